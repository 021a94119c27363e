//! What there is to choose from, and under which title.

use super::{figures::hour_and_minute, people, strip::live, swap, topics::topic_row};
use crate::{
    app::{
        App, Stage,
        agendas::Source,
        panel::{Pick, Wants},
        remedy::Remedy,
    },
    domain::{
        event::Fate,
        plan::{Choice as Planned, Filling},
        time::later,
    },
    screen::{Choice, ChoiceTitle, List, ShownRemedy},
};

pub(super) fn title(options: &[Pick], app: &App) -> ChoiceTitle {
    if let Some(title) = options.iter().find_map(|option| people::title(option, app)) {
        return title;
    }
    if options.iter().any(|option| matches!(option, Pick::Agenda(_))) {
        return ChoiceTitle::Agenda;
    }
    if let (true, Stage::Begin(begin)) =
        (options.iter().any(|option| matches!(option, Pick::Fit(_))), &app.stage)
    {
        return match begin.setup.spare() {
            Some(minutes) => ChoiceTitle::ToSpare { minutes },
            None => ChoiceTitle::TooLong { minutes: begin.setup.too_long() },
        };
    }
    let kept = options.iter().find_map(|option| match option {
        Pick::Reword(kept) => Some(*kept),
        _ => None,
    });
    let text = kept.and_then(|kept| live(app)?.words_of(kept)).cloned();
    match text {
        Some(text) => ChoiceTitle::Fate(text),
        None if options.contains(&Pick::ParkRest) => {
            ChoiceTitle::Rest(live(app).map_or(0, |live| live.offered().len()))
        }
        None if options.contains(&Pick::Offer) => ChoiceTitle::Inbreng,
        None if options.iter().any(|o| matches!(o, Pick::Clock(_))) => ChoiceTitle::Clock,
        None if options.iter().any(|o| matches!(o, Pick::Block { .. })) => ChoiceTitle::Block,
        None if options.iter().any(|o| matches!(o, Pick::Werkvorm(_))) => ChoiceTitle::Werkvorm,
        None => ChoiceTitle::NextTime,
    }
}

pub(super) fn choices(options: &[Pick], selected: usize, app: &App) -> List<Choice> {
    let choice = |option: &Pick| match option {
        Pick::Settle(_, Fate::Done) => Some(Choice::Done),
        Pick::Settle(_, Fate::ParkedAgain(target)) => Some(Choice::Again(*target)),
        Pick::Settle(_, Fate::LetGo { .. }) | Pick::LetGo(_) => Some(Choice::LetGo),
        Pick::Reword(_) => Some(Choice::Reword),
        Pick::Withdraw(_) => Some(Choice::Withdraw),
        Pick::Inbreng(id) => {
            let live = live(app)?;
            Some(Choice::Topic(topic_row(live.topics.find(*id)?, live, &app.context.zone)))
        }
        Pick::Offer => Some(Choice::Offer),
        Pick::ParkRest => Some(Choice::ParkRest),
        Pick::Note(Wants::NextDate) => Some(Choice::Date),
        Pick::Note(Wants::NextChair) => Some(Choice::Chair),
        Pick::Note(_) => Some(Choice::Timekeeper),
        Pick::Person(..)
        | Pick::Presence(_)
        | Pick::RoleOf(_)
        | Pick::GiveRole(..)
        | Pick::Guest
        | Pick::Confidentiality
        | Pick::Group(_) => people::choice(option, app),
        Pick::Agenda(source) => Some(offered(source)),
        Pick::Fit(remedy) => Some(Choice::Fit(shown_remedy(remedy, app)?)),
        Pick::Clock(clock) => Some(Choice::Clock(*clock)),
        Pick::Block { block, without_inbreng } => swap::block(live(app)?, *block, *without_inbreng),
        Pick::Werkvorm(swapping) => Some(swap::werkvorm(swapping)),
        Pick::Leave => Some(Choice::Leave),
    };
    let row = |option: &Pick| choice(option).unwrap_or(Choice::Leave);
    List::around(selected, app.size.height, options, row)
}

fn offered(source: &Source) -> Choice {
    match source {
        Source::Proposal => Choice::Proposal,
        Source::LastTime => Choice::LastAgenda,
        Source::File(found) => {
            Choice::KeptAgenda { name: found.name.clone(), is_right: found.outline.is_ok() }
        }
    }
}

fn shown_remedy(remedy: &Remedy, app: &App) -> Option<ShownRemedy> {
    let Stage::Begin(begin) = &app.stage else {
        return None;
    };
    let block = |at: usize| begin.setup.draft.blocks().get(at).map(|own| &own.block);
    let left = || begin.setup.clone().with(remedy, &app.context).too_long();
    let closing = |by| hour_and_minute(later(begin.setup.closing, by), &app.context.zone);
    Some(match remedy {
        Remedy::Shorten(by) => ShownRemedy::Shorten { by: *by, left: left() },
        Remedy::Drop(at, shorten) => {
            let block = block(*at)?;
            let what = super::block_name(block);
            let minutes = block.planned();
            ShownRemedy::Drop { what, minutes, shorten: *shorten, left: left() }
        }
        Remedy::Replace(at, choice, shorten) => ShownRemedy::Replace {
            what: super::block_name(block(*at)?),
            with: super::block_name(&choice.block),
            minutes: choice.block.planned(),
            shorten: *shorten,
        },
        Remedy::Propose(draft) => ShownRemedy::Propose { minutes: draft.planned(), left: left() },
        Remedy::CloseLater(by) => ShownRemedy::CloseLater(closing(by.duration())),
        Remedy::BeginAnyway(_) => ShownRemedy::BeginAnyway,
        Remedy::Fill(filling) => match &**filling {
            Filling::Add { choice: Planned { block, reasons }, .. } => ShownRemedy::Add {
                what: super::block_name(block),
                minutes: block.planned(),
                reasons: reasons.clone(),
            },
            Filling::Give { block: at, more } => {
                let block = block(*at)?;
                let minutes = block.planned() + *more;
                ShownRemedy::Give { what: super::block_name(block), minutes }
            }
            Filling::CloseEarlier(by) => ShownRemedy::CloseEarlier(closing(-by.duration())),
        },
    })
}
