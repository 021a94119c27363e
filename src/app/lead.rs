//! Leading a meeting: the meeting and its journal so far, what the chair looks at, and what is open.

mod adjusting;
mod answers;
mod band;
mod choosing;
mod going;
mod hand;
pub mod keys;
mod leaving;
pub mod listed;
mod next_time;
mod notes;
pub mod offered_swap;
pub mod panel;
mod papers;
mod pause;
mod phone;
mod presence;
mod question_kind;
mod rewording;
mod running;
mod side;
pub mod step_list;
pub mod suggest;
mod swapping;
pub(in crate::app) mod throwing;
mod votes;
mod watch;

use std::{collections::BTreeMap, sync::Arc};

use jiff::{SignedDuration, tz::TimeZone};

pub use self::{hand::Announced, side::SideTimer, watch::Away};
use self::{panel::Panel, step_list::ListMark};
use super::{
    action::Action,
    context::{Context, Found},
    effect::{Effect, Effects, Facts},
    frame::{Over, Turn},
    hand::GivenSign,
    keys::{Hint, Keyed as _},
    message::Msg,
    news::{News, NotNow, Said},
    papers::Paper,
    prepare::Prepare,
};
use crate::domain::{
    confidential::Confidential,
    event::{Entry, Event, Signal, Started},
    id::{Id, Ids},
    kept::WriteTrouble,
    meeting::{Command, Meeting, Refusal, State},
    notes::Notes,
    parked::ParkedTopics,
    time::Moment,
};

/// What the chair looks at while the meeting runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The agenda and the running step.
    #[default]
    Agenda,
    /// The timekeeper's clock.
    Clock,
    /// The screen for the room.
    Room,
    /// The calm screen.
    Calm,
    /// Everything hidden but the clock.
    Hidden,
    /// The parked topics and the notes; which one is marked.
    Parked(usize),
    /// The card of the werkvorm that runs, from this line on.
    Card(usize),
    /// Where other screens find the clock.
    Phone,
}

impl Look {
    /// Every view, the list at its first line; each but the first has a key of its own.
    pub const ALL: [Self; 8] = [
        Self::Agenda,
        Self::Clock,
        Self::Room,
        Self::Calm,
        Self::Hidden,
        Self::Parked(0),
        Self::Card(0),
        Self::Phone,
    ];

    /// Others may be looking: nothing that was said is shown.
    pub const fn is_for_the_room(self) -> bool {
        match self {
            Self::Room | Self::Calm | Self::Hidden => true,
            Self::Agenda | Self::Clock | Self::Parked(_) | Self::Card(_) | Self::Phone => false,
        }
    }
}

/// A meeting and its journal so far.
#[derive(Clone, Debug)]
pub struct Lead {
    /// The meeting that runs, or has ended.
    pub meeting: Meeting,
    /// The group's topics, this meeting's included; shared with what is tried on a copy.
    pub topics: Arc<ParkedTopics>,
    /// The group's notes, this meeting's included.
    pub notes: Arc<Notes>,
    /// What the chair looks at.
    pub look: Look,
    /// What the chair marked on the list of a step.
    pub mark: Option<ListMark>,
    /// The votes for each candidate, while they are counted and chosen by.
    votes: BTreeMap<Id, u16>,
    /// What is open at the bottom.
    pub panel: Panel,
    /// Place of the last record.
    pub seq: u64,
    /// Place of the last record that is on disk.
    pub kept: u64,
    /// Why records are not on disk, and how many wait.
    pub not_kept: Option<(WriteTrouble, usize)>,
    /// Since when (real time) a record waits to be put on disk.
    pub waits_since: Option<SignedDuration>,
    /// Time that just passed while nobody was at the program.
    pub away: Option<Away>,
    /// The timer beside the step's clock.
    pub side: Option<SideTimer>,
    /// The last sign of the timekeeper.
    pub sign: Option<GivenSign>,
    /// What the chair asks the room.
    pub announced: Option<Announced>,
    /// How long each speaker has with it.
    speaking_time: SignedDuration,
    /// How many times the pause that lasts was spoken of.
    reminded: i64,
    /// The alarm whose band waits, and since when (real time).
    band: Option<(Signal, SignedDuration)>,
    /// The paper that is made once all is on disk.
    paper: Option<Paper>,
    /// Of whom something is asked for a proof.
    pub proves: Option<Confidential>,
    /// Enter was pressed since the meeting ended: pressed once more it leaves.
    leaves: bool,
    /// How it was set up, where it began here.
    pub(super) set_up: Option<Box<Prepare>>,
}

