//! What the chair asks of a meeting, and what then happens: the only place with rules.

use jiff::{SignedDuration, Timestamp};

use super::{Meeting, Moment, State};
use crate::domain::{
    adjust::{Adjustment, Change},
    agenda::Position,
    confidential::Confidential,
    event::{Event, Fate, NextTime, Note, Offered, Outcome, Parked, Question, Target, WallClock},
    id::Id,
    minutes::Minutes,
    people::{Participant, Role, Venue},
    progress::Swap,
    time::later,
};

/// What the chair wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Go to the next step or block; after the last one the meeting has ended.
    Next,
    /// Go back to the step before, with its own clock.
    Previous,
    /// Let the step's clock stand still, or go on.
    PauseOrContinue,
    /// Add what the next extension gives (5, 2, 1).
    Extend {
        /// The group was asked and said yes.
        consent: bool,
    },
    /// Add a minute.
    AddMinute {
        /// The group was asked and said yes.
        consent: bool,
    },
    /// Take a minute off.
    DropMinute,
    /// The running step began so many minutes ago.
    BeganAgo {
        /// Whole minutes before now.
        minutes: Minutes,
    },
    /// Do not count so much time, in which nobody was at the program, for the running step.
    LeaveOut {
        /// How long.
        away: SignedDuration,
    },
    /// The system's clock was set.
    NoteClockSet {
        /// How far forward; negative: back.
        by: SignedDuration,
    },
    /// The chair says which clock is right.
    ChooseClock(WallClock),
    /// The group agreed to close at this time.
    MoveClosingTime {
        /// When.
        to: Timestamp,
    },
    /// The group agreed to this change of the plan.
    Adjust(Box<Adjustment>),
    /// Another werkvorm in the place of the running block or of one to come.
    Swap(Box<Swap>),
    /// The group said no.
    Refuse(Question),
    /// Take the last time command back.
    Undo,
    /// Give the signals that are due.
    Ring,
    /// The band of an alarm was seen.
    Acknowledge,
    /// Put a topic away.
    Park(Parked),
    /// Give a parked topic its fate.
    Settle {
        /// Which.
        topic: Id,
        /// What becomes of it.
        fate: Fate,
    },
    /// Name something that could be the inbreng.
    Offer(Offered),
    /// Take a parked topic, or one that was offered, as the inbreng.
    ChooseInbreng {
        /// Which.
        topic: Id,
    },
    /// Put the candidates that were not chosen away for next time.
    ParkRest {
        /// Which.
        topics: Vec<Id>,
    },
    /// Write something down, or tell a note anew.
    TakeNote(Note),
    /// Looking back: say what became of an action.
    Review {
        /// Which.
        action: Id,
        /// What became of it.
        outcome: Outcome,
    },
    /// Note something about next time.
    SetNextTime(NextTime),
    /// Note that somebody is here.
    Come(Participant),
    /// Note that somebody went.
    Go {
        /// Who.
        who: Confidential,
    },
    /// Give somebody a role, or nobody.
    GiveRole {
        /// Which.
        role: Role,
        /// To whom.
        who: Option<Confidential>,
    },
    /// Note where the meeting is held.
    SetVenue(Venue),
    /// Note that the group confirmed that what is said stays in the group.
    ConfirmConfidentiality,
}

/// Why a command does not fit now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The meeting has ended.
    Ended,
    /// There is no step before this one.
    NothingBefore,
    /// Nothing to take back.
    NothingToUndo,
    /// The step has had all the minutes that can be added.
    BudgetUsedUp,
    /// The step has no minute left to take off.
    NoMinuteToDrop,
    /// It would cost more than there is to spare; the group is to be asked.
    NeedsConsent {
        /// What it would cost.
        price: super::Price,
    },
    /// The step cannot have begun that long ago.
    BeganTooLongAgo {
        /// The most it can be.
        at_most: Minutes,
    },
    /// The closing time lies in the past, or more than twelve hours ahead.
    ClosingTimeOutOfRange,
    /// The meeting has moved on since this was proposed.
    MovedOn,
    /// Later today is over once the slot has begun.
    NoLaterToday,
    /// Nobody was away while this step ran, and no clock was set.
    NothingToLeaveOut,
}

