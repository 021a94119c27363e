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
        Outlook::Fits(_) => format!("{closing} on track · {}", stands(outlook)),
        Outlook::Tight(_) => format!("{closing} is getting tight · done by {end}"),
        Outlook::Late(_) => format!("{} · done {end}", stands(outlook)),
    }
}

pub(crate) fn stands(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(0) => "nothing to spare".to_owned(),
        Outlook::Fits(n) => format!("{n} min to spare"),
        Outlook::Tight(_) => "getting tight".to_owned(),
        Outlook::Late(n) => format!("we are {n} min over"),
    }
}

pub(crate) fn closing(at: Time) -> String {
    format!("close at {}", time::clock(at))
}

pub(crate) fn slot(meeting: &MeetingClock) -> String {
    let latest = time::clock(meeting.slot_latest);
    match meeting.slot_in {
        None => format!("closing under way · {}", closes_in(meeting.closes_in, meeting.closing)),
        Some(0) => format!("closing by {latest} (now)"),
        Some(n) if 0 < n => format!("closing by {latest} (in {n} min)"),
        Some(n) => format!("closing by {latest} ({} ago)", time::min(n.saturating_abs())),
    }
}

/// How far the closing time is, while the slot runs.
fn closes_in(minutes: i64, closing: Time) -> String {
    let closing = time::clock(closing);
    match minutes {
        0 => format!("close now ({closing})"),
        n if 0 < n => format!("{n} min to {closing}"),
        n => format!("{} past closing time ({closing})", time::min(n.saturating_abs())),
    }
}

pub(crate) fn slot_forms(meeting: &MeetingClock) -> [String; 3] {
    let latest = match meeting.slot_in {
        None => format!("closing until {}", time::clock(meeting.closing)),
        Some(_) => format!("closing by {}", time::clock(meeting.slot_latest)),
    };
    [slot(meeting), latest, slot_short(meeting)]
}

pub(crate) fn slot_short(meeting: &MeetingClock) -> String {
    match meeting.slot_in {
        None => closing(meeting.closing),
        Some(_) => format!("closing {}", time::clock(meeting.slot_latest)),
    }
}

pub(crate) fn last_moment(moment: LastMoment) -> [String; 2] {
    let at = time::clock(moment.at);
    if moment.missed {
        return [format!("this step was due by {at}"), format!("plan: done by {at}")];
    }
    if moment.passed {
        return [format!("this step had until {at}"), format!("had until {at}")];
    }
    [format!("this step can run to {at}"), format!("can run to {at}")]
}

