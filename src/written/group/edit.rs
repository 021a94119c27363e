//! Changes the text of `groep.toml` where the group differs, and nothing else in it.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::{
    GroupFile,
    read::{FORMER, NAMINGS},
};
use crate::domain::{
    clean::clean,
    confidential::Confidential,
    event::{Participant, Venue},
    group::Group,
    language::Language,
    minutes::Minutes,
    naming::Naming,
    people::MAX_NAME,
    werkvorm::Level,
};
use crate::written::toml::line_ends;

/// The text of a file without mistakes, with this group in it: only what differs is changed.
pub fn edited(file: &GroupFile, new: &Group) -> String {
    // A text without mistakes is a document.
    let mut doc: DocumentMut = line_ends::in_lines(&file.text).parse().unwrap_or_default();
    let old = &file.value;
    let table = doc.as_table_mut();
    text(table, "naam", old.name.as_deref(), new.name.as_deref());
    text(table, "taal", old.language.map(Language::code), new.language.map(Language::code));
    if old.participants != new.participants {
        participants(table, new);
    }
    text(table, "namen", old.naming.map(naming), new.naming.map(naming));
    if old.words_in_room != new.words_in_room {
        set(table, "woorden_in_zaal", new.words_in_room.map(Value::from));
    }
    number(table, "duur", old.length.map(Minutes::get), new.length.map(Minutes::get));
    number(table, "marge", old.margin.map(Minutes::get), new.margin.map(Minutes::get));
    number(table, "interval", old.interval_weeks, new.interval_weeks);
    text(table, "niveau", old.level.map(level), new.level.map(level));
    text(table, "plaats", old.venue.as_ref().map(Venue::name), new.venue.as_ref().map(Venue::name));
    text(table, "register", old.register.as_deref(), new.register.as_deref());
    text(table, "jaarplan", old.year_plan.as_deref(), new.year_plan.as_deref());
    let [old, new] = [old, new].map(|group| group.facilitator.as_ref().map(Confidential::reveal));
    text(table, "begeleider", old, new);
    line_ends::kept(&file.text, &doc.to_string())
}

fn naming(naming: Naming) -> &'static str {
    NAMINGS.into_iter().find(|(_, named)| *named == naming).map_or("", |(word, _)| word)
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Beginner => "beginnend",
        Level::Advanced => "gevorderd",
    }
}

fn text(table: &mut dyn TableLike, key: &str, old: Option<&str>, new: Option<&str>) {
    if old != new {
        set(table, key, new.map(Value::from));
    }
}

fn number(table: &mut dyn TableLike, key: &str, old: Option<u16>, new: Option<u16>) {
    if old != new {
        set(table, key, new.map(|n| Value::from(i64::from(n))));
    }
}

/// A value, with the space and comment that stood around the one before it.
fn set(table: &mut dyn TableLike, key: &str, value: Option<Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => drop(table.insert(key, Item::Value(value))),
    }
}

fn participants(table: &mut Table, new: &Group) {
    match table.get_mut("deelnemers") {
        Some(Item::ArrayOfTables(tables)) => in_tables(tables, &new.participants),
        Some(Item::Value(Value::Array(array))) => in_array(array, &new.participants),
        _ => {
            let mut array = Array::new();
            in_array(&mut array, &new.participants);
            table.insert("deelnemers", Item::Value(Value::Array(array)));
        }
    }
}

/// Names in one list: what stays keeps its comment, and of who goes the comment stays.
fn in_array(array: &mut Array, new: &[Participant]) {
    let mut old: Vec<(String, Value)> = Vec::new();
    let mut comments = String::new();
    for value in array.iter() {
        let name = named(value);
        let before = format!("{comments}{}", prefix(value));
        let stays = whose(&name, new);
        comments = match stays {
            Some(participant) => {
                let mut value = with_details(value.clone(), participant);
                value.decor_mut().set_prefix(before);
                old.push((participant.name.reveal().to_owned(), value));
                String::new()
            }
            None if before.contains('#') => before,
            None => String::new(),
        };
    }
    let trailing = format!("{comments}{}", array.trailing().as_str().unwrap_or_default());
    // What stands behind the last name on its line is about that name, also when others follow.
    let (behind, below) = trailing.split_at(trailing.find('\n').unwrap_or(0));
    let is_known = |who: &Participant| old.iter().any(|(name, _)| name == who.name.reveal());
    let others_follow = !old.is_empty() && new.last().is_some_and(|last| !is_known(last));
    let (mut behind, trailing) = if others_follow && behind.contains('#') {
        (behind, below)
    } else {
        ("", trailing.as_str())
    };
    let first = array.iter().next().map(prefix).filter(|space| space.trim().is_empty());
    let indent = old.last().map(|(_, value)| indent(&prefix(value)));
    array.clear();
    for participant in new {
        if let Some((_, value)) = old.iter().find(|(name, _)| name == participant.name.reveal()) {
            array.push_formatted(value.clone());
        } else {
            array.push(value_of(participant));
            if let (Some(value), Some(indent)) = (array.iter_mut().last(), &indent) {
                value.decor_mut().set_prefix(format!("{behind}{indent}"));
                behind = "";
            }
        }
    }
    if let (Some(value), Some(space)) = (array.iter_mut().next(), first)
        && prefix(value) == " "
    {
        value.decor_mut().set_prefix(space);
    }
    array.set_trailing(trailing);
}

