//! The keys before the meeting.

use super::{Place, Prepare, begin::Field, library::Browser, panel::Panel, welcome::Greeting};
use crate::{
    app::{
        action::Action,
        effect::{Effect, Effects},
        frame::Turn,
        keys::{Keyed, Row, Rows, row},
        panel::HasPanel as _,
        shared_keys::{Shared, of_panel, open_deeds, open_help},
        table::Table,
    },
    key::Key::{
        self, Char, Ctrl, Delete, Down, Enter, Esc, Home, Left, PageDown, PageUp, Right, Tab, Up,
    },
};

/// The welcome, where something is told.
const WELCOME: &[Row<Prepare>] = &[
    row(&[Enter, Right], Action::GoOn, 1, Prepare::go_on),
    row(&[Esc], Action::PassBy, 2, Prepare::go_back),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 3, Prepare::leave),
];

/// The welcome, where names are typed: the line stays open.
const WHO: &[Row<Prepare>] = &[
    row(&[Enter], Action::NextName, 1, Prepare::save_who),
    row(&[Up, PageUp], Action::Up, 0, |prepare, turn| prepare.mark_in_welcome(false, turn)),
    row(&[Down, PageDown], Action::Down, 3, |prepare, turn| prepare.mark_in_welcome(true, turn)),
    row(&[Tab], Action::NextRole, 2, Prepare::give_next_role),
    row(&[Esc], Action::GoBack, 4, Prepare::go_back),
    row(&[Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

/// The welcome, where it is said how the group meets.
const HOW: &[Row<Prepare>] = &[
    row(&[Enter], Action::GoOn, 1, Prepare::go_on),
    row(&[Up, PageUp], Action::Up, 0, |prepare, turn| prepare.mark_in_welcome(false, turn)),
    row(&[Down, PageDown], Action::Down, 2, |prepare, turn| prepare.mark_in_welcome(true, turn)),
    row(&[Right, Char('+'), Char('=')], Action::Raise, 3, |p, turn| p.change_field(true, turn)),
    row(&[Left, Char('-')], Action::Lower, 4, |prepare, turn| prepare.change_field(false, turn)),
    row(&[Esc], Action::GoBack, 5, Prepare::go_back),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

/// What can be done on the begin screen whichever row is marked, below what that row does.
macro_rules! begin_with {
    ($($own:expr),*) => {
        &[
            $($own,)*
            row(&[Up, PageUp], Action::Up, 0, |prepare, turn| prepare.mark_field(false, turn)),
            row(&[Down, PageDown], Action::Down, 2, |prepare, turn| prepare.mark_field(true, turn)),
            row(&[Char('a')], Action::Agenda, 5, Prepare::open_agenda),
            row(&[Char('i')], Action::MakeFit, 0, Prepare::make_fit),
            row(&[Char('u')], Action::TakeBack, 0, Prepare::take_back),
            row(&[Char('p')], Action::Bring, 0, Prepare::open_inbreng),
            row(&[Char('d')], Action::Group, 6, Prepare::open_group),
            row(&[Char('w')], Action::OtherGroup, 11, |_, _| Effect::LookForGroups.into()),
            row(&[Char('s')], Action::MoveClosingTime, 8, Prepare::open_closing_time),
            row(&[Char('g')], Action::Past, 10, Prepare::open_past),
            row(&[Char('b')], Action::Papers, 0, Prepare::open_papers),
            row(&[Char('j')], Action::YearPlan, 0, Prepare::open_year_plan),
            row(&[Char('e')], Action::EnterMeeting, 0, Prepare::open_telling),
            row(&[Char('o')], Action::Practise, 0, Prepare::practise),
            row(&[Esc], Action::Deeds, 0, open_deeds),
            row(&[Char('?')], Action::Help, 7, open_help),
            row(&[Char('q'), Ctrl('c')], Action::Leave, 9, Prepare::leave),
        ]
    };
}

/// The begin screen, on the row that begins.
const BEGIN: &[Row<Prepare>] = begin_with![row(&[Enter, Right], Action::Start, 1, Prepare::begin)];

/// The begin screen, on the row of a setting.
const FIELD: &[Row<Prepare>] = begin_with![
    row(&[Enter], Action::Set, 1, Prepare::set_field),
    row(&[Right, Char('+'), Char('=')], Action::Raise, 3, |p, turn| p.change_field(true, turn)),
    row(&[Left, Char('-')], Action::Lower, 4, |prepare, turn| prepare.change_field(false, turn)),
    row(&[Home], Action::ToStart, 0, Prepare::mark_begin)
];

/// Whether to begin although it is early.
const EARLY: &[Row<Prepare>] = &[
    row(&[Enter], Action::StartNow, 1, Prepare::begin_early),
    row(&[Esc], Action::Wait, 2, Prepare::drop_panel),
    row(&[Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

/// Who is here, and what the group says of itself.
const GROUP: &[Row<Prepare>] = &[
    row(&[Esc], Action::Back, 1, Prepare::back_to_begin),
    row(&[Up, PageUp], Action::Up, 0, |prepare, turn| prepare.mark_group_row(false, turn)),
    row(&[Down, PageDown], Action::Down, 2, |prepare, turn| prepare.mark_group_row(true, turn)),
    row(&[Char(' ')], Action::Toggle, 3, Prepare::toggle_row),
    row(&[Enter], Action::Change, 4, Prepare::change_row),
    row(&[Char('+'), Char('=')], Action::AddPerson, 5, Prepare::open_new_person),
    row(&[Char('w')], Action::OtherGroup, 6, |_, _| Effect::LookForGroups.into()),
    row(&[Char('?')], Action::Help, 7, open_help),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

/// Making the agenda.
const AGENDA: &[Row<Prepare>] = &[
    row(&[Enter, Esc], Action::Back, 1, Prepare::back_to_begin),
    row(&[Up, PageUp], Action::Up, 0, |prepare, _| prepare.mark_row(false)),
    row(&[Down, PageDown], Action::Down, 2, |prepare, _| prepare.mark_row(true)),
    row(&[Char('+'), Char('=')], Action::More, 3, |prepare, turn| prepare.change_minutes(1, turn)),
    row(&[Char('-')], Action::Less, 10, |prepare, turn| prepare.change_minutes(-1, turn)),
    row(&[Char('w')], Action::AnotherWerkvorm, 4, |prepare, turn| prepare.open_library(true, turn)),
    row(&[Char('a')], Action::AddBlock, 5, |prepare, turn| prepare.open_library(false, turn)),
    row(&[Char('x'), Delete], Action::RemoveBlock, 6, Prepare::remove_block),
    row(&[Char('n')], Action::AnotherChoice, 8, Prepare::another_choice),
    row(&[Char('u')], Action::TakeBack, 9, Prepare::take_back),
    row(&[Char('h')], Action::Earlier, 0, |prepare, turn| prepare.shift_block(false, turn)),
    row(&[Char('l')], Action::Later, 0, |prepare, turn| prepare.shift_block(true, turn)),
    row(&[Char('p')], Action::AddPauze, 0, Prepare::add_pauze),
    row(&[Right], Action::IntoSteps, 0, |prepare, _| prepare.enter_steps(true)),
    row(&[Left], Action::OutOfSteps, 0, |prepare, _| prepare.enter_steps(false)),
    row(&[Char('v')], Action::Lock, 11, Prepare::lock_block),
    row(&[Char('t')], Action::TakeLength, 0, Prepare::take_length),
    row(&[Char('i')], Action::MakeFit, 0, Prepare::make_fit),
    row(&[Char('b')], Action::SaveAgenda, 12, Prepare::open_agenda_name),
    row(&[Char('o')], Action::OpenAgenda, 13, |_, _| Effect::LookForAgendas.into()),
    row(&[Char('?')], Action::Help, 7, open_help),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

/// Searching the library for the agenda.
const LIBRARY: &[Row<Prepare>] = &[
    row(&[Enter], Action::TakeWerkvorm, 1, Prepare::take_werkvorm),
    row(&[Up, PageUp], Action::Up, 0, |prepare, _| prepare.browse(|browser| browser.mark(false))),
    row(&[Down, PageDown], Action::Down, 2, |prepare, _| {
        prepare.browse(|browser| browser.mark(true))
    }),
    row(&[Tab], Action::NextFilter, 3, |prepare, _| prepare.browse(Browser::next_filter)),
    row(&[Right], Action::FilterOn, 4, |prepare, _| prepare.browse(|b| b.change_filter(true))),
    row(&[Left], Action::FilterBack, 0, |prepare, _| prepare.browse(|b| b.change_filter(false))),
    row(&[Esc], Action::Back, 5, Prepare::close_library),
    row(&[Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

/// The group's past meetings.
const PAST: &[Row<Prepare>] = &[
    row(&[Up, PageUp], Action::Up, 0, |prepare, _| prepare.scroll_past(false)),
    row(&[Down, PageDown], Action::Down, 1, |prepare, _| prepare.scroll_past(true)),
    row(&[Enter], Action::PickMeeting, 3, Prepare::choose_past),
    row(&[Char('e')], Action::EnterMeeting, 4, Prepare::open_telling),
    row(&[Esc, Char('g'), Left], Action::Back, 2, Prepare::back_to_begin).or_again(Action::Past),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 0, Prepare::leave),
];

impl Keyed for Prepare {
    fn rows(table: Table) -> Rows<Self> {
        match table {
            Table::Welcome => WELCOME,
            Table::Who => WHO,
            Table::How => HOW,
            Table::Begin => BEGIN,
            Table::Field => FIELD,
            Table::Early => EARLY,
            Table::Group => GROUP,
            Table::Agenda => AGENDA,
            Table::Library => LIBRARY,
            Table::Past => PAST,
            other => Shared::<Self>::open(other),
        }
        .into()
    }

    fn beneath(&self) -> Table {
        match self.place {
            Place::Welcome(Greeting::How) => Table::How,
            Place::Welcome(_) => Table::Welcome,
            Place::Begin if self.field == Field::Begin => Table::Begin,
            Place::Begin => Table::Field,
            Place::Group(_) => Table::Group,
            Place::Agenda(_) => Table::Agenda,
            Place::Library(..) => Table::Library,
            Place::Past(_) => Table::Past,
        }
    }

    fn opened(&self) -> Option<Table> {
        let asks_who = self.asks_who().then_some(Table::Who);
        asks_who.or_else(|| of_panel::<Self>(&self.panel, Table::Choice, Table::Early))
    }

    fn is_typing(&self) -> bool {
        matches!(self.panel, Panel::Line(_))
    }

    /// A letter of the search, or a figure for the marked field or row.
    fn type_key(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        match (&self.panel, &mut self.place) {
            (Panel::Line(_), _) => self.type_in_line(key),
            _ if !self.panel.is_closed() || turn.frame.over.is_some() => {}
            (_, Place::Library(_, browser)) => browser.press(key),
            (_, Place::Begin | Place::Welcome(Greeting::How)) => return self.type_into_field(key),
            (_, Place::Agenda(_)) => return self.type_minutes(key),
            (_, Place::Welcome(_) | Place::Group(_) | Place::Past(_)) => {}
        }
        Effects::none()
    }

    fn leave(&mut self, _: &mut Turn<'_>) -> Effects {
        Effect::Quit.into()
    }
}
