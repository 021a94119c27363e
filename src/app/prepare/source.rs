//! Where an agenda comes from, and how the outline of one becomes the agenda of this meeting.

use crate::{
    app::{context::Context, message::FoundAgenda},
    domain::{
        agenda::BlockKind,
        draft::Draft,
        outline::Outline,
        plan::{self, Reason},
        werkvorm::WerkvormId,
    },
};

/// Where an agenda comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The program's own proposal.
    Proposal,
    /// The meeting before this one.
    LastTime,
    /// A file of the group.
    File(Box<FoundAgenda>),
}

/// The meeting for which an agenda is made.
pub(super) struct ForMeeting<'a> {
    /// The agenda so far, of which the slot stays.
    pub(super) draft: &'a Draft,
    pub(super) participants: u8,
    pub(super) first_meeting: bool,
}

/// The agenda of an outline, for this meeting, without its topics that are not open any more: how
/// many those are.
pub(super) fn draft_of(
    outline: &Outline,
    for_meeting: &ForMeeting<'_>,
    context: &Context,
) -> Option<(Draft, usize)> {
    let ForMeeting { draft, participants, first_meeting: first } = *for_meeting;
    let slot = draft.blocks().iter().find(|own| own.block.kind == BlockKind::Slot)?;
    let pauze = plan::pauze(&context.names);
    let all = outline.blocks.len();
    let is_open = |id| context.history.topics.open().any(|topic| topic.id == id);
    let outline = &outline.with_topics(is_open);
    let gone = all.saturating_sub(outline.blocks.len());
    let mut draft = outline.draft(&context.library, participants, slot.block.clone(), &pauze);
    draft.settle(|agenda| context.planner().settle(agenda, participants, first));
    let of =
        |id: &WerkvormId| Some(Reason::of_size(context.library.find(id.as_str())?, participants));
    draft.explain(of);
    Some((draft, gone))
}
