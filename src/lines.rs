//! The line mode: a meeting in sentences, one after the other, for whoever hears them. Nothing here reads a
//! clock or a terminal: from one screen to the next it says what is new, and of a typed line which keys it
//! stands for.

mod keys;
pub mod line;
pub mod plain;
pub mod said;
pub mod told;
pub mod typed;

pub use self::keys::help;
