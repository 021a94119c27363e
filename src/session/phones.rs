//! The clock on other screens in the room: the process that serves it while it is on, and the words in which
//! it is told.

use std::{net::Ipv4Addr, time::Duration};

use jiff::{Timestamp, tz::TimeZone};

use tokio::runtime::Handle;

use super::inbox::Inbox;
use crate::{
    app::{hand::SignState, message::Msg, phone::PhoneNews},
    devices::phone::{FirstPage, PhoneProcess},
    domain::{agenda::BlockKind, grade::Grade},
    phone::{
        line::{GradeMark, Latest, RibbonLine, RibbonPart, Shown, SignLine, Stand},
        qr,
    },
    screen::{Goes, Ribbon, RoomClock, RowState, Stretch},
    words::Words,
};

/// The clock on other screens, on or off.
pub(super) struct Phones {
    words: Words,
    edge: Handle,
    /// At this address of the machine, as the settings wish.
    at: Option<Ipv4Addr>,
    process: Option<PhoneProcess>,
    /// What is shown, also by a process that takes its place.
    shown: Option<Shown>,
}

impl Phones {
    pub(super) fn new(words: Words, edge: &Handle, at: Option<Ipv4Addr>) -> Self {
        Self { words, edge: edge.clone(), at, process: None, shown: None }
    }

    /// Starts it, at this address of the machine or else where the settings wish; found where it was before, or
    /// else anew.
    pub(super) fn start(
        &mut self,
        at: Option<String>,
        as_before: Option<[String; 2]>,
        inbox: Inbox,
    ) {
        let tell = move |news| {
            inbox.tell(match news {
                PhoneNews::Signed(sign) => Msg::Signed(sign),
                news => Msg::Phone(news),
            });
        };
        let of_settings = || self.at.map(|address| address.to_string());
        let said = self.words.phone().page().into_iter();
        let words = said.map(|(key, word)| (key.to_owned(), word.to_owned())).collect();
        let at = at.or_else(of_settings);
        let process = PhoneProcess::start(&self.edge, FirstPage { words, as_before }, at, tell);
        if let Some(shown) = &self.shown {
            process.show(shown.clone());
        }
        self.process = Some(process);
    }

    /// Draws an alarm for a calendar at this moment.
    pub(super) fn draw_calendar(&self, moment: Timestamp, inbox: &Inbox) {
        let text = alarm(self.words.phone().alarm_title(), moment);
        let code = qr::code(&text).unwrap_or_default();
        inbox.try_tell(Msg::Phone(PhoneNews::Calendar(moment, code)));
    }

    /// Ends it, once the last was said, or after this long.
    pub(super) fn finish(self, deadline: Duration) {
        if let Some(process) = self.process {
            process.finish(deadline);
        }
    }

    pub(super) fn stop(&mut self) {
        (self.process, self.shown) = (None, None);
    }

    pub(super) fn are_on(&self) -> bool {
        self.process.is_some()
    }

    /// Shows the clock; its end is the last thing that is shown.
    pub(super) fn show(&mut self, clock: &RoomClock) {
        if let Some(process) = &self.process {
            let sign = clock.sign.map(|(sign, state)| SignLine {
                number: sign.number(),
                state: sign_key(state).to_owned(),
            });
            let shown = Shown { stand: stand(self.words, clock), sign };
            process.show(shown.clone());
            self.shown = Some(shown);
        }
        if matches!(clock.goes, Goes::Ended(_)) {
            self.stop();
        }
    }
}

/// An alarm as calendars read it: as short as they still take, for each letter makes its picture finer.
fn alarm(title: &str, moment: Timestamp) -> String {
    let at = TimeZone::UTC.to_datetime(moment).strftime("%Y%m%dT%H%M%SZ");
    format!(
        "BEGIN:VEVENT\nSUMMARY:{title}\nDTSTART:{at}\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:PT0S\nEND:VALARM\nEND:VEVENT"
    )
}

/// What the page calls this.
const fn sign_key(state: SignState) -> &'static str {
    match state {
        SignState::Waits => "waits",
        SignState::Stands => "stands",
        SignState::Seen => "seen",
        SignState::Missed => "missed",
    }
}

/// The clock as a page shows it.
pub fn stand(words: Words, clock: &RoomClock) -> Stand {
    let say = words.block();
    let name = match say.name(&clock.step) {
        "" => say.kind(clock.kind),
        name => name,
    };
    let short = clock.short.clone().unwrap_or_else(|| name.to_owned());
    let (end, left, until) = match clock.goes {
        Goes::Until(end, at) => (Some(end), None, words.phone().until(at)),
        Goes::Paused { left, since } => (None, Some(left), words.meeting().paused(since)),
        Goes::Ended(at) => (None, None, words.phone().ended(at)),
    };
    let mark = |(at, grade): &(i64, Grade)| GradeMark {
        at: *at,
        key: key(*grade).to_owned(),
        word: say.grade(*grade).to_owned(),
    };
    let latest = clock.latest.map(|(at, moment)| Latest {
        at,
        time: words.time().clock(moment.at),
        leads: words.phone().latest(moment).map(str::to_owned),
    });
    Stand {
        tempo: clock.tempo,
        zero: clock.zero,
        day: clock.day,
        phase: say.kind(clock.kind).to_owned(),
        step: [name.to_owned(), short],
        place: say.step_of(clock.index, clock.count),
        rule: clock.rule.as_ref().and_then(|rule| say.room_rule(rule).into_iter().next()),
        planned: clock.planned,
        end,
        left,
        until,
        grades: clock.grades.iter().map(mark).collect(),
        latest,
        next: say.room_next(&clock.next).into_iter().next().unwrap_or_default(),
        slot: words.phone().slot(clock.slot),
        closing: words.meeting().closing(clock.closing),
        ribbon: ribbon(words, clock.began, &clock.ribbon),
        stops: clock.stops_at_zero,
        asks: clock.announced.map(|what| words.phone().announcement(what).to_owned()),
        calm: clock.is_calm,
        ended: matches!(clock.goes, Goes::Ended(_)),
    }
}

/// What a grade is drawn by.
fn key(grade: Grade) -> &'static str {
    match grade {
        Grade::Calm => "calm",
        Grade::Half => "half",
        Grade::Nearly => "nearly",
        Grade::WrapUp => "wrap",
        Grade::Over => "over",
    }
}

fn ribbon(words: Words, began: i64, ribbon: &Ribbon) -> RibbonLine {
    let mut block = None;
    let parts = ribbon.steps.iter().chain([&ribbon.slot]).map(|stretch| {
        let begins = block.replace(stretch.block) != Some(stretch.block);
        RibbonPart {
            from: stretch.from,
            to: stretch.to,
            over: stretch.over,
            key: drawn_by(stretch).to_owned(),
            name: begins.then(|| words.block().in_ribbon(stretch.kind).to_owned()),
        }
    });
    RibbonLine {
        parts: parts.collect(),
        began,
        from: words.time().clock(ribbon.began),
        to: words.time().clock(ribbon.closing),
        closes: ribbon.closes,
        length: ribbon.length(),
    }
}

fn drawn_by(stretch: &Stretch) -> &'static str {
    match stretch.state {
        RowState::Now => "now",
        _ if stretch.kind == BlockKind::Slot => "slot",
        RowState::Done => "done",
        RowState::Ahead => "ahead",
    }
}
