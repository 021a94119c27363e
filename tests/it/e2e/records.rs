//! After the meeting, at the terminal: the past before the next meeting, and the words under which
//! a group is passed on.

use std::fs;

use crate::e2e::folder::Folder;
use crate::e2e::session::{DOWN, ENTER, ESC, Session};

const WORDS: &str = "zes-rode-fietsen";

#[test]
fn the_past_is_looked_at_before_the_meeting_and_closed_again() {
    let folder = Folder::new();
    let mut held = Session::start(&folder, &["start", "--groep", "noord"]);
    held.wait_for("→ ");
    folder.to_the_slot(&mut held);
    folder.to_the_end(&mut held);
    held.press("q");
    assert_eq!(held.finish(), 0);
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("begint");
    session.press("g");
    session.wait_for("achteraf invoeren");
    session.wait_for("6 deelnemers");
    session.press(DOWN);
    // A key of the begin screen does nothing here.
    session.press("s");
    session.press(ESC);
    session.wait_gone("achteraf invoeren");
    session.press("g");
    session.wait_for("6 deelnemers");
    session.press("g");
    session.wait_gone("achteraf invoeren");
    session.press("q");
    assert_eq!(session.finish(), 0);
    assert_eq!(folder.files().len(), 1, "nothing was begun");
}

/// Asks for the words twice, and shows neither.
fn hand_over(folder: &Folder, file: &str, first: &str, second: &str) -> (u32, String) {
    let args = ["groep", "overdragen", file, "--wachtwoord", "--groep", "noord"];
    let mut session = Session::start(folder, &args);
    session.wait_for("Wachtwoord:");
    session.press(&format!("{first}{ENTER}"));
    session.wait_for("Nog een keer:");
    session.press(&format!("{second}{ENTER}"));
    let code = session.finish();
    (code, session.screen())
}

fn take_over(folder: &Folder, file: &str, words: &str) -> (u32, String) {
    let mut session = Session::start(folder, &["groep", "overnemen", file]);
    session.wait_for("Wachtwoord:");
    session.press(&format!("{words}{ENTER}"));
    let code = session.finish();
    (code, session.screen())
}

#[test]
#[cfg_attr(not(feature = "encryption"), ignore = "this build knows no passphrases")]
fn a_group_is_passed_on_under_words_that_nobody_sees() {
    let (folder, next) = (Folder::new(), Folder::new());
    assert_eq!(folder.run(&["parkeer", "Printer", "--groep", "noord"]).code, 0);
    let file = folder.path().join("noord.age");
    let name = file.to_str().unwrap();
    let (code, screen) = hand_over(&folder, name, WORDS, "zes-rode-fiets");
    assert!(code == 1 && screen.contains("niet gelijk") && !file.exists(), "{screen}");
    let (code, screen) = hand_over(&folder, name, WORDS, WORDS);
    assert!(code == 0 && screen.contains("De groep staat in"), "{screen}");
    assert!(!screen.contains("fiets"), "{screen}");
    let bytes = fs::read(&file).unwrap();
    for plain in ["Printer", WORDS, "noord", "bijeenkomsten"] {
        assert!(!bytes.windows(plain.len()).any(|at| at == plain.as_bytes()), "{plain}");
    }
    let (code, screen) = take_over(&next, name, "vijf-rode-fietsen");
    assert!(code == 1 && screen.contains("past niet op dit bestand"), "{screen}");
    assert!(!screen.contains("fiets") && next.files().is_empty(), "{screen}");
    let (code, screen) = take_over(&next, name, WORDS);
    assert!(code == 0 && screen.contains("Overgenomen in noord"), "{screen}");
    assert!(!screen.contains("fiets"), "{screen}");
    let open = next.run(&["parkeerlijst", "--groep", "noord"]);
    assert!(open.out.contains("Printer"), "{}", open.out);
}

#[test]
fn a_paper_in_a_terminal_is_drawn_and_markdown_is_there_when_asked() {
    let folder = Folder::new();
    let journals = folder.path().join("groepen/team-noord/bijeenkomsten");
    fs::create_dir_all(&journals).unwrap();
    let story = crate::records::story::rich("");
    fs::write(journals.join(story.file_name()), story.bytes()).unwrap();
    let piped = folder.run(&["verslag"]).out;
    assert!(piped.contains("| onderdeel | gepland (min) |"), "{piped}");
    for (asked, is_drawn) in [(&["verslag"][..], true), (&["verslag", "--markdown"], false)] {
        let mut session = Session::start(&folder, asked);
        assert_eq!(session.ends().exit_code(), 0);
        session.read_to_end();
        let said = String::from_utf8_lossy(&session.sent).into_owned();
        assert_eq!(said.contains("───"), is_drawn, "{said}");
        assert_eq!(said.contains("|---"), !is_drawn, "{said}");
        assert_eq!(said.contains("## "), !is_drawn, "{said}");
        assert!(said.contains("Incidentmethode") && !said.contains('\x1b'), "{said}");
        let widest = said.lines().map(|line| line.trim_end().chars().count()).max();
        assert!(!is_drawn || widest <= Some(100), "{said}");
    }
}