impl Lead {
    fn of(meeting: Meeting, context: &Context, seq: u64) -> Self {
        Self {
            meeting,
            topics: Arc::new(context.history.topics.clone()),
            notes: Arc::new(context.history.notes.clone()),
            look: Look::Agenda,
            mark: None,
            panel: Panel::Closed,
            seq,
            kept: 0,
            votes: BTreeMap::new(),
            not_kept: None,
            waits_since: None,
            away: None,
            side: None,
            sign: None,
            announced: None,
            speaking_time: context.speaker.duration(),
            reminded: 0,
            band: None,
            paper: None,
            proves: None,
            leaves: false,
            set_up: None,
        }
    }

    /// A meeting that begins now, set up like this.
    pub(super) fn start(started: Started, set_up: Prepare, turn: &mut Turn<'_>) -> (Self, Effect) {
        let now = turn.now.moment.whole_millis();
        let meeting = started.meeting;
        let event = Event::Started(Box::new(started.clone()));
        let first = Entry { id: turn.frame.ids.next(now), seq: 1, at: now, event };
        let meets = Self::of(Meeting::start(started, now), turn.context, 1);
        let mut lead = Self { set_up: Some(Box::new(set_up)), ..meets };
        Arc::make_mut(&mut lead.topics).apply(meeting, &first);
        (lead, Effect::BeginJournal { meeting, first: Box::new(first) })
    }

    /// The unfinished meeting that was found.
    pub(super) fn resume(found: &Found, context: &Context) -> Self {
        Self { kept: found.seq, ..Self::of(found.meeting.clone(), context, found.seq) }
    }

    /// Does what is asked; what happened goes into the journal.
    ///
    /// # Errors
    /// When it does not fit now: then nothing has changed.
    pub fn command(
        &mut self,
        command: Command,
        ids: &mut Ids,
        now: Moment,
    ) -> Result<Effects, Refusal> {
        let events = self.meeting.decide(command, now)?;
        Ok(events.into_iter().map(|event| self.record(event, ids, now)).collect())
    }

    /// Does what is asked and says what it means, or why it does not fit now.
    fn tell(&mut self, command: Command, news: News, turn: &mut Turn<'_>) -> Effects {
        self.tell_as(command, Said::new(news, turn.now.real), turn)
    }

    /// Does what is asked; what it means is called kept once the record is on disk.
    fn tell_kept(&mut self, command: Command, news: News, turn: &mut Turn<'_>) -> Effects {
        let seq = Some(self.seq + 1);
        self.tell_as(command, Said { seq, ..Said::new(news, turn.now.real) }, turn)
    }

    fn tell_as(&mut self, command: Command, said: Said, turn: &mut Turn<'_>) -> Effects {
        match self.try_command(command, turn) {
            Ok(effects) => {
                turn.frame.say(said);
                effects
            }
            Err(refusal) => turn.refuse(NotNow::Meeting(refusal)),
        }
    }

    /// Does what is asked, of which the screen says enough.
    fn do_silently(&mut self, command: Command, turn: &mut Turn<'_>) -> Effects {
        let done = self.try_command(command, turn);
        done.unwrap_or_else(|refusal| turn.refuse(NotNow::Meeting(refusal)))
    }

    /// Does what is asked; what was said before is over then.
    fn try_command(&mut self, command: Command, turn: &mut Turn<'_>) -> Result<Effects, Refusal> {
        let effects = self.command(command, &mut turn.frame.ids, turn.now.moment)?;
        turn.frame.said = None;
        Ok(effects)
    }

    /// The times that a signal may tell.
    fn facts(&self, now: Moment, zone: TimeZone) -> Facts {
        Facts {
            at: now.wall,
            latest_start: self.meeting.latest_start_of_slot(),
            closing_time: self.meeting.progress().closing_time,
            slack: Some(self.meeting.slack(now)),
            zone,
        }
    }

