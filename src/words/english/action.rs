//! Names of keys, and what each key does: a short label and a sentence.

use crate::{
    app::{action::Action, key_group::KeyGroup, keymap::Table},
    key::Key,
};

pub(crate) fn key(key: Key) -> String {
    match key {
        Key::Char(' ') => "space".to_owned(),
        Key::Char(c) => c.to_string(),
        Key::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
        Key::Enter => "Enter".to_owned(),
        Key::Esc => "Esc".to_owned(),
        Key::Tab => "Tab".to_owned(),
        Key::Backspace => "Backspace".to_owned(),
        Key::Delete => "Delete".to_owned(),
        Key::Up => "↑".to_owned(),
        Key::Down => "↓".to_owned(),
        Key::Left => "←".to_owned(),
        Key::Right => "→".to_owned(),
        Key::Home => "Home".to_owned(),
        Key::End => "End".to_owned(),
        Key::PageDown => "PgDn".to_owned(),
        Key::PageUp => "PgUp".to_owned(),
        Key::F(number) => format!("F{number}"),
        Key::Other => "another key".to_owned(),
    }
}

/// The key that does this in this place, for a sentence that names it: from the tables, so that no
/// sentence holds a key of its own.
pub(super) fn key_of(table: Table, action: Action) -> String {
    shown(keys(table, action))
}

/// Its own letter for yes, before the one in Dutch.
pub(super) const YES: Key = Key::Char('y');

pub(crate) fn shown(keys: &[Key]) -> String {
    match keys {
        [_, YES] => key(YES),
        [first, ..] => key(*first),
        [] => String::new(),
    }
}

fn keys(table: Table, action: Action) -> &'static [Key] {
    super::super::keys().of(table, action)
}

pub(crate) const fn yes() -> Key {
    YES
}

pub(crate) fn arrows() -> String {
    format!("{} {}", key_of(Table::Choice, Action::Up), key_of(Table::Choice, Action::Down))
}

pub(crate) fn arrows_of_cards() -> String {
    let beside = |action| keys(Table::Choice, action).get(1).copied().map(key).unwrap_or_default();
    format!("{} {}", beside(Action::Up), beside(Action::Down))
}

pub(crate) fn figures(keys: &[Key], most: Option<usize>) -> String {
    let shown = || keys.iter().take(most.unwrap_or(keys.len())).copied().map(key);
    match (shown().next(), shown().skip(1).last()) {
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (first, _) => first.unwrap_or_default(),
    }
}

pub(crate) fn sideways() -> String {
    let [back, on] =
        [key_of(Table::Library, Action::FilterBack), key_of(Table::Library, Action::FilterOn)];
    format!("{back} {on}")
}

pub(crate) fn scroll() -> String {
    format!("{} {} more", key_of(Table::Help, Action::Up), key_of(Table::Help, Action::Down))
}

pub(crate) const GO_ON: &str = "resume";
pub(crate) const SCROLL_KEYS: &str = "scroll";
pub(crate) const BACK: &str = "back";

pub(crate) fn label(action: Action) -> &'static str {
    words(action).0
}

pub(crate) fn help(action: Action) -> String {
    let does = words(action).1;
    match action {
        Action::Note => {
            format!("{does}; a digit or {} picks the kind", key_of(Table::Input, Action::Other))
        }
        _ => does.to_owned(),
    }
}

pub(crate) fn brief(action: Action) -> &'static str {
    match action {
        Action::Next => "next step",
        Action::Previous => "previous step",
        Action::Pause => "pause, and resume",
        Action::Extend => "add 5, 2 or 1 min",
        Action::More => "one min more, less",
        Action::Adjust => "adjust",
        Action::ToSlot => "straight to closing",
        Action::GoTo => "go to a block",
        Action::Card => "exercise card",
        Action::Swap => "other exercise",
        Action::Correct => "step began earlier",
        Action::Reckon => "leave out time away",
        Action::MoveClosingTime => "other closing time",
        Action::TypeMinutes => "type minutes",
        Action::SideTimer => "speaking time, typed",
        Action::Undo => "undo",
        Action::ThrowAway => "discard meeting",
        Action::Park => "park a topic",
        Action::ParkedList => "parked topics",
        Action::Note => "action or insight",
        Action::ChooseInbreng => "choose the case",
        Action::Answer => "answer for the row",
        Action::NextTime => "next time",
        Action::Presence => "who comes, who goes",
        Action::Clock => "clock, timekeeper",
        Action::Room => "group screen, calm",
        Action::Phone => "clock on phones",
        Action::Hide => "only the clock",
        Action::Sound => "sound on or off",
        Action::Help => "these keys",
        Action::Leave => "leave",
        other => label(other),
    }
}