pub(crate) fn until(end: Option<Time>, moment: Option<LastMoment>) -> Vec<[String; 3]> {
    let ends = end.map(|end| format!("until {}", time::clock(end)));
    let latest = moment.map(|moment| {
        let leads = match (moment.missed, moment.passed) {
            (true, _) => "plan: done by ",
            (false, true) => "latest was ",
            (false, false) => "latest ",
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

pub(crate) const RULE: &str = "rule";
pub(crate) const PACE: &str = "pace";
pub(crate) const SPEAKER: &str = "speaker";
pub(crate) const AFTER: &str = "next";

pub(crate) const PAUSED: &str = "paused";

pub(crate) fn paused(since: Time) -> String {
    format!("since {}", time::clock(since))
}

pub(crate) fn extension(price: &ShownPrice) -> [String; 2] {
    let key = key_of(Table::Live, Action::Extend);
    let more = format!("{key} adds {} min", price.minutes);
    let end = time::clock(price.expected_end);
    let is_paid = price.slack_before == price.slack_after;
    let after =
        if is_paid { stays(price.after()) } else { format!("then {}", then(price.after())) };
    let short = format!("{more} · {after}");
    let asks = price.after().is_short() && !is_paid;
    let long =
        if asks { format!("done by {end}: ask the group") } else { format!("done by {end}") };
    [format!("{short}, {long}"), short]
}

/// The overrun has paid for the minutes already.
fn stays(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(0) => "it still just fits".to_owned(),
        Outlook::Fits(n) => format!("still {} to spare", time::min(n)),
        Outlook::Tight(_) => "still tight".to_owned(),
        Outlook::Late(n) => format!("still {} over", time::min(n)),
    }
}

/// The same, behind «then».
pub(super) fn then(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(0) => "nothing to spare".to_owned(),
        Outlook::Fits(n) => format!("{n} min to spare"),
        Outlook::Tight(_) => "it gets tight".to_owned(),
        Outlook::Late(n) => format!("we are {} over", time::min(n)),
    }
}

pub(crate) fn pace(pace: &ShownPace) -> [String; 3] {
    let each = match (pace.halves / 2, pace.halves % 2) {
        (0, _) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    };
    let around = |how: &str| {
        let turn = pace.turn.map(|turn| format!(" · now {how} {turn} of {}", pace.speakers));
        turn.unwrap_or_default()
    };
    ["about number", "number", "no."].map(|how| format!("about {each} min each{}", around(how)))
}

pub(crate) fn stands_still(closing: Time) -> [String; 2] {
    let stays = format!("closing stays at {}", time::clock(closing));
    [format!("the clock stands still{DOT}{stays}"), stays]
}

pub(crate) fn side(side: &ShownSide) -> String {
    match side.length % 60 {
        0 => speaker(side, &time::minutes(side.length / 60), &time::digits(side.left)),
        _ => speaker(side, &time::digits(side.length), &time::digits(side.left)),
    }
}

/// The timer of one speaker, with how long it runs and what is left as the place tells a length.
pub(super) fn speaker(side: &ShownSide, length: &str, left: &str) -> String {
    let next = key_of(Table::Live, Action::SideTimer);
    if side.left == 0 {
        format!("that’s {length} · {next} for the next")
    } else {
        format!("this speaker: {left} left · {next} next")
    }
}

pub(crate) fn band(band: &Band) -> String {
    match band.signal {
        Signal::CloseNow => {
            format!("{}, the agreed closing time", time::clock(band.closing))
        }
        Signal::SlotNow => "Time for the closing".to_owned(),
        other => signals::line(other, 0),
    }
}

pub(crate) fn band_lost(band: &Band) -> Option<String> {
    let (last, before) = band.lost.split_last().filter(|_| band.signal == Signal::SlotNow)?;
    let name = |kind: &BlockKind| block::in_sentence(*kind);
    Some(match before {
        [] => format!("skips {}", name(last)),
        before => {
            let first = before.iter().map(name).collect::<Vec<_>>().join(", ");
            format!("skips {first} and {}", name(last))
        }
    })
}

pub(crate) fn band_hint(band: &Band) -> String {
    match band.signal {
        Signal::SlotNow => {
            format!("{} · {} not yet", to_slot(), key_of(Table::Choice, Action::Drop))
        }
        _ => go_on(),
    }
}

pub(crate) fn band_hint_typing(band: &Band) -> String {
    let key = match band.signal {
        Signal::SlotNow => to_slot(),
        _ => go_on(),
    };
    format!("after typing: {key}")
}

fn go_on() -> String {
    format!("{} go on", key_of(Table::Choice, Action::Take))
}

fn to_slot() -> String {
    format!("{} to the closing", key_of(Table::Live, Action::Next))
}

pub(crate) fn short(outlook: Outlook) -> String {
    let adjust = key_of(Table::Live, Action::Adjust);
    format!("{} · {adjust} shows what you can do", stands(outlook))
}

pub(crate) fn given_back(minutes: i16, end: Time) -> String {
    let (key, end) = (key_of(Table::Live, Action::Extend), time::clock(end));
    format!("There is time left · {key} adds {minutes} min to the closing round, done by {end}")
}

pub(crate) const WAITING: &str = "no meeting is running";
pub(crate) const WAITING_RULE: &str = "the clock appears as soon as one begins";
pub(crate) const FOLLOWS: &str = "following";

pub(crate) fn room_minutes(left: i64) -> String {
    match left {
        n if n < 1 => "time is up".to_owned(),
        n => format!("{} left", time::minutes(n)),
    }
}

pub(crate) fn unit(minutes: i64) -> &'static str {
    if minutes == 1 { "minute" } else { "minutes" }
}

pub(crate) fn room_over() -> [&'static str; 2] {
    ["finish your sentence, then we go on", "finish your sentence"]
}

pub(crate) fn rehearsal(tempo: u32) -> String {
    match tempo {
        0 | 1 => "rehearsal, nothing is kept".to_owned(),
        tempo => format!("rehearsal, {tempo}× as fast, nothing is kept"),
    }
}

pub(crate) const REHEARSAL_SHORT: &str = "rehearsal";

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::{domain::minutes::Minutes, words::english::ours};

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
        assert_eq!(forecast(&meeting(4, None)), "16:00 on track · 4 min to spare");
        assert_eq!(forecast(&meeting(0, None)), "16:00 on track · nothing to spare");
        assert_eq!(forecast(&meeting(-4, None)), "16:00 is getting tight · done by 15:56");
        let late = MeetingClock { expected_end: time(16, 3, 0, 0), ..meeting(-11, Some(3)) };
        assert_eq!(forecast(&late), "we are 3 min over · done 16:03");
        assert_eq!(
            ours().meeting().promise(&late),
            "close at 16:00 · we are 3 min over · done 16:03"
        );
    }

    #[test]
    fn a_last_moment_is_said_before_and_after_it() {
        let said =
            |passed, missed| last_moment(LastMoment { at: time(15, 12, 0, 0), passed, missed });
        assert_eq!(said(false, false), ["this step can run to 15:12", "can run to 15:12"]);
        assert_eq!(said(true, false), ["this step had until 15:12", "had until 15:12"]);
        let before_it_began = ["this step was due by 15:12", "plan: done by 15:12"];
        assert_eq!(said(true, true), before_it_began);
    }

    #[test]
    fn what_is_left_for_the_afsluiter_is_an_offer_with_its_end() {
        let said = given_back(5, time(15, 58, 0, 0));
        assert_eq!(said, "There is time left · v adds 5 min to the closing round, done by 15:58");
    }

    #[test]
    fn the_slot_is_said_before_at_and_after_its_moment() {
        let said = |slot_in| slot(&meeting(0, slot_in));
        assert_eq!(said(Some(55)), "closing by 15:46 (in 55 min)");
        assert_eq!(said(Some(0)), "closing by 15:46 (now)");
        assert_eq!(said(Some(-3)), "closing by 15:46 (3 min ago)");
        assert_eq!(said(None), "closing under way · 68 min to 16:00");
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
        assert_eq!(said(price), "v adds 5 min · then 5 min to spare, done by 15:55");
        let tight = ShownPrice { slack_after: -3, ..price };
        assert_eq!(said(tight), "v adds 5 min · then it gets tight, done by 15:55: ask the group");
        let late = ShownPrice { slack_after: -11, expected_end: time(16, 3, 0, 0), ..price };
        assert_eq!(
            said(late),
            "v adds 5 min · then we are 3 min over, done by 16:03: ask the group"
        );
        let paid = ShownPrice { slack_before: 4, slack_after: 4, ..price };
        assert_eq!(said(paid), "v adds 5 min · still 4 min to spare, done by 15:55");
    }

    #[test]
    fn a_pace_names_nobody_and_no_second() {
        let said = |halves, turn| {
            let [long, ..] = pace(&ShownPace { halves, turn, speakers: 6 });
            long
        };
        assert_eq!(said(4, Some(4)), "about 2 min each · now about number 4 of 6");
        assert_eq!(said(3, None), "about 1½ min each");
        assert_eq!(said(1, Some(1)), "about ½ min each · now about number 1 of 6");
    }

    #[test]
    fn the_closing_time_is_named() {
        let at = |signal| Band { signal, closing: time(16, 0, 0, 0), lost: Vec::new() };
        assert_eq!(band(&at(Signal::CloseNow)), "16:00, the agreed closing time");
        assert_eq!(band(&at(Signal::SlotNow)), "Time for the closing");
    }
}
