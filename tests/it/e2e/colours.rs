//! The terminal gets the colours that it can show and that are wanted, and no others.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

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

/// A machine on which a thread waits so long for its turn is too busy to answer in time.
const BUSY: Duration = Duration::from_millis(15);

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

/// The longest that a thread had to wait for its turn while something was done.
fn busy_during<T>(doing: impl FnOnce() -> T) -> (T, Duration) {
    let is_done = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&is_done);
    let watch = thread::spawn(move || {
        let nap = Duration::from_millis(2);
        let mut longest = Duration::ZERO;
        while !seen.load(Ordering::Relaxed) {
            let before = Instant::now();
            thread::sleep(nap);
            longest = longest.max(before.elapsed().saturating_sub(nap));
        }
        longest
    });
    let done = doing();
    is_done.store(true, Ordering::Relaxed);
    (done, watch.join().unwrap())
}

#[test]
fn a_light_terminal_that_tells_so_gets_light_colours() {
    let light = "48;2;251;247;238";
    let has_light = |session: &Session| String::from_utf8_lossy(&session.sent).contains(light);
    let mut seen = 0;
    for _ in 0..10 {
        let (session, busy) = busy_during(|| {
            let mut session = answered(Duration::ZERO);
            session.read_for(Duration::from_millis(300));
            session
        });
        seen += usize::from(has_light(&session));
        // Where the machine let others wait the answer may have come too late.
        assert!(has_light(&session) || BUSY < busy, "an answer in time is not heard: {busy:?}");
    }
    assert!(0 < seen);
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
