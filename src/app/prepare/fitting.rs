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
        minutes::Minutes,
        plan::{Plan, Wishes},
        time::later,
    },
};

/// By so many minutes a margin grows at most with what a meeting is made longer by.
const MOST_MARGIN_GROWS: u16 = 9;

impl Prepare {
    /// What would make an agenda fit beside the margin that does not when it begins now; nothing when it
    /// does. What is enough comes before what only helps.
    fn remedies(&self, turn: &Turn<'_>) -> Vec<Remedy> {
        let (setup, context) = (&self.now(turn), &*turn.context);
        let wishes = self.setup.wishes(turn.now.moment.wall);
        let by = setup.missing();
        if by.is_zero() {
            return Vec::new();
        }
        let can = setup.draft.can_give();
        let remedy = |change| setup.remedy(change, context);
        let mut found: Vec<Remedy> = setup.shorter(wishes, context).into_iter().collect();
        found.extend(setup.drops(context));
        let shorten = remedy(Repair::Shorten(by.min(can)));
        found.insert(if by <= can { 0 } else { found.len() }, shorten);
        if found.iter().all(|remedy| remedy.then.is_short()) {
            found.insert(0, remedy(Repair::Propose(Box::new(proposal(wishes, context)))));
        }
        found.extend(self.closing_later(by, turn));
        found.retain(|remedy| remedy.then.is_nearer_than(setup.outlook()));
        found.into_iter().chain([remedy(Repair::BeginAnyway)]).collect()
    }

    /// Closing later by at least so much: with its length a meeting's margin may grow.
    fn closing_later(&self, by: Minutes, turn: &Turn<'_>) -> Option<Remedy> {
        let remedy = |more: u16| {
            let by = by + Minutes::of(more);
            let at = hour_and_minute(later(self.setup.closing, by.duration()), &turn.context.zone);
            let change = Repair::CloseLater { by, at };
            let then = self.setup.clone().with(&change, turn.context);
            Remedy { then: then.as_of(turn.now.moment.wall).outlook(), change }
        };
        (0..MOST_MARGIN_GROWS).map(remedy).find(|remedy| !remedy.then.is_short())
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

    /// Begins, or says by how much the plan is too long now and offers what would fit.
    pub(super) fn start_if_it_fits(&mut self, turn: &mut Turn<'_>) -> Effects {
        if self.now(turn).too_long().is_zero() {
            return self.ask_roles_or_start(turn);
        }
        let remedies = self.remedies(turn);
        self.offer_remedies(remedies, turn)
    }

    /// Makes the agenda fit: shortens it, or offers what else would; where time is left over, what
    /// fills it.
    pub(super) fn make_fit(&mut self, turn: &mut Turn<'_>) -> Effects {
        let by = self.now(turn).missing();
        if !by.is_zero() && by <= self.setup.draft.can_give() {
            turn.say(News::Shortened(by));
            self.change_setup(&Repair::Shorten(by), turn.context);
            return Effects::none();
        }
        let found = self.remedies(turn).into_iter();
        let remedies = found.filter(|remedy| remedy.change != Repair::BeginAnyway);
        let all: Vec<Remedy> = remedies.chain(self.fillings(turn)).collect();
        if all.is_empty() && by.is_zero() {
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
            None => Title::Short(setup.outlook()),
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
