//! What was said stays on the chair's own screens and in the group's own files.

use std::{fs, path::PathBuf};

use intervisie::domain::event::NoteKind;

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, ESC, Session, TAB, poll};

/// Stands in every word that is typed, and in the name of whoever takes part.
const SECRET: &str = "GEHEIM";
/// Who takes part, a name that is a secret too.
const ANNA: &str = "GEHEIM-Anna";
/// Stands in what the group wrote of its own werkvormen.
const OWN: &str = "EIGENVORM";

const WERKVORMEN: &str = r#"
[[werkvorm]]
id = "eigen-begin"
naam = "EIGENVORM begin"
soort = "opwarmer"
doel = "EIGENVORM doel"
groep = { min = 2, ideaal = 6, max = 10 }

[[werkvorm.stap]]
naam = "EIGENVORM stap"
minuten = 2
regel = "EIGENVORM regel"
"#;

const AGENDA: &str = r#"
[[blok]]
werkvorm = "eigen-begin"

[[blok]]
werkvorm = "basismodel"

[slot]
werkvorm = "een-woord"
"#;

/// A group with a werkvorm of its own, a command at every signal, and a log.
struct Told {
    folder: Folder,
    home: tempfile::TempDir,
}

impl Told {
    fn new() -> Self {
        let told = Self { folder: Folder::new(), home: tempfile::tempdir().unwrap() };
        let group = told.folder.path().join("groepen/noord");
        fs::create_dir_all(&group).unwrap();
        let people = format!("naam = \"Noord\"\ndeelnemers = [\"{ANNA}\", \"Bram\", \"CD\"]\n");
        fs::write(group.join("groep.toml"), people).unwrap();
        fs::write(group.join("werkvormen.toml"), WERKVORMEN).unwrap();
        fs::write(told.home("agenda.toml"), AGENDA).unwrap();
        let heard = told.home("heard");
        let command = format!("[\"sh\", \"-c\", \"env >> '{heard}'\"]");
        fs::write(told.home("instellingen.toml"), format!("[opdracht]\nstart = {command}\n"))
            .unwrap();
        told
    }

    fn home(&self, name: &str) -> String {
        self.home.path().join(name).to_str().unwrap().to_owned()
    }

    /// A meeting in fast time.
    fn session(&self) -> Session {
        let [agenda, settings, log] =
            ["agenda.toml", "instellingen.toml", "log"].map(|n| self.home(n));
        let args = ["start", "--groep", "noord", "--duur", "120", "--tempo", "60"];
        let files = ["--agenda", &agenda, "--instellingen", &settings, "--log", &log];
        Session::start(&self.folder, &[&args[..], &files].concat())
    }

    fn erase(&self) {
        for what in [&["bijeenkomst"][..], &["deelnemer", ANNA]] {
            let said = self.folder.run(&[&["wis"], what, &["--ja", "--groep", "noord"]].concat());
            assert_eq!(said.code, 0, "{}", said.err);
        }
    }

    fn files_with(&self, word: &str) -> Vec<PathBuf> {
        let files = self.folder.files().into_iter();
        files.filter(|(_, text)| text.contains(word)).map(|(path, _)| path).collect()
    }
}

fn say(session: &mut Session, keys: &str, until: &str) {
    session.press(keys);
    session.wait_for(until);
}

/// A topic, an action with who and when, a note of every other kind, and what somebody could bring.
fn say_all(session: &mut Session) {
    say(session, &format!("p{SECRET} onderwerp{ENTER}"), "bewaard");
    session.outlast_guard();
    say(session, &format!("a{SECRET} actie{ENTER}"), "Wie doet het?");
    say(session, &format!("{SECRET}-Dirk{ENTER}"), "Voor wanneer?");
    say(session, &format!("{SECRET} morgen{ENTER}"), "✓ Actie bewaard");
    for tabs in 1..NoteKind::ALL.len() {
        session.press(&format!("a{}", TAB.repeat(tabs)));
        // Each one's word is asked around the table.
        session.wait_until("a line for it", |screen| {
            screen.contains("zonder namen") || screen.contains("leeg: overslaan")
        });
        say(session, &format!("{SECRET} notitie {tabs}{ENTER}"), "bewaard");
        if session.screen().contains("Enter  bewaren") {
            session.press(ESC);
            session.wait_gone("Enter  bewaren");
        }
    }
    say(session, "i", "iets anders");
    session.press(ESC);
    session.wait_gone("iets anders");
}

#[test]
fn what_was_said_reaches_no_room_title_command_log_or_status() {
    let told = Told::new();
    let mut session = told.session();
    session.wait_for("→ ");
    say_all(&mut session);
    session.outlast_guard();
    for key in ["z", "r", "x"] {
        session.press(key);
        session.wait_gone("→ ");
        session.wait_gone(SECRET);
        session.press(key);
        session.wait_for("→ ");
    }
    for args in [
        &["status"][..],
        &["status", "--json"],
        &["geschiedenis"],
        &["geschiedenis", "--json"],
        &["volgende"],
    ] {
        let said = told.folder.run(args);
        assert!(said.code == 0 && !said.out.contains(SECRET), "{args:?}: {}", said.out);
    }
    // The first step is too short to be rounded off.
    session.outlast_guard();
    session.press(ENTER);
    let heard = poll("command", || {
        let heard = fs::read_to_string(told.home("heard")).unwrap_or_default();
        heard.contains("INTERVISIE_SEIN=afronden\n").then_some(heard)
    });
    assert!(!session.titles().is_empty());
    let log = fs::read_to_string(told.home("log")).unwrap_or_default();
    for (what, text) in [("command", heard), ("log", log), ("title", session.titles().concat())] {
        assert!(!text.contains(SECRET) && !text.contains(OWN), "{what}: {text}");
    }
    assert!(told.folder.run(&["verslag"]).out.contains(SECRET));
    told.folder.to_the_end(&mut session);
    told.erase();
    assert_eq!(told.files_with(SECRET), Vec::<PathBuf>::new());
}
