//! The clock on other screens in the room: what stands on the page, and what is said of it.

use jiff::civil::Time;

use crate::{app::phone::PhoneFailure, screen::LastMoment};

sentences! {
    phone;
    texts {
        /// It is being started.
        STARTING as starting;
        /// Above the address.
        WHERE_TO as where_to;
        /// Other screens do not see the clock any more.
        OFF as off;
    }
    /// How many look on.
    fn watching(count: u16) -> String;
    /// What others can see, and who.
    fn seen() -> [&'static str; 2];
    /// Nobody looks on for long: what may be in the way.
    fn odd() -> [&'static str; 2];
    /// Why there is no clock on other screens.
    fn fails(why: PhoneFailure) -> &'static str;
    /// What stands on the page whatever runs, by the key of its place there.
    fn page() -> &'static [(&'static str, &'static str)];
    /// What leads to the last moment of a step, before it and once it has passed.
    fn latest(moment: LastMoment) -> [&'static str; 2];
    /// When the step ends, as planned.
    fn until(at: Time) -> String;
    /// When the meeting ended.
    fn ended(at: Time) -> String;
    /// When the closing block begins at the latest; or that it runs.
    fn slot(latest: Option<Time>) -> String;
}
