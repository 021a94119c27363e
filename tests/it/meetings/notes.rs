//! What is written down: notes while it runs, the inbreng, the slot's list, and looking back.

use intervisie::{
    app::{
        Stage,
        effect::Cue,
        message::{Msg, Size},
    },
    domain::{
        agenda::{Block, BlockKind, Purpose},
        event::{Event, NoteKind, Outcome, Participant},
        history::History,
        meeting::{Command, Meeting},
        notes::Notes,
        parked::{ParkedTopics, Standing},
    },
};
use jiff::{SignedDuration, ToSpan, civil::time};
use proptest::prelude::*;

use crate::meetings::desk::{Desk, at};

fn last_note(desk: &Desk) -> (NoteKind, String, Option<String>, Option<String>) {
    let Some(Event::NoteTaken(note)) = desk.events().last().copied() else { panic!("no note") };
    let words = |said: &Option<_>| said.as_ref().map(words_of);
    (note.kind, words_of(&note.text), words(&note.who), words(&note.by))
}

fn words_of(said: &intervisie::domain::confidential::Confidential) -> String {
    said.reveal().to_owned()
}

/// Walks to the end with Enter alone.
pub(crate) fn to_the_end(desk: &mut Desk) {
    while matches!(&desk.app.stage, Stage::Lead(live) if !live.has_ended()) {
        desk.after_guard().press("<enter>");
    }
}

/// What the journals of these meetings tell, each six weeks after the one before.
pub(crate) fn after(meetings: &[&Desk]) -> History {
    let mut history = History::default();
    let now = at(time(14, 0, 0, 0));
    for (meeting, ago) in meetings.iter().zip((1..=meetings.len()).rev()) {
        let before = (i64::try_from(ago).unwrap() * 6 * 7 * 24).hours();
        let mut journal = meeting.journal.clone();
        for entry in &mut journal {
            entry.at.wall = entry.at.wall.checked_sub(before).unwrap();
        }
        let first = journal.first().unwrap();
        let Event::Started(started) = &first.event else { panic!("no beginning") };
        assert!(first.at.wall < now);
        history.take_in(started.meeting, &journal);
    }
    history
}

/// The meeting after these, begun at 14:00.
fn next(meetings: &[&Desk]) -> Desk {
    let mut desk = Desk::with_history(after(meetings), time(14, 0, 0, 0));
    desk.press("<enter>");
    desk
}

#[test]
fn a_note_is_kept_with_its_words_and_enter_whatever_tab_offers() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").press("aWat wil ik hier zelf?").shows("inbrengvraag?");
    desk.shows("zonder namen").press("<enter>").shows("✓ Inbrengvraag bewaard");
    assert_eq!(last_note(&desk).0, NoteKind::Question);
    desk.after_guard().press("a<tab><tab><tab>").shows("Wat noteren we?").press("Stilte<enter>");
    assert_eq!(last_note(&desk), (NoteKind::Remark, "Stilte".into(), None, None));
}

#[test]
fn a_digit_chooses_the_kind_while_nothing_is_typed_and_is_a_digit_after_that() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").press("a").shows("▸1 inbrengvraag").shows("9 feedback");
    desk.press("6").shows("Wat werkte?").press("Na 2 minuten stilte<enter>");
    assert_eq!(last_note(&desk), (NoteKind::Worked, "Na 2 minuten stilte".into(), None, None));
    desk.after_guard().press("a9<tab>").shows("Hoe luidt de inbrengvraag?").press("<esc>");
    desk.press("a0").shows("› 0").press("<esc>");
}

#[test]
fn every_target_of_a_topic_is_in_sight_with_its_digit() {
    let mut desk = Desk::running(120);
    desk.press("p").shows("▸1 later vandaag").shows("2 volgende keer").shows("3 elders bespreken");
    desk.press("3").shows("▸3").press("wijkteam 2<enter>").press("l").shows("elders bespreken");
    desk.shows("wijkteam 2").press("<esc>").next_until("Parkeerlijst");
    desk.press("p").shows("▸1 volgende keer").shows("2 elders bespreken").hides("later vandaag");
}

