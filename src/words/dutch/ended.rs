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
    if 0 < ended.late || ended.is_broken_off { "Gesloten" } else { "Op tijd klaar" }
}

pub(crate) fn closed(ended: &Ended) -> String {
    let [at, promised] = [ended.ended, ended.closing].map(clock);
    let by = length(ended.late.saturating_abs().saturating_mul(60));
    if let Some(again) = again(ended.on_time) {
        return format!("Gesloten om {at}, op tijd, {again}.");
    }
    match ended.late {
        0 => format!("Gesloten om {at}, precies op tijd."),
        n => {
            let how = if n < 0 { "eerder" } else { "later" };
            format!("Gesloten om {at}, {by} {how} dan afgesproken ({promised}).")
        }
    }
}

/// "voor de vierde keer op rij", from the second time on.
fn again(times: usize) -> Option<String> {
    const WORDS: [&str; 11] = [
        "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
        "elfde", "twaalfde",
    ];
    let word = WORDS.get(times.checked_sub(2)?);
    let ordinal = word.map_or_else(|| format!("{times}e"), |word| (*word).to_owned());
    Some(format!("voor de {ordinal} keer op rij"))
}

pub(crate) fn began(ended: &Ended) -> String {
    let at = clock(ended.began);
    match ended.began_late {
        None => format!("Begonnen om {at}."),
        Some(0) => format!("Begonnen om {at}, op tijd."),
        Some(n) if n < 0 => {
            format!("Begonnen om {at}, {} eerder dan afgesproken.", minutes(n.saturating_abs()))
        }
        Some(n) => format!("Begonnen om {at}, {} later dan afgesproken.", minutes(n)),
    }
}

pub(crate) fn kept(ended: &Ended) -> &'static str {
    match ended.keeping {
        Keeping::Never => "Een oefening: er is niets bewaard.",
        Keeping::Underway => "Nog niet alles is bewaard.",
        Keeping::Done => "✓ Alles is bewaard.",
    }
}

pub(crate) fn papers(ended: &Ended) -> Vec<(String, &'static str)> {
    let appointment = ended
        .next_time
        .start
        .map(|_| (key_of(Table::Ended, Action::Appointment), "de afspraak, voor je kalender"));
    let [record, proof, parked, more] = [
        (key_of(Table::Ended, Action::Record), "het verslag, voor de groep"),
        (key_of(Table::Ended, Action::Proof), "het bewijs, per persoon"),
        (key_of(Table::Ended, Action::SeeParked), "wat er geparkeerd is"),
        (key_of(Table::Ended, Action::Papers), "uitnodiging, reflectie en meer"),
    ];
    [record, proof].into_iter().chain(appointment).chain([parked, more]).collect()
}

pub(crate) fn file(paper: Paper) -> &'static str {
    papers::file(paper)
}

pub(crate) const THANKS: &str = "Dank jullie wel.";
pub(crate) const PLANNED: &str = "gepland";
pub(crate) const REAL: &str = "werkelijk";

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
        assert_eq!(times(0, 1), "Gesloten om 16:01, precies op tijd.");
        assert_eq!(times(0, 2), "Gesloten om 16:01, op tijd, voor de tweede keer op rij.");
        assert!(times(-2, 4).ends_with("op tijd, voor de vierde keer op rij."));
        assert!(times(0, 12).contains("twaalfde") && times(0, 13).contains("voor de 13e keer"));
    }

    #[test]
    fn a_meeting_that_was_broken_off_is_not_praised_for_its_time() {
        assert_eq!(title(&ended(-30)), "Op tijd klaar");
        assert_eq!(title(&Ended { is_broken_off: true, ..ended(-116) }), "Gesloten");
    }

    #[test]
    fn closing_late_is_said_without_blame() {
        assert_eq!(closed(&ended(0)), "Gesloten om 16:01, precies op tijd.");
        assert_eq!(closed(&ended(1)), "Gesloten om 16:01, 1 minuut later dan afgesproken (16:00).");
        assert!(closed(&ended(-2)).contains("2 minuten eerder"));
    }
}
