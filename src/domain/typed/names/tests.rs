//! Lists of people as they are typed and pasted.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;

/// Three people, as they stand in mails, sheets, chats and programs.
const PASTED: [&str; 75] = [
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
    "Van: Anna <anna@x.nl>\nAan: Bert <b@x.nl>; Carla de Vries <c@x.nl>",
    "From: Anna\nTo: Bert\nCc: Carla de Vries",
    "Anna (afgemeld), Bert (ja), Carla de Vries",
    "Anna, Bert and Carla de Vries",
    "Anna, Bert, and Carla de Vries",
    "Anna et Bert et Carla de Vries",
    "Anna, Bert und Carla de Vries",
    "[\"Anna, Bert, Carla de Vries\"]",
    "Anna·Bert·Carla de Vries",
];

#[test]
fn a_list_is_read_as_people_paste_it() {
    let three = ["Anna", "Bert", "Carla de Vries"];
    for text in PASTED {
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
        "Anna — ja\nBert\nCarla de Vries — afwezig",
        "Anna, Bert, Carla de Vries etc.",
    ] {
        assert_eq!(names(text), ["Anna", "Bert", "Carla de Vries"], "{text:?}");
    }
}

#[test]
fn words_around_a_list_are_nobody() {
    for text in [
        "Wij zijn Anna en Bert",
        "wij zijn Anna en Bert.",
        "Dit zijn Anna, Bert etc.",
        "Anna, Bert, etc.",
        "Anna, Bert, enz.",
        "Anna > Bert",
        "Anna → Bert",
        "- Anna\n- Bert",
        "- Anna, Bert",
        "👩\u{200d}💻 Anna\n👨🏽\u{200d}🏫 Bert",
        "Anna afwezig\nBert aanwezig",
    ] {
        assert_eq!(names(text), ["Anna", "Bert"], "{text:?}");
    }
    for text in ["Jansen, Anna", "\"Jansen, Anna\"", "Jansen, Anna <a@x.nl>"] {
        assert_eq!(names(text), ["Anna Jansen"], "{text:?}");
    }
    assert_eq!(names("Jansen, Pietersen"), ["Jansen", "Pietersen"]);
}

#[test]
fn an_address_without_a_name_tells_whose_it_is() {
    for (address, name) in [
        ("anna@x.nl", "Anna"),
        ("<anna.bakker@school.example.nl>", "Anna Bakker"),
        ("j.de.vries@x.nl", "J. de Vries"),
        ("jan-willem_van.den.berg@x.nl", "Jan-Willem van den Berg"),
        ("mailto:zoe.öz+intervisie@x.nl", "Zoe Öz"),
        ("anna2@x.nl", "Anna"),
        ("Van.Dijk@x.nl", "Van Dijk"),
        ("1234@x.nl", "1234@x.nl"),
    ] {
        assert_eq!(names(address), [name], "{address}");
        assert_eq!(names(name), [name], "{name}");
    }
    let mail = "anna@x.nl, Bert <b@x.nl>; carla.de.vries@x.nl";
    assert_eq!(names(mail), ["Anna", "Bert", "Carla de Vries"]);
    for two in ["anna@x.nl\nbert@x.nl", "anna@x.nl bert@x.nl", "<anna@x.nl> <bert@x.nl>"] {
        assert_eq!(names(two), ["Anna", "Bert"], "{two}");
    }
}

#[test]
fn who_is_said_to_be_away_was_not_there() {
    for text in [
        "Aanwezig: Anna, Bert. Afwezig: Carla de Vries",
        "Aanwezig\nAnna\nBert\n\nAfwezig\nCarla de Vries",
        "Afgemeld: Carla de Vries\nAanwezig: Anna en Bert",
        "Anna, Bert, Carla de Vries (afgemeld)",
        "Anna: ja\nBert: ja\nCarla de Vries: nee",
        "Anna\nBert\nCarla de Vries - ziek",
        "Anna\nBert\nCarla de Vries afwezig",
        "Naam;Aanwezig\nAnna;ja\nBert;1\nCarla de Vries;nee",
        "Naam;Afwezig\nAnna;\nBert;nee\nCarla de Vries;x",
        "Naam\tAfgemeld\nAnna\t\nBert\t\nCarla de Vries\tja",
    ] {
        assert_eq!(present(text), ["Anna", "Bert"], "{text:?}");
        assert_eq!(names(text).len(), 3, "{text:?}");
    }
    assert_eq!(present("Anna, Bert"), ["Anna", "Bert"]);
}

#[test]
fn what_somebody_does_comes_along_from_a_sheet() {
    let people = participants("Naam;Functie;Registratie\nAnna;docent;123\nBert;;\n");
    let told: Vec<_> = people
        .iter()
        .map(|one| [Some(&one.name), one.function.as_ref(), one.registration.as_ref()])
        .map(|told| told.map(|text| text.map_or("", Confidential::reveal)))
        .collect();
    assert_eq!(told, [["Anna", "docent", "123"], ["Bert", "", ""]]);
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
}

#[test]
fn family_names_that_stand_first_are_put_behind() {
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
    for outlook in ["Jansen, Piet; Vries, Anna", "Jansen, Piet <p@x.nl>\nVries, Anna <a@x.nl>"] {
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
