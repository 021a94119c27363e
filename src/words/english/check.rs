//! What `intervisie controle` says.

use std::path::Path;

use super::{mistakes, remark, signals};
use crate::{
    app::devices::{Awake, CommandFailure, Heard, Output},
    domain::clean::clean,
    failure::Trial,
    known::shown,
    written::settings::SettingsFile,
};

/// What is tried, by its name.
pub(crate) fn name(trial: Trial) -> &'static str {
    match trial {
        Trial::Settings => "settings",
        Trial::Groups => "groups",
        Trial::Meetings => "meetings",
        Trial::Zone => "time zone",
        Trial::Sound => "sound",
        Trial::Notification => "notification",
        Trial::Awake => "staying awake",
        Trial::Bell => "beep",
        Trial::Command => "own command",
    }
}

pub(crate) const NO_SETTINGS: &str = "no settings of your own; the defaults apply";
pub(crate) const SWITCHED_OFF: &str = "off, as asked";
pub(crate) const TRIAL: &str = "intervisie: a test notification";
pub(crate) const TRIAL_BODY: &str = "This is what a signal looks like during the meeting.";
pub(crate) const NOTIFIED: &str = "a test notification is now on the desktop";
pub(crate) const NOT_NOTIFIED: &str =
    "the desktop takes no notifications; the screen says the same";
pub(crate) const NO_NOTIFICATIONS: &str =
    "this version of intervisie has no notifications; the screen says the same";
pub(crate) const NO_SOUND: &str = "this version of intervisie has no sound of its own";
pub(crate) const NOT_KEPT_AWAKE: &str =
    "this version of intervisie does not keep the computer awake: turn sleep off before a meeting";
pub(crate) const RUNG: &str = "sounded once just now, if this window can beep";
pub(crate) const NOT_RUNG: &str = "this window takes no beep";
pub(crate) const NO_COMMAND: &str = "not set";
pub(crate) const NO_RUNTIME: &str = "The check cannot start: the system gives it no room.";

pub(crate) fn line(trial: Trial, is_right: bool, text: &str) -> String {
    let sign = if is_right { "✓" } else { "!" };
    format!("{sign} {:15} {text}", name(trial))
}

pub(crate) fn not_all(failed: &[Trial]) -> String {
    let names: Vec<&str> = failed.iter().copied().map(name).collect();
    format!("Not right yet: {}.", names.join(", "))
}

pub(crate) fn settings_right(path: &Path) -> String {
    format!("{} has no mistakes", shown(path))
}

pub(crate) fn files_right(count: usize) -> String {
    match count {
        1 => "1 file read, without mistakes".to_owned(),
        count => format!("{count} files read, without mistakes"),
    }
}

pub(crate) fn files_wrong(reports: &[String]) -> String {
    format!("what is listed below does not count\n\n{}\n", reports.join("\n\n"))
}

pub(crate) fn unread_zone(unread: &str, used: &str) -> String {
    remark::unread_zone(unread, used)
}

pub(crate) fn settings_wrong(file: &SettingsFile) -> String {
    let report = mistakes::report(file);
    format!("for what is listed below, the default applies\n\n{report}\n")
}

pub(crate) fn sound(found: &Output, played: &Output, heard: Heard) -> String {
    if *played == Output::Bell && *found != Output::Bell {
        let through = signals::through(found, heard);
        return format!("{through}: that failed, this window’s beep sounds in its place");
    }
    if played.is_silent() {
        return signals::sound(played, heard);
    }
    let sounded = if heard == Heard::OnlyClosing { "the gong" } else { "one stroke" };
    format!("{}; {sounded} has just sounded", signals::through(played, heard))
}

pub(crate) fn awake(awake: Awake) -> &'static str {
    match (awake.computer, awake.screen) {
        (true, true) => "computer and screen stay on while a meeting runs",
        (true, false) => "the computer stays on while a meeting runs, the screen may not",
        (false, true) => "the screen stays on, but the computer may go to sleep by itself",
        (false, false) => "this computer may go to sleep by itself: turn that off before a meeting",
    }
}

pub(crate) fn command_ran(program: &str) -> String {
    format!("“{}” worked", clean(program, 80))
}

pub(crate) fn command_fails(program: &str, failure: CommandFailure) -> String {
    format!("“{}” {}", clean(program, 80), signals::fails(failure))
}
