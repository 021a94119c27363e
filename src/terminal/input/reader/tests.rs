//! Keys from the bytes of terminals, and nothing from all else that they send.

use proptest::{collection::vec, prelude::*, sample::select};

use super::*;

/// What comes of these pieces, with time for a key between them.
fn read(pieces: &[&[u8]]) -> Vec<Input> {
    let mut reader = Reader::new(false);
    let mut read = Vec::new();
    for piece in pieces {
        read.extend(reader.take_in(piece));
        if reader.patience() == Some(ESCAPE) {
            read.extend(reader.give_up());
        }
    }
    read
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    let key = |input| match input {
        Input::Key(key) => Some(key),
        _ => None,
    };
    read(&[bytes]).into_iter().filter_map(key).collect()
}

#[test]
fn every_way_to_send_a_key_is_that_key() {
    let ways: [(Key, &[&str]); 17] = [
        (
            Key::Backspace,
            &["\x08", "\x7f", "\x1b[127u", "\x1b[127;5u", "\x1b[27;5;8~", "\x1b[104;5u"],
        ),
        (Key::Enter, &["\r", "\n", "\r\n", "\x1bOM", "\x1b[13u", "\x1b[57414u", "\x1b[27;2;13~"]),
        (Key::Tab, &["\t", "\x1bOI", "\x1b[9u"]),
        (Key::Esc, &["\x1b", "\x1b[27u", "\x1b[27;1:1u"]),
        (
            Key::Up,
            &["\x1b[A", "\x1bOA", "\x1b[1;2A", "\x1b[1;5A", "\x1b[a", "\u{9b}A", "\x1b[57419u"],
        ),
        (Key::Down, &["\x1b[B", "\x1bOB"]),
        (Key::Left, &["\x1b[D", "\x1bOD", "\x1bOd"]),
        (Key::Right, &["\x1b[C", "\x1bOC"]),
        (Key::Home, &["\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~", "\x1b[1;5H"]),
        (Key::End, &["\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~"]),
        (Key::PageDown, &["\x1b[6~", "\x1b[6;5~", "\x1b[57422u"]),
        (Key::PageUp, &["\x1b[5~", "\x1b[57421u"]),
        (Key::Delete, &["\x1b[3~", "\x1b[57426u"]),
        (Key::Char('7'), &["7", "\x1bOw", "\x1b[57406u", "\x1b[55u"]),
        (Key::Char('P'), &["P", "\x1b[112;2u", "\x1b[112:80;2u", "\x1b[112;65u", "\x1b[27;2;80~"]),
        (Key::Char('€'), &["€", "\x1b[8364u", "\x1b[8364;7u"]),
        (Key::Ctrl('c'), &["\x03", "\x1b[99;5u", "\x1b[27;5;99~"]),
    ];
    for (key, ways) in ways {
        for way in ways {
            assert_eq!(keys(way.as_bytes()), [key], "{way:?}");
        }
    }
    assert_eq!(keys(b"\x9bA"), [Key::Up]);
}

#[test]
fn a_key_that_lies_held_or_goes_up_is_told_apart() {
    assert_eq!(read(&[b"\x1b[13;1:2u"]), [Input::Repeated(Key::Enter)]);
    assert_eq!(read(&[b"\x1b[1;1:2B"]), [Input::Repeated(Key::Down)]);
    assert_eq!(read(&[b"\x1b[112;1:3u\x1b[1;1:3A\x1b[57441;2u"]), []);
}

#[test]
fn a_sequence_that_is_cut_behind_esc_on_its_way_is_awaited_longer_than_one_from_here() {
    let comes_after = Duration::from_millis(220);
    for (is_far, expected) in [(true, vec![Key::Up]), (false, vec![Key::Esc, Key::Up])] {
        let mut reader = Reader::new(is_far);
        let mut read = reader.take_in(b"\x1b");
        if reader.patience().is_some_and(|patience| patience < comes_after) {
            read.extend(reader.give_up());
        }
        read.extend(reader.take_in(b"[A"));
        let expected: Vec<Input> = expected.into_iter().map(Input::Key).collect();
        assert_eq!(read, expected, "far: {is_far}");
    }
}

