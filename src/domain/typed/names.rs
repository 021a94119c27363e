//! Names as people type and paste them: one, or a list from a letter, a sheet, a mail or a chat.

mod data;
mod list;
mod markup;
mod table;
mod work;

use self::{
    list::{AND, Row, rows},
    work::is_role,
};
use crate::domain::clean::clean;

/// The names in a text, in order. They stand on lines of their own, or between commas, semicolons,
/// strokes, «en» or «&»; numbers, bullets, addresses and heads beside them are no part of them.
pub fn names(text: &str) -> Vec<String> {
    // Letters of two bytes that were read as one each.
    let text = text.replace(['\0', '\u{feff}'], "");
    let people = people(&text);
    people.into_iter().filter(|name| !is_whoever_reads(name)).collect()
}

/// How a program calls the one who looks at the list; in capitals they are initials.
fn is_whoever_reads(name: &str) -> bool {
    ["Ik", "Jij", "Me", "You", "ik", "jij", "me", "you"].contains(&name)
}

fn people(text: &str) -> Vec<String> {
    let given = data::people(text).map(|people| people.join("\n"));
    let plain = markup::plain(given.as_deref().unwrap_or(text));
    let lines: Vec<&str> = plain.iter().map(String::as_str).collect();
    if let Some(people) = table::people(&lines) {
        return people.iter().map(|name| bare(name)).filter(|name| !name.is_empty()).collect();
    }
    let rows = rows(&lines);
    // Where one stands with the last name first, so do the others.
    let is_turned = rows.iter().any(Row::is_turned);
    let people = rows.iter().flat_map(|row| row.people(is_turned));
    let found = people.map(|name| bare(&name)).filter(|name| !name.is_empty());
    // A number alone is a telephone or a line of a table, unless nothing else stands there.
    let has_letters = |name: &String| name.chars().any(char::is_alphabetic);
    let (named, others): (Vec<String>, Vec<String>) = found.partition(has_letters);
    if named.is_empty() { others } else { named }
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
    let bare = unquoted.trim_end_matches(['"', '”', ',', '*', ':', '-', '–', ' ']);
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

/// Without the answer behind a name: «Anna: ja», «Bert – afwezig», «Carla etc.».
fn without_answer(text: &str) -> &str {
    let open = ["etc.", "etc", "enz.", "enz", "e.a."];
    let said = open.iter().find_map(|end| text.strip_suffix(end)?.strip_suffix(' '));
    let text = said.unwrap_or(text);
    let is_answer = |answer: &str| {
        let answer = answer.trim().trim_end_matches('.');
        ANSWERS.contains(&answer.to_lowercase().as_str()) || is_role(answer)
    };
    let parts = [":", " -", " –"].into_iter().filter_map(|mark| text.rsplit_once(mark));
    let answered = parts.into_iter().find(|(_, answer)| is_answer(answer));
    answered.map_or(text, |(name, _)| name.trim_end())
}

/// Without the address or telephone behind a name; where it is all that stands there, it stays.
fn without_address(text: &str) -> String {
    let spaced = text.replace(['<', '>'], " ");
    let all: Vec<&str> = spaced.split_whitespace().collect();
    let mut words: Vec<&str> = Vec::new();
    for run in all.chunk_by(|a, b| is_figures(a) == is_figures(b)) {
        let figures = run.concat().chars().filter(char::is_ascii_digit).count();
        if !is_figures(run.first().unwrap_or(&"")) {
            words.extend(run.iter().filter(|word| !word.trim_start_matches('@').contains('@')));
        } else if figures < FIGURES {
            words.extend(run);
        } else {
            words.pop_if(|word| {
                TELEPHONE.contains(&word.trim_matches([':', '.']).to_lowercase().as_str())
            });
        }
    }
    let is_named = words.iter().any(|word| word.contains(char::is_alphabetic));
    (if is_named { words } else { all }).join(" ")
}

/// Fewest figures of a telephone number.
const FIGURES: usize = 6;
/// Words before one.
const TELEPHONE: [&str; 7] = ["gsm", "mob", "mobiel", "t", "tel", "telefoon", "m"];

/// Whether a word is a number, or part of one: `06-12345678`, `+31`, `(020)`.
fn is_figures(word: &str) -> bool {
    let is_sign =
        |c: char| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | '–' | '.' | '/');
    word.contains(|c: char| c.is_ascii_digit()) && word.chars().all(is_sign)
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
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    #[test]
    fn a_list_is_read_as_people_paste_it() {
        let three = ["Anna", "Bert", "Carla de Vries"];
        for text in [
            "Anna\rBert\rCarla de Vries\r",
            "Anna\r\nBert\r\n\r\nCarla de Vries",
            "Anna; Bert; Carla de Vries",
            "Anna, Bert, Carla de Vries",
            "Anna, Bert en Carla de Vries",
            "Anna, Bert, en Carla de Vries",
            "Anna & Bert & Carla de Vries",
            "- Anna\n- Bert\n- Carla de Vries",
            "• Anna\n• Bert\n• Carla de Vries",
            "1. Anna\n2. Bert\n3. Carla de Vries",
            "1) Anna\n2) Bert\n3) Carla de Vries",
            "1\tAnna\n2\tBert\n3\tCarla\tde Vries",
            "Anna\tBert\tCarla de Vries",
            "[ ] Anna\n[x] Bert\n* Carla de Vries",
            "Anna <anna@x.nl>; Bert <b@x.nl>; \"Carla de Vries\" <c@x.nl>",
            "Anna <anna@x.nl>, Bert <b@x.nl>, \"Vries, Carla de\" <c@x.nl>",
            "Anna (anna@x.nl); 'Bert' [b@x.nl]; Carla de Vries c@x.nl",
            "Anna +31612345678\nBert 06-12345678\nCarla de Vries\n+31 6 12345678",
            "Anna / Bert / Carla de Vries",
            "Anna + Bert + Carla de Vries",
            "Anna | Bert | Carla de Vries",
            "|Naam|\n|---|\n|Anna|\n|Bert|\n|Carla de Vries|",
            "Anna - Bert - Carla de Vries",
            "Anna · Bert • Carla de Vries",
            "@Anna @Bert @Carla de Vries",
            "o\tAnna\no\tBert\no\tCarla de Vries",
            "✔ Anna\n✅ Bert\n➢ Carla de Vries",
            "a) Anna\nb) Bert\nc) Carla de Vries",
            "01. Anna\n02. Bert\n03. Carla de Vries",
            "Naam\nAnna\nBert\nCarla de Vries",
            "Deelnemers: Anna, Bert en Carla de Vries",
            "[12:03, 28-11-2026] Anna: hoi\n[12:04, 28-11-2026] Bert: ja\n[12:05] Carla de Vries: 1: 2",
            "28-11-2026 12:03 - Anna: hoi\n28-11-2026 12:04 - Bert: ja\n28-11-2026 12:05 - Carla de Vries: a",
            "Anna.\nBert,\nCarla de Vries;",
            "‘Anna’, “Bert”, «Carla de Vries»",
            "Anna、Bert，Carla de Vries",
            "Anna - 06-12345678\nBert – 0612345678\nCarla de Vries - 06-1234567",
            "Voornaam;Tussenvoegsel;Achternaam\nAnna;;\nBert;;\nCarla;de;Vries",
            "Achternaam,Tussenvoegsel,Voornaam\n,,Anna\n,,Bert\nVries,de,Carla",
            "Nr\tNaam\tE-mail\n1\tAnna\ta@x.nl\n2\tBert\tb@x.nl\n3\tCarla de Vries\t",
            "Naam;Functie\nAnna;docent\n\"Bert\";coach\n\"Vries, Carla de\";\"arts, coach\"",
            "Naam | Functie\n--- | ---\nAnna | docent\nBert | coach\nCarla de Vries | arts",
            "| Naam | Functie |\n|:---|---:|\n| Anna | docent |\n| Bert | coach |\n| Carla de Vries | |",
            "Anna, docent\nBert, coach\nCarla de Vries, interim manager",
            "1. Anna 2. Bert 3. Carla de Vries",
            "1) Anna 2) Bert 3) Carla de Vries",
            "Aanwezig: Anna, Bert. Afwezig: Carla de Vries",
            "Aanwezig: Anna en Bert; afwezig: Carla de Vries.",
            "Anna (she/her)\nBert (hij/hem)\nCarla de Vries (die/hen)",
            "Anna [they/them]; Bert (He/Him/His); Carla de Vries",
            "Anna/EXT; Bert (extern); Carla de Vries (Guest)",
            "Anna (Jij)\nBert (organisator)\nCarla de Vries /ext",
            "Jij\nAnna\nBert\nCarla de Vries\nYou",
            "Full Name\tUser Action\tTimestamp\nAnna\tJoined\t1/2/2026, 9:00:00 AM\nBert\tJoined\t1/2\nAnna\tLeft\t1/2\nCarla de Vries\tJoined\t1/2",
            "1. Summary\nMeeting title\tIntervisie\nAttended participants\t3\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nAnna\t9:00\t10:00\t1h\ta@x.nl\ta@x.nl\tOrganizer\nBert\t9:00\t10:00\t1h\t\t\tAttendee\n\"Vries, Carla de\"\t9:01\t\t\t\t\tAttendee\n\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nAnna\t9:00\t10:00\t1h\ta@x.nl\tOrganizer",
            "\u{feff}1. Samenvatting\nTitel van vergadering,Intervisie\n\n2. Deelnemers\nNaam,Eerste deelname,Laatste vertrek,Duur in vergadering,E-mail,Deelnemers-id (UPN),Rol\nAnna,9:00,10:00,1u,a@x.nl,,Organisator\nBert,9:00,10:00,1u,,,Deelnemer\nCarla de Vries,9:00,,,,,Deelnemer",
            "\u{feff}F\0u\0l\0l\0 Name / Naam;Duration;Email;Role\nAnna;1;a@x.nl;x\nBert;2;;\nCarla de Vries;;;",
            "Voornaam;Voorvoegsel;Achternaam\nAnna;;\nBert;;\nCarla;de;Vries",
            "Naam;Voornaam\n;Anna\n;Bert\nde Vries;Carla",
            "Anna 06 12 34 56 78\nBert +31 6-1234 5678\nCarla de Vries tel. (020) 123 45 67",
            "Anna, +31 6 12345678\nBert, 06-12 345 678\nCarla de Vries, 06 12345678",
            "[{\"name\":\"Anna\"},{\"name\": \"Bert\", \"id\": 7},{\"naam\":\"Carla de Vries\"}]",
            "{\"value\": [{\"user\": {\"displayName\": \"Anna\", \"mail\": \"a@x.nl\"}}, {\"displayName\" : \"B\\u0065rt\"}, {\"first_name\": \"Carla\", \"lastName\": \"de Vries\"}]}",
            "Voorzitter: Anna\nNotulist - Bert\nTijdbewaker\tCarla de Vries",
            "Voorzitter: Anna, notulist: Bert. Inbrenger: Carla de Vries",
            "Anna - voorzitter\nBert: notulist\nCarla de Vries",
            "Anna, Bert and Carla de Vries",
            "Anna, Bert, and Carla de Vries",
            "Anna et Bert et Carla de Vries",
            "Anna, Bert und Carla de Vries",
            "[\"Anna, Bert, Carla de Vries\"]",
            "Anna·Bert·Carla de Vries",
        ] {
            assert_eq!(names(text), three, "{text:?}");
        }
    }

    #[test]
    fn a_list_is_read_with_what_stands_around_it() {
        for text in [
            "[\"Anna\", \"Bert\", \"Carla de Vries\"]",
            "[Anna, Bert, Carla de Vries]",
            "<ul>\n<li>Anna</li><li><b>Bert</b></li>\n<li>Carla de Vries</li></ul>",
            "I. Anna\nII. Bert\nIII. Carla de Vries",
            "i) Anna\nii) Bert\niii) Carla de Vries",
            "Leden (3):\nAnna\nBert\nCarla de Vries",
            "Anna: ja\nBert: nee\nCarla de Vries – afwezig",
            "Anna, Bert, Carla de Vries etc.",
        ] {
            assert_eq!(names(text), ["Anna", "Bert", "Carla de Vries"], "{text:?}");
        }
    }

    #[test]
    fn one_name_stays_one() {
        for name in [
            "Anna",
            "Carla de Vries",
            "Enny van den Berg",
            "Jan-Peter",
            "A.B.",
            "علی‌رضا",
            "李 明",
            "O’Brien",
            "Ben",
        ] {
            assert_eq!(names(name), [name]);
        }
        for kept in [
            "Anna (coach)",
            "A. de Vries",
            "d'Artagnan",
            "O'Brien",
            "P. Jansen jr.",
            "jan@x.nl",
            "I. Jansen",
            "Jan-Ja",
            "06-12345678",
            "Gal·la",
            "Anna Endt",
            "Anna 2",
            "IK",
            "U",
        ] {
            assert_eq!(names(kept), [kept]);
        }
        assert_eq!(names("Vries, Piet de"), ["Piet de Vries"]);
        assert_eq!(names("P. Jansen, MSc"), ["P. Jansen MSc"]);
        assert_eq!(names("A., B., C."), ["A.", "B.", "C."]);
        assert_eq!(names("Vries, A. de, Jansen, B."), ["A. de Vries", "B. Jansen"]);
        let turned = ["Jan Jansen", "Piet de Vries"];
        assert_eq!(names("Jansen, Jan <j@x.nl>; Vries, Piet de <p@x.nl>"), turned);
        assert_eq!(names("Jansen, Jan\nVries, Piet de"), turned);
        assert_eq!(names("Anna <a@x.nl>, Bert <b@x.nl>; Carla"), ["Anna", "Bert", "Carla"]);
        assert_eq!(names("Vries, A. de"), ["A. de Vries"]);
        assert_eq!(names("Jansen, P."), ["P. Jansen"]);
        let called = names("Jansen, P. (Piet); Vries, A. de (Anna)");
        assert_eq!(called, ["Piet Jansen", "Anna de Vries"]);
        assert_eq!(names("anna, bert\ncarla, dirk"), ["anna", "bert", "carla", "dirk"]);
        assert_eq!(names("Anna, bert\nCarla, dirk"), ["Anna", "bert", "Carla", "dirk"]);
        assert_eq!(names("Anna, Bert."), ["Anna", "Bert"]);
        assert_eq!(names("Anna, Bert, Carla."), ["Anna", "Bert", "Carla"]);
        let placed = names("Jansen, P. (Piet)\nVries, Anna de (HR)\nBos, Th. van den");
        assert_eq!(placed, ["Piet Jansen", "Anna de Vries", "Th. van den Bos"]);
        assert_eq!(names("Anna, Bert\nCarla, Dirk"), ["Anna", "Bert", "Carla", "Dirk"]);
        assert_eq!(names("van den Berg, Anna"), ["Anna van den Berg"]);
        assert_eq!(names("van den Berg, Anna\nJansen, Piet"), ["Anna van den Berg", "Piet Jansen"]);
        assert_eq!(names("Anna, Piet van den Berg"), ["Anna", "Piet van den Berg"]);
        for outlook in ["Jansen, Piet; Vries, Anna", "Jansen, Piet <p@x.nl>\nVries, Anna <a@x.nl>"]
        {
            assert_eq!(names(outlook), ["Piet Jansen", "Anna Vries"], "{outlook}");
        }
        assert_eq!(names("Jansen, Piet <p@x.nl>; Vries, Anna"), ["Piet Jansen", "Anna Vries"]);
        for nothing in ["", " ", ";;", "\n", "- ", "Jij", "You"] {
            assert!(names(nothing).is_empty(), "{nothing:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_list_gives_its_names_in_every_form(
            people in vec(select(vec!["Anna", "Zoë", "علی‌رضا", "Bram van Dijk", "Łukasz", "Ünal-Öz"]), 1..8),
            between in select(vec!["\n", "\r\n", "\r", "; ", ";", ", ", "\n- ", "\n• ", " en ", " & ", " / ", " | ", "\n3. ", "\n\to\t"]),
        ) {
            prop_assert_eq!(names(&people.join(between)), people);
        }

        /// What was read is read the same again, each on a line of its own.
        #[test]
        fn what_was_read_is_read_back(
            pieces in vec(select(vec![
                "Anna", "Bert Bos", "van den Berg", "Zoë", "Jan·Piet", "Vries, Piet de", "Jansen, P.", "(she/her)",
                "06 12345678", "a@x.nl", "<b@x.nl>", "Voorzitter:", "Notulist - ", ";", ", ", "\n", " en ", " and ",
                "\t", "/", "/EXT", " - ", "1. ", "- ", "[", "]", "\"", "(", ")", "Jij", "Naam", "{", "}", ":",
            ]), 0..9),
        ) {
            let people = names(&pieces.concat());
            let again = names(&people.join("\n"));
            let plain = |name: &String| name.chars().all(|c| c.is_alphabetic() || c == ' ');
            if people.iter().all(plain) {
                prop_assert_eq!(names(&again.join("\n")), again);
            }
        }

        #[test]
        fn no_text_stops_it(text in any::<String>()) {
            prop_assert!(names(&text).iter().all(|name| !name.is_empty()));
        }
    }
}
