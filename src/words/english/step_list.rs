//! What a step has on the table.

use super::{capital, note, ours, time, topic};
use crate::{
    app::{
        lead::step_list::{About, Agree, Answer},
        topic_row::TopicMark,
    },
    domain::event::{NoteKind, Outcome, Target},
    screen::{AgreeRow, AgreeValue, ItemRow, NoteLine, StepListView, TableView},
};

pub(crate) fn title(step_list: &StepListView) -> String {
    match (step_list.about, step_list.day) {
        (About::LookingBack, Some(day)) => format!("Agreed on {}", time::date(day)),
        (About::LookingBack, None) => "Looking back".to_owned(),
        (About::Choosing, _) => "What shall we talk about?".to_owned(),
        (About::Fates, _) => "What shall we do with these?".to_owned(),
        (About::NextTime, _) => "What shall we agree?".to_owned(),
        (About::Afsluiter, _) => "How we leave".to_owned(),
    }
}

pub(crate) fn empty(step_list: &StepListView) -> Option<String> {
    match step_list.about {
        About::Choosing => Some("Nothing mentioned yet.".to_owned()),
        About::LookingBack | About::Afsluiter | About::Fates | About::NextTime => None,
    }
}

pub(crate) const fn nothing_known() -> &'static str {
    "Nothing kept here from last time: tell each other."
}

pub(crate) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Name => "new case",
        Answer::Choose => "choose this",
        Answer::ParkRest => "park the rest",
        Answer::Bringer => "whose?",
        Answer::Votes => "count votes",
        Answer::Done => "finished",
        Answer::Again(Target::LaterToday) => "later today",
        Answer::Again(Target::NextTime) => "next time",
        Answer::Again(Target::Elsewhere) => "discuss elsewhere",
        Answer::LetGo | Answer::Review(Outcome::LetGo) => "let go",
        Answer::Review(Outcome::Done) => "done",
        Answer::Review(Outcome::Busy) => "still on it",
        Answer::Suggested => "agree this",
        Answer::Type => "type it in",
        Answer::Note(NoteKind::OneWord) => "one word each",
        Answer::Note(kind) => note::short_kind(kind),
    }
}

pub(crate) fn short_answer(short: Answer) -> &'static str {
    match short {
        Answer::Name => "new",
        Answer::Choose => "choose",
        Answer::ParkRest => "park rest",
        Answer::Votes => "votes",
        Answer::Again(Target::Elsewhere) => "elsewhere",
        whole => answer(whole),
    }
}

/// What came of the votes: how many the first has, and with how many others it shares them.
pub(super) fn voted(most: u16, shared: usize) -> String {
    let votes = time::count(most, "vote", "votes");
    match (most, shared) {
        (0, _) => "Nothing got a vote: choose together.".to_owned(),
        (_, 1) => format!("The top one has the most votes: {most}."),
        (_, 2) => format!("The top two are level, with {votes} each: choose together."),
        _ => format!("The top {shared} are level, with {votes} each: choose together."),
    }
}

fn note_line(line: &NoteLine) -> String {
    format!("{}: {}", note::kind(line.kind), line.text.reveal())
}

/// The words that were said around the table; how to begin where none was.
fn around(table: &TableView) -> String {
    if table.has_words() { ours().note().words(table) } else { HOW.to_owned() }
}

