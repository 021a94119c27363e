//! A bar of time: what is done, what is left, and a tick half-way.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::{screen::Bar, tui::theme};

/// A bar over the full width of its area; as high as the area.
#[derive(Clone, Copy, Debug)]
pub struct TimeBar {
    /// What it shows.
    pub bar: Bar,
    /// How the done part looks.
    pub style: Style,
    /// In full blocks instead of a line, to be seen from afar.
    pub thick: bool,
}

/// How many half cells of so many are done; all of them when the plan is used up.
fn done_halves(bar: Bar, cells: u16) -> u16 {
    let halves = i64::from(cells) * 2;
    if bar.planned <= 0 || bar.planned <= bar.done {
        return cells * 2;
    }
    let done = bar.done.max(0).saturating_mul(halves) / bar.planned;
    u16::try_from(done.clamp(0, halves)).unwrap_or(0)
}

impl Widget for &TimeBar {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let halves = done_halves(self.bar, area.width);
        for x in 0..area.width {
            let is_half = self.bar.half && x == area.width / 2;
            let done = halves.saturating_sub(x * 2).min(2);
            let (sign, style) = match (self.thick, done, is_half) {
                (true, 2, _) => ('█', self.style),
                (true, 1, _) => ('▌', self.style),
                (true, _, _) => ('░', theme::HINT),
                (false, 2, true) => ('╋', self.style),
                (false, 2, false) => ('━', self.style),
                (false, 1, false) => ('╸', self.style),
                (false, _, true) => ('┼', theme::LINE),
                (false, _, false) => ('─', theme::LINE),
            };
            for y in 0..area.height {
                if let Some(cell) = buf.cell_mut((area.x + x, area.y + y)) {
                    cell.set_char(sign).set_style(style);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stays_within_its_ends() {
        let halves = |done, planned| {
            let half = true;
            done_halves(Bar { done, planned, half }, 20)
        };
        assert_eq!(halves(0, 60), 0);
        assert_eq!(halves(30, 60), 20);
        assert_eq!(halves(61, 60), 40);
        assert_eq!(halves(5, 0), 40);
        assert_eq!(halves(-5, 60), 0);
        assert_eq!(halves(i64::MAX - 1, i64::MAX), 40.min(halves(i64::MAX - 1, i64::MAX)));
    }
}
