//! `intervisie wis`: says what will go, asks, and erases.

use std::{
    io::{self, BufRead as _, IsTerminal as _},
    path::Path,
};

use jiff::Timestamp;

use super::{
    Failure,
    args::{Common, EraseCommand},
    output::{ask, complain, say},
    past,
    records::record_of,
};
use crate::{
    clock::{Clock, system_time, zone},
    domain::{
        clean::clean,
        confidential::Confidential,
        id::{Id, Ids},
        people::MAX_NAME,
    },
    known::{data_folder, group as usual_group},
    store::{
        erase::{self, EraseError, Eraser, Stamp},
        folders::{DataFolder, GroupSlug},
        journal::{GroupFiles, read_group},
        running::running,
    },
    words::{erase as own, records::not_erased},
    written::group,
};

pub(super) fn erase(common: &Common, what: EraseCommand) -> Result<(), Failure> {
    let data = data_folder(common)?;
    match what {
        EraseCommand::Meeting { id, sure } => meeting(common, &data, id.as_deref(), sure.yes),
        EraseCommand::Person { name, sure } => person(common, &data, &name.join(" "), sure.yes),
        EraseCommand::Old { years, sure } => old(common, &data, years, sure.yes),
        EraseCommand::Group { sure } => {
            let slug = usual_group(common, &data);
            if !data.group(&slug).exists() {
                return Err(own::NOTHING.to_owned());
            }
            let meetings = past::meetings(&data, &slug).len();
            groups(
                &data,
                std::slice::from_ref(&slug),
                &own::group(&past::name(&data, &slug), meetings),
                sure.yes,
            )
        }
        EraseCommand::All { sure } => {
            let all = data.groups();
            groups(&data, &all, &own::all(all.len()), sure.yes)
        }
    }
}

/// What will go is said and asked; without a terminal only `--ja` is a yes.
fn is_agreed(what: &str, yes: bool) -> Result<bool, Failure> {
    say(what);
    if yes {
        return Ok(true);
    }
    if !io::stdin().is_terminal() {
        return Err(own::CANNOT_ASK.to_owned());
    }
    ask(own::ASK);
    let mut answer = String::new();
    // An end of the input is no yes.
    let _ = io::stdin().lock().read_line(&mut answer);
    let agreed = answer.trim().eq_ignore_ascii_case("j");
    if !agreed {
        say(own::LEFT);
    }
    Ok(agreed)
}

fn eraser(folder: &Path) -> Result<Eraser, Failure> {
    Eraser::open(folder).map_err(io_failed)
}

fn io_failed(error: io::Error) -> Failure {
    not_erased(EraseError::Io(error))
}

/// By whom and when something is erased: here, and now.
pub(super) fn stamp() -> Stamp {
    let now = Clock::start(1).0.read().moment.whole_millis();
    Stamp { ids: Ids::new(super::session::seed()), now }
}

fn meeting(common: &Common, data: &DataFolder, id: Option<&str>, yes: bool) -> Result<(), Failure> {
    let past = past::find(common, data, id)?;
    let record = record_of(&past)?;
    let folder = data.meetings(&past.group);
    refuse_running(&folder, Some(record.times.meeting))?;
    if is_agreed(&own::meeting(&record, &zone::named(&record.times.zone)), yes)? {
        eraser(&folder)?.content(record.times.meeting, &mut stamp()).map_err(not_erased)?;
        done(&read_group(&folder));
    }
    Ok(())
}

fn person(common: &Common, data: &DataFolder, name: &str, yes: bool) -> Result<(), Failure> {
    let slug = usual_group(common, data);
    let folder = data.meetings(&slug);
    let name = Confidential::new(clean(name, MAX_NAME));
    let path = data.group(&slug).join(group::FILE);
    let mut settings = past::settings(data, &slug);
    let is_it = |who: &Confidential| erase::has_name(who.reveal(), &name);
    let in_group = settings.participants.iter().any(|person| is_it(&person.name))
        || settings.facilitator.as_ref().is_some_and(is_it)
        || erase::copies_have(&data.group(&slug), &name).map_err(io_failed)?;
    let eraser = eraser(&folder)?;
    let found = eraser.having(&name);
    if found.is_empty() && !in_group {
        return Err(own::nobody(name.reveal()));
    }
    refuse_running(&folder, None)?;
    if !is_agreed(&own::person(name.reveal(), found.len(), in_group), yes)? {
        return Ok(());
    }
    let mut stamp = stamp();
    for id in found {
        eraser.name(id, &name, own::ERASED_NAME, &mut stamp).map_err(not_erased)?;
    }
    erase::remove_copies(&data.group(&slug)).map_err(io_failed)?;
    // The list last: as long as the name is in it, the command can be given again.
    if in_group {
        settings.participants.retain(|person| !is_it(&person.name));
        settings.facilitator.take_if(|who| is_it(who));
        group::write(&path, &settings).map_err(super::group::not_written)?;
    }
    done(&read_group(&folder));
    Ok(())
}

fn old(common: &Common, data: &DataFolder, years: u16, yes: bool) -> Result<(), Failure> {
    let slug = usual_group(common, data);
    let folder = data.meetings(&slug);
    let stamp = &mut stamp();
    let before = years_before(stamp.now.wall, years);
    let files = read_group(&folder);
    let old: Vec<_> = files
        .journals
        .iter()
        .filter(|journal| journal.start < before && !erase::is_erased(journal))
        .collect();
    if old.is_empty() {
        return Err(own::NOTHING.to_owned());
    }
    let meetings = old.iter().filter(|journal| past::is_meeting(journal)).count();
    refuse_running(&folder, None)?;
    if is_agreed(&own::old(meetings, old.len() - meetings, years), yes)? {
        let eraser = eraser(&folder)?;
        for journal in &old {
            eraser.meeting(journal.meeting, stamp).map_err(not_erased)?;
        }
        done(&files);
    }
    Ok(())
}

fn years_before(now: Timestamp, years: u16) -> Timestamp {
    let zone = zone::system();
    let day = zone.to_datetime(now);
    let span = jiff::Span::new().years(i64::from(years));
    day.checked_sub(span).ok().and_then(|day| zone.to_timestamp(day).ok()).unwrap_or(Timestamp::MIN)
}

fn groups(data: &DataFolder, groups: &[GroupSlug], what: &str, yes: bool) -> Result<(), Failure> {
    if groups.is_empty() {
        return Err(own::NOTHING.to_owned());
    }
    for slug in groups {
        refuse_running(&data.meetings(slug), None)?;
    }
    if is_agreed(what, yes)? {
        for slug in groups {
            erase::erase_group(data, slug).map_err(io_failed)?;
        }
        say(own::DONE);
    }
    Ok(())
}

/// Refused while this meeting, or any of the group, runs.
fn refuse_running(folder: &Path, meeting: Option<Id>) -> Result<(), Failure> {
    let running = running(folder, system_time()).map(|running| running.journal.meeting);
    let is_it = running.is_some_and(|id| meeting.is_none_or(|meeting| meeting == id));
    if is_it { Err(not_erased(EraseError::Running)) } else { Ok(()) }
}

/// Says that it was done, and names what nobody could look into.
fn done(files: &GroupFiles) {
    say(own::DONE);
    let names = files
        .skipped
        .iter()
        .map(|file| clean(&file.path.file_name().unwrap_or_default().to_string_lossy(), 80));
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        complain(&own::left_alone(&names));
    }
}
