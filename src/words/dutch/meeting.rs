//! The meeting on the wall clock, in words: forecast, slot, price, alarms.

use jiff::civil::Time;

use super::{DOT, action::key_of, block, signals, time};
use crate::{
    app::price::ShownPrice,
    app::{action::Action, keymap::Table},
    domain::{agenda::BlockKind, event::Signal, figures::Outlook},
    screen::{Band, LastMoment, MeetingClock, ShownPace, ShownSide},
};

pub(crate) fn forecast(meeting: &MeetingClock) -> String {
    let [closing, end] = [meeting.closing, meeting.expected_end].map(time::clock);
    let outlook = meeting.outlook();
    match outlook {
        Outlook::Fits(_) => format!("{closing} lukt · {}", stands(outlook)),
        Outlook::Tight(_) => format!("{closing} wordt krap · klaar om {end}"),
        Outlook::Late(_) => format!("{} · klaar om {end}", stands(outlook)),
    }
}

pub(crate) fn stands(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(0) => "geen speling".to_owned(),
        Outlook::Fits(n) => format!("{n} min speling"),
        Outlook::Tight(_) => "het wordt krap".to_owned(),
        Outlook::Late(n) => format!("we lopen {n} min uit"),
    }
}

pub(crate) fn closing(at: Time) -> String {
    format!("sluiten {}", time::clock(at))
}

pub(crate) fn slot(meeting: &MeetingClock) -> String {
    let latest = time::clock(meeting.slot_latest);
    match meeting.slot_in {
        None => format!("het slot loopt · {}", closes_in(meeting.closes_in, meeting.closing)),
        Some(0) => format!("slot uiterlijk {latest} (nu)"),
        Some(n) if 0 < n => format!("slot uiterlijk {latest} (nog {n} min)"),
        Some(n) => format!("slot uiterlijk {latest} ({} geleden)", time::min(n.saturating_abs())),
    }
}

/// How far the closing time is, while the slot runs.
fn closes_in(minutes: i64, closing: Time) -> String {
    let closing = time::clock(closing);
    match minutes {
        0 => format!("nu sluiten ({closing})"),
        n if 0 < n => format!("nog {n} min tot {closing}"),
        n => format!("{} na sluittijd ({closing})", time::min(n.saturating_abs())),
    }
}

pub(crate) fn slot_forms(meeting: &MeetingClock) -> [String; 3] {
    let latest = match meeting.slot_in {
        None => format!("slot tot {}", time::clock(meeting.closing)),
        Some(_) => format!("slot uiterlijk {}", time::clock(meeting.slot_latest)),
    };
    [slot(meeting), latest, slot_short(meeting)]
}

pub(crate) fn slot_short(meeting: &MeetingClock) -> String {
    match meeting.slot_in {
        None => closing(meeting.closing),
        Some(_) => format!("slot {}", time::clock(meeting.slot_latest)),
    }
}

pub(crate) fn last_moment(moment: LastMoment) -> [String; 2] {
    let at = time::clock(moment.at);
    if moment.missed {
        return [format!("deze stap zou om {at} klaar zijn"), format!("plan: klaar om {at}")];
    }
    if moment.passed {
        return [format!("deze stap had uiterlijk tot {at}"), format!("was uiterlijk {at}")];
    }
    [format!("deze stap uiterlijk tot {at}"), format!("uiterlijk tot {at}")]
}

pub(crate) fn until(end: Option<Time>, moment: Option<LastMoment>) -> Vec<[String; 3]> {
    let ends = end.map(|end| format!("tot {}", time::clock(end)));
    let latest = moment.map(|moment| {
        let leads = match (moment.missed, moment.passed) {
            (true, _) => "plan: klaar om ",
            (false, true) => "was uiterlijk ",
            (false, false) => "uiterlijk ",
        };
        (leads, time::clock(moment.at))
    });
    let alone = |end: String| [end, String::new(), String::new()];
    match (ends, latest) {
        (Some(end), Some((leads, at))) => {
            vec![[end.clone(), format!("{DOT}{leads}"), at], alone(end)]
        }
        (Some(end), None) => vec![alone(end)],
        (None, Some((leads, at))) => vec![[String::new(), leads.to_owned(), at]],
        (None, None) => Vec::new(),
    }
}

