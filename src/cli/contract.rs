//! `intervisie overeenkomst`: what the group agreed on how it works, on a page to sign.

use serde::Serialize;

use super::{
    args::PageSheet,
    language::of_group,
    output::{Form, put, put_paper},
    told::ToldVenue,
};
use crate::{
    domain::{confidential::Confidential, group::Group},
    failure::Failure,
    known::{Given, memory},
    words::Words,
};

/// Tells what the group says of itself, with room for what it does not say, and for signatures.
///
/// # Errors
/// When no folder is known for the data, or the file cannot be written.
pub(super) fn contract(
    words: Words,
    given: &Given,
    json: bool,
    sheet: &PageSheet,
) -> Result<(), Failure> {
    let words = of_group(words, given);
    let data = given.data_folder()?;
    let slug = given.usual(&data);
    let group = memory::settings(&data, &slug);
    if json {
        return put(words, &told(&memory::name(&data, &slug), &group), sheet.to.file());
    }
    let document = words.contract().document(&memory::name(&data, &slug), &group);
    let form = sheet.to.form(sheet.form, sheet.markdown)?;
    put_paper(words, Form::of(form, sheet.markdown), &[document], sheet.to.file())
}

/// What the group says of itself in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct Told<'a> {
    group: &'a str,
    interval_weeks: Option<u16>,
    length_s: Option<i64>,
    #[serde(flatten)]
    venue: ToldVenue<'a>,
    year_plan: Option<&'a str>,
    facilitator: Option<&'a str>,
    participants: Vec<Participant>,
}

#[derive(Serialize)]
struct Participant {
    name: String,
    function: Option<String>,
}

fn told(name: &str, group: &Group) -> String {
    let revealed = |words: &Confidential| words.reveal().to_owned();
    let participants = group.participants.iter().map(|who| Participant {
        name: revealed(&group.on_paper(&who.name)),
        function: who.function.as_ref().map(revealed),
    });
    let told = Told {
        group: name,
        interval_weeks: group.interval_weeks,
        length_s: group.length.map(|length| length.duration().as_secs()),
        venue: ToldVenue::of(group.venue.as_ref()),
        year_plan: group.year_plan.as_deref(),
        facilitator: group.facilitator.as_ref().map(Confidential::reveal),
        participants: participants.collect(),
    };
    serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"
}
