//! The line above the keys: what is open, else what just happened, else what can be done.

use jiff::SignedDuration;

use super::{
    adjust,
    choice::{choices, title},
    clock::{At, shown_price},
    figures::{Watch, hour_and_minute},
    notice::notice,
};
use crate::{
    app::{
        App, Stage,
        live::Live,
        notices::{News, Written},
        panel::{Asked, Panel, Wants},
    },
    domain::{confidential::Confidential, meeting::State, minutes::Minutes, time::Reading},
    screen::{Ask, Prompt, Strip},
};

pub(super) fn strip(app: &App, now: Reading, watch: &mut Watch) -> Strip {
    match &app.panel {
        Panel::Line { wants, line, wrong } => {
            let masked = is_for_the_room(app);
            let words = |text: &str| {
                let hidden = || "•".repeat(text.chars().count());
                Confidential::new(if masked { hidden() } else { text.to_owned() })
            };
            Strip::Input {
                prompt: match wrong {
                    Some(why) => Prompt::Again(why.clone()),
                    None => prompt(*wants, app, now, watch),
                },
                before: words(line.before()),
                after: words(line.after()),
            }
        }
        Panel::Ask(asked) => Strip::Ask(ask(*asked, app)),
        Panel::Adjust { proposals, selected } => live(app).map_or(Strip::Empty, |live| {
            Strip::Adjust(adjust::view(proposals, *selected, live, &app.context.zone))
        }),
        Panel::Consent(proposal) => live(app).map_or(Strip::Empty, |live| {
            let shown = adjust::shown(proposal, live, &app.context.zone);
            Strip::Ask(Ask::Adjust(Box::new(shown)))
        }),
        Panel::Choose { options, selected } => Strip::Choose {
            title: title(options, app),
            options: choices(options, *selected, app),
            selected: *selected,
        },
        Panel::Closed => match &app.said {
            // A name that was said just before the room looked on.
            Some(said) if names_somebody(&said.news) && is_for_the_room(app) => {
                watch.changes_in_real(said.until - now.real);
                Strip::Empty
            }
            Some(said) => {
                watch.changes_in_real(said.until - now.real);
                Strip::Notice(notice(&said.news, app, now, watch))
            }
            None => offer(app, now, watch),
        },
    }
}

fn is_for_the_room(app: &App) -> bool {
    matches!(&app.stage, Stage::Live(live) if live.look.is_for_the_room())
}

fn names_somebody(news: &News) -> bool {
    matches!(news, News::Presence { .. } | News::RoleGiven { .. })
}

/// A step so much over has had its offer of the next step; now the shortage matters more.
const CLEARLY_OVER: SignedDuration = SignedDuration::from_mins(2);

fn offer(app: &App, now: Reading, watch: &mut Watch) -> Strip {
    let Stage::Live(live) = &app.stage else {
        return Strip::Empty;
    };
    let meeting = &live.meeting;
    if live.has_ended() || live.look.is_for_the_room() {
        return Strip::Empty;
    }
    let at = At { meeting, now: now.moment, zone: &app.context.zone };
    let slack = at.meeting(watch).slack;
    let left = meeting.left(now.moment);
    let is_over = meeting.state() != State::Paused && !left.is_positive();
    if is_over && (0 <= slack || -CLEARLY_OVER < left) {
        return Strip::AtZero;
    }
    let short = (slack < 0).then_some(-slack);
    match short {
        short if app.asks_for_confidentiality() => Strip::Confidentiality { short },
        Some(minutes) => Strip::Short { minutes },
        None => Strip::Empty,
    }
}

fn prompt(wants: Wants, app: &App, now: Reading, watch: &mut Watch) -> Prompt {
    let mut kept = || just_kept(app, now, watch);
    match wants {
        Wants::Topic(target) => Prompt::Park(target),
        Wants::BeganAgo => {
            let at_most = match &app.stage {
                Stage::Live(live) => live.meeting.most_began_ago(now.moment),
                Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => Minutes::ZERO,
            };
            Prompt::BeganAgo { at_most }
        }
        Wants::ClosingTime => Prompt::ClosingTime,
        Wants::StartTime => Prompt::StartTime,
        Wants::Length => Prompt::Length,
        Wants::Participants => Prompt::Participants,
        Wants::NextDate => Prompt::NextDate,
        Wants::NextChair => Prompt::NextChair,
        Wants::NextTimekeeper => Prompt::NextTimekeeper,
        Wants::LetGoReason(_) => Prompt::LetGoReason,
        Wants::BlockMinutes => Prompt::BlockMinutes,
        Wants::AgendaName => Prompt::AgendaName,
        Wants::NewPerson => Prompt::NewPerson,
        Wants::Guest => Prompt::Guest,
        Wants::Function(_) => Prompt::Function,
        Wants::Registration(_) => Prompt::Registration,
        Wants::Setting(setting) => Prompt::Setting(setting),
        Wants::Reword(_) => Prompt::Reword,
        Wants::Note(kind) => Prompt::Note { kind, kept: kept() },
        Wants::ActionWho(_) => Prompt::ActionWho { kept: kept() },
        Wants::ActionBy(_) => Prompt::ActionBy { kept: kept() },
        Wants::Offer => Prompt::Offer { kept: kept() },
    }
}

/// What was typed just before, in a row of lines, is on disk.
fn just_kept(app: &App, now: Reading, watch: &mut Watch) -> bool {
    let Some(said) = &app.said else {
        return false;
    };
    let News::Written(Written::Note(_) | Written::Candidate | Written::Reworded, seq) = said.news
    else {
        return false;
    };
    watch.changes_in_real(said.until - now.real);
    is_kept(app, seq)
}

pub(super) fn is_kept(app: &App, seq: u64) -> bool {
    !app.context.rehearsal && live(app).is_some_and(|live| seq <= live.kept)
}

fn ask(asked: Asked, app: &App) -> Ask {
    let zone = &app.context.zone;
    match asked {
        Asked::Minutes { price, .. } => Ask::Minutes(shown_price(&price, zone)),
        Asked::ClosingTime(to) => {
            let from = match &app.stage {
                Stage::Live(live) => live.meeting.progress().closing_time,
                Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => to,
            };
            Ask::ClosingTime { from: hour_and_minute(from, zone), to: hour_and_minute(to, zone) }
        }
        Asked::Leave => Ask::Leave,
        Asked::LeaveUnkept => Ask::LeaveUnkept,
    }
}

pub(super) fn live(app: &App) -> Option<&Live> {
    match &app.stage {
        Stage::Live(live) => Some(live),
        Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => None,
    }
}
