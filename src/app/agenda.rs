//! Making the agenda before the meeting: which row is marked, and what keys do there.

use super::{
    App, Stage,
    action::Action,
    begin::Begin,
    browser::{Asked, Browser, Destination},
    context::Context,
    effect::Effect,
    key::Key,
    notices::{News, NotNow},
    panel::{Panel, Wants},
    setup::Setup,
};
use crate::domain::{
    agenda::{BlockKind, Position},
    draft::{Draft, DraftBlock},
    minutes::Minutes,
    plan::{self, Reason},
    time::Reading,
    werkvorm::Kind,
};

/// Where the chair is in the agenda.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The marked block.
    pub block: usize,
    /// The marked step of it; nothing: the block as a whole.
    pub step: Option<usize>,
    /// The library, when it is open.
    pub browser: Option<Box<Browser>>,
}

impl Desk {
    /// The marked step, or the first one of the block.
    fn position(&self) -> Position {
        Position { block: self.block, step: self.step.unwrap_or(0) }
    }

    fn mark(&mut self, draft: &Draft, down: bool) {
        let (place, count) = match (&mut self.step, draft.blocks().get(self.block)) {
            (Some(step), Some(own)) => (step, own.block.steps.len()),
            _ => (&mut self.block, draft.blocks().len()),
        };
        *place = if down { *place + 1 } else { place.saturating_sub(1) };
        *place = (*place).min(count.saturating_sub(1));
    }

    /// Goes into the steps of the marked block, where it has more than one.
    fn enter_steps(&mut self, draft: &Draft) {
        let steps = draft.blocks().get(self.block).map_or(0, |own| own.block.steps.len());
        self.step = (1 < steps).then(|| self.step.unwrap_or(0));
    }

    /// Stays within the agenda after a change of it.
    fn keep_within(&mut self, draft: &Draft) {
        self.block = self.block.min(draft.blocks().len().saturating_sub(1));
        let steps = draft.blocks().get(self.block).map_or(0, |own| own.block.steps.len());
        self.step = self.step.filter(|step| 1 < steps && *step < steps);
    }
}

impl Begin {
    /// The agenda, its minutes and the place in it that is marked, changed by the chair.
    fn edit(
        &mut self,
        context: &Context,
        change: impl FnOnce(&mut Draft, &mut Desk) -> bool,
    ) -> bool {
        let Some(mut desk) = self.desk.take() else {
            return false;
        };
        let is_done = self.setup.change_agenda(context, |draft| change(draft, &mut desk));
        self.desk = Some(desk);
        self.keep_desk_within();
        is_done
    }

