//! What keys do, a line each.

use intervisie::{
    app::{
        Stage,
        keymap::{self, Table},
        lead::Look,
        message::{Msg, Size},
    },
    domain::{
        confidential::Confidential,
        event::{Event, NextTime, Signal},
        history::History,
        kept::WriteTrouble,
        meeting::Command,
    },
    key::Key,
    screen::StatusLine,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::{
    desk::{Desk, at},
    wakeups::shown,
};

fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

fn secs(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

/// The keys of the running meeting that lead to a view of it that is so.
fn keys_of(is_so: impl Fn(Look) -> bool) -> Vec<String> {
    let letters = keymap::all(Table::Live).into_iter().filter_map(|hint| match hint.keys {
        [Key::Char(c), ..] => Some(c.to_string()),
        _ => None,
    });
    let keys: Vec<String> = letters.filter(|key| look_after(key).is_some_and(&is_so)).collect();
    assert!(!keys.is_empty());
    keys
}

fn keys_of_views() -> Vec<String> {
    keys_of(|_| true)
}

/// What the chair looks at after this key, where that is another view.
fn look_after(key: &str) -> Option<Look> {
    let mut desk = Desk::running(120);
    desk.press(key);
    match &desk.app.stage {
        Stage::Lead(lead) if lead.look != Look::Agenda => Some(lead.look),
        _ => None,
    }
}

#[test]
fn a_topic_is_parked_with_its_words_and_enter() {
    let mut desk = Desk::running(120);
    desk.press("pGrenzen stellen<enter>").shows("bewaard").shows("geparkeerd");
    assert!(matches!(desk.events()[..], [Event::TopicParked(_)]));
}

#[test]
fn what_is_not_yet_on_disk_is_not_called_kept() {
    let mut desk = Desk::running(120);
    desk.disk_works = false;
    desk.press("pGrenzen stellen<enter>").hides("· bewaard");
    let seq = desk.journal.last().unwrap().seq;
    desk.tell(Msg::Kept { seq }).shows("bewaard");
}

#[test]
fn a_disk_that_fails_is_said_until_it_works() {
    let mut desk = Desk::running(120);
    desk.disk_works = false;
    desk.press("pGrenzen stellen<enter>");
    desk.tell(Msg::NotKept { why: WriteTrouble::Full, waiting: 1 }).shows("schijf");
    desk.wait(mins(2)).shows("schijf");
    let seq = desk.journal.last().unwrap().seq;
    desk.tell(Msg::Kept { seq }).hides("schijf");
}

#[test]
fn letters_in_a_line_are_words_and_the_clock_goes_on() {
    let mut desk = Desk::running(120);
    desk.press("pkzrxlmvq").shows("kzrxlmvq").wait(secs(20)).shows("kzrxlmvq");
    assert_eq!(desk.app.table(), Table::Input);
    assert_eq!(desk.events(), Vec::<&Event>::new());
}

#[test]
fn escape_drops_what_was_typed() {
    let mut desk = Desk::running(120);
    desk.press("pweg ermee<esc>").hides("weg ermee");
    assert_eq!(desk.events(), Vec::<&Event>::new());
}

#[test]
fn a_doubled_enter_after_a_line_skips_no_step() {
    let mut desk = Desk::running(120);
    let step = desk.step();
    desk.press_at_once("pGrenzen<enter><enter><enter>");
    assert_eq!(desk.step(), step);
    desk.after_guard().press("<enter>");
    assert_ne!(desk.step(), step);
}

#[test]
fn a_pasted_text_is_words_in_a_line_and_nothing_elsewhere() {
    let mut desk = Desk::running(120);
    desk.tell(Msg::Paste("pq\nj".into()));
    assert_eq!(desk.app.table(), Table::Live);
    desk.press("p").tell(Msg::Paste("een\nregel\u{1b}[2J".into())).shows("een regel[2J");
}

#[test]
fn tab_changes_the_target_and_in_the_slot_there_is_no_later_today() {
    let mut desk = Desk::running(120);
    desk.press("p").shows("voor later vandaag?").press("<tab>").shows("voor volgende keer?");
    desk.press("<tab>").shows("elders te bespreken").press("<tab>").shows("voor later vandaag?");
    desk.press("<esc>");
    desk.after_guard().next_until("Parkeerlijst").press("p");
    for _ in 0..4 {
        desk.hides("later vandaag").press("<tab>");
    }
}

#[test]
fn whatever_was_parked_is_counted() {
    let mut desk = Desk::running(120);
    desk.shows("niets geparkeerd").press("p<tab><tab>").shows("elders te bespreken");
    desk.press("Rooster<enter>").shows("geparkeerd: 1");
    desk.after_guard().press("pGrenzen<enter>").shows("geparkeerd: 2");
}

#[test]
fn a_pause_is_said_and_costs_slack() {
    let mut desk = Desk::running(120);
    desk.press("<space>").shows("sinds ").wait(mins(3)).press("<space>").hides("sinds ");
}

#[test]
fn every_view_has_a_key() {
    let reached: Vec<Look> = keys_of_views().iter().filter_map(|key| look_after(key)).collect();
    // Whether others may see the clock is asked first.
    let asked = [Look::Agenda, Look::Phone];
    for view in Look::ALL.into_iter().filter(|view| !asked.contains(view)) {
        assert!(reached.contains(&view), "no key leads to {view:?}");
    }
}

#[test]
fn every_view_goes_and_comes_back_with_its_own_key() {
    for key in keys_of_views().iter().chain(&["?".to_owned()]) {
        let mut desk = Desk::running(120);
        let before = desk.text();
        desk.press(key);
        assert_ne!(desk.text(), before, "{key}");
        desk.press(key);
        assert_eq!(desk.text(), before, "{key}");
    }
}

#[test]
fn the_room_sees_no_seconds_and_no_words_of_the_group() {
    for key in &keys_of(Look::is_for_the_room) {
        let mut desk = Desk::running(120);
        desk.next_until("Inbreng").press("pGeheim woord<enter>").wait(secs(30)).press(key);
        desk.hides("Geheim").press("pNog geheim").hides("Nog geheim").hides("geheim");
    }
}

#[test]
fn a_meeting_that_ends_before_the_room_names_nobody() {
    for key in &keys_of(Look::is_for_the_room) {
        let mut desk = Desk::running(120);
        let chair = Some(Confidential::new("Hanneke"));
        desk.command(Command::SetNextTime(NextTime { chair, ..NextTime::default() }));
        desk.next_until("Volgende keer")
            .press("<enter><enter>")
            .shows("Dank jullie wel")
            .shows("voorzitter: Hanneke");
        desk.press("u").press(key).press("<enter>").shows("Dank jullie wel").hides("Hanneke");
    }
}

#[test]
fn enter_still_means_next_where_the_room_looks_on() {
    for key in &keys_of(|look| !matches!(look, Look::Parked(_))) {
        let mut desk = Desk::running(120);
        let step = desk.step();
        desk.press(key).press("<enter>");
        assert_ne!(desk.step(), step, "{key}");
    }
}

#[test]
fn extending_within_the_slack_is_done_at_once_and_its_price_is_said() {
    let mut desk = Desk::running(120);
    desk.press("v").shows("5 min");
    assert!(matches!(desk.events()[..], [Event::MinutesAdded { minutes: 5, consent: false, .. }]));
}

#[test]
fn extending_beyond_the_slack_asks_the_group() {
    let mut desk = Desk::running(95);
    desk.wait(mins(14)).press("<enter>v").shows("Vindt de groep dat goed?").press("n");
    assert!(matches!(desk.events().last(), Some(Event::ConsentRefused { .. })));
    desk.press("vj");
    assert!(matches!(desk.events().last(), Some(Event::MinutesAdded { consent: true, .. })));
}

#[test]
fn enter_at_a_question_leaves_everything_as_it_was() {
    let mut desk = Desk::running(95);
    let step = desk.wait(mins(14)).press("<enter>").step();
    desk.press("v<enter>").hides("Vindt de groep");
    assert_eq!(desk.step(), step);
}

#[test]
fn the_closing_time_moves_only_after_yes() {
    let mut desk = Desk::running(120);
    desk.shows("16:00").press("s1630<enter>").shows("16:30").press("n").hides("16:30");
    desk.press("s16:30<enter>j").shows("16:30 lukt").press("u").shows("16:00 lukt");
}

#[test]
fn a_late_key_is_corrected() {
    let mut desk = Desk::running(120);
    desk.wait(mins(6)).press("<enter>").wait(mins(1)).press("c3<enter>");
    assert!(matches!(desk.events().last(), Some(Event::Corrected { .. })));
    desk.after_guard().press("c300<enter>").shows("hooguit");
}

#[test]
fn undo_says_what_it_did_and_refuses_kindly() {
    let mut desk = Desk::running(120);
    let step = desk.step();
    desk.press("u");
    assert_eq!(desk.events(), Vec::<&Event>::new());
    desk.press("<enter>").press("u");
    assert_eq!(desk.step(), step);
}

#[test]
fn a_band_of_the_slot_is_put_away_by_a_key_which_does_nothing_else() {
    for key in ["p", " ", "<esc>", "<right>", "b"] {
        let mut desk = at_the_slot();
        let (step, records) = (desk.step(), desk.journal.len());
        desk.press(key).hides("Tijd voor het slot");
        assert_eq!((desk.step(), desk.app.table()), (step.clone(), Table::Live), "{key}");
        assert_eq!(desk.journal.len(), records + 1, "{key}");
        desk.after_guard().press("<enter>");
        assert_ne!(desk.step(), step);
    }
}

#[test]
fn enter_at_the_band_of_the_slot_goes_there_and_an_undo_comes_back() {
    for open in ["", "b", "?"] {
        let mut desk = Desk::running(120);
        desk.wait(mins(104)).press(open);
        let step = desk.step();
        desk.wait(mins(2)).shows("Enter naar het slot · Esc nog even").press("<enter>");
        assert_eq!(desk.step(), "Parkeerlijst", "{open}");
        assert_eq!(desk.app.table(), Table::Live, "{open}");
        desk.hides("Tijd voor het slot").press("u").hides("Tijd voor het slot");
        assert_eq!(desk.step(), step, "{open}");
    }
}

#[test]
fn a_band_of_the_slot_that_was_put_away_comes_back_with_an_undo() {
    let mut desk = at_the_slot();
    let step = desk.step();
    desk.press("<esc>").hides("Tijd voor het slot").press("u").shows("Tijd voor het slot");
    desk.wait(SignedDuration::from_millis(1_100)).press("<enter>");
    assert_eq!(desk.step(), "Parkeerlijst");
    desk.press("u").hides("Tijd voor het slot");
    assert_eq!(desk.step(), step);
    // Once: after that an undo takes back what was done before.
    let mut twice = at_the_slot();
    twice.press("<esc>").press("u").wait(SignedDuration::from_millis(1_100)).press("<esc>");
    twice.press("u").hides("Tijd voor het slot");
}

#[test]
fn in_its_first_second_a_band_stays_whatever_is_pressed() {
    let mut desk = Desk::running(120);
    desk.wait(mins(104)).hides("Tijd voor het slot");
    while !desk.text().contains("Tijd voor het slot") {
        desk.wait(SignedDuration::from_millis(500));
    }
    let (step, records) = (desk.step(), desk.journal.len());
    for key in ["<enter>", "p", "<esc>", "b"] {
        desk.press_at_once(key).shows("Tijd voor het slot");
    }
    assert_eq!((desk.step(), desk.journal.len()), (step, records));
    desk.wait(SignedDuration::from_millis(1_100)).press("<esc>").hides("Tijd voor het slot");
}

#[test]
fn a_band_while_the_slot_runs_ends_nothing() {
    let mut desk = at_the_slot();
    desk.press("<enter>").wait(mins(16)).shows("de afgesproken sluittijd");
    let step = desk.step();
    desk.press("<enter>").hides("de afgesproken sluittijd");
    assert_eq!(desk.step(), step);
}

#[test]
fn what_a_band_says_is_not_said_below_it_too() {
    let mut desk = at_the_slot();
    assert_eq!(shown(&desk).status_line, StatusLine::Empty);
    desk.press("<esc>");
    assert_ne!(shown(&desk).status_line, StatusLine::Empty);
}

#[test]
fn what_a_band_says_is_not_said_above_it_either() {
    let mut desk = Desk::running(120);
    desk.wait(mins(104));
    while !desk.text().contains("Tijd voor het slot") {
        desk.wait(SignedDuration::from_secs(5));
    }
    assert_eq!(desk.text().matches("Tijd voor het slot").count(), 1, "{}", desk.text());
}

/// Nobody went on: the band has stood for a while.
fn at_the_slot() -> Desk {
    let mut desk = Desk::running(120);
    desk.wait(mins(106)).shows("Tijd voor het slot");
    desk
}

#[test]
fn one_key_goes_to_the_slot_and_what_was_not_begun_is_not_done() {
    for key in ["e", "<end>"] {
        let mut desk = Desk::running(120);
        desk.wait(mins(20)).press(key).shows("Naar het slot · ").shows("stappen niet gedaan");
        assert_eq!(desk.step(), "Parkeerlijst");
        let last = desk.events().pop().cloned();
        assert!(matches!(last, Some(Event::StepStarted { .. })), "{last:?}");
        desk.press(key).shows("Het slot loopt al");
        desk.press("u");
        assert_ne!(desk.step(), "Parkeerlijst");
    }
}

/// The group has chosen what to work on, and the work on it has begun.
fn working() -> Desk {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").press("1Werkdruk<enter><esc>2").next_until("Verhelderende");
    desk
}

#[test]
fn an_unfinished_inbreng_comes_first_in_the_slot_and_back_next_time() {
    let mut desk = working();
    desk.press("pGrenzen<enter>e").shows("de inbreng komt terug").shows("niet af · volgende keer");
    let text = desk.text();
    assert!(text.find("Werkdruk") < text.find("Grenzen"), "{text}");
    desk.press("<enter><enter><enter>")
        .shows("2 geparkeerde onderwerpen komen volgende keer terug");
    let mut other = working();
    other.press("e1").shows("afgerond").press("<enter><enter><enter>");
    other.shows("Er staat niets meer op de parkeerlijst");
    let mut done = working();
    done.next_until("Parkeerlijst").hides("Werkdruk").press("<enter><enter><enter>");
    done.shows("Er staat niets meer op de parkeerlijst");
}

#[test]
fn a_band_waits_while_a_line_gets_all_its_keys() {
    let mut desk = Desk::running(120);
    desk.wait(mins(104)).press("pGrenzen").wait(mins(2)).shows("Tijd voor het slot");
    desk.shows("na het typen: Enter naar het slot");
    desk.press(" in werk<enter>").shows("Tijd voor het slot");
    assert!(matches!(desk.events().last(), Some(Event::TopicParked(_))));
    desk.press("<esc>").hides("Tijd voor het slot");
}

#[test]
fn the_alarm_comes_in_every_view_in_pause_and_while_typing() {
    let others = ["?", "<space>", "p"].map(str::to_owned);
    for keys in keys_of_views().iter().chain(&others) {
        let mut desk = Desk::running(120);
        desk.press(keys).wait(mins(105)).shows("Tijd voor het slot");
        desk.wait(mins(15)).shows("16:00, de afgesproken sluittijd");
        let ladder = desk
            .signals()
            .into_iter()
            .filter(|s| matches!(s, Signal::SlotNow | Signal::CloseIn5 | Signal::CloseNow));
        assert_eq!(
            ladder.collect::<Vec<_>>(),
            [Signal::SlotNow, Signal::CloseIn5, Signal::CloseNow],
            "{keys}"
        );
    }
}

#[test]
fn leaving_asks_and_can_be_taken_back() {
    let mut asked = Desk::running(120);
    asked.press("qn");
    assert!(!asked.left);
    asked.press("q<enter>");
    assert!(!asked.left);
    asked.press("qj");
    assert!(asked.left);
    let mut desk = Desk::running(120);
    desk.press("<ctrl-c><ctrl-c>");
    assert!(desk.left);
}

#[test]
fn ctrl_c_also_asks_from_a_line() {
    let mut desk = Desk::running(120);
    desk.press("pgren<ctrl-c>");
    assert_eq!(desk.app.table(), Table::Question);
}

#[test]
fn a_lid_that_was_closed_is_said_and_the_clocks_are_right() {
    let mut desk = Desk::running(120);
    desk.wait(mins(2)).sleep(mins(4)).shows("4 min").shows("14:02").shows("14:06");
}

#[test]
fn a_clock_that_was_set_is_said_and_the_step_does_not_notice() {
    let mut desk = Desk::running(120);
    desk.wait(mins(2)).set_clock(secs(37)).shows("37");
    desk.wait(secs(30)).set_clock(secs(-37)).shows("37");
}

#[test]
fn a_fate_is_given_in_the_list() {
    let mut desk = Desk::running(120);
    desk.press("pGrenzen<enter>");
    desk.after_guard().press("l<enter>").shows("afgerond").press("<down><enter>");
    assert!(matches!(desk.events().last(), Some(Event::TopicSettled { .. })));
}

#[test]
fn letting_go_asks_for_a_reason_that_may_be_empty() {
    let mut desk = Desk::running(120);
    desk.press("pGrenzen<enter>");
    desk.after_guard().press("l<enter><down><down><down><down><enter><enter>");
    assert!(matches!(desk.events().last(), Some(Event::TopicSettled { .. })));
}

#[test]
fn next_time_is_noted() {
    let mut desk = Desk::running(120);
    desk.press("n<enter>7-1 14:30<enter>").shows("bewaard");
    desk.press("n<down><enter>AB<enter>").shows("bewaard");
    let noted = desk.journal.len();
    desk.press("n<enter>volgende week<enter>").shows("Typ een dag en tijd").hides("bewaard");
    assert_eq!(desk.journal.len(), noted);
}

#[test]
fn the_begin_screen_changes_in_a_few_keys() {
    let mut desk = Desk::at(time(13, 50, 0, 0));
    assert_eq!(
        (desk.begin().setup.start, desk.begin().setup.closing),
        (at(time(14, 0, 0, 0)), at(time(16, 0, 0, 0)))
    );
    desk.press("<down>+");
    assert_eq!(desk.begin().setup.closing, at(time(16, 5, 0, 0)));
    desk.press("<down>1630<enter>");
    assert_eq!(desk.begin().setup.closing, at(time(16, 30, 0, 0)));
    desk.press("<down><down>+");
    assert_eq!(desk.begin().setup.participants, 7);
    desk.press("12<enter>").shows("12");
    desk.press("<down>+").shows("Kennismaken");
}

#[test]
fn the_start_time_is_marked_once() {
    let mut desk = Desk::at(time(13, 58, 0, 0));
    desk.wait(mins(1)).hides("De begintijd was").wait(mins(2)).shows("De begintijd was");
    assert_eq!(desk.heard.len(), 1);
}

#[test]
fn a_late_start_keeps_the_closing_time_and_says_what_it_costs() {
    let mut desk = Desk::at(time(13, 58, 0, 0));
    desk.wait(mins(14)).press("<enter>").shows("16:00 lukt").shows("14:12");
}

#[test]
fn parked_topics_wait_at_the_next_meeting_and_come_first() {
    let mut desk = Desk::running(120);
    desk.press("pGrenzen stellen<enter>");
    desk.after_guard().next_until("Tops");
    desk.press("<enter>");
    let mut history = History::default();
    let meeting = desk.journal[0].id;
    history.take_in(meeting, &desk.journal);
    let mut next = Desk::with_history(history, time(14, 0, 0, 0));
    next.shows("Grenzen stellen").press("<enter>").next_until("Inbreng").shows("Grenzen stellen");
    next.press("i<enter>");
    assert!(matches!(next.events().last(), Some(Event::InbrengChosen { .. })));
}

#[test]
fn no_size_breaks_it() {
    for (width, height) in [(1, 1), (2, 2), (10, 3), (40, 12), (500, 200), (1, 200), (200, 1)] {
        let mut desk = Desk::running(120);
        desk.tell(Msg::Resized(Size { width, height }));
        desk.press("pGrenzen<enter>").text();
    }
}
