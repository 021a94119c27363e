//! Named cases, and what holds for every proposal over random meetings.

mod cases;
mod properties;

use jiff::{SignedDuration, Timestamp};

use super::{Act, Proposal, Resources, Rules};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind, Position, Purpose, Step},
    event::{Adjustment, Means, NewAfsluiter, Started},
    id::Ids,
    meeting::{Command, Meeting, State},
    minutes::Minutes,
    samples::{self, block},
    time::{Moment, RealReading, later},
    timings::Timings,
    werkvorm::{Tier, WerkvormId},
};

/// Monday 23 November 2026, 14:00 in Amsterdam.
const START: i64 = 1_795_438_800;

fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

/// A step: name, minutes, floor, tier (0: never gives).
fn step(name: &str, planned: u16, floor: u16, tier: u8) -> Step {
    let tier = [None, Some(Tier::First), Some(Tier::Second)][usize::from(tier)];
    Step { tier, ..samples::step(name, planned, floor) }
}

fn model() -> Block {
    let choosing = Step { purpose: Purpose::Choosing, ..step("kiezen", 10, 5, 1) };
    let questions = step("vragen", 25, 10, 1);
    let steps = vec![choosing, questions, step("advies", 15, 10, 2), step("evaluatie", 10, 5, 2)];
    block(BlockKind::Model, steps)
}

fn opwarmer(planned: u16) -> Block {
    block(BlockKind::Opwarmer, vec![step("opwarmer", planned, planned, 0)])
}

fn slot(afsluiter: u16) -> Block {
    let own = |name, planned, purpose| Step { purpose, ..step(name, planned, planned, 0) };
    let steps = vec![
        own("parkeerlijst", 2, Purpose::ParkedList),
        own("volgende keer", 4, Purpose::NextTime),
        own("afsluiter", afsluiter, Purpose::Afsluiter),
    ];
    block(BlockKind::Slot, steps)
}

fn one_word() -> NewAfsluiter {
    let step = Step { purpose: Purpose::Afsluiter, ..step("Eén woord", 4, 4, 0) };
    NewAfsluiter { werkvorm: WerkvormId::parse("een-woord").unwrap(), source: None, step }
}

fn resources() -> Resources {
    Resources { afsluiter: Some(one_word()), ..Resources::default() }
}

/// A meeting that should begin at 14:00 and closes so many minutes later.
#[derive(Debug)]
struct Bench {
    meeting: Meeting,
    now: Moment,
}

impl Bench {
    fn started(blocks: Vec<Block>, length: i64, late: i64) -> Self {
        let planned = Timestamp::from_second(START).unwrap();
        let on_time = Moment { wall: planned, elapsed: mins(60) };
        let now = on_time.after(mins(late));
        let mut ids = Ids::new(7);
        let started = Started {
            meeting: ids.next(now),
            group: "noord".into(),
            agenda: Agenda { blocks },
            planned_start: Some(planned),
            closing_time: later(planned, mins(length)),
            margin: Minutes::ZERO,
            zone: "Europe/Amsterdam".into(),
            participants: 6,
            tempo: 1,
            real: RealReading { at: now, boot: "test".into() },
            timings: Timings::default(),
            entered: None,
        };
        Self { meeting: Meeting::start(started, now), now }
    }

    fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now = self.now.after(mins(minutes));
        self
    }

    fn tell(&mut self, command: Command) -> &mut Self {
        for event in self.meeting.decide(command, self.now).unwrap() {
            self.meeting.apply(&event, self.now);
        }
        self
    }

    /// Does this step for so many minutes, and goes on.
    fn spend(&mut self, name: &str, minutes: i64) -> &mut Self {
        assert_eq!(self.meeting.step().unwrap().name, name);
        self.wait(minutes).tell(Command::Next)
    }

    fn proposals(&self) -> Vec<Proposal> {
        self.meeting.proposals(&resources(), self.now).cards
    }

    fn proposed(&self, means: Means) -> Option<Proposal> {
        self.proposals().into_iter().find(|p| means_of(p) == Some(means))
    }

    fn take(&mut self, means: Means) -> &mut Self {
        let Act::Adjust(adjustment) = self.proposed(means).unwrap().act else { unreachable!() };
        self.tell(Command::Adjust(adjustment))
    }

    fn planned(&self, name: &str) -> u16 {
        let steps = self.meeting.progress().agenda.steps();
        steps.map(|(_, s)| s).find(|s| s.name == name).unwrap().planned.get()
    }

    /// Lets every step take what is left of its plan; when the meeting then ends.
    fn follow(mut self) -> Timestamp {
        while self.meeting.state() != State::Ended {
            let left = self.meeting.left(self.now).max(SignedDuration::ZERO);
            self.now = self.now.after(left);
            self.tell(Command::Next);
        }
        self.now.wall
    }
}

fn means_of(proposal: &Proposal) -> Option<Means> {
    match &proposal.act {
        Act::Adjust(adjustment) => Some(adjustment.means),
        Act::Leave | Act::ToSlot | Act::CloseAt(_) => None,
    }
}

fn kinds(proposals: &[Proposal]) -> Vec<&'static str> {
    let name = |proposal: &Proposal| match &proposal.act {
        Act::Leave => "leave",
        Act::CloseAt(_) => "close at",
        Act::ToSlot => "slot",
        Act::Adjust(adjustment) => match adjustment.means {
            Means::Shorten => "shorten",
            Means::DropBlock => "drop",
            Means::ShorterAfsluiter => "afsluiter",
            Means::MoreForModel => "model",
            Means::Topic => "topic",
        },
    };
    proposals.iter().map(name).collect()
}

fn at(minutes: i64) -> Timestamp {
    later(Timestamp::from_second(START).unwrap(), mins(minutes))
}
