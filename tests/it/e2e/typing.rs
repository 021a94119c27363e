//! What reaches the program from a keyboard, and what a terminal sends beside it.

use crate::e2e::{
    folder::Folder,
    session::{BACKSPACE, CTRL_C, ENTER, ESC, Session},
};

/// Answers to questions of an earlier program, and reports that nobody asked for.
const REPORTS: [&str; 12] = [
    "\x1b]11;rgb:1c1c/1c1c/1c1c\x07\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    "\u{9d}10;rgb:bbbb/bbbb/bbbb\u{9c}",
    "\x1b]52;c;dnJhYWc=\x07",
    "\x1bP>|XTerm(388)\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1b_Gi=31;bvkpxq\x1b\\",
    "\x1b^b\x1b\\\x1bXb\x1b\\",
    "\x1b[?62;22c\x1b[>41;388;0c",
    "\x1b[12;40R\x1b[1;1R\x1b[0n\x1b[?997;1n",
    "\x1b[I\x1b[O\x1b[<0;10;10M\x1b[<0;10;10m\x1b[M ab",
    "\x1b[?2026;2$y\x1b[?31u\x1b[8;30;100t",
    "\x1bp\x1bb\x1b\r\x1bq",
];

fn live(folder: &Folder) -> Session {
    let mut session = Session::start(folder, &["start", "--duur", "120"]);
    session.wait_for("→ ");
    session
}

/// Waits until exactly this stands in the open line.
fn typed(session: &mut Session, text: &str) {
    let stands = |line: &str| line.trim() == text;
    session.wait_until(text, |screen| screen.lines().any(stands));
}

/// Cut in two, as a slow line does; not after an Esc, which is a key if nothing follows it for a while.
fn cut(report: &str) -> (&str, &str) {
    let places = (3..report.len()).filter(|at| report.is_char_boundary(*at));
    places.map(|at| report.split_at(at)).find(|(first, _)| !first.ends_with('\x1b')).unwrap()
}

#[test]
fn no_answer_of_the_terminal_acts_or_is_typed() {
    let folder = Folder::new();
    let mut session = live(&folder);
    for report in REPORTS {
        let (first, rest) = cut(report);
        for piece in [report, first, rest] {
            session.press_at_once(piece);
        }
    }
    // The first thing that happens is what was pressed.
    session.press("p");
    session.wait_for("Wat parkeren we");
    assert!(session.screen().contains("OPWARMER"), "{}", session.screen());
    for report in REPORTS {
        session.press_at_once(report);
    }
    session.press("Zoë");
    typed(&mut session, "› Zoë");
}

#[test]
fn backspace_is_sent_in_two_ways() {
    let folder = Folder::new();
    let mut session = live(&folder);
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press("abcd");
    for (key, left) in [("\x08", "› abc"), (BACKSPACE, "› ab")] {
        session.press(key);
        typed(&mut session, left);
    }
    session.press(ESC);
    session.wait_gone("Wat parkeren we");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("KENNISMAKEN");
    session.outlast_guard();
    session.press("\x08");
    session.wait_for("OPWARMER");
}

#[test]
fn capitals_do_what_small_letters_do() {
    let folder = Folder::new();
    let mut session = live(&folder);
    for (key, there) in [("P", "Wat parkeren we"), ("?", "Woorden")] {
        session.press(key);
        session.wait_for(there);
        session.press(ESC);
        session.wait_gone(there);
    }
    session.press("Z");
    session.wait_gone("→ ");
    session.press("Z");
    session.wait_for("→ ");
    session.press("Q");
    session.wait_for("Weggaan?");
    session.press("J");
    assert_eq!(session.finish(), 0);
}

#[test]
fn a_clicker_goes_on_and_back() {
    let folder = Folder::new();
    let mut session = live(&folder);
    session.press("\x1b[6~");
    session.wait_for("KENNISMAKEN");
    session.outlast_guard();
    session.press("\x1b[5~");
    session.wait_for("OPWARMER");
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let folder = Folder::new();
    let mut session = live(&folder);
    assert!(session.terminal().hide_cursor());
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press("Zo");
    session.wait_for("› Zo");
    let screen = session.screen();
    let row = screen.lines().position(|line| line.contains("› Zo")).unwrap();
    let column = screen.lines().nth(row).unwrap().chars().position(|c| c == '›').unwrap() + 4;
    let there = (u16::try_from(row).unwrap(), u16::try_from(column).unwrap());
    assert!(!session.terminal().hide_cursor());
    assert_eq!(session.terminal().cursor_position(), there);
    // A second later the clock is drawn, and the cursor is where it was.
    session.outlast_guard();
    assert_eq!(session.terminal().cursor_position(), there);
    session.press(CTRL_C);
    session.wait_for("Weggaan?");
    assert!(session.terminal().hide_cursor());
    session.press("j");
    assert_eq!(session.finish(), 0);
}
