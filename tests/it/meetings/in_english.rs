//! A whole meeting in English: every place a chair comes to, at two common sizes.

use intervisie::{
    app::message::{Msg, Size},
    domain::history::History,
    lines::told,
    screen::screen,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

const SIZES: [(u16, u16); 2] = [(80, 24), (100, 30)];

/// Keeps what the screen shows under this name, and what is said of it.
fn keep(desk: &mut Desk, name: &str) {
    let (shown, _) = screen(&desk.app, desk.now);
    for (width, height) in SIZES {
        desk.tell(Msg::Resized(Size { width, height }));
        let text = desk.text();
        let rows = text.lines().map(|row| row.trim_matches('"').trim_end());
        let shown = rows.collect::<Vec<_>>().join("\n");
        insta::assert_snapshot!(format!("in_english_{name}_{width}x{height}"), shown);
    }
    let said = told::whole(desk.words, &shown);
    insta::assert_snapshot!(format!("in_english_{name}_lines"), said.join("\n"));
}

fn minutes(length: i64) -> SignedDuration {
    SignedDuration::from_mins(length)
}

#[test]
fn a_first_evening() {
    let mut desk = Desk::in_english(History::default(), true, time(13, 50, 0, 0));
    keep(&mut desk, "welcome");
    desk.press("<enter>");
    keep(&mut desk, "who");
    desk.press("Team North<enter>Anna; Ben; Clare; Dev<enter>");
    keep(&mut desk, "who_named");
    desk.press("<enter>");
    keep(&mut desk, "how");
    desk.press("<enter>");
    keep(&mut desk, "begin");
    for (keys, name) in [("d", "group"), ("<esc>?", "help_before"), ("<esc>", "after_help")] {
        desk.press(keys);
        keep(&mut desk, name);
    }
    desk.press("<down><down>");
    keep(&mut desk, "begin_field");
    desk.press("<home><esc>");
    keep(&mut desk, "deeds_before");
}

#[test]
fn the_agenda_and_the_library() {
    let mut desk = Desk::in_english(History::default(), false, time(13, 50, 0, 0));
    desk.press("a");
    keep(&mut desk, "agenda");
    desk.press("w");
    keep(&mut desk, "library");
    desk.press("incident");
    keep(&mut desk, "library_found");
    desk.press("<esc>b");
    keep(&mut desk, "agenda_name");
    desk.press("<esc><down><down><down><right>");
    keep(&mut desk, "agenda_steps");
}

#[test]
fn a_meeting_from_its_first_step_to_the_papers() {
    let mut desk = Desk::in_english(History::default(), false, time(14, 0, 0, 0)).start(120);
    keep(&mut desk, "first_step");
    for (keys, name) in [
        ("p", "parking"),
        ("The rota<enter>", "parked"),
        ("<esc>", "deeds"),
        ("<esc>?", "help"),
        ("<esc>h", "card"),
        ("hl", "parked_list"),
        ("<enter>", "fate"),
        ("<esc><esc>a", "noting"),
        ("<esc>d", "presence"),
        ("<esc>n", "next_time"),
        ("<esc>w", "swap"),
        ("<esc>g", "go_to"),
        ("<esc>k", "clock"),
        ("z", "room"),
        ("r", "calm"),
        ("x", "hidden"),
        ("<esc><space>", "paused"),
        ("<space>s", "closing_time"),
        ("<esc>0", "minutes"),
        ("<esc>t", "side_timer"),
        ("y", "speaking_time"),
        ("<esc>c", "correcting"),
        ("<esc>q", "leaving"),
        ("nf", "asked_for_phones"),
        ("y", "phone"),
    ] {
        desk.press(keys);
        keep(&mut desk, name);
    }
    desk.press("<esc>").wait(minutes(4));
    keep(&mut desk, "over");
}

#[test]
fn a_case_and_what_is_done_when_time_runs_short() {
    let mut desk = Desk::in_english(History::default(), false, time(14, 0, 0, 0)).start(120);
    while !desk.has("METHOD") {
        desk.press("<enter>");
    }
    keep(&mut desk, "choosing");
    desk.press("1");
    keep(&mut desk, "offering");
    desk.press("A silent group<enter><esc>2");
    keep(&mut desk, "kind_of_question");
    desk.press("4");
    keep(&mut desk, "chosen");
    desk.press("n<enter>").wait(minutes(50));
    keep(&mut desk, "late");
    desk.press("vv");
    keep(&mut desk, "consent");
    desk.press("<esc>b");
    keep(&mut desk, "proposals");
    desk.press("<enter>");
    keep(&mut desk, "adjusted");
    desk.wait(minutes(30));
    keep(&mut desk, "band");
    desk.after_band().press("e");
    keep(&mut desk, "slot");
    desk.press("1");
    keep(&mut desk, "settled");
    desk.press("<enter>");
    keep(&mut desk, "next_time_step");
    desk.press("1");
    keep(&mut desk, "date");
    desk.press("in 6 weeks at half past seven<enter>");
    keep(&mut desk, "date_kept");
    desk.press("<enter>");
    keep(&mut desk, "afsluiter");
    desk.press("<enter>");
    keep(&mut desk, "ended");
    desk.press("4");
    keep(&mut desk, "parked_after");
    desk.press("<esc>1");
    keep(&mut desk, "papers");
}

#[test]
fn a_rehearsal() {
    let mut desk = Desk::in_english(History::default(), false, time(13, 55, 0, 0));
    desk.press("o");
    keep(&mut desk, "rehearsal");
    desk.press("<enter>");
    keep(&mut desk, "rehearsal_next");
}
