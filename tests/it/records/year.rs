//! A year of a group of six: eight meetings, one of them on paper, a date that was moved, a chair handed over,
//! somebody late and somebody away. Hours, roles and papers are right to the minute.

use std::fs;

use intervisie::{
    clock::system_time,
    domain::{
        confidential::Confidential,
        event::{Event, NextTime, Participant, Role},
    },
};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, Weekday, date},
    tz::TimeZone,
};
use serde_json::Value;

use crate::records::{desk::Desk, story::Story};

const NAMES: [&str; 6] =
    ["Anna Bos", "Bram Klein", "Cem Demir", "Dewi Smit", "Eva Faber", "Femke de Wit"];
/// Days before the last meeting, and who chaired; the fifth of eight was on paper.
const HELD: [(i64, usize); 7] =
    [(-300, 0), (-258, 1), (-216, 2), (-174, 4), (-90, 0), (-48, 1), (0, 2)];

fn role(role: Role, who: usize) -> Event {
    Event::RoleGiven { role, who: Some(Confidential::new(NAMES[who % NAMES.len()])) }
}

/// A meeting of 118 minutes, in which those who are here come at the start unless somebody is late.
fn meeting(number: usize, days: i64, leads: usize) -> Story {
    let mut story = Story::begin(days, "");
    for (at, name) in NAMES.iter().enumerate() {
        let is_away = number == 1 && at == 5;
        let is_ill = number == 3 && at == 4;
        if !is_away && !is_ill {
            story.at(0, Event::ParticipantCame(Participant::named(*name)));
        }
    }
    story.at(0, role(Role::Chair, leads)).at(0, role(Role::Timekeeper, leads + 1));
    story.at(1_500, role(Role::Inbrenger, number + 3));
    if number == 2 {
        story.at(3_000, role(Role::Chair, 3));
    }
    if number == 3 {
        story.at(1_800, Event::ParticipantCame(Participant::named(NAMES[4])));
    }
    if number == 4 {
        // Agreed, and moved to the day on which it was held.
        story.at(6_900, agree(date(2026, 9, 29))).at(6_930, agree(date(2026, 10, 6)));
    }
    if number == 5 {
        story.at(6_000, Event::ParticipantLeft { who: Confidential::new(NAMES[5]) });
    }
    story
}

fn agree(day: Date) -> Event {
    Event::NextTimeSet(NextTime { start: Some(day.at(14, 0, 0, 0)), ..NextTime::default() })
}

/// A Tuesday in January of next year: on no Tuesday six weeks after the other is there a holiday.
fn next_year() -> Date {
    let now = Timestamp::try_from(system_time()).unwrap();
    let year = TimeZone::UTC.to_datetime(now).year() + 1;
    (12..19).map(|day| date(year, 1, day)).find(|day| day.weekday() == Weekday::Tuesday).unwrap()
}

/// A Tuesday of the first months, as it is said.
fn said(day: Date) -> String {
    let month = ["", "januari", "februari", "maart"][usize::try_from(day.month()).unwrap()];
    format!("di {} {month} {}", day.day(), day.year())
}

fn held() -> Vec<Story> {
    let stories = HELD.iter().enumerate().map(|(number, (days, leads))| {
        let mut story = meeting(number, *days, *leads);
        if number == 6 {
            story.at(7_000, agree(next_year())).at(7_030, agree(next_year() + 7.days()));
        }
        story.at(7_080, Event::Ended);
        story
    });
    stories.collect()
}

fn year() -> Desk {
    let desk = Desk::with(&held());
    let names = NAMES.map(|name| format!("{name:?}")).join(", ");
    let group =
        format!("naam = \"Team Noord\"\ndeelnemers = [{names}]\nnamen = \"voluit\"\nduur = 120\n");
    fs::write(desk.group().join("groep.toml"), group).unwrap();
    let on_paper = [
        "bijeenkomst",
        "toevoegen",
        "--op",
        "14-7-2026",
        "--van",
        "14:00",
        "--tot",
        "16:00",
        "--aanwezig",
        "AB, BK, CD, DS, EF, FdW",
        "--voorzitter",
        "Femke de Wit",
        "--werkvorm",
        "basismodel",
    ];
    desk.done(&on_paper);
    desk
}

fn json(desk: &Desk, args: &[&str]) -> Value {
    serde_json::from_str(&desk.done(args)).unwrap()
}

