//! A page is shown in whatever this system shows pages with.

use std::{env, path::Path};

/// Asks the system to show a file; whether it was asked. Where there is no screen beside the terminal it
/// is not: what shows a page there would take the terminal.
pub fn open(path: &Path) -> bool {
    has_screen() && open::that_detached(path).is_ok()
}

fn has_screen() -> bool {
    let always = cfg!(any(windows, target_os = "macos"));
    always || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some())
}
