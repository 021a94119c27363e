//! Which words could stand in a file where one stands that is not known, and what they mean: they are Dutch,
//! whatever the language.

use crate::written::colours::{IN_FIGURES, NAMES};

/// The words of files, each with what it means.
const MEANINGS: [(&str, &str); 152] = [
    ("taal", "language"),
    ("geluid", "sound"),
    ("melding", "notifications"),
    ("wakker", "keep awake"),
    ("regels", "line by line"),
    ("kleuren", "colours"),
    ("tekens", "signs"),
    ("telefoon", "phone"),
    ("telefoon_adres", "phone address"),
    ("kleur", "colour"),
    ("tijd", "time"),
    ("toetsen", "keys"),
    ("opdracht", "command"),
    ("vanzelf", "automatic"),
    ("lamp", "dark"),
    ("papier", "light"),
    ("geen", "none"),
    ("plat", "plain"),
    ("doortellen", "counts on"),
    ("stilstaan", "stays at zero"),
    ("marge", "margin"),
    ("spreker", "speaking time"),
    ("bijna", "nearly time"),
    ("afronden", "wrap up"),
    ("bij_nul", "at zero"),
    ("opwarmer", "warm-up"),
    ("terugkijken", "looking back"),
    ("kennismaken", "getting to know each other"),
    ("inbreng-genereren", "finding a case"),
    ("model", "method"),
    ("andere-werkvorm", "other exercise"),
    ("pauze", "break"),
    ("onderwerp", "topic"),
    ("slot", "closing"),
    ("ronde", "round"),
    ("kiezen", "choosing"),
    ("parkeerlijst", "parked list"),
    ("volgende-keer", "next time"),
    ("afsluiter", "closing round"),
    ("aan", "on"),
    ("stil", "quiet"),
    ("uitloop", "over time"),
    ("speling", "slack"),
    ("sluiten", "closing time"),
    ("hooguit", "at most"),
    ("tekst", "text"),
    ("bijschrift", "captions"),
    ("ruim", "plenty of time"),
    ("halverwege", "halfway"),
    ("om", "time is up"),
    ("lijn", "lines"),
    ("straks", "to come"),
    ("geweest", "past"),
    ("naam", "name"),
    ("deelnemers", "participants"),
    ("namen", "names"),
    ("woorden_in_zaal", "closing words in the room"),
    ("duur", "length"),
    ("niveau", "level"),
    ("plaats", "place"),
    ("jaarplan", "year plan"),
    ("begeleider", "facilitator"),
    ("voluit", "in full"),
    ("functie", "job title"),
    ("registratie", "registration number"),
    ("eerder", "earlier names"),
    ("initialen", "initials"),
    ("beginnend", "beginner"),
    ("gevorderd", "advanced"),
    ("soort", "kind"),
    ("familie", "family"),
    ("past_bij", "suits"),
    ("thema", "themes"),
    ("woorden", "other words for it"),
    ("doel", "goal"),
    ("inbreng", "case"),
    ("vervolg_op", "follow-up to"),
    ("groep", "group size"),
    ("veelvoud", "multiple of"),
    ("materiaal", "materials"),
    ("voorbereiding", "preparation"),
    ("bron", "source"),
    ("opmerking", "remark"),
    ("per_stap", "step by step"),
    ("stap", "step"),
    ("ideaal", "ideal"),
    ("aanpak", "approach"),
    ("persoonlijk", "personal"),
    ("samenwerking", "collaboration"),
    ("vastgelopen", "stuck"),
    ("kort", "short name"),
    ("minuten", "minutes"),
    ("per_deelnemer", "per participant"),
    ("per_adviseur", "per adviser"),
    ("minstens", "at least"),
    ("minstens_per_deelnemer", "at least per participant"),
    ("minstens_per_adviseur", "at least per adviser"),
    ("trede", "tier"),
    ("kiest", "chooses"),
    ("terugblik", "looks back"),
    ("noteert", "writes down"),
    ("gaat_over", "is about"),
    ("regel", "rule"),
    ("zeg", "sentence to say"),
    ("gepubliceerd", "published"),
    ("sleutel", "lasting name"),
    ("vragen", "questions"),
    ("advies", "advice"),
    ("evaluatie", "evaluation"),
    ("actie", "action"),
    ("inzicht", "insight"),
    ("inbrengvraag", "presenter’s question"),
    ("notitie", "note"),
    ("afspraak", "agreement"),
    ("werkte", "worked well"),
    ("werkte-niet", "did not work"),
    ("woord", "one word"),
    ("blok", "block"),
    ("werkvorm", "exercise"),
    ("vast", "fixed"),
    ("afronding", "rounding"),
    ("uren", "hours"),
    ("jaren", "years"),
    ("bijeenkomsten", "meetings"),
    ("kortste", "shortest meeting"),
    ("vraagt", "asks for"),
    ("kwartieren", "quarter hours"),
    ("halve uren", "half hours"),
    ("hele uren", "whole hours"),
    ("datum", "date"),
    ("einde", "end"),
    ("functies", "job titles"),
    ("registraties", "registration numbers"),
    ("handtekeningen", "signatures"),
    ("opmerking_en", "remark in English"),
    ("nagekeken", "checked on"),
    ("afwezigen", "absent"),
    ("voorzitter", "chair"),
    ("verslaglegger", "note-taker"),
    ("methode", "method"),
    ("stappen", "steps"),
    ("vertrouwelijkheid", "confidentiality"),
    ("leerdoel", "learning goal"),
    ("opbrengst", "yield"),
    ("verslag", "record"),
    ("overeenkomst", "agreement"),
    ("jaaroverzicht", "year overview"),
    ("bijeenkomst", "meeting"),
    ("dag", "day"),
    ("van", "from"),
    ("tot", "until"),
    ("vakantie", "holiday"),
];

