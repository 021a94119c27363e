//! What a step has on the table, with long words and all that words can hold.

use jiff::civil;
use ratatui::layout::Rect;

use super::fixtures::{at, clock, live_view, meeting, of_live};
use crate::{
    app::{
        lead::{
            step_list::{About, Agree, Answer},
            suggest::SuggestedDate,
        },
        message::Size,
        news::News,
        topic_row::{TopicMark, TopicRow},
    },
    domain::{
        agenda::{BlockKind, Name},
        confidential::Confidential,
        event::{NoteKind, Outcome, Target},
        notes::{Deadline, Seat},
        people::Suggestion,
    },
    screen::{
        ActionRow, AgreeRow, AgreeValue, ItemRow, Live, MeetingClock, NoteLine, Screen, StatusLine,
        StepClock, StepListView, TableView, View, WaitingRow,
    },
    tui::frame,
    words::Words,
};

const QUESTION: &str = "Hoe begin ik een gesprek over werkdruk als niemand erover wil beginnen?";

fn said(text: &str) -> Confidential {
    Confidential::new(text)
}

pub(super) fn topic(text: &str, deferred: u16, mark: TopicMark) -> ItemRow {
    ItemRow::Topic(TopicRow {
        text: said(text),
        target: Target::NextTime,
        days: 47,
        is_new: deferred == 0,
        deferred,
        brought: None,
        votes: None,
        mark,
    })
}

fn view(about: About, rows: Vec<ItemRow>, answers: &[Answer]) -> StepListView {
    StepListView {
        about,
        is_of_step: about != About::LookingBack,
        day: None,
        marked: (!rows.is_empty()).then_some(0),
        rows: rows.into(),
        answers: (1..).zip(answers.iter().copied()).collect(),
    }
}

fn on_screen(kind: BlockKind, step: &str, step_list: StepListView) -> Screen {
    let in_slot = kind == BlockKind::Slot;
    let slot_in = if in_slot { None } else { meeting().slot_in };
    of_live(Live {
        clock: StepClock { kind, step: Name::Given(step.to_owned()), rule: None, ..clock() },
        meeting: MeetingClock { slot_in, now: at(15, 48), ..meeting() },
        step_list: Some(step_list),
        say: None,
        ..live_view()
    })
}

pub(super) fn looking_back() -> Screen {
    let action = |who: Option<&str>, text: &str, by: Option<&str>, outcome| {
        ItemRow::Action(ActionRow {
            text: said(text),
            who: who.map(said),
            by: by.map(|by| Deadline::Words(said(by))),
            outcome,
        })
    };
    let note = |kind, text: &str| ItemRow::Note(NoteLine { kind, text: said(text) });
    let rows = vec![
        note(NoteKind::Question, QUESTION),
        action(Some("AB"), "rooster voor mei voorleggen aan het team", Some("1 dec"), None),
        action(Some("Noor"), "bellen over de wachtlijst", None, Some(Outcome::Busy)),
        action(None, "漢字 en een lange regel die nergens past en toch leesbaar is", None, None),
        note(NoteKind::Insight, "Eerst benoemen wat je ziet, dan pas vragen."),
        note(NoteKind::Worked, "Stilte na elke vraag"),
        note(NoteKind::DidNotWork, "Te snel naar advies"),
        ItemRow::Waiting(WaitingRow {
            text: said("Grenzen stellen bij avonddiensten"),
            days: 42,
            brought: None,
        }),
    ];
    let reviews = [Outcome::Done, Outcome::Busy, Outcome::LetGo].map(Answer::Review);
    let answers = [reviews.as_slice(), &[Answer::Note(NoteKind::Insight)]].concat();
    let step_list = StepListView {
        day: Some(civil::date(2026, 10, 12)),
        marked: Some(1),
        ..view(About::LookingBack, rows, &answers)
    };
    on_screen(BlockKind::Terugkijken, "Ronde terugkijken", step_list)
}

pub(super) fn choosing() -> Screen {
    let rows = vec![
        topic(QUESTION, 1, TopicMark::Open),
        topic("Grenzen stellen bij avonddiensten", 0, TopicMark::Offered),
    ];
    let answers = [Answer::Name, Answer::Choose, Answer::ParkRest];
    on_screen(
        BlockKind::Model,
        "Inbreng inventariseren en kiezen",
        view(About::Choosing, rows, &answers),
    )
}

pub(super) fn nothing_to_choose() -> Screen {
    on_screen(
        BlockKind::Model,
        "Inbreng kiezen",
        view(About::Choosing, Vec::new(), &[Answer::Name]),
    )
}

