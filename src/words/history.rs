//! The group's past meetings (geschiedenis): on time or not, and how long each phase takes.

use crate::domain::{
    times::MeetingTimes,
    trend::{Phase, Trend},
};
use jiff::{
    civil::{Date, Time},
    tz::TimeZone,
};

sentences! {
    history;
    texts {
        /// No meeting was held.
        NONE as none;
        /// Above the past on the screen.
        TITLE as title;
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
    /// "31 min (25)".
    fn figures(trend: &Trend) -> String;
    /// A phase by its name; a step stands a little in.
    fn phase(phase: &Phase) -> String;
    /// A bar of real time: what was planned, and what was more or less than that.
    fn bar(trend: &Trend, longest: u16, cells: i64) -> String;
    /// A meeting on two or three lines, by the beginning of its id.
    fn meeting(times: &MeetingTimes, id: &str, zone: &TimeZone) -> String;
    /// The trend of every phase as bars, and what would fit better.
    fn trends(trends: &[Trend]) -> String;
}
