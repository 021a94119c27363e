//! Each register finds what it asks, field by field, on the paper where it says to look.

use jiff::{SignedDuration, tz::TimeZone};

use super::*;
use crate::{
    domain::{
        agenda::BlockKind,
        event::Venue,
        group::Group,
        people::People,
        proof::{Proof, in_full},
        register::{SheetKind as Where, Wanted},
        time::later,
        times::{
            MeetingTimes,
            tests::{block, meeting},
        },
    },
    paper::markdown::markdown,
    words::english::{contract, reflection},
    written::registers::{ASKED, built_in},
};

fn name(name: &str) -> Confidential {
    Confidential::new(name)
}

fn group() -> Group {
    let person = |initials: &str, full: &str| Participant {
        full_name: Some(name(full)),
        function: Some(name("doctor")),
        registration: Some(name("GMC 123")),
        ..Participant::named(initials)
    };
    let participants = vec![person("AdB", "Anna de Boer"), person("BC", "Bram Claes")];
    Group {
        participants,
        length: Some(crate::domain::minutes::Minutes::of(120)),
        ..Group::default()
    }
}

fn times(look_back: i64) -> MeetingTimes {
    let mut work = block(BlockKind::Model, &[("questions", 60, 95)]);
    work.source = Some("Hendriksen, 2012".into());
    meeting(vec![block(BlockKind::Terugkijken, &[("reading", 5, look_back)]), work])
}

/// A meeting of two, of whom one came ten minutes late, in which everything was said that can be.
fn proof(look_back: i64) -> Proof {
    let times = times(look_back);
    let came = |who: &str, late| Presence {
        participant: Participant::named(who),
        came: later(times.began, SignedDuration::from_mins(late)),
        left: None,
    };
    let roles = [(Role::Chair, "AdB"), (Role::NoteTaker, "BC"), (Role::Inbrenger, "BC")];
    let people = People {
        present: vec![came("AdB", 0), came("BC", 10)],
        roles: roles.map(|(role, who)| (role, name(who))).to_vec(),
        venue: Some(Venue::Online),
        confidentiality: true,
    };
    Proof {
        group: "Team North".into(),
        number_in_year: 3,
        year_plan: Some("Plan 2026".into()),
        facilitator: Some(name("Noor Smit, EKC 12")),
        people: in_full(people, &group()),
        absent: vec![name("Dirk Visser")],
        times,
    }
}

fn of_the_group(look_back: i64) -> String {
    let proof = proof(look_back);
    let excused = [name("Eva Jansen")];
    let theme = Some("collaboration");
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let page = Page { proof: &proof, rule: None, theme, excused: &excused, zone: &zone };
    markdown(&[super::of_the_group(page)])
}

/// What must stand on the proof where a register asks this.
fn on_proof(asked: Wanted) -> &'static str {
    match asked {
        Wanted::Day => "Monday 23 November 2026",
        Wanted::Begin => "**time:** 14:00 to",
        Wanted::End => "to 15:40",
        Wanted::Length => "**length:** 1 hour and 40 minutes net",
        Wanted::Place => "online, with video and audio",
        Wanted::YearPlan => "Plan 2026",
        Wanted::Names => "| Anna de Boer | doctor | GMC 123 | 14:00–15:40 (100 min) | chair |  |",
        Wanted::Functions => "| Bram Claes | doctor |",
        Wanted::Registrations => "| GMC 123 |",
        Wanted::Signatures => "| role | signature |",
        Wanted::Absent => "**absent:** Dirk Visser\n- **apologies:** Eva Jansen",
        Wanted::Chair => "**chair:** Anna de Boer",
        Wanted::NoteTaker => "**note-taker:** Bram Claes",
        Wanted::Facilitator => "Noor Smit, EKC 12",
        Wanted::Method => "## Method and steps carried out",
        Wanted::Source => "(source: Hendriksen, 2012)",
        Wanted::Steps => "| 60 | 95 |",
        Wanted::LookBack => "**looked back:** yes, 5 min",
        Wanted::Confidentiality => "discussed and confirmed",
        Wanted::Inbreng => "14:10–15:40 (90 min) | note-taker, presenter |",
        Wanted::Theme => "on the theme of collaboration",
        Wanted::Goal
        | Wanted::Yield
        | Wanted::Record
        | Wanted::Agenda
        | Wanted::Contract
        | Wanted::Year => "on another paper",
    }
}

#[test]
fn every_register_finds_what_it_asks() {
    let proof_sheet = of_the_group(5);
    let told = proof(5);
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let page = Page { proof: &told, rule: None, theme: None, excused: &[], zone: &zone };
    let own = markdown(&[reflection::document(page, told.people.present.first())]);
    let agreed = markdown(&[contract::document("Team North", &group())]);
    for register in built_in() {
        assert!(!register.asks.is_empty(), "{}", register.id);
        for asked in register.asks {
            let (words, paper) = match (asked.sheet(), asked) {
                (Where::Proof, asked) => (on_proof(asked), &proof_sheet),
                (_, Wanted::Goal) => ("## Learning goal", &own),
                (_, Wanted::Yield) => ("## Outcome", &own),
                (Where::Contract, _) => ("**how long each time:** 2 hours", &agreed),
                // These papers have tests of their own.
                (Where::Record | Where::Agenda | Where::Year | Where::Reflection, _) => continue,
            };
            assert!(paper.contains(words), "{}: {asked:?}, {words} in {paper}", register.id);
        }
    }
}

#[test]
fn everything_that_can_be_asked_has_a_word_and_stands_on_its_paper() {
    let sheet = of_the_group(5);
    for (_, asked) in ASKED {
        let (told, word) = (year::papers(&[asked]), year::word(asked));
        assert!(told.ends_with(&format!(": {word}")), "{told}");
        let is_there = sheet.contains(on_proof(asked));
        assert_eq!(is_there, asked.sheet() == Where::Proof, "{word} in {sheet}");
    }
}

#[test]
fn a_look_back_of_no_minutes_is_not_certified() {
    let sheet = of_the_group(0);
    assert!(sheet.contains("**looked back:** no"), "{sheet}");
}

#[test]
fn two_of_one_name_are_told_apart_and_a_guest_keeps_the_own() {
    let mut group = group();
    group.participants[1].full_name = Some(name("Anna de Boer"));
    let told = in_full(proof(5).people, &Group::default());
    assert_eq!(told.present[0].participant.name.reveal(), "Anna de Boer");
    let on_paper = |who: &str| group.on_paper(&name(who)).reveal().to_owned();
    assert_eq!(on_paper("AdB"), "Anna de Boer (AdB)");
    assert_eq!((on_paper("BC"), on_paper("Guest")), ("Anna de Boer (BC)".into(), "Guest".into()));
    assert_eq!(group.meant("BC").map(Confidential::reveal), Some("BC"));
}
