//! Which paths a file names, in whatever form: nested imports, paths in a body, arguments of macros.

use std::{
    collections::{BTreeMap, BTreeSet},
    slice::from_ref,
};

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Ident, ImplItem, Item, ItemMod, ItemUse, Macro, MetaList, UseTree, VisRestricted,
    visit::{self, Visit},
};

use super::code::is_for_tests;

/// A path from the root of a crate: `["crate", "domain", "id", "Id"]`, `["std", "fs"]`.
pub(crate) type FullPath = Vec<String>;

/// What a file names outside of tests.
#[derive(Default)]
pub(crate) struct Names {
    /// Every path, with imported names followed to where they come from.
    pub(crate) paths: BTreeSet<FullPath>,
    /// What a name alone stands for: what was imported, and the modules declared here.
    pub(crate) known: BTreeMap<String, FullPath>,
    pub(crate) identifiers: BTreeSet<String>,
}

impl Names {
    /// Of this file, which is the module `module`.
    pub(crate) fn of(module: &[String], file: &syn::File) -> Self {
        let mut imports = Reader { here: module.to_vec(), found: Self::default() };
        imports.visit_file(file);
        let found = Self { known: imports.found.known, ..Self::default() };
        let mut paths = Reader { here: module.to_vec(), found };
        paths.visit_file(file);
        paths.found
    }
}

struct Reader {
    /// The module that is being read, also within a file.
    here: FullPath,
    found: Names,
}

impl Reader {
    /// A name alone is a path only where it was imported; otherwise it is something of the file.
    fn take(&mut self, path: &[String]) {
        if path.len() > 1 || path.first().is_some_and(|name| self.found.known.contains_key(name)) {
            self.found.paths.insert(self.full(path));
        }
    }

    fn full(&self, path: &[String]) -> FullPath {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let start = match first.as_str() {
            "self" => self.here.clone(),
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                let above = &self.here[..self.here.len().saturating_sub(ups)];
                return [above, &path[ups..]].concat();
            }
            name => self.found.known.get(name).cloned().unwrap_or_else(|| vec![name.to_owned()]),
        };
        [start.as_slice(), rest].concat()
    }

    fn import(&mut self, before: &[String], tree: &UseTree) {
        match tree {
            UseTree::Path(path) => {
                self.import(&[before, &[path.ident.to_string()]].concat(), &path.tree);
            }
            UseTree::Group(group) => group.items.iter().for_each(|item| self.import(before, item)),
            UseTree::Glob(_) => self.take(&[before, &["*".to_owned()]].concat()),
            UseTree::Name(name) => self.bind(before, &name.ident, &name.ident),
            UseTree::Rename(rename) => self.bind(before, &rename.ident, &rename.rename),
        }
    }

    fn bind(&mut self, before: &[String], name: &Ident, known_as: &Ident) {
        let (path, known_as) = match before.last() {
            Some(last) if name == "self" && known_as == "self" => (before.to_vec(), last.clone()),
            _ if name == "self" => (before.to_vec(), known_as.to_string()),
            _ => ([before, &[name.to_string()]].concat(), known_as.to_string()),
        };
        let full = self.full(&path);
        self.found.paths.insert(full.clone());
        // `use std::fs;` twice is no loop: a name stands for what it stands for elsewhere.
        if full.first() != Some(&known_as) {
            self.found.known.insert(known_as, full);
        }
    }

    fn take_tokens(&mut self, tokens: TokenStream) {
        let mut path = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if colons == 2 && !path.is_empty() => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Ident(ident) => {
                    self.take(&std::mem::replace(&mut path, vec![ident.to_string()]));
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                other => {
                    self.take(&std::mem::take(&mut path));
                    colons = 0;
                    if let TokenTree::Group(group) = other {
                        self.take_tokens(group.stream());
                    }
                }
            }
        }
        self.take(&path);
    }
}

impl<'a> Visit<'a> for Reader {
    fn visit_ident(&mut self, ident: &'a Ident) {
        self.found.identifiers.insert(ident.to_string());
    }

