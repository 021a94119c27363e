//! Meetings without the program and the plan of the year: kept on threads of their own, with what the group then
//! remembers.

use super::World;
use crate::{
    app::message::{Entered, GroupWaits, Msg, Unentered},
    clock::zone,
    domain::{
        entered::Unseen, id::Id, kept::WriteTrouble, language::Language, times::MeetingTimes,
        year_plan::YearPlan,
    },
    known::{
        self,
        entered::{self, EnterError, held},
        memory, year_plan,
    },
    session::groups::waits,
    store::folders::{DataFolder, GroupSlug},
};

impl World {
    pub(super) fn enter(&mut self, told: Unseen, instead_of: Option<Id>) {
        let slot = self.home.words.plan().names().slot;
        let language = self.home.words.language();
        self.afterwards(move |data, group| {
            enter((data, group), &told, instead_of, (&slot, language))
        });
    }

    pub(super) fn remove_entered(&mut self, meeting: Id) {
        self.afterwards(move |data, group| match entered::remove(data, group, meeting) {
            Ok(()) => Ok(Entered::Removed),
            Err(_) => Err(Unentered::NotRemoved),
        });
    }

    /// Does this to the meetings of the group; what it then remembers is told first.
    fn afterwards(
        &mut self,
        act: impl FnOnce(&DataFolder, &GroupSlug) -> Result<Entered, Unentered> + Send + 'static,
    ) {
        if self.home.reads_only {
            return self.inbox.try_tell(Msg::Entered(Err(Unentered::Rehearsal)));
        }
        // What was read at the start is not all any more.
        self.forget_past();
        let (data, group) = (self.home.data.clone(), self.home.group.clone());
        let (told, language) = (self.inbox.clone(), self.home.words.language());
        self.inbox.ask(move || {
            let done = act(&data, &group);
            let history = memory::history(&data, &group, language).0;
            told.tell(Msg::HistoryRead(Box::new(history)));
            Msg::Entered(done)
        });
    }

    pub(super) fn keep_year_plan(&self, plan: YearPlan) {
        if self.home.reads_only {
            return self.inbox.try_tell(Msg::YearPlanKept(Err(GroupWaits::Rehearsal)));
        }
        let (data, group) = (self.home.data.clone(), self.home.group.clone());
        let above = self.home.words.year_plan().above();
        self.inbox.ask(move || {
            let kept = year_plan::keep(&data, &group, &plan, above);
            Msg::YearPlanKept(kept.map(|()| plan).map_err(|why| waits(&why)))
        });
    }
}

/// Keeps the new one before what it corrects goes.
fn enter(
    (data, group): (&DataFolder, &GroupSlug),
    told: &Unseen,
    instead_of: Option<Id>,
    (slot, language): (&str, Language),
) -> Result<Entered, Unentered> {
    let held = held(data, group, language);
    let stays = |times: &&MeetingTimes| Some(times.meeting) != instead_of;
    let others: Vec<&MeetingTimes> = held.iter().filter(stays).collect();
    let prepare = || known::prepare(data, group).map(drop);
    entered::enter((data, group), told, &others, (slot, &zone::system()), prepare).map_err(
        |why| match why {
            EnterError::Refused(why) => Unentered::Refused(why),
            EnterError::Place(_) => Unentered::Disk(WriteTrouble::Denied),
            EnterError::NotKept(why) => Unentered::Disk(why.into()),
        },
    )?;
    let Some(before) = instead_of else { return Ok(Entered::Kept) };
    match entered::remove(data, group, before) {
        Ok(()) => Ok(Entered::Corrected),
        Err(_) => Err(Unentered::Twice),
    }
}
