//! The keys while a meeting is led.

use super::{Lead, Look};
use crate::{
    app::{
        action::Action,
        effect::Effects,
        frame::Turn,
        keys::{Keyed, Row, Rows, row, row_with_key},
        panel::{HasPanel as _, Panel},
        papers::Paper,
        shared_keys::{Shared, of_panel, open_deeds, open_help},
        table::Table,
    },
    key::Key::{
        self, Backspace, Char, Ctrl, Delete, Down, End, Enter, Esc, Left, PageDown, PageUp, Right,
        Tab, Up,
    },
};

/// The meeting runs, and the chair looks at it.
const LIVE: &[Row<Lead>] = &[
    row(&[Enter, Right, PageDown], Action::Next, 1, Lead::next),
    row(&[Char('p')], Action::Park, 2, Lead::open_parking),
    row(&[Char('v')], Action::Extend, 3, Lead::extend),
    row(&[Char('b')], Action::Adjust, 3, Lead::open_proposals),
    row(&[Char(' ')], Action::Pause, 4, Lead::pause_or_continue),
    row(&[Char('k')], Action::Clock, 6, |lead, _| lead.look_at(Look::Clock)),
    row(&[Char('?')], Action::Help, 5, open_help),
    row(&[Char('u')], Action::Undo, 7, Lead::undo),
    row(&[Left, Backspace, PageUp], Action::Previous, 8, Lead::previous),
    row(&[Char('e'), End], Action::ToSlot, 15, Lead::go_to_slot),
    row(&[Char('g')], Action::GoTo, 0, Lead::open_blocks),
    row(&[Char('h')], Action::Card, 14, |lead, _| lead.look_at(Look::Card(0))),
    row(&[Char('l')], Action::ParkedList, 9, |lead, _| lead.look_at(Look::Parked(0))),
    row(&[Char('a')], Action::Note, 13, Lead::open_note),
    row(&[Up], Action::Up, 0, |lead, turn| lead.mark_item(false, turn)),
    row(&[Down], Action::Down, 0, |lead, turn| lead.mark_item(true, turn)),
    row_with_key(
        &[Char('1'), Char('2'), Char('3'), Char('4'), Char('5')],
        Action::Answer,
        0,
        Lead::answer_item,
    ),
    row(&[Char('+'), Char('=')], Action::More, 0, Lead::add_minute),
    row(&[Char('-')], Action::Less, 0, Lead::drop_minute),
    row(&[Char('0')], Action::TypeMinutes, 0, Lead::open_minutes),
    row(&[Char('w')], Action::Swap, 0, Lead::open_swap),
    row(&[Char('c')], Action::Correct, 0, Lead::open_correction),
    row(&[Char('t')], Action::SideTimer, 0, Lead::side_timer),
    row(&[Char('y')], Action::SpeakingTime, 0, Lead::open_speaking_time),
    row(&[Char('o')], Action::Reckon, 0, Lead::reckon),
    row(&[Char('i')], Action::ChooseInbreng, 0, Lead::choose_inbreng),
    row(&[Char('d')], Action::Presence, 0, Lead::choose_presence),
    row(&[Char('n')], Action::NextTime, 0, Lead::choose_next_time),
    row(&[Char('s')], Action::MoveClosingTime, 0, Lead::open_closing_time),
    row(&[Char('z')], Action::Room, 10, |lead, _| lead.look_at(Look::Room)),
    row(&[Char('r')], Action::Calm, 11, |lead, _| lead.look_at(Look::Calm)),
    row(&[Char('x')], Action::Hide, 0, |lead, _| lead.look_at(Look::Hidden)),
    row(&[Char('f')], Action::Phone, 0, Lead::phone),
    row(&[Esc], Action::Deeds, 0, open_deeds),
    row(&[Char('m')], Action::Sound, 0, |_, turn| turn.switch_sound()),
    row(&[Delete], Action::ThrowAway, 0, Lead::ask_to_throw_away),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 12, Lead::leave),
];

/// The meeting runs, and the chair looks at the card of its werkvorm.
const CARD: Rows<Lead> = Rows::over(OF_CARD, LIVE);

/// What is done to the card itself.
const OF_CARD: &[Row<Lead>] = &[
    row(&[Char('h'), Esc], Action::Card, 2, |lead, _| lead.look_at(Look::Agenda)),
    row(&[Up], Action::Up, 0, |lead, _| lead.scroll_card(false)),
    row(&[Down], Action::Down, 2, |lead, _| lead.scroll_card(true)),
];