#[test]
fn an_action_is_kept_at_once_and_asks_who_and_by_when() {
    let mut desk = Desk::running(120);
    desk.next_until("Adviezen").press("ahuisarts bellen<enter>");
    assert_eq!(last_note(&desk), (NoteKind::Action, "huisarts bellen".into(), None, None));
    desk.shows("Wie doet het?").shows("✓ actie bewaard").press("AB<enter>");
    desk.shows("Voor wanneer?").press("7 januari<enter>").shows("✓ Actie bewaard");
    let told =
        (NoteKind::Action, "huisarts bellen".into(), Some("AB".into()), Some("7 januari".into()));
    assert_eq!(last_note(&desk), told);
}

#[test]
fn who_and_when_may_be_left_open() {
    let mut desk = Desk::running(120);
    let step = desk.step();
    desk.press("abellen<enter><enter><enter>").shows("✓ Actie bewaard");
    assert_eq!(last_note(&desk), (NoteKind::Action, "bellen".into(), None, None));
    desk.press_at_once("<enter>");
    assert_eq!(desk.step(), step, "a doubled Enter skips no step");
    desk.after_guard().press("amailen<enter><esc>");
    assert_eq!(desk.events().len(), 2);
}

#[test]
fn a_note_that_is_not_on_disk_is_not_called_kept() {
    let mut desk = Desk::running(120);
    desk.disk_works = false;
    desk.press("abellen<enter>").hides("bewaard").press("<enter><enter>").hides("bewaard");
}

#[test]
fn the_room_sees_no_note_and_no_list() {
    for key in ["z", "r", "x"] {
        let mut desk = Desk::running(120);
        desk.next_until("Inbreng").press("1Geheim A<enter><esc>").shows("Geheim A");
        desk.after_guard().press(key).hides("Geheim").press("aNog geheim").hides("geheim");
        desk.press("<enter>").hides("geheim").press("<esc>");
        let before = desk.journal.len();
        desk.after_guard().press("12");
        assert_eq!(desk.journal.len(), before, "a list that is not seen takes no answer");
    }
}

#[test]
fn the_inbreng_is_chosen_from_what_waits_and_what_is_named() {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").shows("Wie heeft er vandaag een vraag?").shows("Nog niets genoemd");
    desk.press("1");
    for words in ["Werkdruk", "Grenzen", "Rooster"] {
        desk.after_guard().press(words).press("<enter>").shows("Nog een inbreng?");
    }
    desk.press("<esc>");
    desk.shows("▸ Werkdruk").shows("Grenzen").shows("Rooster");
    desk.after_guard().press("<down><down>").shows("▸ Rooster");
    desk.press("<up>2").shows("Waar gaat het om?").press("<enter>");
    desk.shows("Wat doen we met de rest?").after_guard().press("<enter>");
    desk.shows("De rest is geparkeerd voor volgende keer").shows("gekozen");
    to_the_end(&mut desk);
    desk.shows("2 geparkeerde onderwerpen komen volgende keer");
    let topics = after(&[&desk]).topics;
    let waiting: Vec<_> = topics.open().map(|topic| words_of(&topic.text)).collect();
    assert_eq!(waiting, ["Werkdruk", "Rooster"]);
    let chosen = desk.events().into_iter().find_map(|event| match event {
        Event::InbrengChosen { topic, .. } => Some(*topic),
        _ => None,
    });
    assert_eq!(topics.find(chosen.unwrap()).unwrap().standing, Standing::Done);
}

#[test]
fn the_inbreng_and_its_question_stay_in_sight_while_their_model_runs() {
    let mut desk = Desk::running(120);
    desk.press("iTwee teams<enter><esc>").next_until("Inbreng").press("2<esc>");
    desk.after_guard().next_until("Verhelderende").shows("Twee teams").hides("Hoe blijf ik");
    desk.press("aHoe blijf ik ze horen?<enter>").after_guard().next_until("Adviezen");
    desk.shows("inbreng  Twee teams").shows("vraag    Hoe blijf ik ze horen?");
    desk.press("z").hides("Twee teams").hides("Hoe blijf ik").press("z").next_until("Evaluatie");
    desk.shows("Hoe blijf ik").press("e").hides("Hoe blijf ik");
}

