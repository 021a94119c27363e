//! What stands around every view: header, the promise, messages, the band of an alarm, keys.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    grid::{Grid, Parts, WITH_TIMES},
    live::shares::below_clock,
    text::{Column, clip, edges, first_that_fits, width},
    theme,
    widgets::{
        band::AlarmBand,
        keys::Footer,
        ribbon::{Audience, RibbonBar},
        status_line::StatusLineArea,
    },
};
use crate::{
    app::phone::CodeOf,
    domain::figures::Outlook,
    screen::{Begin, MeetingClock, Screen, StatusLine, View},
    words::{DOT, PROGRAM, Words},
};

/// Rows that always remain for the view: a step's name, its clock and its word.
const LEAST_BODY: u16 = 5;
/// The same in a window that shows all of a running step: with figures to be read from afar.
const LARGE_BODY: u16 = 11;
/// Rows of a window from which that is so.
const WITH_LARGE: u16 = 24;

/// Where everything of a screen stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    /// By the size of the window.
    pub grid: Grid,
    /// Where the view is drawn: the grid's body, but for what is chosen from below it.
    pub body: Rect,
    /// The status line, over what it needs of the view.
    pub status_line: Rect,
    /// The first row over which something stands, if any does.
    pub covered_from: u16,
    /// Something is open: figures are for that, and for nothing in the view.
    pub is_asking: bool,
    /// Something is chosen from below the view, which makes room for that as long as it is open.
    pub is_choosing: bool,
    band: Rect,
}

/// Where everything of this screen stands.
pub fn places(words: Words, screen: &Screen, area: Rect) -> Places {
    let grid = Grid::of(area, parts(screen));
    let line = StatusLineArea::of(words, screen);
    let wanted = line.height(grid.message.width);
    let covers = !is_list(&screen.status_line);
    let least = match &screen.status_line {
        // A form is looked at itself, and no clock runs then.
        StatusLine::Choose { title, .. } if title.is_form() => 0,
        _ if WITH_LARGE <= area.height => LARGE_BODY,
        _ => LEAST_BODY,
    };
    let free = if covers { grid.body.height } else { grid.body.height.saturating_sub(least) };
    // A list stands apart from the keys, as the view does.
    let rows = grid.message_rows().min(if covers { u16::MAX } else { 1 });
    let height = wanted.min(rows + free);
    let bottom = grid.message.y + height.min(rows);
    let status_line = Rect { y: bottom.saturating_sub(height), height, ..grid.message };
    let band = band(words, screen, area, status_line, &grid);
    let tops = [status_line, band].into_iter().filter(|part| !part.is_empty()).map(|part| part.y);
    let covered_from = tops.min().unwrap_or(u16::MAX);
    let (is_asking, is_choosing) = (is_asking(&screen.status_line), !covers);
    let whole =
        Places { body: grid.body, grid, status_line, covered_from, is_asking, is_choosing, band };
    let hidden = if covers { may_be_covered(screen, grid.body.height, is_asking) } else { 0 };
    if whole.covered() <= hidden { whole } else { whole.making_room(area.height) }
}

impl Places {
    /// Rows of the view over which something stands.
    pub const fn covered(&self) -> u16 {
        self.grid.body.bottom().saturating_sub(self.covered_from)
    }

    /// The same in a window of so many rows, where the view ends above what stands over it.
    #[must_use]
    pub fn making_room(&self, rows: u16) -> Self {
        let parting = u16::from(self.is_choosing && 0 < self.covered() && WITH_LARGE <= rows);
        let height = self.grid.body.height.saturating_sub(self.covered() + parting);
        Self { body: Rect { height, ..self.grid.body }, ..*self }
    }
}