type Decision = Result<Vec<Event>, Refusal>;

impl Meeting {
    /// What happens when the chair asks this now.
    pub fn decide(&self, command: Command, now: Moment) -> Decision {
        if self.state() == State::Ended && command != Command::Undo {
            return Err(Refusal::Ended);
        }
        match command {
            Command::Next => Ok(vec![self.next_event()]),
            Command::Previous => {
                let before = self.progress.previous();
                before.map(go_to).ok_or(Refusal::NothingBefore)
            }
            Command::PauseOrContinue if self.state() == State::Paused => Ok(vec![Event::Continued]),
            Command::PauseOrContinue => Ok(vec![Event::Paused]),
            Command::Extend { consent } => {
                let minutes = self.next_extension().ok_or(Refusal::BudgetUsedUp)?;
                self.add(minutes, true, consent, now)
            }
            Command::AddMinute { consent } if 0 < self.budget_left() => {
                self.add(1, false, consent, now)
            }
            Command::AddMinute { .. } => Err(Refusal::BudgetUsedUp),
            Command::DropMinute => self.drop_minute(now),
            Command::BeganAgo { minutes } => self.correct(minutes, now),
            Command::LeaveOut { away } => self.leave_out(away, now),
            Command::NoteClockSet { by } => Ok(vec![Event::ClockSet { by: nearest_second(by) }]),
            Command::ChooseClock(clock) if self.trust.set().is_some() => {
                Ok(vec![Event::ClockChosen { clock }])
            }
            Command::ChooseClock(_) => Err(Refusal::NothingToLeaveOut),
            Command::MoveClosingTime { to } => Self::move_closing_time(to, now),
            Command::Adjust(adjustment) if self.still_fits(&adjustment) => {
                Ok(vec![Event::Adjusted(adjustment)])
            }
            Command::Swap(swap) if self.gives_way(swap.block) => Ok(vec![Event::Swapped(swap)]),
            Command::Adjust(_) | Command::Swap(_) => Err(Refusal::MovedOn),
            Command::Undo if self.can_undo() => Ok(vec![Event::Undone]),
            Command::Undo => Err(Refusal::NothingToUndo),
            Command::Ring => Ok(self.ring(now)),
            Command::Acknowledge => {
                Ok(self.band().map(|signal| Event::Acknowledged { signal }).into_iter().collect())
            }
            Command::Park(parked) if self.refuses(parked.target) => Err(Refusal::NoLaterToday),
            Command::Park(parked) => Ok(vec![Event::TopicParked(parked)]),
            Command::Refuse(question) => Ok(vec![Event::ConsentRefused { question }]),
            Command::Settle { topic, fate } => Ok(vec![Event::TopicSettled { topic, fate }]),
            Command::ChooseInbreng { topic } => Ok(vec![Event::InbrengChosen { topic }]),
            Command::Offer(offered) => Ok(vec![Event::InbrengOffered(offered)]),
            Command::ParkRest { topics } if topics.is_empty() => Ok(Vec::new()),
            Command::ParkRest { topics } => {
                Ok(vec![Event::RestParked { topics, target: Target::NextTime }])
            }
            Command::TakeNote(note) => Ok(vec![Event::NoteTaken(note)]),
            Command::Review { action, outcome } => {
                Ok(vec![Event::ActionReviewed { action, outcome }])
            }
            Command::SetNextTime(agreed) => Ok(vec![Event::NextTimeSet(agreed)]),
            Command::Come(participant) => Ok(vec![Event::ParticipantCame(participant)]),
            Command::Go { who } => Ok(vec![Event::ParticipantLeft { who }]),
            Command::GiveRole { role, who } => Ok(vec![Event::RoleGiven { role, who }]),
            Command::SetVenue(venue) => Ok(vec![Event::VenueSet(venue)]),
            Command::ConfirmConfidentiality => Ok(vec![Event::ConfidentialityConfirmed]),
        }
    }

