//! All that the chair can change before the meeting, and how it is taken back.

use jiff::{SignedDuration, Timestamp};

use super::{
    gathering::Gathering,
    source::{ForMeeting, draft_of},
};
use crate::{
    app::context::Context,
    domain::{
        agenda::BlockKind,
        draft::Draft,
        figures::{Outlook, minutes_between, whole_minutes},
        margin::{MARGINS, Margin},
        minutes::Minutes,
        plan::{Fit, Lack, MAX_PARTICIPANTS, MIN_PARTICIPANTS, Plan, Wishes, excess, fit},
        time::later,
        werkvorm::Level,
    },
};

/// Shortest and longest meeting, in minutes.
const LENGTHS: (i64, i64) = (10, 12 * 60);
/// The least that is planned for.
const SHORTEST: Minutes = Minutes::of(10);
/// A start further ahead than this is another day's: starting now then keeps only the length.
const NEAR: SignedDuration = SignedDuration::from_hours(2);
/// So much stays beside the margin when what is left over is used.
const LEAST_SLACK: Minutes = Minutes::of(2);
/// So long before the start whoever is there begins without a question.
const EARLY: SignedDuration = SignedDuration::from_mins(5);
/// From so long before the start on nothing can be prepared any more.
const TO_PREPARE: SignedDuration = SignedDuration::from_hours(1);

/// A meeting as it is set up before it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// When it should begin.
    pub start: Timestamp,
    /// The chair or the group said so, rather than that it was guessed.
    pub is_promised: bool,
    /// When it closes.
    pub closing: Timestamp,
    /// How many take part.
    pub participants: u8,
    /// Whether it is the group's first meeting.
    pub first_meeting: bool,
    /// Nobody has an inbreng, as far as is known.
    pub without_inbreng: bool,
    /// From what follows how much is kept for the slot.
    pub margin: Margin,
    /// How experienced the group is, where that is said.
    pub level: Option<Level>,
    /// The agenda, proposed until the chair changes it.
    pub draft: Draft,
    /// What belongs in the proposal and was not found.
    pub lacks: Vec<Lack>,
    /// The agenda was given, instead of a proposal: how many of its topics are not open any more.
    pub given: Option<usize>,
    /// Who is here and who does what.
    pub gathering: Gathering,
}

impl Setup {
    /// The meeting as it would be if it began at this moment: where the start time has passed, whole minutes
    /// that are gone are not there any more, as long as the closing time stands. The margin stays as it was.
    #[must_use]
    pub fn as_of(&self, now: Timestamp) -> Self {
        let late = self.late(now);
        if late.is_zero() {
            return self.clone();
        }
        let margin = Margin { set: Some(self.margin()), ..self.margin.clone() };
        Self { start: later(self.start, late.duration()), margin, ..self.clone() }
    }

    /// Whole minutes, as the clock shows them, that it would begin late at this moment.
    pub fn late(&self, now: Timestamp) -> Minutes {
        let late = if now < self.closing { minutes_between(self.start, now) } else { 0 };
        Minutes::new(u32::try_from(late).unwrap_or(0))
    }

    /// What the plan is made for, by a chair who looks at this moment.
    pub fn wishes(&self, seen: Timestamp) -> Wishes {
        let ahead = self.as_of(seen);
        Wishes {
            available: ahead.available().max(SHORTEST).min(self.available()),
            margin: ahead.margin(),
            participants: self.participants,
            level: self.level,
            first_meeting: self.first_meeting,
            without_inbreng: self.without_inbreng,
            can_prepare: later(seen, TO_PREPARE) <= self.start,
            next_date_fixed: false,
        }
    }

