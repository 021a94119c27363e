//! What can be open over a view beside the usual: forms, people, votes, and lines that help or ask again.

use jiff::civil::{date, time};

use super::{before, fixtures, step_list};
use crate::{
    app::{
        keymap::{self, Table},
        lead::{self, panel::Choice as Led},
        news::NotNow,
        prepare::{
            self,
            forms::{ToldFact, ToldRow},
            panel::Choice as Prepared,
        },
        topic_row::TopicRow,
    },
    domain::{
        confidential::Confidential,
        event::{Role, Venue},
        samples,
    },
    screen::{Choice, InputLine, ItemRow, OfWhom, Prompt, Screen, StatusLine, Title, View},
};

fn choosing(on: Screen, title: Title, options: Vec<Choice>) -> Screen {
    let status_line = StatusLine::Choose { title, options: options.into(), selected: 1 };
    Screen { status_line, keys: keymap::footer(Table::Choice), ..on }
}

fn asking(on: Screen, prompt: Prompt, typed: &str) -> Screen {
    let line = InputLine {
        prompt,
        alternatives: Vec::new(),
        wrong: None,
        kept: false,
        of: None,
        price: None,
        before: Confidential::new(typed),
        after: Confidential::new(""),
    };
    let status_line = StatusLine::Input(line);
    Screen { status_line, keys: keymap::footer(Table::Input), ..on }
}

/// Who is here, and who does what, while the meeting runs.
pub(super) fn presence() -> Screen {
    let who = |name: &str| Confidential::new(name);
    let here = |name, since| Led::Presence { who: who(name), since };
    let options = vec![
        here("Anna", Some(time(14, 0, 0, 0))),
        here("Bram", Some(time(14, 12, 0, 0))),
        here("Noor", None),
        Led::Guest,
        Led::RoleOf { role: Role::Chair, who: vec![who("Anna")] },
        Led::Confidentiality,
    ];
    let title = Title::Lead(lead::panel::Title::Presence);
    choosing(fixtures::live(), title, options.into_iter().map(Choice::Lead).collect())
}

/// The votes for a candidate are counted.
pub(super) fn votes() -> Screen {
    let mut screen = step_list::choosing();
    let View::Live(live) = &mut screen.view else { unreachable!() };
    let list = live.step_list.as_mut().unwrap();
    let rows = list.rows.iter().zip([Some(3), None]).map(|((_, row), votes)| match row {
        ItemRow::Topic(topic) => ItemRow::Topic(TopicRow { votes, ..topic.clone() }),
        other => other.clone(),
    });
    list.rows = rows.collect::<Vec<_>>().into();
    list.marked = Some(1);
    asking(screen, Prompt::Lead(lead::panel::Prompt::Votes(samples::id(7))), "")
}

/// What was typed is no time, and is asked again.
pub(super) fn wrong() -> Screen {
    let mut screen =
        asking(fixtures::live(), Prompt::Lead(lead::panel::Prompt::ClosingTime), "half");
    let StatusLine::Input(line) = &mut screen.status_line else { unreachable!() };
    line.wrong = Some(NotNow::NotATime);
    screen
}

/// Something about a person is asked, before the meeting.
pub(super) fn person() -> Screen {
    let prompt = Prompt::Prepare(prepare::panel::Prompt::Function(0));
    let mut screen = asking(fixtures::group(), prompt, "verpleegkundig specialist");
    let StatusLine::Input(line) = &mut screen.status_line else { unreachable!() };
    line.of = Some(OfWhom::Person(Confidential::new("Anne-Fleur van den Boogaard")));
    screen
}

/// A rehearsal that helps, while its line is open.
pub(super) fn coached_line() -> Screen {
    let Screen { rehearsal, guide, .. } = before::coached();
    Screen { rehearsal, guide, ..fixtures::noting() }
}

/// A meeting that was held without the program is told.
pub(super) fn telling() -> Screen {
    let people = |names: &[&str]| {
        ToldFact::People(names.iter().map(|name| Confidential::new(*name)).collect())
    };
    let fact = |row: &ToldRow| match row {
        ToldRow::Day => ToldFact::Day(date(2026, 10, 12)),
        ToldRow::From => ToldFact::Time(time(14, 0, 0, 0)),
        ToldRow::Until => ToldFact::Time(time(16, 0, 0, 0)),
        ToldRow::Present => ToldFact::Count(6),
        ToldRow::Role(Role::Chair) => people(&["Anna"]),
        ToldRow::Role(_) => ToldFact::Nothing,
        ToldRow::Werkvormen => ToldFact::Names(vec!["Incidentmethode (kort)".to_owned()]),
        ToldRow::Venue => ToldFact::Venue(Venue::named("Kamer 3")),
    };
    let rows = ToldRow::ROWS.iter().map(|row| Prepared::Tell(*row, fact(row)));
    let from = date(2026, 10, 12).at(14, 0, 0, 0);
    let enter = Prepared::Enter { from, until: time(16, 0, 0, 0), participants: 6 };
    let title = Title::Prepare(prepare::panel::Title::Telling { corrects: false });
    choosing(fixtures::begin(), title, rows.chain([enter]).map(Choice::Prepare).collect())
}

/// The year is planned.
pub(super) fn year_plan() -> Screen {
    let first = date(2027, 1, 4).at(14, 0, 0, 0);
    let rows = vec![
        Prepared::PlanFrom(first),
        Prepared::PlanWeeks(6),
        Prepared::PlanTimes(8),
        Prepared::KeepPlan,
    ];
    let title = Title::Prepare(prepare::panel::Title::YearPlan { is_kept: false });
    choosing(fixtures::begin(), title, rows.into_iter().map(Choice::Prepare).collect())
}

/// All of that, by name.
pub(super) fn all() -> Vec<(&'static str, Screen)> {
    vec![
        ("presence", presence()),
        ("votes", votes()),
        ("wrong", wrong()),
        ("person", person()),
        ("coached_line", coached_line()),
        ("telling", telling()),
        ("year_plan", year_plan()),
    ]
}
