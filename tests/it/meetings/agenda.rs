//! Making the agenda at the keys: what fits, what was changed, and that nothing is begun unnoticed.

use std::sync::Arc;

use intervisie::{
    app::{
        Stage,
        effect::Effect,
        keymap::Table,
        message::{FoundAgenda, Msg, Size, Unsaved},
        panel::Panel,
        prepare::{panel::Choice, remedy::Repair},
    },
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{Entry, Event, Fate, Parked, Target},
        figures::Outlook,
        history::History,
        id::{Id, Ids},
        kept::WriteTrouble,
        minutes::Minutes,
        outline::{Outline, OutlineBlock, Outlined},
        werkvorm::WerkvormId,
    },
    screen::View,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::{desk::Desk, wakeups::shown};

/// The agenda of a meeting of two hours, seen half an hour before.
fn making() -> Desk {
    let mut desk = Desk::at(time(13, 30, 0, 0));
    desk.press("a");
    desk
}

fn names(desk: &Desk) -> Vec<String> {
    let names = desk.begin().setup.draft.blocks().iter().map(|own| own.block.name.clone());
    names.collect()
}

fn minutes(desk: &Desk, block: usize) -> u16 {
    desk.begin().setup.draft.agenda().blocks.get(block).unwrap().planned().get()
}

/// What is offered.
fn options(desk: &Desk) -> Vec<Choice> {
    let Stage::Prepare(prepare) = &desk.app.stage else { panic!("it has begun") };
    let Panel::Menu { menu, .. } = &prepare.panel else { panic!("nothing is offered") };
    menu.choices.clone()
}

fn at_both_sizes(name: &str, desk: &mut Desk) {
    for (width, height) in [(80, 24), (120, 40)] {
        desk.app.frame.size = Size { width, height };
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.text());
    }
}

#[test]
fn the_agenda_shows_what_fits_and_why() {
    let mut desk = making();
    assert_eq!(desk.app.table(), Table::Agenda);
    desk.press("<down><down>").shows("past").shows("samen").shows("uiterlijk");
    at_both_sizes("made", &mut desk);
}

#[test]
fn minutes_change_by_one_and_by_figures_and_come_back() {
    let mut desk = Desk::of_new_group(time(13, 30, 0, 0));
    desk.press("a");
    let before = minutes(&desk, 0);
    desk.press("++-");
    assert_eq!(minutes(&desk, 0), before + 1);
    desk.press("12<enter>");
    assert_eq!(minutes(&desk, 0), 12);
    desk.press("uuuu");
    assert_eq!(minutes(&desk, 0), before);
    desk.press("u").shows("niets ongedaan te maken");
}

#[test]
fn a_step_has_minutes_of_its_own() {
    let mut desk = making();
    let planned = |desk: &Desk| {
        let steps = &desk.begin().setup.draft.blocks()[2].block.steps;
        steps.iter().map(|step| step.planned.get()).collect::<Vec<_>>()
    };
    let mut then = planned(&desk);
    desk.press("<down><down><right><down>+");
    then[1] += 1;
    assert_eq!(planned(&desk), then);
    desk.press("<left>").shows("▸ 1");
}

#[test]
fn a_search_forgives_and_enter_puts_it_in_the_place_of_the_block() {
    let mut desk = making();
    desk.press("<down><down>wincdnt kort").shows("Incidentmethode (kort)");
    assert_eq!(desk.app.table(), Table::Library);
    at_both_sizes("searched", &mut desk);
    desk.press("<enter>");
    assert_eq!(names(&desk)[2], "Incidentmethode (kort)");
    desk.press("u");
    assert_ne!(names(&desk)[2], "Incidentmethode (kort)");
}

#[test]
fn filters_go_round_with_tab_and_the_arrows() {
    let mut desk = making();
    desk.press("a").shows("soort: alle");
    desk.press("<right>").shows("soort: opwarmer");
    desk.press("<left><left>").shows("soort: afsluiter");
    desk.press("<right><tab><tab><right>").shows("tijd: alle");
    desk.press("<esc>");
    assert_eq!(desk.app.table(), Table::Agenda);
}

