//! The program sleeps exactly until something visible changes.

use intervisie::{
    app::message::Msg,
    screen::{View, screen},
};
use jiff::{SignedDuration, civil};
use proptest::prelude::*;

use crate::meetings::desk::Desk;

const GESTURES: [&str; 37] = [
    "<enter>",
    "<enter>",
    "<enter>",
    "<left>",
    "<space>",
    "+",
    "-",
    "v",
    "j",
    "n",
    "u",
    "b",
    "b<right>",
    "b<right><enter>",
    "c4<enter>",
    "e",
    "pgrenzen<enter>",
    "pgrenzen",
    "<esc>",
    "l",
    "k",
    "z",
    "r",
    "x",
    "?",
    "s15:10<enter>",
    "i",
    "q",
    "t",
    "y1,5<enter>",
    "05",
    "0-2<enter>",
    "o",
    "o<down><enter>",
    LID,
    FORWARD,
    BACK,
];

/// The lid is closed for a while.
const LID: &str = "lid";
/// The clock is set an hour forward, or back.
const FORWARD: &str = "clock forward";
const BACK: &str = "clock back";

pub(super) fn gesture() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&GESTURES[..])
}

pub(super) fn wait() -> impl Strategy<Value = SignedDuration> {
    prop_oneof![0..3_000_i64, 0..400_000_i64].prop_map(SignedDuration::from_millis)
}

/// The program somewhere in its life.
pub(super) fn lived(history: &[(SignedDuration, &str)], begun: bool) -> Desk {
    let mut desk =
        if begun { Desk::running(95) } else { Desk::with_usual_margin(civil::time(13, 50, 7, 0)) };
    for (length, keys) in history {
        desk.wait(*length);
        match *keys {
            LID => desk.sleep(SignedDuration::from_mins(4)),
            FORWARD => desk.set_clock(SignedDuration::from_hours(1)),
            BACK => desk.set_clock(SignedDuration::from_hours(-1)),
            keys => desk.press(keys),
        };
        // Ended and left are the end of it.
        desk.left = false;
    }
    desk
}

pub(super) fn shown(desk: &Desk) -> intervisie::screen::Screen {
    screen(&desk.app, desk.now).0
}

/// Until the next visible change, as foretold.
fn foretold(desk: &Desk) -> Option<SignedDuration> {
    let (_, until) = screen(&desk.app, desk.now);
    [until.meeting, until.real].into_iter().flatten().min()
}

/// Looks at the clock every second until `length` has passed.
fn look_for(desk: &mut Desk, length: SignedDuration) {
    let end = desk.now.real + length;
    while desk.now.real < end {
        desk.pass((end - desk.now.real).min(SignedDuration::from_secs(1)));
        desk.tell(Msg::Woke);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn wake_ups_are_tight(
        history in prop::collection::vec((wait(), gesture()), 0..12), begun in any::<bool>(),
    ) {
        let mut desk = lived(&history, begun);
        let before = shown(&desk);
        let Some(length) = foretold(&desk) else {
            let heard = desk.heard.len();
            look_for(&mut desk, SignedDuration::from_secs(30));
            let silent = desk.heard.len() == heard;
            prop_assert!(shown(&desk) == before || !silent, "it changed though nothing was foretold");
            return Ok(());
        };
        prop_assert!(length.is_positive(), "{length:?}");
        let signals = desk.heard.len();
        let long = length.min(SignedDuration::from_mins(3));
        look_for(&mut desk, long - SignedDuration::from_nanos(1));
        if desk.heard.len() != signals {
            // A signal fell due: it was foretold apart, and may say a line.
            return Ok(());
        }
        prop_assert_eq!(shown(&desk), before.clone(), "it changed too early");
        if long == length {
            look_for(&mut desk, SignedDuration::from_nanos(1));
            prop_assert_ne!(shown(&desk), before, "nothing changed");
        }
    }
}

#[test]
fn a_second_shown_is_one_picture_and_an_hour_in_silence_is_none() {
    let mut desk = Desk::running(300);
    desk.wait(SignedDuration::from_secs(30));
    let before = desk.frames;
    desk.wait(SignedDuration::from_secs(25));
    assert_eq!(desk.frames - before, 25);
    desk.press("r");
    let calm = desk.frames;
    desk.wait(SignedDuration::from_mins(60));
    assert_eq!(desk.frames, calm, "the calm screen does not move");
}

/// The start time is long past: what is planned beneath is not made anew while a list is open.
#[test]
fn nothing_changes_below_what_can_be_done() {
    let mut desk = Desk::with_usual_margin(civil::time(13, 50, 7, 0));
    desk.set_clock(SignedDuration::from_hours(1));
    desk.press("<esc>");
    desk.wait(SignedDuration::from_secs(270));
    let before = shown(&desk);
    look_for(&mut desk, SignedDuration::from_mins(2));
    let mut after = shown(&desk);
    if let (View::Deeds(then), View::Deeds(was)) = (&mut after.view, &before.view) {
        assert_eq!((then.now, was.now), (civil::time(14, 56, 0, 0), civil::time(14, 54, 0, 0)));
        then.now = was.now;
    }
    // The picture of the meeting begins at the minute that it is; what is planned in it stands.
    let steps = |screen: &intervisie::screen::Screen| {
        screen.ribbon.as_ref().map(|ribbon| ribbon.steps.clone())
    };
    assert_eq!(after.ribbon.as_ref().map(|r| r.began), Some(civil::time(14, 56, 0, 0)));
    assert_eq!(steps(&after), steps(&before));
    after.ribbon.clone_from(&before.ribbon);
    assert_eq!(after, before);
    desk.press("<esc>");
    look_for(&mut desk, SignedDuration::from_mins(1));
    assert_ne!(steps(&shown(&desk)), steps(&before), "it is made anew when that is closed");
}
