//! No screen, paper or answer mixes the languages: what is kept of one holds no common word of the other.

use std::{collections::BTreeSet, fs, path::Path};

use intervisie::words::Words;

use super::{code::ours, sentences::said as literals_of};

/// Words that hardly a Dutch sentence does without, and that are no English ones.
const DUTCH: &str = "
    aan achter afgerond afgesproken afronden agenda's al alle alleen allemaal alles altijd anders beginnen
    begint begon behalve bekend beneden bent beslist bestand bewaard bijeenkomst bijna bij bijsturen bijvoorbeeld binnen blijft
    blijven boven bovenaan buiten daar daarna dag dagen dan dat deelnemer deelnemers derde dezelfde deze die
    direct dit doe doen doet door doorgaan drie duurt eerder eerst eerste een eigen eind einde elk elke er
    even flink gaan gaat gedaan geen gehouden geleden geluid geparkeerd geschiedenis gesloten gewist goed
    gisteren groep groepen haar had halverwege hebben hebt heeft heel hele helft hem hen het hier hoe hoelang
    hoeveel hun ieder iedereen iemand iets inbreng inzicht jaar jij jou jouw jullie kan kies kiest kiezen klaar
    kleine klok kom komen komt konden krijgt kunnen kunt laat laatste langer lezen loopt los lukt maak maakt
    maar maand maanden marge mee meekijken meer meteen mijn minder minuten moet moeten mogen morgen naam naar
    naast namen neem nee niemand niet niets nieuw nieuwe nog noteer nu om omdat onderwerp onderwerpen ons onze
    ook opnieuw opslaan opwarmer over overslaan parkeer parkeerlijst parkeren pauze plaats regel rol ruim
    ruimte rustig samen scherm sinds sluit sluiten sluittijd sommige speling spreek staan staat stap stappen
    straks te terug terugkijken tegen tijd tijdens toch toets toetsen toon tot tussen twee uit uiterlijk uitloop
    uur vaak van vanaf vandaag vast veel verder verslag vier vijf volgend volgende voor vooraf voorstel voorzitter vorige
    vraag vragen waar waarom wacht wanneer was wat week weer weg weken welke werkvorm werkvormen wie wij wil
    willen wordt worden zelf zes zetten zeven zich zien zijn zit zo zoals zoek zonder zou zullen
";
/// Of those, what is English too, or stands in the name of a source.
const ALSO_ENGLISH: &str =
    "een nu van direct had over was week die dan hen marge van hem los rol om even";

/// The same the other way round.
const ENGLISH: &str = "
    a about above across after again all already also always among an and another any anybody anything are
    around asked away back be because been before begins behind being below beside between both break but by
    came can cannot case changes chair closes closing comes could day days did do does done down each early
    earlier eight else end ends enough enter every everybody everyone everything exercise far few first five
    followed for four from gets give given gives goes going gone good group had half has have he her here his
    how hour hours if into is it its just keep keeps kept know last late later least leave left less let like
    little longer look made make makes many may me meeting meetings might minutes month months more most
    much must name names near nearly need needs never new next night nine no nobody none not nothing now of
    off often on once one only other others our out own park parked people place presenter put read ready
    record rest room round said same say says second see seen set seven shall she should show shown since six
    slack some somebody something soon stay step steps still such take takes ten than that the their them then
    there these they thing things this those three through time times to today together told tomorrow too topic
    topics two under until up us use very wait want wants was week weeks well went were what when where
    whether which while who whole whose why will with within without word words work would write yes yesterday
    yet you your
";
/// Of those, what is Dutch too, or what stands on a keyboard.
const ALSO_DUTCH: &str = "
    a all an been bent de die do enter even gone had half her in is it late less let me mag no of on over of
    once open parked rest set she slack step ten than time times was week weeks well were word worden want
    after as at begin last lot met of off on once place record see some us we wait would zo he hour place
    room round said under later end the
";

fn words(list: &str) -> BTreeSet<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

/// The words of a language that the other has none of.
fn only(list: &str, also: &str) -> BTreeSet<String> {
    words(list).difference(&words(also)).cloned().collect()
}

