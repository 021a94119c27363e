//! After the meeting.

use super::{
    action::key_of,
    time::{clock, length, minutes},
};
use crate::{
    app::{action::Action, keymap::Table, papers::Paper},
    screen::Ended,
};

pub(crate) fn title(ended: &Ended) -> &'static str {
    if 0 < ended.late { "Gesloten" } else { "Op tijd klaar" }
}

pub(crate) fn closed(ended: &Ended) -> String {
    let [at, promised] = [ended.ended, ended.closing].map(clock);
    let by = length(ended.late.saturating_abs().saturating_mul(60));
    match ended.late {
        0 => format!("Gesloten om {at}, precies op tijd."),
        n => {
            let how = if n < 0 { "eerder" } else { "later" };
            format!("Gesloten om {at}, {by} {how} dan afgesproken ({promised}).")
        }
    }
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
    match (&ended.kept_in, ended.is_kept) {
        (None, _) => "Een oefening: er is niets bewaard.",
        (Some(_), true) => "✓ Alles is bewaard.",
        (Some(_), false) => "Nog niet alles is bewaard.",
    }
}

pub(crate) fn papers(ended: &Ended) -> Vec<(String, &'static str)> {
    let appointment = ended
        .next_time
        .start
        .map(|_| (key_of(Table::Ended, Action::Appointment), "de afspraak, voor je kalender"));
    let [record, proof, parked] = [
        (key_of(Table::Ended, Action::Record), "het verslag, voor de groep"),
        (key_of(Table::Ended, Action::Proof), "het bewijs, per persoon"),
        (key_of(Table::Ended, Action::SeeParked), "wat er geparkeerd is"),
    ];
    [record, proof].into_iter().chain(appointment).chain([parked]).collect()
}

pub(crate) fn file(paper: Paper) -> &'static str {
    match paper {
        Paper::Record => "verslag",
        Paper::Proof => "bewijs",
        Paper::Appointment => "afspraak",
    }
}

pub(crate) const THANKS: &str = "Dank jullie wel.";
pub(crate) const PLANNED: &str = "gepland";
pub(crate) const REAL: &str = "werkelijk";

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::{
        domain::{agenda::BlockKind, event::NextTime},
        screen::{Ribbon, RowState, Stretch, TableView},
    };

    fn ended(late: i64) -> Ended {
        Ended {
            began: time(14, 0, 0, 0),
            began_late: None,
            ended: time(16, 1, 0, 0),
            closing: time(16, 0, 0, 0),
            late,
            agenda: Vec::new(),
            plan: nothing(),
            real: nothing(),
            table: TableView::default(),
            open_topics: 0,
            next_time: NextTime::default(),
            kept_in: None,
            is_kept: false,
            has_papers: false,
        }
    }

    fn nothing() -> Ribbon {
        let (state, kind) = (RowState::Done, BlockKind::Slot);
        let slot = Stretch { block: 0, kind, state, from: 0, to: 0, over: 0 };
        let [began, closing] = [time(14, 0, 0, 0), time(16, 0, 0, 0)];
        Ribbon { began, closing, closes: 120, now: None, grade: None, steps: Vec::new(), slot }
    }

    #[test]
    fn closing_late_is_said_without_blame() {
        assert_eq!(closed(&ended(0)), "Gesloten om 16:01, precies op tijd.");
        assert_eq!(closed(&ended(1)), "Gesloten om 16:01, 1 minuut later dan afgesproken (16:00).");
        assert!(closed(&ended(-2)).contains("2 minuten eerder"));
    }
}
