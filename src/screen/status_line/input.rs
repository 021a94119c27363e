//! The input line: what is asked, what was typed, and what that comes to.

use super::Prompt;
use crate::{
    app::{
        App, Stage,
        lead::{self, Lead},
        news::{News, NotNow, Written},
        panel::OpenLine,
        prepare,
        price::ShownPrice,
    },
    domain::{confidential::Confidential, naming::Called, time::Reading},
    screen::{TableView, at, figures::Watch, table},
};

/// An input line: what is asked, and what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputLine {
    /// What is asked.
    pub prompt: Prompt,
    /// Among what one chooses beside what is typed, each with a digit; nothing where there is no choice.
    pub alternatives: Vec<Prompt>,
    /// What was wrong with what was typed: it is asked again.
    pub wrong: Option<NotNow>,
    /// What was typed just before, in a row of lines, is on disk.
    pub kept: bool,
    /// Of whom it is asked, where it is of somebody.
    pub of: Option<OfWhom>,
    /// What the minutes would cost that stand there so far.
    pub price: Option<ShownPrice>,
    /// What was typed before the cursor.
    pub before: Confidential,
    /// What stands after the cursor.
    pub after: Confidential,
}

/// Of whom something is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfWhom {
    /// The word with which somebody leaves, around the table.
    Word(Whose),
    /// Something about this person; the room does not look on.
    Person(Confidential),
}

/// Whose word is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// The name, where there is one and the room does not look on.
    pub who: Option<Confidential>,
    /// The place at the table, from 1.
    pub at: usize,
    /// How many sit there.
    pub of: usize,
}

/// Before the meeting.
pub(super) fn before(app: &App, input: &OpenLine<prepare::panel::Prompt>) -> InputLine {
    let line = line(input, Prompt::Prepare(input.prompt), false, |text| Confidential::new(text));
    InputLine { of: of_whom(app, input.prompt), ..line }
}

/// Of whom something is asked before the meeting.
fn of_whom(app: &App, asked: prepare::panel::Prompt) -> Option<OfWhom> {
    use prepare::panel::Prompt::{ForProof, FullName, Function, Registration, Rename};
    let Stage::Prepare(prepare) = &app.stage else { return None };
    let who = match asked {
        ForProof { .. } => prepare.proves.clone(),
        Rename(at) | FullName(at) | Function(at) | Registration(at) => {
            app.context.settings.participants.get(at).map(|person| person.name.clone())
        }
        _ => None,
    };
    who.map(OfWhom::Person)
}

/// While it runs; on a screen that others look at the words are masked.
pub(super) fn during(
    app: &App,
    lead: &Lead,
    input: &OpenLine<lead::panel::Prompt>,
    now: Reading,
    watch: &mut Watch,
) -> InputLine {
    let masked = lead.look.is_for_the_room();
    let words = |text: &str| {
        let hidden = || "•".repeat(text.chars().count());
        Confidential::new(if masked { hidden() } else { text.to_owned() })
    };
    let kept = comes_in_a_row(input.prompt) && just_kept(app, lead, now, watch);
    let others = lead.alternatives(input.prompt, &app.context.library);
    let minutes = lead.minutes_typed(input);
    let is_proved = matches!(input.prompt, lead::panel::Prompt::ForProof(_));
    InputLine {
        of: lead.proves.clone().filter(|_| is_proved && !masked).map(OfWhom::Person),
        alternatives: others.into_iter().map(Prompt::Lead).collect(),
        price: minutes.map(|minutes| at(app, &lead.meeting, now).price(minutes, watch)),
        ..line(input, Prompt::Lead(input.prompt), kept, words)
    }
}

/// Whose word is asked, where it goes around the table.
pub(super) fn whose(lead: &Lead, called: &Called) -> Option<OfWhom> {
    let masked = lead.look.is_for_the_room();
    let TableView { seats, turn } = table::of_meeting(lead, called);
    let at = turn?;
    let who = seats.get(at).and_then(|seat| seat.who.clone()).filter(|_| !masked);
    Some(OfWhom::Word(Whose { who, at: at + 1, of: seats.len() }))
}

fn line<P>(
    input: &OpenLine<P>,
    prompt: Prompt,
    kept: bool,
    words: impl Fn(&str) -> Confidential,
) -> InputLine {
    InputLine {
        prompt,
        alternatives: Vec::new(),
        wrong: input.line.full().map(NotNow::LineFull).or_else(|| input.wrong.clone()),
        kept,
        of: None,
        price: None,
        before: words(input.line.before()),
        after: words(input.line.after()),
    }
}

/// Lines that follow one another, so that what was typed in the one before is told in the next.
fn comes_in_a_row(prompt: lead::panel::Prompt) -> bool {
    use lead::panel::Prompt::{ActionBy, ActionWho, Note, Offer, Word};
    matches!(prompt, Note(_) | Word(_) | ActionWho(_) | ActionBy(_) | Offer)
}

/// What was typed just before, in a row of lines, is on disk.
fn just_kept(app: &App, lead: &Lead, now: Reading, watch: &mut Watch) -> bool {
    let Some(said) = &app.frame.said else {
        return false;
    };
    let News::Written(Written::Note(_) | Written::Candidate | Written::Reworded) = said.news else {
        return false;
    };
    watch.changes_in_real(said.until - now.real);
    said.seq.is_some_and(|seq| lead.is_kept(seq, &app.context))
}