/// Last rows of a view that a line can stand over: below a clock those that nothing is read from afar in, so that
/// no figure is seen in part; of any other view all, while the line is open. What is told covers no row of a list.
const fn may_be_covered(screen: &Screen, height: u16, is_asking: bool) -> u16 {
    match &screen.view {
        View::Live(live) if is_asking || live.step_list.is_none() => {
            below_clock(height, live.step_list.is_some())
        }
        View::Clock(_) | View::Room(_) | View::Calm(_) | View::Hidden(_) => {
            below_clock(height, false)
        }
        _ if is_asking => u16::MAX,
        _ => 0,
    }
}

/// Whether a status line waits for an answer.
const fn is_asking(status_line: &StatusLine) -> bool {
    match status_line {
        StatusLine::Empty
        | StatusLine::Confidentiality { .. }
        | StatusLine::Short(_)
        | StatusLine::GivenBack { .. }
        | StatusLine::Signs
        | StatusLine::News { .. } => false,
        StatusLine::Ask(_)
        | StatusLine::ThrowAway
        | StatusLine::Early(_)
        | StatusLine::TakeOver
        | StatusLine::Consent(_)
        | StatusLine::Model(_)
        | StatusLine::Adjust(_)
        | StatusLine::Choose { .. }
        | StatusLine::Input(_) => true,
    }
}

/// Whether a status line is a list from which is chosen: the view makes room for it.
const fn is_list(status_line: &StatusLine) -> bool {
    matches!(status_line, StatusLine::Choose { .. } | StatusLine::Adjust(_))
}

/// The alarm: over messages and keys; above an open line, which keeps its place.
fn band(words: Words, screen: &Screen, area: Rect, line: Rect, grid: &Grid) -> Rect {
    let Some(band) = AlarmBand::of(words, screen, area) else { return Rect::default() };
    let is_typing = matches!(screen.status_line, StatusLine::Input(_));
    let bottom = if is_typing { line.y } else { area.bottom() };
    let most = bottom.saturating_sub(grid.body.y + LEAST_BODY.min(grid.body.height));
    let height = band.height().min(most.max(1));
    Rect { y: bottom - height, height, ..area }
}

/// What a view has around it: those for the room, for silence and for the clock alone have nothing.
fn parts(screen: &Screen) -> Parts {
    let view = &screen.view;
    let is_quiet = matches!(view, View::Room(_) | View::Calm(_) | View::Hidden(_));
    let is_roomy = WITH_TIMES <= screen.size.height;
    let is_running = view.clocks().is_some() && !is_list(&screen.status_line);
    let has_promise =
        meeting_of(view).is_some() || matches!(view, View::Begin(_) | View::Agenda(_));
    // A fine picture needs their rows.
    let is_tall = matches!(view, View::Phone(view) if view.of == CodeOf::Calendar);
    Parts {
        header: !is_quiet,
        ribbon: screen.ribbon.is_some() && !is_quiet && !is_tall && (is_running || is_roomy),
        promise: has_promise && !is_quiet && !is_tall,
    }
}

/// The meeting as a whole, where a view shows it.
fn meeting_of(view: &View) -> Option<&MeetingClock> {
    match view {
        View::Resume(resume) => Some(&resume.meeting),
        other => other.clocks().map(|(_, meeting)| meeting),
    }
}

/// Draws what stands above and below the view.
pub fn draw(words: Words, screen: &Screen, places: &Places, buf: &mut Buffer) {
    draw_header(words, screen, places.grid.header, buf);
    if let Some(ribbon) = &screen.ribbon {
        let follows = matches!(screen.view, View::Clock(_));
        let audience = if follows { Audience::Timekeeper } else { Audience::Chair };
        RibbonBar { words, ribbon, audience }.render(places.grid.ribbon, buf);
    }
    match (&screen.view, meeting_of(&screen.view)) {
        (View::Begin(begin), _) => draw_plan(words, begin, places.grid.promise, buf),
        (View::Agenda(agenda), _) => {
            let fits = words.begin().fits(agenda.outlook, agenda.spare);
            let plan = (agenda.outlook.is_short(), fits, agenda.slot_latest);
            draw_fits(words, plan, places.grid.promise, buf);
        }
        (_, Some(meeting)) => draw_promise(words, meeting, places.grid.promise, buf),
        (_, None) => {}
    }
    if !matches!(screen.view, View::Room(_)) {
        Footer::of(words, screen, places.grid.is_wide).render(places.grid.keys, buf);
    }
}

