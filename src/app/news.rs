//! What just happened, said in one line for a while.

use jiff::{SignedDuration, Timestamp, civil};

use super::{
    context::Remark,
    devices::{DeviceNews, Heard},
    hand::{Announcement, Sign},
    message::{Entered, GroupWaits, Unentered, Unsaved},
    papers::{Paper, PaperForm, PaperMade, Unmade},
    phone::PhoneFailure,
    price::ShownPrice,
    row_name::RowName,
};
use crate::domain::{
    confidential::Confidential,
    event::{Fate, NoteKind, Outcome, Role, Signal, Target, WallClock},
    figures::Outlook,
    group::Alike,
    kept::WriteTrouble,
    meeting::Refusal,
    minutes::Minutes,
    typed::{self, NotADay},
    werkvorm::QuestionKind,
};

/// How long a line stays, on the real clock.
const STAYS: SignedDuration = SignedDuration::from_secs(20);

/// To what somebody went back by taking something back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// To how the clocks stood.
    ToClocks,
    /// To the pause that had ended.
    ToPause,
    /// To the meeting that had ended.
    ToMeeting,
}

/// Something to say, in figures as they are shown: whole minutes, times in the meeting's zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Another program leads the group's meeting: this one looks on.
    LedElsewhere,
    /// The meeting before is still open elsewhere: none begins here until it is closed there.
    OpenElsewhere,
    /// Nothing keeps another program from leading as well.
    Unlocked,
    /// The start time has come.
    StartTime(civil::Time),
    /// The guided rehearsal is over.
    Practised,
    /// The welcome is over.
    Welcomed,
    /// The meeting began.
    Began {
        /// At this time.
        at: civil::Time,
        /// How the promise stood before.
        before: Outlook,
        /// How it stands now.
        after: Outlook,
    },
    /// A step began on a key: it can be taken back.
    StepBegan(RowName),
    /// A topic was parked for this target.
    Parked(Target),
    /// A topic got this fate.
    Settled(Fate),
    /// Something was written down.
    Written(Written),
    /// The votes for the candidates were counted.
    Voted {
        /// How many the first has.
        most: u16,
        /// How many candidates have as many.
        shared: usize,
    },
    /// An inbreng was chosen.
    InbrengChosen,
    /// What its question is mostly about was said, and the model stays.
    KindTold(QuestionKind),
    /// Something about next time was noted.
    NextTimeNoted {
        /// The date, where it was that.
        start: Option<civil::DateTime>,
        /// The group keeps a plan of the year that goes on.
        has_plan: bool,
    },
    /// Minutes were added or taken off.
    MinutesAdded(ShownPrice),
    /// Another werkvorm took the place of one.
    Swapped {
        /// The name of the one that came.
        name: String,
        /// The minutes that it has in the agenda.
        planned: Minutes,
        /// How the promise stands now.
        after: Outlook,
    },
    /// The plan was adjusted with the group's consent.
    Adjusted {
        /// When the meeting ends now.
        expected_end: civil::Time,
        /// How the promise stands now.
        after: Outlook,
    },
    /// The closing block began before the rest was done.
    ToSlot {
        /// Steps that were not begun.
        skipped: usize,
        /// The inbreng was not brought to its end: it comes back next time.
        unfinished: bool,
    },
    /// The step's clock was corrected: it began so many minutes ago.
    Corrected(Minutes),
    /// The closing time was moved with the group's consent.
    ClosingTimeMoved {
        /// The new closing time.
        to: civil::Time,
        /// Alarms that rang before ring again at their new moment.
        rings_again: bool,
    },
    /// The group said no: nothing changed.
    ConsentRefused,
    /// The last time command was taken back.
    Undone(Back),
    /// The meeting has ended; Enter pressed once more leaves the program.
    EnterLeaves,
    /// Nothing of the meeting is kept: it was taken back, or thrown away.
    MeetingGone,
    /// The last change before the meeting was taken back.
    TakenBack,
    /// The agenda was shortened by so many minutes, and fits.
    Shortened(Minutes),
    /// Another block has begun, out of turn.
    WentTo(RowName),
    /// The clocks of steps have stood still for so long.
    StillPaused(Minutes),
    /// A rung of the ladder that is a line.
    Signal {
        /// The signal that is due.
        signal: Signal,
        /// Minutes until the moment it speaks of.
        minutes: i64,
    },
    /// An absence is not counted for the running step.
    LeftOut {
        /// How long, in seconds.
        seconds: i64,
        /// How the promise stood before.
        before: Outlook,
        /// How it stands now.
        after: Outlook,
    },
    /// The system's clock was set a little, and is followed.
    ClockSet {
        /// Seconds forward; negative: back.
        seconds: i64,
        /// What it said.
        from: civil::Time,
        /// What it says.
        to: civil::Time,
    },
    /// The chair said which clock is right.
    ClockChosen {
        /// The one that is followed from now on.
        clock: WallClock,
        /// Alarms that came too early ring again.
        rings_again: bool,
    },
    /// The laptop is in another time zone than the meeting.
    ZoneChanged {
        /// The closing time, as it is said in the meeting.
        closing: civil::Time,
        /// The same moment where the laptop is.
        here: civil::Time,
    },
    /// The file of the meeting was lost; all there was is kept in this one.
    KeptElsewhere(String),
    /// Something about the group's files, of a meeting that began at once.
    Remark(Remark),
    /// What was asked does not fit now.
    Refused(NotNow),
    /// Sound was switched on or off.
    Sound(bool),
    /// What the group says of itself is kept.
    GroupKept,
    /// Somebody came or went.
    Presence {
        /// Name or initials.
        who: Confidential,
        /// Came, rather than went.
        came: bool,
    },
    /// Somebody has a role from now on.
    RoleGiven {
        /// The role that was given.
        role: Role,
        /// Who has it; `None`: nobody any more.
        who: Option<Confidential>,
    },
    /// The group confirmed that what is said stays in the group.
    Confirmed,
    /// Another number of participants changed the minutes of the agenda.
    Rescaled {
        /// How many take part.
        participants: u8,
        /// The blocks that changed, with their minutes before and after.
        blocks: Vec<(RowName, Minutes, Minutes)>,
    },
    /// So many topics of the agenda that was taken are not open any more.
    TopicsGone(usize),
    /// The inbreng that somebody brings was put away.
    InbrengKept,
    /// The agenda is kept.
    AgendaSaved {
        /// Under which name.
        name: String,
        /// By how much it is longer than the time there is.
        too_long: Minutes,
    },
    /// A meeting that was held without the program is kept, or removed.
    MeetingEntered(Entered),
    /// The plan of the year is kept.
    YearPlanKept {
        /// The day that was agreed for next time and stands, where the plan has another.
        agreed: Option<civil::DateTime>,
    },
    /// Papers come in this form from now on.
    PaperForm(PaperForm),
    /// A paper was made.
    PaperMade {
        /// For the group, a register or a calendar.
        paper: Paper,
        /// What came of it.
        made: PaperMade,
    },
    /// The timekeeper gives the chair a sign.
    Sign(Sign),
    /// A sign to the chair is on its way.
    SignGiven(Sign),
    /// It is not: nobody takes signs where the meeting is led.
    SignLost,
    /// The chair asks the room this.
    Announced {
        /// What it is asked.
        what: Announcement,
        /// It stands there from now on, rather than no longer.
        stands: bool,
    },
    /// Other screens do not see the clock any more.
    PhoneOff,
    /// Other screens cannot see the clock.
    PhoneFails(PhoneFailure),
    /// A device tells something; which signals are heard.
    Device(DeviceNews, Heard),
}

