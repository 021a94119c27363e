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

pub(crate) const QUESTION: &str = "vraag";

pub(crate) const fn worked_on(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Onderwerp => "waarover",
        _ => "inbreng",
    }
}

/// For when a topic is parked.
pub(crate) fn target(target: Target) -> &'static str {
    match target {
        Target::LaterToday => "later vandaag",
        Target::NextTime => "volgende keer",
        Target::Elsewhere => "elders bespreken",
    }
}

/// The same as it follows "Wat parkeren we".
pub(super) fn for_when(of: Target) -> &'static str {
    match of {
        Target::LaterToday => "voor later vandaag",
        Target::NextTime => "voor volgende keer",
        Target::Elsewhere => "om elders te bespreken",
    }
}

/// Where a topic stands in this meeting; nothing when nothing was said of it.
pub(crate) fn mark(mark: TopicMark) -> Option<&'static str> {
    match mark {
        TopicMark::Open => None,
        TopicMark::Offered => Some("nieuw"),
        TopicMark::Chosen => Some("gekozen"),
        TopicMark::Unfinished => Some("niet af · volgende keer"),
        TopicMark::Done => Some("afgerond"),
        TopicMark::Again(Target::LaterToday) => Some("later vandaag"),
        TopicMark::Again(Target::NextTime) => Some("volgende keer"),
        TopicMark::Again(Target::Elsewhere) => Some("elders bespreken"),
        TopicMark::LetGo => Some("losgelaten"),
    }
}

/// That it was brought, and by whom.
pub(super) fn brought(brought: &Brought) -> String {
    let by = brought.who.as_ref().map(|who| format!(" door {}", who.reveal()));
    format!("ingebracht{}", by.unwrap_or_default())
}

pub(crate) fn since(row: &TopicRow) -> [String; 3] {
    let [long, short] = time::ago(row.days);
    if let Some(by) = &row.brought {
        let told = brought(by);
        return [format!("{long} {told}"), told, brought(&Brought::default())];
    }
    if row.is_new || row.days < 1 {
        return ["vandaag geparkeerd", "nieuw", "nieuw"].map(str::to_owned);
    }
    [long, short.clone(), short]
}

pub(crate) fn next_time(agreed: &NextTime) -> [(&'static str, String); 3] {
    let open = || OPEN.to_owned();
    let name = |who: &Option<crate::domain::confidential::Confidential>| {
        who.as_ref().map_or_else(open, |who| who.reveal().to_owned())
    };
    [
        ("datum", agreed.start.map_or_else(open, time::date_time)),
        ("voorzitter", name(&agreed.chair)),
        ("tijdbewaker", name(&agreed.timekeeper)),
    ]
}

pub(crate) fn parked(n: usize) -> Vec<String> {
    if n == 0 {
        return vec!["niets geparkeerd".to_owned()];
    }
    let told = format!("geparkeerd: {n}");
    vec![format!("{told}{DOT}{} tonen", key_of(Table::Live, Action::ParkedList)), told]
}

pub(crate) fn come_back(n: usize) -> String {
    match n {
        0 => "Er staat niets meer op de parkeerlijst.".to_owned(),
        1 => "1 geparkeerd onderwerp komt volgende keer terug.".to_owned(),
        n => format!("{n} geparkeerde onderwerpen komen volgende keer terug."),
    }
}

pub(crate) const OPEN: &str = "nog open";
pub(crate) const LIST: &str = "Parkeerlijst en notities";
/// Nothing was parked or written down; while the meeting runs, how that is done.
pub(crate) fn empty(runs: bool) -> String {
    if !runs {
        return "Er is niets geparkeerd en niets genoteerd.".to_owned();
    }
    let park = key_of(Table::Parked, Action::Park);
    let back = key_of(Table::Parked, Action::Back);
    let note = key_of(Table::Live, Action::Note);
    format!(
        "Er is nog niets. Parkeer een onderwerp met {park}, of noteer iets met {back} en dan {note}."
    )
}
pub(crate) const NEXT_TIME_PLAIN: &str = "Volgende keer";
pub(crate) fn more(n: usize) -> String {
    format!("en nog {n}")
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
        assert_eq!(come_back(1), "1 geparkeerd onderwerp komt volgende keer terug.");
        assert!(come_back(2).starts_with("2 geparkeerde onderwerpen komen"));
    }
}