#[test]
fn words_that_only_filters_hide_are_told() {
    let mut desk = making();
    desk.press("abasismodel").shows("Zonder filters");
}

#[test]
fn blocks_come_go_and_change_places_but_the_slot_stays() {
    let mut desk = making();
    let before = names(&desk);
    desk.press("p");
    assert_eq!(names(&desk)[1], "Pauze");
    desk.press("l");
    assert_eq!(names(&desk)[2], "Pauze");
    desk.press("h");
    assert_eq!(names(&desk)[1], "Pauze");
    desk.press("x");
    assert_eq!(names(&desk), before);
    desk.press("<down><down><down>x").shows("altijd het laatste blok");
    desk.press("h").shows("altijd het laatste blok");
    assert_eq!(names(&desk), before);
}

#[test]
fn another_choice_comes_with_its_reason() {
    let mut desk = making();
    let before = names(&desk);
    desk.press("n");
    assert_ne!(names(&desk)[0], before[0]);
    assert!(!desk.begin().setup.draft.blocks()[0].reasons.is_empty());
    desk.press("<down><down><down>n").shows("samen");
}

#[test]
fn choosing_stays_once_whatever_is_put_in() {
    let mut desk = making();
    desk.press("<down>a<right><right><right><right><enter>");
    let blocks = desk.begin().setup.draft.agenda().blocks;
    assert!(blocks.iter().any(|block| block.kind == BlockKind::InbrengGenereren), "{blocks:?}");
    let agenda = desk.begin().setup.draft.agenda();
    let choosing = agenda
        .steps()
        .filter(|(_, step)| step.purpose == intervisie::domain::agenda::Purpose::Choosing);
    assert_eq!(choosing.count(), 1);
}

#[test]
fn a_plan_that_is_too_long_is_not_begun_unnoticed() {
    let mut desk = making();
    desk.press("<down><down>120<enter>").shows("min te lang");
    at_both_sizes("too_long", &mut desk);
    desk.after_guard().press("<enter>");
    desk.after_guard().press("<enter>").shows("Wat doen we?");
    assert!(desk.events().is_empty());
    at_both_sizes("remedies", &mut desk);
    desk.press("<enter>").shows("past");
    desk.after_guard().press("<enter>");
    assert!(matches!(desk.journal.first().map(|e| &e.event), Some(Event::Started(_))));
}

#[test]
fn an_agenda_says_how_much_of_the_margin_is_left() {
    let mut desk = Desk::with_usual_margin(time(13, 30, 0, 0));
    desk.press("a");
    let view = |desk: &Desk| match shown(desk).view {
        View::Agenda(view) => *view,
        _ => unreachable!(),
    };
    let kept = view(&desk).margin;
    desk.shows(&format!("marge {kept}"));
    let until = |desk: &mut Desk, is_there: fn(Outlook) -> bool| {
        for _ in 0..60 {
            if is_there(view(desk).outlook) {
                return;
            }
            desk.press("+");
        }
    };
    until(&mut desk, |outlook| outlook == Outlook::Tight(2));
    let seen = view(&desk);
    assert_eq!(seen.margin, Minutes::of(2));
    assert_eq!(seen.rows.last().unwrap().margin, Minutes::of(2));
    desk.shows("marge 2").hides(&format!("marge {kept}"));
    until(&mut desk, |outlook| matches!(outlook, Outlook::Late(_)));
    desk.shows("geen marge");
}

fn outlook(desk: &Desk) -> Outlook {
    let View::Agenda(view) = shown(desk).view else { panic!("no agenda") };
    view.outlook
}

