//! «Wat wil je doen?»: a way in words to everything that can be done now.

use intervisie::{
    app::{
        Stage,
        frame::Over,
        keymap::{Hint, Table},
        lead::Look,
    },
    domain::meeting::State,
    key::Key,
};
use jiff::{SignedDuration, civil::time};
use proptest::prelude::*;

use crate::meetings::desk::{Desk, at};

/// What is offered now.
fn offered(desk: &Desk) -> Vec<Hint> {
    match &desk.app.frame.over {
        Some(Over::Deeds(deeds)) => deeds.found().to_vec(),
        _ => panic!("{}", desk.text()),
    }
}

fn is_offered(desk: &Desk, key: char) -> bool {
    offered(desk).iter().any(|hint| hint.keys.contains(&Key::Char(key)))
}

#[test]
fn a_chair_types_what_is_wanted_and_enter_does_it() {
    let mut desk = Desk::running(120);
    desk.wait(SignedDuration::from_mins(5)).press("<esc>").shows("Wat wil je doen?");
    desk.press("naar het slot").hides("iets noteren").press("<enter>").hides("Wat wil je doen?");
    let in_slot = |desk: &Desk| match &desk.app.stage {
        Stage::Lead(lead) => lead.meeting.progress().in_slot(),
        _ => false,
    };
    assert!(in_slot(&desk), "{}", desk.text());
    desk.press("u");
    assert!(!in_slot(&desk), "{}", desk.text());
}

#[test]
fn before_the_meeting_too() {
    let mut desk = Desk::at(time(13, 50, 0, 0));
    desk.press("<esc>").shows("Wat wil je doen?").press("WIE ER<enter>").hides("Wat wil je doen?");
    assert!(
        desk.text().contains("Wie er zijn") || desk.text().contains("Deelnemers"),
        "{}",
        desk.text()
    );
}

#[test]
fn it_is_put_away_and_nothing_has_happened() {
    let mut desk = Desk::running(120);
    let before = desk.text();
    desk.press("<esc>").press("pauze").press("<esc>").hides("Wat wil je doen?");
    assert_eq!(desk.text(), before);
    assert!(desk.events().is_empty());
}

#[test]
fn letters_are_typed_there_and_do_nothing_else() {
    let mut desk = Desk::running(120);
    desk.press("<esc>").press("qvbe").shows("Dat kan nu niet").press("<enter>");
    assert!(desk.events().is_empty() && !desk.left);
}

#[test]
fn where_others_look_on_it_leads_back_and_shows_no_list() {
    for key in ["z", "r", "x"] {
        let mut desk = Desk::running(120);
        desk.press(key).press("<esc>").hides("Wat wil je doen?");
        assert!(matches!(&desk.app.stage, Stage::Lead(lead) if lead.look == Look::Agenda), "{key}");
    }
}

#[test]
fn where_others_look_on_no_key_opens_what_is_not_for_them() {
    for look in ["z", "r", "x"] {
        let mut desk = Desk::running(120);
        desk.next_until("Inbreng").press("1Geheim A<enter><esc>").press(look);
        let (before, records) = (desk.text(), desk.journal.len());
        for key in ["l", "b", "w", "i", "d", "n", "g", "h", "?", "<up>", "<down>", "4"] {
            desk.press(key);
        }
        assert_eq!((desk.text(), desk.journal.len()), (before, records), "{look}");
        assert_eq!(desk.app.table(), Table::Watched);
        // What is typed is kept, and nobody reads it.
        desk.press("pNog geheim").hides("geheim").press("<enter>").hides("geheim");
        desk.after_guard().press("aOok geheim").hides("geheim").press("<enter>").hides("geheim");
        assert_eq!(desk.journal.len(), records + 2, "{look}");
    }
}

#[test]
fn what_cannot_be_done_now_is_not_offered() {
    let mut desk = Desk::running(120);
    desk.press("<esc>");
    assert!(!is_offered(&desk, 'o') && is_offered(&desk, ' '), "{}", desk.text());
    desk.press("<esc>").sleep(SignedDuration::from_mins(3));
    desk.press("<esc>");
    assert!(is_offered(&desk, 'o'), "{}", desk.text());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever happened before, what is offered is then not refused.
    #[test]
    fn what_is_offered_can_be_done(
        minutes in 0..110_i64, steps in 0..8_usize, before in "[vbpu +c-]{0,4}", which in any::<prop::sample::Index>(),
    ) {
        let mut desk = Desk::running(120);
        for _ in 0..steps {
            desk.wait(SignedDuration::from_secs(2)).press("<enter>");
        }
        desk.press(&before).press("<esc>").press("<esc>").press("<esc>");
        desk.wait(SignedDuration::from_mins(minutes)).press("<esc>").press("<esc>");
        desk.wait(SignedDuration::from_secs(2));
        if !matches!(desk.app.frame.over, Some(Over::Deeds(_))) {
            desk.press("<esc>");
        }
        let ended = matches!(&desk.app.stage, Stage::Lead(lead) if lead.meeting.state() == State::Ended);
        prop_assume!(matches!(desk.app.frame.over, Some(Over::Deeds(_))) && !ended);
        let all = offered(&desk);
        let hint = which.get(&all);
        let down = all.iter().position(|other| other == hint).unwrap_or(0);
        for _ in 0..down {
            desk.press("<down>");
        }
        desk.press("<enter>");
        let refused = matches!(
            &desk.app.frame.said,
            Some(said) if matches!(said.news, intervisie::app::news::News::Refused(_))
        );
        prop_assert!(!refused, "{hint:?} at {}: {}", at(time(14, 0, 0, 0)), desk.text());
    }
}