/// Others look on: what shows no words and opens no list, and the way back. What is typed is masked.
const WATCHED: &[Row<Lead>] = &[
    row(&[Enter, Right, PageDown], Action::Next, 0, Lead::next),
    row(&[Left, Backspace, PageUp], Action::Previous, 0, Lead::previous),
    row(&[Char('v')], Action::Extend, 0, Lead::extend),
    row(&[Char('+'), Char('=')], Action::More, 0, Lead::add_minute),
    row(&[Char('-')], Action::Less, 0, Lead::drop_minute),
    row(&[Char('0')], Action::TypeMinutes, 0, Lead::open_minutes),
    row(&[Char(' ')], Action::Pause, 0, Lead::pause_or_continue),
    row(&[Char('e'), End], Action::ToSlot, 0, Lead::go_to_slot),
    row(&[Char('s')], Action::MoveClosingTime, 0, Lead::open_closing_time),
    row(&[Char('c')], Action::Correct, 0, Lead::open_correction),
    row(&[Char('o')], Action::Reckon, 0, Lead::reckon),
    row(&[Char('u')], Action::Undo, 0, Lead::undo),
    row(&[Char('t')], Action::SideTimer, 0, Lead::side_timer),
    row(&[Char('y')], Action::SpeakingTime, 0, Lead::open_speaking_time),
    row(&[Char('p')], Action::Park, 0, Lead::open_parking),
    row(&[Char('a')], Action::Note, 0, Lead::open_note),
    row(&[Esc], Action::Back, 1, |lead, _| lead.look_at(Look::Agenda)),
    row(&[Char('k')], Action::Clock, 0, |lead, _| lead.look_at(Look::Clock)),
    row(&[Char('z')], Action::Room, 0, |lead, _| lead.look_at(Look::Room)),
    row(&[Char('r')], Action::Calm, 0, |lead, _| lead.look_at(Look::Calm)),
    row(&[Char('x')], Action::Hide, 0, |lead, _| lead.look_at(Look::Hidden)),
    row(&[Char('m')], Action::Sound, 0, |_, turn| turn.switch_sound()),
    row_with_key(&[Char('1'), Char('2'), Char('3')], Action::Announce, 0, Lead::announce),
    row(&[Char('q'), Ctrl('c')], Action::Leave, 0, Lead::leave),
];

/// Where other screens find the clock.
const PHONE: &[Row<Lead>] = &[
    row(&[Enter, Right, PageDown], Action::Next, 1, Lead::next),
    row(&[Esc, Char('f')], Action::Back, 2, |lead: &mut Lead, _| lead.look_at(Look::Agenda))
        .or_again(Action::Phone),
    row(&[Tab], Action::OtherCode, 3, |_, turn| turn.switch_code()),
    row(&[Delete], Action::PhoneOff, 4, Lead::end_phone),
    row(&[Char('i')], Action::Invert, 5, |_, turn| turn.invert_code()),
    row(&[Char(' ')], Action::Pause, 6, Lead::pause_or_continue),
    row_with_key(&[Char('1'), Char('2'), Char('3')], Action::Announce, 0, Lead::announce),
    row_with_key(&[Down, Up], Action::OtherAddress, 0, |_, key, turn| {
        turn.switch_address(key == Down)
    }),
    row(&[Char('?')], Action::Help, 7, open_help),
    row(&[Ctrl('c'), Char('q')], Action::Leave, 0, Lead::leave),
];

/// The list of parked topics and notes.
const PARKED: &[Row<Lead>] = &[
    row(&[Enter], Action::SettleTopic, 1, Lead::choose_for_listed),
    row(&[Up, PageUp], Action::Up, 0, |lead, _| lead.mark_listed(false)),
    row(&[Down, PageDown], Action::Down, 2, |lead, _| lead.mark_listed(true)),
    row(&[Char('p')], Action::Park, 3, Lead::open_parking),
    row(&[Esc, Char('l'), Left], Action::Back, 4, |lead: &mut Lead, _| lead.look_at(Look::Agenda))
        .or_again(Action::ParkedList),
    row(&[Ctrl('c'), Char('q')], Action::Leave, 0, Lead::leave),
];

/// After the meeting.
const ENDED: &[Row<Lead>] = &[
    row_with_key(&[Enter, Char('q'), Ctrl('c')], Action::Leave, 1, Lead::leave_ended),
    row(&[Char('1')], Action::Record, 2, |lead, turn| lead.take_paper(Paper::Record, turn)),
    row(&[Char('2')], Action::Proof, 3, |lead, turn| lead.take_paper(Paper::Proof, turn)),
    row(&[Char('3')], Action::Appointment, 4, |lead, turn| {
        lead.take_paper(Paper::Appointment, turn)
    }),
    row(&[Char('4')], Action::SeeParked, 5, |lead, _| lead.look_at(Look::Parked(0))),
    row(&[Char('5')], Action::Papers, 8, Lead::open_papers),
    row(&[Char('p')], Action::PaperForm, 6, |_, turn| Lead::switch_paper_form(turn)),
    row(&[Char('u')], Action::Reopen, 7, Lead::undo),
    row(&[Esc], Action::Deeds, 0, open_deeds),
];

