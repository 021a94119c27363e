//! The status line below the clock: what lasts and must be seen, and an offer, message, question, choice or
//! input line.

mod choice;
mod input;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use self::{choice::ChoiceRows, input::InputRows};
use super::{
    adjust,
    typed::{SIGN, TypedLine},
};
use crate::{
    app::news::News,
    screen::{InputLine, Screen, StatusLine, Trouble},
    tui::{
        text::{Column, clip, first_that_fits, width, wrap},
        theme,
    },
    words::Words,
};

/// The status line of a screen.
#[derive(Clone, Copy, Debug)]
pub struct StatusLineArea<'a> {
    words: Words,
    status_line: &'a StatusLine,
    trouble: Option<Trouble>,
}

/// Most lines that a message takes.
const MESSAGE: usize = 3;

impl<'a> StatusLineArea<'a> {
    /// The status line of this screen.
    pub fn of(words: Words, screen: &'a Screen) -> Self {
        Self { words, status_line: &screen.status_line, trouble: screen.trouble }
    }

    /// How many rows it would like.
    pub fn height(&self, room: u16) -> u16 {
        let own = match self.status_line {
            StatusLine::Choose { title, options, selected } => {
                let words = self.words;
                ChoiceRows { words, title, options, selected: *selected }.height(room)
            }
            StatusLine::Adjust(view) => adjust::height(self.words, view, room),
            StatusLine::Input(input) => InputRows { words: self.words, input }.height(room),
            status_line => {
                let lines = messages(self.words, status_line, room).into_iter();
                lines.map(|(text, _)| wrap(&text, room, MESSAGE).len()).sum()
            }
        };
        u16::try_from(own + self.trouble_lines(room).len()).unwrap_or(u16::MAX)
    }

    fn trouble_lines(&self, room: u16) -> Vec<String> {
        let lines = self.trouble.map(|t| wrap(&self.words.trouble().trouble(t), room, 2));
        lines.unwrap_or_default()
    }

    fn short_trouble(&self, room: u16) -> Vec<String> {
        let line = self.trouble.map(|t| clip(&self.words.trouble().trouble(t), room));
        line.into_iter().collect()
    }

    /// Where the next letter goes while a line is open.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        let StatusLine::Input(input) = self.status_line else {
            return None;
        };
        let trouble = u16::try_from(self.trouble_lines(area.width).len()).unwrap_or(0);
        let above = trouble.min(area.height.saturating_sub(1));
        let rows = Rect { y: area.y + above, height: area.height - above, ..area };
        InputRows { words: self.words, input }.caret(rows)
    }
}

/// A status line of messages, and how each looks.
fn messages(words: Words, status_line: &StatusLine, room: u16) -> Vec<(String, Style)> {
    let short = |outlook| (words.meeting().short(outlook), theme::WARNING);
    match status_line {
        StatusLine::Empty
        | StatusLine::Adjust(_)
        | StatusLine::Choose { .. }
        | StatusLine::Input { .. } => vec![],
        StatusLine::Confidentiality { short: missing } => {
            let stays = (first_that_fits(&words.group().stays_here(), room), theme::TEXT);
            missing.map(short).into_iter().chain([stays]).collect()
        }
        StatusLine::Short(outlook) => vec![short(*outlook)],
        StatusLine::GivenBack { minutes, end } => {
            vec![(words.meeting().given_back(*minutes, *end), theme::TEXT)]
        }
        StatusLine::Signs => vec![(first_that_fits(&words.phone().signs(), room), theme::HINT)],
        StatusLine::News { news, kept } => {
            let said = words.news().news(news, *kept);
            let brief = || words.news().news(&news.clone().brief(), *kept);
            vec![(if width(&said) <= room { said } else { brief() }, news_style(news))]
        }
        StatusLine::Ask(asked) => {
            let (facts, question) = words.ask().ask(asked);
            vec![(format!("{facts} {question}"), theme::TITLE)]
        }
        StatusLine::Model(offered) => {
            let (facts, question) = words.ask().model(offered);
            vec![(format!("{facts} {question}"), theme::TITLE)]
        }
        StatusLine::Early(asked) => vec![(words.ask().early(asked), theme::TITLE)],
        StatusLine::ThrowAway => vec![(words.ask().throw_away(), theme::TITLE)],
        StatusLine::TakeOver => vec![(words.ask().take_over().to_owned(), theme::TITLE)],
        StatusLine::Consent(proposal) => {
            let (facts, question) = words.ask().consent(proposal);
            vec![(format!("{facts} {question}"), theme::TITLE)]
        }
    }
}

