//! The rows of a list of people, and who stands in each.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    address::is_address,
    between::{BETWEEN, DASHES},
    heads::{HEADS, OF_MAIL, at_heads, broken},
    work::{have_functions, without_function, without_role},
};

/// What stands between two marks between which somebody else is meant for sure.
pub(super) struct Row {
    text: String,
    /// It stands beside others with their addresses, as a mail program lists them.
    is_of_mail: bool,
}

/// What stands behind a name, and a comma, for what somebody studied.
const STUDIED: [&str; 10] = ["ba", "bn", "bsc", "llm", "ma", "mba", "md", "msc", "phd", "rn"];

/// The rows of a text, in order.
pub(super) fn rows(lines: &[&str]) -> Vec<Row> {
    let do_something = have_functions(lines);
    let plain = lines.iter().map(|line| if do_something { without_function(line) } else { line });
    let pieces: Vec<String> = plain.flat_map(at_heads).flat_map(|line| at_counts(&line)).collect();
    let bare = pieces.iter().map(|line| without_opening(without_head(line)));
    let lines: Vec<&str> = bare.map(without_role).collect();
    let are_mails = are_mails(&lines);
    let is_table = 1 < lines.iter().filter(|line| !line.trim().is_empty()).count();
    // A row of a sheet: a first and a last name; on one line they are people beside each other.
    let between = if is_table { " " } else { ";" };
    let mut found = Vec::new();
    for line in lines {
        let parts = cut(&line.replace('\t', between));
        let is_of_mail =
            are_mails || line.contains(';') && (line.contains('@') || are_turned(line));
        found.extend(parts.into_iter().map(|text| Row { text, is_of_mail }));
    }
    found
}

/// Whether people stand between semicolons, each with the last name first: «Jansen, Piet; Vries, Anna».
fn are_turned(line: &str) -> bool {
    let mut people = line.split(';').filter(|part| !part.trim().is_empty()).peekable();
    people.peek().is_some()
        && people.all(|part| {
            let mut names = part.split(',').map(str::trim);
            let is_name =
                |name: Option<&str>| name.is_some_and(|it| it.starts_with(char::is_uppercase));
            !part.contains('"')
                && names.next().is_some()
                && is_name(names.next())
                && names.next().is_none()
        })
}

/// Whether each line is one person with an address, the last name first: «Jansen, Piet <p@x.nl>».
fn are_mails(lines: &[&str]) -> bool {
    let is_one = |line: &&str| {
        let (last, first) = line.split_once(',').unwrap_or_default();
        let (name, address) = first.split_once('<').unwrap_or_default();
        let is_named = name.trim().starts_with(char::is_uppercase);
        is_named
            && !last.contains(['@', '"'])
            && address.trim_end().ends_with('>')
            && !address.contains([',', ';'])
    };
    let mut told = lines.iter().filter(|line| !line.trim().is_empty()).peekable();
    told.peek().is_some() && told.all(is_one)
}

/// A line with its own count as several: «1. Anna 2. Bert».
fn at_counts(line: &str) -> Vec<String> {
    let count = |word: &str| word.strip_suffix(['.', ')'])?.parse::<u16>().ok();
    let Some(mut last) = line.split_whitespace().next().and_then(count) else {
        return vec![line.to_owned()];
    };
    broken(line, |word, line| {
        let next = last.checked_add(1).filter(|next| count(word) == Some(*next));
        let is_next = next.is_some() && !line.trim().is_empty();
        last = next.filter(|_| is_next).unwrap_or(last);
        is_next
    })
}

/// How somebody begins to tell who there are.
const OPENINGS: [[&str; 2]; 9] = [
    ["aanwezig", "waren"],
    ["aanwezig", "zijn"],
    ["deelnemers", "zijn"],
    ["dit", "zijn"],
    ["erbij", "waren"],
    ["erbij", "zijn"],
    ["ik", "ben"],
    ["we", "zijn"],
    ["wij", "zijn"],
];

