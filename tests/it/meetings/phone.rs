//! `f`: asked once in a meeting, seen and put away, switched off; and nothing of it where it was not asked.

use intervisie::{
    app::{
        App,
        context::Context,
        effect::Effect,
        hand::{Announcement, Sign, SignState},
        message::{Msg, Size},
        phone::{Code, PhoneClock, PhoneFailure, PhoneNews, Way},
    },
    domain::time::Reading,
    screen::{PhoneStands, PhoneView, View, room_clock, screen},
    session::phones::stand,
    words::Words,
};
use jiff::SignedDuration;

use super::desk::Desk;

fn code(side: usize) -> Code {
    vec![vec![true; side]; side]
}

fn listens_at(addresses: &[&str]) -> Msg {
    let way = |token: &str| {
        let address = format!("http://{}:4715/{token}", addresses[0]);
        Way { address, code: code(29) }
    };
    let addresses = addresses.iter().map(|address| (*address).to_owned()).collect();
    let [clock, hand] = ["k7w2m9x4qp", "hand5hand5"].map(way);
    Msg::Phone(PhoneNews::Listens { clock, hand, addresses })
}

fn listens() -> Msg {
    listens_at(&["192.168.1.20"])
}

/// What was asked of the process.
fn asked(desk: &Desk) -> Vec<Effect> {
    let is_of_process =
        |effect: &&Effect| matches!(effect, Effect::StartPhone { .. } | Effect::StopPhone);
    desk.asked.iter().filter(is_of_process).cloned().collect()
}

fn start_at(at: Option<&str>) -> Effect {
    Effect::StartPhone { at: at.map(str::to_owned), as_before: None }
}

fn view(desk: &Desk) -> PhoneView {
    let View::Phone(view) = screen(&desk.app, desk.now).0.view else { panic!("it is put away") };
    *view
}

/// A meeting in which the clock can be found elsewhere.
fn on() -> Desk {
    let mut desk = Desk::running(95);
    desk.press("fj").tell(listens());
    desk
}

#[test]
fn it_is_asked_once_and_then_shown_and_put_away_with_the_same_key() {
    let mut desk = Desk::running(95);
    desk.press("f").shows("De klok op telefoons tonen?");
    desk.press("n").hides("telefoonklok");
    assert_eq!(desk.asked, [], "nothing begins that was not wanted");
    desk.press("fj").shows("De telefoonklok wordt aangezet.");
    assert_eq!(asked(&desk), [start_at(None)]);
    desk.tell(listens()).shows("http://192.168.1.20:4715/k7w2m9x4qp");
    desk.shows("nog niemand kijkt mee").shows("geen namen");
    desk.tell(Msg::Phone(PhoneNews::Watching(2))).shows("2 kijken mee");
    desk.press("f").hides("4715").press("f").shows("4715").press("<esc>").hides("4715");
    desk.press("f<delete>").shows("de telefoonklok is uit");
    assert_eq!(asked(&desk), [start_at(None), Effect::StopPhone]);
    desk.press("f").shows("De telefoonklok wordt aangezet.");
    assert_eq!(asked(&desk).len(), 3, "it is not asked again");
}

#[test]
fn the_meeting_goes_on_beside_the_address() {
    let mut desk = on();
    let before = desk.step();
    desk.after_guard().press("<enter>").shows("4715");
    assert_ne!(desk.step(), before);
    desk.press("<space>").shows("sinds ").shows("4715");
    assert!(!view(&desk).is_inverted);
    desk.press("i");
    assert!(view(&desk).is_inverted);
}

#[test]
fn where_nobody_comes_it_says_what_may_be_in_the_way_until_somebody_does() {
    let mut desk = on();
    desk.wait(SignedDuration::from_secs(29)).hides("hotspot");
    desk.wait(SignedDuration::from_secs(2)).shows("hotspot");
    desk.tell(Msg::Phone(PhoneNews::Watching(1))).hides("hotspot").shows("1 kijkt mee");
    desk.tell(Msg::Phone(PhoneNews::Watching(0))).wait(SignedDuration::from_mins(2));
    desk.hides("hotspot").shows("nog niemand kijkt mee");
}

