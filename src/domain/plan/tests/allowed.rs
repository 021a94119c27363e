//! Every werkvorm of the library at every group size it allows.

use std::collections::BTreeSet;

use super::*;
use crate::domain::{
    agenda::Purpose,
    plan::{
        block,
        blocks::{BlockRules, build_within},
    },
    werkvorm::{Kind, Level},
};

/// The longest that a block of a kind may take (domain notes, section 0); the socratic conversation,
/// which is the longest model, is meant for eight.
const LIMITS: [(Kind, u16); 7] = [
    (Kind::Opwarmer, 10),
    (Kind::Terugkijken, 10),
    (Kind::Kennismaken, 10),
    (Kind::InbrengGenereren, 10),
    (Kind::Model, 126),
    (Kind::AndereWerkvorm, 60),
    (Kind::Afsluiter, 10),
];

#[test]
fn blocks_of_every_werkvorm_keep_their_limits_at_every_size() {
    for werkvorm in BUILT_IN.iter() {
        let (_, most) = LIMITS.iter().find(|(kind, _)| *kind == werkvorm.kind).unwrap();
        let size = werkvorm.group_size;
        for participants in size.min..=size.max {
            let block = block(werkvorm, participants);
            let at = format!("{} with {participants}", werkvorm.id);
            let planned = block.planned().get();
            assert!((1..=*most).contains(&planned), "{at}: {planned} min");
            assert_eq!(block.planned(), werkvorm.minutes(participants), "{at}");
            for step in &block.steps {
                assert!(step.floor <= step.planned, "{at}: {}", step.name);
                assert!(step.tier.is_some() || step.floor == step.planned, "{at}: {}", step.name);
                let parts: Minutes = step.parts.iter().map(|part| part.minutes).sum();
                assert!(step.parts.is_empty() || parts == step.planned, "{at}: {}", step.name);
            }
            let choosing = block.steps.iter().filter(|step| step.purpose == Purpose::Choosing);
            assert!(choosing.count() <= 1, "{at}");
            // Above the ideal size nobody gets more minutes together.
            if size.ideal < participants {
                assert_eq!(planned, block_minutes(werkvorm, size.ideal), "{at}");
            }
        }
    }
}

/// What is passed over unread has no place: nobody does it in fewer minutes than are known of it.
#[test]
fn no_group_does_a_werkvorm_in_fewer_minutes_than_are_known_unread() {
    let names = names();
    for werkvorm in BUILT_IN.iter() {
        let able = |n: &u8| werkvorm.can_be_done_with(*n) || werkvorm.halves(*n).is_some();
        for (n, case) in
            (1..=40_u8).filter(able).flat_map(|n| [0_u8, 1, 2, 3].map(|case| (n, case)))
        {
            let (is_chosen, has_looked_back) = (case & 1 == 1, case & 2 == 2);
            let rules = BlockRules { names: &names, is_chosen, has_looked_back };
            let shortest = build_within(werkvorm, n, rules, Minutes::ZERO).planned();
            assert!(werkvorm.least() <= shortest, "{} with {n}", werkvorm.id);
        }
    }
}

fn block_minutes(werkvorm: &Werkvorm, participants: u8) -> u16 {
    block(werkvorm, participants).planned().get()
}

/// Id, then fewest, ideal and most participants, then the minutes with so many.
const TOTALS: &str = include_str!("../../../../tests/library/totals.txt");

#[test]
fn every_werkvorm_takes_the_minutes_that_were_worked_out_apart() {
    let lines = TOTALS.lines().filter(|line| !line.starts_with('#'));
    let rows: Vec<_> = lines.filter_map(|line| line.split_once(' ')).collect();
    assert_eq!(rows.len(), BUILT_IN.len());
    for (werkvorm, (id, figures)) in BUILT_IN.iter().zip(rows) {
        assert_eq!(werkvorm.id.as_str(), id);
        let size = werkvorm.group_size;
        let sizes = [size.min, size.ideal, size.max];
        let minutes = sizes.map(|participants| block_minutes(werkvorm, participants));
        let own = sizes.map(u16::from).into_iter().chain(minutes);
        let figures: Vec<_> = figures.split(' ').map(|n| n.parse::<u16>().unwrap()).collect();
        assert_eq!(own.collect::<Vec<_>>(), figures, "{id}");
    }
}

#[test]
fn every_werkvorm_says_what_it_is_for_and_what_it_asks() {
    let mut names = BTreeSet::new();
    for werkvorm in BUILT_IN.iter() {
        let id = &werkvorm.id;
        assert!(names.insert(werkvorm.name.as_str()), "{id}: the name stands twice");
        assert!(werkvorm.goal.ends_with(['.', '?']), "{id}: {}", werkvorm.goal);
        let size = werkvorm.group_size;
        assert!(2 <= size.min && size.min <= size.ideal && size.ideal <= size.max, "{id}");
        let is_model = werkvorm.kind == Kind::Model;
        assert!(is_model || !werkvorm.steps.iter().any(|step| step.looks_back), "{id}");
        assert!(!is_model || werkvorm.needs_inbreng, "{id}");
        assert!(werkvorm.kind != Kind::AndereWerkvorm || !werkvorm.needs_inbreng, "{id}");
        assert!(werkvorm.multiple.is_none_or(|multiple| 2 <= multiple), "{id}");
        let steps: BTreeSet<_> = werkvorm.steps.iter().map(|step| step.name.as_str()).collect();
        assert_eq!(steps.len(), werkvorm.steps.len(), "{id}: a step's name stands twice");
    }
    let advanced = BUILT_IN.iter().filter(|werkvorm| werkvorm.level == Level::Advanced).count();
    assert!(0 < advanced && advanced < BUILT_IN.len() / 2);
    assert_eq!(BUILT_IN.len(), 99);
}

#[test]
fn there_is_something_for_every_group_of_three_to_fourteen() {
    for participants in 3..=14_u8 {
        for kind in [Kind::Opwarmer, Kind::Terugkijken, Kind::Afsluiter, Kind::Model] {
            let fits = |w: &&Werkvorm| w.kind == kind && w.group_size.fits(participants);
            assert!(BUILT_IN.iter().any(|w| fits(&w)), "{kind:?} with {participants}");
        }
    }
}

#[test]
fn beginners_of_every_size_have_a_choice_that_needs_no_preparation_and_nothing_on_the_table() {
    for participants in 3..=14_u8 {
        for (kind, least) in [(Kind::Opwarmer, 3), (Kind::AndereWerkvorm, 2)] {
            let fits = BUILT_IN.iter().filter(|w| {
                w.kind == kind
                    && w.level == Level::Beginner
                    && w.can_be_done_with(participants)
                    && w.preparation.is_none()
                    && w.materials.is_none()
            });
            let names: Vec<_> = fits.map(|w| w.id.as_str()).collect();
            assert!(least <= names.len(), "{kind:?} with {participants}: {names:?}");
        }
    }
}