#[test]
fn a_pause_that_lasts_is_spoken_of_once_in_a_while() {
    let minutes = SignedDuration::from_mins;
    let mut desk = Desk::running(120);
    desk.wait(minutes(2)).press(" ").wait(minutes(9)).hides("staat al");
    let strokes = |desk: &Desk| desk.heard.iter().filter(|cue| **cue == Cue::Side).count();
    assert_eq!(strokes(&desk), 0);
    desk.wait(minutes(1)).shows("De klok staat al 10 minuten stil").shows("spatie gaat verder");
    assert_eq!(strokes(&desk), 1);
    desk.wait(minutes(9)).hides("staat al").wait(minutes(1)).shows("staat al 20 minuten stil");
    desk.press(" ").wait(minutes(30)).hides("staat al");
    desk.press(" ").wait(minutes(10)).shows("De klok staat al 10 minuten stil");
    assert_eq!(strokes(&desk), 3);
}

#[test]
fn an_inbreng_can_also_be_typed_from_the_choice() {
    let mut desk = Desk::running(120);
    desk.press("i").shows("Wat wordt er ingebracht?").press("Werkdruk<enter><enter>");
    desk.shows("Welk onderwerp wordt de inbreng?").press("<enter>").shows("Waar gaat het om?");
    desk.after_guard().press("<enter>").shows("Gekozen. Na het gesprek");
    assert!(matches!(desk.events().last(), Some(Event::InbrengChosen { .. })));
}

#[test]
fn every_parked_topic_gets_its_fate_in_the_slot() {
    let mut desk = Desk::running(120);
    for words in ["pEen", "pTwee", "pDrie", "pVier"] {
        desk.after_guard().press(words).press("<enter>");
    }
    desk.after_guard().next_until("Parkeerlijst").shows("1 afgerond");
    desk.press("1").shows("Afgerond").press("2").shows("volgende keer").press("3");
    desk.shows("elders bespreken").press("4te klein<enter>").shows("Losgelaten");
    let told: Vec<_> = desk.events().into_iter().rev().take(4).collect();
    assert!(told.iter().all(|event| matches!(event, Event::TopicSettled { .. })), "{told:?}");
    assert_eq!(after(&[&desk]).topics.count_open(), 1);
}

#[test]
fn what_was_put_off_twice_asks_to_be_planned_or_let_go() {
    let mut first = Desk::running(120);
    first.press("pWerkdruk<enter>");
    to_the_end(&mut first);
    let mut second = next(&[&first]);
    second.next_until("Parkeerlijst").shows("Werkdruk").hides("loslaten?");
    to_the_end(&mut second);
    let mut third = next(&[&first, &second]);
    to_the_end(&mut third);
    let mut fourth = next(&[&first, &second, &third]);
    fourth.next_until("Parkeerlijst").shows("2× doorgeschoven").shows("loslaten?");
    fourth.press("2").hides("loslaten?");
}

#[test]
fn next_time_is_suggested_and_agreed_with_a_figure() {
    let first = {
        let mut desk = Desk::running(120);
        to_the_end(&mut desk);
        desk
    };
    let mut desk = next(&[&first]);
    for name in ["AB", "Noor"] {
        let come = Command::Come(Participant::named(name));
        desk.command(come);
    }
    desk.next_until("Volgende keer").shows("ma 4 januari 2027 om 14:00?").shows("over 6 weken");
    desk.press("1").shows("datum: ma 4 januari 2027 om 14:00").shows("afgesproken");
    desk.shows("voorzitter: AB?").press("1").shows("voorzitter: AB ");
    desk.shows("tijdbewaker: N?").press("2Kim<enter>").shows("tijdbewaker: Kim");
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    let agreed = live.meeting.next_time();
    assert_eq!(agreed.start, Some(jiff::civil::date(2027, 1, 4).at(14, 0, 0, 0)));
    assert_eq!(agreed.chair.as_ref().map(words_of), Some("AB".into()));
    assert_eq!(agreed.timekeeper.as_ref().map(words_of), Some("Kim".into()));
}

