//! Keys of one's own, in the table `[toetsen]` of the settings: what is done, and the keys that do it.

#[cfg(test)]
mod tests;

use std::ops::Range;

use toml::{Spanned, de::DeValue};

use super::toml::{
    Fields, Mistakes,
    mistake::{KeyMistake, MistakeKind, Type},
    nearest::nearest_of,
    syntax::Syntax,
};
use crate::{
    app::{
        action::Action,
        keymap::{Fault, Keys, Table},
    },
    domain::clean::clean,
    key::Key,
};

/// The key of the table.
pub(super) const KEY: &str = "toetsen";
/// Longest name that is kept of what is no key.
const LONGEST: usize = 20;
/// Most keys for one thing.
const MOST: usize = 10;

/// Something that can have keys of the chair's own.
#[derive(Clone, Copy, Debug)]
pub struct Deed {
    /// Its name in the file.
    pub name: &'static str,
    /// The same in English, which is read as well.
    pub english: &'static str,
    /// What is done, each in places of its own.
    pub actions: &'static [Action],
}

const fn deed(name: &'static str, english: &'static str, actions: &'static [Action]) -> Deed {
    Deed { name, english, actions }
}

/// All that can have keys of the chair's own. Marks are moved, and something is taken, put away and typed,
/// with the same keys everywhere.
pub const DEEDS: &[Deed] = &[
    deed("volgende", "next", &[Action::Next]),
    deed("vorige", "previous", &[Action::Previous]),
    deed("naar_slot", "to_closing", &[Action::ToSlot]),
    deed("naar_blok", "to_block", &[Action::GoTo]),
    deed("pauze", "pause", &[Action::Pause]),
    deed("erbij", "extend", &[Action::Extend]),
    deed("meer", "more", &[Action::More, Action::Raise]),
    deed("minder", "less", &[Action::Less, Action::Lower]),
    deed("minuten", "minutes", &[Action::TypeMinutes]),
    deed("bijsturen", "adjust", &[Action::Adjust]),
    deed("andere_werkvorm", "other_exercise", &[Action::Swap, Action::AnotherWerkvorm]),
    deed("begon_eerder", "began_earlier", &[Action::Correct]),
    deed("anders_tellen", "reckon", &[Action::Reckon]),
    deed("sluittijd", "closing_time", &[Action::MoveClosingTime]),
    deed("spreker", "speaker", &[Action::SideTimer]),
    deed("spreektijd", "speaking_time", &[Action::SpeakingTime]),
    deed("ongedaan", "undo", &[Action::Undo, Action::TakeBack, Action::Reopen]),
    deed("parkeren", "park", &[Action::Park]),
    deed("parkeerlijst", "parked_list", &[Action::ParkedList]),
    deed("noteren", "note", &[Action::Note]),
    deed("inbreng", "case", &[Action::ChooseInbreng]),
    deed("wie_is_er", "who_is_here", &[Action::Presence]),
    deed("volgende_keer", "next_time", &[Action::NextTime]),
    deed("kaart", "card", &[Action::Card]),
    deed("klok", "clock", &[Action::Clock]),
    deed("groepsscherm", "room", &[Action::Room]),
    deed("rustscherm", "calm", &[Action::Calm]),
    deed("verbergen", "hide", &[Action::Hide]),
    deed("telefoons", "phones", &[Action::Phone]),
    deed("andere_code", "other_code", &[Action::OtherCode]),
    deed("omkeren", "invert", &[Action::Invert]),
    deed("telefoonklok_uit", "phones_off", &[Action::PhoneOff]),
    deed("geluid", "sound", &[Action::Sound]),
    deed("hulp", "help", &[Action::Help]),
    deed("weggooien", "throw_away", &[Action::ThrowAway]),
    deed("weggaan", "leave", &[Action::Leave]),
    deed("verslag", "record", &[Action::Record]),
    deed("bewijs", "proof", &[Action::Proof]),
    deed("afspraak", "appointment", &[Action::Appointment]),
    deed("geparkeerd", "parked", &[Action::SeeParked]),
    deed("pdf", "pdf", &[Action::PaperForm]),
    deed("agenda_maken", "make_agenda", &[Action::Agenda]),
    deed("passend_maken", "make_fit", &[Action::MakeFit]),
    deed("inbreng_vooraf", "case_ahead", &[Action::Bring]),
    deed("deelnemers", "participants", &[Action::Group]),
    deed("andere_groep", "other_group", &[Action::OtherGroup]),
    deed("geschiedenis", "history", &[Action::Past]),
    deed("papieren", "papers", &[Action::Papers]),
    deed("jaarplan", "year_plan", &[Action::YearPlan]),
    deed("achteraf_invoeren", "enter_afterwards", &[Action::EnterMeeting]),
    deed("oefenen", "practise", &[Action::Practise]),
    deed("naar_beginnen", "to_begin", &[Action::ToStart]),
    deed("aanwezig", "present", &[Action::Toggle]),
    deed("iemand_erbij", "add_person", &[Action::AddPerson]),
    deed("werkvorm_erbij", "add_exercise", &[Action::AddBlock]),
    deed("pauze_erbij", "add_break", &[Action::AddPauze]),
    deed("blok_weg", "remove_block", &[Action::RemoveBlock]),
    deed("andere_keuze", "other_choice", &[Action::AnotherChoice]),
    deed("blok_eerder", "earlier", &[Action::Earlier]),
    deed("blok_later", "later", &[Action::Later]),
    deed("stappen", "steps", &[Action::IntoSteps]),
    deed("blokken", "blocks", &[Action::OutOfSteps]),
    deed("vastzetten", "lock", &[Action::Lock]),
    deed("tijd_overnemen", "take_length", &[Action::TakeLength]),
    deed("agenda_bewaren", "save_agenda", &[Action::SaveAgenda]),
    deed("agenda_openen", "open_agenda", &[Action::OpenAgenda]),
    deed("filter", "filter", &[Action::NextFilter]),
    deed("nieuwe_bijeenkomst", "new_meeting", &[Action::NewMeeting]),
    deed("overnemen", "take_over", &[Action::TakeOver]),
];

