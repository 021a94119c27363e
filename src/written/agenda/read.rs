//! From the text of an agenda to its outline.

use std::ops::Range;

use toml::de::DeValue;

use crate::{
    domain::{
        clean::clean,
        draft::MAX_BLOCKS,
        id::Id,
        library::Library,
        minutes::Minutes,
        outline::{Outline, OutlineBlock, Outlined},
        werkvorm::{Kind, Werkvorm, WerkvormId},
    },
    written::toml::{
        Fields, Mistakes, length,
        mistake::{MistakeKind, Type, Unit},
        nearest_of,
    },
};

const KEYS: [&str; 2] = ["blok", "slot"];
const BLOCK: [&str; 5] = ["werkvorm", "soort", "onderwerp", "minuten", "vast"];
const SLOT: [&str; 2] = ["werkvorm", "minuten"];
/// Fewest and most minutes of a step.
pub(super) const MINUTES: (u16, u16) = (1, 480);

/// The agenda of a file, of werkvormen of this library.
pub(super) fn outline(
    file: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    library: &Library,
) -> Outline {
    file.only(mistakes, &KEYS);
    let mut reading = Reading { mistakes, library };
    Outline { blocks: reading.blocks(file), afsluiter: reading.slot(file) }
}

/// A file that is being read.
struct Reading<'a, 't, 'l> {
    mistakes: &'a mut Mistakes<'t>,
    library: &'l Library,
}

impl Reading<'_, '_, '_> {
    fn wrong(&mut self, at: Range<usize>, key: &'static str, expected: Type) {
        self.mistakes.note(at, MistakeKind::WrongType { key, expected });
    }

    fn blocks(&mut self, file: &Fields<'_, '_>) -> Vec<OutlineBlock> {
        file.require(self.mistakes, &["blok"], &KEYS);
        let blocks = file.tables(self.mistakes, "blok", MAX_BLOCKS - 1);
        blocks.iter().filter_map(|fields| self.block(fields)).collect()
    }

    fn block(&mut self, fields: &Fields<'_, '_>) -> Option<OutlineBlock> {
        fields.only(self.mistakes, &BLOCK);
        let locked = fields.flag(self.mistakes, "vast").unwrap_or(false);
        let (what, steps) = self.what(fields)?;
        let minutes = self.minutes(fields, steps);
        Some(OutlineBlock { what, minutes, locked })
    }

    /// What a block is, and how many clocks it has.
    fn what(&mut self, fields: &Fields<'_, '_>) -> Option<(Outlined, usize)> {
        if fields.get("soort").is_some() {
            fields.word(self.mistakes, "soort", &[("pauze", ())])?;
            return Some((Outlined::Pauze, 1));
        }
        if let Some(value) = fields.get("onderwerp") {
            let topic = value.get_ref().as_str().and_then(Id::parse);
            if topic.is_none() {
                self.wrong(value.span(), "onderwerp", Type::Text);
            }
            return Some((Outlined::Topic(topic?), 1));
        }
        if fields.get("werkvorm").is_none() && fields.mistyped("werkvorm", &BLOCK) {
            return None;
        }
        let werkvorm = self.werkvorm(fields, |kind| kind != Kind::Afsluiter)?;
        let steps = if werkvorm.runs_per_step() { werkvorm.steps.len() } else { 1 };
        Some((Outlined::Werkvorm(werkvorm.id.clone()), steps))
    }

    /// The werkvorm of the library that a table names.
    fn werkvorm(
        &mut self,
        fields: &Fields<'_, '_>,
        suits: impl Fn(Kind) -> bool,
    ) -> Option<&Werkvorm> {
        let Some(value) = fields.get("werkvorm") else {
            self.mistakes.note(fields.at.clone(), MistakeKind::Missing { key: "werkvorm" });
            return None;
        };
        let DeValue::String(text) = value.get_ref() else {
            self.wrong(value.span(), "werkvorm", Type::Text);
            return None;
        };
        let id = &clean(text, WerkvormId::MAX_LEN);
        let found = self.library.find(id).filter(|werkvorm| suits(werkvorm.kind));
        if found.is_none() {
            let known = self.library.iter().filter(|w| suits(w.kind)).map(|w| w.id.as_str());
            let nearest = nearest_of(id, known).map(str::to_owned);
            let found = id.clone();
            self.mistakes.note(value.span(), MistakeKind::UnknownWerkvorm { found, nearest });
        }
        found
    }

    /// One length for the whole, or one for each of so many steps.
    fn minutes(&mut self, fields: &Fields<'_, '_>, steps: usize) -> Vec<Minutes> {
        let Some(value) = fields.get("minuten") else {
            return Vec::new();
        };
        let DeValue::Array(each) = value.get_ref() else {
            let whole = length(self.mistakes, value, "minuten", Unit::Minutes, MINUTES);
            return whole.map(Minutes::of).into_iter().collect();
        };
        if each.len() != steps {
            self.mistakes.note(value.span(), MistakeKind::StepCount { found: each.len(), steps });
            return Vec::new();
        }
        let minutes = each
            .iter()
            .filter_map(|value| length(self.mistakes, value, "minuten", Unit::Minutes, MINUTES));
        minutes.map(Minutes::of).collect()
    }

    fn slot(&mut self, file: &Fields<'_, '_>) -> Option<(WerkvormId, Option<Minutes>)> {
        let fields = file.table(self.mistakes, "slot", Type::Tables)?;
        fields.only(self.mistakes, &SLOT);
        let id = self.werkvorm(&fields, |kind| kind == Kind::Afsluiter)?.id.clone();
        Some((id, fields.length(self.mistakes, "minuten", MINUTES)))
    }
}
