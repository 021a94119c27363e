//! What makes a plan fit that is too long, and what fills one that leaves time over.

use std::cmp::Reverse;

use jiff::civil;

use super::setup::Setup;
use crate::{
    app::{context::Context, row_name::RowName},
    domain::{
        agenda::BlockKind,
        draft::{Draft, DraftBlock},
        figures::{Outlook, hour_and_minute},
        minutes::Minutes,
        plan::{Alternative, Filling, Wishes},
        time::later,
    },
};

/// What makes a plan fit the time, or brings it nearer to that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// What is done.
    pub change: Repair,
    /// How the plan fits then.
    pub then: Outlook,
}

/// What can be done with a plan that does not fit, and all that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Shorten by so many minutes.
    Shorten(Minutes),
    /// Leave this block out.
    Drop {
        /// Index of the block in the agenda.
        at: usize,
        /// The block, as it is named.
        what: RowName,
        /// How long it is.
        minutes: Minutes,
        /// By so many minutes the rest is shortened.
        shorten: Minutes,
    },
    /// Put a shorter one in the place of this block.
    Replace {
        /// Index of the block in the agenda.
        at: usize,
        /// The block, as it is named.
        what: RowName,
        /// The shorter one.
        with: Box<Alternative>,
        /// By so many minutes the rest is shortened.
        shorten: Minutes,
    },
    /// Put the program's own proposal in its place.
    Propose(Box<Draft>),
    /// Close so many minutes later.
    CloseLater {
        /// By so many minutes.
        by: Minutes,
        /// The closing time then.
        at: civil::Time,
    },
    /// Begin all the same.
    BeginAnyway,
    /// One block more.
    Add {
        /// At this place.
        at: usize,
        /// The block, and why.
        choice: Box<Alternative>,
    },
    /// More minutes for a block.
    Give {
        /// Index of the block in the agenda.
        at: usize,
        /// The block, as it is named.
        what: RowName,
        /// Its minutes then.
        minutes: Minutes,
    },
    /// Close so many minutes earlier.
    CloseEarlier {
        /// By so many minutes.
        by: Minutes,
        /// The closing time then.
        at: civil::Time,
    },
}

impl Setup {
    /// How it is when this is done.
    #[must_use]
    pub fn with(mut self, change: &Repair, context: &Context) -> Self {
        let mut edit = |edit: &dyn Fn(&mut Draft) -> bool| {
            self.change_agenda(context, edit);
        };
        match change {
            Repair::Shorten(by) => edit(&|draft| draft.shorten(*by)),
            Repair::Drop { at, shorten, .. } => {
                edit(&|draft| draft.remove(*at));
                edit(&|draft| draft.shorten(*shorten));
            }
            Repair::Replace { at, with, shorten, .. } => {
                let Alternative { block, reasons } = &**with;
                edit(&|draft| draft.replace_because(*at, block.clone(), reasons.clone()));
                edit(&|draft| draft.shorten(*shorten));
            }
            Repair::Propose(draft) => edit(&|own| own.take_over((**draft).clone())),
            Repair::CloseLater { by, .. } => {
                self.set_closing(later(self.closing, by.duration()));
            }
            Repair::CloseEarlier { by, .. } => {
                self.set_closing(later(self.closing, -by.duration()));
            }
            Repair::BeginAnyway => {}
            Repair::Add { at, choice } => {
                let Alternative { block, reasons } = &**choice;
                edit(&|draft| draft.add_because(*at, block.clone(), reasons.clone()));
            }
            Repair::Give { at, minutes, .. } => edit(&|draft| draft.set_block(*at, *minutes)),
        }
        self
    }

    /// The change, and how the plan fits with it.
    pub(super) fn remedy(&self, change: Repair, context: &Context) -> Remedy {
        Remedy { then: self.clone().with(&change, context).outlook(), change }
    }

    /// A use for minutes that are left over, as a change of this plan.
    pub(super) fn filling(&self, filling: Filling, context: &Context) -> Option<Repair> {
        Some(match filling {
            Filling::Add { at, choice } => Repair::Add { at, choice: Box::new(choice) },
            Filling::Give { block: at, more } => {
                let block = &self.draft.blocks().get(at)?.block;
                Repair::Give { at, what: RowName::of(block), minutes: block.planned() + more }
            }
            Filling::CloseEarlier(by) => {
                let at = hour_and_minute(later(self.closing, -by.duration()), &context.zone);
                Repair::CloseEarlier { by, at }
            }
        })
    }

