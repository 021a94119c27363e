//! What there is to choose from.

use jiff::civil;

use super::{DOT, group, history, meeting, ours, papers, time, topic};
use crate::{
    app::{
        lead,
        message::FoundGroup,
        prepare::{
            self,
            remedy::{Remedy, Repair},
            source::Source,
        },
        row_name::RowName,
    },
    domain::{
        event::{Target, WallClock},
        figures::Outlook,
        minutes::Minutes,
    },
    screen::{Choice, Title},
};

pub(crate) fn title(title: &Title) -> (String, Option<&str>) {
    match title {
        Title::Prepare(title) => title_before(title),
        Title::Lead(title) => title_during(title),
    }
}

fn title_before(title: &prepare::panel::Title) -> (String, Option<&str>) {
    use prepare::panel::Title;
    match title {
        Title::Person(who) => (format!("What do you want to change for {}?", who.reveal()), None),
        Title::Roles => ("Who does what today?".to_owned(), None),
        Title::Role(of) => (group::who_is(*of), None),
        Title::Group => ("Which group?".to_owned(), None),
        Title::Agenda => ("Which agenda?".to_owned(), None),
        Title::Short(outlook) => (format!("{}. What shall we do?", stands(*outlook)), None),
        Title::ToSpare(minutes) => {
            (format!("{minutes} min free on top of the slack. How shall we use it?"), None)
        }
        Title::Papers => ("Which paper would you like?".to_owned(), None),
        Title::Past => ("Which meeting?".to_owned(), None),
        Title::PastMeeting(day) => (format!("The meeting of {}", time::date_with_year(*day)), None),
        Title::Removing(day) => {
            (format!("Remove the meeting of {}?", time::date_with_year(*day)), None)
        }
        Title::Telling { corrects: false } => {
            ("A meeting without the laptop: what do you know of it?".to_owned(), None)
        }
        Title::Telling { corrects: true } => ("What is not right?".to_owned(), None),
        Title::YearPlan { is_kept: false } => ("A year plan: like this?".to_owned(), None),
        Title::YearPlan { is_kept: true } => ("The year plan, as it is kept".to_owned(), None),
    }
}

fn title_during(title: &lead::panel::Title) -> (String, Option<&str>) {
    use lead::panel::Title;
    let own = |text: &str| (text.to_owned(), None);
    match title {
        Title::Fate(text) => ("What shall we do with".to_owned(), Some(text.reveal())),
        Title::Rest => own("What shall we do with the rest?"),
        Title::Inbreng => own("Which topic becomes the case?"),
        Title::Clock => own("Which time is right?"),
        Title::GoTo => own("Go to which block?"),
        Title::Block => own("Another exercise: for which block?"),
        Title::Werkvorm => own("Another exercise that fits"),
        Title::Presence => own("Who arrives, who leaves, who does what?"),
        Title::Role(of) => (group::who_is(*of), None),
        Title::Papers => own("Which paper would you like?"),
        Title::NextTime => own("Next time: what shall we note?"),
    }
}

pub(crate) fn choice(choice: &Choice) -> (String, String) {
    match choice {
        Choice::Prepare(choice) => choice_before(choice),
        Choice::Lead(choice) => choice_during(choice),
    }
}

fn both((text, fact): (&str, &str)) -> (String, String) {
    (text.to_owned(), fact.to_owned())
}

fn plain(text: &str) -> (String, String) {
    (text.to_owned(), String::new())
}

const LEAVE: &str = "leave as it is";

