//! What the steps of the shipped file say to whoever leads or does them.

use std::collections::BTreeSet;

use super::{parse, shipped};
use crate::{
    domain::{
        agenda::Name,
        plan,
        werkvorm::{HalfMinutes, Kind, Subject, Werkvorm, WerkvormStep},
    },
    words::Words,
    written::library::step::SHORT,
};

/// Letters of a rule that is read from the other end of the room, and the most that fit there.
const RULE: (usize, usize) = (40, 46);
/// Letters of a sentence that fits in the two lines which it has beside the agenda.
const SAY: usize = 80;

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// Every step with its werkvorm, and with words for a failure.
fn steps(look: impl Fn(&Werkvorm, &WerkvormStep, &str)) {
    for werkvorm in shipped().value {
        for step in &werkvorm.steps {
            look(&werkvorm, step, &format!("{}: {}", werkvorm.id, step.name));
        }
    }
}

/// What the group and the chair read in a step.
fn said(step: &WerkvormStep) -> impl Iterator<Item = &str> {
    [&step.rule, &step.say].into_iter().flatten().map(String::as_str)
}

#[test]
fn every_step_says_what_to_do_and_every_line_beside_one_clock_too() {
    steps(|werkvorm, step, at| {
        let own_clock = matches!(werkvorm.kind, Kind::Model | Kind::AndereWerkvorm);
        // Of a line beside one clock only its rule is shown.
        assert!(step.rule.is_some() || (own_clock && step.say.is_some()), "{at}");
    });
}

#[test]
fn no_text_of_a_step_is_longer_than_its_place() {
    let mut long = 0;
    let mut count = 0;
    for werkvorm in shipped().value {
        for step in &werkvorm.steps {
            let at = format!("{}: {}", werkvorm.id, step.name);
            let (rule, say) = (step.rule.as_deref(), step.say.as_deref());
            assert!(rule.map_or(0, letters) <= RULE.1, "{at}");
            assert!(say.map_or(0, letters) <= SAY, "{at}");
            long += usize::from(RULE.0 < rule.map_or(0, letters));
            count += 1;
        }
    }
    assert!(long * 10 < count, "{long} of {count} rules are not read from afar");
}

#[test]
fn a_step_with_a_long_name_has_a_short_one_that_tells_it_from_the_others() {
    for werkvorm in shipped().value {
        let mut names = BTreeSet::new();
        for step in &werkvorm.steps {
            let at = format!("{}: {}", werkvorm.id, step.name);
            let narrow = step.short.as_ref().unwrap_or(&step.name);
            assert!(letters(narrow) <= SHORT, "{at}");
            assert_eq!(step.short.is_some(), SHORT < letters(&step.name), "{at}");
            assert!(names.insert(narrow.to_lowercase()), "{at}: {narrow} is there twice");
        }
    }
}

#[test]
fn the_short_names_and_the_rules_of_lines_reach_the_agenda() {
    let library = crate::written::library::built_in();
    let block = |id| plan::block(library.find(id).unwrap(), 6);
    let short = |step: &crate::domain::agenda::Step| step.short.clone();
    let model = block("basismodel");
    let shorts: Vec<_> = model.steps.iter().filter_map(short).collect();
    assert_eq!(shorts, ["Kiezen", "Vragen", "Advies"]);
    let opwarmer = block("weerbericht");
    let [step] = opwarmer.steps.as_slice() else { panic!() };
    let parts: Vec<_> = step.parts.iter().map(|part| part.short.as_deref().unwrap()).collect();
    assert_eq!(
        (short(step), parts),
        (None, vec!["Weerbeeld zoeken", "Weerberichten", "Naar het werk"])
    );
    assert!(step.parts.iter().all(|part| part.rule.is_some()));
}

#[test]
fn no_step_is_called_as_the_end_of_every_meeting() {
    steps(|_, step, at| {
        assert!(!["slot", "sluiten"].contains(&step.name.to_lowercase().as_str()), "{at}");
    });
}

#[test]
fn a_pace_for_each_stands_only_in_a_round_and_minutes_nowhere() {
    steps(|_, step, at| {
        let is_round = step.is_round.unwrap_or_else(|| step.length.grows());
        for text in said(step) {
            // A step can be made shorter or longer: minutes in its words would soon be wrong.
            assert!(!text.contains("minu"), "{at}: {text}");
            assert!(is_round || !text.contains("per persoon"), "{at}: {text}");
        }
    });
}

#[test]
fn where_the_inbrenger_speaks_nobody_has_a_turn_though_it_takes_longer_in_a_larger_group() {
    let library = crate::written::library::built_in();
    for (id, step) in
        [("tienstappenmethode", 4), ("tienstappenmethode", 7), ("vlaggetjesmethode", 5)]
    {
        let block = plan::block(library.find(id).unwrap(), 6);
        let told = &block.steps[step - 1];
        assert_eq!(told.round, None, "{id}: {}", told.name);
    }
}

