//! What `intervisie --licenties` prints: every library in the program, its letters, and the licences that come
//! with them.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    process::Command,
};

use intervisie::words::Words;
use serde_json::Value;
use spdx::{Expression, ParseMode};

use super::{code, dependencies};

/// The systems that are built for, the one that every test runs on first.
pub(super) const SYSTEMS: [&str; 4] = [
    "x86_64-unknown-linux-gnu",
    "x86_64-unknown-linux-musl",
    "x86_64-pc-windows-gnu",
    "aarch64-apple-darwin",
];
/// How the text of a licence is known, those that one would rather take first.
const KNOWN: [(&str, &str); 2] =
    [("MIT", "Permission is hereby granted, free of charge"), ("Apache-2.0", "Apache License")];

/// A library: its name with its version, its licence, who made it, and the texts that come with it.
struct Part {
    name: String,
    licence: String,
    authors: String,
    texts: Vec<String>,
}

/// What is compiled into the program on one system, where its packages are here.
pub(super) fn compiled(system: &str) -> Option<BTreeSet<String>> {
    let mut call = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    call.args(["tree", "--locked", "--offline", "--edges", "normal,build", "--prefix", "none"]);
    call.args(["--format", "{p}", "--target", system]).current_dir(code::root());
    let output = call.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let named = text.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(format!("{} {}", words.next()?, words.next()?.trim_start_matches('v')))
    });
    let own = format!("intervisie {}", env!("CARGO_PKG_VERSION"));
    output.status.success().then(|| named.filter(|name| *name != own).collect())
}

/// The letters in a PDF.
fn letters() -> Part {
    let text = fs::read_to_string(code::root().join("assets/fonts/LICENCE")).unwrap();
    let [name, licence] = ["DejaVu Sans Condensed 2.37", "Bitstream-Vera"].map(str::to_owned);
    Part { name, licence, authors: String::new(), texts: vec![text] }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts in a package, in the order of their names.
fn texts(folder: &Path) -> Vec<String> {
    let is_licence = |name: &str| {
        let words = ["license", "licence", "copying", "notice"];
        words.iter().any(|word| name.to_lowercase().contains(word))
    };
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    let named = files.filter(|file| file.file_name().to_str().is_some_and(is_licence));
    let paths = named.map(|file| file.path()).filter(|path| path.is_file());
    let sorted = paths.collect::<BTreeSet<_>>();
    let read = sorted.iter().map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into());
    read.collect()
}

/// Of licences of which one will do, the one taken; else all.
fn taken(licence: &str, texts: &[String]) -> Vec<String> {
    let expression = Expression::parse_mode(licence, ParseMode::LAX).unwrap();
    let will_do = |name: &str| expression.evaluate(|asked| asked.to_string() == name);
    let known = KNOWN.iter().filter(|(name, _)| will_do(name));
    let mut found =
        known.filter_map(|(_, begins)| texts.iter().find(|text| one_line(text).contains(begins)));
    found.next().map_or_else(|| texts.to_vec(), |text| vec![text.clone()])
}

impl Part {
    fn read(package: &Value) -> Self {
        let word = |key: &str| package[key].as_str().unwrap_or_default();
        let folder = Path::new(word("manifest_path")).parent().unwrap();
        let authors = package["authors"].as_array().unwrap().iter().filter_map(Value::as_str);
        Self {
            name: format!("{} {}", word("name"), word("version")),
            licence: word("license").to_owned(),
            authors: authors.collect::<Vec<_>>().join(", "),
            texts: taken(word("license"), &texts(folder)),
        }
    }
}

/// One text of a licence, whose words are the same in many packages: in which, and who holds the right.
#[derive(Default)]
struct Licence {
    names: BTreeSet<String>,
    holders: BTreeSet<String>,
    text: String,
}

impl Licence {
    fn add(&mut self, name: &str, holders: &[&str], text: &[&str]) {
        self.names.insert(name.to_owned());
        self.holders.extend(holders.iter().map(|line| one_line(line)));
        if self.text.is_empty() {
            let lines = text.iter().map(|line| line.trim_end()).collect::<Vec<_>>();
            lines.join("\n").trim_matches('\n').clone_into(&mut self.text);
        }
    }

