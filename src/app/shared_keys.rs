//! The keys that every stage has alike: in the list of keys, in an input line, in a menu.

use super::{
    action::Action,
    effect::Effects,
    frame::Turn,
    keys::{Keyed, Row, row},
    panel::{HasPanel, Panel, PanelOf},
};
use crate::key::Key;

/// The tables that every stage has alike.
pub(super) struct Shared<S>(std::marker::PhantomData<S>);

impl<S: Keyed> Shared<S> {
    /// The list of keys.
    pub(super) const HELP: &'static [Row<S>] = &[
        row(&[Key::Esc, Key::Char('?'), Key::Enter], Action::Back, 1, |_, turn| scroll(turn, None)),
        row(&[Key::Up, Key::PageUp], Action::Up, 0, |_, turn| scroll(turn, Some(-1))),
        row(&[Key::Down, Key::PageDown], Action::Down, 2, |_, turn| scroll(turn, Some(1))),
        row(&[Key::Ctrl('c'), Key::Char('q')], Action::Leave, 0, S::leave),
    ];
}

impl<S: HasPanel> Shared<S> {
    /// An input line is open.
    pub(super) const LINE: &'static [Row<S>] = &[
        row(&[Key::Enter], Action::Save, 1, S::save_line),
        row(&[Key::Tab], Action::Other, 2, S::other),
        row(&[Key::Esc], Action::Drop, 3, S::drop_panel),
        row(&[Key::Ctrl('c')], Action::Leave, 0, S::leave),
    ];

    /// A menu is open.
    pub(super) const MENU: &'static [Row<S>] = &[
        row(&[Key::Enter], Action::Take, 1, S::take_marked),
        row(&[Key::Up, Key::Left, Key::PageUp], Action::Up, 0, S::mark_above),
        row(&[Key::Down, Key::Right, Key::PageDown], Action::Down, 2, S::mark_below),
        row(&[Key::Esc], Action::Drop, 3, S::drop_panel),
        row(&[Key::Ctrl('c')], Action::Leave, 0, S::leave),
    ];
}

/// The list of keys is longer than any screen; it ends where the longest table does.
const LONGEST: usize = 64;

/// Opens the list of keys.
pub(super) fn open_help<S>(_: &mut S, turn: &mut Turn<'_>) -> Effects {
    turn.frame.help = Some(0);
    Effects::none()
}

/// So many lines on; nothing: closes the list.
fn scroll(turn: &mut Turn<'_>, by: Option<isize>) -> Effects {
    let from = turn.frame.help.unwrap_or(0);
    turn.frame.help = by.map(|by| from.saturating_add_signed(by).min(LONGEST));
    Effects::none()
}

/// What a panel makes of the keys that are open to every stage with one.
pub(super) fn of_panel<S: HasPanel>(
    panel: &PanelOf<S>,
    ask: &'static [Row<S>],
    helps: bool,
    place: &'static [Row<S>],
) -> &'static [Row<S>] {
    match panel {
        Panel::Line(_) => Shared::<S>::LINE,
        Panel::Menu { .. } => Shared::<S>::MENU,
        Panel::Ask(_) => ask,
        Panel::Closed if helps => Shared::<S>::HELP,
        Panel::Closed => place,
    }
}
