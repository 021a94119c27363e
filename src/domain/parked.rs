//! Parked topics: put away in two keystrokes, back at the next meeting, each with a visible fate.

/// Longest text of a topic, in characters.
pub const MAX_TEXT: usize = 200;