pub(super) fn key(nearest: Option<&str>, expected: &[&str]) -> String {
    nearest.map_or_else(|| format!("expected: {}", explained(expected)), meant)
}

pub(super) fn value(nearest: Option<&str>, expected: &[&str]) -> String {
    let choice = format!("choose from: {}", explained(expected));
    nearest.map_or_else(|| choice.clone(), |word| format!("{} {choice}", meant(word)))
}

pub(super) fn colour(nearest: Option<&str>) -> String {
    let names = NAMES.iter().map(|(_, english, _)| *english);
    value(nearest, &[IN_FIGURES].into_iter().chain(names).collect::<Vec<_>>())
}

/// A word of a file between quotes, with what it means.
pub(super) fn quoted(word: &str) -> String {
    with_meaning(word, &format!("“{word}”"))
}

fn meant(word: &str) -> String {
    format!("did you mean {}?", quoted(word))
}

fn explained(words: &[&str]) -> String {
    words.iter().map(|word| with_meaning(word, word)).collect::<Vec<_>>().join(", ")
}

fn with_meaning(word: &str, shown: &str) -> String {
    let means = MEANINGS.iter().find(|(known, _)| *known == word);
    means.map_or_else(|| shown.to_owned(), |(_, means)| format!("{shown} ({means})"))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;
    use crate::{
        domain::library::Library,
        written::{
            agenda, group, library, registers, settings,
            toml::{TomlFile, file::FileError, mistake::MistakeKind},
            year_plan,
        },
    };

    /// What is the same word in English, or a name.
    const SAME: [&str; 16] = [
        "127.0.0.1",
        "agenda",
        "begin",
        "contrast",
        "dilemma",
        "en",
        "feedback",
        "id",
        "interval",
        "max",
        "min",
        "nl",
        "register",
        "start",
        "terminal",
        "volume",
    ];

    /// The words that a file could have where this text has what nobody knows.
    fn expected<T>(
        text: &str,
        read: impl Fn(&Path) -> Result<TomlFile<T>, FileError>,
    ) -> Vec<&'static str> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wrong.toml");
        fs::write(&path, text).unwrap();
        let wrong =
            read(&path).unwrap().mistakes.into_iter().flat_map(|mistake| match mistake.kind {
                MistakeKind::UnknownKey { expected, .. }
                | MistakeKind::UnknownValue { expected, .. } => expected,
                _ => Vec::new(),
            });
        wrong.collect()
    }

    #[test]
    fn every_word_that_a_file_can_have_is_explained() {
        let no = "xxxxxxxxxx = 1";
        let werkvorm = format!(
            "{no}\n[[werkvorm]]\n{no}\nsoort = \"x\"\nniveau = \"x\"\npast_bij = [\"x\"]\n\
             groep = {{ {no} }}\nbij_nul = \"x\"\n[[werkvorm.stap]]\n{no}\n\
             noteert = \"x\"\ngaat_over = \"x\"\n"
        );
        let of_settings = format!(
            "{no}\ntaal = \"x\"\nkleuren = \"x\"\ntekens = \"x\"\ntelefoon_adres = \"x\"\n\
             [kleur]\n{no}\n[geluid]\n{no}\n[tijd]\n{no}\nbij_nul = \"x\"\n\
             slot = {{ {no} }}\n[opdracht]\n{no}\n"
        );
        let of_group = format!(
            "{no}\ntaal = \"x\"\nnamen = \"x\"\nniveau = \"x\"\n\
             deelnemers = [{{ {no} }}]\n"
        );
        let block = format!("{no}\n[[blok]]\nsoort = \"x\"\n{no}\n[slot]\n{no}\n");
        let register = format!(
            "{no}\n[[register]]\n{no}\nafronding = \"x\"\nvraagt = [\"x\"]\n\
             groep = {{ {no} }}\n"
        );
        let plan = format!("{no}\n[[bijeenkomst]]\n{no}\n");
        let vacation = format!("{no}\n[[vakantie]]\n{no}\n");
        let files = [
            (11, expected(&of_settings, settings::read)),
            (3, expected(&of_group, group::read)),
            (7, expected(&werkvorm, library::read)),
            (3, expected(&block, |path| agenda::read(path, &Library::default()))),
            (5, expected(&register, registers::read)),
            (2, expected(&plan, year_plan::read)),
            (2, expected(&vacation, year_plan::vacations)),
        ];
        let mut used = BTreeSet::new();
        for (least, words) in files {
            assert!(least <= words.len(), "{words:?}");
            used.extend(words);
        }
        let has_meaning = |word: &&str| explained(&[word]) != **word;
        let unexplained: Vec<_> =
            used.iter().filter(|word| !SAME.contains(word) && !has_meaning(word)).collect();
        let unused: Vec<_> = MEANINGS.iter().filter(|(word, _)| !used.contains(word)).collect();
        assert!(unexplained.is_empty() && unused.is_empty(), "{unexplained:?} {unused:?}");
    }
}
