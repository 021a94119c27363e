//! What must hold for any bytes, at each entrance: shared by the fuzzing targets and the replay of
//! their corpus in the tests.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};

use intervisie::{
    app::{
        App,
        context::{Context, Found},
        effect::Effect,
        keymap::Keys,
        message::{Msg, Size},
    },
    domain::{
        clean::{clean, printable},
        history::History,
        id::Ids,
        kept::Led,
        library::Library,
        meeting::Meeting,
        time::{Anchor, Moment, Reading, RealReading, later},
        timings::Timings,
    },
    key::Key,
    screen::screen,
    store::journal,
    tui::{self, theme::Theme},
    words::Words,
    written::{agenda, group, library, settings},
};
use jiff::{SignedDuration, tz::TimeZone};
use ratatui::{Terminal, backend::TestBackend};

thread_local! {
    /// The werkvormen of the program, found once.
    static LIBRARY: Library = library::built_in();
}

/// An afternoon on which a program is started.
pub(crate) fn afternoon() -> Reading {
    let elapsed = SignedDuration::from_hours(1);
    let wall = jiff::Timestamp::from_second(1_795_438_200).unwrap_or_default();
    Reading { moment: Moment { wall, elapsed }, awake: elapsed, real: elapsed }
}

/// What a program knows of a group with this past.
pub(crate) fn context(history: History, now: Reading) -> Context {
    Context {
        library: LIBRARY.with(Clone::clone),
        names: Words::DUTCH.plan().names(),
        say_deed: Words::DUTCH.deeds().finder(),
        group: "team-noord".into(),
        history: history.into(),
        remarks: Vec::new(),
        settings: intervisie::domain::group::Group::default(),
        margin: None,
        speaker: intervisie::domain::minutes::Minutes::of(2),
        timings: Timings::default(),
        keys: Keys::USUAL,
        agenda: None,
        zone: TimeZone::fixed(jiff::tz::offset(1)),
        anchor: Anchor {
            tempo: 1,
            real: RealReading { at: now.moment.whole_millis(), boot: "test".into() },
        },
        is_new: false,
        rehearsal: false,
        papers: intervisie::app::papers::PapersFolder::default(),
        year_plan: intervisie::domain::year_plan::YearPlan::default(),
        vacations: Vec::new(),
        ended: None,
    }
}

/// Nothing that a terminal obeys or hides is in a text for it, but for what holds an emoji or a word together.
pub(crate) fn is_shown(text: &str) {
    let whole = printable(text);
    let stays = |c: char| whole.matches(c).count() == text.matches(c).count();
    let is_hidden = |c: char| printable(&format!("e{c}")) == "e" && !stays(c);
    let bad = |c: &char| c.is_control() || is_hidden(*c);
    assert_eq!(text.chars().filter(|c| *c != '\n').find(bad), None, "{text:?}");
}

/// Draws a program as it is now; the text of the screen.
fn draw(app: &App, now: Reading) -> String {
    let (shown, until) = screen(app, now);
    let wait = [until.meeting, until.real].into_iter().flatten().min();
    assert!(wait.is_none_or(|wait| wait.is_positive()), "{wait:?}");
    let backend = TestBackend::new(shown.size.width, shown.size.height);
    let mut terminal = Terminal::new(backend).unwrap_or_else(|never| match never {});
    let drawn = terminal.draw(|frame| {
        tui::draw(Words::DUTCH, &Theme::Terminal, &shown, frame);
    });
    assert!(drawn.is_ok());
    terminal.backend().to_string()
}

/// A file with these bytes, in memory where there is such a place.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    thread_local!(static FOLDER: RefCell<Option<tempfile::TempDir>> = const { RefCell::new(None) });
    FOLDER.with_borrow_mut(|folder| {
        let place = || tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).ok();
        let own = folder.get_or_insert_with(|| place().unwrap_or_else(|| std::process::abort()));
        let path = own.path().join(name);
        assert!(fs::write(&path, bytes).is_ok());
        path
    })
}

/// A file of werkvormen.
pub(crate) fn library(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let loaded = library::parse(text, "werkvormen.toml");
    for werkvorm in &loaded.value {
        is_shown(&werkvorm.name);
    }
    is_shown(&Words::DUTCH.mistakes().report(&loaded));
}

/// A group's own file.
pub(crate) fn group(bytes: &[u8]) {
    if let Ok(read) = group::read(&file("groep.toml", bytes)) {
        let now = afternoon();
        let context = Context { settings: read.value, ..context(History::default(), now) };
        draw(&App::new(context, None, 1, now), now);
    }
}

/// An agenda by hand: what is wrong is told; what is right is written as it was read, and begins.
pub(crate) fn agenda(bytes: &[u8]) {
    let path = file("agenda.toml", bytes);
    let read = |path: &Path| LIBRARY.with(|library| agenda::read(path, library));
    // The same bytes as a sheet or a list.
    if let Ok(listed) = read(&file("agenda.csv", bytes)) {
        is_shown(&Words::DUTCH.mistakes().report(&listed));
    }
    let Ok(found) = read(&path) else { return };
    is_shown(&Words::DUTCH.mistakes().report(&found));
    if !found.mistakes.is_empty() {
        return;
    }
    let text = agenda::text(&found.value, Words::DUTCH.agenda().in_file());
    let again = read(&file("agenda.toml", text.as_bytes())).map(|file| (file.value, file.mistakes));
    assert!(again.is_ok_and(|again| again == (found.value.clone(), Vec::new())));
    let now = afternoon();
    let context = Context { agenda: Some(found.value), ..context(History::default(), now) };
    let mut app = App::new(context, None, 1, now);
    draw(&app, now);
    for key in ['a', '+', 'i', 'h', 'x', 'u', '\r', '\r'] {
        tell(&mut app, Msg::Key(self::key(key as u8)), now);
        draw(&app, now);
    }
}

