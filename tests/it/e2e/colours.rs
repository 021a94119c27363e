//! The terminal gets the colours that it can show and that are wanted, and no others.

use std::time::{Duration, Instant};

use crate::{
    e2e::{folder::Folder, session::Session},
    poll::PATIENCE,
};

/// What the program sends a terminal like this one until its first screen stands.
fn sent(env: &[(&str, &str)], args: &[&str]) -> String {
    let folder = Folder::new();
    let mut session = Session::start_as(&folder, args, env);
    session.wait_for("slot uiterlijk");
    String::from_utf8_lossy(&session.sent).into_owned()
}

#[test]
fn a_terminal_gets_as_many_colours_as_it_has() {
    let background = "48;2;27;25;23";
    assert!(sent(&[("COLORTERM", "truecolor")], &[]).contains(background));
    let numbered = sent(&[("TERM", "xterm-256color")], &[]);
    assert!(numbered.contains("48;5;234") && !numbered.contains("48;2;"));
    let sixteen = sent(&[("TERM", "linux"), ("COLORTERM", "truecolor")], &[]);
    assert!(!sixteen.contains("38;") && !sixteen.contains("48;"));
    let light = sent(&[("COLORTERM", "truecolor"), ("COLORFGBG", "0;15")], &[]);
    assert!(light.contains("48;2;251;247;238"));
}

/// A terminal that tells its background when it is asked, or only later.
fn answered(after: Duration) -> Session {
    let folder = Folder::new();
    let mut session = Session::start_as(&folder, &[], &[("COLORTERM", "truecolor")]);
    let deadline = Instant::now() + PATIENCE;
    while !String::from_utf8_lossy(&session.sent).contains("\x1b]11;?") {
        session.take_in_before(deadline, "the question");
    }
    session.read_for(after);
    session.press_at_once("\x1b]11;rgb:fbfb/f7f7/eeee\x1b\\");
    session.wait_for("slot uiterlijk");
    session
}

#[test]
fn a_light_terminal_that_tells_so_gets_light_colours() {
    let light = "48;2;251;247;238";
    let has_light = |session: &Session| String::from_utf8_lossy(&session.sent).contains(light);
    // A machine that is busy may be too late for it: one answer in time is enough.
    let is_seen = (0..10).any(|_| {
        let mut session = answered(Duration::ZERO);
        session.read_for(Duration::from_millis(300));
        has_light(&session)
    });
    assert!(is_seen);
    let mut late = answered(Duration::from_secs(1));
    late.read_for(Duration::from_millis(300));
    assert!(!has_light(&late), "colours changed while somebody read");
    assert!(!late.screen().contains("rgb"), "{}", late.screen());
}

#[test]
fn without_colours_bold_stays() {
    for off in [("NO_COLOR", "1"), ("CLICOLOR", "0")] {
        let said = sent(&[("COLORTERM", "truecolor"), off], &[]);
        let numbers = said.split("\x1b[").skip(1).filter_map(|rest| {
            rest.split_once('m').map(|(numbers, _)| numbers).filter(|n| is_look(n))
        });
        let looks: Vec<&str> = numbers.flat_map(|numbers| numbers.split(';')).collect();
        assert!(looks.contains(&"1"), "{said:?}");
        assert!(looks.iter().all(|n| !n.starts_with(['3', '4', '9'])), "{looks:?}");
    }
}

fn is_look(numbers: &str) -> bool {
    numbers.chars().all(|c| c.is_ascii_digit() || c == ';')
}
