//! Bijsturen: proposals, what they cost, and the question to the group.

use super::{action::key_of, block, meeting, ours, time};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{agenda::BlockKind, figures::Outlook, minutes::Minutes},
    screen::{AdjustView, Concern, Offer, ShownChange, ShownProposal},
};

pub(crate) fn title() -> [String; 2] {
    ["Bijsturen · wat wil de groep?", "Wat wil de groep?"].map(str::to_owned)
}

pub(crate) fn as_it_is(view: &AdjustView) -> Option<String> {
    let back = key_of(Table::Choice, Action::Drop);
    let end = time::clock(view.end_as_it_is);
    view.outlook.is_short().then(|| format!("{back} zo laten: klaar om {end}"))
}

pub(crate) fn name(offer: &Offer) -> String {
    match offer {
        Offer::Leave => "zo laten".to_owned(),
        Offer::Shorten => "korter".to_owned(),
        Offer::Drop(BlockKind::AndereWerkvorm, _) => "zonder werkvorm".to_owned(),
        Offer::Drop(BlockKind::Onderwerp, _) => "zonder onderwerp".to_owned(),
        Offer::Drop(kind, _) => format!("zonder {}", block::kind(*kind).to_lowercase()),
        Offer::ToSlot => "naar het slot".to_owned(),
        Offer::Afsluiter(..) => "korte afsluiter".to_owned(),
        Offer::Model => "model langer".to_owned(),
        Offer::Topic(..) => "onderwerp erbij".to_owned(),
        Offer::CloseLater(_) => "later sluiten".to_owned(),
        Offer::CloseEarlier(_) => "eerder sluiten".to_owned(),
    }
}

pub(crate) fn end(proposal: &ShownProposal) -> String {
    format!("klaar om {}", time::clock(proposal.expected_end))
}

pub(crate) fn outcome(proposal: &ShownProposal) -> String {
    match (&proposal.offer, proposal.outlook) {
        (Offer::CloseLater(to) | Offer::CloseEarlier(to), _) => {
            format!("sluit om {}", time::clock(*to))
        }
        (_, Outlook::Fits(0)) => "past precies".to_owned(),
        (_, Outlook::Late(n)) => format!("{n} min te laat"),
        (_, outlook @ (Outlook::Fits(_) | Outlook::Tight(_))) => meeting::stands(outlook),
    }
}

pub(crate) fn changed(change: &ShownChange) -> String {
    match change.concern() {
        _ if change.new.get() == 0 => ours().adjust().full_name(change),
        Concern::Choosing => "kiezen".to_owned(),
        Concern::Questions => "vragen".to_owned(),
        Concern::Advice => "advies".to_owned(),
        Concern::Evaluation => "evaluatie".to_owned(),
        Concern::Afsluiter => "afsluiter".to_owned(),
        Concern::Break | Concern::LookingBack | Concern::Settled | Concern::Other => {
            ours().adjust().full_name(change)
        }
    }
}

pub(crate) fn minutes(change: &ShownChange) -> String {
    if change.new.get() == 0 {
        return format!("{} → weg", change.old);
    }
    format!("{} → {}", change.old, change.new)
}

pub(crate) fn together(changes: &[ShownChange]) -> String {
    let sum = |minutes: fn(&ShownChange) -> Minutes| changes.iter().map(minutes).sum::<Minutes>();
    format!("samen {} → {}", sum(|change| change.old), sum(|change| change.new))
}

pub(crate) fn more(count: usize) -> String {
    format!("en nog {count}")
}

pub(crate) fn why(proposal: &ShownProposal) -> String {
    let is_short = proposal.outlook.is_short();
    if let Some((kind, name)) = &proposal.held {
        return format!("vast: {} blijft zoals het is", a_block(*kind, name));
    }
    match &proposal.offer {
        Offer::Leave if is_short => "dus later klaar".to_owned(),
        Offer::Leave => "de speling blijft".to_owned(),
        Offer::Shorten => "korter kan niet".to_owned(),
        Offer::Drop(..) if is_short => "de rest zo kort mogelijk".to_owned(),
        Offer::Drop(..) if proposal.changes.iter().any(|c| c.new.get() != 0) => {
            "de rest iets korter".to_owned()
        }
        Offer::Drop(..) => "de rest houdt zijn tijd".to_owned(),
        Offer::ToSlot => "de rest vervalt".to_owned(),
        Offer::Afsluiter(name, n) => format!("{name}, {}", time::min(i64::from(n.get()))),
        Offer::Model => "tijd voor verdieping".to_owned(),
        Offer::Topic(text, n) => format!("{} min: {}", n, text.reveal()),
        Offer::CloseLater(_) => "de agenda blijft zo".to_owned(),
        Offer::CloseEarlier(_) => "dan zijn we eerder klaar".to_owned(),
    }
}

pub(crate) fn manners(changes: &[ShownChange]) -> Vec<String> {
    let mut said: Vec<&str> = changes.iter().filter_map(manner).collect();
    said.dedup();
    if said.is_empty() {
        said.push("ieder korter aan het woord");
    }
    let parts = |count| said.iter().take(count).copied().collect::<Vec<_>>().join(", ");
    (1..=said.len()).rev().map(parts).collect()
}

fn manner(change: &ShownChange) -> Option<&'static str> {
    match change.concern() {
        Concern::Questions if change.at_floor => Some("één vraag per persoon"),
        Concern::Questions => Some("minder vragen per persoon"),
        Concern::Advice => Some("ieder één advies"),
        Concern::Settled => Some("deel van het slot kan na afloop"),
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
    format!("We {}; dan zijn we om {end} klaar.", joined(&clauses(proposal)))
}

