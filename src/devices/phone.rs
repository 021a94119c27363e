//! The clock on other screens in the room.

#[cfg(feature = "phone")]
#[path = "phone/process.rs"]
mod platform;
#[cfg(not(feature = "phone"))]
#[path = "phone/none.rs"]
mod platform;

use std::collections::BTreeMap;

pub use self::platform::PhoneProcess;

/// What the page is from the start.
#[derive(Debug)]
pub struct FirstPage {
    /// What stands there whatever runs, by the key of its place.
    pub words: BTreeMap<String, String>,
    /// The addresses that it had before, for everybody and for the timekeeper.
    pub as_before: Option<[String; 2]>,
}