#[test]
fn alt_does_nothing() {
    for typed in [
        "\x1bp",
        "\x1bP",
        "\x1b[",
        "\x1b]",
        "\x1bO",
        "\x1b1",
        "\x1b ",
        "\x1b\r",
        "\x1b\x7f",
        "\x1b[112;3u",
        "\x1b[13;3u",
        "\x1b[1;3A",
        "\x1b[6;3~",
        "\x1b\x1b[A",
        "\x1b\x1bOA",
        "\x1b[27;3;112~",
        "\x1b[112;9u",
    ] {
        assert_eq!(read(&[typed.as_bytes(), b"z"]), [Input::Key(Key::Char('z'))], "{typed:?}");
    }
}

#[test]
fn escape_is_a_key_when_nothing_follows_it() {
    let [esc, p] = [Key::Esc, Key::Char('p')].map(Input::Key);
    assert_eq!(read(&[b"\x1b", b"p"]), [esc.clone(), p.clone()]);
    assert_eq!(read(&[b"\x1b\x1b"]), [esc.clone(), esc.clone()]);
    let held = read(&[b"\x1b\x1b\x1b\x1b"]);
    assert_eq!(held, vec![esc.clone(); 4]);
    assert_eq!(read(&[b"\x1b", b"Piet"]).len(), 5);
    // Pressed shortly after each other.
    let mut reader = Reader::new(false);
    assert_eq!(reader.take_in(b"\x1b"), []);
    assert_eq!(reader.take_in(b"p"), [esc.clone(), p.clone()]);
    // The rest of a torn report, after the time for a key.
    assert_eq!(read(&[b"\x1b", b"[<0;10;10M", b"p"]), [esc.clone(), p.clone()]);
    let dark = Input::Background { is_light: false };
    assert_eq!(read(&[b"\x1b", b"]11;rgb:1c1c/1c1c/1c1c\x07", b"p"]), [esc, dark, p]);
}

#[test]
fn answers_and_reports_are_no_keys() {
    for report in [
        "\x1b]11;rgb:1c1c/1c1c/1c1c\x07\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
        "\x1b]52;c;SGFsbG8=\x07",
        "\x1b]l vraag van Zoë Ü\x1b\\",
        "\x1bP1$r0m\x1b\\",
        "\x1bP>|XTerm(388)\x1b\\",
        "\x1bP1+r544e=787465726d\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b^stil\x1b\\\x1bXook stil\x07 nog stil\x1b\\",
        "\x1b[?62;22c\x1b[>41;388;0c\x1b[=0c\x1b[1;1R\x1b[?1;1R\x1b[0n\x1b[?997;1n",
        "\x1b[?2026;2$y\x1b[?31u\x1b[8;24;80t\x1b[4;600;800t\x1b[?1;0;256S",
        "\x1b[I\x1b[O\x1b[<0;10;10M\x1b[<0;10;10m\x1b[32;10;10M\x1b[M ab\x1b[Mêêê",
        "\u{9d}11;rgb:0/0/0\u{9c}\u{9b}1;1R\u{90}x\u{9c}",
        "\x1b\\\x1b[201~\x1bc\x1b(B",
    ] {
        let inputs = read(&[report.as_bytes()]);
        let is_no_key = inputs.iter().all(|input| matches!(input, Input::Background { .. }));
        assert!(is_no_key, "{report:?}: {inputs:?}");
    }
    assert_eq!(
        read(&[b"\x9d11;\xc3\x9c;rgb:0/0/0\x9c\x9b1;1R\x8fP\x90q\x9c"]),
        [Input::Key(Key::F(1))]
    );
}

