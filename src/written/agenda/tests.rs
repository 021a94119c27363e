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
        let report = Words::Dutch.mistakes().report(&file);
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
        let said = Words::Dutch.mistakes().report(&file);
        assert_eq!(file.mistakes.len(), 1, "{said}");
        assert!(said.contains("TOML") && said.contains("[[blok]]"), "{said}");
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
        let file = parse(&text(&outline, Words::Dutch.agenda().in_file()));
        prop_assert_eq!(&file.mistakes, &[]);
        prop_assert_eq!(file.value, outline);
    }
}
