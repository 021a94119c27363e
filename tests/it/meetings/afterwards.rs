//! Meetings without the laptop, the plan of the year and the papers around a meeting, at the keys of the program.

use intervisie::{
    app::{
        effect::Effect,
        message::{Entered, GroupWaits, Msg, Unentered},
        papers::Paper,
    },
    domain::{
        confidential::Confidential,
        entered::{NotEntered, Unseen},
        event::{NextTime, Participant, Role, Venue},
        group::Group,
        history::{History, PastMeeting},
        id::Ids,
        times::MeetingTimes,
        year_plan::{Vacation, YearPlan},
    },
    written::library::built_in,
};
use jiff::civil::{date, time};

use crate::meetings::desk::{Desk, at, zone};

const NAMES: [&str; 3] = ["Anna Bos", "Cem Demir", "Eva Faber"];

/// A group of three that never met with the program.
fn desk() -> Desk {
    let mut desk = Desk::at(time(9, 0, 0, 0));
    desk.app.context.settings = Group {
        participants: NAMES.map(Participant::named).to_vec(),
        venue: Some(Venue::named("Kamer 3")),
        ..Group::default()
    };
    desk
}

/// What was asked to be entered last, and in whose place.
fn entered(desk: &Desk) -> Option<(&Unseen, bool)> {
    match desk.asked.last()? {
        Effect::Enter { told, instead_of } => Some((told, instead_of.is_some())),
        _ => None,
    }
}

fn names(of: &[Participant]) -> Vec<&str> {
    of.iter().map(|one| one.name.reveal()).collect()
}

#[test]
fn a_meeting_without_the_laptop_is_told_row_by_row_and_said_back_before_it_is_kept() {
    let mut desk = desk();
    desk.press("e").shows("Een bijeenkomst zonder laptop").shows("zo 22 november 2026");
    desk.press("<enter>").shows("Op welke dag was het?").press("31-2<enter>").shows("bestaat niet");
    desk.press("<ctrl-u>12-10<enter>").shows("ma 12 oktober 2026").shows("▸ begonnen");
    desk.press("<enter>half twee<enter>").shows("13:30").press("<enter>15:45<enter>");
    desk.press("<enter><ctrl-u>anna, Cem en Gast<enter>").shows("AB, CD, gast Gast");
    desk.press("<enter>cd<enter>")
        .press("<enter>Eva<enter>")
        .shows("Eva staat niet bij wie er waren");
    desk.press("<esc><up><up>").shows("▸ aanwezig");
    desk.press("<enter><ctrl-u>anna, Cem Dimir en Gast<enter>").shows("gast Cem Dimir (of CD?)");
    desk.press("<up><enter><ctrl-u>anna, Cem en Gast<enter>").hides("Dimir");
    desk.press("<enter>cd<enter>").shows("▸ tijdbewaker").press("<down><down><down>");
    desk.press("<enter>incidentmethode-kort<enter>").shows("Incidentmethode (kort)");
    desk.shows("Kamer 3").press("<down>").shows("▸ zo bewaren");
    desk.shows("ma 12 oktober 2026, 13:30 tot 15:45 · 3 deelnemers").press("<enter>");
    let (told, corrects) = entered(&desk).unwrap();
    assert_eq!(names(&told.present), ["Anna Bos", "Cem Demir", "Gast"]);
    assert_eq!(told.roles, [(Role::Chair, Confidential::new("Cem Demir"))]);
    assert_eq!(told.ended.duration_since(told.began).as_mins(), 135);
    assert_eq!((told.werkvormen.len(), corrects), (1, false));
    desk.tell(Msg::Entered(Ok(Entered::Kept))).shows("✓ Ingevoerd");
    // Another one is told from its beginning.
    desk.press("e").shows("zo 22 november 2026");
}

#[test]
fn what_was_told_stays_until_it_is_kept_and_a_row_without_an_answer_as_it_is() {
    let mut desk = desk();
    desk.press("e<enter>12-10<enter><enter><enter>").shows("14:00").shows("▸ afgelopen");
    desk.press("<esc>").hides("zonder laptop").press("e").shows("ma 12 oktober 2026");
    desk.press("<up>".repeat(12).as_str()).press("<up><down><down><down><enter>");
    desk.press("<ctrl-u>5<enter>").shows("5 deelnemers").press("<down>".repeat(8).as_str());
    desk.press("<enter>");
    let (told, _) = entered(&desk).unwrap();
    assert_eq!((told.participants, told.present.len()), (5, 0));
    let [began, until] = [14, 16].map(|hour| date(2026, 10, 12).at(hour, 0, 0, 0));
    let overlaps = Unentered::Refused(NotEntered::Overlaps { began, until });
    desk.tell(Msg::Entered(Err(overlaps))).shows("Toen was er al een bijeenkomst van deze groep");
    desk.press("e").shows("5 deelnemers");
}

