//! Says in English what is wrong in a file that people write, and what was expected.

use std::fmt::Write as _;

use super::{
    character,
    known_words::{self, quoted},
    own_keys,
};
use crate::{
    domain::clean::clean,
    written::toml::{
        TomlFile,
        file::FileError,
        line_ends,
        mistake::{Mistake, MistakeKind, Type, Unit},
        report::{self, Caption},
        syntax::Syntax,
    },
};

/// Most characters of the name of a file that are shown.
const NAME: usize = 200;
/// Most mistakes in one report.
const SHOWN: usize = 100;

pub(crate) fn report<T>(file: &TomlFile<T>) -> String {
    let name = clean(&file.name, NAME);
    let one =
        |mistake| report::draw(&line_ends::in_lines(&file.text), mistake, caption(&name, mistake));
    let mut report = file.mistakes.iter().take(SHOWN).map(one).collect::<Vec<_>>().join("\n\n");
    let more = file.mistakes.len().saturating_sub(SHOWN);
    if more > 0 {
        // Writing to a string cannot fail.
        let _ = write!(report, "\n\nand {more} more");
    }
    report
}

pub(crate) fn of(mistake: &Mistake) -> [String; 2] {
    [sentence(&mistake.kind), hint(&mistake.kind)]
}

fn caption(file_name: &str, mistake: &Mistake) -> Caption {
    let mut what = sentence(&mistake.kind);
    if let Some(name) = &mistake.werkvorm {
        what = format!("{what} (in “{name}”)");
    }
    let place = format!("{file_name}, line {}", mistake.line);
    Caption { place, level: "error", what, hint: hint(&mistake.kind) }
}

pub(crate) fn unreadable(error: &FileError) -> String {
    let (path, why) = match error {
        FileError::NotFound { path } => (path, "there is no such file".to_owned()),
        FileError::NotAFile { path } => (path, "this is not an ordinary file".to_owned()),
        FileError::TooLarge { path, max } => {
            (path, format!("this file is too large (at most {} MB)", max / (1024 * 1024)))
        }
        FileError::Wide { path } => (path, format!("this file is {WIDE}")),
        FileError::Formatted { path } => (path, format!("this file {FORMATTED}")),
        FileError::Zeros { path } => (path, format!("this file {ZEROS}")),
        FileError::Unreadable { path, .. } => (path, "this file cannot be read".to_owned()),
    };
    format!("{}: {why}", clean(&path.display().to_string(), NAME))
}

/// What a file is that has a layout.
pub(super) const FORMATTED: &str =
    "has formatting (from Word, RTF or a web page); save it as plain text";
/// What a file is that has two bytes for each letter.
pub(super) const WIDE: &str = "saved as UTF-16 (“Unicode”); save it as UTF-8";
/// What a file does that has nothing in it.
pub(super) const ZEROS: &str =
    "holds nothing but zeros, as after a power cut; put a good copy back";

/// A number in tenths.
fn tenths(number: u16) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// What is wrong, in one sentence.
fn sentence(kind: &MistakeKind) -> String {
    match kind {
        MistakeKind::Syntax(Syntax::Character(found)) => character::stands_here(*found),
        MistakeKind::Syntax(syntax) => syntax_sentence(*syntax).to_owned(),
        MistakeKind::NotUtf8 => {
            "this character is not saved as UTF-8; save the file as UTF-8".to_owned()
        }
        MistakeKind::UnknownKey { found, .. } => {
            format!("“{found}” is not a word that is known here")
        }
        MistakeKind::UnknownValue { key, found, .. }
        | MistakeKind::UnknownColour { key, found, .. } => {
            about(key, &format!("cannot be “{found}”"))
        }
        MistakeKind::WrongType { key, expected } => about(key, &takes(*expected)),
        MistakeKind::Faint { key, best, least } => {
            let [best, least] = [*best, *least].map(tenths);
            about(key, &format!("cannot be read so: contrast {best}, {least} is needed"))
        }
        MistakeKind::Missing { key } => about(key, "is missing"),
        MistakeKind::Blank { key } => about(key, "is empty"),
        MistakeKind::TooLong { key, max } => about(key, &format!("has more than {max} characters")),
        MistakeKind::NoLength { found } => format!("“{found}” is not a number of minutes"),
        MistakeKind::NotHalf { key } => about(key, "goes in whole or half minutes"),
        MistakeKind::OutOfRange { key, min, max } => {
            about(key, &format!("is not between {min} and {max}"))
        }
        MistakeKind::BadId { found, .. } => format!("“{found}” cannot be an id"),
        MistakeKind::DuplicateId { id } => {
            format!("the id “{id}” is used earlier in this file")
        }
        MistakeKind::EndsBefore { first, last } => {
            about(last, &format!("comes before {}", quoted(first)))
        }
        MistakeKind::GroupOrder => {
            "the numbers of “groep” (group size) are not in order".to_owned()
        }
        MistakeKind::FloorAbovePlan { participants, floor, planned } => format!(
            "with {participants} participants “minstens” (at least) comes to {floor} minutes, longer than the step itself ({planned})"
        ),
        MistakeKind::ChoosesTwice => {
            "an earlier step of this exercise already has “kiest” (chooses)".to_owned()
        }
        MistakeKind::NoSteps => "this exercise has no steps".to_owned(),
        MistakeKind::NoTime => "this step lasts zero minutes".to_owned(),
        MistakeKind::NameTwice => "this name is here for the second time".to_owned(),
        MistakeKind::UnknownWerkvorm { found, .. } => {
            format!("no exercise “{found}” fits here")
        }
        MistakeKind::StepCount { found, steps } => step_count(*found, *steps),
        MistakeKind::TooMany { key, max } => {
            about(key, &format!("can be here at most {max} times"))
        }
        MistakeKind::Keys(mistake) => own_keys::sentence(mistake),
    }
}

