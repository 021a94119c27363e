//! Every step of the library, led at the screen of the smallest laptop: what it says stands there whole.

use intervisie::{
    app::{Stage, message::Size},
    domain::{
        agenda::{Purpose, Step},
        werkvorm::Kind,
    },
    written::library,
};
use jiff::civil;

use crate::meetings::{
    desk::{Desk, at},
    scenario::agenda,
};

/// A meeting that begins with this werkvorm, in a window of 80×24.
fn led(id: &str) -> Desk {
    let mut desk = Desk::at(civil::time(14, 0, 0, 0));
    desk.app.frame.size = Size { width: 80, height: 24 };
    let Stage::Prepare(begin) = &mut desk.app.stage else { panic!("no begin screen") };
    begin.setup.closing = at(civil::time(23, 0, 0, 0));
    let ids = [id, "een-woord"].map(str::to_owned);
    begin.setup.draft = agenda(&ids, &begin.setup.draft.agenda()).into();
    begin.setup.given = Some(0);
    desk.press("<enter>");
    desk
}

fn running(desk: &Desk) -> &Step {
    let Stage::Lead(lead) = &desk.app.stage else { panic!("nothing runs") };
    lead.meeting.step().unwrap()
}

/// What stands beside the agenda, on one line.
fn beside_the_agenda(desk: &Desk, kind: &str) -> String {
    let text = desk.text();
    let rows: Vec<Vec<char>> =
        text.lines().map(|row| row.trim_matches('"').chars().collect()).collect();
    let title: Vec<char> = kind.chars().collect();
    let found = rows.iter().find_map(|row| row.windows(title.len()).position(|at| at == title));
    let start = found.unwrap_or_else(|| panic!("no {kind} in\n{text}"));
    let right = rows.iter().flat_map(|row| row.iter().skip(start).chain([&' ']));
    on_one_line(&right.collect::<String>())
}

fn on_one_line(text: &str) -> String {
    text.replace(['“', '”'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_a_step_says_stands_whole_beside_the_agenda() {
    for werkvorm in library::built_in().iter() {
        let kind = match werkvorm.kind {
            Kind::Model => "MODEL",
            Kind::AndereWerkvorm => "ANDERE WERKVORM",
            _ => continue,
        };
        let mut desk = led(werkvorm.id.as_str());
        for step in &werkvorm.steps {
            let now = running(&desk);
            assert_eq!(now.name, step.name, "{}", werkvorm.id);
            // Where something is chosen, the list of it stands there.
            if now.purpose != Purpose::Choosing {
                let shown = beside_the_agenda(&desk, kind);
                for said in [&step.rule, &step.say].into_iter().flatten() {
                    let at = format!("{}: {}", werkvorm.id, step.name);
                    assert!(shown.contains(&on_one_line(said)), "{at}: {said}\n{}", desk.text());
                }
            }
            desk.press("<enter>");
        }
    }
}
