//! Notes, the inbreng and the slot's list: kept as soon as the screen says so, and back next time.

use crate::e2e::folder::Folder;
use crate::e2e::session::{DOWN, ENTER, ESC, Session, TAB};

/// A meeting in which the inbreng was named and chosen, and an action, a word and feedback noted.
fn noted(folder: &Folder) {
    let mut session = Session::start(folder, &["start", "--groep", "noord"]);
    session.wait_for("→ ");
    folder.next(&mut session);
    folder.next(&mut session);
    session.wait_for("1 nieuw");
    session.press("1");
    session.wait_for("Wat wordt er ingebracht?");
    session.press("Werkdruk\r");
    session.wait_for("Nog een inbreng?");
    session.press("Nachtdienst\r");
    session.wait_for("· Nachtdienst");
    session.wait_for("Nog een inbreng?");
    session.press(ESC);
    session.wait_gone("Nog een inbreng?");
    session.press("2");
    session.wait_for("Waar gaat het om?");
    session.press(ENTER);
    session.wait_for("Wat doen we met de rest?");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("geparkeerd voor volgende keer · bewaard");
    session.outlast_guard();
    note(&mut session);
    session.outlast_guard();
    folder.to_the_slot(&mut session);
    through_the_slot(folder, &mut session);
}

/// A question, and an action with who and when.
fn note(session: &mut Session) {
    session.press("a");
    session.wait_for("Hoe luidt de inbrengvraag?");
    session.press("Hoe zeg ik nee?\r");
    session.wait_for("✓ Inbrengvraag bewaard");
    session.press("a");
    session.wait_for("zonder namen");
    for asks in ["Wat gaat iemand doen?", "Welk inzicht", "Wat noteren we?", "Wat spreken we af?"] {
        session.press(TAB);
        session.wait_for(asks);
    }
    session.press("2");
    session.wait_for("Wat gaat iemand doen?");
    session.press("huisarts bellen\r");
    session.wait_for("✓ actie bewaard");
    session.press("AB\r");
    session.wait_for("Voor wanneer?");
    session.press("7 januari\r");
    session.wait_for("✓ Actie bewaard");
}

/// The fate of the topic that waits, who chairs next time, a word and feedback.
fn through_the_slot(folder: &Folder, session: &mut Session) {
    session.wait_for("Wat doen we ermee?");
    session.wait_for("Nachtdienst");
    session.press("2");
    session.wait_for("volgende keer · bewaard");
    folder.next(session);
    session.wait_for("Wat spreken we af?");
    session.press(DOWN);
    session.wait_for("▸ voorzitter");
    session.press("1");
    session.wait_for("Volgende keer: voorzitter");
    session.press("Noor\r");
    session.wait_for("voorzitter: Noor");
    session.outlast_guard();
    folder.next(session);
    session.wait_for("1 ieders woord");
    session.press("a");
    session.wait_for("Met welk woord ga je weg?");
    session.press("helder\r");
    session.wait_for("✓ bewaard · 2 van");
    session.press("9");
    session.wait_for("Wat geven we de voorzitter mee?");
    session.press("Goed doorgevraagd\r");
    session.wait_for("✓ Feedback aan de voorzitter bewaard");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Dank jullie wel");
    assert_eq!(session.leave_ended(), 0);
}

#[test]
fn what_was_noted_is_back_at_the_next_meeting() {
    let folder = Folder::new();
    noted(&folder);
    let listed = folder.json(&["parkeerlijst", "--json", "--groep", "noord"]);
    assert_eq!(listed.as_array().unwrap().len(), 1, "what was chosen was dealt with: {listed}");
    assert_eq!(listed[0]["text"], "Nachtdienst");

    let mut next = Session::start(&folder, &["--groep", "noord"]);
    next.wait_for("Feedback aan de voorzitter");
    next.wait_for("Goed doorgevraagd");
    next.wait_for("Zo gingen jullie weg");
    next.wait_for("helder");
    next.press(ENTER);
    next.wait_for("→ ");
    folder.next(&mut next);
    next.wait_for("Afgesproken op");
    next.wait_for("Inbrengvraag: Hoe zeg ik nee?");
    next.wait_for("AB: huisarts bellen (");
    next.wait_for(" 7 januari)");
    next.press("1");
    next.wait_for("✓ Actie gedaan · bewaard");
    assert_eq!(folder.count("action_reviewed"), 1);
    folder.next(&mut next);
    next.wait_for("1 nieuw");
    next.wait_for("▸ Nachtdienst");
}

#[test]
fn note_that_is_called_kept_survives_a_kill() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    session.press("a");
    session.wait_for("Wat gaat iemand doen?");
    session.press("huisarts bellen\r");
    session.wait_for("✓ actie bewaard");
    session.kill9();
    assert_eq!(folder.count("note_taken"), 1);
}
