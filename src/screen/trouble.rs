//! What lasts and must be seen beside all else, the gravest first.

use jiff::{SignedDuration, civil};

use super::figures::Watch;
use crate::{
    app::{
        App, Stage,
        lead::{
            Lead,
            panel::{Options, Panel, Title},
        },
    },
    domain::{
        event::WallClock,
        figures::hour_and_minute,
        kept::WriteTrouble,
        time::{Reading, later},
    },
};

/// Something that lasts and must be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The meeting that is followed is led by nobody.
    NobodyLeads,
    /// The disk cannot be written; so many records are only in memory.
    NotKept {
        /// What is the matter with the disk.
        why: WriteTrouble,
        /// How many records wait.
        waiting: usize,
    },
    /// The disk has been slow for some seconds; records wait.
    Slow {
        /// How many records wait.
        waiting: usize,
    },
    /// The system's clock was set; until the chair says which is right there are two.
    TwoClocks {
        /// Whole seconds forward; negative: back.
        by_s: i64,
        /// The closing time.
        closing: civil::Time,
        /// Whole minutes until then by the system's clock; negative: ago.
        by_system: i64,
        /// Whole minutes until then by the time that elapsed; negative: ago.
        by_elapsed: i64,
    },
    /// Time passed while nobody was at the program.
    Away {
        /// How long, in whole seconds.
        seconds: i64,
        /// The last sign of somebody.
        from: civil::Time,
        /// When somebody was back.
        to: civil::Time,
        /// It was counted for the running step, and need not be.
        counted: bool,
    },
}

/// A record that waits longer than this (real time) is worth a word.
const SLOW: SignedDuration = SignedDuration::from_secs(3);

pub(super) fn trouble(app: &App, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let lead = match &app.stage {
        Stage::Lead(lead) => lead,
        Stage::Follow(follow) => return follow.nobody_leads().then_some(Trouble::NobodyLeads),
        Stage::Prepare(_) | Stage::Resume(_) => return None,
    };
    let not_kept = lead.not_kept.map(|(why, waiting)| Trouble::NotKept { why, waiting });
    let of_the_clock = |watch: &mut Watch| {
        // Where the room looks on nothing moves that it has no use for.
        if lead.look.is_for_the_room() || lead.has_ended() {
            return None;
        }
        let away = |watch| if lead.panel.is_closed() { away(app, lead, now, watch) } else { None };
        two_clocks(app, lead, now, watch).or_else(|| away(watch))
    };
    not_kept.or_else(|| slow(lead, now, watch)).or_else(|| of_the_clock(watch))
}

fn slow(lead: &Lead, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let patience = lead.waits_since? + SLOW - now.real;
    if patience.is_positive() {
        watch.changes_in_real(patience);
        return None;
    }
    let waiting = usize::try_from(lead.seq - lead.kept).unwrap_or(usize::MAX);
    Some(Trouble::Slow { waiting })
}

/// As long as the question is open, and while it is asked again.
fn two_clocks(app: &App, lead: &Lead, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let set = lead.meeting.trust().set()?;
    let asks =
        |options: &Options| matches!(options, Options::Plain(menu) if menu.title == Title::Clock);
    let is_asked = matches!(&lead.panel, Panel::Menu { menu, .. } if asks(menu));
    if set.answer.is_some() && !is_asked {
        return None;
    }
    let closing = lead.meeting.progress().closing_time;
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

fn away(app: &App, lead: &Lead, now: Reading, watch: &mut Watch) -> Option<Trouble> {
    let away = lead.away?;
    watch.changes_in_real(away.seen_for(now));
    let time = |moment| hour_and_minute(moment, &app.context.zone);
    Some(Trouble::Away {
        seconds: away.length.as_secs(),
        from: time(away.from),
        to: time(later(away.from, away.length)),
        counted: away.during.is_some(),
    })
}
