//! How fast pictures follow each other: a few at once, so that no key waits, but not more than a slow
//! terminal can take.

use jiff::SignedDuration;

/// So many pictures may go within this time.
const MOST: usize = 4;
const WITHIN: SignedDuration = SignedDuration::from_millis(100);

/// When the last pictures went.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// The oldest first, in real time.
    sent: [Option<SignedDuration>; MOST],
}

impl Pace {
    /// How long the next picture has to wait now; nothing: it can go.
    pub(super) fn wait(&self, now: SignedDuration) -> Option<SignedDuration> {
        let [oldest, ..] = self.sent;
        oldest.map(|at| at + WITHIN - now).filter(SignedDuration::is_positive)
    }

    /// A picture goes now.
    pub(super) fn sent(&mut self, now: SignedDuration) {
        let [_, b, c, d] = self.sent;
        self.sent = [b, c, d, Some(now)];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How long each picture waits that is due at these milliseconds.
    fn waits(due: impl IntoIterator<Item = i64>) -> Vec<i128> {
        let mut pace = Pace::default();
        let mut wait = |at| {
            let due = SignedDuration::from_millis(at);
            let wait = pace.wait(due).unwrap_or_default();
            pace.sent(due + wait);
            wait.as_millis()
        };
        due.into_iter().map(&mut wait).collect()
    }

    #[test]
    fn a_key_that_lies_held_waits_for_no_second_that_passes() {
        // Thirty a second, and once a second the clock's own.
        let keys = (0..300).map(|at| at * 1_000 / 30);
        let mut all: Vec<i64> = keys.chain((0..10).map(|second| second * 1_000 + 17)).collect();
        all.sort_unstable();
        assert_eq!(waits(all).into_iter().max(), Some(0));
    }

    #[test]
    fn what_comes_faster_waits_for_its_turn() {
        assert_eq!(waits([0, 0, 0, 0, 0, 100, 101]), [0, 0, 0, 0, 100, 0, 0]);
        let burst = waits([0; 41]);
        assert_eq!((burst[40], burst.len()), (1_000, 41));
    }
}
