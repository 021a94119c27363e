//! How often groups close on time, led with this program and with others: simulated people on the
//! program's own core. `cargo bench --bench closing`, and `-- --groups 200` for a quick look.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::print_stdout,
    unreachable_pub,
    reason = "it simulates in whole and real numbers, prints, and whatever fails ends it"
)]

mod model;

use std::{env, num::NonZero, thread};

use intervisie::{words::Words, written::library};

use self::model::{
    evening::{MEETINGS, PHASES},
    intervisie::{ALONE, BINDING, FOLLOWED, SHORTER},
    measure::Counts,
    peers::{COUNTDOWN, CUEZ, CUEZ_SEEN, ONLYT_PROMISE, ONLYT_SCHEDULE, ONTIME, PAPER, Rules},
    people::{People, SETS},
    policy::{Policy, World},
};

/// Groups of each set, ten meetings each, over all seeds together.
const GROUPS: usize = 10_000;
/// Each has its own people.
const SEEDS: u64 = 5;
/// What a chair keeps before the closing block, in seconds, in the rows "with a margin".
const MARGIN: f64 = 360.0;

fn main() {
    let groups = groups() / SEEDS as usize;
    let all = lead(groups);
    for (people, counts) in SETS.iter().zip(&all) {
        println!("\n### {}, {} meetings\n", people.name, groups * SEEDS as usize * MEETINGS);
        heading();
        for (policy, counts) in policies().into_iter().zip(counts) {
            row(policy, counts);
        }
    }
}

fn groups() -> usize {
    let asked = env::args().skip_while(|argument| argument != "--groups").nth(1);
    asked.and_then(|number| number.parse().ok()).unwrap_or(GROUPS)
}

fn policies() -> Vec<Policy> {
    let peers = [PAPER, COUNTDOWN, ONTIME, ONLYT_PROMISE, ONLYT_SCHEDULE, CUEZ_SEEN, CUEZ];
    let with_margin = [
        Rules { name: "d1 with 6 min before the closing block", margin: MARGIN, ..ONLYT_PROMISE },
        Rules { name: "e with the same margin", margin: MARGIN, ..CUEZ },
    ];
    let own = [ALONE, FOLLOWED, BINDING, SHORTER].map(Policy::Own);
    peers.map(Policy::Peer).into_iter().chain(own).chain(with_margin.map(Policy::Peer)).collect()
}

/// All seeds, on as many threads as there are: for each set, for each policy.
fn lead(groups: usize) -> Vec<Vec<Counts>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let seeds: Vec<u64> = (1..=SEEDS).collect();
    let mut all = vec![vec![Counts::default(); policies().len()]; SETS.len()];
    for some in seeds.chunks(threads) {
        thread::scope(|scope| {
            let running: Vec<_> =
                some.iter().map(|seed| scope.spawn(move || lead_with(*seed, groups))).collect();
            for thread in running {
                let counts = thread.join().expect("a simulation ends");
                for (sum, more) in all.iter_mut().flatten().zip(counts.into_iter().flatten()) {
                    sum.extend(more);
                }
            }
        });
    }
    all
}

fn lead_with(seed: u64, groups: usize) -> Vec<Vec<Counts>> {
    let world = World::new(library::built_in(), &Words::Dutch.plan().names());
    let of_set = |people: &People| {
        policies().into_iter().map(|policy| world.lead(policy, people, seed, groups)).collect()
    };
    SETS.iter().map(of_set).collect()
}

fn heading() {
    println!(
        "| policy | ≤ 1 min & afsluiter whole, % of possible (± 95 %) | … and no step under its \
         floor | ≤ 1 min | ≤ 3 min | mean late, min | p95, min | > 5 min early | afsluiter whole | \
         steps under floor % | casework cut, min | questions |"
    );
    println!("|{}", " --- |".repeat(12));
}

fn row(policy: Policy, counts: &Counts) {
    let success = counts.figure(|sums| sums.success, |sums| sums.possible);
    let clean = counts.figure(|sums| sums.clean, |sums| sums.possible);
    let under = counts.figure(|sums| sums.under, |sums| sums.steps);
    println!(
        "| {} | {:.1} ± {:.1} | {:.1} | {:.1} | {:.1} | {:.2} | {:.1} | {:.1} | {:.1} | {:.1} | \
         {:.2} | {:.2} |",
        policy.name(),
        100.0 * success.value,
        100.0 * success.half,
        100.0 * clean.value,
        100.0 * counts.mean(|sums| sums.within_1),
        100.0 * counts.mean(|sums| sums.within_3),
        counts.mean(|sums| sums.late),
        counts.p95(),
        100.0 * counts.mean(|sums| sums.early),
        100.0 * counts.mean(|sums| sums.whole),
        100.0 * under.value,
        counts.mean(|sums| sums.cut),
        counts.mean(|sums| sums.questions),
    );
    if env::args().any(|argument| argument == "--phases") {
        for b in 0..15 {
            let n = counts.mean(|sums| sums.buckets[b].0);
            let ok = counts.mean(|sums| sums.buckets[b].1);
            print!(" {}:{:.0}%/{:.0}", b as i32 - 8, 100.0 * n, 100.0 * ok / n);
        }
        println!();
        let share = |phase: usize| {
            let over = counts.figure(|sums| sums.over[phase], |sums| sums.planned[phase]);
            let all = counts.mean(|sums| sums.over[phase]);
            format!(
                "{:.0}/{all:.2}/{:.1}",
                100.0 * over.value,
                counts.mean(|sums| sums.planned[phase])
            )
        };
        println!("  over the plan, %: {}", (0..PHASES).map(share).collect::<Vec<_>>().join(" "));
    }
}
