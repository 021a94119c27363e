//! What just happened, as it is told.

use super::{
    clock::shown_price,
    figures::{Watch, expected_end, hour_and_minute, rounded_seconds, whole_minutes},
    people,
    strip::is_kept,
};
use crate::{
    app::{App, begin::Rescaled, notices::News},
    domain::time::{Reading, later},
    screen::Notice,
};

#[expect(clippy::too_many_lines, reason = "one row for each kind of news")]
pub(super) fn notice(news: &News, app: &App, now: Reading, watch: &mut Watch) -> Notice {
    let zone = &app.context.zone;
    let time = |moment| hour_and_minute(moment, zone);
    let is_kept = |seq: u64| is_kept(app, seq);
    match news {
        News::StartTime(at) => Notice::StartTime(time(*at)),
        News::Began { at, slack_before, slack_after } => Notice::Began {
            at: time(*at),
            slack_before: whole_minutes(*slack_before),
            slack_after: whole_minutes(*slack_after),
        },
        News::Parked(target, seq) => Notice::Parked { target: *target, kept: is_kept(*seq) },
        News::Settled(fate, seq) => Notice::Settled { fate: fate.clone(), kept: is_kept(*seq) },
        News::Written(what, seq) => Notice::Written { what: *what, kept: is_kept(*seq) },
        News::InbrengChosen => Notice::InbrengChosen,
        News::NextTimeNoted(seq) => Notice::NextTimeNoted { kept: is_kept(*seq) },
        News::MinutesAdded(price) => Notice::MinutesAdded(shown_price(price, zone)),
        News::Adjusted { expected_end, slack_after } => Notice::Adjusted {
            expected_end: self::expected_end(*expected_end, *slack_after, zone),
            slack_after: whole_minutes(*slack_after),
        },
        News::Swapped { name, planned, slack_after } => Notice::Swapped {
            name: name.clone(),
            planned: *planned,
            slack_after: whole_minutes(*slack_after),
        },
        News::Corrected(minutes) => Notice::Corrected { minutes: *minutes },
        News::ClosingTimeMoved { to, rings_again } => {
            Notice::ClosingTimeMoved { to: time(*to), rings_again: *rings_again }
        }
        News::ConsentRefused => Notice::ConsentRefused,
        News::Undone => Notice::Undone,
        News::TakenBack => Notice::TakenBack,
        News::Shortened(by) => Notice::Shortened(*by),
        News::Signal(signal, moment) => {
            let until = moment.duration_since(now.moment.wall);
            Notice::Signal { signal: *signal, minutes: watch.minutes_until(until, true) }
        }
        News::LeftOut { length, slack_before, slack_after } => Notice::LeftOut {
            seconds: length.as_secs(),
            slack_before: whole_minutes(*slack_before),
            slack_after: whole_minutes(*slack_after),
        },
        News::ClockSet { by, to } => Notice::ClockSet {
            seconds: rounded_seconds(*by),
            from: time(later(*to, -*by)),
            to: time(*to),
        },
        News::ClockChosen { clock, rings_again } => {
            Notice::ClockChosen { clock: *clock, rings_again: *rings_again }
        }
        News::ZoneChanged { closing, here } => {
            Notice::ZoneChanged { closing: time(*closing), here: hour_and_minute(*closing, here) }
        }
        News::KeptElsewhere(file) => Notice::KeptElsewhere { file: file.clone() },
        News::Remark(remark) => Notice::Remark(remark.clone()),
        News::Refused(why) => Notice::Refused(why.clone()),
        News::Sound(on) => Notice::Sound(*on),
        News::Presence { .. } | News::RoleGiven { .. } | News::Confirmed(_) | News::GroupKept => {
            people::notice(news, is_kept)
        }
        News::Rescaled(Rescaled { participants, blocks }) => Notice::Rescaled {
            participants: *participants,
            blocks: blocks
                .iter()
                .map(|(block, before)| (super::block_name(block), *before, block.planned()))
                .collect(),
        },
        News::TopicsGone(count) => Notice::TopicsGone(*count),
        News::AgendaSaved(file) => Notice::AgendaSaved { file: file.clone() },
        News::Device(news) => Notice::Device(news.clone(), app.devices.heard),
    }
}
