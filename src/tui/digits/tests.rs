//! Figures are told apart at every size, filled and open, sharp and blurred, and stay in their places.

use proptest::prelude::*;

use super::*;

const DIGITS: &str = "0123456789";

fn faces() -> impl Iterator<Item = (Scale, Form)> {
    let both = |size| [(size, Form::Filled), (size, Form::Open)];
    SIZES.into_iter().flat_map(both).filter(|(size, form)| size.has(*form))
}

/// How much of it is lit, pixel by pixel, in hundredths.
type Grey = Vec<u32>;

fn sharp(picture: &Bitmap) -> Grey {
    grey(picture, 1)
}

/// The mean over a square as wide as a stroke, as an eye out of focus sees it.
fn grey(picture: &Bitmap, wide: u16) -> Grey {
    let (width, height) = (picture.width(), picture.height());
    let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let mean = |(x, y): (u16, u16)| {
        let near = (0..wide).flat_map(|i| (0..wide).map(move |j| (i, j)));
        let lit = near.filter(|(i, j)| {
            let at = ((x + i).checked_sub(wide / 2), (y + j).checked_sub(wide / 2));
            matches!(at, (Some(x), Some(y)) if picture.is_lit(x, y))
        });
        u32::try_from(lit.count()).unwrap() * 100 / u32::from(wide * wide)
    };
    pixels.map(mean).collect()
}

/// By how much two pictures differ, in thousandths of their pixels.
fn difference(one: &Grey, other: &Grey) -> u32 {
    let sum: u32 = one.iter().zip(other).map(|(a, b)| a.abs_diff(*b)).sum();
    sum * 10 / u32::try_from(one.len()).unwrap()
}

/// The two figures that are most alike.
fn nearest(figures: &str, see: impl Fn(char) -> Grey) -> (u32, char, char) {
    let seen: Vec<(char, Grey)> = figures.chars().map(|c| (c, see(c))).collect();
    let pairs = seen.iter().enumerate().flat_map(|(i, a)| seen.iter().take(i).map(move |b| (a, b)));
    pairs.map(|(a, b)| (difference(&a.1, &b.1), b.0, a.0)).min().unwrap()
}

#[test]
fn every_two_digits_differ_at_every_size() {
    for (size, form) in faces() {
        let near = nearest(DIGITS, |c| sharp(&shape::figure(c, size, form)));
        assert!(100 <= near.0, "{size:?} {form:?}: {near:?}");
    }
}

#[test]
fn every_two_digits_differ_when_blurred_by_a_stroke() {
    for (size, form) in faces() {
        let near = nearest(DIGITS, |c| grey(&shape::figure(c, size, form), size.stroke));
        let least = if form == Form::Filled { 90 } else { 40 };
        assert!(least <= near.0, "{size:?} {form:?}: {near:?}");
    }
}

/// Points of a picture for each pixel, and so many of them for each point of it at a quarter.
const POINTS: u16 = 10;
const QUARTER: u16 = 4;

/// The picture at a quarter of its size, from somewhere between its points.
fn at_a_quarter(picture: &Bitmap, (left, top): (u16, u16)) -> Grey {
    let across = |pixels: u16| (0..pixels * POINTS + QUARTER).step_by(QUARTER.into());
    let lit = |x: u16, y: u16| {
        let at = (x.checked_sub(left), y.checked_sub(top));
        matches!(at, (Some(x), Some(y)) if picture.is_lit(x / POINTS, y / POINTS))
    };
    let mean = |(x, y)| {
        let near = [(1, 1), (1, 3), (3, 1), (3, 3)].map(|(i, j)| 25 * u32::from(lit(x + i, y + j)));
        near.iter().sum()
    };
    let rows = across(picture.height());
    rows.flat_map(|y| across(picture.width()).map(move |x| (x, y))).map(mean).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// Who knows what digits look like reads any time from far away.
    #[test]
    fn times_are_read_without_an_error_from_a_quarter(
        time in "[0-9]{4}", at in (0..QUARTER, 0..QUARTER), face in any::<prop::sample::Index>(),
    ) {
        let faces: Vec<_> = faces().collect();
        let (size, form) = *face.get(&faces);
        let seen = |digit, at| at_a_quarter(&shape::figure(digit, size, form), at);
        let known: Vec<(char, Grey)> = DIGITS.chars().map(|c| (c, seen(c, (0, 0)))).collect();
        let read = time.chars().map(|digit| {
            let seen = seen(digit, at);
            known.iter().min_by_key(|(_, known)| difference(&seen, known)).unwrap().0
        });
        prop_assert_eq!(read.collect::<String>(), time);
    }
}

