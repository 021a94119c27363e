//! An agenda as people write it: rows of a sheet (`naam;minuten`), or a list (`- Weerbericht (8 min)`).

use std::ops::Range;

use crate::{
    domain::{
        clean::clean,
        draft::MAX_BLOCKS,
        library::Library,
        minutes::Minutes,
        outline::{Outline, OutlineBlock, Outlined},
        search::meant::meant,
        typed,
        werkvorm::{Kind, Werkvorm, WerkvormId},
    },
    written::toml::{Mistakes, mistake::MistakeKind},
};

use super::{
    read::MINUTES,
    rows::{Cell, Row, rows},
};

/// Words for a break.
const PAUZES: [&str; 4] = ["break", "koffie", "koffiepauze", "pauze"];
/// Words for the slot, of which the werkvorm is left to the program.
const SLOTS: [&str; 6] = ["closing", "afronding", "afsluiting", "einde", "sluiting", "slot"];
/// Words that fix the minutes of a block.
const FIXED: [&str; 6] = ["yes", "1", "ja", "true", "vast", "x"];

/// Whether a text is no TOML, and can be such a list.
pub(super) fn is_list(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    !lines.any(|line| line.starts_with("[[") || line.starts_with("[slot]") || line.contains(" = "))
}

/// The agenda of a list, of werkvormen of this library.
pub(super) fn outline(text: &str, mistakes: &mut Mistakes<'_>, library: &Library) -> Outline {
    let rows = rows(text);
    if rows.is_empty() {
        mistakes.note(0..0, MistakeKind::Missing { key: "werkvorm" });
    }
    let last = rows.len().saturating_sub(1);
    let mut reading = Reading { mistakes, library };
    let mut outline = Outline::default();
    for (at, row) in rows.iter().enumerate() {
        reading.row(row, at == last, &mut outline);
    }
    if MAX_BLOCKS <= outline.blocks.len() {
        let at = rows.get(MAX_BLOCKS - 1).map_or(0..0, |row| row.name.at.clone());
        reading.mistakes.note(at, MistakeKind::TooMany { key: "werkvorm", max: MAX_BLOCKS - 1 });
    }
    outline
}

struct Reading<'a, 't, 'l> {
    mistakes: &'a mut Mistakes<'t>,
    library: &'l Library,
}

impl<'l> Reading<'_, '_, 'l> {
    fn row(&mut self, row: &Row<'_>, is_last: bool, outline: &mut Outline) {
        let name = row.name.text.to_lowercase();
        let is = |words: &[&str]| words.contains(&name.as_str());
        let locked = row.fixed.is_some_and(|it| FIXED.contains(&it.to_lowercase().as_str()));
        let block = |what, minutes| OutlineBlock { what, minutes, locked };
        if is(&PAUZES) {
            let minutes = self.minutes(row, 1);
            outline.blocks.push(block(Outlined::Pauze, minutes));
        } else if !(is_last && is(&SLOTS)) {
            let Some(werkvorm) = self.werkvorm(&row.name, is_last) else { return };
            if werkvorm.kind == Kind::Afsluiter {
                let minutes = self.minutes(row, 1).first().copied();
                outline.afsluiter = Some((werkvorm.id.clone(), minutes));
            } else {
                let steps = if werkvorm.runs_per_step() { werkvorm.steps.len() } else { 1 };
                let minutes = self.minutes(row, steps);
                outline.blocks.push(block(Outlined::Werkvorm(werkvorm.id.clone()), minutes));
            }
        }
    }

    /// The werkvorm that a row names; an afsluiter stands at the end.
    fn werkvorm(&mut self, name: &Cell<'_>, is_last: bool) -> Option<&'l Werkvorm> {
        if name.text.is_empty() {
            self.mistakes.note(name.at.clone(), MistakeKind::Missing { key: "werkvorm" });
            return None;
        }
        let found = meant(self.library, name.text);
        match found {
            Ok(werkvorm) if is_last || werkvorm.kind != Kind::Afsluiter => Some(werkvorm),
            found => {
                let nearest = found.err().and_then(|names| names.into_iter().next());
                let found = clean(name.text, WerkvormId::MAX_LEN);
                self.mistakes
                    .note(name.at.clone(), MistakeKind::UnknownWerkvorm { found, nearest });
                None
            }
        }
    }

    /// One length for the whole, or `10+25+15` for the steps of a werkvorm.
    fn minutes(&mut self, row: &Row<'_>, steps: usize) -> Vec<Minutes> {
        let Some(cell) = row.minutes.as_ref().filter(|cell| !cell.text.is_empty()) else {
            return row.until_next.map(Minutes::of).into_iter().collect();
        };
        let each: Vec<&str> = cell.text.split('+').collect();
        if 1 < each.len() && each.len() != steps {
            let kind = MistakeKind::StepCount { found: each.len(), steps };
            self.mistakes.note(cell.at.clone(), kind);
            return Vec::new();
        }
        let read: Vec<Minutes> =
            each.iter().filter_map(|text| self.length(text, &cell.at)).map(Minutes::of).collect();
        if read.len() == each.len() { read } else { Vec::new() }
    }

    fn length(&mut self, text: &str, at: &Range<usize>) -> Option<u16> {
        let (min, max) = MINUTES;
        let kind = match typed::minutes(text) {
            Some(minutes) if (min..=max).contains(&minutes) => return Some(minutes),
            Some(_) => MistakeKind::OutOfRange { key: "minuten", min, max },
            None => MistakeKind::NoLength { found: clean(text, WerkvormId::MAX_LEN) },
        };
        self.mistakes.note(at.clone(), kind);
        None
    }
}
