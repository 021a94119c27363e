//! What just happened, said once in the line above the keys.

use jiff::civil;

use super::{RowName, ShownPrice};
use crate::{
    app::{
        context::Remark,
        devices::{DeviceNews, Heard},
        notices::{NotNow, Written},
    },
    domain::{
        confidential::Confidential,
        event::{Fate, Role, Signal, Target, WallClock},
        minutes::Minutes,
    },
};

/// Something that just happened, said once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The start time has come.
    StartTime(civil::Time),
    /// The meeting began; slack before and after, in whole minutes.
    Began {
        /// When.
        at: civil::Time,
        /// Slack had it begun on time.
        slack_before: i64,
        /// Slack as it is.
        slack_after: i64,
    },
    /// A topic was parked.
    Parked {
        /// For when.
        target: Target,
        /// It is on disk.
        kept: bool,
    },
    /// A topic got its fate.
    Settled {
        /// Which.
        fate: Fate,
        /// It is on disk.
        kept: bool,
    },
    /// Something was written down.
    Written {
        /// What.
        what: Written,
        /// It is on disk.
        kept: bool,
    },
    /// An inbreng was chosen.
    InbrengChosen,
    /// Something about next time was noted.
    NextTimeNoted {
        /// It is on disk.
        kept: bool,
    },
    /// Minutes were added or taken off.
    MinutesAdded(ShownPrice),
    /// Another werkvorm took the place of one.
    Swapped {
        /// Its name.
        name: String,
        /// Its minutes.
        planned: Minutes,
        /// Whole minutes to spare now; negative: short.
        slack_after: i64,
    },
    /// The plan was adjusted with the group's consent.
    Adjusted {
        /// When the meeting ends now.
        expected_end: civil::Time,
        /// Whole minutes to spare now; negative: short.
        slack_after: i64,
    },
    /// The step's clock was corrected.
    Corrected {
        /// Whole minutes since it began.
        minutes: Minutes,
    },
    /// The closing time was moved with the group's consent.
    ClosingTimeMoved {
        /// To when.
        to: civil::Time,
        /// Alarms that rang before ring again at their new moment.
        rings_again: bool,
    },
    /// The group said no: nothing changed.
    ConsentRefused,
    /// The last time command was taken back.
    Undone,
    /// The last change before the meeting was taken back.
    TakenBack,
    /// The agenda was shortened by so many minutes, and fits.
    Shortened(Minutes),
    /// A rung of the ladder that is a line.
    Signal {
        /// Which.
        signal: Signal,
        /// Whole minutes until the moment it speaks of.
        minutes: i64,
    },
    /// An absence is not counted for the running step.
    LeftOut {
        /// Whole seconds.
        seconds: i64,
        /// Whole minutes of slack before.
        slack_before: i64,
        /// Whole minutes of slack now; negative: short.
        slack_after: i64,
    },
    /// The system clock was set a little.
    ClockSet {
        /// Whole seconds forward; negative: back.
        seconds: i64,
        /// What it said.
        from: civil::Time,
        /// What it says.
        to: civil::Time,
    },
    /// The chair said which clock is right.
    ClockChosen {
        /// Which.
        clock: WallClock,
        /// Alarms that came too early ring again.
        rings_again: bool,
    },
    /// The laptop is in another time zone.
    ZoneChanged {
        /// The closing time, as it is said in the meeting.
        closing: civil::Time,
        /// The same moment where the laptop is.
        here: civil::Time,
    },
    /// The file of the meeting was lost; all there was is kept in this one.
    KeptElsewhere {
        /// Its name.
        file: String,
    },
    /// Something about the group's files.
    Remark(Remark),
    /// What was asked does not fit now.
    Refused(NotNow),
    /// Sound was switched on or off.
    Sound(bool),
    /// What the group says of itself is kept.
    GroupKept,
    /// Somebody came or went.
    Presence {
        /// Who.
        who: Confidential,
        /// Came, rather than went.
        came: bool,
        /// It is on disk.
        kept: bool,
    },
    /// Somebody has a role from now on.
    RoleGiven {
        /// Which.
        role: Role,
        /// Who; `None`: nobody any more.
        who: Option<Confidential>,
        /// It is on disk.
        kept: bool,
    },
    /// Confidentiality was confirmed.
    Confirmed {
        /// It is on disk.
        kept: bool,
    },
    /// Another number of participants changed the minutes of the agenda.
    Rescaled {
        /// How many take part.
        participants: u8,
        /// The blocks that changed, with their minutes before and after.
        blocks: Vec<(RowName, Minutes, Minutes)>,
    },
    /// So many topics of the agenda are not open any more.
    TopicsGone(usize),
    /// The agenda is kept.
    AgendaSaved {
        /// In this file.
        file: String,
    },
    /// A device tells something; which signals are heard.
    Device(DeviceNews, Heard),
}
