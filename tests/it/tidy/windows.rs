//! What is different on Windows is listed, with how it was tried.

use std::{collections::BTreeSet, fs};

use super::code::{files, root};

/// How code is told apart for Windows, or for all that is not Unix.
const MARKS: [&str; 5] =
    ["cfg(windows)", "cfg(not(windows))", "cfg(not(unix))", "cfg!(windows)", "cfg_attr(not(unix)"];

#[test]
fn every_place_that_differs_on_windows_is_in_the_table_of_how_it_was_tried() {
    let differs: BTreeSet<String> = files(&root().join("src"))
        .into_iter()
        .filter(|file| {
            let text = fs::read_to_string(file).unwrap();
            MARKS.iter().any(|mark| text.contains(mark))
        })
        .map(|file| file.strip_prefix(root()).unwrap().to_str().unwrap().to_owned())
        .collect();
    let table = fs::read_to_string(root().join("packaging/windows/README.md")).unwrap();
    let told: BTreeSet<String> = table
        .lines()
        .filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect();
    assert_eq!(differs, told);
}
