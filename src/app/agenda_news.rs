//! What came of keeping an agenda, what somebody brings, a meeting without the program or the plan of the year:
//! told whatever has begun since it was asked.

use super::{
    effect::Effects,
    frame::Turn,
    message::{Entered, GroupWaits, Unentered, Unsaved},
    news::{News, NotNow},
    year_plan::agreed_beside,
};
use crate::domain::{kept::WriteTrouble, minutes::Minutes, year_plan::YearPlan};

impl Turn<'_> {
    /// The agenda is kept under this name, or not; also one that is too long for the time, by so many
    /// minutes.
    pub(super) fn agenda_saved(
        &mut self,
        saved: Result<String, Unsaved>,
        too_long: Minutes,
    ) -> Effects {
        self.say(match saved {
            Ok(name) => News::AgendaSaved { name, too_long },
            Err(why) => News::Refused(NotNow::AgendaUnsaved(why)),
        });
        Effects::none()
    }

    /// An inbreng that somebody brings is put away, or not.
    pub(super) fn brought(&mut self, kept: Result<(), WriteTrouble>) -> Effects {
        let unsaved = |why| News::Refused(NotNow::InbrengUnsaved(why));
        self.say(kept.map_or_else(unsaved, |()| News::InbrengKept));
        Effects::none()
    }

    /// A meeting without the program is entered or removed, or not.
    pub(super) fn meeting_entered(&mut self, done: &Result<Entered, Unentered>) {
        self.say(match done {
            Ok(done) => News::MeetingEntered(*done),
            Err(why) => News::Refused(NotNow::NotEntered(why.clone())),
        });
    }

    /// The plan of the year is kept, or not: then it stands there to be tried again.
    pub(super) fn year_plan_kept(&mut self, kept: Result<YearPlan, GroupWaits>) -> Effects {
        let said = match kept {
            Ok(plan) => {
                let now = self.context.civil(self.now.moment.wall);
                let agreed = agreed_beside(self.context, &plan, now);
                self.context.year_plan = plan;
                News::YearPlanKept { agreed }
            }
            Err(why) => News::Refused(NotNow::YearPlanNotKept(why)),
        };
        self.say(said);
        Effects::none()
    }
}
