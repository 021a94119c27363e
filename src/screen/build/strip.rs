//! The line above the keys: what is open, else what just happened, else what can be done.

use jiff::{SignedDuration, tz::TimeZone};

use super::{
    adjust,
    clock::{At, shown_price},
    figures::{Watch, expected_end, hour_and_minute, rounded_seconds, whole_minutes},
    people, swap,
};
use crate::{
    app::{
        App, Stage,
        agendas::Source,
        begin::Rescaled,
        live::Live,
        notices::{News, Written},
        panel::{Asked, Panel, Pick, Wants},
        remedy::Remedy,
    },
    domain::{
        confidential::Confidential,
        event::{Fate, Target},
        meeting::State,
        minutes::Minutes,
        parked::{ParkedTopic, Standing},
        plan::{Choice as Planned, Filling},
        time::{Reading, later},
    },
    screen::{
        Ask, Choice, ChoiceTitle, List, Notice, Prompt, ShownRemedy, Strip, TopicMark, TopicRow,
    },
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

fn is_kept(app: &App, seq: u64) -> bool {
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

fn title(options: &[Pick], app: &App) -> ChoiceTitle {
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

fn choices(options: &[Pick], selected: usize, app: &App) -> List<Choice> {
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

fn live(app: &App) -> Option<&Live> {
    match &app.stage {
        Stage::Live(live) => Some(live),
        Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => None,
    }
}

pub(super) fn topic_row(topic: &ParkedTopic, live: &Live, zone: &TimeZone) -> TopicRow {
    let meeting = live.meeting.started().meeting;
    let mark = match topic.standing {
        Standing::Offered(_) => TopicMark::Offered,
        Standing::Chosen(_) => TopicMark::Chosen,
        Standing::Done => TopicMark::Done,
        Standing::LetGo => TopicMark::LetGo,
        Standing::Elsewhere => TopicMark::Again(Target::Elsewhere),
        Standing::Open if topic.is_settled_in(meeting) => TopicMark::Again(topic.target),
        Standing::Open => TopicMark::Open,
    };
    TopicRow { mark, is_new: topic.parked_in == meeting, ..waiting_topic(topic, zone) }
}

/// A topic that waits, before the meeting.
pub fn waiting_topic(topic: &ParkedTopic, zone: &TimeZone) -> TopicRow {
    TopicRow {
        text: topic.text.clone(),
        target: topic.target,
        parked_on: zone.to_datetime(topic.parked_at).date(),
        is_new: false,
        deferred: topic.deferred,
        mark: TopicMark::Open,
    }
}

#[expect(clippy::too_many_lines, reason = "one row for each kind of news")]
fn notice(news: &News, app: &App, now: Reading, watch: &mut Watch) -> Notice {
    let zone = &app.context.zone;
    let time = |moment| hour_and_minute(moment, zone);
    let is_kept = |seq: u64| is_kept(app, seq);
    match news {
        News::StartTime(at) => Notice::StartTime(time(*at)),
        News::Began { at, slack_before, slack_after } => Notice::Began {
            at: time(*at),
            slack_before: whole_minutes(*slack_before),
            slack_after: whole_minutes(*slack_after),
        },
        News::Parked(target, seq) => Notice::Parked { target: *target, kept: is_kept(*seq) },
        News::Settled(fate, seq) => Notice::Settled { fate: fate.clone(), kept: is_kept(*seq) },
        News::Written(what, seq) => Notice::Written { what: *what, kept: is_kept(*seq) },
        News::InbrengChosen => Notice::InbrengChosen,
        News::NextTimeNoted(seq) => Notice::NextTimeNoted { kept: is_kept(*seq) },
        News::MinutesAdded(price) => Notice::MinutesAdded(shown_price(price, zone)),
        News::Adjusted { expected_end, slack_after } => Notice::Adjusted {
            expected_end: self::expected_end(*expected_end, *slack_after, zone),
            slack_after: whole_minutes(*slack_after),
        },
        News::Swapped { name, planned, slack_after } => Notice::Swapped {
            name: name.clone(),
            planned: *planned,
            slack_after: whole_minutes(*slack_after),
        },
        News::Corrected(minutes) => Notice::Corrected { minutes: *minutes },
        News::ClosingTimeMoved { to, rings_again } => {
            Notice::ClosingTimeMoved { to: time(*to), rings_again: *rings_again }
        }
        News::ConsentRefused => Notice::ConsentRefused,
        News::Undone => Notice::Undone,
        News::TakenBack => Notice::TakenBack,
        News::Signal(signal, moment) => {
            let until = moment.duration_since(now.moment.wall);
            Notice::Signal { signal: *signal, minutes: watch.minutes_until(until, true) }
        }
        News::LeftOut { length, slack_before, slack_after } => Notice::LeftOut {
            seconds: length.as_secs(),
            slack_before: whole_minutes(*slack_before),
            slack_after: whole_minutes(*slack_after),
        },
        News::ClockSet { by, to } => Notice::ClockSet {
            seconds: rounded_seconds(*by),
            from: time(later(*to, -*by)),
            to: time(*to),
        },
        News::ClockChosen { clock, rings_again } => {
            Notice::ClockChosen { clock: *clock, rings_again: *rings_again }
        }
        News::ZoneChanged { closing, here } => {
            Notice::ZoneChanged { closing: time(*closing), here: hour_and_minute(*closing, here) }
        }
        News::KeptElsewhere(file) => Notice::KeptElsewhere { file: file.clone() },
        News::Remark(remark) => Notice::Remark(remark.clone()),
        News::Refused(why) => Notice::Refused(why.clone()),
        News::Sound(on) => Notice::Sound(*on),
        News::Presence { .. } | News::RoleGiven { .. } | News::Confirmed(_) | News::GroupKept => {
            people::notice(news, is_kept)
        }
        News::Rescaled(Rescaled { participants, blocks }) => Notice::Rescaled {
            participants: *participants,
            blocks: blocks
                .iter()
                .map(|(block, before)| (super::block_name(block), *before, block.planned()))
                .collect(),
        },
        News::TopicsGone(count) => Notice::TopicsGone(*count),
        News::AgendaSaved(file) => Notice::AgendaSaved { file: file.clone() },
        News::Device(news) => Notice::Device(news.clone(), app.devices.heard),
    }
}
