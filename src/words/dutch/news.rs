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

const INBRENG_KEPT: &str = "Bewaard: deze inbreng staat bovenaan als jullie kiezen";
const LED_ELSEWHERE: &str =
    "De bijeenkomst van deze groep wordt in een ander venster geleid; je kijkt hier mee.";
fn open_elsewhere() -> String {
    let close = key_of(Table::Ended, Action::Leave);
    format!(
        "De vorige bijeenkomst staat nog open in een ander venster. Sluit haar daar met {close}; dan kun je hier beginnen."
    )
}

const UNLOCKED: &str = "Open deze groep in maar één venster: deze map houdt een tweede niet tegen.";
const INBRENG_CHOSEN: &str = "Gekozen. Na het gesprek is dit onderwerp afgerond.";

fn agenda_saved(name: &str, too_long: Minutes) -> String {
    let kept = format!("✓ Agenda bewaard als “{name}”");
    if too_long.is_zero() {
        return kept;
    }
    format!("{kept} · {too_long} min te lang voor deze tijd")
}

fn kind_told(about: QuestionKind) -> String {
    format!("De vraag gaat over {} · het model blijft", plan::subject(about))
}

fn step_began(step: &RowName) -> String {
    let name = Some(ours().block().row(step, false)).filter(|name| !name.is_empty());
    let undo = key_of(Table::Live, Action::Undo);
    format!("{} begonnen · {undo} ongedaan", name.unwrap_or_else(|| "Stap".to_owned()))
}

/// What was noted about next time; with a date also how a whole year is planned, where it is not.
fn next_time(date: Option<DateTime>, has_plan: bool, kept: bool) -> String {
    let Some(at) = date else { return thing("Afspraak voor volgende keer", kept) };
    let said = format!("Volgende keer: {}", date_time(at));
    if has_plan {
        return kept_or_not(said, kept);
    }
    let plan = key_of(Table::Begin, Action::YearPlan);
    kept_or_not(format!("{said}{DOT}met {plan} plan je vooraf een heel jaar"), kept)
}

#[expect(clippy::too_many_lines, reason = "one row for each piece of news")]
pub(crate) fn news(news: &News, kept: bool) -> String {
    match news {
        News::LedElsewhere => LED_ELSEWHERE.to_owned(),
        News::OpenElsewhere => open_elsewhere(),
        News::Unlocked => UNLOCKED.to_owned(),
        News::StartTime(at) => format!("Het is {}, begin met wie er is.", clock(*at)),
        News::Practised => "De oefening is voorbij; er is niets van bewaard.".to_owned(),
        News::Welcomed => welcomed(),
        News::Began { at, before, after } => began(*at, *before, *after),
        News::StepBegan(step) => step_began(step),
        News::Parked(target) => {
            kept_or_not(format!("Geparkeerd: {}", topic::target(*target)), kept)
        }
        News::Settled(fate) => kept_or_not(settled(fate), kept),
        News::Written(what) => written(*what, kept),
        News::Voted { most, shared } => step_list::voted(*most, *shared),
        News::InbrengChosen => INBRENG_CHOSEN.to_owned(),
        News::KindTold(about) => kept_or_not(kind_told(*about), kept),
        News::NextTimeNoted { start, has_plan } => next_time(*start, *has_plan, kept),
        News::MinutesAdded(price) => minutes_added(price),
        News::Swapped { name, planned, after } => swapped(name, *planned, *after),
        News::Adjusted { expected_end, after } => format!(
            "Aangepast, in overleg met de groep · {} · klaar om {}",
            meeting::stands(*after),
            clock(*expected_end)
        ),
        News::ToSlot { skipped, unfinished } => to_slot(*skipped, *unfinished),
        News::StillPaused(length) => still_paused(i64::from(length.get())),
        News::WentTo(block) => step_began(block),
        News::Corrected(minutes) => corrected(i64::from(minutes.get())),
        News::ClosingTimeMoved { to, rings_again } => closing_moved(*to, *rings_again),
        News::ConsentRefused => "De groep houdt het zoals het was.".to_owned(),
        News::EnterLeaves => enter_leaves(),
        News::MeetingGone => "De bijeenkomst is weg; wat geparkeerd is, staat er nog.".to_owned(),
        News::TakenBack => "Ongedaan gemaakt: het staat er weer zoals daarvoor.".to_owned(),
        News::Shortened(by) => shortened(*by),
        News::Undone(back) => undone(*back).to_owned(),
        News::Signal { signal: of, minutes } => signals::line(*of, *minutes),
        News::LeftOut { seconds, before, after } => {
            format!("{} niet meegeteld · {}", length(*seconds), slack_change(*before, *after))
        }
        News::ClockSet { seconds, from, to } => clock_set(*seconds, *from, *to),
        News::ClockChosen { clock, rings_again } => clock_chosen(*clock, *rings_again),
        News::ZoneChanged { closing, here } => zone_changed(*closing, *here),
        News::KeptElsewhere(file) => format!("Het bestand was weg; alles staat nu in {file}"),
        News::Remark(remark) => super::begin::remark(remark),
        News::Refused(refused) => refusal::refusal(refused),
        News::GroupKept => "✓ De groep is bewaard".to_owned(),
        News::Presence { who, came } => kept_or_not(presence(who, *came), kept),
        News::RoleGiven { role, who } => {
            let who = who.as_ref().map_or("niemand", |who| who.reveal());
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
        News::Sound(on) => format!("Geluid {}", if *on { "aan" } else { "uit" }),
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
        Back::ToPause => "Ongedaan gemaakt: er is weer pauze.",
        Back::ToMeeting => "Ongedaan gemaakt: de bijeenkomst is weer open.",
        Back::ToClocks => "Ongedaan gemaakt: de klokken staan weer zoals daarvoor.",
    }
}

fn welcomed() -> String {
    format!(
        "Eerst even oefenen? Dat kan met {}: anderhalve minuut.",
        key_of(Table::Begin, Action::Practise)
    )
}

fn zone_changed(closing: Time, here: Time) -> String {
    format!("Andere tijdzone · de sluittijd blijft {} (hier {})", clock(closing), clock(here))
}

/// Without "bewaard", which would deny what it says.
fn confirmed(kept: bool) -> String {
    let done = if kept { "✓ " } else { "" };
    format!("{done}Afgesproken: wat hier gezegd wordt, blijft hier")
}

fn paper_form(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Pdf => "Verslag en bewijs komen nu als pdf.",
        PaperForm::Page => "Verslag en bewijs komen nu als bladzijde.",
    }
}

