//! What a group agrees on how it works (overeenkomst), on a page to sign.

use super::{proof::or_blank, time};
use crate::{
    domain::{confidential::Confidential, event::Venue, group::Group, minutes::Minutes},
    paper::{Document, Part, Table, Use},
};

/// Weeks in which a group meets: not in those of the summer and the turn of the year.
const WEEKS: u16 = 46;
/// So many rows to sign where nobody is named.
const ROWS: usize = 6;

pub(crate) fn document(name: &str, group: &Group) -> Document {
    let mut document = Document::new(format!("Peer supervision agreement · {name}"));
    document.add(Part::Line(OPENING.to_owned()));
    document.add(Part::Facts(facts(group)));
    for (heading, lines) in [
        ("Confidentiality", CONFIDENTIALITY.as_slice()),
        ("Attendance", &PRESENCE),
        ("Roles", &ROLES),
        ("Review", &EVALUATION),
    ] {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        document.section(heading, [Part::List(lines)]);
    }
    document.section("We also agree", [Part::Room(2)]);
    document.section("Signatures", [signatures(group)]);
    document
}

fn facts(group: &Group) -> Vec<(String, String)> {
    let often = group.interval_weeks.map(|weeks| match weeks {
        1 => "every week".to_owned(),
        weeks => {
            let times = time::count(WEEKS / weeks.max(1), "time", "times");
            format!("every {weeks} weeks, about {times} a year")
        }
    });
    let long = group.length.map(|length: Minutes| time::length(i64::from(length.get()) * 60));
    let place = group.venue.as_ref().map(|venue| match venue {
        Venue::Online => "online, everyone with video and audio".to_owned(),
        Venue::Place(place) => place.reveal().to_owned(),
    });
    let facilitator = group.facilitator.as_ref().map(|who| who.reveal().to_owned());
    [
        ("how often", often),
        ("how long each time", long),
        ("place", place),
        ("year plan", group.year_plan.clone()),
        ("external facilitator", facilitator),
        ("valid from", None),
        ("valid until", None),
    ]
    .map(|(name, what)| (name.to_owned(), or_blank(what)))
    .to_vec()
}

fn signatures(group: &Group) -> Part {
    let heads = ["name", "job title", "date", "signature"].map(str::to_owned).to_vec();
    let function = |words: &Option<Confidential>| {
        words.as_ref().map_or_else(String::new, |words| words.reveal().to_owned())
    };
    let mut rows: Vec<Vec<String>> = group
        .participants
        .iter()
        .map(|who| {
            let name = group.on_paper(&who.name).reveal().to_owned();
            vec![name, function(&who.function), String::new(), String::new()]
        })
        .collect();
    if rows.is_empty() {
        rows = vec![vec![String::new(); heads.len()]; ROWS];
    }
    let signed = rows.into_iter().map(Into::into).collect();
    Part::Table(Table { heads, rows: signed, words: 4, used: Use::Signed })
}

const OPENING: &str = "We meet for peer supervision: we learn from questions in each other’s work. For this we agree the following.";
const CONFIDENTIALITY: [&str; 3] = [
    "What is said here stays in the group, even after someone leaves it.",
    "We speak about clients and colleagues without names, and without anything that could identify them.",
    "The record is for the group itself; a proof of attendance shows only times, names and the method.",
];
const PRESENCE: [&str; 3] = [
    "Anyone who cannot come tells the chair beforehand.",
    "We start and close on time.",
    "With fewer than ........ participants we choose another date.",
];
const ROLES: [&str; 3] = [
    "Chair, timekeeper and note-taker rotate: it is the turn of whoever has gone longest without.",
    "Everyone brings a question in turn.",
    "The chair looks after the method and the time; if more time is needed, the group decides together.",
];
const EVALUATION: [&str; 2] = [
    "Each time, we look back at the previous meeting.",
    "After every fifth meeting we discuss how we work, and whether this agreement still holds.",
];