/// After the meeting, on a screen that others look at.
const ENDED_WATCHED: &[Row<Lead>] = &[
    row_with_key(&[Enter, Char('q'), Ctrl('c')], Action::Leave, 1, Lead::leave_ended),
    row(&[Char('u')], Action::Reopen, 2, Lead::undo),
    row(&[Esc], Action::Back, 3, |lead, _| lead.look_at(Look::Agenda)),
];

/// What was parked, after the meeting.
const PARKED_AFTER: &[Row<Lead>] = &[
    row(&[Esc, Enter, Char('4'), Left], Action::Back, 1, |lead: &mut Lead, _| {
        lead.look_at(Look::Agenda)
    })
    .or_again(Action::SeeParked),
    row(&[Up, PageUp], Action::Up, 0, |lead, _| lead.mark_listed(false)),
    row(&[Down, PageDown], Action::Down, 2, |lead, _| lead.mark_listed(true)),
    row(&[Ctrl('c'), Char('q')], Action::Leave, 0, Lead::leave),
];

/// A question is open.
const ASK: &[Row<Lead>] = &[
    row(&[Char('j'), Char('y')], Action::Yes, 1, Lead::yes),
    // Enter leaves everything as it was, so that a meeting can be walked with Enter alone.
    row(&[Char('n'), Esc, Enter], Action::No, 2, Lead::no),
    row(&[Ctrl('c')], Action::Leave, 0, Lead::leave),
];

/// Proposals lie beside each other, each with its figure.
const CARDS: &[Row<Lead>] = &[
    row(&[Enter], Action::Take, 1, Lead::take_marked),
    row_with_key(
        &[Char('1'), Char('2'), Char('3'), Char('4')],
        Action::TakeCard,
        2,
        Lead::take_card,
    ),
    row(&[Up, Left, PageUp], Action::Up, 0, Lead::mark_above),
    row(&[Down, Right, PageDown], Action::Down, 3, Lead::mark_below),
    row(&[Esc], Action::Drop, 4, Lead::drop_panel),
    row(&[Ctrl('c')], Action::Leave, 0, Lead::leave),
];

/// What the question of the inbreng is mostly about.
const KIND: &[Row<Lead>] = &[
    row_with_key(
        &[Char('1'), Char('2'), Char('3'), Char('4'), Char('5')],
        Action::TellKind,
        1,
        Lead::tell_kind,
    ),
    // Nothing has to be said: a meeting can be walked with Enter alone.
    row(&[Enter], Action::Skip, 2, Lead::skip_kind),
    row(&[Esc], Action::Drop, 3, Lead::drop_panel),
    // Somebody looks along now: the question does not stand in the way.
    row(&[Char('z')], Action::Room, 0, |lead, turn| lead.look_unasked(Look::Room, turn)),
    row(&[Char('r')], Action::Calm, 0, |lead, turn| lead.look_unasked(Look::Calm, turn)),
    row(&[Char('x')], Action::Hide, 0, |lead, turn| lead.look_unasked(Look::Hidden, turn)),
    row(&[Ctrl('c')], Action::Leave, 0, Lead::leave),
];

impl Keyed for Lead {
    fn rows(table: Table) -> Rows<Self> {
        match table {
            Table::Live => LIVE,
            Table::Card => return CARD,
            Table::Watched => WATCHED,
            Table::Parked => PARKED,
            Table::Phone => PHONE,
            Table::ParkedAfter => PARKED_AFTER,
            Table::Ended => ENDED,
            Table::EndedWatched => ENDED_WATCHED,
            Table::Cards => CARDS,
            Table::Question => ASK,
            Table::Kind => KIND,
            other => Shared::<Self>::open(other),
        }
        .into()
    }

    fn beneath(&self) -> Table {
        match self.look {
            Look::Parked(_) if self.has_ended() => Table::ParkedAfter,
            look if self.has_ended() && look.is_for_the_room() => Table::EndedWatched,
            _ if self.has_ended() => Table::Ended,
            Look::Parked(_) => Table::Parked,
            Look::Phone => Table::Phone,
            Look::Card(_) => Table::Card,
            Look::Agenda | Look::Clock => Table::Live,
            Look::Room | Look::Calm | Look::Hidden => Table::Watched,
        }
    }

    fn opened(&self) -> Option<Table> {
        let ask = if self.asks_kind() { Table::Kind } else { Table::Question };
        let menu = if self.offers_cards() { Table::Cards } else { Table::Choice };
        of_panel::<Self>(&self.panel, menu, ask)
    }

    fn is_typing(&self) -> bool {
        matches!(self.panel, Panel::Line(_))
    }

    fn type_key(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        self.pick_or_type(key, turn);
        Effects::none()
    }

    fn swallow(&mut self, key: Key, turn: &mut Turn<'_>) -> Option<Effects> {
        self.answer_band(key, turn)
    }

    fn leave(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.leave_or_ask(turn)
    }
}