pub(super) fn fates() -> Screen {
    let mut rows = vec![
        topic(QUESTION, 2, TopicMark::Open),
        topic("Grenzen stellen bij avonddiensten", 0, TopicMark::Done),
        topic("漢字 en andere tekens", 1, TopicMark::Again(Target::NextTime)),
    ];
    rows.extend((0..12).map(|n| topic(&format!("onderwerp {n}"), 1, TopicMark::Open)));
    let answers = [
        Answer::Done,
        Answer::Again(Target::NextTime),
        Answer::Again(Target::Elsewhere),
        Answer::LetGo,
    ];
    on_screen(BlockKind::Slot, "Parkeerlijst", view(About::Fates, rows, &answers))
}

pub(super) fn next_time() -> Screen {
    let start = civil::date(2027, 1, 4).at(14, 0, 0, 0);
    let suggested = Suggestion { who: said("Noor"), meetings_ago: Some(4) };
    let agree = |agree, value| ItemRow::Agree(AgreeRow { agree, value });
    let rows = vec![
        agree(
            Agree::Date,
            AgreeValue::SuggestedDate(SuggestedDate { start, weeks: 6, is_planned: false }),
        ),
        agree(Agree::Chair, AgreeValue::SuggestedPerson(suggested)),
        agree(Agree::Timekeeper, AgreeValue::Person(said("AB"))),
    ];
    let answers = [Answer::Suggested, Answer::Type];
    on_screen(BlockKind::Slot, "Volgende keer", view(About::NextTime, rows, &answers))
}

pub(super) fn afsluiter() -> Screen {
    let seat = |who: &str, word: Option<&str>| Seat { who: Some(said(who)), word: word.map(said) };
    let seats = vec![
        seat("Anna", Some("opgelucht")),
        seat("Bram", Some("scherper")),
        seat("Chantal Öz", None),
        seat("Dounia", Some("blij dat ik er was")),
        seat("漢字", None),
        seat("Noor", None),
    ];
    let text = said("Fijn dat je ons bij de vraag hield.");
    let rows = vec![
        ItemRow::Table(TableView { seats, turn: Some(2) }),
        ItemRow::Note(NoteLine { kind: NoteKind::Feedback, text }),
    ];
    let answers = [NoteKind::OneWord, NoteKind::Feedback].map(Answer::Note);
    let step_list = StepListView { marked: None, ..view(About::Afsluiter, rows, &answers) };
    on_screen(BlockKind::Slot, "Eén woord", step_list)
}

/// Each list once.
pub(super) fn all() -> Vec<(&'static str, Screen)> {
    vec![
        ("looking_back", looking_back()),
        ("choosing", choosing()),
        ("nothing_to_choose", nothing_to_choose()),
        ("fates", fates()),
        ("next_time", next_time()),
        ("afsluiter", afsluiter()),
    ]
}

#[test]
fn every_list_at_the_usual_sizes() {
    for (name, screen) in all() {
        for (width, height) in [(40, 12), (80, 24), (100, 30), (120, 40), (160, 50)] {
            let text = super::text_of(&super::drawn(&screen, width, height));
            insta::assert_snapshot!(format!("step_list_{name}_{width}x{height}"), text);
        }
    }
}

/// All that is told below a list, in more lines than have a place of their own.
fn told_below(screen: &Screen) -> Screen {
    let start = Some(civil::date(2027, 9, 29).at(19, 30, 0, 0));
    let news = News::NextTimeNoted { start, has_plan: false };
    Screen { status_line: StatusLine::News { news, kept: true }, ..screen.clone() }
}

/// The rows down to the bar of the clock.
fn down_to_the_bar(text: &str) -> Vec<&str> {
    text.lines().take_while(|row| !row.contains("uiterlijk 15:17")).collect()
}

#[test]
fn what_is_told_below_a_list_covers_no_row_of_it_and_moves_no_clock() {
    for (name, mut screen) in all() {
        let View::Live(live) = &mut screen.view else { unreachable!() };
        live.say = Some("Wanneer zien we elkaar weer?".to_owned());
        let list = live.step_list.clone().unwrap();
        for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50)] {
            let [before, told] = [screen.clone(), told_below(&screen)]
                .map(|screen| super::text_of(&super::drawn(&screen, width, height)));
            assert!(told.contains("bewaard"), "{name}\n{told}");
            let say = Words::DUTCH.step_list();
            let is_seen = |(_, answer): &(u8, Answer)| {
                told.contains(say.answer(*answer)) || told.contains(say.short_answer(*answer))
            };
            assert!(list.answers.iter().all(is_seen), "{name} {width}×{height}\n{told}");
            let is_marked = list.marked.is_none() || told.contains('▸');
            assert!(is_marked, "{name} {width}×{height}\n{told}");
            assert_eq!(down_to_the_bar(&told), down_to_the_bar(&before), "{name} {width}×{height}");
        }
    }
}

