//! The running meeting in one line.

use crate::{
    domain::{agenda::BlockKind, grade::Grade, meeting::Meeting},
    screen::{Countdown, MeetingClock, StepClock},
};

pub(crate) fn line(meeting: &Meeting, clock: &StepClock, whole: &MeetingClock) -> String {
    let step = match meeting.kind() {
        Some(BlockKind::Onderwerp) | None => super::block::kind(BlockKind::Onderwerp).to_owned(),
        Some(_) => {
            let step = meeting.block().zip(meeting.step());
            step.map_or_else(String::new, |(block, step)| {
                super::block::name(&block.public_step_name(step)).to_owned()
            })
        }
    };
    let standing = match (clock.paused, clock.countdown) {
        (Some(_), _) => super::meeting::PAUSED.to_owned(),
        (None, Countdown::Left(seconds)) => format!("{} left", super::time::digits(seconds)),
        (None, Countdown::Over(seconds)) => {
            format!("{} ({} over)", super::block::grade(Grade::Over), super::time::digits(seconds))
        }
    };
    let forecast = super::meeting::forecast(whole);
    format!("{step} · {standing} · {forecast} · {}", super::meeting::slot(whole))
}
