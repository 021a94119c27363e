//! What is told of a meeting without the program: what is likely, what stands in a row, what a typed row changes.

use jiff::{SignedDuration, Timestamp, civil::DateTime};

use super::{
    begin::{USUAL_LENGTH, USUAL_PARTICIPANTS},
    forms::{Attendee, ToldFact, ToldRow},
};
use crate::{
    app::{context::Context, message::Unentered, news::NotNow, year_plan::usual_start},
    domain::{
        confidential::Confidential,
        entered::{
            NotEntered, Unseen,
            typed::{began, day, ended, of_those, present, strangers, werkvorm},
        },
        event::{Role, Venue},
        plan::{MAX_PARTICIPANTS, MIN_PARTICIPANTS},
        time::{later, zone_name},
        typed,
        werkvorm::Werkvorm,
    },
};

/// What is likely of the last meeting that is not known: the day that was agreed, all who take part.
pub(super) fn likely(context: &Context, now: Timestamp) -> Unseen {
    let usual = usual_start(context);
    let length = context.settings.length.unwrap_or(USUAL_LENGTH).duration();
    let has_been = |start: &DateTime| {
        let start = context.zone.to_timestamp(*start).ok();
        start.is_some_and(|start| later(start, length) <= now)
    };
    let last = context.history.meetings.last().map(|last| context.civil(last.began));
    let is_new = |start: &DateTime| last.is_none_or(|last| last.date() < start.date());
    let agreed = context.history.next_start(&context.zone).map(|start| context.civil(start));
    let planned = context.year_plan.starts.iter().copied();
    let known = planned.chain(agreed).filter(|start| has_been(start) && is_new(start)).max();
    let today = context.civil(now).date();
    let yesterday = || today.yesterday().unwrap_or(today).to_datetime(usual);
    let start = known.unwrap_or_else(yesterday);
    let began = context.zone.to_timestamp(start).unwrap_or(now);
    let next = context.history.next_time().filter(|_| known.is_some()).unwrap_or_default();
    let roles = [(Role::Chair, next.chair), (Role::Timekeeper, next.timekeeper)];
    let present = context.settings.participants.clone();
    let named = u8::try_from(present.len()).unwrap_or(u8::MAX);
    let before = context.history.meetings.last().map(|last| last.participants);
    Unseen {
        group: context.group.clone(),
        zone: zone_name(&context.zone),
        began,
        ended: later(began, length),
        now,
        participants: if present.is_empty() { before.unwrap_or(USUAL_PARTICIPANTS) } else { named },
        roles: roles.into_iter().filter_map(|(role, who)| Some((role, who?))).collect(),
        present,
        venue: context.settings.venue.clone(),
        werkvormen: Vec::new(),
    }
}

/// What stands in a row.
pub(super) fn fact(row: ToldRow, told: &Unseen, context: &Context) -> ToldFact {
    let people = |people: Vec<Confidential>| {
        if people.is_empty() { ToldFact::Nothing } else { ToldFact::People(people) }
    };
    match row {
        ToldRow::Day => ToldFact::Day(context.civil(told.began).date()),
        ToldRow::From => ToldFact::Time(context.civil(told.began).time()),
        ToldRow::Until => ToldFact::Time(context.civil(told.ended).time()),
        ToldRow::Present if told.present.is_empty() => ToldFact::Count(told.participants),
        ToldRow::Present => ToldFact::Present(attendees(told, context)),
        ToldRow::Role(role) => {
            let had = told.roles.iter().filter(|(had, _)| *had == role);
            people(had.map(|(_, who)| who.clone()).collect())
        }
        ToldRow::Werkvormen if told.werkvormen.is_empty() => ToldFact::Nothing,
        ToldRow::Werkvormen => {
            ToldFact::Names(told.werkvormen.iter().map(|one| one.name.clone()).collect())
        }
        ToldRow::Venue => told.venue.clone().map_or(ToldFact::Nothing, ToldFact::Venue),
    }
}

/// Who were there, and who of them are not in the group.
fn attendees(told: &Unseen, context: &Context) -> Vec<Attendee> {
    let strangers = strangers(&told.present, &context.settings);
    let attendee = |who: &Confidential| {
        let stranger = strangers.iter().find(|stranger| stranger.name == who);
        let likely = stranger.map(|stranger| stranger.likely.iter().copied().cloned().collect());
        Attendee { who: who.clone(), guest: likely }
    };
    told.present.iter().map(|one| attendee(&one.name)).collect()
}

/// Changes what is told by what was typed in a row; nothing typed leaves day and times as they are.
///
/// Fails where it cannot be that.
pub(super) fn tell(
    told: &mut Unseen,
    row: ToldRow,
    text: &str,
    context: &Context,
    now: Timestamp,
) -> Result<(), NotNow> {
    let zone = &context.zone;
    let length = told.ended.duration_since(told.began);
    let on = zone.to_datetime(told.began);
    match row {
        ToldRow::Day | ToldRow::From | ToldRow::Until if text.is_empty() => {}
        ToldRow::Day => {
            let other = day(text, now, zone)?.to_datetime(on.time());
            begin(told, zone.to_timestamp(other).unwrap_or(told.began), length);
        }
        ToldRow::From => {
            let from = typed::clock(text).ok_or_else(|| NotNow::no_time(text))?;
            begin(told, began(from, on.date(), usual_start(context), zone)?, length);
        }
        ToldRow::Until => {
            let until = typed::clock(text).ok_or_else(|| NotNow::no_time(text))?;
            told.ended = ended(until, told.began, zone)?;
        }
        ToldRow::Present => be_present(told, text, context)?,
        ToldRow::Role(role) => {
            let who = of_those(text, &told.present)?;
            told.roles.retain(|(had, _)| *had != role);
            told.roles.extend(who.into_iter().map(|who| (role, who)));
        }
        ToldRow::Werkvormen => {
            let named = text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
            let found = named.map(|name| werkvorm(&context.library, name).cloned());
            told.werkvormen = found.collect::<Result<Vec<Werkvorm>, NotEntered>>()?;
        }
        ToldRow::Venue => {
            told.venue = (!text.is_empty()).then(|| Venue::named(text.to_owned()));
        }
    }
    Ok(())
}

fn begin(told: &mut Unseen, at: Timestamp, length: SignedDuration) {
    told.began = at;
    told.ended = later(at, length);
}

/// Names, or how many there were.
///
/// Fails where it is neither.
fn be_present(told: &mut Unseen, text: &str, context: &Context) -> Result<(), NotNow> {
    let (min, max) = (MIN_PARTICIPANTS, MAX_PARTICIPANTS);
    let fits = |count: &u8| (min..=max).contains(count);
    let outside = NotNow::NotBetween { min: min.into(), max: max.into() };
    let typed_number = typed::number(text);
    let named =
        if typed_number.is_some() { Vec::new() } else { present([text], &context.settings) };
    let count = match typed_number {
        Some(number) => u8::try_from(number).ok().filter(fits),
        None => u8::try_from(named.len()).ok().filter(|count| 0 < *count),
    };
    told.participants = count.ok_or(outside)?;
    told.present = named;
    let here = &told.present;
    told.roles.retain(|(_, who)| here.iter().any(|one| one.name == *who));
    Ok(())
}

impl From<NotEntered> for NotNow {
    fn from(why: NotEntered) -> Self {
        Self::NotEntered(Unentered::Refused(why))
    }
}
