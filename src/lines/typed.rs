//! What a typed line means on the screen where it is typed: the same letters as on the full screen, with Enter.

use crate::{
    app::{
        action::Action,
        keymap::{Keys, Table},
    },
    domain::{minutes::Minutes, typed},
    key::Key,
    lines::keys::{asked_by, key_named},
    screen::{InputLine, Screen, StatusLine, View},
    words::spoken::Wish,
};

/// What a typed line asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning<'a> {
    /// These keys; what of the line is then left is read on the screen as it is by then.
    Press(Vec<Key>, Option<&'a str>),
    /// To be told how the time stands.
    Time,
    /// To be told so again and again; nothing: no more.
    Repeat(Option<Minutes>),
    /// To be told what can be typed.
    Help,
    /// To be told all that the screen says.
    Whole,
    /// To let so much of the meeting pass.
    Wait(Minutes),
    /// It means nothing here.
    Nothing,
}

/// Most turns that one line takes: an alarm put away, a row marked, the figure that opens a line, and what goes
/// into it. What is left then, nothing takes.
pub const MOST_TURNS: usize = 4;

/// What a line means that somebody typed, where these keys hold; `is_rest`: it stood behind keys that were pressed just now.
pub fn meaning<'a>(keys: Keys, screen: &Screen, line: &'a str, is_rest: bool) -> Meaning<'a> {
    let text = line.trim();
    if let StatusLine::Input(input) = &screen.status_line {
        return Meaning::Press(into_line(input, text), None);
    }
    if text.is_empty() {
        return if is_rest { Meaning::Press(Vec::new(), None) } else { press([Key::Enter]) };
    }
    if let Some(asked) = asked(keys, text).filter(|_| !is_rest) {
        return asked;
    }
    if screen.band.is_some() && !is_rest {
        // An alarm is put away first: it would take the key for itself.
        return Meaning::Press(vec![Key::Esc], Some(text));
    }
    match &screen.status_line {
        StatusLine::Choose { options, selected, .. } => {
            return chosen(text, *selected, options.len(), true);
        }
        StatusLine::Adjust(view) => return chosen(text, view.selected, view.proposals.len(), true),
        StatusLine::Ask(_)
        | StatusLine::ThrowAway
        | StatusLine::TakeOver
        | StatusLine::Consent(_)
        | StatusLine::Model(_) => return answer(text),
        StatusLine::Empty
        | StatusLine::Confidentiality { .. }
        | StatusLine::Short(_)
        | StatusLine::GivenBack { .. }
        | StatusLine::Signs
        | StatusLine::News { .. }
        | StatusLine::Early(_)
        | StatusLine::Input(_) => {}
    }
    if asked_by(&text.to_lowercase()) == Some(Wish::Pause) {
        return press(usual(keys, Action::Pause));
    }
    in_view(&screen.view, text, is_rest)
}

/// The key that does this while a meeting runs.
fn usual(keys: Keys, action: Action) -> Option<Key> {
    keys.of(Table::Live, action).first().copied()
}

/// What the line mode answers itself, in any place.
fn asked(keys: Keys, text: &str) -> Option<Meaning<'static>> {
    let small = text.to_lowercase();
    let minutes = |words: &str| typed::minutes(words.trim());
    let (first, rest) = small.split_once(' ').unwrap_or((&small, ""));
    let is_for = |action| Key::named(first).is_some_and(|key| usual(keys, action) == Some(key));
    match asked_by(&small) {
        Some(Wish::Help) => return Some(Meaning::Help),
        Some(Wish::Time) => return Some(Meaning::Time),
        Some(Wish::Whole) => return Some(Meaning::Whole),
        Some(Wish::Wait | Wish::Pause) | None => {}
    }
    match rest.trim() {
        "" if is_for(Action::Help) => Some(Meaning::Help),
        "" if is_for(Action::Clock) => Some(Meaning::Time),
        "0" if is_for(Action::Clock) => Some(Meaning::Repeat(None)),
        length if is_for(Action::Clock) => {
            Some(Meaning::Repeat(Some(Minutes::of(minutes(length)?))))
        }
        length if asked_by(first) == Some(Wish::Wait) => {
            Some(Meaning::Wait(Minutes::of(minutes(length)?)))
        }
        _ => None,
    }
}

fn press<'a>(keys: impl IntoIterator<Item = Key>) -> Meaning<'a> {
    Meaning::Press(keys.into_iter().collect(), None)
}

fn letters(text: &str) -> impl Iterator<Item = Key> {
    text.chars().map(Key::Char)
}

/// Text for an open line, in the place of what stands there; a figure alone chooses beside what is typed.
fn into_line(input: &InputLine, text: &str) -> Vec<Key> {
    let way = [Key::Esc, Key::Tab, Key::Up, Key::Down];
    if let Some(key) = key_named(text).filter(|key| way.contains(key)) {
        return vec![key];
    }
    let choice = number(text).filter(|n| *n <= input.alternatives.len());
    let is_empty = input.before.reveal().is_empty() && input.after.reveal().is_empty();
    match choice {
        Some(_) if is_empty => letters(text).collect(),
        _ if text.is_empty() => vec![Key::Enter],
        _ => [Key::End, Key::Ctrl('u')]
            .into_iter()
            .chain(letters(text))
            .chain([Key::Enter])
            .collect(),
    }
}

