//! The clock on other screens in the room: a phone, a tablet, a beamer. Its times are moments, so that it stays
//! equal while time passes: those screens count by themselves.

use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};

use super::{LastMoment, NextUp, Ribbon, clock::At, figures::Watch};
use crate::{
    app::{
        App, Stage,
        hand::{Announcement, Sign, SignState},
        lead::Look,
    },
    domain::{
        agenda::{BlockKind, Name, Rule},
        figures::hour_and_minute,
        grade::Grade,
        meeting::{Meeting, State},
        minutes::Minutes,
        progress::Going,
        time::{Moment, Reading, later},
    },
};

/// Between two readings the wall clock and elapsed time drift apart a little: as long as it is no more than
/// this the same moments hold.
const DRIFT: SignedDuration = SignedDuration::from_millis(250);

/// A moment on the meeting's elapsed clock, in milliseconds.
pub type Millis = i64;

/// The running meeting as anyone in the room may see it: no content, no names, nothing of a chair's messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomClock {
    /// How many times faster than real the clocks run.
    pub tempo: u32,
    /// What the meeting's elapsed clock said when the machine's said 0.
    pub zero: Millis,
    /// What the clock on the wall says when the meeting's elapsed clock says 0, since a midnight.
    pub day: Millis,
    /// How much the wall clock is ahead of elapsed time.
    ahead: SignedDuration,
    /// Kind of the running block.
    pub kind: BlockKind,
    /// Name of the running step.
    pub step: Name,
    /// Its name where there is little room, if it has another there.
    pub short: Option<String>,
    /// Which step of the block it is, from 1.
    pub index: usize,
    /// How many steps the block has.
    pub count: usize,
    /// The one rule of the step.
    pub rule: Option<Rule>,
    /// How long the step is as planned.
    pub planned: Millis,
    /// How it goes on.
    pub goes: Goes,
    /// From when on it is so far, in that order; before the first there is ample time.
    pub grades: Vec<(Millis, Grade)>,
    /// Its last moment: when, and what the clock then says.
    pub latest: Option<(Millis, LastMoment)>,
    /// The step that comes next.
    pub next: NextUp,
    /// When the closing block begins at the latest; nothing once it runs.
    pub slot: Option<civil::Time>,
    /// The promised end.
    pub closing: civil::Time,
    /// The meeting as one picture, in minutes since this moment.
    pub began: Millis,
    /// That picture, without a mark for now.
    pub ribbon: Ribbon,
    /// The room rests: no figures and no movement.
    pub is_calm: bool,
    /// The figures of a step stay at zero once its time is up.
    pub stops_at_zero: bool,
    /// What the chair asks the room.
    pub announced: Option<Announcement>,
    /// The timekeeper's last sign, and what became of it; nobody else is told.
    pub sign: Option<(Sign, SignState)>,
}

/// How the running step goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Its time is up at this moment.
    Until(Millis, civil::Time),
    /// It stands still.
    Paused {
        /// What is left of it; negative: so much is over.
        left: Millis,
        /// The time of day at which it began.
        since: civil::Time,
    },
    /// The meeting has ended.
    Ended(civil::Time),
}

/// The clock for other screens, where a meeting runs; what was sent before keeps moments from trembling.
pub fn room_clock(app: &App, now: Reading, former: Option<&RoomClock>) -> Option<RoomClock> {
    let meeting = super::meeting(app)?;
    let tempo = match &app.stage {
        Stage::Follow(_) => meeting.started().tempo,
        Stage::Prepare(_) | Stage::Resume(_) | Stage::Lead(_) => app.context.anchor.tempo,
    };
    let zone = &app.context.zone;
    let mut clock = of(meeting, (now, tempo), zone, former);
    if let Stage::Lead(lead) = &app.stage {
        clock.is_calm = lead.look == Look::Calm;
        clock.announced = lead.announced.map(|announced| announced.what);
        clock.sign = lead.sign.map(|given| (given.sign, given.state));
    }
    Some(clock)
}