    fn next_event(&self) -> Event {
        let next = self.progress.next();
        next.map_or(Event::Ended, |at| Event::StepStarted { at })
    }

    /// Nothing that is behind, or that was changed since, changes any more.
    fn still_fits(&self, adjustment: &Adjustment) -> bool {
        let p = &self.progress;
        let as_it_was = |change: &Change| {
            let ahead = p.at <= change.at && !p.is_dropped(change.at.block);
            ahead && p.agenda.step(change.at).is_some_and(|step| step.planned == change.old)
        };
        let waits = |block: usize| block < p.agenda.slot() && !p.has_begun(block);
        adjustment.changes.iter().all(as_it_was)
            && adjustment.dropped.is_none_or(waits)
            && (adjustment.topic.is_none() || !p.in_slot())
    }

    fn gives_way(&self, block: usize) -> bool {
        self.progress.swappable().any(|other| other == block)
    }

    fn refuses(&self, target: Target) -> bool {
        target == Target::LaterToday && self.progress.in_slot()
    }

    fn add(&self, minutes: i16, extension: bool, consent: bool, now: Moment) -> Decision {
        let price = self.price(minutes, now);
        if price.is_beyond_slack() && !consent {
            return Err(Refusal::NeedsConsent { price });
        }
        let consent = price.is_beyond_slack();
        Ok(vec![Event::MinutesAdded { at: self.progress.at, minutes, extension, consent }])
    }

    fn drop_minute(&self, now: Moment) -> Decision {
        let at = self.progress.at;
        let left = self.progress.left(at, now);
        if left < SignedDuration::from_mins(1) {
            return Err(Refusal::NoMinuteToDrop);
        }
        Ok(vec![Event::MinutesAdded { at, minutes: -1, extension: false, consent: false }])
    }

    /// The longest ago that the running step can have begun: all that the step before it has run,
    /// or for the first step an hour before the meeting was started.
    pub fn most_began_ago(&self, now: Moment) -> Minutes {
        let at = self.progress.at;
        let before = self.progress.previous().filter(|p| self.progress.run(*p).begun);
        let more = before.map_or(SignedDuration::from_mins(60), |p| self.progress.elapsed(p, now));
        let seconds = (self.progress.elapsed(at, now) + more).as_secs();
        Minutes::new(u32::try_from(seconds / 60).unwrap_or(0))
    }

    fn correct(&self, minutes: Minutes, now: Moment) -> Decision {
        let at_most = self.most_began_ago(now);
        if at_most < minutes {
            return Err(Refusal::BeganTooLongAgo { at_most });
        }
        Ok(vec![Event::Corrected { at: self.progress.at, elapsed: minutes.duration() }])
    }

    /// No more than the step has run; nothing while the clocks stand still anyway.
    fn leave_out(&self, away: SignedDuration, now: Moment) -> Decision {
        let at = self.progress.at;
        let away = whole_seconds(away.min(self.progress.elapsed(at, now)));
        if !away.is_positive() || self.state() == State::Paused {
            return Err(Refusal::NothingToLeaveOut);
        }
        Ok(vec![Event::AwayLeftOut { at, away }])
    }

    fn move_closing_time(to: Timestamp, now: Moment) -> Decision {
        let last = later(now.wall, SignedDuration::from_hours(12));
        if to <= now.wall || last < to {
            return Err(Refusal::ClosingTimeOutOfRange);
        }
        Ok(vec![Event::ClosingTimeMoved { to }])
    }
}

/// As the journal tells how far a clock was set.
fn nearest_second(length: SignedDuration) -> SignedDuration {
    let half = SignedDuration::from_millis(if length.is_negative() { -500 } else { 500 });
    whole_seconds(length + half)
}

/// As the journal tells a length.
fn whole_seconds(length: SignedDuration) -> SignedDuration {
    SignedDuration::from_secs(length.as_secs())
}

fn go_to(at: Position) -> Vec<Event> {
    vec![Event::StepStarted { at }]
}