pub(crate) fn group(of: KeyGroup) -> &'static str {
    match of {
        KeyGroup::Time => "Time",
        KeyGroup::Keep => "Keep track",
        KeyGroup::Screens => "Screens",
        KeyGroup::More => "More",
    }
}

pub(crate) const GLOSSARY: &str = "Words";

pub(crate) fn glossary() -> [(&'static str, &'static str); 4] {
    [
        ("closing", "rounding off and goodbyes; we keep that time free"),
        ("by, latest", "the last moment that still works"),
        ("to spare", "minutes we can still lose"),
        ("park", "not now, but not forgotten"),
    ]
}

/// What a key does: in a word for the footer, in a sentence for the help screen.
#[expect(clippy::too_many_lines, reason = "one row for each action")]
fn words(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::GoOn => ("go on", "to the next screen"),
        Action::NextName => ("next", "keep the name; without a name: to the next screen"),
        Action::NextRole => ("role", "the next role for this person"),
        Action::GoBack => ("back", "back to the screen before"),
        Action::PassBy => ("skip", "straight to the start screen"),
        Action::Start => ("Start", "start the meeting"),
        Action::Practise => {
            ("practise", "practise for a minute and a half, key by key; nothing is kept")
        }
        Action::StartNow => ("start now", "start now, early"),
        Action::Wait => ("wait", "wait until it is time"),
        Action::ToStart => ("to Start", "back to the Start row"),
        Action::Set => ("change", "change the marked row: type, or take the other choice"),
        Action::Raise => ("more", "more, later, or the other choice"),
        Action::Lower => ("less", "less, earlier, or the other choice"),
        Action::Resume => ("resume", "resume the meeting"),
        Action::Follow => ("follow", "follow whoever leads the meeting"),
        Action::TakeOver => {
            ("take over anyway", "lead it yourself, even if another window still does")
        }
        Action::NewMeeting => ("start a new one", "start a new meeting"),
        Action::Group => ("people", "who is here, who does what, and the group’s details"),
        Action::Toggle => ("present or not", "mark this person present, or absent"),
        Action::Change => ("change", "change: role, job title, registration, or what is there"),
        Action::AddPerson => ("add someone", "add a participant to the group"),
        Action::OtherGroup => ("other group", "take another group"),
        Action::Presence => ("who’s here", "note who comes in or leaves"),
        Action::Agenda => ("make agenda", "make the agenda: swap and add blocks, set minutes"),
        Action::AnotherWerkvorm => ("swap block", "find another exercise for this block"),
        Action::AnotherChoice => ("other choice", "the program’s next choice for this block"),
        Action::AddBlock => ("add", "find an exercise for after this block"),
        Action::AddPauze => ("add break", "a break after this block"),
        Action::RemoveBlock => ("remove", "remove this block"),
        Action::Earlier => ("earlier", "this block earlier (up)"),
        Action::Later => ("later", "this block later (down)"),
        Action::IntoSteps => ("steps", "to the steps of this block"),
        Action::OutOfSteps => ("blocks", "back to the blocks"),
        Action::Lock => ("fix", "fix this block’s minutes, or free them again"),
        Action::MakeFit => {
            ("make it fit", "make the agenda fit: shorten it, or fill the time left")
        }
        Action::Bring => {
            ("case beforehand", "write down a case beforehand; it comes first when you choose")
        }
        Action::SaveAgenda => ("save agenda", "save the agenda under a name"),
        Action::OpenAgenda => ("open agenda", "take another agenda: last time’s, proposed, saved"),
        Action::TakeWerkvorm => ("into agenda", "put the marked exercise into the agenda"),
        Action::NextFilter => ("filter", "to the next filter"),
        Action::FilterOn => ("change filter", "change the filter"),
        Action::FilterBack => ("change back", "change the filter back"),
        Action::Next => ("next", "to the next step or the next block"),
        Action::Previous => ("previous", "back to the previous step, with its own clock"),
        Action::ToSlot => {
            ("to the closing", "straight to the closing; what has not begun drops out")
        }
        Action::Pause => ("pause", "pause the clock, and resume"),
        Action::More => ("more", "one minute more"),
        Action::Less => ("less", "one minute less"),
        Action::Extend => ("extend", "more minutes: first 5, then 2, then 1"),
        Action::Adjust => ("adjust", "adjust: see your options when time is tight, or left over"),
        Action::GoTo => ("to block", "straight to another block, ahead or back"),
        Action::Card => ("card", "the card of the exercise under way, and back"),
        Action::Swap => ("other exercise", "another exercise for this block or a later one"),
        Action::Correct => ("began earlier", "correct: this step began so many minutes ago"),
        Action::Undo => ("undo", "undo the last change to the time"),
        Action::ThrowAway => ("discard", "discard this meeting; you are asked first"),
        Action::Reopen => ("open again", "open the meeting that has just closed again"),
        Action::TakeBack => ("undo", "undo the last change"),
        Action::Reckon => {
            ("recount time", "leave out time the program was away; after a clock change: choose")
        }
        Action::TypeMinutes => ("type minutes", "type how many minutes to add, or take off: -2"),
        Action::SideTimer => {
            ("speaker", "2 minutes for one speaker, then for the next; twice quickly: off")
        }
        Action::SpeakingTime => ("speaking time", "type how many minutes each speaker has"),
        Action::Record => ("record", "save the record and open it"),
        Action::Papers => {
            ("papers", "make a paper: invitation, agenda for the wall, form, agreement, year")
        }
        Action::SaveInvitation => ("keep", "keep the invitation and open it, to send round"),
        Action::YearPlan => ("year plan", "plan the dates of the year, and who does what"),
        Action::EnterMeeting => {
            ("enter afterwards", "enter a meeting that was held without the laptop")
        }
        Action::PickMeeting => {
            ("choose meeting", "choose a meeting: its papers, put it right, remove it")
        }
        Action::PaperForm => {
            ("PDF", "record and proof as a PDF for a register, or as a page again")
        }
        Action::Proof => ("proof", "save the proof of attendance and open it, one per person"),
        Action::Appointment => ("date", "save the next meeting for your calendar"),
        Action::Park => ("park", "park a topic; the clock runs on"),
        Action::ParkedList => ("parked topics", "what is parked and noted: view, reword"),
        Action::SeeParked => ("parked", "see what is parked and noted"),
        Action::SettleTopic => ("what to do", "choose what happens to it, reword it or remove it"),
        Action::ChooseInbreng => ("case", "choose the case: parked, or what someone names now"),
        Action::Note => ("note", "make a note: action, insight, question and more"),
        Action::Answer => ("answer", "answer for the row that is marked in the list"),
        Action::TakeLength => {
            ("use that time", "make a block or step as long as it took the last few times")
        }
        Action::TellKind => ("choose", "what the presenter’s question is mainly about"),
        Action::TakeCard => ("choose", "choose the proposal with this digit"),
        Action::Skip => ("as it is", "say nothing, everything stays as it was"),
        Action::NextTime => ("next time", "date, chair and timekeeper for next time"),
        Action::MoveClosingTime => ("closing time", "close at another time, with the group"),
        Action::Clock => ("clock", "the timekeeper’s clock, and back"),
        Action::Room => ("group screen", "the screen for the group, and back"),
        Action::Calm => ("calm screen", "the calm screen: no figures, nothing moves"),
        Action::Phone => ("phones", "the clock on phones and other screens, and back"),
        Action::PhoneOff => ("phone clock off", "the clock is no longer seen on any other screen"),
        Action::Invert => ("invert", "invert the code, if a phone cannot read it"),
        Action::OtherCode => {
            ("other code", "the timekeeper’s code, then an alarm for a calendar, then the address")
        }
        Action::OtherAddress => ("other network", "the address on another network of this laptop"),
        Action::Announce => {
            ("ask the group", "a fixed request on the group screen and the phones; again: gone")
        }
        Action::GiveSign => ("sign", "give the chair a sign, one of four"),
        Action::Hide => ("hide", "hide everything but the clock, and back"),
        Action::Sound => ("sound", "sound on or off"),
        Action::Past => ("history", "earlier meetings and how long each phase takes, and back"),
        Action::Help => ("help", "this list of keys, and back"),
        Action::Deeds => ("what now", "all you can do now, in words"),
        Action::Do => ("do", "do what is marked"),
        Action::Up => ("up", "up"),
        Action::Down => ("move", "down"),
        Action::Take => ("choose this", "choose what is marked"),
        Action::Back => (BACK, "back; what was changed here stays"),
        Action::Drop => (BACK, "back, everything stays as it was"),
        Action::Yes => ("yes", "yes"),
        Action::No => ("no", "no, everything stays as it was"),
        Action::Save => ("save", "save what was typed"),
        Action::Other => ("switch", "switch: for when, or what kind of note; complete a name"),
        Action::Complete => ("complete name", "complete a name"),
        Action::Leave => ("leave", "leave; if something is running, you are asked first"),
    }
}

pub(crate) const HELP: &str = "Keys";
