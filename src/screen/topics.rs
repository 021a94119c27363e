//! Parked topics and notes, as rows of a list.

use super::{ActionRow, List, MeetingClock, StepClock, called, step_list::action_row};
use crate::{
    app::{
        App,
        lead::{Lead, listed::TopicOrNote},
        topic_row::TopicRow,
    },
    domain::{event::NoteKind, naming::Called},
};

/// The parked topics and the notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParkedView {
    /// The running step and the meeting as a whole, as long as one runs.
    pub clocks: Option<(StepClock, MeetingClock)>,
    /// The topics, then the notes.
    pub rows: List<ListedRow>,
    /// Which is marked.
    pub selected: usize,
}

/// What was put away, or written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListedRow {
    /// A parked topic.
    Topic(TopicRow),
    /// A note of this meeting.
    Note {
        /// What it is.
        kind: NoteKind,
        /// Its words, as those of an action.
        row: ActionRow,
    },
}

/// The list, with this one marked and without its clocks.
pub(super) fn parked(app: &App, lead: &Lead, called: &Called, selected: usize) -> ParkedView {
    let listed = lead.listed();
    let selected = selected.min(listed.len().saturating_sub(1));
    let row = |listed: &TopicOrNote| row(*listed, app, lead, called);
    let rows = List::around(selected, app.frame.size.height, &listed, row).known();
    ParkedView { clocks: None, rows, selected }
}

fn row(listed: TopicOrNote, app: &App, lead: &Lead, called: &Called) -> Option<ListedRow> {
    match listed {
        TopicOrNote::Topic(topic) => {
            let topic = lead.topics.find(topic)?;
            let row = TopicRow::in_meeting(topic, &lead.meeting, &app.context.zone);
            Some(ListedRow::Topic(called::topic(row, called)))
        }
        TopicOrNote::Note(note) => {
            let taken = lead.notes.find(note)?;
            let row = action_row(taken, None, called, &app.context.zone);
            Some(ListedRow::Note { kind: taken.note.kind, row })
        }
    }
}
