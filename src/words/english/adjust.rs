//! Adjusting: proposals, what they cost, and the question to the group.

use super::{action::key_of, block, meeting, ours, time};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{agenda::BlockKind, figures::Outlook, minutes::Minutes},
    screen::{AdjustView, Concern, Offer, ShownChange, ShownProposal},
};

pub(crate) fn title() -> [String; 2] {
    ["Adjust · what does the group want?", "What does the group want?"].map(str::to_owned)
}

pub(crate) fn as_it_is(view: &AdjustView) -> Option<String> {
    let back = key_of(Table::Choice, Action::Drop);
    let end = time::clock(view.end_as_it_is);
    view.outlook.is_short().then(|| format!("{back} as it is: done by {end}"))
}

pub(crate) fn name(offer: &Offer) -> String {
    match offer {
        Offer::Leave => "as it is".to_owned(),
        Offer::Shorten => "shorter".to_owned(),
        Offer::Drop(BlockKind::AndereWerkvorm, _) => "skip exercise".to_owned(),
        Offer::Drop(BlockKind::Onderwerp, _) => "skip topic".to_owned(),
        Offer::Drop(BlockKind::InbrengGenereren, _) => "skip finding a case".to_owned(),
        Offer::Drop(kind, _) => format!("skip {}", block::in_ribbon(*kind).to_lowercase()),
        Offer::ToSlot => "to the closing".to_owned(),
        Offer::Afsluiter(..) => "shorter closing".to_owned(),
        Offer::Model => "longer method".to_owned(),
        Offer::Topic(..) => "add a topic".to_owned(),
        Offer::CloseLater(_) => "close later".to_owned(),
        Offer::CloseEarlier(_) => "close earlier".to_owned(),
    }
}

pub(crate) fn end(proposal: &ShownProposal) -> String {
    format!("done by {}", time::clock(proposal.expected_end))
}

pub(crate) fn outcome(proposal: &ShownProposal) -> String {
    match (&proposal.offer, proposal.outlook) {
        (Offer::CloseLater(to) | Offer::CloseEarlier(to), _) => {
            format!("closes at {}", time::clock(*to))
        }
        (_, Outlook::Fits(0)) => "fits exactly".to_owned(),
        (_, Outlook::Late(n)) => format!("{n} min late"),
        (_, outlook @ (Outlook::Fits(_) | Outlook::Tight(_))) => meeting::stands(outlook),
    }
}

pub(crate) fn changed(change: &ShownChange) -> String {
    match change.concern() {
        _ if change.new.get() == 0 => ours().adjust().full_name(change),
        Concern::Choosing => "choosing".to_owned(),
        Concern::Questions => "questions".to_owned(),
        Concern::Advice => "advice".to_owned(),
        Concern::Evaluation => "evaluation".to_owned(),
        Concern::Afsluiter => "closing round".to_owned(),
        Concern::Break | Concern::LookingBack | Concern::Settled | Concern::Other => {
            ours().adjust().full_name(change)
        }
    }
}

pub(crate) fn minutes(change: &ShownChange) -> String {
    if change.new.get() == 0 {
        return format!("{} → gone", change.old);
    }
    format!("{} → {}", change.old, change.new)
}

pub(crate) fn together(changes: &[ShownChange]) -> String {
    let sum = |minutes: fn(&ShownChange) -> Minutes| changes.iter().map(minutes).sum::<Minutes>();
    format!("in all {} → {}", sum(|change| change.old), sum(|change| change.new))
}

pub(crate) fn more(count: usize) -> String {
    format!("and {count} more")
}

pub(crate) fn why(proposal: &ShownProposal) -> String {
    let is_short = proposal.outlook.is_short();
    if let Some((kind, name)) = &proposal.held {
        return format!("fixed: {} stays as it is", a_block(*kind, name));
    }
    match &proposal.offer {
        Offer::Leave if is_short => "so we finish later".to_owned(),
        Offer::Leave => "the slack stays".to_owned(),
        Offer::Shorten => "can’t be shorter".to_owned(),
        Offer::Drop(..) if is_short => "the rest at its shortest".to_owned(),
        Offer::Drop(..) if proposal.changes.iter().any(|c| c.new.get() != 0) => {
            "the rest a bit shorter".to_owned()
        }
        Offer::Drop(..) => "the rest keeps its time".to_owned(),
        Offer::ToSlot => "the rest is dropped".to_owned(),
        Offer::Afsluiter(name, n) => format!("{name}, {}", time::min(i64::from(n.get()))),
        Offer::Model => "time to go deeper".to_owned(),
        Offer::Topic(text, n) => format!("{} min: {}", n, text.reveal()),
        Offer::CloseLater(_) => "the agenda stays as it is".to_owned(),
        Offer::CloseEarlier(_) => "then we finish earlier".to_owned(),
    }
}

