//! The guided rehearsal: walked right and wrong, left half-way, at any size; nothing of it is kept.

use intervisie::app::{
    Stage,
    action::Action,
    coach::Coach,
    effect::Effect,
    message::{Msg, Size},
};
use intervisie::domain::event::{Entry, Event};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

fn at_the_beginning() -> Desk {
    Desk::at(time(13, 50, 0, 0))
}

fn asks(desk: &Desk) -> Option<Action> {
    desk.app.frame.coach.and_then(Coach::asks)
}

/// The key that the row of keys begins with.
fn first_key(desk: &Desk) -> String {
    let text = desk.text();
    let keys = text.lines().map(|row| row.trim_matches('"').trim()).rfind(|row| !row.is_empty());
    keys.and_then(|row| row.split_whitespace().next()).unwrap_or_default().to_owned()
}

fn is_back(desk: &Desk) -> bool {
    matches!(desk.app.stage, Stage::Prepare(_)) && desk.app.frame.coach.is_none()
}

/// Nothing was written, heard or asked of a file.
fn left_nothing(desk: &Desk) {
    assert!(desk.journal.is_empty() && desk.heard.is_empty() && !desk.left);
    let only_clocks = desk.asked.iter().all(|effect| matches!(effect, Effect::RunFrom(_)));
    assert!(only_clocks, "{:?}", desk.asked);
}

#[test]
fn it_asks_for_one_key_after_the_other_and_leads_back() {
    let mut desk = at_the_beginning();
    let set_up = desk.begin().setup.clone();
    desk.shows("Nieuw hier? Met o oefen je anderhalve").press("o");
    desk.shows("Oefening 1 van 5").shows("druk op Enter");
    desk.after_guard().press("<enter>").shows("Oefening 2 van 5").shows("druk op p");
    assert_eq!(first_key(&desk), "p");
    desk.press("pRooster<enter>").shows("Oefening 3 van 5").shows("druk op v");
    desk.after_guard().press("v").shows("Oefening 4 van 5").shows("druk op b");
    assert_eq!(first_key(&desk), "b");
    desk.press("b").shows("Oefening 5 van 5").shows("druk op e").press("<esc>");
    assert_eq!(first_key(&desk), "e");
    desk.after_guard().press("e").shows("Dat was alles");
    desk.after_guard().press("qj").shows("er is niets van bewaard");
    assert!(is_back(&desk));
    assert_eq!(desk.begin().setup, set_up);
    left_nothing(&desk);
    let tempos = desk.asked.iter().map(|effect| match effect {
        Effect::RunFrom(anchor) => anchor.tempo,
        other => panic!("{other:?}"),
    });
    assert_eq!(tempos.collect::<Vec<_>>(), [20, 1]);
    // And again.
    desk.after_guard().press("o").shows("Oefening 1 van 5");
}

#[test]
fn a_wrong_key_works_as_in_a_meeting_and_the_guide_waits() {
    let mut desk = at_the_beginning();
    desk.press("o");
    for key in ["k", "k", "z", "z", "?", "<esc>", " ", " ", "a", "<esc>", "l", "<esc>", "v"] {
        desk.after_guard().press(key);
        assert_eq!(asks(&desk), Some(Action::Next), "{key}");
        for (width, height) in [(40, 12), (20, 4), (80, 24), (160, 50), (1, 1)] {
            desk.tell(Msg::Resized(Size { width, height })).text();
        }
    }
    desk.tell(Msg::Resized(Size { width: 80, height: 24 })).shows("Oefening 1 van 5");
    desk.after_guard().press("<enter>");
    assert_eq!(asks(&desk), Some(Action::Park));
    left_nothing(&desk);
}

#[test]
fn it_is_left_when_one_wants_and_the_clock_is_right_again() {
    let mut desk = at_the_beginning();
    desk.press("o<enter>").wait(SignedDuration::from_secs(20));
    desk.press("q").shows("De oefening stopt dan").press("n");
    assert_eq!(asks(&desk), Some(Action::Park));
    desk.press("qj");
    assert!(is_back(&desk));
    desk.shows("▸ Beginnen").shows("13:50");
    left_nothing(&desk);
    // What begins now is a meeting.
    desk.after_guard().press("<enter>");
    assert_eq!(desk.journal.len(), 1);
    assert_eq!(asks(&desk), None);
}

#[test]
fn taking_its_beginning_back_leaves_it_and_its_end_too() {
    let mut desk = at_the_beginning();
    desk.press("ouj");
    assert!(is_back(&desk));
    desk.after_guard().press("o<delete>j");
    assert!(is_back(&desk));
    desk.after_guard().press("o");
    for _ in 0..60 {
        if is_back(&desk) {
            break;
        }
        desk.after_guard().press("<enter>");
    }
    assert!(is_back(&desk), "{}", desk.text());
    left_nothing(&desk);
}

#[test]
fn by_itself_it_plays_a_whole_meeting_and_ends_on_time() {
    let mut desk = Desk::with_usual_margin(time(14, 0, 0, 0));
    desk.play().shows("Dit speelt vanzelf").wait(SignedDuration::from_mins(60));
    let Stage::Lead(lead) = &desk.app.stage else { panic!("{:?}", desk.app.stage) };
    assert!(lead.has_ended() && !desk.left, "{}", desk.text());
    let parked = |entry: &&Entry| matches!(entry.event, Event::TopicParked(_));
    assert_eq!(desk.journal.iter().filter(parked).count(), 1);
    let steps = |entry: &&Entry| matches!(entry.event, Event::StepStarted { .. });
    assert!(5 < desk.journal.iter().filter(steps).count());
}

#[test]
fn any_key_takes_over_what_plays_by_itself() {
    let mut desk = Desk::with_usual_margin(time(14, 0, 0, 0));
    desk.play().wait(SignedDuration::from_mins(12));
    let written = desk.journal.len();
    assert!(1 < written);
    desk.press("k").shows("Oefening 1 van 5").wait(SignedDuration::from_mins(40));
    let by_key = |entry: &&Entry| matches!(entry.event, Event::StepStarted { .. });
    assert_eq!(desk.journal.iter().skip(written).filter(by_key).count(), 0);
}
