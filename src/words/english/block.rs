//! Names of blocks, of how far they are, and of what is in them.

use super::{ours, time};
use crate::{
    domain::{
        agenda::{BlockKind, Name, OwnPart, Purpose, Rule},
        grade::Grade,
    },
    screen::NextUp,
};

pub(crate) fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Opwarmer => "Warm-up",
        BlockKind::Terugkijken => "Looking back",
        BlockKind::Kennismaken => "Getting to know each other",
        BlockKind::InbrengGenereren => "Finding a case",
        BlockKind::Model => "Method",
        BlockKind::AndereWerkvorm => "Other exercise",
        BlockKind::Pauze => "Break",
        BlockKind::Onderwerp => "Parked topic",
        BlockKind::Slot => "Closing",
    }
}

/// A kind within a sentence: "the method".
pub(crate) fn in_sentence(of: BlockKind) -> &'static str {
    match of {
        BlockKind::Opwarmer => "the warm-up",
        BlockKind::Terugkijken => "looking back",
        BlockKind::Kennismaken => "getting to know each other",
        BlockKind::InbrengGenereren => "finding a case",
        BlockKind::Model => "the method",
        BlockKind::AndereWerkvorm => "the other exercise",
        BlockKind::Pauze => "the break",
        BlockKind::Onderwerp => "the parked topic",
        BlockKind::Slot => "the closing",
    }
}

pub(crate) fn in_ribbon(of: BlockKind) -> &'static str {
    match of {
        BlockKind::Kennismaken => "Who’s who",
        BlockKind::InbrengGenereren => "Case",
        BlockKind::AndereWerkvorm => "Exercise",
        BlockKind::Onderwerp => "Topic",
        other => kind(other),
    }
}

pub(crate) fn longer(minutes: i64) -> String {
    if minutes < 1 { String::new() } else { format!("{minutes} longer") }
}

pub(crate) fn own(part: OwnPart) -> &'static str {
    match part {
        OwnPart::Slot => "Closing",
        OwnPart::Pauze => "Break",
        OwnPart::ParkedList => "Parked topics",
        OwnPart::NextTime => "Next time",
        OwnPart::Choosing => "Choosing a case",
    }
}

pub(crate) fn rule(rule: &Rule) -> String {
    match rule {
        Rule::Own(part) => own_rule(*part).to_owned(),
        Rule::InTwoGroups(None) => IN_TWO_GROUPS.to_owned(),
        Rule::InTwoGroups(Some(rule)) => format!("{IN_TWO_GROUPS}: {rule}"),
        Rule::Given(rule) => rule.clone(),
        Rule::Afterwards => "shorter than planned: the rest can come afterwards".to_owned(),
    }
}

/// What to do in a part that is the program's own.
pub(crate) fn own_rule(part: OwnPart) -> &'static str {
    match part {
        OwnPart::Slot | OwnPart::Pauze => "",
        OwnPart::ParkedList => "each topic: finish it, park it again or let it go",
        OwnPart::NextTime => "date, chair and timekeeper",
        OwnPart::Choosing => "one question each, in one sentence; the group chooses",
    }
}

pub(crate) const IN_TWO_GROUPS: &str = "in two groups";

/// What a block or a step is called.
pub(crate) fn name(name: &Name) -> &str {
    match name {
        Name::Own(part) => own(*part),
        Name::Given(name) => name,
    }
}

pub(crate) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Calm => "plenty of time",
        Grade::Half => "halfway",
        Grade::Nearly => "nearly time",
        Grade::WrapUp => "wrap up",
        Grade::Over => "time is up",
    }
}

pub(crate) fn step_of(index: usize, count: usize) -> Option<String> {
    (1 < count).then(|| format!("step {index} of {count}"))
}

pub(crate) fn room_next(next: &NextUp) -> Vec<String> {
    let NextUp::Step { name, short, planned, block, .. } = next else {
        return vec!["next: the end".to_owned()];
    };
    let short = match (block, short) {
        (Some(kind), _) => in_ribbon(*kind),
        (None, Some(short)) => short,
        (None, None) => self::name(name),
    };
    let minutes = time::minutes(i64::from(planned.get()));
    vec![format!("next: {short} · {minutes}"), format!("next: {short}")]
}

