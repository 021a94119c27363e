//! The words around the table with which a group leaves: each in turn, one skipped, and there again next time.

use crate::e2e::{
    folder::Folder,
    session::{ENTER, Session},
};

/// The slot runs, and its last step.
fn at_the_table(folder: &Folder) -> Session {
    let people = "Anna Bakker; Bram Cox; Chris Dam; Daan Eik";
    let made = folder.run(&["groep", "deelnemers", "toevoegen", people, "--groep", "noord"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let mut session = Session::start(folder, &["start", "--groep", "noord"]);
    session.wait_for("→ ");
    folder.to_the_slot(&mut session);
    let steps = folder.status().json["step"]["count"].as_u64().unwrap();
    for _ in 1..steps {
        folder.next(&mut session);
    }
    session.wait_for("AB ○ ██");
    session.wait_for("1 ieders woord");
    session.outlast_guard();
    session
}

#[test]
fn each_says_a_word_in_turn_and_who_says_none_is_passed() {
    let folder = Folder::new();
    let mut session = at_the_table(&folder);
    session.press("1");
    for (who, word) in [("AB", "helder\r"), ("BC", ENTER), ("CD", "moe\r"), ("DE", "klaar\r")] {
        session.wait_for(&format!("Met welk woord gaat {who} weg?"));
        session.press(word);
    }
    session.wait_gone("Met welk woord");
    for said in ["helder", "moe", "klaar"] {
        session.wait_for(said);
    }
    folder.wait_for("note_taken", 3);
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Dank jullie wel");
    assert_eq!(session.leave_ended(), 0);

    let mut next = Session::start(&folder, &["--groep", "noord"]);
    next.wait_for("Zo gingen jullie weg");
    for said in ["helder", "moe", "klaar"] {
        next.wait_for(said);
    }
}

#[test]
fn the_last_may_be_passed_too() {
    let folder = Folder::new();
    let mut session = at_the_table(&folder);
    session.press("1");
    for (who, word) in [("AB", "helder\r"), ("BC", "licht\r"), ("CD", "moe\r"), ("DE", ENTER)] {
        session.wait_for(&format!("Met welk woord gaat {who} weg?"));
        session.press(word);
    }
    session.wait_gone("Met welk woord");
    folder.wait_for("note_taken", 3);
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Dank jullie wel");
    assert_eq!(session.leave_ended(), 0);
}
