//! What only the line mode says, beside what stands on the screen: a meeting as it is heard.

use jiff::civil::Time;

use crate::{domain::minutes::Minutes, key::Key, screen::ShownSide};

/// What a word asks of the line mode itself, in any place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// How the time stands.
    Time,
    /// What can be typed.
    Help,
    /// All that the screen says.
    Whole,
    /// To let so many minutes pass as follow.
    Wait,
    /// To stop the clock of the step, or let it go on.
    Pause,
}

sentences! {
    spoken;
    texts {
        /// Above what can be typed in the line mode.
        TYPE as type_what;
        /// What was typed means nothing there.
        UNKNOWN as unknown;
        /// Time can be let pass in a rehearsal and at another tempo only.
        NO_WAITING as no_waiting;
        /// The time is not repeated any more.
        NOT_REPEATED as not_repeated;
        /// To whoever hears the screen, before the full screen opens.
        IN_LINES as in_lines;
        /// Before the row on which one is.
        HERE as here;
        /// Before what stands in an open line.
        STANDS as stands;
        /// What just happened is on disk.
        KEPT as kept;
        /// The clock of the step does not run.
        PAUSED as paused;
        /// A half by itself.
        HALF as half;
        /// A half behind a number.
        AND_A_HALF as and_a_half;
        /// The arrow to the right, as a key.
        RIGHT_ARROW as right_arrow;
    }
    /// So long is left.
    fn left(length: &str) -> String;
    /// So long ago the time was up.
    fn over(length: &str) -> String;
    /// So long until the meeting begins.
    fn starts_in(seconds: i64) -> String;
    /// When the meeting closes, and in how many minutes.
    fn closes(at: Time, minutes: i64) -> String;
    /// When the closing block begins at the latest, and in how many minutes.
    fn slot(latest: Time, minutes: i64) -> String;
    /// The timer beside the step's clock, to the second.
    fn speaker(timer: &ShownSide) -> String;
    /// What time it is, where nothing runs.
    fn wall(now: Time) -> String;
    /// So often the time is told from now on.
    fn repeated(every: Minutes) -> String;
    /// What can be typed in any place.
    fn anywhere() -> [String; 6];
    /// Words that stand for keys, the one that is named first.
    fn keys() -> &'static [(&'static str, Key)];
    /// Words that ask something of the line mode itself.
    fn asks() -> &'static [(&'static str, Wish)];
    /// A sign in words; nothing for one that is not said.
    fn sign(sign: char) -> Option<&'static str>;
    /// A time of day as people say it.
    fn time_of_day(hour: u8, minute: u8) -> String;
    /// A minute and minutes by their whole name.
    fn minute() -> [&'static str; 2];
}
