//! The keys of the moment, on one line: what does not fit is left out whole.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use crate::{
    app::{action::Action, keymap::Hint},
    screen::{Screen, StatusLine, View},
    tui::{text, theme},
    words::Words,
};

/// The keys of the moment, on the last row of the screen.
#[derive(Clone, Debug)]
pub struct Footer {
    hints: Vec<(String, &'static str)>,
}

impl Footer {
    /// The keys of this screen.
    pub fn of(words: Words, screen: &Screen) -> Self {
        let shown = screen.keys.iter().filter(|hint| belongs(screen, hint));
        let mut hints: Vec<&Hint> = shown.collect();
        // In a narrow window too the way back is among those that fit.
        if let Some(back) = hints.iter().position(|hint| leads_back(screen, hint)) {
            let back = hints.remove(back);
            hints.insert(hints.len().min(1), back);
        }
        Self { hints: hints.into_iter().map(|hint| labelled(words, screen, hint)).collect() }
    }
}

/// The quiet views name only the way back; all other keys work just the same.
fn belongs(screen: &Screen, hint: &Hint) -> bool {
    let is_live = screen.keys.iter().any(|hint| hint.action == Action::Next);
    match back_from(&screen.view) {
        Some((back, true)) if is_live => hint.action == back,
        _ => true,
    }
}

/// What leads from this view back to the agenda, and whether the view is so quiet that it names no
/// other key.
fn back_from(view: &View) -> Option<(Action, bool)> {
    match view {
        View::Room(_) => Some((Action::Room, true)),
        View::Calm(_) => Some((Action::Calm, true)),
        View::Hidden(_) => Some((Action::Hide, true)),
        View::Clock(_) => Some((Action::Clock, false)),
        View::Begin(_)
        | View::Agenda(_)
        | View::Group(_)
        | View::Resume(_)
        | View::Live(_)
        | View::Parked(_)
        | View::Past(_)
        | View::Help(_)
        | View::Deeds(_)
        | View::Ended(_)
        | View::Waiting { .. } => None,
    }
}

/// Whether this key leads from the view that is shown back to the agenda.
fn leads_back(screen: &Screen, hint: &Hint) -> bool {
    back_from(&screen.view).is_some_and(|(back, _)| back == hint.action)
}

fn labelled(words: Words, screen: &Screen, hint: &Hint) -> (String, &'static str) {
    let key = match hint.action {
        Action::Down if matches!(screen.status_line, StatusLine::Adjust(_)) => {
            words.action().arrows_of_cards()
        }
        Action::Down => words.action().arrows(),
        Action::FilterOn => words.action().sideways(),
        _ => hint.keys.first().copied().map(|key| words.action().key(key)).unwrap_or_default(),
    };
    let is_view = leads_back(screen, hint);
    let label = match hint.action {
        _ if is_view => words.action().back(),
        Action::Down if matches!(screen.view, View::Help(_) | View::Past(_)) => {
            words.action().scroll_keys()
        }
        Action::Pause if super::step::is_paused(&screen.view) => words.action().go_on(),
        other => words.action().label(other),
    };
    (key, label)
}

impl Widget for &Footer {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let mut spans = Vec::new();
        let mut used = 0;
        for (key, label) in &self.hints {
            let gap = if used == 0 { 0 } else { 3 };
            let wide = gap + text::width(key) + 1 + text::width(label);
            if area.width < used + wide {
                break;
            }
            used += wide;
            spans.push(Span::raw(" ".repeat(usize::from(gap))));
            spans.push(Span::styled(key.clone(), theme::KEY));
            spans.push(Span::styled(format!(" {label}"), theme::HINT));
        }
        buf.set_line(area.x, area.y, &Line::from(spans), area.width);
    }
}
