//! Why none of a kind was found, and what would help.

use super::{
    Lack, Wishes, WouldFit,
    blocks::build,
    budget::slack_wanted,
    opening::{Opening, suits_level},
    past::Before,
    pick::Groups,
};
use crate::domain::{library::Library, minutes::Minutes, werkvorm::Werkvorm};

/// Why none of a kind was found, and what would help most easily.
pub(super) fn lack(
    library: &Library,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
) -> Lack {
    let n = wishes.participants;
    let all = || library.of_kind(place.kind).filter(|w| past.has_what_it_asks(w));
    let sized = || all().filter(|w| Groups::of(n).iter().any(|groups| groups.suit(w, n)));
    let levelled = || sized().filter(|w| suits_level(w.level, wishes));
    let startable = || levelled().filter(|w| wishes.can_prepare || w.preparation.is_none());
    let shortest = startable()
        .filter(|w| place.with_inbreng || !w.needs_inbreng)
        .map(|w| build(w, n, place.rules).planned())
        .min();
    let would_fit = if let Some(shortest) = shortest {
        let more = shortest.saturating_sub(place.room);
        Some(WouldFit::Length(length_with(wishes, more)))
    } else if startable().next().is_some() {
        Some(WouldFit::Inbreng)
    } else if levelled().next().is_some() {
        Some(WouldFit::Preparation)
    } else if sized().next().is_some() {
        Some(WouldFit::Experience)
    } else {
        nearest_size(all(), n).map(WouldFit::Participants)
    };
    Lack { kind: place.kind, would_fit }
}

/// A length with so many more minutes to plan, of which what must stay open does.
fn length_with(wishes: Wishes, more: Minutes) -> Minutes {
    let slack = slack_wanted(wishes.available, wishes.margin);
    let planned = wishes.available.saturating_sub(slack) + more;
    let length = Minutes::new((u32::from(planned.get()) * 10).div_ceil(9));
    length.max(planned + slack)
}

fn nearest_size<'a>(werkvormen: impl Iterator<Item = &'a Werkvorm>, n: u8) -> Option<u8> {
    let sizes = (1..=40_u8).filter(|size| *size != n);
    let werkvormen: Vec<_> = werkvormen.collect();
    let fits = |size: &u8| werkvormen.iter().any(|w| w.can_be_done_with(*size));
    sizes.filter(fits).min_by_key(|size| size.abs_diff(n))
}
