//! The werkvormen that come with the program, in a form that is read in no time.

use serde::{Deserialize, de::DeserializeOwned};

use crate::domain::{
    language::Language,
    library::{Library, Spine, Unread},
    werkvorm::{Werkvorm, WerkvormId, WerkvormStep},
};

/// All that `werkvormen.toml` says, a line for each werkvorm, below a line of what is known of them without
/// reading theirs. A test holds it against that file, and writes it.
const LINES: &str = include_str!("../../../assets/werkvormen.jsonl");
/// What `werkvormen.en.toml` says, in the same order, below a line of their ids.
const ENGLISH: &str = include_str!("../../../assets/werkvormen.en.jsonl");

/// The werkvormen that come with the program, each known by its id and kind until somebody looks at it.
pub fn built_in() -> Library {
    in_language(Language::default())
}

/// The same in the words of this language.
pub fn in_language(language: Language) -> Library {
    let in_language = match language {
        Language::Dutch => "",
        Language::English => ENGLISH,
    };
    let words = lines::<WerkvormId>(in_language).map(|(_, words)| Some(words));
    let told = lines::<Spine>(LINES).zip(words.chain(std::iter::repeat(None)));
    Library::unread(told.map(|((spine, text), words)| Unread { spine, text, words, read }))
}

/// The lines below the first, each with what that one tells of it; it tells their lengths as well, as looking
/// for their ends would be reading them all.
fn lines<T: DeserializeOwned>(text: &'static str) -> impl Iterator<Item = (T, &'static str)> {
    let (first, mut rest) = text.split_once('\n').unwrap_or_default();
    let told: Vec<(T, usize)> = serde_json::from_str(first).unwrap_or_default();
    told.into_iter().map(move |(of, bytes)| {
        let (line, below) = rest.split_at_checked(bytes).unwrap_or_default();
        rest = below.strip_prefix('\n').unwrap_or_default();
        (of, line)
    })
}

fn read(text: &str, words: Option<&str>) -> Option<Werkvorm> {
    let written: Werkvorm = serde_json::from_str(text).ok()?;
    match words {
        None => Some(written),
        Some(words) => Some(serde_json::from_str::<InEnglish>(words).ok()?.of(written)),
    }
}

/// The words of a werkvorm, in the order in which they stand on its line.
#[derive(Deserialize)]
struct InEnglish {
    name: String,
    goal: String,
    themes: Vec<String>,
    synonyms: Vec<String>,
    materials: Option<String>,
    preparation: Option<String>,
    remark: Option<String>,
    steps: Vec<StepInEnglish>,
}

/// The words of a step.
#[derive(Deserialize)]
struct StepInEnglish {
    name: String,
    short: Option<String>,
    rule: Option<String>,
    say: Option<String>,
}

impl InEnglish {
    /// The werkvorm in these words.
    fn of(self, written: Werkvorm) -> Werkvorm {
        let Self { name, goal, themes, synonyms, materials, preparation, remark, steps } = self;
        let worded = written.steps.into_iter().zip(steps).map(|(step, words)| {
            let StepInEnglish { name, short, rule, say } = words;
            WerkvormStep { name, short, rule, say, ..step }
        });
        Werkvorm {
            name,
            goal,
            themes,
            synonyms,
            materials,
            preparation,
            remark,
            steps: worded.collect(),
            language: Language::English,
            ..written
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use serde::Serialize;
    use serde_json::{Value, json};
    use toml::Table;

    use super::*;
    use crate::written::library::parse;

    const WRITTEN: &str = include_str!("../../../werkvormen.toml");
    const IN_ENGLISH: &str = include_str!("../../../assets/werkvormen.en.toml");
    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets");

    /// What stands in a file, or should: a run that is told to writes it.
    fn holds(name: &str, text: &str, lines: &str) {
        if env::var_os("UPDATE_LIBRARY").is_some() {
            fs::write(format!("{FOLDER}/{name}"), format!("{lines}\n")).unwrap();
        } else {
            assert!(text.trim_end() == lines, "run the tests once with UPDATE_LIBRARY=1");
        }
    }

    /// These lines below what is told of each.
    fn below<T: Serialize>(told: impl IntoIterator<Item = T>, lines: &[String]) -> String {
        let lengths = lines.iter().map(String::len);
        let first: Vec<_> = told.into_iter().zip(lengths).collect();
        format!("{}\n{}", serde_json::to_string(&first).unwrap(), lines.join("\n"))
    }

    #[test]
    fn what_is_built_in_is_what_is_written() {
        let written = parse(WRITTEN, "werkvormen.toml").value;
        // Without the names of the fields: they are read in the order in which they are declared.
        let spine = |s: Spine| {
            let Spine { id, kind, family, level, participants, .. } = s;
            (id, kind, family, level, participants, s.is_prepared, s.needs_inbreng, s.least)
        };
        let spines = written.iter().map(Spine::from).map(spine);
        let line = |werkvorm| serde_json::to_string(werkvorm).unwrap();
        let lines: Vec<String> = written.iter().map(line).collect();
        holds("werkvormen.jsonl", LINES, &below(spines, &lines));
        if env::var_os("UPDATE_LIBRARY").is_none() {
            assert!(built_in().iter().eq(&written));
        }
    }

    #[test]
    fn its_english_words_are_what_is_written() {
        let file: Table = IN_ENGLISH.parse().unwrap();
        let told = |of: &Value, keys: &[&str]| -> Vec<Value> {
            keys.iter().map(|key| of.get(*key).cloned().unwrap_or_default()).collect()
        };
        let words = |of: &Value, key: &str| of.get(key).cloned().unwrap_or_else(|| json!([]));
        let line = |one: &Value| {
            let written = one["stap"].as_array().unwrap();
            let steps = written.iter().map(|step| told(step, &["naam", "kort", "regel", "zeg"]));
            let mut all = told(one, &["naam", "doel"]);
            all.extend([words(one, "thema"), words(one, "woorden")]);
            all.extend(told(one, &["materiaal", "voorbereiding", "opmerking"]));
            all.push(json!(steps.collect::<Vec<_>>()));
            serde_json::to_string(&all).unwrap()
        };
        let written = serde_json::to_value(&file["werkvorm"]).unwrap();
        let each = written.as_array().unwrap();
        let lines: Vec<String> = each.iter().map(line).collect();
        let ids = each.iter().map(|one| &one["id"]);
        holds("werkvormen.en.jsonl", ENGLISH, &below(ids, &lines));
    }

    #[test]
    fn in_english_only_the_words_differ() {
        let [dutch, english] = [Language::Dutch, Language::English].map(in_language);
        assert_eq!(dutch.iter().count(), english.iter().count());
        for (dutch, english) in dutch.iter().zip(english.iter()) {
            assert_eq!(english.language, Language::English);
            assert_eq!(Spine::from(dutch), Spine::from(english));
            assert_eq!(dutch.steps.len(), english.steps.len());
            for participants in 2..=12 {
                assert_eq!(dutch.minutes(participants), english.minutes(participants));
            }
        }
    }

    #[test]
    fn only_what_somebody_looks_at_is_read() {
        for language in [Language::Dutch, Language::English] {
            let library = in_language(language);
            assert_eq!(library.count_read(), 0);
            assert!(library.find("basismodel").is_some());
            assert_eq!(library.count_read(), 1);
        }
    }
}
