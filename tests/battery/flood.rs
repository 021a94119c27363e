//! More than any hand or terminal sends: no freeze, no wild memory, no lost word, no key twice.

use std::io::Write;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use rustix::process::Signal;

use crate::dice::{Dice, times};
use crate::folder::Folder;
use crate::session::{Session, poll};

/// More than any screen and inbox need.
const MOST_MEMORY: usize = 64 << 10;

fn begin(folder: &Folder) -> Session {
    let mut session = Session::start(folder, &["start"]);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
    session
}

/// Answers still, and within what it may take: asks whether to leave, and stays.
fn is_alive(session: &mut Session) {
    // Read together with what comes before it, Esc and a letter are a letter with Alt: asked again.
    poll("answer", || {
        session.press("\x1b");
        session.read_for(Duration::from_millis(100));
        session.press("q");
        session.read_for(Duration::from_millis(500));
        session.screen().contains("Weggaan?").then_some(())
    });
    session.press("n");
    session.wait_gone("Weggaan?");
    if let Some(memory) = memory(session.id()) {
        assert!(memory < MOST_MEMORY, "{memory} kB");
    }
}

/// What a process holds in memory, in kB; nothing where the system does not say.
pub(crate) fn memory(process: u32) -> Option<usize> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
fn every_key_of_a_flood_acts_once() {
    let presses = times(2_001, 20_001);
    let folder = Folder::new();
    let mut session = begin(&folder);
    let begun = Instant::now();
    session.press(&" ".repeat(presses));
    folder.wait_for("continued", presses / 2);
    folder.wait_for("paused", presses / 2 + 1);
    eprintln!("flood: {presses} keys in {:?}", begun.elapsed());
    session.wait_for("sinds ");
    is_alive(&mut session);
    assert_eq!(folder.count("paused"), presses / 2 + 1);
}

#[test]
fn ten_thousand_keys_a_second_freeze_nothing() {
    let folder = Folder::new();
    let mut session = begin(&folder);
    // Keys that change the view, so that every one of them is drawn.
    for _ in 0..times(20, 200) {
        session.press(&"kkzzrrxx??".repeat(100));
    }
    is_alive(&mut session);
    assert_eq!(folder.files().len(), 1);
}

#[test]
fn a_word_typed_in_a_flood_is_kept_whole() {
    let folder = Folder::new();
    let mut session = begin(&folder);
    let words: Vec<String> = (0..times(30, 300)).map(|n| format!("zaak{n}woord")).collect();
    for word in &words {
        session.press(&format!("p{word}\r"));
    }
    folder.wait_for("topic_parked", words.len());
    let said = folder.run(&["parkeerlijst"]);
    for word in words {
        assert!(said.out.contains(&word), "{word} lost");
    }
}

#[test]
fn a_paste_of_a_megabyte_is_cut_in_a_line_and_ignored_outside() {
    let folder = Folder::new();
    let mut session = begin(&folder);
    let paste = format!("\x1b[200~{}\x1b[201~", "q j\r\u{1b}[2J".repeat(1 << 17));
    session.press(&paste);
    is_alive(&mut session);
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(&paste);
    session.press("\r");
    folder.wait_for("topic_parked", 1);
    is_alive(&mut session);
    let topics = folder.json(&["parkeerlijst", "--json"]);
    assert!(topics[0]["text"].as_str().unwrap().chars().count() <= 200);
    session.is_clean();
}

#[test]
fn a_mouse_does_nothing() {
    let folder = Folder::new();
    let mut session = begin(&folder);
    let before = folder.files();
    // Not the older form: it ends in three free bytes, which are keys when the system hands over the
    // sequence in two pieces. No terminal sends it unasked, and this program never asks.
    let noise = "\x1b[<0;10;10M\x1b[<0;10;10m\x1b[<64;3;3M\x1b[<35;500;200M";
    session.press(&noise.repeat(10_000));
    is_alive(&mut session);
    assert_eq!(folder.files(), before);
}

#[test]
fn random_bytes_never_end_in_a_panic() {
    let mut dice = Dice::thrown("random bytes");
    for _ in 0..times(3, 40) {
        let folder = Folder::new();
        let mut session = Session::start(&folder, &["start"]);
        session.wait_for("→ ");
        // Ctrl-Z would stop it, and leaving is not what is tested.
        let bytes = (0..20_000)
            .map(|_| dice.next() as u8 & 0x7f)
            .filter(|byte| !matches!(byte, 3 | 26 | b'q' | b'j'));
        let text: String = bytes.map(char::from).collect();
        session.press(&text);
        session.signal(Signal::TERM);
        assert_eq!(session.finish(), 0);
        session.is_clean();
        let said = folder.run(&["parkeerlijst"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    }
}

#[test]
fn a_storm_of_sizes_ends_in_the_right_picture() {
    let mut dice = Dice::thrown("sizes");
    let folder = Folder::new();
    let mut session = begin(&folder);
    for _ in 0..times(150, 5_000) {
        let (cols, rows) = (1 + dice.below(500), 1 + dice.below(200));
        session.resize(cols as u16, rows as u16);
        session.read_for(Duration::from_millis(2));
    }
    for (cols, rows) in [(1, 1), (1, 200), (500, 1), (500, 200), (39, 11), (100, 30)] {
        session.resize(cols, rows);
        session.read_for(Duration::from_millis(100));
    }
    session.wait_for("→ ");
    is_alive(&mut session);
}

/// A terminal that reads nothing: the meeting goes on, words are kept, and a signal ends it.
#[test]
fn a_terminal_that_stops_reading_stops_nothing() {
    let folder = Folder::new();
    let size = PtySize { rows: 200, cols: 500, ..PtySize::default() };
    let pair = native_pty_system().openpty(size).unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(folder.options());
    command.arg("start");
    command.env("TERM", "xterm-256color");
    let mut child = pair.slave.spawn_command(command).unwrap();
    let mut keys = pair.master.take_writer().unwrap();
    folder.wait_for("started", 1);
    // Far more than the terminal holds unread: every view is drawn whole.
    for view in ["k", "k", "z", "z", "x", "x", "l", "\x1b"].repeat(8) {
        keys.write_all(view.as_bytes()).unwrap();
        std::thread::sleep(Duration::from_millis(10));
    }
    keys.write_all(b"pEen woord\r").unwrap();
    folder.wait_for("topic_parked", 1);
    keys.write_all(b" ").unwrap();
    folder.wait_for("paused", 1);
    let told = Instant::now();
    let id = child.process_id().unwrap().try_into().unwrap();
    rustix::process::kill_process(rustix::process::Pid::from_raw(id).unwrap(), Signal::TERM)
        .unwrap();
    let status = poll("the end", || child.try_wait().unwrap());
    assert_eq!(status.signal(), None);
    assert!(told.elapsed() < Duration::from_secs(5), "{:?}", told.elapsed());
    assert_eq!(folder.count("topic_parked"), 1);
}

#[test]
fn stopped_and_continued_the_clock_is_right_and_it_is_said() {
    let folder = Folder::new();
    let mut session = begin(&folder);
    let before = session.figures();
    session.signal(Signal::STOP);
    std::thread::sleep(Duration::from_secs(7));
    session.signal(Signal::CONT);
    session.wait_for("de klok liep door");
    assert_ne!(session.figures(), before);
    let seen = folder.status();
    session.press(" ");
    session.wait_for("sinds ");
    folder.wait_for("paused", 1);
    seen.goes_on_to(&folder.status(), 1.0);
    assert!(7.0 <= seen.elapsed());
}
