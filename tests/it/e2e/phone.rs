//! The clock on other screens, with the real program: what is served is what runs, nothing listens before and
//! after, and neither side leaves anything behind.
#![cfg(all(target_os = "linux", feature = "phone"))]

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    os::unix::fs::{FileTypeExt as _, MetadataExt as _},
    path::PathBuf,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use super::{
    folder::Folder,
    session::{DELETE, ENTER, Session, TAB, poll},
};

/// A meeting at this tempo whose clock others find on this machine alone.
fn meeting(folder: &Folder, tempo: &str) -> Session {
    let settings = folder.home().join("instellingen.toml");
    fs::write(&settings, "telefoon_adres = \"127.0.0.1\"\n").unwrap();
    let path = settings.to_str().unwrap();
    let mut chair = Session::start(folder, &["start", "--tempo", tempo, "--instellingen", path]);
    chair.wait_for("→ ");
    folder.wait_for("started", 1);
    chair
}

/// Switches it on; where it is found: the host, and the whole path of the page.
fn switch_on(chair: &mut Session) -> (String, String) {
    chair.press("f");
    chair.wait_for("j  ja");
    chair.press("j");
    let found = found(chair);
    chair.outlast_guard();
    found
}

/// Where it is found, as the screen has it.
fn found(chair: &mut Session) -> (String, String) {
    chair.wait_for("http://127.0.0.");
    let screen = chair.screen();
    let (_, rest) = screen.split_once("http://").unwrap();
    let address = rest.split_whitespace().next().unwrap();
    let (host, token) = address.split_once('/').unwrap();
    (host.to_owned(), format!("/{token}/"))
}

/// Does something, as a page does; the status of the answer.
fn post(host: &str, path: &str) -> u16 {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n").unwrap();
    write!(stream, "Content-Length: 0\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.split(' ').nth(1).unwrap().parse().unwrap()
}

fn get(host: &str, path: &str) -> Value {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    serde_json::from_str(answer.split_once("\r\n\r\n").unwrap().1).unwrap()
}

/// The processes that this one started.
fn children(of: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{of}/task")).into_iter().flatten().flatten();
    let lists = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    lists
        .flat_map(|list| {
            list.split_whitespace().map(|pid| pid.parse().unwrap()).collect::<Vec<_>>()
        })
        .collect()
}

/// Where a process listens, or has any socket of the network at all.
fn network(of: u32) -> Vec<String> {
    let open = fs::read_dir(format!("/proc/{of}/fd")).into_iter().flatten().flatten();
    let links: Vec<PathBuf> = open.filter_map(|fd| fs::read_link(fd.path()).ok()).collect();
    let mut found = Vec::new();
    for kind in ["tcp", "tcp6", "udp", "udp6", "raw"] {
        let rows = fs::read_to_string(format!("/proc/net/{kind}")).unwrap_or_default();
        for row in rows.lines().skip(1) {
            let fields: Vec<&str> = row.split_whitespace().collect();
            let socket = PathBuf::from(format!("socket:[{}]", fields[9]));
            if links.contains(&socket) {
                found.push(format!("{kind} {} {}", fields[1], fields[3]));
            }
        }
    }
    found
}

fn is_gone(pid: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"));
    stat.map_or(true, |stat| stat.contains(") Z "))
}

#[test]
fn others_see_what_runs_and_nothing_listens_before_and_after() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "1");
    let own = chair.id();
    assert_eq!((network(own), children(own)), (vec![], vec![]));
    let (host, path) = switch_on(&mut chair);
    let [server] = children(own)[..] else { panic!("{:?}", children(own)) };
    // 0A: it listens. 0100007F is 127.0.0.1 as this machine writes it.
    let listening = network(server);
    assert!(
        listening.len() == 1
            && listening[0].starts_with("tcp 0100007F:")
            && listening[0].ends_with(" 0A"),
        "{listening:?}"
    );
    assert_eq!(network(own), Vec::<String>::new());
    let stand = get(&host, &format!("{path}stand?ik=a"));
    let status = folder.status().json;
    assert_eq!(stand["step"][0], status["step"]["name"]);
    let left = stand["end"].as_i64().unwrap() - stand["now"].as_i64().unwrap();
    let shown = status["step"]["remaining_s"].as_i64().unwrap() * 1000;
    assert!((left - shown).abs() < 3_000, "{left} {shown}");
    chair.wait_for("1 kijkt mee");
    chair.press(ENTER);
    let seq = stand["seq"].as_u64().unwrap();
    let next = poll("the next step", || {
        let next = get(&host, &format!("{path}stand?na={seq}&ik=a"));
        (next["step"] != stand["step"]).then_some(next)
    });
    assert_eq!(next["step"][0], folder.status().json["step"]["name"]);
    chair.press(DELETE);
    chair.wait_for("de telefoonklok is uit");
    poll("end of the server", || is_gone(server).then_some(()));
    assert_eq!(network(own), Vec::<String>::new());
    assert!(TcpListener::bind(host).is_ok());
}

#[test]
fn a_server_that_is_killed_costs_one_line_and_a_meeting_that_is_killed_leaves_nothing() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "1");
    switch_on(&mut chair);
    let [server] = children(chair.id())[..] else { panic!("no server") };
    let kill = |pid: u32| {
        kill_process(Pid::from_raw(i32::try_from(pid).unwrap()).unwrap(), Signal::KILL).unwrap();
    };
    kill(server);
    chair.wait_for("de telefoonklok is gestopt");
    chair.press(" ");
    chair.wait_for("sinds ");
    chair.press("f");
    let (host, path) = found(&mut chair);
    poll("the clock", || (!get(&host, &format!("{path}stand")).is_null()).then_some(()));
    let [again] = children(chair.id())[..] else { panic!("no server") };
    kill(chair.id());
    poll("end of the server", || is_gone(again).then_some(()));
}

