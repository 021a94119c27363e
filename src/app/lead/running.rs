//! What keys and the clock do while the meeting runs: steps, minutes, views, signals.

use super::{
    Lead, Look,
    panel::{Ask, Asked, Prompt},
};
use crate::{
    app::{
        effect::{Cue, Effect, Effects},
        frame::Turn,
        news::{Back, News, NotNow, Said},
        panel::{HasPanel as _, OpenLine},
        price::ShownPrice,
        row_name::RowName,
    },
    domain::{
        agenda::{Purpose, Step},
        event::{Signal, Target},
        meeting::{Command, Refusal, State},
        minutes::Minutes,
        typed,
    },
};

/// So many lines are scrolled at the most: more than a card has beyond the smallest common window.
const LONGEST_CARD: usize = 64;

impl Lead {
    /// The next step; a step that needs the topics looks whether some were parked from outside.
    pub(super) fn next(&mut self, turn: &mut Turn<'_>) -> Effects {
        let effects = self.do_silently(Command::Next, turn);
        let begun = self.meeting.block().zip(self.meeting.step());
        if let Some((block, step)) =
            begun.filter(|_| !self.has_ended() && turn.frame.said.is_none())
        {
            turn.say(News::StepBegan(RowName::of_step(block, step)));
        }
        let lists = |s: &Step| matches!(s.purpose, Purpose::ParkedList | Purpose::Choosing);
        let is_list = self.meeting.step().is_some_and(lists);
        effects.and(is_list.then_some(Effect::LookForTopics))
    }

    pub(super) fn previous(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.do_silently(Command::Previous, turn)
    }

    pub(super) fn pause_or_continue(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.do_silently(Command::PauseOrContinue, turn)
    }

    pub(super) fn take_command_back(&mut self, turn: &mut Turn<'_>) -> Effects {
        let before = self.meeting.state();
        let effects = match self.try_command(Command::Undo, turn) {
            Ok(effects) => effects,
            Err(refusal) => return turn.refuse(NotNow::Meeting(refusal)),
        };
        let back = match (before, self.meeting.state()) {
            (State::Ended, _) => Back::ToMeeting,
            (State::Running | State::Closing, State::Paused) => Back::ToPause,
            _ => Back::ToClocks,
        };
        turn.say(News::Undone(back));
        effects
    }

    pub(super) fn extend(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.meeting.next_extension(turn.now.moment) {
            Some(minutes) => self.add_minutes(true, minutes, turn),
            None => turn.refuse(NotNow::Meeting(Refusal::BudgetUsedUp)),
        }
    }

    pub(super) fn add_minute(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.add_minutes(false, 1, turn)
    }

    pub(super) fn drop_minute(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.add_minutes(false, -1, turn)
    }

    /// Adds minutes or takes them off; asks the group first where they cost more than there is to spare.
    fn add_minutes(&mut self, extension: bool, minutes: i16, turn: &mut Turn<'_>) -> Effects {
        let price = self.price(minutes, turn);
        let command = add_command(extension, minutes, false);
        match self.meeting.decide(command.clone(), turn.now.moment) {
            Err(Refusal::NeedsConsent { .. }) => {
                self.ask(Asked::Plain(Ask::Minutes { extension, price }))
            }
            _ => self.tell(command, News::MinutesAdded(price), turn),
        }
    }

    /// Opens the line for a number of minutes, more or fewer.
    pub(super) fn open_minutes(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.meeting.minutes_to_change(turn.now.moment) {
            (0, 0) => turn.refuse(NotNow::Meeting(Refusal::BudgetUsedUp)),
            (least, most) => self.open_line(Prompt::Minutes { least, most }),
        }
    }

    /// The minutes that stand in the line that asks for them, where they can be given.
    pub fn minutes_typed(&self, input: &OpenLine<Prompt>) -> Option<i16> {
        let Prompt::Minutes { least, most } = input.prompt else { return None };
        read_minutes((least, most), &input.line.text())
    }

    pub(super) fn type_minutes(
        &mut self,
        (least, most): (i16, i16),
        text: &str,
        turn: &mut Turn<'_>,
    ) -> Effects {
        if let Some(minutes) = read_minutes((least, most), text) {
            return self.add_minutes(false, minutes, turn);
        }
        let why = NotNow::NotSoManyMinutes { least, most };
        self.ask_again(Prompt::Minutes { least, most }, text, why)
    }

    fn price(&self, minutes: i16, turn: &Turn<'_>) -> ShownPrice {
        ShownPrice::of(&self.meeting.price(minutes, turn.now.moment), &turn.context.zone)
    }

