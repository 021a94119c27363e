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
        BlockKind::Opwarmer => "Opwarmer",
        BlockKind::Terugkijken => "Terugkijken",
        BlockKind::Kennismaken => "Kennismaken",
        BlockKind::InbrengGenereren => "Inbreng genereren",
        BlockKind::Model => "Model",
        BlockKind::AndereWerkvorm => "Andere werkvorm",
        BlockKind::Pauze => "Pauze",
        BlockKind::Onderwerp => "Geparkeerd onderwerp",
        BlockKind::Slot => "Slot",
    }
}

/// A kind within a sentence: "het model".
pub(crate) fn in_sentence(of: BlockKind) -> &'static str {
    match of {
        BlockKind::Opwarmer => "de opwarmer",
        BlockKind::Terugkijken => "terugkijken",
        BlockKind::Kennismaken => "kennismaken",
        BlockKind::InbrengGenereren => "inbreng genereren",
        BlockKind::Model => "het model",
        BlockKind::AndereWerkvorm => "de andere werkvorm",
        BlockKind::Pauze => "de pauze",
        BlockKind::Onderwerp => "het geparkeerde onderwerp",
        BlockKind::Slot => "het slot",
    }
}

pub(crate) fn in_ribbon(of: BlockKind) -> &'static str {
    match of {
        BlockKind::InbrengGenereren => "Inbreng",
        BlockKind::AndereWerkvorm => "Werkvorm",
        BlockKind::Onderwerp => "Onderwerp",
        other => kind(other),
    }
}

pub(crate) fn longer(minutes: i64) -> String {
    if minutes < 1 { String::new() } else { format!("{minutes} langer") }
}

pub(crate) fn own(part: OwnPart) -> &'static str {
    match part {
        OwnPart::Slot => "Slot",
        OwnPart::Pauze => "Pauze",
        OwnPart::ParkedList => "Parkeerlijst",
        OwnPart::NextTime => "Volgende keer",
        OwnPart::Choosing => "Inbreng kiezen",
    }
}

pub(crate) fn rule(rule: &Rule) -> String {
    match rule {
        Rule::Own(part) => own_rule(*part).to_owned(),
        Rule::InTwoGroups(None) => IN_TWO_GROUPS.to_owned(),
        Rule::InTwoGroups(Some(rule)) => format!("{IN_TWO_GROUPS}: {rule}"),
        Rule::Given(rule) => rule.clone(),
        Rule::Afterwards => "korter dan gepland: wat blijft liggen kan na afloop".to_owned(),
    }
}

/// What to do in a part that is the program's own.
pub(crate) fn own_rule(part: OwnPart) -> &'static str {
    match part {
        OwnPart::Slot | OwnPart::Pauze => "",
        OwnPart::ParkedList => "per onderwerp: afronden, opnieuw parkeren of loslaten",
        OwnPart::NextTime => "datum, voorzitter en tijdbewaker",
        OwnPart::Choosing => "ieder één vraag in één zin; de groep kiest",
    }
}

pub(crate) const IN_TWO_GROUPS: &str = "in twee groepen";

/// What a block or a step is called.
pub(crate) fn name(name: &Name) -> &str {
    match name {
        Name::Own(part) => own(*part),
        Name::Given(name) => name,
    }
}

pub(crate) fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Calm => "ruim de tijd",
        Grade::Half => "halverwege",
        Grade::Nearly => "bijna tijd",
        Grade::WrapUp => "afronden",
        Grade::Over => "de tijd is om",
    }
}

pub(crate) fn step_of(index: usize, count: usize) -> Option<String> {
    (1 < count).then(|| format!("stap {index} van {count}"))
}

pub(crate) fn room_next(next: &NextUp) -> Vec<String> {
    let NextUp::Step { name, short, planned, block, .. } = next else {
        return vec!["hierna het einde".to_owned()];
    };
    let short = match (block, short) {
        (Some(kind), _) => in_ribbon(*kind),
        (None, Some(short)) => short,
        (None, None) => self::name(name),
    };
    let minutes = time::minutes(i64::from(planned.get()));
    vec![format!("hierna {short} · {minutes}"), format!("hierna {short}")]
}

