//! "Wat wil je doen?": everything that can be done now, in words with its key; typing makes it shorter.

use nucleo_matcher::{
    Config, Matcher, Utf32String,
    pattern::{AtomKind, CaseMatching, Normalization, Pattern},
};

use super::{
    action::Action,
    effect::Effects,
    frame::{Over, Turn},
    keys::{Hint, Keyed, Row, hint},
    line::Line,
    news::{News, Said},
};
use crate::key::Key;

/// Most characters of what is typed to find a deed.
const MAX_WORDS: usize = 40;

/// What can be done, asked for with Esc where nothing is open.
#[derive(Clone, Debug)]
pub struct Deeds {
    /// What was typed to find one.
    pub words: Line,
    /// Which of those that were found is marked.
    pub marked: usize,
    possible: Vec<(Hint, Utf32String)>,
}

impl Deeds {
    fn new(possible: Vec<Hint>, say: fn(Action) -> String) -> Self {
        let sayable = |hint: Hint| (hint, Utf32String::from(say(hint.action)));
        let possible = possible.into_iter().map(sayable).collect();
        Self { words: Line::new(MAX_WORDS), marked: 0, possible }
    }

    /// Those that have what was typed in their words, in the order of the keys.
    pub fn found(&self) -> Vec<Hint> {
        let typed = self.words.text();
        let (case, accents) = (CaseMatching::Ignore, Normalization::Smart);
        let pattern = Pattern::new(&typed, case, accents, AtomKind::Substring);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut has = |said: &Utf32String| pattern.score(said.slice(..), &mut matcher).is_some();
        self.possible.iter().filter(|(_, said)| has(said)).map(|(hint, _)| *hint).collect()
    }

    /// Edits what is typed; what is marked is then the first of what is found.
    pub(super) fn press(&mut self, key: Key) {
        self.words.press(key);
        self.marked = 0;
    }

    fn mark(&mut self, below: bool) {
        let last = self.found().len().saturating_sub(1);
        let next =
            if below { self.marked.saturating_add(1) } else { self.marked.saturating_sub(1) };
        self.marked = next.min(last);
    }

    fn chosen(&self) -> Option<Action> {
        self.found().get(self.marked).map(|hint| hint.action)
    }
}

/// Shows what can be done here and now.
pub(super) fn open<S: Keyed>(stage: &mut S, turn: &mut Turn<'_>) -> Effects {
    let deeds = Deeds::new(possible(stage, turn), turn.context.say_deed);
    turn.frame.over = Some(Over::Deeds(Box::new(deeds)));
    Effects::none()
}

/// The keys that do something here and now. Each is tried on a copy, so that none is offered that would
/// then be refused; what it would have done to the world is a value, and dropped.
fn possible<S: Keyed>(stage: &S, turn: &Turn<'_>) -> Vec<Hint> {
    // One copy for all: to what is known from the start a key does nothing that another asks for.
    let mut context = turn.context.clone();
    let mut can = |row: &&Row<S>| {
        let mut frame = turn.frame.clone();
        frame.said = None;
        let mut trial = Turn { context: &mut context, frame: &mut frame, now: turn.now };
        drop(row.act(&mut stage.clone(), &mut trial));
        !matches!(frame.said, Some(Said { news: News::Refused(_), .. }))
    };
    stage
        .keys(None)
        .iter()
        .filter(|row| is_deed(row.action))
        .filter(|row| can(row))
        .map(hint)
        .collect()
}

/// Whether it is something to do, and no way to move a mark or to find out what to do.
fn is_deed(action: Action) -> bool {
    !matches!(action, Action::Up | Action::Down | Action::Answer | Action::Deeds)
}

pub(super) fn mark<S>(_: &mut S, turn: &mut Turn<'_>, below: bool) -> Effects {
    if let Some(Over::Deeds(deeds)) = &mut turn.frame.over {
        deeds.mark(below);
    }
    Effects::none()
}

pub(super) fn close<S>(_: &mut S, turn: &mut Turn<'_>) -> Effects {
    turn.frame.over = None;
    Effects::none()
}

/// Does what is marked, as its own key would.
pub(super) fn do_marked<S: Keyed>(stage: &mut S, turn: &mut Turn<'_>) -> Effects {
    let Some(Over::Deeds(deeds)) = turn.frame.over.take() else {
        return Effects::none();
    };
    let row = |action| stage.keys(None).iter().find(|row| row.action == action);
    match deeds.chosen().and_then(row) {
        Some(row) => row.act(stage, turn),
        None => Effects::none(),
    }
}
