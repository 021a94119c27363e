//! Moments that a screen has beside its usual one: how the time stands, an alarm, what is asked before the
//! meeting, what is wrong with a file.

use jiff::civil::date;

use super::fixtures::{at, begin, live, wrap_up};
use crate::{
    app::{
        context::Remark,
        keymap::{self, Table},
        prepare::panel,
    },
    domain::{
        confidential::Confidential,
        event::{Role, Signal},
        grade::Grade,
    },
    screen::{
        Band, Bar, Choice, Countdown, LastMoment, Screen, StatusLine, StepClock, Title, View,
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
    Screen { band: Some(Band { signal, closing: at(16, 0) }), ..wrap_up() }
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