#[test]
fn the_hours_and_roles_of_the_year_are_right_to_the_minute() {
    let desk = year();
    let csv = desk.done(&["jaaroverzicht", "2026", "--vorm", "csv"]);
    let rows: Vec<Vec<&str>> = csv
        .trim_start_matches('\u{feff}')
        .lines()
        .skip(1)
        .map(|row| row.split(';').take(4).collect())
        .collect();
    let row = |name, meetings, hours, chaired| vec![name, meetings, hours, chaired];
    assert_eq!(
        rows,
        [
            row("Anna Bos", "8", "15,77", "2"),
            row("Bram Klein", "8", "15,77", "2"),
            row("Cem Demir", "8", "15,77", "1"),
            row("Dewi Smit", "8", "15,77", "1"),
            row("Eva Faber", "8", "15,27", "1"),
            row("Femke de Wit", "7", "13,5", "1"),
        ]
    );
    let page = desk.done(&["jaaroverzicht", "2026"]);
    assert!(page.contains("In 2026: 8 bijeenkomsten, waarvan 1 achteraf ingevoerd."), "{page}");
}

/// Minutes that each was there, meeting by meeting; of the second Femke had sent word, to the fourth Eva came late,
/// from the seventh Femke left early.
const MINUTES: [[i64; 6]; 8] = [
    [118; 6],
    [118, 118, 118, 118, 118, 0],
    [118; 6],
    [118, 118, 118, 118, 88, 118],
    [120; 6],
    [118; 6],
    [118, 118, 118, 118, 118, 100],
    [118; 6],
];
/// How often each was chair, timekeeper and inbrenger.
const TURNS: [[i64; 3]; 6] = [[2, 0, 1], [2, 2, 1], [1, 2, 1], [1, 2, 2], [1, 0, 1], [1, 1, 1]];

#[test]
fn the_proofs_of_all_meetings_add_up_to_the_hours_and_roles_of_the_year() {
    let desk = year();
    let told = json(&desk, &["geschiedenis", "--json"]);
    let mut turns = [[0; 3]; 6];
    for (meeting, minutes) in told.as_array().unwrap().iter().zip(MINUTES) {
        let proof = json(&desk, &["bewijs", meeting["id"].as_str().unwrap(), "--json"]);
        for (at, name) in NAMES.iter().enumerate() {
            let people = proof["people"].as_array().unwrap();
            let own = people.iter().find(|one| one["name"] == *name);
            let there = own.map_or(0, |one| one["attended_s"].as_i64().unwrap());
            assert_eq!(there, minutes[at] * 60, "{name}: {proof}");
            let roles = own.map(|one| one["roles"].as_array().unwrap().clone()).unwrap_or_default();
            for (role, count) in
                ["chair", "timekeeper", "inbrenger"].iter().zip(turns[at].iter_mut())
            {
                *count += i64::from(roles.iter().any(|had| had == *role));
            }
        }
    }
    assert_eq!(turns, TURNS);
    let year = json(&desk, &["jaaroverzicht", "2026", "--json"]);
    for (at, name) in NAMES.iter().enumerate() {
        let people = year["people"].as_array().unwrap();
        let own = people.iter().find(|one| one["name"] == *name).unwrap();
        let there: Vec<i64> =
            MINUTES.iter().map(|row| row[at]).filter(|minutes| 0 < *minutes).collect();
        let meetings = i64::try_from(there.len()).unwrap();
        assert_eq!(own["length_s"], there.iter().sum::<i64>() * 60, "{own}");
        assert_eq!((&own["meetings"], &own["entered"]), (&meetings.into(), &1.into()), "{own}");
        let roles = ["chair", "timekeeper", "inbrenger"]
            .map(|role| own["roles"][role].as_i64().unwrap_or(0));
        assert_eq!(roles, TURNS[at], "{own}");
    }
}

#[test]
fn a_date_that_was_moved_takes_the_place_of_the_one_before_until_that_meeting_was_held() {
    let held = held();
    let autumn = Desk::with(held.get(..5).unwrap());
    let next = json(&autumn, &["volgende", "--json"]);
    assert_eq!(next["start"], "2026-10-06T14:00:00+02:00");
    let calendar = autumn.done(&["volgende", "--ics"]);
    assert!(calendar.contains("DTSTART:20261006T120000Z"), "{calendar}");
    assert!(calendar.contains("SEQUENCE:1"), "{calendar}");
    let after = Desk::with(held.get(..6).unwrap());
    assert_eq!(json(&after, &["volgende", "--json"])["start"], Value::Null);
}