pub(crate) fn manners(changes: &[ShownChange]) -> Vec<String> {
    let mut said: Vec<&str> = changes.iter().filter_map(manner).collect();
    said.dedup();
    if said.is_empty() {
        said.push("shorter turns for everyone");
    }
    let parts = |count| said.iter().take(count).copied().collect::<Vec<_>>().join(", ");
    (1..=said.len()).rev().map(parts).collect()
}

fn manner(change: &ShownChange) -> Option<&'static str> {
    match change.concern() {
        Concern::Questions if change.at_floor => Some("one question each"),
        Concern::Questions => Some("fewer questions each"),
        Concern::Advice => Some("one suggestion each"),
        Concern::Settled => Some("part of the closing afterwards"),
        Concern::Choosing
        | Concern::Evaluation
        | Concern::Break
        | Concern::LookingBack
        | Concern::Afsluiter
        | Concern::Other => None,
    }
}

/// Most things that the question names one by one.
const NAMED: usize = 3;

/// What the group is asked, as one sentence that can be read aloud.
pub(crate) fn facts(proposal: &ShownProposal) -> String {
    let end = time::clock(proposal.expected_end);
    format!("We {}; then we are done by {end}.", joined(&clauses(proposal)))
}

fn clauses(proposal: &ShownProposal) -> Vec<String> {
    let first = match &proposal.offer {
        Offer::Drop(kind, name) => Some(format!("skip {}", a_block(*kind, name))),
        Offer::ToSlot => Some("go to the closing now and drop the rest".to_owned()),
        Offer::Topic(_, n) => {
            Some(format!("take {} for the parked topic", time::minutes(i64::from(n.get()))))
        }
        Offer::Leave | Offer::CloseLater(_) | Offer::CloseEarlier(_) => {
            Some("leave it as it is".to_owned())
        }
        Offer::Shorten | Offer::Afsluiter(..) | Offer::Model => None,
    };
    let is_drop = matches!(proposal.offer, Offer::Drop(..));
    let is_named = |c: &&ShownChange| c.is_afsluiter() || (is_drop && c.new.get() == 0);
    let mut changes: Vec<&ShownChange> = proposal.changes.iter().filter(|c| !is_named(c)).collect();
    changes.sort_by_key(|change| !matches!(change.concern(), Concern::Settled));
    // The last ones are the gravest: advice and evaluation are always named.
    let unnamed = changes.len().saturating_sub(NAMED);
    let mut clauses: Vec<String> = first.into_iter().collect();
    if 0 < unnamed {
        let steps =
            time::count(i128::try_from(unnamed).unwrap_or(0), "earlier step", "earlier steps");
        clauses.push(format!("shorten {steps}"));
    }
    clauses.extend(changes.into_iter().skip(unnamed).map(clause));
    if let Offer::Afsluiter(name, n) = &proposal.offer {
        clauses.push(format!("close with “{name}” in {}", time::minutes(i64::from(n.get()))));
    }
    clauses
}

fn clause(change: &ShownChange) -> String {
    let n = time::minutes(i64::from(change.new.get()));
    if change.old < change.new {
        let more = i64::from(change.new.saturating_sub(change.old).get());
        return format!(
            "give “{}” an extra {}",
            ours().adjust().full_name(change),
            time::minutes(more)
        );
    }
    match change.concern() {
        Concern::Choosing => format!("choose in {n}"),
        Concern::Questions if change.at_floor => "ask one question each".to_owned(),
        Concern::Questions => format!("ask questions for {n}"),
        Concern::Advice => "keep the advice short, one suggestion each".to_owned(),
        Concern::Evaluation => format!("evaluate for {n}"),
        Concern::Break => format!("take a break of {n}"),
        Concern::LookingBack => format!("look back for {n}"),
        Concern::Settled | Concern::Afsluiter | Concern::Other => {
            format!("do “{}” in {n}", ours().adjust().full_name(change))
        }
    }
}

