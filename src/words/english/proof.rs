//! The proof sheet (bewijs van deelname), in words: nothing of what was said. One sheet is for all
//! to sign; a participant can have one that is hers alone.

mod personal;
mod table;

use std::ops::Deref;

use jiff::SignedDuration;

use super::{DOT, group, sheet, time, year};
use crate::{
    domain::{
        agenda::BlockKind, confidential::Confidential, event::Participant, event::Role,
        people::Presence, proof::Detail, register::Rounding,
    },
    paper::{Document, Part, Table, Use, csv::Cell},
    words::proof::Page,
};

pub(crate) fn themes() -> [&'static str; 8] {
    [
        "collaboration",
        "respect",
        "roles",
        "ethics",
        "professionalism",
        "workload",
        "communication",
        "boundaries",
    ]
}

pub(crate) fn ask(detail: Detail, person: &Participant) -> String {
    let (what, known) = match detail {
        Detail::FullName => ("full name", Some(&person.name)),
        Detail::Function => ("job title", person.function.as_ref()),
        Detail::Registration => ("registration number", person.registration.as_ref()),
    };
    let name = person.name.reveal();
    let usual = known.map_or_else(|| "optional".to_owned(), |known| known.reveal().to_owned());
    format!("{name}{DOT}{what} [{usual}]: ")
}

/// Above the questions about people.
pub(crate) const ASKED_ONCE: &str = "For the proof of attendance, asked once for each person. An empty line keeps what stands in brackets. It goes only into groep.toml and onto paper; screens and the record keep the names you use.";

/// The page in English.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a>(pub(super) Page<'a>);

impl<'a> Deref for Sheet<'a> {
    type Target = Page<'a>;

    fn deref(&self) -> &Page<'a> {
        &self.0
    }
}

pub(crate) fn of_the_group(page: Page<'_>) -> Document {
    Sheet(page).of_the_group()
}

pub(crate) fn of(page: Page<'_>, whose: &Presence) -> Document {
    Sheet(page).of(whose)
}

pub(crate) fn rows(page: Page<'_>, whose: &[&Presence]) -> Vec<Vec<Cell>> {
    Sheet(page).rows(whose)
}

/// Of a meeting that was over before a minute had passed.
const TOO_SHORT: &str = "nothing: less than a minute";

