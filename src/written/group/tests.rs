//! Reading with all mistakes at once; writing without losing a word.

use proptest::prelude::*;

use super::{edit::edited, *};
use crate::{
    domain::{
        confidential::Confidential,
        event::{Participant, Venue},
        group::GroupChange,
        language::Language,
        minutes::Minutes,
        naming::Naming,
        werkvorm::Level,
    },
    words::Words,
};

const WHOLE: &str = r#"# Wij.
naam = "Team\u001b Noord" # sinds 2019
taal = "en"
deelnemers = [
    "AB", # komt vaak later
    { naam = "CD", functie = "arts" }, # van Zuid
    "EF",
    # wie nog?
]

namen = "voluit" # zo willen we het
woorden_in_zaal = true
duur = 90
marge = 5
interval = 6
niveau = "gevorderd"
plaats = "online"
register = "V&VN"
jaarplan = "2026-3"
begeleider = "Noor, EKC 12"
"#;

fn parse(text: &str) -> GroupFile {
    TomlFile::of(text.into(), "groep.toml", read::group)
}

fn whole() -> Group {
    let function = Some(Confidential::new("arts"));
    let second = Participant { function, ..Participant::named("CD") };
    Group {
        name: Some("Team Noord".into()),
        language: Some(Language::English),
        participants: vec![Participant::named("AB"), second, Participant::named("EF")],
        naming: Some(Naming::Full),
        words_in_room: Some(true),
        length: Some(Minutes::of(90)),
        margin: Some(Minutes::of(5)),
        interval_weeks: Some(6),
        level: Some(Level::Advanced),
        venue: Some(Venue::Online),
        register: Some("V&VN".into()),
        year_plan: Some("2026-3".into()),
        facilitator: Some(Confidential::new("Noor, EKC 12")),
        colours: Vec::new(),
    }
}

#[test]
fn a_group_says_who_it_is_and_how_it_meets() {
    let file = parse(WHOLE);
    assert_eq!((file.value, file.mistakes), (whole(), Vec::new()));
    assert_eq!(parse("").value, Group::default());
}

#[test]
fn every_mistake_is_told_and_what_is_good_holds() {
    let wrong = "naam = \"Zuid\"\nduurr = 90\nduur = 5000\nniveau = \"gevordert\"\n\
        deelnemers = [\"AB\", 3, \"AB\", { functie = \"arts\" }]\ninterval = 0\nnamen = \"volluit\"\n";
    let file = parse(wrong);
    let lines: Vec<usize> = file.mistakes.iter().map(|mistake| mistake.line).collect();
    assert_eq!(lines, [2, 3, 4, 5, 5, 5, 6, 7]);
    assert_eq!(file.value.name.as_deref(), Some("Zuid"));
    assert_eq!(file.value.participants, [Participant::named("AB")]);
    let report = Words::DUTCH.mistakes().report(&file);
    for part in
        ["regel 3", "10 tot en met 720", "“duur”?", "“gevorderd”?", "“voluit”?", "tweede keer", "^"]
    {
        assert!(report.contains(part), "no {part} in:\n{report}");
    }
}

#[test]
fn a_folder_in_its_place_is_not_read_and_no_file_is_no_mistake() {
    assert!(read(Path::new("/")).is_err());
    assert_eq!(read(Path::new("/nonexistent/groep.toml")).unwrap(), GroupFile::default());
}

#[test]
fn an_edit_keeps_every_comment() {
    let (length, naming) = (Some(Minutes::of(105)), Some(Naming::Initials));
    let new = Group { length, level: None, naming, ..whole() };
    let text = edited(&parse(WHOLE), &new);
    let changed = WHOLE.replace("duur = 90", "duur = 105").replace("\"voluit\"", "\"initialen\"");
    let by_hand = changed.replace("niveau = \"gevorderd\"\n", "");
    assert_eq!(text, by_hand);
}

#[test]
fn who_goes_leaves_and_who_comes_stands_at_the_end() {
    let mut new = whole();
    new.participants.remove(1);
    new.participants.push(Participant::named("GH"));
    new.participants[0].registration = Some(Confidential::new("123"));
    let text = edited(&parse(WHOLE), &new);
    assert_eq!(parse(&text).value, new);
    for comment in ["# Wij.", "# komt vaak later", "# van Zuid", "# wie nog?", "# sinds 2019"] {
        assert!(text.contains(comment), "{text}");
    }
    assert!(text.contains("{ naam = \"AB\", registratie = \"123\" }"), "{text}");
    assert!(text.contains("\n    \"GH\""), "{text}");
}