pub(crate) fn next(next: &NextUp) -> String {
    format!("next: {}", ours().block().coming(next))
}

/// Most letters of a name that stands beside a key.
const LONGEST_GOAL: usize = 20;

pub(crate) fn goal(next: &NextUp) -> String {
    format!("→ {}", goal_name(next).unwrap_or("next step"))
}

/// What comes next in a word or two, where it has such a name.
pub(super) fn goal_name(next: &NextUp) -> Option<&str> {
    let is_short = |name: &&str| name.chars().count() <= LONGEST_GOAL;
    match next {
        NextUp::Step { block: Some(kind), .. } => Some(in_ribbon(*kind)),
        NextUp::Step { purpose: Purpose::Afsluiter, .. } => Some("Closing round"),
        NextUp::Step { short: Some(short), .. } => Some(short),
        NextUp::Step { name, .. } => Some(self::name(name)).filter(is_short),
        NextUp::End => Some("End"),
    }
}

pub(crate) const AGENDA: &str = "Agenda";
pub(crate) const MINUTES: &str = "min";
pub(crate) const DROPPED: &str = "dropped";
pub(crate) const SLOT_WORD: &str = "close";
pub(crate) const CALM: &str = "a quiet moment";
pub(crate) const END: &str = "the end";
pub(crate) const MORE: &str = "…";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        agenda::{Block, Purpose, Split, Step},
        minutes::Minutes,
        samples,
    };

    #[test]
    fn a_part_of_the_program_s_own_is_worded_by_what_it_is_not_by_what_was_written() {
        let step = Step { purpose: Purpose::ParkedList, ..samples::step("Parkeerlijst", 5, 5) };
        let slot = Block { name: "Slot".into(), ..samples::block(BlockKind::Slot, vec![step]) };
        assert_eq!(name(&slot.public_name()), "Closing");
        assert_eq!(name(&slot.public_step_name(&slot.steps[0])), "Parked topics");
    }

    #[test]
    fn what_the_program_puts_before_a_model_is_told_by_what_it_is_also_where_only_its_words_were_kept()
     {
        let model = samples::block(BlockKind::Model, Vec::new());
        let step = |name: &str, own| Step {
            purpose: Purpose::Choosing,
            rule: Some("ieder één zin".to_owned()),
            own,
            ..samples::step(name, 5, 5)
        };
        let (own, old) = (step("Choosing", true), step("Inbreng kiezen", false));
        for step in [&own, &old] {
            assert_eq!(model.public_step_name(step), Name::Own(OwnPart::Choosing));
        }
        let said = |step| rule(&model.public_rule(step).unwrap());
        assert_eq!(said(&own), "one question each, in one sentence; the group chooses");
        assert_eq!(said(&old), "ieder één zin");
        let named = step("Choose the question", false);
        assert_eq!(name(&model.public_step_name(&named)), "Choose the question");
    }

    #[test]
    fn that_a_step_is_done_in_two_groups_is_said_before_its_rule() {
        let block = samples::block(BlockKind::Opwarmer, Vec::new());
        let said = |of_each: Option<&str>| {
            let split = Some(Split { rule: of_each.map(str::to_owned) });
            let step = Step { rule: Some("in halves".into()), split, ..samples::step("A", 5, 5) };
            rule(&block.public_rule(&step).unwrap())
        };
        assert_eq!(said(None), "in two groups");
        assert_eq!(said(Some("take turns")), "in two groups: take turns");
    }

    #[test]
    fn a_name_that_says_no_more_is_left_out() {
        assert_eq!(ours().block().kind_and_name(BlockKind::Slot, "Closing"), "Closing");
        assert_eq!(ours().block().kind_and_name(BlockKind::Model, "Dialogue"), "Method · Dialogue");
        assert_eq!(ours().block().kind_and_name(BlockKind::Onderwerp, ""), "Parked topic");
    }

    #[test]
    fn the_slot_shows_what_is_kept_for_it() {
        let (plan, margin) = (Minutes::of(14), Minutes::of(8));
        assert_eq!(ours().block().with_margin(plan, margin), "14 + 8");
        assert_eq!(ours().block().with_margin(plan, Minutes::ZERO), "14");
    }
}
