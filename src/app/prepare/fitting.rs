//! A plan and the time there is: too long is not begun unnoticed, and what is left over can be used.

use super::{
    Prepare,
    panel::{Choice, Title},
    remedy::{Remedy, Repair},
    setup::Setup,
};
use crate::{
    app::{
        context::Context,
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
    },
    domain::{
        draft::Draft,
        figures::hour_and_minute,
        plan::{Plan, Wishes},
        time::later,
    },
};

impl Prepare {
    /// What would make an agenda fit that is too long when it begins now; nothing when it does. What is
    /// enough comes before what only helps.
    fn remedies(&self, turn: &Turn<'_>) -> Vec<Remedy> {
        let (setup, context) = (&self.now(turn), &*turn.context);
        let wishes = self.setup.wishes(turn.now.moment.wall);
        let by = setup.too_long();
        if by.is_zero() {
            return Vec::new();
        }
        let can = setup.draft.can_give();
        let remedy = |change| setup.remedy(change, context);
        let mut found: Vec<Remedy> = setup.shorter(wishes, context).into_iter().collect();
        found.extend(setup.drops(context));
        let shorten = remedy(Repair::Shorten(by.min(can)));
        found.insert(if by <= can { 0 } else { found.len() }, shorten);
        if !found.iter().any(|remedy| remedy.left.is_zero()) {
            found.insert(0, remedy(Repair::Propose(Box::new(proposal(wishes, context)))));
        }
        let at = hour_and_minute(later(setup.closing, by.duration()), &context.zone);
        found.push(remedy(Repair::CloseLater { by, at }));
        found.retain(|remedy| remedy.left < by);
        found.into_iter().chain([remedy(Repair::BeginAnyway)]).collect()
    }

    /// The meeting as it would be if it began now.
    fn now(&self, turn: &Turn<'_>) -> Setup {
        self.setup.as_of(turn.now.moment.wall)
    }

    /// What could be done with the minutes that are left over.
    fn fillings(&self, turn: &Turn<'_>) -> Vec<Remedy> {
        let (setup, context) = (self.now(turn), &*turn.context);
        let wishes = self.setup.wishes(turn.now.moment.wall);
        let found = context.planner().fillings(&setup.draft.agenda(), wishes);
        let changes = found.into_iter().filter_map(|filling| setup.filling(filling, context));
        changes.map(|change| setup.remedy(change, context)).collect()
    }

    /// Begins, or says by how much the plan is too long and offers what would fit. A plan that only became
    /// too long while the group waited begins all the same: then it can be adjusted with everybody there.
    pub(super) fn start_if_it_fits(&mut self, turn: &mut Turn<'_>) -> Effects {
        if self.setup.too_long().is_zero() {
            return self.ask_roles_or_start(turn);
        }
        let remedies = self.remedies(turn);
        self.offer_remedies(remedies, turn)
    }

    /// Makes the agenda fit: shortens it, or offers what else would; where time is left over, what
    /// fills it.
    pub(super) fn make_fit(&mut self, turn: &mut Turn<'_>) -> Effects {
        let by = self.now(turn).too_long();
        if !by.is_zero() && by <= self.setup.draft.can_give() {
            turn.say(News::Shortened(by));
            self.change_setup(&Repair::Shorten(by), turn.context);
            return Effects::none();
        }
        let found = self.remedies(turn).into_iter();
        let remedies = found.filter(|remedy| remedy.change != Repair::BeginAnyway);
        let all: Vec<Remedy> = remedies.chain(self.fillings(turn)).collect();
        if all.is_empty() {
            return turn.refuse(NotNow::FitsAlready);
        }
        self.offer_remedies(all, turn)
    }

    /// To leave it as it is comes last but for beginning all the same.
    fn offer_remedies(&mut self, remedies: Vec<Remedy>, turn: &Turn<'_>) -> Effects {
        let (anyway, others): (Vec<_>, Vec<_>) =
            remedies.into_iter().partition(|remedy| remedy.change == Repair::BeginAnyway);
        let fit = |remedy| Choice::Fit(Box::new(remedy));
        let first = others.into_iter().map(fit).chain([Choice::Leave]);
        let choices = first.chain(anyway.into_iter().map(fit)).collect();
        let setup = self.now(turn);
        let title = match setup.spare() {
            Some(minutes) => Title::ToSpare(minutes),
            None => Title::TooLong(setup.too_long()),
        };
        self.open_menu(Menu { title, choices }, 0)
    }

    pub(super) fn remedy(&mut self, remedy: &Remedy, turn: &mut Turn<'_>) -> Effects {
        if remedy.change == Repair::BeginAnyway {
            return self.ask_roles_or_start(turn);
        }
        self.change_setup(&remedy.change, turn.context);
        Effects::none()
    }

    fn change_setup(&mut self, change: &Repair, context: &Context) {
        self.setup = self.setup.clone().with(change, context);
    }
}

fn proposal(wishes: Wishes, context: &Context) -> Draft {
    let Plan { agenda, reasons, .. } = context.planner().propose(wishes);
    Draft::because(agenda, reasons)
}
