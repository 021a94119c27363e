//! What is written is read again; what is wrong is told with line and caret.

use proptest::prelude::*;

use super::{write::text, *};
use crate::{
    domain::{
        minutes::Minutes,
        outline::{OutlineBlock, Outlined},
        samples::id,
        werkvorm::WerkvormId,
    },
    words::Words,
    written::library::built_in,
};

fn parse(text: &str) -> AgendaFile {
    TomlFile::of(text.into(), "agenda.toml", |file, notes| read::outline(file, notes, &built_in()))
}

fn werkvorm(id: &str) -> WerkvormId {
    WerkvormId::parse(id).unwrap()
}

#[test]
fn an_agenda_by_hand_needs_only_its_werkvormen() {
    let file =
        parse("[[blok]]\nwerkvorm = \"weerbericht\"\n[[blok]]\nsoort = \"pauze\"\nminuten = 7\n");
    assert_eq!(file.mistakes, []);
    let whats: Vec<_> = file.value.blocks.iter().map(|own| own.what.clone()).collect();
    assert_eq!(whats, [Outlined::Werkvorm(werkvorm("weerbericht")), Outlined::Pauze]);
    assert_eq!(file.value.blocks[1].minutes, [Minutes::of(7)]);
}

#[test]
fn every_mistake_is_told_with_what_was_meant() {
    let cases = [
        ("[[blok]]\nwerkvorm = \"weerberigt\"\n", "bedoelde je “weerbericht”?"),
        ("[[blok]]\nwerkvorm = \"een-woord\"\n", "hier past geen werkvorm"),
        (
            "[slot]\nwerkvorm = \"weerbericht\"\n[[blok]]\nsoort = \"pauze\"\n",
            "hier past geen werkvorm",
        ),
        ("[[blok]]\nwerkvorm = \"weerbericht\"\nminuten = 0\n", "1 tot en met 480"),
        ("[[blok]]\nwerkvorm = \"basismodel\"\nminuten = [1, 2]\n", "4 stappen"),
        ("[[blok]]\nwerkvorm = \"weerbericht\"\nvasst = true\n", "bedoelde je “vast”?"),
        ("[[blok]]\nsoort = \"pause\"\n", "bedoelde je “pauze”?"),
        ("[[blok]]\nminuten = 5\n", "“werkvorm” ontbreekt"),
        ("[[blok]]\nonderwerp = 3\n", "tekst tussen aanhalingstekens"),
        ("[[blk]]\nwerkvorm = \"weerbericht\"\n", "bedoelde je “blok”?"),
        ("blok = 3\n", "[[blok]]"),
        ("", "“blok” ontbreekt"),
        ("[[blok]\n", "regel 1"),
    ];
    for (text, expected) in cases {
        let file = parse(text);
        assert!(!file.mistakes.is_empty(), "{text}");
        let report = Words::DUTCH.mistakes().report(&file);
        for part in [expected, "agenda.toml, regel ", "^"] {
            assert!(report.contains(part), "no {part} for {text}:\n{report}");
        }
    }
}

#[test]
fn an_agenda_is_written_as_people_would() {
    let one = "# hoofd\n\n[[blok]]\nwerkvorm = \"basismodel\"\nminuten = [10, 25, 15, 5]\n\n[[blok]]\nsoort = \"pauze\"\nminuten = 7\nvast = true\n";
    let slot = "\n[slot]\nwerkvorm = \"een-woord\"\nminuten = 4\n";
    for written in [format!("{one}{slot}"), one.to_owned(), format!("# hoofd\n{slot}")] {
        assert_eq!(text(&parse(&written).value, "hoofd"), written);
    }
}

fn block() -> impl Strategy<Value = OutlineBlock> {
    let minutes = |n| prop::collection::vec((1..480_u16).prop_map(Minutes::of), n);
    let one = prop_oneof![minutes(0), minutes(1)];
    let what = prop_oneof![
        Just(Outlined::Pauze),
        (0..9_u64).prop_map(|n| Outlined::Topic(id(n))),
        Just(Outlined::Werkvorm(werkvorm("weerbericht"))),
    ];
    let model = Just(Outlined::Werkvorm(werkvorm("basismodel")));
    let either = prop_oneof![(what, one), (model, prop_oneof![minutes(1), minutes(4)])];
    (either, any::<bool>()).prop_map(|((what, minutes), locked)| OutlineBlock {
        what,
        minutes,
        locked,
    })
}

#[test]
fn an_agenda_of_a_sheet_or_a_list_is_refused_in_one_sentence() {
    for text in [
        "naam;minuten\nInchecken;8\nBasismodel;60\n",
        "# Agenda\n- Inchecken (8 min)\n- Model (60 min)\n",
    ] {
        let file = parse(text);
        let said = Words::DUTCH.mistakes().report(&file);
        assert_eq!(file.mistakes.len(), 1, "{said}");
        assert!(said.contains("TOML") && said.contains("[[blok]]"), "{said}");
    }
}

