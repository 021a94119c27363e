//! The group: its list, its people and their turns.

use super::{DOT, action::key_of, library, time};
use crate::{
    app::{
        action::Action,
        keymap::Table,
        prepare::gathering::{PersonAct, Setting},
    },
    cells::padded,
    domain::{
        confidential::Confidential,
        event::{Participant, Role},
        group::{Alike, Group},
        naming::Naming,
        people::Suggestion,
    },
    screen::GroupView,
    words::group::{Joined, ListedGroup},
};

pub(crate) fn stays_here() -> [String; 2] {
    let holds = "What’s said here stays in the group";
    let confirm = key_of(Table::Live, Action::Answer);
    ["once the group confirms that", "confirms"].map(|how| format!("{holds}{DOT}{confirm} {how}"))
}

/// A role as it stands on a list.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Chair => "chair",
        Role::Timekeeper => "timekeeper",
        Role::NoteTaker => "note-taker",
        Role::Inbrenger => "presenter",
    }
}

/// The question who has a role.
pub(crate) fn who_is(of: Role) -> String {
    match of {
        Role::Inbrenger => "Who is bringing a case?".to_owned(),
        other => format!("Who is the {}?", role(other)),
    }
}

/// To give a role to somebody else, and who has it now.
pub(crate) fn change_of_role(of: Role, who: &[Confidential]) -> (String, String) {
    let names: Vec<&str> = who.iter().map(Confidential::reveal).collect();
    let now = if names.is_empty() {
        "nobody yet".to_owned()
    } else {
        format!("now {}", names.join(", "))
    };
    let change = match of {
        Role::Inbrenger => "who brings a case".to_owned(),
        other => format!("change {}", role(other)),
    };
    (change, now)
}

/// Who has a role today, or whose turn it is, and why.
pub(crate) fn role_today(
    of: Role,
    who: Option<&Confidential>,
    turn: Option<&Suggestion>,
) -> (String, String) {
    let (who, why) = match (who, turn) {
        (Some(who), _) => (who.reveal(), String::new()),
        (None, Some(turn)) => (turn.who.reveal(), ago(turn.meetings_ago)),
        (None, None) => ("nobody", String::new()),
    };
    (format!("{}: {who}", role(of)), why)
}

/// When somebody last had a turn.
pub(crate) fn ago(meetings: Option<usize>) -> String {
    match meetings {
        None => "never yet".to_owned(),
        Some(1) => "last time".to_owned(),
        Some(n) => format!("{n} meetings ago"),
    }
}

pub(crate) const TURNS: &str = "Whose turn it is (longest since last time):";
pub(crate) const NO_GROUPS: &str =
    "There is no group yet. Make one with “intervisie group add NAME”.";
pub(crate) const NO_PEOPLE: &str =
    "This group has no participants yet. Add them with “intervisie group people add NAME”.";
pub(crate) const NO_NAME: &str = "That name cannot be read; use letters or digits.";
pub(crate) fn too_long(most: usize) -> String {
    format!("That is too long: a name, job title or number has at most {most} characters.")
}
pub(crate) const BUSY: &str =
    "Another program is using groep.toml; nothing was changed. Try again in a moment.";
pub(crate) const MEND_FIRST: &str = "Put this right in the file first; nothing was changed.";

pub(crate) fn line(group: &ListedGroup<'_>) -> String {
    let ListedGroup { name, slug, people, meetings, is_default } = *group;
    let count = |n: usize, one, many| time::count(i128::try_from(n).unwrap_or(0), one, many);
    let people = match people {
        0 => "without names".to_owned(),
        n => count(n, "participant", "participants"),
    };
    let meetings = match meetings {
        0 => "no meeting yet".to_owned(),
        n => count(n, "meeting", "meetings"),
    };
    let mark = if is_default { "▸" } else { " " };
    format!("{mark} {} {slug:<24} {people}{DOT}{meetings}", padded(name, 30))
}

/// A folder that somebody made for a group under a name that is not read.
pub(crate) fn folder_there(folder: &str, slug: &str) -> String {
    format!(
        "There is already a folder “{folder}”, which is not read: rename it “{slug}” and it belongs to this group."
    )
}

pub(crate) fn exists(name: &str) -> String {
    format!("The group {name} already exists.")
}

pub(crate) fn added(name: &str) -> String {
    format!("The group {name} has been made.")
}

