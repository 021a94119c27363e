//! The clock on other screens in the room: the process that serves it while it is on, and the words in which
//! it is told.

use std::net::Ipv4Addr;

use tokio::runtime::Handle;

use super::inbox::Inbox;
use crate::{
    app::message::Msg,
    devices::phone::PhoneProcess,
    domain::{agenda::BlockKind, grade::Grade},
    phone::line::{GradeMark, Latest, RibbonLine, RibbonPart, Stand},
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
}

impl Phones {
    pub(super) fn new(words: Words, edge: &Handle, at: Option<Ipv4Addr>) -> Self {
        Self { words, edge: edge.clone(), at, process: None }
    }

    pub(super) fn start(&mut self, inbox: Inbox) {
        let tell = move |news| inbox.tell(Msg::Phone(news));
        let language = self.words.language();
        let at = self.at.map(|address| address.to_string());
        self.process = Some(PhoneProcess::start(&self.edge, language, at, tell));
    }

    pub(super) fn stop(&mut self) {
        self.process = None;
    }

    pub(super) fn are_on(&self) -> bool {
        self.process.is_some()
    }

    /// Shows the clock; its end is the last thing that is shown.
    pub(super) fn show(&mut self, clock: &RoomClock) {
        if let Some(process) = &self.process {
            process.show(stand(self.words, clock));
        }
        if matches!(clock.goes, Goes::Ended(_)) {
            self.stop();
        }
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