#[test]
fn what_is_no_date_or_time_is_asked_again_with_what_was_typed() {
    let mut desk = Desk::running(120);
    desk.next_until("Volgende keer").press("1nooit<enter>").shows("Typ een dag").shows("› nooit");
    // While it is asked, that row is marked; then the next one.
    desk.shows("▸ datum").press("<ctrl-u>11-1 14:00<enter>").shows("▸ voorzitter");
    desk.shows("datum: ma 11 januari 2027 om 14:00");
    desk.press("slaat<enter>").shows("Typ een tijd").shows("› laat").press("<esc>");
    desk.hides("Typ een tijd").press("p").shows("Wat parkeren we").hides("Typ een tijd");
}

#[test]
fn a_date_is_said_back_and_one_that_is_past_is_offered_a_year_on() {
    let mut desk = Desk::running(120);
    desk.press("n<enter>do 7 januari om half acht<enter>");
    desk.shows("Volgende keer: do 7 januari 2027 om 19:30 · met j plan je vooraf");
    let noted = desk.journal.len();
    desk.press("n<enter>7-1-2026 14:00<enter>");
    desk.shows("wo 7 januari 2026 is al geweest · Enter: do 7 januari 2027 om 14:00");
    assert_eq!(desk.journal.len(), noted);
    desk.press("<enter>").shows("Volgende keer: do 7 januari 2027 om 14:00 · met j plan je");
    desk.press("n<enter>wo 7-1<enter>").shows("Die datum is do 7 januari 2027");
    assert_eq!(desk.journal.len(), noted + 1);
}

#[test]
fn a_closing_time_that_has_been_is_asked_again_with_what_was_typed() {
    let mut desk = Desk::running(120);
    desk.press("s13:00<enter>").shows("Kies een tijd later dan nu").shows("› 13:00");
    desk.press("<ctrl-u>half vijf<enter>").shows("Sluiten om 16:30 in plaats van 16:00.");
}

#[test]
fn the_afsluiter_keeps_a_word_of_each_and_what_the_chair_hears() {
    let mut desk = Desk::running(120);
    desk.next_until("Volgende keer").press("<enter>").shows("1 ieders woord");
    desk.press("1").shows("Met welk woord ga je weg?").press("opgelucht<enter>");
    desk.shows("2 van 6").press("<enter>").shows("3 van 6");
    desk.press("scherper<enter>").shows("✓ bewaard").press("<esc>");
    desk.shows("opgelucht ● ██").shows("scherper ● ██");
    desk.after_guard().press("a9").shows("Wat geven we de voorzitter mee?");
    desk.press("Goed doorgevraagd<enter>");
    to_the_end(&mut desk);
    let begin = Desk::with_history(after(&[&desk]), time(13, 50, 0, 0));
    for (width, height) in [(80, 24), (120, 40)] {
        let mut begin =
            Desk::with_history(History::clone(&begin.app.context.history), time(13, 50, 0, 0));
        begin.tell(Msg::Resized(Size { width, height }));
        begin.shows("Feedback aan de voorzitter").shows("Goed doorgevraagd");
        begin.press("<enter>").hides("Goed doorgevraagd");
    }
}

/// A meeting with a question, two actions, an insight and what worked, brought to its end.
fn noted() -> Desk {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").press("aHoe zeg ik nee?<enter>");
    desk.after_guard().press("a2").shows("Wat gaat iemand doen?");
    desk.press("rooster voorleggen<enter>Noor<enter><enter>");
    desk.after_guard().next_until("Adviezen").press("ahuisarts bellen<enter>AB<enter>7-1<enter>");
    desk.after_guard().press("a<tab>Eerst benoemen<enter>");
    desk.after_guard().next_until("Evaluatie").press("aStilte<enter>");
    desk.after_guard().press("a7Te snel naar advies<enter>");
    to_the_end(&mut desk);
    desk
}

