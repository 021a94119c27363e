//! Names as people type and paste them: one, or a list from a letter, a sheet, a mail or a chat.

mod address;
mod away;
mod between;
mod data;
mod heads;
mod list;
mod markup;
mod table;
mod work;

use self::{
    address::without_address,
    away::{Whom, is_away},
    between::DASHES,
    list::{AND, Row, rows},
    table::Person,
    work::is_role,
};
use crate::domain::{clean::clean, confidential::Confidential, event::Participant};

/// The names in a text, in order. They stand on lines of their own, or between commas, semicolons,
/// strokes, «en» or «&»; numbers, bullets, addresses and heads beside them are no part of them.
pub fn names(text: &str) -> Vec<String> {
    told(text, Whom::All).into_iter().map(|person| person.name).collect()
}

/// The same without those of whom the text says that they were not there.
pub fn present(text: &str) -> Vec<String> {
    told(text, Whom::There).into_iter().map(|person| person.name).collect()
}

/// The people in a text, with what each does where a sheet tells it.
pub fn participants(text: &str) -> Vec<Participant> {
    let detail = |text: String| {
        Some(clean(&text, text.len())).filter(|text| !text.is_empty()).map(Confidential::new)
    };
    let person = |Person { name, function, registration }| Participant {
        function: detail(function),
        registration: detail(registration),
        ..Participant::named(name)
    };
    told(text, Whom::All).into_iter().map(person).collect()
}

fn told(text: &str, whom: Whom) -> Vec<Person> {
    // Letters of two bytes that were read as one each.
    let plain = text.replace(['\0', '\u{feff}'], "");
    let asked = if whom == Whom::All { plain } else { away::without_heads(&plain) };
    let mut people = people(&asked, whom);
    people.retain(|person| !is_whoever_reads(&person.name) && !is_open(&person.name));
    people
}

/// That there are more, and not who.
fn is_open(name: &str) -> bool {
    OPEN.contains(&name.to_lowercase().as_str())
}

/// What stands behind the last of a list that is not whole.
const OPEN: [&str; 7] = ["etc.", "etc", "enz.", "enz", "e.a.", "e.a", "anderen"];

/// How a program calls the one who looks at the list; in capitals they are initials.
fn is_whoever_reads(name: &str) -> bool {
    ["Ik", "Jij", "Me", "You", "ik", "jij", "me", "you"].contains(&name)
}

fn people(text: &str, whom: Whom) -> Vec<Person> {
    let given = data::people(text).map(|people| people.join("\n"));
    let plain = markup::plain(given.as_deref().unwrap_or(text));
    let lines: Vec<&str> = plain.iter().map(String::as_str).collect();
    if let Some(people) = table::people(&lines, whom) {
        let bare = |person: Person| Person { name: bare(&person.name), ..person };
        return people.into_iter().map(bare).filter(|person| !person.name.is_empty()).collect();
    }
    let rows = rows(&lines);
    // Where one stands with the last name first, so do the others.
    let is_turned = rows.iter().any(Row::is_turned);
    let listed = rows.iter().flat_map(|row| row.people(is_turned));
    let people = listed.filter(|name| whom == Whom::All || !is_away(name));
    let found = people.map(|name| bare(&name)).filter(|name| !name.is_empty());
    // A number alone is a telephone or a line of a table, unless nothing else stands there.
    let has_letters = |name: &String| name.chars().any(char::is_alphabetic);
    let (named, others): (Vec<String>, Vec<String>) = found.partition(has_letters);
    let alone = |name| Person { name, ..Person::default() };
    (if named.is_empty() { others } else { named }).into_iter().map(alone).collect()
}

/// A name without the number or bullet before it, and without the address behind it.
fn bare(text: &str) -> String {
    let (first, rest) = text.trim().split_once(' ').unwrap_or_default();
    let named = if AND.contains(&first) { rest } else { text.trim() };
    let without = without_address(without_answer(named));
    let quoted = without.trim_matches(['"', '“', '”', '„', '«', '»']);
    let marked = without_mark(quoted);
    let unquoted = [('\'', '\''), ('‘', '’'), ('(', ')')]
        .iter()
        .find_map(|(open, close)| marked.strip_prefix(*open)?.strip_suffix(*close))
        .unwrap_or(marked);
    let bare = unquoted.trim_end_matches(['"', '”', ',', '*', ':', '-', '–', '—', ' ']);
    // A name ends with a point where it is one letter, or short for one.
    let last = bare.trim_end().rsplit(' ').next().unwrap_or_default();
    let is_sentence = 4 < last.chars().count() && last.matches('.').count() == 1;
    clean(if is_sentence { bare.trim_end().trim_end_matches('.') } else { bare }, text.len())
}

/// What stands behind a name where people said whether they come, or that there are more.
const ANSWERS: [&str; 10] = [
    "ja",
    "nee",
    "ok",
    "aanwezig",
    "afwezig",
    "afgemeld",
    "verhinderd",
    "komt",
    "misschien",
    "ziek",
];

/// Those that can be nothing else, without a mark before them.
const PLAIN_ANSWERS: [&str; 4] = [" aanwezig", " afwezig", " afgemeld", " verhinderd"];

/// Without the answer behind a name: «Anna: ja», «Bert – afwezig», «Carla etc.».
fn without_answer(text: &str) -> &str {
    let said = OPEN.iter().find_map(|end| text.strip_suffix(end)?.strip_suffix(' '));
    let plain = |text| PLAIN_ANSWERS.iter().find_map(|end| str::strip_suffix(text, end));
    let text = said.or_else(|| plain(text)).unwrap_or(text);
    let is_answer = |answer: &str| {
        let answer = answer.trim().trim_end_matches('.');
        ANSWERS.contains(&answer.to_lowercase().as_str()) || is_role(answer)
    };
    let in_brackets = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    let marks = [":"].into_iter().chain(DASHES.map(str::trim_end));
    let behind = marks.filter_map(|mark| text.rsplit_once(mark));
    let parts = in_brackets.into_iter().chain(behind);
    let answered = parts.into_iter().find(|(_, answer)| is_answer(answer));
    answered.map_or(text, |(name, _)| name.trim_end())
}

/// Without what stands before each name of a list.
fn without_mark(text: &str) -> &str {
    let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '‘' | '’' | '(' | '[');
    let plain = text.trim_start_matches(is_mark);
    let boxed = ["[ ]", "[x]", "[X]", "o ", "§ "].iter().find_map(|sign| plain.strip_prefix(sign));
    let counted = boxed.unwrap_or(plain).trim_start();
    let number = counted.trim_start_matches('(');
    let figures = number.trim_start_matches(|c: char| c.is_ascii_digit());
    // «a)», but not «A.», which is an initial.
    let letter = number.strip_prefix(|c: char| c.is_ascii_lowercase()).unwrap_or(figures);
    let rest = if figures.len() < number.len() { figures } else { letter };
    let is_counted = rest.len() < number.len() && rest.starts_with(['.', ')', ' ', ':']);
    // «e.v.» and «j. jansen» are no count.
    let is_count = is_counted && (figures.len() < number.len() || rest.starts_with(')'));
    if is_count { rest.trim_start_matches(['.', ')', ':', '-', ' ']) } else { counted }
}

#[cfg(test)]
mod tests;
