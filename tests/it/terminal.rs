//! The terminal edge in a real pseudo-terminal: this test binary starts itself again as a small
//! program on these modules, and whatever ends that program, the terminal is as it was.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::Signal;

use self::session::Session;
use crate::poll::poll;

mod app;
mod session;

/// Not a test of its own: the small program, when another test starts this binary again.
#[test]
fn app() {
    if std::env::var_os(app::START).is_some() {
        app::run();
    }
}

#[test]
fn quit_restores() {
    let mut session = Session::start(&[]);
    session.press("q");
    session.ends_with(app::QUIT);
    session.is_restored();
}

#[test]
fn terminal_found_broken_is_left_sane() {
    let mut session = Session::start(&[(app::BREAK, "1")]);
    session.press("q");
    session.ends_with(app::QUIT);
    let modes = session.modes();
    for usual in ["ICANON", "ECHO", "ISIG", "ICRNL", "OPOST"] {
        assert!(modes.contains(usual), "{usual} is off: {modes}");
    }
}

#[test]
fn panic_in_any_thread_restores_and_keeps_what_was_said_in_confidence() {
    for (key, thread) in [("p", "app"), ("r", "renderer"), ("t", "edge")] {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log");
        let mut session = Session::start(&[(app::LOG, log.to_str().unwrap())]);
        session.press(key);
        session.ends_with(101);
        session.is_restored();
        let said = session.all_text();
        assert!(said.contains(app::SORRY), "{said}");
        let logged = std::fs::read_to_string(log).unwrap();
        assert!(logged.contains("tests/it/terminal/app.rs:"), "{logged}");
        assert!(logged.contains(thread) || key == "p", "{logged}");
        assert!(!said.contains("geheim") && !logged.contains("geheim"), "{said}{logged}");
    }
}

#[test]
fn signals_to_end_restore() {
    for (signal, code) in [
        (Signal::TERM, app::TERMINATED),
        (Signal::INT, app::TERMINATED),
        (Signal::QUIT, app::TERMINATED),
        (Signal::HUP, app::HUNG_UP),
    ] {
        let mut session = Session::start(&[]);
        session.signal(signal);
        session.ends_with(code);
        session.is_restored();
    }
}

#[test]
fn stop_gives_the_terminal_back_and_continue_takes_it_again() {
    let mut session = Session::start(&[]);
    session.signal(Signal::TSTP);
    session.until("the full screen is left", |s| !s.terminal().alternate_screen());
    session.stops();
    session.is_restored();
    session.signal(Signal::CONT);
    session.wait_for("klaar");
    assert!(session.terminal().alternate_screen());
    session.press("q");
    session.ends_with(app::QUIT);
    session.is_restored();
}

#[test]
fn stop_that_nobody_announced_is_mended_too() {
    let mut session = Session::start(&[]);
    session.signal(Signal::STOP);
    session.stops();
    let mark = session.mark();
    session.signal(Signal::CONT);
    session.until("all is drawn anew", |s| s.since(mark).contains("klaar"));
    session.press("q");
    session.ends_with(app::QUIT);
    session.is_restored();
}

#[test]
fn closed_window_ends_the_process() {
    for env in [&[][..], &[(app::DEAF, "1")][..]] {
        let begun = Instant::now();
        let code = Session::start(env).hang_up();
        assert!(code == app::GONE || (env.is_empty() && code == app::HUNG_UP), "{code}");
        assert!(begun.elapsed() < Duration::from_secs(3));
    }
}

#[test]
fn terminal_that_does_not_read_costs_no_time() {
    let folder = tempfile::tempdir().unwrap();
    let sign = folder.path().join("stuck");
    let mut session = Session::start(&[(app::STUCK, sign.to_str().unwrap())]);
    session.press("f");
    poll("sign of being stuck", || sign.exists().then_some(()));
    let begun = Instant::now();
    session.signal(Signal::TERM);
    assert_eq!(session.exit_code(), app::TERMINATED);
    let taken = begun.elapsed();
    assert!(taken < Duration::from_millis(1_500), "{taken:?}");
    session.ends_with(app::TERMINATED);
    session.is_restored();
}

#[test]
fn every_size_is_drawn() {
    let mut session = Session::start(&[]);
    let sizes = [(1, 1), (500, 200), (2, 65_535), (65_535, 65_535), (0, 0), (100, 30)];
    for (cols, rows) in sizes {
        let mark = session.mark();
        session.resize_window(cols, rows);
        let text = match (cols, rows) {
            (0, 0) => "80x24".to_owned(),
            _ => format!("{cols}x{rows}"),
        };
        let visible: String = text.chars().take(usize::from(cols.clamp(1, 80))).collect();
        let wanted = if cols == 0 { text } else { visible };
        session.until(&wanted, |s| {
            let news = s.since(mark);
            news.contains("\x1b[2J") && news.contains(&wanted)
        });
    }
    session.press("q");
    session.ends_with(app::QUIT);
    session.is_restored();
}

#[test]
fn bell_is_heard() {
    let mut session = Session::start(&[]);
    let mark = session.mark();
    session.press("b");
    session.until("a bell", |s| s.since(mark).contains('\x07'));
    session.press("q");
    session.ends_with(app::QUIT);
}

#[test]
fn no_key_of_a_flood_is_lost_and_a_paste_is_cut() {
    let mut session = Session::start(&[]);
    session.press(&"x".repeat(20_000));
    session.wait_for("x20000");
    session.press(&format!("\x1b[200~{}\x1b[201~", "q".repeat(5_000)));
    session.wait_for("plak4000");
    session.press("q");
    session.ends_with(app::QUIT);
}

#[test]
fn no_terminal_is_refused() {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(app::ARGUMENTS)
        .env(app::START, "1")
        .env("TERM", "xterm")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(app::UNFIT));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("NoTerminal") && !said.contains('\x1b'), "{said:?}");
}

#[test]
fn dumb_terminal_is_refused() {
    for term in ["dumb", ""] {
        let mut session = Session::open(&[("TERM", term)]);
        session.ends_with(app::UNFIT);
        let said = session.all_text();
        assert!(said.contains("DumbTerminal") && !said.contains('\x1b'), "{said:?}");
        session.is_restored();
    }
}
