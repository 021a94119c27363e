//! Questions, and what input lines ask.

use super::{
    DOT, action::key_of, adjust, forms, group, meeting, news, note, ours, refusal::refusal, time,
    topic,
};
use crate::{
    app::{
        action::Action,
        keymap::Table,
        lead::{self, panel::Ask},
        news::NotNow,
        prepare::{self, panel::EarlyStart},
        price::ShownPrice,
    },
    domain::{event::NoteKind, proof::Detail},
    screen::{ModelOffer, Prompt, ShownProposal, Whose},
};

pub(crate) fn ask(ask: &Ask) -> (String, &'static str) {
    match ask {
        Ask::Minutes { price, .. } => (minutes(price), CONSENT),
        Ask::ClosingTime { from, to, .. } => (
            format!("Sluiten om {} in plaats van {}.", time::clock(*to), time::clock(*from)),
            CONSENT,
        ),
        Ask::Phone => (
            "Te zien zijn dan alleen tijd en stap, voor wie hier op het netwerk is.".to_owned(),
            "De klok op telefoons tonen?",
        ),
        Ask::Kind => ("Waar gaat het om?".to_owned(), KINDS),
        Ask::TakeBack => (
            "Deze bijeenkomst telt dan niet; wat geparkeerd is, blijft.".to_owned(),
            "Het begin terugnemen?",
        ),
        Ask::ThrowAway => (THROW_AWAY.to_owned(), "Weggooien?"),
        Ask::Leave => {
            ("De bijeenkomst loopt door; je kunt haar straks hervatten.".to_owned(), "Weggaan?")
        }
        Ask::LeaveRehearsal => {
            ("De oefening stopt dan; er wordt niets bewaard.".to_owned(), "Weggaan?")
        }
        Ask::LeaveUnkept => ("Nog niet alles is bewaard.".to_owned(), "Weggaan?"),
    }
}

pub(crate) fn early(asked: &EarlyStart) -> String {
    let EarlyStart { start, day } = asked;
    let (now, wait) = (key_of(Table::Early, Action::StartNow), key_of(Table::Early, Action::Wait));
    let on = day.map(|day| format!(" op {}", time::date(day))).unwrap_or_default();
    let start = time::clock(*start);
    format!("Het begint pas{on} om {start}{DOT}{now} nu beginnen{DOT}{wait} wachten")
}

/// In the order of [`crate::domain::werkvorm::QuestionKind::ALL`]; on one line of 80 columns.
const KINDS: &str = "1 aanpak, 2 ikzelf, 3 samenwerking, 4 dilemma, 5 zit vast";

pub(crate) fn model(offered: &ModelOffer) -> (String, &'static str) {
    let ModelOffer { name, planned, instead, reasons, begins } = offered;
    let why = ours().plan().reasons(reasons);
    let begins = if *begins { ", begint meteen" } else { "" };
    let facts = format!("{name} ({planned} min{begins}) in plaats van {instead}: {why}.");
    (facts, CONSENT)
}

/// What goes, and what does not.
const THROW_AWAY: &str =
    "Tijden, notities en afspraken van deze bijeenkomst gaan weg; wat geparkeerd is, blijft.";

pub(crate) fn throw_away() -> String {
    format!("{THROW_AWAY} Weggooien?")
}

pub(crate) const TAKE_OVER: &str = "Een ander venster gaf net nog een teken; dat venster kijkt dan alleen nog mee. Toch overnemen?";

pub(crate) fn consent(proposal: &ShownProposal) -> (String, &'static str) {
    (adjust::facts(proposal), CONSENT)
}

const CONSENT: &str = "Vindt de groep dat goed?";

fn minutes(price: &ShownPrice) -> String {
    let end = time::clock(price.expected_end);
    if price.after().is_short() {
        let then = meeting::then(price.after());
        return format!("{} min erbij: dan {then}, klaar om {end}.", price.minutes);
    }
    format!(
        "{} min erbij uit de speling ({} → {} min), klaar om {end}.",
        price.minutes, price.slack_before, price.slack_after
    )
}

pub(crate) fn prompt(prompt: Prompt, kept: bool) -> (String, String) {
    match prompt {
        Prompt::Prepare(prompt) => before(prompt),
        Prompt::Lead(prompt) => during(prompt, kept),
    }
}

fn say(text: &str, hint: &str) -> (String, String) {
    (text.to_owned(), hint.to_owned())
}