#[test]
fn what_goes_wrong_costs_one_line_and_not_the_meeting() {
    for (why, said) in [
        (PhoneFailure::NotBuiltIn, "deze versie heeft geen telefoonklok"),
        (PhoneFailure::NoPort, "deze computer laat het niet toe"),
        (PhoneFailure::Gone, "de telefoonklok is gestopt; de bijeenkomst loopt gewoon door"),
    ] {
        let mut desk = on();
        let step = desk.step();
        desk.tell(Msg::Phone(PhoneNews::Fails(why))).shows(said).hides("4715");
        assert_eq!((desk.step(), &desk.app.frame.phone.phone), (step, &PhoneClock::Off));
        desk.press("f").shows("De telefoonklok wordt aangezet.");
    }
}

#[test]
fn the_settings_can_forbid_it() {
    let mut desk = Desk::running(95);
    desk.app.frame.phone.is_allowed = false;
    desk.press("f").shows("telefoon = false");
    assert_eq!(desk.asked, []);
}

#[test]
fn what_it_tells_after_it_was_switched_off_is_nothing() {
    let mut desk = on();
    desk.press("<delete>").tell(Msg::Phone(PhoneNews::Watching(3)));
    desk.tell(Msg::Phone(PhoneNews::Fails(PhoneFailure::Gone))).hides("gestopt");
    assert_eq!(desk.app.frame.phone.phone, PhoneClock::Off);
}

#[test]
fn a_meeting_that_is_thrown_away_is_seen_nowhere_and_the_next_one_is_asked_anew() {
    let mut desk = on();
    desk.press("<esc><delete>j");
    assert!(desk.asked.contains(&Effect::StopPhone), "{:?}", desk.asked);
    assert_eq!(desk.app.frame.phone.phone, PhoneClock::Off);
    let mut next = desk.start(95);
    next.press("f").shows("De klok op telefoons tonen?");
}

#[test]
fn with_the_meeting_it_ends() {
    let mut desk = on();
    while !desk.has("Dank jullie wel") {
        desk.after_guard().press("<enter>");
    }
    assert_eq!(desk.app.frame.phone.phone, PhoneClock::Off);
    // The end itself is the last thing that is shown there.
    assert!(!desk.asked.contains(&Effect::StopPhone), "{:?}", desk.asked);
}

#[test]
fn what_others_look_at_has_no_key_for_it() {
    for look in ["z", "r", "x"] {
        let mut desk = Desk::running(95);
        desk.press(look).press("f").hides("telefoons tonen");
        assert_eq!(desk.asked, []);
    }
}

#[test]
fn the_code_of_the_timekeeper_is_shown_apart_and_the_alarm_for_a_calendar_after_it() {
    let mut desk = on();
    desk.shows("k7w2m9x4qp").hides("hand5hand5");
    desk.press("<tab>").shows("hand5hand5").shows("Alleen voor de tijdbewaker").hides("k7w2m9x4qp");
    let drawn = desk.asked.iter().find_map(|effect| match effect {
        Effect::DrawCalendar(moment) => Some(*moment),
        _ => None,
    });
    let moment = drawn.unwrap();
    assert_eq!(moment.as_second() % 60, 0);
    desk.tell(Msg::Phone(PhoneNews::Calendar(moment, code(41))));
    desk.press("<tab>").shows("een sein om 15:").hides("4715");
    assert_eq!(view(&desk).code.len(), 41);
    // One of another moment, that was asked before, is late.
    let late = moment + SignedDuration::from_mins(1);
    desk.tell(Msg::Phone(PhoneNews::Calendar(late, code(45))));
    assert_eq!(view(&desk).code.len(), 41);
    desk.press("<tab>").shows("k7w2m9x4qp");
}

#[test]
fn without_a_network_the_view_stays_and_an_alarm_can_be_set_all_the_same() {
    let mut desk = Desk::running(95);
    desk.press("fj").tell(Msg::Phone(PhoneNews::Fails(PhoneFailure::NoNetwork)));
    desk.shows("zit niet op een netwerk").shows("hotspot");
    assert_eq!(view(&desk).stands, PhoneStands::Nowhere);
    let Some(Effect::DrawCalendar(moment)) = desk.asked.last().cloned() else { panic!("none") };
    desk.tell(Msg::Phone(PhoneNews::Calendar(moment, code(41)))).press("<tab><tab>");
    desk.shows("een sein om 15:");
    // It is tried anew.
    desk.press("ff").tell(listens()).shows("k7w2m9x4qp");
    assert_eq!(asked(&desk), [start_at(None), start_at(None)]);
}

