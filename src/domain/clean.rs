//! The one cleaning of text, at every entrance: keyboard, paste, files, journals and names.

mod emoji;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Most combining marks that one base keeps.
const MARKS: usize = 2;
/// The same, in the scripts in which vowels are marks.
const BUILT_UP: usize = 6;

/// Each round only removes or joins; two are nearly always enough, this many always were.
const ROUNDS: usize = 16;

/// Text as every terminal shows it alike, of at most so many characters as a reader counts them.
/// What is dropped here was never saved or shown; cleaning twice changes nothing.
pub fn clean(text: &str, max_chars: usize) -> String {
    if is_plain(text) {
        let text = text.trim();
        let cut = text.char_indices().nth(max_chars).and_then(|(end, _)| text.get(..end));
        return cut.unwrap_or(text).trim_end().to_owned();
    }
    let plain = printable(text);
    let cut: String = plain.trim().graphemes(true).take(max_chars).collect();
    without_open_end(&cut).to_owned()
}

/// The text without what only shows when something follows it: a space, a joiner, a sign that stands before
/// its letter.
fn without_open_end(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_end_matches(|c| c == ' ' || is_joiner(c));
        match rest.grapheme_indices(true).next_back() {
            Some((at, last)) if last.width() == 0 => rest = rest.split_at(at).0,
            _ => return rest,
        }
    }
}

/// What of a text that is being typed only shows with what follows: half a flag, what joins two letters. It
/// stands at the end and is not in what was cleaned.
pub fn open_end<'a>(typed: &'a str, cleaned: &str) -> &'a str {
    let is_open = |c: char| is_joiner(c) || emoji::is_part(c);
    let run = typed.split_at(typed.trim_end_matches(is_open).len()).1;
    let mut places = run.char_indices().map(|(at, _)| at).chain([run.len()]).rev();
    let is_kept = |at: &usize| cleaned.ends_with(run.split_at(*at).0);
    let open = run.split_at(places.find(is_kept).unwrap_or(0)).1;
    // Before a text only a flag begins so.
    if cleaned.is_empty() && !open.starts_with(emoji::is_half) { "" } else { open }
}

/// A character as a reader sees it, as every terminal draws it in the same cells; nothing where all draw it
/// alike as it is.
pub fn drawn(grapheme: &str) -> Option<String> {
    // Nothing shorter is more than a letter with its marks.
    if grapheme.len() < 4 { None } else { emoji::drawn(grapheme) }
}

/// The name of a file, as it can be shown.
pub fn file_name(name: &str) -> String {
    clean(name, 80)
}

/// Text with only what every terminal shows alike; a space at either end stays.
pub fn printable(text: &str) -> String {
    let mut plain = round(text);
    for _ in 0..ROUNDS {
        let again = round(&plain);
        if again == plain {
            break;
        }
        plain = again;
    }
    plain
}

/// Whether nothing can be wrong with a text: the letters and signs of western Europe, each drawn
/// alike everywhere, in one cell, and composed already. Nearly every text is; it saves a start most
/// of its time.
pub fn is_plain(text: &str) -> bool {
    let plain = |c| {
        matches!(c,
            ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}'
            | '–' | '—' | '‘' | '’' | '“' | '”' | '•' | '…' | '→' | '≤' | '≥')
    };
    let mut rest = without_plain_words(text).chars();
    while let Some(c) = rest.next() {
        if !plain(c) || c == ' ' && rest.as_str().starts_with(' ') {
            return false;
        }
        rest = without_plain_words(rest.as_str()).chars();
    }
    true
}

/// What is left of a text behind the groups of eight bytes that are plain ASCII. Eight are looked at
/// together, as a start looks at each byte that a group ever wrote.
fn without_plain_words(text: &str) -> &str {
    let (words, _) = text.as_bytes().as_chunks::<8>();
    let other = words.iter().position(|word| !is_certain(u64::from_le_bytes(*word)));
    text.split_at_checked(8 * other.unwrap_or(words.len())).map_or(text, |(_, rest)| rest)
}