/// Of a report cut before its last byte, however late that comes; and of what fills up a line.
#[test]
fn a_sequence_keeps_its_last_byte() {
    let p = Input::Key(Key::Char('p'));
    for (begun, last) in [
        ("\x1b[?1", "u"),
        ("\x1b[?62;22", "c"),
        ("\x1b[24;80", "R"),
        ("\x1b[24;8", "0R"),
        ("\x1b[?2026;2", "$y"),
        ("\x1b[?2026;2$", "y"),
        ("\u{9b}24;80", "R"),
        ("\x1bO", "p"),
        ("\x1bO", "A"),
    ] {
        let mut reader = Reader::new(false);
        let mut read = reader.take_in(begun.as_bytes());
        while reader.patience().is_some() {
            read.extend(reader.give_up());
        }
        for piece in [last, "p"] {
            read.extend(reader.take_in(piece.as_bytes()));
        }
        assert_eq!(read, std::slice::from_ref(&p), "{begun:?} {last:?}");
    }
    for report in ["\x1b[\x001;2R", "\x1b[1;\x7f2R", "\x1b[1;2\x00R", "\x1b(\x00B"] {
        assert_eq!(read(&[report.as_bytes(), b"p"]), std::slice::from_ref(&p), "{report:?}");
    }
    assert_eq!(read(&[b"\x1bO\x00A"]), [Input::Key(Key::Up)]);
}

#[test]
fn a_paste_is_one_text_whatever_stands_in_it() {
    let paste = |text: &str| Input::Paste(text.to_owned());
    assert_eq!(
        read(&[b"\x1b[200~Anna\rBert\x1b[A\x1b[20", b"1~p"]),
        [paste("Anna\rBert\x1b[A"), Input::Key(Key::Char('p')),]
    );
    let long = format!("\x1b[200~{}\x1b[201~x", "é".repeat(9_000));
    let inputs = read(&[long.as_bytes()]);
    assert_eq!(inputs, [paste(&"é".repeat(4_000)), Input::Key(Key::Char('x'))]);
    // Its end is lost.
    let mut reader = Reader::new(false);
    assert!(reader.take_in(b"\x1b[200~weg").is_empty());
    assert_eq!(reader.patience(), Some(PASTE));
    assert_eq!(reader.give_up(), [paste("weg")]);
    assert_eq!(reader.take_in(b"p"), [Input::Key(Key::Char('p'))]);
}

#[test]
fn letters_come_in_pieces_and_in_other_encodings() {
    let letters = |text: &str| text.chars().map(|c| Input::Key(Key::Char(c))).collect::<Vec<_>>();
    assert_eq!(read(&[b"Zo\xc3", b"\xab"]), letters("Zoë"));
    assert_eq!(read(&["日本".as_bytes()]), letters("日本"));
    assert_eq!(read(&[b"Zo\xebt\xef"]), letters("Zoët"));
    let mut reader = Reader::new(false);
    assert!(reader.take_in(b"\xeb").is_empty());
    assert_eq!(reader.give_up(), letters("ë"));
}

#[test]
fn what_is_cut_for_good_takes_no_key_with_it() {
    let mut reader = Reader::new(false);
    for begun in ["\x1b]11;rgb:1c", "\x1b[12;", "\x1bP1$", "\x1b[<0;1"] {
        assert!(reader.take_in(begun.as_bytes()).is_empty());
        assert!(reader.give_up().is_empty(), "{begun:?}");
        assert_eq!(reader.patience(), None);
        assert_eq!(reader.take_in(b"\r"), [Input::Key(Key::Enter)], "{begun:?}");
        assert_eq!(reader.take_in(b"p"), [Input::Key(Key::Char('p'))], "{begun:?}");
    }
}

