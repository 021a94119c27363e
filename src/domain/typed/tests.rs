//! What people type for a date, a time and a length, and what cannot be read.

mod in_english;

use jiff::{
    SignedDuration, ToSpan,
    civil::{DateTime, Time, date, time},
    tz::TimeZone,
};
use proptest::{collection::vec, prelude::*, sample::select};

use super::*;
use crate::{failure::Failure, words::Words};

const USUAL: Time = time(14, 0, 0, 0);

fn now() -> DateTime {
    date(2026, 11, 28).at(10, 0, 0, 0)
}

fn read(text: &str) -> Typed {
    day_and_time(text, USUAL, now())
}

#[test]
fn no_time_of_a_group_that_meets_by_day_is_at_night() {
    let typed = ["12-1 half drie", "12-1 2:30", "12 January at half past two"];
    for text in typed {
        for (usual, hour) in [(time(8, 16, 0, 0), 14), (time(19, 0, 0, 0), 14)] {
            let at = date(2027, 1, 12).at(hour, 30, 0, 0);
            assert_eq!(day_and_time(text, usual, now()), Ok(at), "{text}, {usual}");
        }
    }
    let at_night = day_and_time("12-1 half drie", time(3, 0, 0, 0), now());
    assert_eq!(at_night, Ok(date(2027, 1, 12).at(2, 30, 0, 0)));
}

#[test]
fn a_day_is_read_as_people_type_it() {
    let january = date(2027, 1, 7).at(14, 0, 0, 0);
    for text in [
        "7-1",
        "7/1",
        "7.1",
        "7-1-27",
        "7-1-2027",
        "07-01-2027",
        "7/1/27",
        "2027-01-07",
        "20270107",
        "7 januari",
        "7 jan",
        "7 jan.",
        "jan 7",
        "januari 7 14:00",
        "7 Januari 2027",
        "7 januari '27",
        "7 januari ’27",
        "7e januari",
        "de 7e januari",
        "7-jan-2027",
        "7 1 2027",
        "do 7-1",
        "do. 7 jan",
        "donderdag 7 januari 2027",
        "op donderdag 7 januari",
        "7 jan 14:00",
        "do 7-1 14.00",
        "7-1 14:00u",
        "7-1 14.00 uur",
        "7-1, 14:00",
        "7-1,14:00",
        "7-1 14u",
        "7-1 14",
        "7-1 1400",
        "20270107 1400",
        "2027-01-07T14:00",
        "7-1 om 2 uur",
        "7 januari om twee uur 's middags",
        "donderdag 7 januari 2027 om 14:00 uur",
        "om 14:00 op 7 januari",
        "14:00 donderdag 7 januari",
        "7-1 @ 14u00",
    ] {
        assert_eq!(read(text), Ok(january), "{text}");
    }
}

#[test]
fn a_day_is_read_in_its_rarer_forms() {
    let january = date(2027, 1, 7).at(14, 0, 0, 0);
    for text in [
        "7 januari - 14:00",
        "7 jan: 14.00",
        "7 - 1 - 2027",
        "07012027",
        "7-1-'27",
        "7 januari 27",
        "7 1 27",
        "7jan",
        "7jan2027",
        "zeven januari",
        "zevende januari",
        "de 7de januari om 14 u.",
        "7-1 14,00 uur",
        "2027-01-07T14:00:00",
        "2027-W01-4",
        "do week 1",
        "donderdag in wk 1 14 hr",
        "week 1, donderdag",
        "eerste donderdag van januari",
        "1e do januari 2027",
        "7 januari volgend jaar",
        "volgend jaar op 7-1",
        "donderdagmiddag 7 januari",
        "7 jan 's middags 2 uur",
        "7 jan 2027 2:00 PM",
        "7-1 om 2",
        "om 2:00 op 7-1",
    ] {
        assert_eq!(read(text), Ok(january), "{text}");
    }
}

