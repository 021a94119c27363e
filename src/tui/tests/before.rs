//! The begin screen as it is changed, and where it asks first.

use super::fixtures::{at, begin};
use crate::{
    app::{
        keymap::{self, Table},
        prepare::{begin::Field, panel::EarlyStart},
    },
    screen::{Screen, StatusLine, View},
};

/// On the row of a setting.
pub(super) fn setting() -> Screen {
    let mut screen = begin();
    if let View::Begin(view) = &mut screen.view {
        view.field = Field::Length;
    }
    Screen { keys: keymap::footer(Table::Field), ..screen }
}

/// Long before the start.
pub(super) fn early() -> Screen {
    let ask = EarlyStart { start: at(19, 0), day: None };
    let (status_line, keys) = (StatusLine::Early(ask), keymap::footer(Table::Early));
    Screen { status_line, keys, ..begin() }
}
