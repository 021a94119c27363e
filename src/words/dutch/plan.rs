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
    let plain = format!("bij jullie past dit {often} zonder bijsturen");
    let more = match with_more {
        10 => of_ten(10),
        n => n.to_string(),
    };
    let rest = if fits == with_more {
        [plain.clone(), format!("{often} zonder bijsturen"), format!("past {often}")]
    } else {
        [
            format!("{plain}, met 5 min speling erbij {}", of_ten(with_more)),
            format!("{often} zonder bijsturen, +5 min: {more}"),
            format!("past {often}, +5 min: {more}"),
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
            format!("{plain}, met 5 min speling erbij of 5 min korter werk {then}"),
            format!("{often} zonder bijsturen, +5 min of 5 min korter werk: {more}"),
            format!("past {often}, 5 min ruimer of korter: {more}"),
        ];
    }
    let less = format!("met 5 min korter werk {then}");
    if fits == with_more {
        return vec![format!("{plain}, {less}")];
    }
    vec![format!("{plain}, met 5 min speling erbij {}, {less}", of_ten(with_more))]
}

/// As one would say it: no more precisely than is known.
fn of_ten(times: u8) -> String {
    match times {
        0 => "bijna nooit".to_owned(),
        10 => "bijna altijd".to_owned(),
        n => format!("{n} van de 10 keer"),
    }
}

pub(crate) fn closed_on_time(record: ClosedOnTime) -> String {
    let ClosedOnTime { meetings, on_time } = record;
    match on_time {
        0 => format!("de laatste {meetings} keer niet op tijd gesloten"),
        all if all == meetings => format!("de laatste {meetings} keer op tijd gesloten"),
        some => format!("{some} van de laatste {meetings} keer op tijd gesloten"),
    }
}

pub(crate) fn reason(reason: Reason) -> String {
    let own = str::to_owned;
    match reason {
        Reason::ChosenByChair => own("zelf gekozen"),
        Reason::FitsGroup { participants } => format!("past bij {participants} deelnemers"),
        Reason::FewerQuestionsEach { participants } => {
            format!("met {participants} mensen: minder vragen per persoon")
        }
        Reason::InTwoGroups([larger, smaller]) if larger == smaller => {
            format!("in twee groepen van {larger}")
        }
        Reason::InTwoGroups([larger, smaller]) => {
            format!("in twee groepen, van {larger} en {smaller}")
        }
        Reason::NotForGroup { min, max } => format!("is voor {min} tot {max} deelnemers"),
        Reason::NotUsedYet => own("nieuw voor deze groep"),
        Reason::UsedAgo(1) => own("vorige keer gedaan"),
        Reason::UsedAgo(n) => format!("{n} bijeenkomsten geleden"),
        Reason::LearnsModel => own("nog eens, zo leert de groep het"),
        Reason::Shortened { from } => format!("ingekort van {from} min"),
        Reason::Roomier { than } => format!("ruimer dan de gewone {than} min"),
        Reason::AsItTook { times } => format!("zo lang duurde het de laatste {times} keer"),
        Reason::TakesTurns { models: 1 } => own("vorige keer een model, nu iets anders"),
        Reason::TakesTurns { models } => format!("na {models} keer een model iets anders"),
        Reason::LooksAtItself { meetings } => {
            format!("na {meetings} keer: hoe werken jullie samen?")
        }
        Reason::SuitsQuestion(about) => format!("past bij {}", question(about)),
        Reason::ArrivesWithIt => own("de tijd is kort: hiermee landen jullie ook"),
        Reason::FirstMeeting => own("eerste bijeenkomst"),
        Reason::WithoutInbreng => own("niemand heeft een inbreng"),
        Reason::NoModelFits => own("er past geen model"),
        Reason::TimeForIt => own("er is nog tijd voor"),
        Reason::SecondInbreng => own("er is nog tijd voor een tweede inbreng"),
        Reason::LongMeeting => own("een lange bijeenkomst"),
        Reason::BetweenTwo => own("even op adem tussen twee blokken"),
        Reason::TopicWaits { deferred: 0 } => own("staat op de parkeerlijst"),
        Reason::TopicWaits { deferred: 1 } => own("één keer doorgeschoven"),
        Reason::TopicWaits { deferred } => format!("al {deferred} keer doorgeschoven"),
        Reason::ClosesOnTime => own("op tijd sluiten"),
    }
}

/// What a question is about, as it follows "past bij".
pub(crate) fn question(about: QuestionKind) -> &'static str {
    match about {
        QuestionKind::Approach => "een vraag naar aanpak",
        QuestionKind::Oneself => "een persoonlijke vraag",
        QuestionKind::Cooperation => "samenwerking",
        QuestionKind::Dilemma => "een dilemma",
        QuestionKind::Stuck => "iets dat vastzit",
    }
}

/// The same as it follows "gaat over".
pub(crate) fn subject(about: QuestionKind) -> &'static str {
    match about {
        QuestionKind::Approach => "de aanpak",
        QuestionKind::Oneself => "de inbrenger zelf",
        QuestionKind::Cooperation => "samenwerking",
        QuestionKind::Dilemma => "een dilemma",
        QuestionKind::Stuck => "iets dat vastzit",
    }
}

pub(crate) fn lack(lack: Lack) -> String {
    let kind = library::kind(lack.kind);
    let would_fit = lack.would_fit.map(|would| match would {
        WouldFit::Length(length) => {
            format!("daarvoor zijn {} nodig", time::minutes(i64::from(length.get())))
        }
        WouldFit::Participants(n) => format!("wel met {n} deelnemers"),
        WouldFit::Experience => "wel in een gevorderde groep".to_owned(),
        WouldFit::Preparation => "wel als iemand iets voorbereidt".to_owned(),
        WouldFit::Inbreng => "wel als iemand een inbreng heeft".to_owned(),
    });
    [Some(format!("geen {kind}")), would_fit].into_iter().flatten().collect::<Vec<_>>().join(": ")
}
