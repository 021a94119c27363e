//! `intervisie controle`: tries each signal for real, and says in plain words what came of it.

mod files;

use std::{io, io::Write as _};

use jiff::Timestamp;
use serde::Serialize;
use tokio::runtime::{Builder, Runtime};

use super::{
    mistakes::{ToldMistake, of_file, unreadable},
    output::say,
};
use crate::{
    app::{
        context::Remark,
        devices::Heard,
        effect::{Cue, Facts},
    },
    clock::{
        Clock,
        zone::{self, Here},
    },
    devices::{
        awake, command,
        notification::{self, Notice},
        sound::{self, Stroke},
    },
    domain::{event::Signal, time::zone_name},
    failure::{Failure, Trial},
    known::{
        Given, memory,
        settings::{find, settings},
    },
    words::Words,
    written::settings::{Occasion, Settings},
};

/// What is to be said of a thing that was tried; an error when it does not work.
type Tried = Result<String, String>;

/// What was tried so far.
struct Trials {
    words: Words,
    /// Nothing is said until all is told, as JSON.
    json: bool,
    told: Vec<ToldTrial>,
    mistakes: Vec<ToldMistake>,
    failed: Vec<Trial>,
}

/// What came of all trials in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct Told {
    right: bool,
    trials: Vec<ToldTrial>,
    mistakes: Vec<ToldMistake>,
}

#[derive(Serialize)]
struct ToldTrial {
    trial: &'static str,
    right: bool,
    said: String,
}

/// What a program calls a trial.
const fn name(trial: Trial) -> &'static str {
    match trial {
        Trial::Settings => "settings",
        Trial::Groups => "groups",
        Trial::Meetings => "meetings",
        Trial::Zone => "time_zone",
        Trial::Sound => "sound",
        Trial::Notification => "notification",
        Trial::Awake => "awake",
        Trial::Bell => "bell",
        Trial::Command => "command",
    }
}

impl Trials {
    fn new(words: Words, json: bool) -> Self {
        Self { words, json, told: Vec::new(), mistakes: Vec::new(), failed: Vec::new() }
    }

    fn show(&mut self, trial: Trial, tried: Tried) -> Result<(), Failure> {
        let right = tried.is_ok();
        let said = tried.unwrap_or_else(|said| said);
        if !right {
            self.failed.push(trial);
        }
        if self.json {
            self.told.push(ToldTrial {
                trial: name(trial),
                right,
                said: said.trim_end().to_owned(),
            });
            return Ok(());
        }
        say(&self.words.check().line(trial, right, &said))
    }

    /// Fails when something that is switched on does not work.
    fn end(self) -> Result<(), Failure> {
        if self.json {
            let right = self.failed.is_empty();
            let told = Told { right, trials: self.told, mistakes: self.mistakes };
            say(&serde_json::to_string_pretty(&told).unwrap_or_default())?;
        }
        if self.failed.is_empty() { Ok(()) } else { Err(Failure::SignalsFail(self.failed)) }
    }
}

/// Tries everything. Fails when something that is switched on does not work.
pub(super) fn check(words: Words, given: &Given, json: bool) -> Result<(), Failure> {
    let runtime = Builder::new_current_thread().enable_all().build().map_err(Failure::NoTrial)?;
    let (settings, _) = settings(given);
    let mut trials = Trials::new(words, json);
    let of_settings = settings_file(words, given, &mut trials.mistakes);
    trials.show(Trial::Settings, of_settings)?;
    if let Some(tried) = group_files(words, given, &mut trials.mistakes) {
        trials.show(Trial::Groups, tried)?;
    }
    if let Some(newer) = newer_lines(words, given) {
        trials.show(Trial::Meetings, Ok(newer))?;
    }
    if let Here { unread: Some(unread), zone } = zone::here() {
        let tried = Err(words.check().unread_zone(&unread, &zone_name(&zone)));
        trials.show(Trial::Zone, tried)?;
    }
    trials.show(Trial::Sound, runtime.block_on(try_sound(words, &settings)))?;
    trials.show(Trial::Notification, runtime.block_on(try_notification(words, &settings)))?;
    trials.show(Trial::Awake, runtime.block_on(try_awake(words, &settings)))?;
    trials.show(Trial::Bell, ring(words))?;
    trials.show(Trial::Command, runtime.block_on(try_command(words, &settings)))?;
    end(runtime);
    trials.end()
}

/// What hangs is left alone.
fn end(runtime: Runtime) {
    runtime.shutdown_background();
}

