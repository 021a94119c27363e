//! Another werkvorm in the real program: seen everywhere, taken back, and there again after a crash.

use crate::e2e::folder::Folder;
use crate::e2e::session::{DOWN, ENTER, Session};

fn name(folder: &Folder) -> String {
    folder.status().json["block"]["name"].as_str().unwrap().to_owned()
}

#[test]
fn another_werkvorm_is_seen_everywhere_and_comes_back_after_a_crash() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("slot uiterlijk");
    folder.wait_for("started", 1);
    let first = name(&folder);
    session.press("w");
    session.wait_for("voor welk blok");
    for _ in 0..3 {
        session.press(DOWN);
    }
    session.press(ENTER);
    session.wait_for("zo laten");
    session.press(DOWN);
    session.press(ENTER);
    folder.wait_for("swapped", 1);
    session.wait_for("Gewisseld");
    let second = name(&folder);
    assert_ne!(second, first);
    assert_eq!(folder.status().json["block"]["kind"], "opwarmer");
    session.kill9();

    let mut again = Session::start(&folder, &[]);
    again.wait_for("Er loopt nog een bijeenkomst.");
    again.press(ENTER);
    again.wait_for(&second);
    folder.wait_for("taken_over", 1);
    assert_eq!(name(&folder), second);
    let mut clock = Session::start(&folder, &["klok"]);
    clock.wait_for(&second);
    again.press("u");
    folder.wait_for("undone", 1);
    assert_eq!(name(&folder), first);
    clock.wait_for(&first);
}

#[test]
fn the_record_names_what_took_the_place_of_what() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--tempo", "60"]);
    session.wait_for("slot uiterlijk");
    folder.wait_for("started", 1);
    let first = name(&folder);
    session.press("w");
    session.wait_for("voor welk blok");
    session.press(&DOWN.repeat(3));
    session.press(ENTER);
    session.wait_for("zo laten");
    session.press(DOWN);
    session.press(ENTER);
    folder.wait_for("swapped", 1);
    let second = name(&folder);
    session.outlast_guard();
    folder.to_the_end(&mut session);
    let record = folder.run(&["verslag"]);
    let told = format!("{second} in plaats van {first}");
    assert!(record.code == 0 && record.out.contains(&told), "no {told} in:\n{}", record.out);
}
