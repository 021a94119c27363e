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
        "samenwerking",
        "bejegening",
        "rolconflict",
        "ethiek",
        "professionaliteit",
        "werkdruk",
        "communicatie",
        "grenzen",
    ]
}

pub(crate) fn ask(detail: Detail, person: &Participant) -> String {
    let (what, known) = match detail {
        Detail::FullName => ("naam voluit", Some(&person.name)),
        Detail::Function => ("functie", person.function.as_ref()),
        Detail::Registration => ("nummer in het register", person.registration.as_ref()),
    };
    let name = person.name.reveal();
    let usual =
        known.map_or_else(|| "mag leeg blijven".to_owned(), |known| known.reveal().to_owned());
    format!("{name}{DOT}{what} [{usual}]: ")
}

/// Above the questions about people.
pub(crate) const ASKED_ONCE: &str = "Voor het bewijs, één keer per persoon. Een lege regel laat staan wat tussen haken staat. Het komt alleen in groep.toml en op papier; schermen en verslag houden de naam die jullie gebruiken.";

/// The page in Dutch.
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
const TOO_SHORT: &str = "niets: korter dan een minuut";

impl Sheet<'_> {
    /// One sheet for all, on one page.
    fn of_the_group(self) -> Document {
        let mut document = self.titled(&self.proof.group);
        let counts = self.counts(self.proof.times.net_as_shown());
        let attended = [("duur", sheet::net(&self.proof.times)), ("telt als", counts)];
        let facts = self.held().into_iter().chain(attended).chain(self.setting());
        document.add(named(facts.chain(self.away()).chain(self.kept())));
        document.section("Deelnemers", [self.signatures()]);
        self.close(&mut document, &[("voorzitter", self.names(Role::Chair))]);
        document
    }

    fn titled(&self, whose: &str) -> Document {
        let title = "Bewijs van deelname aan intervisie";
        Document::new(sheet::title(title, whose, &self.proof.times, self.zone))
    }

    /// When it was held.
    pub(super) fn held(&self) -> [Fact; 2] {
        let day = sheet::at(self.proof.times.began, self.zone).date();
        let number = format!("nummer {} van {}", self.proof.number_in_year, day.year());
        let meeting = format!("{} ({number})", time::date_with_year(day));
        [("bijeenkomst", meeting), ("tijd", sheet::hours(&self.proof.times, self.zone))]
    }

    /// Where, under which plan, and who led it. Who brought the inbreng stands with the participants.
    fn setting(&self) -> Vec<Fact> {
        let proof = self.proof;
        let mut facts = vec![
            ("plaats", or_blank(sheet::place(&proof.people))),
            ("jaarplan", or_blank(proof.year_plan.clone())),
        ];
        let led = [Role::Chair, Role::Timekeeper, Role::NoteTaker];
        facts.extend(led.map(|role| (group::role(role), or_blank(Some(self.names(role))))));
        let facilitator = proof.facilitator.as_ref().map(|who| who.reveal().to_owned());
        facts.push(("begeleider van buiten", or_blank(facilitator)));
        facts
    }

    /// Who was not there, and who had said so beforehand.
    fn away(&self) -> [Fact; 2] {
        let is_excused = |name: &&Confidential| self.excused.contains(name);
        let absent = self.proof.absent.iter().filter(|name| !is_excused(name));
        [("afwezig", joined(absent)), ("afgemeld", joined(self.excused))]
    }

    /// What a group holds itself to.
    fn kept(&self) -> [Fact; 2] {
        let look_back = match self.proof.look_back() {
            None => "nee".to_owned(),
            // Of what no clock saw no minutes are told.
            Some(_) if self.proof.times.entered.is_some() => "ja".to_owned(),
            Some(minutes) => format!("ja, {minutes} min"),
        };
        let confirmed = if self.proof.is_confidential() { "besproken en bevestigd" } else { BLANK };
        [("teruggekeken", look_back), ("vertrouwelijkheid", confirmed.to_owned())]
    }

    /// The method, its steps, and room for whoever signs.
    fn close(&self, document: &mut Document, signs: &[Fact]) {
        document.section("Methode en uitgevoerde stappen", [sheet::done(&self.proof.times)]);
        document.add(Part::Line(neutral(self.theme)));
        let heads = ["rol", "naam", "datum", "handtekening"].map(str::to_owned).to_vec();
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
                    "telt niet mee volgens de regel van {} (te kort, of de groep te klein of te groot)",
                    rule.name
                )
            }
            Some(rule) => format!(
                "{}, volgens de regel van {}; nagekeken: {}",
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
    let work = "Volgens de genoemde methode is gewerkt aan vragen uit de beroepspraktijk van de deelnemers";
    theme.map_or_else(|| format!("{work}."), |theme| format!("{work}, rond het thema {theme}."))
}

/// Room to fill in by hand.
const BLANK: &str = "................";
/// The honest line where no clock ran.
const CLAIM_AFTERWARDS: &str = "Deze bijeenkomst is zonder het programma gehouden en achteraf ingevoerd: tijden, aanwezigen en werkvormen zijn een opgave van de groep zelf; de handtekeningen maken er een bewijs van. Dit blad bevat niets van wat er besproken is.";
/// The honest line.
pub(crate) const CLAIM: &str = "De tijden zijn tijdens de bijeenkomst door het programma bijgehouden en zijn een opgave van de groep zelf; de handtekeningen maken er een bewijs van. Dit blad bevat niets van wat er besproken is.";

#[cfg(test)]
mod tests;