    fn visit_item(&mut self, item: &'a Item) {
        let attributes = match item {
            Item::Const(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Trait(item) => &item.attrs,
            Item::Type(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            other => return visit::visit_item(self, other),
        };
        if !is_for_tests(attributes) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'a ImplItem) {
        match item {
            ImplItem::Fn(item) if is_for_tests(&item.attrs) => {}
            other => visit::visit_impl_item(self, other),
        }
    }

    fn visit_item_mod(&mut self, module: &'a ItemMod) {
        let name = module.ident.to_string();
        let full = [self.here.as_slice(), from_ref(&name)].concat();
        self.found.known.insert(name.clone(), full.clone());
        self.found.paths.insert(full);
        self.here.push(name);
        visit::visit_item_mod(self, module);
        self.here.pop();
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.import(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let parts = path.segments.iter().map(|part| part.ident.to_string()).collect::<Vec<_>>();
        self.take(&parts);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'a Macro) {
        self.take_tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    fn visit_meta_list(&mut self, attribute: &'a MetaList) {
        self.take_tokens(attribute.tokens.clone());
        visit::visit_meta_list(self, attribute);
    }

    /// `pub(in crate::store)` says who may look, not what is used.
    fn visit_vis_restricted(&mut self, _: &'a VisRestricted) {}
}

/// The paths in `code`, as a file `src/domain/grade.rs`, joined with `::`.
fn paths(code: &str) -> Vec<String> {
    let here = ["crate", "domain", "grade"].map(str::to_owned);
    let file = syn::parse_file(code).unwrap();
    Names::of(&here, &file).paths.into_iter().map(|path| path.join("::")).collect()
}

#[track_caller]
fn names(code: &str, path: &str) {
    let paths = paths(code);
    assert!(paths.iter().any(|one| one == path), "{code}: {paths:?}");
}

#[test]
fn every_form_of_import_is_seen() {
    names("use crate::store::line;", "crate::store::line");
    names("use crate::{domain::id::Id, store::line};", "crate::store::line");
    names("use {std::fmt, crate::{store::{line, lines}}};", "crate::store::lines");
    names("use crate::{\n    domain::id::Id,\n    store::{\n line},\n};", "crate::store::line");
    names("use crate::store::{self, line};", "crate::store");
    names("use crate::store::line as other;", "crate::store::line");
    names("use crate::store::*;", "crate::store::*");
    names("use super::super::store::line;", "crate::store::line");
    names("pub use crate::store::line;", "crate::store::line");
    names("fn f() { use crate::store::line; }", "crate::store::line");
}

#[test]
fn a_path_that_stands_in_the_code_is_seen() {
    names("fn f() { crate::store::line::read(); }", "crate::store::line::read");
    names("fn f(a: &crate::store::Line) {}", "crate::store::Line");
    names("struct A(Vec<Option<crate::store::Line>>);", "crate::store::Line");
    names("impl crate::store::Read for A {}", "crate::store::Read");
    names("fn f() { println!(\"{}\", crate::store::line::MAX); }", "crate::store::line::MAX");
    names("fn f() { matches!(a, Some((crate::app::Key::Enter, _))); }", "crate::app::Key::Enter");
    names("fn f() { ::std::fs::read(\"a\"); }", "std::fs::read");
    names("#[derive(serde::Serialize)] struct A;", "serde::Serialize");
}

#[test]
fn an_imported_name_is_followed() {
    names("use crate::store; fn f() { store::line::read(); }", "crate::store::line::read");
    names("use crate::store as s; fn f() { s::line::read(); }", "crate::store::line::read");
    names("use std::fs; fn f() { fs::read(); }", "std::fs::read");
    names("mod csv; fn f() { csv::write(); }", "crate::domain::grade::csv::write");
    names("mod inner { use super::super::id::Id; }", "crate::domain::id::Id");
}

#[test]
fn tests_and_restricted_visibility_name_nothing() {
    for code in [
        "#[cfg(test)] mod tests { use crate::store::line; }",
        "#[cfg(test)] use crate::store::line;",
        "#[cfg(test)] fn f() { crate::store::line(); }",
        "pub(in crate::store) fn f() {}",
    ] {
        assert!(paths(code).iter().all(|path| !path.contains("store")), "{code}");
    }
}
