//! Moments that a screen has beside its usual one: how the time stands, an alarm, what is asked before the
//! meeting, what is wrong with a file.

use jiff::civil::date;

use super::{
    drawn,
    fixtures::{at, begin, live, one_clock, room, table, wrap_up},
    proposals, text_of,
};
use crate::{
    app::{
        context::Remark,
        keymap::{self, Table},
        prepare::panel,
    },
    domain::{
        agenda::BlockKind,
        confidential::Confidential,
        event::{Role, Signal},
        grade::Grade,
    },
    screen::{
        Band, Bar, Choice, Countdown, LastMoment, Screen, StatusLine, StepClock, TableView, Title,
        View,
    },
};

/// The live screen with so many seconds left.
fn live_at(grade: Grade, left: i64) -> Screen {
    let mut screen = live();
    if let View::Live(live) = &mut screen.view {
        let bar = Bar { done: 1_500 - left, planned: 1_500 };
        let countdown = Countdown::Left(left);
        live.clock = StepClock { countdown, grade, bar, ..live.clock.clone() };
        live.last_moment = Some(LastMoment { at: at(15, 17), passed: false, missed: false });
    }
    if let Some(ribbon) = &mut screen.ribbon {
        ribbon.grade = Some(grade);
    }
    screen
}

fn with_band(signal: Signal) -> Screen {
    Screen { band: Some(Band { signal, closing: at(16, 0), lost: Vec::new() }), ..wrap_up() }
}

/// Who does what is asked before the meeting.
pub(super) fn roles() -> Screen {
    let of = |role, who: Option<&str>| {
        let who = who.map(Confidential::new);
        panel::Choice::RoleToday { role, who, turn: None }
    };
    let choices = [
        panel::Choice::BeginWithRoles,
        of(Role::Chair, Some("Noor")),
        of(Role::Timekeeper, None),
        of(Role::NoteTaker, None),
        panel::Choice::BeginWithout,
    ];
    Screen {
        status_line: StatusLine::Choose {
            title: Title::Prepare(panel::Title::Roles),
            options: choices.map(Choice::Prepare).to_vec().into(),
            selected: 0,
        },
        keys: keymap::footer(Table::Choice),
        ..begin()
    }
}

/// A meeting of another day, with a file of the group in which something is wrong.
fn another_day() -> Screen {
    let mut screen = begin();
    if let View::Begin(begin) = &mut screen.view {
        begin.day = Some(date(2026, 12, 3));
        begin.until_start = crate::screen::UntilStart::OtherDay(date(2026, 12, 3));
        begin.remarks =
            vec![Remark::Werkvormen { file: "werkvormen.toml".to_owned(), mistakes: 2 }];
    }
    screen
}

/// Each by its name.
pub(super) fn all() -> Vec<(&'static str, Screen)> {
    vec![
        ("half", live_at(Grade::Half, 740)),
        ("nearly", live_at(Grade::Nearly, 290)),
        ("wrap_up", wrap_up()),
        ("band", with_band(Signal::SlotNow)),
        ("closing_band", with_band(Signal::CloseNow)),
        ("roles", roles()),
        ("another_day", another_day()),
    ]
}

#[test]
fn how_they_left_is_told_below_the_agenda_in_every_common_window() {
    let words = ["helder", "moe", "dapper", "lichter"];
    for (name, screen) in [("live", live()), ("one_clock", one_clock())] {
        let mut screen = screen;
        if let View::Live(live) = &mut screen.view {
            live.left = table(&words);
        }
        for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50)] {
            let text = text_of(&drawn(&screen, width, height));
            let is_told = words.iter().all(|word| text.contains(word));
            assert!(is_told, "{name} {width}×{height}\n{text}");
            assert_eq!(text.matches("Zo gingen jullie weg").count(), 1, "{text}");
        }
    }
}

#[test]
fn the_band_of_the_slot_says_what_falls_away_where_the_chair_alone_looks() {
    let lost = Some(Band {
        signal: Signal::SlotNow,
        closing: at(16, 0),
        lost: vec![BlockKind::AndereWerkvorm],
    });
    let text = |screen| text_of(&drawn(&screen, 100, 30));
    let chair = text(Screen { band: lost.clone(), ..wrap_up() });
    assert!(chair.contains("Tijd voor het slot · de andere werkvorm vervalt"), "{chair}");
    let room = text(Screen { band: lost, ..room() });
    assert!(room.contains("Tijd voor het slot") && !room.contains("vervalt"), "{room}");
}

#[test]
fn a_block_that_the_chair_fixed_says_so_while_it_is_ahead() {
    let mut screen = live();
    if let View::Live(live) = &mut screen.view
        && let Some(slot) = live.agenda.last_mut()
    {
        slot.is_fixed = true;
    }
    for (width, height) in [(80, 24), (100, 30), (160, 50)] {
        let text = text_of(&drawn(&screen, width, height));
        assert!(text.contains("vast 14 + 8"), "{width}×{height}\n{text}");
    }
}