#[test]
fn a_day_is_read_as_people_say_it() {
    for (text, day) in [
        ("morgen 9u", date(2026, 11, 29).at(9, 0, 0, 0)),
        ("overmorgen", date(2026, 11, 30).at(14, 0, 0, 0)),
        ("vandaag 15:00", date(2026, 11, 28).at(15, 0, 0, 0)),
        ("over 6 weken", date(2027, 1, 9).at(14, 0, 0, 0)),
        ("over zes weken om half acht", date(2027, 1, 9).at(19, 30, 0, 0)),
        ("over een maand", date(2026, 12, 28).at(14, 0, 0, 0)),
        ("donderdag", date(2026, 12, 3).at(14, 0, 0, 0)),
        ("zaterdag", date(2026, 12, 5).at(14, 0, 0, 0)),
        ("volgende week donderdag kwart over 8 's ochtends", date(2026, 12, 3).at(8, 15, 0, 0)),
        ("donderdag over 2 weken", date(2026, 12, 17).at(14, 0, 0, 0)),
        ("7 januari 2030", date(2030, 1, 7).at(14, 0, 0, 0)),
        ("29-2", date(2028, 2, 29).at(14, 0, 0, 0)),
        ("a.s. dinsdag", date(2026, 12, 1).at(14, 0, 0, 0)),
        ("dinsdag a.s. om half acht", date(2026, 12, 1).at(19, 30, 0, 0)),
        ("komende di 19u30", date(2026, 12, 1).at(19, 30, 0, 0)),
        ("volgende dinsdag 19.30 uur", date(2026, 12, 1).at(19, 30, 0, 0)),
        ("deze donderdag", date(2026, 12, 3).at(14, 0, 0, 0)),
        ("3 december half acht", date(2026, 12, 3).at(19, 30, 0, 0)),
        ("3 dec. 's avonds om half acht", date(2026, 12, 3).at(19, 30, 0, 0)),
        ("vanavond half acht", date(2026, 11, 28).at(19, 30, 0, 0)),
        ("morgenochtend kwart over 9", date(2026, 11, 29).at(9, 15, 0, 0)),
        ("maandag morgen 9 uur", date(2026, 11, 30).at(9, 0, 0, 0)),
        ("dinsdagavond acht uur", date(2026, 12, 1).at(20, 0, 0, 0)),
        ("over veertien dagen", date(2026, 12, 12).at(14, 0, 0, 0)),
        ("over 3 mnd", date(2027, 2, 28).at(14, 0, 0, 0)),
        ("over een half jaar", date(2027, 5, 28).at(14, 0, 0, 0)),
        ("maandag 30", date(2026, 11, 30).at(14, 0, 0, 0)),
        ("do de 3e", date(2026, 12, 3).at(14, 0, 0, 0)),
        ("do wk 53", date(2026, 12, 31).at(14, 0, 0, 0)),
        ("laatste vrijdag van januari", date(2027, 1, 29).at(14, 0, 0, 0)),
        ("om 15:00 3 december", date(2026, 12, 3).at(15, 0, 0, 0)),
        ("28-11 11:00", date(2026, 11, 28).at(11, 0, 0, 0)),
    ] {
        assert_eq!(read(text), Ok(day), "{text}");
    }
}

#[test]
fn a_day_that_is_past_or_another_weekday_is_not_taken() {
    let typed = date(2026, 1, 7).at(14, 0, 0, 0);
    let next = Some(date(2027, 1, 7).at(14, 0, 0, 0));
    for text in ["7-1-2026 14:00", "7 januari 2026", "7-1-26", "20260107"] {
        assert_eq!(read(text), Err(NotADay::Past { typed, next }), "{text}");
    }
    let today = date(2026, 11, 28).at(9, 0, 0, 0);
    assert_eq!(read("vandaag 9u"), Err(NotADay::Past { typed: today, next: None }));
    let other = Err(NotADay::OtherWeekday { typed: date(2027, 1, 7) });
    assert_eq!((read("wo 7-1"), read("vrijdag 7 januari 2027 14:00")), (other, other));
}

