//! What each figure looks like: strokes along three by three points, round where nothing is mistaken.

use super::{Bitmap, Form, Scale};

type Point = (f32, f32);

/// How far beyond its edge a stroke still lights a pixel, so that rounding leaves no holes.
const STRAIGHT: f32 = 0.01;
const ROUND: f32 = 0.05;

/// The picture of one figure: a digit, `:`, `+`, or an empty place.
pub(super) fn figure(c: char, size: Scale, form: Form) -> Bitmap {
    if c == ':' {
        return colon(size, form);
    }
    let filled = match (c, size.stroke) {
        (_, 1) => Bitmap::written(small(c)),
        ('4', _) => four(size),
        ('0' | '8', _) => bowls(c, size),
        ('+', _) => plus(size),
        _ => lines(c, size),
    };
    match form {
        Form::Filled => filled,
        Form::Open => rim(&filled, size),
    }
}

/// The smallest digits, drawn by hand.
fn small(c: char) -> &'static [&'static str] {
    match c {
        '0' => &[" ## ", "#  #", "#  #", "#  #", " ## "],
        '1' => &[" ## ", "  # ", "  # ", "  # ", " ###"],
        '2' => &["### ", "   #", " ## ", "#   ", "####"],
        '3' => &["### ", "   #", " ## ", "   #", "### "],
        '4' => &["# # ", "# # ", "####", "  # ", "  # "],
        '5' => &["####", "#   ", "### ", "   #", "### "],
        '6' => &[" ## ", "#   ", "### ", "#  #", " ## "],
        '7' => &["####", "   #", "  # ", " #  ", "#   "],
        '8' => &[" ## ", "#  #", " ## ", "#  #", " ## "],
        '9' => &[" ## ", "#  #", " ###", "   #", " ## "],
        '+' => &["    ", " #  ", "### ", " #  ", "    "],
        _ => &["    ", "", "", "", ""],
    }
}

/// A stroke through points of a lattice, 0 to 2 from left to right and from top to bottom.
struct Stroke {
    points: &'static [Point],
    /// Which of its corners are square: they keep a 5 from being an S and a 2 from being a Z.
    square: &'static [usize],
}

const fn stroke(points: &'static [Point], square: &'static [usize]) -> Stroke {
    Stroke { points, square }
}

/// Hooks are short where two digits would else be alike: 3 and 9, 5 and 6, 5 and 9.
fn strokes(c: char) -> &'static [Stroke] {
    const ONE: &[Stroke] = &[
        stroke(&[(0.3, 0.0), (1.0, 0.0), (1.0, 2.0)], &[1]),
        stroke(&[(0.3, 2.0), (1.7, 2.0)], &[]),
    ];
    const TWO: &[Stroke] =
        &[stroke(&[(0.0, 0.0), (2.0, 0.0), (2.0, 1.0), (0.0, 1.0), (0.0, 2.0), (2.0, 2.0)], &[4])];
    const THREE: &[Stroke] = &[
        stroke(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)], &[]),
        stroke(&[(0.8, 1.0), (2.0, 1.0)], &[]),
    ];
    const FIVE: &[Stroke] = &[stroke(
        &[(2.0, 0.0), (0.0, 0.0), (0.0, 1.0), (2.0, 1.0), (2.0, 2.0), (0.0, 2.0)],
        &[1, 2],
    )];
    const SIX: &[Stroke] =
        &[stroke(&[(1.3, 0.0), (0.0, 0.0), (0.0, 2.0), (2.0, 2.0), (2.0, 1.0), (0.0, 1.0)], &[])];
    const SEVEN: &[Stroke] = &[stroke(&[(0.0, 0.0), (2.0, 0.0), (2.0, 2.0)], &[1])];
    const NINE: &[Stroke] =
        &[stroke(&[(2.0, 1.0), (0.0, 1.0), (0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.7, 2.0)], &[])];
    match c {
        '1' => ONE,
        '2' => TWO,
        '3' => THREE,
        '5' => FIVE,
        '6' => SIX,
        '7' => SEVEN,
        '9' => NINE,
        _ => &[],
    }
}

/// What the strokes of one digit are drawn with.
#[derive(Clone, Copy)]
struct Pen {
    /// Half of a stroke.
    half: f32,
    /// Of the middle of a stroke in a round corner.
    radius: f32,
    /// From the middle of the leftmost to that of the rightmost stroke, and from top to bottom.
    reach: Point,
}

impl Pen {
    fn new(size: Scale) -> Self {
        let stroke = f32::from(size.stroke);
        let reach = |whole: u16| f32::from(whole) - stroke;
        Self {
            half: stroke / 2.0,
            radius: 0.62 * stroke + 0.28 * (f32::from(size.counter) - 1.0),
            reach: (reach(size.digit_width()), reach(size.height())),
        }
    }

