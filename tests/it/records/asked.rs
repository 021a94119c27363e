//! What a proof needs of people is asked once, on a terminal, and kept beside the meeting.

use std::fs;

use portable_pty::CommandBuilder;

use crate::{
    pty::Pty,
    records::{desk::Desk, story::rich},
};

/// A command on a terminal, with these lines typed in answer; all that was seen.
fn typed(desk: &Desk, command: &[&str], answers: &[(&str, &str)]) -> String {
    let mut run = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
    run.args(command);
    run.args(["--data-map", desk.path().to_str().unwrap()]);
    run.env("TZ", "Europe/Amsterdam");
    run.env("HOME", "/nonexistent");
    run.cwd(desk.path());
    let mut session = Pty::open(run, (100, 60));
    for (question, answer) in answers {
        session.wait_for(question);
        session.press_at_once(&format!("{answer}\r"));
    }
    session.read_to_end();
    session.screen()
}

#[test]
fn what_a_proof_needs_is_asked_once_and_stands_on_papers_alone() {
    let desk = Desk::with(&[rich("")]);
    let file = desk.group().join("groep.toml");
    fs::write(&file, "naam = \"Team Noord\"\ndeelnemers = [\"Bram\", \"Dirk\", \"Zeno\"]\n")
        .unwrap();
    let before = desk.done(&["verslag"]);
    let sheet = desk.path().join("bewijs.md");
    let to = ["bewijs", "--naar", sheet.to_str().unwrap()];
    let answers = [
        ("Bram · naam voluit [Bram]", "Bram van Dijk"),
        ("Bram · functie [", "arts"),
        ("Bram · nummer in het register [", "BIG 7"),
        ("Dirk · naam voluit [Dirk]", ""),
        ("Dirk · functie [", ""),
        ("Dirk · nummer in het register [", ""),
    ];
    let seen = typed(&desk, &to, &answers);
    assert!(seen.contains("Opgeslagen als") && !seen.contains("Zeno"), "{seen}");
    let told = fs::read_to_string(&sheet).unwrap();
    assert!(told.contains("| Bram van Dijk | arts | BIG 7 |"), "{told}");
    let kept = fs::read_to_string(&file).unwrap();
    assert!(
        kept.contains("voluit = \"Bram van Dijk\"") && kept.contains("voluit = \"Dirk\""),
        "{kept}"
    );
    // Nobody is asked again, and nothing else tells it.
    fs::remove_file(&sheet).unwrap();
    assert!(!typed(&desk, &to, &[]).contains("naam voluit"));
    assert_eq!(desk.done(&["verslag"]), before);
    let year = desk.done(&["jaaroverzicht", "2026"]);
    assert!(year.contains("Bram van Dijk"), "{year}");
    let one = desk.done(&["bewijs", "--deelnemer", "Bram"]);
    assert!(one.contains("Bewijs van deelname aan intervisie · Bram van Dijk"), "{one}");
}
