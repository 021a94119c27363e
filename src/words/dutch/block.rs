//! Names of blocks, of how far they are, and of what is in them.

use super::time;
use crate::{
    app::row_name::RowName,
    domain::{
        agenda::{BlockKind, Name, OwnPart, Purpose, Rule},
        grade::Grade,
        minutes::Minutes,
    },
    screen::{AgendaRow, NextUp, RowState},
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
pub(super) fn own_rule(part: OwnPart) -> &'static str {
    match part {
        OwnPart::Slot | OwnPart::Pauze => "",
        OwnPart::ParkedList => "per onderwerp: afronden, opnieuw parkeren of loslaten",
        OwnPart::NextTime => "datum, voorzitter en tijdbewaker",
        OwnPart::Choosing => "ieder één vraag in één zin; de groep kiest",
    }
}

pub(super) const IN_TWO_GROUPS: &str = "in twee groepen";

/// What a block or a step is called.
pub(crate) fn name(name: &Name) -> &str {
    match name {
        Name::Own(part) => own(*part),
        Name::Given(name) => name,
    }
}

/// A block's phase with its name, where that says more.
pub(crate) fn kind_and_name(of: BlockKind, name: &str) -> String {
    let kind = kind(of);
    if name.is_empty() || name.eq_ignore_ascii_case(kind) {
        kind.to_owned()
    } else {
        format!("{kind} · {name}")
    }
}

pub(crate) fn form(what: &RowName) -> Option<String> {
    match what {
        RowName::Block(of, name) => Some(name.clone())
            .filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case(kind(*of))),
        RowName::Topic(text) => Some(text.reveal().to_owned()),
        RowName::Step(..) => None,
    }
}

/// A row by its phase, with its werkvorm where there is room for it.
pub(super) fn row(what: &RowName, long: bool) -> String {
    match what {
        RowName::Block(kind, name) if long => kind_and_name(*kind, name),
        RowName::Block(of, _) => kind(*of).to_owned(),
        RowName::Topic(text) if long => kind_and_name(BlockKind::Onderwerp, text.reveal()),
        RowName::Topic(_) => kind(BlockKind::Onderwerp).to_owned(),
        RowName::Step(_, Some(short)) if !long => short.clone(),
        RowName::Step(name, _) => self::name(name).to_owned(),
    }
}

pub(crate) fn planned_row(what: &RowName, long: bool) -> String {
    match what {
        RowName::Block(kind, name) if !long && *kind != BlockKind::Slot && !name.is_empty() => {
            name.clone()
        }
        RowName::Topic(text) if !long => text.reveal().to_owned(),
        RowName::Block(..) | RowName::Topic(_) => row(what, true),
        RowName::Step(..) => row(what, long),
    }
}

pub(crate) fn mark(row: &AgendaRow) -> &'static str {
    let is_slot = row.what.is_slot();
    match row.state {
        _ if row.fell_away() => "–",
        _ if row.is_cut => "◐",
        RowState::Done => "✓",
        RowState::Now | RowState::Ahead if is_slot => "■",
        RowState::Now => "●",
        RowState::Ahead => "○",
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

pub(crate) fn room_rule(rule: &Rule) -> Vec<String> {
    let whole = self::rule(rule);
    let first = whole.split(" · ").next().map(str::to_owned).filter(|first| *first != whole);
    [whole].into_iter().filter(|whole| !whole.is_empty()).chain(first).collect()
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
    format!("hierna: {}", coming(next))
}

pub(crate) fn coming(next: &NextUp) -> String {
    let name = next_name(next);
    match next {
        NextUp::Step { planned, .. } => format!("{name} · {planned} min"),
        NextUp::End => name,
    }
}

/// What comes next, with its phase where that is another.
pub(super) fn next_name(next: &NextUp) -> String {
    match next {
        NextUp::Step { name, block: Some(kind), .. } => kind_and_name(*kind, self::name(name)),
        NextUp::Step { name, block: None, .. } => self::name(name).to_owned(),
        NextUp::End => "einde".to_owned(),
    }
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

pub(crate) fn part(name: &str, minutes: Option<Minutes>, rule: Option<&str>) -> String {
    let minutes = minutes.map(|minutes| format!(" ({})", time::min(i64::from(minutes.get()))));
    let rule = rule.map(|rule| format!(": {rule}"));
    format!("{name}{}{}", minutes.unwrap_or_default(), rule.unwrap_or_default())
}

pub(crate) fn with_margin(planned: Minutes, margin: Minutes) -> String {
    format!("{planned}{}", beside(margin))
}

/// What is kept for the slot, behind its own minutes.
fn beside(margin: Minutes) -> String {
    if margin.is_zero() { String::new() } else { format!(" + {margin}") }
}

pub(crate) const AGENDA: &str = "Agenda";
pub(crate) const MINUTES: &str = "min";
pub(crate) const DROPPED: &str = "vervalt";
pub(crate) const SLOT_WORD: &str = "slot";
pub(crate) const CALM: &str = "even rust";
pub(crate) const MORE: &str = "…";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        agenda::{Block, Purpose, Split, Step},
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
        assert_eq!(kind_and_name(BlockKind::Slot, "Slot"), "Slot");
        assert_eq!(kind_and_name(BlockKind::Model, "Dialoog"), "Model · Dialoog");
        assert_eq!(kind_and_name(BlockKind::Onderwerp, ""), "Geparkeerd onderwerp");
    }

    #[test]
    fn the_slot_shows_what_is_kept_for_it() {
        let (plan, margin) = (Minutes::of(14), Minutes::of(8));
        assert_eq!(with_margin(plan, margin), "14 + 8");
        assert_eq!(with_margin(plan, Minutes::ZERO), "14");
    }
}
