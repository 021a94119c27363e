//! A bar of time: what is done, and what is left.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::{screen::Bar, tui::theme};

/// A bar over the full width of its area.
#[derive(Clone, Copy, Debug)]
pub struct TimeBar {
    /// What it shows.
    pub bar: Bar,
    /// How the done part looks.
    pub style: Style,
}

/// How many half cells of so many are done; all of them when the plan is used up.
fn done_halves(bar: Bar, cells: u16) -> u16 {
    let all = cells * 2;
    if bar.planned <= bar.done {
        return all;
    }
    let done = bar.done.max(0).saturating_mul(all.into()) / bar.planned.max(1);
    u16::try_from(done).unwrap_or(all)
}

impl Widget for &TimeBar {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let halves = done_halves(self.bar, area.width);
        for x in 0..area.width {
            let (sign, style) = match halves.saturating_sub(x * 2) {
                0 => ('─', theme::LINE),
                1 => ('╸', self.style),
                _ => ('━', self.style),
            };
            if let Some(cell) = buf.cell_mut((area.x + x, area.y)) {
                cell.set_char(sign).set_style(style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_stays_within_its_ends() {
        let halves = |done, planned| done_halves(Bar { done, planned }, 20);
        assert_eq!(halves(0, 60), 0);
        assert_eq!(halves(30, 60), 20);
        assert_eq!(halves(61, 60), 40);
        assert_eq!(halves(5, 0), 40);
        assert_eq!(halves(-5, 60), 0);
        assert!(halves(i64::MAX - 1, i64::MAX) <= 40);
    }
}
