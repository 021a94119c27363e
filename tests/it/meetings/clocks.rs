//! Clocks as they go wrong: midnight, summer time, a closed lid, a hand that sets the clock.

use intervisie::{
    app::{Stage, effect::Cue, keymap::Table, message::Msg},
    domain::{
        event::{Event, Signal, WallClock},
        figures::Outlook,
    },
    screen::{View, screen},
};
use jiff::{SignedDuration, civil, tz::TimeZone};

use crate::meetings::desk::{Desk, at};

fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

/// Amsterdam, whatever this machine knows of zones.
fn amsterdam() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
}

fn slack(desk: &Desk) -> SignedDuration {
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    live.meeting.slack(desk.now.moment)
}

fn heard(desk: &Desk, signal: Signal) -> usize {
    desk.signals().iter().filter(|s| **s == signal).count()
}

/// Begun at 23:00, closes at half past midnight.
fn night() -> Desk {
    Desk::elsewhere(amsterdam(), civil::date(2026, 11, 23).at(23, 0, 0, 0)).start(90)
}

#[test]
fn an_end_past_midnight_is_the_same_before_and_after_it() {
    let mut desk = night();
    desk.shows("00:30 lukt").shows("slot uiterlijk 00:20 (nog 80 min)");
    desk.wait(mins(50)).shows("23:50").shows("slot uiterlijk 00:20 (nog 30 min)");
    desk.wait(mins(15)).shows("00:05").shows("sluiten 00:30").shows("(nog 15 min)");
    desk.wait(mins(25)).shows("00:30, de afgesproken sluittijd");
    assert_eq!([heard(&desk, Signal::SlotNow), heard(&desk, Signal::CloseNow)], [1, 1]);
}

#[test]
fn a_closing_time_past_midnight_can_be_agreed_before_it() {
    let mut desk = night();
    desk.wait(mins(50)).press("s0045<enter>").shows("Sluiten om 00:45 in plaats van 00:30");
    desk.press("j").shows("sluiten 00:45").shows("(nog 45 min)");
}

#[test]
fn a_pause_over_midnight_costs_slack_and_no_step_time() {
    let mut desk = night();
    desk.wait(mins(4)).press("<space>").wait(mins(56));
    desk.press("<space>");
    assert_eq!(desk.clock(), "1:00");
    desk.shows("00:00").shows("sluiten 00:30");
    desk.wait(SignedDuration::from_secs(30));
    assert_eq!(desk.clock(), "0:30");
}

#[test]
fn the_night_that_summer_time_begins_takes_nothing_from_a_meeting() {
    let night = civil::date(2026, 3, 29).at(1, 30, 0, 0);
    let mut desk = Desk::elsewhere(amsterdam(), night).start(120);
    desk.shows("04:30 lukt").shows("28 min speling").wait(mins(29)).shows("01:59");
    desk.wait(mins(1)).shows("03:00").shows("slot uiterlijk 04:15 (nog 75 min)");
    desk.wait(mins(90));
    assert_eq!([heard(&desk, Signal::CloseIn5), heard(&desk, Signal::CloseNow)], [1, 1]);
    desk.shows("04:30, de afgesproken");
}

#[test]
fn the_night_that_summer_time_ends_gives_nothing_to_a_meeting() {
    let night = civil::date(2026, 10, 25).at(1, 30, 0, 0);
    let mut desk = Desk::elsewhere(amsterdam(), night).start(120);
    desk.shows("02:30 lukt").shows("slot uiterlijk 02:15 (nog 105 min)");
    // Half past two for the first time: the meeting has an hour to go.
    desk.wait(mins(60)).shows("02:30").hides("afgesproken sluittijd").shows("(nog 45 min)");
    assert_eq!(heard(&desk, Signal::CloseNow), 0);
    desk.wait(mins(60)).shows("02:30, de afgesproken");
    assert_eq!(heard(&desk, Signal::CloseNow), 1);
}

