//! `intervisie wis`: says what will go, asks, and erases.

mod asked;

use std::{
    collections::BTreeSet,
    io::{self, BufRead as _, IsTerminal as _},
    path::Path,
};

use jiff::Timestamp;

use self::asked::Asked;
use super::{
    args::EraseCommand,
    output::{ask, complain, complain_of, is_yes, say, say_done},
    records::{past, record_of},
};
use crate::{
    clock::{system_time, zone},
    domain::{clean::clean, group::Group, id::Id, people::MAX_NAME, spelling::Spelling},
    failure::Failure,
    known::{Given, PlaceError, beside, file_name, groups, ids::stamp, meetings, memory, shown},
    store::{
        erase::{self, Elsewhere, EraseError, Eraser, GoesFrom, elsewhere},
        folders::{DataFolder, GroupSlug},
        journal::{GroupFiles, Journal, read_group},
        rescue::{
            self,
            found::{Recovery, bring_back},
        },
        running::running,
    },
    words::Words,
    written::group,
};

/// Says what will go, asks, and erases it.
///
/// # Errors
/// When there is no such meeting, person or group, when it runs, when there is nobody to ask, or when
/// a file cannot be read or written: what could be erased is erased then.
pub(super) fn erase(words: Words, given: &Given, what: EraseCommand) -> Result<(), Failure> {
    let data = given.data_folder()?;
    // What was rescued is erased with the rest.
    let rescued = bring_back(&data, &rescue::places());
    erase_what(words, given, &data, what)?;
    let left = rescued.iter().filter_map(|found| match found {
        Recovery::Left(path) => Some(shown(path)),
        Recovery::BroughtBack(_) => None,
    });
    let files: Vec<String> = left.collect();
    if !files.is_empty() {
        complain(&words.erase().rescued_left(&files));
    }
    Ok(())
}

fn erase_what(
    words: Words,
    given: &Given,
    data: &DataFolder,
    what: EraseCommand,
) -> Result<(), Failure> {
    match what {
        EraseCommand::Meeting { id, sure } => meeting(words, given, data, id.as_deref(), sure.yes),
        EraseCommand::Person { name, sure } => {
            person(words, given, data, &name.join(" "), sure.yes)
        }
        EraseCommand::Old { years, sure } => old(words, given, data, years, sure.yes),
        EraseCommand::Group { sure } => {
            let slug = given.group(data)?;
            if !data.groups().contains(&slug) {
                return Err(Failure::NothingToErase);
            }
            let meetings = meetings::times(&data.meetings(&slug), words.language()).0.len();
            let others = beside::others_in(data, &slug);
            let name = memory::name(data, &slug);
            let what = words.erase().group(&name, meetings, &others);
            groups(words, data, &[slug], &what, sure.yes)
        }
        EraseCommand::All { sure } => {
            let all = data.groups();
            let of_group = |slug: &GroupSlug| {
                let files = beside::others_in(data, slug).into_iter();
                files.map(|file| format!("{slug}/{file}")).collect::<Vec<_>>()
            };
            let others: Vec<String> = all.iter().flat_map(of_group).collect();
            groups(words, data, &all, &words.erase().all(all.len(), &others), sure.yes)
        }
    }
}

/// What will go is said and asked; without a terminal only `--ja` is a yes.
///
/// Fails when there is nobody to ask.
pub(super) fn is_agreed(words: Words, what: &str, yes: bool) -> Result<bool, Failure> {
    say(what)?;
    if yes {
        return Ok(true);
    }
    if !io::stdin().is_terminal() {
        return Err(Failure::CannotAsk);
    }
    ask(words.erase().ask());
    let mut answer = String::new();
    // An end of the input is no yes.
    let _ = io::stdin().lock().read_line(&mut answer);
    let agreed = is_yes(&answer);
    if !agreed {
        say(words.erase().left())?;
    }
    Ok(agreed)
}

/// Fails when the folder cannot be looked through.
fn eraser(folder: &Path) -> Result<Eraser, EraseError> {
    Ok(Eraser::open(folder, system_time())?)
}

fn meeting(
    words: Words,
    given: &Given,
    data: &DataFolder,
    id: Option<&str>,
    yes: bool,
) -> Result<(), Failure> {
    let past = past(words, given, data, id)?;
    let record = record_of(&past)?;
    let folder = data.meetings(&past.group);
    refuse_running(&folder, Some(record.times.meeting))?;
    let (eraser, meeting) = (eraser(&folder)?, record.times.meeting);
    let copies = eraser.copies([&meeting]);
    let what = words.erase().meeting(&record, &copies, &zone::named(&record.times.zone));
    if is_agreed(words, &what, yes)? {
        eraser.content(meeting, &mut stamp())?;
        let left = elsewhere(data, Some(&past.group), &BTreeSet::from([meeting]));
        done(words, &read_group(&folder), !left.files.is_empty())?;
        complain_of_copies(words, &left);
    }
    Ok(())
}

/// Names what still lies somewhere of the meetings that were erased.
pub(super) fn complain_of_copies(words: Words, left: &Elsewhere) {
    for sentence in &words.erase().elsewhere(left) {
        complain(sentence);
    }
}

