//! What is said of an agenda before the meeting holds for simulated groups: of the meetings of which it
//! is said that they fit so often of ten, so many do.

use intervisie::domain::{
    agenda::{Name, Purpose},
    forecast::{Habits, MORE, RUNS},
    history::History,
    id::Ids,
    margin,
    minutes::Minutes,
    time::Moment,
    times::{BlockTimes, MeetingTimes, StepTimes},
};
use intervisie::{words::Words, written::library};
use jiff::{SignedDuration, Timestamp};

use crate::closing::model::{
    evening::{Evening, Fate, MEETINGS, fate},
    intervisie::FOLLOWED,
    life::Outcome,
    people::{AVERAGE, People},
    policy::{Policy, World},
};

/// Meetings of each group.
const ALL: usize = 16;
/// One group of each kind.
const GROUPS: usize = 72;
/// Other people than those the rules of closing are chosen on; of one seed alone what happened differs
/// by four points from what happens in the long run.
const SEEDS: [u64; 2] = [11, 12];

/// So many seconds after the promised start.
fn moment(seconds: f64) -> Moment {
    let start = SignedDuration::from_secs(1_800_000_000);
    let epoch = Moment { wall: Timestamp::UNIX_EPOCH, elapsed: SignedDuration::ZERO };
    epoch.after(start).after(SignedDuration::from_secs_f64(seconds))
}

fn minutes(seconds: f64) -> Minutes {
    let whole = SignedDuration::from_secs_f64(seconds + 0.5).as_mins();
    Minutes::new(u32::try_from(whole).unwrap_or_default())
}

/// The meeting as its journal would tell.
fn times(evening: &Evening, fate: &Fate, outcome: &Outcome) -> MeetingTimes {
    let began = moment(fate.late).wall;
    let promised = moment(evening.promise).wall;
    let lengths = evening.steps.iter().zip(outcome.took.iter().zip(&outcome.announced));
    let mut steps = lengths.map(|(step, (took, announced))| StepTimes {
        name: Name::Given(String::new()),
        purpose: Purpose::Work,
        planned: Some(minutes(step.plan)),
        last_plan: minutes(*announced),
        real: SignedDuration::from_secs_f64(took.unwrap_or_default()),
        begun: took.is_some(),
    });
    let blocks = evening.agenda.blocks.iter().map(|block| BlockTimes {
        kind: block.kind,
        name: Name::Given(String::new()),
        werkvorm: None,
        source: None,
        dropped: false,
        steps: steps.by_ref().take(block.steps.len()).collect(),
    });
    let ended = moment(evening.promise + outcome.late);
    MeetingTimes {
        meeting: Ids::new(1).next(ended),
        zone: "UTC".to_owned(),
        participants: evening.participants,
        planned_start: Some(moment(0.0).wall),
        began,
        ended: Some(ended.wall),
        promised,
        margin: kept(evening),
        closing_time: promised,
        length: ended.elapsed,
        paused: SignedDuration::ZERO,
        blocks: blocks.collect(),
        agreements: Vec::new(),
    }
}

/// What is to spare before the closing block, which keeps its margin.
fn slack(evening: &Evening) -> f64 {
    let planned: f64 = evening.steps.iter().map(|step| step.plan).sum();
    evening.promise - planned - kept(evening).duration().as_secs_f64()
}

fn kept(evening: &Evening) -> Minutes {
    margin::usual(minutes(evening.promise), &[])
}

/// Whether it was never short of time before its closing block.
fn fitted(evening: &Evening, fate: &Fate, outcome: &Outcome) -> bool {
    let mut over = fate.late;
    let mut most = over;
    for (step, took) in evening.steps.iter().zip(&outcome.took).filter(|(step, _)| !step.in_slot) {
        let Some(took) = took else { return false };
        over += took - step.plan;
        most = most.max(over);
    }
    most <= slack(evening)
}

/// What was said and what happened, in shares of the meetings.
#[derive(Clone, Copy, Debug, Default)]
struct Held {
    meetings: f64,
    said: [f64; 2],
    happened: [f64; 2],
}

impl Held {
    fn add(&mut self, said: [u32; 2], happened: [bool; 2]) {
        self.meetings += 1.0;
        for (sum, said) in self.said.iter_mut().zip(said) {
            *sum += f64::from(said) / f64::from(RUNS);
        }
        for (sum, happened) in self.happened.iter_mut().zip(happened) {
            *sum += f64::from(u8::from(happened));
        }
    }

    /// By how many points what was said was off: of the plan as it is, and with more slack.
    fn off(&self) -> [f64; 2] {
        let mut off = self.said;
        for (off, happened) in off.iter_mut().zip(self.happened) {
            *off = 100.0 * (*off - happened) / self.meetings;
        }
        off
    }
}

/// The agendas of this group.
fn all_of(world: &World, group: usize) -> &[Evening] {
    world.evenings.get(group % world.evenings.len()).map_or(&[], Vec::as_slice)
}

/// Of meetings with six to ten known before them, and with more.
fn held(world: &World, policy: Policy, people: &People) -> [Held; 2] {
    let [mut few, mut many] = [Held::default(); 2];
    for (seed, group) in
        SEEDS.into_iter().flat_map(|seed| (0..GROUPS).map(move |group| (seed, group)))
    {
        let (mut known, mut history) = (Vec::new(), History::default());
        for meeting in 0..ALL {
            let Some(evening) = all_of(world, group).get(meeting % MEETINGS) else { continue };
            let fate = fate(evening, people, seed, group, meeting);
            let before = history.clone();
            let outcome = world.meeting(policy, evening, people, &fate, &mut history);
            if let Some(habits) = Habits::of(&known) {
                let longer = evening.promise + MORE.as_secs_f64();
                let more = Evening { promise: longer, ..evening.clone() };
                let then = world.meeting(policy, &more, people, &fate, &mut before.clone());
                let room = SignedDuration::from_secs_f64(slack(evening));
                let said = habits.fitting(&evening.agenda, [room, room + MORE]);
                let happened = [fitted(evening, &fate, &outcome), fitted(&more, &fate, &then)];
                if known.len() < 11 { &mut few } else { &mut many }.add(said, happened);
            }
            known.push(times(evening, &fate, &outcome));
        }
    }
    [few, many]
}

#[test]
fn what_is_said_of_an_agenda_holds() {
    let world = World::new(library::built_in(), &Words::Dutch.plan().names());
    let [few, many] = held(&world, Policy::Own(FOLLOWED), &AVERAGE).map(|held| held.off());
    assert!(few.iter().all(|off| off.abs() < 8.0), "{few:.1?}");
    assert!(many.iter().all(|off| off.abs() < 5.0), "{many:.1?}");
}
