//! The group's past meetings: what a line says, and which lines can be seen.

use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};

use super::{List, figures::Watch};
use crate::{
    app::{
        App,
        prepare::past::{FoundPast, PastMeetings},
    },
    domain::{
        agenda::BlockKind, minutes::Minutes, time::Reading, times::MeetingTimes, trend::Trend,
    },
};

/// The view of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastView {
    /// The wall clock.
    pub now: Time,
    /// Its lines; nothing while they are being read.
    pub lines: Option<List<PastLine>>,
    /// Some of them tell how long a phase takes.
    pub has_phases: bool,
    /// The first line that is seen.
    pub scroll: usize,
    /// The longest phase, by which the bars are drawn.
    pub longest: Minutes,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PastLine {
    /// An empty line.
    Gap,
    /// How long a phase takes.
    Trend(Trend),
    /// A length that would fit better.
    Suggestion(Trend),
    /// What stands above the meetings.
    Meetings,
    /// A meeting: when, and with how many.
    Meeting {
        /// The day, where the meeting was held.
        date: Date,
        /// When it began.
        began: Time,
        /// When it ended; nothing when it was not brought to its end.
        ended: Option<Time>,
        /// How many took part.
        participants: u8,
    },
    /// Whether it began and closed on time: whole minutes later than agreed, negative: earlier.
    Punctuality {
        /// The beginning, where it had been agreed.
        began: Option<i64>,
        /// The end, where it came to one.
        closed: Option<i64>,
    },
    /// It was held without the program, and entered afterwards.
    Entered,
    /// The names of its werkvormen.
    Werkvormen(Vec<String>),
}

pub(super) fn past(app: &App, past: &PastMeetings, now: Reading, watch: &mut Watch) -> PastView {
    let lines = past.found.as_ref().map(|found| {
        let makers = makers(found);
        let line = |make: &Make<'_>| line(make, &app.context.zone);
        List::around(past.scroll, app.frame.size.height, &makers, line)
    });
    let trends = past.found.iter().flat_map(|found| &found.trends);
    let longest = trends.map(|trend| trend.real.max(trend.planned)).max().unwrap_or(Minutes::ZERO);
    let at = watch.now(now.moment.wall, &app.context.zone);
    let has_phases = past.found.as_ref().is_some_and(|found| !found.trends.is_empty());
    PastView { now: at, lines, has_phases, scroll: past.scroll, longest }
}

/// A line that is still to be made: only those that can be seen are.
enum Make<'a> {
    Ready(PastLine),
    Meeting(&'a MeetingTimes),
    Punctuality(&'a MeetingTimes),
    Werkvormen(&'a MeetingTimes),
}

fn makers(found: &FoundPast) -> Vec<Make<'_>> {
    let trends = found.trends.iter().map(|trend| Make::Ready(PastLine::Trend(trend.clone())));
    let leaning = found.trends.iter().filter(|trend| trend.suggestion().is_some());
    let better = leaning.map(|trend| Make::Ready(PastLine::Suggestion(trend.clone())));
    let meetings = found.meetings.iter().enumerate().flat_map(|(at, times)| {
        let gap = (0 < at).then_some(Make::Ready(PastLine::Gap));
        let lines = [Make::Meeting(times), Make::Punctuality(times), Make::Werkvormen(times)];
        gap.into_iter().chain(lines)
    });
    let heading = [PastLine::Gap, PastLine::Meetings].map(Make::Ready);
    let above = heading.into_iter().filter(|_| !found.trends.is_empty());
    trends.chain(better).chain(above).chain(meetings).collect()
}

fn line(make: &Make<'_>, zone: &TimeZone) -> PastLine {
    match make {
        Make::Ready(line) => line.clone(),
        Make::Meeting(times) => {
            let began = zone.to_datetime(times.began);
            PastLine::Meeting {
                date: began.date(),
                began: began.time(),
                ended: times.ended.map(|ended| zone.to_datetime(ended).time()),
                participants: times.participants,
            }
        }
        Make::Punctuality(times) if times.entered.is_some() => PastLine::Entered,
        Make::Punctuality(times) => {
            PastLine::Punctuality { began: times.begun_late_by(), closed: times.closed_late_by() }
        }
        Make::Werkvormen(times) => PastLine::Werkvormen(werkvormen(times)),
    }
}

fn werkvormen(times: &MeetingTimes) -> Vec<String> {
    let other = [BlockKind::Pauze, BlockKind::Slot, BlockKind::Onderwerp];
    let done = times.blocks.iter().filter(|block| block.begun() && !other.contains(&block.kind));
    done.map(|block| block.name.given().to_owned()).collect()
}