fn presence(who: &Confidential, came: bool) -> String {
    format!("{} {}", who.reveal(), if came { "is er" } else { "is weg" })
}

fn still_paused(length: i64) -> String {
    let go_on = key_of(Table::Live, Action::Pause);
    format!("De klok staat al {} stil · {go_on} gaat verder", minutes(length))
}

fn enter_leaves() -> String {
    let [leave, reopen] =
        [key_of(Table::Ended, Action::Leave), key_of(Table::Ended, Action::Reopen)];
    format!("Nog eens {leave} sluit het programma{DOT}{reopen} opent de bijeenkomst weer")
}

fn written(what: Written, kept: bool) -> String {
    let said = match what {
        Written::Note(kind @ (NoteKind::Worked | NoteKind::DidNotWork)) => {
            note::kind(kind).to_owned()
        }
        Written::Note(kind) => return thing(note::kind(kind), kept),
        Written::Candidate => return thing("Inbreng", kept),
        Written::Review(outcome) => format!("Actie {}", note::outcome(outcome)),
        Written::Reworded => "Verbeterd".to_owned(),
        Written::Withdrawn => "Weggehaald".to_owned(),
        Written::Rest => "De rest is geparkeerd voor volgende keer".to_owned(),
    };
    kept_or_not(said, kept)
}

/// Something that has a name.
fn thing(name: &str, kept: bool) -> String {
    if kept { format!("✓ {name} bewaard") } else { name.to_owned() }
}

fn kept_or_not(text: String, kept: bool) -> String {
    if kept { format!("✓ {text} · bewaard") } else { text }
}

fn began(at: Time, before: Outlook, after: Outlook) -> String {
    let at = clock(at);
    let stands = match after {
        Outlook::Fits(_) if before == after => meeting::stands(after),
        Outlook::Fits(_) => slack_change(before, after),
        Outlook::Tight(_) | Outlook::Late(_) => meeting::short(after),
    };
    let undo = key_of(Table::Live, Action::Undo);
    format!("Begonnen om {at} · {stands} · {undo} ongedaan")
}

fn slack_change(before: Outlook, after: Outlook) -> String {
    match (before, after) {
        (Outlook::Fits(before), Outlook::Fits(after)) if before != after => {
            format!("speling {before} → {after} min")
        }
        _ => meeting::stands(after),
    }
}

pub(super) fn minutes_added(price: &ShownPrice) -> String {
    let n = i64::from(price.minutes);
    let what = if n < 0 { "eraf" } else { "erbij" };
    format!(
        "{} {what} · {} · klaar om {}",
        min(n.saturating_abs()),
        slack_change(price.before(), price.after()),
        clock(price.expected_end)
    )
}

