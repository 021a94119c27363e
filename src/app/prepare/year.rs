//! The plan of the year, made before a meeting: its rhythm and its dates, and kept.

use super::{
    Prepare,
    forms::RhythmRow,
    panel::{Choice, Prompt, Title},
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        message::GroupWaits,
        news::NotNow,
        panel::{HasPanel as _, Menu},
        papers::Paper,
        year_plan::{PlanWish, ShownPlan, plan, usual_start},
    },
    domain::{group::INTERVALS, typed, year_plan::TIMES},
};

impl Prepare {
    /// Shows the plan that is kept, or one that could be.
    pub(super) fn open_year_plan(&mut self, turn: &mut Turn<'_>) -> Effects {
        if turn.context.rehearsal {
            return turn.refuse(NotNow::YearPlanNotKept(GroupWaits::Rehearsal));
        }
        turn.frame.said = None;
        self.show_year_plan(0, turn)
    }

    fn shown_plan(&self, turn: &Turn<'_>) -> ShownPlan {
        let now = turn.context.civil(turn.now.moment.wall);
        plan(turn.context, self.plan_wish, &turn.context.vacations, now)
    }

    fn show_year_plan(&mut self, marked: usize, turn: &Turn<'_>) -> Effects {
        let shown = self.shown_plan(turn);
        let times = u16::try_from(shown.meetings.len()).unwrap_or(u16::MAX);
        let rhythm = [
            Choice::PlanFrom(shown.first),
            Choice::PlanWeeks(shown.weeks),
            Choice::PlanTimes(times),
        ];
        let acts = if shown.is_kept {
            [Paper::YearPlan, Paper::YearCalendar].map(Choice::Paper).to_vec()
        } else {
            vec![Choice::KeepPlan]
        };
        let meetings = shown.meetings.into_iter().map(Choice::Planned);
        let choices = rhythm.into_iter().chain(acts).chain(meetings).collect();
        let title = Title::YearPlan { is_kept: shown.is_kept };
        self.open_menu(Menu { title, choices }, marked)
    }

    /// A date is there to be seen: the plan stays open.
    pub(super) fn look_at_planned(&mut self, marked: usize, turn: &Turn<'_>) -> Effects {
        self.show_year_plan(marked, turn)
    }

    /// Takes in what was typed in a row, and shows what the plan is then; or says what was wrong with it.
    pub(super) fn take_plan_row(&mut self, row: RhythmRow, text: &str, turn: &Turn<'_>) -> Effects {
        match wished(self.plan_wish, row, text, turn) {
            Ok(wish) => {
                self.plan_wish = wish;
                self.leave_plan_row(row, turn)
            }
            Err(why) => self.ask_again(Prompt::Plan(row), text, why),
        }
    }

    /// Back to the plan, at this row.
    pub(super) fn leave_plan_row(&mut self, row: RhythmRow, turn: &Turn<'_>) -> Effects {
        let at = match row {
            RhythmRow::First => 0,
            RhythmRow::Weeks => 1,
            RhythmRow::Times => 2,
        };
        self.show_year_plan(at, turn)
    }

    /// Asks to keep the plan.
    pub(super) fn keep_year_plan(&self, turn: &Turn<'_>) -> Effects {
        Effect::KeepYearPlan(self.shown_plan(turn).to_keep()).into()
    }

    /// What was asked of the plan is kept.
    pub(in crate::app) fn plan_is_kept(&mut self) {
        self.plan_wish = PlanWish::default();
    }
}

/// What is wished with what was typed in a row; nothing typed leaves it as it is.
///
/// Fails where it cannot be that.
fn wished(
    before: PlanWish,
    row: RhythmRow,
    text: &str,
    turn: &Turn<'_>,
) -> Result<PlanWish, NotNow> {
    let context: &Context = turn.context;
    if text.is_empty() {
        return Ok(before);
    }
    Ok(match row {
        RhythmRow::First => {
            let now = context.civil(turn.now.moment.wall);
            let first = typed::day_and_time(text, usual_start(context), now);
            PlanWish { first: Some(first.map_err(NotNow::NotADate)?), ..before }
        }
        RhythmRow::Weeks => {
            let (min, max) = INTERVALS;
            let weeks = typed::weeks(text).filter(|weeks| (min..=max).contains(weeks));
            PlanWish { weeks: Some(weeks.ok_or(NotNow::NotWeeks { min, max })?), ..before }
        }
        RhythmRow::Times => {
            let [min, max] = [TIMES.0, TIMES.1].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
            let times = typed::number(text).filter(|times| (min..=max).contains(times));
            PlanWish { times: Some(times.ok_or(NotNow::NotBetween { min, max })?), ..before }
        }
    })
}