pub(crate) const RULE: &str = "regel";
pub(crate) const PACE: &str = "tempo";
pub(crate) const SPEAKER: &str = "spreker";
pub(crate) const AFTER: &str = "hierna";

pub(crate) const PAUSED: &str = "pauze";

pub(crate) fn paused(since: Time) -> String {
    format!("sinds {}", time::clock(since))
}

pub(crate) fn extension(price: &ShownPrice) -> [String; 2] {
    let key = key_of(Table::Live, Action::Extend);
    let more = format!("{key} {} min erbij", price.minutes);
    let end = time::clock(price.expected_end);
    let is_paid = price.slack_before == price.slack_after;
    let after = if is_paid { stays(price.after()) } else { format!("dan {}", then(price.after())) };
    let short = format!("{more} · {after}");
    let asks = price.after().is_short() && !is_paid;
    let long = if asks {
        format!("klaar om {end}: vraag het de groep")
    } else {
        format!("klaar om {end}")
    };
    [format!("{short}, {long}"), short]
}

/// The overrun has paid for the minutes already.
fn stays(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(0) => "het blijft precies passen".to_owned(),
        Outlook::Fits(n) => format!("de speling blijft {}", time::min(n)),
        Outlook::Tight(_) => "het blijft krap".to_owned(),
        Outlook::Late(n) => format!("we blijven {} uitlopen", time::min(n)),
    }
}

/// The same, behind «dan».
pub(super) fn then(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(0) => "is de speling op".to_owned(),
        Outlook::Fits(n) => format!("nog {n} min speling"),
        Outlook::Tight(_) => "wordt het krap".to_owned(),
        Outlook::Late(n) => format!("lopen we {} uit", time::min(n)),
    }
}

pub(crate) fn pace(pace: &ShownPace) -> [String; 3] {
    let each = match (pace.halves / 2, pace.halves % 2) {
        (0, _) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    };
    let around = |how: &str| {
        let turn = pace.turn.map(|turn| format!(" · nu {how} {turn} van {}", pace.speakers));
        turn.unwrap_or_default()
    };
    [("per persoon", "ongeveer nummer"), ("per persoon", "nummer"), ("p.p.", "nummer")]
        .map(|(whom, how)| format!("ongeveer {each} min {whom}{}", around(how)))
}

pub(crate) fn stands_still(closing: Time) -> [String; 2] {
    let stays = format!("de sluittijd blijft {}", time::clock(closing));
    [format!("de klok staat stil{DOT}{stays}"), stays]
}

pub(crate) fn side(side: &ShownSide) -> String {
    let length = match side.length % 60 {
        0 => time::minutes(side.length / 60),
        _ => time::digits(side.length),
    };
    speaker(side, &length, &time::digits(side.left))
}

/// The timer of one speaker, with how long it runs and what is left as the place tells a length.
pub(super) fn speaker(side: &ShownSide, length: &str, left: &str) -> String {
    let next = key_of(Table::Live, Action::SideTimer);
    if side.left == 0 {
        format!("{length} om · {next} voor de volgende")
    } else {
        format!("deze spreker: nog {left} · {next} volgende")
    }
}

pub(crate) fn band(band: &Band) -> String {
    match band.signal {
        Signal::CloseNow => {
            format!("{}, de afgesproken sluittijd", time::clock(band.closing))
        }
        Signal::SlotNow => "Tijd voor het slot".to_owned(),
        other => signals::line(other, 0),
    }
}

pub(crate) fn band_lost(band: &Band) -> Option<String> {
    let (last, before) = band.lost.split_last().filter(|_| band.signal == Signal::SlotNow)?;
    let name = |kind: &BlockKind| block::in_sentence(*kind);
    Some(match before {
        [] => format!("{} vervalt", name(last)),
        before => {
            let first = before.iter().map(name).collect::<Vec<_>>().join(", ");
            format!("{first} en {} vervallen", name(last))
        }
    })
}

