//! The line above the keys: an offer, a message, a question, a choice or an input line.

use jiff::civil;

use super::List;
use super::{AdjustView, RowName, ShownProposal, TopicRow};
use crate::{
    app::{
        context::Remark,
        devices::{DeviceNews, Heard},
        notices::{NotNow, Written},
        people::{PersonAct, Setting},
    },
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{Fate, NoteKind, Signal, Target, WallClock},
        minutes::Minutes,
        people::Role,
        plan::Reason,
    },
};

/// The line above the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Strip {
    /// Nothing.
    Empty,
    /// At the start: what is said stays in the group; `1` confirms it.
    Confidentiality {
        /// How many minutes the meeting is short, where it is.
        short: Option<i64>,
    },
    /// At zero: what can be done. Takes no key.
    AtZero,
    /// Short: `b` shows what can be done. Takes no key.
    Short {
        /// Whole minutes short.
        minutes: i64,
    },
    /// Something that just happened.
    Notice(Notice),
    /// A question; the keys that answer it.
    Ask(Ask),
    /// How the plan can be adjusted.
    Adjust(AdjustView),
    /// Something to choose from, the marked one.
    Choose {
        /// What is chosen.
        title: ChoiceTitle,
        /// The options, in order.
        options: List<Choice>,
        /// Which is marked.
        selected: usize,
    },
    /// An input line.
    Input {
        /// What is asked.
        prompt: Prompt,
        /// What was typed before the cursor.
        before: Confidential,
        /// What stands after the cursor.
        after: Confidential,
    },
}

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

/// The price of minutes, in figures as shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPrice {
    /// Minutes added; negative: taken off.
    pub minutes: i16,
    /// Whole minutes of slack before.
    pub slack_before: i64,
    /// Whole minutes of slack after; negative: short.
    pub slack_after: i64,
    /// When the meeting then ends.
    pub expected_end: civil::Time,
}

/// A question and its price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To the group: more minutes than there is slack (`j`/`n`).
    Minutes(ShownPrice),
    /// To the group: close at another time (`j`/`n`).
    ClosingTime {
        /// The promise so far.
        from: civil::Time,
        /// The new one.
        to: civil::Time,
    },
    /// To the group: another plan for what is left (`j`/`n`).
    Adjust(Box<ShownProposal>),
    /// To the chair: leave while a meeting runs (`j`/`n`).
    Leave,
    /// To the chair: not everything is on disk yet; leave all the same?
    LeaveUnkept,
}

/// What a choice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceTitle {
    /// What to do with this topic or note.
    Fate(Confidential),
    /// Which topic becomes the inbreng.
    Inbreng,
    /// What becomes of so many candidates that were not chosen.
    Rest(usize),
    /// Which clock is right.
    Clock,
    /// For which block another werkvorm is wanted.
    Block,
    /// Which other werkvorm.
    Werkvorm,
    /// What to note about next time.
    NextTime,
    /// What to do with a participant.
    Person(Confidential),
    /// Who comes and goes.
    Presence,
    /// Who has this role from now on.
    Role(Role),
    /// Which group to take.
    Group,
    /// Which agenda to take.
    Agenda,
    /// The plan is so many minutes too long: what would make it fit.
    TooLong {
        /// Whole minutes.
        minutes: Minutes,
    },
    /// The plan leaves so many minutes over: what could be done with them.
    ToSpare {
        /// Whole minutes.
        minutes: Minutes,
    },
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Leave it as it is.
    Leave,
    /// Talked through.
    Done,
    /// Put off to this target.
    Again(Target),
    /// Let it go.
    LetGo,
    /// Word it anew.
    Reword,
    /// Take it back.
    Withdraw,
    /// This parked topic.
    Topic(TopicRow),
    /// Name something else.
    Offer,
    /// Put the other candidates away.
    ParkRest,
    /// Note the date.
    Date,
    /// Note the chair.
    Chair,
    /// Note the timekeeper.
    Timekeeper,
    /// Go by this clock.
    Clock(WallClock),
    /// Another werkvorm for this block.
    Block {
        /// Its kind.
        kind: BlockKind,
        /// Its name.
        name: String,
        /// It runs.
        is_running: bool,
        /// It turned out that nobody has an inbreng.
        without_inbreng: bool,
    },
    /// This werkvorm.
    Werkvorm {
        /// Its kind.
        kind: BlockKind,
        /// Its name.
        name: String,
        /// How long it takes.
        planned: Minutes,
        /// Whole minutes to spare then; negative: short.
        slack_after: i64,
        /// What must be on the table.
        materials: Option<String>,
        /// Why it is proposed.
        reasons: Vec<Reason>,
    },
    /// Something about a participant; has this person the role already?
    Person(PersonAct, bool),
    /// Somebody; is this person here?
    Presence {
        /// Who.
        who: Confidential,
        /// Since when, if here.
        since: Option<civil::Time>,
    },
    /// Somebody else comes.
    Guest,
    /// Confirm that what is said stays in the group.
    Confidentiality,
    /// A group.
    Group {
        /// Its name.
        name: String,
        /// A meeting of it runs.
        runs: bool,
    },
    /// Who has this role from now on.
    RoleOf {
        /// Which.
        role: Role,
        /// Who has it now.
        who: Vec<Confidential>,
    },
    /// Somebody who could have it.
    GiveRole {
        /// Who.
        who: Confidential,
        /// Has it now.
        has: bool,
    },
    /// The program's own proposal.
    Proposal,
    /// The agenda of the meeting before this one.
    LastAgenda,
    /// An agenda in a file.
    KeptAgenda {
        /// Its name.
        name: String,
        /// Nothing in it is wrong.
        is_right: bool,
    },
    /// Make the plan fit.
    Fit(ShownRemedy),
}