/// Of minutes that change at least from how many to how many, and a step by its short name before it is cut.
#[test]
fn a_proposal_says_old_and_new_minutes_in_the_smallest_common_window() {
    let text = text_of(&drawn(&proposals::screen(), 80, 24));
    assert!(text.contains("samen 81 → 42"), "{text}");
    let larger = text_of(&drawn(&proposals::screen(), 100, 30));
    assert!(larger.contains("10 → 5") && larger.contains("Ronde         9 → 6"), "{larger}");
}

#[test]
fn a_small_window_has_the_whole_meeting_as_one_row() {
    let text = text_of(&drawn(&live(), 40, 12));
    let is_bar = |row: &&str| row.trim().chars().filter(|c| "█▓▄▌▊▉▍▎▏▋ ".contains(*c)).count();
    assert!(text.lines().any(|row| 30 < is_bar(&row) && row.contains('▄')), "{text}");
    assert!(text.contains("slot uiterlijk"), "{text}");
}

#[test]
fn who_is_new_is_told_of_the_rehearsal_in_a_whole_sentence() {
    let mut screen = begin();
    if let View::Begin(begin) = &mut screen.view {
        (begin.meetings, begin.left) = (0, TableView::default());
    }
    for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50)] {
        let text = text_of(&drawn(&screen, width, height));
        assert!(text.contains("Nieuw hier?"), "{width}×{height}\n{text}");
        assert!(text.contains("minuut.") || text.contains("oefen je."), "{width}: {text}");
    }
}

#[test]
fn steps_beside_each_other_have_their_whole_names_or_their_short_ones() {
    for (width, height) in [(80, 24), (100, 30), (120, 40), (160, 50), (220, 70)] {
        let text = text_of(&drawn(&live(), width, height));
        let is_short = text.contains("● Vragen");
        assert_eq!(is_short, text.contains("✓ Kiezen"), "{width}×{height}\n{text}");
    }
}

#[test]
fn what_was_parked_today_cannot_be_read_as_what_is_for_today() {
    let topic = crate::app::topic_row::TopicRow {
        text: Confidential::new("werkdruk"),
        target: crate::domain::event::Target::NextTime,
        days: 0,
        is_new: true,
        deferred: 0,
        brought: None,
        votes: None,
        mark: crate::app::topic_row::TopicMark::Open,
    };
    let facts = crate::words::Words::DUTCH.topic().facts(&topic);
    assert_eq!(facts.first().map(String::as_str), Some("volgende keer · vandaag geparkeerd"));
    assert!(!facts.contains(&"vandaag".to_owned()), "{facts:?}");
}

#[test]
fn the_smallest_window_says_when_the_meeting_begins() {
    for (size, said) in [((20, 4), "begint 14:00"), ((34, 8), "begint 14:00 (nog 9 min)")] {
        let text = text_of(&drawn(&begin(), size.0, size.1));
        assert!(text.lines().any(|line| line.trim_end() == said), "{size:?}\n{text}");
    }
}

#[test]
fn ages_beside_each_other_are_told_in_one_form() {
    for width in 72..=140 {
        let text = text_of(&drawn(&begin(), width, 30));
        let ages = |end: &str| text.lines().any(|line| line.trim_end().ends_with(end));
        assert!(!(ages("zes weken") && ages("zes weken geleden")), "{width}\n{text}");
        assert!(!(ages("zes weken") && ages("vandaag geparkeerd")), "{width}\n{text}");
    }
}

#[test]
fn what_was_brought_says_so_and_by_whom_also_where_little_room_is() {
    let who = Some(Confidential::new("Bram"));
    let topic = crate::app::topic_row::TopicRow {
        text: Confidential::new("Hoe zeg ik nee tegen extra diensten?"),
        target: crate::domain::event::Target::NextTime,
        days: 0,
        is_new: false,
        deferred: 0,
        brought: Some(crate::domain::event::Brought { who }),
        votes: None,
        mark: crate::app::topic_row::TopicMark::Open,
    };
    let facts = crate::words::Words::DUTCH.topic().facts(&topic);
    assert_eq!(facts.first().map(String::as_str), Some("vandaag ingebracht door Bram"));
    let english = crate::words::Words::ENGLISH.topic().facts(&topic);
    assert_eq!(english.first().map(String::as_str), Some("brought by Bram today"));
    let mut screen = begin();
    let View::Begin(view) = &mut screen.view else { unreachable!() };
    view.topics = vec![topic].into();
    (view.feedback, view.agreed) = (Vec::new(), crate::domain::event::NextTime::default());
    for (width, height) in [(80, 24), (90, 24), (100, 30), (120, 40), (160, 50)] {
        let text = text_of(&drawn(&screen, width, height));
        assert!(text.contains("ingebracht door Bram"), "{width}×{height}\n{text}");
        assert!(!text.contains("vandaag geparkeerd"), "{width}×{height}\n{text}");
    }
}