/// Whether eight bytes need no closer look: each lies between a space and `~`, and none is a space with another behind
/// it, or with what is not seen here. A byte below a space borrows, and one above `~` carries, into its highest bit;
/// the first of them is not touched by the others.
fn is_certain(eight: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = ONES * 0x80;
    const SPACES: u64 = ONES * 0x20;
    let below_space = eight.wrapping_sub(SPACES);
    let above_tilde = eight.wrapping_add(ONES);
    // The highest bit of each space, where all are ASCII.
    let spaces = HIGHEST.wrapping_sub(eight ^ SPACES) & HIGHEST;
    let doubled = spaces & (spaces << 8 | HIGHEST << 56);
    (eight | below_space | above_tilde) & HIGHEST | doubled == 0
}

fn round(text: &str) -> String {
    let letters: Vec<char> = text.chars().filter_map(character).nfc().collect();
    let joins = |at: usize| {
        let beside = |place: Option<usize>| place.and_then(|place| letters.get(place));
        let (before, behind) = (beside(at.checked_sub(1)), beside(at.checked_add(1)));
        is_joined(before) && is_joined(behind) || emoji::joins(before, behind)
    };
    let stays = |(at, c): (usize, &char)| (!is_joiner(*c) || joins(at)).then_some(*c);
    let kept: String = letters.iter().enumerate().filter_map(stays).collect();
    let mut plain = String::with_capacity(kept.len());
    for grapheme in kept.graphemes(true) {
        if grapheme == " " && plain.ends_with(' ') {
            continue;
        }
        if emoji::is_whole(grapheme) {
            plain.push_str(grapheme);
            continue;
        }
        for part in without_parts(grapheme).graphemes(true) {
            plain.push_str(&bounded(part, plain.ends_with(is_built_up)));
        }
    }
    plain
}

/// A grapheme that is no emoji of several characters, without what only such a one has.
fn without_parts(grapheme: &str) -> String {
    let has_sign = grapheme.contains(emoji::is_sign);
    grapheme.chars().filter(|c| is_joiner(*c) && !has_sign || !emoji::is_part(*c)).collect()
}

/// What keeps two letters apart, or joins them, in the scripts that write so.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether it is a letter, or a part of one, of a script with joiners: those of the Middle East and India.
fn is_joined(c: Option<&char>) -> bool {
    use GeneralCategory as Category;
    c.is_some_and(|c| {
        matches!(c, '\u{600}'..='\u{1fff}' | '\u{a800}'..='\u{abff}')
            && matches!(
                c.general_category(),
                Category::OtherLetter | Category::NonspacingMark | Category::SpacingMark
            )
    })
}

/// The character itself, a space for any kind of space, or nothing for what is not shown.
fn character(c: char) -> Option<char> {
    use GeneralCategory as Category;
    if matches!(c, '\t' | '\n' | '\r') {
        return Some(' ');
    }
    match c.general_category() {
        _ if is_joiner(c) || emoji::is_part(c) => Some(c),
        Category::SpaceSeparator | Category::LineSeparator | Category::ParagraphSeparator => {
            Some(' ')
        }
        Category::Control
        | Category::Format
        | Category::Surrogate
        | Category::PrivateUse
        | Category::Unassigned => None,
        _ if is_treacherous(c) => None,
        _ => Some(c),
    }
}

/// Whether terminals disagree about a character, or show nothing where a reader expects something.
fn is_treacherous(c: char) -> bool {
    matches!(c,
        '\u{fe00}'..='\u{fe0e}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180f}' // selectors
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' // Hangul fillers
        | '\u{034f}' | '\u{17b4}' | '\u{17b5}' // invisible by design
    )
}

