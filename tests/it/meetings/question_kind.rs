//! What the question of the inbreng is about, and the model that suits it better.

use intervisie::{
    app::{Stage, keymap::Table, lead::Look, message::Size},
    domain::{
        agenda::{BlockKind, Purpose},
        event::Event,
        meeting::Meeting,
        werkvorm::{Level, QuestionKind},
    },
};
use jiff::SignedDuration;

use crate::meetings::desk::Desk;

fn meeting(desk: &Desk) -> &Meeting {
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    &live.meeting
}

fn model(desk: &Desk) -> String {
    let progress = meeting(desk).progress();
    progress.agenda.blocks[progress.at.block].name.clone()
}

/// The inbreng was just chosen, in the step of the model in which that is done.
fn chosen() -> Desk {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").wait(SignedDuration::from_mins(6));
    desk.press("1Werkdruk<enter><esc>").after_guard().press("2");
    desk.shows("Waar gaat het om? 1 aanpak").shows("5 zit vast");
    desk
}

fn at_both_sizes(name: &str, desk: &mut Desk) {
    for (width, height) in [(80, 24), (100, 30)] {
        desk.app.frame.size = Size { width, height };
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.text());
    }
}

#[test]
fn a_model_that_suits_the_question_is_offered_once_and_taken_on_a_key() {
    let mut desk = chosen();
    let before = meeting(&desk).progress().clone();
    at_both_sizes("kind", &mut desk);
    at_both_sizes("model", desk.press("4"));
    assert_eq!(meeting(&desk).progress(), &before, "nothing changes by itself");
    let stands = model(&desk);
    desk.shows("past bij een dilemma").shows(&stands);
    desk.after_guard().press("j").shows("Gewisseld");
    let progress = meeting(&desk).progress();
    let (at, with) = (progress.at, &progress.agenda.blocks[progress.at.block]);
    assert_eq!((at.block, at.step, with.kind), (before.at.block + 1, 0, BlockKind::Model));
    let library = &desk.app.context.library;
    let werkvorm = library.find(with.werkvorm.as_ref().unwrap().as_str()).unwrap();
    assert!(werkvorm.suits.contains(&QuestionKind::Dilemma), "{}", werkvorm.name);
    assert!(with.steps.iter().all(|step| step.purpose != Purpose::Choosing));
    assert!(!meeting(&desk).slack(desk.now.moment).is_negative());
    assert_eq!(meeting(&desk).question_kind(), Some(QuestionKind::Dilemma));
    assert!(meeting(&desk).inbreng().is_some());
    desk.press("u").shows("Ongedaan gemaakt");
    assert_eq!(meeting(&desk).progress().at, before.at);
}

#[test]
fn whoever_says_nothing_or_no_keeps_the_model() {
    for keys in ["<enter>", "<esc>", "4n", "4<enter>", "4<esc>", "1"] {
        let mut desk = chosen();
        let before = model(&desk);
        for key in keys.split_inclusive(|c: char| c.is_ascii_digit()) {
            desk.after_guard().press(key);
        }
        assert_eq!((model(&desk), desk.app.table()), (before, Table::Live), "{keys}");
        let swaps = desk.events().into_iter().filter(|event| matches!(event, Event::Swapped(_)));
        assert_eq!(swaps.count(), 0, "{keys}");
    }
}

#[test]
fn what_suits_already_stays_and_a_beginning_group_goes_on_learning() {
    let mut suited = chosen();
    suited.press("1").shows("de aanpak").shows("het model blijft");
    let mut learns = chosen();
    learns.app.context.settings.level = Some(Level::Beginner);
    learns.press("4").shows("een dilemma").shows("het model blijft");
}

#[test]
fn it_is_there_again_when_the_meeting_is_read_from_its_journal() {
    let mut desk = chosen();
    desk.press("5<esc>");
    let again = Meeting::replay(&desk.journal).unwrap();
    assert_eq!(again.question_kind(), Some(QuestionKind::Stuck));
    assert_eq!(again.inbreng(), meeting(&desk).inbreng());
    let kept = serde_json::to_value(desk.journal.last().unwrap()).unwrap();
    assert_eq!(kept["event"]["inbreng_chosen"]["about"], "stuck");
    // A journal of before this was asked has no such key.
    let mut older = kept;
    older["event"]["inbreng_chosen"].as_object_mut().unwrap().remove("about");
    let read: intervisie::domain::event::Entry = serde_json::from_value(older).unwrap();
    assert!(matches!(read.event, Event::InbrengChosen { about: None, .. }));
}

#[test]
fn whoever_looks_along_meanwhile_sees_no_question_and_it_stands_in_nobodys_way() {
    for (key, look) in [("z", Look::Room), ("r", Look::Calm), ("x", Look::Hidden)] {
        let mut desk = chosen();
        let before = model(&desk);
        desk.press(key).hides("Waar gaat het om?");
        let Stage::Lead(lead) = &desk.app.stage else { panic!("nothing runs") };
        assert_eq!((lead.look, desk.app.table()), (look, Table::Watched), "{key}");
        assert_eq!(model(&desk), before);
    }
}

#[test]
fn once_the_model_runs_it_is_not_asked_any_more() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").press("iWerkdruk<enter><enter><enter>");
    desk.hides("Waar gaat het om?").shows("Gekozen. Na het gesprek");
    assert_eq!(desk.app.table(), Table::Live);
}

#[test]
fn in_the_smallest_common_window_the_question_and_what_was_chosen_stay_in_sight() {
    let long = "Hoe begin ik een gesprek over werkdruk als niemand erover wil beginnen?";
    let mut desk = Desk::running(120);
    desk.app.frame.size = Size { width: 80, height: 24 };
    desk.next_until("Inbreng").wait(SignedDuration::from_mins(6));
    desk.press("1").press(long).press("<enter>").press("Grenzen stellen<enter>Rooster<enter><esc>");
    desk.after_guard().press("2").shows("Waar gaat het om? 1 aanpak");
    desk.shows("▸ Hoe begin ik een gesprek over").shows("gekozen").shows("een vraag?");
    desk.hides("nieuwe inbreng");
    desk.after_guard().press("<enter>").shows("Wat doen we met de rest?").shows("Hoe begin ik");
}