fn number(text: &str) -> Option<usize> {
    text.parse().ok().filter(|number| *number != 0)
}

/// The row with this number, marked; and taken, where that is how one chooses.
fn chosen<'a>(text: &str, marked: usize, count: usize, takes: bool) -> Meaning<'a> {
    if let Some(key) = key_named(text) {
        return press([key]);
    }
    match number(text).filter(|number| *number <= count) {
        Some(number) => press(to_row(number - 1, marked).chain(takes.then_some(Key::Enter))),
        None => Meaning::Nothing,
    }
}

fn to_row(row: usize, marked: usize) -> impl Iterator<Item = Key> {
    let key = if row < marked { Key::Up } else { Key::Down };
    std::iter::repeat_n(key, row.abs_diff(marked))
}

/// Yes, no, or a figure that the question has.
fn answer<'a>(text: &str) -> Meaning<'a> {
    match (key_named(text), text.to_lowercase().as_str()) {
        (Some(key), _) => press([key]),
        (None, "j" | "ja" | "y" | "yes") => press([Key::Char('j')]),
        (None, "n" | "nee" | "no") => press([Key::Char('n')]),
        (None, figure) if figure.chars().count() == 1 => press(letters(figure)),
        (None, _) => Meaning::Nothing,
    }
}

/// The rows of a view by number: which is marked, and how many there are.
fn rows(view: &View) -> Option<(usize, usize)> {
    match view {
        View::Begin(view) => {
            let marked = view.fields.iter().position(|field| *field == view.field)?;
            Some((marked, view.fields.len()))
        }
        View::Welcome(view) => match &view.asks {
            crate::screen::welcome::WelcomeAsks::How(begin) => {
                let fields = &crate::app::prepare::welcome::HOW;
                let marked = fields.iter().position(|field| *field == begin.field)?;
                Some((marked, fields.len()))
            }
            crate::screen::welcome::WelcomeAsks::Nothing
            | crate::screen::welcome::WelcomeAsks::Who { .. } => None,
        },
        View::Agenda(view) => match &view.library {
            Some(library) => Some((library.marked, library.found.len())),
            None => Some((view.marked, view.rows.len())),
        },
        View::Group(view) => Some((view.marked, view.rows.len())),
        View::Parked(view) => Some((view.selected, view.rows.len())),
        View::Deeds(view) => Some((view.marked, view.found.len())),
        View::Resume(_)
        | View::Live(_)
        | View::Clock(_)
        | View::Room(_)
        | View::Calm(_)
        | View::Hidden(_)
        | View::Card(_)
        | View::Phone(_)
        | View::Past(_)
        | View::Help(_)
        | View::Invitation(_)
        | View::Ended(_)
        | View::Waiting { .. } => None,
    }
}

/// What is typed where words find something: in the library, and among all that can be done.
fn finds(view: &View) -> bool {
    match view {
        View::Agenda(view) => view.library.is_some(),
        other => matches!(other, View::Deeds(_)),
    }
}

fn in_view<'a>(view: &View, text: &'a str, is_rest: bool) -> Meaning<'a> {
    let row = |text: &str| {
        let (marked, count) = rows(view)?;
        let row = number(text).filter(|number| *number <= count)?;
        Some(to_row(row - 1, marked))
    };
    if let Some(to_row) = row(text).filter(|_| !is_rest) {
        return press(to_row.chain(finds(view).then_some(Key::Enter)));
    }
    if let Some(key) = key_named(text) {
        return press([key]);
    }
    if finds(view) {
        return press([Key::End, Key::Ctrl('u')].into_iter().chain(letters(text)));
    }
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    if let Some(to_row) = row(first).filter(|_| !is_rest && !rest.is_empty()) {
        return Meaning::Press(to_row.collect(), Some(rest));
    }
    if text.chars().all(|c| c.is_ascii_digit() || c == ':') && rows(view).is_some() {
        return first_figure(text);
    }
    let mut letters_of_first = first.chars();
    match (letters_of_first.next(), letters_of_first.next()) {
        (Some(letter), None) => {
            Meaning::Press(vec![Key::Char(letter)], Some(rest).filter(|rest| !rest.is_empty()))
        }
        _ if has_deeds(view) => press([Key::Esc].into_iter().chain(letters(text))),
        _ => Meaning::Nothing,
    }
}

/// Figures for the row that is marked: the first opens a line, in which all of them then stand.
fn first_figure(text: &str) -> Meaning<'_> {
    let mut rest = text.chars();
    let first = rest.next().map(Key::Char);
    Meaning::Press(first.into_iter().collect(), Some(text))
}

/// Where Esc asks what one wants to do.
fn has_deeds(view: &View) -> bool {
    matches!(view, View::Live(_) | View::Begin(_) | View::Ended(_))
}
