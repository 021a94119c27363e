//! The modules of a crate, read as the compiler reads them: from `lib.rs` along each `mod`, tests left out.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use syn::{Attribute, Expr, ExprLit, Item, Lit, Meta};

use super::names::Names;

/// One file of the crate.
pub(crate) struct Module {
    /// Where it stands in the crate: `crate::domain::id`.
    pub(crate) path: Vec<String>,
    /// The file, from the folder of the crate: `src/domain/id.rs`.
    pub(crate) file: String,
    pub(crate) text: String,
    pub(crate) names: Names,
}

impl Module {
    /// The folder of `src/` that it belongs to: `domain`, or `main`.
    pub(crate) fn room(&self) -> &str {
        self.path.get(1).map_or("lib", String::as_str)
    }

    /// Its lines without comments, empty lines and tests.
    pub(crate) fn code_lines(&self) -> usize {
        let code = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        code.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with("//"))
            .count()
    }
}

/// The folder of this crate.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of this crate, read once.
pub(crate) fn ours() -> &'static [Module] {
    static OURS: LazyLock<Vec<Module>> = LazyLock::new(|| read(root()));
    &OURS
}

/// The files of the crate in this folder.
pub(crate) fn read(crate_folder: &Path) -> Vec<Module> {
    let mut found = read_from(crate_folder, "src/lib.rs", &["crate"]);
    if crate_folder.join("src/main.rs").exists() {
        found.extend(read_from(crate_folder, "src/main.rs", &["crate", "main"]));
    }
    found
}

/// This file, which is the module `path`, and all below it.
pub(crate) fn read_from(crate_folder: &Path, file: &str, path: &[&str]) -> Vec<Module> {
    let mut found = Vec::new();
    let path = path.iter().map(|part| (*part).to_owned()).collect();
    follow(crate_folder, file, path, &mut found);
    found
}

/// Writes files of a small crate below `src/` in this folder, to try the checks on.
pub(crate) fn write(crate_folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = crate_folder.join("src").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// Every Rust file below a folder, also one that no module names.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ext| ext == "rs"))
        .collect()
}

/// Whether an item is there for tests only.
pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Path>().is_ok_and(|only| only.is_ident("test"))
    })
}

fn follow(crate_folder: &Path, file: &str, path: Vec<String>, found: &mut Vec<Module>) {
    let text = fs::read_to_string(crate_folder.join(file))
        .unwrap_or_else(|error| panic!("{file}: {error}"));
    let syntax = syn::parse_file(&text).unwrap();
    for (name, file) in children(file, &syntax.items) {
        let child = [path.as_slice(), &[name]].concat();
        follow(crate_folder, &file, child, found);
    }
    let names = Names::of(&path, &syntax);
    found.push(Module { path, file: file.to_owned(), text, names });
}

/// The modules that have a file of their own, by name, with that file.
fn children(file: &str, items: &[Item]) -> Vec<(String, String)> {
    let (beside, _) = file.rsplit_once('/').unwrap();
    let is_root = file.ends_with("/lib.rs") || file.ends_with("/main.rs");
    let within = if is_root { beside } else { file.trim_end_matches(".rs") };
    let modules = items.iter().filter_map(|item| match item {
        Item::Mod(module) if module.content.is_none() && !is_for_tests(&module.attrs) => {
            Some(module)
        }
        _ => None,
    });
    modules
        .map(|module| {
            let name = module.ident.to_string();
            let told = module.attrs.iter().find_map(told_path);
            let file = told
                .map_or_else(|| format!("{within}/{name}.rs"), |told| format!("{beside}/{told}"));
            (name, file)
        })
        .collect()
}

/// `sound/server.rs` of `#[path = "sound/server.rs"]`.
fn told_path(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Str(path), .. }) = &pair.value else { return None };
    pair.path.is_ident("path").then(|| path.value())
}