fn step_count(found: usize, steps: usize) -> String {
    let numbers = match found {
        1 => "is 1 number".to_owned(),
        more => format!("are {more} numbers"),
    };
    let word = if steps == 1 { "step" } else { "steps" };
    format!("there {numbers} here, but this exercise has {steps} {word}")
}

/// Something about what a key says.
fn about(key: &str, what: &str) -> String {
    format!("{} {what}", quoted(key))
}

fn takes(expected: Type) -> String {
    format!("takes {}", type_name(expected))
}

fn syntax_sentence(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Foreign => "this file is not in the form that is read here (TOML)",
        Syntax::DuplicateKey => "this word is already used earlier here",
        Syntax::NoQuotes => "this text needs quotation marks around it",
        Syntax::Text => "this text is not right or does not end",
        Syntax::NoEquals => "after this word comes one “=” with a value",
        Syntax::NoValue => "after “=” a value is missing",
        Syntax::Unclosed => "a bracket is not closed or not opened here",
        Syntax::Comma => "there is a comma too many or too few here",
        Syntax::DecimalComma => "a number takes a point here, not a comma",
        Syntax::Number => "this number is not written correctly",
        Syntax::Key => "this word cannot stand here like this",
        Syntax::TooDeep => "too many brackets are nested here",
        Syntax::Character(_) | Syntax::Other => "this is not written correctly",
    }
}

fn type_name(expected: Type) -> &'static str {
    match expected {
        Type::Text => "a text in quotation marks",
        Type::Bool => "“true” or “false”, without quotation marks",
        Type::Whole => "a whole number",
        Type::Length(Unit::Minutes) => "a number of minutes, or a time in quotation marks",
        Type::Length(Unit::Hours) => "a number of hours, or a time in quotation marks",
        Type::Length(Unit::Weeks) => "a number of weeks",
        Type::Minutes => "a number of minutes, without quotation marks",
        Type::Date => "a date with its year",
        Type::Time => "a time in quotation marks",
        Type::Bounds => "{ min = …, max = … }",
        Type::Group => "{ min = …, ideaal = …, max = … }",
        Type::Names => "a list of names",
        Type::Texts => "a list of texts in square brackets",
        Type::Share => "a share of the step, or minutes",
        Type::Keys => "a list of keys in square brackets",
        Type::Table => "a block in single brackets",
        Type::Tables => "a block in double brackets",
    }
}

