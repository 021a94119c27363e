//! The technical lines of `--log`, for whoever helps: what happened outside, and when. No key, no name and
//! nothing that was said is ever in them.

use std::{
    fmt::Write as _,
    fs::{File, OpenOptions},
    io::{self, Write as _},
    path::Path,
    sync::mpsc::{self, Sender},
    thread,
};

use jiff::Timestamp;

use super::engine::In;
use crate::{
    app::{
        devices::{DeviceNews, Output},
        message::Msg,
        phone::PhoneNews,
    },
    clock::system_time,
};

/// The way to the thread that writes; nothing where no file was named.
#[derive(Clone)]
pub(super) struct Log(Option<Sender<String>>);

impl Log {
    /// Writes to this file from now on, behind what is in it. What cannot be written is left: a log that
    /// fails ends no meeting.
    pub(super) fn open(path: Option<&Path>) -> Self {
        let Some(Ok(mut file)) = path.map(opened) else { return Self(None) };
        let (lines, waiting) = mpsc::channel::<String>();
        thread::spawn(move || {
            for line in waiting {
                let _ = writeln!(file, "{line}");
            }
        });
        Self(Some(lines))
    }

    /// What this computer is, as far as that matters to the program.
    pub(super) fn begin(&self, in_lines: bool) {
        let mut text = format!("intervisie {} ", env!("CARGO_PKG_VERSION"));
        let _ = write!(text, "{} {}", std::env::consts::OS, std::env::consts::ARCH);
        for name in
            ["TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "TZ", "WT_SESSION"]
        {
            let value = std::env::var(name).unwrap_or_default();
            let _ = write!(text, " {name}={value:?}");
        }
        self.line(&format!("{text} in_lines={in_lines}"));
    }

    /// What came into the engine's inbox.
    pub(super) fn note(&self, message: &In) {
        if let (Some(_), Some(line)) = (&self.0, told(message)) {
            self.line(&line);
        }
    }

    fn line(&self, text: &str) {
        if let Some(lines) = &self.0 {
            let now = Timestamp::try_from(system_time()).unwrap_or(Timestamp::UNIX_EPOCH);
            // After the thread has ended there is nothing to write in.
            let _ = lines.send(format!("{now:.3} {text}"));
        }
    }
}

/// For its owner alone.
///
/// Fails when it cannot be written.
fn opened(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A device by what it does: what it is called may be somebody's name.
fn of_device(news: &DeviceNews) -> &'static str {
    match news {
        DeviceNews::Unheard { .. } => "unheard",
        DeviceNews::SoundThrough(Output::Device { muted: true, .. }) => {
            "sound through a muted device"
        }
        DeviceNews::SoundThrough(Output::Device { .. }) => "sound through a device",
        DeviceNews::SoundThrough(Output::Player(_)) => "sound through a player",
        DeviceNews::SoundThrough(Output::Bell | Output::Far) => "the bell alone",
        DeviceNews::SoundFails(_) => "sound fails",
        DeviceNews::NotificationsFail => "notifications fail",
        DeviceNews::AwakeFails => "awake fails",
        DeviceNews::CommandFails(_) => "own command fails",
    }
}

fn of_phone(news: &PhoneNews) -> String {
    match news {
        // Its address opens the clock.
        PhoneNews::Listens { .. } => "there".to_owned(),
        PhoneNews::Signed(_) => "a sign".to_owned(),
        PhoneNews::Calendar(..) => "an alarm drawn".to_owned(),
        PhoneNews::Watching(count) => format!("{count} look on"),
        PhoneNews::Fails(why) => format!("fails: {why:?}"),
    }
}

/// What may be told of a message; nothing of those that people type or that hold words.
fn told(message: &In) -> Option<String> {
    Some(match message {
        In::Msg(msg) => return of_msg(msg),
        In::Line(Some(_)) => return None,
        In::Line(None) => "no more lines".to_owned(),
        In::Suspend => "suspend".to_owned(),
        In::Continued => "continued".to_owned(),
        In::Clock(clock) => format!("clock at tempo {}", clock.tempo()),
    })
}

fn of_msg(msg: &Msg) -> Option<String> {
    Some(match msg {
        Msg::Key(_)
        | Msg::Repeated(_)
        | Msg::Meant(_)
        | Msg::Paste(_)
        | Msg::Woke
        | Msg::GroupKept(_)
        | Msg::GroupSeen(_)
        | Msg::GroupCalled { .. }
        | Msg::GroupOpened(_)
        | Msg::AgendaSaved(_)
        | Msg::Brought(_)
        | Msg::InvitationWritten(_)
        | Msg::Zone(_) => return None,
        Msg::Resized(size) => format!("{} by {}", size.width, size.height),
        Msg::Background { is_light } => format!("background is light: {is_light}"),
        Msg::Kept { seq } => format!("kept up to {seq}"),
        Msg::NotKept { why, waiting } => format!("not kept: {why:?}, {waiting} wait"),
        Msg::Moved { .. } => "journal moved".to_owned(),
        Msg::LedElsewhere => "led elsewhere".to_owned(),
        Msg::OpenElsewhere => "ended meeting open elsewhere".to_owned(),
        Msg::Unlocked => "not locked".to_owned(),
        Msg::Leads(led) => format!("led: {led:?}"),
        Msg::TopicsFound(found) => format!("topics found in {} journals", found.len()),
        Msg::GroupNotKept(why) => format!("group not kept: {why:?}"),
        Msg::GroupsFound(found) => format!("{} groups", found.len()),
        Msg::AgendasFound(found) => format!("{} agendas", found.len()),
        Msg::Entered(done) => format!("a meeting entered or removed: {}", done.is_ok()),
        Msg::YearPlanKept(kept) => format!("plan of the year kept: {}", kept.is_ok()),
        Msg::PaperMade(paper, made) => format!("{paper:?} made: {}", made.is_ok()),
        Msg::HistoryRead(history) => format!("{} meetings read", history.meetings.len()),
        Msg::PastRead(past) | Msg::LateRead(past) => {
            format!("times of {} meetings read", past.len())
        }
        Msg::Followed(entries) => format!("followed: {} records", entries.len()),
        Msg::Device(news) => format!("device: {}", of_device(news)),
        Msg::Phone(news) => format!("other screens: {}", of_phone(news)),
        Msg::Signed(_) => "a sign".to_owned(),
        Msg::SignGiven(_, arrives) => format!("a sign arrives: {arrives}"),
        Msg::Terminate => "terminate".to_owned(),
        Msg::Continued => "continued".to_owned(),
    })
}
