//! Names as people write them.

use proptest::prelude::*;

use super::*;

fn without(name: &str, others: &[&str], text: &str) -> Option<String> {
    Spelling::new(name, others.iter().copied()).replaced(text, "*")
}

/// A name, a text, and what is left of the text; nothing where the name is not in it.
const SPELLINGS: [(&str, &str, Option<&str>); 51] = [
    ("Anna", "Fatima belt Anna", Some("Fatima belt *")),
    (
        "Anna",
        "anna's vraag, ANNA’S antwoord, Annas fiets",
        Some("*'s vraag, *’S antwoord, *s fiets"),
    ),
    ("Anna", "Johanna en Annelies; Annabel niet", None),
    (
        "Zoë",
        "vraag van ZOË, van zoe, van Zoe\u{308} en van Zoé",
        Some("vraag van *, van *, van * en van *"),
    ),
    ("Zoe", "Zoë", Some("*")),
    ("José", "Jose\u{301} zei", Some("* zei")),
    ("Jan-Willem", "Jan Willem, jan‑willem, Janwillem en Jan  Willem", Some("*, *, * en *")),
    ("Jan Willem", "Jan-Willem, Jan_Willem en Jan\u{a0}Willem", Some("*, * en *")),
    ("Jan Willem", "Janwillem", None),
    ("D'Hondt", "d’hondt, D Hondt, DHondt", Some("*, *, *")),
    ("AB", "AB, A.B., A. B., A.B en ab", Some("*, *, *, * en ab")),
    ("A.B.", "AB en A.B. zegt", Some("* en * zegt")),
    ("AB", "ABC en CAB", None),
    ("J. de Vries", "J de Vries, J.de Vries en j. de vries", Some("*, * en *")),
    ("Müller", "Mueller, Muller, MÜLLER en Mu\u{308}ller", Some("*, *, * en *")),
    ("Mueller", "Müller", Some("*")),
    ("Søren", "Soren, Soeren, SØREN", Some("*, *, *")),
    ("Åsa", "Asa, Aasa", Some("*, *")),
    ("Weiß", "WEISS, Weiss, WEIẞ", Some("*, *, *")),
    ("Ĳsbrand", "IJsbrand, ijsbrand", Some("*, *")),
    ("Sofie", "So\u{ad}fie en Soﬁe", Some("* en *")),
    ("Ｊａｎ", "Jan", Some("*")),
    ("İpek", "Ipek, ipek, İPEK", Some("*, *, *")),
    ("Wil", "Wil wil", Some("* wil")),
    ("Ben", "Ben zegt: wie ben ik", Some("* zegt: wie ben ik")),
    ("Jan", "Jan kan 7 jan en jan-feb niet", Some("* kan 7 jan en jan-feb niet")),
    ("Thijs", "Thys, Thÿs, THIJS en Thi\u{ad}js", Some("*, *, * en *")),
    ("IJsbrand", "Ysbrand, ijsbrand en Ĳsbrand", Some("*, * en *")),
    ("Đorđe", "Djordje, DJORDJE en Dorde", Some("*, * en *")),
    ("Djordje", "Đorđe", Some("*")),
    ("Παύλος", "ΠΑΥΛΟΣ, παυλος", Some("*, *")),
    ("李明", "見李明了, 李明说, 明", Some("見*了, *说, 明")),
    ("明", "明 en 李明说", Some("* en 李明说")),
    ("สมชาย", "คุณสมชายครับ", Some("คุณ*ครับ")),
    ("Zoë de Vries", "de Vries, Zoë; Vries, Zoe de; Zoë de Vries", Some("*; *; *")),
    ("Bram Bos", "Bos, Bram", Some("*")),
    ("Bas", "Bas speelt bas, bassen", Some("* speelt bas, bassen")),
    ("Sep", "Sep komt in sep", Some("* komt in sep")),
    ("To", "To gaat van A to B", Some("* gaat van A to B")),
    ("Dag", "een dag met Dag Holm", Some("een dag met * Holm")),
    ("Lyn", "een lijn van Lyn", Some("een lijn van *")),
    ("My", "bij mij of My", Some("bij mij of *")),
    ("Dé", "de vraag van Dé", Some("de vraag van *")),
    ("Engel", "een engel, zei ENGEL", Some("een engel, zei *")),
    ("wil", "Wil wil", Some("* *")),
    ("أحمد", "أَحْمَد", Some("*")),
    ("राम", "रम", None),
    ("Çelik & zn.", "Çelik & zn. belt; CELIK&ZN ook", Some("* belt; * ook")),
    ("Noor (Zuid)", "Noor (Zuid) en noor zuid", Some("* en noor zuid")),
    ("", "niets", None),
    ("-", "a-b", None),
];

