//! All that is visible, as data: the second pure value of the program.
//!
//! A [`Screen`] holds figures as they are shown (whole seconds, whole minutes), so that two screens are
//! equal exactly when nothing visible differs. Words, colours and places are chosen when it is drawn.
//! What the room may see ([`Room`], [`Calm`], [`StepClock`]) has no field that could hold what was
//! said; only the chair's views carry [`Confidential`](crate::domain::confidential::Confidential) words.

mod adjust;
mod agenda;
mod agenda_rows;
mod begin;
mod called;
mod card;
mod clock;
mod deeds;
mod ended;
mod figures;
mod group;
mod list;
mod live;
pub mod past;
mod phone;
mod ribbon;
mod room_clock;
mod status_line;
mod step_list;
mod table;
mod topics;
mod trouble;
pub mod welcome;

use jiff::{SignedDuration, civil};

pub use adjust::{AdjustView, Concern, Offer, ShownChange, ShownProposal};
pub use agenda::{AgendaView, BetterLength, DraftRow, FoundRow, LibraryView};
pub use agenda_rows::{AgendaRow, RowState};
pub use begin::{Begin, PlannedRow, Resume, UntilStart};
pub use card::{Card, CardStep, CardView};
pub use clock::{Bar, LastMoment, MeetingClock, NextUp, ShownPace, StepClock, figures_of};
pub use deeds::DeedsView;
pub use ended::{Ended, Keeping};
pub use figures::Countdown;
pub use group::{GroupView, PersonRow};
pub use list::List;
pub use live::{Calm, ClockView, Live, Room, ShownSide};
pub use phone::{PhoneAsks, PhoneSays, PhoneStands, PhoneView};
pub use ribbon::{Ribbon, Stretch};
pub use room_clock::{Goes, Millis, RoomClock, room_clock};
pub use status_line::{Choice, InputLine, ModelOffer, OfWhom, Prompt, StatusLine, Title, Whose};
pub use step_list::{ActionRow, AgreeRow, AgreeValue, ItemRow, NoteLine, StepListView, WaitingRow};
pub use table::{SharedWords, TableView};
pub use topics::{ListedRow, ParkedView};
pub use trouble::Trouble;
pub use welcome::Welcome;

use self::{clock::At, figures::Watch};
use crate::{
    app::{
        App, Stage, coach::Guide, frame::Over, keymap::Hint, lead::Look, message::Size,
        papers::ReadInvitation, prepare,
    },
    domain::{
        agenda::{Block, BlockKind},
        colour::OwnColour,
        event::Signal,
        figures::hour_and_minute,
        meeting::Meeting,
        naming::Called,
        time::Reading,
    },
};

/// Everything that is visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How large the terminal is.
    pub size: Size,
    /// Whether the terminal's background is light, where it told so.
    pub is_light: Option<bool>,
    /// Single colours of the group's own.
    pub colours: Vec<OwnColour>,
    /// Name of the group.
    pub group: String,
    /// A rehearsal, of which nothing is kept; with how many times the speed.
    pub rehearsal: Option<u32>,
    /// Who looks along in a rehearsal.
    pub guide: Option<Guide>,
    /// The main part.
    pub view: View,
    /// The meeting as one picture, as it runs or is planned.
    pub ribbon: Option<Ribbon>,
    /// The alarm that waits for a key, as a full-width band; the clock stays visible.
    pub band: Option<Band>,
    /// The line above the keys: an offer, a message, a question, a choice or an input line.
    pub status_line: StatusLine,
    /// Something that must not be forgotten while it lasts (not yet kept on disk, …).
    pub trouble: Option<Trouble>,
    /// How many look on from other screens, where the chair sees it beside the keys.
    pub watching: u16,
    /// The keys of the moment, most important first.
    pub keys: Vec<Hint>,
}