fn choice_before(choice: &prepare::panel::Choice) -> (String, String) {
    use prepare::panel::Choice;
    match choice {
        Choice::Leave => plain(LEAVE),
        Choice::Person { act, has, .. } => group::act(*act, *has),
        Choice::BeginWithRoles => plain("start like this"),
        Choice::BeginWithout => plain("leave open and start"),
        Choice::RoleToday { role, who, turn } => {
            group::role_today(*role, who.as_ref(), turn.as_ref())
        }
        Choice::GiveRole { who: Some(who), ago, .. } => (who.reveal().to_owned(), group::ago(*ago)),
        Choice::GiveRole { who: None, .. } => plain("nobody"),
        Choice::Group(found) => {
            let facts = match found {
                FoundGroup { runs: true, .. } => "a meeting is running",
                FoundGroup { is_open: true, .. } => "this group is open now",
                FoundGroup { .. } => "",
            };
            (found.name.clone(), facts.to_owned())
        }
        Choice::NewGroup => plain("a new group"),
        Choice::Agenda(Source::Proposal) => {
            ("the proposal".to_owned(), "fits the time and the group".to_owned())
        }
        Choice::Agenda(Source::LastTime) => plain("last time’s agenda"),
        Choice::Agenda(Source::File(found)) => {
            let facts = if found.outline.is_ok() { "saved" } else { "with a mistake" };
            (found.name.clone(), facts.to_owned())
        }
        Choice::Fit(remedy) => self::remedy(remedy),
        Choice::Paper(paper) | Choice::PaperOf { paper, .. } => both(papers::choice(*paper)),
        Choice::PaperForm(form) => both(papers::form_choice(*form)),
        Choice::Meeting { began, ended, participants, is_entered, .. } => {
            let when = history::when(began.date(), began.time(), *ended, *participants);
            (when, if *is_entered { history::ENTERED } else { "" }.to_owned())
        }
        Choice::Correct(_) => both(("put it right", "what was entered")),
        Choice::Remove(_) => both(("remove it", "what was entered")),
        Choice::ReallyRemove(_) => both(("remove it", "times, names, roles and exercises go")),
        Choice::Tell(row, fact) => ours().forms().told(*row, fact),
        Choice::Enter { from, until, participants } => {
            let when = history::when(from.date(), from.time(), Some(*until), *participants);
            ("keep it like this".to_owned(), when)
        }
        Choice::PlanFrom(start) => ("first time".to_owned(), time::date_time(*start)),
        Choice::PlanWeeks(weeks) => ("every".to_owned(), time::count(*weeks, "week", "weeks")),
        Choice::PlanTimes(times) => ("how often".to_owned(), format!("{times} times")),
        Choice::KeepPlan => both(("keep this plan", "each closing then suggests the next date")),
        Choice::Planned(meeting) => ours().forms().planned(meeting),
    }
}

fn choice_during(choice: &lead::panel::Choice) -> (String, String) {
    use lead::panel::Choice;
    match choice {
        Choice::Leave => plain(LEAVE),
        Choice::Done(_) => plain("finished"),
        Choice::Again(_, Target::Elsewhere) => plain("discuss elsewhere"),
        Choice::Again(_, target) => plain(&format!("plan for {}", topic::target(*target))),
        Choice::LetGo(_) => plain("let go"),
        Choice::Reword(_) => plain("reword"),
        Choice::Withdraw(_) => ("remove".to_owned(), "from the list and the record".to_owned()),
        Choice::Offer => plain("something else: type it"),
        Choice::ParkRest => plain("park for next time"),
        Choice::Inbreng(_, row) => (row.text.reveal().to_owned(), ours().topic().age(row)),
        Choice::NextDate => plain("date and time"),
        Choice::NextChair => plain("chair"),
        Choice::NextTimekeeper => plain("timekeeper"),
        Choice::Block { without_inbreng: true, .. } => {
            ("there is no case".to_owned(), "an exercise that needs none".to_owned())
        }
        Choice::Block { kind, name, is_running, without_inbreng: false, .. } => {
            let facts = if *is_running { "running now" } else { "" };
            (ours().block().kind_and_name(*kind, name), facts.to_owned())
        }
        Choice::GoTo { what, planned, has_been, .. } => {
            let facts = if *has_been {
                "already done".to_owned()
            } else {
                time::min(i64::from(planned.get()))
            };
            (ours().block().row(what, true), facts)
        }
        Choice::Werkvorm(swapping) => {
            let (name, planned) = swapping.name_and_minutes();
            let facts = [
                Some(time::min(i64::from(planned.get()))),
                Some(meeting::stands(swapping.outlook)),
                swapping.materials.as_ref().map(|materials| format!("needs: {materials}")),
            ];
            (name, facts.into_iter().flatten().collect::<Vec<_>>().join(DOT))
        }
        Choice::Paper(paper) => both(papers::choice(*paper)),
        Choice::Clock(WallClock::System) => plain("the computer’s clock, as it is now"),
        Choice::Clock(WallClock::Elapsed) => plain("the time elapsed since the start"),
        Choice::Presence { who, since } => {
            let here = since.map(|at| format!("here since {}", time::clock(at)));
            (who.reveal().to_owned(), here.unwrap_or_else(|| "not here".to_owned()))
        }
        Choice::Guest => plain("someone else…"),
        Choice::Confidentiality => plain("confidentiality is confirmed"),
        Choice::RoleOf { role, who } => group::change_of_role(*role, who),
        Choice::GiveRole { who, has, .. } => {
            (who.reveal().to_owned(), if *has { "now" } else { "" }.to_owned())
        }
    }
}

