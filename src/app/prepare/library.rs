//! The library beside the agenda: words typed, filters, and what is found.

use std::collections::BTreeMap;

use super::{Place, Prepare, agenda::Cursor};
use crate::{
    app::{context::Context, effect::Effects, frame::Turn, line::Line, news::NotNow},
    domain::{
        agenda::BlockKind,
        draft::DraftBlock,
        library::Library,
        minutes::Minutes,
        plan::{self, Filling, Reason, Wishes},
        search::{Filters, Index, Listed},
        werkvorm::{Kind, Level, WerkvormId},
    },
    key::Key,
};

/// Most characters of a search.
const MAX_WORDS: usize = 40;

/// A filter of the library, in the order in which Tab goes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// The part of a meeting that it serves.
    Kind,
    /// The minutes that still fit.
    Time,
    /// The size of the group.
    Group,
    /// The experience of the group.
    Level,
    /// With an inbreng, or without.
    Inbreng,
}

impl Filter {
    /// All filters, in the order in which Tab goes round.
    pub const ALL: [Self; 5] = [Self::Kind, Self::Time, Self::Group, Self::Level, Self::Inbreng];
}

/// Where the chosen werkvorm goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// In a place of its own, before the block that stands there.
    At(usize),
    /// In the place of this block.
    InsteadOf(usize),
}

/// What the meeting asks of a werkvorm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The part of a meeting; any when it is left open.
    pub kind: Option<Kind>,
    /// The minutes that still fit.
    pub room: Minutes,
    /// How many take part.
    pub participants: u8,
    /// How experienced the group is.
    pub level: Option<Level>,
}

/// The library as it is searched.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Where the chosen werkvorm goes.
    pub to: Destination,
    /// What was typed.
    pub words: Line,
    /// The filters as they stand.
    pub filters: Filters,
    /// The filter that the arrows change.
    pub filter: Option<Filter>,
    /// The marked place among what was found.
    pub marked: usize,
    /// What the program would take here.
    pub proposed: Option<WerkvormId>,
    /// How many meetings ago the group did each that it ever did, 1 for the last one.
    pub used: BTreeMap<WerkvormId, usize>,
    asked: Needs,
    index: Index,
    found: Vec<usize>,
    /// Where nothing was found: how many there are without the filters.
    hidden: usize,
}

impl Browser {
    /// The library with what fits the meeting; where no time is left, of any length.
    pub fn new(library: &Library, to: Destination, asked: Needs) -> Self {
        let filters = Filters {
            kind: asked.kind,
            within: Some(asked.room).filter(|room| Minutes::ZERO < *room),
            participants: Some(asked.participants),
            level: asked.level,
            inbreng: None,
        };
        let index = Index::new(library, asked.participants);
        let words = Line::new(MAX_WORDS);
        let mut browser = Self {
            to,
            words,
            filters,
            filter: None,
            marked: 0,
            proposed: None,
            used: BTreeMap::new(),
            asked,
            index,
            found: Vec::new(),
            hidden: 0,
        };
        browser.search();
        browser
    }

    fn search(&mut self) {
        let words = self.words.text();
        self.found = self.index.find(&words, self.filters);
        let none = self.found.is_empty();
        self.hidden = if none { self.index.find(&words, Filters::default()).len() } else { 0 };
        self.marked = 0;
    }

    /// How many would be found without the filters.
    pub fn hidden(&self) -> usize {
        self.hidden
    }

    /// The places in the library of what was found, best first.
    pub fn found(&self) -> &[usize] {
        &self.found
    }

    /// The werkvorm at a place in the library.
    pub fn listed(&self, place: usize) -> Option<&Listed> {
        self.index.get(place)
    }

    /// The marked werkvorm.
    pub fn chosen(&self) -> Option<&Listed> {
        self.listed(*self.found.get(self.marked)?)
    }

    /// Edits the words.
    pub fn press(&mut self, key: Key) {
        let before = self.words.clone();
        self.words.press(key);
        self.search_if_changed(&before);
    }

    /// Puts text among the words.
    pub fn insert(&mut self, text: &str) {
        let before = self.words.clone();
        self.words.insert(text);
        self.search_if_changed(&before);
    }

    fn search_if_changed(&mut self, before: &Line) {
        if self.words != *before {
            self.filter = None;
            self.search();
        }
    }

    /// Marks the one below or above.
    pub fn mark(&mut self, down: bool) {
        let last = self.found.len().saturating_sub(1);
        self.marked =
            if down { (self.marked + 1).min(last) } else { self.marked.saturating_sub(1) };
    }

    /// The next filter; after the last one none.
    pub fn next_filter(&mut self) {
        let at = self.filter.and_then(|now| Filter::ALL.iter().position(|filter| *filter == now));
        self.filter = Filter::ALL.get(at.map_or(0, |at| at + 1)).copied();
    }

    /// Changes the filter that is marked, or else the kind.
    pub fn change_filter(&mut self, forward: bool) {
        let filters = &mut self.filters;
        match self.filter.unwrap_or(Filter::Kind) {
            Filter::Kind => filters.kind = other_kind(filters.kind, forward),
            Filter::Time => filters.within = toggled(filters.within, self.asked.room),
            Filter::Group => {
                filters.participants = toggled(filters.participants, self.asked.participants);
            }
            Filter::Level => {
                let level = self.asked.level.unwrap_or(Level::Beginner);
                filters.level = toggled(filters.level, level);
            }
            Filter::Inbreng => filters.inbreng = other_inbreng(filters.inbreng, forward),
        }
        self.search();
    }
}

fn toggled<T: Copy>(now: Option<T>, on: T) -> Option<T> {
    if now.is_none() { Some(on) } else { None }
}

