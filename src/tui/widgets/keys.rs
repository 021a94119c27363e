//! The keys of the moment as chips: what comes next first, help last, what does not fit left out whole.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use crate::{
    app::{action::Action, coach::Guide, keymap::Hint},
    domain::grade::Grade,
    screen::{Live, Screen, StatusLine, View},
    tui::{text::width, theme, widgets::step},
    words::Words,
};

/// Most chips beside that of help.
const MOST: usize = 4;

/// A key and what it does.
#[derive(Clone, Debug)]
struct Chip {
    key: String,
    does: String,
}

/// The keys of the moment, on the last row of the screen.
#[derive(Clone, Debug)]
pub struct Footer {
    first: Option<Chip>,
    others: Vec<Chip>,
    help: Option<Chip>,
    /// How many look on from other screens.
    watching: Option<String>,
    plate: Style,
    gap: u16,
}

impl Footer {
    /// The keys of this screen.
    pub fn of(words: Words, screen: &Screen, is_wide: bool) -> Self {
        let hints = in_order(screen);
        let chip = |hint: &&Hint| labelled(words, screen, hint);
        let help = hints.iter().find(|hint| hint.action == Action::Help).map(chip);
        let mut others = hints.iter().filter(|hint| hint.action != Action::Help).map(chip);
        let first = others.next();
        let plate = screen
            .view
            .clocks()
            .map_or_else(|| theme::plate(Grade::Calm, false), |(clock, _)| step::plate(clock));
        let watching = (0 < screen.watching).then(|| words.phone().watched(screen.watching));
        Self {
            first,
            others: others.collect(),
            help,
            watching,
            plate,
            gap: if is_wide { 4 } else { 2 },
        }
    }
}

/// The key that comes first and what it does, for a screen that shows it as a button.
pub fn first(words: Words, screen: &Screen) -> Option<(String, String)> {
    let hint = in_order(screen).into_iter().next()?;
    let Chip { key, does } = labelled(words, screen, hint);
    Some((key, does))
}

/// The keys that are named, most important first.
fn in_order(screen: &Screen) -> Vec<&Hint> {
    let mut hints: Vec<&Hint> = screen.keys.iter().collect();
    if let (View::Live(live), true) = (&screen.view, is_live(screen)) {
        let find = |action: &Action| screen.keys.iter().find(|hint| hint.action == *action);
        // What a rehearsal asks for is found first.
        let asked = match screen.guide {
            Some(Guide::Asks(coach)) => coach.asks(),
            Some(Guide::Plays) | None => None,
        };
        let others = fitting(live).into_iter().filter(|action| Some(*action) != asked);
        let shown = asked.into_iter().chain(others).filter_map(|action| find(&action));
        return shown.filter(is_shown_within(MOST)).collect();
    }
    // Who looks at a clock that stands still lets it go on.
    let stands_still = is_live(screen) && is_paused(&screen.view);
    if let Some(at) = hints.iter().position(|hint| stands_still && hint.action == Action::Pause) {
        let goes_on = hints.remove(at);
        hints.insert(0, goes_on);
    }
    // In a narrow window too the way back is among those that fit.
    if let Some(back) = hints.iter().position(|hint| leads_back(screen, hint)) {
        let back = hints.remove(back);
        hints.insert(hints.len().min(1), back);
    }
    let most = if matches!(screen.view, View::Ended(_)) { hints.len() } else { MOST };
    hints.into_iter().filter(is_shown_within(most)).collect()
}

/// Tells the first few, and help whatever comes before it.
fn is_shown_within(most: usize) -> impl FnMut(&&Hint) -> bool {
    let mut shown = 0;
    move |hint| {
        let is_help = hint.action == Action::Help;
        shown += usize::from(!is_help);
        is_help || shown <= most
    }
}

/// Whether the keys are those of the running meeting, and nothing is open over it.
fn is_live(screen: &Screen) -> bool {
    screen.keys.iter().any(|hint| hint.action == Action::Next)
}

/// What makes sense while a step is this far.
fn fitting(live: &Live) -> [Action; 5] {
    let (clock, is_due) = (&live.clock, live.note_due.is_some());
    let [second, third] = match clock.grade {
        _ if live.meeting.outlook().is_short() => [Action::Adjust, Action::Extend],
        Grade::WrapUp | Grade::Over if is_due => [Action::Extend, Action::Note],
        Grade::WrapUp | Grade::Over => [Action::Extend, Action::Park],
        Grade::Nearly if is_due => [Action::Note, Action::Extend],
        Grade::Nearly => [Action::Park, Action::Extend],
        Grade::Calm | Grade::Half if is_due => [Action::Note, Action::Park],
        Grade::Calm | Grade::Half => [Action::Park, Action::Note],
    };
    if clock.paused.is_some() {
        return [Action::Pause, Action::Next, second, third, Action::Help];
    }
    [Action::Next, second, third, Action::Pause, Action::Help]
}

