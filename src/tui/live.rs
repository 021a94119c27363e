//! The chair's live screen: the agenda at the left, the step and its clock at the right.

pub(super) mod shares;
mod table;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::Widget,
};

use self::{
    shares::{Shares, below_clock, beside_list, shares},
    table::Labelled,
};
use super::{
    bitmap::Bitmap,
    clock::middle,
    frame::Places,
    letters::Lettering,
    text::{Column, clip, first_that_fits, width, without_aside, wrap},
    theme,
    widgets::{
        agenda::AgendaList,
        bar_row::BarRow,
        figures::Figures,
        step::{self, CompactClock},
        step_list::{Docket, FiguresAre},
        words_table::told,
    },
};
use crate::{
    screen::Live,
    words::{DOT, Words},
};

/// Narrower or lower than this there is no agenda beside the clock.
const WITH_AGENDA: (u16, u16) = (70, 8);
/// Rows from which a list has room below a clock of more than one line.
const WITH_STEP_LIST: u16 = 11;
/// Rows from which the phase and the name of a step with a list below its clock each have their own.
const WITH_ROOM: u16 = 24;
/// Most rows of a name, and of a sentence to say.
const MOST: usize = 2;
/// Fewest rows below the agenda in which it is told how they left.
const LEFT: usize = 3;

/// Draws the view.
pub fn draw(words: Words, live: &Live, places: &Places, buf: &mut Buffer) {
    let (area, grid) = (places.body, &places.grid);
    if area.width < WITH_AGENDA.0 || area.height < WITH_AGENDA.1 {
        return draw_step(words, live, places, area, buf);
    }
    let (side, gap) = columns(area.width);
    let left = Rect { width: side, ..area };
    let used = side + gap;
    let right = Rect { x: area.x + used, width: area.width - used, ..area };
    draw_side(words, live, left, grid.is_tall && area == grid.body, buf);
    draw_step(words, live, places, right, buf);
}

/// Columns of the agenda, and between it and the clock.
const fn columns(width: u16) -> (u16, u16) {
    match width {
        0..96 => (24, 3),
        96..114 => (30, 5),
        114..150 => (34, 6),
        _ => (40, 8),
    }
}

/// The agenda, and below it how many topics are parked.
fn draw_side(words: Words, live: &Live, area: Rect, has_air: bool, buf: &mut Buffer) {
    let parked = first_that_fits(&words.topic().parked(live.parked), area.width);
    let below = 1 + u16::from(has_air);
    let agenda = AgendaList { words, rows: &live.agenda, now: step::grade(&live.clock) };
    let room = Rect { height: area.height.saturating_sub(below + 1), ..area };
    let left = left_below(words, live, agenda.height(room), room);
    let rows = room.height.saturating_sub(u16::try_from(left.len()).unwrap_or(u16::MAX));
    let mut column = Column::new(room, buf);
    agenda.render(column.take(rows), column.buf);
    for line in &left {
        column.text(line, theme::HINT);
    }
    let last = Rect { y: area.bottom().saturating_sub(below), height: 1, ..area };
    Column::new(last, buf).text(&parked, theme::HINT);
}

/// The words with which they left last time, in the rows that the agenda leaves free, with an empty one
/// between.
fn left_below(words: Words, live: &Live, agenda: u16, area: Rect) -> Vec<String> {
    let free = usize::from(area.height.saturating_sub(agenda));
    if !live.left.has_words() || free < LEFT {
        return Vec::new();
    }
    let told = told(words, &live.left, area.width, free - 1);
    [String::new()].into_iter().chain(told).collect()
}

/// The name of the step in block letters, the whole one or else the short one, where there is room.
fn lettered(words: Words, live: &Live, shares: Shares, room: u16) -> Option<Bitmap> {
    let clock = &live.clock;
    let names = [Some(step::name(words, clock)), clock.short.as_deref()].into_iter().flatten();
    let mut fitting = names.filter(|name| Lettering::Title.width(name) <= room);
    let name = fitting.next().filter(|_| shares.has_letters())?;
    Some(Lettering::Title.line(name))
}

/// Rows of the phase, the name and the sentence to say.
fn head_rows(words: Words, live: &Live, letters: Option<&Bitmap>, room: u16) -> u16 {
    let plain = wrap(step::name(words, &live.clock), room, MOST).len();
    let name = letters.map_or(plain, |picture| usize::from(picture.rows()));
    let say = live.say.as_ref().map_or(0, |say| wrap(&quoted(say), room, MOST).len());
    u16::try_from(1 + name + say).unwrap_or(u16::MAX)
}

