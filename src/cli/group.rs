//! `intervisie groep`: the groups, and who is in them.

mod people;

use serde::Serialize;

use super::{
    args::{GroupCommand, PeopleCommand},
    handover,
    output::{complain, complain_of, say, say_done},
};
use crate::{
    domain::{
        clean::clean,
        confidential::Confidential,
        event::Participant,
        group::{Group, GroupChange, Unchanged},
        people::MAX_NAME,
        typed::participants,
    },
    failure::Failure,
    known::{self, Given, PlaceError, beside, group_called, groups, memory::history},
    store::folders::{DataFolder, GroupSlug},
    words::{
        Words,
        group::{Joined, ListedGroup},
    },
    written::group,
};

/// Lists the groups, or does to a group what was typed.
///
/// # Errors
/// When a name is empty, too long, there already or not there, when the group is full, when the file of
/// a group has mistakes, or when it cannot be read or written.
pub(super) fn group(
    words: Words,
    given: &Given,
    command: Option<GroupCommand>,
) -> Result<(), Failure> {
    let data = given.data_folder()?;
    match command {
        None => list(words, given, &data, false),
        Some(GroupCommand::List { json }) => list(words, given, &data, json),
        Some(GroupCommand::Add { name }) => add(words, &data, &name.join(" ")),
        Some(GroupCommand::People { json, command: None }) => people(words, given, &data, json),
        Some(GroupCommand::People { command: Some(command), .. }) => {
            change_people(words, given, &data, command)
        }
        Some(GroupCommand::HandOver { encrypt, handed }) => {
            handover::hand_over(words, given, &data, encrypt, &handed)
        }
        Some(GroupCommand::TakeOver { handed }) => {
            handover::take_over(words, given, &data, &handed)
        }
    }
}

/// One group in JSON.
#[derive(Serialize)]
struct ToldGroup {
    id: String,
    name: String,
    participants: usize,
    meetings: usize,
    is_default: bool,
}

fn list(words: Words, given: &Given, data: &DataFolder, json: bool) -> Result<(), Failure> {
    complain_of(words, &beside::among_groups(data));
    let usual = given.usual(data);
    let told = |slug: &GroupSlug| -> Result<ToldGroup, Failure> {
        data.group_readable(slug).map_err(PlaceError::Shut)?;
        let settings = read(words, data, slug)?;
        complain_of(words, &beside::in_group(data, slug));
        Ok(ToldGroup {
            name: settings.name.unwrap_or_else(|| slug.to_string()),
            id: slug.to_string(),
            participants: settings.participants.len(),
            meetings: history(data, slug, words.language()).0.meetings.len(),
            is_default: *slug == usual,
        })
    };
    // One that cannot be read keeps none of the others from being told.
    let (groups, shut): (Vec<_>, Vec<_>) = data.groups().iter().map(told).partition(Result::is_ok);
    let groups: Vec<ToldGroup> = groups.into_iter().flatten().collect();
    let unread = shut.into_iter().find_map(Result::err);
    if json {
        say(&serde_json::to_string_pretty(&groups).unwrap_or_default())?;
    } else if groups.is_empty() && unread.is_none() {
        say(words.group().no_groups())?;
    } else if !groups.is_empty() {
        let line = |g: &ToldGroup| {
            words.group().line(&ListedGroup {
                name: &g.name,
                slug: &g.id,
                people: g.participants,
                meetings: g.meetings,
                is_default: g.is_default,
            })
        };
        say(&groups.iter().map(line).collect::<Vec<_>>().join("\n"))?;
    }
    unread.map_or(Ok(()), Err)
}

/// The settings of a group as far as they are right; what is wrong in them is told on stderr.
///
/// Fails when its file is there and cannot be read.
fn read(words: Words, data: &DataFolder, slug: &GroupSlug) -> Result<Group, Failure> {
    let file = group::read(&data.group(slug).join(group::FILE))?;
    if !file.mistakes.is_empty() {
        complain(&words.mistakes().report(&file));
    }
    Ok(file.value)
}

fn add(words: Words, data: &DataFolder, name: &str) -> Result<(), Failure> {
    let name = cleaned(name)?;
    let slug = group_called(data, &name);
    beside::is_free(data, &slug)?;
    let file = data.group(&slug).join(group::FILE);
    change(data, &slug, |group| {
        if file.exists() {
            return Err(Failure::GroupExists { name: name.clone() });
        }
        group.name = Some(name.clone());
        Ok(())
    })?;
    say_done(&words.group().added(&name))
}

/// A name as it can be kept.
fn cleaned(name: &str) -> Result<String, Failure> {
    let whole = clean(name, name.len());
    match clean(&whole, MAX_NAME) {
        name if name != whole => Err(Failure::NameTooLong),
        name if name.is_empty() => Err(Failure::NoName),
        name => Ok(name),
    }
}

/// Changes a group in its file; its folder is made where there is none.
fn change(
    data: &DataFolder,
    slug: &GroupSlug,
    change: impl FnMut(&mut Group) -> Result<(), Failure>,
) -> Result<(), Failure> {
    known::whole_or_not(data, slug, || {
        known::prepare(data, slug)?;
        groups::change(&data.group(slug).join(group::FILE), change).map(drop)
    })
}