impl Sheet<'_> {
    /// One sheet for all, on one page.
    fn of_the_group(self) -> Document {
        let mut document = self.titled(&self.proof.group);
        let counts = self.counts(self.proof.times.net_as_shown());
        let attended = [("length", sheet::net(&self.proof.times)), ("counts as", counts)];
        let facts = self.held().into_iter().chain(attended).chain(self.setting());
        document.add(named(facts.chain(self.away()).chain(self.kept())));
        document.section("Participants", [self.signatures()]);
        self.close(&mut document, &[("chair", self.names(Role::Chair))]);
        document
    }

    fn titled(&self, whose: &str) -> Document {
        let title = "Proof of attendance at peer supervision";
        Document::new(sheet::title(title, whose, &self.proof.times, self.zone))
    }

    /// When it was held.
    pub(super) fn held(&self) -> [Fact; 2] {
        let day = sheet::at(self.proof.times.began, self.zone).date();
        let number = format!("number {} in {}", self.proof.number_in_year, day.year());
        let meeting = format!("{} ({number})", time::date_with_year(day));
        [("meeting", meeting), ("time", sheet::hours(&self.proof.times, self.zone))]
    }

    /// Where, under which plan, and who led it. Who brought the inbreng stands with the participants.
    fn setting(&self) -> Vec<Fact> {
        let proof = self.proof;
        let mut facts = vec![
            ("place", or_blank(sheet::place(&proof.people))),
            ("year plan", or_blank(proof.year_plan.clone())),
        ];
        let led = [Role::Chair, Role::Timekeeper, Role::NoteTaker];
        facts.extend(led.map(|role| (group::role(role), or_blank(Some(self.names(role))))));
        let facilitator = proof.facilitator.as_ref().map(|who| who.reveal().to_owned());
        facts.push(("external facilitator", or_blank(facilitator)));
        facts
    }

    /// Who was not there, and who had said so beforehand.
    fn away(&self) -> [Fact; 2] {
        let is_excused = |name: &&Confidential| self.excused.contains(name);
        let absent = self.proof.absent.iter().filter(|name| !is_excused(name));
        [("absent", joined(absent)), ("apologies", joined(self.excused))]
    }

    /// What a group holds itself to.
    fn kept(&self) -> [Fact; 2] {
        let look_back = match self.proof.look_back() {
            None => "no".to_owned(),
            // Of what no clock saw no minutes are told.
            Some(_) if self.proof.times.entered.is_some() => "yes".to_owned(),
            Some(minutes) => format!("yes, {minutes} min"),
        };
        let confirmed =
            if self.proof.is_confidential() { "discussed and confirmed" } else { BLANK };
        [("looked back", look_back), ("confidentiality", confirmed.to_owned())]
    }

    /// The method, its steps, and room for whoever signs.
    fn close(&self, document: &mut Document, signs: &[Fact]) {
        document.section("Method and steps carried out", [sheet::done(&self.proof.times)]);
        document.add(Part::Line(neutral(self.theme)));
        let heads = ["role", "name", "date", "signature"].map(str::to_owned).to_vec();
        let rows = signs.iter().map(|(who, name)| {
            vec![(*who).to_owned(), name.clone(), String::new(), String::new()].into()
        });
        document.add(Part::Table(Table {
            heads,
            rows: rows.collect(),
            words: 4,
            used: Use::Signed,
        }));
        let claim = if self.proof.times.entered.is_some() { CLAIM_AFTERWARDS } else { CLAIM };
        document.add(Part::Small(claim.to_owned()));
    }

    fn names(&self, role: Role) -> String {
        let names: Vec<&str> = self.proof.people.in_role(role).map(Confidential::reveal).collect();
        names.join(", ")
    }

    /// The werkvormen that were worked with, each with its source where it has one.
    pub(super) fn methods(&self) -> String {
        let work = [BlockKind::Model, BlockKind::AndereWerkvorm];
        let done = self.proof.blocks().filter(|block| work.contains(&block.kind));
        or_blank(Some(done.map(sheet::with_source).collect::<Vec<_>>().join(DOT)))
    }

    /// What a length of being there counts for.
    fn counts(&self, length: SignedDuration) -> String {
        let told = |rounding: Rounding| {
            format!("{} ({})", time::hours(rounding.of(length)), sheet::rounding_name(rounding))
        };
        match self.rule {
            Some(rule)
                if !rule.counts(&self.proof.times) || !rule.rounding.of(length).is_positive() =>
            {
                format!(
                    "does not count under the rule of {} (too short, or the group too small or too large)",
                    rule.name
                )
            }
            Some(rule) => format!(
                "{}, under the rule of {}; checked: {}",
                told(rule.rounding),
                rule.name,
                year::checked(rule)
            ),
            None => {
                let counts = |rounding: &Rounding| rounding.of(length).is_positive();
                let all = [Rounding::Minutes, Rounding::Quarters, Rounding::Hours].into_iter();
                let counted: Vec<String> = all.filter(counts).map(told).collect();
                if counted.is_empty() { TOO_SHORT.to_owned() } else { counted.join(DOT) }
            }
        }
    }
}

/// What is said of something.
pub(super) type Fact = (&'static str, String);

pub(super) fn named(facts: impl IntoIterator<Item = Fact>) -> Part {
    Part::Facts(facts.into_iter().map(|(name, what)| (name.to_owned(), what)).collect())
}

/// These names, or room for them.
fn joined<'a>(names: impl IntoIterator<Item = &'a Confidential>) -> String {
    let names: Vec<&str> = names.into_iter().map(Confidential::reveal).collect();
    or_blank(Some(names.join(", ")))
}

pub(super) fn or_blank(text: Option<String>) -> String {
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| BLANK.to_owned())
}

fn neutral(theme: Option<&str>) -> String {
    let work = "Following the method named, the group worked on questions from the participants’ professional practice";
    theme.map_or_else(|| format!("{work}."), |theme| format!("{work}, on the theme of {theme}."))
}

/// Room to fill in by hand.
const BLANK: &str = "................";
/// The honest line where no clock ran.
const CLAIM_AFTERWARDS: &str = "This meeting was held without the program and entered afterwards. Times, attendance and exercises are the group’s own statement. The signatures make this sheet a proof. It holds nothing of what was discussed.";
/// The honest line.
pub(crate) const CLAIM: &str = "The program kept the times during the meeting; they are the group’s own statement. The signatures make this sheet a proof. It holds nothing of what was discussed.";

#[cfg(test)]
mod tests;