/// The user's own settings.
pub(crate) fn settings(bytes: &[u8]) {
    drop(settings::read(&file("instellingen.toml", bytes)));
}

/// A journal: the first byte says whether its lines get a right check, so that more is read of it.
pub(crate) fn journal(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let now = afternoon();
    let meeting = Ids::new(1).next(now.moment);
    let mut lines = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        lines.extend_from_slice(line);
        if first % 2 == 1 {
            let check = crc32fast::hash(line);
            lines.extend_from_slice(format!(",\"crc\":\"{check:08x}\"}}").as_bytes());
        }
        lines.push(b'\n');
    }
    let name = journal::JournalName::first(now.moment.wall, meeting);
    let path = file(&name, &lines);
    let folder = path.parent().map(PathBuf::from).unwrap_or_default();
    let Some(read) = journal::read_one(&folder, meeting) else { return };
    let mut history = History::default();
    history.take_in(meeting, &read.entries);
    let found = Meeting::replay(&read.entries).zip(read.entries.last()).map(|(meeting, last)| {
        let led = if first % 4 == 3 { Led::Elsewhere } else { Led::Nowhere };
        Found { meeting, seq: last.seq, last: last.at, last_sign: last.at, led }
    });
    let mut app = App::new(context(history, now), found, 1, now);
    draw(&app, now);
    for key in [Key::Enter, Key::Char('l'), Key::Esc, Key::Char('z'), Key::Enter, Key::Char('b')] {
        tell(&mut app, Msg::Key(key), now);
        draw(&app, now);
    }
}

/// A program that is led by bytes: keys, and time that passes.
pub(crate) fn keys(bytes: &[u8]) {
    let mut now = afternoon();
    let mut app = App::new(context(History::default(), now), None, 1, now);
    for (place, byte) in bytes.iter().take(400).enumerate() {
        let msg = match byte {
            0..=127 => Msg::Key(key(*byte)),
            128..=191 => {
                let length = SignedDuration::from_millis(1 << (byte % 24));
                let moment = now.moment.after(length);
                now = Reading { moment, awake: now.awake + length, real: now.real + length };
                Msg::Woke
            }
            192..=207 => {
                let by = SignedDuration::from_secs((i64::from(*byte) - 200) * 400);
                now.moment.wall = later(now.moment.wall, by);
                Msg::Woke
            }
            208..=223 => {
                let [width, height] = [u16::from(byte % 16) * 11 + 1, u16::from(byte % 7) * 7 + 1];
                Msg::Resized(Size { width, height })
            }
            _ => Msg::Paste(String::from_utf8_lossy(bytes.get(place..).unwrap_or_default()).into()),
        };
        for effect in app.update(msg, now) {
            match effect {
                Effect::Quit => return,
                Effect::CorrectClock { by } => now.moment.wall = later(now.moment.wall, by),
                _ => {}
            }
        }
        if place % 8 == 0 {
            draw(&app, now);
        }
    }
    draw(&app, now);
}

fn key(byte: u8) -> Key {
    match byte {
        0..=2 | 13 => Key::Enter,
        3 => Key::Ctrl('c'),
        4 => Key::Up,
        5 => Key::Down,
        6 => Key::Left,
        7 => Key::Right,
        8 => Key::Backspace,
        9 => Key::Tab,
        10 => Key::Home,
        11 => Key::End,
        12 => Key::Delete,
        27 => Key::Esc,
        14..=31 => Key::Other,
        byte => Key::Char(char::from(byte)),
    }
}

/// Takes in a message; what is to be done about it is not.
fn tell(app: &mut App, msg: Msg, now: Reading) {
    drop(app.update(msg, now));
}

/// Text from outside, cleaned and on the screen.
pub(crate) fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let cleaned = clean(&text, 400);
    assert_eq!(clean(&cleaned, 400), cleaned, "cleaning twice changes something");
    is_shown(&cleaned);
    let now = afternoon();
    let context = Context { group: cleaned, ..context(History::default(), now) };
    let mut app = App::new(context, None, 1, now);
    tell(&mut app, Msg::Key(Key::Enter), now);
    tell(&mut app, Msg::Key(Key::Char('p')), now);
    tell(&mut app, Msg::Paste(text.into()), now);
    for (width, height) in [(100, 30), (40, 12), (7, 3)] {
        tell(&mut app, Msg::Resized(Size { width, height }), now);
        draw(&app, now);
    }
    tell(&mut app, Msg::Key(Key::Enter), now);
    tell(&mut app, Msg::Key(Key::Char('l')), now);
    tell(&mut app, Msg::Resized(Size { width: 80, height: 24 }), now);
    is_shown(&draw(&app, now));
}