#[test]
fn where_a_machine_is_on_several_networks_the_arrows_choose() {
    let mut desk = Desk::running(95);
    desk.press("fj").tell(listens_at(&["192.168.1.20", "10.0.0.7"]));
    desk.shows("192.168.1.20").shows("netwerk 1 van 2");
    desk.press("<up>").shows("192.168.1.20");
    desk.press("<down>").shows("De telefoonklok wordt aangezet.");
    desk.tell(listens_at(&["10.0.0.7"])).shows("10.0.0.7").shows("netwerk 2 van 2");
    desk.press("<down>").shows("10.0.0.7").press("<up>");
    assert_eq!(
        asked(&desk),
        [start_at(None), start_at(Some("10.0.0.7")), start_at(Some("192.168.1.20"))]
    );
    let mut alone = on();
    alone.hides("netwerk 1").press("<down>");
    assert_eq!(asked(&alone), [start_at(None)]);
}

#[test]
fn how_many_look_on_stands_beside_the_keys_but_not_before_the_room() {
    let mut desk = on();
    desk.press("f").hides("telefoon");
    desk.tell(Msg::Phone(PhoneNews::Watching(1))).shows("1 telefoon");
    desk.tell(Msg::Phone(PhoneNews::Watching(2))).shows("2 telefoons");
    for look in ["z", "r", "x"] {
        desk.press(look).hides("telefoons").press("<esc>").shows("2 telefoons");
    }
}

fn state(desk: &Desk) -> Option<(Sign, SignState)> {
    room_clock(&desk.app, desk.now, None).unwrap().sign
}

#[test]
fn a_sign_stands_as_a_line_until_a_key_is_pressed_after_it_could_be_read() {
    let mut desk = Desk::running(95);
    let (step, records) = (desk.step(), desk.journal.len());
    desk.tell(Msg::Signed(Sign::WrapUp)).shows("De tijdbewaker: tijd om af te ronden");
    // It was on its way when the sign came.
    desk.press("?<esc>");
    desk.tell(Msg::Woke).shows("De tijdbewaker:");
    assert_eq!(state(&desk), Some((Sign::WrapUp, SignState::Stands)));
    desk.wait(SignedDuration::from_secs(3)).press("k").hides("De tijdbewaker:");
    assert_eq!(state(&desk), Some((Sign::WrapUp, SignState::Seen)));
    assert_eq!((desk.step(), desk.journal.len()), (step, records), "it steers and notes nothing");
    assert!(desk.heard.is_empty());
}

#[test]
fn before_the_room_a_sign_waits_and_after_two_minutes_it_is_missed() {
    let mut desk = Desk::running(95);
    desk.press("z").tell(Msg::Signed(Sign::Pause)).hides("tijdbewaker");
    assert_eq!(state(&desk), Some((Sign::Pause, SignState::Waits)));
    desk.wait(SignedDuration::from_secs(100)).press("<esc>").shows("even pauze?");
    desk.wait(SignedDuration::from_secs(21)).hides("even pauze?");
    assert_eq!(state(&desk), Some((Sign::Pause, SignState::Missed)));
    desk.wait(SignedDuration::from_mins(2));
    assert_eq!(state(&desk), None, "nobody asks any more");
}

#[test]
fn signs_that_come_too_soon_are_one_and_an_open_line_keeps_its_place() {
    let mut desk = Desk::running(95);
    desk.press("pWerk").tell(Msg::Signed(Sign::GoOn)).hides("we kunnen door");
    for _ in 0..50 {
        desk.tell(Msg::Signed(Sign::Pause));
    }
    desk.wait(SignedDuration::from_secs(2)).press("<esc>").tell(Msg::Woke).shows("we kunnen door");
    desk.wait(SignedDuration::from_secs(4)).tell(Msg::Signed(Sign::Pause)).shows("even pauze?");
}

#[test]
fn news_stands_over_a_sign_for_its_while() {
    let mut desk = Desk::running(95);
    desk.tell(Msg::Signed(Sign::TwoMinutes)).press("m").shows("Geluid uit");
    desk.wait(SignedDuration::from_secs(21)).shows("nog 2 minuten");
}