#[test]
fn the_day_that_was_agreed_and_is_over_is_likely() {
    let start = date(2026, 11, 19).at(10, 0, 0, 0);
    let mut desk = desk();
    desk.app.context.year_plan =
        YearPlan { starts: vec![start, date(2026, 12, 17).at(10, 0, 0, 0)] };
    desk.press("e").shows("do 19 november 2026").shows("10:00").shows("12:00");
}

#[test]
fn a_rehearsal_enters_plans_and_makes_nothing() {
    let mut desk = desk();
    desk.app.context.rehearsal = true;
    for key in ["e", "j", "b"] {
        desk.press(key).shows("Dit is een oefening");
    }
    desk.press("<esc>").hides("jaarplan").hides("papieren").hides("achteraf invoeren");
    assert_eq!(desk.asked, []);
}

/// A meeting of two hours on 12 October, entered by the chair.
fn unseen() -> Unseen {
    let began = zone().to_timestamp(date(2026, 10, 12).at(14, 0, 0, 0)).unwrap();
    let library = built_in();
    Unseen {
        group: "noord".into(),
        zone: "Europe/Amsterdam".into(),
        began,
        ended: began + jiff::SignedDuration::from_hours(2),
        now: at(time(8, 0, 0, 0)),
        participants: 2,
        present: NAMES[..2].iter().copied().map(Participant::named).collect(),
        roles: vec![(Role::Chair, Confidential::new(NAMES[1]))],
        venue: None,
        werkvormen: vec![library.find("incidentmethode-kort").unwrap().clone()],
    }
}

/// At the past of a group with that meeting.
fn at_the_past() -> (Desk, MeetingTimes) {
    let entries = unseen().entries("Slot", &mut Ids::new(3));
    let times = MeetingTimes::of(&entries).unwrap();
    let history = History::of([(times.meeting, entries.as_slice())]);
    let mut desk = Desk::with_history(history, time(9, 0, 0, 0));
    desk.app.context.settings.participants = NAMES.map(Participant::named).to_vec();
    desk.press("g").tell(Msg::PastRead(vec![times.clone()]));
    (desk, times)
}

#[test]
fn what_was_entered_is_put_right_from_the_history_by_what_was_told_before() {
    let (mut desk, _) = at_the_past();
    desk.press("<enter>").shows("Welke bijeenkomst?").shows("achteraf ingevoerd");
    desk.press("<enter>").shows("het bewijs van deelname").shows("verbeteren");
    desk.press("<down><down><down><enter>").shows("Wat klopt er niet?").shows("ma 12 oktober 2026");
    desk.shows("AB, CD").shows("Incidentmethode (kort)");
    desk.press("<down><down><enter>16:20<enter>").press("<down>".repeat(8).as_str());
    desk.press("<enter>");
    let (told, corrects) = entered(&desk).unwrap();
    assert!(corrects);
    assert_eq!(told.ended.duration_since(told.began).as_mins(), 140);
    assert_eq!((told.roles.clone(), told.werkvormen.len()), (unseen().roles, 1));
    desk.tell(Msg::Entered(Ok(Entered::Corrected))).shows("✓ Verbeterd");
}

#[test]
fn what_was_entered_goes_when_it_was_asked_and_a_meeting_that_was_seen_does_not() {
    let (mut desk, times) = at_the_past();
    desk.press("<enter><enter>").press("<down><down><down><down><enter>");
    desk.shows("De bijeenkomst van ma 12 oktober 2026 weghalen?").press("<enter>");
    assert_eq!(desk.asked, [], "Enter alone takes nothing away");
    desk.press("<enter><enter>").press("<down><down><down><down><enter><down><enter>");
    assert_eq!(desk.asked.last(), Some(&Effect::RemoveEntered(times.meeting)));
    desk.tell(Msg::Entered(Ok(Entered::Removed))).shows("✓ Weggehaald");
    desk.tell(Msg::PastRead(vec![MeetingTimes { entered: None, ..times }]));
    desk.press("<enter><enter>").shows("het verslag").hides("weghalen").hides("verbeteren");
}

