//! How five meetings went that closed late, as the simulated people of the time lived them.

use crate::domain::{
    agenda::{BlockKind, Purpose, Step},
    samples,
    werkvorm::Tier,
};

/// What a step was, its plan in minutes, and how long it took in the story, in tenths of a minute.
pub(super) type Lived = (What, u16, i64);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Opwarmer,
    Terugkijken,
    Kiezen,
    Vertellen,
    Vragen,
    Advies,
    Evaluatie,
    Andere,
    Parkeerlijst,
    VolgendeKeer,
    Afsluiter,
}
use What::{
    Advies, Afsluiter, Andere, Evaluatie, Kiezen, Opwarmer, Parkeerlijst, Terugkijken, Vertellen,
    VolgendeKeer, Vragen,
};

/// A meeting as it went then.
pub(super) struct Story {
    pub(super) name: &'static str,
    pub(super) length: i64,
    /// Tenths of a minute.
    pub(super) late: i64,
    pub(super) steps: &'static [Lived],
}

pub(super) const STORIES: [Story; 5] = [
    Story {
        name: "bijgestuurd tot precies nul",
        length: 90,
        late: 68,
        steps: &[
            (Opwarmer, 8, 104),
            (Terugkijken, 7, 73),
            (Kiezen, 5, 61),
            (Kiezen, 8, 102),
            (Vertellen, 2, 28),
            (Vragen, 8, 114),
            (Vragen, 15, 162),
            (Vertellen, 2, 27),
            (Vragen, 5, 46),
            (Vertellen, 2, 16),
            (Parkeerlijst, 2, 11),
            (VolgendeKeer, 4, 12),
            (Afsluiter, 8, 100),
        ],
    },
    Story {
        name: "gevraagd, maar er was niet genoeg te geven",
        length: 90,
        late: 14,
        steps: &[
            (Opwarmer, 5, 72),
            (Terugkijken, 7, 70),
            (Kiezen, 7, 66),
            (Vertellen, 3, 31),
            (Vragen, 5, 75),
            (Vragen, 15, 206),
            (Vragen, 10, 128),
            (Vertellen, 10, 122),
            (Evaluatie, 7, 70),
            (Parkeerlijst, 2, 13),
            (VolgendeKeer, 2, 22),
            (Afsluiter, 8, 86),
        ],
    },
    Story {
        name: "vijf keer een minuut gevraagd",
        length: 90,
        late: 140,
        steps: &[
            (Opwarmer, 6, 53),
            (Terugkijken, 7, 79),
            (Kiezen, 5, 62),
            (Kiezen, 5, 46),
            (Vertellen, 5, 67),
            (Vragen, 5, 57),
            (Vertellen, 5, 53),
            (Vragen, 10, 166),
            (Vragen, 10, 99),
            (Vertellen, 5, 68),
            (Vertellen, 5, 30),
            (Parkeerlijst, 2, 9),
            (VolgendeKeer, 2, 7),
            (Afsluiter, 4, 50),
        ],
    },
    Story {
        name: "het slot op tijd, de afsluiter liep uit",
        length: 90,
        late: 10,
        steps: &[
            (Opwarmer, 8, 87),
            (Terugkijken, 9, 73),
            (Kiezen, 7, 91),
            (Vertellen, 3, 46),
            (Vertellen, 5, 68),
            (Vragen, 10, 139),
            (Vertellen, 10, 110),
            (Advies, 7, 80),
            (Vertellen, 5, 64),
            (Parkeerlijst, 2, 22),
            (VolgendeKeer, 4, 20),
            (Afsluiter, 6, 85),
        ],
    },
    Story {
        name: "het slot op tijd, de eerste stappen ervan liepen uit",
        length: 112,
        late: 19,
        steps: &[
            (Opwarmer, 8, 86),
            (Terugkijken, 9, 86),
            (Kiezen, 8, 97),
            (Vertellen, 5, 83),
            (Vragen, 10, 109),
            (Vragen, 10, 105),
            (Advies, 10, 107),
            (Vertellen, 5, 42),
            (Andere, 1, 12),
            (Andere, 2, 21),
            (Andere, 4, 38),
            (Andere, 5, 47),
            (Andere, 8, 101),
            (Parkeerlijst, 2, 25),
            (VolgendeKeer, 4, 63),
            (Afsluiter, 9, 97),
        ],
    },
];

impl What {
    pub(super) fn kind(self) -> BlockKind {
        match self {
            Opwarmer => BlockKind::Opwarmer,
            Terugkijken => BlockKind::Terugkijken,
            Kiezen => BlockKind::InbrengGenereren,
            Vertellen | Vragen | Advies | Evaluatie => BlockKind::Model,
            Andere => BlockKind::AndereWerkvorm,
            Parkeerlijst | VolgendeKeer | Afsluiter => BlockKind::Slot,
        }
    }

    fn purpose(self) -> Purpose {
        match self {
            Kiezen => Purpose::Choosing,
            Parkeerlijst => Purpose::ParkedList,
            VolgendeKeer => Purpose::NextTime,
            Afsluiter => Purpose::Afsluiter,
            _ => Purpose::Work,
        }
    }

    pub(super) fn step(self, planned: u16) -> Step {
        let tier = match self {
            Opwarmer | Vertellen | Parkeerlijst | VolgendeKeer | Afsluiter => None,
            Terugkijken | Kiezen | Vragen | Andere => Some(Tier::First),
            Advies | Evaluatie => Some(Tier::Second),
        };
        let sample = samples::step(&format!("{self:?}"), planned, planned.div_ceil(2));
        Step { purpose: self.purpose(), tier, ..sample }
    }
}