    fn place(self, (x, y): Point) -> Point {
        (self.half + x * self.reach.0 / 2.0, self.half + y * self.reach.1 / 2.0)
    }
}

fn lines(c: char, size: Scale) -> Bitmap {
    let pen = Pen::new(size);
    let parts: Vec<Part> = strokes(c).iter().flat_map(|stroke| stroke.parts(pen)).collect();
    let is_lit = |x, y| parts.iter().any(|part| part.has(pen, middle(x, y)));
    Bitmap::new(size.digit_width(), size.height(), is_lit)
}

/// The middle of a pixel.
fn middle(x: u16, y: u16) -> Point {
    (f32::from(x) + 0.5, f32::from(y) + 0.5)
}

/// A part of a stroke, where it lies in the picture.
enum Part {
    /// From its upper left to its lower right corner.
    Straight(Point, Point),
    /// Round a centre, seen from which the middle of the digit lies this way.
    Round { centre: Point, inward: Point },
}

impl Part {
    fn has(&self, pen: Pen, at: Point) -> bool {
        match self {
            Self::Straight(from, to) => {
                (from.0..=to.0).contains(&at.0) && (from.1..=to.1).contains(&at.1)
            }
            Self::Round { centre, inward } => {
                let (x, y) = (at.0 - centre.0, at.1 - centre.1);
                let is_outside = x * inward.0 <= 0.0 && y * inward.1 <= 0.0;
                is_outside && (x.hypot(y) - pen.radius).abs() < pen.half + ROUND
            }
        }
    }
}

impl Stroke {
    fn parts(&self, pen: Pen) -> Vec<Part> {
        let last = self.points.len().saturating_sub(1);
        let is_round = |i| 0 < i && i < last && !self.square.contains(&i);
        // A straight part gives way to a round corner, and goes beyond an end or a square one.
        let cut = |i| if is_round(i) { pen.radius } else { -pen.half };
        let points: Vec<Point> = self.points.iter().map(|point| pen.place(*point)).collect();
        let pairs = points.windows(2).enumerate().filter_map(|(i, pair)| match pair {
            [a, b] => Some(straight(pen, (*a, cut(i)), (*b, cut(i + 1)))),
            _ => None,
        });
        let corners = points.windows(3).enumerate().filter_map(|(i, three)| match three {
            [p, q, s] if is_round(i + 1) => Some(round(pen, *p, *q, *s)),
            _ => None,
        });
        pairs.chain(corners).collect()
    }
}

/// Which way: -1, 0 or 1.
fn toward(from: f32, to: f32) -> f32 {
    if from < to {
        1.0
    } else if to < from {
        -1.0
    } else {
        0.0
    }
}

fn straight(pen: Pen, (a, cut_a): (Point, f32), (b, cut_b): (Point, f32)) -> Part {
    let (dx, dy) = (toward(a.0, b.0), toward(a.1, b.1));
    let from = (a.0 + dx * cut_a, a.1 + dy * cut_a);
    let to = (b.0 - dx * cut_b, b.1 - dy * cut_b);
    let across = pen.half + STRAIGHT;
    let (wide, high) = if dy == 0.0 { (STRAIGHT, across) } else { (across, STRAIGHT) };
    Part::Straight(
        (from.0.min(to.0) - wide, from.1.min(to.1) - high),
        (from.0.max(to.0) + wide, from.1.max(to.1) + high),
    )
}

fn round(pen: Pen, p: Point, q: Point, s: Point) -> Part {
    let inward = (toward(q.0, p.0) + toward(q.0, s.0), toward(q.1, p.1) + toward(q.1, s.1));
    let centre = (q.0 + pen.radius * inward.0, q.1 + pen.radius * inward.1);
    Part::Round { centre, inward }
}

/// A box from its upper left to its lower right corner, in pixels.
#[derive(Clone, Copy)]
struct Area(u16, u16, u16, u16);

impl Area {
    fn has(self, x: u16, y: u16) -> bool {
        (self.0..self.2).contains(&x) && (self.1..self.3).contains(&y)
    }

    /// Whether a pixel lies in the box with its corners rounded.
    fn has_rounded(self, x: u16, y: u16, radius: f32) -> bool {
        let (left, top) = (f32::from(self.0), f32::from(self.1));
        let (right, bottom) = (f32::from(self.2), f32::from(self.3));
        let (at_x, at_y) = middle(x, y);
        let most = ((right - left) / 2.0).min((bottom - top) / 2.0);
        let radius = radius.clamp(0.0, most.max(0.0));
        let nearest_x = at_x.clamp(left + radius, right - radius);
        let nearest_y = at_y.clamp(top + radius, bottom - radius);
        self.has(x, y) && (at_x - nearest_x).hypot(at_y - nearest_y) <= radius + ROUND
    }
}