/// The papers that were asked for: which, of one meeting, and with the next one as it is set up.
fn made(desk: &Desk) -> Vec<(Paper, bool, bool)> {
    let made = desk.asked.iter().filter_map(|effect| match effect {
        Effect::MakePaper { paper, meeting, ahead, .. } => {
            Some((*paper, meeting.is_some(), ahead.is_some()))
        }
        _ => None,
    });
    made.collect()
}

#[test]
fn papers_of_a_meeting_that_was_held_are_made_from_the_history() {
    let (mut desk, _) = at_the_past();
    desk.press("<enter><enter><down><enter>").shows("Anna Bos · Naam voluit");
    desk.press("<enter><enter><enter>").shows("Cem Demir · Naam voluit").press("<esc>");
    assert_eq!(made(&desk), [], "nothing is made where the questions are left");
    desk.press("<enter><enter><down><enter>").shows("Cem Demir · Naam voluit");
    desk.press("<ctrl-u>Cem Demir MSc<enter><enter>7<enter>")
        .shows("In welke map?")
        .press("<enter>");
    let Some(Effect::MakePaper { unkept, .. }) = desk.asked.last() else { panic!("no paper") };
    assert_eq!(unkept.len(), 3, "what is on its way to the file stands on the paper");
    desk.press("<enter><enter><down><down><enter>").hides("In welke map?");
    assert_eq!(made(&desk), [(Paper::Proof, true, true), (Paper::Reflection, true, true)]);
}

#[test]
fn papers_before_a_meeting_are_made_as_it_is_set_up_and_a_date_is_there_where_it_was_agreed() {
    let mut desk = desk();
    desk.press("b").shows("de uitnodiging").hides("de afspraak").press("<down><enter><enter>");
    desk.press("b").press("<down><down><enter>");
    assert_eq!(made(&desk), [(Paper::Wall, false, true), (Paper::Form, false, true)]);
    desk.press("b<up>").press("<down>".repeat(5).as_str()).shows("▸ voortaan als pdf");
    desk.press("<enter>").shows("Welk papier wil je?");
    assert_eq!(desk.app.context.papers.form, intervisie::app::papers::PaperForm::Pdf);
}

/// A group that met once on 9 November, and agreed on this day.
fn agreed(start: Option<jiff::civil::DateTime>) -> Desk {
    let entries = unseen().entries("Slot", &mut Ids::new(3));
    let mut history = History::of([(entries[0].id, entries.as_slice())]);
    let next_time = NextTime { start, ..NextTime::default() };
    for meeting in &mut history.meetings {
        *meeting = PastMeeting { next_time: next_time.clone(), ..meeting.clone() };
    }
    let mut desk = Desk::with_history(history, time(9, 0, 0, 0));
    desk.app.context.settings.participants = NAMES.map(Participant::named).to_vec();
    desk
}

#[test]
fn an_invitation_is_read_before_it_is_kept_or_put_in_a_calendar() {
    let mut desk = agreed(Some(date(2026, 12, 8).at(15, 30, 0, 0)));
    desk.press("b<enter>").hides("In welke map?");
    assert!(matches!(desk.asked.last(), Some(Effect::WriteInvitation { ahead: Some(_) })));
    let text = format!("Intervisie noord\n\nWanneer: di 8 december\n{}Tot dan\n", "…\n".repeat(30));
    desk.tell(Msg::InvitationWritten(Confidential::new(text))).shows("om te lezen");
    desk.shows("Wanneer: di 8 december")
        .hides("Tot dan")
        .press(&"<down>".repeat(20))
        .shows("Tot dan");
    desk.press(&"<up>".repeat(20)).press("<enter>").shows("In welke map?").shows("Wanneer:");
    desk.press("<enter>").hides("In welke map?").press("a").shows("Wanneer:").shows("afspraak");
    assert_eq!(made(&desk), [(Paper::Invitation, false, true), (Paper::Appointment, false, true)]);
    desk.press("<esc>").hides("Wanneer:").shows("Beginnen");
}

#[test]
fn an_invitation_without_a_date_is_read_and_not_put_in_a_calendar() {
    let mut desk = desk();
    desk.press("b<enter>").tell(Msg::InvitationWritten(Confidential::new("Wanneer: nog open")));
    desk.shows("Wanneer: nog open").hides("afspraak").press("q");
    assert!(desk.left);
}

