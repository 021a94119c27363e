//! How the steps of a meeting pass their time: as their werkvormen say, else as is wanted of steps like them.

use serde::{Deserialize, Serialize};

use super::{
    agenda::{Block, BlockKind, Purpose, Step},
    timing::Timing,
};

/// The steps of a meeting of which something can be said at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum StepsOf {
    /// All of such a block.
    Block(BlockKind),
    /// Each that is for this, in whatever block.
    Sort(Sort),
}

/// What a step is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// A round in which everyone speaks in turn.
    Round,
    /// The inbreng is chosen.
    Choosing,
    /// A fate for each parked topic.
    ParkedList,
    /// Next time is agreed.
    NextTime,
    /// The step that ends the meeting.
    Afsluiter,
    /// What only a later program knows.
    #[serde(other)]
    Unknown,
}

impl StepsOf {
    /// What is asked of for a step, the narrowest first.
    fn step(block: &Block, step: &Step) -> impl Iterator<Item = Self> {
        let by_purpose = match step.purpose {
            Purpose::Work => None,
            Purpose::Choosing => Some(Sort::Choosing),
            Purpose::ParkedList => Some(Sort::ParkedList),
            Purpose::NextTime => Some(Sort::NextTime),
            Purpose::Afsluiter => Some(Sort::Afsluiter),
        };
        let round = step.round.map(|_| Sort::Round);
        let sorts = [by_purpose, round].into_iter().flatten().map(Self::Sort);
        sorts.chain([Self::Block(block.kind)])
    }
}

/// What is wanted of all steps of a meeting: of every one, and of some.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timings {
    /// Of every step.
    #[serde(default, skip_serializing_if = "Timing::is_usual")]
    pub all: Timing,
    /// Of some of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<(StepsOf, Timing)>,
}

impl Timings {
    /// Nothing is wanted: all is as usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// What holds of a step: as its werkvorm says, else as is wanted of steps like it.
    pub fn of(&self, block: &Block, step: &Step) -> Timing {
        let wanted = |steps| self.of.iter().find(|(of, _)| *of == steps).map(|(_, timing)| *timing);
        let some = StepsOf::step(block, step).filter_map(wanted);
        some.fold(step.timing, Timing::or).or(self.all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        minutes::Minutes,
        samples,
        timing::{AtZero, Share},
    };

    #[test]
    fn the_narrowest_that_says_something_counts() {
        let wrap_up = |minutes| Timing {
            wrap_up: Some(Share { hundredths: 0, least: Minutes::of(minutes), most: None }),
            ..Timing::default()
        };
        let stops = Timing { at_zero: Some(AtZero::Stops), ..Timing::default() };
        let timings = Timings {
            all: wrap_up(1),
            of: vec![
                (StepsOf::Block(BlockKind::Model), wrap_up(2)),
                (StepsOf::Sort(Sort::Choosing), wrap_up(3)),
                (StepsOf::Block(BlockKind::Slot), stops),
            ],
        };
        let of = |kind, step: Step| {
            let timing = timings.of(&samples::block(kind, vec![step.clone()]), &step);
            (timing.wrap_up(Minutes::of(60)).as_mins(), timing.stops_at_zero())
        };
        let step = || samples::step("Vragen", 20, 20);
        assert_eq!(of(BlockKind::Opwarmer, step()), (1, false));
        assert_eq!(of(BlockKind::Model, step()), (2, false));
        let choosing = Step { purpose: Purpose::Choosing, ..step() };
        assert_eq!(of(BlockKind::Model, choosing.clone()), (3, false));
        assert_eq!(of(BlockKind::Slot, step()), (1, true));
        assert_eq!(of(BlockKind::Model, Step { timing: wrap_up(7), ..choosing }), (7, false));
    }

    #[test]
    fn what_a_later_program_wants_is_read_over() {
        let text =
            r#"{"all":{"at_zero":"blinks","sooner":3},"of":[["dance",{"at_zero":"stops"}]]}"#;
        let read: Timings = serde_json::from_str(text).unwrap();
        assert!(!read.all.stops_at_zero());
        assert_eq!(read.of.first().map(|(of, _)| *of), Some(StepsOf::Sort(Sort::Unknown)));
        let written = serde_json::to_string(&Timings::default()).unwrap();
        assert_eq!(written, "{}");
        let all = [StepsOf::Block(BlockKind::InbrengGenereren), StepsOf::Sort(Sort::ParkedList)];
        let names = serde_json::to_string(&all).unwrap();
        assert_eq!(names, r#"["inbreng-genereren","parked-list"]"#);
        assert_eq!(serde_json::from_str::<[StepsOf; 2]>(&names).unwrap(), all);
    }
}