/// The same agenda, as the program keeps it and as people have it.
const IN_TOML: &str = "[[blok]]\nwerkvorm = \"weerbericht\"\nminuten = 8\n[[blok]]\nwerkvorm = \"basismodel\"\nminuten = 60\n[[blok]]\nsoort = \"pauze\"\nminuten = 10\n[slot]\nwerkvorm = \"een-woord\"\nminuten = 4\n";
const AS_PEOPLE_HAVE_IT: [(&str, &str); 9] = [
    ("a.csv", "naam;minuten\nWeerbericht;8\nbasismodel;60\nPauze;10\neen-woord;4\n"),
    (
        "a.csv",
        "\u{feff}Onderdeel,Wie,Duur\r\n\"Weerbericht\",Anna,8 min\r\nbasismodel,,1 uur\r\nkoffie,,10\r\neen-woord,,4\r\n",
    ),
    ("a.tsv", "Werkvorm\tMinuten\nWeerbericht\t8\nbasismodel\t60\npauze\t10\neen-woord\t4"),
    (
        "a.md",
        "# Agenda\n\n- Weerbericht (8 min)\n- basismodel (1u)\n- Pauze (10)\n- een-woord (4 min)\n",
    ),
    (
        "a.md",
        "| Onderdeel | Minuten |\n|---|---:|\n| Weerbericht | 8 |\n| basismodel | 60 |\n| Pauze | 10 |\n| een-woord | 4 |\n",
    ),
    (
        "a.txt",
        "Agenda van maart:\n1. Weerbericht: 8\n2. basismodel - 60 min\n3. pauze 10 min\n4. een-woord, 4\n",
    ),
    ("a.txt", "14:00 Weerbericht\n14:08 basismodel\n15:08 pauze\n15:18-15:22 een-woord\n"),
    ("a.txt", "Weerbericht;8\nbasismodel;60\nPauze;10\neen-woord;4"),
    (
        "a.md",
        "* [ ] Weerbericht (8)\n* [x] basismodel (60 minuten)\n* [ ] pauze (10)\n* [ ] een-woord (4)",
    ),
];

fn of_people(name: &str, text: &str) -> AgendaFile {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    read(&path, &built_in()).unwrap()
}

#[test]
fn a_sheet_and_a_list_give_the_very_same_agenda() {
    let expected = parse(IN_TOML).value;
    for (name, text) in AS_PEOPLE_HAVE_IT {
        let file = of_people(name, text);
        assert_eq!(file.mistakes, [], "{text}");
        assert_eq!(file.value, expected, "{text}");
    }
    assert_eq!(of_people("a.txt", IN_TOML).value, expected);
    let steps = "naam;minuten;vast\nbasismodel;10+25+15+5;ja\nSlot;10\n";
    let locked = "[[blok]]\nwerkvorm = \"basismodel\"\nminuten = [10, 25, 15, 5]\nvast = true\n";
    assert_eq!(of_people("a.csv", steps).value, parse(locked).value);
}

#[test]
fn a_mistake_in_a_sheet_or_a_list_is_told_with_its_line_and_column() {
    for (name, text, line, column, said) in [
        (
            "a.csv",
            "naam;minuten\nweerbericht;8\nWeerberigt;8\n",
            3,
            1,
            "geen werkvorm “Weerberigt”",
        ),
        ("a.csv", "naam;minuten\nweerbericht;veel\n", 2, 13, "“veel” is geen aantal minuten"),
        ("a.csv", "naam;minuten\nweerbericht;999\n", 2, 13, "1 tot en met 480"),
        ("a.csv", "naam;minuten\nbasismodel;10+20\n", 2, 12, "4 stappen"),
        ("a.csv", "naam;minuten\n;8\n", 2, 1, "“werkvorm” ontbreekt"),
        ("a.md", "# Agenda\n- weerbericht (8)\n- een-woord (4)\n- pauze (5)\n", 3, 3, "een-woord"),
        ("a.md", "- Foo bar baz (9 min)\n", 1, 3, "geen werkvorm “Foo bar baz”"),
        ("a.md", "- weerbericht (0)\n", 1, 16, "1 tot en met 480"),
        ("a.txt", "", 1, 1, "ontbreekt"),
    ] {
        let file = of_people(name, text);
        let found: Vec<_> = file.mistakes.iter().map(|one| (one.line, one.column)).collect();
        assert_eq!(found, [(line, column)], "{text}");
        let report = Words::DUTCH.mistakes().report(&file);
        assert!(report.contains(said) && report.contains('^'), "no {said} for {text}:\n{report}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_list_stops_it(text in any::<String>()) {
        let file = AgendaFile::with(text.as_str().into(), "a.txt", |content, notes| {
            list::outline(&content.text, notes, &built_in())
        });
        prop_assert!(file.value.blocks.len() <= text.lines().count().max(1));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(
        blocks in prop::collection::vec(block(), 1..9),
        minutes in prop::option::of((1..60_u16).prop_map(Minutes::of)),
        has_afsluiter in any::<bool>(),
    ) {
        let afsluiter = has_afsluiter.then(|| (werkvorm("een-woord"), minutes));
        let outline = Outline { blocks, afsluiter };
        let file = parse(&text(&outline, Words::DUTCH.agenda().in_file()));
        prop_assert_eq!(&file.mistakes, &[]);
        prop_assert_eq!(file.value, outline);
    }
}
