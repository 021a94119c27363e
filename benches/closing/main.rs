//! How often groups close on time, led with this program and with others: simulated people on the
//! program's own core. `cargo bench --bench closing`; `-- --groups 216` for a quick look, `-- --seeds
//! seen` for the half that is looked at while a rule is worked on, `-- --seeds unseen` for the other;
//! `-- --frontier` for what other margins and rules would bring, `-- --foresight` for how well it is known
//! before a meeting whether it will fit.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::print_stdout,
    dead_code,
    reason = "it simulates in whole and real numbers, prints, and whatever fails ends it"
)]

mod frontier;
mod model;

use std::{env, num::NonZero, thread};

use intervisie::{words::Words, written::library};

use self::model::{
    evening::MEETINGS,
    foresight::held,
    intervisie::{ALONE, BINDING, FOLLOWED, SHORTER},
    measure::{Counts, Figure},
    peers::{COUNTDOWN, CUEZ, CUEZ_SEEN, ONLYT_PROMISE, ONLYT_SCHEDULE, ONTIME, PAPER, Rules},
    people::{People, SETS},
    policy::{Policy, World},
};

/// Groups of each set, ten meetings each, over all seeds together.
const GROUPS: usize = 10_002;
/// Each has its own people. Rules are chosen on these.
const SEEN: [u64; 3] = [1, 2, 3];
/// Looked at only when the rules are chosen.
const UNSEEN: [u64; 3] = [4, 5, 6];
/// What a chair keeps before the closing block, in seconds, in the rows "with the same margin": as much
/// as the program, and more in meetings of an hour, where that keeps less.
const MARGIN: f64 = 480.0;

fn main() {
    if env::args().any(|argument| argument == "--foresight") {
        return foresight();
    }
    let is_frontier = env::args().any(|argument| argument == "--frontier");
    let policies = if is_frontier { frontier::policies() } else { policies() };
    let seeds = seeds();
    let groups = groups() / seeds.len();
    let all = lead(&policies, &seeds, groups);
    for (people, counts) in SETS.iter().zip(&all) {
        println!("\n### {}, {} meetings\n", people.name, groups * seeds.len() * MEETINGS);
        if is_frontier {
            frontier::print(counts);
        } else {
            table(&policies, counts);
        }
    }
}

/// What is said before a meeting, held against what happens.
fn foresight() {
    let world = World::new(library::built_in(), &Words::DUTCH.plan().names());
    let groups = groups() / seeds().len();
    println!(
        "| set | known | fits: said − happened | with 5 min more: said − happened | what those bring: said − happened |"
    );
    println!("|{}", " --- |".repeat(5));
    for people in &SETS {
        let [few, many] = held(&world, Policy::Own(FOLLOWED), people, &seeds(), groups);
        for (known, [fits, with_more, more]) in [("6–10", few.off()), ("11–15", many.off())] {
            println!("| {} | {known} | {fits:+.1} | {with_more:+.1} | {more:+.1} |", people.name);
        }
    }
}

fn table(policies: &[Policy], counts: &[Counts]) {
    heading();
    for (policy, counts) in policies.iter().zip(counts) {
        row(*policy, counts);
    }
    ahead(policies, counts);
}

/// What follows this option on the command line.
fn asked(option: &str) -> Option<String> {
    env::args().skip_while(|argument| argument != option).nth(1)
}

fn groups() -> usize {
    asked("--groups").and_then(|number| number.parse().ok()).unwrap_or(GROUPS)
}

fn seeds() -> Vec<u64> {
    match asked("--seeds").as_deref() {
        Some("seen") => SEEN.to_vec(),
        Some("unseen") => UNSEEN.to_vec(),
        _ => [SEEN, UNSEEN].concat(),
    }
}

fn policies() -> Vec<Policy> {
    let peers = [PAPER, COUNTDOWN, ONTIME, ONLYT_PROMISE, ONLYT_SCHEDULE, CUEZ_SEEN, CUEZ];
    let with_margin = [
        Rules { name: "c with the same margin", margin: MARGIN, ..ONTIME },
        Rules { name: "d1 with the same margin", margin: MARGIN, ..ONLYT_PROMISE },
        Rules { name: "e with the same margin", margin: MARGIN, ..CUEZ },
    ];
    let own = [ALONE, FOLLOWED, BINDING, SHORTER].map(Policy::Own);
    peers.map(Policy::Peer).into_iter().chain(own).chain(with_margin.map(Policy::Peer)).collect()
}

/// All seeds, on as many threads as there are: for each set, for each policy.
fn lead(policies: &[Policy], seeds: &[u64], groups: usize) -> Vec<Vec<Counts>> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let mut all = vec![vec![Counts::default(); policies.len()]; SETS.len()];
    for some in seeds.chunks(threads) {
        thread::scope(|scope| {
            let running: Vec<_> = some
                .iter()
                .map(|seed| scope.spawn(|| lead_with(policies, *seed, groups)))
                .collect();
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

fn lead_with(policies: &[Policy], seed: u64, groups: usize) -> Vec<Vec<Counts>> {
    let world = World::new(library::built_in(), &Words::DUTCH.plan().names());
    let of_set = |people: &People| {
        policies.iter().map(|policy| world.lead(*policy, people, seed, groups)).collect()
    };
    SETS.iter().map(of_set).collect()
}

/// By how much the program is ahead of each other tool on the same meetings.
fn ahead(policies: &[Policy], counts: &[Counts]) {
    let of = |wanted: fn(&Policy) -> bool| {
        policies.iter().zip(counts).filter(move |(policy, _)| wanted(policy))
    };
    let followed =
        |policy: &Policy| matches!(policy, Policy::Own(habits) if habits.name == FOLLOWED.name);
    for ((_, own), (peer, other)) in of(followed)
        .flat_map(|own| of(|policy| matches!(policy, Policy::Peer(_))).map(move |peer| (own, peer)))
    {
        let Figure { value, half } = own.ahead_of(other);
        println!("f − {}: {:+.1} ± {:.1}", peer.name(), 100.0 * value, 100.0 * half);
    }
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
}
