//! Parked topics and what is agreed about next time.

use jiff::tz::TimeZone;

use super::{DOT, action::key_of, time};
use crate::{
    app::{
        action::Action,
        keymap::Table,
        topic_row::{TopicMark, TopicRow},
    },
    domain::{
        agenda::BlockKind,
        event::{Brought, NextTime, Target},
        parked::ParkedTopic,
    },
};

pub(crate) const QUESTION: &str = "question";

pub(crate) const fn worked_on(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Onderwerp => "about",
        _ => "case",
    }
}

/// For when a topic is parked.
pub(crate) fn target(target: Target) -> &'static str {
    match target {
        Target::LaterToday => "later today",
        Target::NextTime => "next time",
        Target::Elsewhere => "discuss elsewhere",
    }
}

/// The same as it follows "What do we park".
pub(super) fn for_when(of: Target) -> &'static str {
    match of {
        Target::LaterToday => "for later today",
        Target::NextTime => "for next time",
        Target::Elsewhere => "to discuss elsewhere",
    }
}

/// Where a topic stands in this meeting; nothing when nothing was said of it.
pub(crate) fn mark(mark: TopicMark) -> Option<&'static str> {
    match mark {
        TopicMark::Open => None,
        TopicMark::Offered => Some("new"),
        TopicMark::Chosen => Some("chosen"),
        TopicMark::Unfinished => Some("unfinished · next time"),
        TopicMark::Done => Some("finished"),
        TopicMark::Again(Target::LaterToday) => Some("later today"),
        TopicMark::Again(Target::NextTime) => Some("next time"),
        TopicMark::Again(Target::Elsewhere) => Some("discuss elsewhere"),
        TopicMark::LetGo => Some("let go"),
    }
}

/// That it was brought, and by whom.
pub(super) fn brought(brought: &Brought) -> String {
    let by = brought.who.as_ref().map(|who| format!(" by {}", who.reveal()));
    format!("brought{}", by.unwrap_or_default())
}

pub(crate) fn since(row: &TopicRow) -> [String; 3] {
    let [long, short] = time::ago(row.days);
    if let Some(by) = &row.brought {
        let told = brought(by);
        return [format!("{told} {long}"), told, brought(&Brought::default())];
    }
    if row.is_new || row.days < 1 {
        return ["parked today", "new", "new"].map(str::to_owned);
    }
    [long, short.clone(), short]
}

pub(crate) fn next_time(agreed: &NextTime) -> [(&'static str, String); 3] {
    let open = || OPEN.to_owned();
    let name = |who: &Option<crate::domain::confidential::Confidential>| {
        who.as_ref().map_or_else(open, |who| who.reveal().to_owned())
    };
    [
        ("date", agreed.start.map_or_else(open, time::date_time)),
        ("chair", name(&agreed.chair)),
        ("timekeeper", name(&agreed.timekeeper)),
    ]
}

pub(crate) fn parked(n: usize) -> Vec<String> {
    if n == 0 {
        return vec!["nothing parked".to_owned()];
    }
    let told = format!("parked: {n}");
    vec![format!("{told}{DOT}{} show", key_of(Table::Live, Action::ParkedList)), told]
}

pub(crate) fn come_back(n: usize) -> String {
    match n {
        0 => "Nothing is parked any more.".to_owned(),
        1 => "1 parked topic comes back next time.".to_owned(),
        n => format!("{n} parked topics come back next time."),
    }
}

pub(crate) const OPEN: &str = "still open";
pub(crate) const LIST: &str = "Parked topics and notes";
/// Nothing was parked or written down; while the meeting runs, how that is done.
pub(crate) fn empty(runs: bool) -> String {
    if !runs {
        return "Nothing is parked and nothing is noted.".to_owned();
    }
    let park = key_of(Table::Parked, Action::Park);
    let back = key_of(Table::Parked, Action::Back);
    let note = key_of(Table::Live, Action::Note);
    format!(
        "Nothing here yet. Park a topic with {park}, or note something with {back} and then {note}."
    )
}
pub(crate) const NEXT_TIME_PLAIN: &str = "Next time";
pub(crate) fn more(n: usize) -> String {
    format!("and {n} more")
}

pub(crate) fn line(topic: &ParkedTopic, zone: &TimeZone) -> String {
    let brought = topic.brought.as_ref().map(brought);
    let parked = time::short_date(zone.to_datetime(topic.parked_at).date());
    let wish = Some(target(topic.target).to_owned());
    let known = [brought, wish, Some(parked), time::deferred(topic.deferred)];
    let facts = known.into_iter().flatten().collect::<Vec<_>>().join(DOT);
    format!("{} ({facts})", topic.text.reveal())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_topic_comes_back_in_the_singular() {
        assert_eq!(come_back(1), "1 parked topic comes back next time.");
        assert!(come_back(2).starts_with("2 parked topics come"));
    }
}