    pub(super) fn for_meeting(&self) -> ForMeeting<'_> {
        let (participants, first_meeting) = (self.participants, self.first_meeting);
        ForMeeting { draft: &self.draft, participants, first_meeting }
    }

    /// Makes the proposal anew, or takes the agenda that was given, unless the chair has made something
    /// of it.
    pub(in crate::app) fn plan(&mut self, seen: Timestamp, context: &Context) {
        if self.draft.is_edited() {
            return;
        }
        let Plan { agenda, reasons, lacks } = context.planner().propose(self.wishes(seen));
        (self.draft, self.lacks) = (Draft::because(agenda, reasons), lacks);
        let outline = context.agenda.as_ref();
        let given = outline.and_then(|outline| draft_of(outline, &self.for_meeting(), context));
        self.given = given.as_ref().map(|(_, gone)| *gone);
        if let Some((given, _)) = given {
            (self.draft, self.lacks) = (given, Vec::new());
        }
    }

    /// Time from the start to the closing time.
    pub fn available(&self) -> Minutes {
        Minutes::new(u32::try_from(self.length() / 60).unwrap_or(0))
    }

    /// Length in whole seconds.
    pub fn length(&self) -> i64 {
        self.closing.duration_since(self.start).as_secs()
    }

    /// Minutes that are kept for the slot.
    pub fn margin(&self) -> Minutes {
        self.margin.of(self.available())
    }

    /// What the plan leaves of that.
    pub fn margin_left(&self) -> Minutes {
        self.outlook().left_of(self.margin())
    }

    /// What is left for a block of this kind: nothing but for the slot.
    pub fn margin_of(&self, kind: BlockKind) -> Minutes {
        if kind == BlockKind::Slot { self.margin_left() } else { Minutes::ZERO }
    }

    /// How it fits if it begins on time.
    pub fn outlook(&self) -> Outlook {
        Outlook::of(whole_minutes(self.slack()), self.margin())
    }

    /// Keeps so many for the slot, within what can be asked for.
    pub fn set_margin(&mut self, minutes: u16) {
        self.margin.set = Some(Minutes::of(minutes.min(MARGINS.1)));
    }

    /// Time to spare beside the margin if it begins on time; negative: that is in use, or it is too long.
    pub fn slack(&self) -> SignedDuration {
        let free = self.closing.duration_since(self.start) - self.margin().duration();
        free - self.draft.planned().duration()
    }

    /// The last moment at which the closing block can begin.
    pub fn latest_start_of_slot(&self) -> Timestamp {
        let agenda = self.draft.agenda();
        let slot = agenda.planned_from(agenda.slot());
        later(self.closing, -(slot + self.margin()).duration())
    }

    /// Whether the agenda is the chair's own, rather than the program's proposal.
    pub fn is_own(&self) -> bool {
        self.draft.is_edited() || self.given.is_some()
    }

    /// Closes at another time, when the length that follows is one; whether it does.
    pub fn set_closing(&mut self, closing: Timestamp) -> bool {
        let minutes = closing.duration_since(self.start).as_mins();
        let fits = (LENGTHS.0..=LENGTHS.1).contains(&minutes);
        if fits {
            self.closing = closing;
        }
        fits
    }

    /// Takes so many minutes, within what a meeting can take.
    pub fn set_length(&mut self, minutes: i64) {
        let minutes = minutes.clamp(LENGTHS.0, LENGTHS.1);
        self.closing = later(self.start, SignedDuration::from_mins(minutes));
    }

    /// So many take part, within what a meeting can have.
    pub fn set_participants(&mut self, participants: u8) {
        self.participants = participants.clamp(MIN_PARTICIPANTS, MAX_PARTICIPANTS);
    }

    /// Start and closing time of the meeting that is started now.
    pub fn times_if_started(&self, now: Timestamp) -> (Option<Timestamp>, Timestamp) {
        let usable = self.start <= later(now, NEAR) && now < self.closing;
        if usable {
            return (Some(self.start), self.closing);
        }
        (None, later(now, SignedDuration::from_secs(self.length())))
    }

    /// Whether a start at this moment is so early that it may be a mistake.
    pub(super) fn is_early(&self, now: Timestamp) -> bool {
        self.is_promised && later(now, EARLY) < self.start
    }

    /// A change of the agenda, which is put right by the rules for the whole.
    pub(super) fn change_agenda(
        &mut self,
        context: &Context,
        change: impl FnOnce(&mut Draft) -> bool,
    ) -> bool {
        let is_done = change(&mut self.draft);
        if is_done {
            let (participants, first) = (self.participants, self.first_meeting);
            self.draft.settle(|agenda| context.planner().settle(agenda, participants, first));
        }
        is_done
    }

    /// How many minutes are missing for the plan and the margin together.
    pub(super) fn missing(&self) -> Minutes {
        Minutes::covering(-self.slack())
    }

    /// How many minutes the agenda is too long.
    pub fn too_long(&self) -> Minutes {
        Minutes::covering(excess(&self.draft.agenda(), self.available().duration()))
    }

    /// How the agenda fits the time.
    pub fn fit(&self) -> Fit {
        fit(&self.draft.agenda(), self.available(), self.margin())
    }

    /// The minutes that are left over beside the slack.
    pub fn spare(&self) -> Option<Minutes> {
        match self.fit() {
            // What the margin asks is not left over.
            Fit::ToSpare { spare, .. } if !self.outlook().is_short() => {
                let free = Minutes::covering(self.slack()).saturating_sub(LEAST_SLACK);
                Some(spare.min(free)).filter(|spare| !spare.is_zero())
            }
            Fit::ToSpare { .. } | Fit::Fits(_) | Fit::TooLong(_) => None,
        }
    }
}