/// What would be right, to stand beside the caret.
fn hint(kind: &MistakeKind) -> String {
    match kind {
        MistakeKind::UnknownKey { expected, nearest, .. } => known_words::key(*nearest, expected),
        MistakeKind::UnknownValue { expected, nearest, .. } => {
            known_words::value(*nearest, expected)
        }
        MistakeKind::UnknownColour { nearest, .. } => known_words::colour(*nearest),
        MistakeKind::Faint { .. } => {
            "choose one that stands out more from the background".to_owned()
        }
        MistakeKind::WrongType { key, expected } => example(key, *expected),
        MistakeKind::Missing { key } => format!("add “{key}”"),
        MistakeKind::NoLength { .. } => "for example 8, 8 min or 1h30".to_owned(),
        MistakeKind::NotHalf { .. } => "for example 2, 2.5 or 3".to_owned(),
        MistakeKind::OutOfRange { min, max, .. } => format!("expected: {min} to {max}"),
        MistakeKind::BadId { max, .. } => {
            format!("lower-case letters a-z, digits and hyphens, at most {max} characters")
        }
        MistakeKind::DuplicateId { .. } => "choose another id; the first one counts".to_owned(),
        MistakeKind::EndsBefore { .. } => "check both dates".to_owned(),
        MistakeKind::GroupOrder => {
            "expected: min, then ideaal, then max, none smaller than the one before".to_owned()
        }
        MistakeKind::FloorAbovePlan { .. } => "make “minstens” smaller".to_owned(),
        MistakeKind::ChoosesTwice => "choosing is done once; remove this one".to_owned(),
        MistakeKind::NoSteps => "put at least one [[werkvorm.stap]] below it".to_owned(),
        MistakeKind::NameTwice => "remove one of the two, or add a letter to one".to_owned(),
        MistakeKind::UnknownWerkvorm { nearest, .. } => nearest.as_ref().map_or_else(
            || "find the id with “intervisie exercises”".to_owned(),
            |id| format!("did you mean “{id}”?"),
        ),
        MistakeKind::StepCount { .. } => {
            "give one number for the whole, or one per step".to_owned()
        }
        MistakeKind::NoTime => "give minutes, or minutes per participant or adviser".to_owned(),
        MistakeKind::TooLong { .. } => "make this text shorter".to_owned(),
        MistakeKind::Blank { .. } => "put a text here".to_owned(),
        MistakeKind::TooMany { .. } => "from here on it was not read".to_owned(),
        MistakeKind::Keys(mistake) => own_keys::hint(mistake),
        MistakeKind::NotUtf8 => "from here on".to_owned(),
        MistakeKind::Syntax(Syntax::Character(found)) => character::instead(*found).to_owned(),
        MistakeKind::Syntax(syntax) => syntax_hint(*syntax).to_owned(),
    }
}

/// What would be right for a key of this type.
fn example(key: &str, expected: Type) -> String {
    match expected {
        Type::Text => format!("for example: {key} = \"text\""),
        Type::Bool => format!("for example: {key} = true"),
        Type::Whole | Type::Length(Unit::Weeks) => format!("for example: {key} = 6"),
        Type::Length(Unit::Minutes) => format!("for example: {key} = 90 or {key} = \"1:30\""),
        Type::Length(Unit::Hours) => format!("for example: {key} = 15 or {key} = \"1:30\""),
        Type::Minutes => format!("for example: {key} = 2.5"),
        Type::Date => format!("for example: {key} = 2026-11-24 or {key} = \"24-11-2026\""),
        Type::Time => format!("for example: {key} = \"14:00\""),
        Type::Bounds => format!("for example: {key} = {{ min = 3, max = 8 }}"),
        Type::Group => "for example: groep = { min = 4, ideaal = 6, max = 8 }".to_owned(),
        Type::Names => "for example: deelnemers = [\"AB\", \"CD\"]".to_owned(),
        Type::Texts => format!("for example: {key} = [\"lamp\", \"on\"]"),
        Type::Share => format!("for example: {key} = \"10 %, at least 1 min\""),
        Type::Keys => format!("for example: {key} = [\"F5\"]"),
        Type::Table => format!("begin the block with [{key}]"),
        Type::Tables if key == "blok" => "begin each block with [[blok]]".to_owned(),
        Type::Tables if key == "bijeenkomst" => {
            "begin each meeting with [[bijeenkomst]]".to_owned()
        }
        Type::Tables if key == "vakantie" => "begin each holiday with [[vakantie]]".to_owned(),
        Type::Tables if key == "register" => "begin each register with [[register]]".to_owned(),
        Type::Tables if key == "slot" => "begin the closing with [slot]".to_owned(),
        Type::Tables if key == "stap" => "begin each step with [[werkvorm.stap]]".to_owned(),
        Type::Tables => "begin each exercise with [[werkvorm]]".to_owned(),
    }
}

fn syntax_hint(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::DuplicateKey => "remove one of the two",
        Syntax::NoQuotes => "expected: \"text\" with a double quotation mark on either side",
        Syntax::Text => "end with \" and write \\ as \\\\",
        Syntax::NoEquals => "for example: minuten = 5",
        Syntax::NoValue => "for example: naam = \"text\" or minuten = 5",
        Syntax::Unclosed => "close every bracket: [ … ], [[ … ]] or { … }",
        Syntax::Comma => "expected: { min = 4, ideaal = 6, max = 8 }",
        Syntax::DecimalComma => "for example: minuten = 2.5",
        Syntax::Number => "for example 5 or 2.5, with a point",
        Syntax::Key => "expected: lower-case letters and _, then =",
        Syntax::TooDeep => "expected: at most two brackets, one inside the other",
        Syntax::Foreign => "expected: lines like minuten = 5, and [[blok]] above them in an agenda",
        Syntax::Character(_) | Syntax::Other => "expected: a word, then =, then a value",
    }
}
