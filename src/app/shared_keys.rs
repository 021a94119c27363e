//! The keys that every stage has alike: in the list of keys, in an input line, in a menu.

use super::{
    action::Action,
    deeds::Deeds,
    effect::Effects,
    frame::{Over, Turn},
    keys::{Hint, Keyed, Row, hint, row},
    news::{News, Said},
    panel::{HasPanel, Panel, PanelOf},
    papers::{Paper, ReadInvitation},
    table::Table,
};
use crate::key::Key;

/// The tables that every stage has alike.
pub(super) struct Shared<S>(std::marker::PhantomData<S>);

impl<S: Keyed> Shared<S> {
    /// The list of keys.
    const HELP: &'static [Row<S>] = &[
        row(&[Key::Esc, Key::Char('?'), Key::Enter], Action::Back, 1, |_, turn| scroll(turn, None))
            .or_again(Action::Help),
        row(&[Key::Up, Key::PageUp], Action::Up, 0, |_, turn| scroll(turn, Some(-1))),
        row(&[Key::Down, Key::PageDown], Action::Down, 2, |_, turn| scroll(turn, Some(1))),
        row(&[Key::Ctrl('c'), Key::Char('q')], Action::Leave, 0, S::leave),
    ];

    /// What can be done now, in words.
    const DEEDS: &'static [Row<S>] = &[
        row(&[Key::Enter], Action::Do, 1, do_marked),
        row(&[Key::Up, Key::PageUp], Action::Up, 0, |stage, turn| mark_deed(stage, turn, false)),
        row(&[Key::Down, Key::PageDown], Action::Down, 2, |stage, turn| {
            mark_deed(stage, turn, true)
        }),
        row(&[Key::Esc], Action::Drop, 3, close_deeds),
        row(&[Key::Ctrl('c')], Action::Leave, 0, S::leave),
    ];

    /// The keys of what lies over any place.
    pub(super) fn over(table: Table) -> &'static [Row<S>] {
        match table {
            Table::Help => Self::HELP,
            Table::Deeds => Self::DEEDS,
            _ => &[],
        }
    }
}

impl<S: HasPanel> Shared<S> {
    /// The keys of what lies or is open over any place.
    pub(super) fn open(table: Table) -> &'static [Row<S>] {
        match table {
            Table::Input => Self::LINE,
            Table::Choice => Self::MENU,
            Table::Invitation => Self::INVITATION,
            other => Self::over(other),
        }
    }

    /// An input line is open.
    const LINE: &'static [Row<S>] = &[
        row(&[Key::Enter], Action::Save, 1, S::save_line),
        row(&[Key::Tab], Action::Other, 2, S::other),
        row(&[Key::Esc], Action::Drop, 3, S::drop_panel),
        row(&[Key::Ctrl('c')], Action::Leave, 0, S::leave),
    ];

    /// The invitation is read.
    const INVITATION: &'static [Row<S>] = &[
        row(&[Key::Enter], Action::SaveInvitation, 1, |stage, turn| {
            stage.take_of_group(Paper::Invitation, turn)
        }),
        row(&[Key::Char('a')], Action::Appointment, 2, |stage, turn| {
            stage.take_of_group(Paper::Appointment, turn)
        }),
        row(&[Key::Up, Key::PageUp], Action::Up, 0, |_, turn| scroll(turn, Some(-1))),
        row(&[Key::Down, Key::PageDown], Action::Down, 3, |_, turn| scroll(turn, Some(1))),
        row(&[Key::Esc], Action::Back, 4, |_, turn| scroll(turn, None)),
        row(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave, 0, S::leave),
    ];

    /// A menu is open.
    const MENU: &'static [Row<S>] = &[
        row(&[Key::Enter], Action::Take, 1, S::take_marked),
        row(&[Key::Up, Key::Left, Key::PageUp], Action::Up, 0, S::mark_above),
        row(&[Key::Down, Key::Right, Key::PageDown], Action::Down, 2, S::mark_below),
        row(&[Key::Esc], Action::Drop, 3, S::drop_panel),
        row(&[Key::Ctrl('c')], Action::Leave, 0, S::leave),
    ];
}

