//! What the core costs: a frame with little and with much behind it, and opening a group with a long
//! past. `cargo bench --bench core`, and with `-- --check` a missed limit is a failure.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "it measures real time and prints, and whatever fails ends it"
)]

mod group;
mod past;
mod planning;
mod proposals;
#[path = "../common/report.rs"]
mod report;

use std::{
    hint::black_box,
    process::{Command, ExitCode},
    time::Instant,
};

use intervisie::{
    app::{App, message::Msg},
    clock::system_time,
    domain::{history::History, minutes::Minutes, time::Reading},
    key::Key,
    screen::{Screen, screen},
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{Journal, read_group},
        running::running_in,
    },
    tui::{
        self,
        theme::{Palette, Scheme, Theme},
    },
    words::Words,
};
use jiff::SignedDuration;
use ratatui::{Terminal, backend::TestBackend};

use self::{
    group::{Amount, app, reading, write_journals},
    report::{Table, asked, median},
};

/// Frames that are timed together, and how often.
const BATCH: u32 = 25;
const BATCHES: usize = 41;
/// More than this is no chance: the cost grows with what cannot be seen.
const GROWTH: f64 = 1.25;
/// How often a group is opened.
const OPENINGS: usize = 9;

/// A screen of which the cost is measured, by the keys that lead to it.
struct View {
    name: &'static str,
    /// Started, rather than on the begin screen.
    live: bool,
    keys: &'static [Key],
}

const VIEWS: &[View] = &[
    View { name: "begin screen", live: false, keys: &[] },
    View { name: "what can be done before it", live: false, keys: &[Key::Esc] },
    View { name: "live screen", live: true, keys: &[] },
    View { name: "what can be done", live: true, keys: &[Key::Esc] },
    View { name: "choosing step", live: true, keys: &[Key::Enter, Key::Enter] },
    View { name: "parked list", live: true, keys: &[Key::Char('l')] },
    View { name: "choice of the inbreng", live: true, keys: &[Key::Char('i')] },
];

/// What grows, from as much as fills a screen to as much as there may ever be.
const LITTLE: Amount = Amount { topics: 40, werkvormen: 0, meetings: 0 };
const GROWING: &[(&str, Amount)] = &[
    ("topics 40 → 1,000", Amount { topics: 1_000, ..LITTLE }),
    ("werkvormen built in → 10,000", Amount { werkvormen: 10_000, ..LITTLE }),
    ("meetings 0 → 1,000", Amount { meetings: 1_000, ..LITTLE }),
];

fn main() -> ExitCode {
    if !asked("--bench") {
        println!("measures with `cargo bench --bench core`");
        return ExitCode::SUCCESS;
    }
    let mut table = Table::new(&["cost of", "with", "little", "much", "measured", "limit"]);
    for (what, much) in GROWING {
        let (little, much) = (app(LITTLE), app(*much));
        for view in VIEWS {
            frames(what, view, &little, &much, &mut table);
        }
    }
    searching(&mut table);
    proposals::measure(&mut table);
    planning::planning(&mut table);
    past::measure(&mut table);
    opening(&mut table);
    looking_back(&mut table);
    table.print()
}

/// The program on this screen.
fn on(view: &View, app: &App) -> App {
    let mut app = app.clone();
    if view.live {
        // So long that a thousand topics have their time in the slot: the same plan, the same screen.
        drop(app.start_at_once(Some(Minutes::of(720)), None, None, reading(0)));
    }
    for key in view.keys {
        drop(app.update(Msg::Key(*key), reading(2)));
    }
    app
}

fn frames(what: &str, view: &View, little: &App, much: &App, table: &mut Table) {
    let mut programs = (Program::new(on(view, little)), Program::new(on(view, much)));
    // Side by side, so that what else the machine does weighs on both.
    let took: Vec<_> =
        (0..BATCHES).map(|_| (programs.0.time_a_frame(), programs.1.time_a_frame())).collect();
    let growth = median(took.iter().map(|(little, much)| much / little));
    let cells = [
        format!("a frame of the {}", view.name),
        what.to_owned(),
        format!("{:.0} µs", median(took.iter().map(|took| took.0))),
        format!("{:.0} µs", median(took.iter().map(|took| took.1))),
        format!("{growth:.2} ×"),
        format!("≤ {GROWTH} ×"),
    ];
    table.row(cells, growth <= GROWTH);
}

/// What one turn of the engine and the renderer does, without threads and terminal.
struct Program {
    app: App,
    now: Reading,
    sent: Screen,
    terminal: Terminal<TestBackend>,
}

