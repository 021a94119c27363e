//! The agenda in the making as it is visible.

use super::figures::{Watch, hour_and_minute, whole_minutes};
use crate::{
    app::{
        App,
        agenda::Desk,
        begin::Begin,
        browser::{Browser, Destination},
    },
    domain::{
        agenda::{Block, BlockKind},
        draft::DraftBlock,
        minutes::Minutes,
        time::{Reading, later},
        werkvorm::Werkvorm,
    },
    screen::{AgendaView, Card, DraftRow, FoundRow, LibraryView, List, RowName},
};

pub(super) fn agenda(
    app: &App,
    begin: &Begin,
    desk: &Desk,
    now: Reading,
    watch: &mut Watch,
) -> AgendaView {
    let zone = &app.context.zone;
    let (rows, marked) = rows(app, begin, desk);
    let browser = desk.browser.as_deref();
    AgendaView {
        group: app.context.group.clone(),
        rehearsal: app.context.rehearsal.then_some(app.context.anchor.tempo),
        now: watch.now(now.moment.wall, zone),
        start: hour_and_minute(begin.setup.start, zone),
        closing: hour_and_minute(begin.setup.closing, zone),
        participants: begin.setup.participants,
        rows,
        marked,
        planned: begin.setup.draft.planned(),
        available: begin.wishes().available,
        slack: whole_minutes(begin.setup.slack()),
        spare: begin.setup.spare(),
        card: shown_werkvorm(app, begin, desk).map(|werkvorm| card(app, begin, werkvorm)),
        library: browser.map(|browser| library(app, browser)),
        feedback: app.context.history.feedback().cloned().collect(),
    }
}

/// The rows, and the place of the marked one among them.
fn rows(app: &App, begin: &Begin, desk: &Desk) -> (Vec<DraftRow>, usize) {
    let zone = &app.context.zone;
    let mut rows = Vec::new();
    let mut marked = 0;
    let (mut start, mut ahead) = (begin.setup.start, begin.setup.draft.planned());
    for (at, own) in begin.setup.draft.blocks().iter().enumerate() {
        let is_marked = at == desk.block;
        if is_marked {
            marked = rows.len() + desk.step.map_or(0, |step| step + 1);
        }
        let planned = own.block.planned();
        rows.push(DraftRow {
            what: named(&own.block),
            start: Some(hour_and_minute(start, zone)),
            latest: Some(hour_and_minute(later(begin.setup.closing, -ahead.duration()), zone)),
            planned,
            locked: own.locked,
            reasons: own.reasons.clone(),
        });
        start = later(start, planned.duration());
        ahead = ahead.saturating_sub(planned);
        if is_marked && 1 < own.block.steps.len() {
            rows.extend(steps(own));
        }
    }
    (rows, marked)
}

/// A block as it is named; the slot by its afsluiter.
fn named(block: &Block) -> RowName {
    match (block.kind, block.steps.last()) {
        (BlockKind::Slot, Some(last)) => RowName::Block(block.kind, last.name.clone()),
        _ => super::block_name(block),
    }
}

fn steps(own: &DraftBlock) -> impl Iterator<Item = DraftRow> {
    own.block.steps.iter().map(|step| DraftRow {
        what: RowName::Step(step.name.clone()),
        start: None,
        latest: None,
        planned: step.planned,
        locked: false,
        reasons: Vec::new(),
    })
}

/// The werkvorm whose card is shown.
fn shown_werkvorm<'a>(app: &'a App, begin: &'a Begin, desk: &'a Desk) -> Option<&'a Werkvorm> {
    let id = match desk.browser.as_deref() {
        Some(browser) => browser.chosen().map(|listed| &listed.id),
        None => begin.setup.draft.blocks().get(desk.block)?.block.werkvorm.as_ref(),
    };
    app.context.library.find(id?.as_str())
}

fn card(app: &App, begin: &Begin, werkvorm: &Werkvorm) -> Card {
    let speakers = werkvorm.speakers(begin.setup.participants);
    let steps = werkvorm.steps.iter();
    Card {
        name: werkvorm.name.clone(),
        kind: werkvorm.kind,
        goal: werkvorm.goal.clone(),
        minutes: werkvorm.minutes(begin.setup.participants),
        published: werkvorm.steps.iter().all(|step| step.published),
        steps: steps.map(|step| (step.name.clone(), step.length.minutes(speakers))).collect(),
        group_size: werkvorm.group_size,
        level: werkvorm.level,
        needs_inbreng: werkvorm.needs_inbreng,
        materials: werkvorm.materials.clone(),
        preparation: werkvorm.preparation.clone(),
        remark: werkvorm.remark.clone(),
        source: werkvorm.source.clone(),
        meetings_ago: app.context.history.used_ago(&werkvorm.id),
    }
}

fn library(app: &App, browser: &Browser) -> LibraryView {
    let row = |place: &usize| {
        let listed = browser.listed(*place);
        FoundRow {
            name: listed.map(|l| l.name.clone()).unwrap_or_default(),
            kind: listed.map_or(crate::domain::werkvorm::Kind::Model, |l| l.kind),
            minutes: listed.map_or(Minutes::ZERO, |l| l.minutes),
        }
    };
    LibraryView {
        before: browser.words.before().to_owned(),
        after: browser.words.after().to_owned(),
        filters: browser.filters,
        filter: browser.filter,
        found: List::around(browser.marked, app.size.height, browser.found(), row),
        hidden: browser.hidden(),
        marked: browser.marked,
        instead: matches!(browser.to, Destination::InsteadOf(_)),
    }
}
