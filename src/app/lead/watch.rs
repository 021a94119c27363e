//! Noticing that time passed unseen (the laptop slept, the program stood still), that the clock was
//! set, or that the laptop moved to another time zone. The clocks themselves are always right:
//! nothing is counted, so nothing has to be put right.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{
    Lead,
    panel::{Choice, Options, Title},
};
use crate::{
    app::{
        effect::{Effect, Effects},
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
    },
    domain::{
        agenda::Position,
        event::WallClock,
        figures::{hour_and_minute, rounded_seconds},
        meeting::{Command, FOLLOWED, Refusal, State},
        time::{Moment, Reading, later},
    },
};

/// Shorter than this is not worth a word.
const NOTEWORTHY: SignedDuration = SignedDuration::from_secs(2);
/// While a meeting runs the program looks at the clock every second; a gap of this much means that
/// it was stopped.
const STOPPED: SignedDuration = SignedDuration::from_secs(5);
/// So long (real time) an absence can be seen and left out.
const OFFERED: SignedDuration = SignedDuration::from_mins(5);
/// How often (real time) it is asked in which zone the laptop is.
const ZONE: SignedDuration = SignedDuration::from_mins(5);

/// Time that passed while nobody was at the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// The last sign of somebody, on the wall clock.
    pub from: Timestamp,
    /// When somebody was back, on the wall clock.
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

impl Turn<'_> {
    /// Asks now and then in which zone the laptop is.
    pub(in crate::app) fn ask_for_zone(&mut self) -> Effects {
        if self.now.real < self.frame.zone_asked + ZONE {
            return Effects::none();
        }
        self.frame.zone_asked = self.now.real;
        Effect::LookAtZone.into()
    }
}

impl Lead {
    /// Compares this reading with the last one.
    pub(in crate::app) fn look_at_the_clock(
        &mut self,
        last: Reading,
        turn: &mut Turn<'_>,
    ) -> Effects {
        if self.has_ended() {
            return Effects::none();
        }
        let passed = turn.now.real - last.real;
        let slept = passed - (turn.now.awake - last.awake);
        if NOTEWORTHY < slept || STOPPED < passed {
            self.was_away(last.moment, turn);
        }
        self.clock_may_be_set(last.moment, turn)
    }

    /// Remembers an absence that is worth a word, so that it is seen and can be left out.
    pub(in crate::app) fn was_away(&mut self, from: Moment, turn: &Turn<'_>) {
        let paused = self.meeting.state() == State::Paused;
        let length = turn.now.moment.elapsed - from.elapsed;
        if length <= NOTEWORTHY {
            return;
        }
        self.away = Some(Away {
            from: from.wall,
            to: later(from.wall, length),
            length,
            during: (!paused).then_some(self.meeting.progress().at),
            until: turn.now.real + OFFERED,
        });
    }

    /// A clock that was set a little is followed; of more the chair is asked which is right.
    pub(in crate::app) fn clock_may_be_set(
        &mut self,
        last: Moment,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let now = turn.now.moment;
        let by = now.wall.duration_since(last.wall) - (now.elapsed - last.elapsed);
        if FOLLOWED < by.abs() {
            return self.do_silently(Command::NoteClockSet { by }, turn);
        }
        if NOTEWORTHY < by.abs() {
            let clock = |moment| hour_and_minute(moment, &turn.context.zone);
            let (from, to) = (clock(later(now.wall, -by)), clock(now.wall));
            turn.say(News::ClockSet { seconds: rounded_seconds(by), from, to });
        }
        Effects::none()
    }

    /// An absence is behind when another step runs or it was seen long enough.
    pub(super) fn forget_absence(&mut self, turn: &Turn<'_>) {
        let at = (!self.has_ended()).then(|| self.meeting.progress().at);
        self.away.take_if(|away| {
            let step_is_over = away.during.is_some_and(|during| Some(during) != at);
            at.is_none() || step_is_over || !away.seen_for(turn.now).is_positive()
        });
    }

    /// Counts time in another way: an absence not at all, or by the other clock.
    pub(super) fn reckon(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.away.filter(|away| away.during.is_some()) {
            Some(away) => self.leave_out(away, turn),
            None if self.meeting.trust().set().is_some() => self.choose_clock(),
            None => turn.refuse(NotNow::Meeting(Refusal::NothingToLeaveOut)),
        }
    }

    fn leave_out(&mut self, away: Away, turn: &mut Turn<'_>) -> Effects {
        let now = turn.now.moment;
        let before = self.meeting.outlook(now);
        match self.try_command(Command::LeaveOut { away: away.length }, turn) {
            Ok(effects) => {
                let after = self.meeting.outlook(now);
                self.away = None;
                let seconds = away.length.as_secs();
                turn.say(News::LeftOut { seconds, before, after });
                effects
            }
            Err(refusal) => turn.refuse(NotNow::Meeting(refusal)),
        }
    }

    /// Which clock is right: the one that is followed is marked.
    fn choose_clock(&mut self) -> Effects {
        let follows = self.meeting.trust().set().map_or(WallClock::System, |set| set.follows());
        let marked = usize::from(follows == WallClock::Elapsed);
        let choices = [WallClock::System, WallClock::Elapsed].map(Choice::Clock).to_vec();
        self.open_menu(Options::Plain(Menu { title: Title::Clock, choices }), marked)
    }

    /// The chair says which clock is right.
    pub(super) fn choose_wall_clock(&mut self, clock: WallClock, turn: &mut Turn<'_>) -> Effects {
        let rings_again = self.meeting.would_ring_by(clock, turn.now.moment);
        self.tell(Command::ChooseClock(clock), News::ClockChosen { clock, rings_again }, turn)
    }

    /// The laptop is in this time zone. Times go on being said in that of the meeting.
    pub(super) fn is_in_zone(&self, zone: TimeZone, turn: &mut Turn<'_>) {
        if zone == turn.frame.zone_here {
            return;
        }
        let closing = self.meeting.progress().closing_time;
        let own = &turn.context.zone;
        if zone.to_offset(closing) != own.to_offset(closing) {
            let here = hour_and_minute(closing, &zone);
            let closing = hour_and_minute(closing, own);
            turn.say(News::ZoneChanged { closing, here });
        }
        turn.frame.zone_here = zone;
    }
}
