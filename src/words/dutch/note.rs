//! Notes: their kinds, what the line asks, how they read.

use super::{DOT, action::key_of};
use crate::{
    app::{action::Action, keymap::Table},
    domain::event::{NoteKind, Outcome},
};

pub(crate) fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Action => "Actie",
        NoteKind::Insight => "Inzicht",
        NoteKind::Question => "Inbrengvraag",
        NoteKind::Remark => "Notitie",
        NoteKind::Agreement => "Afspraak",
        NoteKind::Worked => "Dit werkte",
        NoteKind::DidNotWork => "Dit werkte niet",
        NoteKind::OneWord => "Eén woord",
        NoteKind::Feedback => "Feedback aan de voorzitter",
    }
}

/// What became of an action.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "gedaan",
        Outcome::Busy => "nog bezig",
        Outcome::LetGo => "losgelaten",
    }
}

/// A kind where all of them stand on a line.
pub(crate) fn short_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Action => "actie",
        NoteKind::Insight => "inzicht",
        NoteKind::Question => "inbrengvraag",
        NoteKind::Remark => "notitie",
        NoteKind::Agreement => "afspraak",
        NoteKind::Worked => "werkte",
        NoteKind::DidNotWork => "werkte niet",
        NoteKind::OneWord => "één woord",
        NoteKind::Feedback => "feedback",
    }
}

/// What the line of a note asks, and beside it how to word it.
pub(crate) fn prompt(of: NoteKind, kept: bool) -> (String, String) {
    let asks = match of {
        NoteKind::Action => "Wat gaat iemand doen?",
        NoteKind::Insight => "Welk inzicht nemen we mee?",
        NoteKind::Question => "Hoe luidt de inbrengvraag?",
        NoteKind::Remark => "Wat noteren we?",
        NoteKind::Agreement => "Wat spreken we af?",
        NoteKind::Worked => "Wat werkte?",
        NoteKind::DidNotWork => "Wat werkte niet?",
        NoteKind::OneWord => "Welk woord?",
        NoteKind::Feedback => "Wat geven we de voorzitter mee?",
    };
    let hint = if kept { "✓ bewaard" } else { WITHOUT_NAMES };
    (asks.to_owned(), hint.to_owned())
}

/// What is asked of an action that is safe already.
pub(crate) fn detail(question: &str, kept: bool) -> (String, String) {
    let hint = if kept {
        format!("✓ actie bewaard{DOT}{MAY_BE_EMPTY}")
    } else {
        MAY_BE_EMPTY.to_owned()
    };
    (question.to_owned(), hint)
}

/// What is asked while candidates are named.
pub(crate) fn offer(kept: bool) -> (String, String) {
    let (asks, hint) = if kept {
        (
            "Nog een inbreng?",
            format!("✓ bewaard{DOT}{} zonder tekst: kiezen", key_of(Table::Input, Action::Save)),
        )
    } else {
        ("Wat wordt er ingebracht?", WITHOUT_NAMES.to_owned())
    };
    (asks.to_owned(), hint)
}

pub(crate) const LEFT: &str = "Zo gingen jullie weg";

/// How to word what is kept.
pub(crate) const WITHOUT_NAMES: &str = "zonder namen of cliëntgegevens";
const MAY_BE_EMPTY: &str = "mag leeg blijven";

pub(crate) const FEEDBACK: &str = "Feedback aan de voorzitter";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{confidential::Confidential, notes::Deadline},
        screen::ActionRow,
        words::dutch::ours,
    };
    use jiff::civil::date;

    #[test]
    fn an_action_reads_with_as_much_as_is_known() {
        let said = |text: &str| Confidential::new(text);
        let row = |who: Option<&str>, by: Option<Deadline>| ActionRow {
            text: said("huisarts bellen"),
            who: who.map(said),
            by,
            outcome: None,
        };
        assert_eq!(ours().note().action(&row(None, None)), "huisarts bellen");
        let words = Deadline::Words(said("voor de kerst"));
        assert_eq!(
            ours().note().action(&row(Some("AB"), Some(words))),
            "AB: huisarts bellen (voor de kerst)"
        );
        let day = |has_year| Deadline::Day { date: date(2027, 1, 7), has_year };
        let [told, whole] =
            [false, true].map(|has_year| ours().note().action(&row(None, Some(day(has_year)))));
        assert_eq!(told, "huisarts bellen (do 7 januari)");
        assert_eq!(whole, "huisarts bellen (do 7 januari 2027)");
    }

    #[test]
    fn the_line_of_a_note_fits_the_smallest_usual_screen() {
        for kind in NoteKind::ALL {
            let (asks, hint) = prompt(kind, false);
            assert!(asks.chars().count() + hint.chars().count() + 2 <= 78, "{asks} {hint}");
        }
    }
}
