//! What the werkvormen of the program and their steps were called before: journals still call them so.

use crate::domain::werkvorm::Werkvorm;

/// On each line a werkvorm by its id, the place of a step in it, from 0, and what that was called; without
/// a place what the werkvorm itself was called.
const NAMES: &str = include_str!("../../../assets/eerdere_namen.txt");

/// Whether a werkvorm is called so, or was.
pub(super) fn is_called(werkvorm: &Werkvorm, name: &str) -> bool {
    werkvorm.name == name || all().any(|known| known == (werkvorm.id.as_str(), None, name))
}

/// The place of the step of a werkvorm that was called so.
pub(super) fn step(of: &Werkvorm, name: &str) -> Option<usize> {
    let mut called = all().filter(|(id, _, was)| (*id, *was) == (of.id.as_str(), name));
    called.find_map(|(_, at, _)| at)
}

fn all() -> impl Iterator<Item = (&'static str, Option<usize>, &'static str)> {
    NAMES.lines().filter_map(|line| {
        let (id, rest) = line.split_once('\t')?;
        let (at, name) = rest.split_once('\t')?;
        Some((id, at.parse().ok(), name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written::library::built_in;

    #[test]
    fn what_was_called_otherwise_is_there_and_nothing_else_is_called_so() {
        let library = built_in();
        assert_eq!(all().count(), NAMES.lines().count());
        for (id, at, name) in all() {
            let werkvorm = library.find(id).unwrap();
            assert!(at.is_none_or(|at| at < werkvorm.steps.len()), "{id}");
            assert_ne!(werkvorm.name, name);
            assert!(werkvorm.steps.iter().all(|step| step.name != name), "{id}: {name}");
        }
    }
}
