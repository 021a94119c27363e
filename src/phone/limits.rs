//! How much strangers may ask: tries, seats, and who counts as looking on.

use std::{collections::HashMap, net::IpAddr, time::Duration};

/// Wrong addresses that are answered in a minute; what comes after them hears that it is too much.
const TRIES: usize = 10;
const A_MINUTE: Duration = Duration::from_secs(60);
/// Connections at once, in all and from one address.
const SEATS: usize = 48;
const SEATS_EACH: usize = 16;
/// Somebody looks on who asked so short a while ago: longer than an answer can be waited for.
const LOOKS_ON: Duration = Duration::from_secs(32);

/// The wrong addresses of late, by when they were tried.
#[derive(Debug, Default)]
pub(super) struct Tries(Vec<Duration>);

impl Tries {
    /// One more; whether there are too many.
    pub(super) fn are_too_many(&mut self, now: Duration) -> bool {
        self.0.retain(|tried| now < *tried + A_MINUTE);
        let too_many = TRIES <= self.0.len();
        if !too_many {
            self.0.push(now);
        }
        too_many
    }
}

/// Between two signs of the timekeeper.
const BETWEEN_SIGNS: Duration = Duration::from_secs(5);

/// When a sign was taken last.
#[derive(Debug, Default)]
pub(super) struct Signs(Option<Duration>);

impl Signs {
    /// One more; whether it is taken.
    pub(super) fn take(&mut self, now: Duration) -> bool {
        let is_free = self.0.is_none_or(|last| last + BETWEEN_SIGNS <= now);
        if is_free {
            self.0 = Some(now);
        }
        is_free
    }
}

/// Who has a connection.
#[derive(Debug, Default)]
pub(super) struct Seats(HashMap<IpAddr, usize>);

impl Seats {
    /// A seat for somebody at this address, where there is one.
    pub(super) fn take(&mut self, who: IpAddr) -> bool {
        let all: usize = self.0.values().sum();
        let own = self.0.entry(who).or_default();
        let is_free = all < SEATS && *own < SEATS_EACH;
        *own += usize::from(is_free);
        if *own == 0 {
            self.0.remove(&who);
        }
        is_free
    }

    /// Somebody at this address leaves.
    pub(super) fn leave(&mut self, who: IpAddr) {
        if let Some(own) = self.0.get_mut(&who) {
            *own = own.saturating_sub(1);
        }
        self.0.retain(|_, own| 0 < *own);
    }
}

/// Who looks on, by the name that each page gives itself as long as it is open.
#[derive(Debug, Default)]
pub(super) struct Watchers(HashMap<String, Duration>);

impl Watchers {
    /// This page asks.
    pub(super) fn ask(&mut self, who: &str, now: Duration) {
        self.count(now);
        if self.0.len() < SEATS || self.0.contains_key(who) {
            self.0.insert(who.to_owned(), now);
        }
    }

    /// How many look on.
    pub(super) fn count(&mut self, now: Duration) -> u16 {
        self.0.retain(|_, asked| now < *asked + LOOKS_ON);
        u16::try_from(self.0.len()).unwrap_or(u16::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn ten_wrong_addresses_a_minute_are_answered() {
        let mut tries = Tries::default();
        let answered: Vec<bool> = (0..15).map(|at| !tries.are_too_many(s(at))).collect();
        assert_eq!(answered.iter().filter(|answered| **answered).count(), TRIES);
        assert!(tries.are_too_many(s(59)));
        assert!(!tries.are_too_many(s(61)));
    }

    #[test]
    fn signs_come_one_at_a_time() {
        let mut signs = Signs::default();
        let taken: Vec<bool> = (0..11).map(|at| signs.take(s(at))).collect();
        assert_eq!(taken.iter().filter(|taken| **taken).count(), 3);
        assert!(taken[0] && taken[5] && taken[10]);
    }

    #[test]
    fn nobody_takes_the_seats_of_all_others() {
        let mut seats = Seats::default();
        let at = |last: u8| IpAddr::from([192, 168, 1, last]);
        assert_eq!((0..100).filter(|_| seats.take(at(1))).count(), SEATS_EACH);
        assert!(seats.take(at(2)));
        seats.leave(at(1));
        assert!(seats.take(at(1)) && !seats.take(at(1)));
        let more = (3..100).flat_map(|last| [at(last); 2]).filter(|who| seats.take(*who)).count();
        assert_eq!(more + SEATS_EACH + 1, SEATS);
        (0..200).for_each(|_| seats.leave(at(1)));
        assert!(seats.take(at(1)));
    }

    #[test]
    fn who_does_not_ask_any_more_does_not_look_on() {
        let mut watchers = Watchers::default();
        watchers.ask("a", s(0));
        watchers.ask("b", s(20));
        watchers.ask("b", s(25));
        assert_eq!(
            [watchers.count(s(31)), watchers.count(s(40)), watchers.count(s(60))],
            [2, 1, 0]
        );
        (0..1_000).for_each(|who| watchers.ask(&who.to_string(), s(60)));
        assert_eq!(usize::from(watchers.count(s(60))), SEATS);
    }
}
