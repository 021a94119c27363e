//! Everything the program can do to the world.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{
    Stage,
    hand::Sign,
    papers::{Paper, PaperForm},
    prepare::setup::Setup,
};
use crate::domain::{
    confidential::Confidential,
    entered::Unseen,
    event::{Entry, Signal},
    group::GroupChange,
    id::Id,
    outline::Outline,
    time::Anchor,
    year_plan::YearPlan,
};

/// Something to be carried out outside the core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Begin the journal of a meeting; its first record follows as [`Effect::Append`].
    BeginJournal {
        /// The meeting that begins.
        meeting: Id,
        /// Its first record.
        first: Box<Entry>,
    },
    /// Go on with the journal of the meeting that was found.
    TakeOverJournal {
        /// Although another program gave a sign a moment ago, as the chair decided.
        from_the_living: bool,
    },
    /// Put a record in the journal.
    Append(Entry),
    /// Remove the meeting that is led here, as if it had never begun.
    ThrowAway {
        /// What was put away meanwhile, each a journal of its own from now on.
        topics: Vec<Entry>,
        /// The last record of the meeting: that it was erased, for every copy that comes back.
        last: Box<Entry>,
    },
    /// Nothing is kept of the meeting that could not begin here.
    LetGo,
    /// Give a signal: bell, sound, notification.
    Give {
        /// What it says.
        cue: Cue,
        /// Whether it may be heard.
        aloud: bool,
        /// The times that go with it.
        facts: Facts,
    },
    /// Ring the terminal's bell so often.
    RingBell(u8),
    /// From now on the clocks are those that run from here.
    RunFrom(Anchor),
    /// The wall clock of the meeting is so much further than it was.
    CorrectClock {
        /// How far; negative: back.
        by: SignedDuration,
    },
    /// Look in which time zone the laptop is.
    LookAtZone,
    /// Read the times of the group's past meetings.
    ReadPast,
    /// Read the times of its last meetings: what they tell of a plan.
    ReadLate,
    /// Look whether topics were parked from outside.
    LookForTopics,
    /// Change this one thing in what the group says of itself, in its file as it is then.
    ChangeGroup {
        /// Which change it is: the answer names it.
        number: u64,
        /// What the chair changed.
        change: GroupChange,
    },
    /// Look which groups there are.
    LookForGroups,
    /// Read all that is known of a group, by its name in files; from now on it is the one.
    OpenGroup(String),
    /// Look whether there is a group with this name, and what it is called in files.
    LookForGroup(String),
    /// The same as opening it; one that is new is made.
    NewGroup {
        /// Its name in files.
        slug: String,
        /// Its name for people, as it was typed.
        name: String,
    },
    /// Put an inbreng away for the meeting to come: the first among the candidates.
    Bring(Confidential),
    /// Look which agendas the group has kept.
    LookForAgendas,
    /// Keep an agenda under this name.
    SaveAgenda {
        /// The name that was typed.
        name: String,
        /// What the chair made of it.
        outline: Outline,
    },
    /// Write the invitation, to be read.
    WriteInvitation {
        /// The next meeting as it is set up; nothing: as it would be proposed.
        ahead: Option<Box<Setup>>,
    },
    /// Make a paper and put it in this folder, as it was typed.
    MakePaper {
        /// For the group, a register or a calendar.
        paper: Paper,
        /// As a page or a PDF, where it is to be read.
        form: PaperForm,
        /// Of which meeting, where it is of one.
        meeting: Option<Id>,
        /// The next meeting as it is set up; nothing: as it would be proposed.
        ahead: Option<Box<Setup>>,
        /// What was changed about the group and may not be on disk yet.
        unkept: Vec<GroupChange>,
        /// Where it is put.
        folder: String,
    },
    /// Enter a meeting that was held without the program.
    Enter {
        /// What the chair told of it.
        told: Box<Unseen>,
        /// The meeting that it takes the place of, where it corrects one that was entered.
        instead_of: Option<Id>,
    },
    /// Remove a meeting that was entered.
    RemoveEntered(Id),
    /// Keep the plan of the year.
    KeepYearPlan(YearPlan),
    /// Let other screens in the room see the clock, anew where they could before.
    StartPhone {
        /// At this address of the machine; nothing: where they most likely find it.
        at: Option<String>,
        /// With the addresses that it had, for everybody and for the timekeeper; nothing: with new ones.
        as_before: Option<[String; 2]>,
    },
    /// Draw an alarm for a calendar at this moment as a picture.
    DrawCalendar(Timestamp),
    /// Give a sign to whoever leads the meeting that is followed.
    GiveSign(Sign),
    /// Show it to them no longer, and let nobody in.
    StopPhone,
    /// Follow the meeting that another program leads.
    Follow,
    /// Leave the program.
    Quit,
}

/// What a signal says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// The start time has come.
    Start,
    /// A signal of the meeting.
    Meeting(Signal),
    /// The side timer has run out: one soft stroke.
    Side,
}

/// The times that a signal may tell outside the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// When it is given.
    pub at: Timestamp,
    /// The last moment at which the closing block can begin.
    pub latest_start: Timestamp,
    /// The promised end.
    pub closing_time: Timestamp,
    /// Time to spare; nothing before the meeting runs.
    pub slack: Option<SignedDuration>,
    /// The zone in which they are told.
    pub zone: TimeZone,
}

#[cfg(test)]
impl Facts {
    /// Those of a meeting that closes in twenty minutes, a minute and a half too late.
    pub(crate) fn sample() -> Self {
        let at = |minute: i64| Timestamp::from_second(1_795_446_000 + minute * 60).unwrap();
        Self {
            at: at(0),
            latest_start: at(6),
            closing_time: at(20),
            slack: Some(SignedDuration::from_secs(-90)),
            zone: TimeZone::fixed(jiff::tz::offset(1)),
        }
    }
}

/// What a turn of the program brings: things to carry out, and the stage that comes next.
#[must_use]
#[derive(Clone, Debug, Default)]
pub struct Effects {
    list: Vec<Effect>,
    next: Option<Box<Stage>>,
}

impl Effects {
    /// Nothing is to be done.
    pub(super) fn none() -> Self {
        Self::default()
    }

    /// The program goes on in this stage.
    pub(super) fn go(stage: Stage) -> Self {
        Self { list: Vec::new(), next: Some(Box::new(stage)) }
    }

    /// These, and then the others; the last stage that was asked for holds.
    pub(super) fn and(mut self, others: impl Into<Self>) -> Self {
        let others = others.into();
        self.list.extend(others.list);
        self.next = others.next.or(self.next);
        self
    }

    /// The stage that comes next, if another one does.
    pub(super) fn take_next(&mut self) -> Option<Stage> {
        self.next.take().map(|stage| *stage)
    }

    /// What is to be carried out, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Effect> {
        self.list.iter()
    }
}

impl From<Effect> for Effects {
    fn from(effect: Effect) -> Self {
        Self { list: vec![effect], next: None }
    }
}

impl From<Option<Effect>> for Effects {
    fn from(effect: Option<Effect>) -> Self {
        Self { list: Vec::from_iter(effect), next: None }
    }
}

impl FromIterator<Effect> for Effects {
    fn from_iter<I: IntoIterator<Item = Effect>>(effects: I) -> Self {
        Self { list: Vec::from_iter(effects), next: None }
    }
}

impl IntoIterator for Effects {
    type Item = Effect;
    type IntoIter = std::vec::IntoIter<Effect>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Effects {
    type Item = &'a Effect;
    type IntoIter = std::slice::Iter<'a, Effect>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
