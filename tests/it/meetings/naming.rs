//! People are called by their initials, or in full where the group wants that.

use intervisie::{
    app::effect::Effect,
    domain::{
        confidential::Confidential,
        event::{Event, Role},
        group::GroupChange,
        history::History,
        naming::Naming,
    },
};
use jiff::civil::time;

use crate::meetings::desk::Desk;

const NAMES: [&str; 4] = ["Anna Bakker", "Bram de Wit", "Arie Bos", "Zoë"];
/// How far down the group's screen it stands how they are called.
const NAMING: usize = NAMES.len() + 2;

/// The begin screen of a group whose names are written in full.
fn in_full() -> Desk {
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    desk.press("d+").press(&NAMES.join("; ")).press("<enter>").after_guard().press("<esc><esc>");
    desk
}

fn who_has(desk: &Desk, role: Role) -> Option<&Confidential> {
    let given = desk.events().into_iter().rev();
    given.into_iter().find_map(|event| match event {
        Event::RoleGiven { role: of, who } if *of == role => who.as_ref(),
        _ => None,
    })
}

#[test]
fn screens_have_initials_and_the_group_its_names() {
    let mut desk = in_full();
    desk.after_guard().press("d").shows("Anna Bakker").press("<enter><down><enter><esc>");
    desk.shows("voorzitter: AnB").hides("Anna Bakker").after_guard().press("<enter>");
    desk.shows("tijdbewaker: BdW").hides("Bram").press("<enter>");
    desk.after_guard().press("d").shows("ArB").shows("BdW").shows("nu AnB").hides("Bakker");
    desk.press("<down><down><enter>").shows("BdW is weg").hides("Bram");
    assert_eq!(who_has(&desk, Role::Chair), Some(&Confidential::new("Anna Bakker")));
}

#[test]
fn a_group_that_wants_names_in_full_has_them() {
    let mut desk = in_full();
    desk.after_guard().press("d<enter><down><enter>").after_guard();
    desk.press(&"<down>".repeat(NAMING)).shows("▸ namen tonen").shows("als initialen");
    desk.press("<enter>").shows("voluit");
    let Some(Effect::ChangeGroup { change, .. }) = desk.asked.pop() else { panic!("not kept") };
    assert_eq!(change, GroupChange::Naming(Some(Naming::Full)));
    desk.after_guard().press("<esc>").shows("voorzitter: Anna Bakker");
    desk.press("d").press(&"<down>".repeat(NAMING)).press("<space>").shows("als initialen");
}

#[test]
fn initials_are_understood_where_a_name_is_asked() {
    let mut desk = in_full();
    desk.after_guard().press("<enter><enter>").after_guard();
    for typed in ["bdw", "bram de wit", "Bram de Wit"] {
        desk.press("n<down><enter>").press(typed).press("<enter>").after_guard();
        let Some(Event::NextTimeSet(agreed)) = desk.events().last() else { panic!("{typed}") };
        assert_eq!(agreed.chair, Some(Confidential::new("Bram de Wit")), "{typed}");
    }
    desk.press("n<down><enter>Kees Mol<enter>");
    let Some(Event::NextTimeSet(agreed)) = desk.events().last() else { panic!("nothing agreed") };
    assert_eq!(agreed.chair, Some(Confidential::new("Kees Mol")), "whoever is not known");
}

#[test]
fn a_guest_whose_name_is_like_the_initials_of_another_is_a_guest() {
    let mut desk = in_full();
    desk.after_guard().press("<enter><enter>").after_guard();
    let came = |desk: &Desk| {
        let events = desk.events().into_iter();
        let names = events.filter_map(|event| match event {
            Event::ParticipantCame(who) => Some(who.name.reveal().to_owned()),
            _ => None,
        });
        names.skip(NAMES.len()).collect::<Vec<_>>()
    };
    // Anna Bakker is AnB on the screen, and is here.
    desk.press("d").press(&"<down>".repeat(1 + NAMES.len())).shows("▸ iemand anders");
    desk.press("<enter>Anb<enter>").after_guard();
    assert_eq!(came(&desk), ["Anb"]);
    // Who is here already does not come again, nor leave.
    desk.press("d").press(&"<down>".repeat(2 + NAMES.len())).shows("▸ iemand anders");
    desk.press("<enter>anb<enter>").shows("A is er").after_guard();
    assert_eq!(came(&desk), ["Anb"]);
    assert!(!desk.events().iter().any(|event| matches!(event, Event::ParticipantLeft { .. })));
}

#[test]
fn tab_completes_a_name_and_says_so_only_where_it_does() {
    let mut desk = in_full();
    desk.after_guard().press("<enter><enter>").after_guard();
    desk.press("n<down><enter>br").shows("naam aanvullen").press("<tab>").shows("› Bram de Wit");
    desk.hides("naam aanvullen").press("<ctrl-u>x").hides("naam aanvullen");
    // Of several what they share; then one after the other.
    desk.press("<ctrl-u>a<tab>").shows("› Anna Bakker").press("<tab>").shows("› Arie Bos");
    desk.press("<enter>");
    let Some(Event::NextTimeSet(agreed)) = desk.events().last() else { panic!("nothing agreed") };
    assert_eq!(agreed.chair, Some(Confidential::new("Arie Bos")));
    // Whoever is here does not come in; who left can come back.
    let guest = "<down>".repeat(NAMES.len() + 1);
    desk.after_guard().press("d<down><enter>").after_guard();
    desk.press("d").press(&guest).press("<enter>").shows("Wie komt er binnen?");
    desk.press("br")
        .hides("naam aanvullen")
        .press("<ctrl-u>")
        .press("<tab>")
        .shows("› Anna Bakker");
    desk.press("<esc>").after_guard().press("p<tab>").shows("Wat parkeren we").hides("Anna");
}

#[test]
fn a_name_is_corrected_on_the_screen_and_what_was_said_of_it_stays() {
    let mut desk = in_full();
    desk.after_guard()
        .press("d<enter><down><enter><esc>")
        .shows("voorzitter: AnB")
        .press("d<enter>");
    desk.press(&"<down>".repeat(5)).shows("▸ naam verbeteren").press("<enter>");
    desk.shows("Hoe heet deze persoon?").shows("Anna Bakker").after_guard();
    desk.press("<ctrl-u>Bram de Wit<enter>").shows("Deze naam staat al bij de deelnemers.");
    desk.after_guard().press("<ctrl-u>Hanna Bakker<enter>").shows("Hanna Bakker").after_guard();
    let Some(Effect::ChangeGroup { change, .. }) = desk.asked.pop() else { panic!("not kept") };
    let names = ["Anna Bakker", "Hanna Bakker"].map(Confidential::new);
    let [before, now] = names;
    assert_eq!(change, GroupChange::Renamed(before, now));
    desk.press("<esc>").shows("voorzitter: HB").hides("AnB").after_guard().press("<enter><enter>");
    assert_eq!(who_has(&desk, Role::Chair), Some(&Confidential::new("Hanna Bakker")));
    let told = serde_json::to_string(&desk.journal).unwrap();
    assert!(!told.contains("Anna Bakker"), "{told}");
}