/// Draws what may stand over a part of the view: what just happened, what is asked, an alarm.
pub fn draw_over(words: Words, screen: &Screen, places: &Places, buf: &mut Buffer) {
    wipe(places.status_line, buf);
    StatusLineArea::of(words, screen).render(places.status_line, buf);
    if let Some(band) = AlarmBand::of(words, screen, buf.area) {
        wipe(places.band, buf);
        let side = places.grid.keys.x - places.band.x;
        band.draw(places.band, side, buf);
    }
}

fn wipe(area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    for place in area.positions() {
        if let Some(cell) = buf.cell_mut(place) {
            cell.reset();
        }
    }
}

/// At the left whether the meeting ends in time, at the right the last moment of its closing block.
pub fn draw_promise(words: Words, meeting: &MeetingClock, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let promise = words.meeting().promise(meeting);
    let short = words.meeting().stands(meeting.outlook());
    let outlook = [promise, words.meeting().forecast(meeting), short];
    let slot = words.meeting().slot_forms(meeting);
    let pairs = slot.iter().flat_map(|slot| outlook.iter().map(move |outlook| (outlook, slot)));
    let fits = |(left, right): &(&String, &String)| width(left) + width(right) + 2 <= area.width;
    let Some((left, right)) = pairs.into_iter().find(fits) else {
        let mut column = Column::new(area, buf);
        return column.text(&first_that_fits(&slot, area.width), theme::TITLE);
    };
    let [head, rest] = match meeting.outlook() {
        Outlook::Late(_) => [theme::RUNS_LATE; 2],
        Outlook::Fits(_) | Outlook::Tight(_) => [theme::TITLE, theme::HINT],
    };
    buf.set_line(area.x, area.y, &headed(left, [head, rest]), area.width);
    let line = of_slot(words, meeting, right);
    buf.set_line(area.right() - width(right), area.y, &line, width(right));
}

/// A sentence whose first part counts most.
fn headed(text: &str, [head, rest]: [Style; 2]) -> Line<'static> {
    let (first, behind) =
        text.find(DOT).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
    Line::from_iter([Span::styled(first.to_owned(), head), Span::styled(behind.to_owned(), rest)])
}

/// A sentence with something in it that counts most: how it looks before that, that itself, and behind it.
fn around(text: &str, what: &str, [before, own, behind]: [Style; 3]) -> Line<'static> {
    let parts = text.split_once(what).map_or([text, "", ""], |(head, tail)| [head, what, tail]);
    let styled = parts.into_iter().zip([before, own, behind]);
    styled.map(|(part, style)| Span::styled(part.to_owned(), style)).collect()
}

/// Before the meeting: whether the agenda fits, also where it would begin late now.
fn draw_plan(words: Words, begin: &Begin, area: Rect, buf: &mut Buffer) {
    let fits = match begin.outlook {
        Outlook::Late(n) if n <= begin.late => words.begin().short_if_now(n),
        outlook => words.begin().fits(outlook, begin.spare),
    };
    draw_fits(words, (begin.outlook.is_short(), fits, begin.slot_latest), area, buf);
}

/// Whether it is short, how it fits, and the last moment of the closing block.
type Plan = (bool, Vec<String>, Time);

