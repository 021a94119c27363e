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
    let title = sheet::title("Reflectie op intervisie", &on_title, &page.proof.times, page.zone);
    let mut document = Document::new(title);
    document.add(Part::Small(OWN.to_owned()));
    let who: [Fact; 2] = [
        ("naam", or_blank(name.clone())),
        (
            "registratie",
            or_blank(told(whose.and_then(|one| one.participant.registration.as_ref()))),
        ),
    ];
    let present = whose.map(|one| {
        let minutes = page.proof.times.attended_as_shown(one).as_mins();
        format!("{} ({minutes} min)", sheet.present(one))
    });
    let was: [Fact; 3] = [
        ("aanwezig", or_blank(present)),
        ("rol", or_blank(whose.map(|one| sheet.did(one)))),
        ("methode", sheet.methods()),
    ];
    let group = [("groep", page.proof.group.clone())];
    document.add(named(who.into_iter().chain(group).chain(sheet.held()).chain(was)));
    for (question, lines) in QUESTIONS {
        document.section(question, [Part::Room(lines)]);
    }
    let heads = ["naam", "datum", "handtekening"].map(str::to_owned).to_vec();
    let rows = vec![vec![name.unwrap_or_default(), String::new(), String::new()].into()];
    document.add(Part::Table(Table { heads, rows, words: 3, used: Use::Signed }));
    document
}

/// What is asked, and how many lines there are for it: the goal, three sides of the work, what it brought.
const QUESTIONS: [(&str, u8); 6] = [
    ("Leerdoel: wat wilde ik leren, of welk dilemma had ik?", 2),
    ("Technisch-instrumenteel: wat deed ik, met welke kennis, en werkte dat?", 3),
    ("Normatief: wat vond ik juist om te doen, en waarom?", 3),
    ("Persoonlijk: wat raakte mij, en wat zegt dat over mij?", 3),
    ("Opbrengst: wat heb ik geleerd?", 3),
    ("Wat ga ik doen, en wanneer?", 2),
];
/// Above the sheet.
const OWN: &str = "Dit blad is van jou: het programma vult in wat de klok weet, en bewaart niets van wat je opschrijft. Schrijf zonder namen van anderen.";
