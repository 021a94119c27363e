//! `intervisie bijeenkomst`: enters a meeting that was held without the program, and removes it again.

use std::collections::BTreeSet;

use jiff::{Timestamp, civil::Time, tz::TimeZone};

use super::{
    args::{MeetingCommand, ToldMeeting},
    erase::{complain_of_copies, is_agreed},
    history::shortest,
    output::say_done,
    records::past,
    times::ToldTimes,
};
use crate::{
    clock::{system_time, zone},
    domain::{
        clean::clean,
        confidential::Confidential,
        entered::{NotEntered, Unseen},
        event::{Participant, Role, Venue},
        group::Group,
        library::Library,
        naming::Called,
        people::{MAX_NAME, meant},
        search,
        time::zone_name,
        times::MeetingTimes,
        typed::{self, end_of, names, on_day, past_day},
        werkvorm::Werkvorm,
    },
    failure::{AfterwardsError, Failure},
    known::{Given, PlaceError, ids::stamp, memory, whole_or_not},
    store::{
        entered::keep,
        erase::{EraseError, Eraser, Stamp, elsewhere},
    },
    words::{Words, entered::Kept},
};

/// When a meeting is taken to have begun where its group never met.
const USUAL: Time = Time::constant(14, 0, 0, 0);

/// Enters a meeting, or removes one that was entered.
///
/// # Errors
/// When day, times, werkvormen or roles cannot be, another meeting was held then, or the disk does not do it;
/// when a meeting that would be removed is not there, or was not entered.
pub(super) fn meeting(words: Words, given: &Given, command: MeetingCommand) -> Result<(), Failure> {
    match command {
        MeetingCommand::Add(told) => add(words, given, &told),
        MeetingCommand::Remove { id, sure } => remove(words, given, id.as_deref(), sure.yes),
    }
}

fn add(words: Words, given: &Given, asked: &ToldMeeting) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let slug = given.group(&data)?;
    let (library, _) = memory::werkvormen(&data, &slug, words.language());
    let settings = memory::settings(&data, &slug);
    let mut others: Vec<MeetingTimes> = Vec::new();
    let folder = data.meetings(&slug);
    let _ = memory::hear(&folder, words.language(), |journal| {
        others.extend(MeetingTimes::of(&journal.entries));
    });
    let Stamp { mut ids, now } = stamp();
    let zone = zone::system();
    let (began, ended) = when(asked, &others, now.wall, &zone)?;
    let present = present(asked, &settings);
    let named = u8::try_from(present.len()).unwrap_or(u8::MAX);
    let told = Unseen {
        group: settings.name.clone().unwrap_or_else(|| slug.to_string()),
        zone: zone_name(&zone),
        began,
        ended,
        now: now.wall,
        participants: asked.participants.unwrap_or(named),
        roles: roles(asked, &present)?,
        present,
        venue: venue(asked, &settings),
        werkvormen: werkvormen(&library, &asked.werkvormen)?,
    };
    told.fits(&others).map_err(|why| refused(why, &zone))?;
    let entries = told.entries(&words.plan().names().slot, &mut ids);
    whole_or_not(&data, &slug, || {
        given.prepare(&data, &slug)?;
        keep(&folder, &entries).map_err(Failure::MeetingNotKept)
    })?;
    let Some(times) = MeetingTimes::of(&entries) else { return Ok(()) };
    if asked.json {
        let kept = ToldTimes::of(words, &times, slug.as_str(), &zone);
        return say_done(&serde_json::to_string_pretty(&kept).unwrap_or_default());
    }
    let mut all: Vec<String> = others.iter().map(|other| other.meeting.to_string()).collect();
    all.push(times.meeting.to_string());
    all.sort();
    let id = times.meeting.to_string();
    let people: Vec<&str> = told.present.iter().map(|who| who.name.reveal()).collect();
    let kept = Kept { times: &times, names: &people, id: shortest(&id, &all), zone: &zone };
    say_done(&words.entered().kept(&kept))
}

