//! Draws a mistake: the line that it stands on, with a caret and what is said of it.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::mistake::Mistake;
use crate::domain::clean::printable;

/// Most characters of a line that are shown.
const LINE: usize = 200;
/// Most characters of it before the caret.
const BEFORE: usize = 90;

/// What is said of a mistake.
#[derive(Debug)]
pub struct Caption {
    /// Which file and line.
    pub place: String,
    /// What a mistake is called.
    pub level: &'static str,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What would be right, to stand beside the caret.
    pub hint: String,
}

/// A mistake in a text, with what is said of it around the line.
pub fn draw(text: &str, mistake: &Mistake, caption: Caption) -> String {
    let (line, caret) = shown(text, &mistake.span);
    let annotation = AnnotationKind::Primary.span(caret).label(caption.hint);
    let snippet = Snippet::source(line).line_start(mistake.line).annotation(annotation);
    let group = Level::ERROR.with_name(caption.level).primary_title(caption.what).element(snippet);
    format!("{}\n{}", caption.place, Renderer::plain().render(&[group]))
}

/// The line with the mistake as it can be shown, and the bytes of the mistake in it.
fn shown(text: &str, span: &Range<usize>) -> (String, Range<usize>) {
    let until = text.get(..span.start).unwrap_or_default();
    let from = text.get(span.start..).unwrap_or_default();
    let start = until.rfind('\n').map_or(0, |at| at + 1);
    let rest = from.split('\n').next().unwrap_or_default();
    let split = span.len().min(rest.len());
    let (wrong, after) = rest.split_at_checked(split).unwrap_or((rest, ""));
    let before = last(until.get(start..).unwrap_or_default(), BEFORE);
    let wrong = first(wrong, LINE - BEFORE);
    let room = LINE.saturating_sub(before.chars().count() + wrong.chars().count());
    let caret = before.len()..before.len() + wrong.len();
    (format!("{before}{wrong}{}", first(after, room)), caret)
}

fn first(text: &str, max: usize) -> String {
    // Only a little more than is shown is cleaned: a line can be megabytes long.
    let near = printable(&text.chars().take(max * 4).collect::<String>());
    if near.chars().count() <= max && text.chars().nth(max * 4).is_none() {
        return near;
    }
    near.chars().take(max.saturating_sub(1)).chain(['…']).collect()
}

fn last(text: &str, max: usize) -> String {
    let from = text.char_indices().rev().take(max * 4).last().map_or(0, |(at, _)| at);
    let near: Vec<char> = printable(text.get(from..).unwrap_or_default()).chars().collect();
    match near.len().checked_sub(max) {
        None | Some(0) => near.into_iter().collect(),
        Some(cut) => ['…'].into_iter().chain(near.into_iter().skip(cut + 1)).collect(),
    }
}
