//! What is agreed about next time: date, chair and timekeeper.

use jiff::{Timestamp, civil};

use super::{
    Lead,
    panel::{Choice, Options, Prompt, Title},
    step_list::{Agree, Item},
};
use crate::{
    app::{
        context::Context,
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
    },
    domain::{
        event::{NextTime, Role},
        meeting::Command,
        typed::{NotADay, day_and_time, on_the_clock},
    },
};

impl Lead {
    pub(super) fn choose_next_time(&mut self, _: &mut Turn<'_>) -> Effects {
        let choices =
            vec![Choice::NextDate, Choice::NextChair, Choice::NextTimekeeper, Choice::Leave];
        self.open_menu(Options::Plain(Menu { title: Title::NextTime, choices }), 0)
    }

    /// What stands for next time: what was agreed, also in an earlier meeting where its day is still to come.
    pub fn agreed(&self, context: &Context) -> NextTime {
        let began = self.meeting.progress().began.wall;
        let mut agreed = context.history.agreed_beyond(began).unwrap_or_default();
        agreed.update(self.meeting.next_time());
        agreed
    }

    /// Whether a day stands for next time.
    pub(super) fn has_date(&self, context: &Context) -> bool {
        self.agreed(context).start.is_some()
    }

    pub(super) fn note_next_date(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        let usual = self.usual_start(turn.context);
        let now = turn.context.civil(turn.now.moment.wall);
        let zone = &turn.context.zone;
        let why = match day_and_time(text, usual, now).and_then(|at| on_the_clock(at, zone)) {
            Ok(start) => {
                let agreed = NextTime { start: Some(start), ..NextTime::default() };
                return self.agree_typed(Agree::Date, agreed, turn);
            }
            Err(why) => why,
        };
        // In January people write the year that was: the next one stands ready.
        let offered = match why {
            NotADay::Past { next: Some(next), .. } => next.strftime("%-d-%-m-%Y %H:%M").to_string(),
            _ => text.to_owned(),
        };
        self.ask_again(Prompt::NextDate, &offered, NotNow::NotADate(why))
    }

    pub(super) fn note_next_chair(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        let chair = Some(self.named(text, turn.context));
        self.agree_typed(Agree::Chair, NextTime { chair, ..NextTime::default() }, turn)
    }

    pub(super) fn note_next_timekeeper(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        let timekeeper = Some(self.named(text, turn.context));
        let agreed = NextTime { timekeeper, ..NextTime::default() };
        self.agree_typed(Agree::Timekeeper, agreed, turn)
    }

    /// Agrees to what is suggested.
    pub(super) fn agree_to(&mut self, agree: Agree, turn: &mut Turn<'_>) -> Effects {
        let context = &*turn.context;
        let person = |role| self.suggested_person(role, context).map(|suggested| suggested.who);
        let mut agreed = NextTime::default();
        match agree {
            Agree::Date => agreed.start = self.suggested_date(context).map(|date| date.start),
            Agree::Chair => agreed.chair = person(Role::Chair),
            Agree::Timekeeper => agreed.timekeeper = person(Role::Timekeeper),
        }
        self.agree_next_time(agreed, turn)
    }

    /// Agrees to what was typed; in the list of the step the mark goes to the next.
    fn agree_typed(&mut self, what: Agree, agreed: NextTime, turn: &mut Turn<'_>) -> Effects {
        self.answered(Item::Agree(what), turn);
        self.agree_next_time(agreed, turn)
    }

    fn agree_next_time(&mut self, agreed: NextTime, turn: &mut Turn<'_>) -> Effects {
        let now = turn.context.civil(turn.now.moment.wall);
        let has_plan = turn.context.year_plan.after(now.date()).is_some();
        let said = News::NextTimeNoted { start: agreed.start, has_plan };
        self.tell_kept(Command::SetNextTime(agreed), said, turn)
    }

    /// The time of day at which this meeting should have begun.
    pub(super) fn usual_start(&self, context: &Context) -> civil::Time {
        let planned: Option<Timestamp> = self.meeting.started().planned_start;
        let start = planned.unwrap_or_else(|| self.meeting.progress().began.wall);
        let time = context.civil(start).time();
        time.with().second(0).subsec_nanosecond(0).build().unwrap_or(time)
    }
}
