//! Says in Dutch what is wrong in a file that people write, and what was expected.

use std::fmt::Write as _;

use super::{character, known_words, own_keys};
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
        let _ = write!(report, "\n\nen nog {more} andere");
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
    let place = format!("{file_name}, regel {}", mistake.line);
    Caption { place, level: "fout", what, hint: hint(&mistake.kind) }
}

pub(crate) fn unreadable(error: &FileError) -> String {
    let (path, why) = match error {
        FileError::NotFound { path } => (path, "dit bestand is er niet".to_owned()),
        FileError::NotAFile { path } => (path, "dit is geen gewoon bestand".to_owned()),
        FileError::TooLarge { path, max } => {
            (path, format!("dit bestand is te groot (hooguit {} MB)", max / (1024 * 1024)))
        }
        FileError::Wide { path } => (path, format!("dit bestand is {WIDE}")),
        FileError::Formatted { path } => (path, format!("dit bestand {FORMATTED}")),
        FileError::Zeros { path } => (path, format!("dit bestand {ZEROS}")),
        FileError::Unreadable { path, .. } => {
            (path, "dit bestand kan niet gelezen worden".to_owned())
        }
    };
    format!("{}: {why}", clean(&path.display().to_string(), NAME))
}

/// What a file is that has a layout.
pub(super) const FORMATTED: &str =
    "heeft opmaak (van Word, RTF of een webpagina); bewaar het als platte tekst";
/// What a file is that has two bytes for each letter.
pub(super) const WIDE: &str = "opgeslagen als UTF-16 (“Unicode”); bewaar het als UTF-8";
/// What a file does that has nothing in it.
pub(super) const ZEROS: &str =
    "bestaat alleen uit nullen, zoals na een stroomuitval; zet een goede kopie terug";

/// A number in tenths.
fn tenths(number: u16) -> String {
    format!("{},{}", number / 10, number % 10)
}

/// What is wrong, in one sentence.
fn sentence(kind: &MistakeKind) -> String {
    match kind {
        MistakeKind::Syntax(Syntax::Character(found)) => character::stands_here(*found),
        MistakeKind::Syntax(syntax) => syntax_sentence(*syntax).to_owned(),
        MistakeKind::NotUtf8 => {
            "deze letter is niet opgeslagen als UTF-8; bewaar het bestand zo".to_owned()
        }
        MistakeKind::UnknownKey { found, .. } => {
            format!("“{found}” is geen bekend woord op deze plaats")
        }
        MistakeKind::UnknownValue { key, found, .. }
        | MistakeKind::UnknownColour { key, found, .. } => {
            format!("bij “{key}” kan “{found}” niet staan")
        }
        MistakeKind::WrongType { key, expected } => {
            format!("bij “{key}” hoort {}", type_name(*expected))
        }
        MistakeKind::Faint { key, best, least } => {
            let [best, least] = [*best, *least].map(tenths);
            format!("deze kleur voor “{key}” is niet te lezen: contrast {best}, {least} is nodig")
        }
        MistakeKind::Missing { key } => format!("“{key}” ontbreekt"),
        MistakeKind::Blank { key } => format!("“{key}” is leeg"),
        MistakeKind::TooLong { key, max } => format!("“{key}” is langer dan {max} tekens"),
        MistakeKind::NoLength { found } => format!("“{found}” is geen aantal minuten"),
        MistakeKind::NotHalf { key } => format!("“{key}” gaat in hele of halve minuten"),
        MistakeKind::OutOfRange { key, min, max } => {
            format!("“{key}” ligt niet tussen {min} en {max}")
        }
        MistakeKind::BadId { found, .. } => format!("“{found}” kan geen id zijn"),
        MistakeKind::DuplicateId { id } => {
            format!("de id “{id}” komt al eerder voor in dit bestand")
        }
        MistakeKind::EndsBefore { first, last } => format!("“{last}” ligt voor “{first}”"),
        MistakeKind::GroupOrder => "de aantallen van “groep” staan niet in volgorde".to_owned(),
        MistakeKind::FloorAbovePlan { participants, floor, planned } => format!(
            "met {participants} deelnemers wordt “minstens” {floor} minuten, langer dan de stap zelf ({planned})"
        ),
        MistakeKind::ChoosesTwice => {
            "“kiest” staat al bij een eerdere stap van deze werkvorm".to_owned()
        }
        MistakeKind::NoSteps => "deze werkvorm heeft geen stappen".to_owned(),
        MistakeKind::NoTime => "deze stap duurt nul minuten".to_owned(),
        MistakeKind::NameTwice => "deze naam staat hier voor de tweede keer".to_owned(),
        MistakeKind::UnknownWerkvorm { found, .. } => {
            format!("hier past geen werkvorm “{found}”")
        }
        MistakeKind::StepCount { found, steps } => {
            let numbers = match found {
                1 => "staat 1 getal".to_owned(),
                more => format!("staan {more} getallen"),
            };
            let has = match steps {
                1 => "1 stap".to_owned(),
                more => format!("{more} stappen"),
            };
            format!("hier {numbers}, maar deze werkvorm heeft {has}")
        }
        MistakeKind::TooMany { key, max } => format!("meer dan {max} keer “{key}” kan niet"),
        MistakeKind::Keys(mistake) => own_keys::sentence(mistake),
    }
}