/// All kinds, then each of them, and round again.
fn other_kind(now: Option<Kind>, forward: bool) -> Option<Kind> {
    let kinds = Kind::ALL.map(Some);
    let round: Vec<Option<Kind>> = [None].into_iter().chain(kinds).collect();
    let at = round.iter().position(|kind| *kind == now).unwrap_or(0);
    let step = if forward { 1 } else { round.len() - 1 };
    round.get((at + step) % round.len()).copied().flatten()
}

fn other_inbreng(now: Option<bool>, forward: bool) -> Option<bool> {
    match (now, forward) {
        (None, true) | (Some(false), false) => Some(true),
        (Some(true), true) | (None, false) => Some(false),
        (Some(false), true) | (Some(true), false) => None,
    }
}

impl Prepare {
    /// Opens the library, for a block in the place of the marked one or after it.
    pub(super) fn open_library(&mut self, instead: bool, turn: &Turn<'_>) -> Effects {
        if let Place::Agenda(cursor) = self.place
            && let Some(browser) = self.browser(cursor, instead, turn)
        {
            self.place = Place::Library(cursor, Box::new(browser));
        }
        Effects::none()
    }

    fn browser(&self, cursor: Cursor, instead: bool, turn: &Turn<'_>) -> Option<Browser> {
        let context = &*turn.context;
        let own = self.setup.draft.blocks().get(cursor.block)?;
        let slot = self.setup.draft.blocks().len().saturating_sub(1);
        let freed = if instead { afsluiter_or_whole(own) } else { Minutes::ZERO };
        let wishes = self.setup.wishes(turn.now.moment.wall);
        let asked = Needs {
            kind: kind_of(own.block.kind).filter(|_| instead),
            room: (wishes.available + freed).saturating_sub(self.setup.draft.planned()),
            participants: wishes.participants,
            level: wishes.level,
        };
        let to = if instead {
            Destination::InsteadOf(cursor.block)
        } else {
            Destination::At((cursor.block + 1).min(slot))
        };
        let proposed = self.proposed(to, wishes, context);
        let used = context.history.last_used();
        Some(Browser { proposed, used, ..Browser::new(&context.library, to, asked) })
    }

    /// The best in the place of a block but for what stands there, or the best to fill what is left.
    fn proposed(&self, to: Destination, wishes: Wishes, context: &Context) -> Option<WerkvormId> {
        let (planner, agenda) = (context.planner(), self.setup.draft.agenda());
        match to {
            Destination::InsteadOf(at) => {
                let now = agenda.blocks.get(at)?.werkvorm.clone();
                let choices = planner.choices(&agenda, at, wishes).into_iter();
                choices
                    .filter_map(|choice| choice.block.werkvorm)
                    .find(|id| Some(id) != now.as_ref())
            }
            Destination::At(_) => {
                let fillings = planner.fillings(&agenda, wishes);
                fillings.into_iter().find_map(|filling| match filling {
                    Filling::Add { choice, .. } => choice.block.werkvorm,
                    Filling::Give { .. } | Filling::CloseEarlier(_) => None,
                })
            }
        }
    }

    /// Does something in the library.
    pub(super) fn browse(&mut self, act: impl FnOnce(&mut Browser)) -> Effects {
        if let Place::Library(_, browser) = &mut self.place {
            act(browser);
        }
        Effects::none()
    }

    pub(super) fn close_library(&mut self, _: &mut Turn<'_>) -> Effects {
        if let Some(cursor) = self.place.cursor() {
            self.place = Place::Agenda(cursor);
        }
        Effects::none()
    }

    /// Puts the marked werkvorm in the agenda.
    pub(super) fn take_werkvorm(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Place::Library(_, browser) = &self.place else {
            return Effects::none();
        };
        let (chosen, to) = (browser.chosen().map(|listed| listed.id.clone()), browser.to);
        let effects = self.close_library(turn);
        let participants = self.setup.participants;
        let Some(werkvorm) = chosen.and_then(|id| turn.context.library.find(id.as_str())) else {
            return effects;
        };
        let block = plan::block(werkvorm, participants);
        let why = vec![Reason::ChosenByChair, Reason::of_size(werkvorm, participants)];
        turn.guard();
        self.edit(NotNow::SlotStays, turn, |draft, cursor| match to {
            // An afsluiter has one place, wherever the library was opened.
            _ if block.kind == BlockKind::Slot => {
                cursor.block = draft.blocks().len().saturating_sub(1);
                draft.replace_because(cursor.block, block, why)
            }
            Destination::InsteadOf(at) if at + 1 < draft.blocks().len() => {
                draft.replace_because(at, block, why)
            }
            Destination::InsteadOf(at) | Destination::At(at) => {
                cursor.block = at;
                draft.add_because(at, block, why)
            }
        })
    }
}

/// What another werkvorm in its place may take.
fn afsluiter_or_whole(own: &DraftBlock) -> Minutes {
    let last = own.block.steps.last().map_or(Minutes::ZERO, |step| step.planned);
    if own.block.kind == BlockKind::Slot { last } else { own.block.planned() }
}

/// The werkvormen that can stand in the place of such a block; any for a pauze or a topic.
fn kind_of(kind: BlockKind) -> Option<Kind> {
    match kind {
        BlockKind::Opwarmer => Some(Kind::Opwarmer),
        BlockKind::Terugkijken => Some(Kind::Terugkijken),
        BlockKind::Kennismaken => Some(Kind::Kennismaken),
        BlockKind::InbrengGenereren => Some(Kind::InbrengGenereren),
        BlockKind::Model => Some(Kind::Model),
        BlockKind::AndereWerkvorm => Some(Kind::AndereWerkvorm),
        BlockKind::Slot => Some(Kind::Afsluiter),
        BlockKind::Pauze | BlockKind::Onderwerp => None,
    }
}
