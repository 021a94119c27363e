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
        Title::Person(who) => (format!("Wat wil je wijzigen bij {}?", who.reveal()), None),
        Title::Roles => ("Wie doet wat vandaag?".to_owned(), None),
        Title::Role(of) => (group::who_is(*of), None),
        Title::Group => ("Welke groep?".to_owned(), None),
        Title::Agenda => ("Welke agenda?".to_owned(), None),
        Title::Short(outlook) => (format!("{}. Wat doen we?", stands(*outlook)), None),
        Title::ToSpare(minutes) => {
            (format!("Nog {minutes} min vrij, naast de speling. Wat doen we ermee?"), None)
        }
        Title::Papers => ("Welk papier wil je?".to_owned(), None),
        Title::Past => ("Welke bijeenkomst?".to_owned(), None),
        Title::PastMeeting(day) => {
            (format!("De bijeenkomst van {}", time::date_with_year(*day)), None)
        }
        Title::Removing(day) => {
            (format!("De bijeenkomst van {} weghalen?", time::date_with_year(*day)), None)
        }
        Title::Telling { corrects: false } => {
            ("Een bijeenkomst zonder laptop: wat weet je ervan?".to_owned(), None)
        }
        Title::Telling { corrects: true } => ("Wat klopt er niet?".to_owned(), None),
        Title::YearPlan { is_kept: false } => ("Een jaarplan: zo?".to_owned(), None),
        Title::YearPlan { is_kept: true } => {
            ("Het jaarplan, zoals het bewaard is".to_owned(), None)
        }
    }
}

