//! What just happened, in one line.

use jiff::civil::{DateTime, Time};

use super::{
    DOT,
    action::key_of,
    forms, group, meeting, note, ours, papers, phone, plan, refusal, signals, step_list,
    time::{clock, count, date_time, length, min, minutes},
    topic,
    trouble::direction,
    year_plan,
};
use crate::{
    app::{
        action::Action,
        keymap::Table,
        news::{Back, News, Written},
        papers::PaperForm,
        price::ShownPrice,
        row_name::RowName,
    },
    domain::{
        confidential::Confidential,
        event::{Fate, NoteKind, WallClock},
        figures::Outlook,
        minutes::Minutes,
        werkvorm::QuestionKind,
    },
};

const INBRENG_KEPT: &str = "Kept: this case comes first when you choose";
const LED_ELSEWHERE: &str =
    "This group’s meeting is being led in another window; you are following it here.";
fn open_elsewhere() -> String {
    let close = key_of(Table::Ended, Action::Leave);
    format!(
        "The previous meeting is still open in another window. Close it there with {close}; then you can start here."
    )
}

const UNLOCKED: &str =
    "Open this group in one window only: this folder does not stop a second one.";
const INBRENG_CHOSEN: &str = "Chosen. After the discussion this topic is finished.";

fn agenda_saved(name: &str, too_long: Minutes) -> String {
    let kept = format!("✓ Agenda saved as “{name}”");
    if too_long.is_zero() {
        return kept;
    }
    format!("{kept} · {too_long} min too long for the time there is")
}

fn kind_told(about: QuestionKind) -> String {
    format!("The question is about {} · the method stays", plan::subject(about))
}

fn step_began(step: &RowName) -> String {
    let name = Some(ours().block().row(step, false)).filter(|name| !name.is_empty());
    let undo = key_of(Table::Live, Action::Undo);
    format!("{} started · {undo} undo", name.unwrap_or_else(|| "Step".to_owned()))
}

/// What was noted about next time; with a date also how a whole year is planned, where it is not.
fn next_time(date: Option<DateTime>, has_plan: bool, kept: bool) -> String {
    let Some(at) = date else { return thing("Arrangement for next time", kept) };
    let said = format!("Next time: {}", date_time(at));
    if has_plan {
        return kept_or_not(said, kept);
    }
    let plan = key_of(Table::Begin, Action::YearPlan);
    kept_or_not(format!("{said}{DOT}before you begin {plan} plans a whole year"), kept)
}

#[expect(clippy::too_many_lines, reason = "one row for each piece of news")]
pub(crate) fn news(news: &News, kept: bool) -> String {
    match news {
        News::LedElsewhere => LED_ELSEWHERE.to_owned(),
        News::OpenElsewhere => open_elsewhere(),
        News::Unlocked => UNLOCKED.to_owned(),
        News::StartTime(at) => format!("It’s {}: start with whoever is here.", clock(*at)),
        News::Practised => "The rehearsal is over; nothing of it was kept.".to_owned(),
        News::Welcomed => welcomed(),
        News::Began { at, before, after } => began(*at, *before, *after),
        News::StepBegan(step) => step_began(step),
        News::Parked(target) => kept_or_not(format!("Parked: {}", topic::target(*target)), kept),
        News::Settled(fate) => kept_or_not(settled(fate), kept),
        News::Written(what) => written(*what, kept),
        News::Voted { most, shared } => step_list::voted(*most, *shared),
        News::InbrengChosen => INBRENG_CHOSEN.to_owned(),
        News::KindTold(about) => kept_or_not(kind_told(*about), kept),
        News::NextTimeNoted { start, has_plan } => next_time(*start, *has_plan, kept),
        News::MinutesAdded(price) => minutes_added(price),
        News::Swapped { name, planned, after } => swapped(name, *planned, *after),
        News::Adjusted { expected_end, after } => format!(
            "Adjusted with the group’s agreement · {} · done by {}",
            meeting::stands(*after),
            clock(*expected_end)
        ),
        News::ToSlot { skipped, unfinished } => to_slot(*skipped, *unfinished),
        News::StillPaused(length) => still_paused(i64::from(length.get())),
        News::WentTo(block) => step_began(block),
        News::Corrected(minutes) => corrected(i64::from(minutes.get())),
        News::ClosingTimeMoved { to, rings_again } => closing_moved(*to, *rings_again),
        News::ConsentRefused => "The group keeps it as it was.".to_owned(),
        News::EnterLeaves => enter_leaves(),
        News::MeetingGone => "The meeting is gone; what was parked is still there.".to_owned(),
        News::TakenBack => "Undone: back to how it was.".to_owned(),
        News::Shortened(by) => shortened(*by),
        News::Undone(back) => undone(*back).to_owned(),
        News::Signal { signal: of, minutes } => signals::line(*of, *minutes),
        News::LeftOut { seconds, before, after } => {
            format!("{} not counted · {}", length(*seconds), slack_change(*before, *after))
        }
        News::ClockSet { seconds, from, to } => clock_set(*seconds, *from, *to),
        News::ClockChosen { clock, rings_again } => clock_chosen(*clock, *rings_again),
        News::ZoneChanged { closing, here } => zone_changed(*closing, *here),
        News::KeptElsewhere(file) => format!("The file was gone; everything is now in {file}"),
        News::Remark(remark) => super::begin::remark(remark),
        News::Refused(refused) => refusal::refusal(refused),
        News::GroupKept => "✓ The group’s details are kept".to_owned(),
        News::Presence { who, came } => kept_or_not(presence(who, *came), kept),
        News::RoleGiven { role, who } => {
            let who = who.as_ref().map_or("nobody", |who| who.reveal());
            kept_or_not(format!("{}: {who}", group::role(*role)), kept)
        }
        News::Confirmed => confirmed(kept),
        News::Rescaled { participants, blocks } => rescaled(*participants, blocks),
        News::TopicsGone(count) => topics_gone(*count),
        News::InbrengKept => INBRENG_KEPT.to_owned(),
        News::AgendaSaved { name, too_long } => agenda_saved(name, *too_long),
        News::PaperForm(form) => paper_form(*form).to_owned(),
        News::MeetingEntered(done) => forms::entered(*done).to_owned(),
        News::YearPlanKept { agreed } => format!("✓ {}", year_plan::kept(*agreed)),
        News::PaperMade { paper, made } => papers::made(*paper, made),
        News::Sound(on) => format!("Sound {}", if *on { "on" } else { "off" }),
        News::Sign(sign) => phone::of_timekeeper(*sign),
        News::SignGiven(sign) => phone::sign_given(*sign),
        News::SignLost => phone::SIGN_LOST.to_owned(),
        News::Announced { what, stands } => phone::announced(*what, *stands),
        News::PhoneOff => phone::OFF.to_owned(),
        News::PhoneFails(why) => phone::fails(*why).to_owned(),
        News::Device(news, heard) => signals::device_news(news, *heard),
    }
}

