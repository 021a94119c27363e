//! The plan of a group's year, in words.

use jiff::civil::{Date, DateTime};

use super::{DOT, group, time};
use crate::{
    domain::{
        event::Role,
        holidays::Holiday,
        year_plan::{Avoided, PlannedMeeting},
    },
    paper::{Document, Part, Table, TableRow, Use},
    words::year_plan::YearPage,
};

pub(crate) const ABOVE: &str = "The year plan, made by “intervisie yearplan --keep”. You confirm each date in the closing of the meeting before it.";
pub(crate) const NO_VACATIONS: &str = "School holidays are not taken into account: put them in vakanties.toml in the group’s folder, or give a file with --holidays.";

const KEPT: &str = "Kept. From now on the closing suggests the next date of this plan.";

pub(crate) fn kept(agreed: Option<DateTime>) -> String {
    let stands = agreed.map(|start| {
        format!(" The date agreed, {}, stands: it comes first.", time::date_time(start))
    });
    format!("{KEPT}{}", stands.unwrap_or_default())
}

/// The roles that have a column.
const COLUMNS: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::Inbrenger];

pub(crate) fn document(page: YearPage<'_>) -> Document {
    let mut document = Document::new(format!("Year plan{DOT}{}", page.group));
    let roles = COLUMNS.map(|role| group::role(role).to_owned());
    let heads = ["date", "start"].map(str::to_owned).into_iter().chain(roles).collect();
    let rows = page.meetings.iter().map(row).collect();
    document.add(Part::Table(Table { heads, rows, words: 5, used: Use::Read }));
    let moved = page.meetings.iter().filter_map(moved).collect();
    document.section("Moved", [Part::List(moved)]);
    document.add(Part::Small(PROPOSED.to_owned()));
    document
}

fn row(meeting: &PlannedMeeting) -> TableRow {
    let of = |role: Role| {
        let who = meeting.roles.iter().find(|(had, _)| *had == role);
        who.map_or_else(String::new, |(_, who)| who.reveal().to_owned())
    };
    let start = meeting.start;
    let when = [time::date_with_year(start.date()), time::clock(start.time())];
    when.into_iter().chain(COLUMNS.map(of)).collect::<Vec<_>>().into()
}

/// Why a day is not the one that it would have been.
fn moved(meeting: &PlannedMeeting) -> Option<String> {
    let (usual, why) = meeting.instead_of.as_ref()?;
    let (planned, because) = (meeting.start.date(), because(why));
    let [day, instead] = [planned, *usual].map(time::date_with_year);
    Some(if planned == *usual {
        format!("{day}: {because}, and no day was free in the weeks around it")
    } else {
        format!("{day} instead of {instead}: {because}")
    })
}

/// Which day it would have been, and why it is not.
pub(crate) fn instead(usual: Date, why: &Avoided) -> String {
    format!("not on {}, {}", time::date(usual), because(why))
}

fn because(why: &Avoided) -> String {
    match why {
        Avoided::Weekend => "that is at the weekend".to_owned(),
        Avoided::Holiday(holiday) => format!("that is {}", name(*holiday)),
        Avoided::Vacation(vacation) => format!("that is during {vacation}"),
    }
}

fn name(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "New Year’s Day",
        Holiday::GoodFriday => "Good Friday",
        Holiday::Easter => "Easter Sunday",
        Holiday::EasterMonday => "Easter Monday",
        Holiday::KingsDay => "the Dutch King’s Day",
        Holiday::LiberationDay => "the Dutch Liberation Day",
        Holiday::Ascension => "Ascension Day",
        Holiday::Whitsun => "Whit Sunday",
        Holiday::WhitMonday => "Whit Monday",
        Holiday::Christmas => "Christmas Day",
        Holiday::SecondChristmasDay => "Boxing Day",
    }
}

const PROPOSED: &str = "A suggestion: in the closing of each meeting you confirm the next date and who does what. It is the turn of whoever has gone longest without.";
