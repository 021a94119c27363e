//! Each fault in turn, with everything else in order.

use std::{
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{JoinHandle, sleep, spawn},
    time::{Duration, Instant, SystemTime},
};

use crate::{
    bus::{Bus, DeafBus, NO_BUS, Shown},
    program::{Program, Stuck, World},
    pulse::{Pulse, Recording, only_program},
    report::Table,
    tools::or_skip,
};

/// Meeting minutes, and how many times as fast as real they go.
const MINUTES: u32 = 30;
const TEMPO: u32 = 100;
/// How often a key is pressed.
const BETWEEN_KEYS: Duration = Duration::from_millis(90);
/// Nothing that is measured may take longer.
const LIMIT: f64 = 50.0;
/// How long the terminal does not read.
const SILENCE: Duration = Duration::from_secs(30);
const STUCK: &str = "the terminal does not read for 30 s";

/// What each column says; the last two are of the signal that it is time for the slot.
const HEADS: &[&str] = &[
    "while",
    "clock to clock",
    "key",
    "seen, heard, on the desktop",
    "limit",
    "the machine itself",
];

/// How far apart pictures are at this tempo, and a bare thread that does the same without a program.
const BEAT: Duration = Duration::from_millis(33);
/// A machine on which a bare thread is later than this has no say on the program.
const QUIET: f64 = 40.0;
/// A key that falls together with a band is taken by it, and changes nothing on the screen.
const SWALLOWED: Duration = Duration::from_millis(500);

/// What was measured, in milliseconds.
struct Measured {
    gap: f64,
    /// The longest beat of a bare thread meanwhile.
    bare: f64,
    key: f64,
    /// Keys that changed nothing.
    swallowed: u32,
    late: [Option<f64>; 3],
}

/// Measures all and prints a table.
pub(crate) fn measure() -> ExitCode {
    let mut table = Table::new(HEADS);
    let Some(pulse) = or_skip(Pulse::start()) else { return ExitCode::SUCCESS };
    let Some(bus) = or_skip(Bus::start()) else { return ExitCode::SUCCESS };
    let (_desktop, shown) = bus.notifications();
    let (_login, _promises) = bus.login_manager();
    let empty = Bus::start().unwrap();
    let silent = Bus::start().unwrap();
    let _silent =
        ["org.freedesktop.Notifications", "org.freedesktop.login1"].map(|name| silent.silent(name));
    let deaf = DeafBus::start();
    let folder = tempfile::tempdir().unwrap();
    let path = only_program(folder.path(), "paplay", "exec /bin/sleep 1000");
    let hangs = Some(path.to_str().unwrap().to_owned());
    let right = || World {
        session_bus: bus.address.clone(),
        system_bus: bus.address.clone(),
        sound: pulse.address(),
        settings: String::new(),
        ..World::default()
    };
    let without_sound = || World { sound: "unix:/nonexistent".to_owned(), ..right() };
    let command = |script: &str| {
        let settings =
            format!("[opdracht]\nstart = [\"/bin/sh\", \"-c\", '{script}']\nhooguit = 2\n");
        World { settings, ..right() }
    };
    let on = |address: &str| World {
        session_bus: address.to_owned(),
        system_bus: address.to_owned(),
        ..right()
    };
    let mut run = |name: &str, world: &World, is_heard: bool| {
        if !chosen(name) {
            return;
        }
        while shown.try_recv().is_ok() {}
        let recording = is_heard.then(|| pulse.record());
        let measured = meeting(world, recording.as_ref(), || shown.try_iter().collect());
        row(&mut table, name, &measured);
    };
    run("everything works", &right(), true);
    run("there is no bus", &on(NO_BUS), true);
    run("the bus has no services", &on(&empty.address), true);
    run("a service never answers", &on(&silent.address), true);
    run("the bus never answers", &on(&deaf.address), true);
    run("there is no sound", &without_sound(), false);
    run("a player hangs", &World { programs: hangs, ..without_sound() }, false);
    run("the own command floods its output", &command("while :; do echo x; done"), true);
    run("the own command forks and stays", &command("sleep 1000 & sleep 1000 & sleep 1000"), true);
    assert!(pulse.control(&["set-sink-mute", "zaal", "1"]));
    run("the output is muted", &right(), false);
    pulse.freeze();
    run("the sound daemon is stopped", &right(), false);
    if chosen(STUCK) {
        stuck(&mut table);
    }
    table.print()
}

/// Whether this line was asked for: words on the command line choose the lines that hold one of them.
fn chosen(name: &str) -> bool {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with("--")).peekable();
    words.peek().is_none() || words.any(|word| name.contains(&word))
}