impl Deed {
    /// The one with this name, in either language.
    pub fn called(name: &str) -> Option<&'static Self> {
        DEEDS.iter().find(|deed| [deed.name, deed.english].contains(&name))
    }

    /// The keys that usually do it, where it is done first.
    pub fn usual(&self) -> &'static [Key] {
        let first = self.actions.first();
        let of = |table| first.map(|action| Keys::USUAL.of(table, *action)).unwrap_or_default();
        Table::ALL.into_iter().map(of).find(|keys| !keys.is_empty()).unwrap_or_default()
    }

    /// The keys that the chair wants for it.
    pub(super) fn wanted(&self, keys: Keys) -> Option<&'static [Key]> {
        self.actions.first().and_then(|action| keys.wanted(*action))
    }
}

/// A row of the table: what is done, where its keys stand, and each of them with its place.
struct Row {
    deed: Deed,
    at: Range<usize>,
    keys: Vec<(Key, Range<usize>)>,
}

/// The keys that hold with the table in these fields. Where anything in it is wrong the usual ones do: half of
/// them is not what was meant.
pub(super) fn own(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Keys {
    let Some(table) = fields.table(mistakes, KEY, Type::Table) else { return Keys::USUAL };
    let before = mistakes.count();
    let rows = rows(&table, mistakes);
    if before < mistakes.count() {
        return Keys::USUAL;
    }
    let keys = |row: &Row| row.keys.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    let own = rows.iter().flat_map(|row| row.deed.actions.iter().map(|one| (*one, keys(row))));
    Keys::with(own.collect()).unwrap_or_else(|faults| {
        for fault in faults {
            mistakes.note(place(fault, &rows), MistakeKind::Keys(KeyMistake::Fault(fault)));
        }
        Keys::USUAL
    })
}

fn rows(table: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (name, value) in table.table {
        let found = name.get_ref().as_ref();
        let Some(deed) = Deed::called(found) else {
            let names = DEEDS.iter().flat_map(|deed| [deed.name, deed.english]);
            let near = nearest_of(found, names).and_then(Deed::called);
            let nearest = near.map(|deed| deed.name);
            let unknown = KeyMistake::UnknownDeed { found: clean(found, LONGEST), nearest };
            mistakes.note(name.span(), MistakeKind::Keys(unknown));
            continue;
        };
        if rows.iter().any(|row| row.deed.name == deed.name) {
            mistakes.note(name.span(), MistakeKind::Syntax(Syntax::DuplicateKey));
        }
        let keys = keys(mistakes, deed.name, value);
        rows.push(Row { deed: *deed, at: value.span(), keys });
    }
    rows
}

/// One key, or several in a list; none in an empty one.
fn keys(
    mistakes: &mut Mistakes<'_>,
    name: &'static str,
    value: &Spanned<DeValue<'_>>,
) -> Vec<(Key, Range<usize>)> {
    let items = match value.get_ref() {
        DeValue::Array(items) => items.iter().collect(),
        _ => vec![value],
    };
    if let Some(item) = items.get(MOST) {
        mistakes.note(item.span(), MistakeKind::TooMany { key: name, max: MOST });
    }
    let mut keys = Vec::new();
    for item in items.into_iter().take(MOST) {
        let DeValue::String(text) = item.get_ref() else {
            let kind = MistakeKind::WrongType { key: name, expected: Type::Keys };
            mistakes.note(item.span(), kind);
            continue;
        };
        if let Some(key) = Key::named(text) {
            keys.push((key, item.span()));
        } else {
            let near = nearest_of(text, Key::names()).and_then(Key::named);
            let unknown = KeyMistake::Unknown { found: clean(text, LONGEST), nearest: near };
            mistakes.note(item.span(), MistakeKind::Keys(unknown));
        }
    }
    keys
}

/// Where a fault is told: at the key, or else at all of them.
fn place(fault: Fault, rows: &[Row]) -> Range<usize> {
    let (action, key) = fault.of();
    let row = rows.iter().find(|row| row.deed.actions.contains(&action));
    let pressed = |row: &Row| {
        let found = row.keys.iter().find(|(own, _)| Some(*own) == key);
        found.map_or_else(|| row.at.clone(), |(_, at)| at.clone())
    };
    row.map(pressed).unwrap_or_default()
}
