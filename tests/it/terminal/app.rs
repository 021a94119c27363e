//! A small program on the terminal modules: an engine of a few lines.

use std::path::PathBuf;
use std::process;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

use intervisie::key::Key;
use intervisie::terminal::input::{self, Input};
use intervisie::terminal::mishap::install_panic_hook;
use intervisie::terminal::renderer::{self, Picture, Renderer, is_gone};
use intervisie::terminal::screen_mode::{self, Unfit};
use intervisie::terminal::signals::{self, Starting, Told};
use ratatui::Frame;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Stylize as _};
use ratatui::text::Line;
use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
use tokio::runtime::Handle;

/// Set when this binary has to be the small program.
pub(crate) const START: &str = "TERMINAL_TEST_APP";
/// Set when the terminal must be found as after a crash.
pub(crate) const BREAK: &str = "TERMINAL_TEST_BREAK";
/// Set when the program must not listen to the hang-up signal.
pub(crate) const DEAF: &str = "TERMINAL_TEST_DEAF";
/// The log of panics.
pub(crate) const LOG: &str = "TERMINAL_TEST_LOG";
/// The file that appears when the terminal does not read.
pub(crate) const STUCK: &str = "TERMINAL_TEST_STUCK";
/// How the test binary becomes the small program.
pub(crate) const ARGUMENTS: [&str; 4] =
    ["terminal::app", "--exact", "--nocapture", "--test-threads=1"];

/// What is said after a panic.
pub(crate) const SORRY: &str = "Er ging iets mis; alles is bewaard.";

pub(crate) const QUIT: i32 = 0;
pub(crate) const UNFIT: i32 = 1;
pub(crate) const TERMINATED: i32 = 3;
pub(crate) const HUNG_UP: i32 = 4;
pub(crate) const GONE: i32 = 5;

enum Msg {
    Input(Input),
    Told(Told),
    Lost(bool),
}

#[derive(Clone)]
struct Screen {
    text: String,
    fill: Option<u8>,
    broken: bool,
}

struct Engine {
    now: Picture<Screen>,
    waiting: bool,
    refused: u32,
    keys: u32,
    edge: Handle,
    renderer: Renderer<Screen>,
}

/// Runs until told to end.
pub(crate) fn run() -> ! {
    if let Err(unfit) = screen_mode::check() {
        refuse(unfit);
    }
    if std::env::var_os(BREAK).is_some() {
        let mut modes = tcgetattr(rustix::stdio::stdin()).unwrap();
        modes.make_raw();
        tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &modes).unwrap();
    }
    install_panic_hook(SORRY, std::env::var_os(LOG).map(PathBuf::from));
    let (inbox, received) = sync_channel(256);
    let told = inbox.clone();
    let lost = inbox.clone();
    let edge = signals::spawn(move |what| drop(told.send(Msg::Told(what))))
        .and_then(Starting::ready)
        .unwrap();
    screen_mode::enter().unwrap();
    let renderer = renderer::spawn(screen_mode::size(), draw, move |error| {
        drop(lost.send(Msg::Lost(is_gone(&error))));
    })
    .unwrap();
    input::spawn(move |what| inbox.send(Msg::Input(what)).is_ok()).unwrap();
    let screen = Screen { text: "klaar".into(), fill: None, broken: false };
    let now = Picture { screen, size: screen_mode::size(), repaint: true, bells: 0, then: None };
    let mut engine = Engine { now, waiting: true, refused: 0, keys: 0, edge, renderer };
    let code = engine.serve(&received);
    screen_mode::leave();
    process::exit(code);
}

fn refuse(unfit: Unfit) -> ! {
    screen_mode::farewell(format!("{unfit:?}\n"));
    process::exit(UNFIT);
}

impl Engine {
    fn serve(&mut self, inbox: &Receiver<Msg>) -> i32 {
        loop {
            self.show();
            let patience = if self.waiting { 2 } else { 1_000 };
            let ended = match inbox.recv_timeout(Duration::from_millis(patience)) {
                Ok(Msg::Input(Input::Key(key) | Input::Repeated(key))) => self.key(key),
                Ok(Msg::Input(Input::Paste(text))) => self.say(&format!("plak{}", text.len())),
                Ok(
                    Msg::Input(Input::Resized { cols, rows })
                    | Msg::Told(Told::Resized { cols, rows }),
                ) => {
                    self.now.size = Size::new(cols, rows);
                    self.say(&format!("{cols}x{rows}"))
                }
                Ok(Msg::Input(Input::Gone) | Msg::Lost(true))
                | Err(RecvTimeoutError::Disconnected) => Some(GONE),
                Ok(Msg::Told(told)) => self.told(told),
                Ok(Msg::Lost(false) | Msg::Input(Input::Background { .. }))
                | Err(RecvTimeoutError::Timeout) => None,
            };
            if let Some(code) = ended {
                return code;
            }
        }
    }

    fn show(&mut self) {
        if let Some(fill) = &mut self.now.screen.fill {
            *fill = fill.wrapping_add(1);
            self.waiting = true;
        }
        if !self.waiting {
            return;
        }
        if self.renderer.try_show(self.now.clone()).is_ok() {
            self.now.bells = 0;
            self.now.repaint = false;
            self.waiting = false;
            self.refused = 0;
        } else {
            self.refused += 1;
        }
        if self.refused == 200
            && let Some(sign) = std::env::var_os(STUCK)
        {
            std::fs::write(sign, "").unwrap();
        }
    }

    fn key(&mut self, key: Key) -> Option<i32> {
        match key {
            Key::Char('q') => return Some(QUIT),
            Key::Char('p') => panic!("geheim: wat ingebracht werd"),
            Key::Char('t') => drop(self.edge.spawn(async {
                panic!("geheim: wat ingebracht werd");
            })),
            Key::Char('r') => self.now.screen.broken = true,
            Key::Char('b') => self.now.bells += 1,
            Key::Char('f') => {
                self.now.screen.fill = Some(0);
                self.now.size = Size::new(200, 60);
            }
            Key::Char('x') => {
                self.keys += 1;
                return self.say(&format!("x{}", self.keys));
            }
            _ => {}
        }
        self.waiting = true;
        None
    }

    fn told(&mut self, told: Told) -> Option<i32> {
        match told {
            Told::Terminate => return Some(TERMINATED),
            Told::HangUp if std::env::var_os(DEAF).is_none() => return Some(HUNG_UP),
            Told::Suspend => screen_mode::suspend(),
            Told::Continued => match screen_mode::resume() {
                Ok(ours) => {
                    self.now.repaint |= ours;
                    self.waiting = true;
                }
                Err(_) => return Some(GONE),
            },
            _ => {}
        }
        None
    }

    fn say(&mut self, text: &str) -> Option<i32> {
        text.clone_into(&mut self.now.screen.text);
        self.waiting = true;
        None
    }
}

fn draw(screen: &Screen, frame: &mut Frame<'_>) -> Option<Position> {
    assert!(!screen.broken, "geheim: wat ingebracht werd");
    let area = frame.area();
    if let Some(fill) = screen.fill {
        for (place, cell) in frame.buffer_mut().content.iter_mut().enumerate() {
            let shade = u8::try_from(place % 200).unwrap().wrapping_add(fill);
            cell.set_symbol("#").set_fg(Color::Indexed(shade));
        }
    }
    frame.render_widget(Line::from(screen.text.as_str().bold()), area);
    None
}
