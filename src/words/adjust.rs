//! Bijsturen: proposals, what they cost, and the question to the group.

use crate::screen::{AdjustView, Offer, ShownChange, ShownProposal};

sentences! {
    adjust;
    /// Above the proposals, the fullest form first; how the meeting stands is told by the promise.
    fn title() -> [String; 2];
    /// The key that leaves the plan as it is and what that brings, where it is short.
    fn as_it_is(view: &AdjustView) -> Option<String>;
    /// A proposal in a word or two.
    fn name(offer: &Offer) -> String;
    /// When the meeting then ends.
    fn end(proposal: &ShownProposal) -> String;
    /// How that is: on time, or by how much not.
    fn outcome(proposal: &ShownProposal) -> String;
    /// Whose minutes change, in one word where there is one.
    fn changed(change: &ShownChange) -> String;
    /// From how many minutes to how many.
    fn minutes(change: &ShownChange) -> String;
    /// All changes as one: from how many minutes to how many.
    fn together(changes: &[ShownChange]) -> String;
    /// Changes for which there is no room.
    fn more(count: usize) -> String;
    /// How the group works then: "één vraag per persoon, ieder één advies"; then its first parts.
    fn manners(changes: &[ShownChange]) -> Vec<String>;
    /// Why it is offered, and what it brings.
    fn why(proposal: &ShownProposal) -> String;
}

impl Say {
    /// What it is called in full.
    pub fn full_name(self, change: &ShownChange) -> String {
        let kind = || self.0.block().in_ribbon(change.kind);
        change.step.as_ref().map_or_else(kind, |name| self.0.block().name(name)).to_owned()
    }

    /// Why, or what the group then does, longest first.
    pub fn reason(self, proposal: &ShownProposal) -> Vec<String> {
        match (&proposal.held, &proposal.offer) {
            (None, Offer::Shorten) if !proposal.outlook.is_short() => {
                self.manners(&proposal.changes)
            }
            _ => vec![self.why(proposal)],
        }
    }
}
