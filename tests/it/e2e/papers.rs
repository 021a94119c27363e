//! After the meeting the group takes its papers home with a key each, from the real program.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf};

use crate::e2e::{
    folder::Folder,
    session::{ENTER, ESC, Session},
};

/// A meeting that has ended, of a laptop with a folder for documents and something that opens pages.
fn ended(folder: &Folder) -> Session {
    let tools = folder.home().join("bin");
    fs::create_dir_all(&tools).unwrap();
    fs::create_dir(documents(folder)).unwrap();
    let opener = tools.join("xdg-open");
    let told = folder.home().join("opened");
    fs::write(&opener, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", told.display())).unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
    let env = [("PATH", path.as_str()), ("DISPLAY", ":0")];
    let mut session = Session::start_as(folder, &["start", "--groep", "noord"], &env);
    session.wait_for("→ ");
    session.press("p");
    session.wait_for("zonder namen");
    session.press(&format!("De printer{ENTER}"));
    session.wait_for("bewaard");
    folder.to_the_slot(&mut session);
    let steps = folder.status().json["step"]["count"].as_u64().unwrap();
    for _ in 1..steps {
        folder.next(&mut session);
    }
    session.press(ENTER);
    session.wait_for("Dank jullie wel");
    // A paper is of what is on disk.
    session.wait_for("Alles is bewaard");
    session
}

fn documents(folder: &Folder) -> PathBuf {
    folder.home().join("Documenten")
}

fn files(folder: &Folder) -> Vec<String> {
    let listed = fs::read_dir(documents(folder)).unwrap();
    let mut names: Vec<_> =
        listed.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn papers_go_where_the_chair_says_for_nobody_else_and_are_opened() {
    let folder = Folder::new();
    let mut session = ended(&folder);
    session.wait_for("1  verslag");
    session.press("1");
    session.wait_for("~/Documenten");
    session.press(ENTER);
    session.wait_for("Het verslag staat als");
    // The folder is asked once.
    session.press("2");
    session.wait_for("Het bewijs van deelname staat als");
    session.press("1");
    session.wait_for("(2).html");
    let names = files(&folder);
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(names[0].starts_with("bewijs ") && names[1].ends_with("noord (2).html"), "{names:?}");
    for name in &names {
        let path = documents(&folder).join(name);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{name}");
        let page = fs::read_to_string(&path).unwrap();
        assert!(page.starts_with("<!doctype html>") || page.starts_with("<!DOCTYPE html>"));
        assert_eq!(page.contains("De printer"), name.starts_with("verslag"), "{name}");
    }
    session.press("4");
    session.wait_for("De printer");
    session.press(ESC);
    session.wait_for("Dank jullie wel");
    session.press("q");
    assert_eq!(session.finish(), 0);
    let opened = fs::read_to_string(folder.home().join("opened")).unwrap();
    assert!(names.iter().all(|name| opened.contains(name.as_str())), "{opened}");
}

#[test]
fn a_folder_that_is_not_there_is_asked_again() {
    let folder = Folder::new();
    let mut session = ended(&folder);
    session.press("1");
    session.wait_for("~/Documenten");
    session.press("/nergens");
    session.press(ENTER);
    session.wait_for("Die map is er niet");
    assert_eq!(files(&folder), Vec::<String>::new());
    session.press("1");
    session.wait_for("/nergens");
    session.press("\x15~/Documenten");
    session.press(ENTER);
    session.wait_for("Het verslag staat als");
    assert_eq!(files(&folder).len(), 1);
    session.press("q");
    assert_eq!(session.finish(), 0);
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn a_register_gets_a_pdf() {
    let folder = Folder::new();
    let mut session = ended(&folder);
    session.press("p");
    session.wait_for("komen nu als pdf");
    session.press("2");
    session.wait_for("~/Documenten");
    session.press(ENTER);
    session.wait_for("Het bewijs van deelname staat als");
    let names = files(&folder);
    assert!(matches!(names.as_slice(), [name] if name.ends_with("noord.pdf")), "{names:?}");
    let made = lopdf::Document::load(documents(&folder).join(&names[0])).unwrap();
    assert_eq!(made.get_pages().len(), 1);
    session.press("q");
    assert_eq!(session.finish(), 0);
}