/// What makes a plan fit the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownRemedy {
    /// Shorten.
    Shorten {
        /// By so many minutes.
        by: Minutes,
        /// By so many it is too long then.
        left: Minutes,
    },
    /// Leave a block out.
    Drop {
        /// Which.
        what: RowName,
        /// How long it is.
        minutes: Minutes,
        /// By so many minutes the rest is shortened.
        shorten: Minutes,
        /// By so many it is too long then.
        left: Minutes,
    },
    /// Put a shorter block in the place of one.
    Replace {
        /// Which.
        what: RowName,
        /// The shorter one.
        with: RowName,
        /// How long that is.
        minutes: Minutes,
        /// By so many minutes the rest is shortened.
        shorten: Minutes,
    },
    /// Put the program's own proposal in its place.
    Propose {
        /// How long that is.
        minutes: Minutes,
        /// By so many it is too long then.
        left: Minutes,
    },
    /// Close later: at this time it fits.
    CloseLater(civil::Time),
    /// Close earlier: at this time nothing is left over.
    CloseEarlier(civil::Time),
    /// One block more.
    Add {
        /// Which.
        what: RowName,
        /// How long it is.
        minutes: Minutes,
        /// Why.
        reasons: Vec<Reason>,
    },
    /// More minutes for a block.
    Give {
        /// Which.
        what: RowName,
        /// Its minutes then.
        minutes: Minutes,
    },
    /// Begin all the same.
    BeginAnyway,
}

/// What an input line asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// What was typed was wrong: why, and it is asked again.
    Again(NotNow),
    /// A topic to park, for this target (Tab changes it).
    Park(Target),
    /// How many minutes ago the step began; at most so many.
    BeganAgo {
        /// Whole minutes.
        at_most: Minutes,
    },
    /// The closing time.
    ClosingTime,
    /// The start time.
    StartTime,
    /// The length in minutes.
    Length,
    /// The number of participants.
    Participants,
    /// The date and time of next time.
    NextDate,
    /// Who chairs next time.
    NextChair,
    /// Who watches the time next time.
    NextTimekeeper,
    /// Why a topic is let go.
    LetGoReason,
    /// The minutes of a block or step.
    BlockMinutes,
    /// Under which name the agenda is kept.
    AgendaName,
    /// The name of a participant.
    NewPerson,
    /// Who comes in.
    Guest,
    /// A participant's function.
    Function,
    /// A participant's number in the register.
    Registration,
    /// What the group says of itself.
    Setting(Setting),
    /// Other words for a topic or a note.
    Reword,
    /// A note of this kind (Tab changes it); whether the one before it is on disk.
    Note {
        /// The kind.
        kind: NoteKind,
        /// One was just written down and is on disk.
        kept: bool,
    },
    /// Who will do the action that was just written down.
    ActionWho {
        /// The action is on disk.
        kept: bool,
    },
    /// By when it will be done.
    ActionBy {
        /// The action is on disk.
        kept: bool,
    },
    /// Something that could be the inbreng.
    Offer {
        /// One was just named and is on disk.
        kept: bool,
    },
}