fn row(table: &mut Table, name: &str, measured: &Measured) {
    let figure = |late: &Option<f64>| late.map_or("–".to_owned(), |ms| format!("{ms:.0}"));
    let late = measured.late.iter().map(figure).collect::<Vec<_>>().join(", ");
    let cells = [
        name.to_owned(),
        format!("{:.0} ms", measured.gap),
        format!("{:.0} ms", measured.key),
        format!("{late} ms"),
        format!("< {LIMIT:.0} ms each"),
        format!("{:.0} ms", measured.bare),
    ];
    let is_right = measured.gap < LIMIT && measured.key < LIMIT && measured.swallowed <= 2;
    table.row(cells, (is_right || measured.bare < QUIET).then_some(is_right));
}

/// A whole meeting in which a key is pressed all the time.
fn meeting(
    world: &World,
    recording: Option<&Recording>,
    shown: impl Fn() -> Vec<Shown>,
) -> Measured {
    let mut program = Program::meet(world, MINUTES, TEMPO);
    program.wait_for("OPWARMER");
    program.came.clear();
    let bare = Bare::start();
    let (mut key, mut swallowed) = (Duration::ZERO, 0);
    let mut seen = None;
    while program.journal().given("close_now").is_none() {
        let until = Instant::now() + BETWEEN_KEYS;
        let mut look = |program: &Program| {
            if seen.is_none() && program.screen().contains("Tijd voor het slot") {
                seen = program.came.last().map(|at| SystemTime::now() - at.elapsed());
            }
        };
        match press(&mut program, &mut look) {
            Some(took) => key = key.max(took),
            None => swallowed += 1,
        }
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            program.take_in(left);
            look(&program);
        }
    }
    let longest_bare = bare.longest();
    program.read_for(Duration::from_millis(500));
    let due = program.journal().given("slot_now").unwrap().due;
    let after = |at: SystemTime| at.duration_since(due).unwrap_or_default().as_secs_f64() * 1e3;
    let bells = program.bells().iter().copied().filter(|bell| due < *bell);
    let onsets = recording.into_iter().flat_map(Recording::onsets);
    let sounds = onsets.filter(|onset| onset.follows(due)).map(|onset| onset.at);
    let heard = bells.chain(sounds).map(after).reduce(f64::min);
    let on_desktop = shown().iter().find(|shown| shown.title == "Tijd voor het slot").map(|s| s.at);
    let gaps = program.came.windows(2).map(|pair| pair[1] - pair[0]);
    Measured {
        gap: gaps.max().unwrap_or_default().as_secs_f64() * 1e3,
        bare: longest_bare,
        key: key.as_secs_f64() * 1e3,
        swallowed,
        late: [seen.map(after), heard, on_desktop.map(after)],
    }
}

/// A thread that does nothing but wake up as often as a picture is drawn.
struct Bare {
    ends: Arc<AtomicBool>,
    longest: JoinHandle<Duration>,
}

impl Bare {
    fn start() -> Self {
        let ends = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&ends);
        let longest = spawn(move || {
            let mut longest = Duration::ZERO;
            while !ended.load(Ordering::Relaxed) {
                let begun = Instant::now();
                sleep(BEAT);
                longest = longest.max(begun.elapsed());
            }
            longest
        });
        Self { ends, longest }
    }

    /// The longest beat, in milliseconds.
    fn longest(self) -> f64 {
        self.ends.store(true, Ordering::Relaxed);
        self.longest.join().unwrap().as_secs_f64() * 1e3
    }
}

/// The timekeeper's clock and back; how long until it is seen, if anything changes.
fn press(program: &mut Program, look: &mut impl FnMut(&Program)) -> Option<Duration> {
    // A band takes the key for itself, and is then gone.
    let shows = |program: &Program| {
        let screen = program.screen();
        ["niets geparkeerd", "toets"].map(|word| screen.contains(word))
    };
    let before = shows(program);
    let pressed = Instant::now();
    program.press("k");
    while shows(program) == before {
        if SWALLOWED < pressed.elapsed() {
            return None;
        }
        program.take_in(Duration::from_millis(100));
        look(program);
    }
    program.came.last()?.checked_duration_since(pressed)
}

/// The terminal does not read for half a minute across the closing time.
fn stuck(table: &mut Table) {
    let mut program = Program::meet(&World::default(), MINUTES, 40);
    program.wait_for("OPWARMER");
    program.read_for(Duration::from_secs(20));
    let before = program.memory();
    program.stick(Stuck::Unread, true);
    sleep(SILENCE);
    let grown = program.memory().saturating_sub(before);
    let close = program.journal().given("close_now").unwrap();
    let late = close.at.duration_since(close.due).unwrap_or_default().as_secs_f64() * 1e3;
    let again = SystemTime::now();
    program.stick(Stuck::Unread, false);
    program.wait_for("de afgesproken sluittijd");
    let right = again.elapsed().unwrap().as_secs_f64() * 1e3;
    let cells = [
        STUCK.to_owned(),
        format!("{grown} kB more"),
        format!("right after {right:.0} ms"),
        format!("close given after {late:.0} ms"),
        "< 2,000 kB, < 100 ms".to_owned(),
        String::new(),
    ];
    table.row(cells, grown < 2_000 && late < 100.0);
}