pub(crate) fn people_added(joined: &Joined) -> String {
    let said = |names: &[String], one: &str, more: &str| {
        let are = if names.len() == 1 { one } else { more };
        (!names.is_empty()).then(|| format!("{} {are}.", names.join(", ")))
    };
    let details: Vec<&str> = joined.details.iter().map(Confidential::reveal).collect();
    let is_told = !joined.known.is_empty() && !details.is_empty();
    let told = is_told.then(|| format!("Details kept: {}.", details.join(DOT)));
    let new = said(&joined.new, "is now a participant", "are now participants");
    let known = said(&joined.known, "was already a participant", "were already participants");
    [new, known, told].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub(crate) fn another(alike: &Alike) -> String {
    let name = alike.known.name.reveal();
    let group = key_of(Table::Begin, Action::Group);
    format!(
        "{} Nothing was changed. If this is somebody else, give them a name that differs, with an initial for example. If it is {name}, make the change on the start screen ({group}) or in groep.toml.",
        who_is_alike(alike)
    )
}

/// Who takes part already, and what is told of somebody of that name.
pub(super) fn who_is_alike(Alike { known, told }: &Alike) -> String {
    let [known, told] = [known, told].map(with_details);
    let here = if known == told { String::new() } else { format!("; here it says {told}") };
    format!("{known} is already a participant{here}.")
}

/// A name with what is known of whoever has it.
fn with_details(person: &Participant) -> String {
    let details = [&person.full_name, &person.function, &person.registration];
    let told: Vec<&str> = details.into_iter().flatten().map(Confidential::reveal).collect();
    let with = if told.is_empty() { String::new() } else { format!(" ({})", told.join(DOT)) };
    format!("{}{with}", person.name.reveal())
}

pub(crate) const ONE_NUMBER: &str = "A full name and a registration number belong to one participant: with --full-name or --registration, add one name at a time.";

pub(crate) fn person_renamed(before: &str, now: &str) -> String {
    format!("{before} is called {now} from now on. Earlier turns and hours still count.")
}

pub(crate) fn person_removed(name: &str) -> String {
    format!("{name} is no longer a participant. Earlier meetings stay as they are.")
}

pub(crate) fn nobody(name: &str) -> String {
    format!("{name} is not a participant in this group.")
}

pub(crate) fn too_many(most: usize) -> String {
    format!("A group has at most {most} participants.")
}

/// Something to note of a participant, and how it stands.
pub(crate) fn act(act: PersonAct, has: bool) -> (String, String) {
    match act {
        PersonAct::Role(of) => {
            let take = key_of(Table::Choice, Action::Take);
            let today = if has { format!("✓ today; {take} removes it") } else { String::new() };
            (role(of).to_owned(), today)
        }
        PersonAct::Rename => ("correct name".to_owned(), "what was before stays theirs".to_owned()),
        PersonAct::FullName => ("full name".to_owned(), "for the proof of attendance".to_owned()),
        PersonAct::Function => ("job title".to_owned(), String::new()),
        PersonAct::Registration => ("registration number".to_owned(), String::new()),
        PersonAct::Remove => ("remove from group".to_owned(), "earlier meetings stay".to_owned()),
    }
}

pub(crate) fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Name => "name",
        Setting::Naming => "show names",
        Setting::WordsInRoom => "closing words in room",
        Setting::Length => "usual length",
        Setting::Margin => "closing margin",
        Setting::Interval => "meets",
        Setting::Level => "level",
        Setting::Venue => "venue",
        Setting::Register => "register",
    }
}

/// What is asked to change a setting, and an example.
pub(crate) fn ask(setting: Setting) -> (&'static str, &'static str) {
    match setting {
        Setting::Name => ("What is the group called?", ""),
        Setting::Naming => ("Show names", ""),
        Setting::WordsInRoom => ("Closing words in the room", ""),
        Setting::Length => ("How many minutes does a meeting usually take?", "may stay empty"),
        Setting::Margin => ("How many minutes’ margin for the closing?", "may stay empty"),
        Setting::Interval => ("How many weeks apart do you meet?", "may stay empty"),
        Setting::Level => ("Level", ""),
        Setting::Venue => ("Where do you meet?", "a place, or online"),
        Setting::Register => ("Which register is the proof for?", "for example SKJ"),
    }
}

fn every(weeks: u16) -> String {
    match weeks {
        1 => "every week".to_owned(),
        weeks => format!("every {}", time::count(weeks, "week", "weeks")),
    }
}

pub(crate) fn value(setting: Setting, group: &Group) -> String {
    let told = match setting {
        Setting::Name => group.name.clone(),
        Setting::Naming => Some(naming(group.naming.unwrap_or_default()).to_owned()),
        Setting::WordsInRoom => {
            let may = group.words_in_room.unwrap_or_default();
            Some(if may { "shown" } else { "not shown" }.to_owned())
        }
        Setting::Length => group.length.map(|length| format!("{length} min")),
        Setting::Margin => group.margin.map(|margin| format!("{margin} min")),
        Setting::Interval => group.interval_weeks.map(every),
        Setting::Level => group.level.map(|level| library::level(level).to_owned()),
        Setting::Venue => group.venue.as_ref().map(|venue| venue.name().to_owned()),
        Setting::Register => group.register.clone(),
    };
    told.unwrap_or_else(|| "not filled in".to_owned())
}

fn naming(naming: Naming) -> &'static str {
    match naming {
        Naming::Initials => "as initials",
        Naming::Full => "in full",
    }
}

/// A role where there is little room.
pub(crate) fn short(role: Role) -> &'static str {
    match role {
        Role::Chair => "chair",
        Role::Timekeeper => "time",
        Role::NoteTaker => "notes",
        Role::Inbrenger => "case",
    }
}

pub(crate) fn here(is_here: bool) -> &'static str {
    if is_here { "present" } else { "absent" }
}

pub(crate) fn confidentiality(is_confirmed: bool) -> &'static str {
    if is_confirmed { "confirmed" } else { "to confirm" }
}

pub(crate) fn heading(view: &GroupView) -> String {
    let here = view.people.iter().filter(|person| person.here).count();
    match view.people.len() {
        0 => "Participants".to_owned(),
        all => format!("Participants{DOT}{here} of {all} present"),
    }
}

pub(crate) const SETTINGS: &str = "The group";
pub(crate) const CONFIDENTIALITY: &str = "confidentiality";
pub(crate) fn nobody_yet() -> String {
    let add = key_of(Table::Group, Action::AddPerson);
    format!("No names yet. {add} adds somebody: a name or initials.")
}
pub(crate) const TURN: &str = "Whose turn";