/// A sequence that is no key, of any form that ECMA-48 has.
fn sequence() -> impl Strategy<Value = Vec<u8>> {
    let control = ("[?<=>][0-9;:]{0,12}", "[ -/]{0,2}", "[@-~]");
    let report = ("[0-9]{1,3};[0-9]{1,3}", "[ -/]{0,1}", "[cntyxR]");
    let sequences =
        prop_oneof![control, report].prop_map(|(p, i, f)| format!("{p}{i}{f}").into_bytes());
    let of_two = |seven: &'static str, eight: u8| {
        select(vec![seven.as_bytes().to_vec(), vec![eight], vec![0xc2, eight]])
    };
    let end = of_two("\x1b\\", 0x9c);
    let controls = vec(prop_oneof![0x20_u8..=0x7e, 0x08_u8..=0x0d], 0..30);
    let text = prop_oneof![controls, "[ -~é–日]{0,20}".prop_map(String::into_bytes)];
    let string =
        select(vec![(b']', 0x9d), (b'P', 0x90), (b'_', 0x9f), (b'^', 0x9e), (b'X', 0x98_u8)]);
    let begin = string.prop_flat_map(|(seven, eight)| {
        select(vec![vec![0x1b, seven], vec![eight], vec![0xc2, eight]])
    });
    let bell = text.clone().prop_map(|text| [b"\x1b]".as_slice(), &text, b"\x07"].concat());
    prop_oneof![
        (of_two("\x1b[", 0x9b), sequences).prop_map(|parts| [parts.0, parts.1].concat()),
        (begin, text, end).prop_map(|parts| [parts.0, parts.1, parts.2].concat()),
        bell,
        Just(b"\x1b[M\"*+".to_vec()),
        Just(b"\x1b[I".to_vec()),
        Just(b"\x1b[O".to_vec()),
        Just(b"\x1b\\".to_vec()),
    ]
}

