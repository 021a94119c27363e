//! `intervisie inbreng`: what somebody brings, before the meeting; and a form to prepare it on.

use super::{
    args::{InbrengCommand, PageSheet},
    language::of_group,
    output::{Form, put_paper, say_done},
    parked::put_away,
};
use crate::{
    domain::{
        clean::clean,
        confidential::Confidential,
        event::Brought,
        people::{MAX_NAME, by_first_name},
    },
    failure::Failure,
    known::{Given, memory},
    words::Words,
};

/// Keeps an inbreng for the next meeting, or makes the form for one.
///
/// # Errors
/// When it has no words or too many, the group has no participant with the name, or the disk does not take it.
pub(super) fn inbreng(words: Words, given: &Given, command: InbrengCommand) -> Result<(), Failure> {
    match command {
        InbrengCommand::Add { text, who } => add(words, given, &text.join(" "), who.as_deref()),
        InbrengCommand::Form(sheet) => form(words, given, &sheet),
    }
}

fn add(words: Words, given: &Given, text: &str, who: Option<&str>) -> Result<(), Failure> {
    let mut bringer = None;
    put_away(given, text, |group| {
        let Some(typed) = who.map(|who| clean(who, MAX_NAME)) else {
            return Ok(Some(Brought::default()));
        };
        let participant = group.participant(&typed).map(|person| &person.name);
        let known = participant.or_else(|| by_first_name(&typed, group.names())).cloned();
        let is_unnamed = group.participants.is_empty();
        let guest = || Some(Confidential::new(typed.clone())).filter(|_| is_unnamed);
        bringer = known.or_else(guest);
        match &bringer {
            Some(who) => Ok(Some(Brought { who: Some(who.clone()) })),
            None => Err(Failure::NoParticipant(Confidential::new(typed))),
        }
    })?;
    say_done(&words.inbreng().kept(bringer.as_ref().map(Confidential::reveal)))
}

fn form(words: Words, given: &Given, sheet: &PageSheet) -> Result<(), Failure> {
    let words = of_group(words, given);
    let data = given.data_folder()?;
    let document = words.inbreng().form(&memory::name(&data, &given.group(&data)?));
    let named = sheet.to.form(sheet.form, sheet.markdown)?;
    let form = Form::of(named, sheet.markdown);
    put_paper(words, form, &[document], sheet.to.file())
}
