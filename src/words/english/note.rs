//! Notes: their kinds, what the line asks, how they read.

use super::{DOT, action::key_of};
use crate::{
    app::{action::Action, keymap::Table},
    domain::event::{NoteKind, Outcome},
};

pub(crate) fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Action => "Action",
        NoteKind::Insight => "Insight",
        NoteKind::Question => "Question",
        NoteKind::Remark => "Note",
        NoteKind::Agreement => "Agreement",
        NoteKind::Worked => "This worked",
        NoteKind::DidNotWork => "This didn’t work",
        NoteKind::OneWord => "One word",
        NoteKind::Feedback => "Feedback to the chair",
    }
}

/// What became of an action.
pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Busy => "still on it",
        Outcome::LetGo => "let go",
    }
}

/// A kind where all of them stand on a line.
pub(crate) fn short_kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Action => "action",
        NoteKind::Insight => "insight",
        NoteKind::Question => "question",
        NoteKind::Remark => "note",
        NoteKind::Agreement => "agreement",
        NoteKind::Worked => "worked",
        NoteKind::DidNotWork => "didn’t work",
        NoteKind::OneWord => "one word",
        NoteKind::Feedback => "feedback",
    }
}

/// What the line of a note asks, and beside it how to word it.
pub(crate) fn prompt(of: NoteKind, kept: bool) -> (String, String) {
    let asks = match of {
        NoteKind::Action => "What will someone do?",
        NoteKind::Insight => "Which insight do we take with us?",
        NoteKind::Question => "What is the presenter’s question?",
        NoteKind::Remark => "What do we note?",
        NoteKind::Agreement => "What do we agree?",
        NoteKind::Worked => "What worked?",
        NoteKind::DidNotWork => "What didn’t work?",
        NoteKind::OneWord => "Which word?",
        NoteKind::Feedback => "What feedback for the chair?",
    };
    let hint = if kept { "✓ kept" } else { WITHOUT_NAMES };
    (asks.to_owned(), hint.to_owned())
}

/// What is asked of an action that is safe already.
pub(crate) fn detail(question: &str, kept: bool) -> (String, String) {
    let hint =
        if kept { format!("✓ action kept{DOT}{MAY_BE_EMPTY}") } else { MAY_BE_EMPTY.to_owned() };
    (question.to_owned(), hint)
}

/// What is asked while candidates are named.
pub(crate) fn offer(kept: bool) -> (String, String) {
    let (asks, hint) = if kept {
        (
            "Another case?",
            format!("✓ kept{DOT}{} without text: choose", key_of(Table::Input, Action::Save)),
        )
    } else {
        ("What could we work on?", WITHOUT_NAMES.to_owned())
    };
    (asks.to_owned(), hint)
}

pub(crate) const LEFT: &str = "How you left";

/// How to word what is kept.
pub(crate) const WITHOUT_NAMES: &str = "no names or client details";
const MAY_BE_EMPTY: &str = "optional";

pub(crate) const FEEDBACK: &str = "Feedback to the chair";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{confidential::Confidential, notes::Deadline},
        screen::ActionRow,
        words::english::ours,
    };
    use jiff::civil::date;

    #[test]
    fn an_action_reads_with_as_much_as_is_known() {
        let said = |text: &str| Confidential::new(text);
        let row = |who: Option<&str>, by: Option<Deadline>| ActionRow {
            text: said("call the GP"),
            who: who.map(said),
            by,
            outcome: None,
        };
        assert_eq!(ours().note().action(&row(None, None)), "call the GP");
        let words = Deadline::Words(said("before Christmas"));
        assert_eq!(
            ours().note().action(&row(Some("AB"), Some(words))),
            "AB: call the GP (before Christmas)"
        );
        let day = |has_year| Deadline::Day { date: date(2027, 1, 7), has_year };
        let [told, whole] =
            [false, true].map(|has_year| ours().note().action(&row(None, Some(day(has_year)))));
        assert_eq!(told, "call the GP (Thu 7 January)");
        assert_eq!(whole, "call the GP (Thursday 7 January 2027)");
    }

    #[test]
    fn the_line_of_a_note_fits_the_smallest_usual_screen() {
        for kind in NoteKind::ALL {
            let (asks, hint) = prompt(kind, false);
            assert!(asks.chars().count() + hint.chars().count() + 2 <= 78, "{asks} {hint}");
        }
    }
}
