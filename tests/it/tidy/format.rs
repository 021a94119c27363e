//! What is written to disk is told in one place: in the rules of a meeting, `serde` stands with the
//! events of the journal and with the values they are made of.

use std::collections::BTreeSet;

use super::code;

/// Files of the domain outside `event/` that may name `serde`, and why.
const VALUES: &[(&str, &str)] = &[
    ("src/domain/agenda.rs", "Started and AgendaAdjusted carry the whole agenda"),
    ("src/domain/confidential.rs", "every text of an event, which no other format shows"),
    ("src/domain/grade.rs", "`intervisie status --json` gives it; no journal does"),
    ("src/domain/id.rs", "names of meetings, topics and notes"),
    (
        "src/domain/library.rs",
        "what is known of a built-in werkvorm before it is read; no journal does",
    ),
    ("src/domain/language.rs", "in which language the words of a step are written"),
    ("src/domain/minutes.rs", "lengths in the agenda"),
    ("src/domain/round.rs", "how a step of the agenda goes round the group"),
    ("src/domain/time.rs", "when each event was, on both clocks"),
    ("src/domain/timing.rs", "how a step of the agenda passes its time"),
    ("src/domain/timings.rs", "what was wanted of the steps when the meeting began"),
    ("src/domain/werkvorm.rs", "kind, level and tier of the werkvormen in the agenda"),
    ("src/domain/werkvorm/question_kind.rs", "what the question of the inbreng is mostly about"),
];

#[test]
fn the_domain_writes_nothing_but_events_and_their_values() {
    let domain = code::ours().iter().filter(|module| module.room() == "domain");
    let with_serde = domain.filter(|module| {
        module.names.paths.iter().any(|path| path.first().is_some_and(|name| name == "serde"))
    });
    let found = with_serde
        .map(|module| module.file.as_str())
        .filter(|file| !file.starts_with("src/domain/event"))
        .collect::<BTreeSet<_>>();
    assert_eq!(found, VALUES.iter().map(|(file, _)| *file).collect());
}
