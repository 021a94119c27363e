//! A second terminal: `klok`, and a second program on a meeting that is led elsewhere.

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, Session, figures};

fn name(folder: &Folder) -> String {
    folder.status().json["step"]["name"].as_str().unwrap().to_owned()
}

#[test]
fn klok_follows_and_ends_with_the_meeting() {
    let folder = Folder::new();
    let mut clock = Session::start(&folder, &["klok"]);
    clock.wait_for("er loopt geen bijeenkomst");
    let mut chair = Session::start(&folder, &["start", "--tempo", "20"]);
    chair.wait_for("→ ");
    folder.wait_for("started", 1);
    clock.wait_for(&name(&folder));
    chair.press(" ");
    chair.wait_for("sinds ");
    clock.wait_for("sinds ");
    chair.press("k");
    chair.wait_for("k  terug");
    clock.wait_until("the same clock", |screen| figures(screen) == chair.figures());
    chair.press("k");
    chair.wait_for("niets geparkeerd");
    chair.press(" ");
    chair.wait_gone("sinds ");
    clock.wait_gone("sinds ");
    let phase = |screen: &str| screen.contains("KENNISMAKEN");
    folder.next(&mut chair);
    clock.wait_until("the next step", phase);
    let before = folder.files();
    clock.press("p");
    clock.press(ENTER);
    clock.press(" ");
    clock.resize(60, 20);
    clock.wait_for("hierna:");
    clock.wait_for(&name(&folder));
    assert_eq!(folder.files(), before);
    folder.to_the_end(&mut chair);
    assert_eq!(clock.finish(), 0);
}

#[test]
fn second_program_follows_and_writes_nothing() {
    let folder = Folder::new();
    let mut chair = Session::start(&folder, &["start"]);
    chair.wait_for("→ ");
    folder.wait_for("started", 1);
    let before = folder.files();
    let mut second = Session::start(&folder, &[]);
    second.wait_for("Je kunt hier meekijken.");
    second.wait_for("Enter  meekijken");
    assert!(!second.screen().contains("hervatten") && !second.screen().contains("nieuwe"));
    second.press("n");
    second.press(ENTER);
    second.wait_for("hierna:");
    for key in [ENTER, " ", "p", "v", "u"] {
        second.press(key);
    }
    chair.press(" ");
    second.wait_for("sinds ");
    assert!(!second.screen().contains("Wat parkeren we"));
    assert_eq!(folder.count("paused"), 1);
    assert_eq!(folder.files().len(), before.len());
    assert_eq!(folder.count("step_started") + folder.count("taken_over"), 0);
    second.press("q");
    assert_eq!(second.finish(), 0);
    chair.press(" ");
    chair.wait_gone("sinds ");
}

#[test]
fn start_beside_a_running_meeting_is_refused() {
    let folder = Folder::new();
    let mut chair = Session::start(&folder, &["start"]);
    chair.wait_for("→ ");
    folder.wait_for("started", 1);
    let before = folder.files();
    for killed in [false, true] {
        if killed {
            chair.signal(rustix::process::Signal::KILL);
            chair.ends();
        }
        let mut second = Session::start(&folder, &["start"]);
        assert_eq!(second.finish(), 1);
        let said = second.screen();
        assert!(said.starts_with("Er loopt al een bijeenkomst"), "{said}");
        assert_eq!(said.trim_end().lines().count(), 1, "{said}");
        assert_eq!(folder.files(), before);
    }
}
