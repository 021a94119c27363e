//! What every proposal promises.

mod allowed;
mod grid;
mod properties;
mod suited;
mod twenty;
mod worked;

use std::sync::LazyLock;

use jiff::Timestamp;

use super::{Names, Planner, Wishes};
use crate::domain::{
    agenda::{Agenda, BlockKind},
    confidential::Confidential,
    event::{Entry, Event, NextTime, Parked, Target},
    history::{History, PastMeeting, Used},
    id::{Id, Ids},
    library::Library,
    margin,
    minutes::Minutes,
    people::People,
    time::Moment,
    werkvorm::{Werkvorm, WerkvormId},
};

fn names() -> Names {
    let own = |word: &str| word.to_owned();
    Names {
        slot: own("slot"),
        parked_list: own("list"),
        parked_list_rule: own("a fate for each"),
        next_time: own("next"),
        next_time_rule: own("date"),
        choosing: own("choosing"),
        choosing_rule: own("one line each"),
        in_two_groups: own("in halves"),
        pauze: own("break"),
    }
}

fn wishes(available: u16, participants: u8) -> Wishes {
    Wishes {
        available: Minutes::of(available),
        margin: margin::usual(Minutes::of(available), &[]),
        participants,
        level: None,
        first_meeting: false,
        without_inbreng: false,
        can_prepare: true,
        next_date_fixed: false,
    }
}

fn id(number: u128) -> Id {
    Ids::new(number)
        .next(Moment { wall: Timestamp::UNIX_EPOCH, elapsed: jiff::SignedDuration::ZERO })
}

/// A meeting that used these.
fn held(used: Vec<Used>) -> PastMeeting {
    PastMeeting {
        id: id(1),
        began: Timestamp::UNIX_EPOCH,
        ended: None,
        is_entered: false,
        closing_time: Timestamp::UNIX_EPOCH,
        zone: "Europe/Amsterdam".to_owned(),
        participants: 6,
        used,
        spent: None,
        inbreng: Vec::new(),
        people: People::default(),
        next_time: NextTime::default(),
        dates_agreed: 0,
    }
}

fn used(kind: BlockKind, id: &str) -> Used {
    Used { werkvorm: WerkvormId::parse(id).unwrap(), kind }
}

/// What a meeting that follows this agenda leaves behind.
fn follow(agenda: &Agenda) -> PastMeeting {
    let used = |b: &crate::domain::agenda::Block| {
        b.werkvorm.clone().map(|werkvorm| Used { werkvorm, kind: b.kind })
    };
    held(agenda.blocks.iter().filter_map(used).collect())
}

/// A group with these meetings and so many topics that wait.
fn group(meetings: Vec<PastMeeting>, topics: u64) -> History {
    let mut history = History { meetings, ..History::default() };
    for number in 0..topics {
        let topic = id(u128::from(number) * 1000 + 7);
        let at = Moment { wall: Timestamp::UNIX_EPOCH, elapsed: jiff::SignedDuration::ZERO };
        let parked = Parked {
            topic,
            text: Confidential::new("iets"),
            target: Target::NextTime,
            during: None,
            brought: None,
        };
        let entry = Entry { id: topic, seq: 1, at, event: Event::TopicParked(parked) };
        history.topics.apply(topic, &entry);
    }
    history
}

/// The werkvormen that are built in, read once.
static BUILT_IN: LazyLock<Vec<Werkvorm>> =
    LazyLock::new(|| crate::written::library::built_in().iter().cloned().collect());

struct Desk {
    library: Library,
    names: Names,
}

impl Desk {
    fn built_in() -> Self {
        Self { library: Library::new(BUILT_IN.clone()), names: names() }
    }

    fn planner<'a>(&'a self, history: &'a History) -> Planner<'a> {
        Planner { library: &self.library, history, names: &self.names }
    }
}
