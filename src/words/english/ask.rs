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
        Ask::ClosingTime { from, to, .. } => {
            (format!("Close at {} instead of {}.", time::clock(*to), time::clock(*from)), CONSENT)
        }
        Ask::Phone => (
            "Only the time and the step will show, to anyone on this network.".to_owned(),
            "Show the clock on phones?",
        ),
        Ask::Kind => ("What is it about?".to_owned(), KINDS),
        Ask::TakeBack => {
            ("The meeting will not count; what is parked stays.".to_owned(), "Take back the start?")
        }
        Ask::ThrowAway => (THROW_AWAY.to_owned(), "Discard it?"),
        Ask::Leave => ("The meeting runs on; you can resume it later.".to_owned(), "Leave?"),
        Ask::LeaveRehearsal => ("The rehearsal stops; nothing is kept.".to_owned(), "Leave?"),
        Ask::LeaveUnkept => ("Not everything is kept yet.".to_owned(), "Leave?"),
    }
}

pub(crate) fn early(asked: &EarlyStart) -> String {
    let EarlyStart { start, day } = asked;
    let (now, wait) = (key_of(Table::Early, Action::StartNow), key_of(Table::Early, Action::Wait));
    let on = day.map(|day| format!("{} at ", time::date(day))).unwrap_or_default();
    let start = time::clock(*start);
    format!("It doesn’t start until {on}{start}{DOT}{now} start now{DOT}{wait} wait")
}

/// In the order of [`crate::domain::werkvorm::QuestionKind::ALL`]; on one line of 80 columns.
const KINDS: &str = "1 approach, 2 myself, 3 teamwork, 4 dilemma, 5 stuck";

pub(crate) fn model(offered: &ModelOffer) -> (String, &'static str) {
    let ModelOffer { name, planned, instead, reasons, begins } = offered;
    let why = ours().plan().reasons(reasons);
    let begins = if *begins { ", starts at once" } else { "" };
    let facts = format!("{name} ({planned} min{begins}) instead of {instead}: {why}.");
    (facts, CONSENT)
}

/// What goes, and what does not.
const THROW_AWAY: &str = "Times, notes and agreements of this meeting go; what is parked stays.";

pub(crate) fn throw_away() -> String {
    format!("{THROW_AWAY} Discard it?")
}

pub(crate) const TAKE_OVER: &str =
    "Another window was active just now; it will then only follow. Take over anyway?";

pub(crate) fn consent(proposal: &ShownProposal) -> (String, &'static str) {
    (adjust::facts(proposal), CONSENT)
}

const CONSENT: &str = "Does the group agree?";

fn minutes(price: &ShownPrice) -> String {
    let end = time::clock(price.expected_end);
    if price.after().is_short() {
        let then = meeting::then(price.after());
        return format!("{} min more: then {then}, done by {end}.", price.minutes);
    }
    format!(
        "{} min more, out of the slack ({} → {} min), done by {end}.",
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
        Prompt::StartTime => say("What time does it start?", "for example 14:00"),
        Prompt::Length => say("How many minutes does the meeting last?", ""),
        Prompt::Participants => say("How many participants, including the chair?", ""),
        Prompt::Margin => say("How many minutes’ margin for the closing?", ""),
        Prompt::NewPerson => say("Name or initials of the participant", ""),
        Prompt::Rename(_) => say("What is this person called?", "earlier meetings still count"),
        Prompt::FullName(_) => of_person(Detail::FullName, "optional"),
        Prompt::Function(_) => of_person(Detail::Function, "optional"),
        Prompt::Registration(_) => of_person(Detail::Registration, "optional"),
        Prompt::ForProof { detail, .. } => of_person(detail, ONCE),
        Prompt::Setting(setting) => {
            let (question, hint) = group::ask(setting);
            say(question, hint)
        }
        Prompt::BlockMinutes => say("How many minutes?", ""),
        Prompt::NewGroup => say("What is the new group called?", "for example Team North"),
        Prompt::Inbreng => say("What case does somebody bring?", note::WITHOUT_NAMES),
        Prompt::AgendaName => say("Save under which name?", "for example long meeting"),
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
        Detail::FullName => "Full name, for the proof of attendance",
        Detail::Function => "Job title, for the proof of attendance",
        Detail::Registration => "Which number in the register?",
    };
    say(asks, hint)
}

const ONCE: &str = "asked once; optional";
const CLOSING_TIME: (&str, &str) = ("What time do we close?", "for example 16:15");

fn papers_folder() -> (String, String) {
    say("In which folder?", "erase papers there yourself")
}

fn during(prompt: lead::panel::Prompt, kept: bool) -> (String, String) {
    use lead::panel::Prompt;
    match prompt {
        Prompt::Topic(target) => (
            format!("What do we park {}?", topic::for_when(target)),
            note::WITHOUT_NAMES.to_owned(),
        ),
        Prompt::Minutes { least, most } => {
            ("How many minutes more?".to_owned(), more_or_less(least, most))
        }
        Prompt::SpeakingTime => say("How many minutes per speaker?", "for example 3 or 1.5"),
        Prompt::BeganAgo { at_most } => (
            "How many minutes ago did this step begin?".to_owned(),
            format!("at most {}", time::minutes(i64::from(at_most.get()))),
        ),
        Prompt::ClosingTime => say(CLOSING_TIME.0, CLOSING_TIME.1),
        Prompt::NextDate => say("Next time: date and time", "for example 11-1 14:00"),
        Prompt::NextChair => say("Next time: chair", ""),
        Prompt::NextTimekeeper => say("Next time: timekeeper", ""),
        Prompt::ForProof(detail) => of_person(detail, ONCE),
        Prompt::PapersFolder(_) => papers_folder(),
        Prompt::Guest => say("Who is coming in?", "name or initials"),
        Prompt::Reword(_) => say("How can we put it better?", note::WITHOUT_NAMES),
        Prompt::Note(kind) => note::prompt(kind, kept),
        Prompt::Word(_) => note::prompt(NoteKind::OneWord, kept),
        Prompt::ActionWho(_) => note::detail("Who does it?", kept),
        Prompt::ActionBy(_) => note::detail("By when?", kept),
        Prompt::Offer => note::offer(kept),
        Prompt::Votes(_) => say("How many votes for this one?", "empty: none"),
        Prompt::LetGoReason(_) => say("Why let it go?", "optional"),
    }
}

pub(crate) fn price(price: &ShownPrice) -> String {
    let costs = price.slack_after < price.slack_before && price.slack_after < 0;
    if costs {
        return format!("then {}: ask the group", meeting::then(price.after()));
    }
    news::minutes_added(price)
}

fn more_or_less(least: i16, most: i16) -> String {
    match (least.abs(), most) {
        (0, _) => format!("at most {most}"),
        (less, 0) => format!("no more can be added; take off: -1 to -{less}"),
        (less, _) => format!("at most {most}; take off: -1 to -{less}"),
    }
}

pub(crate) fn word(whose: &Whose, kept: bool) -> (String, String) {
    let Whose { who, at, of } = whose;
    let asks = match who {
        Some(who) => format!("Which word does {} leave with?", who.reveal()),
        None => "Which word do you leave with?".to_owned(),
    };
    let kept = if kept { format!("✓ kept{DOT}") } else { String::new() };
    (asks, format!("{kept}{at} of {of}{DOT}empty: skip"))
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
