//! Noticing that time passed unseen (the laptop slept, the program stood still), that the clock was
//! set, or that the laptop moved to another time zone. The clocks themselves are always right:
//! nothing is counted, so nothing has to be put right.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{
    App, Stage,
    effect::Effect,
    notices::{News, NotNow},
    panel::{Panel, Pick},
};
use crate::domain::{
    agenda::Position,
    event::WallClock,
    meeting::{Command, FOLLOWED, Refusal, State},
    time::{Moment, Reading, later},
};

/// Shorter than this is not worth a word.
const NOTEWORTHY: SignedDuration = SignedDuration::from_secs(2);
/// While a meeting runs the program looks at the clock every second; a gap of this much means that
/// it was stopped.
const STOPPED: SignedDuration = SignedDuration::from_secs(5);
/// So long (real time) an absence can be seen and left out.
const OFFERED: SignedDuration = SignedDuration::from_mins(5);
/// How often (real time) it is asked in which zone the laptop is.
const ZONE: SignedDuration = SignedDuration::from_mins(1);

/// Time that passed while nobody was at the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// From when.
    pub from: Timestamp,
    /// To when.
    pub to: Timestamp,
    /// How long, by the clock that nobody sets.
    pub length: SignedDuration,
    /// The step that ran meanwhile; `None`: the clocks stood still, so that nothing was counted.
    pub during: Option<Position>,
    /// Until when it is offered, on the real clock.
    until: SignedDuration,
}

impl Away {
    /// How long it is still seen, on the real clock.
    pub fn seen_for(&self, now: Reading) -> SignedDuration {
        self.until - now.real
    }
}

impl App {
    /// Compares this reading with the last one.
    pub(super) fn look_at_the_clock(&mut self, now: Reading) -> Vec<Effect> {
        let last = std::mem::replace(&mut self.last, now);
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        if live.has_ended() {
            return Vec::new();
        }
        let passed = now.real - last.real;
        let slept = passed - (now.awake - last.awake);
        if NOTEWORTHY < slept || STOPPED < passed {
            self.was_away(last.moment, now);
        }
        self.clock_may_be_set(last.moment, now)
    }

    /// Asks now and then in which zone the laptop is.
    pub(super) fn ask_for_zone(&mut self, now: Reading) -> Vec<Effect> {
        if !matches!(self.stage, Stage::Live(_)) || now.real < self.zone_asked + ZONE {
            return Vec::new();
        }
        self.zone_asked = now.real;
        vec![Effect::LookAtZone]
    }

    /// Remembers an absence, so that it is seen and can be left out.
    pub(super) fn was_away(&mut self, from: Moment, now: Reading) {
        let Stage::Live(live) = &self.stage else { return };
        let paused = live.meeting.state() == State::Paused;
        self.away = Some(Away {
            from: from.wall,
            to: later(from.wall, now.moment.elapsed - from.elapsed),
            length: now.moment.elapsed - from.elapsed,
            during: (!paused).then_some(live.meeting.progress().at),
            until: now.real + OFFERED,
        });
    }

    /// A clock that was set a little is followed; of more the chair is asked which is right.
    pub(super) fn clock_may_be_set(&mut self, last: Moment, now: Reading) -> Vec<Effect> {
        let elapsed = now.moment.elapsed - last.elapsed;
        let by = now.moment.wall.duration_since(last.wall) - elapsed;
        if FOLLOWED < by.abs() {
            return self.command(Command::NoteClockSet { by }, None, now);
        }
        if NOTEWORTHY < by.abs() {
            self.say(News::ClockSet { by, to: now.moment.wall }, now);
        }
        Vec::new()
    }

    /// An absence is behind when another step runs or it was seen long enough.
    pub(super) fn forget_absence(&mut self, now: Reading) {
        let at = match &self.stage {
            Stage::Live(live) if !live.has_ended() => Some(live.meeting.progress().at),
            _ => None,
        };
        self.away.take_if(|away| {
            let step_is_over = away.during.is_some_and(|during| Some(during) != at);
            at.is_none() || step_is_over || !away.seen_for(now).is_positive()
        });
    }

    /// Counts time in another way: an absence not at all, or by the other clock.
    pub(super) fn reckon(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let away = self.away.filter(|away| away.during.is_some());
        if live.meeting.trust().set().is_some() && away.is_none() {
            return self.choose_clock();
        }
        let Some(away) = away else {
            return self.refuse(NotNow::Meeting(Refusal::NothingToLeaveOut), now);
        };
        let slack_before = live.meeting.slack(now.moment);
        let effects = self.command(Command::LeaveOut { away: away.length }, None, now);
        if let (Stage::Live(live), false) = (&self.stage, effects.is_empty()) {
            let slack_after = live.meeting.slack(now.moment);
            self.away = None;
            self.say(News::LeftOut { length: away.length, slack_before, slack_after }, now);
        }
        effects
    }

    /// Which clock is right: the one that is followed is marked.
    fn choose_clock(&mut self) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let follows = live.meeting.trust().set().map_or(WallClock::System, |set| set.follows());
        let selected = usize::from(follows == WallClock::Elapsed);
        let options = [WallClock::System, WallClock::Elapsed].map(Pick::Clock).to_vec();
        self.panel = Panel::Choose { options, selected };
        Vec::new()
    }

    /// The chair says which clock is right.
    pub(super) fn choose_wall_clock(&mut self, clock: WallClock, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let rings_again = live.meeting.would_ring_by(clock, now.moment);
        let news = News::ClockChosen { clock, rings_again };
        self.command(Command::ChooseClock(clock), Some(news), now)
    }

    /// Puts the meeting's clock where the meeting now says it is.
    pub(super) fn follow_chosen_clock(&mut self, before: SignedDuration) -> Option<Effect> {
        let by = self.correction() - before;
        self.last.moment.wall = later(self.last.moment.wall, by);
        (!by.is_zero()).then_some(Effect::CorrectClock { by })
    }

    /// What the meeting corrects the system's clock by.
    pub(super) fn correction(&self) -> SignedDuration {
        match &self.stage {
            Stage::Live(live) => live.meeting.trust().correction(),
            // The clock of a meeting that was found is right already.
            Stage::Resume(found) => found.meeting.trust().correction(),
            Stage::Begin(_) | Stage::Follow(_) => SignedDuration::ZERO,
        }
    }

    /// The laptop is in this time zone. Times go on being said in that of the meeting.
    pub(super) fn is_in_zone(&mut self, zone: TimeZone, now: Reading) {
        let Stage::Live(live) = &self.stage else { return };
        if zone == self.zone_here {
            return;
        }
        let closing = live.meeting.progress().closing_time;
        let offset = |zone: &TimeZone| zone.to_offset(closing);
        if offset(&zone) != offset(&self.context.zone) {
            self.say(News::ZoneChanged { closing, here: zone.clone() }, now);
        }
        self.zone_here = zone;
    }
}
