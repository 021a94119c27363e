//! Single colours, in the table `[kleur]` of a file: what each is for, and the colour in figures or by name.

#[cfg(test)]
mod tests;

use super::toml::{
    Fields, Mistakes,
    mistake::{MistakeKind, Type},
    nearest_of,
};
use crate::domain::colour::{OwnColour, Rgb, Tint, contrast};

/// The key of the table.
pub(super) const KEY: &str = "kleur";

const TINTS: [(&str, Tint); 11] = [
    ("tekst", Tint::Text),
    ("bijschrift", Tint::Soft),
    ("ruim", Tint::Calm),
    ("halverwege", Tint::Half),
    ("bijna", Tint::Nearly),
    ("afronden", Tint::WrapUp),
    ("om", Tint::Over),
    ("slot", Tint::Slot),
    ("lijn", Tint::Line),
    ("straks", Tint::Ahead),
    ("geweest", Tint::Past),
];

/// The sixteen that have a name on the web, in Dutch and in English.
pub const NAMES: [(&str, &str, Rgb); 16] = [
    ("zwart", "black", [0, 0, 0]),
    ("grijs", "grey", [0x80, 0x80, 0x80]),
    ("zilver", "silver", [0xc0, 0xc0, 0xc0]),
    ("wit", "white", [0xff, 0xff, 0xff]),
    ("kastanje", "maroon", [0x80, 0, 0]),
    ("rood", "red", [0xff, 0, 0]),
    ("olijf", "olive", [0x80, 0x80, 0]),
    ("geel", "yellow", [0xff, 0xff, 0]),
    ("groen", "green", [0, 0x80, 0]),
    ("limoen", "lime", [0, 0xff, 0]),
    ("petrol", "teal", [0, 0x80, 0x80]),
    ("cyaan", "cyan", [0, 0xff, 0xff]),
    ("marine", "navy", [0, 0, 0x80]),
    ("blauw", "blue", [0, 0, 0xff]),
    ("paars", "purple", [0x80, 0, 0x80]),
    ("fuchsia", "fuchsia", [0xff, 0, 0xff]),
];

/// How a colour in figures looks.
pub const IN_FIGURES: &str = "#rrggbb";
/// Longest value that can be one.
const LONGEST: usize = 20;

/// The colours of the table in these fields; each can be read on one of these grounds at least.
pub(super) fn own(
    fields: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    grounds: &[Rgb],
) -> Vec<OwnColour> {
    let Some(table) = fields.table(mistakes, KEY, Type::Table) else { return Vec::new() };
    table.only(mistakes, &TINTS.map(|(name, _)| name));
    let one = |(name, tint)| one(&table, mistakes, (name, tint), grounds);
    TINTS.into_iter().filter_map(one).collect()
}

/// Every colour there can be by its key, and what is written where it is somebody's own.
pub(super) fn written(
    own: &[OwnColour],
) -> impl Iterator<Item = (&'static str, Option<serde_json::Value>)> {
    TINTS.into_iter().map(|(key, tint)| {
        let found = own.iter().find(|one| one.tint == tint);
        let figures = found.map(|OwnColour { colour: [red, green, blue], .. }| {
            format!("#{red:02x}{green:02x}{blue:02x}").into()
        });
        (key, figures)
    })
}

fn one(
    table: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    (key, tint): (&'static str, Tint),
    grounds: &[Rgb],
) -> Option<OwnColour> {
    let text = table.text(mistakes, key, LONGEST)?;
    let Some(colour) = colour(&text) else {
        let names = NAMES.iter().flat_map(|(dutch, english, _)| [*dutch, *english]);
        let near = nearest_of(&text, names);
        let kind = MistakeKind::UnknownColour { key, found: text, nearest: near };
        mistakes.note(table.place(key), kind);
        return None;
    };
    let best = grounds.iter().map(|ground| contrast(colour, *ground)).fold(0.0, f64::max);
    if let Some(least) = tint.least().filter(|least| best < *least) {
        let [best, least] = [best, least].map(tenths);
        mistakes.note(table.place(key), MistakeKind::Faint { key, best, least });
        return None;
    }
    Some(OwnColour { tint, colour })
}

/// Rounded down: what is not enough does not look as if it were.
fn tenths(contrast: f64) -> u16 {
    (0..=210).rev().find(|tenths| f64::from(*tenths) <= contrast * 10.0).unwrap_or(0)
}

fn colour(text: &str) -> Option<Rgb> {
    let text = if text.eq_ignore_ascii_case("gray") { "grey" } else { text };
    let is_it = |name: &str| name.eq_ignore_ascii_case(text);
    let named = NAMES.iter().find(|(dutch, english, _)| is_it(dutch) || is_it(english));
    named.map(|(.., colour)| *colour).or_else(|| in_figures(text))
}

fn in_figures(text: &str) -> Option<Rgb> {
    let figures = text.strip_prefix('#').filter(|figures| figures.len() == 6)?;
    let is_plain = figures.bytes().all(|byte| byte.is_ascii_hexdigit());
    let [_, red, green, blue] = u32::from_str_radix(figures, 16).ok()?.to_be_bytes();
    is_plain.then_some([red, green, blue])
}
