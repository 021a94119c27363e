//! The first five minutes of people who know nothing and press only what the screen offers: never a dead end.

use std::collections::BTreeSet;

use intervisie::{
    app::{
        Stage,
        action::Action,
        keymap::Table,
        message::{Msg, Size},
        news::{News, Said},
    },
    key::Key,
    words::Words,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

const FIVE_MINUTES: SignedDuration = SignedDuration::from_mins(5);
/// What people type where something is asked.
const TYPED: [&str; 6] = ["Anna", "Bram; Chantal", "Team Oost", "120", "16:00", "werkdruk"];

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(count).unwrap()).unwrap()
    }
}

/// The keys that stand on the last row of the screen, with what they do.
fn offered(desk: &Desk) -> Vec<(Key, Action)> {
    let text = desk.text();
    let row = text.lines().map(|row| row.trim_matches('"')).rfind(|row| !row.trim().is_empty());
    let last = format!(" {} ", row.unwrap_or_default());
    let name = |key: &Key| Words::DUTCH.action().key(*key);
    let hints = desk.app.footer().into_iter().filter_map(|hint| {
        let key = *hint.keys.first()?;
        let is_shown = last.contains(&format!(" {}  ", name(&key)))
            || (hint.action == Action::Down && last.contains('↓'))
            || (hint.action == Action::FilterOn && last.contains('→'));
        is_shown.then_some((key, hint.action))
    });
    hints.collect()
}

fn press(desk: &mut Desk, key: Key) {
    desk.after_guard().tell(Msg::Key(key));
}

/// A meeting was begun, whether it runs still or not.
fn has_begun(desk: &Desk) -> bool {
    matches!(&desk.app.stage, Stage::Lead(_))
}

/// What was refused, if the last thing said is that.
fn refused(desk: &Desk) -> Option<News> {
    match &desk.app.frame.said {
        Some(Said { news: news @ News::Refused(_), .. }) => Some(news.clone()),
        _ => None,
    }
}

/// Five minutes of somebody; where he or she has been.
fn live(seed: u64, size: Size) -> BTreeSet<String> {
    let mut chance = Chance(seed);
    let mut desk = Desk::first_time(time(13, 50, 0, 0));
    desk.tell(Msg::Resized(size));
    let (begun, mut been, mut pressed) = (desk.now.real, BTreeSet::new(), Vec::new());
    while desk.now.real - begun < FIVE_MINUTES {
        let table = desk.app.table();
        been.insert(format!("{table:?}"));
        let shown = offered(&desk);
        let told = || format!("seed {seed}, {pressed:?}\n{}", desk.text());
        assert!(shown.iter().any(|(_, action)| *action != Action::Leave), "a dead end: {}", told());
        // Whoever leaves has no five minutes more.
        let free: Vec<_> =
            shown.into_iter().filter(|(_, action)| *action != Action::Leave).collect();
        let (key, action) = free[chance.below(free.len())];
        if matches!(table, Table::Input | Table::Who) && key == Key::Enter {
            let typed = TYPED[chance.below(TYPED.len())];
            pressed.push(format!("“{typed}”"));
            desk.press(typed);
        }
        pressed.push(format!("{key:?}"));
        press(&mut desk, key);
        let is_typed = matches!(table, Table::Input | Table::Who);
        let said = refused(&desk).filter(|_| !is_typed);
        assert_eq!(said, None, "{action:?} was offered: seed {seed}, {pressed:?}\n{}", desk.text());
        desk.wait(SignedDuration::from_secs(2));
    }
    // And a meeting is no further than a few presses away.
    for _ in 0..12 {
        if has_begun(&desk) {
            return been;
        }
        let closes =
            !matches!(desk.app.table(), Table::Begin | Table::Field | Table::Early | Table::Choice);
        press(&mut desk, if closes { Key::Esc } else { Key::Enter });
        if desk.app.table() == Table::Field {
            press(&mut desk, Key::Home);
        }
    }
    panic!("no meeting began: seed {seed}, {pressed:?}\n{}", desk.text());
}

#[test]
fn ten_people_who_press_what_is_offered_find_no_dead_end() {
    let sizes =
        [(80, 24), (100, 30), (160, 50), (60, 20)].map(|(width, height)| Size { width, height });
    let been: BTreeSet<String> =
        (0..10).flat_map(|seed| live(seed, sizes[usize::try_from(seed).unwrap() % 4])).collect();
    for place in ["Welcome", "Who", "Begin", "Live", "Help", "Input"] {
        assert!(been.contains(place), "nobody came to {place}: {been:?}");
    }
}
