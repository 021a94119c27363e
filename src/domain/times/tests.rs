//! Times for tests of what is made of them.

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::domain::id::Ids;

/// A block with these steps: name, planned and real minutes.
pub(crate) fn block(kind: BlockKind, steps: &[(&str, u16, i64)]) -> BlockTimes {
    let step = |(name, planned, real): &(&str, u16, i64)| StepTimes {
        name: Name::Given((*name).to_owned()),
        lasting: Name::Given((*name).to_owned()),
        purpose: Purpose::Work,
        planned: Some(Minutes::of(*planned)),
        last_plan: Minutes::of(*planned),
        real: SignedDuration::from_mins(*real),
        begun: true,
    };
    BlockTimes {
        kind,
        name: Name::Given(format!("{kind:?}")),
        werkvorm: None,
        source: None,
        dropped: false,
        steps: steps.iter().map(step).collect(),
    }
}

/// A meeting with these blocks that began at 14:00 in Amsterdam and closed when they were done.
pub(crate) fn meeting(blocks: Vec<BlockTimes>) -> MeetingTimes {
    let began = Timestamp::from_second(1_795_438_800).unwrap();
    let length: SignedDuration = blocks.iter().map(BlockTimes::real).sum();
    let moment = Moment { wall: began, elapsed: SignedDuration::ZERO };
    MeetingTimes {
        meeting: Ids::new(1).next(moment),
        zone: "Europe/Amsterdam".to_owned(),
        participants: 6,
        entered: None,
        planned_start: Some(began),
        began,
        ended: Some(later(began, length)),
        margin: Minutes::ZERO,
        promised: later(began, SignedDuration::from_mins(120)),
        closing_time: later(began, SignedDuration::from_mins(120)),
        length,
        paused: SignedDuration::ZERO,
        blocks,
        agreements: vec![],
    }
}
