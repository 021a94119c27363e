//! From what a step has on the table to what is shown of it.

use super::topics::topic_row;
use crate::{
    app::{
        App,
        docket::{About, Agree, Docket, Matter},
        live::Live,
    },
    domain::{
        event::{Note, NoteKind, Outcome, Role},
        id::Id,
        notes::Notes,
    },
    screen::{ActionRow, AgreeRow, AgreeValue, DocketView, List, MatterRow, NoteLine},
};

/// The list of the running step; nothing when it has none, or nothing stands on it.
pub(super) fn docket(app: &App, live: &Live) -> Option<DocketView> {
    let docket = app.docket(live).filter(|_| app.has_room())?;
    let (above, below) = notes_around(docket.about, app, live);
    let is_empty = docket.matters.is_empty() && above.is_empty() && below.is_empty();
    if is_empty && matches!(docket.about, About::LookingBack | About::Fates) {
        return None;
    }
    let around = docket.marked.unwrap_or(0);
    let day = last(app, live).filter(|_| docket.about == About::LookingBack);
    let day = day.map(|meeting| app.context.civil(meeting.began).date());
    let Docket { about, matters, marked, answers } = docket;
    let rows = List::around(around, app.size.height, &matters, |matter| row(*matter, app, live));
    let rows = rows.known();
    Some(DocketView { about, day, above, rows, below, marked, answers })
}

fn last<'a>(app: &'a App, live: &Live) -> Option<&'a crate::domain::history::PastMeeting> {
    app.context.last_meeting(live.meeting.started().meeting)
}

fn row(matter: Matter, app: &App, live: &Live) -> Option<MatterRow> {
    match matter {
        Matter::Topic(topic) => {
            let topic = live.topics.find(topic)?;
            Some(MatterRow::Topic(topic_row(topic, live, &app.context.zone)))
        }
        Matter::Action(action) => {
            let note = &live.notes.find(action)?.note;
            let review = live.notes.review(action);
            let now = live.meeting.started().meeting;
            let outcome = review.filter(|review| review.meeting == now).map(|said| said.outcome);
            Some(MatterRow::Action(action_row(note, outcome)))
        }
        Matter::Agree(agree) => {
            Some(MatterRow::Agree(AgreeRow { agree, value: value(agree, app, live) }))
        }
    }
}

/// A note as it reads, and what became of it.
pub(super) fn action_row(note: &Note, outcome: Option<Outcome>) -> ActionRow {
    ActionRow { text: note.text.clone(), who: note.who.clone(), by: note.by.clone(), outcome }
}

fn value(agree: Agree, app: &App, live: &Live) -> AgreeValue {
    let agreed = live.meeting.next_time();
    let person = |role| app.suggested_person(live, role).map(AgreeValue::SuggestedPerson);
    let (agreed, suggested) = match agree {
        Agree::Date => (
            agreed.start.map(AgreeValue::Date),
            app.suggested_date(live).map(AgreeValue::SuggestedDate),
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
fn notes_around(about: About, app: &App, live: &Live) -> (Vec<NoteLine>, Vec<NoteLine>) {
    let now = live.meeting.started().meeting;
    match about {
        About::LookingBack => {
            let Some(last) = last(app, live) else {
                return (Vec::new(), Vec::new());
            };
            let (id, notes) = (last.id, &live.notes);
            let mut question = of_kinds(notes, id, &[NoteKind::Question]);
            if question.is_empty() {
                let topics = last.inbreng.iter().filter_map(|topic| live.topics.find(*topic));
                question.extend(topics.map(|topic| NoteLine {
                    kind: NoteKind::Question,
                    words: vec![topic.text.clone()],
                }));
            }
            let learned =
                [NoteKind::Insight, NoteKind::Worked, NoteKind::DidNotWork, NoteKind::Agreement];
            (question, of_kinds(notes, id, &learned))
        }
        About::Afsluiter => {
            let said = [NoteKind::OneWord, NoteKind::Feedback];
            (Vec::new(), of_kinds(&live.notes, now, &said))
        }
        About::Choosing | About::Fates | About::NextTime => (Vec::new(), Vec::new()),
    }
}

/// The notes of these kinds, in the order of the kinds; single words on one line.
fn of_kinds(notes: &Notes, meeting: Id, kinds: &[NoteKind]) -> Vec<NoteLine> {
    let mut lines: Vec<NoteLine> = Vec::new();
    for taken in kinds.iter().flat_map(|kind| notes.of_kind(meeting, *kind)) {
        let (kind, text) = (taken.note.kind, taken.note.text.clone());
        match lines.last_mut() {
            Some(line) if kind == NoteKind::OneWord && line.kind == kind => line.words.push(text),
            _ => lines.push(NoteLine { kind, words: vec![text] }),
        }
    }
    lines
}

/// What was said to the chair last time, for whoever prepares.
pub(super) fn feedback(app: &App) -> Vec<crate::domain::confidential::Confidential> {
    let history = &app.context.history;
    let last = history.meetings.last().map(|meeting| meeting.id);
    let of = |id| history.notes.of_kind(id, NoteKind::Feedback);
    last.into_iter().flat_map(of).map(|taken| taken.note.text.clone()).collect()
}
