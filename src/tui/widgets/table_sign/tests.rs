//! The table as it looks, with three chairs up to fourteen.

use proptest::prelude::*;

use super::*;
use crate::tui::{tests::text_of, widgets::seats::tests::are_apart};

fn shown(sign: &TableSign) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, sign.width(), sign.rows()));
    sign.render(buf.area, &mut buf);
    text_of(&buf)
}

#[test]
fn the_table_for_three_up_to_fourteen() {
    let signs = [2, 3, 6, 8, 14].map(TableSign::of);
    insta::assert_snapshot!(signs.each_ref().map(shown).join("\n\n"));
}

#[test]
fn everybody_has_a_chair_and_no_two_chairs_touch() {
    for people in 3..=14 {
        let sign = TableSign::of(people);
        let chairs: Vec<Layer> = sign.layers().split_off(3);
        assert_eq!(chairs.len(), usize::from(people));
        let pixels = |chair: &Layer| u32::from(chair.picture.width() * chair.picture.height());
        for (i, one) in chairs.iter().enumerate() {
            assert!(
                one.x + one.picture.width() <= sign.width() && one.y + one.picture.height() <= 22
            );
            assert_eq!(pixels(one), 28);
            for other in &chairs[..i] {
                let apart = one.x + one.picture.width() < other.x + 1
                    || other.x + other.picture.width() < one.x + 1
                    || one.y + one.picture.height() < other.y + 1
                    || other.y + other.picture.height() < one.y + 1;
                assert!(apart, "{people}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn chairs_are_told_apart_by_their_shape() {
    assert_ne!(Chair::Lit.picture(), Chair::Empty.picture());
}

fn sitters(words: &[(&str, &str)]) -> Vec<Sitter> {
    let sitter = |(name, word): &(&str, &str)| Sitter {
        name: (*name).to_owned(),
        word: (*word).to_owned(),
        is_lit: !word.is_empty(),
        has_turn: false,
    };
    words.iter().map(sitter).collect()
}

#[test]
fn chairs_light_up_with_their_words_and_with_the_last_one_the_lamp_goes_on() {
    let before = [("AB", ""), ("CÖ", ""), ("Dvd", ""), ("E", "")];
    let halfway = [("AB", "opgelucht"), ("CÖ", "blij dat ik er was"), ("Dvd", ""), ("E", "")];
    let whole = [("AB", "opgelucht"), ("CÖ", "blij"), ("Dvd", "moe"), ("E", "helder")];
    let mut shots = Vec::new();
    for (words, is_on) in [(before, false), (halfway, false), (whole, true)] {
        let mut all = sitters(&words);
        if let Some(next) = all.iter_mut().find(|sitter| !sitter.is_lit) {
            next.has_turn = true;
        }
        shots.push(shown(&TableSign::around_in(&all, is_on, 61).unwrap()));
    }
    let left = sitters(&whole);
    shots.push(shown(&TableSign::around(&left, true).unwrap()));
    insta::assert_snapshot!(shots.join("\n\n"));
}

fn people() -> impl Strategy<Value = Vec<Sitter>> {
    let names = ["", "A", "CÖ", "Chantal Özdemir", "漢字", "JWvdB"];
    let words =
        ["", "moe", "opgelucht", "blij dat ik er was", "漢字", "benieuwd naar morgen", "dankbaar"];
    let one = (prop::sample::select(names.to_vec()), prop::sample::select(words.to_vec()));
    prop::collection::vec(one, 1..=14).prop_map(|all| sitters(&all))
}

proptest! {
    #[test]
    fn words_and_plates_touch_nothing_and_are_whole_or_say_so(all in people(), room in 30u16..110) {
        let forms = [TableSign::around(&all, true), TableSign::around_in(&all, false, room)];
        for sign in forms.into_iter().flatten() {
            let [above, _] = sign.rows_behind();
            let table = Rect::new(0, above + 3, sign.width(), 5);
            let (plates, words): (Vec<_>, Vec<_>) =
                sign.texts().into_iter().partition(|text| !text.at.intersection(table).is_empty());
            let chairs = sign.places().map(|(_, side, at)| {
                let y = if side == Side::Upper { above } else { above + 9 };
                Rect::new(at, y, CHAIR.0, 2)
            });
            let places: Vec<Rect> = words.iter().map(|text| text.at).chain(chairs).collect();
            prop_assert!(are_apart(&places, Rect::new(0, 0, sign.width(), sign.rows())), "{words:#?}");
            let on_table: Vec<Rect> = plates.iter().map(|text| text.at).collect();
            prop_assert!(are_apart(&on_table, table), "{plates:#?}");
            for (sitter, beside) in all.iter().zip(&sign.words) {
                prop_assert_eq!(beside.behind.join(" "), sitter.word.as_str());
                let plate = beside.plate.0.trim();
                let start = plate.strip_suffix('…').unwrap_or(plate);
                prop_assert!(plate == sitter.name || sitter.name.starts_with(start) && start != plate);
            }
        }
    }
}

#[test]
fn where_it_does_not_fit_there_is_none() {
    let sign = TableSign::of(6);
    let mut buf = Buffer::empty(Rect::new(0, 0, sign.width() - 1, TableSign::ROWS));
    sign.render(buf.area, &mut buf);
    assert_eq!(text_of(&buf).trim(), "");
}
