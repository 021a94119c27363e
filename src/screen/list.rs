//! A list as far as it can be seen: a frame costs the same whether a group has ten topics or a thousand.

/// The rows of a list near the one that is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T> {
    rows: Vec<T>,
    /// Place in the list of the first of them.
    first: usize,
    count: usize,
}

impl<T> List<T> {
    /// The list of these items, with so many rows on either side of the one at this place.
    pub fn around<A>(place: usize, room: u16, items: &[A], row: impl FnMut(&A) -> T) -> Self {
        let room = usize::from(room);
        let first = place.saturating_sub(room).min(items.len());
        let rows = items.iter().take(place.saturating_add(room)).skip(first).map(row).collect();
        Self { rows, first, count: items.len() }
    }

    /// How many rows the whole list has.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there is nothing on it.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The rows that can be seen, each with its place in the list.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &T)> {
        (self.first..).zip(&self.rows)
    }

    /// The row at this place, where it can be seen.
    pub fn get(&self, place: usize) -> Option<&T> {
        self.rows.get(place.checked_sub(self.first)?)
    }
}

impl<T> List<Option<T>> {
    /// The rows of what is there: all of it, unless it was erased meanwhile.
    pub fn known(self) -> List<T> {
        let rows = self.rows.into_iter().flatten().collect();
        List { rows, first: self.first, count: self.count }
    }
}

/// A list that is seen whole.
impl<T> From<Vec<T>> for List<T> {
    fn from(rows: Vec<T>) -> Self {
        Self { count: rows.len(), first: 0, rows }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_rows_around_the_marked_one_are_made() {
        let items: Vec<usize> = (0..1000).collect();
        for marked in [0, 1, 500, 998, 999] {
            let mut made = 0;
            let list = List::around(marked, 30, &items, |item| {
                made += 1;
                *item
            });
            assert_eq!(list.len(), 1000);
            assert_eq!(list.get(marked), Some(&marked));
            assert!(list.iter().all(|(place, row)| place == *row));
            assert!((30..=60).contains(&made), "{made}");
        }
    }

    #[test]
    fn a_short_list_is_whole_and_an_empty_one_empty() {
        assert_eq!(List::around(1, 30, &[3, 4], |item| *item).iter().count(), 2);
        let empty = List::around(0, 30, &[], |item: &u8| *item);
        assert!(empty.is_empty() && empty.get(0).is_none());
    }
}
