//! Questions, choices and input lines.

use jiff::civil;

use super::{DOT, adjust, block, group, note, plan, refusal::refusal, time, topic};
use crate::{
    domain::{
        event::{Target, WallClock},
        minutes::Minutes,
    },
    screen::{Ask, Choice, ChoiceTitle, Prompt, RowName, ShownPrice, ShownRemedy},
};

pub(crate) fn ask(ask: &Ask) -> (String, &'static str) {
    match ask {
        Ask::Minutes(price) => (minutes(price), CONSENT),
        Ask::ClosingTime { from, to } => (
            format!("Sluiten om {} in plaats van {}.", time::clock(*to), time::clock(*from)),
            CONSENT,
        ),
        Ask::Adjust(proposal) => (adjust::facts(proposal), CONSENT),
        Ask::Leave => {
            ("De bijeenkomst loopt door en is straks te hervatten.".to_owned(), "Toch weggaan?")
        }
        Ask::LeaveUnkept => ("Nog niet alles is bewaard.".to_owned(), "Toch weggaan?"),
    }
}

const CONSENT: &str = "Vindt de groep dat goed?";

fn minutes(price: &ShownPrice) -> String {
    let end = time::clock(price.expected_end);
    if price.slack_after < 0 {
        return format!(
            "{} min erbij: {} min te kort, einde {end}.",
            price.minutes,
            price.slack_after.saturating_abs()
        );
    }
    format!(
        "{} min erbij uit de speling ({} → {} min), einde {end}.",
        price.minutes, price.slack_before, price.slack_after
    )
}

pub(crate) fn title(title: &ChoiceTitle) -> (String, Option<&str>) {
    let own = str::to_owned;
    match title {
        ChoiceTitle::Fate(text) => (own("Wat doen we met"), Some(text.reveal())),
        ChoiceTitle::Rest(1) => (own("Eén kandidaat is niet gekozen."), None),
        ChoiceTitle::Rest(_) => (own("Niet alle kandidaten zijn gekozen."), None),
        ChoiceTitle::Inbreng => (own("Welk onderwerp wordt de inbreng?"), None),
        ChoiceTitle::Clock => (own("Welke tijd klopt?"), None),
        ChoiceTitle::Block => (own("Een andere werkvorm: voor welk blok?"), None),
        ChoiceTitle::Werkvorm => (own("Een andere werkvorm die past"), None),
        ChoiceTitle::Person(who) => (own("Wat noteren bij"), Some(who.reveal())),
        ChoiceTitle::Presence => (own("Wie komt er binnen, gaat weg, of doet wat?"), None),
        ChoiceTitle::Role(of) => (group::who_is(*of), None),
        ChoiceTitle::Group => (own("Welke groep?"), None),
        ChoiceTitle::Agenda => (own("Welke agenda?"), None),
        ChoiceTitle::TooLong { minutes } => {
            (format!("De agenda is {minutes} min te lang. Wat doen we?"), None)
        }
        ChoiceTitle::ToSpare { minutes } => {
            (format!("{minutes} min over, naast de speling. Wat doen we ermee?"), None)
        }
        ChoiceTitle::NextTime => (own("Volgende keer: wat noteren?"), None),
    }
}

pub(crate) fn choice(choice: &Choice) -> (String, String) {
    let plain = |text: &str| (text.to_owned(), String::new());
    match choice {
        Choice::Leave => plain("laat zo"),
        Choice::Done => plain("behandeld"),
        Choice::Again(Target::Elsewhere) => plain("buiten intervisie oppakken"),
        Choice::Again(target) => (format!("inplannen: {}", topic::target(*target)), String::new()),
        Choice::LetGo => plain("loslaten"),
        Choice::Reword => plain("anders verwoorden"),
        Choice::Withdraw => ("weghalen".to_owned(), "uit de lijst en het verslag".to_owned()),
        Choice::Offer => plain("iets anders, zelf typen"),
        Choice::ParkRest => plain("parkeren voor volgende keer"),
        Choice::Topic(row) => (row.text.reveal().to_owned(), topic::age(row)),
        Choice::Date => plain("datum en tijd"),
        Choice::Chair => plain("voorzitter"),
        Choice::Timekeeper => plain("tijdbewaker"),
        Choice::Block { without_inbreng: true, .. } => {
            ("er is geen inbreng".to_owned(), "een werkvorm die er geen nodig heeft".to_owned())
        }
        Choice::Block { kind, name, is_running, without_inbreng: false } => {
            let facts = if *is_running { "loopt nu" } else { "" };
            (block::kind_and_name(*kind, name), facts.to_owned())
        }
        Choice::Werkvorm { name, planned, slack_after, materials, .. } => {
            let facts = [
                Some(time::min(i64::from(planned.get()))),
                Some(format!("{slack_after} min speling")),
                materials.as_ref().map(|materials| format!("nodig: {materials}")),
            ];
            (name.clone(), facts.into_iter().flatten().collect::<Vec<_>>().join(DOT))
        }
        Choice::Clock(WallClock::System) => plain("de klok van de computer, zoals die nu staat"),
        Choice::Clock(WallClock::Elapsed) => plain("de verstreken tijd sinds het begin"),
        Choice::Person(act, has) => group::act(*act, *has),
        Choice::Presence { who, since } => {
            let here = since.map(|at| format!("is er sinds {}", time::clock(at)));
            (who.reveal().to_owned(), here.unwrap_or_else(|| "is er niet".to_owned()))
        }
        Choice::Guest => plain("iemand anders…"),
        Choice::Confidentiality => plain("vertrouwelijkheid is bevestigd"),
        Choice::Group { name, runs } => {
            let facts = if *runs { "er loopt een bijeenkomst" } else { "" };
            (name.clone(), facts.to_owned())
        }
        Choice::RoleOf { role, who } => group::change_of_role(*role, who),
        Choice::GiveRole { who, has } => {
            (who.reveal().to_owned(), if *has { "nu" } else { "" }.to_owned())
        }
        Choice::Proposal => ("het voorstel".to_owned(), "past bij tijd en groep".to_owned()),
        Choice::LastAgenda => plain("de agenda van vorige keer"),
        Choice::KeptAgenda { name, is_right: true } => (name.clone(), "bewaard".to_owned()),
        Choice::KeptAgenda { name, is_right: false } => (name.clone(), "met een fout".to_owned()),
        Choice::Fit(remedy) => self::remedy(remedy),
    }
}