#[test]
fn every_proof_tells_who_was_there_how_long_and_where_it_comes_from() {
    let desk = year();
    let told = json(&desk, &["geschiedenis", "--json"]);
    let meetings = told.as_array().unwrap();
    assert_eq!(meetings.len(), 8);
    let minutes: Vec<i64> =
        meetings.iter().map(|meeting| meeting["net_s"].as_i64().unwrap() / 60).collect();
    assert_eq!(minutes, [118, 118, 118, 118, 120, 118, 118, 118]);
    for (at, meeting) in meetings.iter().enumerate() {
        let proof = desk.done(&["bewijs", meeting["id"].as_str().unwrap()]);
        assert_eq!(proof.contains("achteraf ingevoerd"), at == 4, "{proof}");
        let record = json(&desk, &["verslag", meeting["id"].as_str().unwrap(), "--vorm", "json"]);
        assert_eq!(record["people"].as_array().unwrap().len(), if at == 1 { 5 } else { 6 });
        assert!(proof.contains(&format!("nummer {} van 2026", at + 1)), "{proof}");
    }
    let late = meetings[3]["id"].as_str().unwrap();
    let proof = desk.done(&["bewijs", late, "--deelnemer", "Eva Faber"]);
    assert!(proof.contains("1 uur en 28 minuten netto"), "{proof}");
    let handed = desk.done(&["bewijs", meetings[2]["id"].as_str().unwrap()]);
    assert!(handed.contains("Dewi Smit"), "{handed}");
}

#[test]
fn the_plan_of_the_next_year_goes_on_where_this_one_ended_and_a_moved_date_replaces_the_planned_one()
 {
    let desk = year();
    let first = next_year();
    let from = format!("{}-1-{}", first.day(), first.year());
    let plan = ["jaarplan", "--vanaf", &from, "--elke", "6w", "--keer", "8"];
    // What is said of vacations goes to stderr.
    let told = desk.run(&[&plan[..], &["--json"]].concat());
    assert!(told.err.contains("vakanties.toml"), "{}", told.err);
    let meetings: Value = serde_json::from_str(&told.out).unwrap();
    let starts: Vec<&str> = meetings
        .as_array()
        .unwrap()
        .iter()
        .map(|meeting| meeting["start"].as_str().unwrap().get(..10).unwrap())
        .collect();
    let planned = (0..8).map(|turn| (first + (6 * turn).weeks()).to_string());
    assert_eq!(starts, planned.collect::<Vec<_>>());
    let chairs: Vec<&str> = meetings
        .as_array()
        .unwrap()
        .iter()
        .map(|meeting| meeting["roles"][0]["name"].as_str().unwrap())
        .collect();
    let order = [3, 4, 5, 0, 1, 2, 3, 4].map(|at| NAMES[at]);
    assert_eq!(chairs, order, "who chaired longest ago comes first");
    let vacations = desk.group().join("vakanties.toml");
    let second = first + 6.weeks();
    let spring = format!(
        "[[vakantie]]\nnaam = \"voorjaarsvakantie\"\nvan = {}\ntot = {}\n",
        second - 3.days(),
        second + 5.days()
    );
    fs::write(vacations, spring).unwrap();
    let page = desk.done(&[&plan[..], &["--bewaar"]].concat());
    let moved = format!(
        "{} in plaats van {}: dat valt in: voorjaarsvakantie",
        said(second + 7.days()),
        said(second)
    );
    assert!(page.contains(moved.trim_start_matches("di ")), "{page}");
    assert!(page.contains("Bewaard. In het slot"), "{page}");
    let all = desk.done(&["jaarplan", "--ics"]);
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 8);
    let next = desk.done(&["volgende", "--ics"]);
    let at = |day: Date, time| format!("{}T{time}", day.strftime("%Y%m%d"));
    let uid = format!("UID:team-noord-{}@intervisie", at(first, "1400"));
    assert!(all.contains(&uid) && next.contains(&uid), "{next}");
    let begins = format!("DTSTART:{}", at(first + 7.days(), "130000Z"));
    assert!(next.contains(&begins) && next.contains("SEQUENCE:2"), "{next}");
    let invitation = desk.done(&["uitnodiging"]);
    let when = format!("{} om 14:00, tot 16:00", said(first + 7.days()));
    assert!(invitation.contains(&when), "{invitation}");
    assert!(invitation.contains("Voorzitter: Dewi Smit is aan de beurt"), "{invitation}");
}

#[test]
fn a_plan_that_cannot_be_is_refused_and_nothing_is_kept() {
    let desk = year();
    let before = desk.files();
    let refused = |args: &[&str]| desk.run(args).err;
    assert!(refused(&["jaarplan", "--vanaf", "30-2"]).contains("30 februari bestaat niet"));
    assert!(refused(&["jaarplan", "--vakanties", "/nergens"]).contains("/nergens"));
    assert_eq!(desk.run(&["jaarplan", "--keer", "0"]).code, 2);
    assert_eq!(desk.run(&["jaarplan", "--elke", "nooit"]).code, 2);
    assert_eq!(desk.files(), before);
}