/// What is read is longer than any screen; it ends where the longest table of keys does.
const LONGEST: usize = 64;

/// Opens the list of keys.
pub(super) fn open_help<S>(_: &mut S, turn: &mut Turn<'_>) -> Effects {
    turn.frame.over = Some(Over::Help(0));
    Effects::none()
}

/// So many lines on; nothing: closes what is read.
fn scroll(turn: &mut Turn<'_>, by: Option<isize>) -> Effects {
    match (&mut turn.frame.over, by) {
        (
            Some(Over::Help(from) | Over::Invitation(ReadInvitation { scroll: from, .. })),
            Some(by),
        ) => {
            *from = from.saturating_add_signed(by).min(LONGEST);
        }
        (over, _) => *over = None,
    }
    Effects::none()
}

/// Shows what can be done here and now.
pub(super) fn open_deeds<S: Keyed>(stage: &mut S, turn: &mut Turn<'_>) -> Effects {
    let deeds = Deeds::new(possible(stage, turn), turn.context.say_deed);
    turn.frame.over = Some(Over::Deeds(Box::new(deeds)));
    Effects::none()
}

/// The keys that do something here and now. Each is tried on a copy, so that none is offered that would
/// then be refused; what it would have done to the world is a value, and dropped.
fn possible<S: Keyed>(stage: &S, turn: &Turn<'_>) -> Vec<Hint> {
    // One copy for all: to what is known from the start a key does nothing that another asks for.
    let mut context = turn.context.clone();
    let mut can = |row: &&'static Row<S>| {
        let mut frame = turn.frame.clone();
        frame.said = None;
        let mut trial = Turn { context: &mut context, frame: &mut frame, now: turn.now };
        drop(row.act(&mut stage.clone(), &mut trial));
        !matches!(frame.said, Some(Said { news: News::Refused(_), .. }))
    };
    let table = stage.table_with(None);
    let rows = S::rows(table).into_iter().filter(|row| is_deed(row.action));
    let own = |row| turn.context.keys.on(table, hint(row));
    let mut hints: Vec<Hint> = rows.filter(|row| can(row)).map(own).collect();
    // Whoever only looks what there is, and presses Enter, has not begun a meeting.
    hints.sort_by_key(|hint| hint.action == Action::Start);
    hints
}

/// Whether it is something to do, and no way to move a mark or to find out what to do.
fn is_deed(action: Action) -> bool {
    !matches!(action, Action::Up | Action::Down | Action::Answer | Action::Deeds)
}

fn mark_deed<S>(_: &mut S, turn: &mut Turn<'_>, below: bool) -> Effects {
    if let Some(Over::Deeds(deeds)) = &mut turn.frame.over {
        deeds.mark(below);
    }
    Effects::none()
}

fn close_deeds<S>(_: &mut S, turn: &mut Turn<'_>) -> Effects {
    turn.frame.over = None;
    Effects::none()
}

/// Does what is marked, as its own key would.
fn do_marked<S: Keyed>(stage: &mut S, turn: &mut Turn<'_>) -> Effects {
    let Some(Over::Deeds(deeds)) = turn.frame.over.take() else {
        return Effects::none();
    };
    let row = |action| S::rows(stage.table_with(None)).into_iter().find(|row| row.action == action);
    match deeds.chosen().and_then(row) {
        Some(row) => row.act(stage, turn),
        None => Effects::none(),
    }
}

/// The table of a panel, with these for its menus and its questions; nothing where none is open.
pub(super) fn of_panel<S: HasPanel>(panel: &PanelOf<S>, menu: Table, ask: Table) -> Option<Table> {
    match panel {
        Panel::Line(_) => Some(Table::Input),
        Panel::Menu { .. } => Some(menu),
        Panel::Ask(_) => Some(ask),
        Panel::Closed => None,
    }
}
