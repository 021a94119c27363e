//! `intervisie bijeenkomst`: enters a meeting that was held without the program, and removes it again.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    args::{MeetingCommand, ToldMeeting},
    erase::{complain_of_copies, is_agreed},
    history::shortest,
    output::say_done,
    records::past,
    times::ToldTimes,
};
use crate::{
    clock::zone,
    domain::{
        clean::clean,
        confidential::Confidential,
        entered::{
            NotEntered, Unseen,
            typed::{
                Stranger, began, day, ended, of_those, present, strangers, usual_start, werkvorm,
            },
        },
        event::{Participant, Role, Venue},
        group::Group,
        library::Library,
        people::MAX_NAME,
        time::zone_name,
        times::MeetingTimes,
        werkvorm::Werkvorm,
    },
    failure::{AfterwardsError, Failure},
    known::{
        Given, PlaceError,
        entered::{self, EnterError, held},
        ids::stamp,
        memory,
    },
    store::erase::elsewhere,
    words::{Words, entered::Kept},
};

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
    let others = held(&data, &slug, words.language());
    let now = stamp().now.wall;
    let zone = zone::system();
    let on = day(&asked.day, now, &zone)?;
    let since = began(asked.from, on, usual_start(&others, &zone), &zone)?;
    let present = present(asked.present.iter().map(String::as_str), &settings);
    let named = u8::try_from(present.len()).unwrap_or(u8::MAX);
    let told = Unseen {
        group: settings.name.clone().unwrap_or_else(|| slug.to_string()),
        zone: zone_name(&zone),
        began: since,
        ended: ended(asked.until, since, &zone)?,
        now,
        participants: asked.participants.unwrap_or(named),
        roles: roles(asked, &present)?,
        present,
        venue: venue(asked, &settings),
        werkvormen: werkvormen(&library, &asked.werkvormen)?,
    };
    let slot = words.plan().names().slot;
    let beside: Vec<&MeetingTimes> = others.iter().collect();
    let prepare = || given.prepare(&data, &slug).map(drop);
    let done = entered::enter((&data, &slug), &told, &beside, (&slot, &zone), prepare)?;
    let Some(times) = done else { return Ok(()) };
    let strangers = strangers(&told.present, &settings);
    if asked.json {
        let times = ToldTimes::of(words, &times, slug.as_str(), &zone);
        let values = ToldEntered { times, guests: strangers.iter().map(ToldGuest::of).collect() };
        return say_done(&serde_json::to_string_pretty(&values).unwrap_or_default());
    }
    let mut all: Vec<String> = others.iter().map(|other| other.meeting.to_string()).collect();
    all.push(times.meeting.to_string());
    all.sort();
    let id = times.meeting.to_string();
    let people: Vec<&str> = told.present.iter().map(|who| who.name.reveal()).collect();
    let kept = Kept {
        times: &times,
        names: &people,
        strangers: &strangers,
        id: shortest(&id, &all),
        zone: &zone,
    };
    say_done(&words.entered().kept(&kept))
}

/// What was entered in JSON.
#[derive(Serialize)]
struct ToldEntered<'a> {
    #[serde(flatten)]
    times: ToldTimes<'a>,
    guests: Vec<ToldGuest<'a>>,
}

/// Somebody who is not in the group, and who may have been meant.
#[derive(Serialize)]
struct ToldGuest<'a> {
    name: &'a str,
    likely: Vec<&'a str>,
}

impl<'a> ToldGuest<'a> {
    fn of(stranger: &Stranger<'a>) -> Self {
        let likely = stranger.likely.iter().map(|who| who.reveal()).collect();
        Self { name: stranger.name.reveal(), likely }
    }
}

impl From<EnterError> for Failure {
    fn from(why: EnterError) -> Self {
        match why {
            EnterError::Refused(why) => why.into(),
            EnterError::Place(why) => why.into(),
            EnterError::NotKept(why) => Self::MeetingNotKept(why),
        }
    }
}

/// Who did what.
///
/// Fails when somebody was not there.
fn roles(
    asked: &ToldMeeting,
    present: &[Participant],
) -> Result<Vec<(Role, Confidential)>, NotEntered> {
    let single = [
        (Role::Chair, &asked.chair),
        (Role::Timekeeper, &asked.timekeeper),
        (Role::NoteTaker, &asked.note_taker),
    ];
    let named = single.into_iter().filter_map(|(role, who)| Some((role, who.as_deref()?)));
    let brought = asked.inbrengers.iter().map(|typed| (Role::Inbrenger, typed.as_str()));
    let mut given = Vec::new();
    for (role, typed) in named.chain(brought) {
        let who = of_those(typed, present)?;
        given.extend(who.into_iter().map(|who| (role, who)));
    }
    Ok(given)
}

fn venue(asked: &ToldMeeting, settings: &Group) -> Option<Venue> {
    let typed = asked.venue.as_deref().map(|place| clean(place, MAX_NAME));
    let named = typed.filter(|place| !place.is_empty()).map(Venue::named);
    named.or_else(|| settings.venue.clone())
}

/// What was done, by the ids or names that were typed.
///
/// Fails when one is not known, or could be several.
fn werkvormen(library: &Library, typed: &[String]) -> Result<Vec<Werkvorm>, NotEntered> {
    typed.iter().map(|typed| werkvorm(library, typed).cloned()).collect()
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
        entered::remove(&data, &past.group, times.meeting)?;
        say_done(words.entered().removed())?;
        let gone = BTreeSet::from([times.meeting]);
        complain_of_copies(words, &elsewhere(&data, Some(&past.group), &gone));
    }
    Ok(())
}