/// What makes the agenda fit, and the facts beside it.
fn remedy(remedy: &ShownRemedy) -> (String, String) {
    match remedy {
        ShownRemedy::Shorten { by, left } => {
            (format!("inkorten, samen {by} min eraf"), fits_then("dan past het precies", *left))
        }
        ShownRemedy::Drop { what, minutes, shorten, left } => (
            format!("zonder {}", block::row(what, true)),
            fits_then(&taken_off(*minutes, *shorten), *left),
        ),
        ShownRemedy::Replace { what, with, minutes, shorten } => (
            format!("{} ({minutes} min)", block::row(with, true)),
            taken_off_instead(what, *shorten),
        ),
        ShownRemedy::Propose { minutes, left } => (
            format!("het voorstel van het programma ({minutes} min)"),
            fits_then("dan past het", *left),
        ),
        ShownRemedy::CloseLater(to) => (close_at(*to), "dan past het".to_owned()),
        ShownRemedy::CloseEarlier(to) => (close_at(*to), "eerder klaar".to_owned()),
        ShownRemedy::Add { what, minutes, reasons } => {
            (format!("{} erbij ({minutes} min)", block::row(what, true)), plan::reasons(reasons))
        }
        ShownRemedy::Give { what, minutes } => {
            (format!("{} krijgt {minutes} min", block::row(what, true)), "meer tijd".to_owned())
        }
        ShownRemedy::BeginAnyway => {
            ("toch beginnen".to_owned(), "tijdens de bijeenkomst bijsturen".to_owned())
        }
    }
}

fn close_at(to: civil::Time) -> String {
    format!("sluiten om {}", time::clock(to))
}

/// "25 min eraf", or by how much it is too long even so.
fn fits_then(taken: &str, left: Minutes) -> String {
    if left.is_zero() { taken.to_owned() } else { format!("dan nog {left} min te lang") }
}

fn taken_off(minutes: Minutes, shorten: Minutes) -> String {
    if shorten.is_zero() {
        return format!("{minutes} min eraf");
    }
    format!("{minutes} min eraf en {shorten} ingekort")
}

fn taken_off_instead(what: &RowName, shorten: Minutes) -> String {
    let instead = format!("in plaats van {}", block::row(what, false));
    if shorten.is_zero() { instead } else { format!("{instead}, en {shorten} min ingekort") }
}

pub(crate) fn prompt(prompt: &Prompt) -> (String, String) {
    let say = |text: &str, hint: &str| (text.to_owned(), hint.to_owned());
    match prompt {
        Prompt::Again(why) => (refusal(why), String::new()),
        Prompt::Park(target) => (
            format!("Parkeren: {}", topic::target(*target)),
            "zonder namen · Tab wisselt".to_owned(),
        ),
        Prompt::BeganAgo { at_most } => {
            ("Hoeveel minuten geleden begon deze stap?".to_owned(), format!("hooguit {at_most}"))
        }
        Prompt::ClosingTime => say("Nieuwe sluittijd", "bijvoorbeeld 16:15"),
        Prompt::StartTime => say("Begintijd", "bijvoorbeeld 14:00"),
        Prompt::Length => say("Hoeveel minuten duurt de bijeenkomst?", ""),
        Prompt::Participants => say("Hoeveel deelnemers zijn er, voorzitter meegeteld?", ""),
        Prompt::NextDate => say("Volgende keer: datum en tijd", "bijvoorbeeld 11-1 14:00"),
        Prompt::NextChair => say("Volgende keer: voorzitter", ""),
        Prompt::NextTimekeeper => say("Volgende keer: tijdbewaker", ""),
        Prompt::NewPerson => say("Naam of initialen van de deelnemer", ""),
        Prompt::Guest => say("Wie komt er binnen?", "naam of initialen"),
        Prompt::Function => say("Functie, voor het bewijs van deelname", "mag leeg blijven"),
        Prompt::Registration => say("Nummer in het register", "mag leeg blijven"),
        Prompt::Setting(setting) => {
            let (question, hint) = group::ask(*setting);
            say(question, hint)
        }
        Prompt::BlockMinutes => say("Hoeveel minuten?", ""),
        Prompt::AgendaName => say("Onder welke naam bewaren?", "bijvoorbeeld lange bijeenkomst"),
        Prompt::Reword => say("Zo is het beter:", note::WITHOUT_NAMES),
        Prompt::Note { kind, kept } => note::prompt(*kind, *kept),
        Prompt::ActionWho { kept } => note::detail("Wie doet het?", *kept),
        Prompt::ActionBy { kept } => note::detail("Voor wanneer?", *kept),
        Prompt::Offer { kept } => note::offer(*kept),
        Prompt::LetGoReason => say("Waarom loslaten?", "mag leeg blijven"),
    }
}

pub(crate) fn place(index: usize, count: usize) -> String {
    format!("{} van {count}", index + 1)
}
