//! The table with everybody around it, and the words with which they leave.

use crate::{
    app::{
        App,
        lead::{self, Lead},
        panel::{OpenLine, Panel},
    },
    domain::{
        agenda::Purpose,
        event::NoteKind,
        history::PastMeeting,
        naming::Called,
        notes::{Seat, seats},
    },
};

/// The table as it lights up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableView {
    /// Everybody at it, in order.
    pub seats: Vec<Seat>,
    /// Whose turn it is to say a word, from 0.
    pub turn: Option<usize>,
}

impl TableView {
    /// The table alone: neither names nor words.
    #[must_use]
    pub fn silent(self) -> Self {
        Self { seats: vec![Seat::default(); self.seats.len()], turn: None }
    }

    /// Whether any word was said.
    pub fn has_words(&self) -> bool {
        self.seats.iter().any(|seat| seat.word.is_some())
    }

    /// Whether everybody said one.
    pub fn is_whole(&self) -> bool {
        self.seats.iter().all(|seat| seat.word.is_some())
    }
}

/// The words around the table, without names: made only of a group that lets the room see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedWords(TableView);

impl SharedWords {
    /// While the words go around, and once one was said.
    pub(super) fn of(app: &App, lead: &Lead, called: &Called) -> Option<Self> {
        let may = app.context.settings.words_in_room.unwrap_or_default();
        let goes_around = lead.meeting.step().is_some_and(|s| s.purpose == Purpose::Afsluiter);
        let TableView { seats, turn } = of_meeting(lead, called);
        let nameless = |seat: Seat| Seat { who: None, ..seat };
        let table = TableView { seats: seats.into_iter().map(nameless).collect(), turn };
        (may && goes_around && table.has_words()).then_some(Self(table))
    }

    /// The table with those words.
    pub fn table(&self) -> &TableView {
        &self.0
    }
}

/// The table of the meeting that runs.
pub(super) fn of_meeting(lead: &Lead, called: &Called) -> TableView {
    let turn = match &lead.panel {
        Panel::Line(OpenLine { prompt: lead::panel::Prompt::Word(seat), .. }) => Some(*seat),
        _ => None,
    };
    let seat = |seat: Seat| Seat { who: seat.who.map(|who| called.name(&who)), ..seat };
    TableView { seats: lead.table().into_iter().map(seat).collect(), turn }
}

/// How the group left that meeting; nobody where no word was said.
pub(super) fn of_past(app: &App, called: &Called, meeting: Option<&PastMeeting>) -> TableView {
    let Some(last) = meeting else { return TableView::default() };
    let words = app.context.history.notes.of_kind(last.id, NoteKind::OneWord);
    let seat = |seat: Seat| Seat { who: seat.who.map(|who| called.name(&who)), ..seat };
    let seated = seats(last.people.here(), last.participants, words).into_iter();
    let table = TableView { seats: seated.map(seat).collect(), turn: None };
    if table.has_words() { table } else { TableView::default() }
}
