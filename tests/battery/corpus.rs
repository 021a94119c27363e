//! What the fuzzing targets found interesting, and what once broke something: it holds still.

use std::fs;
use std::path::Path;

use crate::checks;

/// Holds, or panics.
type Check = fn(&[u8]);

/// Every fuzzing target, with what must hold for its bytes.
const TARGETS: [(&str, Check); 7] = [
    ("library", checks::library),
    ("journal", checks::journal),
    ("group", checks::group),
    ("agenda", checks::agenda),
    ("settings", checks::settings),
    ("keys", checks::keys),
    ("text", checks::text),
];

#[test]
fn the_corpus_of_every_target_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let mut count = 0;
    for (name, check) in TARGETS {
        for path in fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()) {
            eprintln!("{}", path.display());
            check(&fs::read(path).unwrap());
            count += 1;
        }
    }
    assert!(TARGETS.len() <= count);
}

#[test]
#[should_panic(expected = "left == right")]
fn the_control_without_the_cleaning_is_caught() {
    checks::is_shown("een \u{1b}[2J zaak");
}
