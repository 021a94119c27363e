//! What is heard in a recording is what was struck, whatever became of it on its way.

use crate::hearing::{RATE, onsets, samples};

/// A sound of the program, after half a second of silence.
fn sound(name: &str) -> Vec<f64> {
    let path = format!("{}/assets/{name}.wav", env!("CARGO_MANIFEST_DIR"));
    let file = std::fs::read(path).unwrap();
    [vec![0.0; RATE / 2], samples(&file[44..]), vec![0.0; RATE / 2]].concat()
}

/// How often a bowl and a gong are heard in it.
fn count(samples: &[f64]) -> (usize, usize) {
    let onsets = onsets(samples);
    let gongs = onsets.iter().filter(|(_, gong)| *gong).count();
    (onsets.len() - gongs, gongs)
}

#[test]
fn each_sound_is_heard_as_what_it_is() {
    assert_eq!(count(&sound("stroke")), (1, 0));
    assert_eq!(count(&sound("double_stroke")), (2, 0));
    assert_eq!(count(&sound("gong")), (0, 1));
    assert_eq!(count(&vec![0.0; RATE]), (0, 0));
    let [first, .., last] = &onsets(&sound("double_stroke"))[..] else { panic!() };
    assert_eq!(first.0.as_millis(), 500);
    assert!((1150..=1250).contains(&last.0.as_millis()), "{last:?}");
}

/// A player that comes too late leaves silence within the sound.
#[test]
fn a_hole_in_a_sound_is_no_sound() {
    for (name, expected) in [("stroke", (1, 0)), ("gong", (0, 1))] {
        for begin in (14_400..RATE * 2).step_by(2_437) {
            for length in [120, 700, 1_900, 4_000] {
                let mut holed = sound(name);
                holed[begin..begin + length].fill(0.0);
                assert_eq!(count(&holed), expected, "{name} {begin} {length}");
            }
        }
    }
}

/// The same, where what is left comes later.
#[test]
fn a_sound_that_waits_for_more_is_no_second_sound() {
    for (name, expected) in [("stroke", (1, 0)), ("gong", (0, 1))] {
        for begin in (16_800..RATE * 2).step_by(2_437) {
            for length in [120, 700, 1_900, 4_000] {
                let mut late = sound(name);
                late.splice(begin..begin, vec![0.0; length]);
                assert_eq!(count(&late), expected, "{name} {begin} {length}");
            }
        }
    }
}
