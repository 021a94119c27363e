//! A list from which is chosen: what is asked, and the options, each as long as it is.

use crate::{
    screen::{Choice, List, Title},
    tui::{
        text::{Column, width, wrap},
        theme,
        widgets::rows::{Row, Rows},
    },
    words::Words,
};

/// Most lines of what is asked.
const MOST: usize = 3;

/// A list over its rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChoiceRows<'a> {
    pub(super) words: Words,
    pub(super) title: &'a Title,
    pub(super) options: &'a List<Choice>,
    pub(super) selected: usize,
}

impl ChoiceRows<'_> {
    /// How many rows it would like.
    pub(super) fn height(self, room: u16) -> usize {
        self.asked(room, "", MOST).len() + usize::from(self.rows().height(room))
    }

    /// What is asked, and of what, in at most so many lines beside this.
    fn asked(self, room: u16, beside: &str, most: usize) -> Vec<String> {
        let (question, topic) = self.words.menu().title(self.title);
        let asked = topic.map_or_else(|| question.clone(), |topic| format!("{question}: {topic}"));
        let taken = if beside.is_empty() { 0 } else { width(beside) + 2 };
        wrap(&asked, room.saturating_sub(taken), most)
    }

    fn rows(self) -> Rows {
        let row = |(at, option): (usize, &Choice)| {
            let (text, facts) = self.words.menu().choice(option);
            (at, Row { text, facts: vec![facts], style: theme::TEXT, ..Row::default() })
        };
        let rows = self.options.iter().map(row).collect();
        let (words, count, marked) = (self.words, self.options.len(), Some(self.selected));
        Rows { words, rows, count, marked, is_behind: false, is_airy: false }
    }

    pub(super) fn draw(self, column: &mut Column<'_>) {
        let room = column.rest.width;
        let place = self.words.menu().place(self.selected, self.options.len());
        let is_cut = usize::from(column.rest.height) < self.height(room);
        let beside = if is_cut { place.as_str() } else { "" };
        let above = usize::from(column.rest.height).saturating_sub(LEAST).clamp(1, MOST);
        let asked =
            if column.rest.height < 2 { Vec::new() } else { self.asked(room, beside, above) };
        for (at, line) in asked.iter().enumerate() {
            column.edges((line, theme::TITLE), (if at == 0 { beside } else { "" }, theme::HINT));
        }
        self.rows().draw(column, false);
    }
}

/// Rows that are kept for the options where they have little room.
const LEAST: usize = 3;