fn change_people(
    words: Words,
    given: &Given,
    data: &DataFolder,
    command: PeopleCommand,
) -> Result<(), Failure> {
    let slug = given.usual(data);
    match command {
        PeopleCommand::Add { name, full_name, function, registration } => {
            let who = participants(&as_typed(&name));
            for person in &who {
                let details = [&person.function, &person.registration].into_iter().flatten();
                for text in details.chain([&person.name]) {
                    cleaned(text.reveal())?;
                }
            }
            let is_of_one = registration.is_some() || full_name.is_some();
            if is_of_one && 1 < who.len() {
                return Err(Failure::OneNumber);
            }
            let detail = |text: Option<String>| {
                text.map(|text| cleaned(&text).map(Confidential::new)).transpose()
            };
            let told = Participant {
                full_name: detail(full_name)?,
                function: detail(function)?,
                registration: detail(registration)?,
                ..Participant::named("")
            };
            let mut joined = Joined::default();
            // A group that is new keeps its name.
            known::whole_or_not(data, &slug, || {
                given.prepare(data, &slug)?;
                change(data, &slug, |group| {
                    joined = join(group, &who, &told)?;
                    Ok(())
                })
            })?;
            say_done(&words.group().people_added(&joined))
        }
        PeopleCommand::Rename { from, to } => {
            let names = [cleaned(&from)?, cleaned(&to)?].map(Confidential::new);
            let [mut before, now] = names;
            change(data, &slug, |group| {
                before = rename(group, &before, &now)?;
                Ok(())
            })?;
            say_done(&words.group().person_renamed(before.reveal(), now.reveal()))
        }
        PeopleCommand::Remove { name } => {
            let who = Confidential::new(cleaned(&name.join(" "))?);
            let mut gone = who.clone();
            change(data, &slug, |group| {
                gone = leave(group, &who)?;
                Ok(())
            })?;
            say_done(&words.group().person_removed(gone.reveal()))
        }
    }
}

/// Names as they stand on a command line: words of one name or list, or where any of them stands between
/// quotes each by itself.
fn as_typed(names: &[String]) -> String {
    let is_quoted = names.iter().any(|name| name.trim().contains(char::is_whitespace));
    names.join(if is_quoted { "\n" } else { " " })
}

/// All take part from now on; what is told holds of each, unless a sheet told it.
///
/// Fails when no name is there, one is that of somebody else, or the group is full.
fn join(group: &mut Group, people: &[Participant], told: &Participant) -> Result<Joined, Failure> {
    if people.is_empty() {
        return Err(Failure::NoName);
    }
    let mut joined = Joined::default();
    for person in people {
        let sheet = person.clone();
        let who = Participant {
            former: Vec::new(),
            name: sheet.name,
            full_name: told.full_name.clone(),
            function: told.function.clone().or(sheet.function),
            registration: told.registration.clone().or(sheet.registration),
        };
        let name = person.name.reveal();
        let known = group.meant(name).map(|name| name.reveal().to_owned());
        group.change(&GroupChange::Joins(who)).map_err(|why| match why {
            Unchanged::Another(alike) => Failure::AnotherPerson(alike),
            Unchanged::Full | Unchanged::Nobody(_) => Failure::GroupFull,
        })?;
        match known {
            None => joined.new.push(name.to_owned()),
            Some(known) if joined.new.contains(&known) || joined.known.contains(&known) => {}
            Some(known) => joined.known.push(known),
        }
    }
    let details = [&told.full_name, &told.function, &told.registration];
    joined.details = details.into_iter().flatten().cloned().collect();
    Ok(joined)
}

/// Who is meant is called otherwise from now on; the name as the group knew it.
fn rename(
    group: &mut Group,
    who: &Confidential,
    now: &Confidential,
) -> Result<Confidential, Failure> {
    let meant = group.meant(who.reveal()).cloned();
    let known = meant.ok_or_else(|| Failure::NoParticipant(who.clone()))?;
    group.change(&GroupChange::Renamed(known.clone(), now.clone())).map_err(|why| match why {
        Unchanged::Another(alike) => Failure::AnotherPerson(alike),
        Unchanged::Full | Unchanged::Nobody(_) => Failure::NoParticipant(who.clone()),
    })?;
    Ok(known)
}

/// Who is meant does not take part any more; the name as the group knew it.
fn leave(group: &mut Group, who: &Confidential) -> Result<Confidential, Failure> {
    let meant = group.meant(who.reveal()).cloned();
    let known = meant.ok_or_else(|| Failure::NoParticipant(who.clone()))?;
    group.participants.retain(|person| person.name != known);
    Ok(known)
}

fn people(words: Words, given: &Given, data: &DataFolder, json: bool) -> Result<(), Failure> {
    let slug = given.group(data)?;
    let settings = read(words, data, &slug)?;
    complain_of(words, &beside::in_group(data, &slug));
    let (history, _) = history(data, &slug, words.language());
    say(&people::listed(words, &settings, &history, json))
}
