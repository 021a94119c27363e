//! How many rows each part of a running step has, by the height of its place.

/// How many rows each part of the step has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shares {
    /// The phase, the name and the sentence to say; the rest of it stays empty.
    pub(super) head: u16,
    /// Empty rows above the figures, beside what stays empty of their own.
    pub(super) above: u16,
    pub(super) figures: u16,
    /// Empty rows below the figures, and below the bar.
    pub(super) air: u16,
}

/// Rows of figures that are read from the other end of the table.
const LARGE: u16 = 7;

impl Shares {
    /// Where a name and a sentence need more rows, with an empty one below them, the figures give what they can
    /// miss; where they have none to give, that one comes from the air below the bar.
    pub(super) fn for_words(self, rows: u16) -> Self {
        let wanted = (rows + 1).saturating_sub(self.above + self.head);
        let of_figures = wanted.min(self.figures.saturating_sub(LARGE));
        let of_air = (wanted - of_figures).min(self.air);
        Self { head: self.head + of_figures + of_air, figures: self.figures - of_figures, ..self }
    }

    /// For a table that needs so many rows below the bar the figures give what they can miss; nothing where
    /// that is not enough.
    pub(super) fn for_table(self, rows: u16, height: u16) -> Option<Self> {
        let within = |airy: Self| {
            let air = airy.above + 2 * airy.air;
            let below = height.saturating_sub(airy.head + airy.figures + air + 1);
            let figures = airy.figures.checked_sub(rows.saturating_sub(below))?;
            (LARGE <= figures).then_some(Self { figures, ..airy })
        };
        within(self).or_else(|| within(Self { above: 0, air: 0, ..self }))
    }
}

/// Rows of a view in which the name of a step has block letters, and of a head with those.
const LETTERED: u16 = 37;
const LETTERS: u16 = 11;

impl Shares {
    /// The name of the step is in block letters.
    pub(super) const fn has_letters(self) -> bool {
        LETTERS <= self.head
    }
}

/// By the height alone: nothing moves when a line comes or the time runs on.
pub(super) const fn shares(height: u16, has_list: bool) -> Shares {
    let (head, air, below) = match height {
        0..9 => (1, 0, 0),
        9..11 => (2, 0, 0),
        11..13 => (2, 0, 1),
        13..16 => (3, 0, if has_list { height - 11 } else { 2 }),
        16..18 => (4, 0, if has_list { 4 } else { 3 }),
        // Larger ones would cost a slow line more than they show.
        18..24 => (4, 1, height - 14),
        24..34 => (4, 1, if has_list { 9 } else { 7 }),
        34..LETTERED => (5, 1, if has_list { 13 } else { 9 }),
        _ if has_list => (5, 1, 13),
        _ => (LETTERS, 1, 7),
    };
    let above = if LETTERS <= head { 1 } else { 0 };
    let figures = height.saturating_sub(head + above + 1 + 2 * air + below);
    Shares { head, above, figures, air }
}

/// Rows of the table below the clock that come before air around it.
const LEAST_BELOW: u16 = 4;

/// Where a list is open below the clock: its figures keep their size as far as they can, and touch nothing.
pub(super) fn beside_list(height: u16, words_above: u16, figures: u16) -> Shares {
    let figures = figures.min(height.saturating_sub(4));
    let rest = height.saturating_sub(figures + 2);
    let head = words_above.max(2).min(rest);
    let air = u16::from(head + LEAST_BELOW + 2 <= rest);
    Shares { head, above: 1, figures, air }
}

/// Rows that are below the bar of the clock whatever stands above it, in a view of so many.
pub(in crate::tui) const fn below_clock(height: u16, has_list: bool) -> u16 {
    let Shares { head, above, figures, air } = shares(height, has_list);
    height.saturating_sub(head + above + figures + 2 * air + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_seven_rows_in_common_windows_and_grow_with_them() {
        let rows = |height| [false, true].map(|list| shares(height, list).figures);
        assert_eq!(rows(16), [8, 7]);
        assert_eq!(rows(18), [7, 7]);
        assert!(rows(27).iter().all(|rows| 11 <= *rows));
        assert!(rows(37).iter().all(|rows| 15 <= *rows));
        assert_eq!(rows(10), [7, 7]);
        assert!((16..70).all(|height| rows(height).iter().all(|rows| 7 <= *rows)));
    }
}