#[test]
fn a_step_says_whether_it_is_a_round_and_what_it_is_called_in_the_past() {
    let model = |steps: &str| {
        let head = "id = 'x'\nnaam = 'X'\nsoort = 'model'\ndoel = 'y'\n\
                    groep = { min = 3, ideaal = 6, max = 9 }";
        let read = parse(&format!("[[werkvorm]]\n{head}\nstap = [{steps}]"), "eigen.toml");
        assert_eq!(Words::DUTCH.mistakes().report(&read), "");
        plan::block(&read.value[0], 6)
    };
    let block = model(
        "{ naam = 'Doorvragen', minuten = 10, ronde = true, sleutel = 'Vragen' }, \
         { naam = 'Antwoorden', minuten = 0, per_adviseur = 2, ronde = false }",
    );
    let [asked, answered] = block.steps.as_slice() else { panic!("{block:?}") };
    assert_eq!((asked.round.map(|round| round.speakers), answered.round), (Some(6), None));
    let known = |step| block.lasting_step_name(step);
    assert_eq!(known(asked), Name::Given("Vragen".to_owned()));
    assert_eq!(known(answered), Name::Given("Antwoorden".to_owned()));
}

#[test]
fn what_a_step_is_about_is_told_and_not_guessed_from_its_name() {
    let about = |id: &str, step: usize| {
        let all = shipped().value;
        let werkvorm = all.into_iter().find(|werkvorm| werkvorm.id.as_str() == id).unwrap();
        werkvorm.steps[step - 1].subject
    };
    assert_eq!(about("basismodel", 2), Some(Subject::Questions));
    assert_eq!(about("basismodel", 3), Some(Subject::Advice));
    assert_eq!(about("basismodel", 4), Some(Subject::Evaluation));
    assert_eq!(about("zesfasenmodel", 2), Some(Subject::Questions), "its name says analysis");
    assert_eq!(about("u-procedure", 6), None, "what is asked of roles");
    assert_eq!(about("incidentmethode-met-terugblik", 1), None, "what became of advice");
    assert_eq!(about("denkvragen", 4), None, "somebody thinks aloud about questions");
    // Who gets fewer questions or one advice each has a turn for it, or takes part in a round of them.
    steps(|_, step, at| {
        let asks = step.subject.is_none_or(|subject| subject == Subject::Evaluation);
        assert!(asks || !step.chooses && !step.looks_back, "{at}");
    });
}

#[test]
fn a_method_of_ten_steps_has_ten() {
    for (id, count) in [("tienstappenmethode", 10), ("vijfstappenmethode", 5), ("zesfasenmodel", 6)]
    {
        let all = shipped().value;
        let werkvorm = all.into_iter().find(|werkvorm| werkvorm.id.as_str() == id).unwrap();
        assert_eq!(werkvorm.steps.len(), count, "{id}");
    }
}

#[test]
fn who_meets_for_the_first_time_introduces_himself_before_anything_is_agreed() {
    let first = crate::written::library::built_in();
    let kennismaken = first.find("kennismaken-en-afspraken").unwrap();
    let [introductions, ..] = kennismaken.steps.as_slice() else { panic!() };
    assert_eq!(introductions.name, "Voorstellen");
    assert_ne!(introductions.length.per_participant, HalfMinutes::default());
    assert!(kennismaken.minutes(14).get() <= 10);
}

#[test]
fn a_rule_never_forbids_what_its_step_is_for() {
    steps(|_, step, at| {
        let forbidden = match step.subject {
            Some(Subject::Advice) => ["geen advies", "geen tips"],
            Some(Subject::Questions) => ["geen vragen", "niet vragen"],
            Some(Subject::Evaluation) | None => ["geen evaluatie", "geen terugblik"],
        };
        let rule = step.rule.as_deref().unwrap_or_default();
        assert!(!forbidden.iter().any(|word| rule.contains(word)), "{at}: {rule}");
    });
}

#[test]
fn the_words_are_for_je_and_jullie_with_one_kind_of_quotes() {
    steps(|_, step, at| {
        for text in said(step).chain([step.name.as_str()]) {
            let strange = |word: &str| ["u", "uw", "hij", "hem", "haar"].contains(&word);
            let mut words = text.split(|c: char| !c.is_alphabetic());
            assert!(!words.any(strange), "{at}: {text}");
            assert!(!text.contains(['"', '\'', '“', '”']), "{at}: {text}");
        }
        let [rule, say] = [&step.rule, &step.say].map(|text| text.as_deref().unwrap_or("x"));
        assert!(!rule.ends_with('.'), "{at}: {rule}");
        assert!(step.say.is_none() || say.ends_with(['.', '?', '…']), "{at}: {say}");
    });
}

#[test]
fn a_step_says_how_its_time_passes_and_else_its_werkvorm_does() {
    let text = r#"
        [[werkvorm]]
        id = "eigen"
        naam = "Eigen"
        soort = "andere-werkvorm"
        doel = "Proberen."
        groep = { min = 2, ideaal = 6, max = 10 }
        afronden = "3 min"
        bij_nul = "stilstaan"
        [[werkvorm.stap]]
        naam = "Lang"
        minuten = 20
        [[werkvorm.stap]]
        naam = "Kort"
        minuten = 20
        afronden = "10 %, minstens 1 min"
        bij_nul = "doortellen"
    "#;
    let file = parse(text, "eigen.toml");
    assert_eq!(file.mistakes, []);
    let steps = plan::block(file.value.first().unwrap(), 6).steps;
    let told = steps
        .iter()
        .map(|step| (step.timing.wrap_up(step.planned).as_secs(), step.timing.stops_at_zero()));
    assert_eq!(told.collect::<Vec<_>>(), [(180, true), (120, false)]);
}