/// A line without such words before it.
fn without_opening(line: &str) -> &str {
    let mut words = line.trim_start().splitn(3, ' ');
    let [first, second] = [words.next(), words.next()].map(Option::unwrap_or_default);
    let begins =
        |[a, b]: &[&str; 2]| a.eq_ignore_ascii_case(first) && b.eq_ignore_ascii_case(second);
    words.next().filter(|_| OPENINGS.iter().any(begins)).unwrap_or(line)
}

/// A line without the head of a list, or without what a chat puts around a name.
fn without_head(line: &str) -> &str {
    let bare = |word: &str| word.trim_matches(['|', '#', '*', ' ', '"']).to_lowercase();
    let is_head = |word: &str| HEADS.contains(&bare(word).as_str());
    let said = said_by(line).unwrap_or(line);
    let counted = |head: &str| head.split_once('(').map_or(head, |(head, _)| head).to_owned();
    match said.split_once(':') {
        Some((head, rest)) if is_head(&counted(head)) => rest,
        Some((head, rest)) if OF_MAIL.contains(&bare(head).as_str()) => rest,
        None if said.split(['\t', ';']).next().is_some_and(is_head) => "",
        _ => said,
    }
}

/// Who says something in a line of a chat: between the moment and the colon.
fn said_by(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '[');
    let (moment, rest) = match line.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => line.split_once(" - ")?,
    };
    let is_moment = moment.contains(':') && !moment.contains(char::is_alphabetic);
    is_moment.then(|| rest.split(':').next())?
}

/// A line at its marks: those within quotes part nothing.
fn cut(line: &str) -> Vec<String> {
    let spaced = [" + ", " · ", " @", " > ", " -> ", " → "].into_iter().chain(DASHES);
    let marked = spaced.fold(line.to_owned(), |line, mark| {
        // One dash can stand before what somebody does.
        let is_list = !DASHES.contains(&mark) || 1 < line.matches(mark).count();
        if is_list { line.replace(mark, " ; ") } else { line }
    });
    let dotted = at_dots(&marked);
    parted(&dotted, |c| matches!(c, ';' | '；' | '/' | '|' | '•' | '、' | '，' | '،'))
}

/// A dot in the middle parts two names, each with its capital; within one it is a letter: «Gal·la».
fn at_dots(line: &str) -> String {
    let mut parts = line.split('·').peekable();
    let mut marked = String::with_capacity(line.len());
    while let Some(part) = parts.next() {
        marked.push_str(part);
        let is_name = |next: &&str| next.starts_with(char::is_uppercase);
        marked.push_str(parts.peek().map_or("", |next| if is_name(next) { ";" } else { "·" }));
    }
    marked
}

/// A text at the marks that part it; within quotes they part nothing.
pub(super) fn parted(text: &str, parts_at: impl Fn(char) -> bool) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut is_quoted = false;
    for c in text.chars() {
        is_quoted ^= c == '"';
        match parts.last_mut().filter(|_| is_quoted || !parts_at(c)) {
            Some(last) => last.push(c),
            None => parts.push(String::new()),
        }
    }
    parts
}

impl Row {
    /// Whether the last name stands first in it for sure: «Vries, Piet de», «Jansen, P.».
    pub(super) fn is_turned(&self) -> bool {
        let parts = self.parts();
        match parts.as_slice() {
            [last, first] => {
                is_last_and_first(last, first)
                    || self.is_of_mail && !last.contains('@')
                    || is_last(last) && !is_last(first) && first.starts_with(char::is_uppercase)
            }
            _ => false,
        }
    }

    /// The people in it.
    pub(super) fn people(&self, is_turned: bool) -> Vec<String> {
        let parts = self.parts();
        let mut people: Vec<String> = Vec::new();
        let mut rest = parts.as_slice();
        loop {
            rest = match rest {
                [] => return people,
                [last, first] if is_turned && parts.len() == 2 => {
                    people.push(said(first, last));
                    return people;
                }
                [last, small, first, others @ ..] if is_small(small) => {
                    people.push(format!("{first} {small} {last}"));
                    others
                }
                [last, first, others @ ..] if is_last_and_first(last, first) => {
                    people.push(said(first, last));
                    others
                }
                [name, others @ ..] => {
                    match people.last_mut().filter(|_| is_studied(name)) {
                        Some(person) => *person = format!("{person} {name}"),
                        None => people.extend(each(name)),
                    }
                    others
                }
            }
        }
    }

