//! What people type in English for a date, a time and a length, and what cannot be read.

use super::*;

#[test]
fn a_day_is_read_as_people_type_it_in_english() {
    let january = date(2027, 1, 7).at(14, 0, 0, 0);
    for text in [
        "7 January",
        "7 Jan",
        "January 7",
        "Jan 7th",
        "7th January",
        "7th of January",
        "the 7th of January 2027",
        "January the 7th",
        "January 7th, 2027",
        "January 7 2027 at 2pm",
        "Thursday 7 January 2027",
        "Thu 7 Jan",
        "Thurs. 7 Jan",
        "on Thursday 7 January at 14:00",
        "first Thursday of January",
        "7 January at two in the afternoon",
        "7 Jan 2 p.m.",
        "7-Jan-2027",
        "7-1",
        "the seventh of January",
    ] {
        assert_eq!(read(text), Ok(january), "{text}");
    }
}

#[test]
fn a_day_is_read_as_people_say_it_in_english() {
    for (text, day) in [
        ("tomorrow at 9", date(2026, 11, 29).at(9, 0, 0, 0)),
        ("tomorrow evening at half past seven", date(2026, 11, 29).at(19, 30, 0, 0)),
        ("today 3pm", date(2026, 11, 28).at(15, 0, 0, 0)),
        ("tonight 8 o'clock", date(2026, 11, 28).at(20, 0, 0, 0)),
        ("this afternoon at three", date(2026, 11, 28).at(15, 0, 0, 0)),
        ("in 6 weeks", date(2027, 1, 9).at(14, 0, 0, 0)),
        ("in six weeks at half past seven", date(2027, 1, 9).at(19, 30, 0, 0)),
        ("in a fortnight", date(2026, 12, 12).at(14, 0, 0, 0)),
        ("in a fortnight at half past seven in the evening", date(2026, 12, 12).at(19, 30, 0, 0)),
        ("Thursday fortnight", date(2026, 12, 17).at(14, 0, 0, 0)),
        ("day after tomorrow 10am", date(2026, 11, 30).at(10, 0, 0, 0)),
        ("the day after tomorrow at 10", date(2026, 11, 30).at(10, 0, 0, 0)),
        ("next Tuesday 2pm", date(2026, 12, 1).at(14, 0, 0, 0)),
        ("Tuesday half past seven", date(2026, 12, 1).at(19, 30, 0, 0)),
        ("in a month", date(2026, 12, 28).at(14, 0, 0, 0)),
        ("Thursday", date(2026, 12, 3).at(14, 0, 0, 0)),
        (
            "next week Thursday at a quarter past eight in the morning",
            date(2026, 12, 3).at(8, 15, 0, 0),
        ),
        ("Thursday next week", date(2026, 12, 3).at(14, 0, 0, 0)),
        ("Thursday in 2 weeks", date(2026, 12, 17).at(14, 0, 0, 0)),
        ("next Tuesday", date(2026, 12, 1).at(14, 0, 0, 0)),
        ("Tue 7:30pm", date(2026, 12, 1).at(19, 30, 0, 0)),
        ("last Friday of January", date(2027, 1, 29).at(14, 0, 0, 0)),
        ("12 Oct", date(2027, 10, 12).at(14, 0, 0, 0)),
        ("October 12", date(2027, 10, 12).at(14, 0, 0, 0)),
        ("3 May next year", date(2027, 5, 3).at(14, 0, 0, 0)),
    ] {
        assert_eq!(read(text), Ok(day), "{text}");
    }
}

#[test]
fn a_day_that_could_be_two_is_asked_again_in_english_too() {
    let monday = date(2026, 11, 30).at(10, 0, 0, 0);
    let either = Err(NotADay::Either { days: [date(2026, 12, 3), date(2026, 12, 10)] });
    for text in ["next Thursday", "next Thursday 2pm", "at 2pm next Thursday"] {
        assert_eq!(day_and_time(text, USUAL, monday), either, "{text}");
    }
    for text in [
        "Thursday 14",
        "7 of 8 January",
        "Tuesday tomorrow",
        "half seven",
        "next month",
        "12-1 of 13-1",
        "a",
    ] {
        assert_eq!(read(text), Err(NotADay::Unread), "{text}");
    }
    let absent = NotADay::Absent(AbsentDay::Day { day: 30, month: 2, year: None });
    assert_eq!(read("30 February"), Err(absent));
    assert_eq!(read("12/25"), Err(NotADay::Absent(AbsentDay::Month { month: 25, day: 12 })));
    let other = Err(NotADay::OtherWeekday { typed: date(2027, 1, 7) });
    assert_eq!(read("Wed 7 January"), other);
}

#[test]
fn a_time_is_read_as_people_type_it_in_english() {
    for (text, hour, minute) in [
        ("9pm", 21, 0),
        ("9:30 p.m.", 21, 30),
        ("half past nine", 21, 30),
        ("half past 9", 21, 30),
        ("at half past nine", 21, 30),
        ("quarter past nine", 21, 15),
        ("a quarter to ten", 21, 45),
        ("ten to ten", 21, 50),
        ("20 past 9", 21, 20),
        ("nine o'clock", 21, 0),
        ("nine o’clock in the evening", 21, 0),
        ("nine in the evening", 21, 0),
        ("11 at night", 23, 0),
        ("midnight", 0, 0),
    ] {
        assert_eq!(next(text, (19, 30)), Some(time(hour, minute, 0, 0)), "{text}");
    }
    assert_eq!((next("noon", (8, 0)), next("noon", (19, 30))), (Some(time(12, 0, 0, 0)), None));
    for text in
        ["half nine", "halfnine", "past nine", "to ten", "quarter past", "nine past", "a nine"]
    {
        assert_eq!(clock(text), None, "{text}");
    }
}

#[test]
fn a_length_is_read_as_people_say_it_in_english() {
    for (text, length) in [
        ("90 minutes", 90),
        ("1 hour 30", 90),
        ("1 hour and 30 minutes", 90),
        ("an hour and a half", 90),
        ("one and a half hours", 90),
        ("two and a half hours", 150),
        ("2 hours", 120),
        ("an hour", 60),
        ("half an hour", 30),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("forty-five minutes", 45),
    ] {
        assert_eq!(minutes(text), Some(length), "{text}");
    }
    for text in ["a", "an", "hour", "half", "and a half", "a half", "quarter"] {
        assert_eq!((minutes(text), number(text)), (None, None), "{text}");
    }
    assert_eq!((seconds("half a minute"), seconds("90 seconds")), (Some(30), Some(90)));
    assert_eq!((more_or_less("2 less"), more_or_less("minus 2")), (Some(-2), Some(-2)));
    assert_eq!((more_or_less("3 more"), more_or_less("three minutes longer")), (Some(3), Some(3)));
    for text in ["six weeks", "every 6 weeks", "once every six weeks"] {
        assert_eq!(weeks(text), Some(6), "{text}");
    }
    assert_eq!((weeks("every other week"), weeks("weekly")), (Some(2), Some(1)));
}
