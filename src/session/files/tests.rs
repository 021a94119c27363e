//! Changes are kept in order, told when they are on disk and only then, and waited for at the end.

use std::{fs, path::Path, sync::mpsc::Receiver};

use super::*;
use crate::domain::event::Participant;

const LONG: Duration = Duration::from_secs(20);
const SHORT: Duration = Duration::from_millis(400);

fn joins(name: &str) -> GroupChange {
    GroupChange::Joins(Participant::named(name))
}

fn files() -> (Files, Receiver<Msg>) {
    let (tell, told) = mpsc::channel();
    let files = Files::open(move |message| drop(tell.send(message)));
    (files, told)
}

fn names(file: &Path) -> Vec<String> {
    let group = group::read(file).unwrap().value;
    group.participants.iter().map(|person| person.name.reveal().to_owned()).collect()
}

#[test]
fn every_change_that_is_called_kept_is_in_the_file_and_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("groep.toml");
    let (mut files, told) = files();
    let given: Vec<String> = (0..20).map(|n| format!("Naam {n}")).collect();
    for (name, number) in given.iter().zip(1..) {
        files.change_group(file.clone(), number, joins(name));
    }
    loop {
        let Ok(Msg::GroupKept(kept)) = told.recv_timeout(LONG) else { panic!("not kept") };
        let told = usize::try_from(kept.number).unwrap();
        assert_eq!(names(&file).get(..told), given.get(..told));
        if kept.number == 20 {
            break;
        }
    }
    assert_eq!(files.finish(SHORT), []);
}

#[test]
fn who_leaves_waits_for_what_was_given_and_hears_what_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let [file, gone] = ["groep.toml", "weg/groep.toml"].map(|name| folder.path().join(name));
    let (mut files, told) = files();
    files.change_group(gone.clone(), 1, joins("Anna"));
    files.change_group(gone, 2, joins("Bert"));
    files.change_group(file.clone(), 3, joins("Cor"));
    let agenda = || agendas::New {
        folder: folder.path().join("agendas"),
        name: "Lange dag".into(),
        text: "# leeg\n".into(),
    };
    files.save_agenda(agenda());
    files.save_agenda(agenda());
    assert_eq!(files.finish(SHORT), [NotKept::Group]);
    assert_eq!(names(&file), ["Cor"]);
    assert!(folder.path().join("agendas/Lange dag.toml").exists());
    let told: Vec<Msg> = told.try_iter().collect();
    let saved = told.iter().filter_map(|msg| match msg {
        Msg::AgendaSaved(saved) => Some(saved.is_ok()),
        _ => None,
    });
    assert_eq!(saved.collect::<Vec<_>>(), [true, false]);
    assert!(told.iter().any(|msg| matches!(msg, Msg::GroupNotKept(GroupWaits::Disk(_)))));
}

#[test]
fn what_could_not_be_kept_is_tried_again_and_then_told_as_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("groep.toml");
    fs::write(&file, "duur = 1\n").unwrap();
    let (mut files, told) = files();
    files.change_group(file.clone(), 1, joins("Anna"));
    let first = told.recv_timeout(LONG).unwrap();
    assert!(matches!(first, Msg::GroupNotKept(GroupWaits::Mistake(1))), "{first:?}");
    fs::write(&file, "duur = 90\n").unwrap();
    files.change_group(file.clone(), 2, joins("Bert"));
    let second = told.recv_timeout(LONG).unwrap();
    let Msg::GroupKept(GroupKept { number: 2, group, refused: None, .. }) = second else {
        panic!("{second:?}")
    };
    assert_eq!((names(&file), group.participants.len()), (vec!["Anna".into(), "Bert".into()], 2));
}

#[test]
fn what_others_change_is_told_until_nobody_prepares_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("groep.toml");
    let (files, told) = files();
    let seen = || match told.recv_timeout(LONG) {
        Ok(Msg::GroupSeen(group)) => group.participants.len(),
        other => panic!("{other:?}"),
    };
    fs::write(&file, "deelnemers = [\"Anna\"]\n").unwrap();
    files.watch_group(Some(file.clone()));
    assert_eq!(seen(), 1);
    fs::write(&file, "deelnemers = [\"Anna\", \"Bert\"]\n").unwrap();
    assert_eq!(seen(), 2);
    files.watch_group(None);
    fs::write(&file, "deelnemers = []\n").unwrap();
    assert!(told.recv_timeout(LOOK * 2).is_err());
}
