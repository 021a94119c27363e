//! What was asked does not fit now: why, and what does.

use super::{
    action::key_of, day::not_a_day, entered, group::who_is_alike, time::minutes,
    trouble::why_not_kept,
};
use crate::{
    app::{
        action::Action,
        keymap::Table,
        message::{GroupWaits, Unentered, Unsaved},
        news::NotNow,
        papers::Unmade,
    },
    domain::meeting::Refusal,
};

fn not_so_many(least: i16, most: i16) -> String {
    match (least.abs(), most) {
        (0, _) => format!("Typ minuten, hooguit {most}."),
        (less, 0) => format!("Er kan niets meer bij; -1 tot -{less} haalt er minuten af."),
        (less, _) => format!("Typ minuten, hooguit {most} erbij of -{less} eraf."),
    }
}

/// Why it does not fit.
#[expect(clippy::too_many_lines, reason = "one row for each refusal")]
pub(crate) fn refusal(refused: &NotNow) -> String {
    match refused {
        NotNow::Meeting(refusal) => meeting(refusal),
        NotNow::NotThatPartOfTheDay => {
            "Dat uur is niet in dat deel van de dag: typ bijvoorbeeld 14:00 of 2 pm.".to_owned()
        }
        NotNow::NotATime => "Typ een tijd, bijvoorbeeld 16:00 of half vijf.".to_owned(),
        NotNow::NoLength => {
            "De sluittijd ligt tien minuten tot twaalf uur na de begintijd.".to_owned()
        }
        NotNow::NotSoManyMinutes { least, most } => not_so_many(*least, *most),
        NotNow::NotVotes => "Typ een aantal, bijvoorbeeld 3; leeg is geen.".to_owned(),
        NotNow::NotASpeakingTime => "Typ minuten, bijvoorbeeld 3 of 1,5.".to_owned(),
        NotNow::NotALength { min, max } => {
            let hours = if 90 <= *max { " (1u30 mag ook)" } else { "" };
            format!("Typ minuten, van {min} tot en met {max}{hours}.")
        }
        NotNow::NotADate(why) => not_a_day(why),
        NotNow::NothingToSwap => {
            "Er is geen andere werkvorm die past in de minuten die er zijn.".to_owned()
        }
        NotNow::NothingToAdjust => {
            "Het past, zonder veel speling: er valt niets bij te sturen.".to_owned()
        }
        NotNow::NowhereToGo => "Er is geen ander blok.".to_owned(),
        NotNow::SlotStays => "Het slot is altijd het laatste blok.".to_owned(),
        NotNow::NoMinuteLeft => "Elke stap houdt ten minste één minuut.".to_owned(),
        NotNow::TooLongADay => "Langer dan een dag of met nog meer blokken kan niet.".to_owned(),
        NotNow::NothingElseFits => {
            let search = key_of(Table::Agenda, Action::AnotherWerkvorm);
            format!("Er is geen andere keuze die past · {search} zoekt in alle werkvormen")
        }
        NotNow::NoOtherLength => {
            "Van geen blok is bekend dat het bij jullie langer of korter duurt.".to_owned()
        }
        NotNow::FitsAlready => "De agenda past al, met de speling die erbij hoort.".to_owned(),
        NotNow::BrokenAgenda { line: Some(line) } => {
            format!("Deze agenda heeft een fout op regel {line}; er is niets veranderd.")
        }
        NotNow::BrokenAgenda { line: None } => {
            "Deze agenda is niet te lezen; er is niets veranderd.".to_owned()
        }
        NotNow::NameTooLong(most) => format!("Een naam heeft hooguit {most} tekens."),
        NotNow::LineFull(most) => format!("Langer kan niet: hier passen {most} tekens."),
        NotNow::NameTwice => "Deze naam staat al bij de deelnemers.".to_owned(),
        NotNow::Another(alike) => {
            format!("{} Haal die naam hier weg, of verander eerst de groep.", who_is_alike(alike))
        }
        NotNow::TooManyNames => "Een groep kan niet meer deelnemers hebben.".to_owned(),
        NotNow::NotBetween { min, max } => {
            format!("Typ een heel getal van {min} tot en met {max}.")
        }
        NotNow::NotWeeks { min, max } => {
            format!(
                "Typ om de hoeveel weken, van {min} tot en met {max}; een maand is 4 of 5 weken."
            )
        }
        NotNow::NoSuchRegister => {
            "Bewaard, maar dit register is niet bekend: er kan geen bewijs voor worden gemaakt."
                .to_owned()
        }
        NotNow::NotInGroup => {
            "Deze naam staat niet meer bij de deelnemers: die is elders weggehaald.".to_owned()
        }
        NotNow::PaperNotMade(why) => paper(*why),
        NotNow::NotEntered(why) => not_entered(why),
        NotNow::YearPlanNotKept(why) => plan_not_kept(*why),
        NotNow::PhoneForbidden => {
            "In je instellingen staat telefoon = false: de klok komt op geen ander scherm."
                .to_owned()
        }
        NotNow::InbrengUnsaved(why) => format!("Niet bewaard: {}", why_not_kept(*why)),
        NotNow::PhoneUnasked => {
            "Begin met intervisie klok --telefoon, dan staat deze klok ook op telefoons.".to_owned()
        }
        NotNow::SignTooSoon => "Even wachten: je vorige teken is net gegeven.".to_owned(),
        NotNow::AgendaUnsaved(why) => unsaved(*why),
        NotNow::GroupNotKept(why) => group_waits(*why),
        NotNow::NoTopics => "Er staan geen onderwerpen op de parkeerlijst.".to_owned(),
    }
}

