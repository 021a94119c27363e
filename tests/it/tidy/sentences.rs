//! Every sentence is said in a language of `src/words`: no other file holds one.

use intervisie::app::keymap::{self, Table};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use super::code::ours;

/// Where each language says its sentences.
const SAID: [&str; 2] = ["src/words/dutch/", "src/words/english/"];

fn is_said_in(file: &str) -> bool {
    SAID.iter().any(|folder| file.starts_with(folder))
}

/// Words that hardly a Dutch sentence does without, and that are no English ones.
const DUTCH: &[&str] = &[
    "aan", "als", "bij", "dat", "de", "deze", "een", "er", "geen", "het", "kan", "maar", "meer",
    "naar", "niet", "nog", "om", "onder", "ook", "uit", "uw", "van", "voor", "wat", "wie", "wordt",
    "zijn", "zonder",
];

/// The literals of code, also those in macros; what attributes and tests say is left out.
fn literals(tokens: TokenStream, found: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                tokens.next_if(
                    |next| matches!(next, TokenTree::Punct(punct) if punct.as_char() == '!'),
                );
                tokens.next_if(|next| {
                    matches!(next, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
                });
            }
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                let text = syn::parse_str::<LitStr>(&literal.to_string());
                found.extend(text.map(|text| text.value()));
            }
            TokenTree::Punct(_) | TokenTree::Ident(_) => {}
        }
    }
}

/// All that code says.
pub(super) fn said(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    literals(code.parse().unwrap(), &mut found);
    found
}

fn sentences(code: &str) -> Vec<String> {
    said(code).into_iter().filter(|text| is_dutch(text)).collect()
}

fn is_dutch(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    text.contains(' ') && words.any(|word| DUTCH.contains(&word))
}

#[test]
fn no_file_outside_words_holds_a_sentence() {
    for module in ours().iter().filter(|module| !is_said_in(&module.file)) {
        let found = sentences(&module.text);
        assert!(found.is_empty(), "{} says {found:?}", module.file);
    }
}

#[test]
fn an_apostrophe_in_a_sentence_is_a_curled_one() {
    let is_straight = |text: &String| {
        let letters: Vec<char> = text.chars().collect();
        letters
            .windows(3)
            .any(|at| matches!(at, [a, '\'', b] if a.is_alphabetic() && b.is_alphabetic()))
    };
    for module in ours().iter().filter(|module| is_said_in(&module.file)) {
        let found: Vec<_> = said(&module.text).into_iter().filter(is_straight).collect();
        assert!(found.is_empty(), "{} says {found:?}", module.file);
    }
}

/// Names of keys that are longer than a letter.
const KEYS: &[&str] =
    &["Enter", "Esc", "Tab", "Backspace", "Delete", "Home", "End", "spatie", "↑", "↓", "←"];

/// What a sentence says that a key does, so that the letter or figure before it is a key.
const DEEDS: &[&str] = &[
    "adds",
    "bevestigt",
    "chooses",
    "confirms",
    "draait",
    "haalt",
    "helpt",
    "kiest",
    "noteert",
    "parkeert",
    "telt",
    "toont",
    "verlengt",
    "voegt",
    "vult",
    "wisselt",
    "zet",
    "zoekt",
];

/// Whether this literal names a key by itself: by its name, as a letter that stands alone, or as what
/// does something. A name alone is what a key is called.
fn holds_a_key(text: &str) -> bool {
    if KEYS.contains(&text) || text == "Ctrl-{}" {
        return false;
    }
    // An answer that is typed in full after a command is a word.
    let text = without_facts(text).replace("(j/n)", "").replace("(y/n)", "");
    let is_part = |c: char| c.is_alphanumeric() || "↑↓←'’.-".contains(c);
    let parts = text.split(|c| !is_part(c)).map(|word| word.trim_matches(['.', '-']));
    let words: Vec<_> = parts.filter(|word| !word.is_empty()).collect();
    // In English that letter is a word.
    let is_letter =
        |word: &str| word.len() == 1 && word != "a" && word.chars().all(|c| c.is_ascii_lowercase());
    let is_key = |word: &str| KEYS.contains(&word) || word.starts_with("Ctrl-");
    let names = words.iter().any(|word| is_key(word) || is_letter(word));
    let does = |pair: &[&str]| pair[0].len() == 1 && DEEDS.contains(&pair[1]);
    names || words.windows(2).any(does)
}

/// A sentence with something in the place of what it is told: `{turn}e` is one word.
fn without_facts(text: &str) -> String {
    let after_fact = |part: &str| match part.split_once('}') {
        Some((_, after)) => format!("FACT{after}"),
        None => part.to_owned(),
    };
    text.split('{').map(after_fact).collect()
}

#[test]
fn no_sentence_holds_a_key() {
    for module in ours().iter().filter(|module| is_said_in(&module.file)) {
        // A space in a file is no key.
        if module.file.ends_with("/character.rs") {
            continue;
        }
        let found: Vec<_> =
            said(&module.text).into_iter().filter(|text| holds_a_key(text)).collect();
        assert!(found.is_empty(), "{} names a key by itself: {found:?}", module.file);
    }
}

#[test]
fn a_key_is_found_in_a_sentence() {
    for text in [
        "Tab wisselt",
        "✓ vandaag; Enter haalt het weg",
        "druk opnieuw op b",
        "u draait terug",
        "blijft hier · 1 bevestigt",
        "(toets n)",
        "zo · v verleng",
        "{n} over · i vult",
        "↑ ↓ meer",
    ] {
        assert!(holds_a_key(text), "{text}");
    }
    for text in [
        "Enter",
        "nog 5 minuten",
        "{turn}e van {speakers}",
        "foto's erbij",
        "{key} bevestigt",
        "25 → 30",
        "p.p.",
        "letters a-z",
    ] {
        assert!(!holds_a_key(text), "{text}");
    }
}

#[test]
fn every_key_that_a_sentence_asks_for_is_in_the_table() {
    let mut asked = 0;
    for module in ours().iter().filter(|module| is_said_in(&module.file)) {
        let text: String = module.text.split_whitespace().collect();
        for call in text.split("key_of(Table::").skip(1) {
            let (table, rest) = call.split_once(",Action::").unwrap();
            let (action, _) = rest.split_once([')', ',']).unwrap();
            let table = Table::ALL.into_iter().find(|one| format!("{one:?}") == table).unwrap();
            let is_there =
                keymap::all(table).iter().any(|hint| format!("{:?}", hint.action) == action);
            assert!(is_there, "{} asks {table:?} for {action}", module.file);
            asked += 1;
        }
    }
    assert!(10 < asked, "{asked}");
}

#[test]
fn a_sentence_is_found_wherever_it_stands() {
    for code in [
        r#"fn f() -> &'static str { "Er is niets." }"#,
        r#"const LONG: &str = "Met {n} deelnemers: wat nu?";"#,
        r#"fn f(n: u8) -> String { format!("nog {n} min") }"#,
    ] {
        assert_eq!(sentences(code).len(), 1, "{code}");
    }
    for code in [
        r#"/// Zo staat het er: "om 16:00".
           fn f() {}"#,
        r#"#[error("no whole number from {least} to {most}")] struct A;"#,
        r#"fn f() -> &'static str { "parkeerlijst" }"#,
        "#[cfg(test)]\nmod tests { const A: &str = \"Er is niets.\"; ",
    ] {
        assert_eq!(sentences(code), [""; 0], "{code}");
    }
}
