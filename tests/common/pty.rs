//! A program in a pseudo-terminal: what a terminal emulator makes of it, and when each byte came.

use std::{
    io::{Read, Write},
    num::NonZero,
    sync::{
        Arc, Condvar, Mutex,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use crate::poll::{PATIENCE, poll};

/// Past the real second in which a second Enter does nothing, also where the program is slow.
const APART: Duration = Duration::from_millis(1_200);

/// When the terminal takes what the program writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// As soon as there is something.
    Always,
    /// One piece each time that the test waits for something.
    WhenAsked,
    /// Not at all: a connection that stalls.
    Never,
}

/// The program and its terminal; it ends with this.
pub(crate) struct Pty {
    child: Running,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    reader: JoinHandle<()>,
    gate: Arc<Gate>,
    output: Receiver<(Instant, Vec<u8>)>,
    emulator: vt100::Parser<Bells>,
    /// How the terminal treated a line before.
    before: String,
    /// One piece was asked for and did not come yet.
    asked: bool,
    pub(crate) started: Instant,
    /// When Enter was pressed last.
    entered: Option<Instant>,
    /// When output came.
    pub(crate) came: Vec<Instant>,
    /// Every byte that came.
    pub(crate) sent: Vec<u8>,
    /// Nothing will come any more.
    pub(crate) ended: bool,
}

/// The process; it does not outlive a test that failed.
struct Running(Box<dyn Child + Send + Sync>);

impl Drop for Running {
    fn drop(&mut self) {
        // Usually it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// When the terminal's bell rang.
#[derive(Default)]
struct Bells(Vec<SystemTime>);

impl vt100::Callbacks for Bells {
    fn audible_bell(&mut self, _: &mut vt100::Screen) {
        self.0.push(SystemTime::now());
    }
}

impl Pty {
    /// Starts a program in a terminal of so many columns and rows.
    pub(crate) fn open(command: CommandBuilder, size: (u16, u16)) -> Self {
        Self::open_as(command, size, Reading::Always)
    }

    pub(crate) fn open_as(
        command: CommandBuilder,
        (cols, rows): (u16, u16),
        reading: Reading,
    ) -> Self {
        let pair = native_pty_system().openpty(size(cols, rows)).unwrap();
        let before = modes(&*pair.master);
        let gate = Arc::new(Gate::new(reading));
        let from = pair.master.try_clone_reader().unwrap();
        let (send, output) = channel();
        let opened = Arc::clone(&gate);
        let reader = thread::spawn(move || read_through(&opened, from, &send));
        let keys = pair.master.take_writer().unwrap();
        let [rows, cols] = [rows, cols].map(|n| NonZero::new(n).unwrap());
        let emulator = vt100::Parser::new_with_callbacks(rows, cols, 0, Bells::default());
        let started = Instant::now();
        let child = Running(pair.slave.spawn_command(command).unwrap());
        Self {
            child,
            keys,
            master: pair.master,
            reader,
            gate,
            output,
            emulator,
            before,
            asked: false,
            started,
            entered: None,
            came: Vec::new(),
            sent: Vec::new(),
            ended: false,
        }
    }

    /// Presses keys; an Enter among them as people press it, past the second after the last one.
    pub(crate) fn press(&mut self, keys: &str) {
        if keys.contains('\r') {
            let since = self.entered.map_or(APART, |entered| entered.elapsed());
            self.read_for(APART.saturating_sub(since));
        }
        self.press_at_once(keys);
    }

    /// Presses keys as fast as they come from a key that lies held.
    pub(crate) fn press_at_once(&mut self, keys: &str) {
        if keys.contains('\r') {
            self.entered = Some(Instant::now());
        }
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// What stands on the screen.
    pub(crate) fn screen(&self) -> String {
        self.terminal().contents()
    }

    /// The terminal as the program has set it.
    pub(crate) fn terminal(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// When the bell rang so far.
    pub(crate) fn bells(&self) -> &[SystemTime] {
        &self.emulator.callbacks().0
    }

    /// The terminal takes what is written so, from now on.
    pub(crate) fn read(&self, reading: Reading) {
        self.gate.set(reading);
    }

    /// Takes in what comes within this time; when that came.
    pub(crate) fn take_in(&mut self, within: Duration) -> Option<Instant> {
        if !self.asked {
            self.asked = self.gate.ask();
        }
        match self.output.recv_timeout(within) {
            Ok((at, bytes)) => {
                self.asked = false;
                self.emulator.process(&bytes);
                self.sent.extend(bytes);
                self.came.push(at);
                Some(at)
            }
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                (self.asked, self.ended) = (false, true);
                None
            }
        }
    }

    /// Takes in what comes, which must be before this moment.
    pub(crate) fn take_in_before(&mut self, deadline: Instant, what: &str) {
        let left = deadline.saturating_duration_since(Instant::now());
        let came = self.take_in(left).is_some();
        assert!(came, "no {what} in time, but:\n{}", self.screen());
    }

    /// Takes in everything for so long.
    pub(crate) fn read_for(&mut self, length: Duration) {
        let until = Instant::now() + length;
        while let Some(left) = until.checked_duration_since(Instant::now())
            && !self.ended
        {
            self.take_in(left);
        }
    }

    /// Takes in everything to the end of the program.
    pub(crate) fn read_to_end(&mut self) {
        let deadline = Instant::now() + PATIENCE;
        while !self.ended {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(self.take_in(left).is_some() || self.ended, "no end in time");
        }
    }

    /// Takes in what comes until the screen is so.
    pub(crate) fn wait_until(&mut self, what: &str, is_so: impl Fn(&str) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !is_so(&self.screen()) {
            self.take_in_before(deadline, what);
        }
    }

    /// Takes in what comes until this text stands on the screen.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Takes in what comes until this text no longer stands on the screen.
    pub(crate) fn wait_gone(&mut self, text: &str) {
        self.wait_until(&format!("end of {text}"), |screen| !screen.contains(text));
    }

    /// The window has another size; the emulator keeps its own.
    pub(crate) fn resize_window(&self, cols: u16, rows: u16) {
        self.master.resize(size(cols, rows)).unwrap();
    }

    /// The window and the emulator have another size.
    pub(crate) fn resize(&mut self, cols: u16, rows: u16) {
        let [r, c] = [rows, cols].map(|n| NonZero::new(n).unwrap());
        self.emulator.screen_mut().set_size(r, c);
        self.resize_window(cols, rows);
    }

    /// How the terminal treats a line now.
    pub(crate) fn modes(&self) -> String {
        modes(&*self.master)
    }

    /// Whether the terminal is not as it was before the program was started.
    pub(crate) fn has_own_modes(&self) -> bool {
        self.modes() != self.before
    }

    /// Whether the terminal is as it was found.
    pub(crate) fn is_restored(&self) {
        let terminal = self.terminal();
        assert!(!terminal.alternate_screen(), "still in the alternate screen");
        assert!(!terminal.hide_cursor(), "cursor still hidden");
        assert!(!terminal.bracketed_paste(), "paste still in brackets");
        assert_eq!(self.modes(), self.before);
    }

    /// The device file of the terminal.
    pub(crate) fn device(&self) -> std::path::PathBuf {
        self.master.tty_name().unwrap()
    }

    /// The id of the process.
    pub(crate) fn id(&self) -> u32 {
        self.child.0.process_id().unwrap()
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_raw(self.id().try_into().unwrap()).unwrap()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits for the end of the program, whatever ended it, without reading anything.
    pub(crate) fn ends(&mut self) -> ExitStatus {
        poll("the end", || self.child.0.try_wait().unwrap())
    }

    /// Closes the window, which must not be read from now, and waits for the end of the program.
    pub(crate) fn hang_up(mut self) -> ExitStatus {
        // The reader holds the terminal open as well.
        while self.asked {
            self.take_in_before(Instant::now() + PATIENCE, "silence");
        }
        self.gate.close();
        self.reader.join().unwrap();
        drop(self.keys);
        drop(self.master);
        poll("the end", || self.child.0.try_wait().unwrap())
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, ..PtySize::default() }
}

fn modes(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn read_through(gate: &Gate, mut from: Box<dyn Read + Send>, send: &Sender<(Instant, Vec<u8>)>) {
    let mut bytes = vec![0; 65_536];
    while gate.passes()
        && let Ok(count @ 1..) = from.read(&mut bytes)
    {
        // The test may have seen enough.
        let _ = send.send((Instant::now(), bytes[..count].to_vec()));
    }
}

/// Lets the reader through, always or once.
struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    reading: Reading,
    asked: bool,
    closed: bool,
}

impl Gate {
    fn new(reading: Reading) -> Self {
        let state = Mutex::new(State { reading, asked: false, closed: false });
        Self { state, changed: Condvar::new() }
    }

    fn set(&self, reading: Reading) {
        self.change(|state| state.reading = reading);
    }

    fn close(&self) {
        self.change(|state| state.closed = true);
    }

    /// Lets through one piece where that has to be asked; whether it has to.
    fn ask(&self) -> bool {
        self.change(|state| {
            state.asked = state.reading == Reading::WhenAsked;
            state.asked
        })
    }

    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let changed = change(&mut self.state.lock().unwrap());
        self.changed.notify_all();
        changed
    }

    /// Waits until something may be read; whether the terminal is still there.
    fn passes(&self) -> bool {
        let waits =
            |state: &mut State| !state.closed && !state.asked && state.reading != Reading::Always;
        let mut state = self.changed.wait_while(self.state.lock().unwrap(), waits).unwrap();
        state.asked = false;
        !state.closed
    }
}
