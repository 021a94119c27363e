//! The lines of the group's past that can be seen.

use jiff::{SignedDuration, tz::TimeZone};

use crate::{
    app::{
        App,
        past::{Found, Past},
    },
    domain::{agenda::BlockKind, minutes::Minutes, times::MeetingTimes},
    screen::{
        List,
        past::{PastLine, PastView},
    },
};

pub(super) fn past(app: &App, past: &Past) -> PastView {
    let lines = past.found.as_ref().map(|found| {
        let makers = makers(found);
        let line = |make: &Make<'_>| line(make, &app.context.zone);
        List::around(past.scroll, app.size.height, &makers, line)
    });
    let trends = past.found.iter().flat_map(|found| &found.trends);
    let longest = trends.map(|trend| trend.real.max(trend.planned)).max().unwrap_or(Minutes::ZERO);
    PastView { lines, scroll: past.scroll, longest }
}

/// A line that is still to be made: only those that can be seen are.
enum Make<'a> {
    Ready(PastLine),
    Meeting(&'a MeetingTimes),
    Punctuality(&'a MeetingTimes),
    Werkvormen(&'a MeetingTimes),
}

fn makers(found: &Found) -> Vec<Make<'_>> {
    let trends = found.trends.iter().map(|trend| Make::Ready(PastLine::Trend(trend.clone())));
    let better = found.trends.iter().filter(|trend| trend.suggestion().is_some());
    let better = better.map(|trend| Make::Ready(PastLine::Suggestion(trend.clone())));
    let meetings = found.meetings.iter().flat_map(|times| {
        let gap = Make::Ready(PastLine::Gap);
        [gap, Make::Meeting(times), Make::Punctuality(times), Make::Werkvormen(times)]
    });
    trends.chain(better).chain(meetings).collect()
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
        Make::Punctuality(times) => PastLine::Punctuality {
            began: times.begun_late().map(whole_minutes),
            closed: times.closed_late().map(whole_minutes),
        },
        Make::Werkvormen(times) => PastLine::Werkvormen(werkvormen(times)),
    }
}

fn whole_minutes(length: SignedDuration) -> i64 {
    (length.as_secs() + 30).div_euclid(60)
}

fn werkvormen(times: &MeetingTimes) -> Vec<String> {
    let other = [BlockKind::Pauze, BlockKind::Slot, BlockKind::Onderwerp];
    let done = times.blocks.iter().filter(|block| block.begun() && !other.contains(&block.kind));
    done.map(|block| block.name.given().to_owned()).collect()
}
