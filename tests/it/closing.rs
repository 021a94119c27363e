//! The measure of `cargo bench --bench closing` in its short form: the people in it and the other tools
//! stay as they were when the rules were first measured, so that a change of the rules shows as one.

#[expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    dead_code,
    reason = "it simulates in whole and real numbers, and the benchmark uses more of it"
)]
#[path = "../../benches/closing/model.rs"]
pub(crate) mod model;

use intervisie::{words::Words, written::library};

use self::model::{
    evening::{Evening, MEETINGS, Phase, Planned, evenings},
    intervisie::FOLLOWED,
    measure::Counts,
    peers::{COUNTDOWN, CUEZ, CUEZ_SEEN, ONLYT_PROMISE, ONLYT_SCHEDULE, ONTIME, PAPER},
    people::{AVERAGE, SETS},
    policy::{Policy, World},
};

/// One group of each kind.
const GROUPS: usize = 72;
/// How many meetings of one agenda closed on time: on paper, and with every other tool.
const BEFORE: [f64; 7] = [0.1389, 0.2375, 0.3083, 0.5514, 0.8292, 0.5806, 0.6167];
/// One meeting in two hundred: not every machine rounds the last digit alike.
const CLOSE: f64 = 0.005;
/// An agenda that no planner makes anew: phase, minutes, floor.
const AGENDA: [(Phase, f64, f64); 12] = [
    (Phase::Opwarmer, 8.0, 5.0),
    (Phase::Terugkijken, 9.0, 5.0),
    (Phase::Choosing, 7.0, 4.0),
    (Phase::Telling, 8.0, 5.0),
    (Phase::Questions, 12.0, 6.0),
    (Phase::Questions, 13.0, 6.0),
    (Phase::Advice, 12.0, 6.0),
    (Phase::Evaluation, 5.0, 2.0),
    (Phase::Andere, 6.0, 4.0),
    (Phase::Admin, 2.0, 1.0),
    (Phase::Admin, 4.0, 2.0),
    (Phase::Afsluiter, 8.0, 4.0),
];

fn world() -> World {
    World::new(library::built_in(), &Words::DUTCH.plan().names())
}

/// Every meeting has the one agenda; it promises to close with a tenth of slack.
fn one_agenda() -> World {
    let library = library::built_in();
    let some = evenings(&library, &Words::DUTCH.plan().names());
    let model = some.into_iter().flatten().next();
    let evening = model.map(|any| Evening { steps: steps(&any), promise: 104.0 * 60.0, ..any });
    World::of(vec![evening.into_iter().cycle().take(MEETINGS).collect()], library)
}

/// Where a step stands in an agenda does not matter to people, nor to other tools.
fn steps(any: &Evening) -> Vec<Planned> {
    let place = any.steps.first().map(|step| step.at);
    let step = |(phase, plan, floor): (Phase, f64, f64)| {
        Some(Planned {
            at: place?,
            phase,
            plan: plan * 60.0,
            floor: floor * 60.0,
            is_casework: !matches!(phase, Phase::Opwarmer | Phase::Terugkijken | Phase::Choosing),
            in_slot: matches!(phase, Phase::Admin | Phase::Afsluiter),
        })
    };
    AGENDA.into_iter().filter_map(step).collect()
}

fn on_time(counts: &Counts) -> f64 {
    counts.figure(|sums| sums.success, |sums| sums.possible).value
}

#[test]
fn the_people_stay_as_they_are() {
    insta::assert_debug_snapshot!(SETS);
}

#[test]
fn other_tools_lead_them_as_they_did() {
    let world = one_agenda();
    let led = |rules| on_time(&world.lead(Policy::Peer(rules), &AVERAGE, 1, GROUPS));
    let all = [PAPER, COUNTDOWN, ONTIME, ONLYT_PROMISE, ONLYT_SCHEDULE, CUEZ_SEEN, CUEZ];
    let found = all.map(led);
    let as_before = |(found, before): (&f64, f64)| (found - before).abs() < CLOSE;
    assert!(found.iter().zip(BEFORE).all(as_before), "{found:.4?}");
}

#[test]
fn whoever_follows_the_program_closes_on_time_whole_and_with_few_questions() {
    let world = world();
    let led = |policy| world.lead(policy, &AVERAGE, 1, GROUPS);
    let followed = led(Policy::Own(FOLLOWED));
    let (closes, asks) = (on_time(&followed), followed.mean(|sums| sums.questions));
    assert!(0.95 < closes && asks < 0.9, "{closes:.4}, {asks:.2} questions");
    let ahead = followed.ahead_of(&led(Policy::Peer(CUEZ)));
    assert!(ahead.half < ahead.value, "{ahead:?}");
}
