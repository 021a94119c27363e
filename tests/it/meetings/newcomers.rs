//! Ten people's first five minutes: whoever presses only what the screen offers never comes to a dead end.

use intervisie::{
    app::{action::Action, keymap::Table},
    key::Key,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

/// Presses of one person, a few seconds apart.
const PRESSES: usize = 70;

/// Chooses as somebody does who knows nothing: the same for the same person.
struct Person(u64);

impl Person {
    fn choose(&mut self, among: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % among
    }
}

fn name(key: Key) -> String {
    match key {
        Key::Char(' ') => "<space>".into(),
        Key::Char(c) => c.into(),
        Key::Enter => "<enter>".into(),
        Key::Esc => "<esc>".into(),
        Key::Tab => "<tab>".into(),
        Key::Up => "<up>".into(),
        Key::Down => "<down>".into(),
        Key::Left => "<left>".into(),
        Key::Right => "<right>".into(),
        Key::End => "<end>".into(),
        Key::Delete => "<delete>".into(),
        other => panic!("{other:?} is offered"),
    }
}

/// What the screen offers now, but for leaving the program.
fn offered(desk: &Desk) -> Vec<String> {
    let hints = desk.app.footer().into_iter().filter(|hint| hint.action != Action::Leave);
    hints.filter_map(|hint| hint.keys.first().copied()).map(name).collect()
}

#[test]
fn ten_first_five_minutes_have_no_dead_end() {
    let mut began = 0;
    for number in 1..=10 {
        let mut desk = Desk::first_time(time(18, 50, 0, 0));
        let mut person = Person(number);
        let mut pressed = Vec::new();
        for _ in 0..PRESSES {
            let keys = offered(&desk);
            assert!(!keys.is_empty(), "{number} after {pressed:?}\n{}", desk.text());
            let typed = matches!(desk.app.table(), Table::Input | Table::Who);
            let next = match person.choose(3) {
                0 if typed => "Anna".to_owned(),
                _ => keys[person.choose(keys.len())].clone(),
            };
            desk.wait(SignedDuration::from_secs(4)).press(&next);
            pressed.push(next);
        }
        // From wherever it is, what the screen offers leads to the beginning or through the meeting.
        for _ in 0..200 {
            if matches!(desk.app.table(), Table::Begin | Table::Ended) {
                break;
            }
            let keys = offered(&desk);
            let on_a_row = desk.app.table() == Table::Field;
            let ways = if on_a_row { ["<up>"; 3] } else { ["<esc>", "<enter>", "n"] };
            let offered = |way: &&str| on_a_row || keys.contains(&(*way).to_owned());
            let out = ways.into_iter().find(offered);
            desk.after_guard().press(out.unwrap_or_else(|| panic!("{number}: {keys:?}")));
        }
        assert!(
            matches!(desk.app.table(), Table::Begin | Table::Ended),
            "{number} after {pressed:?}\n{}",
            desk.text()
        );
        began += usize::from(!desk.journal.is_empty());
    }
    assert!(0 < began, "nobody began a meeting");
}
