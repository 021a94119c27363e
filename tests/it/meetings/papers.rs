//! What the group takes home when the meeting has ended.

use intervisie::{
    app::{
        effect::Effect,
        message::Msg,
        papers::{Paper, PaperForm, PaperMade, Unmade},
    },
    domain::{confidential::Confidential, event::Participant, group::GroupChange},
};
use jiff::civil::time;

use crate::meetings::desk::Desk;

fn ended() -> Desk {
    to_the_end(Desk::running(60))
}

fn to_the_end(mut desk: Desk) -> Desk {
    desk.press("e");
    while !desk.text().contains("Dank jullie wel") {
        desk.press("<enter>");
    }
    desk
}

/// What was asked to be made, and where.
fn made(desk: &Desk) -> Vec<(Paper, &str)> {
    let made = desk.asked.iter().filter_map(|effect| match effect {
        Effect::MakePaper { paper, folder, .. } => Some((*paper, folder.as_str())),
        _ => None,
    });
    made.collect()
}

#[test]
fn where_papers_go_is_asked_once_and_again_where_they_could_not_go() {
    let mut desk = ended();
    desk.press("1").shows("In welke map?").shows("~/Documenten").press("<enter>");
    desk.press("2").hides("In welke map?");
    let usual = "~/Documenten";
    assert_eq!(made(&desk), [(Paper::Record, usual), (Paper::Proof, usual)]);
    let paper = PaperMade {
        file: "verslag.html".into(),
        folder: usual.into(),
        opens: true,
        unshown: String::new(),
    };
    desk.tell(Msg::PaperMade(Paper::Record, Ok(paper)));
    desk.shows("Het verslag staat als verslag.html in ~/Documenten en wordt geopend.");
    desk.tell(Msg::PaperMade(Paper::Record, Err(Unmade::NoFolder))).shows("Die map is er niet");
    desk.press("1").shows("In welke map?");
}

#[test]
fn papers_come_as_a_pdf_where_the_chair_wants_that_and_as_a_page_again() {
    let mut desk = ended();
    desk.press("p").shows("komen nu als pdf").press("1<enter>").press("p").press("2");
    let forms = desk.asked.iter().filter_map(|effect| match effect {
        Effect::MakePaper { form, .. } => Some(*form),
        _ => None,
    });
    assert_eq!(forms.collect::<Vec<_>>(), [PaperForm::Pdf, PaperForm::Page]);
    let (unshown, folder) = ("家".into(), "~".into());
    let paper = PaperMade { file: "bewijs.pdf".into(), folder, opens: false, unshown };
    desk.tell(Msg::PaperMade(Paper::Proof, Ok(paper))).shows("Zonder letter, als □: 家");
    desk.tell(Msg::PaperMade(Paper::Proof, Err(Unmade::NoPdf))).shows("p maakt er weer");
}

#[test]
fn the_invitation_to_the_next_meeting_is_read_first() {
    let mut desk = ended();
    desk.press("5<enter>").hides("In welke map?");
    assert_eq!(desk.asked.last(), Some(&Effect::WriteInvitation { ahead: None }));
    desk.tell(Msg::InvitationWritten(Confidential::new("Waar: De Werkplaats\n")));
    desk.shows("Waar: De Werkplaats").press("<enter>").shows("In welke map?").press("<enter>");
    assert_eq!(made(&desk), [(Paper::Invitation, "~/Documenten")]);
    desk.press("<esc>").shows("Dank jullie wel");
}

#[test]
fn what_a_proof_needs_of_people_is_asked_once_before_it_is_made() {
    let mut before = Desk::at(time(14, 0, 0, 0));
    let known = |name: &str| Participant {
        full_name: Some(Confidential::new(name)),
        ..Participant::named(name)
    };
    let unasked = ["Anna Bos", "CD"].map(Participant::named);
    before.app.context.settings.participants =
        [unasked.as_slice(), &["EF", "GH", "IJ", "KL"].map(known)].concat();
    let mut desk = to_the_end(before.start(60));
    desk.press("1").shows("In welke map?").press("<enter>");
    desk.press("2").shows("Anna Bos · Naam voluit").shows("› Anna Bos").shows("één keer");
    desk.press("<enter>").shows("Anna Bos · Functie").press("arts<enter>");
    desk.shows("Anna Bos · Welk nummer").press("<enter>").shows("CD · Naam voluit");
    desk.press("<ctrl-u>Cem Demir<enter>").press("<enter>").press("BIG 7<enter>");
    assert_eq!(made(&desk).len(), 2);
    let who = |at: usize| Confidential::new(["Anna Bos", "CD"][at]);
    let told = |text: &str| Some(Confidential::new(text));
    let asked = [
        GroupChange::FullName(who(0), told("Anna Bos")),
        GroupChange::Function(who(0), told("arts")),
        GroupChange::FullName(who(1), told("Cem Demir")),
        GroupChange::Registration(who(1), told("BIG 7")),
    ];
    let Some(Effect::MakePaper { unkept, .. }) = desk.asked.last() else { panic!("no paper") };
    assert_eq!(unkept, &asked);
    desk.press("2").hides("Naam voluit");
    assert_eq!(made(&desk).len(), 3);
}

#[test]
fn only_what_there_is_can_be_taken() {
    let mut desk = ended();
    desk.hides("de afspraak, voor je kalender").hides("3  afspraak").shows("4  geparkeerd");
    desk.press("3").shows("Er is geen datum afgesproken");
    let mut rehearsal = ended();
    rehearsal.app.context.rehearsal = true;
    rehearsal.press("1").shows("er wordt niets bewaard");
    assert_eq!(made(&rehearsal), []);
}

#[test]
fn before_others_nothing_is_opened_until_their_screen_is_left() {
    let mut desk = Desk::running(60);
    desk.press("p").press("De printer<enter>").press("ez");
    while !desk.text().contains("Dank jullie wel") {
        desk.press("<enter>");
    }
    desk.press("1").hides("In welke map?").press("4").hides("De printer");
    desk.press("<esc>").press("4").shows("De printer").press("<esc>").shows("Dank jullie wel");
    desk.press("1").shows("In welke map?");
}

#[test]
fn a_meeting_that_was_opened_again_goes_on_where_it_was() {
    let mut desk = ended();
    desk.press("4").shows("Parkeerlijst").press("<enter>").shows("Dank jullie wel");
    desk.press("u").hides("Dank jullie wel").press("<enter>").shows("Dank jullie wel");
}