/// The main part of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// Before the first meeting ever.
    Welcome(Welcome),
    /// Before the meeting.
    Begin(Box<Begin>),
    /// Making the agenda.
    Agenda(Box<AgendaView>),
    /// Who is here, and what the group says of itself.
    Group(Box<GroupView>),
    /// An unfinished meeting was found.
    Resume(Resume),
    /// The chair's live screen.
    Live(Box<Live>),
    /// The timekeeper's clock.
    Clock(ClockView),
    /// For the room: no seconds, no content.
    Room(Room),
    /// For silence or emotion: no digits, no movement.
    Calm(Calm),
    /// Everything hidden but the clock.
    Hidden(ClockView),
    /// The parked topics, the clock above them.
    Parked(ParkedView),
    /// The card of the werkvorm that runs, the clock beside it.
    Card(CardView),
    /// Where other screens find the clock, the clock beside it.
    Phone(Box<PhoneView>),
    /// The group's past meetings.
    Past(past::PastView),
    /// The invitation, before it is sent.
    Invitation(InvitationView),
    /// All keys, the clock above them.
    Help(HelpView),
    /// What can be done now, in words.
    Deeds(DeedsView),
    /// After the meeting.
    Ended(Ended),
    /// `klok`: nothing runs yet.
    Waiting {
        /// The wall clock.
        now: civil::Time,
    },
}

impl View {
    /// The clocks that it shows: of the running step, and of the meeting.
    pub fn clocks(&self) -> Option<(&StepClock, &MeetingClock)> {
        match self {
            Self::Live(live) => Some((&live.clock, &live.meeting)),
            Self::Clock(view) | Self::Hidden(view) => Some((&view.clock, &view.meeting)),
            Self::Card(view) => Some((&view.clock, &view.meeting)),
            Self::Phone(view) => Some((&view.clock, &view.meeting)),
            Self::Parked(ParkedView { clocks, .. })
            | Self::Help(HelpView { clock: clocks, .. })
            | Self::Deeds(DeedsView { clock: clocks, .. }) => {
                clocks.as_ref().map(|(clock, meeting)| (clock, meeting))
            }
            Self::Welcome(_)
            | Self::Begin(_)
            | Self::Agenda(_)
            | Self::Group(_)
            | Self::Past(_)
            | Self::Resume(_)
            | Self::Room(_)
            | Self::Calm(_)
            | Self::Invitation(_)
            | Self::Ended(_)
            | Self::Waiting { .. } => None,
        }
    }
}

/// The invitation, read before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationView {
    /// The wall clock.
    pub now: civil::Time,
    /// What it says, and from which line on.
    pub invitation: ReadInvitation,
}

/// The keys of a place with what each does, asked for with `?`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpView {
    /// The wall clock.
    pub now: civil::Time,
    /// The running step and the meeting, if one runs.
    pub clock: Option<(StepClock, MeetingClock)>,
    /// Every key of the place help was asked from, in the table's order.
    pub keys: Vec<Hint>,
    /// First line shown, when not all fit.
    pub scroll: usize,
}

/// The band of an alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The signal that raised it.
    pub signal: Signal,
    /// The closing time, to be said.
    pub closing: civil::Time,
    /// The blocks that are not begun and fall away by going to the slot, in order.
    pub lost: Vec<BlockKind>,
}

/// When the screen next differs if nothing happens, as lengths from now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Until {
    /// On the meeting's clocks (which run faster in a rehearsal).
    pub meeting: Option<SignedDuration>,
    /// On the real clock.
    pub real: Option<SignedDuration>,
}

/// What is visible now, and how long until that differs if nothing happens.
pub fn screen(app: &App, now: Reading) -> (Screen, Until) {
    let mut watch = Watch::default();
    let called = called::called(app);
    let screen = Screen {
        size: app.frame.size,
        is_light: app.frame.is_light,
        colours: app.context.settings.colours.clone(),
        group: app.context.group.clone(),
        rehearsal: app.context.rehearsal.then_some(app.context.anchor.tempo),
        guide: app.guide(),
        view: view(app, &called, now, &mut watch),
        ribbon: ribbon(app, now, &mut watch),
        band: band(app),
        status_line: status_line::status_line(app, &called, now, &mut watch),
        trouble: trouble::trouble(app, now, &mut watch),
        watching: watching(app),
        keys: app.footer(),
    };
    (screen, watch.until())
}

