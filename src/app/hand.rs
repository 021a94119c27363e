//! What the timekeeper tells the chair without a word, and what the chair asks the room so: a few fixed
//! sentences that hold nothing of what was said. Seen, never steering; noted nowhere.

use jiff::SignedDuration;

/// A sign of the timekeeper to the chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Two minutes are left.
    TwoMinutes,
    /// It is time to wrap up.
    WrapUp,
    /// Shall there be a pause?
    Pause,
    /// It can go on.
    GoOn,
}

impl Sign {
    /// Every sign, in the order of its number.
    pub const ALL: [Self; 4] = [Self::TwoMinutes, Self::WrapUp, Self::Pause, Self::GoOn];

    /// The one with this number, from 1.
    pub fn numbered(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|sign| sign.number() == number)
    }

    /// Its number: all that goes from one program to another.
    pub const fn number(self) -> u8 {
        match self {
            Self::TwoMinutes => 1,
            Self::WrapUp => 2,
            Self::Pause => 3,
            Self::GoOn => 4,
        }
    }
}

/// A sentence of the chair to the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// One more question for each.
    OneQuestion,
    /// Whoever speaks comes to an end.
    FinishSentence,
    /// Everybody thinks, and nobody speaks.
    Silence,
}

impl Announcement {
    /// Every sentence, in the order of its figure.
    pub const ALL: [Self; 3] = [Self::OneQuestion, Self::FinishSentence, Self::Silence];

    /// The one with this figure, from 1.
    pub(super) fn figured(figure: char) -> Option<Self> {
        let at = figure.to_digit(10)?.checked_sub(1)?;
        Self::ALL.get(usize::try_from(at).ok()?).copied()
    }
}

/// So long (real time) a sign waits for the chair.
const WAITS: SignedDuration = SignedDuration::from_mins(2);
/// Nobody reads it in less: a key that is pressed sooner was not pressed by who has seen it.
const READ: SignedDuration = SignedDuration::from_millis(700);
/// Between one sign and the next there is this much: more of them say less.
pub(super) const APART: SignedDuration = SignedDuration::from_secs(5);
/// After this it is of no use to know what became of it.
const KNOWN: SignedDuration = SignedDuration::from_mins(3);

/// What became of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignState {
    /// The chair looks at something else.
    Waits,
    /// It stands on the chair's screen.
    Stands,
    /// The chair pressed a key after it could be read there.
    Seen,
    /// It stood there, or waited, for long enough.
    Missed,
}

/// A sign that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenSign {
    /// What it says.
    pub sign: Sign,
    /// What became of it.
    pub state: SignState,
    /// When (real time) it was given.
    at: SignedDuration,
    /// Since when (real time) it stands on the chair's screen.
    stands_since: Option<SignedDuration>,
}

impl GivenSign {
    pub(super) const fn new(sign: Sign, real: SignedDuration) -> Self {
        Self { sign, state: SignState::Waits, at: real, stands_since: None }
    }

    /// How long it can still be seen; nothing once it was, or could be for long enough.
    pub fn shown_for(&self, real: SignedDuration) -> Option<SignedDuration> {
        let left = self.at + WAITS - real;
        let is_open = matches!(self.state, SignState::Waits | SignState::Stands);
        (is_open && left.is_positive()).then_some(left)
    }

    /// Whether another one may take its place.
    pub(super) fn gives_way(&self, real: SignedDuration) -> bool {
        self.at + APART <= real
    }

    /// Whether anybody still asks what became of it.
    pub(super) fn is_over(&self, real: SignedDuration) -> bool {
        self.at + KNOWN <= real
    }

    /// Time has passed; whether it stands on the screen now.
    pub(super) fn mind(&mut self, stands: bool, real: SignedDuration) {
        self.state = match self.state {
            done @ (SignState::Seen | SignState::Missed) => done,
            SignState::Waits | SignState::Stands if self.shown_for(real).is_none() => {
                SignState::Missed
            }
            SignState::Waits | SignState::Stands if stands => SignState::Stands,
            SignState::Waits | SignState::Stands => SignState::Waits,
        };
        self.stands_since =
            (self.state == SignState::Stands).then(|| self.stands_since.unwrap_or(real));
    }

    /// The chair pressed a key.
    pub(super) fn see(&mut self, real: SignedDuration) {
        if self.stands_since.is_some_and(|since| since + READ <= real) {
            (self.state, self.stands_since) = (SignState::Seen, None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn s(seconds: i64) -> SignedDuration {
        SignedDuration::from_secs(seconds)
    }

    #[test]
    fn a_sign_is_one_of_four_numbers() {
        let numbers = Sign::ALL.map(Sign::number);
        assert_eq!(numbers, [1, 2, 3, 4]);
        assert_eq!(numbers.map(Sign::numbered), Sign::ALL.map(Some));
        assert_eq!([0, 5, 255].map(Sign::numbered), [None; 3]);
        assert_eq!(
            ['1', '3'].map(Announcement::figured),
            [0, 2].map(|at| Some(Announcement::ALL[at]))
        );
        assert_eq!(['0', '4', 'a'].map(Announcement::figured), [None; 3]);
    }

    #[test]
    fn only_who_could_read_it_has_seen_it() {
        let mut given = GivenSign::new(Sign::WrapUp, s(10));
        given.mind(false, s(10));
        given.see(s(30));
        assert_eq!(given.state, SignState::Waits);
        given.mind(true, s(40));
        given.see(s(40));
        assert_eq!(given.state, SignState::Stands);
        given.see(s(41));
        assert_eq!((given.state, given.shown_for(s(41))), (SignState::Seen, None));
    }

    #[test]
    fn what_was_covered_is_read_anew() {
        let mut given = GivenSign::new(Sign::Pause, s(0));
        for (stands, at) in [(true, 0), (false, 5), (true, 50)] {
            given.mind(stands, s(at));
        }
        given.see(s(50));
        assert_eq!(given.state, SignState::Stands);
    }

    #[test]
    fn it_waits_two_minutes_at_the_most() {
        let mut given = GivenSign::new(Sign::GoOn, s(0));
        given.mind(true, s(119));
        assert_eq!((given.state, given.shown_for(s(119))), (SignState::Stands, Some(s(1))));
        given.mind(true, s(120));
        assert_eq!((given.state, given.shown_for(s(120))), (SignState::Missed, None));
        given.see(s(121));
        assert_eq!(
            (given.state, given.is_over(s(179)), given.is_over(s(180))),
            (SignState::Missed, false, true)
        );
    }
}