pub(crate) fn band_hint(band: &Band) -> String {
    match band.signal {
        Signal::SlotNow => {
            format!("{} · {} nog even", to_slot(), key_of(Table::Choice, Action::Drop))
        }
        _ => go_on(),
    }
}

pub(crate) fn band_hint_typing(band: &Band) -> String {
    let key = match band.signal {
        Signal::SlotNow => to_slot(),
        _ => go_on(),
    };
    format!("na het typen: {key}")
}

fn go_on() -> String {
    format!("{} verder", key_of(Table::Choice, Action::Take))
}

fn to_slot() -> String {
    format!("{} naar het slot", key_of(Table::Live, Action::Next))
}

pub(crate) fn short(outlook: Outlook) -> String {
    let adjust = key_of(Table::Live, Action::Adjust);
    format!("{} · {adjust} toont wat kan", stands(outlook))
}

pub(crate) fn given_back(minutes: i16, end: Time) -> String {
    let (key, end) = (key_of(Table::Live, Action::Extend), time::clock(end));
    format!("Er is nog tijd · {key} {minutes} min erbij voor de afsluiter, klaar om {end}")
}

pub(crate) const WAITING: &str = "er loopt geen bijeenkomst";
pub(crate) const WAITING_RULE: &str = "de klok verschijnt zodra er een begint";
pub(crate) const FOLLOWS: &str = "je kijkt mee";

pub(crate) fn room_minutes(left: i64) -> String {
    match left {
        n if n < 1 => "de tijd is om".to_owned(),
        n => format!("nog {}", time::minutes(n)),
    }
}

pub(crate) fn unit(minutes: i64) -> &'static str {
    if minutes == 1 { "minuut" } else { "minuten" }
}

pub(crate) fn room_over() -> [&'static str; 2] {
    ["maak je zin af, dan gaan we verder", "maak je zin af"]
}

pub(crate) fn rehearsal(tempo: u32) -> String {
    match tempo {
        0 | 1 => "oefening, niets wordt bewaard".to_owned(),
        tempo => format!("oefening, {tempo}× zo snel, niets wordt bewaard"),
    }
}

