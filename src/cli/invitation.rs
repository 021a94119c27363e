//! `intervisie uitnodiging`: when, where and with whom the next meeting is, to send round; nothing of what is
//! talked about.

use serde::Serialize;

use super::{
    args::InvitationSheet,
    language::of_group,
    output::{complain_of, put},
    told::ToldVenue,
};
use crate::{
    domain::{confidential::Confidential, event::Role, time::rfc3339},
    failure::Failure,
    known::Given,
    paper::calendar::{Appointment, calendar},
    session::{self, Ahead, NextMeeting, papers},
    words::{Words, invitation::Invitation},
};

/// Tells the invitation to the next meeting, as text, for a calendar or for a program.
///
/// # Errors
/// When a calendar is asked for a meeting without a date, the agenda cannot be read or has mistakes, no folder is
/// known, or the file cannot be written.
pub(super) fn invitation(
    words: Words,
    given: &Given,
    sheet: &InvitationSheet,
) -> Result<(), Failure> {
    let words = of_group(words, given);
    let asked = NextMeeting {
        start: None,
        length: None,
        participants: None,
        agenda: sheet.agenda.as_deref(),
    };
    let ahead = session::ahead(words, given, &asked)?;
    complain_of(words, &ahead.context.remarks);
    let invitation = papers::invitation(&ahead);
    let text = words.invitation().text(&invitation);
    let file = sheet.to.file();
    match sheet.to.ending().as_deref() {
        _ if sheet.json => put(words, &json(&ahead, &invitation), file),
        Some("ics") => put(words, &ics(words, given, &text)?, file),
        _ if sheet.ics => put(words, &ics(words, given, &text)?, file),
        None | Some("txt" | "md") => put(words, &text, file),
        Some(ending) => Err(Failure::NoSuchForm {
            ending: ending.to_owned(),
            known: vec!["ics".to_owned(), "txt".to_owned()],
        }),
    }
}

fn ics(words: Words, given: &Given, text: &str) -> Result<String, Failure> {
    let data = given.data_folder()?;
    let group = given.group(&data)?;
    let (history, _) = crate::known::memory::history(&data, &group, words.language());
    let agreed = papers::next_meeting(words, &data, &group, &history).ok_or(Failure::NoDate)?;
    let told = Appointment { about: Some(text.trim_end().to_owned()), ..agreed };
    Ok(calendar(words.sheet().language(), &[told]))
}

/// The invitation in JSON.
#[derive(Serialize)]
struct ToldInvitation<'a> {
    group: &'a str,
    start: Option<String>,
    planned: bool,
    length_s: i64,
    #[serde(flatten)]
    venue: ToldVenue<'a>,
    roles: Vec<ToldRole<'a>>,
    prepare: Vec<ToldPreparation<'a>>,
}

#[derive(Serialize)]
struct ToldRole<'a> {
    role: Role,
    name: &'a str,
    agreed: bool,
}

#[derive(Serialize)]
struct ToldPreparation<'a> {
    werkvorm: &'a str,
    what: &'a str,
}

fn json<'a>(ahead: &Ahead, invitation: &'a Invitation) -> String {
    let Ahead { setup, context } = ahead;
    let start = invitation.start.and_then(|start| context.zone.to_timestamp(start).ok());
    let role = |agreed| {
        move |(role, who): &'a (Role, Confidential)| ToldRole {
            role: *role,
            name: who.reveal(),
            agreed,
        }
    };
    let agreed = invitation.roles.iter().map(role(true));
    let told = ToldInvitation {
        group: &invitation.group,
        start: start.map(|start| rfc3339(start, &context.zone)),
        planned: invitation.is_planned,
        length_s: setup.closing.duration_since(setup.start).as_secs(),
        venue: ToldVenue::of(invitation.venue.as_ref()),
        roles: agreed.chain(invitation.turns.iter().map(role(false))).collect(),
        prepare: invitation
            .asks
            .iter()
            .map(|asks| ToldPreparation { werkvorm: &asks.werkvorm, what: &asks.what })
            .collect(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}
