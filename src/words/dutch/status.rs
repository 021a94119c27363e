//! The running meeting in one line.

use jiff::tz::TimeZone;

use crate::{
    domain::{agenda::BlockKind, meeting::Meeting, time::Moment},
    screen::Countdown,
};

pub(crate) fn line(meeting: &Meeting, now: Moment, zone: &TimeZone) -> String {
    let step = match meeting.kind() {
        Some(BlockKind::Onderwerp) | None => super::block::kind(BlockKind::Onderwerp).to_owned(),
        Some(_) => {
            let step = meeting.block().zip(meeting.step());
            step.map_or_else(String::new, |(block, step)| {
                super::block::name(&block.public_step_name(step)).to_owned()
            })
        }
    };
    let figures = crate::screen::figures_of(meeting, now, zone);
    let (clock, whole) = figures;
    let standing = match (clock.paused, clock.countdown) {
        (Some(_), _) => super::meeting::PAUSED.to_owned(),
        (None, Countdown::Left(seconds)) => format!("nog {}", super::time::digits(seconds)),
        (None, Countdown::Over(_)) => super::meeting::standing(&clock, None),
    };
    let forecast = super::meeting::forecast(&whole);
    format!("{step} · {standing} · {forecast} · {}", super::meeting::slot(&whole))
}
