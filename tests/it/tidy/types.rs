//! A type that several rooms see has a name of its own, but for those that say why not.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Ident, Item, Visibility};

use super::code;

/// Names that stand for several types, and why they may.
const SHARED: &[(&str, &str)] = &[
    ("Choice", "what the chair picks: of each stage, and as it is shown"),
    ("Command", "typed in the shell, and given in a meeting: never in one file"),
    ("Held", "what keeps the laptop awake, one for each system"),
    ("Panel", "what is open over a place: of any stage, and of each"),
    ("Part", "of a document, and a line of a step: never in one file"),
    ("PhoneProcess", "what serves other screens, and its twin of a build without"),
    ("Prompt", "what is asked for: of each stage, and as it is shown"),
    ("Resume", "the stage, and what is shown of it"),
    ("Table", "of keys, and of a document: never in one file"),
    ("Title", "of a menu: of each stage, and as it is shown"),
];

/// The types of a file that more than their own folder may name.
fn types(items: &[Item]) -> impl Iterator<Item = String> {
    let named = items.iter().filter_map(|item| match item {
        Item::Struct(item) => Some((&item.vis, &item.ident)),
        Item::Enum(item) => Some((&item.vis, &item.ident)),
        Item::Trait(item) => Some((&item.vis, &item.ident)),
        Item::Type(item) => Some((&item.vis, &item.ident)),
        _ => None,
    });
    let is_open = |(seen, _): &(&Visibility, &Ident)| match seen {
        Visibility::Public(_) => true,
        Visibility::Restricted(seen) => seen.path.is_ident("crate"),
        Visibility::Inherited => false,
    };
    named.filter(is_open).map(|(_, name)| name.to_string())
}

/// Names that stand for types of several files.
fn shared<'a>(files: &[(&'a str, &str)]) -> BTreeMap<String, BTreeSet<&'a str>> {
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (file, text) in files {
        for name in types(&syn::parse_file(text).unwrap().items) {
            found.entry(name).or_default().insert(file);
        }
    }
    found.retain(|_, files| 1 < files.len());
    found
}

#[test]
fn no_name_stands_for_two_types() {
    let ours = code::ours().iter().map(|module| (module.file.as_str(), module.text.as_str()));
    let found = shared(&ours.collect::<Vec<_>>());
    let allowed = SHARED.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>();
    let names = found.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names, allowed, "{found:#?}");
}

#[test]
fn only_types_that_others_see_count() {
    let with = |code| shared(&[("a.rs", "pub struct A;"), ("b.rs", code)]).len();
    for code in ["pub enum A {}", "pub(crate) trait A {}", "pub type A = u8;"] {
        assert_eq!(with(code), 1, "{code}");
    }
    for code in ["struct A;", "pub(super) struct A;", "pub fn a() {}", "pub struct B;"] {
        assert_eq!(with(code), 0, "{code}");
    }
}