fn news_style(news: &News) -> Style {
    match news {
        News::LedElsewhere
        | News::OpenElsewhere
        | News::Unlocked
        | News::Signal { .. }
        | News::StartTime(_)
        | News::SignLost
        | News::KeptElsewhere(_)
        | News::Remark(_) => theme::WARNING,
        News::Refused(_) | News::Sign(_) | News::ClockSet { .. } | News::ZoneChanged { .. } => {
            theme::TITLE
        }
        _ => theme::TEXT,
    }
}

/// An absence is no mishap.
fn trouble_style(trouble: Trouble) -> Style {
    match trouble {
        Trouble::Away { .. } => theme::TITLE,
        Trouble::NobodyLeads
        | Trouble::NotKept { .. }
        | Trouble::Slow { .. }
        | Trouble::TwoClocks { .. } => theme::WARNING,
    }
}

impl Widget for &StatusLineArea<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let whole = area.intersection(buf.area);
        if whole.is_empty() {
            return;
        }
        let wanted = self.height(whole.width).min(whole.height);
        let area = Rect { y: whole.bottom() - wanted, height: wanted, ..whole };
        let mut column = Column::new(area, buf);
        let keeps_one = u16::from(*self.status_line != StatusLine::Empty);
        let mut lines = self.trouble_lines(area.width);
        if area.height < self.height(area.width) {
            lines = self.short_trouble(area.width);
        }
        for line in lines {
            if keeps_one < column.rest.height {
                column.text(&line, self.trouble.map_or(theme::TEXT, trouble_style));
            }
        }
        match self.status_line {
            StatusLine::Input(input) => {
                InputRows { words: self.words, input }.draw(&mut column);
            }
            StatusLine::Adjust(view) => adjust::draw(self.words, &mut column, view),
            StatusLine::Choose { title, options, selected } => {
                let words = self.words;
                ChoiceRows { words, title, options, selected: *selected }.draw(&mut column);
            }
            status_line => {
                for (text, style) in messages(self.words, status_line, area.width) {
                    let most = column.rest.height;
                    column.wrapped(&text, most, style);
                }
            }
        }
    }
}

/// The status line's gist in so many lines, for a very small screen; nothing where it is empty.
pub fn gist(words: Words, screen: &Screen, most: usize) -> Vec<Line<'static>> {
    if let StatusLine::Input(input) = &screen.status_line {
        let (before, after) = gist_of_input(screen, input);
        let sign = Span::styled("› ", theme::KEY);
        return vec![Line::from(vec![sign, Span::raw(before), Span::raw(after)])];
    }
    // What goes wrong comes before what went well.
    let is_told = matches!(screen.status_line, StatusLine::Empty | StatusLine::News { .. });
    let (text, style) = match screen.trouble.filter(|_| is_told) {
        Some(trouble) => (words.trouble().trouble(trouble), trouble_style(trouble)),
        None => (gist_in_words(words, screen).unwrap_or_default(), theme::TEXT),
    };
    let lines = wrap(&text, screen.size.width, most).into_iter();
    lines.map(|line| Line::styled(line, style)).collect()
}

fn gist_in_words(words: Words, screen: &Screen) -> Option<String> {
    Some(match &screen.status_line {
        StatusLine::Empty | StatusLine::Input(_) => return None,
        StatusLine::Choose { options, selected, .. } => {
            let option = options.get(*selected)?;
            format!("▸ {}", words.menu().choice(option).0)
        }
        StatusLine::Adjust(view) => adjust::gist(words, view)?,
        StatusLine::Ask(asked) => words.ask().ask(asked).1.to_owned(),
        StatusLine::Consent(proposal) => words.ask().consent(proposal).1.to_owned(),
        StatusLine::Model(offered) => words.ask().model(offered).1.to_owned(),
        other => messages(words, other, screen.size.width).into_iter().next()?.0,
    })
}

/// What is typed on one line of a very small screen, before and after the caret.
fn gist_of_input(screen: &Screen, input: &InputLine) -> (String, String) {
    let typed = TypedLine { before: input.before.reveal(), after: input.after.reveal() };
    typed.fitting(screen.size.width.saturating_sub(SIGN))
}

/// How far on that line the next letter goes; nothing while no line is open or a band covers it.
pub fn gist_caret(screen: &Screen) -> Option<u16> {
    match &screen.status_line {
        StatusLine::Input(input) if screen.band.is_none() => {
            Some(SIGN + width(&gist_of_input(screen, input).0))
        }
        _ => None,
    }
}
