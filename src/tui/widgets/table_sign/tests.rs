//! The table as it looks, with three chairs up to fourteen.

use super::*;
use crate::tui::tests::text_of;

fn shown(sign: &TableSign) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, sign.width(), TableSign::ROWS));
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

#[test]
fn where_it_does_not_fit_there_is_none() {
    let sign = TableSign::of(6);
    let mut buf = Buffer::empty(Rect::new(0, 0, sign.width() - 1, TableSign::ROWS));
    sign.render(buf.area, &mut buf);
    assert_eq!(text_of(&buf).trim(), "");
}