#[test]
fn the_plus_before_small_figures_is_no_digit() {
    for size in SIZES.into_iter().filter(|size| !size.has(Form::Open)) {
        let near = nearest("0123456789+", |c| sharp(&shape::figure(c, size, Form::Filled)));
        assert!(100 <= near.0, "{size:?}: {near:?}");
    }
}

/// The columns in which a picture has a pixel.
fn lit_columns(picture: &Bitmap) -> Vec<bool> {
    let is_lit = |x| (0..picture.height()).any(|y| picture.is_lit(x, y));
    (0..picture.width()).map(is_lit).collect()
}

#[test]
fn the_colon_and_the_seconds_keep_their_columns() {
    for (columns, rows) in [(26, 3), (46, 7), (47, 7), (72, 11), (160, 30)] {
        for form in [Form::Filled, Form::Open] {
            let ten = clock("10:00", form, columns, rows).unwrap();
            let nine = clock("9:00", form, columns, rows).unwrap();
            if nine.width() != ten.width() {
                // Too little room for the open form: a plus stands before the figures.
                assert_eq!(form, Form::Open);
                continue;
            }
            let tail = |picture| {
                let columns = lit_columns(picture);
                let keep = columns.len() - usize::from(picture.width() / 2 + 2);
                columns.split_at(keep).1.to_vec()
            };
            assert_eq!(tail(&nine), tail(&ten), "{columns}×{rows} {form:?}");
        }
    }
}

#[test]
fn going_over_changes_the_form_and_not_the_place() {
    let heights = |columns, rows| {
        let left = clock("25:00", Form::Filled, columns, rows).unwrap();
        let over = clock("0:00", Form::Open, columns, rows).unwrap();
        (left.rows(), over.rows())
    };
    assert_eq!(heights(47, 7), (7, 7));
    assert_eq!(heights(51, 8), (8, 8));
    assert_eq!(heights(72, 11), (11, 11));
    assert_eq!(heights(102, 15), (15, 15));
}

#[test]
fn time_over_is_never_drawn_like_time_left() {
    for columns in (17..120).step_by(5) {
        for rows in [3, 5, 7, 9, 14] {
            for text in ["4:04", "14:04", "104:04"] {
                let drawn = |form| clock(text, form, columns, rows);
                let (left, over) = (drawn(Form::Filled), drawn(Form::Open));
                assert!(over.is_none() || left != over, "{text} {columns}×{rows}");
            }
        }
    }
}

#[test]
fn figures_grow_with_the_room_and_keep_their_size_while_they_count() {
    let size = |text, columns, rows| {
        clock(text, Form::Filled, columns, rows).map(|drawn| (drawn.width(), drawn.rows()))
    };
    assert_eq!(size("25:00", 16, 9), None);
    assert_eq!(size("25:00", 46, 9), Some((46, 7)));
    assert_eq!(size("9:59", 46, 9), Some((46, 7)));
    assert_eq!(size("25:00", 110, 16), Some((106, 16)));
    assert_eq!(size("100:00", 47, 9).map(|(_, rows)| rows), Some(5));
    let rows = |text| number(text, 60, 9).map(|drawn| drawn.rows());
    assert_eq!(rows("8"), rows("12"));
}

#[test]
fn the_sheet_of_all_figures() {
    let mut sheet = String::new();
    for (size, form) in faces().take(12) {
        let picture = drawn("0123456789:", size, form);
        let area = ratatui::layout::Rect::new(0, 0, picture.width(), picture.rows());
        let mut buf = ratatui::buffer::Buffer::empty(area);
        picture.draw(area, ratatui::style::Style::new(), &mut buf);
        let head = format!("{},{} {form:?}", size.stroke, size.counter);
        sheet = format!("{sheet}{head}\n{}\n\n", crate::tui::tests::text_of(&buf));
    }
    insta::assert_snapshot!(sheet);
}
