//! The five commonest ways in which groups closed late before there was a margin, each walked again: how
//! late it began, and by how much each step ran over, as it was then. Now a chair follows what is offered,
//! and rounds off when a step passes its last moment.

mod then;

use std::fmt::Write as _;

use self::then::{STORIES, Story, What};
use super::*;
use crate::domain::{
    adjust::{Act, Proposal, Resources, Rules},
    event::Signal,
    margin,
};

/// Noticing and ending a sentence take so long, in seconds.
const ROUNDING_OFF: i64 = 150;

fn tenths(n: i64) -> SignedDuration {
    SignedDuration::from_secs(6 * n)
}

fn agenda_of(story: &Story) -> Agenda {
    let mut blocks: Vec<Block> = Vec::new();
    for (what, planned, _) in story.steps {
        let step = what.step(*planned);
        match blocks.last_mut().filter(|block| block.kind == what.kind()) {
            Some(block) => block.steps.push(step),
            None => blocks.push(block(what.kind(), vec![step])),
        }
    }
    Agenda { blocks }
}

/// What became of a story.
struct Told {
    lines: String,
    questions: usize,
    slot_early: SignedDuration,
    late: SignedDuration,
    afsluiter: SignedDuration,
}

impl Story {
    fn begun(&self) -> Bench {
        let length = Minutes::new(u32::try_from(self.length).unwrap());
        Bench::begun(
            agenda_of(self),
            self.length,
            margin::usual(length, &[]).get(),
            tenths(self.late),
        )
    }

    /// Walks it: each step runs over by as much as it did then, over what is announced now.
    fn walk(&self) -> Told {
        let mut bench = self.begun();
        let mut told = Told {
            lines: String::new(),
            questions: 0,
            slot_early: SignedDuration::ZERO,
            late: SignedDuration::ZERO,
            afsluiter: SignedDuration::ZERO,
        };
        for (what, plan, took) in self.steps {
            if *what == What::Parkeerlijst {
                let latest = bench.meeting.latest_start_of_slot();
                told.slot_early = latest.duration_since(bench.now.wall);
            }
            told.ask(&mut bench);
            let over = tenths(*took) - mins(i64::from(*plan));
            let begun = bench.now;
            told.live(&mut bench, over);
            told.line(&bench, *what, begun);
            if *what == What::Afsluiter {
                told.afsluiter = bench.now.elapsed - begun.elapsed;
            }
            bench.tell(Command::Next);
        }
        told.late = bench.now.wall.duration_since(bench.meeting.progress().closing_time);
        told
    }
}

impl Told {
    /// Follows what is offered: the first proposal that closes on time, else the first.
    fn ask(&mut self, bench: &mut Bench) {
        if !bench.meeting.offers_adjusting(&Rules::default(), bench.now) {
            return;
        }
        let before = bench.slack();
        let cards = bench.meeting.proposals(&Resources::default(), bench.now).cards;
        let shortens = |card: &&Proposal| matches!(card.act, Act::Adjust(_));
        let wanted = || cards.iter().filter(shortens);
        let Some(card) = wanted().find(|card| card.is_on_time()).or_else(|| wanted().next()) else {
            return;
        };
        let adjustment = card.act.clone().adjustment().unwrap();
        bench.tell(Command::Adjust(adjustment));
        self.questions += 1;
        let (before, after) = (before.as_secs() / 60, bench.slack().as_secs() / 60);
        writeln!(self.lines, "       b: speling {before} → {after} min, de groep zegt ja").unwrap();
    }

    /// The step ends when people are done, or a while after its last moment or the promise was heard.
    fn live(&mut self, bench: &mut Bench, over: SignedDuration) {
        let natural = bench.left() + over;
        let latest = bench.meeting.progress().latest_end().duration_since(bench.now.wall);
        let rounded_off = (latest + secs(ROUNDING_OFF)).max(bench.left() / 2);
        bench.wait(natural.min(rounded_off).max(secs(30)));
        let heard = bench.try_to(Command::Ring).unwrap();
        let is_gone =
            |event: &Event| matches!(event, Event::Rang { signal: Signal::SlackGone, .. });
        if heard.iter().any(is_gone) {
            self.lines += "       sein: het laatste moment van deze stap is voorbij\n";
        }
    }

    fn line(&mut self, bench: &Bench, what: What, begun: Moment) {
        let took = (bench.now.elapsed - begun.elapsed).as_secs() / 6;
        let planned = bench.meeting.step().unwrap().planned;
        let start = Timestamp::from_second(START).unwrap();
        let at = bench.now.wall.duration_since(start).as_secs() / 60;
        let what = format!("{what:?}");
        let shown = format!("{},{}", took / 10, took % 10);
        writeln!(self.lines, "{at:>4}   {what:<12} {shown:>4} min (aangekondigd {planned})")
            .unwrap();
    }
}

#[test]
fn what_closed_late_then_closes_on_time_now_with_its_afsluiter_whole() {
    let mut all = String::new();
    for story in &STORIES {
        let told = story.walk();
        let (_, planned, _) = story.steps.last().unwrap();
        let late = told.late.as_secs();
        write!(
            all,
            "{}\n{}       slot {} s voor zijn uiterste begin, gesloten {} s {} de belofte, {} × gevraagd\n\n",
            story.name,
            told.lines,
            told.slot_early.as_secs(),
            late.abs(),
            if late < 0 { "voor" } else { "na" },
            told.questions
        )
        .unwrap();
        assert!(late <= 60, "{}: {late} s late\n{}", story.name, told.lines);
        assert!(mins(i64::from(*planned) - 1) <= told.afsluiter, "{}", told.lines);
        assert!(told.questions <= 3, "{}", told.lines);
    }
    insta::assert_snapshot!(all);
}
