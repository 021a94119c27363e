//! Lines as they are written, as they are read, and as they are damaged.

use proptest::prelude::*;

use super::*;
use crate::domain::{event::Event, samples};

/// A line with a right check around these words.
pub(in crate::store) fn checked(words: &str) -> Vec<u8> {
    format!("{words},\"crc\":\"{:08x}\"}}", crc32fast::hash(words.as_bytes())).into_bytes()
}

fn unknown_line(event: &str) -> Vec<u8> {
    checked(&format!(
        r#"{{"id":"{}","seq":4,"at":{{"wall":"2026-11-23T13:00:00Z","elapsed_ms":0}},"event":{event}"#,
        samples::id(5)
    ))
}

/// What stands on the line of an entry before its check.
fn words_of(entry: &Entry) -> String {
    let words = serde_json::to_string(entry).unwrap();
    words.strip_suffix('}').unwrap().to_owned()
}

#[test]
fn a_line_has_the_shape_of_the_contract() {
    let line = encode(&samples::entry(2, Event::Paused));
    let words = format!(
        r#"{{"id":"{}","seq":2,"at":{{"wall":"2026-11-23T13:00:02Z","elapsed_ms":2000}},"event":"paused""#,
        samples::id(1002)
    );
    let mut expected = checked(&words);
    expected.push(b'\n');
    assert_eq!(line, expected);
    assert_eq!(digits(0x00ab_12ef), *b"00ab12ef");
}

