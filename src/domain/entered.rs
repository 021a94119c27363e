//! A meeting that was held without the program, as its chair tells it afterwards: when, who, which roles
//! and which werkvormen. What nobody measured is not told.

pub mod typed;

use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};

use super::{
    agenda::{Agenda, Block, BlockKind, Position, Purpose, Step},
    confidential::Confidential,
    event::{Entry, Event, Participant, Role, Started, Venue},
    id::Ids,
    language::Language,
    minutes::Minutes,
    time::{Moment, RealReading},
    times::MeetingTimes,
    timing::Timing,
    timings::Timings,
    typed::{NotADay, NotThen},
    werkvorm::{Kind, Werkvorm},
};

/// A meeting as it is told afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// Name of the group that met.
    pub group: String,
    /// The time zone in which its times are said: its IANA name, else its rule, else its offset.
    pub zone: String,
    /// When it began.
    pub began: Timestamp,
    /// When it ended.
    pub ended: Timestamp,
    /// When it is told.
    pub now: Timestamp,
    /// How many took part, the chair included.
    pub participants: u8,
    /// Who was there, from its beginning to its end.
    pub present: Vec<Participant>,
    /// Who did what.
    pub roles: Vec<(Role, Confidential)>,
    /// Where it was held, if that is known.
    pub venue: Option<Venue>,
    /// What was done, in that order.
    pub werkvormen: Vec<Werkvorm>,
}

/// Why a meeting cannot be entered like that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotEntered {
    /// What was typed is no day that has been.
    #[error("no day that has been")]
    Day(#[from] NotADay),
    /// What was typed is no time of that day, or could be two.
    #[error("no time of that day")]
    Time(#[from] NotThen),
    /// It would have taken longer than a meeting can.
    #[error("too long")]
    TooLong,
    /// It has not come to its end.
    #[error("it is not over")]
    NotOver,
    /// Another meeting of the group was held within that time.
    #[error("another meeting was held then")]
    Overlaps {
        /// When that one began, on the clock there.
        began: DateTime,
        /// When that one ended, or how far it is known.
        until: DateTime,
    },
    /// No werkvorm is called like that, or several are.
    #[error("no werkvorm {typed}")]
    Werkvorm {
        /// What was typed.
        typed: String,
        /// Those that may be meant.
        meant: Vec<String>,
    },
    /// Nobody with this name was there.
    #[error("somebody who was not there")]
    WasNotThere {
        /// What was typed.
        name: Confidential,
        /// Those who were there.
        present: Vec<Confidential>,
    },
}

impl Unseen {
    /// Whether the group can have held it beside these meetings.
    ///
    /// # Errors
    /// When it is not over, or another was held within its time.
    pub fn fits<'m>(
        &self,
        others: impl IntoIterator<Item = &'m MeetingTimes>,
        zone: &TimeZone,
    ) -> Result<(), NotEntered> {
        if self.now < self.ended {
            return Err(NotEntered::NotOver);
        }
        let meets =
            |other: &&MeetingTimes| self.began < other.last_known() && other.began < self.ended;
        match others.into_iter().find(meets) {
            Some(other) => {
                let [began, until] =
                    [other.began, other.last_known()].map(|at| zone.to_datetime(at));
                Err(NotEntered::Overlaps { began, until })
            }
            None => Ok(()),
        }
    }

    /// The records of its journal.
    pub fn entries(&self, slot: &str, ids: &mut Ids) -> Vec<Entry> {
        let begin = Moment { wall: self.began, elapsed: SignedDuration::ZERO };
        let length = self.ended.duration_since(self.began);
        let meeting = ids.next(begin);
        let agenda = self.agenda(slot);
        let share = |part: usize| {
            let parts = i32::try_from(agenda.blocks.len()).unwrap_or(1).max(1);
            begin.after(length / parts * i32::try_from(part).unwrap_or(0))
        };
        // Each part begins somewhere; when, no paper tells.
        let parts = (1..agenda.blocks.len())
            .map(|block| (share(block), Event::StepStarted { at: Position { block, step: 0 } }));
        let started = Started {
            meeting,
            group: self.group.clone(),
            agenda: agenda.clone(),
            planned_start: None,
            closing_time: self.ended,
            margin: Minutes::ZERO,
            zone: self.zone.clone(),
            participants: self.participants,
            tempo: 1,
            real: RealReading { at: begin, boot: String::new() },
            timings: Timings::default(),
            entered: Some(self.now),
        };
        let came = self.present.iter().cloned().map(Event::ParticipantCame);
        let roles = self.roles.iter().cloned();
        let given = roles.map(|(role, who)| Event::RoleGiven { role, who: Some(who) });
        let first = [Event::Started(Box::new(started))].into_iter().chain(came).chain(given);
        let at_first = first.chain(self.venue.clone().map(Event::VenueSet));
        let events = at_first.map(|event| (begin, event)).chain(parts);
        let all = events.chain([(begin.after(length), Event::Ended)]);
        all.zip(1..).map(|((at, event), seq)| Entry { id: ids.next(at), seq, at, event }).collect()
    }

    /// A block for each werkvorm; what was done to close stands in the slot.
    fn agenda(&self, slot: &str) -> Agenda {
        let (closing, work): (Vec<&Werkvorm>, Vec<&Werkvorm>) =
            self.werkvormen.iter().partition(|werkvorm| werkvorm.kind == Kind::Afsluiter);
        let afsluiter = closing.first().copied().map(block);
        let slot = Block {
            kind: BlockKind::Slot,
            name: slot.to_owned(),
            ..afsluiter.unwrap_or_else(|| {
                named(BlockKind::Slot, slot, Purpose::Afsluiter, Language::default())
            })
        };
        Agenda { blocks: work.into_iter().map(block).chain([slot]).collect() }
    }
}

