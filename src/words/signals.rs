//! What the signals say beside the screen: time facts only, never content or a name.

use crate::app::{
    devices::{Heard, Output},
    effect::{Cue, Facts},
};

sentences! {
    signals;
    texts {
        /// Why the laptop must stay awake, as the desktop may show it.
        MEETING_RUNS as meeting_runs;
    }
    /// The title of the notification for a signal; most signals have none.
    fn notification(cue: Cue) -> Option<&'static str>;
    /// The facts below the title.
    fn notification_facts(facts: &Facts) -> String;
    /// What will be heard, and through what.
    fn sound(output: &Output, heard: Heard) -> String;
}
