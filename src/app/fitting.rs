//! A plan and the time there is: too long is not begun unnoticed, and what is left over can be used.

use super::{
    App, Stage,
    begin::Begin,
    context::Context,
    effect::Effect,
    notices::NotNow,
    panel::{Panel, Pick},
};
use crate::domain::{
    agenda::BlockKind,
    minutes::Minutes,
    plan::{Choice, Filling, Fit, fit},
    time::{Reading, later},
};

/// What makes a plan fit the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Shorten by so many minutes.
    Shorten(Minutes),
    /// Leave this block out.
    Drop(usize),
    /// Close so many minutes later.
    CloseLater(Minutes),
    /// Begin all the same, so many minutes too long.
    BeginAnyway(Minutes),
    /// Use what is left over.
    Fill(Box<Filling>),
}

impl Begin {
    /// What would make an agenda fit that is too long; nothing when it does.
    fn remedies(&self, context: &Context) -> Vec<Remedy> {
        let by = self.too_long();
        if by == Minutes::ZERO {
            return Vec::new();
        }
        let shorten = (by <= self.draft.can_give()).then_some(Remedy::Shorten(by));
        let own = [Some(Remedy::CloseLater(by)), Some(Remedy::BeginAnyway(by))];
        let all = [shorten, self.to_drop(context)].into_iter().chain(own);
        all.flatten().collect()
    }

    /// The shortest block without which it fits; never what opens or closes a meeting.
    fn to_drop(&self, context: &Context) -> Option<Remedy> {
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
        let fits_without = |at: usize| {
            let mut then = self.clone();
            then.change_agenda(context, |draft| draft.remove(at));
            then.too_long() == Minutes::ZERO
        };
        let blocks = self.draft.blocks().iter().enumerate();
        let enough =
            blocks.filter(|(at, own)| !own.locked && may_go(own.block.kind) && fits_without(*at));
        let shortest = enough.min_by_key(|(_, own)| own.block.planned());
        shortest.map(|(at, _)| Remedy::Drop(at))
    }

    /// How the agenda fits the time.
    pub fn fit(&self) -> Fit {
        fit(&self.draft.agenda(), self.wishes().available)
    }

    /// The minutes that are left over beside the slack.
    pub fn spare(&self) -> Option<Minutes> {
        match self.fit() {
            Fit::ToSpare { spare, .. } => Some(spare),
            Fit::Fits(_) | Fit::TooLong(_) => None,
        }
    }

    /// What could be done with the minutes that are left over.
    fn fillings(&self, context: &Context) -> Vec<Remedy> {
        let found = context.planner().fillings(&self.draft.agenda(), self.wishes());
        found.into_iter().map(|filling| Remedy::Fill(Box::new(filling))).collect()
    }
}

impl App {
    /// Begins, or says by how much the plan is too long and offers what would fit.
    pub(super) fn start_if_it_fits(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &self.stage else {
            return Vec::new();
        };
        let remedies = begin.remedies(&self.context);
        if remedies.is_empty() {
            return self.start(now);
        }
        self.offer_remedies(remedies)
    }

    /// Makes the agenda fit: shortens it, or offers what else would; where time is left over, what fills it.
    pub(super) fn make_fit(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &self.stage else {
            return Vec::new();
        };
        let by = begin.too_long();
        if !by.is_zero() && by <= begin.draft.can_give() {
            return self.remedy(Remedy::Shorten(by), now);
        }
        let remedies = begin.remedies(&self.context).into_iter();
        let remedies = remedies.filter(|remedy| !matches!(remedy, Remedy::BeginAnyway(_)));
        let all: Vec<Remedy> = remedies.chain(begin.fillings(&self.context)).collect();
        if all.is_empty() {
            return self.refuse(NotNow::FitsAlready, now);
        }
        self.offer_remedies(all)
    }

    /// To leave it as it is comes last but for beginning all the same.
    fn offer_remedies(&mut self, remedies: Vec<Remedy>) -> Vec<Effect> {
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
        let context = &self.context;
        match remedy {
            Remedy::Shorten(by) => drop(begin.change_agenda(context, |draft| draft.shorten(by))),
            Remedy::Drop(at) => drop(begin.change_agenda(context, |draft| draft.remove(at))),
            Remedy::CloseLater(by) => begin.set_closing(later(begin.closing, by.duration())),
            Remedy::BeginAnyway(_) => return self.start(now),
            Remedy::Fill(filling) => match *filling {
                Filling::Add { at, choice: Choice { block, reasons } } => {
                    begin.change_agenda(context, |draft| draft.add_because(at, block, reasons));
                }
                Filling::Give { block, more } => {
                    begin.change_agenda(context, |draft| {
                        let planned = draft.blocks().get(block).map(|own| own.block.planned());
                        planned.is_some_and(|planned| draft.set_block(block, planned + more))
                    });
                }
                Filling::CloseEarlier(by) => {
                    begin.set_closing(later(begin.closing, -by.duration()));
                }
            },
        }
        Vec::new()
    }
}
