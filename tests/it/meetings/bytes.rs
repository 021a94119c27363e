//! A second of a meeting costs a terminal little, at the usual size and in all colours.

use intervisie::{
    screen::screen,
    terminal::renderer::pen::Pen,
    tui::{
        self,
        theme::{Palette, Scheme, Theme},
    },
    words::Words,
};
use jiff::SignedDuration;
use ratatui::{Terminal, TerminalOptions, Viewport, layout::Rect};

use crate::meetings::{desk::Desk, picture::in_the_middle};

/// Bytes that each of so many seconds writes.
fn costs(desk: &mut Desk, seconds: usize) -> Vec<usize> {
    let area = Rect::new(0, 0, 100, 30);
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    let mut terminal = Terminal::with_options(Pen::new(Vec::new()), options).unwrap();
    let lamp = Theme::Painted(Palette::full(Scheme::Lamp));
    let mut second = || {
        let (screen, _) = screen(&desk.app, desk.now);
        tui::draw(Words::DUTCH, &lamp, &screen, &mut terminal.get_frame());
        terminal.flush().unwrap();
        terminal.swap_buffers();
        desk.wait(SignedDuration::from_secs(1));
        std::mem::take(terminal.backend_mut().out()).len()
    };
    (0..=seconds).map(|_| second()).skip(1).collect()
}

#[test]
fn a_second_costs_a_terminal_little() {
    let costs = costs(&mut in_the_middle(), 120);
    let mean = costs.iter().sum::<usize>() / costs.len();
    assert!(mean <= 180, "{mean} bytes: {costs:?}");
}