fn block(werkvorm: &Werkvorm) -> Block {
    let purpose = if werkvorm.kind == Kind::Afsluiter { Purpose::Afsluiter } else { Purpose::Work };
    Block {
        werkvorm: Some(werkvorm.id.clone()),
        source: werkvorm.source.clone(),
        ..named(werkvorm.kind.into(), &werkvorm.name, purpose, werkvorm.language)
    }
}

/// A block on one clock that nobody read.
fn named(kind: BlockKind, name: &str, purpose: Purpose, language: Language) -> Block {
    let step = Step {
        name: name.to_owned(),
        short: None,
        planned: Minutes::ZERO,
        floor: Minutes::ZERO,
        tier: None,
        purpose,
        rule: None,
        say: None,
        parts: Vec::new(),
        round: None,
        own: false,
        split: None,
        language,
        key: None,
        timing: Timing::default(),
    };
    Block {
        kind,
        name: name.to_owned(),
        werkvorm: None,
        source: None,
        topic: None,
        fixed: false,
        steps: vec![step],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{history::History, trend::trends},
        written::library::built_in,
    };

    const BEGAN: i64 = 1_795_438_800;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(BEGAN + minutes * 60).unwrap()
    }

    fn told(werkvormen: Vec<Werkvorm>, minutes: (i64, i64)) -> Unseen {
        Unseen {
            group: "noord".to_owned(),
            zone: "Europe/Amsterdam".to_owned(),
            began: at(minutes.0),
            ended: at(minutes.1),
            now: at(3_000),
            participants: 3,
            present: ["AB", "CD", "EF"].map(Participant::named).to_vec(),
            roles: vec![(Role::Chair, Confidential::new("AB"))],
            venue: Some(Venue::Online),
            werkvormen,
        }
    }

    #[test]
    fn its_hours_and_people_count_and_its_werkvormen_were_used_but_no_length_of_a_part_is_known() {
        let library = built_in();
        let named =
            ["incidentmethode-kort", "een-woord"].map(|id| library.find(id).unwrap().clone());
        let entries = told(named.to_vec(), (0, 125)).entries("Slot", &mut Ids::new(1));
        let times = MeetingTimes::of(&entries).unwrap();
        assert_eq!((times.net_as_shown().as_mins(), times.entered), (125, Some(at(3_000))));
        assert_eq!(
            (times.begun_late(), times.closed_late(), times.closed_late_by()),
            Default::default()
        );
        assert!(times.blocks.iter().all(crate::domain::times::BlockTimes::begun));
        assert_eq!(trends([&times]), []);
        let mut history = History::default();
        history.take_in(times.meeting, &entries);
        let held = history.meetings.last().unwrap();
        let used: Vec<&str> = held.used.iter().map(|used| used.werkvorm.as_str()).collect();
        assert_eq!(used, ["incidentmethode-kort", "een-woord"]);
        assert_eq!((held.spent, held.is_entered, history.last_agenda), (None, true, None));
        assert_eq!(held.people.present.len(), 3);
        assert!(held.people.has_role(Role::Chair, &Confidential::new("AB")));
        assert_eq!(held.people.venue, Some(Venue::Online));
    }

    #[test]
    fn without_a_werkvorm_it_is_a_meeting_all_the_same() {
        let entries = told(vec![], (0, 60)).entries("Slot", &mut Ids::new(1));
        assert!(entries.iter().all(Entry::is_possible));
        let times = MeetingTimes::of(&entries).unwrap();
        assert_eq!((times.net_as_shown().as_mins(), times.ended), (60, Some(at(60))));
    }

    #[test]
    fn it_is_over_and_no_other_was_held_within_its_time() {
        let other =
            MeetingTimes::of(&told(vec![], (0, 120)).entries("Slot", &mut Ids::new(1))).unwrap();
        let utc = TimeZone::UTC;
        let fits = |from, until| told(vec![], (from, until)).fits([&other], &utc);
        assert_eq!(fits(120, 240), Ok(()));
        assert_eq!(fits(-120, 0), Ok(()));
        let [began, until] = [0, 120].map(|minutes| utc.to_datetime(at(minutes)));
        let overlaps = Err(NotEntered::Overlaps { began, until });
        for (from, until) in [(119, 240), (-60, 1), (10, 20), (-10, 130), (0, 120)] {
            assert_eq!(fits(from, until), overlaps.clone(), "{from} {until}");
        }
        assert_eq!(fits(2_999, 3_001), Err(NotEntered::NotOver));
    }
}