    /// So far that the end of the longest card is seen in the smallest window.
    pub(super) fn scroll_card(&mut self, down: bool) -> Effects {
        if let Look::Card(from) = &mut self.look {
            *from = if down { (*from + 1).min(LONGEST_CARD) } else { from.saturating_sub(1) };
        }
        Effects::none()
    }

    /// Looks at another view, or back when it is the one that is looked at.
    pub(super) fn look_at(&mut self, look: Look) -> Effects {
        self.look = if self.look == look { Look::Agenda } else { look };
        matches!(self.look, Look::Parked(_)).then_some(Effect::LookForTopics).into()
    }

    /// Opens the line for a topic; in the slot there is no later today.
    pub(super) fn open_parking(&mut self, _: &mut Turn<'_>) -> Effects {
        let target = if self.is_in_slot() { Target::NextTime } else { Target::LaterToday };
        self.open_line(Prompt::Topic(target))
    }

    pub(super) fn open_correction(&mut self, turn: &mut Turn<'_>) -> Effects {
        let at_most = self.meeting.most_began_ago(turn.now.moment);
        self.open_line(Prompt::BeganAgo { at_most })
    }

    pub(super) fn began_ago(&mut self, asked: Prompt, text: &str, turn: &mut Turn<'_>) -> Effects {
        match typed::minutes(text) {
            Some(minutes) => {
                let minutes = Minutes::of(minutes);
                self.tell(Command::BeganAgo { minutes }, News::Corrected(minutes), turn)
            }
            None => {
                self.ask_again(asked, text, NotNow::NotALength { min: 0, max: Minutes::MAX.get() })
            }
        }
    }

    pub(super) fn open_closing_time(&mut self, _: &mut Turn<'_>) -> Effects {
        self.open_line(Prompt::ClosingTime)
    }

    /// Asks the group whether it agrees to the closing time that was typed.
    pub(super) fn ask_closing_time(&mut self, text: &str, turn: &Turn<'_>) -> Effects {
        let now = turn.now.moment.wall;
        let moment = typed::clock(text).map(|clock| typed::at_next(clock, now, &turn.context.zone));
        match moment {
            Some(Some(moment)) => self.ask_to_close_at(moment, turn),
            Some(None) => {
                let why = NotNow::Meeting(Refusal::ClosingTimeOutOfRange);
                self.ask_again(Prompt::ClosingTime, text, why)
            }
            None => self.ask_again(Prompt::ClosingTime, text, NotNow::no_time(text)),
        }
    }

    /// Gives the signals that are due, and says those that are a line.
    pub(super) fn ring(&mut self, turn: &mut Turn<'_>) -> Effects {
        let now = turn.now.moment;
        let due = self.meeting.due(now);
        if due.is_empty() {
            return Effects::none();
        }
        let Ok(effects) = self.command(Command::Ring, &mut turn.frame.ids, now) else {
            return Effects::none();
        };
        let facts = self.facts(now, turn.context.zone.clone());
        let mut lines = due.iter().rev().filter_map(|due| self.line_of(due.signal, turn));
        if let Some(said) = lines.next() {
            turn.frame.say(said);
        }
        // Of those that are heard and fall together only the gravest is given; they stand in that order.
        let gravest = due.iter().map(|due| due.signal).rfind(|signal| signal.is_heard());
        let given = due
            .iter()
            .map(|due| due.signal)
            .filter(|signal| !signal.is_heard() || Some(*signal) == gravest);
        let give = |signal| {
            let cue = Cue::Meeting(signal);
            Effect::Give { cue, aloud: turn.frame.sound, facts: facts.clone() }
        };
        given.map(give).fold(effects, Effects::and)
    }

    /// What a signal that is a line says; the others are seen in the step's clock or as a band.
    fn line_of(&self, signal: Signal, turn: &Turn<'_>) -> Option<Said> {
        let moment = match signal {
            Signal::SlotIn10 | Signal::SlotIn5 => self.meeting.latest_start_of_slot(),
            Signal::CloseIn5 | Signal::SlackGone => self.meeting.progress().closing_time,
            Signal::SlotNow | Signal::CloseNow | Signal::WrapUp(_) | Signal::WellOver(_) => {
                return None;
            }
        };
        let said = Said::new(News::Signal { signal, minutes: 0 }, turn.now.real);
        Some(Said { towards: Some(moment), ..said })
    }
}

/// A number of minutes in this range, other than none.
fn read_minutes((least, most): (i16, i16), text: &str) -> Option<i16> {
    typed::more_or_less(text).filter(|typed| *typed != 0 && (least..=most).contains(typed))
}

/// The command that adds minutes.
pub(super) fn add_command(extension: bool, minutes: i16, consent: bool) -> Command {
    if extension { Command::Extend { consent } } else { Command::AddMinutes { minutes, consent } }
}