#[test]
fn what_is_told_covers_no_row_of_any_list() {
    let lists = super::fixtures::all().into_iter().chain(all()).filter(|(_, screen)| {
        !matches!(&screen.view, View::Live(live) if live.step_list.is_none())
            && !matches!(
                screen.view,
                View::Clock(_) | View::Room(_) | View::Calm(_) | View::Hidden(_)
            )
    });
    for (name, screen) in lists.filter(|(_, screen)| screen.band.is_none()) {
        let told = told_below(&screen);
        for (width, height) in [(40, 12), (80, 24), (100, 30), (160, 50)] {
            let size = Size { width, height };
            let places = frame::places(
                Words::DUTCH,
                &Screen { size, ..told.clone() },
                Rect::new(0, 0, width, height),
            );
            assert!(places.body.bottom() <= places.status_line.y, "{name} {size:?} {places:?}");
        }
    }
}

/// A topic of nine words and ninety letters.
const LONG: &str =
    "Hoe houd je een gesprek over werkdruk open als niemand in het team daar zelf over begint?";

/// What is on the table of a step with a sentence to say, the row at this place in these words.
fn with_marked(mut screen: Screen, text: &str) -> Screen {
    let View::Live(live) = &mut screen.view else { unreachable!() };
    live.say = Some("Waar gaan we het vandaag over hebben?".to_owned());
    let list = live.step_list.as_mut().unwrap();
    let marked = list.marked.unwrap();
    let mut rows: Vec<ItemRow> = list.rows.iter().map(|(_, row)| row.clone()).collect();
    rows[marked] = match rows[marked].clone() {
        ItemRow::Topic(topic) => ItemRow::Topic(TopicRow { text: said(text), ..topic }),
        ItemRow::Action(action) => ItemRow::Action(ActionRow { text: said(text), ..action }),
        other => other,
    };
    list.rows = rows.into();
    screen
}

#[test]
fn what_is_marked_is_read_whole_in_the_smallest_common_window() {
    for screen in [looking_back(), choosing(), fates()] {
        let screen = with_marked(screen, LONG);
        for (width, height) in [(80, 24), (80, 26), (90, 24), (100, 30), (120, 40)] {
            let text = super::text_of(&super::drawn(&screen, width, height));
            let lacks: Vec<&str> = LONG.split(' ').filter(|word| !text.contains(word)).collect();
            assert!(lacks.is_empty(), "{width}×{height}: {lacks:?}\n{text}");
            assert!(!text.contains('…'), "{width}×{height}\n{text}");
        }
    }
}

#[test]
fn four_that_can_be_chosen_are_seen_in_every_common_window_beside_large_figures() {
    let names = ["Een ouder die niet komt opdagen", "Grenzen stellen", "Rooster", "Nachtdienst"];
    let more = ["Werkdruk", "Overdracht", "Een collega die zwijgt"];
    let mut screen = choosing();
    let View::Live(live) = &mut screen.view else { unreachable!() };
    live.say = Some("Wie heeft er vandaag een vraag?".to_owned());
    let list = live.step_list.as_mut().unwrap();
    let all = names.iter().chain(&more).map(|name| topic(name, 0, TopicMark::Offered));
    list.rows = all.collect::<Vec<_>>().into();
    let answers = [Answer::Name, Answer::Choose, Answer::ParkRest, Answer::Votes];
    list.answers = [1, 2, 3, 5].into_iter().zip(answers).collect();
    for (width, height) in [(80, 24), (80, 30), (100, 24), (100, 30), (120, 40), (160, 50)] {
        let text = super::text_of(&super::drawn(&screen, width, height));
        assert!(names.iter().all(|name| text.contains(name)), "{width}×{height}\n{text}");
        let unseen = more.iter().filter(|name| !text.contains(*name)).count();
        assert!(unseen == 0 || text.contains(&format!("↓ nog {unseen}")), "{text}");
        let bare = Screen { ribbon: None, ..screen.clone() };
        let figures = super::text_of(&super::drawn(&bare, width, height));
        assert!(7 <= super::rows_of_figures(&figures), "{width}×{height}\n{figures}");
    }
}
