//! A group in its file, changed by many.

use std::fs;

use super::*;
use crate::{
    domain::{
        confidential::Confidential, event::Participant, group::GroupChange, minutes::Minutes,
    },
    store::whole,
};

fn joins(name: &str) -> GroupChange {
    GroupChange::Joins(Participant::named(name))
}

fn changed(path: &Path, one: &GroupChange) -> Result<Group, NotWritten> {
    change(path, |group| {
        group.change(one).unwrap();
        Ok(())
    })
}

fn names(group: &Group) -> Vec<&str> {
    group.participants.iter().map(|person| person.name.reveal()).collect()
}

#[test]
fn a_file_with_mistakes_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(group::FILE);
    fs::write(&path, "duur = 1\n").unwrap();
    assert!(matches!(changed(&path, &joins("AB")), Err(NotWritten::Mistakes(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "duur = 1\n");
}

#[test]
fn a_change_is_made_in_the_file_as_it_is_then() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(group::FILE);
    changed(&path, &joins("Anna")).unwrap();
    let by_hand = "# van ons\ndeelnemers = [\"Anna\", \"Buiten\"]\nplaats = \"online\"\n";
    fs::write(&path, by_hand).unwrap();
    let group = changed(&path, &joins("Bert")).unwrap();
    assert_eq!(names(&group), ["Anna", "Buiten", "Bert"]);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("# van ons") && text.contains("plaats"), "{text}");
    fs::write(&path, text.replace("\"Anna\", ", "")).unwrap();
    let after = changed(&path, &GroupChange::Length(Some(Minutes::of(90)))).unwrap();
    assert_eq!(names(&after), ["Buiten", "Bert"], "who was erased does not come back");
}

#[test]
fn what_somebody_changes_in_between_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(group::FILE);
    let mut times = 0;
    let group = change(&path, |group| {
        times += 1;
        if times == 1 {
            fs::write(&path, "deelnemers = [\"Buiten\"]\n").unwrap();
        }
        group.change(&joins("Anna")).unwrap();
        Ok::<_, NotWritten>(())
    });
    assert_eq!((names(&group.unwrap()), times), (vec!["Buiten", "Anna"], 2));
    let busy = change(&path, |group| {
        let comment = format!("{}# nog een\n", fs::read_to_string(&path).unwrap());
        fs::write(&path, comment).unwrap();
        group.change(&joins("Cor")).unwrap();
        Ok::<_, NotWritten>(())
    });
    assert!(matches!(busy, Err(NotWritten::Busy)));
}

#[test]
fn names_that_many_add_at_once_are_all_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(group::FILE);
    std::thread::scope(|scope| {
        for n in 0..8 {
            let path = &path;
            scope.spawn(move || changed(path, &joins(&format!("Naam {n}"))).unwrap());
        }
    });
    assert_eq!(group::read(&path).unwrap().value.participants.len(), 8);
}

#[test]
fn the_control_that_writes_the_group_as_it_was_read_loses_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(group::FILE);
    let read = group::read(&path).unwrap();
    for name in ["Anna", "Bert"] {
        let mut group = read.value.clone();
        group.change(&joins(name)).unwrap();
        let _ = fs::remove_file(&path);
        whole::create(&path, group::edited(&read, &group).as_bytes()).unwrap();
    }
    assert_eq!(names(&group::read(&path).unwrap().value), ["Bert"]);
}

#[test]
fn somebody_who_is_gone_does_not_come_back_by_a_detail() {
    let mut group = Group::default();
    let function =
        GroupChange::Function(Confidential::new("Anna"), Some(Confidential::new("arts")));
    assert!(group.change(&function).is_err());
    assert_eq!(group, Group::default());
}
