//! What then happens when the chair asks something of a meeting: the only place with rules.

use jiff::{SignedDuration, Timestamp};

use super::{Command, Meeting, Moment, Refusal, State};
use crate::domain::{
    agenda::Position,
    event::{Adjustment, Change, Event, Fate, Signal, Target},
    minutes::Minutes,
    time::later,
};

type Decision = Result<Vec<Event>, Refusal>;

impl Meeting {
    /// What happens when the chair asks this now.
    ///
    /// # Errors
    /// With the reason when it does not fit now: then nothing happens.
    #[expect(clippy::too_many_lines, reason = "one row for each command")]
    pub fn decide(&self, command: Command, now: Moment) -> Decision {
        if self.state() == State::Ended && command != Command::Undo {
            return Err(Refusal::Ended);
        }
        match command {
            Command::Next => Ok(self.next_events()),
            Command::ToSlot if self.progress.in_slot() => Err(Refusal::InSlot),
            Command::ToSlot => Ok(go_to(self.progress.agenda.beginning_of_slot())),
            Command::GoTo { block } if self.progress.elsewhere().any(|other| other == block) => {
                Ok(go_to(Position { block, step: 0 }))
            }
            Command::Previous => {
                let before = self.progress.previous();
                before.map(go_to).ok_or(Refusal::NothingBefore)
            }
            Command::PauseOrContinue if self.state() == State::Paused => Ok(vec![Event::Continued]),
            Command::PauseOrContinue => Ok(vec![Event::Paused]),
            Command::Extend { consent } => {
                let minutes = self.next_extension(now).ok_or(Refusal::BudgetUsedUp)?;
                self.add(minutes, true, consent, now)
            }
            Command::AddMinutes { minutes, consent } => match self.minutes_to_change(now) {
                (_, most) if most < minutes => Err(Refusal::BudgetUsedUp),
                (least, _) if minutes < least => Err(Refusal::NoMinuteToDrop),
                _ => self.add(minutes, false, consent, now),
            },
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
            Command::GoTo { .. } | Command::Adjust(_) | Command::Swap(_) => Err(Refusal::MovedOn),
            Command::Undo if self.can_undo() => Ok(vec![Event::Undone]),
            Command::Undo => Err(Refusal::NothingToUndo),
            Command::Ring => Ok(self.ring(now)),
            Command::Acknowledge => {
                Ok(self.band().map(|signal| Event::Acknowledged { signal }).into_iter().collect())
            }
            Command::CallBack => {
                let back = Event::CalledBack { signal: Signal::SlotNow };
                Ok(self.can_call_back().then_some(back).into_iter().collect())
            }
            Command::Park(parked) if self.refuses(parked.target) => Err(Refusal::NoLaterToday),
            Command::Park(parked) => Ok(vec![Event::TopicParked(parked)]),
            Command::Reword { topic, text } => Ok(vec![Event::TopicReworded { topic, text }]),
            Command::WithdrawTopic { topic } => Ok(vec![Event::TopicWithdrawn { topic }]),
            Command::Refuse(question) => Ok(vec![Event::ConsentRefused { question }]),
            Command::Settle { topic, fate } => Ok(vec![Event::TopicSettled { topic, fate }]),
            Command::ChooseInbreng { topic } => {
                Ok(vec![Event::InbrengChosen { topic, beside: self.worked_on(), about: None }])
            }
            Command::TellKind(about) => {
                let topic = self.inbreng().ok_or(Refusal::MovedOn)?;
                let beside = self.worked_on();
                Ok(vec![Event::InbrengChosen { topic, beside, about: Some(about) }])
            }
            Command::Offer(offered) => Ok(vec![Event::InbrengOffered(offered)]),
            Command::ParkRest { topics } if topics.is_empty() => Ok(Vec::new()),
            Command::ParkRest { topics } => {
                Ok(vec![Event::RestParked { topics, target: Target::NextTime }])
            }
            Command::TakeNote(note) => Ok(vec![Event::NoteTaken(note)]),
            Command::WithdrawNote { note } => Ok(vec![Event::NoteWithdrawn { note }]),
            Command::Review { action, outcome } => {
                Ok(vec![Event::ActionReviewed { action, outcome }])
            }
            Command::SetNextTime(agreed) => Ok(vec![Event::NextTimeSet(agreed)]),
            Command::Come(who) => Ok(vec![Event::ParticipantCame(who.in_a_meeting())]),
            Command::Go { who } => Ok(vec![Event::ParticipantLeft { who }]),
            Command::GiveRole { role, who } => Ok(vec![Event::RoleGiven { role, who }]),
            Command::SetVenue(venue) => Ok(vec![Event::VenueSet(venue)]),
            Command::ConfirmConfidentiality => Ok(vec![Event::ConfidentialityConfirmed]),
        }
    }

    /// The next step, or the end: an inbreng of which not all was done then waits for next time.
    fn next_events(&self) -> Vec<Event> {
        if let Some(at) = self.progress.next() {
            return go_to(at);
        }
        let fate = Fate::ParkedAgain(Target::NextTime);
        let waits = self.unsettled_inbreng().map(|topic| Event::TopicSettled { topic, fate });
        waits.into_iter().chain([Event::Ended]).collect()
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
            && [adjustment.dropped, adjustment.pauze].into_iter().flatten().all(waits)
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

    /// No more than the step has run, also where the clocks stand still by now.
    fn leave_out(&self, away: SignedDuration, now: Moment) -> Decision {
        let at = self.progress.at;
        let away = whole_seconds(away.min(self.progress.elapsed(at, now)));
        if !away.is_positive() {
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
