//! Where everything stands: by the size of the window alone, so that nothing jumps while time passes.

use ratatui::layout::Rect;

/// Rows from which empty ones stand around the parts of the screen.
const TALL: u16 = 28;
/// Rows from which an empty one parts the promise from the view.
const PARTED: u16 = 24;
/// Rows from which the ribbon is there, has names, and is thick; and how many it then takes.
const RIBBON: [(u16, u16); 4] = [(36, 4), (20, 3), (WITH_TIMES, 2), (0, 1)];
/// Rows from which the ribbon has its times; below that it is there for a running meeting alone.
pub const WITH_TIMES: u16 = 16;
/// Rows of a line in which something is asked.
const LINE: u16 = 2;
/// Columns from which things stand in the middle of their column.
const CENTRED: u16 = 120;

/// What a screen has beside its view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The group and the wall clock.
    pub header: bool,
    /// The meeting as one picture.
    pub ribbon: bool,
    /// How the meeting stands.
    pub promise: bool,
}

/// The places of a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The group and the wall clock.
    pub header: Rect,
    /// The meeting as one picture, with the times above it and the names below it.
    pub ribbon: Rect,
    /// How the meeting stands.
    pub promise: Rect,
    /// What is looked at.
    pub body: Rect,
    /// One line of what just happened or is asked.
    pub message: Rect,
    /// The keys of the moment.
    pub keys: Rect,
    /// There are empty rows around the parts.
    pub is_tall: bool,
    /// Things stand in the middle of their column.
    pub is_wide: bool,
}

/// Columns kept free at each side.
const fn margin(width: u16) -> u16 {
    match width {
        0..100 => 1,
        100..120 => 2,
        120..160 => 3,
        _ => 5,
    }
}

impl Grid {
    /// The places in a window of this size.
    pub fn of(area: Rect, parts: Parts) -> Self {
        let side = margin(area.width).min(area.width / 2);
        let inner = Rect { x: area.x + side, width: area.width - 2 * side, ..area };
        let is_tall = TALL <= area.height;
        let air = u16::from(is_tall);
        let rows = RIBBON.iter().find(|(from, _)| *from <= area.height);
        let ribbon_rows = rows.map_or(0, |(_, rows)| *rows) * u16::from(parts.ribbon);
        let mut rest = Rows { at: area.y, end: area.bottom(), inner };
        rest.skip(air);
        let header = rest.take(u16::from(parts.header));
        rest.skip(air * header.height);
        let ribbon = rest.take(ribbon_rows);
        let promise = rest.take(u16::from(parts.promise));
        let is_parted = 0 < promise.height + ribbon.height || !is_tall && 0 < header.height;
        rest.skip(u16::from(PARTED <= area.height && is_parted));
        rest.end = rest.end.saturating_sub(air);
        let keys = rest.take_last(1);
        rest.end = rest.end.saturating_sub(air);
        let message = rest.take_last(1);
        let body = rest.take(u16::MAX);
        let is_wide = CENTRED <= area.width;
        Self { header, ribbon, promise, body, message, keys, is_tall, is_wide }
    }

    /// Rows between the view and the keys, in which a message can stand without covering anything.
    pub const fn message_rows(&self) -> u16 {
        self.keys.y.saturating_sub(self.message.y)
    }

    /// Last rows of the body over which a line stands in which something is asked.
    pub const fn under_line(&self) -> u16 {
        LINE.saturating_sub(self.message_rows())
    }
}

/// The rows that are still free.
struct Rows {
    at: u16,
    end: u16,
    inner: Rect,
}

impl Rows {
    const fn skip(&mut self, rows: u16) {
        self.at = self.at.saturating_add(rows);
    }

    fn take(&mut self, rows: u16) -> Rect {
        let y = self.at.min(self.end);
        let height = rows.min(self.end - y);
        self.at = y + height;
        Rect { y, height, ..self.inner }
    }

    fn take_last(&mut self, rows: u16) -> Rect {
        let height = rows.min(self.end.saturating_sub(self.at));
        self.end = self.end.saturating_sub(height);
        Rect { y: self.end, height, ..self.inner }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Parts = Parts { header: true, ribbon: true, promise: true };

    fn of(width: u16, height: u16) -> Grid {
        Grid::of(Rect::new(0, 0, width, height), ALL)
    }

    #[test]
    fn common_windows_have_their_rows() {
        let rows = |width, height| {
            let grid = of(width, height);
            [grid.header, grid.ribbon, grid.promise, grid.body, grid.message, grid.keys]
                .map(|part| part.y)
        };
        assert_eq!(rows(80, 24), [0, 1, 4, 6, 22, 23]);
        assert_eq!(rows(100, 30), [1, 3, 6, 8, 26, 28]);
        assert_eq!(rows(120, 40), [1, 3, 7, 9, 36, 38]);
        assert_eq!(rows(160, 50), [1, 3, 7, 9, 46, 48]);
    }

    #[test]
    fn nothing_overlaps_at_any_size() {
        for (width, height) in (1..230).flat_map(|w| (1..75).map(move |h| (w, h))) {
            let grid = of(width, height);
            let parts =
                [grid.header, grid.ribbon, grid.promise, grid.body, grid.message, grid.keys];
            let mut end = 0;
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                assert!(end <= part.y && part.bottom() <= height, "{width}×{height}: {grid:?}");
                assert!(part.right() <= width);
                end = part.bottom();
            }
        }
    }
}
