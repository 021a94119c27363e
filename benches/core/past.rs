//! How what a group's past costs grows with it: twice as much past, hardly more than twice the time.

use std::{hint::black_box, time::Instant};

use intervisie::domain::{history::History, record::Record};

use super::{
    group::{much_let_go, never_taken_up},
    report::{Table, median},
};

/// How often each past is heard, the two sizes in turn.
const TIMES: usize = 9;
/// Half of it and all of it.
const SIZES: [usize; 2] = [5_000, 10_000];
/// Twice as much, and the logarithm of a search tree; four times would be the square.
const GROWTH: f64 = 2.6;

pub(crate) fn measure(table: &mut Table) {
    let [little, much] = SIZES.map(never_taken_up);
    let hear = |past: &Vec<_>| {
        let told =
            past.iter().map(|(meeting, entries): &(_, Vec<_>)| (*meeting, entries.as_slice()));
        drop(black_box(History::of(told)));
    };
    row("meetings, a topic open of each", || hear(&little), || hear(&much), table);
    let [little, much] = SIZES.map(much_let_go);
    let tell = |(meeting, entries): &(_, Vec<_>)| {
        let known = History::of([(*meeting, entries.as_slice())]);
        let topics = Record::of(entries, &known).map(|record| record.topics.len());
        assert!(black_box(topics) >= SIZES.into_iter().min());
    };
    row("topics let go in one meeting", || tell(&little), || tell(&much), table);
}

fn row(what: &str, little: impl Fn(), much: impl Fn(), table: &mut Table) {
    let took: Vec<_> = (0..TIMES).map(|_| (time(&little), time(&much))).collect();
    let growth = median(took.iter().map(|(little, much)| much / little));
    let cells = [
        "the past of a group".to_owned(),
        format!("5,000 → 10,000 {what}"),
        format!("{:.0} ms", median(took.iter().map(|took| took.0))),
        format!("{:.0} ms", median(took.iter().map(|took| took.1))),
        format!("{growth:.2} ×"),
        format!("≤ {GROWTH} ×"),
    ];
    table.row(cells, growth <= GROWTH);
}

fn time(work: impl Fn()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64() * 1e3
}