fn before(prompt: prepare::panel::Prompt) -> (String, String) {
    use prepare::panel::Prompt;
    match prompt {
        Prompt::ClosingTime => say(CLOSING_TIME.0, CLOSING_TIME.1),
        Prompt::StartTime => say("Hoe laat begint het?", "bijvoorbeeld 14:00"),
        Prompt::Length => say("Hoeveel minuten duurt de bijeenkomst?", ""),
        Prompt::Participants => say("Hoeveel deelnemers zijn er, voorzitter meegeteld?", ""),
        Prompt::Margin => say("Hoeveel minuten marge voor het slot?", ""),
        Prompt::NewPerson => say("Naam of initialen van de deelnemer", ""),
        Prompt::Rename(_) => say("Hoe heet deze persoon?", "eerdere bijeenkomsten tellen mee"),
        Prompt::FullName(_) => of_person(Detail::FullName, "mag leeg blijven"),
        Prompt::Function(_) => of_person(Detail::Function, "mag leeg blijven"),
        Prompt::Registration(_) => of_person(Detail::Registration, "mag leeg blijven"),
        Prompt::ForProof { detail, .. } => of_person(detail, ONCE),
        Prompt::Setting(setting) => {
            let (question, hint) = group::ask(setting);
            say(question, hint)
        }
        Prompt::BlockMinutes => say("Hoeveel minuten?", ""),
        Prompt::NewGroup => say("Hoe heet de nieuwe groep?", "bijvoorbeeld Team Noord"),
        Prompt::Inbreng => say("Wat brengt iemand in?", note::WITHOUT_NAMES),
        Prompt::AgendaName => say("Onder welke naam bewaren?", "bijvoorbeeld lange bijeenkomst"),
        Prompt::Told(row) => forms::ask_told(row),
        Prompt::Plan(row) => {
            let (question, hint) = forms::ask_plan(row);
            say(question, hint)
        }
        Prompt::PapersFolder { .. } => papers_folder(),
    }
}

fn of_person(detail: Detail, hint: &str) -> (String, String) {
    let asks = match detail {
        Detail::FullName => "Naam voluit, voor het bewijs van deelname",
        Detail::Function => "Functie, voor het bewijs van deelname",
        Detail::Registration => "Welk nummer in het register?",
    };
    say(asks, hint)
}

const ONCE: &str = "één keer gevraagd; mag leeg blijven";
const CLOSING_TIME: (&str, &str) = ("Hoe laat sluiten we?", "bijvoorbeeld 16:15");

fn papers_folder() -> (String, String) {
    say("In welke map?", "wissen doe je daar zelf")
}

fn during(prompt: lead::panel::Prompt, kept: bool) -> (String, String) {
    use lead::panel::Prompt;
    match prompt {
        Prompt::Topic(target) => (
            format!("Wat parkeren we {}?", topic::for_when(target)),
            note::WITHOUT_NAMES.to_owned(),
        ),
        Prompt::Minutes { least, most } => {
            ("Hoeveel minuten erbij?".to_owned(), more_or_less(least, most))
        }
        Prompt::SpeakingTime => say("Hoeveel minuten per spreker?", "bijvoorbeeld 3 of 1,5"),
        Prompt::BeganAgo { at_most } => (
            "Hoeveel minuten geleden begon deze stap?".to_owned(),
            format!("hooguit {}", time::minutes(i64::from(at_most.get()))),
        ),
        Prompt::ClosingTime => say(CLOSING_TIME.0, CLOSING_TIME.1),
        Prompt::NextDate => say("Volgende keer: datum en tijd", "bijvoorbeeld 11-1 14:00"),
        Prompt::NextChair => say("Volgende keer: voorzitter", ""),
        Prompt::NextTimekeeper => say("Volgende keer: tijdbewaker", ""),
        Prompt::ForProof(detail) => of_person(detail, ONCE),
        Prompt::PapersFolder(_) => papers_folder(),
        Prompt::Guest => say("Wie komt er binnen?", "naam of initialen"),
        Prompt::Reword(_) => say("Hoe zeggen we het beter?", note::WITHOUT_NAMES),
        Prompt::Note(kind) => note::prompt(kind, kept),
        Prompt::Word(_) => note::prompt(NoteKind::OneWord, kept),
        Prompt::ActionWho(_) => note::detail("Wie doet het?", kept),
        Prompt::ActionBy(_) => note::detail("Voor wanneer?", kept),
        Prompt::Offer => note::offer(kept),
        Prompt::Votes(_) => say("Hoeveel stemmen krijgt deze?", "leeg: geen"),
        Prompt::LetGoReason(_) => say("Waarom loslaten?", "mag leeg blijven"),
    }
}

pub(crate) fn price(price: &ShownPrice) -> String {
    let costs = price.slack_after < price.slack_before && price.slack_after < 0;
    if costs {
        return format!("dan {}: vraag het de groep", meeting::then(price.after()));
    }
    news::minutes_added(price)
}

fn more_or_less(least: i16, most: i16) -> String {
    match (least.abs(), most) {
        (0, _) => format!("hooguit {most}"),
        (less, 0) => format!("er kan niets meer bij; eraf: -1 tot -{less}"),
        (less, _) => format!("hooguit {most}; eraf: -1 tot -{less}"),
    }
}

pub(crate) fn word(whose: &Whose, kept: bool) -> (String, String) {
    let Whose { who, at, of } = whose;
    let asks = match who {
        Some(who) => format!("Met welk woord gaat {} weg?", who.reveal()),
        None => "Met welk woord ga je weg?".to_owned(),
    };
    let kept = if kept { format!("✓ bewaard{DOT}") } else { String::new() };
    (asks, format!("{kept}{at} van {of}{DOT}leeg: overslaan"))
}

pub(crate) fn alternative(prompt: Prompt) -> &'static str {
    use lead::panel::Prompt::{Note, Topic, Word};
    match prompt {
        Prompt::Lead(Topic(target)) => topic::target(target),
        Prompt::Lead(Note(kind)) => note::short_kind(kind),
        Prompt::Lead(Word(_)) => note::short_kind(NoteKind::OneWord),
        Prompt::Lead(_) | Prompt::Prepare(_) => "",
    }
}

pub(crate) fn again(why: &NotNow) -> String {
    refusal(why)
}
