//! What is open at the bottom of the screen: an input line, a menu or a question. Never over the
//! clock. What can be asked is each stage's own.

use super::{effect::Effects, frame::Turn, keys::Keyed, line::Line, news::NotNow, papers::Paper};
use crate::key::Key;

/// What a stage has open, by its own prompts, menus and questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Panel<P, M, A> {
    /// Nothing is open: keys are those of the place.
    #[default]
    Closed,
    /// An input line.
    Line(OpenLine<P>),
    /// Something to choose from.
    Menu {
        /// What there is to choose from; never empty.
        menu: M,
        /// Which is marked.
        marked: usize,
    },
    /// A question that is answered with yes or no.
    Ask(A),
}

impl<P, M, A> Panel<P, M, A> {
    /// Whether nothing is open.
    pub fn is_closed(&self) -> bool {
        matches!(self, Self::Closed)
    }
}

/// An input line and what is asked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLine<P> {
    /// What is asked.
    pub prompt: P,
    /// What was typed.
    pub line: Line,
    /// What was wrong with it: it is asked again.
    pub wrong: Option<NotNow>,
}

/// What an input line can ask.
pub(super) trait Prompts: Copy {
    /// Whether Enter on an empty line means something; elsewhere it drops the line.
    fn may_be_empty(self) -> bool;
    /// The most characters it takes.
    fn max_chars(self) -> usize;
}

/// Options under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu<T, C> {
    /// What is chosen.
    pub title: T,
    /// The options, in order.
    pub choices: Vec<C>,
}

/// What a mark can be moved on.
pub(super) trait Marked {
    /// How many options there are.
    fn count(&self) -> usize;
}

impl<T, C> Marked for Menu<T, C> {
    fn count(&self) -> usize {
        self.choices.len()
    }
}

/// The panel of a stage that has one.
pub(super) type PanelOf<S> =
    Panel<<S as HasPanel>::Prompt, <S as HasPanel>::Menu, <S as HasPanel>::Ask>;

/// A stage with a panel: what its lines and menus do when Enter is pressed.
pub(super) trait HasPanel: Keyed {
    /// What its lines can ask.
    type Prompt: Prompts;
    /// What can be chosen in it.
    type Menu: Marked;
    /// What can be answered with yes or no.
    type Ask;

    fn panel(&mut self) -> &mut PanelOf<Self>;
    /// Enter in a line: this was typed.
    fn save(&mut self, asked: Self::Prompt, text: String, turn: &mut Turn<'_>) -> Effects;
    /// Tab in a line: the other target or kind, where it has one.
    fn other(&mut self, turn: &mut Turn<'_>) -> Effects;
    /// Enter in a menu: this one is taken.
    fn take(&mut self, menu: Self::Menu, marked: usize, turn: &mut Turn<'_>) -> Effects;

    /// Makes a paper of the group, or of its next meeting.
    fn take_of_group(&mut self, paper: Paper, turn: &mut Turn<'_>) -> Effects;

    /// Opens an input line.
    fn open_line(&mut self, prompt: Self::Prompt) -> Effects {
        self.open_line_with(prompt, "")
    }

    /// Opens a line in which something stands already.
    fn open_line_with(&mut self, prompt: Self::Prompt, text: &str) -> Effects {
        self.open(prompt, text, None)
    }

    /// Opens the line again with what was typed in it, and says what was wrong with it.
    fn ask_again(&mut self, prompt: Self::Prompt, typed: &str, why: NotNow) -> Effects {
        self.open(prompt, typed, Some(why))
    }

    /// Opens a line with the first key that was typed for it.
    fn open_line_at(&mut self, prompt: Self::Prompt, key: Key) -> Effects {
        let effects = self.open_line(prompt);
        self.type_in_line(key);
        effects
    }

    fn open(&mut self, prompt: Self::Prompt, text: &str, wrong: Option<NotNow>) -> Effects {
        let mut line = Line::new(prompt.max_chars());
        line.insert(text);
        *self.panel() = Panel::Line(OpenLine { prompt, line, wrong });
        Effects::none()
    }

    fn open_menu(&mut self, menu: Self::Menu, marked: usize) -> Effects {
        *self.panel() = Panel::Menu { menu, marked };
        Effects::none()
    }

    fn ask(&mut self, ask: Self::Ask) -> Effects {
        *self.panel() = Panel::Ask(ask);
        Effects::none()
    }

    /// Edits the line that is open.
    fn type_in_line(&mut self, key: Key) {
        if let Panel::Line(input) = self.panel() {
            input.line.press(key);
        }
    }

    /// Closes what is open; a key that was pressed twice does no harm.
    fn close(&mut self, turn: &mut Turn<'_>) -> PanelOf<Self> {
        turn.guard();
        std::mem::take(self.panel())
    }

    /// Esc: drops what is open.
    fn drop_panel(&mut self, turn: &mut Turn<'_>) -> Effects {
        drop(self.close(turn));
        Effects::none()
    }

    fn save_line(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Panel::Line(OpenLine { prompt, line, .. }) = self.close(turn) else {
            return Effects::none();
        };
        let text = line.text();
        if text.is_empty() && !prompt.may_be_empty() {
            return Effects::none();
        }
        self.save(prompt, text, turn)
    }

    fn take_marked(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.close(turn) {
            Panel::Menu { menu, marked } => self.take(menu, marked, turn),
            Panel::Closed | Panel::Line(_) | Panel::Ask(_) => Effects::none(),
        }
    }

    fn mark_above(&mut self, _: &mut Turn<'_>) -> Effects {
        if let Panel::Menu { marked, .. } = self.panel() {
            *marked = marked.saturating_sub(1);
        }
        Effects::none()
    }

    fn mark_below(&mut self, _: &mut Turn<'_>) -> Effects {
        if let Panel::Menu { menu, marked } = self.panel() {
            *marked = (*marked + 1).min(menu.count().saturating_sub(1));
        }
        Effects::none()
    }
}
