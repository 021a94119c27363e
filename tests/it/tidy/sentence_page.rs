//! The page of sentences has every one, Dutch beside English, by the place where it is said.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::Path,
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use super::code::ours;

const DUTCH: &str = "src/words/dutch/";
const ENGLISH: &str = "src/words/english/";
const PAGE: &str = "docs/zinnen.md";

/// What each function or constant says, by its name, in the order in which they stand.
#[derive(Default)]
struct Said(Vec<(String, Vec<String>)>);

impl Said {
    fn of(code: &str) -> Self {
        let mut said = Self::default();
        said.walk(code.parse().unwrap(), "");
        said
    }

    fn of_place(&self, place: &str) -> &[String] {
        self.0.iter().find(|(own, _)| own == place).map(|(_, texts)| &texts[..]).unwrap_or_default()
    }

    fn texts(&self) -> impl Iterator<Item = &String> {
        self.0.iter().flat_map(|(_, texts)| texts)
    }

    fn add(&mut self, place: &str, text: String) {
        match self.0.iter_mut().find(|(own, _)| own == place) {
            Some((_, texts)) => texts.push(text),
            None => self.0.push((place.to_owned(), vec![text])),
        }
    }

    /// What is said in these tokens, and in what they hold; attributes and tests say nothing.
    fn walk(&mut self, tokens: TokenStream, around: &str) {
        let mut place = around.to_owned();
        let mut tokens = tokens.into_iter().peekable();
        let mut is_test = false;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    tokens.next_if(|next| matches!(next, TokenTree::Punct(_)));
                    let attribute = tokens.next_if(|next| {
                        matches!(next, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
                    });
                    is_test |= attribute.is_some_and(|group| {
                        group.to_string().replace(' ', "").contains("cfg(test)")
                    });
                }
                TokenTree::Ident(kind)
                    if ["fn", "const", "static"].iter().any(|one| kind == one) =>
                {
                    if let Some(TokenTree::Ident(name)) = tokens.peek() {
                        place = name.to_string();
                    }
                }
                TokenTree::Group(_) if is_test => is_test = false,
                TokenTree::Group(group) => self.walk(group.stream(), &place),
                TokenTree::Literal(literal) => {
                    let text = syn::parse_str::<LitStr>(&literal.to_string());
                    if let Ok(text) = text.map(|text| text.value())
                        && has_words(&text)
                    {
                        self.add(&place, text);
                    }
                }
                TokenTree::Punct(punct) if punct.as_char() == ';' => is_test = false,
                // What lives as long as the program is no name.
                TokenTree::Punct(punct) if punct.as_char() == '\'' => drop(tokens.next()),
                TokenTree::Punct(_) | TokenTree::Ident(_) => {}
            }
        }
    }
}

/// Whether it says something beside what it is told.
fn has_words(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}

/// What a language says, by file.
fn language(folder: &str) -> BTreeMap<String, Said> {
    let files = ours().iter().filter(|module| !module.file.ends_with("/tests.rs"));
    let of = |module: &super::code::Module| {
        let file = module.file.strip_prefix(folder)?;
        Some((file.to_owned(), Said::of(&module.text)))
    };
    files.filter_map(of).filter(|(_, said)| !said.0.is_empty()).collect()
}

/// As a cell of a table shows it.
fn cell(text: &str) -> String {
    text.trim().replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;").replace('\n', "<br>")
}

fn cells(texts: &[String]) -> String {
    texts.iter().map(|text| cell(text)).collect::<Vec<_>>().join("<br>")
}

/// The rows of a place: each sentence beside its own, where both languages have as many.
fn rows(place: &str, dutch: &[String], english: &[String]) -> String {
    let row = |nl: &str, en: &str| format!("| `{place}` | {nl} | {en} |\n");
    if dutch.len() != english.len() {
        return row(&cells(dutch), &cells(english));
    }
    dutch.iter().zip(english).map(|(nl, en)| row(&cell(nl), &cell(en))).collect()
}

fn page() -> String {
    let (dutch, english) = (language(DUTCH), language(ENGLISH));
    let mut page = "# Zinnen\n\nElke zin van het programma, Nederlands naast Engels, bij de plaats waar hij staat: om hardop te lezen en te vertalen. Wat tussen\n`{` en `}` staat, vult het programma in. Deze bladzijde maakt zichzelf: `UPDATE_SENTENCES=1 cargo test --test it sentence_page`.\n".to_owned();
    let files: BTreeSet<&String> = dutch.keys().chain(english.keys()).collect();
    let nothing = Said::default();
    for file in files {
        let [nl, en] = [&dutch, &english].map(|said| said.get(file).unwrap_or(&nothing));
        write!(page, "\n## {file}\n\n| plaats | Nederlands | English |\n|---|---|---|\n").unwrap();
        for (place, texts) in &nl.0 {
            page.push_str(&rows(place, texts, en.of_place(place)));
        }
        let only_english = en.0.iter().filter(|(place, _)| nl.of_place(place).is_empty());
        for (place, texts) in only_english {
            page.push_str(&rows(place, &[], texts));
        }
    }
    page
}

#[test]
fn the_page_of_sentences_has_every_sentence() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let expected = page();
    for said in [language(DUTCH), language(ENGLISH)].iter().flat_map(BTreeMap::values) {
        for text in said.texts() {
            assert!(expected.contains(&cell(text)), "{text:?} is left out");
        }
    }
    if env::var_os("UPDATE_SENTENCES").is_some() {
        fs::write(&path, &expected).unwrap();
    } else {
        let is_there = fs::read_to_string(&path).is_ok_and(|page| page == expected);
        assert!(is_there, "run the tests once with UPDATE_SENTENCES=1");
    }
}

#[test]
fn a_sentence_is_found_wherever_it_is_said() {
    let said = Said::of(
        r#"
        /// A note about what it says.
        pub(crate) const ONE: &str = "Een.";
        const ALL: [&str; 2] = ["Twee.", "{fact}"];
        #[expect(dead_code, reason = "none")]
        fn three(n: u8) -> String { let ends = "drie"; format!("{n} {ends}, vier\n") }
        impl Sheet { fn four(&self) -> &'static str { match 5 { 5 => "vijf", _ => "zes zeven" } } }
        #[cfg(test)]
        mod tests { const NO: &str = "Nee."; }
        fn last() -> &'static str { "acht" }
        "#,
    );
    let all: Vec<(&str, Vec<&str>)> = said
        .0
        .iter()
        .map(|(place, texts)| (place.as_str(), texts.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(
        all,
        [
            ("ONE", vec!["Een."]),
            ("ALL", vec!["Twee."]),
            ("three", vec!["drie", "{n} {ends}, vier\n"]),
            ("four", vec!["vijf", "zes zeven"]),
            ("last", vec!["acht"]),
        ]
    );
}
