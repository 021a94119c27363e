//! The line above the keys: what is open, else what just happened, else what can be done.

mod input;

use jiff::civil;

pub use self::input::{InputLine, OfWhom, Whose};
use super::{AdjustView, List, ShownProposal, adjust, at, called, clock::At, figures::Watch};
use crate::{
    app::{
        App, Stage,
        lead::{
            self, Lead, Look,
            offered_swap::OfferedSwap,
            panel::{Ask, Asked, Options},
        },
        news::{News, Said},
        panel::{Menu, Panel},
        prepare,
        resume::Asks,
    },
    domain::{
        figures::{Outlook, expected_end},
        grade::Grade,
        meeting::{Meeting, State},
        minutes::Minutes,
        naming::Called,
        plan::Reason,
        time::Reading,
    },
};

/// The line above the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusLine {
    /// Nothing needs to be said now.
    Empty,
    /// At the start: what is said stays in the group; `1` confirms it.
    Confidentiality {
        /// How the promise stands, where it is short.
        short: Option<Outlook>,
    },
    /// Short, and the choice is offered: `b` shows what can be done. Takes no key.
    Short(Outlook),
    /// The afsluiter runs and there is time left: `v` gives it so many minutes.
    GivenBack {
        /// So much longer the afsluiter then is.
        minutes: i16,
        /// When the meeting then ends.
        end: civil::Time,
    },
    /// What the timekeeper can tell the chair from here. Takes no key.
    Signs,
    /// Something that just happened.
    News {
        /// What it says.
        news: News,
        /// It is on disk.
        kept: bool,
    },
    /// A question; the keys that answer it.
    Ask(Ask),
    /// The question whether to throw away the meeting that was found.
    ThrowAway,
    /// The question whether to start although it is early.
    Early(prepare::panel::EarlyStart),
    /// The question whether to take the lead from a program that may be alive.
    TakeOver,
    /// The question to the group whether it agrees to this change of the plan.
    Consent(Box<ShownProposal>),
    /// The question to the group whether it takes the model that suits its question better.
    Model(ModelOffer),
    /// How the plan can be adjusted.
    Adjust(AdjustView),
    /// Something to choose from, the marked one.
    Choose {
        /// What is chosen.
        title: Title,
        /// The options, in order.
        options: List<Choice>,
        /// Which is marked.
        selected: usize,
    },
    /// An input line.
    Input(InputLine),
}

/// A model that suits the question of the inbreng better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelOffer {
    /// As it stands in the library.
    pub name: String,
    /// Its minutes in the place of the other.
    pub planned: Minutes,
    /// The name of the model that it would take the place of.
    pub instead: String,
    /// What speaks for it; one line together.
    pub reasons: Vec<Reason>,
    /// It begins at once.
    pub begins: bool,
}

/// What an input line asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Before the meeting.
    Prepare(prepare::panel::Prompt),
    /// While it runs.
    Lead(lead::panel::Prompt),
}

/// What a menu is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// Before the meeting.
    Prepare(prepare::panel::Title),
    /// While it runs.
    Lead(lead::panel::Title),
}

impl Title {
    /// Whether its options are the rows of a form, rather than something to choose from.
    pub const fn is_form(&self) -> bool {
        use prepare::panel::Title;
        matches!(self, Self::Prepare(Title::Telling { .. } | Title::YearPlan { .. }))
    }
}

/// One option of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Before the meeting.
    Prepare(prepare::panel::Choice),
    /// While it runs.
    Lead(lead::panel::Choice),
}

pub(super) fn status_line(
    app: &App,
    called: &Called,
    now: Reading,
    watch: &mut Watch,
) -> StatusLine {
    let open = match &app.stage {
        Stage::Prepare(prepare) => of_prepare(app, called, &prepare.panel),
        Stage::Lead(lead) => of_lead(app, lead, called, now, watch),
        Stage::Resume(resume) => resume.asks.map(|asks| match asks {
            Asks::TakeOver => StatusLine::TakeOver,
            Asks::ThrowAway => StatusLine::ThrowAway,
        }),
        Stage::Follow(_) => None,
    };
    open.unwrap_or_else(|| said_or_offered(app, called, now, watch))
}

fn of_prepare(app: &App, called: &Called, panel: &prepare::panel::Panel) -> Option<StatusLine> {
    match panel {
        Panel::Closed => None,
        Panel::Line(input) => Some(StatusLine::Input(input::before(app, input))),
        Panel::Menu { menu, marked } => {
            let title = Title::Prepare(menu.title.clone());
            let choice = |choice| Choice::Prepare(called::choice_before(choice, called));
            Some(choose(app, menu, title, *marked, choice))
        }
        Panel::Ask(ask) => Some(StatusLine::Early(*ask)),
    }
}

fn of_lead(
    app: &App,
    lead: &Lead,
    called: &Called,
    now: Reading,
    watch: &mut Watch,
) -> Option<StatusLine> {
    match &lead.panel {
        Panel::Closed => None,
        Panel::Line(input) => {
            let line = input::during(app, lead, input, now, watch);
            let of = input::whose(lead, called).or_else(|| line.of.clone());
            Some(StatusLine::Input(InputLine { of, ..line }))
        }
        Panel::Ask(Asked::Plain(ask)) => Some(StatusLine::Ask(*ask)),
        Panel::Ask(Asked::Model(offered)) => Some(of_model(lead, offered)),
        Panel::Ask(Asked::Adjustment(proposal)) => {
            Some(StatusLine::Consent(Box::new(adjust::shown(proposal, lead, &app.context))))
        }
        Panel::Menu { menu: Options::Proposals(proposals), marked } => {
            Some(StatusLine::Adjust(adjust::adjust_view(proposals, *marked, lead, &app.context)))
        }
        Panel::Menu { menu: Options::Plain(menu), marked } => {
            let title = Title::Lead(menu.title.clone());
            let choice = |choice| Choice::Lead(called::choice(choice, called));
            Some(choose(app, menu, title, *marked, choice))
        }
    }
}

