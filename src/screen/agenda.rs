//! The agenda in the making: its rows, the werkvorm of the marked one, and the library beside it.

use jiff::civil::Time;

use super::{Card, List, card, figures::Watch};
use crate::{
    app::{
        App,
        prepare::{
            Prepare,
            agenda::Cursor,
            library::{Browser, Destination, Filter},
            setup::Setup,
        },
        row_name::RowName,
    },
    domain::{
        agenda::{Block, BlockKind},
        confidential::Confidential,
        draft::DraftBlock,
        figures::{Outlook, hour_and_minute},
        forecast::Odds,
        minutes::Minutes,
        parked::ParkedTopics,
        plan::Reason,
        search::Filters,
        time::{Reading, later},
        werkvorm::Kind,
    },
};

/// The agenda in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaView {
    /// The wall clock.
    pub now: Time,
    /// When it closes.
    pub closing: Time,
    /// How many take part.
    pub participants: u8,
    /// Its rows: each block, and the steps of the marked one.
    pub rows: Vec<DraftRow>,
    /// The marked row.
    pub marked: usize,
    /// The sum of all steps.
    pub planned: Minutes,
    /// What is kept for the closing block beside its plan.
    pub margin: Minutes,
    /// The last moment at which that can begin.
    pub slot_latest: Time,
    /// The time there is.
    pub available: Minutes,
    /// How it fits if it begins on time.
    pub outlook: Outlook,
    /// More of them than a meeting needs: so many can be used.
    pub spare: Option<Minutes>,
    /// How often of ten it fits without adjusting, where the group's past tells that.
    pub odds: Option<Odds>,
    /// What took another length of late, where the group's past tells that.
    pub better: Option<BetterLength>,
    /// The werkvorm of the marked block, or of the marked place in the library.
    pub card: Option<Card>,
    /// The library, when it is open.
    pub library: Option<LibraryView>,
    /// What the group told today's chair when he or she chaired last.
    pub feedback: Vec<Confidential>,
}

/// One row of the agenda in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// What it is.
    pub what: RowName,
    /// When it begins if all goes to plan; only for blocks.
    pub start: Option<Time>,
    /// The minutes that it has in the agenda.
    pub planned: Minutes,
    /// Minutes that are kept for it beside its plan; only for the slot.
    pub margin: Minutes,
    /// The chair wants these minutes.
    pub locked: bool,
    /// Why it stands there.
    pub reasons: Vec<Reason>,
}

/// A part of the agenda that took another length of late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BetterLength {
    /// The block or the step.
    pub what: RowName,
    /// Of the last times so many were counted.
    pub times: usize,
    /// What it took then, on average.
    pub minutes: Minutes,
}

/// The library as it is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryView {
    /// What was typed before the cursor.
    pub before: String,
    /// What stands after the cursor.
    pub after: String,
    /// The filters as they stand.
    pub filters: Filters,
    /// The filter that the arrows change.
    pub filter: Option<Filter>,
    /// What was found.
    pub found: List<FoundRow>,
    /// Where nothing was found: how many there are without the filters.
    pub hidden: usize,
    /// Which is marked.
    pub marked: usize,
    /// It takes the place of a block, rather than one of its own.
    pub instead: bool,
}

/// One werkvorm that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// As it stands in the library.
    pub name: String,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// How long it takes for the group.
    pub minutes: Minutes,
    /// How many meetings ago the group did it, 1 for the last one; nothing: never.
    pub meetings_ago: Option<usize>,
    /// The program would take it here.
    pub is_proposed: bool,
}

pub(super) fn agenda(
    app: &App,
    prepare: &Prepare,
    cursor: Cursor,
    now: Reading,
    watch: &mut Watch,
) -> AgendaView {
    let zone = &app.context.zone;
    let setup = prepare.setup.as_of(now.moment.wall);
    let (rows, marked) = rows(app, &setup, cursor);
    let browser = prepare.place.browser();
    AgendaView {
        now: watch.now(now.moment.wall, zone),
        closing: hour_and_minute(prepare.setup.closing, zone),
        participants: prepare.setup.participants,
        rows,
        marked,
        planned: setup.draft.planned(),
        margin: setup.margin_left(),
        slot_latest: hour_and_minute(setup.latest_start_of_slot(), zone),
        available: setup.available(),
        outlook: setup.outlook(),
        spare: setup.spare(),
        odds: prepare.foresight.odds,
        better: better(prepare),
        card: shown_card(app, prepare, cursor),
        library: browser.map(|browser| library(app, browser)),
        feedback: prepare.feedback(&app.context),
    }
}

