//! What `intervisie controle` says.

use crate::{
    app::devices::{Awake, CommandFailure, Heard, Output},
    failure::Trial,
    written::settings::SettingsFile,
};
use std::path::Path;

sentences! {
    check;
    texts {
        /// Nothing could be tried.
        NO_RUNTIME as no_runtime;
        /// This build shows no notifications.
        NO_NOTIFICATIONS as no_notifications;
        /// This build has no sound of its own: added to what sounds in its place.
        NO_SOUND as no_sound;
        /// This build keeps nothing awake.
        NOT_KEPT_AWAKE as not_kept_awake;
        /// There is no settings file.
        NO_SETTINGS as no_settings;
        /// Switched off by the settings or an option.
        SWITCHED_OFF as switched_off;
        /// Title of the notification that is tried.
        TRIAL as trial;
        /// What stands below it.
        TRIAL_BODY as trial_body;
        /// The notification was taken.
        NOTIFIED as notified;
        /// It was not.
        NOT_NOTIFIED as not_notified;
        /// The bell rang.
        RUNG as rung;
        /// It could not.
        NOT_RUNG as not_rung;
        /// There is no own command.
        NO_COMMAND as no_command;
    }
    /// One line of the report: a sign, the name, and what came of it; further lines stand below it.
    fn line(trial: Trial, is_right: bool, text: &str) -> String;
    /// The settings have no mistakes.
    fn settings_right(path: &Path) -> String;
    /// The settings have mistakes.
    fn settings_wrong(file: &SettingsFile) -> String;
    /// So many files of groups were read, and have no mistakes.
    fn files_right(count: usize) -> String;
    /// What is wrong with files of groups, each with its lines.
    fn files_wrong(reports: &[String]) -> String;
    /// What the system says of its time zone means nothing; this one is used.
    fn unread_zone(unread: &str, used: &str) -> String;
    /// What was found and what was heard.
    fn sound(found: &Output, played: &Output, heard: Heard) -> String;
    /// What stays awake.
    fn awake(awake: Awake) -> &'static str;
    /// The own command did what it should.
    fn command_ran(program: &str) -> String;
    /// It did not.
    fn command_fails(program: &str, failure: CommandFailure) -> String;
    /// What is switched on and does not work.
    fn not_all(failed: &[Trial]) -> String;
}
