//! How far a step is, in words rather than figures: calm, half, nearly, wrap up, over.

use jiff::SignedDuration;
use serde::Serialize;

use super::{minutes::Minutes, timing::Timing};

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Rustig: there is time.
    Calm,
    /// Helft: half-way, in steps of ten minutes and longer.
    Half,
    /// Bijna tijd: usually a fifth is left, at least one and at most five minutes.
    Nearly,
    /// Afronden: usually a tenth is left, at least one minute and at most two, or its last moment is as near.
    WrapUp,
    /// Uitloop: past zero.
    Over,
}

/// Steps shorter than this have no grades between calm and over.
pub(super) const SHORT: Minutes = Minutes::of(3);
/// Steps shorter than this have no half-way mark.
const HALF_FROM: Minutes = Minutes::of(10);

/// When a step reaches each grade, as what is then left of it. The latest grade comes first.
pub fn thresholds(planned: Minutes, timing: Timing) -> Vec<(Grade, SignedDuration)> {
    let mut thresholds = vec![(Grade::Over, SignedDuration::ZERO)];
    if let Some(wrap_up) = wrap_up(planned, timing) {
        thresholds.push((Grade::WrapUp, wrap_up));
        thresholds.push((Grade::Nearly, timing.nearly(planned)));
        if HALF_FROM <= planned {
            thresholds.push((Grade::Half, planned.duration() / 2));
        }
    }
    thresholds
}

/// The grade of a step with this plan, of which so much is left.
pub fn grade(planned: Minutes, timing: Timing, left: SignedDuration) -> Grade {
    let reached = thresholds(planned, timing).into_iter().find(|(_, at)| left <= *at);
    reached.map_or(Grade::Calm, |(grade, _)| grade)
}

/// What is left of a step when it is to be rounded off.
pub fn wrap_up(planned: Minutes, timing: Timing) -> Option<SignedDuration> {
    (SHORT <= planned).then(|| timing.wrap_up(planned))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graded(planned: u32, left_s: i64) -> Grade {
        grade(Minutes::new(planned), Timing::default(), SignedDuration::from_secs(left_s))
    }

    #[test]
    fn a_long_step_passes_every_grade_within_its_limits() {
        let cases =
            [(1500, Grade::Calm), (751, Grade::Calm), (750, Grade::Half), (301, Grade::Half)];
        let later =
            [(300, Grade::Nearly), (121, Grade::Nearly), (120, Grade::WrapUp), (1, Grade::WrapUp)];
        for (left, expected) in cases.into_iter().chain(later).chain([(0, Grade::Over)]) {
            assert_eq!(graded(25, left), expected, "{left} s left");
        }
    }

    #[test]
    fn an_hour_warns_five_and_two_minutes_before() {
        assert_eq!(graded(60, 301), Grade::Half);
        assert_eq!(graded(60, 300), Grade::Nearly);
        assert_eq!(graded(60, 121), Grade::Nearly);
        assert_eq!(graded(60, 120), Grade::WrapUp);
    }

    #[test]
    fn a_short_step_is_rounded_off_a_minute_before_its_end() {
        assert_eq!(graded(3, 61), Grade::Calm);
        assert_eq!(graded(3, 60), Grade::WrapUp);
        assert_eq!(graded(8, 90), Grade::Nearly);
        assert_eq!(graded(8, 60), Grade::WrapUp);
        assert_eq!(graded(15, 90), Grade::WrapUp);
    }

    #[test]
    fn a_step_under_three_minutes_is_calm_until_it_is_over() {
        assert_eq!(graded(2, 1), Grade::Calm);
        assert_eq!(graded(2, 0), Grade::Over);
        assert_eq!(graded(0, 0), Grade::Over);
    }
}