fn swapped(name: &str, planned: Minutes, after: Outlook) -> String {
    format!("Gewisseld: {name}, {planned} min · {}", meeting::stands(after))
}

fn to_slot(skipped: usize, unfinished: bool) -> String {
    let steps = match skipped {
        0 => String::new(),
        n => format!(" · {} niet gedaan", count(i128::try_from(n).unwrap_or(0), "stap", "stappen")),
    };
    let inbreng = if unfinished { " · de inbreng komt terug" } else { "" };
    format!("Naar het slot{steps}{inbreng} · {} ongedaan", key_of(Table::Live, Action::Undo))
}

fn corrected(ago: i64) -> String {
    match ago {
        0 => "Aangepast: deze stap begint nu".to_owned(),
        n => format!("Aangepast: deze stap begon {} geleden", minutes(n)),
    }
}

fn closing_moved(to: Time, rings_again: bool) -> String {
    let to = clock(to);
    let text = format!("Nieuwe sluittijd {to}, afgesproken met de groep");
    if rings_again { format!("{text} · het sein klinkt dan opnieuw") } else { text }
}

fn clock_set(seconds: i64, from: Time, to: Time) -> String {
    let minutes = format!(", van {} naar {}", clock(from), clock(to));
    format!(
        "De klok van de computer is {} {}{} · de stap loopt gewoon door",
        length(seconds),
        direction(seconds),
        if from == to { "" } else { &minutes }
    )
}

fn clock_chosen(which: WallClock, rings_again: bool) -> String {
    let text = match which {
        WallClock::System => "De klok van de computer geldt",
        WallClock::Elapsed => "De verstreken tijd geldt",
    };
    if rings_again { format!("{text} · het sein klinkt dan opnieuw") } else { text.to_owned() }
}

fn settled(fate: &Fate) -> String {
    match fate {
        Fate::Done => "Afgerond".to_owned(),
        Fate::ParkedAgain(target) => format!("Opnieuw geparkeerd: {}", topic::target(*target)),
        Fate::LetGo { .. } => "Losgelaten".to_owned(),
    }
}

fn shortened(by: Minutes) -> String {
    let undo = key_of(Table::Begin, Action::TakeBack);
    format!("Ingekort, samen {by} min eraf: nu past het precies{DOT}{undo} ongedaan")
}

/// "Met 8 deelnemers: Basismodel 60 → 80 min · u ongedaan".
fn rescaled(participants: u8, blocks: &[(RowName, Minutes, Minutes)]) -> String {
    let people = count(participants, "deelnemer", "deelnemers");
    if blocks.is_empty() {
        return format!("Met {people} blijven de minuten gelijk.");
    }
    let change = |(what, from, to): &(RowName, Minutes, Minutes)| {
        let name = ours().block().planned_row(what, true);
        format!("{name} {from} → {to} min")
    };
    let each = blocks.iter().map(change);
    let changes: Vec<String> = each.collect();
    let (changes, undo) = (changes.join(", "), key_of(Table::Begin, Action::TakeBack));
    format!("Met {people}: {changes}{DOT}{undo} ongedaan")
}

pub(crate) fn topics_gone(count: usize) -> String {
    match count {
        1 => "Een onderwerp van deze agenda staat niet meer open en is eruit gelaten.".to_owned(),
        n => format!("{n} onderwerpen van deze agenda staan niet meer open en zijn eruit gelaten."),
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
        assert_eq!(said(22, 10), "Begonnen om 14:12 · speling 22 → 10 min · u ongedaan");
        assert_eq!(said(10, 10), "Begonnen om 14:12 · 10 min speling · u ongedaan");
        assert!(said(2, -6).starts_with("Begonnen om 14:12 · het wordt krap"));
        assert!(said(2, -10).starts_with("Begonnen om 14:12 · we lopen 2 min uit"));
    }

    #[test]
    fn only_what_is_on_disk_is_called_kept() {
        let said = |kept| news(&News::Parked(Target::NextTime), kept);
        assert_eq!(said(true), "✓ Geparkeerd: volgende keer · bewaard");
        assert_eq!(said(false), "Geparkeerd: volgende keer");
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
        assert_eq!(price(5, 10, 5), "5 min erbij · speling 10 → 5 min · klaar om 15:55");
        assert_eq!(price(-1, 4, 5), "1 min eraf · speling 4 → 5 min · klaar om 15:55");
        assert_eq!(price(5, 2, -3), "5 min erbij · het wordt krap · klaar om 15:55");
    }
}
