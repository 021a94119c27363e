//! Why a block stands in the plan, and what is missing from it.

use crate::{
    domain::{
        agenda::OwnPart,
        forecast::{ClosedOnTime, Odds},
        plan::{Lack, Names, Reason},
    },
    words::DOT,
};

sentences! {
    plan;
    /// What was not found, and what would help: "geen model: daarvoor zijn 70 minuten nodig".
    fn lack(lack: Lack) -> String;
    /// How often of ten the plan fits without adjusting, and with a little more slack or shorter
    /// work; the longest first.
    fn odds(odds: Odds) -> Vec<String>;
    /// How often the group closed on time of late.
    fn closed_on_time(record: ClosedOnTime) -> String;
    /// A reason for a block.
    fn reason(reason: Reason) -> String;
}

impl Say {
    /// The words that the plan itself needs.
    pub fn names(self) -> Names {
        let own = str::to_owned;
        Names {
            slot: own(self.0.block().own(OwnPart::Slot)),
            parked_list: own(self.0.block().own(OwnPart::ParkedList)),
            parked_list_rule: own(self.0.block().own_rule(OwnPart::ParkedList)),
            next_time: own(self.0.block().own(OwnPart::NextTime)),
            next_time_rule: own(self.0.block().own_rule(OwnPart::NextTime)),
            choosing: own(self.0.block().own(OwnPart::Choosing)),
            choosing_rule: own(self.0.block().own_rule(OwnPart::Choosing)),
            in_two_groups: own(self.0.block().in_two_groups()),
            pauze: own(self.0.block().own(OwnPart::Pauze)),
        }
    }

    /// The reasons for a block on one line: "past bij 5 deelnemers · 4 bijeenkomsten geleden".
    pub fn reasons(self, reasons: &[Reason]) -> String {
        let deciding = reasons.iter().filter(|reason| reason.decides());
        let told: Vec<String> = match deciding.collect::<Vec<_>>().as_slice() {
            [] => reasons.iter().map(|reason| self.reason(*reason)).collect(),
            deciding => deciding.iter().map(|reason| self.reason(**reason)).collect(),
        };
        told.join(DOT)
    }
}
