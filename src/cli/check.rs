//! `intervisie controle`: tries each signal for real, and says in plain words what came of it.

mod files;

use std::{io, io::Write as _};

use jiff::Timestamp;
use tokio::runtime::{Builder, Runtime};

use super::output::say;
use crate::{
    app::{
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
        Given,
        settings::{find, settings},
    },
    words::Words,
    written::settings::{Occasion, Settings},
};

/// What is to be said of a thing that was tried; an error when it does not work.
type Tried = Result<String, String>;

/// Tries everything. Fails when something that is switched on does not work.
pub(super) fn check(words: Words, given: &Given) -> Result<(), Failure> {
    let runtime = Builder::new_current_thread().enable_all().build().map_err(Failure::NoTrial)?;
    let (settings, _) = settings(given);
    let mut failed = Vec::new();
    let mut show = |trial, tried: Tried| {
        let (is_right, text) = match tried {
            Ok(text) => (true, text),
            Err(text) => (false, text),
        };
        say(&words.check().line(trial, is_right, &text))?;
        if !is_right {
            failed.push(trial);
        }
        Ok::<_, Failure>(())
    };
    show(Trial::Settings, settings_file(words, given))?;
    if let Some(tried) = group_files(words, given) {
        show(Trial::Groups, tried)?;
    }
    if let Here { unread: Some(unread), zone } = zone::here() {
        show(Trial::Zone, Err(words.check().unread_zone(&unread, &zone_name(&zone))))?;
    }
    show(Trial::Sound, runtime.block_on(try_sound(words, &settings)))?;
    show(Trial::Notification, runtime.block_on(try_notification(words, &settings)))?;
    show(Trial::Awake, runtime.block_on(try_awake(words, &settings)))?;
    show(Trial::Bell, ring(words))?;
    show(Trial::Command, runtime.block_on(try_command(words, &settings)))?;
    end(runtime);
    if failed.is_empty() { Ok(()) } else { Err(Failure::SignalsFail(failed)) }
}

/// What hangs is left alone.
fn end(runtime: Runtime) {
    runtime.shutdown_background();
}

fn settings_file(words: Words, given: &Given) -> Tried {
    match find(given) {
        None => Ok(words.check().no_settings().to_owned()),
        Some((path, Ok(file))) if file.mistakes.is_empty() => {
            Ok(words.check().settings_right(&path))
        }
        Some((_, Ok(file))) => Err(words.check().settings_wrong(&file)),
        Some((_, Err(error))) => Err(words.mistakes().unreadable(&error)),
    }
}

/// The files of all groups; nothing where there is none.
fn group_files(words: Words, given: &Given) -> Option<Tried> {
    let data = match given.data_folder() {
        Ok(data) => data,
        Err(error) => return Some(Err(words.failure().failure(&error.into()))),
    };
    let found = files::of_groups(words, &data);
    match (found.count, found.reports.as_slice()) {
        (0, _) => None,
        (count, []) => Some(Ok(words.check().files_right(count))),
        (_, reports) => Some(Err(words.check().files_wrong(reports))),
    }
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
