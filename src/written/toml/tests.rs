//! Files as other programs leave them: characters that nobody types, other ways to write letters, and
//! what is no TOML at all.

use std::{fs, path::Path};

use super::{file::FileError, mistake::MistakeKind, syntax::Syntax, *};
use crate::words::Words;

/// A file with one number in it, and what is said of it.
fn told(text: &str) -> (Option<u16>, String) {
    let file = TomlFile::of(text.into(), "x.toml", |fields, mistakes| {
        fields.only(mistakes, &["naam", "duur", "niveau"]);
        fields.text(mistakes, "naam", 60);
        fields.word(mistakes, "niveau", &[("beginnend", ())]);
        fields.number(mistakes, "duur", (1, 720))
    });
    (file.value, Words::DUTCH.mistakes().report(&file))
}

#[test]
fn a_character_that_nobody_types_is_called_by_its_name_once() {
    for (text, name, instead) in [
        ("naam = \"Noord\"\n\u{a0} duur = 90\n", "vaste spatie, U+00A0", "gewone spatie"),
        ("naam = \"Noord\"\nduur\u{202f}= 90\n", "smalle vaste spatie", "gewone spatie"),
        ("naam = \"Noord\"\nduur = 90\u{200b}\n", "spatie zonder breedte", "haal het weg"),
        ("naam = \"Noord\"\n\u{feff}duur = 90\n", "U+FEFF", "haal het weg"),
        ("duur = 90\nnaam = “Noord”\n", "“ (gekruld aanhalingsteken", "recht aanhalingsteken"),
        ("duur = 90\nnaam = \"Noord”\n", "” (gekruld aanhalingsteken", "recht aanhalingsteken"),
        ("duur = 90\nnaam = ‘Noord’\n", "‘ (gekruld aanhalingsteken", "recht aanhalingsteken"),
        ("naam = \"Noord\"\nduur = −5\n", "− (lang streepje, U+2212)", "gewoon streepje"),
        ("naam = \"Noord\"\nduur ＝ 90\n", "＝ (bijzonder teken, U+FF1D)", "haal het weg"),
        ("naam = \"Noord\"\n\"duur\u{ad}\" = 90\n", "zacht afbreekstreepje", "haal het weg"),
        ("naam = \"Noord\"\nduur = \u{0}90\n", "nul, U+0000", "haal het weg"),
    ] {
        let (_, said) = told(text);
        assert_eq!(said.matches("fout: ").count(), 1, "{text:?}: {said}");
        assert!(said.starts_with("x.toml, regel 2\n"), "{text:?}: {said}");
        assert!(said.contains(name) && said.contains(instead), "{text:?}: {said}");
        assert!(said.contains('^') && !said.contains("getal"), "{text:?}: {said}");
    }
}

#[test]
fn what_comes_along_invisibly_in_a_text_changes_no_word_of_a_few() {
    let (length, said) =
        told("niveau = \" beginnend\u{a0}\u{200b}\"\nduur = 90\nnaam = \"“A” – B\"");
    assert_eq!((length, said.as_str()), (Some(90), ""));
}

#[test]
fn a_table_or_a_letter_is_one_mistake() {
    for text in [
        "naam;minuten\nInchecken;8\nBasismodel;60\n",
        "# Agenda\n- Inchecken (8 min)\n- Model (60 min)\n",
        "Beste mensen,\n\nwe beginnen om 9:00 = stipt.\n",
        "<html>\n<body class=\"x\">\n</html>\n",
        "duur: 90\nnaam: Noord\n",
    ] {
        let (_, said) = told(text);
        assert_eq!(said.matches("fout: ").count(), 1, "{text:?}: {said}");
        assert!(said.contains("TOML"), "{said}");
    }
    let kinds = |text: &str| -> Vec<MistakeKind> {
        let file = TomlFile::of(text.into(), "x.toml", |_, _| ());
        file.mistakes.into_iter().map(|mistake| mistake.kind).collect()
    };
    assert_eq!(kinds("duur 90"), [MistakeKind::Syntax(Syntax::NoEquals)]);
    assert_eq!(kinds("duur = 90\nnaam Noord\n"), [MistakeKind::Syntax(Syntax::NoEquals)]);
}

#[test]
fn letters_in_two_bytes_and_files_of_zeros_are_called_so() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("x.toml");
    let text = "[[werkvorm]]\nnaam = \"Stil één\"\n";
    let low = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let high = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
    let four = text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect::<Vec<_>>();
    let wide = |path: &Path| matches!(file::read(path), Err(FileError::Wide { .. }));
    for bytes in [
        low(&format!("\u{feff}{text}")),
        high(&format!("\u{feff}{text}")),
        low(text),
        high(text),
        four,
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(wide(&path));
        let Err(error) = file::read(&path) else { panic!("read") };
        let said = Words::DUTCH.mistakes().unreadable(&error);
        assert!(said.contains("UTF-16") && said.ends_with("bewaar het als UTF-8"), "{said}");
    }
    fs::write(&path, [0; 40]).unwrap();
    assert!(matches!(file::read(&path), Err(FileError::Zeros { .. })));
    for text in ["", "a", "\u{feff}naam = \"één\"\n", "日本"] {
        fs::write(&path, text).unwrap();
        assert_eq!(file::read(&path).unwrap().text, text);
    }
    // Letters of an old Windows: the first of them tells it.
    fs::write(&path, b"naam = \"\xe9\xe9n\"\n# caf\xe9\n").unwrap();
    let file = TomlFile::read(&path, |_, _| ()).unwrap();
    let kinds: Vec<_> = file.mistakes.iter().map(|mistake| (mistake.line, &mistake.kind)).collect();
    assert_eq!(kinds, [(1, &MistakeKind::NotUtf8)]);
}
