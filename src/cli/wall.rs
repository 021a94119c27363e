//! `intervisie agenda`: the agenda of the next meeting on paper, for the wall.

use serde::Serialize;

use super::{
    args::{PageSheet, WallSheet},
    language::of_group,
    output::{Form, put, put_paper},
};
use crate::{
    domain::{
        agenda::{Block, BlockKind, Name, Step},
        time::{later, rfc3339},
        werkvorm::WerkvormId,
    },
    failure::Failure,
    known::Given,
    session::{self, NextMeeting, papers},
    words::{Words, wall},
};

/// Tells the agenda that the begin screen would propose, or the one of a file.
///
/// # Errors
/// When the agenda that was given cannot be read or has mistakes, no folder is known for the data, or the
/// file cannot be written.
pub(super) fn wall(words: Words, given: &Given, typed: &WallSheet) -> Result<(), Failure> {
    let words = of_group(words, given);
    let asked = NextMeeting {
        start: typed.start,
        length: typed.length,
        participants: typed.participants,
        agenda: typed.agenda.as_deref(),
    };
    let ahead = session::ahead(words, given, &asked)?;
    let agenda = ahead.setup.draft.agenda();
    let wall = papers::wall(&ahead, &agenda);
    if typed.json {
        return put(words, &told(words, &wall), typed.page.to.file());
    }
    let document = words.wall().document(&wall);
    let PageSheet { form, markdown, to } = &typed.page;
    let form_of_file = to.form(*form, *markdown)?;
    put_paper(words, Form::of(form_of_file, *markdown), &[document], to.file())
}

/// The agenda in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct ToldAgenda<'a> {
    group: &'a str,
    start: String,
    closing_time: String,
    latest_start_of_closing: String,
    blocks: Vec<ToldBlock<'a>>,
}

#[derive(Serialize)]
struct ToldBlock<'a> {
    kind: BlockKind,
    name: String,
    werkvorm: Option<&'a str>,
    start: String,
    planned_s: i64,
    steps: Vec<ToldStep>,
}

#[derive(Serialize)]
struct ToldStep {
    name: String,
    planned_s: i64,
}

fn told(words: Words, wall: &wall::Wall<'_>) -> String {
    let mut at = wall.start;
    let blocks = wall.agenda.blocks.iter().map(|own| {
        let (begins, planned) = (at, own.planned().duration());
        at = later(at, planned);
        ToldBlock {
            kind: own.kind,
            name: said(words, &own.public_name()),
            werkvorm: own.werkvorm.as_ref().map(WerkvormId::as_str),
            start: rfc3339(begins, wall.zone),
            planned_s: planned.as_secs(),
            steps: own.steps.iter().map(|step| step_of(words, own, step)).collect(),
        }
    });
    let told = ToldAgenda {
        group: wall.group,
        start: rfc3339(wall.start, wall.zone),
        closing_time: rfc3339(wall.closing, wall.zone),
        latest_start_of_closing: rfc3339(wall.slot_latest, wall.zone),
        blocks: blocks.collect(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}

fn step_of(words: Words, block: &Block, step: &Step) -> ToldStep {
    let name = said(words, &block.public_step_name(step));
    ToldStep { name, planned_s: step.planned.duration().as_secs() }
}

fn said(words: Words, name: &Name) -> String {
    words.block().name(name).to_owned()
}
