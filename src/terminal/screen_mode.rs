//! Taking the whole terminal and giving it back as it was found.

use std::io::{self, IsTerminal as _};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use ratatui::layout::Size;

use super::{line_mode, out, renderer::LARGEST};

/// Why there is no terminal to show a meeting on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// What is typed or what is shown does not come from or go to a terminal.
    NoTerminal,
    /// The terminal belongs to another program: started with `&`, to take it would stop the process.
    InBackground,
    /// The terminal cannot place text: `TERM` says so (`dumb`) or says nothing, or it is an old console of Windows.
    DumbTerminal,
}

/// Held while the terminal is taken or given back, so that who ends the process waits for it.
static CHANGING: Mutex<()> = Mutex::new(());

/// The size of a terminal that does not know its own.
const USUAL: Size = Size { width: 80, height: 24 };

/// Title, alternate screen, paste in brackets, cursor hidden. Literal bytes, as all terminals
/// since Windows 10 know them: one write, and one that fails does not keep the others back.
const ENTER: &[u8] = b"\x1b]0;intervisie\x07\x1b[?1049h\x1b[?2004h\x1b[?25l";
/// A sequence cut halfway ends at the first byte (CAN); then all that may be on goes off.
const LEAVE: &[u8] = b"\x18\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?1049l\x1b[?25h";
/// The same, and before it every row that was drawn is wiped, for a terminal without an alternate screen:
/// no word stays, nor in what can be scrolled back to, where a screen that is cleared at once may go.
static WIPE_AND_LEAVE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let rows = (1..=LARGEST.height).map(|row| format!("\x1b[{row}H\x1b[2K"));
    let wipe = format!("\x18\x1b[?2026l\x1b[0m{}\x1b[H", rows.collect::<String>());
    [wipe.as_bytes(), LEAVE].concat()
});

/// Whether this terminal can show a meeting.
///
/// # Errors
/// With the reason when it cannot.
pub fn check() -> Result<(), Unfit> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        return Err(Unfit::NoTerminal);
    }
    if line_mode::stays_in_background() {
        return Err(Unfit::InBackground);
    }
    if places_text() { Ok(()) } else { Err(Unfit::DumbTerminal) }
}

#[cfg(not(windows))]
fn places_text() -> bool {
    let term = std::env::var_os("TERM").unwrap_or_default();
    !term.is_empty() && term != "dumb"
}

/// A console of Windows does so once it is asked to, since Windows 10; one that cannot shows every sequence as
/// text.
#[cfg(windows)]
fn places_text() -> bool {
    crossterm::ansi_support::supports_ansi()
}

/// How large the terminal is now.
pub fn size() -> Size {
    match measure() {
        Some(size) if size.width > 0 && size.height > 0 => size,
        _ => USUAL,
    }
}

/// Says a line before the full screen is taken.
pub fn say_before(text: &str) {
    // Where nobody can be told, the screen will say what is the matter.
    let _ = out::line(format!("{text}\n").as_bytes());
}

/// The full screen, taken: dropped, the terminal is as it was found.
#[derive(Debug)]
#[must_use = "the terminal is given back at once when it is dropped"]
pub struct FullScreen(());

impl FullScreen {
    /// Takes the full screen.
    ///
    /// # Errors
    /// When there is no terminal to take, or it is gone.
    pub fn enter() -> io::Result<Self> {
        enter().map(|()| Self(()))
    }
}

impl Drop for FullScreen {
    fn drop(&mut self) {
        leave();
    }
}

/// Takes the full screen, until [`leave`] is called.
///
/// # Errors
/// When there is no terminal to take, or it is gone.
pub fn enter() -> io::Result<()> {
    let _alone = alone();
    line_mode::remember();
    take()
}

/// Takes the full screen again after the process was stopped; false while it runs in the
/// background, where the terminal belongs to another program. All must be drawn anew after it.
///
/// # Errors
/// When the terminal is gone: closing a window also continues what was stopped.
pub fn resume() -> io::Result<bool> {
    let _alone = alone();
    if line_mode::in_background() {
        out::close();
        return Ok(false);
    }
    // Whoever had the terminal meanwhile may have changed it: crossterm must set raw mode anew.
    disable_raw_mode()?;
    take()?;
    Ok(true)
}

/// Gives the terminal back. May be called from anywhere, any number of times; takes at most a
/// second, also when the terminal does not read; never prints, never panics.
pub fn leave() {
    let _alone = alone();
    if !out::close() || line_mode::in_background() {
        return;
    }
    out::insist(&WIPE_AND_LEAVE, LEAVE);
    // A terminal that is gone needs no mending.
    let _ = disable_raw_mode();
    line_mode::make_sane();
}

/// Gives the terminal back and stops, as the shell asked; returns when the process continues.
/// The whole group stops, as with Ctrl-Z: else the shell waits for whoever started us.
pub fn suspend() {
    leave();
    #[cfg(unix)]
    // Fails only where stopping is not allowed; then the meeting simply goes on.
    let _ = rustix::process::kill_current_process_group(rustix::process::Signal::STOP);
}

/// The last that is said, on the restored terminal; a terminal that does not read costs half a
/// second, not the end of the process.
pub fn farewell(text: String) {
    // Kept for ever, as the process ends: a borrowed text could not go to the helper thread.
    out::say(text.leak().as_bytes());
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    out::open(ENTER).inspect_err(|_| {
        // The first error says what went wrong.
        let _ = disable_raw_mode();
    })
}

fn alone() -> MutexGuard<'static, ()> {
    CHANGING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Asks stdout itself: crossterm would start `tput`, twice, where this fails.
#[cfg(unix)]
fn measure() -> Option<Size> {
    let found = rustix::termios::tcgetwinsize(rustix::stdio::stdout()).ok()?;
    Some(Size::new(found.ws_col, found.ws_row))
}

#[cfg(not(unix))]
fn measure() -> Option<Size> {
    let (width, height) = crossterm::terminal::size().ok()?;
    Some(Size::new(width, height))
}
