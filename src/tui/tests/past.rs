//! The past of a group as the chair looks at it.

use jiff::civil::{self, time};

use super::fixtures::screen;
use crate::{
    app::keymap::Table,
    domain::{
        agenda::{BlockKind, Name},
        minutes::Minutes,
        trend::{Phase, Trend},
    },
    screen::{
        Screen, View,
        past::{PastLine, PastView},
    },
};

fn trend(phase: Phase, planned: u16, real: u16) -> Trend {
    Trend { phase, meetings: 6, planned: Minutes::of(planned), real: Minutes::of(real) }
}

fn meeting(month: i8, late: i64) -> [PastLine; 4] {
    [
        PastLine::Gap,
        PastLine::Meeting {
            date: civil::date(2026, month, 12),
            began: time(14, 2, 0, 0),
            ended: Some(time(16, 3, 0, 0)),
            participants: 6,
        },
        PastLine::Punctuality { began: Some(2), closed: Some(late) },
        PastLine::Werkvormen(
            ["Weerbericht", "Wat heeft het opgeleverd?", "Incidentmethode"]
                .map(Into::into)
                .to_vec(),
        ),
    ]
}

pub(super) fn past() -> Screen {
    let step = |name: &str| Phase::Step(BlockKind::Model, Name::Given(name.to_owned()));
    let phases = [
        trend(Phase::Block(BlockKind::Opwarmer), 8, 9),
        trend(Phase::Block(BlockKind::Terugkijken), 9, 12),
        trend(Phase::Block(BlockKind::Model), 60, 68),
        trend(step("Inbreng kiezen"), 10, 9),
        trend(step("Verhelderende en verdiepende vragen"), 25, 31),
        trend(step("Adviezen, tips en actieplan"), 15, 14),
        trend(Phase::Block(BlockKind::Slot), 15, 12),
    ];
    let better = phases.iter().filter(|trend| trend.suggestion().is_some()).cloned();
    let suggestions: Vec<PastLine> = better.map(PastLine::Suggestion).collect();
    let trends = phases.into_iter().map(PastLine::Trend);
    let all = [meeting(11, 3), meeting(10, 0), meeting(8, -4)].into_iter().flatten();
    let meetings = [PastLine::Gap, PastLine::Meetings].into_iter().chain(all.skip(1));
    let lines: Vec<PastLine> = trends.chain(suggestions).chain(meetings).collect();
    let view = PastView {
        now: time(18, 30, 0, 0),
        lines: Some(lines.into()),
        has_phases: true,
        scroll: 0,
        longest: Minutes::of(68),
    };
    screen(View::Past(view), Table::Past)
}
