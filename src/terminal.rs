//! The edge towards the terminal: taking and giving back the full screen, what is drawn and what
//! is typed, and what the system asks. Values go in and out; nothing is shared with the engine.

pub mod charset;
pub mod colours;
pub mod input;
pub mod lines;
pub mod mishap;
pub mod renderer;
pub mod screen_mode;
pub mod signals;

mod line_mode;
mod out;

pub use line_mode::without_echo;
