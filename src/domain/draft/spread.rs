//! Sharing out the minutes of a block over its steps.

use std::cmp::Ordering;

use crate::domain::minutes::Minutes;

/// These lengths made larger or smaller so that together they are `to`, in proportion, each at least
/// a minute: with more steps than minutes it is a minute each.
pub(super) fn spread(old: &[Minutes], to: Minutes) -> Vec<Minutes> {
    let weights: Vec<u32> = old.iter().map(|m| u32::from(m.get()).max(1)).collect();
    let whole: u32 = weights.iter().sum();
    let count = u32::try_from(old.len()).unwrap_or(u32::MAX);
    let to = u32::from(to.get()).max(count);
    let mut new: Vec<u32> = weights.iter().map(|w| (w * to / whole).max(1)).collect();
    loop {
        // How far each is from its share, in parts of `whole`.
        let short = |(i, n): (usize, &u32)| {
            let share = i64::from(weights.get(i).copied().unwrap_or(0)) * i64::from(to);
            share - i64::from(*n) * i64::from(whole)
        };
        let sum: u32 = new.iter().sum();
        let places = new.iter().enumerate();
        let (at, up) = match sum.cmp(&to) {
            Ordering::Less => {
                (places.max_by_key(|place| (short(*place), usize::MAX - place.0)), true)
            }
            Ordering::Equal => break,
            Ordering::Greater => {
                (places.filter(|(_, n)| 1 < **n).min_by_key(|place| short(*place)), false)
            }
        };
        let Some(n) = at.map(|(at, _)| at).and_then(|at| new.get_mut(at)) else { break };
        *n = if up { *n + 1 } else { *n - 1 };
    }
    new.into_iter().map(Minutes::new).collect()
}
