//! Who are in a group, as `intervisie groep deelnemers` tells it.

use serde::Serialize;

use crate::{
    cells::width,
    domain::{
        confidential::Confidential,
        event::{Participant, Role},
        group::Group,
        history::History,
    },
    words::Words,
};

/// The roles that go round.
const TURNS: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::Inbrenger];

/// One participant in JSON; turns in meetings ago, 1 for the last.
#[derive(Serialize)]
struct ToldPerson<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    registration: Option<&'a str>,
    chaired_ago: Option<usize>,
    kept_time_ago: Option<usize>,
    brought_ago: Option<usize>,
}

/// Who are in a group, what is known of each, and whose turn it is.
pub(super) fn listed(words: Words, settings: &Group, history: &History, json: bool) -> String {
    if json {
        let told: Vec<_> = settings.participants.iter().map(|p| told(p, history)).collect();
        return serde_json::to_string_pretty(&told).unwrap_or_default();
    }
    if settings.participants.is_empty() {
        return words.group().no_people().to_owned();
    }
    let names = || settings.participants.iter().map(|person| &person.name);
    let widest = names().map(|name| width(name.reveal())).max().unwrap_or(0);
    let people = settings.participants.iter().map(|person| line(words, person, widest, history));
    // Each role somebody else, as long as there are enough people.
    let mut asked: Vec<Confidential> = Vec::new();
    let whose = TURNS.into_iter().filter_map(|role| {
        let others: Vec<_> = names().filter(|name| !asked.contains(name)).collect();
        let of = if others.is_empty() { names().collect() } else { others };
        let suggestion = history.longest_ago(role, of)?;
        asked.push(suggestion.who.clone());
        Some(format!("  {}", words.group().turn(role, &suggestion)))
    });
    let head = [String::new(), words.group().turns_line().to_owned()];
    people.chain(head).chain(whose).collect::<Vec<_>>().join("\n")
}

fn told<'a>(person: &'a Participant, history: &History) -> ToldPerson<'a> {
    let ago = |role| history.meetings_ago(role, &person.name);
    ToldPerson {
        name: person.name.reveal(),
        full_name: person.full_name.as_ref().map(Confidential::reveal),
        function: person.function.as_ref().map(Confidential::reveal),
        registration: person.registration.as_ref().map(Confidential::reveal),
        chaired_ago: ago(Role::Chair),
        kept_time_ago: ago(Role::Timekeeper),
        brought_ago: ago(Role::Inbrenger),
    }
}

fn line(words: Words, person: &Participant, widest: u16, history: &History) -> String {
    let details: Vec<&str> = [&person.full_name, &person.function, &person.registration]
        .into_iter()
        .flatten()
        .map(Confidential::reveal)
        .collect();
    let turns = TURNS.map(|role| (role, history.meetings_ago(role, &person.name)));
    words.group().person(person.name.reveal(), widest, &details, &turns)
}