#[test]
fn looking_back_shows_last_time_and_marks_actions_in_a_figure_each() {
    let first = noted();
    let mut desk = next(&[&first]);
    desk.app.frame.size = Size { width: 120, height: 40 };
    desk.press("<enter>")
        .shows("Afgesproken op ma 12 oktober")
        .shows("Inbrengvraag: Hoe zeg ik nee?");
    desk.shows("AB: huisarts bellen (do 7 januari)").shows("Noor: rooster voorleggen");
    desk.shows("Inzicht: Eerst benoemen").shows("Dit werkte: Stilte");
    desk.shows("Dit werkte niet: Te snel naar advies");
    desk.press("1").shows("✓ Actie gedaan · bewaard").press("2").shows("nog bezig");
    let told = desk.events().into_iter().filter_map(|event| match event {
        Event::ActionReviewed { outcome, .. } => Some(*outcome),
        _ => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), [Outcome::Done, Outcome::Busy]);
    to_the_end(&mut desk);
    let mut third = next(&[&first, &desk]);
    third.press("<enter>").shows("Noor: rooster voorleggen").hides("huisarts bellen");
}

#[test]
fn what_is_parked_and_a_new_insight_stand_in_the_look_back() {
    let first = noted();
    let mut second = next(&[&first]);
    second.press("pWachtlijst<enter>").after_guard();
    to_the_end(&mut second);
    let mut third = next(&[&first, &second]);
    third.app.frame.size = Size { width: 120, height: 40 };
    third.press("<enter>").shows("Geparkeerd: Wachtlijst").shows("zes weken geleden");
    third.press("4").shows("Welk inzicht nemen we mee?").press("Stilte werkt<enter>");
    assert_eq!(last_note(&third), (NoteKind::Insight, "Stilte werkt".into(), None, None));
}

#[test]
fn an_insight_is_one_key_where_nothing_was_agreed_as_well() {
    let mut desk = Desk::running(120);
    to_the_end(&mut desk);
    let mut next = next(&[&desk]);
    next.press("<enter>").shows("TERUGKIJKEN").hides("losgelaten");
    next.after_guard().press("4Eerst benoemen<enter>");
    assert_eq!(last_note(&next), (NoteKind::Insight, "Eerst benoemen".into(), None, None));
}

#[test]
fn looking_back_and_the_slot_fit_small_and_large_screens() {
    let first = noted();
    for (width, height) in [(80, 24), (120, 40)] {
        let mut desk = next(&[&first]);
        desk.tell(Msg::Resized(Size { width, height }));
        desk.press("<enter>");
        insta::assert_snapshot!(format!("looking_back_{width}x{height}"), desk.text());
        desk.press("pWachtlijst<enter>");
        desk.after_guard().next_until("Parkeerlijst");
        insta::assert_snapshot!(format!("slot_{width}x{height}"), desk.text());
    }
}

#[test]
fn what_the_journal_tells_is_what_was_live() {
    let mut desk = noted();
    desk.press("u");
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    let meeting = live.meeting.started().meeting;
    let (mut notes, mut topics) = (Notes::default(), ParkedTopics::default());
    for entry in &desk.journal {
        notes.apply(meeting, entry);
        topics.apply(meeting, entry);
    }
    assert_eq!((&notes, &topics), (&*live.notes, &*live.topics));
}

/// Keys that a chair may press, in any order.
fn keys() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "<enter>",
        "<enter>",
        "<enter>",
        "<up>",
        "<down>",
        "1",
        "2",
        "3",
        "4",
        "i",
        "l",
        "a",
        "u",
        "<tab>",
        "<esc>",
        "woord<enter>",
        "aactie<enter>",
        "ponderwerp<enter>",
        "<back>",
        "z",
        "n",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_pressed_the_journal_tells_what_was_live(
        pressed in prop::collection::vec(keys(), 0..60),
    ) {
        let mut desk = next(&[&noted()]);
        let before = History::clone(&desk.app.context.history);
        for keys in pressed {
            desk.after_guard().press(keys);
        }
        let Stage::Lead(live) = &desk.app.stage else { return Ok(()) };
        let meeting = live.meeting.started().meeting;
        let (mut notes, mut topics) = (before.notes, before.topics);
        for entry in &desk.journal {
            notes.apply(meeting, entry);
            topics.apply(meeting, entry);
        }
        prop_assert_eq!((&notes, &topics), (&*live.notes, &*live.topics));
        let replayed = Meeting::replay(&desk.journal);
        prop_assert_eq!(replayed.as_ref(), Some(&live.meeting));
    }
}

