//! Bijsturen: proposals, what they cost, and the question to the group.

use crate::screen::{AdjustView, Offer, ShownChange, ShownProposal};

sentences! {
    adjust;
    /// Above the proposals, the fullest form first.
    fn title(view: &AdjustView) -> [String; 3];
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
    /// Why, or what the group then does, longest first.
    fn reason(proposal: &ShownProposal) -> Vec<String>;
}
