//! The participants of a proof sheet, a row each: to sign, and for a program.

use jiff::SignedDuration;

use super::{Sheet, sheet, time};
use crate::{
    domain::{confidential::Confidential, event::Role, people::Presence, register::Rounding},
    paper::{Part, Table, Use, csv::Cell},
    words::dutch::block,
};

/// Above the columns for a program.
const HEADS: [&str; 16] = [
    "datum",
    "begin",
    "einde",
    "afgesproken_einde",
    "netto_min",
    "telt_als_uren",
    "plaats",
    "groep",
    "methode",
    "naam",
    "functie",
    "registratie",
    "aanwezig",
    "inbreng",
    "voorzitter",
    "tijdbewaker",
];

impl Sheet<'_> {
    /// Everybody with room for a signature; without names, as many empty rows.
    pub(super) fn signatures(&self) -> Part {
        let heads = ["naam", "functie", "registratie", "aanwezig", "inbreng", "handtekening"];
        let signature = |mut row: Vec<String>| {
            row.push(String::new());
            row.into()
        };
        let everybody: Vec<&Presence> = self.proof.people.present.iter().collect();
        let rows = self.participants(&everybody).into_iter().map(signature).collect();
        Part::Table(Table {
            heads: heads.map(str::to_owned).to_vec(),
            rows,
            words: 6,
            used: Use::Signed,
        })
    }

    /// The sheet for a program: the heads, and a row for each of these people.
    pub(super) fn rows(self, whose: &[&Presence]) -> Vec<Vec<Cell>> {
        let attended = whose.iter().map(|one| self.proof.times.attended_as_shown(one));
        let lengths = attended.chain(std::iter::repeat(self.proof.times.net_as_shown()));
        let who = self.participants(whose).into_iter();
        let rows = who.zip(lengths).map(|(who, length)| self.row(who, length));
        std::iter::once(HEADS.map(Cell::text).to_vec()).chain(rows).collect()
    }

    fn row(&self, who: Vec<String>, length: SignedDuration) -> Vec<Cell> {
        let (proof, times) = (self.proof, &self.proof.times);
        let named = proof.blocks().filter(|block| block.werkvorm.is_some());
        let methods: Vec<&str> = named.map(|block| block::name(&block.name)).collect();
        let ended = times.ended.map_or_else(String::new, |ended| sheet::clock(ended, self.zone));
        let mut row = vec![
            Cell::figure(sheet::at(times.began, self.zone).date()),
            Cell::figure(sheet::clock(times.began, self.zone)),
            Cell::figure(ended),
            Cell::figure(sheet::clock(times.closing_time, self.zone)),
            Cell::figure(times.shown().net()),
            Cell::figure(self.counted(length)),
            Cell::text(sheet::place(&proof.people).unwrap_or_default()),
            Cell::text(&proof.group),
            Cell::text(methods.join(", ")),
        ];
        row.extend(who.into_iter().map(Cell::Text));
        row.extend([Role::Chair, Role::Timekeeper].map(|role| Cell::text(self.names(role))));
        row
    }

    /// Name, function, registration, when they were there, and whether they brought the inbreng.
    fn participants(&self, whose: &[&Presence]) -> Vec<Vec<String>> {
        if whose.is_empty() {
            return vec![vec![String::new(); 5]; usize::from(self.proof.times.participants)];
        }
        let row = |presence: &&Presence| {
            let who = &presence.participant;
            vec![
                who.name.reveal().to_owned(),
                words(who.function.as_ref()),
                words(who.registration.as_ref()),
                self.present(presence),
                if self.proof.brought(presence) { "ja".to_owned() } else { String::new() },
            ]
        };
        whose.iter().map(row).collect()
    }

    /// When somebody was there: "14:02–16:03".
    pub(super) fn present(&self, presence: &Presence) -> String {
        let times = &self.proof.times;
        let (from, until) = times.there(presence);
        format!("{}–{}", sheet::clock(from, self.zone), sheet::clock(until, self.zone))
    }

    /// The hours that a length counts for, as a figure.
    fn counted(&self, length: SignedDuration) -> String {
        if self.rule.is_some_and(|rule| !rule.counts(&self.proof.times)) {
            return "0".to_owned();
        }
        let rounding = self.rule.map_or(Rounding::Minutes, |rule| rule.rounding);
        time::hours_figure(rounding.of(length))
    }
}

fn words(words: Option<&Confidential>) -> String {
    words.map_or_else(String::new, |words| words.reveal().to_owned())
}
