//! What the clock on other screens costs the meeting: nothing that can be measured, with twelve that look on.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    thread::{self, sleep},
    time::Duration,
};

use crate::{
    compare::SETTLED,
    programs::{Group, LIVE_SHOWN, ours},
    report::Table,
    session::Session,
    usage::{Memory, Usage},
};

/// How long it is watched without and with.
const WINDOW: Duration = Duration::from_secs(20);
const WATCHERS: usize = 12;

pub(crate) fn measure(table: &mut Table) {
    let group = Group::met(0);
    let settings = format!("{}/instellingen.toml", group.folder());
    fs::write(&settings, "telefoon_adres = \"127.0.0.1\"\n").unwrap();
    let options = ["--data-map", group.folder(), "--geen-melding", "--instellingen", &settings];
    let mut session = Session::start(ours(), &[&["start", "--duur", "120"], &options[..]].concat());
    session.until_shown(LIVE_SHOWN);
    sleep(SETTLED);
    let without = watch(&mut session);
    session.press("f");
    session.wait_for("j  ja");
    session.press("j");
    session.wait_for("http://127.0.0.1:");
    let screen = session.screen();
    let address = screen.split_once("http://").unwrap().1.split_whitespace().next().unwrap();
    let (host, token) = address.split_once('/').unwrap();
    for who in 0..WATCHERS {
        let (host, token) = (host.to_owned(), token.to_owned());
        thread::spawn(move || look_on(&host, &token, who));
    }
    session.wait_for("12 kijken mee");
    session.press("f");
    session.until_shown(LIVE_SHOWN);
    sleep(SETTLED);
    let with = watch(&mut session);
    let more = [with.wakes - without.wakes, with.cpu - without.cpu]
        .map(|more| more / WINDOW.as_secs_f64());
    let row = |what: &str, [off, on]: [String; 2], measured: String, must: &str| {
        [what, &on, &off, &measured, must, ""].map(str::to_owned)
    };
    let rate = |figure: f64| format!("{:.2}/s", figure / WINDOW.as_secs_f64());
    let wakes = [rate(without.wakes), rate(with.wakes)];
    let woken =
        row("woken, 12 look on (beside: nobody)", wakes, format!("{:+.2}/s", more[0]), "≤ +0.2/s");
    table.row(woken, more[0] <= 0.2);
    let cpu = [without.cpu, with.cpu].map(|cpu| format!("{:.0} µs/s", cpu / WINDOW.as_secs_f64()));
    let spent = row(
        "processor, 12 look on (beside: nobody)",
        cpu,
        format!("{:+.0} µs/s", more[1]),
        "≤ +200 µs/s",
    );
    table.row(spent, more[1] <= 200.0);
    let own = Memory::of(server(session.id())).own;
    let told = format!("{own:.2} MB");
    let memory = ["memory of the server, its own", &told, "", &told, "≤ 1.5 MB", ""];
    table.row(memory.map(str::to_owned), own <= 1.5);
}

/// What the meeting's own process uses in the window.
fn watch(session: &mut Session) -> Usage {
    let before = Usage::of(session.id());
    session.read_for(WINDOW);
    let after = Usage::of(session.id());
    Usage { cpu: after.cpu - before.cpu, wakes: after.wakes - before.wakes }
}

/// Asks as a page does, until nobody answers.
fn look_on(host: &str, token: &str, who: usize) -> Option<()> {
    let mut after = String::new();
    loop {
        let mut stream = TcpStream::connect(host).ok()?;
        write!(stream, "GET /{token}/stand?{after}ik=w{who} HTTP/1.1\r\nHost: {host}\r\n\r\n")
            .ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let seq = answer.split_once("\"seq\":")?.1.split(',').next()?;
        after = format!("na={seq}&");
    }
}

/// The process that serves.
fn server(of: u32) -> u32 {
    let tasks = fs::read_dir(format!("/proc/{of}/task")).unwrap();
    let lists =
        tasks.filter_map(|task| fs::read_to_string(task.unwrap().path().join("children")).ok());
    lists.collect::<String>().split_whitespace().next().unwrap().parse().unwrap()
}
