//! What it costs to find what a group can choose from, in the longest agenda there may ever be.

use std::{hint::black_box, time::Instant};

use intervisie::{
    domain::{
        adjust::{Resources, proposals},
        agenda::{Agenda, Block, BlockKind, Purpose, Step},
        minutes::Minutes,
        plan::{self, short_afsluiter},
        progress::Progress,
        time::later,
    },
    written::library,
};
use jiff::SignedDuration;

use super::{
    group::at,
    report::{Table, median},
};

/// How often it is measured.
const TIMES: usize = 201;
/// Steps before the slot, in blocks of five.
const BLOCKS: usize = 40;
const STEPS: usize = 5;
/// Hours that are missing: more than the floors allow, so that all is tried.
const SHORT: SignedDuration = SignedDuration::from_hours(20);

pub(crate) fn measure(table: &mut Table) {
    let library = library::built_in();
    let resources = Resources { afsluiter: short_afsluiter(&library, 6), ..Resources::default() };
    for (what, short) in [("late beyond the floors", SHORT), ("a little late", SHORT / 100)] {
        let progress = progress(short);
        let found = proposals(&progress, &resources, at(0)).cards;
        assert_eq!(found.len(), 4, "all ways are proposed");
        let took = median((0..TIMES).map(|_| {
            let begun = Instant::now();
            black_box(proposals(black_box(&progress), &resources, at(0)));
            begun.elapsed().as_secs_f64() * 1e3
        }));
        let figure = format!("{took:.3} ms");
        let cells = ["proposals of 200 steps", what, "", &figure, &figure, "< 1 ms"];
        table.row(cells.map(ToOwned::to_owned), took < 1.0);
    }
}

/// A meeting that has just begun and would end so much too late.
fn progress(short: SignedDuration) -> Progress {
    let agenda = agenda();
    let each = agenda.steps().map(|(_, step)| step.planned.duration());
    let planned = each.fold(SignedDuration::ZERO, |sum, length| sum + length);
    Progress::start(agenda, later(at(0).wall, planned - short), Minutes::ZERO, at(0))
}

/// Blocks of steps that each can give five minutes, and a slot.
fn agenda() -> Agenda {
    let library = library::built_in();
    let model = plan::block(library.find("basismodel").unwrap(), 6);
    let step = Step { floor: Minutes::of(10), planned: Minutes::of(15), ..model.steps[1].clone() };
    let block = |i: usize| Block {
        kind: if i.is_multiple_of(2) { BlockKind::AndereWerkvorm } else { BlockKind::Model },
        steps: vec![step.clone(); STEPS],
        ..model.clone()
    };
    let mut slot = plan::block(library.find("tops-en-tips").unwrap(), 6);
    slot.steps[0].purpose = Purpose::Afsluiter;
    Agenda { blocks: (0..BLOCKS).map(block).chain([slot]).collect() }
}
