//! Every sentence is said in a language of `src/words`: no other file holds one.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use super::code::ours;

/// Where a language says its sentences.
const SAID: &str = "src/words/dutch/";

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

fn sentences(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    literals(code.parse().unwrap(), &mut found);
    found.retain(|text| is_dutch(text));
    found
}

fn is_dutch(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    text.contains(' ') && words.any(|word| DUTCH.contains(&word))
}

#[test]
fn no_file_outside_words_holds_a_sentence() {
    for module in ours().iter().filter(|module| !module.file.starts_with(SAID)) {
        let found = sentences(&module.text);
        assert!(found.is_empty(), "{} says {found:?}", module.file);
    }
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
