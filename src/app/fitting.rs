//! A plan and the time there is: too long is not begun unnoticed, and what is left over can be used.

use super::{
    App, Stage,
    begin::Begin,
    context::Context,
    effect::Effect,
    notices::{News, NotNow},
    panel::{Panel, Pick},
    remedy::Remedy,
};
use crate::domain::{draft::Draft, plan::Plan, time::Reading};

impl Begin {
    /// What would make an agenda fit that is too long; nothing when it does. What is enough comes
    /// before what only helps.
    fn remedies(&self, context: &Context) -> Vec<Remedy> {
        let by = self.setup.too_long();
        if by.is_zero() {
            return Vec::new();
        }
        let can = self.setup.draft.can_give();
        let shorten = Remedy::Shorten(by.min(can));
        let left = |remedy: &Remedy| self.setup.clone().with(remedy, context).too_long();
        let mut found: Vec<Remedy> =
            self.setup.shorter(self.wishes(), context).into_iter().collect();
        found.extend(self.setup.drops(context));
        found.insert(if by <= can { 0 } else { found.len() }, shorten);
        if !found.iter().any(|remedy| left(remedy).is_zero()) {
            found.insert(0, Remedy::Propose(Box::new(self.proposal(context))));
        }
        found.push(Remedy::CloseLater(by));
        found.retain(|remedy| left(remedy) < by);
        found.into_iter().chain([Remedy::BeginAnyway(by)]).collect()
    }

    fn proposal(&self, context: &Context) -> Draft {
        let Plan { agenda, reasons, .. } = context.planner().propose(self.wishes());
        Draft::because(agenda, reasons)
    }

    /// What could be done with the minutes that are left over.
    fn fillings(&self, context: &Context) -> Vec<Remedy> {
        let found = context.planner().fillings(&self.setup.draft.agenda(), self.wishes());
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
        let by = begin.setup.too_long();
        if !by.is_zero() && by <= begin.setup.draft.can_give() {
            self.say(News::Shortened(by), now);
            return self.remedy(&Remedy::Shorten(by), now);
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

    pub(super) fn remedy(&mut self, remedy: &Remedy, now: Reading) -> Vec<Effect> {
        if let Remedy::BeginAnyway(_) = remedy {
            return self.start(now);
        }
        if let Stage::Begin(begin) = &mut self.stage {
            begin.setup = begin.setup.clone().with(remedy, &self.context);
        }
        Vec::new()
    }
}
