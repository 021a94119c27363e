//! What the chair tells of a meeting without the program, as it is typed: read in one way, wherever it is asked.

use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};

use super::NotEntered;
use crate::domain::{
    clean::{clean, searchable},
    confidential::Confidential,
    event::Participant,
    group::Group,
    library::Library,
    naming::Called,
    people::{MAX_NAME, by_first_name, likely, meant},
    search,
    times::MeetingTimes,
    typed::{self, TimeOfDay, end_of, names, on_day, past_day},
    werkvorm::Werkvorm,
};

/// When a meeting is taken to have begun where its group never met.
pub const USUAL: Time = Time::constant(14, 0, 0, 0);

/// In words: none of them.
const NOBODY: [&str; 2] = ["niemand", "nobody"];

/// When the group usually begins, by the last of its meetings.
pub fn usual_start(others: &[MeetingTimes], zone: &TimeZone) -> Time {
    others.last().map_or(USUAL, |last| zone.to_datetime(last.began).time())
}

/// The day on which it was held.
///
/// # Errors
/// When it is no day that has been.
pub fn day(text: &str, now: Timestamp, zone: &TimeZone) -> Result<Date, NotEntered> {
    Ok(past_day(text, zone.to_datetime(now).date())?)
}

/// When it began.
///
/// # Errors
/// When the clock did not say that on this day, or it could be one of two moments.
pub fn began(
    from: TimeOfDay,
    day: Date,
    usual: Time,
    zone: &TimeZone,
) -> Result<Timestamp, NotEntered> {
    Ok(on_day(from, day, usual, zone)?)
}

/// When it ended.
///
/// # Errors
/// When the clock did not say that, or it would have taken longer than a meeting can.
pub fn ended(until: TimeOfDay, began: Timestamp, zone: &TimeZone) -> Result<Timestamp, NotEntered> {
    end_of(until, began, zone)?.ok_or(NotEntered::TooLong)
}

/// Who were there, as the group knows them.
pub fn present<'a>(told: impl IntoIterator<Item = &'a str>, group: &Group) -> Vec<Participant> {
    let typed = told.into_iter().flat_map(typed::present);
    let mut present: Vec<Participant> = Vec::new();
    for name in typed.map(|name| clean(&name, MAX_NAME)).filter(|name| !name.is_empty()) {
        let by_first = || {
            let who = by_first_name(&name, group.names())?;
            group.participants.iter().find(|person| person.name == *who)
        };
        let known = group.participant(&name).or_else(by_first).cloned();
        let person = known.unwrap_or_else(|| Participant::named(name));
        if !present.iter().any(|other| other.name == person.name) {
            present.push(person);
        }
    }
    present
}

/// Somebody who was there and is not in the group: a guest, unless the name was a slip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger<'a> {
    /// As it was typed.
    pub name: &'a Confidential,
    /// Who of the group may have been meant.
    pub likely: Vec<&'a Confidential>,
}

/// Those who were there whom the group does not know, where it knows anybody.
pub fn strangers<'a>(present: &'a [Participant], group: &'a Group) -> Vec<Stranger<'a>> {
    if group.participants.is_empty() {
        return Vec::new();
    }
    let is_here = |who: &&Confidential| present.iter().any(|one| one.name == **who);
    let is_known = |name: &&Confidential| group.names().any(|known| known == *name);
    let unknown = present.iter().map(|one| &one.name).filter(|name| !is_known(name));
    let stranger = |name: &'a Confidential| {
        let others = group.names().filter(|who| !is_here(who));
        Stranger { name, likely: likely(name.reveal(), others) }
    };
    unknown.map(stranger).collect()
}

/// Who of those who were there are named.
///
/// # Errors
/// When one of them was not there.
pub fn of_those(told: &str, present: &[Participant]) -> Result<Vec<Confidential>, NotEntered> {
    let here = || present.iter().map(|one| &one.name);
    let called = Called::by_initials(here());
    let who = |name: String| {
        let in_full = meant(&name, here()).or_else(|| called.meant(&name));
        let known = in_full.or_else(|| by_first_name(&name, here()));
        known.cloned().ok_or_else(|| NotEntered::WasNotThere {
            name: Confidential::new(name),
            present: here().cloned().collect(),
        })
    };
    let is_somebody = |name: &String| !NOBODY.contains(&searchable(name).as_str());
    names(told).into_iter().filter(is_somebody).map(who).collect()
}

/// What was done, by its id, its name, or words that only it has.
///
/// # Errors
/// When it is not known, or could be several.
pub fn werkvorm<'a>(library: &'a Library, told: &str) -> Result<&'a Werkvorm, NotEntered> {
    search::meant::meant(library, told)
        .map_err(|meant| NotEntered::Werkvorm { typed: clean(told, MAX_NAME), meant })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_means_the_only_one_who_has_it() {
        let people = ["Anna Bos", "Cem Demir", "Cem Vos"].map(Participant::named);
        let group = Group { participants: people.to_vec(), ..Group::default() };
        let who = present(["anna, Cem en Gast"], &group);
        let names: Vec<&str> = who.iter().map(|one| one.name.reveal()).collect();
        assert_eq!(names, ["Anna Bos", "Cem", "Gast"]);
        assert_eq!(of_those("Anna", &who).unwrap(), [Confidential::new("Anna Bos")]);
        assert_eq!(of_those("niemand", &who).unwrap(), []);
        assert!(of_those("Eva", &who).is_err());
    }

    #[test]
    fn whoever_is_not_in_the_group_is_a_guest_and_a_slip_is_told_from_one() {
        let people = ["Anna Bos", "Cem Demir", "Bram Klein"].map(Participant::named);
        let group = Group { participants: people.to_vec(), ..Group::default() };
        let told = |typed| {
            let who = present([typed], &group);
            let each = strangers(&who, &group).into_iter();
            let said = each.map(|stranger| {
                let likely: Vec<&str> =
                    stranger.likely.into_iter().map(Confidential::reveal).collect();
                format!("{} {}", stranger.name.reveal(), likely.join("/"))
            });
            said.collect::<Vec<_>>()
        };
        assert_eq!(told("Anna, Cem Dimir en Gast"), ["Cem Dimir Cem Demir", "Gast "]);
        assert_eq!(told("Bram, Bran"), ["Bran "], "Bram is there himself");
        assert_eq!(told("AB, cem"), <[&str; 0]>::default());
        let nobody = Group::default();
        assert!(strangers(&present(["Anna"], &nobody), &nobody).is_empty());
    }
}