impl News {
    /// The same without what can be done some other time, for where there is little room.
    #[must_use]
    pub fn brief(self) -> Self {
        match self {
            Self::NextTimeNoted { start, .. } => Self::NextTimeNoted { start, has_plan: true },
            other => other,
        }
    }

    /// Whether it has a name in it, which is not for the room.
    pub fn names_somebody(&self) -> bool {
        matches!(
            self,
            Self::Presence { .. } | Self::RoleGiven { .. } | Self::Refused(NotNow::Another(_))
        )
    }
}

/// What was written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A note of this kind.
    Note(NoteKind),
    /// What became of an action.
    Review(Outcome),
    /// Something that could be the inbreng.
    Candidate,
    /// Other words for a topic or a note.
    Reworded,
    /// A topic or a note was taken back.
    Withdrawn,
    /// That the candidates that were not chosen were put away.
    Rest,
}

/// Why what was asked does not fit now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotNow {
    /// The meeting says so.
    Meeting(Refusal),
    /// What was typed is no time.
    NotATime,
    /// What was typed is a time, and a part of the day in which it is not.
    NotThatPartOfTheDay,
    /// From the start to then no meeting can be held.
    NoLength,
    /// What was typed is no number of minutes that the step can get or lose.
    NotSoManyMinutes {
        /// Negative: so many can be taken off.
        least: i16,
        /// So many can be added.
        most: i16,
    },
    /// What was typed is no time for one speaker.
    NotASpeakingTime,
    /// What was typed is no number of votes.
    NotVotes,
    /// What was typed is no length in this range.
    NotALength {
        /// The fewest minutes it can be.
        min: u16,
        /// The most it can be.
        max: u16,
    },
    /// What was typed is no day and time to meet on.
    NotADate(NotADay),
    /// There is no other block.
    NowhereToGo,
    /// No topic is open.
    NoTopics,
    /// No other werkvorm fits the minutes that are left.
    NothingToSwap,
    /// The meeting is on time and has hardly a minute to spare.
    NothingToAdjust,
    /// The slot is always there, as the last block.
    SlotStays,
    /// The row cannot have fewer minutes, or more.
    NoMinuteLeft,
    /// The agenda would be longer than a day, or than anybody plans.
    TooLongADay,
    /// Nothing else fits in the place of this block.
    NothingElseFits,
    /// No part of the agenda took another length of late, as far as is known.
    NoOtherLength,
    /// The agenda leaves no more over than a meeting needs.
    FitsAlready,
    /// The agenda's file has a mistake.
    BrokenAgenda {
        /// Its line, from 1; nothing: it could not be read.
        line: Option<usize>,
    },
    /// There is a participant with that name.
    NameTwice,
    /// There is one of whom that name tells something else.
    Another(Box<Alike>),
    /// A name is longer than this many characters.
    NameTooLong(usize),
    /// An input line holds this many characters, and what was typed last is not among them.
    LineFull(usize),
    /// The group has all the names it can have.
    TooManyNames,
    /// What was typed is no whole number in this range.
    NotBetween {
        /// The least it can be.
        min: u16,
        /// The most it can be.
        max: u16,
    },
    /// What was typed is no number of weeks in this range.
    NotWeeks {
        /// The least it can be.
        min: u16,
        /// The most it can be.
        max: u16,
    },
    /// Nobody with that name takes part any more.
    NotInGroup,
    /// The register that the group named is kept, but nobody knows it.
    NoSuchRegister,
    /// What the group says of itself is not kept yet.
    GroupNotKept(GroupWaits),
    /// The paper was not made.
    PaperNotMade(Unmade),
    /// The settings let no other screen see the clock.
    PhoneForbidden,
    /// Whoever follows has to have said at the start that other screens may see the clock.
    PhoneUnasked,
    /// A sign was given a moment ago.
    SignTooSoon,
    /// The agenda was not kept.
    AgendaUnsaved(Unsaved),
    /// The inbreng was not put away.
    InbrengUnsaved(WriteTrouble),
    /// A meeting that was held without the program was not entered, or not removed.
    NotEntered(Unentered),
    /// The plan of the year was not kept.
    YearPlanNotKept(GroupWaits),
}

/// A line that stays for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub news: News,
    /// The record that keeps it; what is said is kept once that is on disk.
    pub seq: Option<u64>,
    /// The moment a signal speaks of: its minutes count down to it.
    pub towards: Option<Timestamp>,
    /// Until when, on the real clock.
    pub until: SignedDuration,
}

impl Said {
    /// News that was told at this moment of real time.
    pub fn new(news: News, real: SignedDuration) -> Self {
        Self { news, seq: None, towards: None, until: real + STAYS }
    }

    /// How long it has stood.
    pub fn has_stood(&self, real: SignedDuration) -> SignedDuration {
        real - (self.until - STAYS)
    }
}

impl NotNow {
    /// Why what was typed is no time of day.
    pub(super) fn no_time(text: &str) -> Self {
        if typed::contradicts(text) { Self::NotThatPartOfTheDay } else { Self::NotATime }
    }
}
