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
    let mut document = Document::new(format!("Intervisieovereenkomst · {name}"));
    document.add(Part::Line(OPENING.to_owned()));
    document.add(Part::Facts(facts(group)));
    for (heading, lines) in [
        ("Vertrouwelijkheid", CONFIDENTIALITY.as_slice()),
        ("Aanwezigheid", &PRESENCE),
        ("Rollen", &ROLES),
        ("Evaluatie", &EVALUATION),
    ] {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        document.section(heading, [Part::List(lines)]);
    }
    document.section("Verder spreken wij af", [Part::Room(2)]);
    document.section("Handtekeningen", [signatures(group)]);
    document
}

fn facts(group: &Group) -> Vec<(String, String)> {
    let often = group.interval_weeks.map(|weeks| match weeks {
        1 => "elke week".to_owned(),
        weeks => format!("elke {weeks} weken, ongeveer {} keer per jaar", WEEKS / weeks.max(1)),
    });
    let long = group.length.map(|length: Minutes| time::length(i64::from(length.get()) * 60));
    let place = group.venue.as_ref().map(|venue| match venue {
        Venue::Online => "online, met beeld en geluid van ieder".to_owned(),
        Venue::Place(place) => place.reveal().to_owned(),
    });
    let facilitator = group.facilitator.as_ref().map(|who| who.reveal().to_owned());
    [
        ("hoe vaak", often),
        ("hoe lang per keer", long),
        ("plaats", place),
        ("jaarplan", group.year_plan.clone()),
        ("begeleider van buiten", facilitator),
        ("geldt van", None),
        ("geldt tot en met", None),
    ]
    .map(|(name, what)| (name.to_owned(), or_blank(what)))
    .to_vec()
}

fn signatures(group: &Group) -> Part {
    let heads = ["naam", "functie", "datum", "handtekening"].map(str::to_owned).to_vec();
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

const OPENING: &str = "Wij houden samen intervisie: wij leren van vragen uit elkaars werk. Daarvoor spreken wij dit met elkaar af.";
const CONFIDENTIALITY: [&str; 3] = [
    "Wat hier gezegd wordt, blijft in de groep, ook als iemand de groep verlaat.",
    "Over cliënten en collega’s spreken wij zonder namen en zonder wat hen herkenbaar maakt.",
    "Het verslag is voor de groep zelf; op een bewijs staan alleen tijden, namen en de methode.",
];
const PRESENCE: [&str; 3] = [
    "Wie niet kan, zegt dat vooraf aan de voorzitter.",
    "Wij beginnen en sluiten op tijd.",
    "Met minder dan ........ deelnemers kiezen wij een andere datum.",
];
const ROLES: [&str; 3] = [
    "Voorzitter, tijdbewaker en verslaglegger wisselen: aan de beurt is wie het langst niet was.",
    "Ieder brengt bij toerbeurt een vraag in.",
    "De voorzitter bewaakt de methode en de tijd; de groep beslist samen als er tijd bij moet.",
];
const EVALUATION: [&str; 2] = [
    "Wij kijken elke keer terug op de vorige bijeenkomst.",
    "Na elke vijfde bijeenkomst bespreken wij hoe wij werken, en of deze afspraken nog kloppen.",
];
