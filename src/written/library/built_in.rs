//! The werkvormen that come with the program, in a form that is read in no time.

use crate::domain::library::{Library, Spine, Unread};

/// All that `werkvormen.toml` says. The first line tells what is known of each werkvorm without reading it;
/// then each has a line of its own. A test holds it against that file, and writes it.
const LINES: &str = include_str!("../../../assets/werkvormen.jsonl");

/// The werkvormen that come with the program, each known by its id and kind until somebody looks at it.
pub fn built_in() -> Library {
    let (first, lines) = LINES.split_once('\n').unwrap_or_default();
    let spines: Vec<Spine> = serde_json::from_str(first).unwrap_or_default();
    let read = |text: &str| serde_json::from_str(text).ok();
    let unread = |(spine, text)| Unread { spine, text, read };
    Library::unread(spines.into_iter().zip(lines.lines()).map(unread))
}

#[cfg(test)]
mod tests {
    use std::{env, fs, iter::once};

    use super::*;
    use crate::written::library::parse;

    const WRITTEN: &str = include_str!("../../../werkvormen.toml");
    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/werkvormen.jsonl");

    #[test]
    fn what_is_built_in_is_what_is_written() {
        let written = parse(WRITTEN, "werkvormen.toml").value;
        // Without the names of the fields: they are read in the order in which they are declared.
        let spine = |s: Spine| {
            let Spine { id, kind, family, level, participants, .. } = s;
            (id, kind, family, level, participants, s.is_prepared, s.needs_inbreng, s.least)
        };
        let spines: Vec<_> = written.iter().map(Spine::from).map(spine).collect();
        let each = written.iter().map(|werkvorm| serde_json::to_string(werkvorm).unwrap());
        let lines = once(serde_json::to_string(&spines).unwrap())
            .chain(each)
            .collect::<Vec<_>>()
            .join("\n");
        if env::var_os("UPDATE_LIBRARY").is_some() {
            fs::write(PATH, format!("{lines}\n")).unwrap();
        } else {
            assert!(LINES.trim_end() == lines, "run the tests once with UPDATE_LIBRARY=1");
            assert!(built_in().iter().eq(&written));
        }
    }

    #[test]
    fn only_what_somebody_looks_at_is_read() {
        let library = built_in();
        assert_eq!(library.count_read(), 0);
        assert!(library.find("basismodel").is_some());
        assert_eq!(library.count_read(), 1);
    }
}
