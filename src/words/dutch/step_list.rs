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
        (About::LookingBack, Some(day)) => format!("Afgesproken op {}", time::date(day)),
        (About::LookingBack, None) => "Terugkijken".to_owned(),
        (About::Choosing, _) => "Waar gaan we het over hebben?".to_owned(),
        (About::Fates, _) => "Wat doen we ermee?".to_owned(),
        (About::NextTime, _) => "Wat spreken we af?".to_owned(),
        (About::Afsluiter, _) => "Zo gaan we weg".to_owned(),
    }
}

pub(crate) fn empty(step_list: &StepListView) -> Option<String> {
    match step_list.about {
        About::Choosing => Some("Nog niets genoemd.".to_owned()),
        About::LookingBack | About::Afsluiter | About::Fates | About::NextTime => None,
    }
}

pub(crate) const fn nothing_known() -> &'static str {
    "Van de vorige keer staat hier niets: vertel het zelf."
}

pub(crate) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Name => "nieuwe inbreng",
        Answer::Choose => "deze kiezen",
        Answer::ParkRest => "de rest parkeren",
        Answer::Bringer => "van wie?",
        Answer::Votes => "stemmen tellen",
        Answer::Done => "afgerond",
        Answer::Again(Target::LaterToday) => "later vandaag",
        Answer::Again(Target::NextTime) => "volgende keer",
        Answer::Again(Target::Elsewhere) => "elders bespreken",
        Answer::LetGo => "loslaten",
        Answer::Review(Outcome::Done) => "gedaan",
        Answer::Review(Outcome::Busy) => "nog bezig",
        Answer::Review(Outcome::LetGo) => "losgelaten",
        Answer::Suggested => "zo afspreken",
        Answer::Type => "zelf invullen",
        Answer::Note(NoteKind::OneWord) => "ieders woord",
        Answer::Note(kind) => note::short_kind(kind),
    }
}

pub(crate) fn short_answer(short: Answer) -> &'static str {
    match short {
        Answer::Name => "nieuw",
        Answer::Choose => "kiezen",
        Answer::ParkRest => "rest parkeren",
        Answer::Votes => "stemmen",
        Answer::Again(Target::Elsewhere) => "elders",
        whole => answer(whole),
    }
}

/// What came of the votes: how many the first has, and with how many others it shares them.
pub(super) fn voted(most: u16, shared: usize) -> String {
    let votes = time::count(most, "stem", "stemmen");
    match (most, shared) {
        (0, _) => "Nog niets kreeg een stem: kies samen.".to_owned(),
        (_, 1) => format!("De bovenste heeft de meeste stemmen: {most}."),
        (_, 2) => format!("De bovenste twee staan gelijk, elk met {votes}: kies samen."),
        _ => format!("De bovenste {shared} staan gelijk, elk met {votes}: kies samen."),
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
                let told = time::count(votes, "stem", "stemmen");
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
            let what = row.brought.as_ref().map_or_else(|| "geparkeerd".to_owned(), topic::brought);
            let text = format!("{}: {}", capital(&what), row.text.reveal());
            (text, time::ago(row.days).into_iter().chain([nothing()]).collect())
        }
        ItemRow::Table(table) => (around(table), vec![nothing()]),
        ItemRow::Note(line) => (note_line(line), vec![nothing()]),
    }
}

fn agree(row: &AgreeRow) -> String {
    let what = match row.agree {
        Agree::Date => "datum",
        Agree::Chair => "voorzitter",
        Agree::Timekeeper => "tijdbewaker",
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
        AgreeValue::Date(_) | AgreeValue::Person(_) => "afgesproken".to_owned(),
        AgreeValue::SuggestedDate(date) if date.is_planned => "uit het jaarplan".to_owned(),
        AgreeValue::SuggestedDate(date) => {
            format!("over {}", time::count(date.weeks, "week", "weken"))
        }
        AgreeValue::SuggestedPerson(person) => match person.meetings_ago {
            None => "was het nog nooit".to_owned(),
            Some(0 | 1) => "vandaag ook".to_owned(),
            Some(n) => {
                let ago = i64::try_from(n - 1).unwrap_or(i64::MAX);
                format!("{} geleden", time::count(ago, "bijeenkomst", "bijeenkomsten"))
            }
        },
    }
}

/// Where no word was said yet.
const HOW: &str = "Nog geen woorden; overslaan mag.";

pub(crate) fn plan_or_let_go(deferred: u16) -> [String; 2] {
    let asks = "olgende keer inplannen, of loslaten?";
    [format!("{deferred}× doorgeschoven: v{asks}"), format!("V{asks}")]
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
        let expected = ("datum: ma 4 januari 2027 om 14:00?", "over 6 weken");
        assert_eq!(said(Agree::Date, date(false)), (expected.0.into(), expected.1.into()));
        assert_eq!(said(Agree::Date, date(true)).1, "uit het jaarplan");
        let person = |meetings_ago| {
            let who = Confidential::new("AB");
            said(Agree::Chair, AgreeValue::SuggestedPerson(Suggestion { who, meetings_ago })).1
        };
        assert_eq!(person(None), "was het nog nooit");
        assert_eq!(person(Some(1)), "vandaag ook");
        assert_eq!(person(Some(4)), "3 bijeenkomsten geleden");
    }
}