/// From when until when it was.
fn when(
    asked: &ToldMeeting,
    others: &[MeetingTimes],
    now: Timestamp,
    zone: &TimeZone,
) -> Result<(Timestamp, Timestamp), AfterwardsError> {
    let day = past_day(&asked.day, zone.to_datetime(now).date())?;
    let usual = others.last().map_or(USUAL, |last| zone.to_datetime(last.began).time());
    let began = on_day(asked.from, day, usual, zone)?;
    let ended = end_of(asked.until, began, zone)?.ok_or(AfterwardsError::TooLong)?;
    Ok((began, ended))
}

fn refused(why: NotEntered, zone: &TimeZone) -> AfterwardsError {
    match why {
        NotEntered::NotOver => AfterwardsError::NotOver,
        NotEntered::Overlaps { began, until } => AfterwardsError::Overlaps {
            began: zone.to_datetime(began),
            until: zone.to_datetime(until),
        },
    }
}

/// Who were there, as the group knows them.
fn present(asked: &ToldMeeting, settings: &Group) -> Vec<Participant> {
    let typed = asked.present.iter().flat_map(|names_typed| typed::present(names_typed));
    let mut present: Vec<Participant> = Vec::new();
    for name in typed.map(|name| clean(&name, MAX_NAME)).filter(|name| !name.is_empty()) {
        let person =
            settings.participant(&name).cloned().unwrap_or_else(|| Participant::named(name));
        if !present.iter().any(|other| other.name == person.name) {
            present.push(person);
        }
    }
    present
}

/// Who did what.
///
/// Fails when somebody was not there.
fn roles(
    asked: &ToldMeeting,
    present: &[Participant],
) -> Result<Vec<(Role, Confidential)>, Failure> {
    let single = [
        (Role::Chair, &asked.chair),
        (Role::Timekeeper, &asked.timekeeper),
        (Role::NoteTaker, &asked.note_taker),
    ];
    let named = single.into_iter().filter_map(|(role, who)| Some((role, who.clone()?)));
    let brought = asked.inbrengers.iter().flat_map(|typed| names(typed));
    let all = named.chain(brought.map(|name| (Role::Inbrenger, name)));
    let here = || present.iter().map(|one| &one.name);
    let called = Called::by_initials(here());
    let given = all.map(|(role, name)| {
        let known = meant(&name, here()).or_else(|| called.meant(&name));
        known.map(|who| (role, who.clone())).ok_or_else(|| Failure::WasNotThere {
            name: Confidential::new(name),
            present: here().cloned().collect(),
        })
    });
    given.collect()
}

fn venue(asked: &ToldMeeting, settings: &Group) -> Option<Venue> {
    let typed = asked.venue.as_deref().map(|place| clean(place, MAX_NAME));
    let named = typed.filter(|place| !place.is_empty()).map(Venue::named);
    named.or_else(|| settings.venue.clone())
}

/// What was done, by the ids or names that were typed.
///
/// Fails when one is not known, or could be several.
fn werkvormen<'a>(
    library: &'a Library,
    typed: &[String],
) -> Result<Vec<&'a Werkvorm>, AfterwardsError> {
    typed.iter().map(|typed| werkvorm(library, typed)).collect()
}

fn werkvorm<'a>(library: &'a Library, typed: &str) -> Result<&'a Werkvorm, AfterwardsError> {
    search::meant::meant(library, typed)
        .map_err(|meant| AfterwardsError::Werkvorm { typed: clean(typed, MAX_NAME), meant })
}

fn remove(words: Words, given: &Given, id: Option<&str>, yes: bool) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let past = past(words, given, &data, id)?;
    let times = past.times().ok_or(PlaceError::NoMeeting)?;
    let zone = zone::named(&times.zone);
    if times.entered.is_none() {
        let began = zone.to_datetime(times.began);
        return Err(AfterwardsError::WasSeen { began }.into());
    }
    if is_agreed(words, &words.entered().goes(&times, &zone), yes)? {
        let eraser =
            Eraser::open(&data.meetings(&past.group), system_time()).map_err(EraseError::from)?;
        eraser.meeting(times.meeting, &mut stamp())?;
        say_done(words.entered().removed())?;
        let gone = BTreeSet::from([times.meeting]);
        complain_of_copies(words, &elsewhere(&data, Some(&past.group), &gone));
    }
    Ok(())
}