    /// What stands between its commas; within quotes it is one name, with its last name first.
    fn parts(&self) -> Vec<String> {
        let parts = parted(&self.text, |c| c == ',');
        let turned = parts.iter().map(|part| match part.split_once(',') {
            Some((last, first)) => {
                let (first, address) = first.split_once('"').unwrap_or((first, ""));
                format!("{} {} {address}", first.trim(), last.trim().trim_start_matches('"'))
            }
            None => part.trim().to_owned(),
        });
        turned.filter(|part| !part.is_empty()).collect()
    }
}

/// Words between the last two of several people.
pub(super) const AND: [&str; 5] = ["&", "and", "en", "et", "und"];

/// The names between «en» and «&», and between addresses alone.
fn each(part: &str) -> Vec<String> {
    if part.split_whitespace().all(is_address) {
        return part.split_whitespace().map(str::to_owned).collect();
    }
    let mut names = vec![String::new()];
    for word in part.split_inclusive(' ') {
        let last = names.last_mut().filter(|last| last.is_empty() || !AND.contains(&word.trim()));
        match last {
            Some(last) => last.push_str(word),
            None => names.push(String::new()),
        }
    }
    names
}

/// What can only be a last name: «van den Berg», «Jansen», «Hoekstra».
fn is_last(text: &str) -> bool {
    const ENDS: [&str; 6] = ["inga", "sen", "sma", "ssens", "stra", "tema"];
    let is_one = text.starts_with(char::is_uppercase) && !text.contains(' ');
    if is_one && 5 < text.len() && ENDS.iter().any(|end| text.ends_with(end)) {
        return true;
    }
    let mut words = text.split_whitespace();
    words.next().is_some_and(|word| BETWEEN.contains(&word))
        && words.next_back().is_some_and(|word| word.starts_with(char::is_uppercase))
}

fn is_last_and_first(last: &str, first: &str) -> bool {
    is_first(first) && !last.ends_with('.') && !last.contains('@')
}

/// A name as it is said: with what somebody is called in place of initials, as in «P. de (Piet)»; where no
/// initials stand, what is between brackets is no name.
fn said(first: &str, last: &str) -> String {
    let Some((before, rest)) = first.split_once(" (") else { return format!("{first} {last}") };
    let mut words = before.split_whitespace();
    let called = rest.split_once(')').map(|(called, _)| called);
    let name = words.next().unwrap_or_default();
    let small: Vec<&str> = words.collect();
    let first = called.filter(|it| is_initials(name) && it.starts_with(char::is_uppercase));
    [&[first.unwrap_or(name)], small.as_slice(), &[last]].concat().join(" ")
}

/// Single letters, or two as in «Th.», each with its point.
fn is_initials(word: &str) -> bool {
    let Some(letters) = word.strip_suffix('.') else { return false };
    let is_letter = |part: &str| {
        let is_short = part.graphemes(true).count() <= 2 || part == "Chr";
        is_short && part.starts_with(char::is_uppercase) && !matches!(part, "Jr" | "Sr")
    };
    letters.split('.').all(is_letter)
}

/// What can only be a first name behind a last one: `A.`, `A.B. de`, `Piet de`, `P. (Piet)`.
fn is_first(text: &str) -> bool {
    let is_told = |word: &&str| !word.contains('@') && !word.starts_with('(');
    let words: Vec<&str> = text.split_whitespace().filter(is_told).collect();
    let [name, small @ ..] = words.as_slice() else { return false };
    let is_name = name.starts_with(char::is_uppercase) && !small.is_empty();
    (is_initials(name) || is_name) && small.iter().all(|word| BETWEEN.contains(word))
}

fn is_small(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().all(|word| BETWEEN.contains(&word))
}

fn is_studied(text: &str) -> bool {
    STUDIED.contains(&text.replace('.', "").to_lowercase().as_str())
}