/// Whether this key leads from the timekeeper's clock or the card back to the agenda.
fn leads_back(screen: &Screen, hint: &Hint) -> bool {
    matches!(
        (&screen.view, hint.action),
        (View::Clock(_), Action::Clock) | (View::Card(_), Action::Card)
    )
}

fn is_paused(view: &View) -> bool {
    view.clocks().is_some_and(|(clock, _)| clock.paused.is_some())
}

fn labelled(words: Words, screen: &Screen, hint: &Hint) -> Chip {
    let key = match hint.action {
        Action::Down if matches!(screen.status_line, StatusLine::Adjust(_)) => {
            words.action().arrows_of_cards()
        }
        Action::Down => words.action().arrows(),
        Action::TellKind | Action::TakeCard | Action::GiveSign => {
            words.action().figures(hint.keys, cards(screen))
        }
        Action::FilterOn => words.action().sideways(),
        _ => words.action().shown(hint.keys),
    };
    let is_view = leads_back(screen, hint);
    let does = match (hint.action, &screen.view) {
        _ if is_view => words.action().back().to_owned(),
        (Action::Next, View::Live(live)) => words.block().goal(&live.next),
        (Action::Note, View::Live(live)) => {
            let due = live.note_due.map(|kind| words.note().short_kind(kind));
            due.unwrap_or_else(|| words.action().label(Action::Note)).to_owned()
        }
        (Action::Next, View::Clock(view)) => words.block().goal(&view.next),
        (Action::Next, View::Card(view)) => words.block().goal(&view.next),
        (Action::Next, View::Phone(view)) => words.block().goal(&view.next),
        (Action::OtherCode, View::Phone(view)) => words.phone().other_code(view.of).to_owned(),
        (Action::Back, View::Agenda(view)) if view.library.is_none() => {
            words.agenda().ready().to_owned()
        }
        (Action::Down, View::Help(_) | View::Past(_) | View::Invitation(_)) => {
            words.action().scroll_keys().to_owned()
        }
        (Action::Pause, view) if is_paused(view) => words.action().go_on().to_owned(),
        (other, _) => words.action().label(other).to_owned(),
    };
    Chip { key, does }
}

/// How many cards there are; nothing where it are no cards that have figures.
const fn cards(screen: &Screen) -> Option<usize> {
    match &screen.status_line {
        StatusLine::Adjust(view) => Some(view.proposals.len()),
        _ => None,
    }
}

impl Chip {
    fn width(&self) -> u16 {
        width(&self.key) + 3 + width(&self.does)
    }

    fn draw(&self, x: u16, row: Rect, [key, does]: [Style; 2], buf: &mut Buffer) -> u16 {
        let spans = [
            Span::styled(format!(" {} ", self.key), key),
            Span::styled(format!(" {}", self.does), does),
        ];
        let room = row.right().saturating_sub(x);
        buf.set_line(x, row.y, &Line::from_iter(spans), room);
        x + self.width().min(room)
    }
}

/// Cells between two chips, and where not all of them have room for that.
const GAP: u16 = 2;
const CLOSE: u16 = 1;

/// How many of these have room in so many cells, so far apart.
fn with_room(chips: &[Chip], room: u16, gap: u16) -> usize {
    let ends = chips.iter().scan(0, |end, chip| {
        let own = *end + chip.width();
        *end = own + gap;
        Some(own)
    });
    ends.take_while(|end| *end <= room).count()
}

impl Widget for &Footer {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let quiet = [theme::CHIP, theme::HINT];
        let mut end = area.right();
        let first = self.first.as_ref().map_or(0, Chip::width);
        if let Some(help) =
            self.help.as_ref().filter(|chip| first + GAP + chip.width() <= area.width)
        {
            end -= help.width();
            help.draw(end, area, quiet, buf);
            end -= GAP;
        }
        if let Some(watching) =
            self.watching.as_ref().filter(|text| first + GAP + width(text) <= end - area.x)
        {
            end -= width(watching);
            buf.set_string(end, area.y, watching, theme::HINT);
            end -= GAP;
        }
        let mut x = area.x;
        if let Some(first) = &self.first {
            x = first.draw(x, area, [self.plate, theme::TITLE], buf) + self.gap;
        }
        let count = |gap| with_room(&self.others, end.saturating_sub(x), gap);
        let gap = if count(GAP) < count(CLOSE) { CLOSE } else { GAP };
        for chip in self.others.iter().take(count(gap)) {
            x = chip.draw(x, area, quiet, buf) + gap;
        }
    }
}