fn person(
    words: Words,
    given: &Given,
    data: &DataFolder,
    name: &str,
    yes: bool,
) -> Result<(), Failure> {
    let slug = given.group(data)?;
    let (group, folder) = (data.group(&slug), data.meetings(&slug));
    let settings = memory::settings(data, &slug);
    let name = clean(name, MAX_NAME);
    if !name.contains(char::is_alphanumeric) {
        return Err(Failure::NoName);
    }
    let eraser = eraser(&folder)?;
    let asked = Asked::new(&name, &settings, &eraser);
    let spelling = &asked.spelling;
    let in_list = asked.has_person(&settings);
    let copies = erase::copies_with(&group, spelling).map_err(EraseError::from)?;
    let found = eraser.having(spelling);
    if found.is_empty() && !in_list && copies.is_empty() {
        return Err(nowhere(data, &slug, &asked, &settings));
    }
    refuse_running(&folder, None)?;
    let files = read_group(&folder);
    let is_held =
        |journal: &&Journal| found.contains(&journal.meeting) && meetings::is_meeting(journal);
    let held = files.journals.iter().filter(is_held).count();
    let from = GoesFrom {
        meetings: held,
        topics: found.len() - held,
        list: in_list,
        copies: copies.iter().map(|path| file_name(path)).collect(),
        journals: eraser.copies(&found),
        details: asked.has_details,
    };
    if !is_agreed(words, &words.erase().person(asked.whose(), &from), yes)? {
        return Ok(());
    }
    // First the list: where that cannot be changed, nothing is.
    if in_list {
        groups::change(&group.join(group::FILE), |settings| {
            asked.take_out(settings);
            Ok::<_, Failure>(())
        })?;
    }
    erase::remove_copies(&group, &copies).map_err(EraseError::from)?;
    let mut stamp = stamp();
    for id in found {
        eraser.name(id, spelling, words.erase().erased_name(), &mut stamp)?;
    }
    let remains = erase::remains(data, &slug, spelling);
    done(words, &read_group(&folder), !remains.mentions.is_empty())?;
    let told = words.erase().remains(asked.whose(), &remains, &zone::system());
    for sentence in &told {
        complain(sentence);
    }
    Ok(())
}

/// Why nothing of this name can be erased: it stands nowhere, only where somebody typed it, or in the
/// longer name of a participant.
fn nowhere(data: &DataFolder, slug: &GroupSlug, asked: &Asked, settings: &Group) -> Failure {
    let name = asked.name.clone();
    let remains = erase::remains(data, slug, &asked.spelling);
    if !remains.mentions.is_empty() {
        return Failure::NameOnlyTyped { name, places: remains.mentions };
    }
    let alone = Spelling::new(name.reveal(), []);
    let longer = settings.participants.iter().map(|person| &person.name);
    let meant = longer.filter(|who| alone.stands_in(who.reveal())).cloned().collect();
    Failure::NameNowhere { name, meant, unseen: remains.unseen }
}

fn old(
    words: Words,
    given: &Given,
    data: &DataFolder,
    years: u16,
    yes: bool,
) -> Result<(), Failure> {
    let slug = given.group(data)?;
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
        return Err(Failure::NothingToErase);
    }
    let meetings = old.iter().filter(|journal| meetings::is_meeting(journal)).count();
    refuse_running(&folder, None)?;
    if is_agreed(words, &words.erase().old(meetings, old.len() - meetings, years), yes)? {
        let eraser = eraser(&folder)?;
        for journal in &old {
            eraser.meeting(journal.meeting, stamp)?;
        }
        let gone = old.iter().map(|journal| journal.meeting).collect();
        let left = elsewhere(data, Some(&slug), &gone);
        done(words, &files, !left.files.is_empty())?;
        complain_of_copies(words, &left);
    }
    Ok(())
}

fn years_before(now: Timestamp, years: u16) -> Timestamp {
    let zone = zone::system();
    let day = zone.to_datetime(now);
    let span = jiff::Span::new().years(i64::from(years));
    day.checked_sub(span).ok().and_then(|day| zone.to_timestamp(day).ok()).unwrap_or(Timestamp::MIN)
}

fn groups(
    words: Words,
    data: &DataFolder,
    groups: &[GroupSlug],
    what: &str,
    yes: bool,
) -> Result<(), Failure> {
    if groups.is_empty() {
        return Err(Failure::NothingToErase);
    }
    for slug in groups {
        data.group_readable(slug).map_err(PlaceError::Shut)?;
        refuse_running(&data.meetings(slug), None)?;
    }
    complain_of(words, &beside::among_groups(data));
    if is_agreed(words, what, yes)? {
        let mut gone = BTreeSet::new();
        for slug in groups {
            gone.extend(erase::erase_group(data, slug).map_err(EraseError::from)?);
        }
        let left = elsewhere(data, None, &gone);
        done(words, &GroupFiles::default(), !left.files.is_empty())?;
        complain_of_copies(words, &left);
    }
    Ok(())
}

/// Refused while this meeting, or any of the group, runs.
fn refuse_running(folder: &Path, meeting: Option<Id>) -> Result<(), Failure> {
    let running = running(folder, system_time()).map(|running| running.journal.meeting);
    let is_it = running.is_some_and(|id| meeting.is_none_or(|meeting| meeting == id));
    if is_it { Err(EraseError::Running.into()) } else { Ok(()) }
}

/// Says what was done, and names what nobody could look into; `stays`: it still stands where only its
/// writer can erase it.
fn done(words: Words, files: &GroupFiles, stays: bool) -> Result<(), Failure> {
    let names: Vec<String> = files.skipped.iter().map(|file| file_name(&file.path)).collect();
    let is_all = names.is_empty() && !stays;
    say_done(if is_all { words.erase().done() } else { words.erase().partly_done() })?;
    if !names.is_empty() {
        complain(&words.erase().left_alone(&names));
    }
    Ok(())
}
