//! The chance and the moment from which what is written now gets its ids.

use crate::{clock::Clock, domain::id::Ids, store::erase::Stamp};

/// One random number, from which all ids of a run grow.
pub(crate) fn seed() -> u128 {
    let mut bytes = [0; 16];
    // Without chance ids still differ by their moment.
    let _ = getrandom::fill(&mut bytes);
    u128::from_le_bytes(bytes)
}

/// By whom and when records are made outside a meeting: here, and now.
pub(crate) fn stamp() -> Stamp {
    let now = Clock::start(1).0.read().moment.whole_millis();
    Stamp { ids: Ids::new(seed()), now }
}
