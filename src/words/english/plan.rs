//! Why a block stands in the plan, and what is missing from it.

use super::{library, time};
use crate::domain::{
    forecast::{ClosedOnTime, Odds},
    plan::{Lack, Reason, WouldFit},
    werkvorm::QuestionKind,
};

pub(crate) fn odds(odds: Odds) -> Vec<String> {
    let Odds { fits, with_more, .. } = odds;
    let often = of_ten(fits);
    let plain = format!("for your group this {} without adjusting", fit(fits));
    let more = match with_more {
        10 => of_ten(10),
        n => n.to_string(),
    };
    let rest = if fits == with_more {
        [plain.clone(), format!("{often} without adjusting"), fit(fits)]
    } else {
        [
            format!("{plain}, with 5 min more slack {}", of_ten(with_more)),
            format!("{often} without adjusting, +5 min: {more}"),
            format!("{}, +5 min: {more}", fit(fits)),
        ]
    };
    shorter(odds, &plain, &more).into_iter().chain(rest).collect()
}

/// What shorter work would change, where it would.
fn shorter(odds: Odds, plain: &str, more: &str) -> Vec<String> {
    let Odds { fits, with_more, shorter } = odds;
    let Some(shorter) = shorter.filter(|shorter| *shorter != fits) else { return Vec::new() };
    let then = of_ten(shorter);
    if shorter == with_more {
        let often = of_ten(fits);
        return vec![
            format!("{plain}, with 5 min more slack or 5 min less work {then}"),
            format!("{often} without adjusting, +5 min or 5 min less work: {more}"),
            format!("{}, 5 min roomier or shorter: {more}", fit(fits)),
        ];
    }
    let less = format!("with 5 min less work {then}");
    if fits == with_more {
        return vec![format!("{plain}, {less}")];
    }
    vec![format!("{plain}, with 5 min more slack {}, {less}", of_ten(with_more))]
}

/// As one would say it: no more precisely than is known.
fn of_ten(times: u8) -> String {
    match times {
        0 => "hardly ever".to_owned(),
        1 => "1 time in 10".to_owned(),
        10 => "nearly always".to_owned(),
        n => format!("{n} times in 10"),
    }
}

/// The same of what fits: "fits 8 times in 10", "nearly always fits".
fn fit(times: u8) -> String {
    let often = of_ten(times);
    if matches!(times, 0 | 10) { format!("{often} fits") } else { format!("fits {often}") }
}

pub(crate) fn closed_on_time(record: ClosedOnTime) -> String {
    let ClosedOnTime { meetings, on_time } = record;
    match on_time {
        0 => format!("did not close on time the last {meetings} times"),
        all if all == meetings => format!("closed on time the last {meetings} times"),
        some => format!("closed on time {some} of the last {meetings} times"),
    }
}

pub(crate) fn reason(reason: Reason) -> String {
    let own = str::to_owned;
    match reason {
        Reason::ChosenByChair => own("your own choice"),
        Reason::FitsGroup { participants } => format!("suits {participants} participants"),
        Reason::FewerQuestionsEach { participants } => {
            format!("with {participants} people: fewer questions each")
        }
        Reason::InTwoGroups([larger, smaller]) if larger == smaller => {
            format!("in two groups of {larger}")
        }
        Reason::InTwoGroups([larger, smaller]) => {
            format!("in two groups, of {larger} and {smaller}")
        }
        Reason::NotForGroup { min, max } => format!("is for {min} to {max} participants"),
        Reason::NotUsedYet => own("new to this group"),
        Reason::UsedAgo(1) => own("done last time"),
        Reason::UsedAgo(n) => format!("{n} meetings ago"),
        Reason::LearnsModel => own("once more, so the group learns it"),
        Reason::Shortened { from } => format!("shortened from {from} min"),
        Reason::Roomier { than } => format!("longer than the usual {than} min"),
        Reason::AsItTook { times } => format!("it took this long the last {times} times"),
        Reason::TakesTurns { models: 1 } => own("a method last time, so something else now"),
        Reason::TakesTurns { models } => format!("after {models} methods, something else"),
        Reason::LooksAtItself { meetings } => {
            format!("after {meetings} meetings: how is it going?")
        }
        Reason::SuitsQuestion(about) => format!("suits {}", question(about)),
        Reason::ArrivesWithIt => own("short meeting: this settles you in too"),
        Reason::FirstMeeting => own("first meeting"),
        Reason::WithoutInbreng => own("nobody has a case"),
        Reason::NoModelFits => own("no method fits"),
        Reason::TimeForIt => own("there is time for it"),
        Reason::SecondInbreng => own("there is time for a second case"),
        Reason::LongMeeting => own("a long meeting"),
        Reason::BetweenTwo => own("a breather between two blocks"),
        Reason::TopicWaits { deferred: 0 } => own("a parked topic"),
        Reason::TopicWaits { deferred: 1 } => own("put off once"),
        Reason::TopicWaits { deferred: 2 } => own("put off twice already"),
        Reason::TopicWaits { deferred } => format!("put off {deferred} times already"),
        Reason::ClosesOnTime => own("closing on time"),
    }
}

/// What a question is about, as it follows "suits".
pub(crate) fn question(about: QuestionKind) -> &'static str {
    match about {
        QuestionKind::Approach => "a how-to question",
        QuestionKind::Oneself => "a personal question",
        QuestionKind::Cooperation => "teamwork",
        QuestionKind::Dilemma => "a dilemma",
        QuestionKind::Stuck => "something that is stuck",
    }
}

/// The same as it follows "is about".
pub(crate) fn subject(about: QuestionKind) -> &'static str {
    match about {
        QuestionKind::Approach => "the approach",
        QuestionKind::Oneself => "the presenter",
        QuestionKind::Cooperation => "working together",
        QuestionKind::Dilemma => "a dilemma",
        QuestionKind::Stuck => "something that is stuck",
    }
}

pub(crate) fn lack(lack: Lack) -> String {
    let kind = library::kind(lack.kind);
    let would_fit = lack.would_fit.map(|would| match would {
        WouldFit::Length(length) => {
            format!("that needs {}", time::minutes(i64::from(length.get())))
        }
        WouldFit::Participants(n) => format!("possible with {n} participants"),
        WouldFit::Experience => "possible in an advanced group".to_owned(),
        WouldFit::Preparation => "possible if someone prepares something".to_owned(),
        WouldFit::Inbreng => "possible if someone has a case".to_owned(),
    });
    [Some(format!("no {kind}")), would_fit].into_iter().flatten().collect::<Vec<_>>().join(": ")
}
