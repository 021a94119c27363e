//! Proposals to adjust the plan, in figures as they are shown.

use jiff::civil;

use crate::{
    app::{context::Context, lead::Lead},
    domain::{
        adjust::{Act, Choices, Proposal},
        agenda::{BlockKind, Name, Purpose},
        confidential::Confidential,
        event::{Adjustment, Change, Means},
        figures::{Outlook, expected_end, hour_and_minute},
        library::Library,
        minutes::Minutes,
        werkvorm::Subject,
    },
};

/// The proposals, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustView {
    /// How the promise stands if nothing changes.
    pub outlook: Outlook,
    /// When the meeting ends if it is left as it is.
    pub end_as_it_is: civil::Time,
    /// What the group can choose from; never empty.
    pub proposals: Vec<ShownProposal>,
    /// Which is marked.
    pub selected: usize,
}

/// One proposal to the group, with what it would bring about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownProposal {
    /// What it does.
    pub offer: Offer,
    /// Old and new minutes, in the order of the meeting.
    pub changes: Vec<ShownChange>,
    /// When the meeting then ends.
    pub expected_end: civil::Time,
    /// How the promise then stands.
    pub outlook: Outlook,
    /// A block that the chair fixed, by kind and name: that is why no more is found by shortening.
    pub held: Option<(BlockKind, String)>,
}

/// What a proposal does, in one thought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// Leave it as it is.
    Leave,
    /// Steps to come get fewer minutes; nothing falls away.
    Shorten,
    /// A block falls away: its kind and name.
    Drop(BlockKind, String),
    /// To the slot now; the rest comes back another time.
    ToSlot,
    /// Another afsluiter: its name and minutes.
    Afsluiter(String, Minutes),
    /// More minutes for the model.
    Model,
    /// A topic that was parked for later today.
    Topic(Confidential, Minutes),
    /// Close at this later time.
    CloseLater(civil::Time),
    /// Close at this earlier time.
    CloseEarlier(civil::Time),
}

/// New minutes for a step, or for a block that runs on one clock or falls away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownChange {
    /// Kind of its block.
    pub kind: BlockKind,
    /// The step's name; `None`: the whole block.
    pub step: Option<Name>,
    /// Its name where there is little room.
    pub short: Option<String>,
    /// What the step means to the program.
    pub purpose: Purpose,
    /// What the step is about.
    pub subject: Option<Subject>,
    /// Minutes so far.
    pub old: Minutes,
    /// Minutes from then on.
    pub new: Minutes,
    /// It cannot be shorter.
    pub at_floor: bool,
}

/// What a step is about, as far as it is told otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// What the group works on is chosen.
    Choosing,
    /// Questions are asked.
    Questions,
    /// Advice is given.
    Advice,
    /// It is evaluated.
    Evaluation,
    /// Nothing is done.
    Break,
    /// The group looks back at last time.
    LookingBack,
    /// What the slot settles: it can be done afterwards too.
    Settled,
    /// The meeting is ended.
    Afsluiter,
    /// It is told by its own name.
    Other,
}

impl ShownChange {
    /// What it is about.
    pub fn concern(&self) -> Concern {
        match self.kind {
            BlockKind::Pauze => Concern::Break,
            BlockKind::Terugkijken => Concern::LookingBack,
            BlockKind::Slot if self.purpose == Purpose::Afsluiter => Concern::Afsluiter,
            BlockKind::Slot => Concern::Settled,
            BlockKind::Opwarmer
            | BlockKind::Kennismaken
            | BlockKind::InbrengGenereren
            | BlockKind::Model
            | BlockKind::AndereWerkvorm
            | BlockKind::Onderwerp => match (self.purpose, self.subject) {
                (Purpose::Choosing, _) => Concern::Choosing,
                (_, Some(Subject::Advice)) => Concern::Advice,
                (_, Some(Subject::Evaluation)) => Concern::Evaluation,
                (_, Some(Subject::Questions)) => Concern::Questions,
                (_, None) => Concern::Other,
            },
        }
    }

    /// Whether it is of the werkvorm that ends the meeting.
    pub fn is_afsluiter(&self) -> bool {
        self.purpose == Purpose::Afsluiter
    }
}