/// At the left whether all of the agenda fits, at the right the last moment of its closing block.
fn draw_fits(words: Words, (is_short, fits, latest): Plan, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let slot = words.begin().slot(latest);
    let room = area.width.saturating_sub(width(&slot) + 2);
    let text = first_that_fits(&fits, room);
    let styles = if is_short { [theme::RUNS_LATE; 2] } else { [theme::TITLE, theme::HINT] };
    buf.set_line(area.x, area.y, &headed(&text, styles), area.width);
    let at = words.time().clock(latest);
    let line = around(&slot, &at, [theme::HINT, theme::OF_SLOT, theme::HINT]);
    buf.set_line(area.right() - width(&slot), area.y, &line, width(&slot));
}

/// The last moment in the colour of the closing block, the words around it quiet.
fn of_slot(words: Words, meeting: &MeetingClock, text: &str) -> Line<'static> {
    let has_passed = meeting.slot_in.is_some_and(|n| n <= 0);
    let at = words.time().clock(meeting.slot_latest);
    let style = if has_passed { theme::RUNS_LATE } else { theme::OF_SLOT };
    let behind = if has_passed { style } else { theme::HINT };
    match meeting.slot_in {
        Some(_) => around(text, &at, [theme::HINT, style, behind]),
        None => Line::styled(text.to_owned(), theme::OF_SLOT),
    }
}

/// The group at the left, the wall clock at the right.
fn draw_header(words: Words, screen: &Screen, row: Rect, buf: &mut Buffer) {
    if row.is_empty() {
        return;
    }
    let view = &screen.view;
    // The group that is made when none is named has the program's name, written small.
    let is_named = !screen.group.is_empty() && !screen.group.eq_ignore_ascii_case(PROGRAM);
    let group = if is_named { screen.group.as_str() } else { PROGRAM };
    let coached = screen
        .guide
        .map(|guide| first_that_fits(&words.coach().says(guide), row.width.saturating_sub(8)));
    let title = match view {
        _ if coached.is_some() => coached.as_deref().unwrap_or_default(),
        View::Clock(view) if view.follows => words.meeting().follows(),
        View::Agenda(_) => words.agenda().title(),
        _ => group,
    };
    let context = beside(words, view, group);
    let now = now_of(view).map(|at| words.time().clock(at)).unwrap_or_default();
    let clock = width(&now) + if now.is_empty() { 0 } else { 3 };
    let left = Rect { width: row.width.saturating_sub(clock), ..row };
    let practice = screen.rehearsal.map_or(context, |tempo| {
        vec![words.meeting().rehearsal(tempo), words.meeting().rehearsal_short().to_owned()]
    });
    let least = if coached.is_some() { 0 } else { left.width / 2 };
    let room = left.width.saturating_sub(width(title) + 3).max(least);
    let shown = practice.iter().find(|text| width(text) <= room);
    let quiet = shown.map_or("", String::as_str);
    edges(left, buf, (title, theme::TITLE), (quiet, theme::HINT));
    edges(row, buf, ("", Style::new()), (&clip(&now, row.width), theme::TITLE));
}

/// What stands beside the title, longest first.
fn beside(words: Words, view: &View, group: &str) -> Vec<String> {
    match view {
        View::Welcome(view) => vec![words.welcome().place(view.number)],
        View::Begin(begin) => words.begin().which(begin).into(),
        View::Agenda(agenda) => words.agenda().context(agenda, group).into(),
        View::Ended(ended) => words.begin().nth(ended.before, ended.day).into(),
        View::Clock(view) if view.follows => vec![group.to_owned()],
        _ => Vec::new(),
    }
}

fn now_of(view: &View) -> Option<Time> {
    match view {
        View::Welcome(view) => Some(view.now),
        View::Begin(begin) => Some(begin.now),
        View::Agenda(agenda) => Some(agenda.now),
        View::Group(group) => Some(group.now),
        View::Past(past) => Some(past.now),
        View::Invitation(view) => Some(view.now),
        View::Help(help) => Some(help.now),
        View::Deeds(deeds) => Some(deeds.now),
        other => meeting_of(other).map(|meeting| meeting.now),
    }
}
