//! The participants of a proof sheet, a row each: to sign, and for a program.

use crate::words::english::ours;
use jiff::SignedDuration;

use super::{Sheet, group, sheet, time};
use crate::{
    domain::{confidential::Confidential, event::Role, people::Presence, register::Rounding},
    paper::{Part, Table, TableRow, Use, csv::Cell},
    words::english::block,
};

/// Above the columns for a program.
const HEADS: [&str; 20] = [
    "date",
    "start",
    "end",
    "agreed_end",
    "net_min",
    "counts_as_hours",
    "place",
    "group",
    "method",
    "name",
    "job_title",
    "registration",
    "present",
    "case",
    "chair",
    "timekeeper",
    "present_min",
    "roles",
    "source",
    "entered_afterwards",
];

impl Sheet<'_> {
    /// Everybody with room for a signature; without names, as many empty rows.
    pub(super) fn signatures(&self) -> Part {
        let heads = ["name", "job title", "registration", "present", "role", "signature"]
            .map(str::to_owned)
            .to_vec();
        let nobody = vec![String::new(); heads.len()];
        let row = |presence: &Presence| {
            let [name, function, registration] = details(presence);
            let minutes = self.proof.times.attended_as_shown(presence).as_mins();
            let present = format!("{} ({minutes} min)", self.present(presence));
            vec![name, function, registration, present, self.did(presence), String::new()].into()
        };
        let mut rows: Vec<TableRow> = self.proof.people.present.iter().map(row).collect();
        if rows.is_empty() {
            rows = vec![nobody.into(); usize::from(self.proof.times.participants)];
        }
        Part::Table(Table { heads, rows, words: 6, used: Use::Signed })
    }

    /// The sheet for a program: the heads, and a row for each of these people; where nobody was named, one
    /// for each who was there.
    pub(super) fn rows(self, whose: &[&Presence]) -> Vec<Vec<Cell>> {
        let heads = std::iter::once(HEADS.map(Cell::text).to_vec());
        if whose.is_empty() {
            let row = self.row(None);
            return heads.chain(vec![row; usize::from(self.proof.times.participants)]).collect();
        }
        heads.chain(whose.iter().map(|presence| self.row(Some(presence)))).collect()
    }

    fn row(&self, presence: Option<&Presence>) -> Vec<Cell> {
        let (proof, times) = (self.proof, &self.proof.times);
        let named = || proof.blocks().filter(|block| block.werkvorm.is_some());
        let methods: Vec<&str> = named().map(|block| block::name(&block.name)).collect();
        let sources: Vec<&str> = named().filter_map(|block| block.source.as_deref()).collect();
        let ended =
            times.ended.map_or_else(String::new, |ended| ours().sheet().clock(ended, self.zone));
        let length =
            presence.map_or_else(|| times.net_as_shown(), |one| times.attended_as_shown(one));
        let brought = presence.is_some_and(|presence| proof.brought(presence));
        let mut row = vec![
            Cell::figure(sheet::at(times.began, self.zone).date()),
            Cell::figure(ours().sheet().clock(times.began, self.zone)),
            Cell::figure(ended),
            Cell::figure(ours().sheet().clock(times.closing_time, self.zone)),
            Cell::figure(times.shown().net()),
            Cell::figure(self.counted(length)),
            Cell::text(sheet::place(&proof.people).unwrap_or_default()),
            Cell::text(&proof.group),
            Cell::text(methods.join(", ")),
        ];
        row.extend(presence.map(details).unwrap_or_default().map(Cell::Text));
        row.push(Cell::text(presence.map_or_else(String::new, |one| self.present(one))));
        row.push(Cell::text(if brought { "yes" } else { "" }));
        row.extend([Role::Chair, Role::Timekeeper].map(|role| Cell::text(self.names(role))));
        let minutes = presence.map(|_| length.as_mins().to_string()).unwrap_or_default();
        row.push(Cell::figure(minutes));
        let roles = presence.map(|presence| self.roles(presence)).unwrap_or_default();
        row.push(Cell::text(roles));
        row.push(Cell::text(sources.join(", ")));
        row.push(Cell::text(if times.entered.is_some() { "yes" } else { "" }));
        row
    }

    /// What somebody did beside taking part: "chair, presenter"; nothing where that was not said.
    fn roles(&self, presence: &Presence) -> String {
        self.proof.roles(presence).map(group::role).collect::<Vec<_>>().join(", ")
    }

    /// The same, or that this person took part.
    pub(in crate::words::english) fn did(&self, presence: &Presence) -> String {
        Some(self.roles(presence))
            .filter(|roles| !roles.is_empty())
            .unwrap_or_else(|| "participant".to_owned())
    }

    /// When somebody was there: "14:02–16:03".
    pub(in crate::words::english) fn present(&self, presence: &Presence) -> String {
        let times = &self.proof.times;
        let (from, until) = times.there(presence);
        format!(
            "{}–{}",
            ours().sheet().clock(from, self.zone),
            ours().sheet().clock(until, self.zone)
        )
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

/// Name, function and registration.
fn details(presence: &Presence) -> [String; 3] {
    let who = &presence.participant;
    let words = |words: Option<&Confidential>| words.map_or("", Confidential::reveal).to_owned();
    [Some(&who.name), who.function.as_ref(), who.registration.as_ref()].map(words)
}