impl Program {
    fn new(app: App) -> Self {
        let now = reading(2);
        let terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
        Self { sent: screen(&app, now).0, app, now, terminal }
    }

    fn time_a_frame(&mut self) -> f64 {
        let begun = Instant::now();
        for _ in 0..BATCH {
            self.show_a_frame();
        }
        begun.elapsed().as_secs_f64() * 1e6 / f64::from(BATCH)
    }

    fn show_a_frame(&mut self) {
        let passed = SignedDuration::from_millis(20);
        self.now.moment = self.now.moment.after(passed);
        self.now.awake += passed;
        self.now.real += passed;
        drop(self.app.update(Msg::Woke, self.now));
        let (screen, until) = screen(&self.app, self.now);
        black_box((until, screen == self.sent));
        self.sent = screen.clone();
        let theme = Theme::Painted(Palette::full(Scheme::Lamp));
        tui::draw(Words::DUTCH, &theme, &screen, &mut self.terminal.get_frame());
        self.terminal.flush().unwrap();
        self.terminal.swap_buffers();
    }
}

/// From a key in the search of the library to its picture, among ten thousand werkvormen.
fn searching(table: &mut Table) {
    let much = app(Amount { werkvormen: 10_000, meetings: 2_000, ..LITTLE });
    let search = View { name: "library", live: false, keys: &[Key::Char('a'), Key::Char('a')] };
    let mut slowest: f64 = 0.0;
    for at in 0..SEARCH.len() {
        let took = (0..OPENINGS).map(|_| {
            let mut program = Program::new(on(&search, &much));
            for key in SEARCH.iter().take(at) {
                drop(program.app.update(Msg::Key(*key), program.now));
            }
            let begun = Instant::now();
            drop(program.app.update(Msg::Key(*SEARCH.get(at).unwrap()), program.now));
            program.show_a_frame();
            begun.elapsed().as_secs_f64() * 1e3
        });
        slowest = slowest.max(median(took));
    }
    let figure = format!("{slowest:.1} ms");
    let cells = ["a key of the search", "10,000 werkvormen", "", &figure, &figure, "< 16 ms"];
    table.row(cells.map(ToOwned::to_owned), slowest < 16.0);
}

/// What is typed in the library: letters, a slip taken back, a word, a filter.
const SEARCH: &[Key] = &[
    Key::Char('m'),
    Key::Char('o'),
    Key::Char('x'),
    Key::Backspace,
    Key::Char('d'),
    Key::Char('e'),
    Key::Char('l'),
    Key::Char(' '),
    Key::Char('v'),
    Key::Char('r'),
    Key::Tab,
    Key::Right,
    Key::Down,
];

/// All that a start reads of a group with a thousand meetings behind it.
fn opening(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path().to_owned());
    let group = GroupSlug::new("team-noord");
    data.prepare(&group).unwrap();
    write_journals(&data.meetings(&group), 1_000);
    let open = |_| {
        let begun = Instant::now();
        black_box(running_in(&data, Some(&group), system_time()));
        data.prepare(&group).unwrap();
        let files = read_group(&data.meetings(&group));
        let history = History::of(files.journals.iter().map(Journal::told));
        assert_eq!(history.meetings.len(), 1_000);
        begun.elapsed().as_secs_f64() * 1e3
    };
    let took = median((0..OPENINGS).map(open));
    let figure = format!("{took:.0} ms");
    let cells =
        ["opening a group", "1,000 meetings of 60 records", "", &figure, &figure, "< 150 ms"];
    table.row(cells.map(ToOwned::to_owned), took < 150.0);
}

/// The commands over a past of two thousand meetings, as a user waits for them.
fn looking_back(table: &mut Table) {
    let folder = tempfile::tempdir().unwrap();
    let data = DataFolder::at(folder.path().to_owned());
    let group = GroupSlug::new("team-noord");
    data.prepare(&group).unwrap();
    write_journals(&data.meetings(&group), 2_000);
    for args in [&["geschiedenis"][..], &["geschiedenis", "--json"], &["jaaroverzicht", "2024"]] {
        let run = |_| {
            let begun = Instant::now();
            let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
            let output = command.args(args).arg("--data-map").arg(folder.path()).output().unwrap();
            assert!(output.status.success());
            begun.elapsed().as_secs_f64() * 1e3
        };
        let took = median((0..OPENINGS).map(run));
        let figure = format!("{took:.0} ms");
        let what = format!("intervisie {}", args.join(" "));
        let cells = [&what, "2,000 meetings of 60 records", "", &figure, &figure, "< 500 ms"];
        table.row(cells.map(ToOwned::to_owned), took < 500.0);
    }
}
