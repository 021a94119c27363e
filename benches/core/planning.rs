//! What a proposal costs for a group with a very long past and a very large library.

use std::{hint::black_box, time::Instant};

use intervisie::domain::{
    agenda::Agenda,
    forecast::Habits,
    history::{History, Used},
    library::Library,
    minutes::Minutes,
    plan::{Planner, Wishes},
    werkvorm::Level,
};
use jiff::SignedDuration;

use super::{
    group::{Amount, app},
    report::{Table, median},
};

/// How often each proposal is made.
const PROPOSALS: usize = 21;
/// Most milliseconds of one.
const LIMIT: f64 = 100.0;
/// Most milliseconds of a look ahead.
const AHEAD: f64 = 10.0;
/// Werkvormen that each meeting used.
const USED: usize = 5;

/// A group that can choose from ten thousand werkvormen and has met two thousand times.
const MUCH: Amount = Amount { topics: 40, werkvormen: 10_000, meetings: 2_000 };

/// The first proposal, and what else can stand in the place of its model.
pub(crate) fn planning(table: &mut Table) {
    let context = app(MUCH).context;
    let mut history = History::clone(&context.history);
    remember(&mut history, &context.library);
    let planner = Planner { library: &context.library, history: &history, names: &context.names };
    let plan = planner.propose(wishes());
    let main = plan.agenda.slot().saturating_sub(1);
    row("a proposal", || drop(black_box(planner.propose(wishes()))), table);
    let choices = || drop(black_box(planner.choices(&plan.agenda, main, wishes())));
    row("all other choices for a block", choices, table);
    looked_ahead(&plan.agenda, table);
}

/// An agenda lived ten thousand times, with every key that changes it.
fn looked_ahead(agenda: &Agenda, table: &mut Table) {
    let habits = Habits::default();
    let took = median((0..PROPOSALS).map(|_| {
        let begun = Instant::now();
        assert!(black_box(habits.odds(agenda, SignedDuration::from_mins(12))).fits <= 10);
        begun.elapsed().as_secs_f64() * 1e3
    }));
    let figure = format!("{took:.2} ms");
    let steps = format!("{} steps, 10,000 times", agenda.steps().count());
    let cells = ["a look ahead", &steps, "", &figure, &figure, "< 10 ms"];
    table.row(cells.map(ToOwned::to_owned), took < AHEAD);
}

fn wishes() -> Wishes {
    Wishes {
        available: Minutes::of(150),
        margin: Minutes::ZERO,
        participants: 6,
        level: Some(Level::Advanced),
        first_meeting: false,
        without_inbreng: false,
        can_prepare: true,
        next_date_fixed: false,
    }
}

/// Every meeting used some werkvormen, all over the library.
fn remember(history: &mut History, library: &Library) {
    let werkvormen: Vec<_> = library.iter().collect();
    let mut all = werkvormen.into_iter().cycle();
    for meeting in &mut history.meetings {
        let some = all.by_ref().step_by(7).take(USED);
        let used = some.map(|w| Used { werkvorm: w.id.clone(), kind: w.kind.into() });
        meeting.used = used.collect();
    }
}

fn row(what: &str, work: impl Fn(), table: &mut Table) {
    let took = median((0..PROPOSALS).map(|_| {
        let begun = Instant::now();
        work();
        begun.elapsed().as_secs_f64() * 1e3
    }));
    let figure = format!("{took:.1} ms");
    let with = "10,000 werkvormen, 2,000 meetings";
    let cells = [what, with, "", &figure, &figure, "< 100 ms"];
    table.row(cells.map(ToOwned::to_owned), took < LIMIT);
}
