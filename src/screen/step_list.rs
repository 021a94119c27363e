//! What a step has on the table, as it is shown to the chair.

use jiff::{civil, tz::TimeZone};

use super::{List, TableView, called, table};
use crate::{
    app::{
        App,
        lead::{
            Lead,
            step_list::{About, Agree, Answer, Item, StepList, has_room},
            suggest::SuggestedDate,
        },
        topic_row::TopicRow,
    },
    domain::{
        agenda::Purpose,
        confidential::Confidential,
        event::{Brought, NoteKind, Outcome, Role},
        figures::days_between,
        history::PastMeeting,
        naming::Called,
        notes::{Deadline, TakenNote},
        people::Suggestion,
    },
};

/// The list of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepListView {
    /// What it is about.
    pub about: About,
    /// The running step is there for it: what is said at its beginning asks what the list does.
    pub is_of_step: bool,
    /// The day of the meeting that is looked back at.
    pub day: Option<civil::Date>,
    /// What stands on it.
    pub rows: List<ItemRow>,
    /// Which is marked.
    pub marked: Option<usize>,
    /// What can be said of the marked one, each with its figure.
    pub answers: Vec<(u8, Answer)>,
}

/// A note to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// What it is.
    pub kind: NoteKind,
    /// What it says, in its latest words.
    pub text: Confidential,
}

/// Something on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemRow {
    /// A parked topic or a candidate.
    Topic(TopicRow),
    /// An action of an earlier meeting.
    Action(ActionRow),
    /// Something to agree about next time.
    Agree(AgreeRow),
    /// Something to be read.
    Note(NoteLine),
    /// A parked topic that waits.
    Waiting(WaitingRow),
    /// The table with everybody's word.
    Table(TableView),
}

/// A parked topic that waits, to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRow {
    /// What is to be talked about, in the latest words.
    pub text: Confidential,
    /// How many days it waits.
    pub days: i64,
    /// That it was brought for this meeting, and by whom.
    pub brought: Option<Brought>,
}

/// An action and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// What would be done.
    pub text: Confidential,
    /// Who would do it.
    pub who: Option<Confidential>,
    /// When it would be done.
    pub by: Option<Deadline>,
    /// What became of it, if anything was said.
    pub outcome: Option<Outcome>,
}

/// Something to agree about next time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreeRow {
    /// What there is to agree about.
    pub agree: Agree,
    /// What was agreed, or else what is suggested.
    pub value: AgreeValue,
}

/// How far an agreement is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreeValue {
    /// Nothing is agreed and nothing is suggested.
    Open,
    /// This moment was agreed.
    Date(civil::DateTime),
    /// This person was agreed.
    Person(Confidential),
    /// This moment is suggested.
    SuggestedDate(SuggestedDate),
    /// This person is suggested.
    SuggestedPerson(Suggestion),
}

/// The list of the running step; nothing when it has none, or nothing stands on it.
pub(super) fn step_list(app: &App, lead: &Lead, called: &Called) -> Option<StepListView> {
    let size = app.frame.size;
    let list = lead.step_list(&app.context).filter(|_| has_room(size))?;
    if list.items.is_empty() && matches!(list.about, About::LookingBack | About::Fates) {
        return None;
    }
    let StepList { about, items, marked, answers } = list;
    let past = last(app, lead).filter(|_| about == About::LookingBack);
    let day = past.map(|meeting| app.context.civil(meeting.began).date());
    let row = |item: &Item| row(*item, app, lead, called);
    let rows = List::around(marked.unwrap_or(0), size.height, &items, row).known();
    let is_of_step = lead.meeting.step().is_some_and(|step| step.purpose != Purpose::Work);
    Some(StepListView { about, is_of_step, day, rows, marked, answers })
}

/// Whether the running step looks back, and there is nothing to look back at.
pub(super) fn knows_nothing(app: &App, lead: &Lead) -> bool {
    let list = lead.step_list(&app.context);
    list.is_some_and(|list| list.about == About::LookingBack && list.items.is_empty())
}

fn last<'a>(app: &'a App, lead: &Lead) -> Option<&'a PastMeeting> {
    app.context.last_meeting(lead.meeting.started().meeting)
}

fn row(item: Item, app: &App, lead: &Lead, called: &Called) -> Option<ItemRow> {
    match item {
        Item::Topic(topic) => {
            let topic = lead.topics.find(topic)?;
            let votes = lead.votes_of(topic.id);
            let in_meeting = TopicRow::in_meeting(topic, &lead.meeting, &app.context.zone);
            let row = TopicRow { votes, ..called::topic(in_meeting, called) };
            let is_unfinished = lead.meeting.unfinished_inbreng() == Some(topic.id);
            Some(ItemRow::Topic(if is_unfinished { row.unfinished() } else { row }))
        }
        Item::Action(action) => {
            let taken = lead.notes.find(action)?;
            let review = lead.notes.review(action);
            let now = lead.meeting.started().meeting;
            let outcome = review.filter(|review| review.meeting == now).map(|said| said.outcome);
            Some(ItemRow::Action(action_row(taken, outcome, called, &app.context.zone)))
        }
        Item::Agree(agree) => {
            Some(ItemRow::Agree(AgreeRow { agree, value: value(agree, app, lead, called) }))
        }
        Item::Waiting(topic) => {
            let topic = lead.topics.find(topic)?;
            let today = app.context.civil(lead.meeting.progress().began.wall).date();
            let days = days_between(app.context.civil(topic.parked_at).date(), today);
            let brought = topic.brought.clone().map(|by| called::brought(by, called));
            Some(ItemRow::Waiting(WaitingRow { text: topic.text.clone(), days, brought }))
        }
        Item::Note(note) => {
            let note = &lead.notes.find(note)?.note;
            Some(read(note.kind, note.text.clone()))
        }
        Item::Words => Some(ItemRow::Table(table::of_meeting(lead, called))),
        Item::Asked(topic) => Some(read(NoteKind::Question, lead.topics.find(topic)?.text.clone())),
    }
}

const fn read(kind: NoteKind, text: Confidential) -> ItemRow {
    ItemRow::Note(NoteLine { kind, text })
}

/// A note as it reads, and what became of it.
pub(super) fn action_row(
    taken: &TakenNote,
    outcome: Option<Outcome>,
    called: &Called,
    zone: &TimeZone,
) -> ActionRow {
    let note = &taken.note;
    let who = note.who.as_ref().map(|who| called.name(who));
    ActionRow { text: note.text.clone(), who, by: taken.deadline(zone), outcome }
}

fn value(agree: Agree, app: &App, lead: &Lead, called: &Called) -> AgreeValue {
    let agreed = called::next_time(lead.meeting.next_time().clone(), called);
    let person = |role| {
        let suggested = lead.suggested_person(role, &app.context)?;
        Some(AgreeValue::SuggestedPerson(called::suggestion(&suggested, called)))
    };
    let (agreed, suggested) = match agree {
        Agree::Date => (
            agreed.start.map(AgreeValue::Date),
            lead.suggested_date(&app.context).map(AgreeValue::SuggestedDate),
        ),
        Agree::Chair => (agreed.chair.map(AgreeValue::Person), person(Role::Chair)),
        Agree::Timekeeper => (agreed.timekeeper.map(AgreeValue::Person), person(Role::Timekeeper)),
    };
    agreed.or(suggested).unwrap_or(AgreeValue::Open)
}
