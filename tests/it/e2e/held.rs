//! Enter that lies held in the real program, by the clock of the machine: thirty a second for ten seconds.

use std::time::{Duration, Instant};

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, Session};

/// Thirty a second.
const APART: Duration = Duration::from_millis(33);
const HELD: Duration = Duration::from_secs(10);

fn hold(session: &mut Session) {
    let begun = Instant::now();
    while begun.elapsed() < HELD {
        session.press_at_once(ENTER);
        session.read_for(APART);
    }
}

#[test]
fn enter_that_lies_held_passes_one_step_of_a_meeting() {
    for tempo in ["1", "60"] {
        let folder = Folder::new();
        let mut session = Session::start(&folder, &["start", "--duur", "120", "--tempo", tempo]);
        session.wait_for("→ ");
        // As in the case that was reported: once, and after half a second held.
        session.press_at_once(ENTER);
        session.read_for(Duration::from_millis(500));
        hold(&mut session);
        assert_eq!(folder.count("step_started"), 1, "tempo {tempo}\n{}", session.screen());
        assert_eq!(folder.count("ended"), 0);
        session.press(ENTER);
        folder.wait_for("step_started", 2);
    }
}

#[test]
fn enter_that_lies_held_begins_a_meeting_and_no_step_more() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Voorstel");
    hold(&mut session);
    assert_eq!((folder.count("started"), folder.count("step_started")), (1, 0));
}

#[test]
fn what_was_left_after_its_end_is_opened_again() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--tempo", "60"]);
    session.wait_for("→ ");
    folder.to_the_end(&mut session);

    let mut again = Session::start(&folder, &[]);
    again.wait_for("Net gesloten");
    again.press("u");
    again.wait_for("Deze bijeenkomst is net gesloten");
    again.press(ENTER);
    folder.wait_for("undone", 1);
    assert_eq!(folder.status().json["running"], true);
    again.press(ENTER);
    again.wait_for("Dank jullie wel");
    assert_eq!(again.leave_ended(), 0);
    assert_eq!(folder.count("ended"), 2);
}

#[test]
fn beside_a_meeting_that_ended_and_is_still_open_it_is_said_why_none_begins_and_one_begins_after() {
    let folder = Folder::new();
    let mut first = Session::start(&folder, &["start", "--tempo", "60"]);
    first.wait_for("→ ");
    first.press("e");
    while !first.screen().contains("Dank jullie wel") {
        first.outlast_guard();
        first.press(ENTER);
        first.read_for(Duration::from_millis(200));
    }
    let mut second = Session::start(&folder, &[]);
    second.wait_for("▸ Beginnen");
    second.press(ENTER);
    second.wait_for("staat nog open in een ander venster");
    second.wait_for("▸ Beginnen");
    assert_eq!(folder.count("started"), 1);
    assert_eq!(first.leave_ended(), 0);
    second.outlast_guard();
    second.press(ENTER);
    folder.wait_for("started", 2);
    second.wait_for("u ongedaan");
}
