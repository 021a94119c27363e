//! Single colours as people write them.

use std::fs;

use super::*;
use crate::{domain::colour::GROUNDS, words::Words, written::toml::TomlFile};

type Read = TomlFile<Vec<OwnColour>>;

fn read(text: &str, grounds: &'static [Rgb]) -> Read {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("instellingen.toml");
    fs::write(&path, text).unwrap();
    let own = |fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>| own(fields, mistakes, grounds);
    TomlFile { name: "instellingen.toml".into(), ..TomlFile::read(&path, own).unwrap() }
}

#[test]
fn a_colour_is_written_in_figures_or_by_its_name() {
    let file = read("[kleur]\nbijna = \"#F4d47c\"\nslot = \"Cyaan\"\nlijn = \"grijs\"", &GROUNDS);
    let of = |tint, colour| OwnColour { tint, colour };
    let expected = vec![
        of(Tint::Nearly, [0xf4, 0xd4, 0x7c]),
        of(Tint::Slot, [0, 0xff, 0xff]),
        of(Tint::Line, [0x80; 3]),
    ];
    assert_eq!((file.value, file.mistakes), (expected, vec![]));
}

#[test]
fn what_is_no_colour_or_cannot_be_read_is_told_in_a_sentence() {
    let text =
        "[kleur]\nbyna = \"geel\"\nafronden = \"blaauw\"\nom = \"#12\"\ntekst = \"#808080\"\n";
    let file = read(text, &GROUNDS);
    assert!(file.value.is_empty());
    insta::assert_snapshot!(Words::DUTCH.mistakes().report(&file));
    insta::assert_snapshot!("in_english_wrong_colours", Words::ENGLISH.mistakes().report(&file));
}

#[test]
fn it_is_read_on_the_ground_that_was_chosen() {
    let yellow = "[kleur]\nbijna = \"geel\"";
    assert_eq!(read(yellow, &GROUNDS).mistakes, vec![]);
    assert!(read(yellow, &GROUNDS[1..2]).value.is_empty());
}