#[test]
fn an_unknown_event_is_kept() {
    let expected = Unknown { id: samples::id(5), seq: 4, at: Some(samples::moment(0)) };
    for event in
        ["\"hummed\"", r#"{"hummed":{"tune":[1,2]}}"#, r#"{"paused":{"why":"\u001b[2J"}}"#, "{}"]
    {
        assert_eq!(decode(&unknown_line(event)), Decoded::Unknown(expected.clone()), "{event}");
    }
    for none in ["7", "[]", "null"] {
        assert_eq!(decode(&unknown_line(none)), Decoded::Damaged, "{none}");
    }
}

#[test]
fn a_moment_of_a_newer_shape_makes_an_unknown_line() {
    let line = checked(&format!(r#"{{"id":"{}","seq":4,"at":17,"event":"paused""#, samples::id(5)));
    let Decoded::Unknown(unknown) = decode(&line) else {
        panic!("not unknown");
    };
    assert_eq!(unknown.at, None);
}

#[test]
fn a_newer_field_beside_the_known_ones_does_not_hide_an_event() {
    let line = checked(&format!(
        r#"{{"id":"{}","seq":4,"at":{{"wall":"2026-11-23T13:00:00Z","elapsed_ms":0}},"by":"x","event":"paused""#,
        samples::id(5)
    ));
    assert!(matches!(decode(&line), Decoded::Entry(entry) if entry.event == Event::Paused));
}

#[test]
fn a_line_ends_as_windows_ends_one() {
    let entry = samples::parked(3);
    let mut line = encode(&entry);
    line.pop();
    line.extend_from_slice(b"\r\n");
    assert_eq!(decode(&line), Decoded::Entry(entry));
}

#[test]
fn every_flipped_byte_is_noticed() {
    let line = encode(&samples::parked(3));
    for at in 0..line.len() - 1 {
        for bit in 0..8 {
            let mut flipped = line.clone();
            flipped[at] ^= 1 << bit;
            assert_eq!(decode(&flipped), Decoded::Damaged, "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn lines_are_found_in_damaged_bytes() {
    let (one, two) = (encode(&samples::parked(3)), encode(&samples::parked(4)));
    let torn = &one[..one.len() / 2];
    let bytes = [b"\0\0\0", torn, one.trim_ascii_end(), b"garbage", &two].concat();
    let found: Vec<_> = candidates(&bytes).map(decode).collect();
    let expected =
        [Decoded::Damaged, Decoded::Entry(samples::parked(3)), Decoded::Entry(samples::parked(4))];
    assert_eq!(found, expected);
}

#[test]
fn lines_on_one_line_are_all_found() {
    let bytes =
        [encode(&samples::parked(3)).trim_ascii_end(), &encode(&samples::parked(4))].concat();
    let found: Vec<_> = candidates(&bytes).map(decode).collect();
    assert_eq!(found, [3, 4].map(|seq| Decoded::Entry(samples::parked(seq))));
}

#[test]
fn text_is_cleaned_however_the_line_spells_it() {
    let clean = samples::started(samples::id(1));
    let words = serde_json::to_string(&clean).unwrap();
    for spelled in ["\\u001b\\u0007", "\u{9b}\u{202e}", "\\u001b\u{200b}"] {
        let spoiled = words.replacen("\"group\":\"", &format!("\"group\":\"{spelled}"), 1);
        assert_ne!(spoiled, words);
        let line = checked(spoiled.strip_suffix('}').unwrap());
        assert_eq!(decode(&line), Decoded::Entry(clean.clone()), "{spelled}");
    }
}

/// A right line in which every text holds what a terminal would obey.
fn hostile(entry: &Entry) -> Vec<u8> {
    let mut words = serde_json::to_value(entry).unwrap();
    spoil(&mut words["event"]);
    let head = serde_json::to_string(&words).unwrap();
    // The id comes first on a line; otherwise the order of fields does not matter.
    checked(head.strip_suffix('}').unwrap())
}

fn spoil(words: &mut Value) {
    match words {
        Value::String(text) if text.contains(' ') => text.push_str(HOSTILE),
        Value::Array(values) => values.iter_mut().for_each(spoil),
        Value::Object(fields) => fields.values_mut().for_each(spoil),
        _ => {}
    }
}

const HOSTILE: &str =
    "\u{1b}]52;c;aGk=\u{7}\u{9b}2J\u{202e}\u{200b}e\u{301}\u{302}\u{303}\u{304}\n";

#[test]
fn names_inside_an_agenda_are_cleaned_when_they_are_read() {
    let Event::Started(mut started) = samples::started(samples::id(1)).event else { panic!() };
    started.group = "Team Noord".to_owned();
    for block in &mut started.agenda.blocks {
        block.name = "Een naam".to_owned();
        block.source = Some("Een bron".to_owned());
        for step in &mut block.steps {
            step.name = "Een stap".to_owned();
            step.say = Some("Een zin".to_owned());
        }
    }
    let entry = samples::entry(1, Event::Started(started));
    let line = hostile(&entry);
    assert!(line.windows(6).any(|here| here == b"\\u001b"));
    let Decoded::Entry(read) = decode(&line) else { panic!("not read") };
    let text = serde_json::to_string(&read).unwrap();
    assert!(!text.contains("\\u") && !text.contains(['\u{9b}', '\u{202e}', '\u{200b}']), "{text}");
    for cleaned in
        ["Team Noord", "Een naam", "Een bron", "Een stap", "Een zin", "één vraag per persoon"]
    {
        assert!(text.contains(&format!("\"{cleaned}]52;c;aGk=2J\u{e9}\u{302}\u{303}\"")), "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(entry in samples::any_entry()) {
        let line = encode(&entry);
        prop_assert_eq!(line.iter().position(|byte| *byte == b'\n'), Some(line.len() - 1));
        prop_assert_eq!(decode(&line), Decoded::Entry(entry));
    }

    #[test]
    fn a_line_in_the_usual_shape_says_what_any_json_of_it_says(entry in samples::any_entry()) {
        let words = words_of(&entry);
        let said = serde_json::from_str::<Entry>(&format!("{words}}}")).unwrap();
        prop_assert_eq!(usual::entry(&words), Some(said));
    }

    #[test]
    fn a_moment_is_the_same_whoever_reads_it(text in "[0-2][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](\\.[0-9]{1,3})?[Zz+]") {
        prop_assert_eq!(usual::moment(&text), text.parse().ok());
    }

    #[test]
    fn a_line_in_another_shape_says_no_more_than_json_lets_it(
        entry in samples::any_entry(),
        at: proptest::sample::Index,
        is_number in proptest::bool::ANY,
        other in "[-+0-9 ,:{}\"a-eZ]{0,2}|[-+0]{1,2}",
        gone in 0..3_usize,
    ) {
        let words = words_of(&entry);
        let is_place = |(place, c): (usize, char)| {
            (!is_number || c == ':').then_some(place + c.len_utf8())
        };
        let places: Vec<usize> = words.char_indices().filter_map(is_place).collect();
        let from = places[at.index(places.len())];
        let (before, rest) = words.split_at(from);
        let behind: String = rest.chars().skip(if is_number { 0 } else { gone }).collect();
        let words = format!("{before}{other}{behind}");
        if let Some(said) = usual::entry(&words) {
            prop_assert_eq!(serde_json::from_str::<Entry>(&format!("{words}}}")).ok(), Some(said));
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        prop_assert_eq!(decode(&bytes), Decoded::Damaged);
        for candidate in candidates(&bytes) {
            decode(candidate);
        }
    }

    #[test]
    fn no_line_with_a_right_check_makes_it_panic(words: String) {
        decode(&checked(&words));
    }
}
