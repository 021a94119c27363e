//! What the signals say beside the screen: time facts only, never content or a name.

use super::{
    DOT,
    action::key_of,
    time::{clock, minutes},
};
use crate::{
    app::{
        action::Action,
        devices::{CommandFailure, DeviceNews, Heard, Output},
        effect::{Cue, Facts},
        keymap::Table,
    },
    domain::event::Signal,
};

pub(crate) const MEETING_RUNS: &str = "A meeting is under way";

/// A signal of the meeting as a line, so many minutes before its moment.
pub(crate) fn line(signal: Signal, before: i64) -> String {
    match signal {
        Signal::WrapUp(_) => "Time to wrap up this step".to_owned(),
        Signal::WellOver(_) => {
            "This step is running over · next step, more minutes or park?".to_owned()
        }
        Signal::SlackGone => {
            format!(
                "No time to spare now · {} shows what you can do",
                key_of(Table::Live, Action::Adjust)
            )
        }
        Signal::SlotIn10 | Signal::SlotIn5 if 0 < before => {
            format!("{} to the closing", minutes(before))
        }
        Signal::SlotIn10 | Signal::SlotIn5 | Signal::SlotNow => "Time for the closing".to_owned(),
        Signal::CloseIn5 if 0 < before => {
            format!("{} to the agreed closing time", minutes(before))
        }
        Signal::CloseIn5 | Signal::CloseNow => "It is closing time, as agreed".to_owned(),
    }
}

pub(crate) fn notification(cue: Cue) -> Option<&'static str> {
    match cue {
        Cue::Meeting(Signal::SlotNow) => Some("Time for the closing"),
        Cue::Meeting(Signal::CloseIn5) => Some("5 minutes to closing time"),
        Cue::Meeting(Signal::CloseNow) => Some("It is closing time, as agreed"),
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

pub(crate) fn notification_facts(facts: &Facts) -> String {
    let at = |moment| clock(facts.zone.to_datetime(moment).time());
    let [now, slot, closing] = [facts.at, facts.latest_start, facts.closing_time].map(at);
    format!("It is {now}{DOT}closing by {slot}{DOT}close at {closing}")
}

pub(crate) fn sound(output: &Output, heard: Heard) -> String {
    match output {
        _ if heard == Heard::Nothing => "Sound: everything is off in the settings".to_owned(),
        Output::Device { name, muted: true, .. } => {
            format!("The sound is off: turn it on ({})", device(name.as_deref()))
        }
        Output::Device { name, volume: Some(volume), .. } if output.is_silent() => {
            let device = device(name.as_deref());
            format!("The sound is at {volume}%: turn it up ({device})")
        }
        Output::Device { .. } => format!("Sound: {}", through(output, heard)),
        // Which program plays tells a chair nothing; who looks for what is wrong is told by `controle`.
        Output::Player(_) => format!("Sound: {}", sounds(heard)),
        Output::Bell => "No sound on this computer, only the beep of this window.".to_owned(),
        Output::Far => "Over ssh you hear this window beep.".to_owned(),
    }
}

/// What is heard, and through what.
pub(crate) fn through(output: &Output, heard: Heard) -> String {
    let what = sounds(heard);
    match output {
        Output::Device { name, .. } => format!("{what} through {}", device(name.as_deref())),
        Output::Player(name) => format!("{what} through the program {name}"),
        Output::Bell | Output::Far => "the beep of this window".to_owned(),
    }
}

const fn sounds(heard: Heard) -> &'static str {
    match heard {
        Heard::All | Heard::Nothing => "soft chimes and a gong",
        Heard::Some => "some of the signals",
        Heard::OnlyClosing => "only the gong at closing time",
    }
}

fn device(name: Option<&str>) -> String {
    name.map_or_else(|| "this computer".to_owned(), |name| format!("“{name}”"))
}

/// What a device tells, in one line; the bell speaks for itself.
pub(crate) fn device_news(news: &DeviceNews, heard: Heard) -> String {
    match news {
        DeviceNews::Unheard { .. } => String::new(),
        DeviceNews::SoundFails(Output::Bell | Output::Far | Output::Player(_)) => {
            "The sound does not work; this window beeps instead.".to_owned()
        }
        DeviceNews::SoundThrough(output) | DeviceNews::SoundFails(output) => sound(output, heard),
        DeviceNews::NotificationsFail => {
            "Notifications do not work here; everything is on this screen too.".to_owned()
        }
        DeviceNews::AwakeFails => "Take care: this computer may go to sleep.".to_owned(),
        DeviceNews::CommandFails(failure) => format!("Your own command {}", fails(*failure)),
    }
}

/// What went wrong with the user's own command.
pub(crate) fn fails(failure: CommandFailure) -> &'static str {
    match failure {
        CommandFailure::NotStarted => "cannot be started",
        CommandFailure::Failed => "ends with an error",
        CommandFailure::TooSlow => "took too long and was stopped",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(muted: bool, volume: u16) -> Output {
        Output::Device { name: Some("Speakers".into()), muted, volume: Some(volume) }
    }

    #[test]
    fn what_sounds_is_said_with_its_output() {
        let cases = [
            (device(false, 74), Heard::All, "Sound: soft chimes and a gong through “Speakers”"),
            (
                device(false, 74),
                Heard::OnlyClosing,
                "Sound: only the gong at closing time through “Speakers”",
            ),
            (device(true, 74), Heard::All, "The sound is off: turn it on (“Speakers”)"),
            (device(false, 12), Heard::All, "The sound is at 12%: turn it up (“Speakers”)"),
            (Output::Player("paplay"), Heard::Some, "Sound: some of the signals"),
            (Output::Bell, Heard::All, "No sound on this computer, only the beep of this window."),
            (Output::Bell, Heard::Nothing, "Sound: everything is off in the settings"),
        ];
        for (output, heard, expected) in cases {
            assert_eq!(sound(&output, heard), expected);
        }
    }

    #[test]
    fn signals_count_down_to_their_moment() {
        assert_eq!(line(Signal::SlotIn10, 10), "10 minutes to the closing");
        assert_eq!(line(Signal::SlotIn5, 1), "1 minute to the closing");
        assert_eq!(line(Signal::SlotIn5, 0), "Time for the closing");
    }

    #[test]
    fn a_notification_knows_times_only() {
        let facts = Facts::sample();
        insta::assert_snapshot!(notification_facts(&facts), @"It is 16:00 · closing by 16:06 · close at 16:20");
    }
}