pub(crate) fn row(row: &ItemRow) -> (String, Vec<String>) {
    let nothing = String::new;
    match row {
        ItemRow::Topic(topic) => {
            let mut facts = ours().topic().facts(topic);
            if topic.mark == TopicMark::Open {
                // For when it is meant is what is being asked.
                facts.remove(0);
            }
            if let Some(votes) = topic.votes {
                let told = time::count(votes, "vote", "votes");
                facts
                    .iter_mut()
                    .filter(|fact| fact.is_empty())
                    .for_each(|fact| fact.clone_from(&told));
                facts.insert(0, told);
            }
            (topic.text.reveal().to_owned(), facts)
        }
        ItemRow::Action(action) => {
            let said = action.outcome.map(note::outcome).unwrap_or_default();
            (ours().note().action(action), vec![said.to_owned(), nothing()])
        }
        ItemRow::Agree(row) => (agree(row), vec![reason(&row.value), nothing()]),
        ItemRow::Waiting(row) => {
            let what = row.brought.as_ref().map_or_else(|| "parked".to_owned(), topic::brought);
            let text = format!("{}: {}", capital(&what), row.text.reveal());
            (text, time::ago(row.days).into_iter().chain([nothing()]).collect())
        }
        ItemRow::Table(table) => (around(table), vec![nothing()]),
        ItemRow::Note(line) => (note_line(line), vec![nothing()]),
    }
}

fn agree(row: &AgreeRow) -> String {
    let what = match row.agree {
        Agree::Date => "date",
        Agree::Chair => "chair",
        Agree::Timekeeper => "timekeeper",
    };
    let value = match &row.value {
        AgreeValue::Open => topic::OPEN.to_owned(),
        AgreeValue::Date(date) => time::date_time(*date),
        AgreeValue::Person(who) => who.reveal().to_owned(),
        AgreeValue::SuggestedDate(date) => format!("{}?", time::date_time(date.start)),
        AgreeValue::SuggestedPerson(person) => format!("{}?", person.who.reveal()),
    };
    format!("{what}: {value}")
}

/// Why something is suggested; that it was agreed.
fn reason(value: &AgreeValue) -> String {
    match value {
        AgreeValue::Open => String::new(),
        AgreeValue::Date(_) | AgreeValue::Person(_) => "agreed".to_owned(),
        AgreeValue::SuggestedDate(date) if date.is_planned => "from the year plan".to_owned(),
        AgreeValue::SuggestedDate(date) => {
            format!("in {}", time::count(date.weeks, "week", "weeks"))
        }
        AgreeValue::SuggestedPerson(person) => match person.meetings_ago {
            None => "has not had a turn".to_owned(),
            Some(0 | 1) => "today as well".to_owned(),
            Some(n) => {
                let ago = i64::try_from(n - 1).unwrap_or(i64::MAX);
                format!("{} ago", time::count(ago, "meeting", "meetings"))
            }
        },
    }
}

/// Where no word was said yet.
const HOW: &str = "No words yet; passing is fine.";

pub(crate) fn plan_or_let_go(deferred: u16) -> [String; 2] {
    let asks = "lan it for next time, or let it go?";
    [format!("Put off {deferred}×: p{asks}"), format!("P{asks}")]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::{
        app::lead::suggest::SuggestedDate,
        domain::{confidential::Confidential, people::Suggestion},
    };

    fn said(agree: Agree, value: AgreeValue) -> (String, String) {
        let (words, facts) = row(&ItemRow::Agree(AgreeRow { agree, value }));
        (words, facts[0].clone())
    }

    #[test]
    fn a_suggestion_is_a_question_with_its_reason() {
        let start = date(2027, 1, 4).at(14, 0, 0, 0);
        let date =
            |is_planned| AgreeValue::SuggestedDate(SuggestedDate { start, weeks: 6, is_planned });
        let expected = ("date: Mon 4 January 2027 at 14:00?", "in 6 weeks");
        assert_eq!(said(Agree::Date, date(false)), (expected.0.into(), expected.1.into()));
        assert_eq!(said(Agree::Date, date(true)).1, "from the year plan");
        let person = |meetings_ago| {
            let who = Confidential::new("AB");
            said(Agree::Chair, AgreeValue::SuggestedPerson(Suggestion { who, meetings_ago })).1
        };
        assert_eq!(person(None), "has not had a turn");
        assert_eq!(person(Some(1)), "today as well");
        assert_eq!(person(Some(4)), "3 meetings ago");
    }
}
