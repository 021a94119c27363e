//! What a file of werkvormen may and may not hold.

mod conformance;
mod english;
mod odd;
mod steps;
mod wrong;

use std::collections::BTreeSet;
use std::fs;

use super::*;
use crate::domain::{event::NoteKind, plan, werkvorm::Kind};
use crate::words::Words;

fn shipped() -> Loaded {
    parse(include_str!("../../../werkvormen.toml"), "werkvormen.toml")
}

#[test]
fn the_shipped_file_has_no_mistake() {
    let loaded = shipped();
    assert_eq!(Words::DUTCH.mistakes().report(&loaded), "");
    let ids: BTreeSet<_> = loaded.value.iter().map(|werkvorm| werkvorm.id.as_str()).collect();
    assert_eq!((loaded.value.len(), ids.len()), (99, 99));
}

/// The longest that a block of this kind may take.
fn limit(kind: Kind) -> u16 {
    match kind {
        Kind::Opwarmer => 12,
        Kind::Terugkijken | Kind::Kennismaken | Kind::InbrengGenereren | Kind::Afsluiter => 10,
        Kind::Model | Kind::AndereWerkvorm => 150,
    }
}

#[test]
fn every_shipped_werkvorm_keeps_its_limits_at_every_size() {
    for werkvorm in shipped().value {
        let size = werkvorm.group_size;
        for participants in size.min..=size.max {
            let total = werkvorm.minutes(participants).get();
            assert!(
                (1..=limit(werkvorm.kind)).contains(&total),
                "{} {participants}: {total}",
                werkvorm.id
            );
            let speakers = werkvorm.speakers(participants);
            for step in &werkvorm.steps {
                let floor = step.floor.map_or(0, |floor| floor.minutes(speakers).get());
                assert!(
                    floor <= step.length.minutes(speakers).get(),
                    "{} {}",
                    werkvorm.id,
                    step.name
                );
                assert_eq!(
                    step.floor.is_some(),
                    step.tier.is_some(),
                    "{} {}",
                    werkvorm.id,
                    step.name
                );
            }
        }
        assert!(werkvorm.steps.iter().filter(|step| step.chooses).count() <= 1, "{}", werkvorm.id);
    }
}

#[test]
fn looking_back_can_be_shortened_to_three_minutes_and_an_afsluiter_not_at_all() {
    for werkvorm in shipped().value {
        let floors = |n| -> u16 {
            werkvorm
                .steps
                .iter()
                .map(|step| step.floor.unwrap_or(step.length).minutes(n).get())
                .sum()
        };
        match werkvorm.kind {
            Kind::Terugkijken => assert_eq!(floors(6), 3, "{}", werkvorm.id),
            Kind::Afsluiter => assert_eq!(floors(6), werkvorm.minutes(6).get(), "{}", werkvorm.id),
            _ => {}
        }
    }
}

#[test]
fn the_basic_model_takes_ten_twenty_five_fifteen_and_ten_minutes() {
    let library = built_in();
    let model = library.find("basismodel").unwrap();
    let minutes = |step: &crate::domain::werkvorm::WerkvormStep| {
        (step.length.minutes(6).get(), step.floor.unwrap().minutes(6).get())
    };
    let steps: Vec<_> = model.steps.iter().map(minutes).collect();
    assert_eq!(steps, [(10, 5), (25, 10), (15, 10), (10, 5)]);
    assert_eq!(library.find("een-woord").unwrap().minutes(6).get(), 4);
}

/// The report on a fixture, and which of its werkvormen load.
fn on_fixture(path: &Path) -> String {
    let name = path.file_name().unwrap().to_str().unwrap().to_owned();
    let loaded = Loaded { name, ..read(path).unwrap() };
    let ids: Vec<_> = loaded.value.iter().map(|werkvorm| werkvorm.id.as_str()).collect();
    format!("geladen: {}\n\n{}", ids.join(", "), Words::DUTCH.mistakes().report(&loaded))
}

fn fixtures(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

#[test]
fn every_invalid_file_is_explained() {
    for path in fixtures("invalid") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(!read(&path).unwrap().mistakes.is_empty(), "{name}");
        insta::with_settings!({ snapshot_path => "../../../tests/library/snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, on_fixture(&path));
        });
    }
}

#[test]
fn every_valid_file_loads() {
    for path in fixtures("valid") {
        let loaded = read(&path).unwrap();
        assert_eq!(Words::DUTCH.mistakes().report(&loaded), "");
        assert!(!loaded.value.is_empty());
    }
}

#[test]
fn a_step_says_what_is_mostly_written_down_in_it() {
    use NoteKind::{Action, Question, Worked};
    let library = built_in();
    let model = plan::block(library.find("basismodel").unwrap(), 6);
    let usual = model.steps.iter().map(|step| NoteKind::usual(&library, &model, step));
    assert_eq!(usual.collect::<Vec<_>>(), [Question, Question, Action, Worked]);
    let marked = read(&fixtures("valid").pop().unwrap()).unwrap().value;
    let kinds = marked.iter().flat_map(|werkvorm| &werkvorm.steps).map(|step| step.note);
    assert!(kinds.eq(NoteKind::ALL.map(Some)));
}
