//! The one place that asks the machine what time it is.

pub mod zone;

use std::{fs, time::SystemTime};

use jiff::{SignedDuration, Timestamp};

use crate::domain::{
    meeting::Meeting,
    time::{Anchor, MAX_TEMPO, Moment, Reading, RealReading, later},
};

/// The meeting's clocks: the machine's own, sped up by the tempo from the anchor on.
#[derive(Clone, Debug)]
pub struct Clock {
    anchor: Anchor,
    /// Elapsed time of this start of the machine, at which this clock was made.
    made_at: SignedDuration,
    /// Real time from the anchor until then.
    before: SignedDuration,
    /// What the chair corrects the wall clock by.
    correction: SignedDuration,
    /// What of real time was passed over, in a rehearsal that does not wait for it.
    passed_over: SignedDuration,
    /// What the machine's clocks said when these were stopped; nothing: they run.
    stands_at: Option<Face>,
}

/// What the machine's own clocks say.
#[derive(Clone, Copy, Debug)]
struct Face {
    wall: Timestamp,
    elapsed: SignedDuration,
    awake: SignedDuration,
}

impl Face {
    fn now() -> Self {
        Self { wall: wall(), elapsed: elapsed(), awake: awake() }
    }
}

impl Clock {
    /// Clocks that begin now, at this tempo.
    pub fn start(tempo: u32) -> (Self, Anchor) {
        let anchor = Anchor { tempo: tempo.clamp(1, MAX_TEMPO), real: real_reading() };
        (Self::from_anchor(anchor.clone()), anchor)
    }

    /// The clocks on which a meeting runs, wherever it began, as the chair corrected them.
    pub fn of(meeting: &Meeting) -> Self {
        let started = meeting.started();
        let anchor = Anchor { tempo: started.tempo, real: started.real.clone() };
        Self::from_anchor(anchor).corrected(meeting.trust().correction())
    }

    /// The clocks of a meeting that began elsewhere. After a new start of the machine its elapsed
    /// time is unknown; then the wall clock tells how long it was.
    pub fn from_anchor(anchor: Anchor) -> Self {
        Self::since(anchor, None)
    }

    fn since(anchor: Anchor, stands_at: Option<Face>) -> Self {
        let now = stands_at.unwrap_or_else(Face::now);
        let passed = if boot() == anchor.real.boot {
            now.elapsed - anchor.real.at.elapsed
        } else {
            now.wall.duration_since(anchor.real.at.wall)
        };
        let made_at = now.elapsed;
        let before = passed.max(SignedDuration::ZERO);
        let none = SignedDuration::ZERO;
        Self { anchor, made_at, before, correction: none, passed_over: none, stands_at }
    }

    /// What the clocks say now.
    pub fn read(&self) -> Reading {
        let now = self.stands_at.unwrap_or_else(Face::now);
        let real = now.elapsed + self.passed_over;
        let start = &self.anchor.real.at;
        let passed = (self.before + (real - self.made_at)).max(SignedDuration::ZERO);
        let passed_on_the_wall = now.wall.duration_since(start.wall) + self.passed_over;
        Reading {
            moment: Moment {
                wall: later(start.wall, self.sped_up(passed_on_the_wall) + self.correction),
                elapsed: start.elapsed + self.sped_up(passed),
            },
            awake: now.awake + self.passed_over,
            real,
        }
    }

    /// The same clocks, stopped: only what is passed over moves them.
    #[must_use]
    pub fn stopped(self) -> Self {
        Self { stands_at: Some(Face::now()), ..self }
    }

    /// The same clocks, the wall clock so much further; negative: back.
    #[must_use]
    pub fn corrected(self, by: SignedDuration) -> Self {
        Self { correction: self.correction + by, ..self }
    }

    /// The same clocks when so much real time has passed more: what a rehearsal does not wait for.
    #[must_use]
    pub fn ahead(self, by: SignedDuration) -> Self {
        Self { passed_over: self.passed_over + by, ..self }
    }

    /// The clocks that run from this anchor, as far ahead as these are, or stand as they do.
    #[must_use]
    pub fn anew(&self, anchor: Anchor) -> Self {
        Self::since(anchor, self.stands_at).ahead(self.passed_over)
    }

    /// How many times faster than real this clock runs.
    pub fn tempo(&self) -> u32 {
        self.anchor.tempo
    }

    fn sped_up(&self, length: SignedDuration) -> SignedDuration {
        let tempo = i32::try_from(self.anchor.tempo).unwrap_or(1);
        length.checked_mul(tempo).unwrap_or(length)
    }
}

fn real_reading() -> RealReading {
    let at = Moment { wall: wall(), elapsed: elapsed() }.whole_millis();
    RealReading { at, boot: boot() }
}

/// Time since the machine was started, sleep included.
pub fn elapsed() -> SignedDuration {
    nanos(zeitstempel::now())
}

/// Time since the machine was started, without the time it slept.
fn awake() -> SignedDuration {
    nanos(zeitstempel::now_awake())
}

fn nanos(nanos: u64) -> SignedDuration {
    SignedDuration::from_nanos(i64::try_from(nanos).unwrap_or(i64::MAX))
}

