//! What was asked does not fit now: why, and what does.

use super::time::{min, minutes};
use crate::{domain::meeting::Refusal, screen::ShownRefusal};

/// Why it does not fit.
pub fn refusal(refused: &ShownRefusal) -> String {
    match refused {
        ShownRefusal::Meeting(refusal) => meeting(refusal),
        ShownRefusal::NotATime => "Typ een tijd, bijvoorbeeld 16:00".to_owned(),
        ShownRefusal::NotANumber { most } => format!("Typ een heel getal van 0 tot en met {most}"),
        ShownRefusal::NotADate => "Typ een datum en tijd, bijvoorbeeld 11-1 14:00".to_owned(),
        ShownRefusal::DoesNotFit { minutes } => {
            format!("De agenda is {} te lang", min(*minutes))
        }
        ShownRefusal::NothingToSwap => {
            "Er is geen andere werkvorm die past in de minuten die er zijn.".to_owned()
        }
        ShownRefusal::NothingToAdjust => {
            "Op schema, zonder veel speling: er valt niets bij te sturen".to_owned()
        }
        ShownRefusal::NoTopics => "Er staan geen onderwerpen op de parkeerlijst".to_owned(),
    }
}

fn meeting(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Ended => "De bijeenkomst is gesloten".to_owned(),
        Refusal::NothingBefore => "Dit is de eerste stap".to_owned(),
        Refusal::NothingToUndo => "Er is niets om terug te draaien".to_owned(),
        Refusal::BudgetUsedUp => {
            "Deze stap is al verlengd · ga door, of parkeer wat blijft liggen".to_owned()
        }
        Refusal::NoMinuteToDrop => "Van deze stap kan geen minuut meer af".to_owned(),
        Refusal::NeedsConsent { price: _ } => {
            "Dat is meer dan de speling: vraag het de groep".to_owned()
        }
        Refusal::BeganTooLongAgo { at_most } => format!(
            "Deze stap kan hooguit {} geleden begonnen zijn",
            minutes(i64::from(at_most.get()))
        ),
        Refusal::ClosingTimeOutOfRange => {
            "De sluittijd moet straks zijn, binnen twaalf uur".to_owned()
        }
        Refusal::MovedOn => "De bijeenkomst is al verder: druk opnieuw op b".to_owned(),
        Refusal::NothingToLeaveOut => "Er is geen tijd om niet mee te tellen".to_owned(),
        Refusal::NoLaterToday => {
            "Het slot loopt: parkeer voor volgende keer of buiten intervisie".to_owned()
        }
    }
}