pub(crate) const REHEARSAL_SHORT: &str = "oefening";

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::{domain::minutes::Minutes, words::dutch::ours};

    fn meeting(slack: i64, slot_in: Option<i64>) -> MeetingClock {
        MeetingClock {
            now: time(14, 52, 0, 0),
            closing: time(16, 0, 0, 0),
            slack,
            margin: Minutes::of(8),
            expected_end: time(15, 56, 0, 0),
            slot_latest: time(15, 46, 0, 0),
            slot_in,
            closes_in: 68,
        }
    }

    #[test]
    fn lateness_is_said_in_words() {
        assert_eq!(forecast(&meeting(4, None)), "16:00 lukt · 4 min speling");
        assert_eq!(forecast(&meeting(0, None)), "16:00 lukt · geen speling");
        assert_eq!(forecast(&meeting(-4, None)), "16:00 wordt krap · klaar om 15:56");
        let late = MeetingClock { expected_end: time(16, 3, 0, 0), ..meeting(-11, Some(3)) };
        assert_eq!(forecast(&late), "we lopen 3 min uit · klaar om 16:03");
        assert_eq!(
            ours().meeting().promise(&late),
            "sluiten 16:00 · we lopen 3 min uit · klaar om 16:03"
        );
    }

    #[test]
    fn a_last_moment_is_said_before_and_after_it() {
        let said =
            |passed, missed| last_moment(LastMoment { at: time(15, 12, 0, 0), passed, missed });
        assert_eq!(said(false, false), ["deze stap uiterlijk tot 15:12", "uiterlijk tot 15:12"]);
        assert_eq!(said(true, false), ["deze stap had uiterlijk tot 15:12", "was uiterlijk 15:12"]);
        let before_it_began = ["deze stap zou om 15:12 klaar zijn", "plan: klaar om 15:12"];
        assert_eq!(said(true, true), before_it_began);
    }

    #[test]
    fn what_is_left_for_the_afsluiter_is_an_offer_with_its_end() {
        let said = given_back(5, time(15, 58, 0, 0));
        assert_eq!(said, "Er is nog tijd · v 5 min erbij voor de afsluiter, klaar om 15:58");
    }

    #[test]
    fn the_slot_is_said_before_at_and_after_its_moment() {
        let said = |slot_in| slot(&meeting(0, slot_in));
        assert_eq!(said(Some(55)), "slot uiterlijk 15:46 (nog 55 min)");
        assert_eq!(said(Some(0)), "slot uiterlijk 15:46 (nu)");
        assert_eq!(said(Some(-3)), "slot uiterlijk 15:46 (3 min geleden)");
        assert_eq!(said(None), "het slot loopt · nog 68 min tot 16:00");
    }

    #[test]
    fn a_price_says_where_the_minutes_come_from() {
        let price = ShownPrice {
            minutes: 5,
            slack_before: 10,
            slack_after: 5,
            margin: Minutes::of(8),
            expected_end: time(15, 55, 0, 0),
        };
        let said = |price| {
            let [long, short] = extension(&price);
            assert!(long.starts_with(&short));
            long
        };
        assert_eq!(said(price), "v 5 min erbij · dan nog 5 min speling, klaar om 15:55");
        let tight = ShownPrice { slack_after: -3, ..price };
        assert_eq!(
            said(tight),
            "v 5 min erbij · dan wordt het krap, klaar om 15:55: vraag het de groep"
        );
        let late = ShownPrice { slack_after: -11, expected_end: time(16, 3, 0, 0), ..price };
        assert_eq!(
            said(late),
            "v 5 min erbij · dan lopen we 3 min uit, klaar om 16:03: vraag het de groep"
        );
        let paid = ShownPrice { slack_before: 4, slack_after: 4, ..price };
        assert_eq!(said(paid), "v 5 min erbij · de speling blijft 4 min, klaar om 15:55");
    }

    #[test]
    fn a_pace_names_nobody_and_no_second() {
        let said = |halves, turn| {
            let [long, ..] = pace(&ShownPace { halves, turn, speakers: 6 });
            long
        };
        assert_eq!(said(4, Some(4)), "ongeveer 2 min per persoon · nu ongeveer nummer 4 van 6");
        assert_eq!(said(3, None), "ongeveer 1½ min per persoon");
        assert_eq!(said(1, Some(1)), "ongeveer ½ min per persoon · nu ongeveer nummer 1 van 6");
    }

    #[test]
    fn the_closing_time_is_named() {
        let at = |signal| Band { signal, closing: time(16, 0, 0, 0), lost: Vec::new() };
        assert_eq!(band(&at(Signal::CloseNow)), "16:00, de afgesproken sluittijd");
        assert_eq!(band(&at(Signal::SlotNow)), "Tijd voor het slot");
    }

    #[test]
    fn what_falls_away_by_going_to_the_slot_is_named() {
        let told = |signal, lost: &[BlockKind]| {
            band_lost(&Band { signal, closing: time(16, 0, 0, 0), lost: lost.to_vec() })
        };
        let [werkvorm, pauze] = [BlockKind::AndereWerkvorm, BlockKind::Pauze];
        assert_eq!(told(Signal::SlotNow, &[]), None);
        assert_eq!(told(Signal::CloseNow, &[werkvorm]), None);
        let one = told(Signal::SlotNow, &[werkvorm]);
        assert_eq!(one.as_deref(), Some("de andere werkvorm vervalt"));
        let two = told(Signal::SlotNow, &[pauze, werkvorm]);
        assert_eq!(two.as_deref(), Some("de pauze en de andere werkvorm vervallen"));
    }
}