#[test]
fn whatever_is_called_tight_can_be_made_to_fit_and_what_fits_is_called_so() {
    let mut tight = 0;
    for extra in (0..90).step_by(2) {
        let mut desk = Desk::with_usual_margin(time(13, 30, 0, 0));
        desk.press("a<down><down>");
        let longer = minutes(&desk, 2) + extra;
        desk.press(&format!("{longer}<enter>"));
        let before = outlook(&desk);
        tight += usize::from(matches!(before, Outlook::Tight(_)));
        assert_eq!(before.is_short(), desk.has("i passend maken"), "{}", desk.text());
        desk.after_guard().press("i");
        assert!(!before.is_short() || !desk.has("De agenda past al"), "{before:?}");
        if !matches!(desk.begin().panel, Panel::Menu { .. }) {
            assert!(!outlook(&desk).is_short(), "{before:?} to {:?}", outlook(&desk));
            continue;
        }
        let remedies = |choice| match choice {
            Choice::Fit(remedy) => Some(*remedy),
            _ => None,
        };
        let then: Vec<Outlook> =
            options(&desk).into_iter().filter_map(remedies).map(|remedy| remedy.then).collect();
        assert!(!before.is_short() || then.iter().any(|then| !then.is_short()), "{then:?}");
        desk.press("<enter>");
        assert_eq!(outlook(&desk), then[0]);
    }
    assert!(2 < tight, "{tight}");
}

#[test]
fn a_plan_that_became_too_long_while_the_group_waited_asks_before_it_begins() {
    let mut desk = making();
    desk.press("<down><down>v<esc>").wait(SignedDuration::from_mins(55));
    desk.press("<enter>").shows("min te lang. Wat doen we?");
    assert!(desk.events().is_empty());
    desk.press("<enter>").shows("past");
    desk.after_guard().press("<enter>");
    assert!(matches!(desk.journal.first().map(|e| &e.event), Some(Event::Started(_))));
}

#[test]
fn where_shortening_is_not_enough_it_offers_what_is_and_to_shorten_in_part() {
    let mut desk = making();
    // Two models, and time for hardly one.
    desk.press("<down><down>a<tab><tab><left>basismodel<enter><esc>");
    desk.press("<down><down><down>---").shows("i passend maken").press("i");
    desk.shows("in plaats van Model").shows("zonder Model").shows("sluiten om");
    desk.shows("inkorten, samen").shows("te lang");
    at_both_sizes("beyond_floors", &mut desk);
    let setup = desk.begin().setup.clone();
    let options = options(&desk);
    assert_eq!(options.last(), Some(&Choice::Leave));
    for (at, option) in options.iter().enumerate() {
        let Choice::Fit(remedy) = option else { continue };
        let then = setup.clone().with(&remedy.change, &desk.app.context);
        let helps_in_part = matches!(remedy.change, Repair::Shorten(_));
        assert_eq!(then.too_long().is_zero(), !helps_in_part, "{at}: {remedy:?}");
        assert_eq!(then.outlook(), remedy.then);
        assert!(then.too_long() < setup.too_long());
    }
    desk.press("<enter>").shows("past");
    desk.after_guard().press("u").shows("i passend maken");
    assert_eq!(desk.begin().setup, setup, "what helped in one choice is taken back at once");
}

#[test]
fn where_no_single_thing_is_enough_it_offers_the_proposal_and_what_brings_it_nearer() {
    let mut desk = making();
    desk.press("<down><down>a<tab><tab><left>basismodel<enter>");
    desk.after_guard().press("abasismodel<enter><esc><down><down><down>-----");
    desk.after_guard().press("i").shows("zonder Model").shows("te lang");
    at_both_sizes("beyond_help", &mut desk);
    let made = names(&desk);
    desk.press("<enter>").shows("past");
    desk.after_guard().press("u");
    assert_eq!(names(&desk), made);
}

#[test]
fn every_change_before_the_meeting_can_be_taken_back() {
    let mut desk = Desk::of_new_group(time(13, 30, 0, 0));
    let first = desk.begin().setup.clone();
    let mut stages = Vec::new();
    for keys in [
        "<down><down>16:30<enter>",
        "<down>+",
        "<down>+",
        "<down>+",
        "<down>+",
        "<down>+",
        "<up><up><up><up><up><up>+",
        "ax<esc>",
        "s15:45<enter>",
        "i",
    ] {
        stages.push(desk.begin().setup.clone());
        desk.after_guard().press(keys);
        assert!(stages.last() != Some(&desk.begin().setup), "{keys} changed nothing");
    }
    while desk.begin().setup != first {
        desk.after_guard().press("u").shows("Ongedaan gemaakt");
        stages.pop_if(|stage| *stage == desk.begin().setup);
    }
    assert!(stages.is_empty(), "each stage came back");
    desk.press("u").shows("niets");
}

