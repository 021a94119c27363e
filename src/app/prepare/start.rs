//! Beginning the meeting that was prepared.

use jiff::Timestamp;

use super::{
    Prepare,
    panel::{EarlyStart, Panel},
};
use crate::{
    app::{
        Stage, context::Context, effect::Effects, frame::Turn, lead::Lead, news::News,
        panel::HasPanel as _,
    },
    domain::{
        event::Started,
        figures::hour_and_minute,
        minutes::Minutes,
        time::{Reading, later, zone_name},
        typed::{TimeOfDay, at_nearest},
    },
};

impl Prepare {
    /// A meeting that begins now, as far as it was said on the command line.
    pub(in crate::app) fn at_once(
        context: &Context,
        length: Option<Minutes>,
        participants: Option<u8>,
        closing: Option<Timestamp>,
        now: Reading,
    ) -> Self {
        Self::planned(context, now.moment.wall, |setup| {
            let usual = setup.closing.duration_since(setup.start);
            let length = length.map_or(usual, Minutes::duration);
            setup.start = now.moment.wall;
            setup.closing = closing.unwrap_or_else(|| later(setup.start, length));
            if let Some(participants) = participants {
                setup.set_participants(participants);
                // Another number than the names: who they are is not known.
                if usize::from(participants) != setup.gathering.here.len() {
                    setup.gathering.here.clear();
                }
            }
        })
    }

    /// A meeting that is to come, as the begin screen would propose it, but for what was asked.
    pub fn ahead(
        context: &Context,
        start: Option<TimeOfDay>,
        length: Option<Minutes>,
        participants: Option<u8>,
        now: Timestamp,
    ) -> Self {
        Self::planned(context, now, |setup| {
            let usual = setup.available();
            setup.start = start
                .and_then(|clock| at_nearest(clock, setup.start, now, &context.zone))
                .unwrap_or(setup.start);
            setup.closing = later(setup.start, length.unwrap_or(usual).duration());
            if let Some(participants) = participants {
                setup.set_participants(participants);
            }
        })
    }

    /// Begins; long before a time that somebody said, it asks first.
    pub(super) fn begin(&mut self, turn: &mut Turn<'_>) -> Effects {
        let now = turn.now.moment.wall;
        if !self.setup.is_early(now) {
            return self.start_if_it_fits(turn);
        }
        let start = turn.context.civil(self.setup.start);
        let day = Some(start.date()).filter(|day| *day != turn.context.civil(now).date());
        let at = hour_and_minute(self.setup.start, &turn.context.zone);
        self.ask(EarlyStart { start: at, day })
    }

    /// Begins although it is early.
    pub(super) fn begin_early(&mut self, turn: &mut Turn<'_>) -> Effects {
        drop(self.close(turn));
        self.start_if_it_fits(turn)
    }

    /// What was early is not any more: nothing has to be asked.
    pub(super) fn forget_early(&mut self, turn: &Turn<'_>) {
        let asks = matches!(self.panel, Panel::Ask(_));
        if asks && !self.setup.is_early(turn.now.moment.wall) {
            self.panel = Panel::Closed;
        }
    }

    /// Begins without the begin screen. A plan of the chair's own that is too long is not begun
    /// unnoticed.
    pub(in crate::app) fn start_at_once(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.roles_asked = true;
        let is_given = turn.context.agenda.is_some();
        let effects = if is_given { self.start_if_it_fits(turn) } else { self.start(turn) };
        let gone = self.setup.given.unwrap_or_default();
        if 0 < gone {
            turn.say(News::TopicsGone(gone));
        }
        if let Some(remark) = turn.context.remarks.first().cloned() {
            turn.say(News::Remark(remark));
        }
        effects
    }

    /// Begins the meeting.
    pub(in crate::app) fn start(&self, turn: &mut Turn<'_>) -> Effects {
        self.start_from(self.clone(), turn)
    }

    /// Begins the meeting; whoever takes that back is where it was set up like this.
    pub(in crate::app) fn start_from(&self, set_up: Self, turn: &mut Turn<'_>) -> Effects {
        let now = turn.now.moment;
        let (planned_start, closing_time) = self.setup.times_if_started(now.wall);
        let started = Started {
            meeting: turn.id(),
            group: turn.context.group.clone(),
            agenda: self.setup.draft.agenda(),
            planned_start,
            closing_time,
            margin: self.setup.as_of(now.wall).margin(),
            zone: zone_name(&turn.context.zone),
            participants: self.setup.participants,
            tempo: turn.context.anchor.tempo,
            real: turn.context.anchor.real.clone(),
            timings: turn.context.timings.clone(),
            entered: None,
        };
        let (mut lead, begun) = Lead::start(started, set_up, turn);
        turn.frame.said = None;
        if planned_start.is_some() {
            turn.say(News::Began {
                at: hour_and_minute(now.wall, &turn.context.zone),
                before: self.setup.outlook(),
                after: lead.meeting.outlook(now),
            });
        }
        let mut effects = Effects::from(begun);
        for command in self.setup.gathering.commands(&turn.context.settings) {
            // What is known of people fits every meeting that has begun.
            let done = lead.command(command, &mut turn.frame.ids, now);
            effects = effects.and(done.unwrap_or_default());
        }
        effects.and(Effects::go(Stage::Lead(Box::new(lead))))
    }
}