fn paper(why: Unmade) -> String {
    match why {
        Unmade::Rehearsal => REHEARSAL.to_owned(),
        Unmade::NotKept => "Nog niet alles is bewaard; probeer het zo nog eens.".to_owned(),
        Unmade::NoDate => "Er is geen datum afgesproken.".to_owned(),
        Unmade::NoPlan => "Er is nog geen jaarplan bewaard.".to_owned(),
        Unmade::NoFolder => "Die map is er niet; kies een andere.".to_owned(),
        Unmade::NoRegister => {
            "Dit register is hier niet bekend; kijk het na bij de gegevens van de groep.".to_owned()
        }
        Unmade::NoJournal => "Het logboek van deze bijeenkomst is er niet meer.".to_owned(),
        Unmade::NoPdf => {
            let page = key_of(Table::Ended, Action::PaperForm);
            format!("Een pdf lukt hier niet; {page} maakt er weer een bladzijde van.")
        }
        Unmade::Disk(why) => format!("Niet bewaard: {}", why_not_kept(why)),
    }
}

fn unsaved(why: Unsaved) -> String {
    match why {
        Unsaved::Exists => "Er is al een agenda met die naam: kies een andere.".to_owned(),
        Unsaved::Disk(why) => format!("Niet bewaard: {}", why_not_kept(why)),
        Unsaved::Rehearsal => REHEARSAL.to_owned(),
    }
}

const REHEARSAL: &str = "Dit is een oefening: er wordt niets bewaard.";

/// What was changed about the group waits, and is kept once that can be.
fn group_waits(why: GroupWaits) -> String {
    file_waits("De groep is nog niet bewaard", "groep.toml", why)
}

/// Why the plan is not kept.
fn plan_not_kept(why: GroupWaits) -> String {
    file_waits("Het jaarplan is niet bewaard", "jaarplan.toml", why)
}

fn file_waits(not_kept: &str, file: &str, why: GroupWaits) -> String {
    let because = match why {
        GroupWaits::Rehearsal => return REHEARSAL.to_owned(),
        GroupWaits::Disk(why) => why_not_kept(why).to_owned(),
        GroupWaits::Mistake(line) => {
            format!("{file} heeft een fout op regel {line}, verbeter die eerst")
        }
        GroupWaits::Unreadable => format!("{file} is niet te lezen"),
        GroupWaits::Busy => format!("een ander programma is met {file} bezig"),
    };
    format!("! {not_kept}: {because}")
}

/// Why it was not entered, or not removed.
fn not_entered(why: &Unentered) -> String {
    match why {
        Unentered::Refused(why) => entered::not_entered(why),
        Unentered::Disk(why) => format!("Niet bewaard: {}", why_not_kept(*why)),
        Unentered::Twice => {
            "Bewaard, maar wat er eerst stond is er ook nog: haal dat hier weg.".to_owned()
        }
        Unentered::NotRemoved => "Niet weggehaald; probeer het zo nog eens.".to_owned(),
        Unentered::Rehearsal => REHEARSAL.to_owned(),
    }
}

fn meeting(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Ended => "De bijeenkomst is gesloten.".to_owned(),
        Refusal::NothingBefore => "Dit is de eerste stap.".to_owned(),
        Refusal::InSlot => "Het slot loopt al.".to_owned(),
        Refusal::NothingToUndo => "Er valt niets ongedaan te maken.".to_owned(),
        Refusal::BudgetUsedUp => {
            "Deze stap kreeg al minuten erbij. Ga door, of parkeer de rest.".to_owned()
        }
        Refusal::NoMinuteToDrop => "Van deze stap kan geen minuut meer af.".to_owned(),
        Refusal::NeedsConsent { price: _ } => {
            "Dat is meer dan de speling: vraag het de groep.".to_owned()
        }
        Refusal::BeganTooLongAgo { at_most } if at_most.is_zero() => {
            "Deze stap is nog maar net begonnen.".to_owned()
        }
        Refusal::BeganTooLongAgo { at_most } => format!(
            "Deze stap kan hooguit {} geleden begonnen zijn.",
            minutes(i64::from(at_most.get()))
        ),
        Refusal::ClosingTimeOutOfRange => {
            "Kies een tijd later dan nu en binnen twaalf uur.".to_owned()
        }
        Refusal::MovedOn => {
            let adjust = key_of(Table::Live, Action::Adjust);
            format!("De bijeenkomst is al verder: druk opnieuw op {adjust}.")
        }
        Refusal::NothingToLeaveOut => "Er valt nu niets over te slaan: alle tijd telt.".to_owned(),
        Refusal::NoLaterToday => {
            "Het slot loopt: parkeer voor volgende keer, of om elders te bespreken.".to_owned()
        }
    }
}