#[test]
fn a_lid_closed_for_eight_minutes_in_a_step_is_counted_and_said() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").wait(mins(5)).sleep(mins(8));
    assert_eq!(desk.clock(), "12:00");
    desk.shows("Het programma was 8 minuten weg (14:05 tot 14:13); de klok liep door · o telt dat niet mee");
    desk.wait(mins(6)).hides("Het programma was");
}

#[test]
fn time_away_can_be_left_out_at_the_cost_of_slack_and_taken_back() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").wait(mins(5)).sleep(mins(8));
    let before = slack(&desk);
    desk.press("o")
        .shows("8 minuten niet meegeteld · speling 55 → 47 min")
        .hides("Het programma was");
    assert_eq!((desk.clock().as_str(), before - slack(&desk)), ("20:00", mins(8)));
    let away = mins(8);
    assert!(matches!(desk.events().last(), Some(Event::AwayLeftOut { away: a, .. }) if *a == away));
    desk.press("u");
    assert_eq!((desk.clock().as_str(), slack(&desk)), ("12:00", before));
    desk.press("o").shows("Er valt nu niets over te slaan");
}

#[test]
fn an_absence_is_behind_with_the_step_it_was_in() {
    let mut desk = Desk::running(120);
    desk.wait(mins(1))
        .sleep(mins(3))
        .shows("Het programma was")
        .press("<enter>")
        .hides("Het programma was");
    desk.press("o").shows("Er valt nu niets over te slaan");
}

#[test]
fn an_absence_in_a_pause_was_not_counted_anyway() {
    let mut desk = Desk::running(120);
    desk.wait(mins(1))
        .press("<space>")
        .sleep(mins(3))
        .shows("3 minuten weg")
        .shows("de klok stond stil");
    desk.press("o").shows("Er valt nu niets over te slaan");
}

#[test]
fn a_lid_closed_over_the_closing_time_rings_once_and_says_so() {
    let mut desk = Desk::running(120);
    desk.next_until("Evaluatie").wait(mins(118)).sleep(mins(8));
    desk.shows("16:00, de afgesproken")
        .shows("weg (15:58 tot 16:06)")
        .shows("slot uiterlijk 15:45");
    desk.after_band().hides("afgesproken sluittijd").wait(mins(10)).sleep(mins(8));
    assert_eq!([heard(&desk, Signal::SlotNow), heard(&desk, Signal::CloseNow)], [1, 1]);
}

#[test]
fn a_killed_program_says_how_long_it_was_away_and_lets_it_be_left_out() {
    let mut led = Desk::running(120);
    led.wait(mins(2));
    let mut desk = led.killed_for(mins(4));
    desk.press("<enter>").shows("Het programma was 4 minuten weg (14:02 tot 14:06)");
    assert_eq!(desk.clock(), "2:00");
    desk.press("o");
    assert_eq!(desk.clock(), "6:00");
}

#[test]
fn a_clock_set_a_little_is_followed_and_said() {
    let mut desk = Desk::running(120);
    desk.wait(mins(3)).set_clock(SignedDuration::from_secs(37));
    desk.shows("37 seconden vooruitgezet · de stap loopt gewoon door").shows("16:00 lukt");
    assert_eq!(desk.clock(), "5:00");
    assert_eq!(desk.events(), Vec::<&Event>::new());
}

#[test]
fn a_clock_set_forward_an_hour_alarms_at_once_until_the_elapsed_time_is_chosen() {
    let mut desk = Desk::running(120);
    desk.next_until("Evaluatie").wait(mins(65)).set_clock(mins(60)).shows("16:00, de afgesproken");
    desk.after_band().shows(
        "vooruitgezet. Tot 16:00: 5 min geleden (computerklok) of nog 55 min (verstreken tijd)",
    );
    assert_eq!(heard(&desk, Signal::CloseNow), 1);
    desk.press("o").shows("Welke tijd klopt?").press("<down><enter>");
    desk.shows("De verstreken tijd geldt · het sein klinkt dan opnieuw").shows("15:05");
    desk.hides("vooruitgezet").hides("16:00, de afgesproken");
    desk.wait(mins(54)).hides("16:00, de afgesproken").wait(mins(1)).shows("16:00, de afgesproken");
    assert_eq!(heard(&desk, Signal::CloseNow), 2);
}

