//! Letters that run from right to left, such as Hebrew and Arabic, in a line that does not: they move
//! nothing that stands around them.

/// A part of a line, whose letters run one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run<'a> {
    /// The letters of it.
    pub(super) text: &'a str,
    /// They run from right to left.
    pub(super) is_leftward: bool,
}

/// A line in its parts; a space or sign within a part of letters from right to left is of that part.
pub(super) fn runs(line: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut push = |text, is_leftward| runs.push(Run { text, is_leftward });
    let mut rest = line;
    while let Some(start) = rest.find(runs_left) {
        let (before, from) = rest.split_at(start);
        // Up to the last letter of the run; a space or sign may stand within it.
        let other = from.find(|c: char| c.is_alphanumeric() && !runs_left(c)).unwrap_or(from.len());
        let run = from.get(..other).unwrap_or(from);
        let end = run.rfind(runs_left).map_or(run.len(), |at| {
            at + run.get(at..).and_then(|last| last.chars().next()).map_or(1, char::len_utf8)
        });
        let (run, after) = from.split_at(end);
        if !before.is_empty() {
            push(before, false);
        }
        push(run, true);
        rest = after;
    }
    if !rest.is_empty() {
        push(rest, false);
    }
    runs
}

/// Whether a letter is of a script that runs from right to left.
pub(super) fn runs_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}
