//! What arrives from outside and concerns whatever stage the program is in by then.

use super::{
    Stage,
    effect::Effects,
    frame::{Over, Turn},
    message::{Entered, GroupWaits, Unentered},
    news::News,
    papers::ReadInvitation,
    prepare::Prepare,
};
use crate::domain::{
    confidential::Confidential, meeting::Meeting, minutes::Minutes, time::Reading,
    year_plan::YearPlan,
};

/// The meeting that was led here until now.
pub(super) fn led_here(stage: &Stage) -> Option<Meeting> {
    match stage {
        Stage::Lead(lead) if !lead.has_ended() => Some(lead.meeting.clone()),
        Stage::Prepare(_) | Stage::Resume(_) | Stage::Lead(_) | Stage::Follow(_) => None,
    }
}

/// A meeting that ended is still open elsewhere: what was to begin here is prepared again.
pub(super) fn could_not_begin(stage: &mut Stage, turn: &mut Turn<'_>) -> Effects {
    turn.guard();
    turn.say(News::OpenElsewhere);
    match stage {
        Stage::Lead(lead) if !lead.has_ended() => lead.let_go(turn),
        Stage::Prepare(_) | Stage::Resume(_) | Stage::Lead(_) | Stage::Follow(_) => Effects::none(),
    }
}

/// The invitation is there to be read, unless a meeting began meanwhile.
pub(super) fn show_invitation(stage: &Stage, turn: &mut Turn<'_>, text: Confidential) -> Effects {
    let leads = matches!(stage, Stage::Lead(lead) if !lead.has_ended());
    if !leads {
        turn.frame.over = Some(Over::Invitation(ReadInvitation { text, scroll: 0 }));
    }
    Effects::none()
}

/// By how much the agenda that is made does not fit.
pub(super) fn too_long(stage: &Stage, now: Reading) -> Minutes {
    match stage {
        Stage::Prepare(prepare) => prepare.setup.as_of(now.moment.wall).too_long(),
        Stage::Resume(_) | Stage::Lead(_) | Stage::Follow(_) => Minutes::ZERO,
    }
}

/// What is being prepared, or was and is gone back to.
fn prepared(stage: &mut Stage) -> Option<&mut Prepare> {
    match stage {
        Stage::Prepare(prepare) => Some(prepare),
        Stage::Lead(lead) => lead.set_up.as_deref_mut(),
        Stage::Resume(_) | Stage::Follow(_) => None,
    }
}

/// The group remembers something else than it did; what is being prepared follows.
pub(super) fn follow_history(stage: &mut Stage, turn: &Turn<'_>) -> Effects {
    if let Some(prepare) = prepared(stage) {
        prepare.follow_history(turn);
    }
    Effects::none()
}

/// A meeting without the program was entered or removed, or not; where one runs by then nobody looks at the past.
pub(super) fn follow_entered(
    stage: &mut Stage,
    turn: &mut Turn<'_>,
    done: &Result<Entered, Unentered>,
) -> Effects {
    turn.meeting_entered(done);
    let is_before = matches!(stage, Stage::Prepare(_));
    let followed = prepared(stage).map(|prepare| prepare.entered(done));
    followed.filter(|_| is_before).unwrap_or_default()
}

/// The plan of the year is kept, or not; what was asked of it is done where it is.
pub(super) fn follow_plan(
    stage: &mut Stage,
    turn: &mut Turn<'_>,
    kept: Result<YearPlan, GroupWaits>,
) -> Effects {
    if let (Ok(_), Some(prepare)) = (&kept, prepared(stage)) {
        prepare.plan_is_kept();
    }
    turn.year_plan_kept(kept)
}

/// Takes in what the group's file says; what is being prepared follows.
pub(super) fn follow_group(
    stage: &mut Stage,
    turn: &mut Turn<'_>,
    take_in: impl FnOnce(&mut Turn<'_>),
) -> Effects {
    let before = turn.context.settings.clone();
    take_in(turn);
    if let Some(prepare) = prepared(stage) {
        prepare.follow_group(&before, turn);
    }
    Effects::none()
}