#[test]
fn a_meeting_that_begins_meanwhile_is_not_covered_by_an_invitation() {
    let mut desk = desk().start(60);
    let before = desk.text();
    desk.tell(Msg::InvitationWritten(Confidential::new("Wanneer: nog open")));
    assert_eq!(desk.text(), before);
}

#[test]
fn what_came_of_entering_or_planning_is_told_when_a_meeting_began_meanwhile() {
    let overlaps = || {
        let [began, until] = [14, 16].map(|hour| date(2026, 10, 12).at(hour, 0, 0, 0));
        Unentered::Refused(NotEntered::Overlaps { began, until })
    };
    let mut desk = desk();
    desk.press("e").press("<down>".repeat(12).as_str()).press("<enter>");
    assert!(entered(&desk).is_some());
    let mut began = desk.start(60);
    began
        .tell(Msg::Entered(Err(overlaps())))
        .shows("Toen was er al een bijeenkomst van deze groep");
    began.tell(Msg::YearPlanKept(Err(GroupWaits::Unreadable))).shows("jaarplan");
    let plan = YearPlan { starts: vec![date(2027, 1, 7).at(14, 0, 0, 0)] };
    began.tell(Msg::YearPlanKept(Ok(plan.clone()))).shows("✓ Bewaard");
    assert_eq!(began.app.context.year_plan, plan);
}

#[test]
fn meetings_that_nobody_saw_tell_nothing_of_phases() {
    let (mut desk, _) = at_the_past();
    desk.shows("Bijeenkomsten, de nieuwste eerst").hides("per fase").shows("achteraf ingevoerd");
}

#[test]
fn a_plan_of_the_year_is_shown_with_its_reasons_and_turns_and_kept() {
    let mut desk = agreed(None);
    let away =
        Vacation { name: "Krokus".into(), from: date(2027, 2, 13), until: date(2027, 2, 21) };
    desk.app.context.vacations = vec![away];
    desk.press("j").shows("Een jaarplan: zo?").press("<enter>").shows("Wanneer is de eerste keer?");
    desk.press("7-1 14:00<enter>").shows("do 7 januari 2027 om 14:00").press("<down><enter>");
    desk.press("0<enter>")
        .shows("Typ om de hoeveel weken")
        .press("<ctrl-u>6<enter>")
        .shows("6 weken");
    desk.press("<down><enter>3<enter>").shows("3 keer");
    desk.shows("do 25 februari 2027").shows("niet op do 18").shows("Krokus").shows("voorzitter AB");
    desk.press("<down><enter>");
    let starts =
        [(1, 7), (2, 25), (4, 1)].map(|(month, day)| date(2027, month, day).at(14, 0, 0, 0));
    let plan = YearPlan { starts: starts.to_vec() };
    assert_eq!(desk.asked.last(), Some(&Effect::KeepYearPlan(plan.clone())));
    desk.tell(Msg::YearPlanKept(Ok(plan))).shows("✓ Bewaard").hides("blijft staan");
    desk.press("j").shows("zoals het bewaard is").hides("dit plan bewaren");
    desk.press("<down><down><down><down>").shows("▸ voor je kalender").press("<enter><enter>");
    assert_eq!(made(&desk), [(Paper::YearCalendar, false, true)]);
}

#[test]
fn a_date_that_was_agreed_comes_first_and_is_told_where_the_plan_has_another() {
    let start = date(2026, 12, 8).at(15, 30, 0, 0);
    let mut desk = agreed(Some(start));
    desk.press("j").shows("di 8 december").shows("om 15:30").press("<down><down><down><enter>");
    let Some(Effect::KeepYearPlan(plan)) = desk.asked.last().cloned() else { panic!("no plan") };
    assert_eq!(plan.starts[0], start);
    desk.tell(Msg::YearPlanKept(Ok(plan))).hides("blijft staan");
    desk.app.context.year_plan = YearPlan::default();
    desk.press("j<enter>10-12 15:30<enter>").press("<down><down><down><enter>");
    let Some(Effect::KeepYearPlan(other)) = desk.asked.last().cloned() else { panic!("no plan") };
    desk.tell(Msg::YearPlanKept(Ok(other))).shows("di 8 december").shows("gaat voor");
    assert_eq!(
        desk.app.context.history.next_start(&zone()),
        Some(zone().to_timestamp(start).unwrap())
    );
}
