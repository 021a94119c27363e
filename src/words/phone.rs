//! The clock on other screens in the room: what stands on the page, and what is said of it.

use jiff::civil::Time;

use crate::{
    app::{
        hand::{Announcement, Sign},
        phone::{CodeOf, PhoneFailure},
    },
    screen::{LastMoment, PhoneStands},
};

sentences! {
    phone;
    texts {
        /// It is being started.
        STARTING as starting;
        /// This machine is on no network.
        NOWHERE as nowhere;
        /// Other screens do not see the clock any more.
        OFF as off;
        /// The window has no room for the picture.
        TOO_SMALL as too_small;
        /// There is no alarm to set: the closing block runs.
        NO_ALARM as no_alarm;
        /// What a calendar says when the alarm rings.
        ALARM_TITLE as alarm_title;
    }
    /// Above what the picture says.
    fn where_to(of: CodeOf) -> &'static str;
    /// How many look on.
    fn watching(count: u16) -> String;
    /// The same beside the keys; at least one looks on.
    fn watched(count: u16) -> String;
    /// Which address of this machine it is, and of how many.
    fn address(at: usize, count: usize) -> String;
    /// What others can see, who, and what may be in the way.
    fn hints(stands: PhoneStands, of: CodeOf) -> Vec<String>;
    /// When the alarm rings that is set.
    fn alarm(at: Time) -> String;
    /// What the key leads to that shows another picture than this one.
    fn other_code(of: CodeOf) -> &'static str;
    /// What the chair asks the room.
    fn announcement(what: Announcement) -> &'static str;
    /// What the room can be asked with a figure, or what it is asked now.
    fn asks(now: Option<Announcement>) -> String;
    /// What the timekeeper tells the chair.
    fn sign(sign: Sign) -> &'static str;
    /// All of it with figures; the best first.
    fn signs() -> Vec<String>;
    /// Why there is no clock on other screens.
    fn fails(why: PhoneFailure) -> &'static str;
    /// What stands on the page whatever runs, by the key of its place there.
    fn page() -> Vec<(&'static str, &'static str)>;
    /// What leads to the last moment of a step, before it and once it has passed.
    fn latest(moment: LastMoment) -> [&'static str; 2];
    /// When the step ends, as planned.
    fn until(at: Time) -> String;
    /// When the meeting ended.
    fn ended(at: Time) -> String;
    /// When the closing block begins at the latest; or that it runs.
    fn slot(latest: Option<Time>) -> String;
}