#[test]
fn a_name_is_found_as_a_word_of_its_own_in_all_its_spellings() {
    for (name, text, expected) in SPELLINGS {
        assert_eq!(without(name, &[], text).as_deref(), expected, "{name}: {text}");
    }
}

#[test]
fn what_is_the_longer_name_of_somebody_else_stays() {
    for (name, others, text, expected) in [
        (
            "Anna",
            &["Anna de Wit"][..],
            "Anna en Anna de Wit en anna-de-wit",
            Some("* en Anna de Wit en anna-de-wit"),
        ),
        ("Wit", &["Anna de Wit"], "Wit vraagt Anna de Wit", Some("* vraagt Anna de Wit")),
        ("Peter", &["Peters"], "Peters vraag aan Peter", Some("Peters vraag aan *")),
        ("Zoë", &["zoe"], "Zoe", Some("*")),
        ("Anna de Wit", &["Anna"], "Anna de Wit en Anna", Some("* en Anna")),
        ("Anna", &["?", "-", "★"], "Anna? ja - Anna ★", Some("*? ja - * ★")),
    ] {
        assert_eq!(without(name, others, text).as_deref(), expected, "{name}: {text}");
    }
}

#[test]
fn whoever_stands_in_the_list_beside_it_is_somebody_else() {
    for (name, other, text, expected) in [
        ("Müller", "Mueller", "Müller, MÜLLER, Muller en Mueller", "*, *, * en Mueller"),
        ("Mueller", "Müller", "Müller en mueller", "Müller en *"),
        ("Jan Peter", "Jan-Peter", "Jan-Peter en jan peter", "Jan-Peter en *"),
        ("Weiß", "WEISS", "weiß en Weiss", "* en Weiss"),
    ] {
        let spelling = Spelling::of_person(&[name], [name, other], [name, other]);
        assert_eq!(spelling.replaced(text, "*").as_deref(), Some(expected), "{name}");
        assert!(spelling.is(name) && !spelling.is(other), "{name} and {other}");
    }
}

#[test]
fn a_whole_text_is_a_name_or_not() {
    for (name, same) in [
        ("Zoë", &["zoe", "ZOË", " Zoë. "][..]),
        ("AB", &["ab", "A.B.", "a.b."]),
        ("Jan-Willem", &["jan willem", "Janwillem"]),
        ("Wil", &["wil"]),
    ] {
        let spelling = Spelling::new(name, []);
        for text in same {
            assert!(spelling.is(text), "{name}: {text}");
        }
        assert!(
            !spelling.is("iemand") && !spelling.is("") && !spelling.is(&format!("{name} de Wit"))
        );
    }
}

