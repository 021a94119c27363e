//! A table of keys: each row says what a key is called and what it does, so that a key that is shown
//! has a deed. The footer, the help screen and the program's answer all read the same rows.

pub(super) use super::action::Hint;
use super::{
    action::Action,
    effect::Effects,
    frame::{Over, Turn},
    own_keys::Keys,
    table::Table,
};
use crate::key::Key;

/// One row of a table, for a stage of this type.
#[derive(Debug)]
pub(super) struct Row<S> {
    /// The keys that do it; the first is the one that is shown.
    pub(super) keys: &'static [Key],
    /// What it is called.
    pub(super) action: Action,
    /// Rank in the footer (1 first); 0: only on the help screen.
    pub(super) footer: u8,
    /// What brought one here: its letter does this as well.
    pub(super) again: Option<Action>,
    deed: Deed<S>,
}

#[derive(Debug)]
enum Deed<S> {
    Plain(fn(&mut S, &mut Turn<'_>) -> Effects),
    /// What it does depends on which of its keys was pressed.
    WithKey(fn(&mut S, Key, &mut Turn<'_>) -> Effects),
}

impl<S> Row<S> {
    /// The letter with which one came here also leads away again.
    pub(super) const fn or_again(self, by: Action) -> Self {
        Self { again: Some(by), ..self }
    }

    /// Does what its first key does.
    pub(super) fn act(&self, stage: &mut S, turn: &mut Turn<'_>) -> Effects {
        match (&self.deed, self.keys) {
            (Deed::Plain(deed), _) => deed(stage, turn),
            (Deed::WithKey(deed), [first, ..]) => deed(stage, *first, turn),
            (Deed::WithKey(_), []) => Effects::none(),
        }
    }
}

/// The rows of a place: where it lies over another one, its own come before those of that one.
#[derive(Debug)]
pub(super) struct Rows<S: 'static> {
    own: &'static [Row<S>],
    beneath: &'static [Row<S>],
}

impl<S: 'static> Rows<S> {
    /// The rows of a place that lies over another.
    pub(super) const fn over(own: &'static [Row<S>], beneath: &'static [Row<S>]) -> Self {
        Self { own, beneath }
    }
}

impl<S: 'static> From<&'static [Row<S>]> for Rows<S> {
    fn from(own: &'static [Row<S>]) -> Self {
        Self { own, beneath: &[] }
    }
}

impl<S: 'static> IntoIterator for Rows<S> {
    type Item = &'static Row<S>;
    type IntoIter = std::vec::IntoIter<Self::Item>;

    /// What it does in its own way, or with a key of its own, is not what it was beneath it.
    fn into_iter(self) -> Self::IntoIter {
        let is_own = |row: &Row<S>| {
            let takes = |own: &Row<S>| {
                own.action == row.action || own.keys.iter().any(|key| row.keys.contains(key))
            };
            self.own.iter().any(takes)
        };
        let beneath = self.beneath.iter().filter(|row| !is_own(row));
        self.own.iter().chain(beneath).collect::<Vec<_>>().into_iter()
    }
}

pub(super) const fn row<S>(
    keys: &'static [Key],
    action: Action,
    footer: u8,
    deed: fn(&mut S, &mut Turn<'_>) -> Effects,
) -> Row<S> {
    Row { keys, action, footer, again: None, deed: Deed::Plain(deed) }
}

pub(super) const fn row_with_key<S>(
    keys: &'static [Key],
    action: Action,
    footer: u8,
    deed: fn(&mut S, Key, &mut Turn<'_>) -> Effects,
) -> Row<S> {
    Row { keys, action, footer, again: None, deed: Deed::WithKey(deed) }
}

/// A stage in which keys are pressed.
pub(super) trait Keyed: Clone + Sized + 'static {
    /// The keys of a place.
    fn rows(table: Table) -> Rows<Self>;

    /// Where one is, whatever is open over it.
    fn beneath(&self) -> Table;

    /// What is open over the place.
    fn opened(&self) -> Option<Table> {
        None
    }

    /// The keys of the moment, with this lying over the place.
    fn table_with(&self, over: Option<&Over>) -> Table {
        let over = over.map(|over| match over {
            Over::Help(_) => Table::Help,
            Over::Deeds(_) => Table::Deeds,
            Over::Invitation(_) => Table::Invitation,
        });
        self.opened().or(over).unwrap_or_else(|| self.beneath())
    }

    /// The keys of the footer, most important first.
    fn usual_footer(&self, over: Option<&Over>, keys: Keys) -> Vec<Hint> {
        let table = self.table_with(over);
        let hints = footer(Self::rows(table)).into_iter().map(|hint| keys.on(table, hint));
        hints.filter(|hint| !hint.keys.is_empty()).collect()
    }

    /// Leaves the program, or asks first.
    fn leave(&mut self, turn: &mut Turn<'_>) -> Effects;

    /// A line is open that takes letters.
    fn is_typing(&self) -> bool {
        false
    }

    /// A key that is in no table.
    fn type_key(&mut self, _: Key, _: &mut Turn<'_>) -> Effects {
        Effects::none()
    }

    /// Something that takes the key before any table does.
    fn swallow(&mut self, _: Key, _: &mut Turn<'_>) -> Option<Effects> {
        None
    }

    /// Answers a key. One that goes on or back does so once a second, and never when it only lies held.
    fn press(&mut self, key: Key, is_held: bool, turn: &mut Turn<'_>) -> Effects {
        let table = self.table_with(turn.frame.over.as_ref());
        let row = row_of(Self::rows(table), key, (table, turn.context.keys));
        let finds = matches!(turn.frame.over, Some(Over::Deeds(_)));
        let is_typing = finds || self.is_typing();
        if is_typing && key != Key::Enter {
            turn.frame.typed(turn.now);
        } else if goes(key, row) && (!turn.frame.may_go(turn.now) || is_held) {
            return Effects::none();
        }
        if !is_typing && let Some(effects) = self.swallow(key, turn) {
            return effects;
        }
        match (row.map(|row| &row.deed), &mut turn.frame.over) {
            (Some(Deed::Plain(deed)), _) => {
                let rows = if is_page(key, row) { PAGE } else { 1 };
                (1..rows).fold(deed(self, turn), |done, _| done.and(deed(self, turn)))
            }
            (Some(Deed::WithKey(deed)), _) => deed(self, key, turn),
            (None, Some(Over::Deeds(deeds))) => {
                deeds.press(key);
                Effects::none()
            }
            (None, _) => self.type_key(key, turn),
        }
    }
}

/// The row with this key; a capital that is in none means its small letter, as with Caps Lock.
fn row_of<S: 'static>(
    rows: Rows<S>,
    key: Key,
    (table, keys): (Table, Keys),
) -> Option<&'static Row<S>> {
    let rows: Vec<_> = rows.into_iter().collect();
    let has = |row: &Row<S>, key| keys.instead_of(table, row.action, row.keys).contains(&key);
    let with = |key| rows.iter().find(|row| has(row, key)).copied();
    match key {
        Key::Char(c) => with(key).or_else(|| with(Key::Char(small(c)))),
        _ => with(key),
    }
}

fn small(c: char) -> char {
    let mut letters = c.to_lowercase();
    letters.next().filter(|_| letters.next().is_none()).unwrap_or(c)
}

/// So many rows are a page of a list.
const PAGE: usize = 8;

/// Whether a page of a list is passed at once.
fn is_page<S>(key: Key, row: Option<&Row<S>>) -> bool {
    matches!(key, Key::PageUp | Key::PageDown)
        && row.is_some_and(|row| matches!(row.action, Action::Up | Action::Down))
}

/// Whether a key goes on or back here, so that it would run away when it lies held. To move a mark or a
/// cursor is something else.
fn goes<S>(key: Key, row: Option<&Row<S>>) -> bool {
    let goes = |row: &Row<S>| {
        matches!(
            row.action,
            Action::Start
                | Action::StartNow
                | Action::GoOn
                | Action::GoBack
                | Action::PassBy
                | Action::Next
                | Action::Previous
        )
    };
    row.is_some_and(|row| key == Key::Enter || goes(row))
}

/// The keys of the footer, most important first.
pub(super) fn footer<S: 'static>(table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Hint> {
    let mut rows: Vec<_> = table.into_iter().filter(|row| row.footer != 0).collect();
    rows.sort_by_key(|row| row.footer);
    rows.into_iter().map(hint).collect()
}

pub(super) fn hint<S>(row: &Row<S>) -> Hint {
    Hint { keys: row.keys, action: row.action }
}