pub(super) fn adjust_view(
    choices: &Choices,
    selected: usize,
    lead: &Lead,
    context: &Context,
) -> AdjustView {
    let leave = &choices.leave;
    let blocks = &lead.meeting.progress().agenda.blocks;
    let fixed = choices.held.and_then(|block| blocks.get(block));
    let held = fixed.map(|block| (block.kind, block.name.clone()));
    // Told once: where time is sought and not found, else where that is why it becomes later.
    let tells = choices.cards.iter().position(|card| match &card.act {
        Act::Adjust(adjustment) => adjustment.means == Means::Shorten,
        Act::CloseAt(_) => true,
        Act::Leave | Act::ToSlot => false,
    });
    let proposals = choices.cards.iter().enumerate().map(|(at, card)| ShownProposal {
        held: held.clone().filter(|_| tells == Some(at)),
        ..shown(card, lead, context)
    });
    AdjustView {
        outlook: leave.outlook(),
        end_as_it_is: expected_end(leave.expected_end, leave.slack_after, &context.zone),
        proposals: proposals.collect(),
        selected,
    }
}

pub(super) fn shown(proposal: &Proposal, lead: &Lead, context: &Context) -> ShownProposal {
    let zone = &context.zone;
    let offer = match &proposal.act {
        Act::Leave => Offer::Leave,
        Act::Adjust(adjustment) => offer(adjustment, lead),
        Act::ToSlot => Offer::ToSlot,
        Act::CloseAt(to) if *to < lead.meeting.progress().closing_time => {
            Offer::CloseEarlier(hour_and_minute(*to, zone))
        }
        Act::CloseAt(to) => Offer::CloseLater(hour_and_minute(*to, zone)),
    };
    let changes = match &proposal.act {
        Act::Adjust(adjustment) => changes(adjustment, lead, &context.library),
        Act::Leave | Act::ToSlot | Act::CloseAt(_) => Vec::new(),
    };
    ShownProposal {
        offer,
        changes,
        expected_end: expected_end(proposal.expected_end, proposal.slack_after, zone),
        outlook: proposal.outlook(),
        held: None,
    }
}

fn offer(adjustment: &Adjustment, lead: &Lead) -> Offer {
    let blocks = &lead.meeting.progress().agenda.blocks;
    let dropped = adjustment.dropped.and_then(|block| blocks.get(block));
    let found = match adjustment.means {
        Means::Shorten => None,
        Means::DropBlock => dropped.map(|block| Offer::Drop(block.kind, block.name.clone())),
        Means::ShorterAfsluiter => adjustment
            .afsluiter
            .as_ref()
            .map(|new| Offer::Afsluiter(new.step.name.clone(), new.step.planned)),
        Means::MoreForModel => Some(Offer::Model),
        Means::Topic => adjustment.topic.as_ref().map(|topic| {
            let known = lead.topics.find(topic.topic).map(|topic| topic.text.clone());
            let text = known.unwrap_or_else(|| Confidential::new(""));
            Offer::Topic(text, topic.block.planned())
        }),
    };
    found.unwrap_or(Offer::Shorten)
}

/// A line for each step that changes; one for a block that falls away.
fn changes(adjustment: &Adjustment, lead: &Lead, library: &Library) -> Vec<ShownChange> {
    let mut lines: Vec<ShownChange> = Vec::new();
    let mut dropped = false;
    for change in &adjustment.changes {
        let mut shown = shown_change(change, lead, library);
        if adjustment.dropped == Some(change.at.block) {
            if dropped && let Some(last) = lines.last_mut() {
                last.old = last.old + change.old;
                continue;
            }
            (shown.step, shown.short) = (None, None);
            shown.subject = None;
            dropped = true;
        }
        lines.push(shown);
    }
    lines
}

fn shown_change(change: &Change, lead: &Lead, library: &Library) -> ShownChange {
    let agenda = &lead.meeting.progress().agenda;
    let block = agenda.blocks.get(change.at.block);
    let step = agenda.step(change.at);
    let is_whole = block.is_some_and(|block| block.steps.len() < 2);
    let named = block.zip(step).filter(|_| !is_whole);
    ShownChange {
        kind: block.map_or(BlockKind::Slot, |block| block.kind),
        step: named.map(|(block, step)| block.public_step_name(step)),
        short: named.and_then(|(_, step)| step.short.clone()),
        purpose: step.map_or(Purpose::Work, |step| step.purpose),
        subject: named.and_then(|(block, step)| library.subject_in(block, step)),
        old: change.old,
        new: change.new,
        at_floor: change.new <= step.map_or(Minutes::ZERO, |step| step.floor),
    }
}
