//! What the journal says of the signals, and when that was on the real clock.

use std::{
    path::Path,
    time::{Duration, SystemTime},
};

use serde_json::Value;

/// The signals that were given.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    pub(crate) signals: Vec<Given>,
    pub(crate) ended: bool,
    /// All of it.
    pub(crate) text: String,
    /// When the meeting's clock began to run, and how many times as fast as real.
    clock: Option<(SystemTime, f64)>,
}

/// A signal that was given.
#[derive(Clone, Debug)]
pub(crate) struct Given {
    /// Its name in the journal.
    pub(crate) name: String,
    /// When it was due, on the real clock.
    pub(crate) due: SystemTime,
    /// When it was given, on the real clock.
    pub(crate) at: SystemTime,
}

impl Journal {
    /// Reads the only journal of the only group in a data folder; nothing where there is none yet.
    pub(crate) fn read(data: &Path) -> Self {
        let mut journal = Self::default();
        let paths = |folder: &Path| {
            let files = std::fs::read_dir(folder).into_iter().flatten();
            files.map(|file| file.unwrap().path())
        };
        let folders = paths(&data.join("groepen")).map(|group| group.join("bijeenkomsten"));
        let mut files = folders.flat_map(|folder| paths(&folder));
        let Some(path) = files.find(|path| path.extension().is_some_and(|ext| ext == "jsonl"))
        else {
            return journal;
        };
        journal.text = std::fs::read_to_string(path).unwrap();
        // A last line that is being written is none yet.
        for entry in
            journal.text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok())
        {
            let event = &entry["event"];
            journal.ended |= event == "ended";
            if let Some(started) = event.get("started") {
                let tempo = started["tempo"].as_f64().unwrap();
                journal.clock = Some((moment(&started["real"]["at"]["wall"]), tempo));
            }
            let Some(rang) = event.get("rang") else { continue };
            let (start, tempo) = journal.clock.unwrap();
            let real = |wall: &Value| {
                let passed = moment(wall).duration_since(start).unwrap_or_default();
                SystemTime::UNIX_EPOCH
                    + start.duration_since(SystemTime::UNIX_EPOCH).unwrap()
                    + passed.div_f64(tempo)
            };
            let signal = &rang["signal"];
            let name =
                signal.as_str().or_else(|| signal.as_object()?.keys().next().map(String::as_str));
            journal.signals.push(Given {
                name: name.unwrap().to_owned(),
                due: real(&rang["due"]),
                at: real(&entry["at"]["wall"]),
            });
        }
        journal
    }

    /// What the meeting's clock says at this moment, as the screen has it.
    pub(crate) fn clock_at(&self, at: SystemTime) -> String {
        let (start, tempo) = self.clock.unwrap();
        let passed = at.duration_since(start).unwrap().mul_f64(tempo);
        let wall = jiff::Timestamp::try_from(start + passed).unwrap();
        jiff::tz::TimeZone::system().to_datetime(wall).strftime("%H:%M").to_string()
    }

    /// The signal of this name, if it was given.
    pub(crate) fn given(&self, name: &str) -> Option<Given> {
        self.signals.iter().find(|given| given.name == name).cloned()
    }
}

fn moment(wall: &Value) -> SystemTime {
    let moment: jiff::Timestamp = wall.as_str().unwrap().parse().unwrap();
    SystemTime::UNIX_EPOCH + Duration::try_from(moment.as_duration()).unwrap()
}