/// A key and its bytes.
fn pressed() -> impl Strategy<Value = (Vec<u8>, Option<Key>)> {
    let keys: [(&[u8], Key); 9] = [
        (b"p", Key::Char('p')),
        (b"]", Key::Char(']')),
        ("ë".as_bytes(), Key::Char('ë')),
        (b"\r", Key::Enter),
        (b"\x7f", Key::Backspace),
        (b"\x1b[A", Key::Up),
        (b"\x1b[6~", Key::PageDown),
        (b"\x1bOC", Key::Right),
        (b"\x03", Key::Ctrl('c')),
    ];
    select(keys.map(|(bytes, key)| (bytes.to_vec(), Some(key))).to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut anywhere, its pieces up to a second apart.
    #[test]
    fn only_keys_are_keys(
        sent in vec(prop_oneof![sequence().prop_map(|bytes| (bytes, None)), pressed()], 0..12),
        cuts in vec(1_usize..6, 0..60),
    ) {
        let bytes = sent.iter().flat_map(|(bytes, _)| bytes).copied().collect::<Vec<_>>();
        let expected: Vec<Input> = sent.iter().filter_map(|(_, key)| *key).map(Input::Key).collect();
        let mut reader = Reader::new(false);
        let mut read = Vec::new();
        let mut rest = bytes.as_slice();
        for cut in cuts.into_iter().chain([usize::MAX]) {
            let (piece, after) = rest.split_at(cut.min(rest.len()));
            read.extend(reader.take_in(piece));
            rest = after;
        }
        prop_assert_eq!(read, expected);
    }

    /// A sequence is cut once, at any place, and its rest comes at once, late, or long after. But for the Esc that
    /// its first byte then was, nothing of it is a key; keys before and after are.
    #[test]
    fn a_late_rest_is_no_key(
        whole in sequence(),
        at in any::<prop::sample::Index>(),
        waits in 0_u8..4,
        before in pressed(),
        after in pressed(),
    ) {
        let (begun, rest) = whole.split_at(1 + at.index(whole.len() - 1));
        let is_escape = begun == b"\x1b";
        // No terminal sends words in these, and nothing follows so long after but all of it.
        let is_typed = matches!(rest, [b'P' | b'X', b'a'..=b'z', ..]) || 1 < waits && rest.len() == 1;
        prop_assume!(!(is_escape && is_typed));
        let mut reader = Reader::new(false);
        let mut read = reader.take_in(&before.0);
        for piece in [begun, rest, &after.0] {
            read.extend(reader.take_in(piece));
            for _ in 0..waits {
                if reader.patience().is_some() {
                    read.extend(reader.give_up());
                }
            }
        }
        let esc = Some(Key::Esc).filter(|_| is_escape && 0 < waits);
        let keys: Vec<Input> =
            [before.1, esc, after.1].into_iter().flatten().map(Input::Key).collect();
        prop_assert_eq!(read, keys);
    }

    #[test]
    fn no_bytes_stop_it_or_keep_it_for_ever(bytes in vec(any::<u8>(), 0..200)) {
        let mut reader = Reader::new(false);
        reader.take_in(&bytes);
        while reader.patience().is_some() {
            reader.give_up();
        }
        prop_assert!(!reader.take_in(b"\x1b[A").is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Only of a colour a bell is the end. Where a terminal ends another string so, nothing of it is a
    /// key, and what is pressed later is.
    #[test]
    fn a_string_that_ends_in_a_bell_is_no_key(
        begin in select(vec![&b"\x1bP"[..], b"\x1b_", b"\x1b^", b"\x1bX", b"\x90", b"\xc2\x9f"]),
        text in "[ -~]{0,40}",
        report in select(vec![&b""[..], b"\x1b[1;1R", b"\x1b]11;?\x07", b"\x1b[I"]),
        key in pressed(),
    ) {
        let mut reader = Reader::new(false);
        let mut read = reader.take_in(&[begin, text.as_bytes(), b"\x07", report].concat());
        while reader.patience().is_some() {
            read.extend(reader.give_up());
        }
        read.extend(reader.take_in(&key.0));
        prop_assert_eq!(read, key.1.map(Input::Key).into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn what_belongs_to_a_sequence_is_not_typed_however_late_each_of_it_comes() {
    for whole in [&b"\x1b[[A"[..], b"\x1b[[E", b"\x9b[B", b"\x1b[M ab", b"\x1b[M\"*+"] {
        let begins = 1 + whole.iter().rposition(|byte| matches!(byte, b'[' | b'M')).unwrap();
        let mut reader = Reader::new(false);
        let mut read = reader.take_in(&whole[..begins]);
        for byte in &whole[begins..] {
            while reader.patience().is_some() {
                read.extend(reader.give_up());
            }
            read.extend(reader.take_in(&[*byte]));
        }
        assert_eq!(read, [], "{whole:?}");
        assert_eq!(reader.take_in(b"A"), [Input::Key(Key::Char('A'))], "{whole:?}");
    }
}

#[test]
fn what_the_background_is_like_is_told_in_any_form_and_nothing_else_is() {
    let told = |text: &str| {
        let mut reader = Reader::new(false);
        reader.take_in(text.as_bytes())
    };
    let (light, dark) =
        (Input::Background { is_light: true }, Input::Background { is_light: false });
    for white in ["\x1b]11;rgb:fbfb/f7f7/eeee\x07", "\x1b]11;rgb:f/f/f\x1b\\"] {
        assert_eq!(told(white), std::slice::from_ref(&light), "{white:?}");
    }
    assert_eq!(
        told("\x1b]11;rgb:1b1b/1919/1717\x1b\\q"),
        [dark.clone(), Input::Key(Key::Char('q'))]
    );
    assert_eq!(told("\x1b]11;rgba:0000/2b2b/3636/ffff\x07"), [dark]);
    for other in
        ["11;?", "11;rgb:", "11;rgb:1/2", "11;rgb:12345/1/1", "10;rgb:f/f/f", "11;rgb:x/y/z"]
    {
        assert_eq!(told(&format!("\x1b]{other}\x07")), [], "{other}");
    }
}