/// A grapheme with a few marks on each base, of a width that shows; else its base, or nothing.
/// Some vowels of Burma stand beside what they belong to: they may begin one where a letter `precedes`.
fn bounded(grapheme: &str, precedes: bool) -> String {
    let mut marks = grapheme.starts_with(is_built_up).then_some(0).filter(|_| precedes);
    let mut kept = String::with_capacity(grapheme.len());
    for c in grapheme.chars() {
        marks = match (is_combining_mark(c), marks) {
            (false, _) if c == ' ' => None,
            (false, marks) if is_joiner(c) => marks,
            (false, _) => Some(0),
            (true, Some(n)) if n < marks_on(c) => Some(n + 1),
            (true, _) => continue,
        };
        kept.push(c);
    }
    if shows(&kept) {
        return kept;
    }
    let base: String = kept.chars().take(1).collect();
    if shows(&base) { base } else { String::new() }
}

/// Marks that a letter carries at most, of the kind of this one: each is a letter of its own where words
/// are built up around a consonant.
fn marks_on(mark: char) -> usize {
    if is_built_up(mark) { BUILT_UP } else { MARKS }
}

/// One or two cells, or more where consonants stand in one another: such a name stays whole.
fn shows(grapheme: &str) -> bool {
    match grapheme.width() {
        0 => false,
        1 | 2 => true,
        _ => grapheme.chars().all(|c| is_built_up(c) || is_joiner(c)),
    }
}

/// Whether it is of a script of South or Southeast Asia, from Devanagari to Khmer.
fn is_built_up(c: char) -> bool {
    matches!(c,
        '\u{900}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1cff}'
        | '\u{a800}'..='\u{a95f}' | '\u{a980}'..='\u{aaff}' | '\u{abc0}'..='\u{abff}' | '\u{11000}'..='\u{11fff}'
    )
}

/// Letters without accents and capitals: what is searched for and what is searched are alike.
pub fn searchable(text: &str) -> String {
    let letters = text.nfd().filter(|c| !is_combining_mark(*c) && !is_joiner(*c));
    letters.flat_map(char::to_lowercase).map(without_stroke).collect()
}

