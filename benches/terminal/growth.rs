//! What a very long evening leaves in memory: keys, windows of other sizes, and parked topics.

use std::{thread::sleep, time::Duration};

use crate::{
    compare::SETTLED,
    programs::{Group, LIVE_SHOWN},
    report::Table,
    usage::Memory,
};

const KEYS: usize = 100_000;
/// So many at once: as many as fit what a terminal keeps.
const AT_ONCE: usize = 500;
const SIZES: usize = 200;
const TOPICS: usize = 500;

pub(crate) fn measure(table: &mut Table) {
    let group = Group::met(0);
    let mut session = group.live();
    session.until_shown(LIVE_SHOWN);
    sleep(SETTLED);
    let before = Memory::of(session.id());
    for _ in 0..KEYS / AT_ONCE {
        session.press_at_once(&"k".repeat(AT_ONCE));
        session.read_for(Duration::from_millis(60));
    }
    for number in 0..SIZES {
        let more = u16::try_from(number % 40).unwrap();
        session.resize(60 + more, 20 + more / 2);
        session.read_for(Duration::from_millis(20));
    }
    session.resize(100, 30);
    for number in 0..TOPICS {
        session.press_at_once(&format!("pOnderwerp {number}\r"));
        session.read_for(Duration::from_millis(30));
    }
    sleep(SETTLED);
    let more = Memory::of(session.id()).resident - before.resident;
    let figure = format!("{more:.1} MB");
    let what = "more after 100,000 keys, 200 sizes and 500 parkings";
    let cells = [what, &figure, "", &figure, "≤ 3 MB", "≤ 1 MB"];
    table.row(cells.map(str::to_owned), more <= 3.0);
}
