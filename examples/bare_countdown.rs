//! The yardstick of `cargo bench --bench terminal`: the plainest countdown that ratatui can show. It sleeps until
//! the next second or a key, and shows the letter that was typed last.
#![expect(clippy::disallowed_methods, reason = "it has no clock but the system's")]

use std::{
    io::{self, Stdout, stdout},
    time::{Duration, Instant},
};

use crossterm::{
    cursor::{Hide, Show},
    event::{self, Event, KeyCode},
    execute,
    terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::{
    Frame, Terminal,
    backend::CrosstermBackend,
    layout::{Constraint, Flex, Layout},
    style::Stylize,
    text::{Line, Text},
};

const LENGTH: Duration = Duration::from_secs(10 * 60);

const DIGITS: [[&str; 5]; 11] = [
    ["█████", "█   █", "█   █", "█   █", "█████"],
    ["  █  ", "  █  ", "  █  ", "  █  ", "  █  "],
    ["█████", "    █", "█████", "█    ", "█████"],
    ["█████", "    █", "█████", "    █", "█████"],
    ["█   █", "█   █", "█████", "    █", "    █"],
    ["█████", "█    ", "█████", "    █", "█████"],
    ["█████", "█    ", "█████", "█   █", "█████"],
    ["█████", "    █", "    █", "    █", "    █"],
    ["█████", "█   █", "█████", "█   █", "█████"],
    ["█████", "█   █", "█████", "    █", "█████"],
    ["     ", "  █  ", "     ", "  █  ", "     "],
];

fn main() -> io::Result<()> {
    let ends = Instant::now() + LENGTH;
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, Hide)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(stdout()))?;
    let counted = count_down(&mut terminal, ends);
    execute!(stdout(), LeaveAlternateScreen, Show)?;
    disable_raw_mode()?;
    counted
}

fn count_down(terminal: &mut Terminal<CrosstermBackend<Stdout>>, ends: Instant) -> io::Result<()> {
    let mut typed = ' ';
    loop {
        let left = ends.saturating_duration_since(Instant::now());
        let seconds = left.as_secs() + u64::from(0 < left.subsec_nanos());
        terminal.draw(|frame| draw(seconds, typed, frame))?;
        let next = ends.checked_sub(Duration::from_secs(seconds.saturating_sub(1))).unwrap_or(ends);
        if event::poll(next.saturating_duration_since(Instant::now()))?
            && let Event::Key(key) = event::read()?
            && let KeyCode::Char(letter) = key.code
        {
            typed = letter;
        }
        if typed == 'q' {
            return Ok(());
        }
    }
}

fn draw(seconds: u64, typed: char, frame: &mut Frame<'_>) {
    let [middle] = Layout::vertical([Constraint::Length(5)]).flex(Flex::Center).areas(frame.area());
    let [top] = Layout::vertical([Constraint::Length(1)]).areas(frame.area());
    let [foot] = Layout::vertical([Constraint::Length(1)]).flex(Flex::End).areas(frame.area());
    frame.render_widget(Line::from(format!("countdown {typed}")).bold(), top);
    frame.render_widget(big(seconds).centered().cyan(), middle);
    frame.render_widget(Line::from("q quits").dim(), foot);
}

fn big(seconds: u64) -> Text<'static> {
    let shown = format!("{:02}:{:02}", seconds / 60, seconds % 60);
    let digits = shown.chars().map(|c| c.to_digit(10).unwrap_or(10));
    let figures: Vec<_> = digits.filter_map(|d| DIGITS.get(usize::try_from(d).ok()?)).collect();
    let row = |row: usize| {
        let cells = figures.iter().filter_map(|figure| figure.get(row).copied());
        Line::from(cells.collect::<Vec<_>>().join(" "))
    };
    Text::from((0..5).map(row).collect::<Vec<_>>())
}
