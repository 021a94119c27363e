//! The welcome: what the program does, the names one by one around the table, and how the group meets.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    bitmap::Bitmap,
    frame::Places,
    letters::Lettering,
    text::{Column, edges, lifted},
    theme,
    widgets::table_sign::TableSign,
};
use crate::{
    app::prepare::welcome::{HOW, Marked},
    screen::{Begin, Screen, Welcome, welcome::WelcomeAsks},
    words::Words,
};

/// Rows of all of it in a window where it has a title.
const USUAL: u16 = 20;
/// Rows below a title in the largest letters: of what is told, and of names that are typed.
const BELOW_LARGE: (u16, u16) = (13, 22);
/// Rows around the table beside them.
const AROUND_TABLE: u16 = 3;
/// Most columns of the words and the rows.
const WIDEST: u16 = 64;
/// Rows from which the title stands in large letters.
const WITH_TITLE: u16 = 17;
/// Rows from which empty ones part what is said.
const AIRY: u16 = 10;

/// Draws the view.
pub fn draw(words: Words, screen: &Screen, view: &Welcome, places: &Places, buf: &mut Buffer) {
    let Places { body, grid, .. } = places;
    // A line in which names are typed covers nothing, and moves nothing when it comes.
    let is_question = !matches!(view.asks, WelcomeAsks::Nothing);
    let covered = if is_question { grid.under_line() } else { 0 };
    let free = Rect { height: body.height.min(grid.body.height.saturating_sub(covered)), ..*body };
    let large = large_title(words, view, free);
    let table = sign(view).rows_beside(WIDEST, free) + AROUND_TABLE;
    let below = table.max(below_large(view));
    let rows = large.as_ref().map_or(USUAL, |picture| picture.rows() + 1 + below);
    // Below the largest letters stands less than in any other view: it is not lifted from the middle.
    let above = free.height.saturating_sub(rows) / 2;
    let middle = Rect { y: free.y + above, height: free.height - above, ..free };
    let area = if large.is_some() { middle } else { lifted(free, rows) };
    let air = u16::from(AIRY <= area.height);
    let mut whole = Column::new(area, buf);
    if !is_question && 0 < air {
        // The first words, for whoever hears the screen rather than sees it.
        whole.text(words.spoken().in_lines(), theme::HINT);
        whole.gap(u16::from(WITH_TITLE < whole.rest.height));
    }
    if let Some(picture) = &large {
        picture.draw(whole.take(picture.rows()), theme::TEXT, whole.buf);
        whole.gap(1);
    }
    let left = sign(view).draw_beside(WIDEST, whole.rest, buf);
    let mut column = Column::new(Rect { width: left.width.min(WIDEST), ..left }, buf);
    if large.is_none() {
        draw_title(words, &mut column);
    }
    let [first, second] = words.welcome().says(&view.asks);
    column.wrapped(&first, 3, if is_question { theme::TITLE } else { theme::TEXT });
    column.wrapped(&second, 3, if is_question { theme::HINT } else { theme::TEXT });
    column.gap(air);
    match &view.asks {
        WelcomeAsks::Nothing => column.wrapped(words.welcome().stays(), 3, theme::HINT),
        WelcomeAsks::Who { people, marked } => {
            let names = people.iter().enumerate().map(|(at, (who, roles))| {
                let is_marked = *marked == Marked::Person(at);
                let roles = words.welcome().roles(roles, is_marked);
                (who.reveal().to_owned(), roles, is_marked)
            });
            let group = (
                words.welcome().group().to_owned(),
                screen.group.clone(),
                *marked == Marked::Group,
            );
            let next =
                (words.welcome().next_name().to_owned(), String::new(), *marked == Marked::New);
            draw_rows([group].into_iter().chain(names).chain([next]).collect(), &mut column);
        }
        WelcomeAsks::How(begin) => draw_how(words, begin, &mut column),
    }
}

/// Rows that stand below a title in the largest letters.
const fn below_large(view: &Welcome) -> u16 {
    match view.asks {
        WelcomeAsks::Nothing | WelcomeAsks::How(_) => BELOW_LARGE.0,
        WelcomeAsks::Who { .. } => BELOW_LARGE.1,
    }
}

/// The title in the largest letters that fit over the full width, where all that is told has room below it.
fn large_title(words: Words, view: &Welcome, area: Rect) -> Option<Bitmap> {
    let fits = |picture: &Bitmap| {
        picture.width() <= area.width && picture.rows() + 1 + below_large(view) <= area.height
    };
    let letters = [Lettering::LargeTitle, Lettering::LargeText];
    letters.map(|letters| letters.line(words.welcome().title())).into_iter().find(fits)
}

fn draw_title(words: Words, column: &mut Column<'_>) {
    let title = words.welcome().title();
    let picture = Lettering::Title.line(title);
    if column.rest.height < WITH_TITLE || column.rest.width < picture.width() {
        column.text(title, theme::TITLE);
        column.gap(u16::from(AIRY <= column.rest.height));
        return;
    }
    picture.draw(column.take(picture.rows()), theme::TEXT, column.buf);
    column.gap(1);
}

/// The table, with a chair for each name.
fn sign(view: &Welcome) -> TableSign {
    match &view.asks {
        WelcomeAsks::Who { people, .. } => TableSign::seats(people.len(), people.len() + 1),
        WelcomeAsks::Nothing | WelcomeAsks::How(_) => TableSign::seats(0, 6),
    }
}

/// A row: its name, what stands beside it, and whether it is marked.
type Named = (String, String, bool);

/// The rows around the marked one, as many as there is room for.
fn draw_rows(rows: Vec<Named>, column: &mut Column<'_>) {
    let room = usize::from(column.rest.height).max(1);
    let marked = rows.iter().position(|(_, _, is_marked)| *is_marked).unwrap_or(0);
    let first = (marked + 1).saturating_sub(room);
    for (name, beside, is_marked) in rows.into_iter().skip(first) {
        let Some((row, style, sign)) = column.row(is_marked) else { return };
        let quiet = if is_marked { style } else { theme::HINT };
        edges(row, column.buf, (&format!("{sign} {name}"), style), (&format!("{beside} "), quiet));
    }
}

fn draw_how(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let rows = HOW.map(|field| {
        let name = words.begin().field(field).to_owned();
        (name, words.begin().value(begin, field), field == begin.field)
    });
    draw_rows(rows.into(), column);
}