#[test]
fn a_clock_set_back_an_hour_alarms_by_the_elapsed_time_until_the_other_is_chosen() {
    let mut desk = Desk::running(120);
    desk.next_until("Evaluatie").wait(mins(90));
    let before = desk.clock();
    desk.set_clock(mins(-60));
    assert_eq!(desk.clock(), before, "no step jumps");
    desk.shows("15:30")
        .shows("Tot 16:00: nog 90 min (computerklok) of nog 30 min (verstreken tijd)");
    desk.press("o<up><enter>").shows("De klok van de computer geldt").shows("14:30");
    desk.wait(mins(74)).hides("Tijd voor het slot").wait(mins(1)).shows("Tijd voor het slot");
}

#[test]
fn without_an_answer_a_clock_set_back_does_not_delay_the_alarm() {
    let mut desk = Desk::running(120);
    desk.next_until("Evaluatie").wait(mins(90)).set_clock(mins(-60)).wait(mins(15));
    desk.shows("Tijd voor het slot").press("k").wait(mins(15)).shows("16:00, de afgesproken");
    assert_eq!([heard(&desk, Signal::SlotNow), heard(&desk, Signal::CloseNow)], [1, 1]);
}

#[test]
fn a_clock_put_right_again_answers_the_question() {
    let mut desk = Desk::running(120);
    desk.wait(mins(1)).set_clock(mins(-60)).shows("o kiest").wait(mins(1)).set_clock(mins(60));
    desk.hides("o kiest").shows("14:02");
    assert_eq!(slack(&desk), mins(28));
}

#[test]
fn an_answer_can_be_changed() {
    let mut desk = Desk::running(120);
    desk.wait(mins(1)).set_clock(mins(60)).shows("15:01").press("o<down><enter>").shows("14:01");
    desk.wait(mins(1)).press("o<up><enter>").shows("15:02");
    let chosen = desk.events().into_iter().filter_map(|event| match event {
        Event::ClockChosen { clock } => Some(*clock),
        _ => None,
    });
    assert_eq!(chosen.collect::<Vec<_>>(), [WallClock::Elapsed, WallClock::System]);
}

#[test]
fn the_question_about_the_clock_outlives_the_program() {
    let mut led = Desk::running(120);
    led.wait(mins(1)).set_clock(mins(-60));
    let mut desk = led.killed_for(mins(1));
    desk.press("<enter>").shows("o kiest").shows("14:02");
}

#[test]
fn a_clock_that_was_set_while_the_program_was_dead_is_asked_about() {
    let mut led = Desk::running(120);
    led.wait(mins(1)).press("<enter>");
    let mut desk = led.killed_for(mins(1));
    desk.now.moment.wall = at(civil::time(15, 2, 0, 0));
    desk.press("<enter>").shows("Tot 16:00: nog 58 min (computerklok) of nog 118 min");
}

#[test]
fn another_time_zone_is_said_and_the_promise_stays() {
    let mut desk = Desk::running(120);
    let lisbon = TimeZone::fixed(jiff::tz::offset(0));
    desk.tell(Msg::Zone(lisbon.clone()))
        .shows("Andere tijdzone · de sluittijd blijft 16:00 (hier 15:00)");
    desk.shows("16:00 lukt").wait(mins(1)).hides("Andere tijdzone");
    desk.tell(Msg::Zone(lisbon)).hides("Andere tijdzone");
}

