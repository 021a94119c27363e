//! What the program says is so: before others, in a rehearsal, after a meeting that was cut short.

use intervisie::{
    app::{
        effect::Effect,
        message::{FoundGroup, Msg, Size},
        papers::Paper,
    },
    domain::history::History,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

const SMALL: Size = Size { width: 80, height: 24 };

/// Goes to the slot and through it, with Enter alone.
fn end(desk: &mut Desk) {
    desk.press("e");
    while !desk.text().contains("Dank jullie wel") {
        desk.press("<enter>");
    }
}

fn lasted(minutes: i64) -> Desk {
    let mut desk = Desk::running(60);
    desk.wait(SignedDuration::from_mins(minutes));
    end(&mut desk);
    desk
}

#[test]
fn where_a_meeting_is_still_open_elsewhere_it_is_said_and_what_was_set_up_stays() {
    let mut desk = Desk::at(time(13, 55, 0, 0));
    desk.press("<down><down>+<up><up>");
    let set_up = desk.begin().setup.clone();
    desk.press("<enter>").tell(Msg::OpenElsewhere);
    desk.shows("staat nog open in een ander venster").shows("Enter").shows("▸ Beginnen");
    assert_eq!(desk.begin().setup, set_up);
    assert_eq!(desk.asked, [Effect::LetGo]);
}

#[test]
fn a_rehearsal_promises_nothing_of_later() {
    let mut desk = Desk::running(60);
    desk.app.context.rehearsal = true;
    desk.press("?").hides("hervat").press("<esc>").press("pPrinter<enter>");
    end(&mut desk);
    desk.shows("er is niets bewaard").hides("volgende keer terug").hides("1  verslag");
    desk.shows("u  weer openen");
}

#[test]
fn a_question_that_was_noted_before_the_inbreng_was_chosen_is_pinned_with_it() {
    let mut desk = Desk::running(120);
    desk.press("a3").shows("Hoe luidt de inbrengvraag?").press("Wat wil ik hier?<enter>");
    desk.press("iWerkdruk<enter><enter><enter>").press("<esc>");
    desk.next_until("Verhelderende").shows("Werkdruk").shows("Wat wil ik hier?");
}

#[test]
fn the_card_is_read_to_its_source_in_a_small_window() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").tell(Msg::Resized(SMALL));
    desk.press("h").shows("↑ ↓ meer").hides("bron: ");
    for _ in 0..40 {
        desk.press("<down>");
    }
    desk.shows("bron: ").shows("slot uiterlijk");
}

#[test]
fn a_block_that_was_cut_short_is_not_ticked_off() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").press("e").shows("◐ Model").hides("✓ Model");
    desk.shows("✓ Opwarmer");
}

#[test]
fn where_nothing_is_known_of_last_time_looking_back_is_asked_plainly() {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    desk.press("<enter><enter>").shows("Van de vorige keer staat hier niets: vertel het zelf.");
    desk.shows("Rondje overigen");
}

#[test]
fn a_meeting_that_was_broken_off_is_not_called_on_time() {
    lasted(4).shows("Gesloten om 14:04").shows("eerder dan afgesproken");
    let [short, long] = [4, 50].map(|minutes| title(&lasted(minutes)));
    assert_eq!([short, long], ["Gesloten", "Op tijd klaar"]);
}

fn title(desk: &Desk) -> &'static str {
    let (screen, _) = intervisie::screen::screen(&desk.app, desk.now);
    let intervisie::screen::View::Ended(ended) = screen.view else { panic!("it runs") };
    intervisie::words::Words::DUTCH.ended().title(&ended)
}

#[test]
fn the_keys_after_a_meeting_name_the_way_back_in_a_small_window_too() {
    let mut desk = lasted(50);
    desk.tell(Msg::Resized(SMALL)).shows("u  weer openen").shows("4  geparkeerd");
}

#[test]
fn beside_a_meeting_in_between_the_appointment_that_stands_can_be_taken() {
    let mut first = Desk::running(60);
    first.next_until("Volgende keer").press("n<enter>7-1-2027 14:00<enter>");
    end(&mut first);
    let mut history = History::default();
    let mut journal = first.journal.clone();
    for entry in &mut journal {
        entry.at.wall -= SignedDuration::from_hours(24 * 7);
    }
    history.take_in(first.journal[0].id, &journal);
    let mut between = Desk::with_history(history, time(14, 0, 0, 0)).start(60);
    between.wait(SignedDuration::from_mins(50));
    end(&mut between);
    between.shows("3  afspraak").shows("do 7 januari 2027").press("3").shows("In welke map?");
}

#[test]
fn of_the_groups_to_choose_from_the_one_that_is_open_is_told() {
    let group = |name: &str, is_open| FoundGroup {
        slug: name.into(),
        name: name.into(),
        runs: false,
        is_open,
    };
    let mut desk = Desk::at(time(13, 50, 0, 0));
    desk.press("w").tell(Msg::GroupsFound(vec![group("Noord", true), group("Zuid", false)]));
    desk.shows("deze groep staat nu open").press("<down><enter>");
    let opens = |desk: &Desk| desk.asked.iter().any(|e| matches!(e, Effect::OpenGroup(_)));
    assert!(!opens(&desk));
    desk.after_guard().press("w");
    desk.tell(Msg::GroupsFound(vec![group("Noord", true), group("Zuid", false)]));
    desk.press("<down><down><enter>");
    assert!(opens(&desk));
}

#[test]
fn what_can_be_said_of_next_time_is_numbered_from_one() {
    let mut desk = Desk::running(120);
    desk.next_until("Volgende keer").shows("1 zelf invullen").press("1").shows("datum en tijd");
}

#[test]
fn a_paper_that_is_asked_for_at_once_is_made_when_all_is_on_disk() {
    let mut desk = Desk::running(60);
    desk.app.context.papers.is_chosen = true;
    desk.press("e<enter><enter>");
    desk.disk_works = false;
    desk.press("<enter>").press("1").hides("probeer het");
    let made = |desk: &Desk| {
        let is_record = |e: &&Effect| matches!(e, Effect::MakePaper { paper: Paper::Record, .. });
        desk.asked.iter().filter(is_record).count()
    };
    assert_eq!(made(&desk), 0);
    let seq = desk.journal.last().unwrap().seq;
    desk.tell(Msg::Kept { seq });
    assert_eq!(made(&desk), 1);
    desk.tell(Msg::Kept { seq });
    assert_eq!(made(&desk), 1, "once");
}