#[test]
fn the_chair_asks_the_room_with_a_figure_and_takes_it_back_with_the_same() {
    let mut desk = on();
    let asks =
        |desk: &Desk| stand(Words::DUTCH, &room_clock(&desk.app, desk.now, None).unwrap()).asks;
    desk.tell(Msg::Phone(PhoneNews::Watching(1)))
        .shows("Vraag de groep: 1 nog één vraag per persoon");
    desk.press("1").shows("De groep ziet nu: nog één vraag");
    assert_eq!(asks(&desk).as_deref(), Some("nog één vraag per persoon"));
    desk.press("1");
    assert_eq!(asks(&desk), None);
    desk.press("<esc>z2");
    let View::Room(room) = screen(&desk.app, desk.now).0.view else { panic!("no room") };
    assert_eq!(room.announced, Some(Announcement::FinishSentence));
    desk.wait(SignedDuration::from_secs(119));
    assert!(asks(&desk).is_some());
    desk.wait(SignedDuration::from_secs(2));
    assert_eq!(asks(&desk), None, "after two minutes");
    desk.press("3").press("<enter>");
    assert_eq!(asks(&desk), None, "it belongs to its step");
    desk.press("r1");
    assert_eq!(asks(&desk), None, "silence has no words");
}

#[test]
fn one_that_stopped_by_itself_is_found_where_it_was_and_one_that_was_switched_off_is_not() {
    let mut desk = on();
    desk.tell(Msg::Phone(PhoneNews::Fails(PhoneFailure::Gone))).press("f");
    let before =
        ["k7w2m9x4qp", "hand5hand5"].map(|token| format!("http://192.168.1.20:4715/{token}"));
    let again = Effect::StartPhone { at: None, as_before: Some(before) };
    assert_eq!(asked(&desk).last(), Some(&again));
    desk.tell(listens()).press("<delete>f");
    assert_eq!(asked(&desk).last(), Some(&start_at(None)));
}

/// Who looks on in another terminal.
fn following(begin: impl FnOnce(Context, Reading) -> App) -> Desk {
    let mut desk = Desk::running(95);
    let journal = desk.journal.clone();
    desk.app = begin(desk.app.context.clone(), desk.now);
    desk.tell(Msg::Resized(Size { width: 100, height: 30 })).tell(Msg::Followed(journal));
    desk
}

#[test]
fn who_looks_on_gives_one_sign_at_a_time_and_hears_where_none_arrives() {
    let mut desk = following(|context, now| App::following(context, None, 7, now));
    desk.shows("Teken: 1 nog 2 minuten · 2 tijd om af te ronden").press("2");
    assert_eq!(desk.asked, [Effect::GiveSign(Sign::WrapUp)]);
    desk.tell(Msg::SignGiven(Sign::WrapUp, true)).shows("Gegeven: tijd om af te ronden");
    desk.press("3").shows("Even wachten");
    assert_eq!(desk.asked.len(), 1);
    desk.wait(SignedDuration::from_secs(6)).press("3");
    assert_eq!(desk.asked[1], Effect::GiveSign(Sign::Pause));
    desk.tell(Msg::SignGiven(Sign::Pause, false)).shows("zeg het hardop");
    desk.press("f").shows("intervisie klok --telefoon");
    assert_eq!(asked(&desk), []);
}

#[test]
fn who_looks_on_shows_the_clock_elsewhere_where_that_was_said_at_the_start() {
    let mut started = Vec::new();
    let mut desk = following(|context, now| {
        let (app, effects) = App::shown_elsewhere(context, None, true, 7, now);
        started.extend(effects);
        app
    });
    assert_eq!(started, [start_at(None)]);
    desk.shows("De telefoonklok wordt aangezet.").tell(listens()).shows("k7w2m9x4qp");
    desk.hides("Vraag de groep");
    desk.tell(Msg::Signed(Sign::GoOn));
    assert!(desk.asked.contains(&Effect::GiveSign(Sign::GoOn)));
    desk.press("f").hides("k7w2m9x4qp").press("f").shows("k7w2m9x4qp");
    desk.press("<tab>").shows("hand5hand5").press("<delete>").hides("hand5hand5");
    assert_eq!(asked(&desk), [Effect::StopPhone]);
    desk.press("f").shows("De telefoonklok wordt aangezet.");
    let mut forbidden =
        following(|context, now| App::shown_elsewhere(context, None, false, 7, now).0);
    forbidden.shows("telefoon = false").press("f");
    assert_eq!(asked(&forbidden), []);
}