#[test]
fn the_end_of_the_meeting_is_told_and_ends_it() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "20");
    let (host, path) = switch_on(&mut chair);
    let [server] = children(chair.id())[..] else { panic!("no server") };
    let stand = get(&host, &format!("{path}stand"));
    assert_eq!(stand["tempo"], 20);
    folder.to_the_end(&mut chair);
    poll("end of the server", || is_gone(server).then_some(()));
}

/// What a meeting has beside its journal.
fn pipe(folder: &Folder) -> PathBuf {
    let groups = fs::read_dir(folder.path().join("groepen")).unwrap();
    let meetings = groups.map(|group| group.unwrap().path().join("bijeenkomsten"));
    let files = meetings.flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut paths = files.map(|file| file.unwrap().path());
    let is_pipe = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "teken");
    paths.find(is_pipe).unwrap_or_default()
}

#[test]
fn a_sign_from_another_terminal_reaches_the_chair_and_only_while_somebody_leads() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "1");
    let path = poll("the pipe", || Some(pipe(&folder)).filter(|path| path.exists()));
    let about = fs::symlink_metadata(&path).unwrap();
    assert!(about.file_type().is_fifo() && about.mode() & 0o777 == 0o600, "{about:?}");
    let mut clock = Session::start(&folder, &["klok"]);
    clock.wait_for("2 tijd om af te ronden");
    clock.press("2");
    clock.wait_for("Gegeven: tijd om af te ronden");
    chair.wait_for("De tijdbewaker: tijd om af te ronden");
    assert_eq!(network(chair.id()), Vec::<String>::new());
    chair.kill9();
    // Past the while in which a sign is no other one.
    clock.read_for(Duration::from_secs(5));
    clock.press("4");
    clock.wait_for("zeg het hardop");
}

#[test]
fn the_pipe_goes_with_the_meeting() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "1");
    let path = poll("the pipe", || Some(pipe(&folder)).filter(|path| path.exists()));
    chair.press("q");
    chair.wait_for("Weggaan?");
    chair.press("j");
    chair.finish();
    assert!(!path.exists());
}

#[test]
fn whoever_follows_shows_the_same_on_phones_and_passes_signs_on() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "1");
    let settings = folder.home().join("instellingen.toml");
    let mut clock = Session::start(
        &folder,
        &["klok", "--telefoon", "--instellingen", settings.to_str().unwrap()],
    );
    let (host, path) = found(&mut clock);
    let stand = poll("the clock", || {
        let stand = get(&host, &format!("{path}stand?ik=a"));
        (!stand.is_null()).then_some(stand)
    });
    let status = folder.status().json;
    assert_eq!(stand["step"][0], status["step"]["name"]);
    let left = stand["end"].as_i64().unwrap() - stand["now"].as_i64().unwrap();
    let shown = status["step"]["remaining_s"].as_i64().unwrap() * 1000;
    assert!((left - shown).abs() < 3_000, "{left} {shown}");
    clock.wait_for("1 kijkt mee");
    clock.press(TAB);
    clock.wait_for("Alleen voor de tijdbewaker");
    let (_, hand) = found(&mut clock);
    assert_eq!(post(&host, &format!("{hand}teken/4")), 204);
    chair.wait_for("De tijdbewaker: we kunnen door");
    clock.wait_for("Gegeven: we kunnen door");
    chair.outlast_guard();
    chair.press(" ");
    chair.wait_for("sinds ");
    poll("the pause", || get(&host, &format!("{path}stand"))["end"].is_null().then_some(()));
}

#[test]
fn a_sign_from_a_phone_is_seen_and_that_is_told_there() {
    let folder = Folder::new();
    let mut chair = meeting(&folder, "1");
    let (host, path) = switch_on(&mut chair);
    chair.press(TAB);
    chair.wait_for("Alleen voor de tijdbewaker");
    let (_, hand) = found(&mut chair);
    assert_ne!(path, hand);
    assert_eq!(post(&host, &format!("{path}teken/1")), 405);
    assert_eq!(post(&host, &format!("{hand}teken/1")), 204);
    chair.wait_for("De tijdbewaker: nog 2 minuten");
    let state = |expected: &str| {
        poll(expected, || {
            let sign = get(&host, &format!("{hand}stand"))["sign"]["state"].clone();
            (sign == expected).then_some(())
        });
    };
    state("stands");
    chair.outlast_guard();
    chair.press(" ");
    state("seen");
    assert!(get(&host, &format!("{path}stand"))["sign"].is_null());
}

#[test]
fn in_lines_the_clock_is_shown_elsewhere_too() {
    let folder = Folder::new();
    let settings = folder.home().join("instellingen.toml");
    fs::write(&settings, "telefoon_adres = \"127.0.0.1\"\n").unwrap();
    let path = settings.to_str().unwrap();
    let mut chair = Session::start(&folder, &["start", "--regels", "--instellingen", path]);
    folder.wait_for("started", 1);
    chair.press_at_once("f\r");
    chair.wait_for("De klok op telefoons tonen?");
    chair.press("j\r");
    let (host, page) = found(&mut chair);
    let stand = poll("the clock", || {
        let stand = get(&host, &format!("{page}stand"));
        (!stand.is_null()).then_some(stand)
    });
    assert_eq!(stand["step"][0], folder.status().json["step"]["name"]);
}
