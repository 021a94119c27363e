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
    words::{
        Words,
        dutch::{contract, reflection},
    },
    written::registers::{ASKED, built_in},
};

fn name(name: &str) -> Confidential {
    Confidential::new(name)
}

fn group() -> Group {
    let person = |initials: &str, full: &str| Participant {
        full_name: Some(name(full)),
        function: Some(name("arts")),
        registration: Some(name("BIG 123")),
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
    let mut work = block(BlockKind::Model, &[("vragen", 60, 95)]);
    work.source = Some("Hendriksen, 2012".into());
    meeting(vec![block(BlockKind::Terugkijken, &[("lezen", 5, look_back)]), work])
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
        group: "Team Noord".into(),
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
    let theme = Some("samenwerking");
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let page = Page { proof: &proof, rule: None, theme, excused: &excused, zone: &zone };
    markdown(&[super::of_the_group(page)])
}

/// What must stand on the bewijs where a register asks this.
fn on_proof(asked: Wanted) -> &'static str {
    match asked {
        Wanted::Day => "ma 23 november 2026",
        Wanted::Begin => "**tijd:** 14:00 tot",
        Wanted::End => "tot 15:40",
        Wanted::Length => "**duur:** 1 uur en 40 minuten netto",
        Wanted::Place => "online, met beeld en geluid",
        Wanted::YearPlan => "Plan 2026",
        Wanted::Names => {
            "| Anna de Boer | arts | BIG 123 | 14:00–15:40 (100 min) | voorzitter |  |"
        }
        Wanted::Functions => "| Bram Claes | arts |",
        Wanted::Registrations => "| BIG 123 |",
        Wanted::Signatures => "| rol | handtekening |",
        Wanted::Absent => "**afwezig:** Dirk Visser\n- **afgemeld:** Eva Jansen",
        Wanted::Chair => "**voorzitter:** Anna de Boer",
        Wanted::NoteTaker => "**verslaglegger:** Bram Claes",
        Wanted::Facilitator => "Noor Smit, EKC 12",
        Wanted::Method => "## Methode en uitgevoerde stappen",
        Wanted::Source => "(bron: Hendriksen, 2012)",
        Wanted::Steps => "| 60 | 95 |",
        Wanted::LookBack => "**teruggekeken:** ja, 5 min",
        Wanted::Confidentiality => "besproken en bevestigd",
        Wanted::Inbreng => "14:10–15:40 (90 min) | verslaglegger, inbrenger |",
        Wanted::Theme => "rond het thema samenwerking",
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
    let agreed = markdown(&[contract::document("Team Noord", &group())]);
    for register in built_in() {
        assert!(!register.asks.is_empty(), "{}", register.id);
        for asked in register.asks {
            let (words, paper) = match (asked.sheet(), asked) {
                (Where::Proof, asked) => (on_proof(asked), &proof_sheet),
                (_, Wanted::Goal) => ("## Leerdoel", &own),
                (_, Wanted::Yield) => ("## Opbrengst", &own),
                (Where::Contract, _) => ("**hoe lang per keer:** 2 uur", &agreed),
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
    for (word, asked) in ASKED {
        let told = Words::DUTCH.year().papers(&[asked]);
        assert!(told.ends_with(&format!(": {word}")), "{told}");
        let is_there = sheet.contains(on_proof(asked));
        assert_eq!(is_there, asked.sheet() == Where::Proof, "{word} in {sheet}");
    }
}

#[test]
fn a_look_back_of_no_minutes_is_not_certified() {
    let sheet = of_the_group(0);
    assert!(sheet.contains("**teruggekeken:** nee"), "{sheet}");
}

#[test]
fn two_of_one_name_are_told_apart_and_a_guest_keeps_the_own() {
    let mut group = group();
    group.participants[1].full_name = Some(name("Anna de Boer"));
    let told = in_full(proof(5).people, &Group::default());
    assert_eq!(told.present[0].participant.name.reveal(), "Anna de Boer");
    let on_paper = |who: &str| group.on_paper(&name(who)).reveal().to_owned();
    assert_eq!(on_paper("AdB"), "Anna de Boer (AdB)");
    assert_eq!((on_paper("BC"), on_paper("Gast")), ("Anna de Boer (BC)".into(), "Gast".into()));
    assert_eq!(group.meant("BC").map(Confidential::reveal), Some("BC"));
}
