//! Minutes that the chair types: for the running step, and for each speaker.

use intervisie::{
    app::{
        App, Stage,
        keymap::Table,
        lead::Look,
        message::{Msg, Size},
    },
    domain::{event::Event, figures::whole_minutes},
};
use jiff::SignedDuration;

use crate::meetings::desk::Desk;

fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

fn added(desk: &Desk) -> Vec<(i16, bool)> {
    let minutes = |event: &&Event| match event {
        Event::MinutesAdded { minutes, consent, .. } => Some((*minutes, *consent)),
        _ => None,
    };
    desk.events().iter().filter_map(minutes).collect()
}

/// Whole minutes that can be spared.
fn spare(desk: &Desk) -> i64 {
    let Stage::Lead(lead) = &desk.app.stage else { panic!("{}", desk.text()) };
    whole_minutes(lead.meeting.slack(desk.now.moment))
}

#[test]
fn minutes_are_typed_with_their_price_in_sight_and_taken_back() {
    let mut desk = Desk::running(120);
    desk.wait(mins(1));
    let before = (desk.clock(), spare(&desk));
    desk.press("0").shows("Hoeveel minuten erbij?").shows("hooguit 8; eraf: -1 tot -7");
    let then = format!("speling {} → {} min", before.1, before.1 - 3);
    desk.press("drie").shows(&format!("3 min erbij · {then}"));
    assert_eq!(desk.clock(), before.0, "nothing is given before Enter");
    desk.press("<enter>").shows("3 min erbij").hides("Hoeveel");
    assert_eq!(added(&desk), [(3, false)]);
    desk.press("u").shows("Ongedaan gemaakt");
    assert_eq!((desk.clock(), spare(&desk)), before);
    // The one key that there was still gives what it gave.
    desk.press("v").shows("5 min erbij");
}

#[test]
fn fewer_minutes_are_typed_with_a_minus() {
    let mut desk = Desk::running(120);
    desk.press("0-2").shows("2 min eraf").press("<enter>").shows("2 min eraf");
    assert_eq!((added(&desk), desk.clock().as_str()), (vec![(-2, false)], "6:00"));
    desk.press("02 minder<enter>");
    assert_eq!(desk.clock(), "4:00");
}

#[test]
fn more_than_can_be_spared_is_asked_of_the_group_first() {
    let mut desk = Desk::running(95);
    desk.press("v").wait(mins(13)).press("<enter>");
    assert!(spare(&desk) < 7, "{}", desk.text());
    desk.press("07").shows("vraag het de groep").press("<enter>").shows("Vindt de groep dat goed?");
    assert_eq!(added(&desk), [(5, false)]);
    desk.press("n").press("07<enter>").press("j");
    assert_eq!(added(&desk), [(5, false), (7, true)]);
}

#[test]
fn what_is_no_number_of_minutes_that_fits_is_asked_again() {
    let mut desk = Desk::running(120);
    desk.press("0veel<enter>").shows("Typ minuten, hooguit 8 erbij of -8 eraf.").shows("veel");
    desk.press("<back><back><back><back>9<enter>").shows("hooguit 8 erbij");
    desk.press("<back>0<enter>").shows("hooguit 8 erbij");
    desk.press("<back>8<enter>").shows("8 min erbij");
    desk.press("0").shows("er kan niets meer bij; eraf: -1 tot -16").press("<esc>");
    assert_eq!((added(&desk), desk.app.table()), (vec![(8, false)], Table::Live));
}

#[test]
fn the_line_says_what_it_costs_by_the_minute_in_which_it_is_asked() {
    let mut desk = Desk::running(120);
    desk.press("05").shows("5 min erbij");
    let before = desk.text();
    // Past its end the step eats what can be spared.
    desk.wait(mins(12));
    assert_ne!(desk.text(), before);
    let left = spare(&desk);
    desk.shows(&format!("speling {left} →"));
}

#[test]
fn how_long_a_speaker_has_is_typed_once_and_remembered() {
    let mut desk = Desk::running(120);
    desk.press("t").shows("nog 2:00").wait(SignedDuration::from_secs(5));
    desk.press("y").shows("Hoeveel minuten per spreker?").press("1,5<enter>").shows("nog 1:30");
    desk.wait(SignedDuration::from_secs(90)).shows("1:30 om · t voor de volgende");
    desk.press("t").shows("nog 1:30").press("t").hides("deze spreker");
    desk.after_guard().press("<enter>t").shows("nog 1:30");
    desk.press("yveel<enter>").shows("Typ minuten, bijvoorbeeld 3 of 1,5.").press("<esc>");
    desk.press("y3<enter>").shows("nog 3:00").wait(mins(3)).shows("3 minuten om");
    assert_eq!(added(&desk), [], "the step's clock does not know of it");
}

#[test]
fn both_are_offered_in_words_and_work_on_the_timekeepers_clock_and_before_the_room() {
    let mut desk = Desk::running(120);
    for (words, asks) in [("minuten typen", "erbij?"), ("spreker typen", "per spreker?")] {
        desk.press("<esc>").press(words).press("<enter>").shows(asks).press("<esc>");
    }
    for (key, look) in [("k", Look::Clock), ("z", Look::Room)] {
        desk.press(key).press("02<enter>");
        assert!(matches!(&desk.app.stage, Stage::Lead(lead) if lead.look == look));
        desk.press(key);
    }
    assert_eq!(added(&desk), [(2, false), (2, false)]);
}

#[test]
fn who_looks_on_can_give_a_speaker_time_which_the_meeting_does_not_notice() {
    let mut desk = Desk::running(95);
    let journal = desk.journal.clone();
    desk.app = App::following(desk.app.context.clone(), None, 7, desk.now);
    desk.press("t").hides("spreker").tell(Msg::Resized(Size { width: 100, height: 30 }));
    desk.tell(Msg::Followed(journal.clone())).press("t").shows("deze spreker: nog 2:00");
    desk.wait(SignedDuration::from_secs(45)).shows("deze spreker: nog 1:15");
    desk.press("t").shows("deze spreker: nog 2:00").press("t").hides("deze spreker");
    desk.wait(mins(1)).press("t").wait(mins(2)).shows("2 minuten om · t voor de volgende");
    desk.wait(mins(1)).hides("2 minuten om");
    assert_eq!(desk.journal, journal);
}