fn undone(back: Back) -> &'static str {
    match back {
        Back::ToPause => "Undone: paused again.",
        Back::ToMeeting => "Undone: the meeting is open again.",
        Back::ToClocks => "Undone: the clocks are as they were.",
    }
}

fn welcomed() -> String {
    format!(
        "Practise first? Press {}: it takes a minute and a half.",
        key_of(Table::Begin, Action::Practise)
    )
}

fn zone_changed(closing: Time, here: Time) -> String {
    format!("Another time zone · the closing time stays {} (here {})", clock(closing), clock(here))
}

/// Without "kept", which would deny what it says.
fn confirmed(kept: bool) -> String {
    let done = if kept { "✓ " } else { "" };
    format!("{done}Agreed: what’s said here stays here")
}

fn paper_form(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Pdf => "Record and proof now come as a PDF.",
        PaperForm::Page => "Record and proof now come as a page.",
    }
}

fn presence(who: &Confidential, came: bool) -> String {
    format!("{} {}", who.reveal(), if came { "is here" } else { "has left" })
}

fn still_paused(length: i64) -> String {
    let go_on = key_of(Table::Live, Action::Pause);
    format!("The clock has stood still for {} · {go_on} resumes", minutes(length))
}

fn enter_leaves() -> String {
    let [leave, reopen] =
        [key_of(Table::Ended, Action::Leave), key_of(Table::Ended, Action::Reopen)];
    format!("{leave} once more closes the program{DOT}{reopen} opens the meeting again")
}

fn written(what: Written, kept: bool) -> String {
    let said = match what {
        Written::Note(kind @ (NoteKind::Worked | NoteKind::DidNotWork)) => {
            note::kind(kind).to_owned()
        }
        Written::Note(kind) => return thing(note::kind(kind), kept),
        Written::Candidate => return thing("Case", kept),
        Written::Review(outcome) => format!("Action: {}", note::outcome(outcome)),
        Written::Reworded => "Reworded".to_owned(),
        Written::Withdrawn => "Removed".to_owned(),
        Written::Rest => "The rest is parked for next time".to_owned(),
    };
    kept_or_not(said, kept)
}

/// Something that has a name.
fn thing(name: &str, kept: bool) -> String {
    if kept { format!("✓ {name} kept") } else { name.to_owned() }
}

fn kept_or_not(text: String, kept: bool) -> String {
    if kept { format!("✓ {text} · kept") } else { text }
}

fn began(at: Time, before: Outlook, after: Outlook) -> String {
    let at = clock(at);
    let stands = match after {
        Outlook::Fits(_) if before == after => meeting::stands(after),
        Outlook::Fits(_) => slack_change(before, after),
        Outlook::Tight(_) | Outlook::Late(_) => meeting::short(after),
    };
    let undo = key_of(Table::Live, Action::Undo);
    format!("Started at {at} · {stands} · {undo} undo")
}

fn slack_change(before: Outlook, after: Outlook) -> String {
    match (before, after) {
        (Outlook::Fits(before), Outlook::Fits(after)) if before != after => {
            format!("{before} → {after} min to spare")
        }
        _ => meeting::stands(after),
    }
}

