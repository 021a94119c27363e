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
            format!("{typed} is al geweest: bedoel je {next}?")
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
        NotADay::Unread => {
            "Typ een dag en tijd, bijvoorbeeld 11-1 14:00 of over 6 weken.".to_owned()
        }
        NotADay::Past { typed, next: Some(next) } => {
            let (typed, next) = (date_with_year(typed.date()), date_time(*next));
            format!("{typed} is al geweest · {}: {next}", key_of(Table::Input, Action::Save))
        }
        NotADay::Past { typed, next: None } => {
            format!("{} is al geweest: typ een later moment.", date_time(*typed))
        }
        NotADay::OtherWeekday { typed } => {
            format!("Die datum is {}: typ de dag die jullie bedoelen.", date_with_year(*typed))
        }
        NotADay::TimeToo { typed } => {
            format!("Alleen de dag hoort hier: {}.", in_figures(*typed))
        }
        NotADay::LeapDay { last } => {
            let (year, typed) = (last.year(), in_figures(*last));
            format!("29 februari was er het laatst in {year}: typ {typed} als het toen was.")
        }
        NotADay::ToCome { typed } => format!("{} moet nog komen.", date_with_year(*typed)),
        NotADay::Absent(day) => absent(*day),
        NotADay::Far { typed } => {
            let day = date_with_year(typed.date());
            format!("{day} is meer dan {YEARS_AHEAD} jaar vooruit: typ het goede jaar.")
        }
        NotADay::Skipped { typed } => {
            format!("{} bestaat niet: de klok gaat dan vooruit.", date_time(*typed))
        }
        NotADay::Either { days } => {
            let [first, second] = days.map(in_figures);
            format!("Dat kan {first} en {second} zijn: typ de datum.")
        }
        NotADay::YearOrTime { typed } => {
            let day = format!("{}-{}", typed.day(), typed.month());
            let (time, number) = (clock(typed.time()), typed.strftime("%H%M"));
            format!("{number} kan een jaar of een tijd zijn: typ {day}-{number} of {day} {time}.")
        }
    }
}

fn absent(day: AbsentDay) -> String {
    match day {
        AbsentDay::Day { day, month, year } => {
            format!("{} bestaat niet: typ een andere dag.", day_of(day, month, year))
        }
        AbsentDay::Month { month, day } if day <= 12 => {
            format!("Maand {month} bestaat niet: eerst de dag, dan de maand ({month}-{day}).")
        }
        AbsentDay::Month { month, .. } => {
            format!("Maand {month} bestaat niet: typ eerst de dag, dan de maand.")
        }
        AbsentDay::Week { week, year: Some(year) } => {
            format!("{year} heeft geen week {week}: typ een andere week.")
        }
        AbsentDay::Week { week, year: None } => {
            format!("Week {week} bestaat niet: typ een andere week.")
        }
    }
}