#[test]
fn people_with_tables_of_their_own_keep_them() {
    let text = "[[deelnemers]]\nnaam = \"AB\" # hier\n\n[[deelnemers]]\nnaam = \"CD\"\n";
    let file = parse(text);
    let mut new = file.value.clone();
    new.participants.remove(1);
    new.participants.push(Participant::named("EF"));
    let written = edited(&file, &new);
    assert_eq!(parse(&written).value, new);
    assert!(written.contains("naam = \"AB\" # hier"), "{written}");
}

fn participant() -> impl Strategy<Value = Participant> {
    let text = || prop::option::of("[a-z#\"\\\\=é]{1,8}").prop_map(|t| t.map(Confidential::from));
    ("[A-Z]{1,2}", text(), text(), text()).prop_map(|(name, full_name, function, registration)| {
        let name = Confidential::new(name);
        Participant { name, full_name, former: Vec::new(), function, registration }
    })
}

fn group() -> impl Strategy<Value = Group> {
    let by_name = prop::collection::btree_map("[A-Z]{1,2}", participant(), 0..6);
    let participants = by_name.prop_map(|people| {
        let named = |(name, p)| Participant { name: Confidential::new(name), ..p };
        people.into_iter().map(named).collect::<Vec<Participant>>()
    });
    let name = prop::option::of("[a-z#\"é]{1,9}");
    let length = prop::option::of((10..720_u16).prop_map(Minutes::of));
    let naming = prop::option::of(prop::sample::select(vec![Naming::Initials, Naming::Full]));
    (name, participants.prop_shuffle(), naming, length, prop::option::of(1..50_u16)).prop_map(
        |(name, participants, naming, length, interval_weeks)| Group {
            name,
            participants,
            naming,
            length,
            interval_weeks,
            ..Group::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(first in group(), second in group()) {
        let once = edited(&parse(""), &first);
        prop_assert_eq!(&parse(&once).value, &first, "{}", once);
        let twice = edited(&parse(&once), &second);
        prop_assert_eq!(&parse(&twice).value, &second, "{}", twice);
        let commented = edited(&parse(WHOLE), &second);
        prop_assert_eq!(&parse(&commented).value, &second, "{}", commented);
        prop_assert!(commented.contains("# Wij.") || second.name.is_none(), "{}", commented);
    }
}

#[test]
fn an_edit_keeps_how_lines_end_and_the_mark() {
    let old = "\u{feff}naam = \"Noord\"\r\n# onze groep\r\ndeelnemers = [\r\n    \"AB\", # eerst\r\n]\r\nduur = 90\r\n";
    let file = parse(old);
    assert_eq!(file.mistakes, []);
    let mut group = file.value.clone();
    group.participants.push(Participant::named("CD"));
    let new = "\u{feff}naam = \"Noord\"\r\n# onze groep\r\ndeelnemers = [\r\n    \"AB\", # eerst\r\n    \"CD\",\r\n]\r\nduur = 90\r\n";
    assert_eq!(edited(&file, &group), new);
    assert_eq!(edited(&file, &file.value), old);
}

#[test]
fn a_name_that_is_corrected_keeps_its_place_and_comment_and_the_old_one_beside_it() {
    let file = parse(WHOLE);
    let mut group = file.value.clone();
    for (who, name) in [("AB", "Anna Bos"), ("CD", "Cem")] {
        let change = GroupChange::Renamed(Confidential::new(who), Confidential::new(name));
        group.change(&change).unwrap();
    }
    let text = edited(&file, &group);
    let own = "\n    { naam = \"Anna Bos\", eerder = [\"AB\"] }, # komt vaak later\n    \
               { naam = \"Cem\", functie = \"arts\", eerder = [\"CD\"] }, # van Zuid\n";
    assert!(text.contains(own), "{text}");
    let again = parse(&text);
    assert_eq!((again.value, again.mistakes.len()), (group, 0));
    let tables = "[[deelnemers]]\nnaam = \"AB\" # zij\n\n[[deelnemers]]\nnaam = \"CD\"\n";
    let of_tables = parse(tables);
    let mut renamed = of_tables.value.clone();
    let change = GroupChange::Renamed(Confidential::new("AB"), Confidential::new("Anna"));
    renamed.change(&change).unwrap();
    let written = edited(&of_tables, &renamed);
    assert!(written.contains("naam = \"Anna\" # zij\neerder = [\"AB\"]\n"), "{written}");
    assert_eq!(parse(&written).value, renamed);
}