#[test]
fn two_minutes_beside_the_clock_ring_once_and_leave_the_step_alone() {
    let mut desk = Desk::running(120);
    desk.wait(mins(1))
        .press("t")
        .shows("deze spreker: nog 2:00 · t volgende")
        .wait(mins(1))
        .shows("nog 1:00");
    assert_eq!(desk.clock(), "6:00");
    desk.wait(mins(1)).shows("2 minuten om");
    assert_eq!(desk.heard, [Cue::Side]);
    // Before its time is up it begins for the next speaker; twice at once puts it away.
    desk.press("t").wait(mins(1)).shows("nog 1:00").press("t").shows("nog 2:00");
    desk.press("t").hides("deze spreker");
    assert_eq!((desk.app.table(), desk.events().len()), (Table::Live, 0));
    desk.press("t<enter>").hides("deze spreker");
}

#[test]
fn a_round_has_a_pace_and_names_nobody() {
    let mut desk = Desk::running(120);
    desk.shows("ongeveer 1 min per persoon").hides("nu rond");
    desk.wait(mins(4)).shows("ongeveer 1 min per persoon · nu nummer 4 van 6");
    desk.next_until("Verhelderende").shows("ongeveer 5 min per persoon · nu nummer 1 van 5");
    desk.press("k").shows("ongeveer 5 min per persoon");
    desk.press("z").hides("persoon");
}

#[test]
fn time_away_can_be_left_out_while_the_clock_stands_still() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").wait(mins(5)).sleep(mins(8)).press("<space>");
    desk.shows("sinds ").shows("o telt dat niet mee");
    desk.press("o").shows("8 minuten niet meegeteld").hides("Het programma was");
    desk.press("<space>").wait(mins(1));
    assert_eq!(desk.clock(), "19:00");
}

#[test]
fn long_after_the_start_time_nothing_of_the_minutes_that_are_gone_is_promised() {
    let mut desk = Desk::at(civil::time(13, 59, 0, 0));
    desk.shows("alles past · ");
    desk.wait(mins(36)).shows("De begintijd was 35 minuten geleden").shows("14:35").shows("past");
    // What is proposed is made for what is left; an agenda of the chair's own is not.
    assert!(!desk.begin().setup.as_of(desk.now.moment.wall).outlook().is_short());
    let mut own = Desk::at(civil::time(13, 59, 0, 0));
    own.press("a<down><down>70<enter><esc>").wait(mins(36)).hides("alles past · ");
    own.shows("als je nu begint, loopt het");
}

#[test]
fn past_the_start_time_the_agenda_its_picture_and_what_fits_go_by_the_minute_that_it_is() {
    let mut desk = Desk::at(civil::time(13, 59, 0, 0));
    desk.press("a<down><down>70<enter>").wait(mins(36));
    let (shown, _) = screen(&desk.app, desk.now);
    let View::Agenda(agenda) = shown.view else { panic!("not the agenda") };
    let now = civil::time(14, 35, 0, 0);
    assert_eq!(agenda.rows.first().and_then(|row| row.start), Some(now));
    let ribbon = shown.ribbon.unwrap();
    assert_eq!((ribbon.began, ribbon.closes), (now, 85));
    let Outlook::Late(over) = agenda.outlook else { panic!("it fits: {:?}", agenda.outlook) };
    desk.press("i");
    let long = desk.begin().setup.as_of(desk.now.moment.wall).too_long();
    assert!(long.is_zero(), "still {long} of {over} too long");
    desk.press("<esc>");
    let (shown, _) = screen(&desk.app, desk.now);
    let View::Begin(begin) = shown.view else { panic!("not the begin screen") };
    assert_eq!(begin.agenda.first().and_then(|row| row.start), Some(now));
    assert_eq!(shown.ribbon.unwrap().began, now);
}

#[test]
fn leaving_a_rehearsal_promises_nothing_that_is_kept() {
    let mut desk = Desk::running(120);
    desk.app.context.rehearsal = true;
    desk.press("q").shows("De oefening stopt dan; er wordt niets bewaard.").hides("hervatten");
    desk.press("n").hides("De oefening stopt");
}