fn quoted(say: &str) -> String {
    format!("“{say}”")
}

fn draw_step(words: Words, live: &Live, places: &Places, area: Rect, buf: &mut Buffer) {
    let (whole, has_list) = (places.grid.body.height, live.step_list.is_some());
    // What is told or asked moves nothing as long as the last rows of the list are enough for it.
    let is_enough = whole - area.height < below_clock(whole, has_list);
    let height = if is_enough && !places.is_choosing { whole } else { area.height };
    let has_list_below = height < whole;
    let on_the_table = docket(words, live, has_list_below, places);
    let is_low = height < WITH_STEP_LIST;
    // What is chosen from below takes the rows of the list, never those of the clock.
    let gives_way = is_low && has_list_below;
    let list = on_the_table.filter(|_| !gives_way);
    if let Some(list) = list.filter(|_| is_low) {
        return draw_small_list(words, live, list, area, buf);
    }
    let by_height = shares(height, list.is_some());
    let letters = lettered(words, live, by_height, area.width);
    let can_join = letters.is_none() && can_join(words, live, area.width);
    let all_words = head_rows(words, live, letters.as_ref(), area.width);
    let least = all_words.saturating_sub(u16::from(can_join));
    let is_short = whole < WITH_ROOM && list.is_some_and(|list| list.silent().is_none());
    let words_above = if is_short { least } else { all_words };
    let usual = if has_list_below && !is_low {
        let Shares { figures, .. } = shares(whole, list.is_some());
        beside_list(area.height, words_above, figures)
    } else {
        by_height.for_words(words_above)
    };
    let with_table = list.and_then(|list| with_table(list, usual, [words_above, least], area));
    let (shares, list) = with_table.map_or((usual, list), |(shares, list)| (shares, Some(list)));
    let mut column = Column::new(area, buf);
    // What a name and a sentence leave is for the list, but for a row of air.
    let most = if list.is_some() { words_above + 1 } else { u16::MAX };
    let head = column.take(shares.head.min(most));
    let is_joined = can_join && 2 <= head.height && head.height + shares.above <= all_words;
    // The row that this saves stays empty.
    let kept = Rect { height: head.height - u16::from(is_joined && shares.above == 0), ..head };
    draw_head(words, live, (letters.as_ref(), is_joined), kept, column.buf);
    column.gap(shares.above);
    draw_figures(words, live, column.take(shares.figures), places.grid.is_wide, column.buf);
    column.gap(shares.air);
    let (ends, last_moment) = (live.ends, live.last_moment);
    let bar = BarRow { words, clock: &live.clock, ends, last_moment };
    bar.render(column.take(1), column.buf);
    let below = column.rest;
    let has_agenda = area.width < places.body.width;
    let table = Labelled::of(words, live, has_agenda, below.width);
    let wanted = list.map_or_else(|| table.needed(), |list| list.height(below.width));
    column.gap(shares.air * u16::from(wanted + shares.air <= below.height));
    if let Some(list) = list {
        // Who speaks has a clock: it is seen beside any list.
        let kept = u16::from(live.side.is_some() && list.as_table.is_none());
        let rows = column.rest.height.saturating_sub(kept).min(wanted);
        list.render(column.take(rows), column.buf);
    }
    table.draw(&mut column, places.covered_from);
}

/// What the step has on the table, in lines; another list may be open before it.
fn docket<'a>(
    words: Words,
    live: &'a Live,
    is_behind: bool,
    places: &Places,
) -> Option<Docket<'a>> {
    let list = live.step_list.as_ref()?;
    let figures = match (places.is_asking, places.body == places.grid.body) {
        (false, _) => FiguresAre::Told,
        (true, true) => FiguresAre::Elsewhere,
        (true, false) => FiguresAre::Gone,
    };
    let has_heading = live.say.is_some() && list.is_of_step;
    Some(Docket { words, list, as_table: None, is_behind, has_heading, figures })
}

