//! What a proof needs of each person and the group does not know yet: asked once, where somebody can answer.

use std::io::{self, BufRead as _, IsTerminal as _};

use crate::{
    cli::output::{ask, complain, tell},
    domain::{
        clean::clean,
        event::Participant,
        group::{Group, GroupChange},
        people::MAX_NAME,
        proof::{Detail, unasked},
    },
    failure::Failure,
    known::{groups, meetings::Past},
    store::folders::DataFolder,
    words::Words,
    written::group,
};

/// Asks of everybody who was there the whole name, the profession and the number in the register, and keeps
/// the answers in the group's own file; who was asked has a whole name there. Without a terminal nobody is
/// asked. Where it cannot be kept, that is told, and the paper has room for it.
///
/// Fails when stdout does not take a question.
pub(super) fn complete(words: Words, data: &DataFolder, past: &mut Past) -> Result<(), Failure> {
    let can_ask = io::stdin().is_terminal() && io::stdout().is_terminal();
    let unknown = unknown(past);
    if !can_ask || unknown.is_empty() {
        return Ok(());
    }
    tell(words.proof().asked_once())?;
    let asked = unknown.iter().map_while(|person| {
        let answer = |detail| {
            ask(&words.proof().ask(detail, person));
            line()
        };
        let told = Detail::ALL.map(|detail| Some(detail.told(person, &answer(detail)?)));
        told.into_iter().collect::<Option<Vec<_>>>()
    });
    let changes: Vec<GroupChange> = asked.flatten().flatten().collect();
    let file = data.group(&past.group).join(group::FILE);
    let kept: Result<Group, Failure> = groups::change(&file, |group| {
        // Who left the group meanwhile is asked nothing more.
        for change in &changes {
            drop(group.change(change));
        }
        Ok(())
    });
    match kept {
        Ok(group) => past.settings = group,
        Err(why) => complain(&words.failure().failure(&why)),
    }
    Ok(())
}

/// Those of the group who were there and were never asked.
fn unknown(past: &Past) -> Vec<Participant> {
    let Some(record) = past.record() else { return Vec::new() };
    unasked(&past.settings, &record.people.present).cloned().collect()
}

/// A line that was typed; nothing where the input ended.
fn line() -> Option<String> {
    let mut typed = String::new();
    let read = io::stdin().lock().read_line(&mut typed).ok()?;
    (0 < read).then(|| clean(&typed, MAX_NAME))
}
