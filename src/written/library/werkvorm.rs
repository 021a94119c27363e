//! Reads one werkvorm.

use toml::de::DeValue;

use super::step;
use crate::{
    domain::{
        clean::clean,
        language::Language,
        werkvorm::{GroupSize, Kind, Level, QuestionKind, Werkvorm, WerkvormId},
    },
    written::{
        timing::timing,
        toml::{
            Fields, Mistakes,
            mistake::{MistakeKind, Type},
        },
    },
};

/// Most participants of any werkvorm.
const PARTICIPANTS: u8 = 60;

/// Most words of one kind to find it by, and most characters of one.
const MOST_WORDS: usize = 20;
const LONGEST_WORD: usize = 40;

const KEYS: [&str; 23] = [
    "id",
    "naam",
    "soort",
    "familie",
    "past_bij",
    "thema",
    "woorden",
    "doel",
    "inbreng",
    "parkeerlijst",
    "vervolg_op",
    "niveau",
    "groep",
    "veelvoud",
    "materiaal",
    "voorbereiding",
    "bron",
    "opmerking",
    "per_stap",
    "bijna",
    "afronden",
    "bij_nul",
    "stap",
];
const SIZES: [&str; 3] = ["min", "ideaal", "max"];
const KINDS: [(&str, Kind); 7] = [
    ("opwarmer", Kind::Opwarmer),
    ("terugkijken", Kind::Terugkijken),
    ("kennismaken", Kind::Kennismaken),
    ("inbreng-genereren", Kind::InbrengGenereren),
    ("model", Kind::Model),
    ("andere-werkvorm", Kind::AndereWerkvorm),
    ("afsluiter", Kind::Afsluiter),
];
const QUESTIONS: [(&str, QuestionKind); 5] = [
    ("aanpak", QuestionKind::Approach),
    ("persoonlijk", QuestionKind::Oneself),
    ("samenwerking", QuestionKind::Cooperation),
    ("dilemma", QuestionKind::Dilemma),
    ("vastgelopen", QuestionKind::Stuck),
];
/// The words for levels.
pub(crate) const LEVELS: [(&str, Level); 2] =
    [("beginnend", Level::Beginner), ("gevorderd", Level::Advanced)];

/// The werkvorm, or nothing when anything in it is wrong; what is wrong is noted.
pub(super) fn read(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Option<Werkvorm> {
    mistakes.belong_to(name_for_people(fields));
    let before = mistakes.count();
    fields.only(mistakes, &KEYS);
    fields.require(mistakes, &["id", "naam", "soort", "doel", "groep"], &KEYS);
    let id = id(fields, mistakes, "id");
    let name = fields.text(mistakes, "naam", 120);
    let kind = fields.word(mistakes, "soort", &KINDS);
    let family = fields.text(mistakes, "familie", 40);
    let suits = fields.words(mistakes, "past_bij", &QUESTIONS);
    let [themes, synonyms] = ["thema", "woorden"].map(|key| words(fields, mistakes, key));
    let goal = fields.text(mistakes, "doel", 300);
    let needs_inbreng = fields.flag(mistakes, "inbreng");
    let needs_parked = fields.flag(mistakes, "parkeerlijst");
    let follows = self::id(fields, mistakes, "vervolg_op");
    let level = fields.word(mistakes, "niveau", &LEVELS);
    let group_size = group_size(fields, mistakes);
    let multiple = fields.whole(mistakes, "veelvoud", 1, 20);
    let [materials, preparation, source, remark] =
        ["materiaal", "voorbereiding", "bron", "opmerking"]
            .map(|key| fields.text(mistakes, key, 400));
    let per_step = fields.flag(mistakes, "per_stap");
    let timing = timing(fields, mistakes);
    let steps = step::read_all(fields, &KEYS, mistakes, group_size);
    if mistakes.count() > before {
        return None;
    }
    Some(Werkvorm {
        id: id?,
        name: name?,
        kind: kind?,
        family,
        suits: suits.unwrap_or_default(),
        themes,
        synonyms,
        goal: goal?,
        needs_inbreng: needs_inbreng.unwrap_or(kind? == Kind::Model),
        needs_parked: needs_parked.unwrap_or(false),
        follows,
        level: level.unwrap_or_default(),
        group_size: group_size?,
        multiple,
        materials,
        preparation,
        source,
        remark,
        per_step: per_step.unwrap_or(false),
        timing,
        steps,
        language: Language::default(),
    })
}

/// Words to find it by; none where the key is not there.
fn words(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>, key: &'static str) -> Vec<String> {
    let written = fields.texts(mistakes, key, MOST_WORDS, LONGEST_WORD).unwrap_or_default();
    written.iter().map(|word| clean(word, LONGEST_WORD)).collect()
}

/// Its name, or else its id, as far as it can be shown.
pub(super) fn name_for_people(fields: &Fields<'_, '_>) -> Option<String> {
    let text = |key| fields.get(key)?.get_ref().as_str().map(|text| clean(text, 60));
    text("naam").or_else(|| text("id")).filter(|name| !name.is_empty())
}

/// An id as it is seen, without what came along invisibly.
pub(super) fn parse_id(text: &str) -> Option<WerkvormId> {
    WerkvormId::parse(&clean(text, text.len()))
}

fn id(
    fields: &Fields<'_, '_>,
    mistakes: &mut Mistakes<'_>,
    key: &'static str,
) -> Option<WerkvormId> {
    let value = fields.get(key)?;
    let DeValue::String(text) = value.get_ref() else {
        let kind = MistakeKind::WrongType { key, expected: Type::Text };
        mistakes.note(value.span(), kind);
        return None;
    };
    let id = parse_id(text);
    if id.is_none() {
        let kind = MistakeKind::BadId { found: clean(text, 60), max: WerkvormId::MAX_LEN };
        mistakes.note(value.span(), kind);
    }
    id
}

fn group_size(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Option<GroupSize> {
    let sizes = fields.table(mistakes, "groep", Type::Group)?;
    sizes.only(mistakes, &SIZES);
    sizes.require(mistakes, &SIZES, &SIZES);
    let [min, ideal, max] = SIZES.map(|key| sizes.whole(mistakes, key, 1, PARTICIPANTS));
    let size = GroupSize { min: min?, ideal: ideal?, max: max? };
    if size.min > size.ideal || size.ideal > size.max {
        mistakes.note(sizes.at, MistakeKind::GroupOrder);
        return None;
    }
    Some(size)
}