#[test]
fn locked_minutes_are_left_alone_when_it_is_made_to_fit() {
    let mut desk = making();
    desk.press("<down><down>100<enter>v").shows("vast");
    desk.press("i").shows("Wat doen we?").hides("zonder Model").press("<esc>");
    assert_eq!(minutes(&desk, 2), 100);
    desk.press("vi").shows("Ingekort, samen").shows("u ongedaan");
    assert!(minutes(&desk, 2) < 100);
    desk.shows("past precies");
}

#[test]
fn what_the_chair_made_stays_when_the_time_changes() {
    let mut desk = making();
    desk.press("x<esc>");
    let made = names(&desk);
    desk.press("<down><down>++++");
    assert_eq!(names(&desk), made);
}

#[test]
fn an_agenda_is_kept_under_a_name_and_found_again() {
    let mut desk = making();
    desk.press("xbkort<enter>");
    let Some(Effect::SaveAgenda { name, outline }) = desk.asked.pop() else { panic!("not asked") };
    assert_eq!(name, "kort");
    desk.tell(Msg::AgendaSaved(Ok("agendas/kort.toml".into())))
        .shows("agendas/kort.toml")
        .hides("te lang");
    desk.tell(Msg::AgendaSaved(Err(Unsaved::Exists))).shows("kies een andere");
    let made = names(&desk);
    desk.after_guard().press("uo");
    assert_eq!(desk.asked.pop(), Some(Effect::LookForAgendas));
    let wrong = FoundAgenda { name: "stuk".into(), outline: Err(Some(3)) };
    let found = FoundAgenda { name, outline: Ok(outline) };
    desk.tell(Msg::AgendasFound(vec![wrong, found])).shows("Welke agenda?").shows("kort");
    desk.press("<down><down><enter>");
    assert_eq!(names(&desk), made);
}

#[test]
fn an_agenda_that_is_not_kept_is_told_whatever_has_begun_since() {
    let full = || Msg::AgendaSaved(Err(Unsaved::Disk(WriteTrouble::Full)));
    let mut desk = making();
    desk.press("xbkort<enter><esc>").after_guard().press("<enter>");
    assert!(matches!(desk.app.stage, Stage::Lead(_)));
    desk.tell(full()).shows("Niet bewaard");
    let mut looking_on = making();
    looking_on.press("xbkort<enter>").tell(Msg::LedElsewhere);
    assert!(matches!(looking_on.app.stage, Stage::Follow(_)));
    looking_on.tell(full()).shows("Niet bewaard");
}

#[test]
fn a_broken_agenda_changes_nothing_and_says_where() {
    let mut desk = making();
    let made = names(&desk);
    let wrong = FoundAgenda { name: "stuk".into(), outline: Err(Some(3)) };
    desk.tell(Msg::AgendasFound(vec![wrong])).press("<down><enter>").shows("fout op regel 3");
    assert_eq!(names(&desk), made);
}

#[test]
fn last_times_agenda_can_be_taken_again() {
    let mut before = making();
    before.press("x<esc>");
    before.after_guard().press("<enter>");
    let id = Ids::new(7).next(before.now.moment);
    let entries: Vec<Entry> = before.journal.clone();
    let mut history = History::default();
    history.take_in(id, &entries);
    let mut desk = Desk::with_history(history, time(13, 30, 0, 0));
    desk.press("a").tell(Msg::AgendasFound(Vec::new())).shows("vorige keer").press("<enter>");
    let opwarmers = desk.begin().setup.draft.blocks().iter();
    assert_eq!(opwarmers.filter(|own| own.block.kind == BlockKind::Opwarmer).count(), 0);
}

