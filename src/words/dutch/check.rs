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
        Trial::Settings => "instellingen",
        Trial::Groups => "groepen",
        Trial::Meetings => "bijeenkomsten",
        Trial::Zone => "tijdzone",
        Trial::Sound => "geluid",
        Trial::Notification => "melding",
        Trial::Awake => "wakker blijven",
        Trial::Bell => "piep",
        Trial::Command => "eigen opdracht",
    }
}

pub(crate) const NO_SETTINGS: &str = "geen eigen instellingen; de standaard geldt";
pub(crate) const SWITCHED_OFF: &str = "staat uit, zoals gevraagd";
pub(crate) const TRIAL: &str = "intervisie: een proefmelding";
pub(crate) const TRIAL_BODY: &str = "Zo ziet een sein eruit tijdens de bijeenkomst.";
pub(crate) const NOTIFIED: &str = "er staat nu een proefmelding op het bureaublad";
pub(crate) const NOT_NOTIFIED: &str =
    "het bureaublad neemt geen meldingen aan; het scherm zegt hetzelfde";
pub(crate) const NO_NOTIFICATIONS: &str =
    "deze versie van intervisie kent geen meldingen; het scherm zegt hetzelfde";
pub(crate) const NO_SOUND: &str = "deze versie van intervisie kent zelf geen geluid";
pub(crate) const NOT_KEPT_AWAKE: &str =
    "deze versie van intervisie houdt de computer niet wakker: zet slapen uit voor een bijeenkomst";
pub(crate) const RUNG: &str = "klonk zojuist één keer, als dit venster kan piepen";
pub(crate) const NOT_RUNG: &str = "dit venster neemt geen piep aan";
pub(crate) const NO_COMMAND: &str = "niet ingesteld";
pub(crate) const NO_RUNTIME: &str =
    "De controle kan niet beginnen: het systeem geeft er geen ruimte voor.";

pub(crate) fn line(trial: Trial, is_right: bool, text: &str) -> String {
    let sign = if is_right { "✓" } else { "!" };
    format!("{sign} {:15} {text}", name(trial))
}

pub(crate) fn not_all(failed: &[Trial]) -> String {
    let names: Vec<&str> = failed.iter().copied().map(name).collect();
    format!("Nog niet in orde: {}.", names.join(", "))
}

pub(crate) fn settings_right(path: &Path) -> String {
    format!("{} heeft geen fouten", shown(path))
}

pub(crate) fn files_right(count: usize) -> String {
    match count {
        1 => "1 bestand gelezen, zonder fouten".to_owned(),
        count => format!("{count} bestanden gelezen, zonder fouten"),
    }
}

pub(crate) fn files_wrong(reports: &[String]) -> String {
    format!("wat hieronder staat, geldt niet\n\n{}\n", reports.join("\n\n"))
}

pub(crate) fn unread_zone(unread: &str, used: &str) -> String {
    remark::unread_zone(unread, used)
}

pub(crate) fn settings_wrong(file: &SettingsFile) -> String {
    let report = mistakes::report(file);
    format!("voor wat hieronder staat, geldt de standaard\n\n{report}\n")
}

pub(crate) fn sound(found: &Output, played: &Output, heard: Heard) -> String {
    if *played == Output::Bell && *found != Output::Bell {
        let through = signals::through(found, heard);
        return format!(
            "{through}: dat lukte niet, de piep van dit venster klinkt in plaats daarvan"
        );
    }
    if played.is_silent() {
        return signals::sound(played, heard);
    }
    let sounded = if heard == Heard::OnlyClosing { "de gong" } else { "één slag" };
    format!("{}; er klonk {sounded}", signals::through(played, heard))
}

pub(crate) fn awake(awake: Awake) -> &'static str {
    match (awake.computer, awake.screen) {
        (true, true) => "computer en scherm blijven aan zolang een bijeenkomst loopt",
        (true, false) => {
            "de computer blijft aan zolang een bijeenkomst loopt, het scherm misschien niet"
        }
        (false, true) => "het scherm blijft aan, maar de computer kan vanzelf gaan slapen",
        (false, false) => "deze computer kan vanzelf gaan slapen: zet dat uit voor een bijeenkomst",
    }
}

pub(crate) fn command_ran(program: &str) -> String {
    format!("“{}” deed het", clean(program, 80))
}

pub(crate) fn command_fails(program: &str, failure: CommandFailure) -> String {
    format!("“{}” {}", clean(program, 80), signals::fails(failure))
}
