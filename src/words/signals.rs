//! What a notification on the desktop says: time facts only, never content or a name.

use crate::{app::effect::Cue, domain::event::Signal};

/// The title of the notification for a signal; most signals have none.
pub fn notification(cue: Cue) -> Option<&'static str> {
    match cue {
        Cue::Meeting(Signal::SlotNow) => Some("Tijd voor het slot"),
        Cue::Meeting(Signal::CloseIn5) => Some("Nog 5 minuten tot de sluittijd"),
        Cue::Meeting(Signal::CloseNow) => Some("Het is de afgesproken sluittijd"),
        Cue::Start
        | Cue::Side
        | Cue::Meeting(
            Signal::WrapUp(_)
            | Signal::WellOver(_)
            | Signal::SlackGone
            | Signal::SlotIn10
            | Signal::SlotIn5,
        ) => None,
    }
}
