//! A broken file in pieces: each werkvorm from its own header to the next one.

use std::ops::Range;

/// The bytes before the first `[[werkvorm]]`, and those of each werkvorm.
pub(super) fn split(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_header(line) && at > 0 {
            starts.push(at);
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

/// Whether a werkvorm begins on this line, also when its header is mistyped at the end.
fn is_header(line: &str) -> bool {
    if !line.trim_start().starts_with('[') {
        return false;
    }
    let plain: String = line.chars().filter(|c| !c.is_whitespace()).take(12).collect();
    let name = plain.trim_start_matches('[');
    plain.len() - name.len() >= 1 && name.starts_with("werkvorm") && !name.starts_with("werkvorm.")
}