    /// Writes down what happened and takes it in.
    pub fn record(&mut self, event: Event, ids: &mut Ids, now: Moment) -> Effect {
        let now = self.meeting.dated(&event, now).whole_millis();
        self.seq += 1;
        let entry = Entry { id: ids.next(now), seq: self.seq, at: now, event };
        self.take_in_entry(&entry);
        Effect::Append(entry)
    }

    /// Takes in a record without writing it.
    fn take_in_entry(&mut self, entry: &Entry) {
        let meeting = self.meeting.started().meeting;
        Arc::make_mut(&mut self.topics).apply(meeting, entry);
        Arc::make_mut(&mut self.notes).apply(meeting, entry);
        self.meeting.apply(&entry.event, entry.at);
        self.leaves &= self.has_ended();
    }

    /// Takes in topics that were parked from outside; known ones stay as they are.
    fn take_in_topics(&mut self, journals: &[(Id, Vec<Entry>)]) {
        for (journal, entries) in journals {
            for entry in entries.iter().filter(|e| matches!(e.event, Event::TopicParked(_))) {
                Arc::make_mut(&mut self.topics).apply(*journal, entry);
            }
        }
    }

    /// Takes in what happened outside, as far as it matters while a meeting is led.
    pub(super) fn take_in(&mut self, msg: Msg, turn: &mut Turn<'_>) -> Effects {
        match msg {
            Msg::Paste(text) => {
                if let Panel::Line(input) = &mut self.panel {
                    turn.frame.typed(turn.now);
                    input.line.insert(&text);
                }
            }
            Msg::Kept { seq } => {
                self.kept = self.kept.max(seq);
                // Told that all is kept only when it is: others may still wait.
                self.not_kept.take_if(|_| self.seq <= seq);
                return self.make_paper_that_waits(turn);
            }
            Msg::NotKept { why, waiting } => {
                self.not_kept = Some((why, waiting));
                return self.make_paper_that_waits(turn);
            }
            Msg::Signed(sign) => self.take_sign(sign, turn),
            Msg::TopicsFound(journals) => self.take_in_topics(&journals),
            Msg::Zone(zone) => self.is_in_zone(zone, turn),
            Msg::Woke => return turn.ask_for_zone(),
            _ => {}
        }
        Effects::none()
    }

    /// What time brings by itself.
    pub(super) fn let_time_pass(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.keep_proposals_true(turn);
        self.forget_absence(turn);
        let rung = self.ring(turn);
        self.see_band(turn);
        let drawn = self.mind_phone(turn);
        self.mind_sign(turn);
        self.mind_announced(turn);
        let side = self.mind_side_timer(turn);
        let waits = self.kept < self.seq && !turn.context.rehearsal;
        self.waits_since = waits.then(|| self.waits_since.unwrap_or(turn.now.real));
        rung.and(side).and(drawn).and(self.mind_pause(turn))
    }

    /// Whether this record is on disk; in a rehearsal nothing is.
    pub fn is_kept(&self, seq: u64, context: &Context) -> bool {
        !context.rehearsal && seq <= self.kept
    }

    /// Whether the meeting has ended.
    pub fn has_ended(&self) -> bool {
        self.meeting.state() == State::Ended
    }

    /// Whether the running block is the slot.
    fn is_in_slot(&self) -> bool {
        self.meeting.progress().in_slot()
    }

    /// Time to the next signal, or until a pause that lasts is spoken of.
    pub fn next_signal_in(&self, now: Moment) -> Option<SignedDuration> {
        [self.meeting.next_signal_in(now), self.pause_reminder_in(now)].into_iter().flatten().min()
    }

    /// The keys of the footer.
    pub(super) fn footer(&self, over: Option<&Over>, context: &Context) -> Vec<Hint> {
        let mut hints = self.with_its_tab(self.usual_footer(over, context.keys), context);
        hints.retain(|hint| match hint.action {
            Action::Record | Action::Proof => !context.rehearsal,
            Action::Appointment => !context.rehearsal && self.has_date(context),
            _ => true,
        });
        hints
    }
}
