//! Every table of keys by the name of its place, and keys of the chair's own over them: what is asked of keys
//! is asked here.

#[cfg(test)]
mod tests;

use super::{
    App, Stage,
    action::Action,
    follow::Follow,
    keys::{self, Keyed, Row},
    lead::Lead,
    own_keys::OwnRow,
    prepare::Prepare,
    resume::Resume,
};
pub use super::{
    action::Hint,
    own_keys::{Fault, Keys},
    table::Table,
};
use crate::key::Key;

impl App {
    /// The keys that hold now.
    pub fn table(&self) -> Table {
        let over = self.frame.over.as_ref();
        match &self.stage {
            Stage::Prepare(prepare) => prepare.table_with(over),
            Stage::Resume(resume) => resume.table_with(over),
            Stage::Lead(lead) => lead.table_with(over),
            Stage::Follow(follow) => follow.table_with(over),
        }
    }

    /// The keys of the place itself, whatever is open over it.
    pub fn table_beneath(&self) -> Table {
        match &self.stage {
            Stage::Prepare(prepare) => prepare.beneath(),
            Stage::Resume(resume) => resume.beneath(),
            Stage::Lead(lead) => lead.beneath(),
            Stage::Follow(follow) => follow.beneath(),
        }
    }
}

impl Keys {
    /// The keys that hold where each of these does what it does, rather than what is usual.
    ///
    /// # Errors
    /// When one of them cannot: what is wrong with each.
    pub fn with(mut own: Vec<(Action, Vec<Key>)>) -> Result<Self, Vec<Fault>> {
        own.sort_by_key(|(action, _)| *action);
        let of = |table| with_table(table, Own { table, own: &own });
        let rows: Vec<_> = Table::ALL.into_iter().flat_map(of).collect();
        let faults = faults(&own, &rows);
        if !faults.is_empty() {
            return Err(faults);
        }
        let leaked = |(table, action, keys)| OwnRow { table, action, keys: Vec::leak(keys) };
        Ok(Self::new(own, rows.into_iter().map(leaked).collect()))
    }

    /// All keys of a place, in the table's order.
    pub fn all(self, table: Table) -> Vec<Hint> {
        all(table)
            .into_iter()
            .map(|hint| self.on(table, hint))
            .filter(|hint| !hint.keys.is_empty())
            .collect()
    }

    /// The keys that do this in this place; none where nothing does.
    pub fn of(self, table: Table, action: Action) -> &'static [Key] {
        let found = self.all(table).into_iter().find(|hint| hint.action == action);
        found.map(|hint| hint.keys).unwrap_or_default()
    }
}

/// What keys of the chair's own make of a row: the place, what is done, the keys that do it.
type Resolved = (Table, Action, Vec<Key>);

/// What is wrong with keys of the chair's own, which would give these rows: of each of them one thing.
fn faults(own: &[(Action, Vec<Key>)], rows: &[Resolved]) -> Vec<Fault> {
    let mut faults: Vec<Fault> =
        Table::ALL.into_iter().flat_map(|table| taken(table, rows)).collect();
    let does = |action, key: &Key| rows.iter().any(|row| row.1 == action && row.2.contains(key));
    for (action, keys) in own {
        let typed = keys.iter().filter(|key| !does(*action, key) && is_typed(*action, **key));
        faults.extend(typed.map(|key| Fault::Typed { action: *action, key: *key }));
        faults.extend(keys.iter().filter_map(|key| kept(*action, *key)));
        if *action == Action::Next && keys.is_empty() {
            faults.push(Fault::NoWayOn(*action));
        }
    }
    let mut of: Vec<(Action, Option<Key>)> = Vec::new();
    faults.retain(|fault| {
        let is_new = !of.contains(&fault.of());
        of.push(fault.of());
        is_new
    });
    faults
}

/// Esc and Ctrl-C lead back and out, also where they do nothing yet.
fn kept(action: Action, key: Key) -> Option<Fault> {
    let mut usual = Table::ALL.into_iter().flat_map(all).filter(|hint| hint.keys.contains(&key));
    let by = usual.next().filter(|_| matches!(key, Key::Esc | Key::Ctrl('c')))?.action;
    let is_own = by == action || usual.any(|hint| hint.action == action);
    (!is_own).then_some(Fault::Taken { action, key, by })
}