#[test]
fn what_only_looks_like_it_is_named() {
    for (name, others, text, expected) in [
        ("Zoë", &[][..], "Zoey, Zoë en zoeken", &["Zoey"][..]),
        ("Fatima", &[], "fatma en Fatimah, Fatima", &["Fatimah", "fatma"]),
        ("Anna de Wit", &["Bram de Wit"], "Anna belt de Wit; Bram de Wit niet", &["Anna"]),
        ("Jan Willem", &[], "Janwillem en Willem", &["Janwillem", "Willem"]),
        ("Annemarie", &[], "Anne-Marie komt, Anne Marie ook", &["Anne Marie"]),
        ("AB", &[], "AB en ab", &["ab"]),
        ("Wil", &[], "Wil wil", &["wil"]),
        ("Juni", &[], "Juni komt in juni", &["juni"]),
        ("Lyn", &[], "Lyn trekt een lijn", &["lijn"]),
        ("Dé", &[], "de vraag van Dé", &["de"]),
        ("Bram", &[], "Brammetje eet bramen", &["Brammetje", "bramen"]),
        ("Jan", &["Jannie"], "Jannie, Jantje en jan", &["Jantje", "jan"]),
        (
            "Jan de Vries",
            &[],
            "J. de Vries en JdV of J.d.V., J.V., JV",
            &["J.V.", "J.d.V.", "JV", "JdV", "Vries"],
        ),
        ("Jan de Vries", &[], "deVries en devries; d.v. en dv niet", &["deVries", "devries"]),
        ("Anne-Marie", &[], "A.M. en AM; am niet", &["A.M.", "AM"]),
        (
            "Janneke",
            &[],
            "Jan, vanJanneke en JannekeJansen",
            &["Jan", "JannekeJansen", "vanJanneke"],
        ),
        ("Maarten", &[], "Maar maart ook; Maart", &["Maart"]),
        ("Annemarie", &["Anne"], "Anne en Marie", &["Marie"]),
        ("Anna Bakker", &[], "AnB en ABa; Anb en AB belt", &["AB", "ABa", "AnB"]),
        ("Zoë", &[], "Z0ë, z0e en ZΟË bellen; zo, z0 en Z03 niet", &["Z0ë", "ZΟË", "z0e"]),
        ("Anna", &[], "Аnna met een А, Αnna met een Α", &["Αnna", "Аnna"]),
        ("Ilse", &[], "llse en 1lse; lees", &["1lse", "llse"]),
        ("Zoë", &[], "Z o ë, Z.O.E. en zo e; z o", &["Z O E", "Z o ë", "zo e"]),
        ("Ann", &[], "Annemarie en Ann Marie; annexeren", &["Annemarie"]),
        ("Hoop", &[], "Hoop heeft hoop", &["hoop"]),
    ] {
        let like = Spelling::new(name, others.iter().copied()).like(text);
        let found: Vec<&str> = like.iter().map(String::as_str).collect();
        assert_eq!(found, expected, "{name}: {text}");
    }
}

proptest! {
    #[test]
    fn however_it_is_written_it_is_found_and_the_rest_stays(
        name in "[A-ZÀÉÖØ][a-zàéïöüßø]{2,8}([ -][A-Z][a-z]{2,6})?",
        before in "[a-z ,.]{0,6}", after in "[ ,.!?][a-z]{0,6}",
        changes in prop::collection::vec(0..5_u8, 0..3),
    ) {
        let mut written = name.clone();
        for change in changes {
            written = match change {
                0 => written.to_uppercase(),
                1 => unicode_normalization::UnicodeNormalization::nfd(written.as_str()).collect(),
                2 => written.replace([' ', '-'], "\u{a0}"),
                3 => written.replace([' ', '-'], "‑"),
                _ => unicode_normalization::UnicodeNormalization::nfd(written.as_str())
                    .filter(|c| !('\u{300}'..'\u{370}').contains(c)).collect(),
            };
        }
        let text = format!("{before} {written}{after}");
        let without = Spelling::new(&name, []).replaced(&text, "*");
        prop_assert_eq!(without, Some(format!("{before} *{after}")), "{}", text);
    }

    #[test]
    fn no_text_is_lost_but_the_name(text in any::<String>(), name in any::<String>()) {
        let spelling = Spelling::new(&name, []);
        spelling.like(&text);
        if let Some(without) = spelling.replaced(&text, "") {
            prop_assert!(without.len() < text.len());
        }
    }
}
