//! The begin screen: a proposal that can be changed in a few keys, and begun with one.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::e2e::folder::Folder;
use crate::e2e::session::{DOWN, ENTER, HOME, Session};

/// A field of the first record of the only journal.
fn started(folder: &Folder, field: &str) -> serde_json::Value {
    let (_, text) = folder.files().remove(0);
    let first: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    first["event"]["started"][field].clone()
}

#[test]
fn program_opens_on_a_proposal_that_enter_begins() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &[]);
    for part in ["slot uiterlijk", "Voorstel", "120 minuten"] {
        session.wait_for(part);
    }
    session.press(ENTER);
    session.wait_for("Begonnen om");
    folder.wait_for("started", 1);
    let status = folder.status().json;
    assert_eq!(status["group"], "intervisie");
    assert_eq!(started(&folder, "participants"), 6);
    assert_eq!(started(&folder, "tempo"), 1);
}

#[test]
fn fields_change_by_notches_and_by_figures() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["--groep", "Team Noord"]);
    session.wait_for("Team Noord");
    session.wait_for("120 minuten");
    session.press(&DOWN.repeat(3));
    session.press("+");
    session.wait_for("135 minuten");
    session.press("-");
    session.wait_for("120 minuten");
    session.press("90");
    session.wait_for("› 90");
    session.press(ENTER);
    session.wait_for("90 minuten");
    session.press(DOWN);
    session.press("++-+");
    session.wait_until("8 participants", |screen| has_field(screen, "deelnemers", "8"));
    session.press(HOME);
    session.wait_for("▸ Beginnen");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Begonnen om");
    folder.wait_for("started", 1);
    assert_eq!(started(&folder, "participants"), 8);
    assert_eq!(folder.status().json["group"], "team-noord");
    let planned = |field| started(&folder, field).as_str().unwrap().parse::<Timestamp>().unwrap();
    let length = planned("closing_time").duration_since(planned("planned_start"));
    assert_eq!(length.as_mins(), 90);
    let group = std::fs::read_to_string(folder.path().join("groepen/team-noord/groep.toml"));
    assert!(group.unwrap().contains(r#"naam = "Team Noord""#));
}

#[test]
fn start_takes_closing_time_and_participants_from_its_options() {
    let folder = Folder::new();
    let moment = Timestamp::now() + SignedDuration::from_mins(100);
    let closing = TimeZone::system().to_datetime(moment).strftime("%H:%M").to_string();
    let args = ["start", "--sluit", &closing, "--deelnemers", "4", "--groep", "Zuid & West"];
    let mut session = Session::start(&folder, &args);
    session.wait_for(&format!("{closing} lukt"));
    folder.wait_for("started", 1);
    let status = folder.status().json;
    assert_eq!(status["group"], "zuid-west");
    let told: Timestamp = status["closing_time"].as_str().unwrap().parse().unwrap();
    assert_eq!(
        TimeZone::system().to_datetime(told).strftime("%H:%M:%S").to_string(),
        closing + ":00"
    );
    assert_eq!(started(&folder, "participants"), 4);
}

#[test]
fn doubled_enter_after_a_line_starts_nothing() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Voorstel");
    session.press(&DOWN.repeat(4));
    session.press("7");
    session.wait_for("› 7");
    session.press(&ENTER.repeat(2));
    session.wait_until("7 participants", |screen| has_field(screen, "deelnemers", "7"));
    session.press("+");
    session.wait_until("8 participants", |screen| has_field(screen, "deelnemers", "8"));
    assert_eq!(folder.count("started"), 0);
}

#[test]
fn broken_werkvormen_of_a_group_do_not_stop_it() {
    let folder = Folder::new();
    let group = folder.path().join("groepen/noord");
    std::fs::create_dir_all(&group).unwrap();
    std::fs::write(group.join("werkvormen.toml"), "[[werkvorm]\nid = 3\nsoort = \"modl\"").unwrap();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("Voorstel");
    session.wait_for("werkvormen.toml");
    session.press(ENTER);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
}

fn has_field(screen: &str, name: &str, value: &str) -> bool {
    let mut words = screen.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    words.any(|line| line.windows(2).any(|pair| pair == [name, value]))
}

/// A group that met often enough for its past to say something of the plan.
#[cfg(target_os = "linux")]
fn with_a_past(folder: &Folder) -> std::path::PathBuf {
    use intervisie::domain::event::Event;

    let journals = folder.path().join("groepen/team-noord/bijeenkomsten");
    std::fs::create_dir_all(&journals).unwrap();
    for days in 0..12 {
        let mut story = crate::records::story::Story::begin(-600 + 14 * days, "");
        for (minute, block) in (0..5_usize).map(|block| (20 * block, block)) {
            story.step(60 * i64::try_from(minute).unwrap(), block, 0);
        }
        story.at(118 * 60, Event::Ended);
        let path = journals.join(story.file_name());
        std::fs::write(&path, story.bytes()).unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        std::fs::File::options().append(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }
    journals
}

#[test]
#[cfg(target_os = "linux")]
fn a_start_reads_each_journal_once() {
    use std::{collections::BTreeMap, mem::MaybeUninit};

    use rustix::fs::inotify::{CreateFlags, Reader, WatchFlags, add_watch, init};

    let folder = Folder::new();
    let journals = with_a_past(&folder);
    let watch = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).unwrap();
    add_watch(&watch, &journals, WatchFlags::OPEN).unwrap();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("keer op tijd gesloten");
    let mut room = [MaybeUninit::uninit(); 16_384];
    let mut events = Reader::new(&watch, &mut room);
    let mut opened: BTreeMap<String, usize> = BTreeMap::new();
    while let Ok(event) = events.next() {
        let name = event.file_name().map(|name| name.to_string_lossy().into_owned());
        if let Some(name) = name.filter(|name| name.contains(".jsonl")) {
            *opened.entry(name).or_default() += 1;
        }
    }
    assert_eq!(opened.len(), 12);
    // The newest tells which group it was that met last.
    assert!(opened.values().rev().skip(1).all(|times| *times == 1), "{opened:?}");
}
