//! A name stands for one thing: no `let` of a block takes the name of an earlier one.

use std::collections::BTreeSet;

use syn::{Block, Pat, Stmt, visit::Visit};

use super::code;

/// The names that a block binds a second time.
#[derive(Default)]
struct Rebound(Vec<String>);

impl<'a> Visit<'a> for Rebound {
    fn visit_block(&mut self, block: &'a Block) {
        let mut bound = BTreeSet::new();
        for name in block.stmts.iter().filter_map(name) {
            if !bound.insert(name.clone()) {
                self.0.push(name);
            }
        }
        syn::visit::visit_block(self, block);
    }
}

/// The one name that a statement binds, on every system.
fn name(statement: &Stmt) -> Option<String> {
    let Stmt::Local(local) = statement else { return None };
    if !local.attrs.is_empty() {
        return None;
    }
    let pattern = match &local.pat {
        Pat::Type(typed) => &typed.pat,
        pattern => pattern,
    };
    match pattern {
        Pat::Ident(name) => Some(name.ident.to_string()),
        _ => None,
    }
}

fn rebound(code: &str) -> Vec<String> {
    let mut found = Rebound::default();
    found.visit_file(&syn::parse_file(code).unwrap());
    found.0
}

#[test]
fn no_name_is_bound_twice_in_a_block() {
    let folders =
        ["src", "tests", "benches", "examples", "fuzz"].map(|folder| code::root().join(folder));
    for path in folders.iter().flat_map(|folder| code::files(folder)) {
        let names = rebound(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(names, [""; 0], "{}", path.display());
    }
}

#[test]
fn a_name_is_free_again_in_another_block() {
    for code in [
        "fn f() { let a = 1; let a = a + 1; }",
        "fn f() { let a: u8 = 1; g(); let mut a = 2; }",
        "fn f() { if b { let a = 1; let c = || { let d = 1; let d = 2; }; } }",
    ] {
        assert_eq!(rebound(code).len(), 1, "{code}");
    }
    for code in [
        "fn f(a: u8) { let a = a + 1; if b { let a = 2; } let c = |a| a; }",
        "fn f() { let a = g(); let Some(a) = a else { return }; let (a, b) = a; }",
        "fn f() { let a = 1; } fn g() { let a = 1; }",
        "fn f() { #[cfg(unix)] let a = 1; #[cfg(not(unix))] let a = 2; }",
    ] {
        assert_eq!(rebound(code), [""; 0], "{code}");
    }
}
