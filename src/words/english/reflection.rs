//! The sheet on which a participant writes what a meeting brought.

use super::{
    proof::{Fact, Sheet, named, or_blank},
    sheet,
};
use crate::{
    domain::{confidential::Confidential, people::Presence},
    paper::{Document, Part, Table, Use},
    words::proof::Page,
};

pub(crate) fn document(page: Page<'_>, whose: Option<&Presence>) -> Document {
    let sheet = Sheet(page);
    let told = |words: Option<&Confidential>| words.map(|words| words.reveal().to_owned());
    let name = told(whose.map(|one| &one.participant.name));
    let on_title = name.clone().unwrap_or_else(|| page.proof.group.clone());
    let title =
        sheet::title("Reflection on peer supervision", &on_title, &page.proof.times, page.zone);
    let mut document = Document::new(title);
    document.add(Part::Small(OWN.to_owned()));
    let who: [Fact; 2] = [
        ("name", or_blank(name.clone())),
        (
            "registration",
            or_blank(told(whose.and_then(|one| one.participant.registration.as_ref()))),
        ),
    ];
    let present = whose.map(|one| {
        let minutes = page.proof.times.attended_as_shown(one).as_mins();
        format!("{} ({minutes} min)", sheet.present(one))
    });
    let was: [Fact; 3] = [
        ("present", or_blank(present)),
        ("role", or_blank(whose.map(|one| sheet.did(one)))),
        ("method", sheet.methods()),
    ];
    let group = [("group", page.proof.group.clone())];
    document.add(named(who.into_iter().chain(group).chain(sheet.held()).chain(was)));
    for (question, lines) in QUESTIONS {
        document.section(question, [Part::Room(lines)]);
    }
    let heads = ["name", "date", "signature"].map(str::to_owned).to_vec();
    let rows = vec![vec![name.unwrap_or_default(), String::new(), String::new()].into()];
    document.add(Part::Table(Table { heads, rows, words: 3, used: Use::Signed }));
    document
}

/// What is asked, and how many lines there are for it: the goal, three sides of the work, what it brought.
const QUESTIONS: [(&str, u8); 6] = [
    ("Learning goal: what did I want to learn, or what was my dilemma?", 2),
    ("Technical: what did I do, with what knowledge, and did it work?", 3),
    ("Normative: what did I think was the right thing to do, and why?", 3),
    ("Personal: what touched me, and what does that say about me?", 3),
    ("Outcome: what have I learned?", 3),
    ("What am I going to do, and when?", 2),
];
/// Above the sheet.
const OWN: &str = "This sheet is yours: the program fills in what the clock knows, and keeps nothing of what you write. Write without naming others.";