    /// The place in the agenda that is marked stays in it.
    pub(super) fn keep_desk_within(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.keep_within(&self.setup.draft);
        }
    }

    /// The library, for a block in the place of the marked one or after it.
    fn browser(&self, context: &Context, instead: bool) -> Option<Browser> {
        let desk = self.desk.as_ref()?;
        let own = self.setup.draft.blocks().get(desk.block)?;
        let slot = self.setup.draft.blocks().len().saturating_sub(1);
        let freed = if instead { afsluiter_or_whole(own) } else { Minutes::ZERO };
        let wishes = self.wishes();
        let asked = Asked {
            kind: kind_of(own.block.kind).filter(|_| instead),
            room: (wishes.available + freed).saturating_sub(self.setup.draft.planned()),
            participants: wishes.participants,
            level: wishes.level,
        };
        let to = if instead {
            Destination::InsteadOf(desk.block)
        } else {
            Destination::At((desk.block + 1).min(slot))
        };
        Some(Browser::new(&context.library, to, asked))
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

impl App {
    /// The begin screen, while it is shown.
    pub(super) fn begin(&mut self) -> Option<&mut Begin> {
        match &mut self.stage {
            Stage::Begin(begin) => Some(begin),
            Stage::Resume(_) | Stage::Live(_) | Stage::Follow(_) => None,
        }
    }

    pub(super) fn act_in_agenda(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        match action {
            Action::Up => self.mark_row(false),
            Action::Down => self.mark_row(true),
            Action::Back => self.close_agenda(),
            Action::IntoSteps | Action::OutOfSteps => self.enter_steps(action),
            Action::More => self.change_minutes(1, now),
            Action::Less => self.change_minutes(-1, now),
            Action::AnotherWerkvorm => self.open_library(true),
            Action::AddBlock => self.open_library(false),
            Action::AddPauze => {
                let pauze = plan::pauze(&self.context.names);
                self.edit(NotNow::TooLongADay, now, |draft, desk| {
                    let at = (desk.block + 1).min(draft.blocks().len().saturating_sub(1));
                    desk.block = at;
                    draft.add(at, pauze)
                });
            }
            Action::RemoveBlock => {
                self.edit(NotNow::SlotStays, now, |d, desk| d.remove(desk.block));
            }
            Action::Earlier | Action::Later => {
                let later = action == Action::Later;
                self.edit(NotNow::SlotStays, now, |draft, desk| {
                    let is_done = draft.shift(desk.block, later);
                    let to = if later { desk.block + 1 } else { desk.block.saturating_sub(1) };
                    desk.block = if is_done { to } else { desk.block };
                    is_done
                });
            }
            Action::Lock => self.edit(NotNow::SlotStays, now, |d, desk| d.lock(desk.block)),
            Action::AnotherChoice => self.another_choice(now),
            Action::MakeFit => return self.make_fit(now),
            Action::TakeBack => self.take_back(now),
            Action::SaveAgenda => self.open_line(Wants::AgendaName),
            Action::OpenAgenda => return vec![Effect::LookForAgendas],
            _ => {}
        }
        Vec::new()
    }

    fn edit(
        &mut self,
        otherwise: NotNow,
        now: Reading,
        change: impl FnOnce(&mut Draft, &mut Desk) -> bool,
    ) {
        let Stage::Begin(begin) = &mut self.stage else { return };
        self.said = None;
        if !begin.edit(&self.context, change) {
            self.say(News::Refused(otherwise), now);
        }
    }

    fn mark_row(&mut self, down: bool) {
        if let Some(Begin { desk: Some(desk), setup: Setup { draft, .. }, .. }) = self.begin() {
            desk.mark(draft, down);
        }
    }

    fn enter_steps(&mut self, action: Action) {
        if let Some(Begin { desk: Some(desk), setup: Setup { draft, .. }, .. }) = self.begin() {
            match action {
                Action::IntoSteps => desk.enter_steps(draft),
                _ => desk.step = None,
            }
        }
    }

    fn close_agenda(&mut self) {
        if let Some(begin) = self.begin() {
            begin.desk = None;
        }
    }

    /// Opens the agenda, at its first block.
    pub(super) fn open_agenda(&mut self) {
        if let Some(begin) = self.begin() {
            begin.desk = Some(Desk::default());
        }
    }

    fn change_minutes(&mut self, by: i16, now: Reading) {
        self.edit(NotNow::NoMinuteLeft, now, |draft, desk| {
            let planned = match desk.step {
                Some(_) => draft.agenda().step(desk.position()).map(|step| step.planned),
                None => draft.blocks().get(desk.block).map(|own| own.block.planned()),
            };
            let minutes = planned.and_then(|m| m.get().checked_add_signed(by));
            minutes.is_some_and(|minutes| set(draft, desk, Minutes::of(minutes)))
        });
    }

    /// A figure typed in the agenda: the minutes of the marked row.
    pub(super) fn type_minutes(&mut self, key: Key) -> Vec<Effect> {
        if matches!(key, Key::Char('0'..='9')) {
            self.open_line(Wants::BlockMinutes);
            if let Panel::Line { line, .. } = &mut self.panel {
                line.press(key);
            }
        }
        Vec::new()
    }

    pub(super) fn set_minutes(&mut self, text: &str, now: Reading) -> Vec<Effect> {
        match text.parse::<u16>() {
            Ok(minutes) if (1..=Minutes::MAX.get()).contains(&minutes) => {
                let minutes = Minutes::of(minutes);
                self.edit(NotNow::TooLongADay, now, |draft, desk| {
                    let planned = draft.planned();
                    set(draft, desk, minutes) || planned == draft.planned()
                });
                Vec::new()
            }
            _ => self.refuse(NotNow::NotANumber(Minutes::MAX.get()), now),
        }
    }

    /// The next best in the place of the marked block, with its reason.
    fn another_choice(&mut self, now: Reading) {
        let Stage::Begin(begin) = &mut self.stage else { return };
        let Some(at) = begin.desk.as_ref().map(|desk| desk.block) else { return };
        let (agenda, wishes) = (begin.setup.draft.agenda(), begin.wishes());
        let other = self.context.planner().another(&agenda, at, wishes);
        self.edit(NotNow::NothingElseFits, now, |draft, _| {
            other.is_some_and(|other| draft.replace_because(at, other.block, other.reasons))
        });
    }

    fn open_library(&mut self, instead: bool) {
        let Stage::Begin(begin) = &mut self.stage else { return };
        let browser = begin.browser(&self.context, instead).map(Box::new);
        if let Some(desk) = &mut begin.desk {
            desk.browser = browser;
        }
    }

    fn browser(&mut self) -> Option<&mut Browser> {
        self.begin()?.desk.as_mut()?.browser.as_deref_mut()
    }

    pub(super) fn act_in_library(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        if action == Action::TakeWerkvorm {
            self.take_werkvorm(now);
            return Vec::new();
        }
        if action == Action::Back {
            if let Some(Begin { desk: Some(desk), .. }) = self.begin() {
                desk.browser = None;
            }
            return Vec::new();
        }
        let Some(browser) = self.browser() else {
            return Vec::new();
        };
        match action {
            Action::Up | Action::Down => browser.mark(action == Action::Down),
            Action::NextFilter => browser.next_filter(),
            Action::FilterOn => browser.change_filter(true),
            Action::FilterBack => browser.change_filter(false),
            _ => {}
        }
        Vec::new()
    }

    /// A key that is a letter of the search.
    pub(super) fn type_in_library(&mut self, key: Key) -> Vec<Effect> {
        if let Some(browser) = self.browser() {
            browser.press(key);
        }
        Vec::new()
    }

    /// Text pasted into the search.
    pub(super) fn paste_in_library(&mut self, text: &str) {
        if let Some(browser) = self.browser() {
            browser.insert(text);
        }
    }

    fn take_werkvorm(&mut self, now: Reading) {
        let Stage::Begin(begin) = &mut self.stage else { return };
        let Some(browser) = begin.desk.as_mut().and_then(|desk| desk.browser.take()) else {
            return;
        };
        let participants = begin.setup.participants;
        let chosen = browser.chosen().and_then(|l| self.context.library.find(l.id.as_str()));
        let Some(werkvorm) = chosen else { return };
        let block = plan::block(werkvorm, participants);
        let why = vec![Reason::ChosenByChair, Reason::of_size(werkvorm, participants)];
        self.guard(now);
        self.edit(NotNow::SlotStays, now, |draft, desk| match browser.to {
            // An afsluiter has one place, wherever the library was opened.
            _ if block.kind == BlockKind::Slot => {
                desk.block = draft.blocks().len().saturating_sub(1);
                draft.replace_because(desk.block, block, why)
            }
            Destination::InsteadOf(at) if at + 1 < draft.blocks().len() => {
                draft.replace_because(at, block, why)
            }
            Destination::InsteadOf(at) | Destination::At(at) => {
                desk.block = at;
                draft.add_because(at, block, why)
            }
        });
    }
}

/// Gives the marked row so many minutes.
fn set(draft: &mut Draft, desk: &Desk, minutes: Minutes) -> bool {
    match desk.step {
        Some(_) => draft.set_step(desk.position(), minutes),
        None => draft.set_block(desk.block, minutes),
    }
}
