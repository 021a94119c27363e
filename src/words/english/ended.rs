//! After the meeting.

use super::{
    action::key_of,
    papers,
    time::{clock, length, minutes},
};
use crate::{
    app::{action::Action, keymap::Table, papers::Paper},
    screen::{Ended, Keeping},
};

pub(crate) fn title(ended: &Ended) -> &'static str {
    if 0 < ended.late || ended.is_broken_off { "Closed" } else { "Done on time" }
}

pub(crate) fn closed(ended: &Ended) -> String {
    let [at, promised] = [ended.ended, ended.closing].map(clock);
    let by = length(ended.late.saturating_abs().saturating_mul(60));
    if let Some(again) = again(ended.on_time) {
        return format!("Closed at {at}, on time, {again}.");
    }
    match ended.late {
        0 => format!("Closed at {at}, exactly on time."),
        n => {
            let how = if n < 0 { "earlier" } else { "later" };
            format!("Closed at {at}, {by} {how} than agreed ({promised}).")
        }
    }
}

/// "for the fourth time in a row", from the second time on.
fn again(times: usize) -> Option<String> {
    const WORDS: [&str; 11] = [
        "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];
    let word = WORDS.get(times.checked_sub(2)?);
    let ordinal = word.map_or_else(|| ordinal(times), |word| (*word).to_owned());
    Some(format!("for the {ordinal} time in a row"))
}

/// The place of a thing in a row: "13th", "21st".
fn ordinal(n: usize) -> String {
    let last = if (11..=13).contains(&(n % 100)) { 0 } else { n % 10 };
    let ending = match last {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

pub(crate) fn began(ended: &Ended) -> String {
    let at = clock(ended.began);
    match ended.began_late {
        None => format!("Began at {at}."),
        Some(0) => format!("Began at {at}, on time."),
        Some(n) if n < 0 => {
            format!("Began at {at}, {} earlier than agreed.", minutes(n.saturating_abs()))
        }
        Some(n) => format!("Began at {at}, {} later than agreed.", minutes(n)),
    }
}

pub(crate) fn kept(ended: &Ended) -> &'static str {
    match ended.keeping {
        Keeping::Never => "A rehearsal: nothing was kept.",
        Keeping::Underway => "Not everything is kept yet.",
        Keeping::Done => "✓ Everything is kept.",
    }
}

pub(crate) fn papers(ended: &Ended) -> Vec<(String, &'static str)> {
    let appointment = ended
        .next_time
        .start
        .map(|_| (key_of(Table::Ended, Action::Appointment), "the next date, for your calendar"));
    let [record, proof, parked, more] = [
        (key_of(Table::Ended, Action::Record), "the record, for the group"),
        (key_of(Table::Ended, Action::Proof), "the proof, one per person"),
        (key_of(Table::Ended, Action::SeeParked), "what was parked"),
        (key_of(Table::Ended, Action::Papers), "invitation, reflection and more"),
    ];
    [record, proof].into_iter().chain(appointment).chain([parked, more]).collect()
}

pub(crate) fn file(paper: Paper) -> &'static str {
    papers::file(paper)
}

pub(crate) const THANKS: &str = "Thank you all.";
pub(crate) const PLANNED: &str = "planned";
pub(crate) const REAL: &str = "actual";

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::{
        domain::{agenda::BlockKind, event::NextTime},
        screen::{Ribbon, RowState, Stretch, TableView},
    };

    fn ended(late: i64) -> Ended {
        Ended {
            before: 0,
            day: date(2026, 11, 28),
            began: time(14, 0, 0, 0),
            began_late: None,
            ended: time(16, 1, 0, 0),
            closing: time(16, 0, 0, 0),
            late,
            is_broken_off: false,
            on_time: 0,
            agenda: Vec::new(),
            plan: nothing(),
            real: nothing(),
            table: TableView::default(),
            open_topics: 0,
            next_time: NextTime::default(),
            keeping: Keeping::Never,
            has_papers: false,
        }
    }

    fn nothing() -> Ribbon {
        let (state, kind) = (RowState::Done, BlockKind::Slot);
        let slot = Stretch { block: 0, kind, state, from: 0, to: 0, over: 0 };
        let [began, closing] = [time(14, 0, 0, 0), time(16, 0, 0, 0)];
        let [steps, slot_steps] = [Vec::new(), Vec::new()];
        Ribbon { began, closing, closes: 120, now: None, grade: None, steps, slot, slot_steps }
    }

    #[test]
    fn how_many_times_in_a_row_it_closed_on_time_is_said_from_the_second_on() {
        let times = |late, on_time| closed(&Ended { on_time, ..ended(late) });
        assert_eq!(times(0, 1), "Closed at 16:01, exactly on time.");
        assert_eq!(times(0, 2), "Closed at 16:01, on time, for the second time in a row.");
        assert!(times(-2, 4).ends_with("on time, for the fourth time in a row."));
        assert!(times(0, 12).contains("twelfth") && times(0, 13).contains("for the 13th time"));
        assert!(times(0, 21).contains("21st") && times(0, 112).contains("112th"));
    }

    #[test]
    fn a_meeting_that_was_broken_off_is_not_praised_for_its_time() {
        assert_eq!(title(&ended(-30)), "Done on time");
        assert_eq!(title(&Ended { is_broken_off: true, ..ended(-116) }), "Closed");
    }

    #[test]
    fn closing_late_is_said_without_blame() {
        assert_eq!(closed(&ended(0)), "Closed at 16:01, exactly on time.");
        assert_eq!(closed(&ended(1)), "Closed at 16:01, 1 minute later than agreed (16:00).");
        assert!(closed(&ended(-2)).contains("2 minutes earlier"));
    }
}
