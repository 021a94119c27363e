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

pub(crate) const MEETING_RUNS: &str = "Er loopt een bijeenkomst";

/// A signal of the meeting as a line, so many minutes before its moment.
pub(crate) fn line(signal: Signal, before: i64) -> String {
    match signal {
        Signal::WrapUp(_) => "Tijd om deze stap af te ronden".to_owned(),
        Signal::WellOver(_) => {
            "Deze stap loopt uit · volgende stap, minuten erbij of parkeren?".to_owned()
        }
        Signal::SlackGone => {
            format!(
                "Er is geen speling meer · {} toont wat kan",
                key_of(Table::Live, Action::Adjust)
            )
        }
        Signal::SlotIn10 | Signal::SlotIn5 if 0 < before => {
            format!("Nog {} tot het slot", minutes(before))
        }
        Signal::SlotIn10 | Signal::SlotIn5 | Signal::SlotNow => "Tijd voor het slot".to_owned(),
        Signal::CloseIn5 if 0 < before => {
            format!("Nog {} tot de afgesproken sluittijd", minutes(before))
        }
        Signal::CloseIn5 | Signal::CloseNow => "Het is de afgesproken sluittijd".to_owned(),
    }
}

pub(crate) fn notification(cue: Cue) -> Option<&'static str> {
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

pub(crate) fn notification_facts(facts: &Facts) -> String {
    let at = |moment| clock(facts.zone.to_datetime(moment).time());
    let [now, slot, closing] = [facts.at, facts.latest_start, facts.closing_time].map(at);
    format!("Het is {now}{DOT}slot uiterlijk {slot}{DOT}sluiten {closing}")
}

pub(crate) fn sound(output: &Output, heard: Heard) -> String {
    match output {
        _ if heard == Heard::Nothing => "Geluid: alles staat uit in de instellingen".to_owned(),
        Output::Device { name, muted: true, .. } => {
            format!("Geluid staat uit: zet het aan ({})", device(name.as_deref()))
        }
        Output::Device { name, volume: Some(volume), .. } if output.is_silent() => {
            let device = device(name.as_deref());
            format!("Geluid staat op {volume} %: zet het harder ({device})")
        }
        Output::Device { .. } => format!("Geluid: {}", through(output, heard)),
        // Which program plays tells a chair nothing; who looks for what is wrong is told by `controle`.
        Output::Player(_) => format!("Geluid: {}", sounds(heard)),
        Output::Bell => {
            "Geen geluid op deze computer; je hoort alleen de piep van dit venster.".to_owned()
        }
        Output::Far => "Via ssh klinkt de piep van dit venster.".to_owned(),
    }
}

/// What is heard, and through what.
pub(crate) fn through(output: &Output, heard: Heard) -> String {
    let what = sounds(heard);
    match output {
        Output::Device { name, .. } => format!("{what} via {}", device(name.as_deref())),
        Output::Player(name) => format!("{what} via het programma {name}"),
        Output::Bell | Output::Far => "de piep van dit venster".to_owned(),
    }
}

const fn sounds(heard: Heard) -> &'static str {
    match heard {
        Heard::All | Heard::Nothing => "zachte slagen en een gong",
        Heard::Some => "een deel van de seinen",
        Heard::OnlyClosing => "alleen de gong bij het sluiten",
    }
}

fn device(name: Option<&str>) -> String {
    name.map_or_else(|| "deze computer".to_owned(), |name| format!("“{name}”"))
}

/// What a device tells, in one line; the bell speaks for itself.
pub(crate) fn device_news(news: &DeviceNews, heard: Heard) -> String {
    match news {
        DeviceNews::Unheard { .. } => String::new(),
        DeviceNews::SoundFails(Output::Bell | Output::Far | Output::Player(_)) => {
            "Het geluid doet het niet; de piep van dit venster klinkt.".to_owned()
        }
        DeviceNews::SoundThrough(output) | DeviceNews::SoundFails(output) => sound(output, heard),
        DeviceNews::NotificationsFail => {
            "Meldingen werken hier niet; alles staat ook op dit scherm.".to_owned()
        }
        DeviceNews::AwakeFails => "Let op: deze computer kan in slaap vallen.".to_owned(),
        DeviceNews::CommandFails(failure) => format!("De eigen opdracht {}", fails(*failure)),
    }
}

/// What went wrong with the user's own command.
pub(crate) fn fails(failure: CommandFailure) -> &'static str {
    match failure {
        CommandFailure::NotStarted => "is niet te starten",
        CommandFailure::Failed => "eindigt met een fout",
        CommandFailure::TooSlow => "duurt te lang en is beëindigd",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn device(muted: bool, volume: u16) -> Output {
        Output::Device { name: Some("Luidsprekers".into()), muted, volume: Some(volume) }
    }

    #[test]
    fn what_sounds_is_said_with_its_output() {
        let cases = [
            (device(false, 74), Heard::All, "Geluid: zachte slagen en een gong via “Luidsprekers”"),
            (
                device(false, 74),
                Heard::OnlyClosing,
                "Geluid: alleen de gong bij het sluiten via “Luidsprekers”",
            ),
            (device(true, 74), Heard::All, "Geluid staat uit: zet het aan (“Luidsprekers”)"),
            (
                device(false, 12),
                Heard::All,
                "Geluid staat op 12 %: zet het harder (“Luidsprekers”)",
            ),
            (Output::Player("paplay"), Heard::Some, "Geluid: een deel van de seinen"),
            (
                Output::Bell,
                Heard::All,
                "Geen geluid op deze computer; je hoort alleen de piep van dit venster.",
            ),
            (Output::Bell, Heard::Nothing, "Geluid: alles staat uit in de instellingen"),
        ];
        for (output, heard, expected) in cases {
            assert_eq!(sound(&output, heard), expected);
        }
    }

    #[test]
    fn signals_count_down_to_their_moment() {
        assert_eq!(line(Signal::SlotIn10, 10), "Nog 10 minuten tot het slot");
        assert_eq!(line(Signal::SlotIn5, 1), "Nog 1 minuut tot het slot");
        assert_eq!(line(Signal::SlotIn5, 0), "Tijd voor het slot");
    }

    #[test]
    fn a_notification_knows_times_only() {
        let facts = Facts::sample();
        insta::assert_snapshot!(notification_facts(&facts));
    }
}
