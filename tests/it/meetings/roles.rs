//! Who does what today is asked once, when the meeting begins.

use intervisie::{
    app::Stage,
    domain::{
        confidential::Confidential,
        event::{Event, Role},
        history::History,
    },
};
use jiff::civil::time;

use crate::meetings::desk::Desk;

fn of(names: &str) -> Desk {
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    desk.press("d+").press(names).press("<enter>").after_guard().press("<esc><esc>").after_guard();
    desk
}

fn given(desk: &Desk) -> Vec<(Role, &str)> {
    let events = desk.events().into_iter();
    let given = events.filter_map(|event| match event {
        Event::RoleGiven { role, who: Some(who) } => Some((*role, Confidential::reveal(who))),
        _ => None,
    });
    given.collect()
}

#[test]
fn enter_takes_what_is_suggested_and_begins() {
    let mut desk = of("AB; CD; EF");
    desk.press("<enter>").shows("Wie doet wat vandaag?").shows("▸ zo beginnen");
    desk.shows("voorzitter: AB").shows("tijdbewaker: CD").shows("verslaglegger: EF");
    desk.press("<enter>").hides("Wie doet wat");
    let all = [(Role::Chair, "AB"), (Role::Timekeeper, "CD"), (Role::NoteTaker, "EF")];
    assert_eq!(given(&desk), all);
}

#[test]
fn what_will_be_asked_stands_there_before() {
    let mut desk = of("AB; CD; EF");
    desk.shows("voorzitter: AB").shows("tijdbewaker: CD").shows("verslaglegger: EF");
    desk.hides("inbrenger:");
}

#[test]
fn somebody_else_does_it_or_nobody() {
    let mut desk = of("AB; CD; EF");
    desk.press("<enter><down><enter>").shows("Wie is voorzitter?").press("<down><enter>");
    desk.shows("voorzitter: CD").shows("tijdbewaker: AB").press("<down><down><down><enter>");
    desk.shows("Wie is verslaglegger?").press("<down><down><down><enter>");
    desk.shows("verslaglegger: niemand").press("<enter>");
    assert_eq!(given(&desk), [(Role::Chair, "CD"), (Role::Timekeeper, "AB")]);
}

#[test]
fn it_can_be_passed_by_and_is_then_not_asked_again() {
    let mut desk = of("AB; CD; EF");
    desk.press("<enter><esc>").hides("Wie doet wat").shows("▸ Beginnen");
    desk.press("<enter><down><down><down><down>").shows("▸ open laten en beginnen");
    desk.press("<enter>");
    assert_eq!(given(&desk), []);
    // What began by accident is taken back, and begins again at once.
    desk.after_guard().press("uj").shows("▸ Beginnen").after_guard().press("<enter>");
    assert!(matches!(desk.app.stage, Stage::Lead(_)), "{}", desk.text());
}

#[test]
fn nothing_is_asked_where_it_is_known_or_nobody_is_named() {
    for (names, before) in
        [("AB", ""), ("AB; CD", "d<enter><down><enter><down><enter><down><down><enter><esc>")]
    {
        let mut desk = of(names);
        desk.press(before).after_guard().press("<enter>");
        assert!(matches!(desk.app.stage, Stage::Lead(_)), "{names}: {}", desk.text());
    }
    let mut nameless = Desk::at(time(13, 30, 0, 0));
    nameless.press("<enter>").hides("Wie doet wat");
    let mut practice = of("AB; CD; EF");
    practice.app.context.rehearsal = true;
    practice.press("<enter>").hides("Wie doet wat");
}

#[test]
fn two_people_have_no_more_than_two_roles_each() {
    let mut desk = of("AB; CD");
    desk.press("<enter><enter>");
    let all = [(Role::Chair, "AB"), (Role::Timekeeper, "CD"), (Role::NoteTaker, "AB")];
    assert_eq!(given(&desk), all);
}

#[test]
fn whoever_was_agreed_and_is_not_here_has_no_role() {
    let mut desk = of("AB; CD; EF");
    let Stage::Prepare(prepare) = &mut desk.app.stage else { panic!("not before") };
    let agreed = Confidential::new("AB");
    let gathering = &mut prepare.setup.gathering;
    gathering.here.retain(|who| *who != agreed);
    gathering.roles.push((Role::Chair, agreed));
    desk.hides("voorzitter: AB").press("<enter>").shows("voorzitter: CD").press("<enter>");
    assert!(given(&desk).contains(&(Role::Chair, "CD")), "{:?}", given(&desk));
}
