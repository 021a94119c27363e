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
        (0, _) => format!("Type minutes, at most {most}."),
        (less, 0) => format!("No more can be added; -1 to -{less} takes minutes off."),
        (less, _) => format!("Type minutes, at most {most} more or -{less} off."),
    }
}

/// Why it does not fit.
#[expect(clippy::too_many_lines, reason = "one row for each refusal")]
pub(crate) fn refusal(refused: &NotNow) -> String {
    match refused {
        NotNow::Meeting(refusal) => meeting(refusal),
        NotNow::NotThatPartOfTheDay => {
            "That hour is not in that part of the day: type 14:00 or 2 pm, for example.".to_owned()
        }
        NotNow::NotATime => "Type a time, such as 16:00 or 4 pm.".to_owned(),
        NotNow::NoLength => {
            "Closing time is from ten minutes to twelve hours after the start.".to_owned()
        }
        NotNow::NotSoManyMinutes { least, most } => not_so_many(*least, *most),
        NotNow::NotVotes => "Type a number, such as 3; leave it empty for none.".to_owned(),
        NotNow::NotASpeakingTime => "Type minutes, such as 3 or 1.5.".to_owned(),
        NotNow::NotALength { min, max } => {
            let hours = if 90 <= *max { " (or 1h30)" } else { "" };
            format!("Type minutes, from {min} to {max}{hours}.")
        }
        NotNow::NotADate(why) => not_a_day(why),
        NotNow::NothingToSwap => "No other exercise fits the minutes there are.".to_owned(),
        NotNow::NothingToAdjust => {
            "It fits, with little to spare: there is nothing to adjust.".to_owned()
        }
        NotNow::NowhereToGo => "There is no other block.".to_owned(),
        NotNow::SlotStays => "The closing is always the last block.".to_owned(),
        NotNow::NoMinuteLeft => "Every step keeps at least one minute.".to_owned(),
        NotNow::TooLongADay => "It cannot be longer than a day, or have more blocks.".to_owned(),
        NotNow::NothingElseFits => {
            let search = key_of(Table::Agenda, Action::AnotherWerkvorm);
            format!("No other choice fits · {search} searches all exercises")
        }
        NotNow::NoOtherLength => {
            "No block is known to take your group longer or shorter.".to_owned()
        }
        NotNow::FitsAlready => "The agenda already fits, with the slack it should have.".to_owned(),
        NotNow::BrokenAgenda { line: Some(line) } => {
            format!("This agenda has a mistake on line {line}; nothing was changed.")
        }
        NotNow::BrokenAgenda { line: None } => {
            "This agenda cannot be read; nothing was changed.".to_owned()
        }
        NotNow::NameTooLong(most) => format!("A name has at most {most} characters."),
        NotNow::LineFull(most) => format!("No more fits: there is room for {most} characters."),
        NotNow::NameTwice => "This name is already among the participants.".to_owned(),
        NotNow::Another(alike) => {
            format!("{} Take that name out here, or change the group first.", who_is_alike(alike))
        }
        NotNow::TooManyNames => "A group cannot have more participants.".to_owned(),
        NotNow::NotBetween { min, max } => format!("Type a whole number from {min} to {max}."),
        NotNow::NotWeeks { min, max } => {
            format!("Type how many weeks apart, from {min} to {max}; a month is 4 or 5 weeks.")
        }
        NotNow::NoSuchRegister => {
            "Kept, but this register is not known: no proof can be made for it.".to_owned()
        }
        NotNow::NotInGroup => {
            "This name is no longer among the participants: it was removed elsewhere.".to_owned()
        }
        NotNow::PaperNotMade(why) => paper(*why),
        NotNow::NotEntered(why) => not_entered(why),
        NotNow::YearPlanNotKept(why) => plan_not_kept(*why),
        NotNow::PhoneForbidden => {
            "Your settings say telefoon = false: the clock goes to no other screen.".to_owned()
        }
        NotNow::PhoneUnasked => {
            "Start with intervisie clock --phone to show this clock on phones too.".to_owned()
        }
        NotNow::SignTooSoon => "Just a moment: you gave a sign only now.".to_owned(),
        NotNow::InbrengUnsaved(why) => format!("Not kept: {}", why_not_kept(*why)),
        NotNow::AgendaUnsaved(why) => unsaved(*why),
        NotNow::GroupNotKept(why) => group_waits(*why),
        NotNow::NoTopics => "There are no parked topics.".to_owned(),
    }
}