fn title_during(title: &lead::panel::Title) -> (String, Option<&str>) {
    use lead::panel::Title;
    let own = |text: &str| (text.to_owned(), None);
    match title {
        Title::Fate(text) => ("Wat doen we met".to_owned(), Some(text.reveal())),
        Title::Rest => own("Wat doen we met de rest?"),
        Title::Inbreng => own("Welk onderwerp wordt de inbreng?"),
        Title::Clock => own("Welke tijd klopt?"),
        Title::GoTo => own("Naar welk blok?"),
        Title::Block => own("Een andere werkvorm: voor welk blok?"),
        Title::Werkvorm => own("Een andere werkvorm die past"),
        Title::Presence => own("Wie komt, wie gaat, wie doet wat?"),
        Title::Role(of) => (group::who_is(*of), None),
        Title::Papers => own("Welk papier wil je?"),
        Title::NextTime => own("Volgende keer: wat noteren?"),
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

const LEAVE: &str = "zo laten";

fn choice_before(choice: &prepare::panel::Choice) -> (String, String) {
    use prepare::panel::Choice;
    match choice {
        Choice::Leave => plain(LEAVE),
        Choice::Person { act, has, .. } => group::act(*act, *has),
        Choice::BeginWithRoles => plain("zo beginnen"),
        Choice::BeginWithout => plain("open laten en beginnen"),
        Choice::RoleToday { role, who, turn } => {
            group::role_today(*role, who.as_ref(), turn.as_ref())
        }
        Choice::GiveRole { who: Some(who), ago, .. } => (who.reveal().to_owned(), group::ago(*ago)),
        Choice::GiveRole { who: None, .. } => plain("niemand"),
        Choice::Group(found) => {
            let facts = match found {
                FoundGroup { runs: true, .. } => "er loopt een bijeenkomst",
                FoundGroup { is_open: true, .. } => "deze groep staat nu open",
                FoundGroup { .. } => "",
            };
            (found.name.clone(), facts.to_owned())
        }
        Choice::NewGroup => plain("een nieuwe groep"),
        Choice::Agenda(Source::Proposal) => {
            ("het voorstel".to_owned(), "past bij tijd en groep".to_owned())
        }
        Choice::Agenda(Source::LastTime) => plain("de agenda van vorige keer"),
        Choice::Agenda(Source::File(found)) => {
            let facts = if found.outline.is_ok() { "bewaard" } else { "met een fout" };
            (found.name.clone(), facts.to_owned())
        }
        Choice::Fit(remedy) => self::remedy(remedy),
        Choice::Paper(paper) | Choice::PaperOf { paper, .. } => both(papers::choice(*paper)),
        Choice::PaperForm(form) => both(papers::form_choice(*form)),
        Choice::Meeting { began, ended, participants, is_entered, .. } => {
            let when = history::when(began.date(), began.time(), *ended, *participants);
            (when, if *is_entered { history::ENTERED } else { "" }.to_owned())
        }
        Choice::Correct(_) => both(("verbeteren", "wat is ingevoerd")),
        Choice::Remove(_) => both(("weghalen", "wat is ingevoerd")),
        Choice::ReallyRemove(_) => {
            both(("weghalen", "tijden, namen, rollen en werkvormen gaan weg"))
        }
        Choice::Tell(row, fact) => ours().forms().told(*row, fact),
        Choice::Enter { from, until, participants } => {
            let when = history::when(from.date(), from.time(), Some(*until), *participants);
            ("zo bewaren".to_owned(), when)
        }
        Choice::PlanFrom(start) => ("eerste keer".to_owned(), time::date_time(*start)),
        Choice::PlanWeeks(weeks) => ("om de".to_owned(), time::count(*weeks, "week", "weken")),
        Choice::PlanTimes(times) => ("hoe vaak".to_owned(), format!("{times} keer")),
        Choice::KeepPlan => both(("dit plan bewaren", "elk slot stelt dan de volgende datum voor")),
        Choice::Planned(meeting) => ours().forms().planned(meeting),
    }
}

fn choice_during(choice: &lead::panel::Choice) -> (String, String) {
    use lead::panel::Choice;
    match choice {
        Choice::Leave => plain(LEAVE),
        Choice::Done(_) => plain("afgerond"),
        Choice::Again(_, Target::Elsewhere) => plain("elders bespreken"),
        Choice::Again(_, target) => plain(&format!("inplannen: {}", topic::target(*target))),
        Choice::LetGo(_) => plain("loslaten"),
        Choice::Reword(_) => plain("anders verwoorden"),
        Choice::Withdraw(_) => ("weghalen".to_owned(), "uit de lijst en het verslag".to_owned()),
        Choice::Offer => plain("iets anders, zelf typen"),
        Choice::ParkRest => plain("parkeren voor volgende keer"),
        Choice::Inbreng(_, row) => (row.text.reveal().to_owned(), ours().topic().age(row)),
        Choice::NextDate => plain("datum en tijd"),
        Choice::NextChair => plain("voorzitter"),
        Choice::NextTimekeeper => plain("tijdbewaker"),
        Choice::Block { without_inbreng: true, .. } => {
            ("er is geen inbreng".to_owned(), "een werkvorm die er geen nodig heeft".to_owned())
        }
        Choice::Block { kind, name, is_running, without_inbreng: false, .. } => {
            let facts = if *is_running { "loopt nu" } else { "" };
            (ours().block().kind_and_name(*kind, name), facts.to_owned())
        }
        Choice::GoTo { what, planned, has_been, .. } => {
            let facts = if *has_been {
                "al geweest".to_owned()
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
                swapping.materials.as_ref().map(|materials| format!("nodig: {materials}")),
            ];
            (name, facts.into_iter().flatten().collect::<Vec<_>>().join(DOT))
        }
        Choice::Paper(paper) => both(papers::choice(*paper)),
        Choice::Clock(WallClock::System) => plain("de klok van de computer, zoals die nu staat"),
        Choice::Clock(WallClock::Elapsed) => plain("de verstreken tijd sinds het begin"),
        Choice::Presence { who, since } => {
            let here = since.map(|at| format!("is er sinds {}", time::clock(at)));
            (who.reveal().to_owned(), here.unwrap_or_else(|| "is er niet".to_owned()))
        }
        Choice::Guest => plain("iemand anders…"),
        Choice::Confidentiality => plain("vertrouwelijkheid is bevestigd"),
        Choice::RoleOf { role, who } => group::change_of_role(*role, who),
        Choice::GiveRole { who, has, .. } => {
            (who.reveal().to_owned(), if *has { "nu" } else { "" }.to_owned())
        }
    }
}

/// How the agenda fits.
fn stands(outlook: Outlook) -> String {
    match outlook {
        Outlook::Fits(_) => "De agenda past".to_owned(),
        Outlook::Tight(0) => "De agenda past, maar er blijft geen marge over".to_owned(),
        Outlook::Tight(left) => format!("De agenda past, maar krap: nog {left} min marge"),
        Outlook::Late(by) => format!("De agenda is {by} min te lang"),
    }
}

/// What makes the agenda fit, and the facts beside it.
fn remedy(remedy: &Remedy) -> (String, String) {
    let then = remedy.then;
    match &remedy.change {
        Repair::Shorten(by) => {
            (format!("inkorten, samen {by} min eraf"), fits_then("dan past het precies", then))
        }
        Repair::Drop { what, minutes, shorten, .. } => (
            format!("zonder {}", ours().block().row(what, true)),
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
            format!("het voorstel van het programma ({} min)", draft.planned()),
            fits_then("dan past het", then),
        ),
        Repair::CloseLater { at, .. } => (close_at(*at), "dan past het".to_owned()),
        Repair::CloseEarlier { at, .. } => (close_at(*at), "eerder klaar".to_owned()),
        Repair::Add { choice, .. } => {
            let (name, minutes) = (RowName::of(&choice.block), choice.block.planned());
            let text = format!("{} erbij ({minutes} min)", ours().block().row(&name, true));
            (text, ours().plan().reasons(&choice.reasons))
        }
        Repair::Give { what, minutes, .. } => (
            format!("{} krijgt {minutes} min", ours().block().row(what, true)),
            "meer tijd".to_owned(),
        ),
        Repair::BeginAnyway => {
            ("toch beginnen".to_owned(), "tijdens de bijeenkomst bijsturen".to_owned())
        }
    }
}

fn close_at(to: civil::Time) -> String {
    format!("sluiten om {}", time::clock(to))
}

/// "25 min eraf", or what is missing even so.
fn fits_then(taken: &str, then: Outlook) -> String {
    match then {
        Outlook::Fits(_) => taken.to_owned(),
        Outlook::Tight(0) => "dan past het zonder marge".to_owned(),
        Outlook::Tight(left) => format!("dan krap: nog {left} min marge"),
        Outlook::Late(by) => format!("dan nog {by} min te lang"),
    }
}

fn taken_off(minutes: Minutes, shorten: Minutes) -> String {
    if shorten.is_zero() {
        return format!("{minutes} min eraf");
    }
    format!("{minutes} min eraf en {shorten} ingekort")
}

fn taken_off_instead(what: &RowName, shorten: Minutes) -> String {
    let instead = format!("in plaats van {}", ours().block().row(what, false));
    if shorten.is_zero() { instead } else { format!("{instead}, en {shorten} min ingekort") }
}

pub(crate) fn place(index: usize, count: usize) -> String {
    format!("{} van {count}", index + 1)
}