    fn written(&self) -> String {
        let joined = |words: &BTreeSet<String>, between: &str| {
            words.iter().map(String::as_str).collect::<Vec<_>>().join(between)
        };
        let (names, holders) = (joined(&self.names, ", "), joined(&self.holders, "\n"));
        format!("{}\nIn: {names}\n\n{holders}\n\n{}\n", "-".repeat(78), self.text)
    }
}

/// The same words once: all texts by their words, the most shared first.
fn together(parts: &[Part]) -> Vec<Licence> {
    let mut licences: BTreeMap<String, Licence> = BTreeMap::new();
    for part in parts {
        for text in &part.texts {
            let is_holder = |line: &&str| line.trim().to_lowercase().starts_with("copyright");
            let (holders, rest): (Vec<&str>, Vec<&str>) = text.lines().partition(is_holder);
            licences.entry(one_line(&rest.concat())).or_default().add(&part.name, &holders, &rest);
        }
    }
    let mut all = licences.into_values().collect::<Vec<_>>();
    all.sort_by_key(|licence| std::cmp::Reverse(licence.names.len()));
    all
}

fn written(parts: &[Part]) -> String {
    let line = |part: &Part| match (part.texts.is_empty(), part.authors.is_empty()) {
        (true, false) => format!("{}  {}  ({})", part.name, part.licence, part.authors),
        _ => format!("{}  {}", part.name, part.licence),
    };
    let lines = parts.iter().map(line).collect::<Vec<_>>().join("\n");
    let texts = together(parts).iter().map(Licence::written).collect::<Vec<_>>().join("\n");
    let above = Words::DUTCH.command().licences();
    format!("{above}\n\n{lines}\n\n{texts}")
}

#[test]
fn what_is_printed_are_the_libraries_in_the_program_with_their_licences() {
    let path = code::root().join("assets/licenties.txt");
    let here = compiled(SYSTEMS[0]).unwrap();
    assert!(here.len() > 200, "only {} libraries were read", here.len());
    let others = SYSTEMS.iter().map(|system| compiled(system)).collect::<Option<Vec<_>>>();
    let packages = dependencies::packages();
    let read = |names: &BTreeSet<String>| {
        let parts = packages.iter().map(Part::read);
        let libraries = parts.filter(|part| names.contains(&part.name));
        libraries.chain([letters()]).collect::<Vec<_>>()
    };
    let all = others.map(|others| written(&read(&others.into_iter().flatten().collect())));
    if let Some(all) = all.as_ref().filter(|_| env::var_os("UPDATE_LICENCES").is_some()) {
        fs::write(&path, all).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    let missing =
        here.iter().filter(|name| !kept.contains(&format!("\n{name}  "))).collect::<Vec<_>>();
    assert!(missing.is_empty(), "run once with UPDATE_LICENCES=1: {missing:?}");
    // Where packages of other systems cannot be read, the rest of the file cannot be told.
    assert!(all.is_none_or(|all| all == kept), "run the tests once with UPDATE_LICENCES=1");
}

#[test]
fn of_two_licences_the_shorter_is_printed_and_of_two_that_both_hold_both() {
    let [mit, apache] = KNOWN.map(|(_, begins)| format!("Copyright A\n{begins}"));
    let both = [apache.clone(), mit.clone()];
    assert_eq!(taken("MIT OR Apache-2.0", &both).concat(), mit);
    assert_eq!(taken("MIT AND Unicode-3.0", &both), both);
    let part = |name: &str, text: &String| Part {
        name: name.to_owned(),
        licence: "MIT".to_owned(),
        authors: String::new(),
        texts: vec![text.clone()],
    };
    let printed =
        written(&[part("a 1", &mit), part("b 2", &mit.replace("Copyright A", "Copyright B"))]);
    assert_eq!(printed.matches(KNOWN[0].1).count(), 1);
    assert!(printed.contains("In: a 1, b 2\n\nCopyright A\nCopyright B\n"), "{printed}");
}
