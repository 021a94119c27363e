//! The group at the keys: who is here, who does what, and who comes later.

use intervisie::{
    app::{
        Stage,
        effect::Effect,
        keymap::Table,
        lead::panel::{Choice, Options},
        message::{FoundGroup, GroupKept, GroupWaits, Msg, Size},
        panel::Panel,
    },
    domain::{
        confidential::Confidential,
        event::{Event, Participant, Role},
        group::{Group, GroupChange, Unchanged},
        history::History,
        kept::WriteTrouble,
        minutes::Minutes,
        werkvorm::WerkvormId,
    },
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

/// The begin screen of a group of four.
fn of_four() -> Desk {
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    for name in ["AB", "CD", "EF", "GH"] {
        desk.press("d+").press(name).press("<enter>");
        desk.wait(SignedDuration::from_millis(1_001)).press("<esc><esc>");
    }
    desk
}

#[test]
fn names_come_one_after_the_other_and_in_a_list() {
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    desk.press("d+Anna<enter>Bram<enter>").shows("Naam of initialen").shows("✓ Bram");
    desk.tell(Msg::Paste("1. Carla de Vries\r2. anna\r3. Dirk\r".to_owned()));
    desk.shows("› Carla de Vries; anna; Dirk").press("<enter>").shows("✓ Dirk");
    desk.press("anna<enter>").shows("Deze naam staat al bij de deelnemers").shows("› anna");
    desk.press("<ctrl-u>").press("<enter>").hides("Naam of initialen").shows("4 van 4");
    desk.press("q");
}

#[test]
fn of_whom_a_sheet_tells_something_else_it_is_said_who_and_nothing_is_lost() {
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    let sheet = |text: &str| Msg::Paste(format!("Naam;Functie\n{text}"));
    desk.press("d+").tell(sheet("Anna Bos;docent\nBram;\n")).press("<enter>");
    desk.tell(sheet("Anna Bos;arts\nEva;coach\n")).press("<enter>");
    desk.shows("Anna Bos (docent) staat al bij de deelnemers; hier staat Anna Bos (arts).");
    desk.shows("verander eerst de groep").shows("› Anna Bos; Eva");
    desk.press("<ctrl-u>Eva<enter>").shows("✓ Eva").shows("coach").shows("docent");
}

#[test]
fn what_a_sheet_tells_of_people_comes_along_when_it_is_pasted() {
    let sheet =
        "Naam;Functie;Registratie\r\nAnna;docent;123\r\nBram;;\r\nCarla de Vries;coach;\r\n";
    let mut desk = Desk::with_history(History::default(), time(13, 30, 0, 0));
    desk.press("d+Carla de Vries<enter>").tell(Msg::Paste(sheet.to_owned()));
    desk.shows("› Anna; Bram; Carla de Vries").press("<enter>").shows("✓ Anna").shows("docent");
    let told = |desk: &Desk| -> Vec<[String; 3]> {
        let text = |told: &Option<Confidential>| {
            told.as_ref().map_or(String::new(), |text| text.reveal().to_owned())
        };
        let people = desk.app.context.settings.participants.iter();
        let one = |who: &Participant| {
            [who.name.reveal().to_owned(), text(&who.function), text(&who.registration)]
        };
        people.map(one).collect()
    };
    let all = [["Carla de Vries", "coach", ""], ["Anna", "docent", "123"], ["Bram", "", ""]];
    assert_eq!(told(&desk), all);
    // The same sheet again, and what was put away.
    desk.tell(Msg::Paste(sheet.to_owned())).press("<enter>").shows("Deze naam staat al");
    desk.press("<esc>").tell(Msg::Paste("Naam;Functie\nDirk;arts\nEva;\n".into()));
    desk.after_guard().press("+").tell(Msg::Paste("Naam;Functie\nDirk;arts\nEva;\n".into()));
    desk.press("<esc>").after_guard().press("+Dirk<enter>").shows("✓ Dirk");
    assert_eq!(told(&desk)[3], ["Dirk", "", ""]);
}

#[test]
fn a_list_of_which_only_the_first_names_stand_there_does_not_say_how_many_come() {
    let mut desk = Desk::at(time(13, 30, 0, 0));
    desk.press("d+Anna<enter>Bram<enter><enter><esc>");
    desk.shows("6, 2 met naam").shows("Basismodel").hides("geen model");
    desk.after_guard().press("d+Carla<enter><enter><esc>").shows("3 van 3");
}

#[test]
fn a_group_can_be_made_where_another_is_taken() {
    let mut desk = of_four();
    desk.press("dw").tell(Msg::GroupsFound(Vec::new())).shows("▸ een nieuwe groep");
    desk.press("<enter>").shows("Hoe heet de nieuwe groep?").press("Team Zuid<enter>");
    // Whether there is one already is not known at the keys.
    assert_eq!(desk.asked.last(), Some(&Effect::LookForGroup("Team Zuid".to_owned())));
    let [slug, name] = ["team-zuid", "Team Zuid"].map(str::to_owned);
    desk.tell(Msg::GroupCalled { slug: slug.clone(), name: name.clone() });
    assert_eq!(desk.asked.last(), Some(&Effect::NewGroup { slug, name }));
    desk.app.context.rehearsal = true;
    desk.after_guard().press("w").tell(Msg::GroupsFound(Vec::new())).hides("een nieuwe groep");
}

/// The question who does what, passed by.
const OPEN: &str = "<down><down><down><down><enter>";

#[test]
fn another_group_is_taken_from_the_begin_screen_at_once() {
    let mut desk = of_four();
    desk.press("w");
    assert_eq!(desk.asked.pop(), Some(Effect::LookForGroups));
    let zuid = FoundGroup { slug: "zuid".into(), name: "Zuid".into(), runs: false, is_open: false };
    desk.tell(Msg::GroupsFound(vec![zuid])).shows("Welke groep?").shows("▸ zo laten");
    desk.press("<down><enter>");
    assert_eq!(desk.asked.pop(), Some(Effect::OpenGroup("zuid".into())));
}

fn name(name: &str) -> Confidential {
    Confidential::new(name)
}

#[test]
fn names_are_put_in_the_group_and_the_count_follows() {
    let mut desk = of_four();
    assert_eq!(desk.begin().setup.participants, 4);
    let written = desk.asked.iter().filter(|asked| matches!(asked, Effect::ChangeGroup { .. }));
    assert_eq!(written.count(), 4);
    desk.press("d<down><space>").shows("3 van 4");
    assert_eq!(desk.begin().setup.participants, 3);
    for (width, height) in [(80, 24), (120, 40)] {
        desk.app.frame.size = Size { width, height };
        insta::assert_snapshot!(format!("group_{width}x{height}"), desk.text());
    }
    desk.press("<space>").shows("4 van 4");
}

#[test]
fn a_role_is_given_with_enter_and_the_turn_is_told() {
    let mut desk = of_four();
    desk.press("d").shows("voorzitter: AB? (nog nooit)");
    desk.press("<down><enter>").shows("Wat wil je wijzigen bij CD?").press("<down><enter>");
    assert_eq!(desk.begin().setup.gathering.roles, [(Role::Chair, name("CD"))]);
    desk.hides("voorzitter: AB");
    desk.after_guard().press("<enter><down><enter>");
    assert_eq!(desk.begin().setup.gathering.roles, []);
}

#[test]
fn a_meeting_begins_with_who_is_here_and_what_they_do() {
    let mut desk = of_four();
    desk.press("d<down><down><down><space><down><space><up><up><up><up><enter><down><enter>");
    desk.after_guard().press("<esc><enter>").press(OPEN);
    let events = desk.events();
    let came = events.iter().filter(|e| matches!(e, Event::ParticipantCame(_))).count();
    assert_eq!(came, 3);
    let chair = Event::RoleGiven { role: Role::Chair, who: Some(name("AB")) };
    assert!(events.contains(&&chair) && events.contains(&&Event::ConfidentialityConfirmed));
}

#[test]
fn who_comes_late_or_leaves_early_is_noted_while_it_runs() {
    let mut desk = of_four();
    desk.press("d<space><esc><enter>").press(OPEN);
    desk.press("d").shows("is er niet").press("<down><enter>").shows("AB is er");
    let late = Event::ParticipantCame(Participant::named("AB"));
    assert_eq!(desk.events().last(), Some(&&late));
    desk.after_guard().press("d<down><enter>").shows("AB is weg");
    assert_eq!(desk.events().last(), Some(&&Event::ParticipantLeft { who: name("AB") }));
    desk.after_guard().press("d<down><down><down><down><down><enter>XY<enter>");
    let guest = Event::ParticipantCame(Participant::named("XY"));
    assert_eq!(desk.events().last(), Some(&&guest));
}

#[test]
fn a_name_that_was_just_noted_is_not_before_the_room() {
    for look in ["z", "r"] {
        let mut desk = of_four();
        desk.press("d<space><esc><enter>").press(OPEN);
        desk.press("d<down><enter>").shows("AB is er").press(look).hides("AB is er");
    }
}

#[test]
fn enter_at_the_list_of_who_is_here_changes_nothing() {
    let mut desk = of_four();
    desk.press("<enter>").press(OPEN);
    let before = desk.events().len();
    desk.press("d<enter>");
    assert_eq!(desk.events().len(), before);
    assert_eq!(desk.app.table(), Table::Live);
}

#[test]
fn what_the_group_says_of_itself_is_changed_row_by_row() {
    let mut desk = of_four();
    desk.press("d").press(&"<down>".repeat(7)).press("<enter>90<enter>").shows("90 min");
    let Some(Effect::ChangeGroup { change, .. }) = desk.asked.pop() else { panic!("not kept") };
    assert_eq!(change, GroupChange::Length(Some(Minutes::of(90))));
    desk.after_guard().press("<enter>5<enter>").shows("van 10 tot en met 720");
}

/// The group as its file says, with all changes up to this one.
fn kept(desk: &Desk, number: u64, change: impl FnOnce(&mut Group)) -> Msg {
    let mut group = Box::new(desk.app.context.settings.clone());
    change(&mut group);
    Msg::GroupKept(GroupKept { number, group, refused: None, register_unknown: false })
}

#[test]
fn the_group_is_called_kept_when_all_that_was_changed_is_on_disk() {
    let mut desk = of_four();
    desk.press("d");
    let third = kept(&desk, 3, |group| group.participants.truncate(3));
    desk.tell(third).hides("De groep is bewaard").shows("GH");
    desk.tell(Msg::GroupNotKept(GroupWaits::Disk(WriteTrouble::Full)));
    desk.shows("De groep is nog niet bewaard: de schijf is vol");
    let fourth = kept(&desk, 4, |_| {});
    desk.tell(fourth).shows("✓ De groep is bewaard").hides("nog niet bewaard");
}

/// Who was there when the meeting began, in order of their names.
fn who_came(desk: &Desk) -> Vec<String> {
    let came = desk.events().into_iter().filter_map(|event| match event {
        Event::ParticipantCame(who) => Some(who.name.reveal().to_owned()),
        _ => None,
    });
    let mut names: Vec<String> = came.collect();
    names.sort();
    names
}

#[test]
fn what_was_changed_elsewhere_is_followed_and_not_undone() {
    let mut desk = of_four();
    desk.press("d<enter><down><enter>").after_guard().press("<down>");
    assert_eq!(desk.begin().setup.gathering.roles, [(Role::Chair, name("AB"))]);
    let elsewhere = kept(&desk, 4, |group| {
        group.participants.remove(0);
        group.participants.push(Participant::named("XY"));
    });
    desk.tell(elsewhere).shows("XY").hides("AB");
    assert_eq!(desk.begin().setup.gathering.roles, [], "who is gone has no role");
    assert_eq!(desk.begin().setup.participants, 4);
    desk.press("<esc>u").hides("AB");
    desk.after_guard().press("<enter>").press(OPEN);
    assert_eq!(who_came(&desk), ["CD", "EF", "GH", "XY"]);
}

#[test]
fn who_is_gone_elsewhere_does_not_come_back_by_what_is_typed_here() {
    let mut desk = of_four();
    desk.press("d<down><enter>").press(&"<down>".repeat(7)).press("<enter>arts").shows("Functie");
    let elsewhere = kept(&desk, 4, |group| drop(group.participants.remove(1)));
    desk.tell(elsewhere).hides("CD").shows("elders weggehaald").press("<enter>");
    let changes = desk.asked.iter().filter(|asked| matches!(asked, Effect::ChangeGroup { .. }));
    assert_eq!(changes.count(), 4, "nothing was asked about somebody else");
    let group = Box::new(desk.app.context.settings.clone());
    let refused = Some(Unchanged::Nobody(name("CD")));
    desk.after_guard().press("+ZZ<enter>");
    let kept = GroupKept { number: 5, group, refused, register_unknown: false };
    desk.tell(Msg::GroupKept(kept)).shows("elders weggehaald");
}

#[test]
fn who_was_erased_elsewhere_is_not_in_the_meeting_that_begins() {
    let mut desk = of_four();
    let all_kept = kept(&desk, 4, |_| {});
    desk.tell(all_kept);
    let mut group = Box::new(desk.app.context.settings.clone());
    group.participants.remove(0);
    desk.tell(Msg::GroupSeen(group)).press("<enter>").press(OPEN);
    assert_eq!(who_came(&desk), ["CD", "EF", "GH"]);
}

#[test]
fn at_the_start_the_group_confirms_in_passing_that_it_stays_here() {
    let mut desk = of_four();
    desk.press("<enter>").press(OPEN).wait(SignedDuration::from_secs(30));
    desk.shows("Wat hier gezegd wordt, blijft in de groep").press("1");
    assert_eq!(desk.events().last(), Some(&&Event::ConfidentialityConfirmed));
    desk.wait(SignedDuration::from_secs(30)).hides("blijft in de groep");
}

#[test]
fn a_role_changes_hands_while_the_meeting_runs() {
    let mut desk = of_four();
    desk.press("<enter>").press(OPEN);
    let to_chair = "<down>".repeat(6);
    desk.after_guard().press("d").press(&to_chair).shows("voorzitter wisselen");
    desk.press("<enter>").shows("Wie is voorzitter?").press("<down><down><enter>");
    let chair = Event::RoleGiven { role: Role::Chair, who: Some(name("CD")) };
    assert_eq!(desk.events().last(), Some(&&chair));
    desk.after_guard().press("d").press(&to_chair).shows("nu CD");
}

#[test]
fn who_brings_the_inbreng_is_noted_when_it_is_chosen_and_can_be_mended() {
    let mut desk = of_four();
    desk.press("<enter>").press(OPEN).next_until("Inbreng").hides("van wie?");
    desk.press("1Werkdruk<enter>");
    desk.after_guard().press("<esc>2<esc>").shows("4 van wie?");
    let given = |who: Option<&str>| Event::RoleGiven { role: Role::Inbrenger, who: who.map(name) };
    desk.press("4").shows("Wie brengt iets in?").press("<down><enter>");
    assert_eq!(desk.events().last(), Some(&&given(Some("AB"))));
    desk.shows("inbrenger: AB").press("z").hides("AB").press("z");
    desk.after_guard().press("4<down><enter>").shows("inbrenger: niemand");
    assert_eq!(desk.events().last(), Some(&&given(None)));
}

#[test]
fn who_is_here_now_is_counted() {
    let mut desk = of_four();
    desk.press("d<space><esc><enter>").press(OPEN);
    let here = |desk: &Desk| match &desk.app.stage {
        Stage::Lead(live) => live.meeting.participants(),
        _ => panic!("nothing runs"),
    };
    assert_eq!(here(&desk), 3);
    desk.after_guard().press("d<down><enter>");
    assert_eq!(here(&desk), 4, "somebody came late");
    desk.after_guard().press("d<down><down><enter>");
    assert_eq!(here(&desk), 3, "somebody left");
}

#[test]
fn what_stays_here_is_said_at_the_start_whatever_else_has_to_be() {
    let mut desk = Desk::running(60);
    // What happened a moment ago goes first, for a while.
    desk.press("+").hides("blijft in de groep");
    desk.wait(SignedDuration::from_secs(25)).shows("blijft in de groep");
    // A meeting that is short says so beside it.
    let mut late = Desk::at(time(14, 0, 0, 0));
    late.press("a<down><down>60<enter><esc>").wait(SignedDuration::from_mins(40));
    late.press("<enter>").press(&"<down>".repeat(6)).press("<enter>");
    late.wait(SignedDuration::from_secs(25));
    late.shows("we lopen").shows("blijft in de groep").press("1");
    assert_eq!(late.events().last(), Some(&&Event::ConfidentialityConfirmed));
    late.wait(SignedDuration::from_secs(25)).shows("we lopen").hides("blijft in de groep");
}

#[test]
fn groups_of_which_a_meeting_runs_are_marked() {
    let mut desk = of_four();
    desk.press("dw");
    assert_eq!(desk.asked.pop(), Some(Effect::LookForGroups));
    let group = |name: &str, runs| FoundGroup {
        slug: name.to_lowercase(),
        name: name.into(),
        runs,
        is_open: false,
    };
    desk.tell(Msg::GroupsFound(vec![group("Noord", false), group("Zuid", true)]));
    let marked = |name: &str| {
        let shown = desk.text();
        let row = shown.lines().find(|row| row.contains(name) && !row.contains("Intervisie"));
        row.unwrap().contains("er loopt een bijeenkomst")
    };
    assert!(!marked("Noord") && marked("Zuid"), "{}", desk.text());
    desk.press("<down><enter>");
    assert_eq!(desk.asked.pop(), Some(Effect::OpenGroup("zuid".into())));
}

/// The werkvormen that can take the place of the second block.
fn offered(desk: &mut Desk) -> Vec<WerkvormId> {
    desk.after_guard().press("w<down><enter>");
    let Stage::Lead(lead) = &desk.app.stage else { panic!("nothing runs") };
    let Panel::Menu { menu: Options::Plain(menu), .. } = &lead.panel else {
        panic!("nothing is offered")
    };
    let ids = menu
        .choices
        .iter()
        .filter_map(|choice| match choice {
            Choice::Werkvorm(swapping) => swapping.swap.with.werkvorm.clone(),
            _ => None,
        })
        .collect();
    desk.press("<esc>");
    ids
}

#[test]
fn what_can_take_the_place_of_a_block_follows_who_came_late() {
    let mut desk = of_four();
    desk.press("d<space><esc><enter>").press(OPEN);
    let library = desk.app.context.library.clone();
    let fits = |ids: &[WerkvormId], size: u8| {
        let all = ids.iter().filter_map(|id| library.find(id.as_str()));
        all.filter(|werkvorm| werkvorm.can_be_done_with(size)).count()
    };
    let three = offered(&mut desk);
    assert!(!three.is_empty() && fits(&three, 3) == three.len(), "{three:?}");
    desk.after_guard().press("d<down><enter>").shows("is er");
    let four = offered(&mut desk);
    assert_eq!(fits(&four, 4), four.len());
    assert!(fits(&four, 3) < four.len(), "what asks for four is offered now");
}
