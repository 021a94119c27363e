//! Whole meetings as files: planned, lived on a simulated clock, and compared with what was expected.

use std::{fs, path::Path};

use intervisie::{
    app::Stage,
    domain::{
        agenda::{Agenda, Purpose, Step},
        plan,
    },
    words::Words,
    written::library,
};
use jiff::{SignedDuration, civil};
use serde::Deserialize;

use crate::meetings::desk::{Desk, at};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    /// When the program is opened.
    opened: String,
    /// Nobody was here before: it begins with the welcome.
    #[serde(default)]
    first_time: bool,
    /// When the meeting should begin and must close, where that is not what the program proposes.
    times: Option<[String; 2]>,
    /// Ids of werkvormen (and `pauze`), the afsluiter last, where it is not the proposed agenda.
    agenda: Option<Vec<String>>,
    moment: Vec<MomentOf>,
    /// The signals that must have been heard, in order.
    hears: Vec<String>,
    /// What must have been written down, leaving out steps and signals.
    #[serde(default)]
    writes: Vec<String>,
    /// Most different pictures there may have been.
    frames_at_most: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MomentOf {
    at: String,
    /// Until this moment the lid was closed.
    #[serde(default)]
    asleep: bool,
    #[serde(default)]
    press: String,
    /// What the big digits say.
    clock: Option<String>,
    /// The step that runs.
    step: Option<String>,
    /// The minutes of all steps as they are planned now.
    plan: Option<Vec<u16>>,
    #[serde(default)]
    shows: Vec<String>,
    #[serde(default)]
    hides: Vec<String>,
}

fn time(text: &str) -> civil::Time {
    text.parse().unwrap()
}

/// The agenda of these werkvormen for six, with the slot of the one that is proposed.
pub(super) fn agenda(ids: &[String], proposed: &Agenda) -> Agenda {
    let (library, names) = (library::built_in(), Words::DUTCH.plan().names());
    let block_of = |id: &str| plan::block(library.find(id).unwrap(), 6);
    let (afsluiter, before) = ids.split_last().unwrap();
    let blocks =
        before.iter().map(|id| if id == "pauze" { plan::pauze(&names) } else { block_of(id) });
    let mut slot = proposed.blocks.last().unwrap().clone();
    let step = block_of(afsluiter).steps.remove(0);
    let (floor, tier, purpose) = (step.planned, None, Purpose::Afsluiter);
    *slot.steps.last_mut().unwrap() = Step { floor, tier, purpose, ..step };
    Agenda { blocks: blocks.chain([slot]).collect() }
}

impl Scenario {
    fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/meetings").join(name);
        toml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    fn begin(&self) -> Desk {
        if self.first_time {
            return Desk::first_time(time(&self.opened));
        }
        let mut desk = Desk::at(time(&self.opened));
        let Stage::Prepare(begin) = &mut desk.app.stage else { panic!("no begin screen") };
        if let Some([start, closing]) = &self.times {
            (begin.setup.start, begin.setup.closing) = (at(time(start)), at(time(closing)));
        }
        if let Some(ids) = &self.agenda {
            begin.setup.draft = agenda(ids, &begin.setup.draft.agenda()).into();
            begin.setup.given = Some(0);
        }
        desk
    }
}

fn planned(desk: &Desk) -> Vec<u16> {
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    live.meeting.progress().agenda.steps().map(|(_, step)| step.planned.get()).collect()
}

fn live_through(name: &str) -> Desk {
    let scenario = Scenario::read(name);
    let mut desk = scenario.begin();
    for moment in &scenario.moment {
        let until = at(time(&moment.at)).duration_since(desk.now.moment.wall);
        assert!(SignedDuration::ZERO <= until, "{} comes too late in {name}", moment.at);
        let desk = if moment.asleep { desk.sleep(until) } else { desk.wait(until) };
        check(desk.press(&moment.press), moment, name);
    }
    let signals: Vec<String> = desk.signals().iter().map(|signal| format!("{signal:?}")).collect();
    let heard: Vec<&str> = signals.iter().map(|s| s.split('(').next().unwrap()).collect();
    assert_eq!(heard, scenario.hears, "{name}");
    assert_eq!(written(&desk), scenario.writes, "{name}");
    if let Some(most) = scenario.frames_at_most {
        assert!(desk.frames <= most, "{} pictures in {name}", desk.frames);
    }
    desk
}

fn check(desk: &Desk, moment: &MomentOf, name: &str) {
    let when = format!("at {} in {name}\n{}", moment.at, desk.text());
    if let Some(clock) = &moment.clock {
        assert_eq!(desk.clock(), *clock, "{when}");
    }
    if let Some(step) = &moment.step {
        assert!(desk.step().starts_with(step), "{} {when}", desk.step());
    }
    if let Some(plan) = &moment.plan {
        assert_eq!(planned(desk), *plan, "{when}");
    }
    for text in &moment.shows {
        assert!(desk.has(text), "not shown: {text} {when}");
    }
    for text in &moment.hides {
        assert!(!desk.has(text), "still shown: {text} {when}");
    }
}

/// What was written down besides steps and signals, by the names in the journal.
fn written(desk: &Desk) -> Vec<String> {
    let name = |event| match serde_json::to_value(event).unwrap() {
        serde_json::Value::String(name) => name,
        value => value.as_object().unwrap().keys().next().unwrap().clone(),
    };
    let names = desk.events().into_iter().map(name);
    let usual = ["step_started", "rang", "acknowledged", "ended"];
    names.filter(|name| !usual.contains(&name.as_str())).collect()
}

#[test]
fn a_meeting_of_two_hours_that_closes_on_time() {
    let desk = live_through("two_hours.toml");
    assert!(desk.left);
}

#[test]
fn a_start_twelve_minutes_late_that_the_slack_absorbs() {
    live_through("late_start.toml");
}

#[test]
fn a_start_twelve_minutes_late_beyond_the_slack_stays_as_it_is_untouched() {
    live_through("late_start_beyond.toml");
}

#[test]
fn a_check_in_that_takes_twenty_five_minutes() {
    live_through("check_in.toml");
}

#[test]
fn questions_fifteen_minutes_over_after_a_late_start_can_still_close_at_four() {
    live_through("late_questions.toml");
}

#[test]
fn everything_ten_minutes_early() {
    live_through("early.toml");
}

#[test]
fn five_extensions_asked() {
    live_through("five_extensions.toml");
}

#[test]
fn a_heated_andere_werkvorm_before_a_pauze_and_a_model() {
    live_through("heated.toml");
}

#[test]
fn a_slot_begun_ten_minutes_early_hears_no_alarm() {
    live_through("slot_early.toml");
}

#[test]
fn a_slot_begun_ten_minutes_late() {
    live_through("slot_late.toml");
}

#[test]
fn an_hour_in_which_nothing_fits_any_more() {
    live_through("hour.toml");
}

#[test]
fn the_first_evening_from_the_empty_folder_to_the_papers() {
    let desk = live_through("first_evening.toml");
    assert!(desk.left);
}

#[test]
fn nobody_has_an_inbreng() {
    live_through("no_inbreng.toml");
}
