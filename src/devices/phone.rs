//! The clock on other screens in the room.

#[cfg(feature = "phone")]
#[path = "phone/process.rs"]
mod platform;
#[cfg(not(feature = "phone"))]
#[path = "phone/none.rs"]
mod platform;

pub use self::platform::PhoneProcess;