/// The keys that would do two things in a place; what has such a key usually keeps it.
fn taken(table: Table, rows: &[Resolved]) -> Vec<Fault> {
    let mut seen: Vec<(Key, Action)> = Vec::new();
    let mut faults = Vec::new();
    for hint in all(table) {
        let own = rows.iter().find(|row| (row.0, row.1) == (table, hint.action));
        for key in own.map_or(hint.keys, |(_, _, keys)| keys) {
            match seen.iter().find(|(other, _)| other == key) {
                Some((_, first)) if hint.keys.contains(key) => {
                    faults.push(Fault::Taken { action: *first, key: *key, by: hint.action });
                }
                Some((_, first)) => {
                    faults.push(Fault::Taken { action: hint.action, key: *key, by: *first });
                }
                None => seen.push((*key, hint.action)),
            }
        }
    }
    faults
}

/// Whether a key types something in a place where this is done.
fn is_typed(action: Action, key: Key) -> bool {
    let is_done = |table: &Table| all(*table).iter().any(|hint| hint.action == action);
    Table::ALL.into_iter().filter(is_done).any(|table| table.types(key))
}

/// The rows of a place that are other ones with keys of the chair's own.
struct Own<'a> {
    table: Table,
    own: &'a [(Action, Vec<Key>)],
}

impl Own<'_> {
    fn of(&self, action: Action) -> Option<&[Key]> {
        self.own.iter().find(|(of, _)| *of == action).map(|(_, keys)| keys.as_slice())
    }

    /// The keys of a row; nothing where they are the usual ones.
    fn resolve<S>(&self, row: &Row<S>) -> Option<Vec<Key>> {
        let is_free = |key: &&Key| !self.table.types(**key);
        let stays = |key: &Key| {
            matches!(key, Key::Esc | Key::Ctrl('c'))
                // With Enter one goes on, but for who says with which keys one does.
                || *key == Key::Enter && row.action != Action::Next
        };
        // Where all stay, and where all of one's own type something, what is usual does it.
        let can_change = !row.keys.iter().all(stays);
        let does = |keys: &&[Key]| keys.is_empty() || keys.iter().any(|key| is_free(&key));
        let own = self.of(row.action).filter(|_| can_change).filter(does);
        let again = row.again.and_then(|by| self.of(by));
        if own.is_none() && again.is_none() {
            return None;
        }
        let is_left = |key: &&Key| match own {
            Some(_) => stays(key),
            None => !matches!(key, Key::Char(_)),
        };
        let rest = row.keys.iter().filter(is_left);
        let free = |wanted: Option<&'_ [Key]>| {
            wanted
                .unwrap_or_default()
                .iter()
                .copied()
                .filter(|key| is_free(&key))
                .collect::<Vec<_>>()
        };
        let mut keys: Vec<Key> = Vec::new();
        for key in free(own).iter().chain(rest).chain(&free(again)) {
            if !keys.contains(key) {
                keys.push(*key);
            }
        }
        Some(keys)
    }
}

impl Asked for Own<'_> {
    type Told = Vec<Resolved>;

    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Resolved> {
        let row = |row: &Row<S>| Some((self.table, row.action, self.resolve(row)?));
        table.into_iter().filter_map(row).collect()
    }
}

/// The keys of the footer, most important first, as the program has them.
pub fn footer(table: Table) -> Vec<Hint> {
    with_table(table, Footer)
}

/// All keys of a place, in the table's order, as the program has them.
pub fn all(table: Table) -> Vec<Hint> {
    with_table(table, All)
}

/// What is asked of a table, of whatever stage.
trait Asked {
    type Told;

    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Self::Told;
}

struct Footer;
struct All;

impl Asked for Footer {
    type Told = Vec<Hint>;

    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Hint> {
        keys::footer(table)
    }
}

impl Asked for All {
    type Told = Vec<Hint>;

    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Hint> {
        table.into_iter().map(keys::hint).collect()
    }
}

/// Asks a table: what every stage has alike, of the one with most of it.
fn with_table<A: Asked>(table: Table, asked: A) -> A::Told {
    match table {
        Table::Welcome
        | Table::Who
        | Table::How
        | Table::Begin
        | Table::Field
        | Table::Early
        | Table::Group
        | Table::Agenda
        | Table::Library
        | Table::Past => asked.of(Prepare::rows(table)),
        Table::Resume | Table::Led | Table::LedProbably | Table::Found => {
            asked.of(Resume::rows(table))
        }
        Table::Follow | Table::FollowPhone => asked.of(Follow::rows(table)),
        Table::Live
        | Table::Card
        | Table::Watched
        | Table::Parked
        | Table::Phone
        | Table::ParkedAfter
        | Table::Ended
        | Table::EndedWatched
        | Table::Help
        | Table::Deeds
        | Table::Invitation
        | Table::Choice
        | Table::Cards
        | Table::Question
        | Table::Kind
        | Table::Input => asked.of(Lead::rows(table)),
    }
}
