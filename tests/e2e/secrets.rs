//! What was said stays on the chair's own screens: not in the room's views, the title or the log.

use crate::folder::Folder;
use crate::session::{ENTER, Session};

const SECRET: &str = "GEHEIM-woord";

#[test]
fn room_title_log_and_status_say_nothing_of_what_was_said() {
    let folder = Folder::new();
    let log = folder.path().join("log.txt");
    let mut session =
        Session::start(&folder, &["start", "--log", log.to_str().unwrap(), "--groep", "noord"]);
    session.wait_for("hierna:");
    session.press("p");
    session.wait_for("Parkeren:");
    session.press(&format!("{SECRET}{ENTER}"));
    session.wait_for("bewaard");
    session.outlast_guard();
    for key in ["z", "r", "x"] {
        session.press(key);
        session.wait_gone("hierna:");
        session.wait_gone(SECRET);
        session.press(key);
        session.wait_for("hierna:");
    }
    for args in [&["status"][..], &["status", "--json"], &["bewijs"], &["geschiedenis"]] {
        let said = folder.run(args);
        assert!(said.code == 0 && !said.out.contains(SECRET), "{args:?}: {}", said.out);
    }
    assert!(session.titles().iter().all(|title| !title.contains(SECRET)));
    assert!(!std::fs::read_to_string(&log).unwrap_or_default().contains(SECRET));
    assert!(folder.run(&["verslag"]).out.contains("GEHEIM"));
}
