//! A key that lies held or is doubled, at every place where it goes on or back: it passes one and no
//! more, whatever the tempo; pressed as people press it, it goes on.

use intervisie::{
    app::{Stage, keymap::Table, message::Msg},
    domain::{event::Event, meeting::State},
    key::Key,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

/// How far apart the presses of a key that lies held come: thirty a second.
const HELD: SignedDuration = SignedDuration::from_millis(33);
/// As people press.
const APART: SignedDuration = SignedDuration::from_millis(1_100);

/// Where the chair is; a key that goes on changes it.
fn place(desk: &Desk) -> String {
    let app = &desk.app;
    let of_stage = match &app.stage {
        Stage::Prepare(prepare) => format!("{:?}", prepare.panel),
        Stage::Lead(lead) => {
            let meeting = &lead.meeting;
            format!("{:?} {:?} {:?}", lead.panel, meeting.progress().at, meeting.band())
        }
        Stage::Resume(_) | Stage::Follow(_) => String::new(),
    };
    format!("{:?} {:?} {} {of_stage}", app.table(), app.table_beneath(), desk.left)
}

/// Presses a key so often, so far apart, while the meeting's clocks run so fast; how many places it passed.
fn press(desk: &mut Desk, key: Key, times: usize, apart: SignedDuration, tempo: i32) -> usize {
    let mut passed = 0;
    for _ in 0..times {
        desk.pass(apart);
        desk.now.moment = desk.now.moment.after(apart * (tempo - 1));
        desk.tell(Msg::Woke);
        let before = place(desk);
        desk.tell(Msg::Key(key));
        passed += usize::from(place(desk) != before);
        if desk.left {
            break;
        }
    }
    passed
}

fn pressed(keys: &str) -> Desk {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    desk.press(keys);
    desk
}

fn running(keys: &str) -> Desk {
    let mut desk = Desk::running(120);
    desk.press(keys);
    desk
}

fn with_band() -> Desk {
    let mut desk = Desk::running(60);
    while matches!(&desk.app.stage, Stage::Lead(lead) if lead.meeting.band().is_none()) {
        desk.wait(SignedDuration::from_secs(30));
    }
    desk
}

fn ended() -> Desk {
    let mut desk = Desk::running(120);
    while matches!(&desk.app.stage, Stage::Lead(lead) if !lead.has_ended()) {
        desk.press("<enter>");
    }
    desk
}

/// Every place where Enter goes on, by name.
fn places() -> Vec<(String, Desk)> {
    let before =
        ["", "a", "aw", "d<down>", "d<down><enter>", "g", "?", "s1600", "<down>", "<down>3", "aaa"];
    let live = [
        "n",
        "d",
        "w",
        "b",
        "iWerk",
        "c3",
        "q",
        "pWerk<enter>l",
        "?",
        "pWerkdruk",
        "abellen",
        "s1630",
        "z",
        "k",
    ];
    let mut places: Vec<_> =
        before.into_iter().map(|keys| (format!("begin {keys}"), pressed(keys))).collect();
    places.extend(live.into_iter().map(|keys| (format!("live {keys}"), running(keys))));
    // Every step, the choosing, the slot, next time and the afsluiter among them.
    for step in 0..10 {
        let mut desk = running(&"<enter>".repeat(step));
        if matches!(&desk.app.stage, Stage::Lead(lead) if lead.has_ended()) {
            break;
        }
        desk.after_guard();
        places.push((format!("step {step}, {}", desk.step()), desk));
    }
    let mut choosing = Desk::running(120);
    choosing.next_until("Inbreng");
    choosing.press("1Werkdruk<enter>Wachtlijst<enter>");
    places.push(("candidates".into(), choosing));
    places.push(("band".into(), with_band()));
    places.push(("ended".into(), ended()));
    let mut back = ended().left_and_back();
    back.press("u");
    places.push(("open again".into(), back));
    let killed = Desk::running(120).killed_for(SignedDuration::from_mins(3));
    places.push(("resume".into(), killed));
    for (_, desk) in &mut places {
        desk.after_guard();
    }
    places
}

#[test]
fn enter_that_lies_held_passes_one_place_and_no_more() {
    for tempo in [1, 60] {
        for (name, mut desk) in places() {
            let passed = press(&mut desk, Key::Enter, 300, HELD, tempo);
            assert!(passed <= 1, "{passed} at {name}, tempo {tempo}\n{}", desk.text());
            assert!(!desk.left, "left at {name}, tempo {tempo}");
        }
    }
}

#[test]
fn enter_that_is_doubled_passes_one_place_and_no_more() {
    for (name, mut desk) in places() {
        let passed = press(&mut desk, Key::Enter, 2, HELD, 1);
        assert!(passed <= 1, "{passed} at {name}\n{}", desk.text());
    }
}

#[test]
fn the_same_presses_further_apart_go_on() {
    let mut further = 0;
    for ((name, mut held), (_, mut apart)) in places().into_iter().zip(places()) {
        let most = press(&mut held, Key::Enter, 4, HELD, 1);
        let passed = press(&mut apart, Key::Enter, 4, APART, 1);
        assert!(most <= passed && 0 < passed, "{most}, {passed} at {name}\n{}", apart.text());
        further += usize::from(most < passed);
    }
    assert!(25 < further, "only {further} places show that it is the guard that holds");
}

#[test]
fn the_other_keys_that_go_on_or_back_are_held_alike() {
    for (key, steps) in [(Key::Right, 2), (Key::Left, 4), (Key::Backspace, 4)] {
        for (apart, most) in [(HELD, 1), (APART, 2)] {
            let mut desk = running(&"<enter>".repeat(steps));
            desk.after_guard();
            let passed = press(&mut desk, key, 2, apart, 1);
            assert_eq!(passed, most, "{key:?} every {apart:?}");
        }
    }
    // Before the meeting it changes a row, and begins on the row that says so.
    assert_eq!(press(&mut pressed("<down>"), Key::Right, 300, HELD, 1), 0);
    assert_eq!(press(&mut pressed(""), Key::Right, 300, HELD, 1), 1);
}

#[test]
fn a_mark_moves_and_a_line_is_edited_as_fast_as_keys_come() {
    let mut noted = running("n");
    assert_eq!(press(&mut noted, Key::Right, 3, HELD, 1), 3);
    assert_eq!(press(&mut noted, Key::Left, 3, HELD, 1), 3);
    let mut desk = running("pWerkdruk");
    assert_eq!(press(&mut desk, Key::Left, 3, HELD, 1), 3);
    assert_eq!(press(&mut desk, Key::Right, 3, HELD, 1), 3);
    assert_eq!(press(&mut desk, Key::Backspace, 8, HELD, 1), 8);
}

#[test]
fn who_types_fast_is_not_held_up() {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    desk.press_at_once("d+Anna<enter>+Bert<enter>+Cees<enter>");
    assert_eq!(desk.app.context.settings.participants.len(), 3);
}

#[test]
fn a_repeat_that_the_terminal_tells_of_goes_nowhere() {
    for (name, mut desk) in places() {
        let before = place(&desk);
        for _ in 0..5 {
            desk.after_guard().tell(Msg::Repeated(Key::Enter));
        }
        let unchanged = place(&desk) == before || name.starts_with("live");
        assert!(unchanged, "passed at {name}\n{}", desk.text());
    }
    let mut desk = running("pWerk");
    desk.tell(Msg::Repeated(Key::Backspace)).shows("› Wer");
}

#[test]
fn what_ended_is_left_by_a_second_enter_and_opened_again_by_a_key() {
    let mut reopened = ended();
    reopened.press("<enter>").shows("Nog eens Enter sluit het programma · u opent");
    assert!(!reopened.left);
    reopened.press("u");
    assert_eq!(reopened.app.table(), Table::Live);
    reopened.press("<enter><enter>");
    assert!(!reopened.left, "an Enter of before does not count");
    reopened.press("<enter>");
    assert!(reopened.left);
    let mut desk = ended();
    desk.press("q");
    assert!(desk.left);
}

#[test]
fn what_ended_by_accident_is_offered_when_the_program_is_started_again() {
    let desk = ended();
    let (step, before) = (desk.step(), desk.journal.len());
    let mut back = desk.left_and_back();
    back.shows("Net gesloten (14:00) · u weer openen");
    back.press("u").shows("Deze bijeenkomst is net gesloten").press("<enter>");
    assert_eq!(back.step(), step);
    let Stage::Lead(lead) = &back.app.stage else { panic!("it does not run") };
    assert_eq!(lead.meeting.state(), State::Closing);
    let since: Vec<_> = back.journal.iter().skip(before).map(|entry| &entry.event).collect();
    assert!(matches!(since[..], [Event::TakenOver { .. }, Event::Undone]), "{since:?}");
    // A new one instead, or nothing that ended.
    let mut new = ended().left_and_back();
    new.press("un").hides("weer openen");
    assert_eq!(new.app.table(), Table::Begin);
    new.press("u").shows("Er valt niets ongedaan te maken");
}
