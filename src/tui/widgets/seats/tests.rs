//! Whoever sits at the table has a place for a name and a word, whatever they are.

use proptest::prelude::*;

use super::*;
use crate::tui::tests::text_of;

fn drawn(seats: &Seats) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, seats.width(), seats.rows()));
    seats.render(buf.area, &mut buf);
    text_of(&buf)
}

fn sitter(name: &str, word: &str) -> Sitter {
    Sitter {
        name: name.to_owned(),
        word: word.to_owned(),
        is_lit: !word.is_empty(),
        has_turn: false,
    }
}

fn nine() -> Vec<Sitter> {
    let said = [
        ("AB", "opgelucht"),
        ("B", "blij dat ik er was"),
        ("CÖ", "moe"),
        ("Dvd", "benieuwd naar wat ik morgen anders ga doen"),
        ("漢", "helder"),
        ("F", ""),
        ("G", ""),
        ("H", ""),
        ("I", ""),
    ];
    let mut all = said.map(|(name, word)| sitter(name, word)).to_vec();
    all[5].has_turn = true;
    all
}

#[test]
fn each_word_stands_beside_its_chair() {
    let forms = [
        Seats::whole(&nine(), 1, false, 64),
        Seats::whole(&nine(), 1, false, 64).map(Seats::snug),
        Seats::clipped(&nine(), 1, false, 51),
        Seats::clipped(&nine(), 2, true, 64),
        Seats::clipped(&nine(), 2, true, 64).map(Seats::snug),
    ];
    let shown = forms.each_ref().map(|seats| drawn(seats.as_ref().unwrap()));
    insta::assert_snapshot!(shown.join("\n\n"));
}

fn people() -> impl Strategy<Value = Vec<Sitter>> {
    let names = ["", "A", "CÖ", "Dvdb", "漢字", "JWvdB"];
    let words = [
        "",
        "moe",
        "opgelucht",
        "blij dat ik er was",
        "漢字",
        "verantwoordelijkheidsgevoel",
        "benieuwd naar wat ik hier morgen mee ga doen",
    ];
    let one = (prop::sample::select(names.to_vec()), prop::sample::select(words.to_vec()));
    prop::collection::vec(one.prop_map(|(name, word)| sitter(name, word)), 1..=14)
}

/// Nothing stands over something else, and all of it within these.
pub(in crate::tui::widgets) fn are_apart(places: &[Rect], within: Rect) -> bool {
    let apart = |at: usize, one: &Rect| {
        one.intersection(within) == *one
            && places.iter().take(at).all(|other| other.intersection(*one).is_empty())
    };
    places.iter().enumerate().all(|(at, one)| apart(at, one))
}

proptest! {
    #[test]
    fn nothing_overlaps_and_nothing_is_cut_without_a_sign(
        all in people(), columns in 1u16..=2, wide in 10u16..110, is_snug: bool,
    ) {
        let fit = |seats: Seats| if is_snug { seats.snug() } else { seats };
        let whole = Seats::whole(&all, columns, false, wide).map(fit);
        let clipped = Seats::clipped(&all, columns, false, wide).map(fit);
        for (seats, is_whole) in [(whole, true), (clipped, false)] {
            let Some(seats) = seats else { continue };
            let texts = seats.texts();
            let places: Vec<Rect> = texts.iter().map(|text| text.at).chain([seats.board()]).collect();
            let area = Rect::new(0, 0, seats.width(), seats.rows());
            prop_assert!(area.width <= wide && are_apart(&places, area), "{texts:#?}");
            for (sitter, lines) in all.iter().zip(&seats.words) {
                let said = lines.join(" ");
                let start = said.strip_suffix('…').filter(|_| !is_whole);
                let is_cut = start.is_some_and(|start| sitter.word.starts_with(start));
                prop_assert!(said == sitter.word || is_cut, "{said}");
            }
        }
    }
}