    fn name_of(&self, at: usize, context: &Context) -> Option<RowName> {
        let own = self.draft.blocks().get(at)?;
        Some(RowName::known(&own.block, &context.history.topics))
    }

    /// The change, which then also shortens by what is still too much and can be given.
    fn shortened(
        &self,
        context: &Context,
        change: impl Fn(Minutes) -> Option<Repair>,
    ) -> Option<Tried> {
        let then = self.clone().with(&change(Minutes::ZERO)?, context);
        let (by, can) = (then.missing(), then.draft.can_give());
        let shorten = if by <= can { by } else { Minutes::ZERO };
        let remedy = self.remedy(change(shorten)?, context);
        Some(Tried { remedy, over: by, fits: by <= can })
    }

    /// Leaving one block out: the shortest that is enough by itself, and a shorter one when shortening
    /// the rest helps. Where no single one is enough, the longest.
    pub(super) fn drops(&self, context: &Context) -> Vec<Remedy> {
        let able = self.draft.blocks().iter().enumerate().filter(|(_, own)| may_go(own));
        let mut blocks: Vec<_> = able.map(|(at, own)| (own.block.planned(), at)).collect();
        blocks.sort_unstable();
        let attempt = |(minutes, at)| {
            let what = self.name_of(at, context)?;
            let drop = |shorten| Repair::Drop { at, what: what.clone(), minutes, shorten };
            self.shortened(context, |shorten| Some(drop(shorten)))
        };
        let tried: Vec<Tried> = blocks.into_iter().filter_map(attempt).collect();
        let is_enough = |tried: &&Tried| tried.over.is_zero();
        let enough = tried.iter().find(is_enough);
        let with_more = tried.iter().take_while(|tried| !is_enough(tried)).find(|t| t.fits);
        let nearest = tried.last().filter(|_| enough.or(with_more).is_none());
        let found = [enough, with_more, nearest].into_iter().flatten();
        found.map(|tried| tried.remedy.clone()).collect()
    }

    /// A shorter werkvorm with which it fits, in the place of the longest that can be.
    pub(super) fn shorter(&self, wishes: Wishes, context: &Context) -> Option<Remedy> {
        let agenda = self.draft.agenda();
        let blocks = self.draft.blocks().iter().enumerate().filter(|(_, own)| {
            let kind = own.block.kind;
            matches!(kind, BlockKind::Model | BlockKind::AndereWerkvorm) && !own.locked
        });
        let mut works: Vec<_> = blocks.map(|(at, own)| (own.block.planned(), at)).collect();
        works.sort_by_key(|(planned, _)| Reverse(*planned));
        works.into_iter().find_map(|(planned, at)| {
            let choices = context.planner().choices(&agenda, at, wishes).into_iter();
            let now = self.draft.blocks().get(at).and_then(|own| own.block.werkvorm.clone());
            let others = choices.filter(|choice| choice.block.werkvorm != now);
            let mut shorter = others.filter(|choice| choice.block.planned() < planned);
            shorter.find_map(|choice| {
                let choice = Box::new(choice);
                let what = self.name_of(at, context)?;
                let replace = |shorten| {
                    let (what, with) = (what.clone(), choice.clone());
                    Some(Repair::Replace { at, what, with, shorten })
                };
                self.shortened(context, replace).filter(|tried| tried.fits).map(|it| it.remedy)
            })
        })
    }
}

/// A remedy, and what becomes of the agenda with it.
struct Tried {
    remedy: Remedy,
    /// How many minutes are missing without shortening.
    over: Minutes,
    /// Whether it fits, shortened or not.
    fits: bool,
}

/// What opens or closes a meeting is never left out.
fn may_go(own: &DraftBlock) -> bool {
    let may = matches!(
        own.block.kind,
        BlockKind::Model
            | BlockKind::AndereWerkvorm
            | BlockKind::InbrengGenereren
            | BlockKind::Onderwerp
            | BlockKind::Pauze
    );
    may && !own.locked
}
