//! A plan that is too long is not begun unnoticed: by how much, and what would fit.

use super::{
    App, Stage,
    begin::Begin,
    effect::Effect,
    panel::{Panel, Pick},
};
use crate::domain::{
    agenda::BlockKind,
    minutes::Minutes,
    time::{Reading, later},
};

/// What makes a plan fit that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Shorten by so many minutes.
    Shorten(Minutes),
    /// Leave this block out.
    Drop(usize),
    /// Close so many minutes later.
    CloseLater(Minutes),
    /// Begin all the same, so many minutes too long.
    BeginAnyway(Minutes),
}

impl Begin {
    /// What would make the agenda fit; nothing when it does.
    pub fn remedies(&self) -> Vec<Remedy> {
        let by = self.too_long();
        if by == Minutes::ZERO {
            return Vec::new();
        }
        let shorten = (by <= self.draft.can_give()).then_some(Remedy::Shorten(by));
        let own = [Some(Remedy::CloseLater(by)), Some(Remedy::BeginAnyway(by))];
        let all = [shorten, self.to_drop(by)].into_iter().chain(own);
        all.flatten().collect()
    }

    /// The shortest block without which it fits; never what opens or closes a meeting.
    fn to_drop(&self, by: Minutes) -> Option<Remedy> {
        let may_go = |kind| {
            matches!(
                kind,
                BlockKind::Model
                    | BlockKind::AndereWerkvorm
                    | BlockKind::InbrengGenereren
                    | BlockKind::Onderwerp
                    | BlockKind::Pauze
            )
        };
        let blocks = self.draft.blocks().iter().enumerate();
        let enough = blocks
            .filter(|(_, own)| !own.locked && may_go(own.block.kind) && by <= own.block.planned());
        let shortest = enough.min_by_key(|(_, own)| own.block.planned());
        shortest.map(|(at, _)| Remedy::Drop(at))
    }
}

impl App {
    /// Begins, or says by how much the plan is too long and offers what would fit.
    pub(super) fn start_if_it_fits(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &self.stage else {
            return Vec::new();
        };
        let remedies = begin.remedies();
        if remedies.is_empty() {
            return self.start(now);
        }
        let (anyway, others): (Vec<_>, Vec<_>) =
            remedies.into_iter().partition(|r| matches!(r, Remedy::BeginAnyway(_)));
        let picks = others.into_iter().map(Pick::Fit).chain([Pick::Leave]);
        let options = picks.chain(anyway.into_iter().map(Pick::Fit)).collect();
        self.panel = Panel::Choose { options, selected: 0 };
        Vec::new()
    }

    pub(super) fn remedy(&mut self, remedy: Remedy, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &mut self.stage else {
            return Vec::new();
        };
        match remedy {
            Remedy::Shorten(by) => drop(begin.draft.shorten(by)),
            Remedy::Drop(at) => drop(begin.draft.remove(at)),
            Remedy::CloseLater(by) => begin.set_closing(later(begin.closing, by.duration())),
            Remedy::BeginAnyway(_) => return self.start(now),
        }
        Vec::new()
    }
}