/// How the agenda fits.
fn stands(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(_) => "The agenda fits".to_owned(),
        Outlook::Tight(0) => "The agenda fits, but leaves no margin".to_owned(),
        Outlook::Tight(left) => format!("The agenda fits, but it is tight: {left} min margin left"),
        Outlook::Late(by) => format!("The agenda is {by} min too long"),
    }
}

/// What makes the agenda fit, and the facts beside it.
fn remedy(remedy: &Remedy) -> (String, String) {
    let then = remedy.then;
    match &remedy.change {
        Repair::Shorten(by) => {
            (format!("shorten by {by} min in all"), fits_then("then it fits exactly", then))
        }
        Repair::Drop { what, minutes, shorten, .. } => (
            format!("without {}", ours().block().row(what, true)),
            fits_then(&taken_off(*minutes, *shorten), then),
        ),
        Repair::Replace { what, with, shorten, .. } => (
            format!(
                "{} ({} min)",
                ours().block().row(&RowName::of(&with.block), true),
                with.block.planned()
            ),
            taken_off_instead(what, *shorten),
        ),
        Repair::Propose(draft) => (
            format!("the program’s proposal ({} min)", draft.planned()),
            fits_then("then it fits", then),
        ),
        Repair::CloseLater { at, .. } => (close_at(*at), "then it fits".to_owned()),
        Repair::CloseEarlier { at, .. } => (close_at(*at), "finish earlier".to_owned()),
        Repair::Add { choice, .. } => {
            let (name, minutes) = (RowName::of(&choice.block), choice.block.planned());
            let text = format!("add {} ({minutes} min)", ours().block().row(&name, true));
            (text, ours().plan().reasons(&choice.reasons))
        }
        Repair::Give { what, minutes, .. } => (
            format!("{} gets {minutes} min", ours().block().row(what, true)),
            "more time".to_owned(),
        ),
        Repair::BeginAnyway => ("start anyway".to_owned(), "adjust during the meeting".to_owned()),
    }
}

fn close_at(to: civil::Time) -> String {
    format!("close at {}", time::clock(to))
}

/// "25 min off", or what is missing even so.
fn fits_then(taken: &str, then: Outlook) -> String {
    match then {
        Outlook::Fits(_) => taken.to_owned(),
        Outlook::Tight(0) => "then it fits without margin".to_owned(),
        Outlook::Tight(left) => format!("then tight: {left} min margin left"),
        Outlook::Late(by) => format!("still {by} min too long"),
    }
}

fn taken_off(minutes: Minutes, shorten: Minutes) -> String {
    if shorten.is_zero() {
        return format!("{minutes} min off");
    }
    format!("{minutes} min off, the rest {shorten} shorter")
}

fn taken_off_instead(what: &RowName, shorten: Minutes) -> String {
    let instead = format!("instead of {}", ours().block().row(what, false));
    if shorten.is_zero() { instead } else { format!("{instead}, the rest {shorten} min shorter") }
}

pub(crate) fn place(index: usize, count: usize) -> String {
    format!("{} of {count}", index + 1)
}