fn view(app: &App, called: &Called, now: Reading, watch: &mut Watch) -> View {
    match &app.frame.over {
        Some(Over::Help(scroll)) => return View::Help(help(app, now, *scroll, watch)),
        Some(Over::Deeds(deeds)) => return View::Deeds(deeds::deeds(app, deeds, now, watch)),
        Some(Over::Invitation(invitation)) => {
            let now = watch.now(now.moment.wall, &app.context.zone);
            return View::Invitation(InvitationView { now, invitation: invitation.clone() });
        }
        None => {}
    }
    match &app.stage {
        Stage::Prepare(prepare) => match &prepare.place {
            prepare::Place::Welcome(page) => {
                View::Welcome(welcome::welcome(app, prepare, *page, now, watch))
            }
            prepare::Place::Begin => {
                View::Begin(Box::new(begin::begin(app, prepare, called, now, watch)))
            }
            prepare::Place::Group(at) => {
                View::Group(Box::new(group::group(app, prepare, *at, now, watch)))
            }
            prepare::Place::Agenda(cursor) | prepare::Place::Library(cursor, _) => {
                View::Agenda(Box::new(agenda::agenda(app, prepare, *cursor, now, watch)))
            }
            prepare::Place::Past(past) => View::Past(past::past(app, past, now, watch)),
        },
        Stage::Resume(resume) => View::Resume(begin::resume(app, &resume.found, now, watch)),
        Stage::Lead(lead) if lead.has_ended() && !matches!(lead.look, Look::Parked(_)) => {
            View::Ended(ended::ended(app, lead, called, now))
        }
        Stage::Lead(lead) => live::live_view(app, lead, called, now, watch),
        Stage::Follow(follow) => match &follow.meeting {
            Some(meeting) if follow.is_at_phone() => {
                View::Phone(Box::new(phone::phone(app, meeting, None, now, watch)))
            }
            Some(meeting) => View::Clock(ClockView {
                side: live::side(follow.side, now, watch),
                ..at(app, meeting, now).clock(true, watch)
            }),
            None => View::Waiting { now: watch.now(now.moment.wall, &app.context.zone) },
        },
    }
}

fn at<'a>(app: &'a App, meeting: &'a Meeting, now: Reading) -> At<'a> {
    At { meeting, now: now.moment, zone: &app.context.zone }
}

/// The ribbon, where a meeting runs or an agenda is made.
fn ribbon(app: &App, now: Reading, watch: &mut Watch) -> Option<Ribbon> {
    let zone = &app.context.zone;
    match &app.stage {
        Stage::Prepare(prepare) => {
            let marked = match &prepare.place {
                prepare::Place::Begin => None,
                prepare::Place::Agenda(cursor) | prepare::Place::Library(cursor, _) => {
                    Some(cursor.block)
                }
                prepare::Place::Welcome(_) | prepare::Place::Group(_) | prepare::Place::Past(_) => {
                    return None;
                }
            };
            Some(Ribbon::of_draft(&prepare.setup.as_of(now.moment.wall), marked, zone))
        }
        Stage::Lead(lead) if lead.has_ended() => None,
        Stage::Lead(lead) if matches!(lead.look, Look::Calm | Look::Hidden) => None,
        Stage::Lead(_) | Stage::Follow(_) => {
            meeting(app).map(|meeting| at(app, meeting, now).ribbon(watch))
        }
        Stage::Resume(resume) => Some(at(app, &resume.found.meeting, now).ribbon(watch)),
    }
}

/// The meeting that is led or followed.
fn meeting(app: &App) -> Option<&Meeting> {
    match &app.stage {
        Stage::Lead(lead) => Some(&lead.meeting),
        Stage::Follow(follow) => follow.meeting.as_ref(),
        Stage::Prepare(_) | Stage::Resume(_) => None,
    }
}

fn help(app: &App, now: Reading, scroll: usize, watch: &mut Watch) -> HelpView {
    let clock = meeting(app).map(|meeting| {
        let at = at(app, meeting, now);
        (at.step(watch), at.meeting(watch))
    });
    let wall = watch.now(now.moment.wall, &app.context.zone);
    HelpView { now: wall, clock, keys: app.context.keys.all(app.table_beneath()), scroll }
}

/// How many look on from other screens; the room is told by those screens themselves.
const fn watching(app: &App) -> u16 {
    match &app.stage {
        Stage::Lead(lead) if lead.look.is_for_the_room() => 0,
        Stage::Lead(_) | Stage::Follow(_) => app.frame.phone.watching(),
        Stage::Prepare(_) | Stage::Resume(_) => 0,
    }
}

fn band(app: &App) -> Option<Band> {
    let meeting = meeting(app)?;
    let signal = meeting.band()?;
    let closing = hour_and_minute(meeting.progress().closing_time, &app.context.zone);
    let progress = meeting.progress();
    let ahead = progress.agenda.blocks.iter().skip(progress.at.block + 1);
    let falls_away = |block: &&Block| block.kind != BlockKind::Slot && !block.planned().is_zero();
    let lost = ahead.filter(falls_away).map(|block| block.kind).collect();
    Some(Band { signal, closing, lost })
}
