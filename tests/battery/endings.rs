//! Every signal that ends a process by itself, in several views of the real program: the terminal is as it
//! was found, and no word of the meeting stays in it, also where it has no alternate screen.

use std::{num::NonZero, process::Command};

use crate::dice::is_long;
use crate::folder::Folder;
use crate::session::Session;

/// A word that is said and may not stay.
const CANARY: &str = "Kanariepiet";

/// By the names and numbers of the shell's `kill`.
#[cfg(target_os = "linux")]
const SIGNALS: [&str; 20] = [
    "TERM", "INT", "QUIT", "HUP", "USR1", "USR2", "ALRM", "XCPU", "VTALRM", "PROF", "TRAP", "ABRT",
    "SYS", "IO", "PWR", "16", "34", "35", "50", "64",
];
#[cfg(not(target_os = "linux"))]
const SIGNALS: [&str; 13] = [
    "TERM", "INT", "QUIT", "HUP", "USR1", "USR2", "ALRM", "XCPU", "VTALRM", "PROF", "TRAP", "ABRT",
    "SYS",
];

/// The keys that lead to a view of the running meeting, and what stands there then.
const VIEWS: [(&str, &str); 7] = [
    ("", "geparkeerd: 1"),
    ("l", CANARY),
    ("z", "─"),
    ("?", "De tijd"),
    ("pNog een zaak", "Nog een zaak"),
    ("k", "─"),
    ("b", "─"),
];

fn send(session: &Session, signal: &str) {
    let kill = format!("kill -s {signal} {0} 2>/dev/null || kill -{signal} {0}", session.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success(), "{kill}");
}

fn at(folder: &Folder, (keys, shown): (&str, &str)) -> Session {
    let mut session = Session::start(folder, &["start"]);
    session.wait_for("→ ");
    session.press(&format!("p{CANARY}\r"));
    session.wait_for("bewaard");
    session.press(keys);
    session.wait_for(shown);
    session
}

/// What stands in a terminal that has no alternate screen, and what can be scrolled back to.
fn left_behind(sent: &[u8]) -> String {
    let sent = String::from_utf8_lossy(sent).replace("\x1b[?1049h", "").replace("\x1b[?1049l", "");
    let [rows, cols] = [30, 100].map(|n| NonZero::new(n).unwrap());
    let mut plain = vt100::Parser::new(rows, cols, 1_000);
    plain.process(sent.as_bytes());
    plain.screen_mut().set_scrollback(1_000);
    let above = plain.screen().contents();
    plain.screen_mut().set_scrollback(0);
    above + &plain.screen().contents()
}

#[test]
fn whatever_ends_it_the_terminal_is_as_it_was_and_empty_of_words() {
    let mut count = 0;
    for (number, signal) in SIGNALS.iter().enumerate() {
        for (place, view) in VIEWS.into_iter().enumerate() {
            // In the short form each signal in one view, each view under several signals.
            if !is_long() && (number + place) % VIEWS.len() != 0 {
                continue;
            }
            eprintln!("{signal} at {view:?}");
            let folder = Folder::new();
            let mut session = at(&folder, view);
            send(&session, signal);
            assert_eq!(session.finish(), 0, "{signal} at {view:?}");
            let left = left_behind(&session.sent);
            for word in [CANARY, "hierna", "volgende stap", "Nog een zaak"] {
                assert!(!left.contains(word), "{word} after {signal} at {view:?}\n{left}");
            }
            assert!(left.trim_start().starts_with("De bijeenkomst"), "{left}");
            assert_eq!(folder.count("topic_parked"), 1);
            count += 1;
        }
    }
    eprintln!("{count} endings");
}

#[test]
fn before_a_meeting_too() {
    for signal in SIGNALS {
        let folder = Folder::new();
        let mut session = Session::start(&folder, &[]);
        session.wait_for("Voorstel");
        send(&session, signal);
        assert_eq!(session.finish(), 0, "{signal}");
        assert!(!left_behind(&session.sent).contains("Voorstel"), "{signal}");
    }
}

#[test]
fn the_control_of_a_signal_that_cannot_be_caught_leaves_the_terminal_broken() {
    let folder = Folder::new();
    let mut session = at(&folder, VIEWS[1]);
    send(&session, "KILL");
    session.ends();
    assert!(session.has_own_modes() && session.terminal().hide_cursor());
    assert!(left_behind(&session.sent).contains(CANARY));
}

#[test]
fn a_file_that_may_not_grow_ends_no_command() {
    let folder = Folder::new();
    let mut refused = Session::shell(&folder, "ulimit -f 0; intervisie parkeer Een zaak");
    let status = refused.ends();
    assert_eq!((status.signal(), status.exit_code()), (None, 1));
    refused.read_to_end();
    assert!(refused.screen().contains("vol"), "{}", refused.screen());
    assert_eq!(folder.files(), Vec::new(), "what is refused leaves nothing behind");
}

#[test]
fn a_meeting_in_the_background_says_so_and_ends() {
    let folder = Folder::new();
    let line = "set -m; intervisie start & wait $!; echo code $?";
    let mut session = Session::shell(&folder, line);
    session.wait_for("code 1");
    assert!(session.screen().contains("Op de achtergrond is er geen venster"));
    assert!(!session.has_own_modes());
    assert_eq!(folder.files(), Vec::new());
}

#[test]
fn a_process_that_may_open_hardly_a_file_says_so_and_ends() {
    let folder = Folder::new();
    let mut session = Session::shell(&folder, "ulimit -n 8; exec intervisie start");
    let status = session.ends();
    session.read_to_end();
    assert_eq!((status.signal(), status.exit_code()), (None, 1));
    assert!(session.screen().contains("niet te gebruiken"), "{}", session.screen());
    session.is_restored();
}

#[test]
fn where_few_files_may_be_opened_it_runs_and_says_what_is_not_kept() {
    for files in [9, 10, 12, 16] {
        let folder = Folder::new();
        let line = format!("ulimit -n {files}; exec intervisie start");
        let mut session = Session::shell(&folder, &line);
        session.wait_for("→ ");
        session.press(&format!("p{CANARY}\r"));
        session.wait_until("what became of it", |screen| {
            screen.contains("✓ Geparkeerd") || screen.contains("Nog niet bewaard")
        });
        let is_kept = session.screen().contains("✓ Geparkeerd");
        // What is in the file may still be called not kept, and never the other way round.
        assert!(!is_kept || folder.count("topic_parked") == 1, "{files}");
        session.press("qj");
        assert_eq!(session.finish(), u32::from(!is_kept), "{files}");
    }
}