pub(crate) fn next(next: &NextUp) -> String {
    format!("hierna: {}", ours().block().coming(next))
}

/// Most letters of a name that stands beside a key.
const LONGEST_GOAL: usize = 20;

pub(crate) fn goal(next: &NextUp) -> String {
    format!("→ {}", goal_name(next).unwrap_or("volgende stap"))
}

/// What comes next in a word or two, where it has such a name.
pub(super) fn goal_name(next: &NextUp) -> Option<&str> {
    let is_short = |name: &&str| name.chars().count() <= LONGEST_GOAL;
    match next {
        NextUp::Step { block: Some(kind), .. } => Some(in_ribbon(*kind)),
        NextUp::Step { purpose: Purpose::Afsluiter, .. } => Some("Afsluiter"),
        NextUp::Step { short: Some(short), .. } => Some(short),
        NextUp::Step { name, .. } => Some(self::name(name)).filter(is_short),
        NextUp::End => Some("Einde"),
    }
}

pub(crate) const AGENDA: &str = "Agenda";
pub(crate) const MINUTES: &str = "min";
pub(crate) const DROPPED: &str = "vervalt";
pub(crate) const SLOT_WORD: &str = "slot";
pub(crate) const CALM: &str = "even rust";
pub(crate) const END: &str = "einde";
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
        let step = Step { purpose: Purpose::ParkedList, ..samples::step("Parking lot", 5, 5) };
        let slot = Block { name: "Closing".into(), ..samples::block(BlockKind::Slot, vec![step]) };
        assert_eq!(name(&slot.public_name()), "Slot");
        assert_eq!(name(&slot.public_step_name(&slot.steps[0])), "Parkeerlijst");
    }

    #[test]
    fn what_the_program_puts_before_a_model_is_told_by_what_it_is_also_where_only_its_words_were_kept()
     {
        let model = samples::block(BlockKind::Model, Vec::new());
        let step = |name: &str, own| Step {
            purpose: Purpose::Choosing,
            rule: Some("one line each".to_owned()),
            own,
            ..samples::step(name, 5, 5)
        };
        let (own, old) = (step("Choosing", true), step("Inbreng kiezen", false));
        for step in [&own, &old] {
            assert_eq!(model.public_step_name(step), Name::Own(OwnPart::Choosing));
        }
        let said = |step| rule(&model.public_rule(step).unwrap());
        assert_eq!(said(&own), "ieder één vraag in één zin; de groep kiest");
        assert_eq!(said(&old), "one line each");
        let named = step("De vraag kiezen", false);
        assert_eq!(name(&model.public_step_name(&named)), "De vraag kiezen");
    }

    #[test]
    fn that_a_step_is_done_in_two_groups_is_said_before_its_rule() {
        let block = samples::block(BlockKind::Opwarmer, Vec::new());
        let said = |of_each: Option<&str>| {
            let split = Some(Split { rule: of_each.map(str::to_owned) });
            let step = Step { rule: Some("in halves".into()), split, ..samples::step("A", 5, 5) };
            rule(&block.public_rule(&step).unwrap())
        };
        assert_eq!(said(None), "in twee groepen");
        assert_eq!(said(Some("om de beurt")), "in twee groepen: om de beurt");
    }

    #[test]
    fn a_name_that_says_no_more_is_left_out() {
        assert_eq!(ours().block().kind_and_name(BlockKind::Slot, "Slot"), "Slot");
        assert_eq!(ours().block().kind_and_name(BlockKind::Model, "Dialoog"), "Model · Dialoog");
        assert_eq!(ours().block().kind_and_name(BlockKind::Onderwerp, ""), "Geparkeerd onderwerp");
    }

    #[test]
    fn the_slot_shows_what_is_kept_for_it() {
        let (plan, margin) = (Minutes::of(14), Minutes::of(8));
        assert_eq!(ours().block().with_margin(plan, margin), "14 + 8");
        assert_eq!(ours().block().with_margin(plan, Minutes::ZERO), "14");
    }
}
