//! Finding a werkvorm while typing: letters may be left out, accents and capitals do not matter.

pub mod called;
pub mod meant;

use nucleo_matcher::{
    Config, Matcher, Utf32String,
    pattern::{Atom, AtomKind, CaseMatching, Normalization, Pattern},
};

use super::{
    library::Library,
    minutes::Minutes,
    werkvorm::{Kind, Level, Werkvorm, WerkvormId},
};

/// Finds texts that have all typed words in them.
#[derive(Debug)]
pub struct Finder {
    typed: Pattern,
    matcher: Matcher,
}

impl Finder {
    /// What was typed: accents and capitals do not matter.
    pub fn of(typed: &str) -> Self {
        let (case, accents) = (CaseMatching::Ignore, Normalization::Smart);
        let typed = Pattern::new(typed, case, accents, AtomKind::Substring);
        Self { typed, matcher: Matcher::new(Config::DEFAULT) }
    }

    /// Whether this text has all of it.
    pub fn finds(&mut self, text: &str) -> bool {
        let text = Utf32String::from(text);
        self.typed.score(text.slice(..), &mut self.matcher).is_some()
    }
}

/// A letter of what stands there whole counts so much: more than one of a word that is scattered over a name.
const LETTER: u32 = 28;
/// Words in a name, or in what it is called as well, count for more than words in a goal.
const NAME: u32 = 4;

/// What a werkvorm must be, beside having the words; what is left open does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The part of a meeting that it serves.
    pub kind: Option<Kind>,
    /// It takes at most so long.
    pub within: Option<Minutes>,
    /// It is meant for a group of this size.
    pub participants: Option<u8>,
    /// It asks no more experience than this.
    pub level: Option<Level>,
    /// It works on an inbreng, or it needs none.
    pub inbreng: Option<bool>,
}

/// A werkvorm as it stands on the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its name in files.
    pub id: WerkvormId,
    /// Its name for people.
    pub name: String,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// How long it takes for the group.
    pub minutes: Minutes,
    fits_group: bool,
    level: Level,
    needs_inbreng: bool,
    name_to_match: Utf32String,
    synonyms_to_match: String,
    goal_to_match: String,
}

impl Listed {
    fn new(werkvorm: &Werkvorm, participants: u8) -> Self {
        Self {
            id: werkvorm.id.clone(),
            name: werkvorm.name.clone(),
            kind: werkvorm.kind,
            minutes: werkvorm.minutes(participants),
            fits_group: werkvorm.can_be_done_with(participants)
                || werkvorm.halves(participants).is_some(),
            level: werkvorm.level,
            needs_inbreng: werkvorm.needs_inbreng,
            name_to_match: Utf32String::from(werkvorm.name.as_str()),
            synonyms_to_match: called::text(&format!(
                "{} {}",
                werkvorm.name,
                werkvorm.synonyms.join(" ")
            )),
            goal_to_match: called::about(werkvorm),
        }
    }

    fn passes(&self, filters: Filters) -> bool {
        filters.kind.is_none_or(|kind| kind == self.kind)
            && filters.within.is_none_or(|most| self.minutes <= most)
            && (filters.participants.is_none() || self.fits_group)
            && filters.level.is_none_or(|level| self.level <= level)
            && filters.inbreng.is_none_or(|inbreng| inbreng == self.needs_inbreng)
    }
}

/// All werkvormen, ready to be searched for a group of one size.
#[derive(Clone, Debug, Default)]
pub struct Index {
    all: Vec<Listed>,
}

impl Index {
    /// The werkvormen of this library, for so many participants.
    pub fn new(library: &Library, participants: u8) -> Self {
        Self { all: library.iter().map(|werkvorm| Listed::new(werkvorm, participants)).collect() }
    }

    /// The werkvorm at this place in the library.
    pub fn get(&self, place: usize) -> Option<&Listed> {
        self.all.get(place)
    }

    /// Those that have each of these words, or a beginning of it, in their name or in what they are called as well.
    fn called(&self, words: &str) -> Vec<&Listed> {
        let words: Vec<Word> = words.split_whitespace().map(Word::new).collect();
        let is_called = |listed: &&Listed| words.iter().all(|word| word.begins_in(listed));
        self.all.iter().filter(is_called).collect()
    }

    /// The places of those with all of these words that pass the filters: the best first, without
    /// words in the order of the library.
    pub fn find(&self, words: &str, filters: Filters) -> Vec<usize> {
        let words: Vec<Word> = words.split_whitespace().map(Word::new).collect();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let passing = self.all.iter().enumerate().filter(|(_, listed)| listed.passes(filters));
        let mut found: Vec<(u32, usize)> =
            passing.filter_map(|(at, l)| Some((score(l, &words, &mut matcher)?, at))).collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, at)| at).collect()
    }
}

/// One typed word.
struct Word {
    in_name: Atom,
    forms: Vec<String>,
}

impl Word {
    fn new(word: &str) -> Self {
        let (case, accents) = (CaseMatching::Ignore, Normalization::Smart);
        let in_name = Atom::new(word, case, accents, AtomKind::Fuzzy, false);
        Self { in_name, forms: called::forms(word) }
    }

    /// Whether a word of a name begins with it.
    fn begins_in(&self, listed: &Listed) -> bool {
        let mut parts = listed.synonyms_to_match.split(|c: char| !c.is_alphanumeric());
        parts.any(|part| self.forms.iter().any(|form| part.starts_with(form.as_str())))
    }

