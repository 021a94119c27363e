//! An edit leaves alone what it does not change: also how lines end, and the mark that Windows puts
//! before a text.

const MARK: char = '\u{feff}';

/// A text whose lines end as on the oldest Macs, in lines; each byte stays in its place.
pub(crate) fn in_lines(text: &str) -> String {
    if is_of_old_mac(text) { text.replace('\r', "\n") } else { text.to_owned() }
}

fn is_of_old_mac(text: &str) -> bool {
    text.contains('\r') && !text.contains('\n')
}

/// The edited text, with the mark and the line ends of the old one. Lines before and after all that
/// was changed are the old ones, byte for byte.
pub(crate) fn kept(old: &str, new: &str) -> String {
    if is_of_old_mac(old) {
        return kept(&in_lines(old), new).replace('\n', "\r");
    }
    let bare = old.strip_prefix(MARK).unwrap_or(old);
    let mark = old.get(..old.len() - bare.len()).unwrap_or_default();
    let before: Vec<&str> = bare.split_inclusive('\n').collect();
    let after: Vec<&str> = new.trim_start_matches(MARK).split_inclusive('\n').collect();
    let same = |(old, new): &(&&str, &&str)| words(old) == words(new);
    let first = before.iter().zip(&after).take_while(same).count();
    let shortest = before.len().min(after.len()) - first;
    let last = before.iter().rev().zip(after.iter().rev()).take_while(same).count().min(shortest);
    let usual = end_of_most(bare);
    let head = before.iter().take(first).map(|line| (*line).to_owned());
    let changed = after.iter().take(after.len() - last).skip(first);
    // A line that takes the place of one ends as that did.
    let replaced = before.iter().take(before.len() - last).skip(first).map(|line| end_of(line));
    let ends = replaced.map(|end| end.unwrap_or(usual)).chain(std::iter::repeat(usual));
    let middle = changed.zip(ends).map(|(line, end)| line.replace("\r\n", "\n").replace('\n', end));
    let tail = before.iter().skip(before.len() - last).map(|line| (*line).to_owned());
    std::iter::once(mark.to_owned()).chain(head).chain(middle).chain(tail).collect()
}

/// A line, and whether it ends, however that is.
fn words(line: &str) -> (&str, bool) {
    let ended = line.strip_suffix('\n');
    (ended.map_or(line, |line| line.trim_end_matches('\r')), ended.is_some())
}

/// How a line ends, where it does.
fn end_of(line: &str) -> Option<&'static str> {
    ["\r\n", "\n"].into_iter().find(|end| line.ends_with(end))
}

/// How most lines of a text end.
fn end_of_most(text: &str) -> &'static str {
    let windows = text.matches("\r\n").count();
    if text.matches('\n').count() < windows * 2 { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_they_did() {
        for (old, new, expected) in [
            ("a\r\nb\r\nc\r\n", "a\nB\nx\nc\n", "a\r\nB\r\nx\r\nc\r\n"),
            ("\u{feff}a\r\nb", "a\nb\nc\n", "\u{feff}a\r\nb\r\nc\r\n"),
            ("a\nb\r\nc\n", "a\nb\nx\nc\n", "a\nb\r\nx\nc\n"),
            ("a\r\nb\nc\r\n", "a\r\nB\nc\nd\n", "a\r\nB\nc\r\nd\r\n"),
            ("a\nb\n", "a\nb\n", "a\nb\n"),
            ("", "a\n", "a\n"),
            ("a\r\na\r\n", "a\na\na\n", "a\r\na\r\na\r\n"),
            ("a\r\nb\r\n", "", ""),
            ("a\rb\r", "a\nb\nx\n", "a\rb\rx\r"),
        ] {
            assert_eq!(kept(old, new), expected, "{old:?} {new:?}");
        }
    }
}