/// The same of a meeting that is not on a screen.
fn of(
    meeting: &Meeting,
    (now, tempo): (Reading, u32),
    zone: &TimeZone,
    former: Option<&RoomClock>,
) -> RoomClock {
    let speed = i32::try_from(tempo).unwrap_or(1);
    let read = now.moment.wall.as_duration() - now.moment.elapsed;
    let held = former.map(|former| former.ahead);
    let ahead = held.filter(|held| (*held - read).abs() <= DRIFT * speed).unwrap_or(read);
    let wall = Timestamp::from_duration(now.moment.elapsed + ahead).unwrap_or(now.moment.wall);
    let moment = Moment { wall, ..now.moment };
    let at = At { meeting, now: moment, zone };
    let mut clock = at.room_clock(ahead);
    clock.tempo = tempo;
    clock.zero = millis(now.moment.elapsed - now.real * speed);
    clock
}

fn millis(length: SignedDuration) -> Millis {
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX)
}

impl At<'_> {
    fn room_clock(&self, ahead: SignedDuration) -> RoomClock {
        let progress = self.meeting.progress();
        let (kind, _, step) = self.public_names();
        let planned = self.meeting.step().map_or(Minutes::ZERO, |step| step.planned);
        // What changes by itself is told as a moment: nobody is woken for it.
        let mut nobody = Watch::default();
        let latest = self.last_moment(&mut nobody).map(|moment| {
            let at = self.elapsed_at(progress.latest_end());
            (at, LastMoment { passed: false, ..moment })
        });
        RoomClock {
            tempo: 1,
            zero: 0,
            day: self.midnight(),
            ahead,
            kind,
            step,
            short: self.short_name(progress.at),
            index: progress.at.step + 1,
            count: progress.agenda.blocks.get(progress.at.block).map_or(1, |b| b.steps.len()),
            rule: self.rule(),
            planned: millis(planned.duration()),
            goes: self.goes_on(),
            grades: self.grades(),
            latest,
            next: self.next(),
            slot: (!progress.in_slot())
                .then(|| hour_and_minute(self.meeting.latest_start_of_slot(), self.zone)),
            closing: hour_and_minute(progress.closing_time, self.zone),
            began: self.elapsed_at(self.drawn_from()),
            ribbon: Ribbon { now: None, grade: None, ..self.ribbon(&mut nobody) },
            is_calm: false,
            stops_at_zero: self.meeting.timing().stops_at_zero(),
            announced: None,
            sign: None,
        }
    }

    /// A moment on the wall clock, on that of elapsed time.
    fn elapsed_at(&self, moment: Timestamp) -> Millis {
        millis(self.now.elapsed + moment.duration_since(self.now.wall))
    }

    /// What the wall clock says when elapsed time is 0, since the midnight before the meeting.
    fn midnight(&self) -> Millis {
        let here = self.zone.to_datetime(self.now.wall);
        let today = here.time().duration_since(civil::Time::midnight());
        millis(today - self.now.elapsed)
    }

    fn goes_on(&self) -> Goes {
        let clock = |moment| hour_and_minute(moment, self.zone);
        let left = self.meeting.left(self.now);
        match self.meeting.progress().going {
            Going::Since(_) => {
                let ends = clock(later(self.now.wall, left));
                Goes::Until(millis(self.now.elapsed + left), ends)
            }
            Going::PausedSince(since) => {
                let began = later(self.now.wall, since - self.now.elapsed);
                Goes::Paused { left: millis(left), since: clock(began) }
            }
            Going::Ended(at) => Goes::Ended(clock(at.wall)),
        }
    }

    /// From when on the running step is how far; where it stands still that does not change.
    fn grades(&self) -> Vec<(Millis, Grade)> {
        if self.meeting.state() == State::Ended {
            return Vec::new();
        }
        let now = self.now.elapsed;
        if !self.goes() {
            return vec![(0, self.meeting.grade(self.now))];
        }
        let left = self.meeting.left(self.now);
        let by_plan =
            self.meeting.thresholds().into_iter().map(|(grade, ahead)| (left - ahead, grade));
        let near = self.meeting.wrap_up_in(self.now).map(|until| (until, Grade::WrapUp));
        let mut all: Vec<_> = by_plan.chain(near).collect();
        all.sort_by_key(|(until, grade)| (*until, *grade));
        let mut farthest = Grade::Calm;
        // A grade that comes after a farther one is none any more.
        all.retain(|(_, grade)| {
            let is_farther = farthest < *grade;
            farthest = farthest.max(*grade);
            is_farther
        });
        all.into_iter().map(|(until, grade)| (millis(now + until), grade)).collect()
    }
}