fn clauses(proposal: &ShownProposal) -> Vec<String> {
    let first = match &proposal.offer {
        Offer::Drop(kind, name) => Some(format!("laten {} vervallen", a_block(*kind, name))),
        Offer::ToSlot => Some("gaan nu naar het slot en laten de rest vervallen".to_owned()),
        Offer::Topic(_, n) => Some(format!(
            "nemen {} voor het geparkeerde onderwerp",
            time::minutes(i64::from(n.get()))
        )),
        Offer::Leave | Offer::CloseLater(_) | Offer::CloseEarlier(_) => {
            Some("laten het zo".to_owned())
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
            time::count(i128::try_from(unnamed).unwrap_or(0), "eerdere stap", "eerdere stappen");
        clauses.push(format!("korten {steps} in"));
    }
    clauses.extend(changes.into_iter().skip(unnamed).map(clause));
    if let Offer::Afsluiter(name, n) = &proposal.offer {
        clauses.push(format!("sluiten af met “{name}” in {}", time::minutes(i64::from(n.get()))));
    }
    clauses
}

fn clause(change: &ShownChange) -> String {
    let n = time::minutes(i64::from(change.new.get()));
    if change.old < change.new {
        let more = i64::from(change.new.saturating_sub(change.old).get());
        return format!(
            "geven “{}” {} extra",
            ours().adjust().full_name(change),
            time::minutes(more)
        );
    }
    match change.concern() {
        Concern::Choosing => format!("kiezen in {n}"),
        Concern::Questions if change.at_floor => "stellen één vraag per persoon".to_owned(),
        Concern::Questions => format!("stellen {n} lang vragen"),
        Concern::Advice => "houden het advies kort, ieder één".to_owned(),
        Concern::Evaluation => format!("evalueren {n}"),
        Concern::Break => format!("pauzeren {n}"),
        Concern::LookingBack => format!("kijken {n} terug"),
        Concern::Settled | Concern::Afsluiter | Concern::Other => {
            format!("doen “{}” in {n}", ours().adjust().full_name(change))
        }
    }
}

/// "a, b en c"; after a clause with a comma of its own one more is needed.
fn joined(clauses: &[String]) -> String {
    let Some((last, before)) = clauses.split_last() else {
        return String::new();
    };
    let Some(one_before) = before.last() else {
        return last.clone();
    };
    let comma = if one_before.contains(',') { "," } else { "" };
    format!("{}{comma} en {last}", before.join(", "))
}

fn a_block(kind: BlockKind, name: &str) -> String {
    match kind {
        BlockKind::Onderwerp => "het geparkeerde onderwerp".to_owned(),
        BlockKind::Pauze => "de pauze".to_owned(),
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
            step: Some(crate::domain::agenda::Name::Given("Ronde".to_owned())),
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
            (Outlook::Fits(0), "past precies"),
            (Outlook::Fits(4), "4 min speling"),
            (Outlook::Tight(5), "het wordt krap"),
            (Outlook::Late(3), "3 min te laat"),
        ] {
            assert_eq!(outcome(&ShownProposal { outlook, ..shorten(Vec::new()) }), said);
        }
    }

    #[test]
    fn what_the_chair_fixed_is_named_where_it_is_why_so_little_is_found() {
        let held = Some((BlockKind::Model, "Basismodel".to_owned()));
        let proposal = ShownProposal { held, outlook: Outlook::Late(3), ..shorten(Vec::new()) };
        assert_eq!(ours().adjust().reason(&proposal), ["vast: “Basismodel” blijft zoals het is"]);
    }

    #[test]
    fn the_question_names_advice_and_evaluation() {
        let proposal = shorten(vec![
            change(werkvorm::Subject::Advice, 15, 10, true),
            change(werkvorm::Subject::Evaluation, 10, 5, true),
        ]);
        assert_eq!(
            facts(&proposal),
            "We houden het advies kort, ieder één, en evalueren 5 minuten; \
             dan zijn we om 16:00 klaar."
        );
    }

    #[test]
    fn one_question_each_is_said_only_at_the_floor() {
        let at = |new, floor| shorten(vec![change(werkvorm::Subject::Questions, 25, new, floor)]);
        assert_eq!(ours().adjust().reason(&at(10, true)), ["één vraag per persoon"]);
        assert_eq!(ours().adjust().reason(&at(14, false)), ["minder vragen per persoon"]);
    }

    #[test]
    fn what_falls_away_and_what_comes_instead_is_named() {
        let dropped = Offer::Drop(BlockKind::AndereWerkvorm, "Levenslijn".to_owned());
        let drop = ShownProposal { offer: dropped, ..shorten(Vec::new()) };
        assert_eq!(facts(&drop), "We laten “Levenslijn” vervallen; dan zijn we om 16:00 klaar.");
        let offer = Offer::Afsluiter("Eén woord".to_owned(), Minutes::of(4));
        let proposal = ShownProposal {
            offer,
            ..shorten(vec![change(werkvorm::Subject::Evaluation, 10, 5, true)])
        };
        assert_eq!(
            facts(&proposal),
            "We evalueren 5 minuten en sluiten af met “Eén woord” in 4 minuten; \
             dan zijn we om 16:00 klaar."
        );
    }
}