fn settings_file(words: Words, given: &Given, mistakes: &mut Vec<ToldMistake>) -> Tried {
    match find(given.settings.as_deref()) {
        None => Ok(words.check().no_settings().to_owned()),
        Some((path, Ok(file))) if file.mistakes.is_empty() => {
            Ok(words.check().settings_right(&path))
        }
        Some((_, Ok(file))) => {
            mistakes.extend(of_file(words, &file));
            Err(words.check().settings_wrong(&file))
        }
        Some((_, Err(error))) => {
            mistakes.push(unreadable(words, &error));
            Err(words.mistakes().unreadable(&error))
        }
    }
}

/// The files of all groups; nothing where there is none.
fn group_files(words: Words, given: &Given, mistakes: &mut Vec<ToldMistake>) -> Option<Tried> {
    let data = match given.data_folder() {
        Ok(data) => data,
        Err(error) => return Some(Err(words.failure().failure(&error.into()))),
    };
    let mut found = files::of_groups(words, &data);
    mistakes.append(&mut found.mistakes);
    match (found.count, found.reports.as_slice()) {
        (0, _) => None,
        (count, []) => Some(Ok(words.check().files_right(count))),
        (_, reports) => Some(Err(words.check().files_wrong(reports))),
    }
}

/// What a newer version wrote of the meetings of all groups: it stays, so that nothing is wrong.
fn newer_lines(words: Words, given: &Given) -> Option<String> {
    let data = given.data_folder().ok()?;
    let (mut all, mut count) = (Vec::new(), 0);
    for slug in data.groups() {
        for remark in memory::hear(&data.meetings(&slug), words.language(), drop) {
            if let Remark::Newer { files, lines } = remark {
                all.extend(files);
                count += lines;
            }
        }
    }
    let newer = Remark::Newer { files: all, lines: count };
    (0 < count).then(|| words.begin().remark(&newer))
}

async fn try_sound(words: Words, settings: &Settings) -> Tried {
    let heard = crate::known::settings::heard(&settings.sound);
    if !settings.sound.on || heard == Heard::Nothing {
        return Ok(words.check().switched_off().to_owned());
    }
    let found = sound::find().await;
    let tried = if heard == Heard::OnlyClosing { Occasion::Close } else { Occasion::Start };
    let played = sound::play(Stroke::at(tried), settings.sound.volume).await;
    let mut text = words.check().sound(&found, &played, heard);
    if !sound::IS_BUILT_IN {
        text = format!("{text}; {}", words.check().no_sound());
    }
    if played.is_silent() { Err(text) } else { Ok(text) }
}

async fn try_notification(words: Words, settings: &Settings) -> Tried {
    if !settings.notifications {
        return Ok(words.check().switched_off().to_owned());
    }
    if !notification::IS_BUILT_IN {
        return Err(words.check().no_notifications().to_owned());
    }
    let notice = Notice {
        title: words.check().trial().to_owned(),
        body: words.check().trial_body().to_owned(),
    };
    let shown = notification::show(&notice, None).await;
    shown
        .map(|_| words.check().notified().to_owned())
        .ok_or_else(|| words.check().not_notified().to_owned())
}

async fn try_awake(words: Words, settings: &Settings) -> Tried {
    if !settings.awake {
        return Ok(words.check().switched_off().to_owned());
    }
    if !awake::IS_BUILT_IN {
        return Err(words.check().not_kept_awake().to_owned());
    }
    let awake = awake::hold(words.signals().meeting_runs()).await.awake();
    let text = words.check().awake(awake).to_owned();
    if awake.computer { Ok(text) } else { Err(text) }
}

/// The bell on stderr, where it is not in the way of what is read from stdout.
fn ring(words: Words) -> Tried {
    let rung = io::stderr().lock().write_all(b"\x07");
    rung.map(|()| words.check().rung().to_owned()).map_err(|_| words.check().not_rung().to_owned())
}

async fn try_command(words: Words, settings: &Settings) -> Tried {
    let Some(own) = &settings.command else { return Ok(words.check().no_command().to_owned()) };
    let now: Timestamp = Clock::start(1).0.read().moment.wall;
    let facts =
        Facts { at: now, latest_start: now, closing_time: now, slack: None, zone: zone::system() };
    let cue = Cue::Meeting(Signal::SlotNow);
    let environment = command::environment(cue, &facts);
    match command::run(own, environment).await {
        Ok(()) => Ok(words.check().command_ran(&own.program)),
        Err(failure) => Err(words.check().command_fails(&own.program, failure)),
    }
}
