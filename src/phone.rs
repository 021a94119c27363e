//! The clock on other screens in the room: a process of its own that answers their browsers. It is fed with
//! lines on its input and ends with it; it opens no file, knows no data folder and is told no content. What it
//! tells goes out as lines too ([`mod@line`]).
//!
//! Strangers' bytes come in here and nowhere else: what is answered is decided by plain functions
//! (`answer`, `limits`), between the library that reads requests and the clock that is told.

#[cfg(feature = "phone")]
mod address;
#[cfg(feature = "phone")]
mod answer;
#[cfg(feature = "phone")]
mod body;
#[cfg(feature = "phone")]
mod limits;
pub mod line;
#[cfg(feature = "phone")]
mod page;
#[cfg_attr(not(feature = "phone"), path = "phone/no_qr.rs")]
pub mod qr;
#[cfg(feature = "phone")]
mod served;
#[cfg(feature = "phone")]
mod server;
#[cfg(feature = "phone")]
mod token;

#[cfg(feature = "phone")]
#[path = "phone/process.rs"]
mod platform;
#[cfg(not(feature = "phone"))]
#[path = "phone/none.rs"]
mod platform;

pub use self::platform::{IS_BUILT_IN, serve};
