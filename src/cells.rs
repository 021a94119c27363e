//! Text by the cells it takes: cutting and wrapping, for words of any origin.
//!
//! Cutting and wrapping are our own, as no library counts what a terminal shows. `textwrap` adds up
//! code points: a line with a heart or a key in it is wider than it says and loses its end, and a
//! family of one character is torn apart. `unicode-truncate` asserts that widths add up, so a name
//! in Arabic stops a debug build. The tests below have these cases.

use std::iter;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a text takes.
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text, and spaces behind it up to so many cells: what follows stands in one column.
pub fn padded(text: &str, cells: u16) -> String {
    let missing = usize::from(cells.saturating_sub(width(text)));
    format!("{text}{}", " ".repeat(missing))
}

/// The text in at most so many cells, with … where something was left out.
pub fn clip(text: &str, room: u16) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    match room {
        0 => String::new(),
        room => format!("{}…", head(text, room - 1).trim_end()),
    }
}

/// The end of the text in at most so many cells, with … where something was left out before it.
pub fn clip_start(text: &str, room: u16) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    match room {
        0 => String::new(),
        room => format!("…{}", tail(text, room - 1).trim_start()),
    }
}

/// Between the folders of a path, and the parts of an address.
const SEPARATORS: [char; 2] = ['/', '\\'];

/// As many whole characters from the start as fit in so many cells.
fn head(text: &str, room: u16) -> &str {
    let first_over = text.grapheme_indices(true).find(over(room));
    first_over.map_or(text, |(at, _)| text.split_at(at).0)
}

/// As many whole characters from the end as fit in so many cells.
fn tail(text: &str, room: u16) -> &str {
    let last_over = text.grapheme_indices(true).rev().find(over(room));
    last_over.map_or(text, |(at, character)| text.split_at(at + character.len()).1)
}

/// Tells the first character for which so many cells are too few.
fn over(room: u16) -> impl FnMut(&(usize, &str)) -> bool {
    let mut taken = 0_u16;
    move |(_, character)| {
        taken = taken.saturating_add(width(character));
        room < taken
    }
}

/// The text in lines of at most `room` cells, broken between words where it can be, and in at most
/// `most` lines: the last one is cut with … when there is more.
pub fn wrap(text: &str, room: u16, most: usize) -> Vec<String> {
    if room == 0 || most == 0 {
        return Vec::new();
    }
    if width(text) <= room && !text.contains("  ") {
        let line = text.trim();
        return if line.is_empty() { Vec::new() } else { vec![line.to_owned()] };
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line).saturating_add(width(word) + 1) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.extend(pieces(word, room).map(str::to_owned)),
        }
    }
    if most < lines.len() {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(clip(&rest, room));
    }
    lines
}

/// A word as it is, or in pieces where it is too long for a line.
fn pieces(word: &str, room: u16) -> impl Iterator<Item = &str> {
    let mut rest = word;
    iter::from_fn(move || {
        let most = if width(rest) <= room { rest } else { head(rest, room) };
        let parted = most.rfind(SEPARATORS).filter(|_| most != rest);
        let fitting = parted.map_or(most, |at| most.split_at(at + 1).0);
        // A character that is wider than a line stays, whatever follows it: it is cut when drawn.
        let piece = if fitting.is_empty() { rest } else { fitting };
        rest = rest.split_at(piece.len()).1;
        (!piece.is_empty()).then_some(piece)
    })
}

/// A name without what stands behind it between brackets: where it comes from, or how long it takes.
pub fn without_aside(name: &str) -> &str {
    let bare = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map(|(bare, _)| bare);
    bare.unwrap_or(name)
}

/// The first of these that fits, else the last one cut.
pub fn first_that_fits(options: &[String], room: u16) -> String {
    let fitting = options.iter().find(|option| width(option) <= room);
    let last = options.last().map(String::as_str).unwrap_or_default();
    fitting.cloned().unwrap_or_else(|| clip(last, room))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cutting_counts_cells_not_characters() {
        assert_eq!(clip("verhelderen", 6), "verhe…");
        assert_eq!(clip("漢字漢字", 6), "漢字…");
        assert_eq!(clip("漢字", 4), "漢字");
        assert_eq!(clip("漢字", 1), "…");
        assert_eq!(clip("漢字", 0), "");
        assert_eq!(clip_start("een twee", 5), "…twee");
    }

    #[test]
    fn wrapping_breaks_between_words_and_then_anywhere() {
        assert_eq!(wrap("nog geen advies", 8, 9), ["nog geen", "advies"]);
        assert_eq!(wrap("漢字漢字", 5, 9), ["漢字", "漢字"]);
        assert_eq!(wrap("een twee drie vier", 8, 2), ["een twee", "drie vi…"]);
        assert_eq!(wrap("漢", 1, 9), ["漢"]);
        assert!(wrap("", 5, 9).is_empty());
    }

    #[test]
    fn what_stands_behind_names_of_any_script_stands_in_one_column() {
        for name in ["Bo", "李明", "علی\u{200c}رضا", "👨\u{200d}👩\u{200d}👧", "Zoe\u{308}"]
        {
            assert_eq!(width(&padded(name, 8)), 8, "{name}");
        }
        assert_eq!(padded("verhelderen", 4), "verhelderen");
    }

    #[test]
    fn only_what_ends_a_name_between_brackets_is_left_out() {
        assert_eq!(without_aside("Incidenten (IMI, Buijssen)"), "Incidenten");
        for kept in ["Roddelen (60 min) kort", "(kort)", "Vragen", "Warm of koud)"] {
            assert_eq!(without_aside(kept), kept);
        }
    }

    #[test]
    fn an_address_breaks_between_its_parts() {
        assert_eq!(wrap("bron: a.nl/check-in/b", 12, 9), ["bron:", "a.nl/", "check-in/b"]);
    }

    #[test]
    fn signs_of_many_code_points_are_counted_as_shown_and_stay_whole() {
        assert_eq!(wrap("dank ❤️ en ❤️", 6, 9), ["dank", "❤️ en", "❤️"]);
        assert_eq!(wrap("1️⃣1️⃣1️⃣", 4, 9), ["1️⃣1️⃣", "1️⃣"]);
        assert_eq!(wrap("👨‍👩‍👧👨‍👩‍👧 ok", 3, 9), ["👨‍👩‍👧", "👨‍👩‍👧", "ok"]);
        assert_eq!(wrap("👍🏽 goed", 7, 9), ["👍🏽 goed"]);
        assert_eq!(clip("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    #[test]
    fn letters_that_join_take_less_than_their_sum() {
        assert_eq!(width("سلام"), 3);
        assert_eq!(wrap("سلام سلام", 7, 9), ["سلام سلام"]);
        assert_eq!(clip("سلامسلام", 5), "سلام…");
        assert_eq!(clip_start("سلامسلام", 5), "…سلام");
    }
}
