//! The keys that hold: those of the tables, but for what the chair wants otherwise.

use super::{
    action::{Action, Hint},
    table::Table,
};
use crate::key::Key;

/// The keys that hold. They are made once, when the program begins, and are there as long as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// What the chair wants, as it was said.
    wanted: &'static [(Action, Vec<Key>)],
    /// What becomes of it in each place.
    rows: &'static [OwnRow],
}

/// What does something in one place in another way than the table has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OwnRow {
    pub(super) table: Table,
    pub(super) action: Action,
    pub(super) keys: &'static [Key],
}

/// Why keys of one's own cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// In a place where this is done the key does something else.
    Taken {
        /// What was to have the key.
        action: Action,
        /// What was to do it.
        key: Key,
        /// What it does there.
        by: Action,
    },
    /// Wherever this is done the key types something.
    Typed {
        /// What was to have the key.
        action: Action,
        /// What was to do it.
        key: Key,
    },
    /// Without a key for it nobody comes any further.
    NoWayOn(Action),
}

impl Fault {
    /// What it is about.
    pub fn of(self) -> (Action, Option<Key>) {
        match self {
            Self::Taken { action, key, .. } | Self::Typed { action, key } => (action, Some(key)),
            Self::NoWayOn(action) => (action, None),
        }
    }
}

impl Keys {
    /// Those of the tables.
    pub const USUAL: Self = Self { wanted: &[], rows: &[] };

    /// What is wanted, with what becomes of it. They hold as long as the program runs.
    pub(super) fn new(wanted: Vec<(Action, Vec<Key>)>, rows: Vec<OwnRow>) -> Self {
        Self { wanted: Vec::leak(wanted), rows: Vec::leak(rows) }
    }

    /// The keys that the chair wants for this; nothing where they are the usual ones.
    pub fn wanted(self, action: Action) -> Option<&'static [Key]> {
        self.wanted.iter().find(|(of, _)| *of == action).map(|(_, keys)| keys.as_slice())
    }

    /// The keys that do this in a place where these are the usual ones.
    pub(super) fn instead_of(
        self,
        table: Table,
        action: Action,
        usual: &'static [Key],
    ) -> &'static [Key] {
        let own = self.rows.iter().find(|row| (row.table, row.action) == (table, action));
        own.map_or(usual, |row| row.keys)
    }
    /// What is shown of something that is done in this place.
    pub(super) fn on(self, table: Table, hint: Hint) -> Hint {
        Hint { keys: self.instead_of(table, hint.action, hint.keys), ..hint }
    }
}