fn paper(why: Unmade) -> String {
    match why {
        Unmade::Rehearsal => REHEARSAL.to_owned(),
        Unmade::NotKept => "Not everything is kept yet; try again in a moment.".to_owned(),
        Unmade::NoDate => "No date has been agreed.".to_owned(),
        Unmade::NoPlan => "No year plan has been kept yet.".to_owned(),
        Unmade::NoFolder => "That folder is not there; choose another.".to_owned(),
        Unmade::NoRegister => {
            "This register is not known here; check it in the group’s details.".to_owned()
        }
        Unmade::NoJournal => "This meeting’s journal is no longer there.".to_owned(),
        Unmade::NoPdf => {
            let page = key_of(Table::Ended, Action::PaperForm);
            format!("A PDF cannot be made here; {page} makes it a page again.")
        }
        Unmade::Disk(why) => format!("Not kept: {}", why_not_kept(why)),
    }
}

fn unsaved(why: Unsaved) -> String {
    match why {
        Unsaved::Exists => "There is already an agenda by that name: choose another.".to_owned(),
        Unsaved::Disk(why) => format!("Not kept: {}", why_not_kept(why)),
        Unsaved::Rehearsal => REHEARSAL.to_owned(),
    }
}

const REHEARSAL: &str = "This is a rehearsal: nothing is kept.";

/// What was changed about the group waits, and is kept once that can be.
fn group_waits(why: GroupWaits) -> String {
    file_waits("The group is not kept yet", "groep.toml", why)
}

/// Why the plan is not kept.
fn plan_not_kept(why: GroupWaits) -> String {
    file_waits("The year plan is not kept", "jaarplan.toml", why)
}

fn file_waits(not_kept: &str, file: &str, why: GroupWaits) -> String {
    let because = match why {
        GroupWaits::Rehearsal => return REHEARSAL.to_owned(),
        GroupWaits::Disk(why) => why_not_kept(why).to_owned(),
        GroupWaits::Mistake(line) => {
            format!("{file} has a mistake on line {line}, put that right first")
        }
        GroupWaits::Unreadable => format!("{file} cannot be read"),
        GroupWaits::Busy => format!("another program is using {file}"),
    };
    format!("! {not_kept}: {because}")
}

/// Why it was not entered, or not removed.
fn not_entered(why: &Unentered) -> String {
    match why {
        Unentered::Refused(why) => entered::not_entered(why),
        Unentered::Disk(why) => format!("Not kept: {}", why_not_kept(*why)),
        Unentered::Twice => {
            "Kept, but what stood there before is still there too: remove that here.".to_owned()
        }
        Unentered::NotRemoved => "Not removed; try again in a moment.".to_owned(),
        Unentered::Rehearsal => REHEARSAL.to_owned(),
    }
}

fn meeting(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Ended => "The meeting is closed.".to_owned(),
        Refusal::NothingBefore => "This is the first step.".to_owned(),
        Refusal::InSlot => "The closing has already begun.".to_owned(),
        Refusal::NothingToUndo => "There is nothing to undo.".to_owned(),
        Refusal::BudgetUsedUp => {
            "This step has had its extra minutes. Go on, or park the rest.".to_owned()
        }
        Refusal::NoMinuteToDrop => "No more minutes can come off this step.".to_owned(),
        Refusal::NeedsConsent { price: _ } => {
            "That is more than there is to spare: ask the group.".to_owned()
        }
        Refusal::BeganTooLongAgo { at_most } if at_most.is_zero() => {
            "This step has only just begun.".to_owned()
        }
        Refusal::BeganTooLongAgo { at_most } => {
            format!("This step can have begun at most {} ago.", minutes(i64::from(at_most.get())))
        }
        Refusal::ClosingTimeOutOfRange => {
            "Choose a time later than now and within twelve hours.".to_owned()
        }
        Refusal::MovedOn => {
            let adjust = key_of(Table::Live, Action::Adjust);
            format!("The meeting has moved on: press {adjust} again.")
        }
        Refusal::NothingToLeaveOut => {
            "There is no time to leave out now: all of it counts.".to_owned()
        }
        Refusal::NoLaterToday => {
            "The closing has begun: park for next time, or to discuss elsewhere.".to_owned()
        }
    }
}
