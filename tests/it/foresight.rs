//! What is said of an agenda before the meeting holds for simulated groups: of the meetings of which it
//! is said that they fit so often of ten, so many do, and five minutes more bring what was said.

use intervisie::{words::Words, written::library};

use crate::closing::model::{
    foresight::held,
    intervisie::FOLLOWED,
    people::AVERAGE,
    policy::{Policy, World},
};

/// One group of each kind.
const GROUPS: usize = 72;
/// Other people than those the rules of closing are chosen on.
const SEEDS: [u64; 2] = [11, 12];

#[test]
fn what_is_said_of_an_agenda_holds() {
    let world = World::new(library::built_in(), &Words::DUTCH.plan().names());
    let [few, many] =
        held(&world, Policy::Own(FOLLOWED), &AVERAGE, &SEEDS, GROUPS).map(|held| held.off());
    assert!(few.iter().all(|off| off.abs() < 8.0), "{few:.1?}");
    assert!(many.iter().all(|off| off.abs() < 5.0), "{many:.1?}");
}
