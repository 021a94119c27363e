//! What a step has on the table, as it is shown to the chair.

use jiff::civil;

use super::List;
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
        confidential::Confidential,
        event::{Note, NoteKind, Outcome, Role},
        history::PastMeeting,
        id::Id,
        notes::Notes,
        people::Suggestion,
    },
};

/// The list of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepListView {
    /// What it is about.
    pub about: About,
    /// The day of the meeting that is looked back at.
    pub day: Option<civil::Date>,
    /// Notes that come before the list.
    pub above: Vec<NoteLine>,
    /// What can be marked.
    pub rows: List<ItemRow>,
    /// Notes that come after it.
    pub below: Vec<NoteLine>,
    /// Which is marked.
    pub marked: Option<usize>,
    /// What can be said of the marked one, each with its figure.
    pub answers: Vec<(u8, Answer)>,
}

/// A note to be read, or the words of all together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// What it is.
    pub kind: NoteKind,
    /// Its words; several only where each is a word.
    pub words: Vec<Confidential>,
}

/// Something that can be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemRow {
    /// A parked topic or a candidate.
    Topic(TopicRow),
    /// An action of an earlier meeting.
    Action(ActionRow),
    /// Something to agree about next time.
    Agree(AgreeRow),
}

/// An action and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// What would be done.
    pub text: Confidential,
    /// Who would do it.
    pub who: Option<Confidential>,
    /// When it would be done.
    pub by: Option<Confidential>,
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
pub(super) fn step_list(app: &App, lead: &Lead) -> Option<StepListView> {
    let size = app.frame.size;
    let list = lead.step_list(&app.context).filter(|_| has_room(size))?;
    let (above, below) = notes_around(list.about, app, lead);
    let is_empty = list.items.is_empty() && above.is_empty() && below.is_empty();
    if is_empty && matches!(list.about, About::LookingBack | About::Fates) {
        return None;
    }
    let StepList { about, items, marked, answers } = list;
    let past = last(app, lead).filter(|_| about == About::LookingBack);
    let day = past.map(|meeting| app.context.civil(meeting.began).date());
    let row = |item: &Item| row(*item, app, lead);
    let rows = List::around(marked.unwrap_or(0), size.height, &items, row).known();
    Some(StepListView { about, day, above, rows, below, marked, answers })
}

fn last<'a>(app: &'a App, lead: &Lead) -> Option<&'a PastMeeting> {
    app.context.last_meeting(lead.meeting.started().meeting)
}

fn row(item: Item, app: &App, lead: &Lead) -> Option<ItemRow> {
    match item {
        Item::Topic(topic) => {
            let topic = lead.topics.find(topic)?;
            let meeting = lead.meeting.started().meeting;
            let row = TopicRow::in_meeting(topic, meeting, &app.context.zone);
            let is_unfinished = lead.meeting.unfinished_inbreng() == Some(topic.id);
            Some(ItemRow::Topic(if is_unfinished { row.unfinished() } else { row }))
        }
        Item::Action(action) => {
            let note = &lead.notes.find(action)?.note;
            let review = lead.notes.review(action);
            let now = lead.meeting.started().meeting;
            let outcome = review.filter(|review| review.meeting == now).map(|said| said.outcome);
            Some(ItemRow::Action(action_row(note, outcome)))
        }
        Item::Agree(agree) => {
            Some(ItemRow::Agree(AgreeRow { agree, value: value(agree, app, lead) }))
        }
    }
}

/// A note as it reads, and what became of it.
pub(super) fn action_row(note: &Note, outcome: Option<Outcome>) -> ActionRow {
    ActionRow { text: note.text.clone(), who: note.who.clone(), by: note.by.clone(), outcome }
}

fn value(agree: Agree, app: &App, lead: &Lead) -> AgreeValue {
    let agreed = lead.meeting.next_time();
    let person = |role| lead.suggested_person(role, &app.context).map(AgreeValue::SuggestedPerson);
    let (agreed, suggested) = match agree {
        Agree::Date => (
            agreed.start.map(AgreeValue::Date),
            lead.suggested_date(&app.context).map(AgreeValue::SuggestedDate),
        ),
        Agree::Chair => (agreed.chair.clone().map(AgreeValue::Person), person(Role::Chair)),
        Agree::Timekeeper => {
            (agreed.timekeeper.clone().map(AgreeValue::Person), person(Role::Timekeeper))
        }
    };
    agreed.or(suggested).unwrap_or(AgreeValue::Open)
}

/// Looking back: the question above the actions, what was learned below them. In the afsluiter: the
/// words that were kept so far.
fn notes_around(about: About, app: &App, lead: &Lead) -> (Vec<NoteLine>, Vec<NoteLine>) {
    let now = lead.meeting.started().meeting;
    match about {
        About::LookingBack => {
            let Some(last) = last(app, lead) else {
                return (Vec::new(), Vec::new());
            };
            let (id, notes) = (last.id, &lead.notes);
            let mut question = of_kinds(notes, id, [NoteKind::Question]);
            if question.is_empty() {
                let topics = last.inbreng.iter().filter_map(|topic| lead.topics.find(*topic));
                question.extend(topics.map(|topic| NoteLine {
                    kind: NoteKind::Question,
                    words: vec![topic.text.clone()],
                }));
            }
            (question, of_kinds(notes, id, NoteKind::learned()))
        }
        About::Afsluiter => (Vec::new(), of_kinds(&lead.notes, now, NoteKind::said_at_the_end())),
        About::Choosing | About::Fates | About::NextTime => (Vec::new(), Vec::new()),
    }
}

/// The notes of these kinds, in the order of the kinds; single words on one line.
fn of_kinds(
    notes: &Notes,
    meeting: Id,
    kinds: impl IntoIterator<Item = NoteKind>,
) -> Vec<NoteLine> {
    let mut lines: Vec<NoteLine> = Vec::new();
    for taken in kinds.into_iter().flat_map(|kind| notes.of_kind(meeting, kind)) {
        let (kind, text) = (taken.note.kind, taken.note.text.clone());
        match lines.last_mut() {
            Some(line) if kind == NoteKind::OneWord && line.kind == kind => line.words.push(text),
            _ => lines.push(NoteLine { kind, words: vec![text] }),
        }
    }
    lines
}

/// What was said to the chair last time, for whoever prepares.
pub(super) fn feedback(app: &App) -> Vec<Confidential> {
    let history = &app.context.history;
    let last = history.meetings.last().map(|meeting| meeting.id);
    let of = |id| history.notes.of_kind(id, NoteKind::Feedback);
    last.into_iter().flat_map(of).map(|taken| taken.note.text.clone()).collect()
}