fn of_model(lead: &Lead, offered: &OfferedSwap) -> StatusLine {
    let (name, planned) = offered.name_and_minutes();
    let progress = lead.meeting.progress();
    let stands = progress.agenda.blocks.get(offered.swap.block);
    StatusLine::Model(ModelOffer {
        name,
        planned,
        instead: stands.map(|block| block.name.clone()).unwrap_or_default(),
        reasons: offered.reasons.clone(),
        begins: offered.swap.block == progress.at.block,
    })
}

fn choose<T, C: Clone>(
    app: &App,
    menu: &Menu<T, C>,
    title: Title,
    selected: usize,
    choice: impl Fn(C) -> Choice,
) -> StatusLine {
    let row = |shown: &C| choice(shown.clone());
    let options = List::around(selected, app.frame.size.height, &menu.choices, row);
    StatusLine::Choose { title, options, selected }
}

fn said_or_offered(app: &App, called: &Called, now: Reading, watch: &mut Watch) -> StatusLine {
    let look = match &app.stage {
        Stage::Lead(lead) => lead.look,
        Stage::Prepare(_) | Stage::Resume(_) | Stage::Follow(_) => Look::Agenda,
    };
    // The room looks at what is made for it: nothing is said there to the chair.
    if matches!(look, Look::Room | Look::Calm) {
        return StatusLine::Empty;
    }
    let Some(said) = &app.frame.said else {
        return sign(app, now, watch).unwrap_or_else(|| offer(app, now, watch));
    };
    watch.changes_in_real(said.until - now.real);
    // The band says it.
    let is_in_band = |signal| super::meeting(app).and_then(Meeting::band) == Some(signal);
    if matches!(said.news, News::Signal { signal, .. } if is_in_band(signal)) {
        return StatusLine::Empty;
    }
    // That a step began is seen elsewhere too: what can be done matters more.
    if matches!(said.news, News::StepBegan(_)) {
        let offer = offer(app, now, watch);
        if offer != StatusLine::Empty {
            return offer;
        }
    }
    // A name that was said just before the room looked on.
    if said.news.names_somebody() && look.is_for_the_room() {
        return StatusLine::Empty;
    }
    let kept = said.seq.is_some_and(|seq| match &app.stage {
        Stage::Lead(lead) => lead.is_kept(seq, &app.context),
        Stage::Prepare(_) | Stage::Resume(_) | Stage::Follow(_) => false,
    });
    StatusLine::News { news: called::news(counted_down(said, now, watch), called), kept }
}

/// The timekeeper's sign, until the chair has seen it; whoever gives one sees which there are.
fn sign(app: &App, now: Reading, watch: &mut Watch) -> Option<StatusLine> {
    match &app.stage {
        Stage::Lead(lead) if lead.shows_sign() => {
            let given = lead.sign?;
            watch.changes_in_real(given.shown_for(now.real)?);
            Some(StatusLine::News { news: News::Sign(given.sign), kept: false })
        }
        Stage::Follow(follow) => follow.takes_signs().then_some(StatusLine::Signs),
        Stage::Prepare(_) | Stage::Resume(_) | Stage::Lead(_) => None,
    }
}

/// What is said; of a signal the minutes that are left until its moment.
fn counted_down(said: &Said, now: Reading, watch: &mut Watch) -> News {
    match (&said.news, said.towards) {
        (News::Signal { signal, .. }, Some(moment)) => {
            let until = moment.duration_since(now.moment.wall);
            News::Signal { signal: *signal, minutes: watch.minutes_until(until, true) }
        }
        (news, _) => news.clone(),
    }
}

fn offer(app: &App, now: Reading, watch: &mut Watch) -> StatusLine {
    let Stage::Lead(lead) = &app.stage else {
        return StatusLine::Empty;
    };
    let meeting = &lead.meeting;
    // What a band says is not said twice.
    if lead.has_ended() || lead.look.is_for_the_room() || meeting.band().is_some() {
        return StatusLine::Empty;
    }
    let at = at(app, meeting, now);
    let outlook = at.meeting(watch).outlook();
    let offered = meeting.offers_adjusting(&app.context.rules(), now.moment);
    let short = Some(outlook).filter(|outlook| outlook.is_short() && offered);
    match short {
        short if lead.asks_for_confidentiality() => StatusLine::Confidentiality { short },
        Some(outlook) => StatusLine::Short(outlook),
        None => given_back(&at).unwrap_or(StatusLine::Empty),
    }
}

/// While the afsluiter runs, and until what extending costs is shown anyway.
fn given_back(at: &At<'_>) -> Option<StatusLine> {
    let meeting = at.meeting;
    let waits = meeting.state() == State::Closing && meeting.grade(at.now) < Grade::Nearly;
    let minutes = meeting.given_back(at.now).filter(|_| waits)?;
    let price = meeting.price(minutes, at.now);
    let end = expected_end(price.expected_end, price.slack_after, at.zone);
    Some(StatusLine::GivenBack { minutes, end })
}