#[test]
fn time_left_over_is_offered_and_can_be_used() {
    let mut desk = making();
    desk.press("<down><down>60<enter>");
    desk.shows("16 min vrij").press("i").shows("16 min vrij").shows("krijgt 76 min");
    desk.press("<enter>").hides("i vullen");
    assert_eq!(minutes(&desk, 2), 76);
    desk.after_guard().press("i").shows("De agenda past al").press("u").shows("16 min vrij");
}

#[test]
fn an_agenda_of_ones_own_follows_the_number_of_participants() {
    let mut desk = making();
    desk.shows("samen").press("+").press("<down><down><down>v").press("<esc>");
    desk.shows("Eigen agenda");
    let (model, slot) = (minutes(&desk, 2), minutes(&desk, 3));
    desk.press("<down><down><down><down>-").shows("Met 5 deelnemers").shows("u ongedaan");
    assert!(minutes(&desk, 2) < model, "the model asks fewer questions");
    assert_eq!(minutes(&desk, 3), slot, "what was locked stays");
    desk.press("u");
    assert_eq!(minutes(&desk, 2), model);
}

/// An agenda in a file: a model, this parked topic, and so many minutes of themabespreking.
fn outline(topic: Id, minutes: u16) -> Outline {
    let own = |what, minutes| OutlineBlock { what, minutes, locked: false };
    let werkvorm = |id| Outlined::Werkvorm(WerkvormId::parse(id).unwrap());
    let blocks = vec![
        own(werkvorm("basismodel"), vec![]),
        own(Outlined::Topic(topic), vec![]),
        own(werkvorm("themabespreking"), vec![Minutes::of(minutes)]),
    ];
    Outline { blocks, afsluiter: None }
}

/// A group with a topic that was parked, and what became of it.
fn with_topic(fates: Vec<Fate>) -> (Id, Desk) {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    let mut ids = Ids::new(9);
    let topic = ids.next(desk.now.moment);
    let parked = Event::TopicParked(Parked {
        topic,
        text: Confidential::new("grenzen"),
        target: Target::NextTime,
        during: None,
        brought: None,
    });
    let settled = fates.into_iter().map(|fate| Event::TopicSettled { topic, fate });
    for (event, seq) in [parked].into_iter().chain(settled).zip(1..) {
        let entry = Entry { id: ids.next(desk.now.moment), seq, at: desk.now.moment, event };
        Arc::make_mut(&mut desk.app.context.history).topics.apply(topic, &entry);
    }
    (topic, desk)
}

#[test]
fn an_agenda_file_that_is_too_long_is_not_begun_unnoticed() {
    let (topic, mut desk) = with_topic(vec![]);
    desk.app.context.agenda = Some(outline(topic, 60));
    let mut desk = desk.start(90);
    desk.shows("De agenda is").shows("min te lang. Wat doen we?").shows("in plaats van");
    assert!(desk.journal.is_empty(), "it has begun");
    let too_long = desk.begin().setup.too_long();
    assert!(desk.has(&format!("{too_long} min te lang")));
    desk.press("<enter>").shows("past");
    desk.after_guard().press("<enter>");
    assert!(matches!(desk.journal.first().map(|e| &e.event), Some(Event::Started(_))));
}

#[test]
fn a_topic_of_an_agenda_file_that_is_not_open_any_more_is_left_out_and_told() {
    for fates in [vec![Fate::Done], vec![Fate::LetGo { reason: None }]] {
        let (topic, mut desk) = with_topic(fates);
        desk.app.context.agenda = Some(outline(topic, 20));
        let mut desk = desk.start(150);
        desk.shows("Een onderwerp van deze agenda staat niet meer open en is eruit gelaten.");
        let Event::Started(started) = &desk.journal[0].event else { panic!("it has not begun") };
        assert!(started.agenda.blocks.iter().all(|block| block.topic.is_none()));
    }
    let (topic, mut desk) = with_topic(vec![]);
    desk.app.context.agenda = Some(outline(topic, 20));
    let mut desk = desk.start(150);
    desk.hides("niet meer open");
    let Event::Started(started) = &desk.journal[0].event else { panic!("it has not begun") };
    assert!(started.agenda.blocks.iter().any(|block| block.topic == Some(topic)));
}