#[expect(clippy::disallowed_methods, reason = "this is the place that reads the wall clock")]
fn wall() -> Timestamp {
    Timestamp::try_from(SystemTime::now()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The wall clock of files: when a last sign was given.
#[expect(clippy::disallowed_methods, reason = "this is the place that reads the wall clock")]
pub fn system_time() -> SystemTime {
    SystemTime::now()
}

/// Which start of the machine this is. Where the system does not say, the moment of that start,
/// to ten seconds.
fn boot() -> String {
    let told = fs::read_to_string("/proc/sys/kernel/random/boot_id");
    told.map_or_else(
        |_| format!("since-{}", (wall().as_duration() - elapsed()).as_secs() / 10),
        |id| id.trim().to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A meeting at this tempo that began ten real seconds ago, in this start of the machine or not.
    fn began_ten_seconds_ago(tempo: u32, boot: Option<&str>) -> Clock {
        let ten = SignedDuration::from_secs(10);
        let now = real_reading();
        let (wall, elapsed) = (later(now.at.wall, -ten), now.at.elapsed - ten);
        let elapsed =
            if boot.is_some() { elapsed + SignedDuration::from_hours(9) } else { elapsed };
        let boot = boot.map_or(now.boot, str::to_owned);
        let real = RealReading { at: Moment { wall, elapsed }, boot };
        Clock::from_anchor(Anchor { tempo, real })
    }

    #[test]
    fn the_wall_clock_is_that_of_the_system() {
        let told = Clock::start(1).0.read().moment.wall;
        let now = Timestamp::try_from(system_time()).unwrap();
        assert!(told.duration_since(now).abs() < SignedDuration::from_secs(1));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_start_of_the_machine_is_the_one_that_the_system_names() {
        let id = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap();
        assert_eq!(real_reading().boot, id.trim_end());
    }

    #[test]
    fn both_clocks_run_from_the_anchor_as_fast_as_the_tempo_also_after_a_new_start() {
        for (tempo, boot) in [(1, None), (60, None), (60, Some("another"))] {
            let clock = began_ten_seconds_ago(tempo, boot);
            let start = clock.anchor.real.at;
            let now = clock.read();
            let least = SignedDuration::from_secs(10) * i32::try_from(tempo).unwrap();
            for passed in
                [now.moment.elapsed - start.elapsed, now.moment.wall.duration_since(start.wall)]
            {
                assert!((least..least * 4).contains(&passed), "{passed:?} at {tempo}, {boot:?}");
            }
            assert_eq!(clock.tempo(), tempo);
        }
    }

    #[test]
    fn a_correction_moves_the_wall_clock_alone() {
        let clock = began_ten_seconds_ago(1, None);
        let hour = SignedDuration::from_hours(1);
        let (before, after) = (clock.read(), clock.clone().corrected(hour).corrected(hour).read());
        let moved = after.moment.wall.duration_since(before.moment.wall);
        assert!((hour * 2..hour * 2 + SignedDuration::from_mins(1)).contains(&moved), "{moved:?}");
        assert!(after.moment.elapsed - before.moment.elapsed < SignedDuration::from_mins(1));
    }

    #[test]
    fn what_is_passed_over_has_passed_on_every_clock() {
        let clock = began_ten_seconds_ago(60, None);
        let minute = SignedDuration::from_mins(1);
        let (before, after) = (clock.read(), clock.ahead(minute).read());
        for (passed, least) in [
            (after.real - before.real, minute),
            (after.awake - before.awake, minute),
            (after.moment.elapsed - before.moment.elapsed, minute * 60),
            (after.moment.wall.duration_since(before.moment.wall), minute * 60),
        ] {
            assert!((least..least + minute * 6).contains(&passed), "{passed:?}, not {least:?}");
        }
    }

    #[test]
    fn clocks_that_are_stopped_stand_until_time_is_passed_over() {
        let minute = SignedDuration::from_mins(1);
        let clock = began_ten_seconds_ago(60, None).stopped();
        let (before, again) = (clock.read(), clock.read());
        assert_eq!(before, again);
        let after = clock.ahead(minute).read();
        assert_eq!(after.real - before.real, minute);
        assert_eq!(after.moment.elapsed - before.moment.elapsed, minute * 60);
        assert_eq!(after.moment.wall.duration_since(before.moment.wall), minute * 60);
    }

    #[test]
    fn the_machine_was_awake_for_some_of_the_time_since_it_started() {
        let now = began_ten_seconds_ago(1, None).read();
        assert!(now.awake.is_positive() && now.awake <= elapsed());
    }

    #[test]
    fn a_clock_begins_at_the_moment_of_its_anchor() {
        let (clock, anchor) = Clock::start(u32::MAX);
        assert_eq!((clock.tempo(), anchor.tempo), (MAX_TEMPO, MAX_TEMPO));
        assert!(anchor.real.at.elapsed <= elapsed() && !anchor.real.boot.is_empty());
        assert!(clock.read().moment.elapsed >= anchor.real.at.elapsed);
    }
}
