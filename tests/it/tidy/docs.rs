//! What stands above an item says something, and of what can fail it says when.

use syn::{
    Attribute, Expr, ExprLit, ImplItemFn, ItemFn, ItemMod, Lit, Meta, ReturnType, Signature, Type,
    Visibility, visit::Visit,
};

use super::code;

/// As few words only say the name once more.
const TOO_FEW: usize = 2;

/// The `///` of this text that say nothing.
fn empty_phrases(text: &str) -> Vec<String> {
    let docs = text.lines().map(|line| line.trim().strip_prefix("///")).collect::<Vec<_>>();
    docs.split(Option::is_none)
        .map(|doc| doc.iter().copied().flatten().collect::<String>())
        .filter(|doc| !doc.is_empty() && doc.split_whitespace().count() <= TOO_FEW)
        .collect()
}

/// The functions for other files that can fail and do not say when. What a trait promises, clippy asks.
#[derive(Default)]
struct Silent(Vec<String>);

impl Silent {
    fn look(&mut self, attributes: &[Attribute], seen: &Visibility, function: &Signature) {
        let is_private = matches!(seen, Visibility::Inherited);
        if !is_private && can_fail(&function.output) && !says_when(attributes) {
            self.0.push(function.ident.to_string());
        }
    }
}

impl<'a> Visit<'a> for Silent {
    fn visit_item_fn(&mut self, function: &'a ItemFn) {
        self.look(&function.attrs, &function.vis, &function.sig);
    }

    fn visit_impl_item_fn(&mut self, function: &'a ImplItemFn) {
        self.look(&function.attrs, &function.vis, &function.sig);
    }

    fn visit_item_mod(&mut self, module: &'a ItemMod) {
        if !code::is_for_tests(&module.attrs) {
            syn::visit::visit_item_mod(self, module);
        }
    }
}

/// `Result<…>`, from wherever.
fn can_fail(output: &ReturnType) -> bool {
    let ReturnType::Type(_, output) = output else { return false };
    let Type::Path(output) = &**output else { return false };
    output.path.segments.last().is_some_and(|name| name.ident == "Result")
}

fn says_when(attributes: &[Attribute]) -> bool {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &pair.value else { return None };
        pair.path.is_ident("doc").then(|| line.value())
    });
    let doc = lines.collect::<Vec<_>>().join("\n");
    ["# Errors", "Fails"].iter().any(|word| doc.contains(word))
}

fn silent(text: &str) -> Vec<String> {
    let mut found = Silent::default();
    found.visit_file(&syn::parse_file(text).unwrap());
    found.0
}

#[test]
fn no_doc_says_only_the_name() {
    let folders =
        ["src", "tests", "benches", "examples", "fuzz"].map(|name| code::root().join(name));
    for path in folders.iter().flat_map(|folder| code::files(folder)) {
        let found = empty_phrases(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(found, [""; 0], "{}", path.display());
    }
}

#[test]
fn what_can_fail_says_when() {
    let modules = code::ours().iter();
    let found = modules
        .flat_map(|module| {
            silent(&module.text).into_iter().map(|name| format!("{}: {name}", module.file))
        })
        .collect::<Vec<_>>();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_doc_is_weighed_as_a_whole() {
    assert_eq!(empty_phrases("/// Its name.\nname: u8"), [" Its name."]);
    assert_eq!(
        empty_phrases("    /// Rows.\n    rows: u8,\n    /// Rows of the\n    /// list."),
        [" Rows."]
    );
    assert_eq!(empty_phrases("// Why.\n//! A file.\n/// What it is."), [""; 0]);
}

#[test]
fn only_what_others_call_must_say_when_it_fails() {
    for code in [
        "pub fn f() -> Result<(), E> {}",
        "/// Reads it.\npub(crate) fn f() -> io::Result<u8> {}",
        "impl A { /// Reads it.\n pub(super) fn f(&self) -> fmt::Result {} }",
        "mod a { pub fn f() -> Result<(), E> {} }",
    ] {
        assert_eq!(silent(code), ["f"], "{code}");
    }
    for code in [
        "fn f() -> Result<(), E> {}",
        "/// Reads it.\n///\n/// # Errors\n/// When it is not there.\npub fn f() -> Result<(), E> {}",
        "/// Reads it. Fails when it is not there.\npub fn f() -> Result<(), E> {}",
        "pub fn f() -> Option<Result<(), E>> {}",
        "impl A for B { fn f() -> Result<(), E> {} }",
        "#[cfg(test)] mod tests { pub fn f() -> Result<(), E> {} }",
    ] {
        assert_eq!(silent(code), [""; 0], "{code}");
    }
}
