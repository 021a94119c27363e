//! What makes a plan fit that is too long, and what fills one that leaves time over.

use std::cmp::Reverse;

use super::{context::Context, setup::Setup};
use crate::domain::{
    agenda::BlockKind,
    draft::{Draft, DraftBlock},
    minutes::Minutes,
    plan::{Choice, Filling, Wishes},
    time::later,
};

/// What makes a plan fit the time, or brings it nearer to that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// Shorten by so many minutes.
    Shorten(Minutes),
    /// Leave this block out, and shorten by so many minutes.
    Drop(usize, Minutes),
    /// Put a shorter one in the place of this block, and shorten by so many minutes.
    Replace(usize, Box<Choice>, Minutes),
    /// Put the program's own proposal in its place.
    Propose(Box<Draft>),
    /// Close so many minutes later.
    CloseLater(Minutes),
    /// Begin all the same, so many minutes too long.
    BeginAnyway(Minutes),
    /// Use what is left over.
    Fill(Box<Filling>),
}

impl Setup {
    /// How it is when this is done.
    #[must_use]
    pub fn with(mut self, remedy: &Remedy, context: &Context) -> Self {
        let mut change = |change: &dyn Fn(&mut Draft) -> bool| {
            self.change_agenda(context, change);
        };
        match remedy {
            Remedy::Shorten(by) => change(&|draft| draft.shorten(*by)),
            Remedy::Drop(at, by) => {
                change(&|draft| draft.remove(*at));
                change(&|draft| draft.shorten(*by));
            }
            Remedy::Replace(at, choice, by) => {
                let Choice { block, reasons } = &**choice;
                change(&|draft| draft.replace_because(*at, block.clone(), reasons.clone()));
                change(&|draft| draft.shorten(*by));
            }
            Remedy::Propose(draft) => change(&|own| own.take_over((**draft).clone())),
            Remedy::CloseLater(by) => self.set_closing(later(self.closing, by.duration())),
            Remedy::BeginAnyway(_) => {}
            Remedy::Fill(filling) => match &**filling {
                Filling::Add { at, choice: Choice { block, reasons } } => {
                    change(&|draft| draft.add_because(*at, block.clone(), reasons.clone()));
                }
                Filling::Give { block, more } => change(&|draft| {
                    let planned = draft.blocks().get(*block).map(|own| own.block.planned());
                    planned.is_some_and(|planned| draft.set_block(*block, planned + *more))
                }),
                Filling::CloseEarlier(by) => {
                    self.set_closing(later(self.closing, -by.duration()));
                }
            },
        }
        self
    }

    /// The remedy, which then also shortens by what is still too much and can be given.
    fn shortened(&self, context: &Context, remedy: impl Fn(Minutes) -> Remedy) -> Tried {
        let then = self.clone().with(&remedy(Minutes::ZERO), context);
        let (by, can) = (then.too_long(), then.draft.can_give());
        let remedy = if by <= can { remedy(by) } else { remedy(Minutes::ZERO) };
        Tried { remedy, over: by, fits: by <= can }
    }

    /// Leaving one block out: the shortest that is enough by itself, and a shorter one when shortening
    /// the rest helps. Where no single one is enough, the longest.
    pub(super) fn drops(&self, context: &Context) -> Vec<Remedy> {
        let blocks = self.draft.blocks().iter().enumerate().filter(|(_, own)| may_go(own));
        let mut blocks: Vec<_> = blocks.map(|(at, own)| (own.block.planned(), at)).collect();
        blocks.sort_unstable();
        let tried = |(_, at)| self.shortened(context, |by| Remedy::Drop(at, by));
        let tried: Vec<Tried> = blocks.into_iter().map(tried).collect();
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
                let replace = |by| Remedy::Replace(at, choice.clone(), by);
                let tried = self.shortened(context, replace);
                tried.fits.then_some(tried.remedy)
            })
        })
    }
}

/// A remedy, and what becomes of the agenda with it.
struct Tried {
    remedy: Remedy,
    /// By how many minutes it is too long without shortening.
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