/// A closed round stroke along the inside of a box.
fn in_bowl(area: Area, size: Scale, x: u16, y: u16) -> bool {
    let pen = Pen::new(size);
    let Area(left, top, right, bottom) = area;
    let (t, half) = (size.stroke, pen.half);
    let hole = Area(left + t, top + t, right - t, bottom - t);
    area.has_rounded(x, y, pen.radius + half) && !hole.has_rounded(x, y, pen.radius - half)
}

/// The row in which the bar in the middle begins.
const fn bar(size: Scale) -> u16 {
    size.height() / 2 - size.stroke / 2
}

/// A third of a stroke, one pixel at the least.
fn third(size: Scale) -> u16 {
    (size.stroke / 3).max(1)
}

/// The 0, one bowl; and the 8, two that share a bar. The upper one is narrower: a waist.
fn bowls(c: char, size: Scale) -> Bitmap {
    let (width, height) = (size.digit_width(), size.height());
    let is_zero = c == '0';
    let waist = third(size);
    let upper = Area(waist, 0, width - waist, bar(size) + size.stroke);
    let lower = Area(0, if is_zero { 0 } else { bar(size) }, width, height);
    let is_lit = |x, y| in_bowl(lower, size, x, y) || !is_zero && in_bowl(upper, size, x, y);
    Bitmap::new(width, height, is_lit)
}

/// All square: an arm, a bar a little below the middle, and a stem that the bar passes.
fn four(size: Scale) -> Bitmap {
    let (width, height, t) = (size.digit_width(), size.height(), size.stroke);
    let bar = bar(size) + third(size);
    let past = match t {
        0..4 => 1,
        4..7 => 2,
        _ => 3,
    };
    let stem = width - past;
    let stem_top = if 2 < size.counter { (t / 2).max(1) } else { 0 };
    let parts = [
        Area(0, 0, t, bar + t),
        Area(0, bar, width, bar + t),
        Area(stem - t, stem_top, stem, height),
    ];
    Bitmap::new(width, height, |x, y| parts.iter().any(|part| part.has(x, y)))
}

fn plus(size: Scale) -> Bitmap {
    let (width, t) = (size.digit_width(), size.stroke);
    let (x, y) = ((width - t) / 2, bar(size));
    let parts = [Area(x, y - t, x + t, y + t * 2), Area(x - t, y, x + t * 2, y + t)];
    Bitmap::new(width, size.height(), |x, y| parts.iter().any(|part| part.has(x, y)))
}

/// Two dots in a column as wide as a stroke; in open form small, and rings where there is room.
fn colon(size: Scale, form: Form) -> Bitmap {
    let (height, t) = (size.height(), size.stroke);
    let dot = match (form, t) {
        (Form::Filled, _) => t,
        (Form::Open, 0..4) => 2,
        (Form::Open, 4..6) => 3,
        (Form::Open, _) => t - 1,
    };
    let is_ring = form == Form::Open && 2 < dot;
    let thick = thickness(size);
    // The upper dot's middle lies 29 % below the top, the lower one's as far above the bottom.
    let above = (58 * height - 100 * dot + 100) / 200;
    let aside = (t - dot) / 2;
    let is_lit = |x: u16, y: u16| {
        let in_dot = |top: u16| {
            let area = Area(aside, top, aside + dot, top + dot);
            let from_edge = |v: u16, from: u16| (v - from).min(from + dot - 1 - v);
            area.has(x, y) && {
                let (dx, dy) = (from_edge(x, aside), from_edge(y, top));
                let is_corner = 4 < dot && dx == 0 && dy == 0;
                !(is_corner || is_ring && thick <= dx.min(dy))
            }
        };
        in_dot(above) || in_dot(height - above - dot)
    };
    Bitmap::new(t, height, is_lit)
}

/// How thick the rim of an open figure is.
const fn thickness(size: Scale) -> u16 {
    if size.stroke < 6 { 1 } else { 2 }
}

/// The pixels of a shape that lie at its rim. In the middle sizes those beyond a corner count too,
/// so that a slanting line is closed.
fn rim(filled: &Bitmap, size: Scale) -> Bitmap {
    let reach = thickness(size);
    let with_corners = (4..6).contains(&size.stroke);
    let near = |i: u16, j: u16| with_corners || i.abs_diff(reach) + j.abs_diff(reach) <= reach;
    // Beyond the left and upper edge nothing is lit, as beyond the others.
    let is_off = |x: u16, y: u16, i: u16, j: u16| {
        let (x, y) = ((x + i).checked_sub(reach), (y + j).checked_sub(reach));
        !matches!((x, y), (Some(x), Some(y)) if filled.is_lit(x, y))
    };
    let is_lit = |x, y| {
        let mut around = (0..=reach * 2).flat_map(|i| (0..=reach * 2).map(move |j| (i, j)));
        filled.is_lit(x, y) && around.any(|(i, j)| near(i, j) && is_off(x, y, i, j))
    };
    Bitmap::new(filled.width(), filled.height(), is_lit)
}