/// Of whom a name in the file is, also where it is another one now.
fn whose<'a>(name: &str, people: &'a [Participant]) -> Option<&'a Participant> {
    let now = people.iter().find(|person| person.name.reveal() == name);
    now.or_else(|| people.iter().find(|person| person.was_called(name)))
}

/// What stands before a value: space and comments.
fn prefix(value: &Value) -> String {
    value.decor().prefix().and_then(|raw| raw.as_str()).unwrap_or_default().to_owned()
}

/// The space before a value on its own line, or else one space.
fn indent(prefix: &str) -> String {
    prefix.rfind('\n').and_then(|at| prefix.get(at..)).unwrap_or(" ").to_owned()
}

fn named(value: &Value) -> String {
    let name = match value {
        Value::InlineTable(table) => table.get("naam").and_then(Value::as_str),
        value => value.as_str(),
    };
    cleaned(name)
}

/// A name as it was read.
fn cleaned(name: Option<&str>) -> String {
    clean(name.unwrap_or_default(), MAX_NAME)
}

fn with_details(mut value: Value, participant: &Participant) -> Value {
    match &mut value {
        Value::InlineTable(table) => {
            // The space before the closing bracket stays there.
            let end = set_end(table, "");
            details(table, participant);
            set_end(table, &end);
            value
        }
        _ if *participant == Participant::named(participant.name.reveal()) => value,
        _ => {
            let decor = value.decor().clone();
            let mut new = value_of(participant);
            *new.decor_mut() = decor;
            new
        }
    }
}

/// Puts this space behind the last value; what stood there.
fn set_end(table: &mut InlineTable, space: &str) -> String {
    let Some((_, last)) = table.iter_mut().last() else { return String::new() };
    let before = last.decor().suffix().and_then(|raw| raw.as_str()).unwrap_or_default().to_owned();
    last.decor_mut().set_suffix(space);
    before
}

fn value_of(participant: &Participant) -> Value {
    let name = participant.name.reveal();
    if *participant == Participant::named(name) {
        return Value::from(name);
    }
    let mut table = InlineTable::new();
    table.insert("naam", Value::from(name));
    details(&mut table, participant);
    Value::InlineTable(table)
}

fn details(table: &mut dyn TableLike, participant: &Participant) {
    let details = [
        ("naam", &Some(participant.name.clone())),
        ("voluit", &participant.full_name),
        ("functie", &participant.function),
        ("registratie", &participant.registration),
    ];
    for (key, new) in details {
        let old = table.get(key).and_then(Item::as_str).map(str::to_owned);
        text(table, key, old.as_deref(), new.as_ref().map(Confidential::reveal));
    }
    let former: Vec<&str> = participant.former.iter().map(Confidential::reveal).collect();
    let list = (!former.is_empty()).then(|| Value::from_iter(former));
    if list.is_some() || table.contains_key(FORMER) {
        set(table, FORMER, list);
    }
}

/// The same where each person has a table of their own.
fn in_tables(tables: &mut ArrayOfTables, new: &[Participant]) {
    let named = |table: &Table| cleaned(table.get("naam").and_then(Item::as_str));
    tables.retain(|table| whose(&named(table), new).is_some());
    for participant in new {
        let is_own = |table: &&mut Table| whose(&named(table), new) == Some(participant);
        let known = tables.iter_mut().find(is_own);
        if let Some(table) = known {
            details(table, participant);
        } else {
            let mut table = Table::new();
            table.insert("naam", Item::Value(Value::from(participant.name.reveal())));
            details(&mut table, participant);
            tables.push(table);
        }
    }
}