/// What was kept below this folder of what is said, each with its name.
fn kept(folder: &str, is_it: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "snap") && is_it(&name) {
                let text = fs::read_to_string(&path).unwrap();
                let said = text.splitn(3, "---\n").nth(2).unwrap_or_default();
                found.push((name, said.to_owned()));
            }
        }
    }
    found
}

/// What is said in a text: commands and options are what they are in every language.
fn said(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| !line.starts_with("###"));
    let is_named = |line: &str| line.starts_with("  ") && !line.starts_with("   ");
    let plain = lines.map(move |line| match line.trim_start().split_once("  ") {
        Some((_, said)) if is_named(line) => said,
        _ => line,
    });
    let words = plain.flat_map(str::split_whitespace);
    words.filter(|word| !word.trim_matches(['“', '[', '(']).starts_with('-'))
}

/// The first word of this list in a text.
fn first<'a>(text: &'a str, of: &BTreeSet<String>) -> Option<&'a str> {
    let mut words =
        said(text).flat_map(|word| word.split(|c: char| !c.is_alphabetic() && c != '\''));
    words.find(|word| of.contains(&word.to_lowercase()))
}

#[test]
fn what_is_said_in_english_holds_no_dutch() {
    let dutch = only(DUTCH, ALSO_ENGLISH);
    assert!(200 < dutch.len(), "{}", dutch.len());
    let said = kept("tests/it", |name| name.contains("in_english"));
    assert!(60 < said.len(), "{}", said.len());
    for (name, text) in said {
        assert_eq!(first(&text, &dutch), None, "{name}:\n{text}");
    }
}

#[test]
fn what_is_said_in_dutch_holds_no_english() {
    let english = only(ENGLISH, ALSO_DUTCH);
    assert!(200 < english.len(), "{}", english.len());
    let is_dutch = |name: &str| !name.contains("in_english");
    for (name, text) in kept("src/tui/snapshots", is_dutch) {
        assert_eq!(first(&text, &english), None, "{name}:\n{text}");
    }
}

#[test]
fn both_languages_have_the_same_files() {
    let files = |folder: &str| -> BTreeSet<String> {
        let below = ours().iter().filter_map(|module| module.file.strip_prefix(folder));
        below.filter(|file| *file != "names.rs").map(str::to_owned).collect()
    };
    assert_eq!(files("src/words/dutch/"), files("src/words/english/"));
}

/// The options that are named in a text, and the commands.
fn named(text: &str) -> (Vec<&str>, Vec<&str>) {
    let is_end = |c: char| !c.is_alphanumeric() && c != '-';
    let behind =
        |mark| text.split(mark).skip(1).filter_map(|rest| rest.split(is_end).next()).collect();
    (behind("--"), behind("intervisie "))
}

#[test]
fn what_is_typed_is_named_in_the_language_of_its_sentence() {
    let mut seen = 0;
    for module in ours() {
        let (words, folder) = match module.file.strip_prefix("src/words/") {
            Some(file) if file.starts_with("dutch/") => (Words::DUTCH, "dutch"),
            Some(file) if file.starts_with("english/") => (Words::ENGLISH, "english"),
            _ => continue,
        };
        // By its name alone an option is looked up, whatever the language; who reads another is told so in that.
        let is_here = |text: &String| {
            text.contains(' ')
                && !["Nederlands: ", "English: "].iter().any(|name| text.starts_with(name))
        };
        let sentences = literals_of(&module.text).into_iter().filter(is_here);
        for text in sentences {
            let (options, commands) = named(&text);
            let own = words.command_line();
            for (kind, name, here) in options
                .iter()
                .map(|name| ("option", *name, own.option(name)))
                .chain(commands.iter().map(|name| ("command", *name, own.command(name))))
            {
                assert!(
                    here.is_empty() || here.contains(&name),
                    "{folder}: {kind} {name} in {text}"
                );
                seen += 1;
            }
        }
    }
    assert!(30 < seen, "{seen}");
}
