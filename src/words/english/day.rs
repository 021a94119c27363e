//! Days that were typed and are none to meet on.

use jiff::civil::Date;

use super::{
    action::key_of,
    time::{clock, date_time, date_with_year, day_of},
};
use crate::{
    app::{action::Action, keymap::Table},
    domain::typed::{AbsentDay, NotADay, YEARS_AHEAD},
};

pub(crate) fn no_day(why: &NotADay) -> String {
    match why {
        NotADay::Past { typed, next: Some(next) } => {
            let (typed, next) = (date_with_year(typed.date()), in_figures(next.date()));
            format!("{typed} has already been: do you mean {next}?")
        }
        why => not_a_day(why),
    }
}

/// A date as it is typed.
fn in_figures(date: Date) -> String {
    format!("{}-{}-{}", date.day(), date.month(), date.year())
}

pub(super) fn not_a_day(why: &NotADay) -> String {
    match why {
        NotADay::Unread => "Type a day and time, such as 11-1 14:00 or 11 Jan 14:00.".to_owned(),
        NotADay::Past { typed, next: Some(next) } => {
            let (typed, next) = (date_with_year(typed.date()), date_time(*next));
            format!("{typed} has passed · {}: {next}", key_of(Table::Input, Action::Save))
        }
        NotADay::Past { typed, next: None } => {
            format!("{} has passed: type a later moment.", date_time(*typed))
        }
        NotADay::OtherWeekday { typed } => {
            format!("That date is {}: type the day you mean.", date_with_year(*typed))
        }
        NotADay::TimeToo { typed } => {
            format!("Only the day belongs here: {}.", in_figures(*typed))
        }
        NotADay::LeapDay { last } => {
            let (year, typed) = (last.year(), in_figures(*last));
            format!("29 February was last in {year}: type {typed} if it was then.")
        }
        NotADay::ToCome { typed } => format!("{} is still to come.", date_with_year(*typed)),
        NotADay::Absent(day) => absent(*day),
        NotADay::Far { typed } => {
            let day = date_with_year(typed.date());
            format!("{day} is more than {YEARS_AHEAD} years ahead: type the right year.")
        }
        NotADay::Skipped { typed } => {
            format!("{} does not exist: the clocks go forward then.", date_time(*typed))
        }
        NotADay::Either { days } => {
            let [first, second] = days.map(in_figures);
            format!("That could be {first} or {second}: type the date.")
        }
        NotADay::YearOrTime { typed } => {
            let day = format!("{}-{}", typed.day(), typed.month());
            let (time, number) = (clock(typed.time()), typed.strftime("%H%M"));
            format!("{number} can be a year or a time: type {day}-{number} or {day} {time}.")
        }
    }
}

fn absent(day: AbsentDay) -> String {
    match day {
        AbsentDay::Day { day, month, year } => {
            format!("{} does not exist: type another day.", day_of(day, month, year))
        }
        AbsentDay::Month { month, day } if day <= 12 => {
            format!("There is no month {month}: first the day, then the month ({month}-{day}).")
        }
        AbsentDay::Month { month, .. } => {
            format!("There is no month {month}: type first the day, then the month.")
        }
        AbsentDay::Week { week, year: Some(year) } => {
            format!("{year} has no week {week}: type another week.")
        }
        AbsentDay::Week { week, year: None } => {
            format!("There is no week {week}: type another week.")
        }
    }
}