/// "a, b and c"; after a clause with a comma of its own one more is needed.
fn joined(clauses: &[String]) -> String {
    let Some((last, before)) = clauses.split_last() else {
        return String::new();
    };
    let Some(one_before) = before.last() else {
        return last.clone();
    };
    let comma = if one_before.contains(',') { "," } else { "" };
    format!("{}{comma} and {last}", before.join(", "))
}

fn a_block(kind: BlockKind, name: &str) -> String {
    match kind {
        BlockKind::Onderwerp => "the parked topic".to_owned(),
        BlockKind::Pauze => "the break".to_owned(),
        BlockKind::Opwarmer
        | BlockKind::Terugkijken
        | BlockKind::Kennismaken
        | BlockKind::InbrengGenereren
        | BlockKind::Model
        | BlockKind::AndereWerkvorm
        | BlockKind::Slot => format!("“{name}”"),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::domain::{agenda::Purpose, werkvorm};

    fn change(subject: werkvorm::Subject, old: u16, new: u16, at_floor: bool) -> ShownChange {
        ShownChange {
            kind: BlockKind::Model,
            step: Some(crate::domain::agenda::Name::Given("Round".to_owned())),
            short: None,
            purpose: Purpose::Work,
            subject: Some(subject),
            old: Minutes::of(old),
            new: Minutes::of(new),
            at_floor,
        }
    }

    fn shorten(changes: Vec<ShownChange>) -> ShownProposal {
        let expected_end = time(16, 0, 0, 0);
        ShownProposal {
            offer: Offer::Shorten,
            changes,
            expected_end,
            outlook: Outlook::Fits(0),
            held: None,
        }
    }

    #[test]
    fn who_only_uses_the_margin_is_not_late() {
        for (outlook, said) in [
            (Outlook::Fits(0), "fits exactly"),
            (Outlook::Fits(4), "4 min to spare"),
            (Outlook::Tight(5), "getting tight"),
            (Outlook::Late(3), "3 min late"),
        ] {
            assert_eq!(outcome(&ShownProposal { outlook, ..shorten(Vec::new()) }), said);
        }
    }

    #[test]
    fn what_the_chair_fixed_is_named_where_it_is_why_so_little_is_found() {
        let held = Some((BlockKind::Model, "Basic method".to_owned()));
        let proposal = ShownProposal { held, outlook: Outlook::Late(3), ..shorten(Vec::new()) };
        assert_eq!(ours().adjust().reason(&proposal), ["fixed: “Basic method” stays as it is"]);
    }

    #[test]
    fn the_question_names_advice_and_evaluation() {
        let proposal = shorten(vec![
            change(werkvorm::Subject::Advice, 15, 10, true),
            change(werkvorm::Subject::Evaluation, 10, 5, true),
        ]);
        assert_eq!(
            facts(&proposal),
            "We keep the advice short, one suggestion each, and evaluate for 5 minutes; \
             then we are done by 16:00."
        );
    }

    #[test]
    fn one_question_each_is_said_only_at_the_floor() {
        let at = |new, floor| shorten(vec![change(werkvorm::Subject::Questions, 25, new, floor)]);
        assert_eq!(ours().adjust().reason(&at(10, true)), ["one question each"]);
        assert_eq!(ours().adjust().reason(&at(14, false)), ["fewer questions each"]);
    }

    #[test]
    fn what_falls_away_and_what_comes_instead_is_named() {
        let dropped = Offer::Drop(BlockKind::AndereWerkvorm, "Lifeline".to_owned());
        let drop = ShownProposal { offer: dropped, ..shorten(Vec::new()) };
        assert_eq!(facts(&drop), "We skip “Lifeline”; then we are done by 16:00.");
        let offer = Offer::Afsluiter("One word".to_owned(), Minutes::of(4));
        let proposal = ShownProposal {
            offer,
            ..shorten(vec![change(werkvorm::Subject::Evaluation, 10, 5, true)])
        };
        assert_eq!(
            facts(&proposal),
            "We evaluate for 5 minutes and close with “One word” in 4 minutes; \
             then we are done by 16:00."
        );
    }
}