/// The list with the words around its table, in the first way that leaves the figures large, with so many rows
/// above them or fewer.
fn with_table(
    list: Docket<'_>,
    usual: Shares,
    words_above: [u16; 2],
    area: Rect,
) -> Option<(Shares, Docket<'_>)> {
    let shares = |list: Docket<'_>, above: u16| {
        let head = usual.head.min(above + 1);
        Shares { head, ..usual }.for_table(list.least_height(area.width), area.height)
    };
    // As when nobody has said a word, so that nothing moves while they come.
    let silent = list.silent()?;
    let before = Docket { list: &silent, ..list };
    let begins = before
        .ways(area.width)
        .into_iter()
        .find_map(|list| words_above.into_iter().find(|above| shares(list, *above).is_some()));
    let [most, least] = words_above;
    list.ways(area.width).into_iter().find_map(|list| {
        let above = [begins.unwrap_or(most), least];
        Some((above.into_iter().find_map(|above| shares(list, above))?, list))
    })
}

/// Whether the name of the step has room on the row of its phase.
fn can_join(words: Words, live: &Live, room: u16) -> bool {
    let (phase, _) = step::phase(words, &live.clock);
    width(&phase) + width(DOT) + width(step::name(words, &live.clock)) <= room
}

/// The phase, the name of the step and the sentence to say, as far as there is room; phase and name on one row
/// where the figures would else touch them.
fn draw_head(
    words: Words,
    live: &Live,
    (letters, is_joined): (Option<&Bitmap>, bool),
    area: Rect,
    buf: &mut Buffer,
) {
    let clock = &live.clock;
    let mut column = Column::new(area, buf);
    if is_joined || 2 <= area.height {
        draw_phase(words, live, is_joined, &mut column);
    }
    match letters {
        Some(picture) => {
            column.gap(1);
            draw_letters(picture, step::name(words, clock), &mut column);
        }
        None if is_joined => {}
        None => {
            let most = column.rest.height.min(u16::try_from(MOST).unwrap_or(0));
            column.wrapped(step::name(words, clock), most, theme::TITLE);
        }
    }
    let Some(say) = &live.say else { return };
    let lines = wrap(&quoted(say), area.width, MOST);
    column.gap(u16::from(letters.is_some() && lines.len() < usize::from(column.rest.height)));
    column.whole(&lines.join(" "), theme::SAY);
}

/// The name in block letters; where those are of the short one, the whole at their right, on their line.
fn draw_letters(picture: &Bitmap, name: &str, column: &mut Column<'_>) {
    let place = column.take(picture.rows());
    picture.draw(place, theme::TEXT, column.buf);
    let is_whole = picture.width() == Lettering::Title.width(name);
    if !is_whole && picture.width() + width(name) + 2 <= place.width {
        let y = place.y + Lettering::Title.standing() - 1;
        column.buf.set_string(place.right() - width(name), y, name, theme::HINT);
    }
}

fn draw_phase(words: Words, live: &Live, with_name: bool, column: &mut Column<'_>) {
    let clock = &live.clock;
    let place = words.block().step_of(clock.index, clock.count).unwrap_or_default();
    let (phase, form) = step::phase(words, clock);
    let row = column.take(1);
    // A long name goes without its brackets before it is cut, and before the place of the step goes.
    let beside = width(&phase) + width(&place) + 2;
    let told = if width(&form) + beside <= row.width { &form } else { without_aside(&form) };
    let name = step::name(words, clock);
    let (told, style) = if with_name {
        let is_same = phase.to_lowercase() == name.to_lowercase();
        (if is_same { String::new() } else { [DOT, name].concat() }, theme::TITLE)
    } else {
        (clip(told, row.width.saturating_sub(width(&phase))), theme::HINT)
    };
    let room = row.width.saturating_sub(width(&phase) + width(&told));
    let spans = [Span::styled(phase, step::grade(clock)), Span::styled(told, style)];
    column.buf.set_line(row.x, row.y, &Line::from_iter(spans), row.width);
    if width(&place) + 2 <= room {
        let x = row.right() - width(&place);
        column.buf.set_string(x, row.y, place, theme::HINT);
    }
}

/// What is left, as large as its place.
fn draw_figures(words: Words, live: &Live, area: Rect, is_centred: bool, buf: &mut Buffer) {
    let figures = Figures::of_step(words, &live.clock, area.width, area.height);
    let place = middle(area, figures.rows());
    let mut column = Column::new(place, buf);
    column.centred = is_centred;
    figures.draw(&mut column);
}

/// The list with one line of the clock above it, which says its step as well where it fits.
fn draw_small_list(words: Words, live: &Live, step_list: Docket<'_>, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let clock = CompactClock { words, clock: &live.clock };
    clock.render(column.take(1), column.buf);
    step_list.render(column.take(column.rest.height), column.buf);
}
