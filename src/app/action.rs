//! What a key means in the place where it is pressed.

use crate::key::Key;

/// What the chair wants, before it is known whether it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// To the next screen of the welcome.
    GoOn,
    /// Keep the name that was typed, for the next one.
    NextName,
    /// The next role for whoever is marked.
    NextRole,
    /// To the screen of the welcome before.
    GoBack,
    /// Past the welcome.
    PassBy,
    /// Start the meeting.
    Start,
    /// Rehearse a meeting, key by key.
    Practise,
    /// Start it now although it is early.
    StartNow,
    /// Leave the start for later.
    Wait,
    /// Mark the row that starts the meeting.
    ToStart,
    /// Change the marked setting: typed, or the other one.
    Set,
    /// More, later, or the next choice of the marked setting.
    Raise,
    /// Less, earlier, or the choice before it.
    Lower,
    /// Resume the unfinished meeting.
    Resume,
    /// Follow the meeting that another program leads.
    Follow,
    /// Lead the meeting on although another program may lead it.
    TakeOver,
    /// Start a new meeting instead of the unfinished one.
    NewMeeting,
    /// See who is here and what the group says of itself.
    Group,
    /// Here or not; yes or no.
    Toggle,
    /// Change the marked row.
    Change,
    /// Put a participant in the group.
    AddPerson,
    /// Take another group.
    OtherGroup,
    /// Note who comes and goes.
    Presence,
    /// Make the agenda.
    Agenda,
    /// Put another werkvorm in the place of a block.
    AnotherWerkvorm,
    /// Put the next best in the place of a block.
    AnotherChoice,
    /// Put a werkvorm in the agenda.
    AddBlock,
    /// Put a pauze in the agenda.
    AddPauze,
    /// Leave a block out.
    RemoveBlock,
    /// Let a block come earlier.
    Earlier,
    /// Let a block come later.
    Later,
    /// Go into the steps of a block.
    IntoSteps,
    /// Back from the steps to the blocks.
    OutOfSteps,
    /// Keep a block's minutes as they are.
    Lock,
    /// Make the agenda fit the time: shorter, or fuller.
    MakeFit,
    /// Put an inbreng away that somebody brings before the meeting.
    Bring,
    /// Keep the agenda in a file.
    SaveAgenda,
    /// Take another agenda.
    OpenAgenda,
    /// Put the marked werkvorm in the agenda.
    TakeWerkvorm,
    /// The next filter of the library.
    NextFilter,
    /// Change the filter.
    FilterOn,
    /// Change the filter, the other way round.
    FilterBack,
    /// Take the length that a block or step had of late.
    TakeLength,
    /// The next step or block.
    Next,
    /// The step before, with its own clock.
    Previous,
    /// To the closing block at once.
    ToSlot,
    /// To another block at once.
    GoTo,
    /// The card of the werkvorm that runs, and back.
    Card,
    /// Let the clock stand still, or go on.
    Pause,
    /// A minute (or a bit) more.
    More,
    /// A minute (or a bit) less.
    Less,
    /// Extend by 5, 2, 1 minutes.
    Extend,
    /// Type how many minutes more, or fewer.
    TypeMinutes,
    /// See how the plan can be adjusted.
    Adjust,
    /// Another werkvorm for this or a later block.
    Swap,
    /// This step began so many minutes ago.
    Correct,
    /// Take the last time command back.
    Undo,
    /// Throw the meeting away, with all that is kept of it.
    ThrowAway,
    /// Take the end of the meeting back, and go on with it.
    Reopen,
    /// Take back the last change before the meeting.
    TakeBack,
    /// Count time in another way: an absence not at all, or by the other clock.
    Reckon,
    /// Some minutes beside the step's clock, for one speaker; or put them away.
    SideTimer,
    /// Type how long a speaker has.
    SpeakingTime,
    /// Take the verslag home.
    Record,
    /// Take the bewijs van deelname home, for each who was there.
    Proof,
    /// Choose a paper to make.
    Papers,
    /// Keep the invitation that is read as a file.
    SaveInvitation,
    /// Make or see the plan of the year.
    YearPlan,
    /// Enter a meeting that was held without the program.
    EnterMeeting,
    /// Choose one of the meetings that were held.
    PickMeeting,
    /// Papers as a PDF, or as a page again.
    PaperForm,
    /// Take the date of next time home, for a calendar.
    Appointment,
    /// Park a topic.
    Park,
    /// See the parked topics.
    ParkedList,
    /// See what was parked, when the meeting has ended.
    SeeParked,
    /// Give the marked topic its fate.
    SettleTopic,
    /// Take a parked topic as the inbreng.
    ChooseInbreng,
    /// Write something down.
    Note,
    /// Answer the marked item of the step's list.
    Answer,
    /// Say what the question of the inbreng is mostly about.
    TellKind,
    /// Choose the card with this figure.
    TakeCard,
    /// Say nothing: it stays as it is.
    Skip,
    /// Note date, chair and timekeeper of next time.
    NextTime,
    /// Close at another time.
    MoveClosingTime,
    /// The timekeeper's clock, and back.
    Clock,
    /// The screen for the room, and back.
    Room,
    /// The calm screen, and back.
    Calm,
    /// Where other screens find the clock, and back.
    Phone,
    /// No other screen sees the clock any more.
    PhoneOff,
    /// The picture of the address the other way round.
    Invert,
    /// What the picture is of: the clock, the timekeeper's hand, a calendar.
    OtherCode,
    /// The address of another network of this machine.
    OtherAddress,
    /// Ask the room something in a fixed sentence.
    Announce,
    /// Give the chair a sign.
    GiveSign,
    /// Hide everything but the clock, and back.
    Hide,
    /// Sound on or off.
    Sound,
    /// The group's past meetings.
    Past,
    /// The list of keys.
    Help,
    /// What can be done now, in words.
    Deeds,
    /// Do what is marked.
    Do,
    /// Mark the one above.
    Up,
    /// Mark the one below.
    Down,
    /// Take what is marked.
    Take,
    /// Back to where one came from; what was changed here stays.
    Back,
    /// Put away what is open, leaving everything as it was.
    Drop,
    /// Say yes to what is asked.
    Yes,
    /// Say no to what is asked: nothing changes.
    No,
    /// Keep what was typed.
    Save,
    /// The other target or kind.
    Other,
    /// The rest of a name that is being typed, or the next name.
    Complete,
    /// Leave the program.
    Leave,
}

/// A key and what it is called, to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys; the first is the usual one.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
}
