//! What commands said and did, written down as one text for a snapshot.

use std::fmt::Write as _;

use super::{
    desk::{Desk, Files, Said},
    mask::stamps,
};

/// Commands, each with all it said, and the code with which it ended.
pub(super) fn transcript(desk: &Desk, commands: &[&[&str]]) -> String {
    commands.iter().map(|args| told(args, &desk.run(args))).collect()
}

/// One command with all it said, and the code with which it ended.
pub(super) fn told(args: &[&str], said: &Said) -> String {
    let typed = args.iter().map(|arg| quoted(arg)).collect::<Vec<_>>().join(" ");
    let mut text = format!("$ intervisie {typed}\n{}", visible(&said.out));
    if !said.err.is_empty() {
        let _ = write!(text, "[stderr]\n{}", visible(&said.err));
    }
    let _ = writeln!(text, "[{}]\n", said.code);
    text
}

fn quoted(arg: &str) -> String {
    if arg.contains(' ') || arg.is_empty() { format!("'{arg}'") } else { arg.to_owned() }
}

/// What a snapshot would not keep is written out: other ends of lines, marks and bells.
fn visible(text: &str) -> String {
    let mut shown = shown(text);
    if !shown.is_empty() && !shown.ends_with('\n') {
        shown.push_str("[no end of line]\n");
    }
    shown
}

fn shown(text: &str) -> String {
    let is_hidden = |c: char| c == '\u{feff}' || (c.is_control() && c != '\n');
    let mut shown = String::new();
    for c in text.chars() {
        if is_hidden(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// A command that writes, and what the files are afterwards against what they were.
pub(super) fn written(desk: &Desk, args: &[&str]) -> String {
    let before = desk.files();
    let said = told(args, &desk.run(args));
    format!("{said}{}", difference(&before, &desk.files()))
}

/// What differs between two looks at the same files.
pub(super) fn difference(before: &Files, after: &Files) -> String {
    let mut text = String::new();
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        let _ = writeln!(text, "gone: {}", stamps(name));
    }
    for (name, bytes) in after.iter().filter(|(name, bytes)| before.get(*name) != Some(bytes)) {
        text.push_str(&came(name, bytes, before));
    }
    if text.is_empty() { "no file differs\n\n".into() } else { text + "\n" }
}

/// A file that is there now, or is another.
fn came(name: &str, bytes: &[u8], before: &Files) -> String {
    if let Some(was) = before.get(name) {
        return format!("changed: {name}\n{}", lines_that_differ(was, bytes));
    }
    if let Some((known, _)) = before.iter().find(|(_, old)| *old == bytes) {
        return format!("new: {name}, the bytes of {known}\n");
    }
    format!("new: {}\n{}", stamps(name), lines_that_differ(&[], bytes))
}

/// The lines that went and the lines that came, in order. New lines of a journal carry the moment
/// and random ids; of those that went the beginning tells which they were.
fn lines_that_differ(before: &[u8], after: &[u8]) -> String {
    const BEGINNING: usize = 70;
    let [old, new] = [before, after].map(String::from_utf8_lossy);
    let (old, new): (Vec<_>, Vec<_>) = (old.split('\n').collect(), new.split('\n').collect());
    let beginning = |line: &str| line.chars().take(BEGINNING).collect::<String>();
    let gone = old
        .iter()
        .filter(|line| !new.contains(line))
        .map(|line| format!("  - {}\n", beginning(line)));
    let come = new
        .iter()
        .filter(|line| !old.contains(line) && !line.is_empty())
        .map(|line| format!("  + {}\n", stamps(&shown(line))));
    gone.chain(come).collect()
}
