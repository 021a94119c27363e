//! A key that is read in a file that people write is one of its keys: else it works, and is called a
//! mistake.

use std::collections::BTreeSet;

use syn::{Expr, ExprArray, ExprMethodCall, Lit, visit::Visit};

use super::code::{Module, ours};

/// The keys that a file reads, and those in its lists.
#[derive(Default)]
struct Keys {
    read: BTreeSet<String>,
    listed: BTreeSet<String>,
}

impl<'a> Visit<'a> for Keys {
    fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
        // Each way to read one takes where mistakes are noted, and then the key.
        if call.args.first().is_some_and(notes_mistakes) {
            self.read.extend(call.args.get(1).and_then(text));
        }
        syn::visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_array(&mut self, list: &'a ExprArray) {
        self.listed.extend(list.elems.iter().filter_map(text));
        syn::visit::visit_expr_array(self, list);
    }
}

fn notes_mistakes(argument: &Expr) -> bool {
    match argument {
        Expr::Path(path) => path.path.is_ident("mistakes"),
        Expr::Field(field) => {
            matches!(&field.member, syn::Member::Named(name) if *name == "mistakes")
        }
        _ => false,
    }
}

fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// What the files of one reader read and do not list.
fn unlisted<'a>(files: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut keys = Keys::default();
    for text in files {
        keys.visit_file(&syn::parse_file(text).unwrap());
    }
    keys.read.difference(&keys.listed).cloned().collect()
}

#[test]
fn every_key_that_is_read_is_in_a_list_of_its_reader() {
    let written = || ours().iter().filter(|module| module.room() == "written");
    let readers: BTreeSet<&str> = written().filter_map(reader).collect();
    assert!(readers.contains("settings"));
    for of in readers {
        let files = written().filter(|module| reader(module) == Some(of));
        let found = unlisted(files.map(|module| module.text.as_str()));
        assert!(found.is_empty(), "{of} reads {found:?} and does not list it");
    }
}

/// The reader that a file of the room belongs to: `library`, or `group`.
fn reader(module: &Module) -> Option<&str> {
    module.path.get(2).map(String::as_str)
}

#[test]
fn a_key_that_is_not_listed_is_found() {
    let list = "const KEYS: [&str; 1] = [\"aan\"];";
    let reads = |key: &str| format!("{list} fn read() {{ fields.flag(mistakes, \"{key}\"); }}");
    assert_eq!(unlisted([reads("aan").as_str()].into_iter()), [""; 0]);
    assert_eq!(unlisted([reads("uit").as_str()].into_iter()), ["uit"]);
}
