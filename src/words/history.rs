//! The group's past meetings (geschiedenis): on time or not, and how long each phase takes.

use crate::{
    cells::{padded, width},
    domain::{
        times::MeetingTimes,
        trend::{Phase, Trend},
    },
    screen::past::PastView,
    words::{DOT, sheet},
};
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};

sentences! {
    history;
    texts {
        /// Above the bars.
        BARS as bars;
        /// The same in fewer words.
        SHORT_BARS as short_bars;
        /// No meeting was held.
        NONE as none;
        /// Above the past on the screen.
        TITLE as title;
        /// The same where that has no room.
        SHORT_TITLE as short_title;
        /// Above the meetings themselves.
        MEETINGS as meetings;
        /// A meeting was held without the program.
        ENTERED as entered;
        /// The past is being read.
        READING as reading;
    }
    /// A meeting on one line: its day, its times, with how many.
    fn when(date: Date, began: Time, ended: Option<Time>, participants: u8) -> String;
    /// Whether it began and closed on time, in whole minutes.
    fn on_time(began: Option<i64>, closed: Option<i64>) -> String;
    /// The length that would fit better, on one line.
    fn short_advice(trend: &Trend) -> String;
    /// The blocks that were done, each with its real and planned minutes.
    fn blocks(times: &MeetingTimes) -> String;
    /// The length that would fit better, with the reason; nothing is changed by it.
    fn advice(trend: &Trend) -> Option<String>;
}

/// Cells of the longest bar.
const BAR: i64 = 30;

impl Say {
    /// Above all that is shown of the past: meetings that nobody saw tell nothing of phases.
    pub const fn heading(self, past: &PastView) -> &'static str {
        if past.lines.is_some() && !past.has_phases { self.meetings() } else { self.title() }
    }

    /// A meeting on two or three lines, by the beginning of its id.
    pub fn meeting(self, times: &MeetingTimes, id: &str, zone: &TimeZone) -> String {
        let began = sheet::at(times.began, zone);
        let ended = times.ended.map(|ended| sheet::at(ended, zone).time());
        let when = self.when(began.date(), began.time(), ended, times.participants);
        let seen = match times.entered {
            None => self.on_time(times.begun_late_by(), times.closed_late_by()),
            Some(_) => self.entered().to_owned(),
        };
        let lines = [format!("{when}{DOT}{id}"), seen, self.blocks(times)];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n  ")
    }

    /// The trend of every phase as bars, and what would fit better.
    pub fn trends(self, trends: &[Trend]) -> String {
        let longest = trends.iter().map(|t| t.real.get().max(t.planned.get())).max().unwrap_or(1);
        let wide = trends.iter().map(|t| width(&self.phase(&t.phase))).max().unwrap_or(0);
        let line = |trend: &Trend| {
            let name = self.phase(&trend.phase);
            format!(
                "{}  {}  {}",
                padded(&name, wide),
                self.bar(trend, longest, BAR),
                self.figures(trend)
            )
        };
        let lines = trends.iter().map(line);
        let advice = trends.iter().filter_map(|trend| self.advice(trend));
        [self.bars().to_owned()]
            .into_iter()
            .chain(lines)
            .chain(advice)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// "31 min (25)".
    pub fn figures(self, trend: &Trend) -> String {
        format!("{} ({})", self.0.time().min(i64::from(trend.real.get())), trend.planned)
    }

    /// A phase by its name; a step stands a little in.
    pub fn phase(self, phase: &Phase) -> String {
        match phase {
            Phase::Block(kind) => self.0.block().kind(*kind).to_owned(),
            Phase::Step(_, name) => format!("  {}", self.0.block().name(name)),
        }
    }

    /// A bar of real time: what was planned, and what was more or less than that.
    pub fn bar(self, trend: &Trend, longest: u16, cells: i64) -> String {
        let cells_of = |minutes: u16| {
            let longest = i64::from(longest.max(1));
            usize::try_from((i64::from(minutes) * cells + longest / 2) / longest).unwrap_or(0)
        };
        let (planned, real) = (cells_of(trend.planned.get()), cells_of(trend.real.get()));
        let within = "▄".repeat(planned.min(real));
        let more = "▒".repeat(real.saturating_sub(planned));
        let less = "·".repeat(planned.saturating_sub(real));
        let width = usize::try_from(cells).unwrap_or(0);
        format!("{:width$}", format!("{within}{more}{less}"))
    }
}