fn syntax_sentence(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Foreign => "dit bestand is niet in de vorm die hier gelezen wordt (TOML)",
        Syntax::DuplicateKey => "dit woord staat hier al eerder",
        Syntax::NoQuotes => "om deze tekst horen aanhalingstekens",
        Syntax::Text => "deze tekst klopt niet of houdt niet op",
        Syntax::NoEquals => "achter dit woord hoort één “=” met een waarde",
        Syntax::NoValue => "achter “=” ontbreekt een waarde",
        Syntax::Unclosed => "hier is een haakje niet gesloten of niet geopend",
        Syntax::Comma => "hier staat een komma te veel of te weinig",
        Syntax::DecimalComma => "een getal gaat hier met een punt in plaats van een komma",
        Syntax::Number => "dit getal is niet goed geschreven",
        Syntax::Key => "dit woord kan hier niet zo staan",
        Syntax::TooDeep => "hier staan te veel haakjes in elkaar",
        Syntax::Character(_) | Syntax::Other => "hier klopt de schrijfwijze niet",
    }
}

fn type_name(expected: Type) -> &'static str {
    match expected {
        Type::Text => "een tekst tussen aanhalingstekens",
        Type::Bool => "“true” of “false”, zonder aanhalingstekens",
        Type::Whole => "een heel getal",
        Type::Length(Unit::Minutes) => "een aantal minuten, of een tijd tussen aanhalingstekens",
        Type::Length(Unit::Hours) => "een aantal uren, of een tijd tussen aanhalingstekens",
        Type::Length(Unit::Weeks) => "een aantal weken",
        Type::Minutes => "een aantal minuten, zonder aanhalingstekens",
        Type::Date => "een datum met het jaar erbij",
        Type::Time => "een tijd tussen aanhalingstekens",
        Type::Bounds => "{ min = …, max = … }",
        Type::Group => "{ min = …, ideaal = …, max = … }",
        Type::Names => "een lijst van namen",
        Type::Texts => "een rij teksten tussen vierkante haken",
        Type::Share => "een deel van de stap, of minuten",
        Type::Keys => "een rij toetsen tussen vierkante haken",
        Type::Table => "een blok met enkele haakjes",
        Type::Tables => "een blok met dubbele haakjes",
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
        MistakeKind::Faint { .. } => "kies er een die meer van de achtergrond verschilt".to_owned(),
        MistakeKind::WrongType { key, expected } => example(key, *expected),
        MistakeKind::Missing { key } => format!("zet “{key}” erbij"),
        MistakeKind::NoLength { .. } => "bijvoorbeeld 8, 8 min of 1u30".to_owned(),
        MistakeKind::NotHalf { .. } => "bijvoorbeeld 2, 2.5 of 3".to_owned(),
        MistakeKind::OutOfRange { min, max, .. } => format!("verwacht: {min} tot en met {max}"),
        MistakeKind::BadId { max, .. } => {
            format!("kleine letters a-z, cijfers en streepjes, hooguit {max} tekens")
        }
        MistakeKind::DuplicateId { .. } => "kies een andere id; de eerste geldt".to_owned(),
        MistakeKind::EndsBefore { .. } => "kijk beide datums na".to_owned(),
        MistakeKind::GroupOrder => {
            "verwacht: min, dan ideaal, dan max, elk niet kleiner dan de vorige".to_owned()
        }
        MistakeKind::FloorAbovePlan { .. } => "maak “minstens” kleiner".to_owned(),
        MistakeKind::ChoosesTwice => "kiezen gebeurt één keer; haal deze weg".to_owned(),
        MistakeKind::NoSteps => "zet er ten minste één [[werkvorm.stap]] onder".to_owned(),
        MistakeKind::NameTwice => "haal een van de twee weg, of zet er een letter bij".to_owned(),
        MistakeKind::UnknownWerkvorm { nearest, .. } => nearest.as_ref().map_or_else(
            || "zoek de id met “intervisie werkvormen”".to_owned(),
            |id| format!("bedoelde je “{id}”?"),
        ),
        MistakeKind::StepCount { .. } => {
            "geef één getal voor het geheel, of één per stap".to_owned()
        }
        MistakeKind::NoTime => "geef minuten, of minuten per deelnemer of adviseur".to_owned(),
        MistakeKind::TooLong { .. } => "maak deze tekst korter".to_owned(),
        MistakeKind::Blank { .. } => "vul hier een tekst in".to_owned(),
        MistakeKind::TooMany { .. } => "vanaf hier is het niet gelezen".to_owned(),
        MistakeKind::Keys(mistake) => own_keys::hint(mistake),
        MistakeKind::NotUtf8 => "vanaf hier".to_owned(),
        MistakeKind::Syntax(Syntax::Character(found)) => character::instead(*found).to_owned(),
        MistakeKind::Syntax(syntax) => syntax_hint(*syntax).to_owned(),
    }
}