/// A meeting of two models, of which the first one chooses.
fn two_models() -> Desk {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    let Stage::Prepare(begin) = &mut desk.app.stage else { panic!("it has begun") };
    let mut agenda = begin.setup.draft.agenda();
    let is_model = |block: &&Block| block.kind == BlockKind::Model;
    let mut second = agenda.blocks.iter().find(is_model).unwrap().clone();
    second.steps.retain(|step| step.purpose != Purpose::Choosing);
    agenda.blocks.insert(agenda.slot(), second);
    begin.setup.draft = agenda.into();
    begin.setup.set_closing(at(time(17, 30, 0, 0)));
    desk.press("<enter>");
    desk
}

#[test]
fn each_model_has_its_own_inbreng() {
    let mut desk = two_models();
    desk.press("iEen<enter>Twee<enter>Drie<enter><esc>");
    desk.after_guard().next_until("Inbreng").press("2<esc>").shows("gekozen");
    // Another one while it still runs takes its place.
    desk.after_guard().press("<down><down>2<esc>");
    desk.after_guard().next_until("Evaluatie").press("<enter>");
    desk.shows("Waar gaan we het over hebben?")
        .hides("gekozen")
        .press("2<esc>")
        .hides("Waar gaan we het over hebben?");
    to_the_end(&mut desk);
    let history = after(&[&desk]);
    let waiting: Vec<_> = history.topics.open().map(|topic| words_of(&topic.text)).collect();
    let inbreng = history.meetings[0].inbreng.iter();
    let worked_on: Vec<_> =
        inbreng.map(|topic| words_of(&history.topics.find(*topic).unwrap().text)).collect();
    assert_eq!((waiting, worked_on), (vec![], vec!["Drie".to_owned(), "Een".to_owned()]));
}

#[test]
fn what_was_written_down_is_worded_anew_and_taken_back_from_the_list() {
    let mut desk = Desk::running(120);
    desk.press("pJan is te laat<enter>");
    desk.after_guard().press("aBellen<enter>Jan<enter>maandag<enter>");
    desk.after_guard().press("a<tab>Eerst vragen<enter>");
    desk.after_guard().press("l").shows("Jan: Bellen (maandag)").shows("inzicht");
    desk.press("<enter>").shows("anders verwoorden").press("<down><down><down><down><down>");
    desk.press("<enter>").shows("Jan is te laat").press("<ctrl-u>Te laat komen<enter>");
    desk.shows("✓ Verbeterd · bewaard").shows("Te laat komen").hides("Jan is te laat");
    // Of an action also who and when, which stay as they are with Enter alone, or are emptied.
    desk.after_guard().press("<down><enter><down><enter> met de wijk<enter>");
    desk.shows("Wie doet het?").press("<enter>").shows("maandag").press("<ctrl-u><enter>");
    desk.shows("Jan: Bellen met de wijk").hides("maandag");
    desk.after_guard().press("<down><enter><down><down><enter>").shows("Weggehaald");
    desk.hides("Eerst vragen");
    // Enter alone leaves it as it is.
    desk.after_guard().press("<enter><enter>").shows("Bellen met de wijk");
    let told = after(&[&desk]);
    let topics: Vec<_> = told.topics.open().map(|topic| words_of(&topic.text)).collect();
    let notes = told.notes.of(told.meetings[0].id).map(|taken| words_of(&taken.note.text));
    assert_eq!(
        (topics, notes.collect()),
        (vec!["Te laat komen".into()], vec!["Bellen met de wijk".to_owned()])
    );
}

#[test]
fn an_emoji_of_several_characters_is_kept_whole_and_drawn_as_every_terminal_does() {
    let mut desk = Desk::running(120);
    let typed = "dank 👨\u{200d}👩\u{200d}👧 🇳🇱 👍🏽 ❤\u{fe0f}!";
    desk.press("p").tell(Msg::Paste(typed.to_owned())).shows("› dank 👨 NL 👍 ❤ !");
    desk.press("<ctrl-u>").press(typed).shows("› dank 👨 NL 👍 ❤ !").press("<enter>");
    let history = after(&[&desk]);
    let kept: Vec<_> = history.topics.open().map(|topic| words_of(&topic.text)).collect();
    assert_eq!(kept, [typed]);
}
