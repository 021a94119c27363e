//! Figures in large, as far as there is room: those of a step's clock, of another clock, of a number.

use ratatui::{layout::Rect, style::Style};

use crate::{
    screen::{Countdown, StepClock},
    tui::{
        bitmap::Bitmap,
        digits::{self, Form},
        text::Column,
        theme,
    },
    words::Words,
};

/// Figures for a place, as a picture, or as text where no picture fits.
#[derive(Clone, Debug)]
pub struct Figures {
    picture: Option<Bitmap>,
    text: String,
    style: Style,
}

impl Figures {
    /// What is left of the step, or how long it is over: then in open figures.
    pub fn of_step(words: Words, clock: &StepClock, columns: u16, rows: u16) -> Self {
        let plain = words.meeting().countdown(clock.countdown);
        let (form, text) = match clock.countdown {
            Countdown::Left(_) => (Form::Filled, plain.clone()),
            Countdown::Over(_) => (Form::Open, format!("+{plain}")),
        };
        let picture = digits::clock(&plain, form, columns, rows);
        Self { picture, text, style: theme::clock(clock.grade, clock.paused.is_some()) }
    }

    /// Minutes and seconds, or hours and minutes.
    pub fn of_clock(text: String, style: Style, columns: u16, rows: u16) -> Self {
        let picture = digits::clock(&text, Form::Filled, columns, rows);
        Self { picture, text, style }
    }

    /// A number of minutes.
    pub fn of_number(text: String, style: Style, columns: u16, rows: u16) -> Self {
        let picture = digits::number(&text, columns, rows);
        Self { picture, text, style }
    }

    /// How many rows they take.
    pub fn rows(&self) -> u16 {
        self.picture.as_ref().map_or(1, Bitmap::rows)
    }

    /// How wide the picture is.
    pub fn width(&self) -> u16 {
        self.picture.as_ref().map_or(0, Bitmap::width)
    }

    /// Whether there is room for a picture.
    pub const fn is_large(&self) -> bool {
        self.picture.is_some()
    }

    /// Draws them at the top of a column. Says how wide they are.
    pub fn draw(&self, column: &mut Column<'_>) -> u16 {
        let Some(picture) = &self.picture else {
            column.text(&self.text, self.style);
            return column.rest.width;
        };
        let whole = column.take(picture.rows());
        let free = whole.width.saturating_sub(picture.width());
        let left = if column.centred { free / 2 } else { 0 };
        picture.draw(
            Rect { x: whole.x + left, width: whole.width - left, ..whole },
            self.style,
            column.buf,
        );
        picture.width()
    }
}