pub(super) fn minutes_added(price: &ShownPrice) -> String {
    let n = i64::from(price.minutes);
    let what = if n < 0 { "less" } else { "more" };
    format!(
        "{} {what} · {} · done by {}",
        min(n.saturating_abs()),
        slack_change(price.before(), price.after()),
        clock(price.expected_end)
    )
}

fn swapped(name: &str, planned: Minutes, after: Outlook) -> String {
    format!("Swapped in: {name}, {planned} min · {}", meeting::stands(after))
}

fn to_slot(skipped: usize, unfinished: bool) -> String {
    let steps = match skipped {
        0 => String::new(),
        n => format!(" · {} not done", count(i128::try_from(n).unwrap_or(0), "step", "steps")),
    };
    let inbreng = if unfinished { " · the case comes back" } else { "" };
    format!("On to the closing{steps}{inbreng} · {} undo", key_of(Table::Live, Action::Undo))
}

fn corrected(ago: i64) -> String {
    match ago {
        0 => "Corrected: this step begins now".to_owned(),
        n => format!("Corrected: this step began {} ago", minutes(n)),
    }
}

fn closing_moved(to: Time, rings_again: bool) -> String {
    let to = clock(to);
    let text = format!("New closing time {to}, agreed with the group");
    if rings_again { format!("{text} · the signal then sounds again") } else { text }
}

fn clock_set(seconds: i64, from: Time, to: Time) -> String {
    let minutes = format!(", from {} to {}", clock(from), clock(to));
    format!(
        "The computer’s clock was moved {} {}{} · the step simply runs on",
        length(seconds),
        direction(seconds),
        if from == to { "" } else { &minutes }
    )
}

fn clock_chosen(which: WallClock, rings_again: bool) -> String {
    let text = match which {
        WallClock::System => "The computer’s clock now counts",
        WallClock::Elapsed => "Elapsed time now counts",
    };
    if rings_again { format!("{text} · the signal then sounds again") } else { text.to_owned() }
}

fn settled(fate: &Fate) -> String {
    match fate {
        Fate::Done => "Finished".to_owned(),
        Fate::ParkedAgain(target) => format!("Parked again: {}", topic::target(*target)),
        Fate::LetGo { .. } => "Let go".to_owned(),
    }
}

fn shortened(by: Minutes) -> String {
    let undo = key_of(Table::Begin, Action::TakeBack);
    format!("Shortened, {by} min less in all: now it just fits{DOT}{undo} undo")
}

/// "With 8 participants: Basic method 60 → 80 min · u undo".
fn rescaled(participants: u8, blocks: &[(RowName, Minutes, Minutes)]) -> String {
    let people = count(participants, "participant", "participants");
    if blocks.is_empty() {
        return format!("With {people} the minutes stay the same.");
    }
    let change = |(what, from, to): &(RowName, Minutes, Minutes)| {
        let name = ours().block().planned_row(what, true);
        format!("{name} {from} → {to} min")
    };
    let each = blocks.iter().map(change);
    let changes: Vec<String> = each.collect();
    let (changes, undo) = (changes.join(", "), key_of(Table::Begin, Action::TakeBack));
    format!("With {people}: {changes}{DOT}{undo} undo")
}

pub(crate) fn topics_gone(count: usize) -> String {
    match count {
        1 => "A topic on this agenda is no longer open and has been left out.".to_owned(),
        n => format!("{n} topics on this agenda are no longer open and have been left out."),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::domain::event::Target;

    #[test]
    fn a_late_start_that_fits_says_what_it_cost() {
        let said = |before, after| {
            let [before, after] = [before, after].map(|slack| Outlook::of(slack, Minutes::of(8)));
            news(&News::Began { at: time(14, 12, 0, 0), before, after }, false)
        };
        assert_eq!(said(22, 10), "Started at 14:12 · 22 → 10 min to spare · u undo");
        assert_eq!(said(10, 10), "Started at 14:12 · 10 min to spare · u undo");
        assert!(said(2, -6).starts_with("Started at 14:12 · getting tight"));
        assert!(said(2, -10).starts_with("Started at 14:12 · we are 2 min over"));
    }

    #[test]
    fn only_what_is_on_disk_is_called_kept() {
        let said = |kept| news(&News::Parked(Target::NextTime), kept);
        assert_eq!(said(true), "✓ Parked: next time · kept");
        assert_eq!(said(false), "Parked: next time");
    }

    #[test]
    fn minutes_come_and_go_without_signs() {
        let price = |minutes, slack_before, slack_after| {
            news(
                &News::MinutesAdded(ShownPrice {
                    minutes,
                    slack_before,
                    slack_after,
                    margin: Minutes::of(8),
                    expected_end: time(15, 55, 0, 0),
                }),
                false,
            )
        };
        assert_eq!(price(5, 10, 5), "5 min more · 10 → 5 min to spare · done by 15:55");
        assert_eq!(price(-1, 4, 5), "1 min less · 4 → 5 min to spare · done by 15:55");
        assert_eq!(price(5, 2, -3), "5 min more · getting tight · done by 15:55");
    }
}