/// Letters with a stroke or a tail, as a keyboard without them writes them.
fn without_stroke(c: char) -> char {
    match c {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        '’' | '‘' => '\'',
        '–' | '‑' => '-',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cleaned(text: &str) -> String {
        clean(text, 1000)
    }

    #[test]
    fn what_only_shows_before_a_letter_does_not_end_a_text() {
        assert_eq!(clean("\u{11d46} ", 1), "");
        assert_eq!(clean("Zoë \u{11d46} \u{11d46} ", 9), "Zoë");
        assert_eq!(cleaned("\u{11d46}a"), "\u{11d46}a");
    }

    #[test]
    fn what_a_terminal_would_obey_is_gone() {
        for (text, expected) in [
            ("\u{1b}]52;c;aGk=\u{7}rood", "]52;c;aGk=rood"),
            ("\u{1b}[2Jweg", "[2Jweg"),
            ("a\u{9b}31mb\u{9d}c", "a31mbc"),
            ("nul\0en\u{8}del\u{7f}", "nulendel"),
            ("a\u{202e}b\u{2067}c\u{feff}d\u{200b}e\u{ad}f", "abcdef"),
            ("tag\u{e0001}\u{e0041}", "tag"),
            ("prive\u{e000}", "prive"),
        ] {
            assert_eq!(cleaned(text), expected, "{text:?}");
        }
    }

    #[test]
    fn plain_text_is_what_needs_no_cleaning() {
        for c in '\0'..=char::MAX {
            let text = format!("a{c}b");
            assert!(!is_plain(&text) || printable(&text) == text, "{text:?}");
        }
        assert!(is_plain("“Ça va?” – geïnd… 10 → 5"));
        assert!(!is_plain("twee  spaties"));
    }

    #[test]
    fn two_spaces_are_found_wherever_they_stand() {
        for at in 0..=20 {
            let (before, behind) = "één woord is genoeg".split_at_checked(at).unwrap_or(("é ", ""));
            for spaces in ["", " ", "  ", "   "] {
                let text = format!("{before}{spaces}{behind}");
                assert_eq!(is_plain(&text), !text.contains("  "), "{text:?}");
            }
        }
    }

    #[test]
    fn plain_text_is_found_wherever_a_character_stands() {
        for at in 0..=17 {
            for c in '\0'..='\u{2fff}' {
                let (before, behind) = "abcdefghijklmnopq".split_at(at);
                let text = format!("{before}{c}{behind}é");
                assert_eq!(is_plain(&text), is_plain(&c.to_string()), "{text:?}");
            }
        }
    }

    #[test]
    fn what_terminals_draw_differently_becomes_simple() {
        for (text, expected) in [
            ("1\u{fe0f} a\u{20e3} \u{fe0f}b", "1 a b"),
            ("\u{1f1f3} vlag\u{1f1f1}", "vlag"),
            ("a\u{1f3fd} \u{1f3fd}", "a"),
            ("\u{1f3f4}\u{e0067}\u{e0062}", "\u{1f3f4}"),
            ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{e9}\u{302}\u{303}"),
            ("\u{301}wees", "wees"),
            ("los \u{301}teken", "los teken"),
            ("hangul\u{3164}", "hangul"),
            ("cafe\u{301}", "caf\u{e9}"),
        ] {
            assert_eq!(cleaned(text), cleaned(expected), "{text:?}");
            assert_eq!(cleaned(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_joins_letters_or_keeps_them_apart_stays_where_a_script_needs_it() {
        for name in ["علی\u{200c}رضا", "क्\u{200d}ष", "നന്\u{200d}മ"] {
            assert_eq!(cleaned(name), name);
        }
        for (text, expected) in [
            ("a\u{200c}b", "ab"),
            ("\u{200d}علی", "علی"),
            ("علی\u{200c}", "علی"),
            ("ع\u{200c}\u{200c}ر", "عر"),
            ("\u{1f468}\u{200d}a\u{200d}\u{1f469}", "\u{1f468}a\u{1f469}"),
        ] {
            assert_eq!(cleaned(text), expected, "{text:?}");
        }
        assert_eq!(searchable("علی\u{200c}رضا"), searchable("علیرضا"));
    }

    #[test]
    fn an_emoji_of_several_characters_stays_whole_and_is_drawn_as_all_terminals_do() {
        for (emoji, drawn_as) in [
            ("👨\u{200d}👩\u{200d}👧", "👨"),
            ("👩🏽\u{200d}❤\u{fe0f}\u{200d}👩🏿", "👩"),
            ("🇳🇱", "NL"),
            ("1\u{fe0f}\u{20e3}", "1"),
            ("❤\u{fe0f}", "❤"),
            ("👍🏽", "👍"),
            ("🏳\u{fe0f}\u{200d}🌈", "🏳"),
            ("🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}", "🏴"),
        ] {
            let text = format!("dank {emoji}{emoji} Zoë");
            assert_eq!(cleaned(&text), text);
            assert_eq!(drawn(emoji).as_deref(), Some(drawn_as));
            assert!(drawn_as.width() <= emoji.width(), "{emoji}");
        }
        assert_eq!(clean("👨\u{200d}👩\u{200d}👧👍🏽", 1), "👨\u{200d}👩\u{200d}👧");
        assert_eq!(["ë", "日", "👍", "क्ष"].map(drawn), [None, None, None, None]);
    }

    #[test]
    fn names_of_south_and_southeast_asia_stay_whole() {
        for name in [
            "दीपक शर्मा",
            "कृष्णा",
            "श्री",
            "लक्ष्मी",
            "চন্দ্র",
            "প্রিয়াঙ্কা",
            "లక్ష్మి",
            "ലക്ഷ്മി",
            "ကျော်",
            "စိုင်း",
            "ព្រះសីហនុ",
            "ශ්‍රී",
            "தமிழ்",
            "สมชาย",
            "ལྷ་མོ་",
            "ਸਿੰਘ",
            "ಕೃಷ್ಣ",
        ] {
            assert_eq!(cleaned(name), name);
        }
        assert_eq!(
            cleaned("क\u{901}\u{902}\u{901}\u{902}\u{901}\u{902}\u{901}\u{902}"),
            "क\u{901}\u{902}\u{901}\u{902}\u{901}\u{902}"
        );
    }

    #[test]
    fn every_run_of_white_space_is_one_space() {
        assert_eq!(
            cleaned("  een\t\ttwee\r\ndrie\u{2028}vier\u{a0} vijf  "),
            "een twee drie vier vijf"
        );
    }

    #[test]
    fn dutch_text_stays_as_it_is() {
        let text = "Hoe gaat ’t, Zoë? ‘Wat neem jíj mee…’ – één vraag (½ min) ≤ 3 → 日本";
        assert_eq!(cleaned(text), text);
    }

    #[test]
    fn the_cap_counts_what_a_reader_sees() {
        assert_eq!(clean("x\u{304}y\u{304}z", 2), "x\u{304}\u{233}");
        assert_eq!(clean("een twee", 4), "een");
    }

    /// Mostly the characters that trouble terminals.
    fn odd() -> impl Strategy<Value = String> {
        let nasty = prop::sample::select(vec![
            '\u{1b}',
            '\u{9b}',
            '\u{202e}',
            '\u{200c}',
            '\u{200d}',
            '\u{fe0f}',
            '\u{20e3}',
            '1',
            '\u{2764}',
            '\u{1f3f4}',
            '\u{e0067}',
            '\u{e0062}',
            '\u{e007f}',
            '\u{1f1f3}',
            '\u{1f3fd}',
            '\u{301}',
            '\u{308}',
            '\u{e0041}',
            '\u{3164}',
            '\u{1100}',
            '\u{1161}',
            '\u{11a8}',
            '\u{915}',
            '\u{94d}',
            '\u{937}',
            '\u{93e}',
            '\u{e33}',
            '\u{644}',
            '\u{627}',
            ' ',
            '\t',
            '\u{2028}',
            'e',
            '\u{1f468}',
        ]);
        let character = prop_oneof![3 => nasty, 1 => any::<char>()];
        prop::collection::vec(character, 0..40).prop_map(|chars| chars.into_iter().collect())
    }

    #[test]
    fn words_are_found_without_their_accents_and_capitals() {
        assert_eq!(searchable("Élan, cafe\u{301} ÏJS"), "elan, cafe ijs");
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn cleaning_twice_changes_nothing(text in odd(), max in 0usize..30) {
            let once = clean(&text, max);
            prop_assert_eq!(clean(&once, max), once);
        }

        #[test]
        fn only_visible_characters_are_left(text in odd(), max in 0usize..30) {
            let text = clean(&text, max);
            prop_assert!(text.graphemes(true).count() <= max);
            for c in text.chars() {
                prop_assert_eq!(character(c), Some(c));
            }
            for grapheme in text.graphemes(true) {
                let built_up = |c| is_built_up(c) || is_joiner(c);
                let widest = if grapheme.chars().all(built_up) { grapheme.len() } else { 2 };
                prop_assert!((1..=widest).contains(&grapheme.width()), "{:?}", grapheme);
                let has_part = grapheme.contains(|c| emoji::is_part(c) && !is_joiner(c));
                prop_assert!(!has_part || emoji::is_whole(grapheme), "{:?}", grapheme);
            }
        }

        /// What a reader sees as one emoji is there whole or not at all, whatever stands around it.
        #[test]
        fn emoji_stay_whole(
            parts in prop::collection::vec(prop::sample::select(vec![
                "👨\u{200d}👩\u{200d}👧", "👍🏽", "🇳🇱", "2\u{fe0f}\u{20e3}", "❤\u{fe0f}", "👩", "a", "ë", "日", " b", "؟",
            ]), 0..12),
            max in 0_usize..12,
        ) {
            let text = parts.concat();
            let whole: Vec<&str> = text.trim().graphemes(true).collect();
            prop_assert_eq!(clean(&text, 1000), whole.concat());
            let cut = clean(&text, max);
            let seen: Vec<&str> = cut.graphemes(true).collect();
            prop_assert!(whole.starts_with(&seen), "{:?} of {:?}", seen, whole);
        }
    }
}