/// What would be right for a key of this type.
fn example(key: &str, expected: Type) -> String {
    match expected {
        Type::Text => format!("bijvoorbeeld: {key} = \"tekst\""),
        Type::Bool => format!("bijvoorbeeld: {key} = true"),
        Type::Whole | Type::Length(Unit::Weeks) => format!("bijvoorbeeld: {key} = 6"),
        Type::Length(Unit::Minutes) => format!("bijvoorbeeld: {key} = 90 of {key} = \"1:30\""),
        Type::Length(Unit::Hours) => format!("bijvoorbeeld: {key} = 15 of {key} = \"1,5 uur\""),
        Type::Minutes => format!("bijvoorbeeld: {key} = 2.5"),
        Type::Date => format!("bijvoorbeeld: {key} = 2026-11-24 of {key} = \"24-11-2026\""),
        Type::Time => format!("bijvoorbeeld: {key} = \"14:00\""),
        Type::Bounds => format!("bijvoorbeeld: {key} = {{ min = 3, max = 8 }}"),
        Type::Group => "bijvoorbeeld: groep = { min = 4, ideaal = 6, max = 8 }".to_owned(),
        Type::Names => "bijvoorbeeld: deelnemers = [\"AB\", \"CD\"]".to_owned(),
        Type::Texts => format!("bijvoorbeeld: {key} = [\"lamp\", \"aan\"]"),
        Type::Share => format!("bijvoorbeeld: {key} = \"10 %, minstens 1 min\""),
        Type::Keys => format!("bijvoorbeeld: {key} = [\"F5\"]"),
        Type::Table => format!("begin het blok met [{key}]"),
        Type::Tables if key == "blok" => "begin elk blok met [[blok]]".to_owned(),
        Type::Tables if key == "bijeenkomst" => {
            "begin elke bijeenkomst met [[bijeenkomst]]".to_owned()
        }
        Type::Tables if key == "vakantie" => "begin elke vakantie met [[vakantie]]".to_owned(),
        Type::Tables if key == "register" => "begin elk register met [[register]]".to_owned(),
        Type::Tables if key == "slot" => "begin het slot met [slot]".to_owned(),
        Type::Tables if key == "stap" => "begin elke stap met [[werkvorm.stap]]".to_owned(),
        Type::Tables => "begin elke werkvorm met [[werkvorm]]".to_owned(),
    }
}

fn syntax_hint(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::DuplicateKey => "haal een van de twee weg",
        Syntax::NoQuotes => "verwacht: \"tekst\" met aan beide kanten een dubbel aanhalingsteken",
        Syntax::Text => "sluit af met \" en schrijf \\ als \\\\",
        Syntax::NoEquals => "bijvoorbeeld: minuten = 5",
        Syntax::NoValue => "bijvoorbeeld: naam = \"tekst\" of minuten = 5",
        Syntax::Unclosed => "sluit elk haakje: [ … ], [[ … ]] of { … }",
        Syntax::Comma => "verwacht: { min = 4, ideaal = 6, max = 8 }",
        Syntax::DecimalComma => "bijvoorbeeld: minuten = 2.5",
        Syntax::Number => "bijvoorbeeld 5 of 2.5, met een punt",
        Syntax::Key => "verwacht: kleine letters en _, dan =",
        Syntax::TooDeep => "verwacht: hooguit twee haakjes in elkaar",
        Syntax::Foreign => "verwacht: regels als minuten = 5, en [[blok]] erboven in een agenda",
        Syntax::Character(_) | Syntax::Other => "verwacht: een woord, dan =, dan een waarde",
    }
}