#[test]
fn what_cannot_be_read_in_one_way_is_not_read() {
    for text in [
        "",
        " ",
        "7",
        "14",
        "14:00",
        "januari",
        "7-1 26:00",
        "7-1 14:00 15:00",
        "7-1-226",
        "0-1",
        "7-1-1999",
        "do 14",
        "volgende week",
        "volgende maand",
        "7-1 en 8-1",
        "in januari",
        "7 januari ergens",
        "-7-1",
        "７-1",
        "over 0 weken",
        "over weken",
        "half acht",
        "7--1",
        "1e",
        "ma di",
        "week 50",
        "vijfde ma van februari 2027",
        "over 6 weken op donderdag",
        "morgenochtend",
        "7 jan 's ochtends",
        "7 jan 14 uur 's avonds",
        "vanavond 's ochtends 9 uur",
        "3 december 14:00 - 16:00",
        "031226",
        "de 32e",
    ] {
        assert_eq!(read(text), Err(NotADay::Unread), "{text}");
    }
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_named() {
    let absent = |day, month, year| Err(NotADay::Absent(AbsentDay::Day { day, month, year }));
    let no_month = |day, month| Err(NotADay::Absent(AbsentDay::Month { month, day }));
    let no_week = |week, year| Err(NotADay::Absent(AbsentDay::Week { week, year }));
    for (text, why) in [
        ("30 februari", absent(30, 2, None)),
        ("vr 31-4 14:00", absent(31, 4, None)),
        ("32-1", absent(32, 1, None)),
        ("31-2", absent(31, 2, None)),
        ("29 feb 2027", absent(29, 2, Some(2027))),
        ("29-2-2027 om 14 uur", absent(29, 2, Some(2027))),
        ("2027-02-30T14:00", absent(30, 2, Some(2027))),
        ("29-2-2100", absent(29, 2, Some(2100))),
        ("29 februari 2100", absent(29, 2, Some(2100))),
        ("29 2 2100", absent(29, 2, Some(2100))),
        ("31 april 2130", absent(31, 4, Some(2130))),
        ("31 4 2027", absent(31, 4, Some(2027))),
        ("feb 30", absent(30, 2, None)),
        ("Feb 30 14:00", absent(30, 2, None)),
        ("7-13", no_month(7, 13)),
        ("12/25", no_month(12, 25)),
        ("7-13-2027 14:00", no_month(7, 13)),
        ("do week 53 2027", no_week(53, Some(2027))),
        ("donderdag week 54", no_week(54, None)),
        ("week 0", no_week(0, None)),
    ] {
        assert_eq!(read(text), why, "{text}");
    }
    assert!(read("29-2").is_ok_and(|day| day.year() == 2028));
    assert!(read("do week 53").is_ok_and(|day| day.date() == date(2026, 12, 31)));
    assert_eq!(read("14.30"), Err(NotADay::Unread));
}

#[test]
fn a_day_that_is_far_ahead_is_not_taken() {
    for text in ["7-1-2127", "7 januari 2099 14:00", "over 900 weken", "20520107"] {
        assert!(matches!(read(text), Err(NotADay::Far { .. })), "{text}: {:?}", read(text));
    }
    assert!(read("over 104 weken").is_ok());
}

#[test]
fn a_number_that_can_be_a_year_and_a_time_is_asked_again() {
    let either = |day, month, hour, minute| {
        Err(NotADay::YearOrTime { typed: date(2027, month, day).at(hour, minute, 0, 0) })
    };
    for (text, why) in [
        ("7-1 2030", either(7, 1, 20, 30)),
        ("7-1 2130", either(7, 1, 21, 30)),
        ("do 7-1 2027", either(7, 1, 20, 27)),
        ("12 mei 2130", either(12, 5, 21, 30)),
        ("3 maart 2100", either(3, 3, 21, 0)),
        ("do 7 januari 2030", either(7, 1, 20, 30)),
        ("1e do januari 2130", either(7, 1, 21, 30)),
    ] {
        assert_eq!(read(text), why, "{text}");
    }
    let why = Failure::NotADay(read("7-1 2030").unwrap_err());
    let said = Words::DUTCH.failure().failure(&why);
    assert_eq!(said, "2030 kan een jaar of een tijd zijn: typ 7-1-2030 of 7-1 20:30.");
    // Only one of both can be, or one of both is plain.
    for (text, at) in [
        ("12 mei 2030", date(2030, 5, 12).at(14, 0, 0, 0)),
        ("3 maart 1900", date(2027, 3, 3).at(19, 0, 0, 0)),
        ("3-3 1930", date(2027, 3, 3).at(19, 30, 0, 0)),
        ("1 jan 830", date(2027, 1, 1).at(8, 30, 0, 0)),
        ("7-1 om 2030", date(2027, 1, 7).at(20, 30, 0, 0)),
        ("7-1 2030 uur", date(2027, 1, 7).at(20, 30, 0, 0)),
        ("7-1 's avonds 2030", date(2027, 1, 7).at(20, 30, 0, 0)),
        ("7-1-27 2030", date(2027, 1, 7).at(20, 30, 0, 0)),
        ("morgen 2030", date(2026, 11, 29).at(20, 30, 0, 0)),
        ("dinsdag 2030", date(2026, 12, 1).at(20, 30, 0, 0)),
    ] {
        assert_eq!(read(text), Ok(at), "{text}");
    }
}

#[test]
fn a_time_over_which_the_clock_is_put_forward_is_not_taken() {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let at = |hour, minute| date(2027, 3, 28).at(hour, minute, 0, 0);
    let typed = read("28-3-2027 02:30").unwrap();
    assert_eq!(on_the_clock(typed, &zone), Err(NotADay::Skipped { typed: at(2, 30) }));
    for there in [at(1, 59), at(3, 0), date(2026, 10, 25).at(2, 30, 0, 0)] {
        assert_eq!(on_the_clock(there, &zone), Ok(there));
    }
}

#[test]
fn a_next_day_is_only_read_where_it_is_in_the_next_week_to_everybody() {
    let monday = date(2026, 11, 30).at(10, 0, 0, 0);
    let read = |text: &str| day_and_time(text, USUAL, monday);
    let either = Err(NotADay::Either { days: [date(2026, 12, 3), date(2026, 12, 10)] });
    for text in ["volgende donderdag", "komende week donderdag", "volgende donderdag 9:00"] {
        assert_eq!(read(text), either, "{text}");
    }
    assert_eq!(read("volgende maandag"), Ok(date(2026, 12, 7).at(14, 0, 0, 0)));
    assert_eq!(read("komende donderdag"), Ok(date(2026, 12, 3).at(14, 0, 0, 0)));
    assert_eq!(read("volgende week donderdag"), Ok(date(2026, 12, 10).at(14, 0, 0, 0)));
    assert_eq!(read("deze week donderdag"), Ok(date(2026, 12, 3).at(14, 0, 0, 0)));
}

fn next(text: &str, now: (i8, i8)) -> Option<Time> {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    let at = zone.to_timestamp(date(2026, 11, 23).at(now.0, now.1, 0, 0)).unwrap();
    let moment = at_next(clock(text)?, at, &zone)?;
    assert!(moment.duration_since(at) <= SignedDuration::from_hours(12));
    Some(zone.to_datetime(moment).time())
}

#[test]
fn a_time_is_read_as_people_type_it() {
    for (text, hour, minute) in [
        ("21:30", 21, 30),
        ("21.30", 21, 30),
        ("21u30", 21, 30),
        ("2130", 21, 30),
        ("21.30 uur", 21, 30),
        ("21:30u", 21, 30),
        ("21", 21, 0),
        ("21u", 21, 0),
        ("21 u", 21, 0),
        ("21 uur", 21, 0),
        ("21h00", 21, 0),
        ("om 21 uur", 21, 0),
        ("9u", 21, 0),
        ("9", 21, 0),
        ("9:30", 21, 30),
        ("930", 21, 30),
        ("negen uur", 21, 0),
        ("9 uur 's avonds", 21, 0),
        ("9 uur ’s avonds", 21, 0),
        ("negen uur savonds", 21, 0),
        ("half tien", 21, 30),
        ("half 10", 21, 30),
        ("kwart over 9", 21, 15),
        ("kwart voor tien", 21, 45),
        ("5 over 9", 21, 5),
        ("tien voor half tien", 21, 20),
        ("vijf over half 10", 21, 35),
        ("20 over 9", 21, 20),
        ("half een", 0, 30),
        ("half 1", 0, 30),
        ("0:30", 0, 30),
        ("12 uur 's nachts", 0, 0),
        ("middernacht", 0, 0),
        ("11 uur 's nachts", 23, 0),
        ("00:15", 0, 15),
        (" 21:30 ", 21, 30),
        ("9 uur 30", 21, 30),
        ("21,30", 21, 30),
        ("21:30 u.", 21, 30),
        ("halftien", 21, 30),
        ("5 vóór 10", 21, 55),
        ("'s avonds om half tien", 21, 30),
        ("9 uur 's-avonds", 21, 0),
        ("9:30 PM", 21, 30),
        ("9pm", 21, 0),
        ("9.30 P.M.", 21, 30),
        ("24:00", 0, 0),
        ("24 uur", 0, 0),
        ("21:30:00", 21, 30),
    ] {
        assert_eq!(next(text, (19, 30)), Some(time(hour, minute, 0, 0)), "{text}");
    }
    assert_eq!(next("9:30", (8, 0)), Some(time(9, 30, 0, 0)));
    // What has just been was meant.
    assert_eq!(
        (next("9:30", (9, 40)), next("half tien", (9, 40)), next("8:00", (20, 10))),
        (None, None, None)
    );
    // Only the morning is meant, and that is too far.
    assert_eq!(next("09:30", (19, 30)), None);
    assert_eq!(next("12 uur 's middags", (19, 30)), None);
}

#[test]
fn what_is_no_time_is_not_read() {
    for text in [
        "",
        "25:00",
        "24:01",
        "24",
        "19-30",
        "19 30",
        "14 am",
        "12:60",
        "-1:00",
        "15:3a",
        "15:3",
        "15:30:30",
        "éé",
        "half",
        "half 13",
        "kwart",
        "over acht",
        "kwart over",
        "acht",
        "2 uur 's avonds",
        "13 uur 's ochtends",
        "99",
        "uur",
        "u",
        "7-1",
        "twintig",
        "1 2 3",
        "half half acht",
        "999",
        "9u9",
        "tot 9",
    ] {
        // A bare number in a word is an hour, as one says it.
        let is_hour = text == "acht";
        assert_eq!(clock(text).is_some(), is_hour, "{text}");
    }
}

#[test]
fn in_the_night_in_which_the_clock_is_put_back_a_time_may_come_once_more() {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    // 02:50 for the first time: 02:30 comes again in forty minutes.
    let now = "2026-10-25T00:50:00Z".parse().unwrap();
    let again = at_next(clock("2:30").unwrap(), now, &zone).unwrap();
    assert_eq!(again.duration_since(now), SignedDuration::from_mins(40));
}

#[test]
fn a_time_for_a_day_that_is_known_is_the_nearest_one_to_come() {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    let at = |day: i8, hour, minute| {
        zone.to_timestamp(date(2026, 11, day).at(hour, minute, 0, 0)).unwrap()
    };
    let now = at(23, 20, 0);
    let read = |text: &str, proposed, now| at_nearest(clock(text).unwrap(), proposed, now, &zone);
    // Agreed for Thursday at 14:00.
    assert_eq!(read("9:00", at(26, 14, 0), now), Some(at(26, 9, 0)));
    assert_eq!(read("7:30", at(26, 20, 0), now), Some(at(26, 19, 30)));
    assert_eq!(read("14:00", at(23, 14, 0), at(23, 14, 5)), Some(at(23, 14, 0)));
    // Nothing was agreed: it is proposed for a quarter from now.
    assert_eq!(read("14:00", at(23, 20, 15), now), Some(at(24, 14, 0)));
    assert_eq!(read("20:30", at(23, 20, 15), now), Some(at(23, 20, 30)));
}

#[test]
fn a_length_is_read_as_people_type_it() {
    for (text, length) in [
        ("90", 90),
        ("90 min", 90),
        ("90 minuten", 90),
        ("90min.", 90),
        ("90 m", 90),
        ("1u30", 90),
        ("1:30", 90),
        ("1 uur 30", 90),
        ("1 uur en 30 minuten", 90),
        ("1,5 uur", 90),
        ("1.5u", 90),
        ("anderhalf uur", 90),
        ("2 uur", 120),
        ("2u", 120),
        ("twee uur", 120),
        ("een half uur", 30),
        ("halfuur", 30),
        ("kwartier", 15),
        ("drie kwartier", 45),
        ("0,25 uur", 15),
        ("1,75 uur", 105),
        ("5 kwartier", 75),
        ("0", 0),
        ("1 minuut", 1),
        ("een uur", 60),
        ("1h", 60),
    ] {
        assert_eq!(minutes(text), Some(length), "{text}");
    }
}

#[test]
fn a_length_is_read_as_people_say_it() {
    for (text, length) in [
        ("2uur", 120),
        ("1u30m", 90),
        ("1u 30min", 90),
        ("1h 30min", 90),
        ("1:30 uur", 90),
        ("1½ uur", 90),
        ("1 1/2 uur", 90),
        ("½ uur", 30),
        ("twee en een half uur", 150),
        ("tweeënhalf uur", 150),
        ("half uurtje", 30),
        ("een kwartiertje", 15),
        ("driekwartier", 45),
        ("drie kwart uur", 45),
        ("een uur en een kwartier", 75),
        ("vijf kwartieren", 75),
        ("vijfenveertig minuten", 45),
        ("negentig", 90),
        ("90’", 90),
        ("90´", 90),
    ] {
        assert_eq!(minutes(text), Some(length), "{text}");
    }
}

#[test]
fn the_length_of_a_meeting_is_in_hours_where_it_cannot_be_in_minutes() {
    for (text, length) in [("1,5", 90), ("1.5", 90), (" 2,5 ", 150), ("90", 90), ("1u30", 90)] {
        assert_eq!(of_a_meeting(text), Some(length), "{text}");
    }
    for text in ["1.30", "1,30", "1.50", "", "1,3", "veel"] {
        assert_eq!(of_a_meeting(text), None, "{text}");
    }
}

#[test]
fn a_time_on_a_day_is_one_moment_or_is_refused_with_the_reason() {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    let usual = time(14, 0, 0, 0);
    let read = |text: &str, day| on_day(clock(text).unwrap(), day, usual, &zone);
    let day = date(2026, 3, 29);
    assert_eq!(read("02:30", day), Err(NotThen::Skipped { typed: day.at(2, 30, 0, 0) }));
    assert!(read("02:30", date(2026, 3, 30)).is_ok() && read("03:30", day).is_ok());
    for text in ["2", "2:30", "2.30 uur", "5u"] {
        assert!(matches!(read(text, day), Err(NotThen::AtNight { .. })), "{text}");
    }
    let at = |text, hour| {
        assert_eq!(zone.to_datetime(read(text, day).unwrap()), day.at(hour, 0, 0, 0), "{text}");
    };
    for (text, hour) in [("2 uur 's middags", 14), ("05:00", 5), ("5 uur", 17), ("9", 9)] {
        at(text, hour);
    }
    assert_eq!(
        (read("24:00", day), read("middernacht", day)),
        (Err(NotThen::Midnight), Err(NotThen::Midnight))
    );
    let late = zone.to_timestamp(date(2026, 3, 28).at(23, 0, 0, 0)).unwrap();
    let end = |text: &str| end_of(clock(text).unwrap(), late, &zone);
    assert_eq!(end("2:30"), Err(NotThen::Skipped { typed: day.at(2, 30, 0, 0) }));
    assert!(matches!((end("24:00"), end("1"), end("12")), (Ok(Some(_)), Ok(Some(_)), Ok(Some(_)))));
}

#[test]
fn what_is_no_length_is_not_read() {
    for text in [
        "",
        "-5",
        "1,5",
        "1,3 uur",
        "uur",
        "min",
        "1:5",
        "1:60",
        "1 uur 90 minuten",
        "1,5 uur 10 min",
        "1 uur 1:30",
        "1.30",
        "70000",
        "1200 uur",
        "veel",
        "1 2",
        "1 dag",
        "2 uur 3 uur",
        "½",
        "１０",
    ] {
        assert_eq!(minutes(text), None, "{text}");
    }
}

#[test]
fn weeks_and_numbers_are_read_as_people_type_them() {
    for text in [
        "6",
        "6 weken",
        "6 wk",
        "zes weken",
        "om de 6 weken",
        "elke zes weken",
        "eens per 6 weken",
        "1x per zes weken",
        "zeswekelijks",
    ] {
        assert_eq!(weeks(text), Some(6), "{text}");
    }
    assert_eq!(
        (weeks("om de week"), weeks("maandelijks"), weeks("wekelijks")),
        (Some(2), None, Some(1))
    );
    assert_eq!((weeks("elke week"), weeks("6 maanden"), weeks("")), (Some(1), None, None));
    assert_eq!(
        (number("zes"), number("12"), number("6 of 7"), number("")),
        (Some(6), Some(12), None, None)
    );
}

/// Words that dates and times are made of, and some that spoil them.
fn pieces() -> impl Strategy<Value = String> {
    let words = select(vec![
        "7", "7-1", "januari", "jan", "do", "maandag", "om", "14:00", "14", "2027", "2026", "half",
        "acht", "kwart", "over", "voor", "uur", "'s", "avonds", "week", "weken", "volgende",
        "morgen", "de", "op", "-", ".", ",", "u", "7e", "'27", "é", "–", "T", "week", "50", "a.s.",
        "derde", "van", "laatste", "avond", "maand", "volgend", "jaar", "3dec", "deze", "next",
        "tomorrow", "tuesday", "12th", "of", "october", "at", "past", "to", "seven", "half", "the",
        "in", "a", "hour", "quarter", "evening", "pm", "this", "noon", "ago", "and",
    ]);
    let joined = vec((words, select(vec![" ", ""])), 0..8);
    prop_oneof![
        joined.prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect()),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is said back of a date and time, or shown of it, is read as the same.
    #[test]
    fn what_is_said_of_a_day_is_read_back(minutes in 1_i64..1_500_000) {
        let at = now().checked_add(minutes.minutes()).unwrap();
        for words in Words::ALL {
            let said = words.time().date_time(at);
            prop_assert_eq!(read(&said), Ok(at), "{}", said);
        }
        for form in ["%d-%m-%Y %H:%M", "%-d-%-m-%Y %H.%M", "%Y-%m-%d %H:%M", "%Y%m%d %H%M", "%Y-%m-%dT%H:%M"] {
            let shown = at.strftime(form).to_string();
            prop_assert_eq!(read(&shown), Ok(at), "{}", shown);
        }
    }

    #[test]
    fn what_is_said_of_a_length_is_read_back(length in 1_u16..1440) {
        let of = |words: Words| words.time().length(i64::from(length) * 60);
        for said in [format!("{length} min"), of(Words::DUTCH), of(Words::ENGLISH)] {
            prop_assert_eq!(minutes(&said), Some(length), "{}", said);
        }
    }

    /// Never a day that is past, never one that was only half understood.
    #[test]
    fn nothing_is_guessed(text in pieces(), odd in "[xyz]{3}") {
        if let Ok(at) = read(&text) {
            prop_assert!(now() < at && text.chars().any(char::is_alphanumeric), "{}", text);
            for words in Words::ALL {
                prop_assert_eq!(read(&words.time().date_time(at)), Ok(at));
            }
        }
        let with_more = read(&format!("{text} {odd}"));
        prop_assert!(with_more.is_err());
        prop_assert_eq!(clock(&format!("{text} {odd}")), None);
        prop_assert_eq!(minutes(&format!("{text} {odd}")), None);
        let _ = (clock(&text), minutes(&text), weeks(&text), number(&text));
    }
}

#[test]
fn minutes_more_or_fewer_are_read_with_a_sign_or_a_word_for_it() {
    for (text, change) in [
        ("3", 3),
        ("+3", 3),
        ("+ 3 min", 3),
        ("drie minuten erbij", 3),
        ("plus 3", 3),
        ("3 langer", 3),
        ("-2", -2),
        ("- 2", -2),
        ("−2", -2),
        ("–2", -2),
        ("min 2", -2),
        ("2 minder", -2),
        ("twee minuten eraf", -2),
        ("2 min korter", -2),
        ("kwartier", 15),
    ] {
        assert_eq!(more_or_less(text), Some(change), "{text}");
    }
    for text in ["", "-", "+", "min", "1,5", "--2", "+-2", "-2 eraf", "veel", "erbij"] {
        assert_eq!(more_or_less(text), None, "{text}");
    }
}

#[test]
fn a_speakers_time_is_read_with_halves_and_seconds() {
    for (text, length) in [
        ("2", 120),
        ("twee minuten", 120),
        ("1,5", 90),
        ("1½", 90),
        ("1:30", 90),
        ("1:30 min", 90),
        ("anderhalf", 90),
        ("anderhalve minuut", 90),
        ("een halve minuut", 30),
        ("2,5 min", 150),
        ("90 s", 90),
        ("45 seconden", 45),
        ("90sec", 90),
    ] {
        assert_eq!(seconds(text), Some(length), "{text}");
    }
    for text in ["", "-2", "min", "1:5", "veel", "2 uur", "70000"] {
        assert_eq!(seconds(text), None, "{text}");
    }
}

#[test]
fn an_hour_that_is_not_in_its_part_of_the_day_is_no_time() {
    for text in ["14pm", "14:00 pm", "13 am", "0 pm", "14 uur 's avonds", "9 uur 's middags"] {
        assert_eq!((clock(text), contradicts(text)), (None, true), "{text}");
    }
    for text in ["2pm", "12 am", "14:00", "9 uur 's ochtends", "ergens", "25 pm"] {
        assert!(!contradicts(text), "{text}");
    }
}

#[test]
fn a_day_of_the_calendar_is_known_and_a_day_as_it_is_seen_from_today_stays_words() {
    let today = now().date();
    for text in ["7-1", "do 7 januari", "7 jan.", "op 7-1"] {
        assert_eq!(calendar_day(text, today), Some((date(2027, 1, 7), false)), "{text}");
    }
    assert_eq!(calendar_day("7-1-2028", today), Some((date(2028, 1, 7), true)));
    for text in
        ["", "over 6 weken", "morgen", "voor de kerst", "vóór 7-1", "vr 7-1", "7-1 14:00", "30-2"]
    {
        assert_eq!(calendar_day(text, today), None, "{text}");
    }
}