    fn score(&self, listed: &Listed, matcher: &mut Matcher) -> Option<u32> {
        let in_name = self.in_name.score(listed.name_to_match.slice(..), matcher);
        let has = |text: &str| {
            let found = self.forms.iter().filter(|form| text.contains(form.as_str()));
            found.map(|form| u32::try_from(form.len()).unwrap_or(0) * LETTER).max()
        };
        let named = in_name.map(u32::from).max(has(&listed.synonyms_to_match));
        named.map(|score| score * NAME).or_else(|| has(&listed.goal_to_match))
    }
}

/// How well it has all of these words; nothing when it lacks one.
fn score(listed: &Listed, words: &[Word], matcher: &mut Matcher) -> Option<u32> {
    words.iter().map(|word| word.score(listed, matcher)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::language::Language,
        written::library::{built_in, in_language, parse},
    };

    fn names(words: &str, filters: Filters) -> Vec<String> {
        let index = Index::new(&built_in(), 6);
        let found = index.find(words, filters).into_iter();
        found.map(|at| index.get(at).unwrap().name.clone()).collect()
    }

    #[test]
    fn letters_may_be_left_out_and_accents_do_not_matter() {
        for (words, first) in [
            ("incidentm", "Incidentmethode"),
            ("incdntmethode", "Incidentmethode"),
            ("BASISMODEL", "Basismodel in vier blokken"),
            ("een woord", "Eén woord"),
        ] {
            let found = names(words, Filters::default());
            assert!(found.iter().take(3).any(|name| name.starts_with(first)), "{words}: {found:?}");
        }
        assert!(names("xyzzyxyzzy", Filters::default()).is_empty());
    }

    #[test]
    fn every_word_must_be_there_and_a_name_counts_before_a_goal() {
        let text = |id: &str, name: &str, goal: &str| {
            format!(
                "[[werkvorm]]\nid = \"{id}\"\nnaam = \"{name}\"\nsoort = \"model\"\ndoel = \"{goal}\"\n\
                 groep = {{ min = 2, ideaal = 6, max = 8 }}\n[[werkvorm.stap]]\nnaam = \"a\"\nminuten = 5\n"
            )
        };
        let all = text("a", "Rust", "Stilte en focus") + &text("b", "Stilte", "Kort");
        let library = Library::new(parse(&all, "").value);
        let index = Index::new(&library, 6);
        let found = |words| -> Vec<&str> {
            let found = index.find(words, Filters::default()).into_iter();
            found.map(|at| index.get(at).unwrap().id.as_str()).collect()
        };
        assert_eq!(found("stilte"), ["b", "a"]);
        assert_eq!(found("rust focus"), ["a"]);
        assert!(found("rust kort").is_empty());
        assert_eq!(found(""), ["a", "b"]);
    }

    #[test]
    fn what_people_call_it_finds_it() {
        for (words, wanted) in [
            ("check-in", "Inchecken"),
            ("ijsbreker", "Inchecken"),
            ("energizer", "Wandelduo"),
            ("kennismaking", "Kennismaken en afspraken"),
            ("uitchecken", "Check-out in vier stappen"),
            ("evalueren", "Plus en delta"),
            ("casusbespreking", "Basismodel in vier blokken"),
            ("opwarmer", "Inchecken"),
            ("opwarmers", "Weerbericht"),
            ("warming-up", "Inchecken"),
            ("warmingup", "Inchecken"),
            ("afsluiter", "Plus en delta"),
            ("slot", "Plus en delta"),
            ("modellen", "Balintmethode"),
            ("terugkijken", "Drie briefjes"),
            ("ijsbrekers", "Inchecken"),
            ("energiser", "Wandelduo"),
            ("energizers", "Wandelduo"),
            ("checkin", "Inchecken"),
            ("check in", "Inchecken"),
            ("checkout", "Check-out in vier stappen"),
            ("halfuur", "Half-uurmethode"),
            ("half-uur", "Half-uurmethode"),
            ("half uur", "Half-uurmethode"),
            ("10 stappen", "Tienstappenmethode"),
            ("5-stappen", "Vijfstappenmethode"),
        ] {
            let found = names(words, Filters::default());
            assert!(found.iter().any(|name| name == wanted), "{words}: {found:?}");
        }
        let found = names("check-in", Filters::default());
        assert_eq!(found.first().map(String::as_str), Some("Inchecken"), "{found:?}");
    }

    #[test]
    fn what_people_look_for_in_english_finds_something() {
        let index = Index::new(&in_language(Language::English), 6);
        let found = |words: &str| -> Vec<&str> {
            let found = index.find(words, Filters::default()).into_iter();
            found.map(|at| index.get(at).unwrap().name.as_str()).collect()
        };
        for (words, wanted) in [
            ("stuck", "Ten-step method"),
            ("supervision", "Basic method in four blocks"),
            ("review", "Three notes"),
            ("dilemma", "Dilemma method"),
        ] {
            assert!(found(words).contains(&wanted), "{words}: {:?}", found(words));
        }
        assert!(!names("vastgelopen", Filters::default()).is_empty());
    }

    #[test]
    fn filters_leave_only_what_fits() {
        let library = built_in();
        let filters = Filters {
            kind: Some(Kind::Model),
            within: Some(Minutes::of(45)),
            participants: Some(6),
            level: Some(Level::Beginner),
            inbreng: Some(true),
        };
        let index = Index::new(&library, 6);
        let found = index.find("", filters);
        for at in &found {
            let listed = index.get(*at).unwrap();
            let werkvorm = library.find(listed.id.as_str()).unwrap();
            assert!(werkvorm.kind == Kind::Model && werkvorm.minutes(6) <= Minutes::of(45));
            assert!(werkvorm.group_size.fits(6) && werkvorm.level == Level::Beginner);
            assert!(werkvorm.needs_inbreng);
        }
        let all = index.find("", Filters { kind: Some(Kind::Model), ..Filters::default() });
        assert!(found.len() < all.len(), "{} {}", found.len(), all.len());
    }
}
