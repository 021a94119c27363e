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

pub(crate) const ABOVE: &str = "Het jaarplan, gemaakt door “intervisie jaarplan --bewaar”. Elke datum bevestigen jullie in het slot van de keer ervoor.";
pub(crate) const NO_VACATIONS: &str = "Met schoolvakanties is geen rekening gehouden: zet ze in vakanties.toml in de map van de groep, of geef een bestand met --vakanties.";

const KEPT: &str =
    "Bewaard. In het slot wordt voortaan de volgende datum van dit plan voorgesteld.";

pub(crate) fn kept(agreed: Option<DateTime>) -> String {
    let stands = agreed.map(|start| {
        format!(" De afspraak voor {} blijft staan: die gaat voor.", time::date_time(start))
    });
    format!("{KEPT}{}", stands.unwrap_or_default())
}

/// The roles that have a column.
const COLUMNS: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::Inbrenger];

pub(crate) fn document(page: YearPage<'_>) -> Document {
    let mut document = Document::new(format!("Jaarplan{DOT}{}", page.group));
    let roles = COLUMNS.map(|role| group::role(role).to_owned());
    let heads = ["datum", "begin"].map(str::to_owned).into_iter().chain(roles).collect();
    let rows = page.meetings.iter().map(row).collect();
    document.add(Part::Table(Table { heads, rows, words: 5, used: Use::Read }));
    let moved = page.meetings.iter().filter_map(moved).collect();
    document.section("Verschoven", [Part::List(moved)]);
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
        format!("{day}: {because}, en in de weken eromheen was geen dag vrij")
    } else {
        format!("{day} in plaats van {instead}: {because}")
    })
}

/// Which day it would have been, and why it is not.
pub(crate) fn instead(usual: Date, why: &Avoided) -> String {
    format!("niet op {}, {}", time::date(usual), because(why))
}

fn because(why: &Avoided) -> String {
    match why {
        Avoided::Weekend => "dat is in het weekend".to_owned(),
        Avoided::Holiday(holiday) => format!("dat is {}", name(*holiday)),
        Avoided::Vacation(vacation) => format!("dat valt in: {vacation}"),
    }
}

fn name(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "nieuwjaarsdag",
        Holiday::GoodFriday => "Goede Vrijdag",
        Holiday::Easter => "eerste paasdag",
        Holiday::EasterMonday => "tweede paasdag",
        Holiday::KingsDay => "Koningsdag",
        Holiday::LiberationDay => "Bevrijdingsdag",
        Holiday::Ascension => "Hemelvaartsdag",
        Holiday::Whitsun => "eerste pinksterdag",
        Holiday::WhitMonday => "tweede pinksterdag",
        Holiday::Christmas => "eerste kerstdag",
        Holiday::SecondChristmasDay => "tweede kerstdag",
    }
}

const PROPOSED: &str = "Een voorstel: in het slot van elke bijeenkomst bevestigen jullie de volgende datum en wie wat doet. Wie aan de beurt is, deed het het langst niet.";