fn better(prepare: &Prepare) -> Option<BetterLength> {
    let (at, better) = prepare.better_length()?;
    let block = &prepare.setup.draft.blocks().get(at)?.block;
    let step = better.step.and_then(|step| block.steps.get(step));
    let what = step.map_or_else(|| RowName::of(block), |step| RowName::of_step(block, step));
    Some(BetterLength { what, times: better.times, minutes: better.minutes })
}

/// The rows, and the place of the marked one among them.
fn rows(app: &App, setup: &Setup, cursor: Cursor) -> (Vec<DraftRow>, usize) {
    let zone = &app.context.zone;
    let mut rows = Vec::new();
    let mut marked = 0;
    let mut start = setup.start;
    for (at, own) in setup.draft.blocks().iter().enumerate() {
        let is_marked = at == cursor.block;
        if is_marked {
            marked = rows.len() + cursor.step.map_or(0, |step| step + 1);
        }
        let planned = own.block.planned();
        rows.push(DraftRow {
            what: named(&own.block, &app.context.history.topics),
            start: Some(hour_and_minute(start, zone)),
            planned,
            margin: setup.margin_of(own.block.kind),
            locked: own.locked,
            reasons: own.reasons.clone(),
        });
        start = later(start, planned.duration());
        if is_marked && 1 < own.block.steps.len() {
            rows.extend(steps(own));
        }
    }
    (rows, marked)
}

/// A block as it is named; the slot by its afsluiter.
fn named(block: &Block, topics: &ParkedTopics) -> RowName {
    match (block.kind, block.steps.last()) {
        (BlockKind::Slot, Some(last)) => RowName::Block(block.kind, last.name.clone()),
        _ => RowName::known(block, topics),
    }
}

fn steps(own: &DraftBlock) -> impl Iterator<Item = DraftRow> {
    own.block.steps.iter().map(|step| DraftRow {
        what: RowName::of_step(&own.block, step),
        start: None,
        planned: step.planned,
        margin: Minutes::ZERO,
        locked: false,
        reasons: Vec::new(),
    })
}

/// The card of what is marked in the library; else of the marked block, as it stands in the agenda.
fn shown_card(app: &App, prepare: &Prepare, cursor: Cursor) -> Option<Card> {
    let participants = prepare.setup.participants;
    if let Some(browser) = prepare.place.browser() {
        let werkvorm = app.context.library.find(browser.chosen()?.id.as_str())?;
        return Some(card::of(app, participants, werkvorm));
    }
    let block = &prepare.setup.draft.blocks().get(cursor.block)?.block;
    card::of_block(app, participants, block)
}

fn library(app: &App, browser: &Browser) -> LibraryView {
    let row = |place: &usize| {
        let listed = browser.listed(*place);
        FoundRow {
            name: listed.map(|l| l.name.clone()).unwrap_or_default(),
            kind: listed.map_or(Kind::Model, |l| l.kind),
            minutes: listed.map_or(Minutes::ZERO, |l| l.minutes),
            meetings_ago: listed.and_then(|l| browser.used.get(&l.id).copied()),
            is_proposed: listed.is_some_and(|l| browser.proposed.as_ref() == Some(&l.id)),
        }
    };
    LibraryView {
        before: browser.words.before().to_owned(),
        after: browser.words.after().to_owned(),
        filters: browser.filters,
        filter: browser.filter,
        found: List::around(browser.marked, app.frame.size.height, browser.found(), row),
        hidden: browser.hidden(),
        marked: browser.marked,
        instead: matches!(browser.to, Destination::InsteadOf(_)),
    }
}
