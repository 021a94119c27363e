//! What holds of every table of keys, also with keys of the chair's own.

use proptest::prelude::*;

use super::*;

#[test]
fn no_key_does_two_things_in_one_place() {
    for table in Table::ALL {
        let mut seen = Vec::new();
        for key in all(table).iter().flat_map(|hint| hint.keys) {
            assert!(!seen.contains(&key), "{key:?} stands twice in {table:?}");
            seen.push(key);
        }
    }
}

#[test]
fn every_key_says_what_it_does() {
    let words = crate::words::Words::DUTCH.action();
    for Hint { action, .. } in Table::ALL.into_iter().flat_map(all) {
        assert!(!words.label(action).is_empty(), "{action:?}");
        assert!(!words.help(action).is_empty(), "{action:?}");
    }
}

#[test]
fn every_place_has_a_way_out() {
    for table in Table::ALL {
        let leaves =
            |hint: &Hint| hint.action == Action::Leave && hint.keys.contains(&Key::Ctrl('c'));
        assert!(all(table).iter().any(leaves), "{table:?}");
    }
}

#[test]
fn each_thing_is_done_in_one_row_of_a_place() {
    for table in Table::ALL {
        let mut seen = Vec::new();
        for Hint { action, .. } in all(table) {
            assert!(!seen.contains(&action), "{action:?} stands twice in {table:?}");
            seen.push(action);
        }
    }
}

/// Any key that can be chosen.
fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        (1..=12_u8).prop_map(Key::F),
        prop::char::range('a', 'z').prop_map(Key::Char),
        prop::sample::select(vec![
            Key::Enter,
            Key::Esc,
            Key::Tab,
            Key::Delete,
            Key::End,
            Key::Char(' '),
            Key::Char('3'),
            Key::Ctrl('c'),
            Key::Ctrl('p'),
        ]),
    ]
}

fn any_action() -> impl Strategy<Value = Action> {
    let all: Vec<Action> = Table::ALL.into_iter().flat_map(all).map(|hint| hint.action).collect();
    prop::sample::select(all)
}

proptest! {
    #[test]
    fn whatever_keys_hold_no_key_does_two_things_and_each_place_has_a_way_out(
        own in prop::collection::vec((any_action(), prop::collection::vec(any_key(), 0..3)), 0..6)
    ) {
        let Ok(keys) = Keys::with(own) else { return Ok(()) };
        for table in Table::ALL {
            let hints = keys.all(table);
            let mut seen = Vec::new();
            for key in hints.iter().flat_map(|hint| hint.keys) {
                prop_assert!(!seen.contains(&key), "{key:?} stands twice in {table:?}");
                seen.push(key);
            }
            let usual = all(table);
            for out in [Key::Ctrl('c'), Key::Esc] {
                let of = |hints: &[Hint]| {
                    hints.iter().find(|hint| hint.keys.contains(&out)).map(|hint| hint.action)
                };
                prop_assert_eq!(of(&hints), of(&usual), "{:?} in {:?}", out, table);
            }
        }
    }
}
