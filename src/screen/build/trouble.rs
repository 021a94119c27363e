//! What lasts and must be seen, the gravest first.

use jiff::SignedDuration;

use super::figures::{Watch, hour_and_minute};
use crate::{
    app::{
        App, Stage,
        live::Live,
        panel::{Panel, Pick},
    },
    domain::{
        event::WallClock,
        time::{Reading, later},
    },
    screen::Trouble,
};

/// A record that waits longer than this (real time) is worth a word.
const SLOW: SignedDuration = SignedDuration::from_secs(3);

pub(super) fn trouble(app: &App, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let Stage::Live(live) = &app.stage else {
        return None;
    };
    let not_kept = app.not_kept.map(|(why, waiting)| Trouble::NotKept { why, waiting });
    let of_the_clock = |watch: &mut Watch| {
        // Where the room looks on nothing moves that it has no use for.
        if live.look.is_for_the_room() || live.has_ended() {
            return None;
        }
        let is_asked = app.panel != Panel::Closed;
        let away = |watch| if is_asked { None } else { away(app, now, watch) };
        two_clocks(app, live, now, watch).or_else(|| away(watch))
    };
    not_kept.or_else(|| slow(app, live, now, watch)).or_else(|| of_the_clock(watch))
}

fn slow(app: &App, live: &Live, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let patience = app.waits_since? + SLOW - now.real;
    if patience.is_positive() {
        watch.changes_in_real(patience);
        return None;
    }
    let waiting = usize::try_from(live.seq - live.kept).unwrap_or(usize::MAX);
    Some(Trouble::Slow { waiting })
}

/// As long as the question is open, and while it is asked again.
fn two_clocks(app: &App, live: &Live, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let set = live.meeting.trust().set()?;
    let is_clock = |pick: &Pick| matches!(pick, Pick::Clock(_));
    let is_asked =
        matches!(&app.panel, Panel::Choose { options, .. } if options.iter().any(is_clock));
    if set.answer.is_some() && !is_asked {
        return None;
    }
    let closing = live.meeting.progress().closing_time;
    let until = closing.duration_since(now.moment.wall);
    let (by_system, by_elapsed) = match set.follows() {
        WallClock::System => (until, until + set.by),
        WallClock::Elapsed => (until - set.by, until),
    };
    Some(Trouble::TwoClocks {
        by_s: set.by.as_secs(),
        closing: hour_and_minute(closing, &app.context.zone),
        by_system: watch.minutes_until(by_system, true),
        by_elapsed: watch.minutes_until(by_elapsed, true),
    })
}

fn away(app: &App, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let away = app.away?;
    watch.changes_in_real(away.seen_for(now));
    let time = |moment| hour_and_minute(moment, &app.context.zone);
    Some(Trouble::Away {
        seconds: away.length.as_secs(),
        from: time(away.from),
        to: time(later(away.from, away.length)),
        counted: away.during.is_some(),
    })
}
