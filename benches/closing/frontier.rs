//! What other margins and rules would bring: each gives something for something else.

use intervisie::domain::adjust::Rules;
use jiff::SignedDuration;

use super::model::{
    intervisie::{FOLLOWED, Habits},
    measure::{Counts, Sums},
    policy::Policy,
};

/// Minutes that are kept for the slot.
const MARGINS: [u16; 4] = [4, 6, 8, 10];
/// What proposals aim at, in hundredths of what is ahead.
const AIMS: [u8; 4] = [0, 5, 10, 15];
/// From how many minutes short the choice is offered.
const FROM: [i64; 4] = [1, 2, 3, 5];

fn habits() -> impl Iterator<Item = (u16, u8, i64, Habits)> {
    let of_margin = |margin| AIMS.into_iter().map(move |aim| (margin, aim));
    let of_aim = |(margin, aim)| FROM.into_iter().map(move |from| (margin, aim, from));
    MARGINS.into_iter().flat_map(of_margin).flat_map(of_aim).map(|(margin, aim, from)| {
        let rules = Rules { aim, from: SignedDuration::from_mins(from), ..Rules::default() };
        (margin, aim, from, Habits { margin: Some(margin), rules: Some(rules), ..FOLLOWED })
    })
}

pub(crate) fn policies() -> Vec<Policy> {
    habits().map(|(.., habits)| Policy::Own(habits)).collect()
}

pub(crate) fn print(counts: &[Counts]) {
    println!(
        "| margin, min | aims at, % | from, min short | ≤ 1 min & afsluiter whole, % of possible | \
         … and no step under its floor | questions | casework cut, min | > 5 min early |"
    );
    println!("|{}", " --- |".repeat(8));
    for ((margin, aim, from, _), counts) in habits().zip(counts) {
        let of_possible =
            |sum: fn(&Sums) -> f64| 100.0 * counts.figure(sum, |sums| sums.possible).value;
        println!(
            "| {margin} | {aim} | {from} | {:.1} | {:.1} | {:.2} | {:.2} | {:.1} |",
            of_possible(|sums| sums.success),
            of_possible(|sums| sums.clean),
            counts.mean(|sums| sums.questions),
            counts.mean(|sums| sums.cut),
            100.0 * counts.mean(|sums| sums.early),
        );
    }
}
