//! The welcome; the begin screen as it is changed, and where it asks first.

use ratatui::style::Modifier;

use super::{
    drawn,
    fixtures::{agenda_making, at, begin, live, screen},
    text_of,
};
use crate::{
    app::{
        action::Action,
        coach::{Coach, Guide},
        context::Remark,
        devices::{Heard, Output},
        keymap::{self, Table},
        news::News,
        papers::ReadInvitation,
        prepare::{
            begin::Field,
            panel::{self, EarlyStart},
            welcome::Marked,
        },
    },
    domain::{
        confidential::Confidential,
        event::{NextTime, Role},
        kept::WriteTrouble,
        plan::Reason,
    },
    screen::{
        DeedsView, HelpView, InputLine, InvitationView, List, Prompt, Screen, StatusLine,
        TableView, Trouble, View, Welcome, welcome::WelcomeAsks,
    },
};

/// The invitation, before it is sent.
pub(super) fn invitation() -> Screen {
    let text = Confidential::new(INVITATION);
    let invitation = ReadInvitation { text, scroll: 0 };
    screen(View::Invitation(InvitationView { now: at(13, 52), invitation }), Table::Invitation)
}

const INVITATION: &str = "Intervisie Team Noord\n\nWanneer: vr 27 november, 14:00, tot 16:00\n\
    Waar: De Werkplaats, zaal 2\nVoorzitter: Anna de Boer\nTijdbewaker: Bram is aan de beurt\n\
    Inbreng: Chantal Öz is aan de beurt; wie iets heeft, kan het meenemen of vooraf doorgeven\n\n\
    Wat we bespreken, blijft in de groep.\n";

/// On the row of a setting.
pub(super) fn setting() -> Screen {
    let mut screen = begin();
    if let View::Begin(view) = &mut screen.view {
        view.field = Field::Length;
    }
    Screen { keys: keymap::footer(Table::Field), ..screen }
}

/// Long before the start.
pub(super) fn early() -> Screen {
    let ask = EarlyStart { start: at(19, 0), day: None };
    let (status_line, keys) = (StatusLine::Early(ask), keymap::footer(Table::Early));
    Screen { status_line, keys, ..begin() }
}

fn of_welcome(number: u8, asks: WelcomeAsks, table: Table) -> Screen {
    screen(View::Welcome(Welcome { now: at(13, 52), number, asks }), table)
}

/// What the program does.
pub(super) fn welcome() -> Screen {
    of_welcome(1, WelcomeAsks::Nothing, Table::Welcome)
}

/// The names, the third of them marked and the fourth being typed.
pub(super) fn who() -> Screen {
    let named = |name: &str, roles: Vec<Role>| (Confidential::new(name), roles);
    let people = vec![
        named("Anna de Boer", vec![Role::Chair]),
        named("Bram", vec![Role::Timekeeper]),
        named("Chantal Öz", Vec::new()),
    ];
    let asks = WelcomeAsks::Who { people, marked: Marked::Person(2) };
    let status_line = StatusLine::Input(InputLine {
        prompt: Prompt::Prepare(panel::Prompt::NewPerson),
        wrong: None,
        kept: false,
        of: None,
        price: None,
        alternatives: Vec::new(),
        before: Confidential::new("Dounia"),
        after: Confidential::new(""),
    });
    Screen { status_line, ..of_welcome(2, asks, Table::Who) }
}

/// How the group meets.
pub(super) fn how() -> Screen {
    let View::Begin(mut begin) = begin().view else { panic!("another view") };
    begin.field = Field::Length;
    of_welcome(3, WelcomeAsks::How(begin), Table::How)
}

/// A rehearsal that asks for the first key.
pub(super) fn coached() -> Screen {
    Screen { guide: Some(Guide::Asks(Coach::default())), rehearsal: Some(20), ..live() }
}

/// All keys of the begin screen.
pub(super) fn help() -> Screen {
    let (now, keys) = (at(13, 52), keymap::all(Table::Begin));
    let help = screen(View::Help(HelpView { now, clock: None, keys, scroll: 0 }), Table::Help);
    Screen { ribbon: begin().ribbon, ..help }
}

/// What can be done there.
pub(super) fn deeds() -> Screen {
    let mut possible = keymap::all(Table::Begin);
    possible.retain(|hint| !matches!(hint.action, Action::Up | Action::Down));
    let view = DeedsView {
        now: at(13, 52),
        clock: None,
        ends: None,
        last_moment: None,
        next: None,
        before: String::new(),
        after: String::new(),
        found: possible.into(),
        marked: 0,
    };
    Screen { ribbon: begin().ribbon, ..screen(View::Deeds(view), Table::Deeds) }
}

/// Everybody sits at the table before the meeting, where nothing was said at the end of the last one.
#[test]
fn a_large_window_has_the_table_with_a_chair_for_everybody() {
    let mut screen = begin();
    let View::Begin(view) = &mut screen.view else { unreachable!() };
    view.left = TableView::default();
    view.named = Some(6);
    view.topics = Vec::new().into();
    view.feedback.clear();
    let chairs = |screen: &Screen, width, height| {
        let text = text_of(&drawn(screen, width, height));
        text.matches("▀ ███ ▀").count() + text.matches("▄ ███ ▄").count()
    };
    assert_eq!(chairs(&screen, 160, 50), 6);
    assert_eq!(chairs(&screen, 120, 40), 6);
    assert_eq!(chairs(&screen, 80, 24), 0);
    let asked = Screen { status_line: early().status_line, ..screen };
    assert!(matches!(chairs(&asked, 160, 50), 0 | 6));
}

#[test]
fn what_is_wrong_with_files_is_told_whole_or_a_larger_window_tells_it() {
    let name = "20261017T140008Z-01M552KBK22FWJZW13E3ST3J8A.jsonl";
    let remarks = vec![
        Remark::Werkvormen { file: "werkvormen.toml".to_owned(), mistakes: 2 },
        Remark::Newer { files: vec![name.to_owned()], lines: 1 },
    ];
    let View::Begin(mut view) = begin().view else { unreachable!() };
    view.remarks = remarks;
    let screen = Screen { view: View::Begin(view), ..begin() };
    for (size, tells) in [((80, 24), "een groter venster zegt wat"), ((160, 50), "niet gelezen.")] {
        let text = text_of(&drawn(&screen, size.0, size.1));
        let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(!told.contains("jsonl…") && !text.contains("A…"), "{size:?}:\n{text}");
        let words: Vec<&str> = tells.split(' ').collect();
        assert!(words.iter().all(|word| told.contains(word)), "{tells} {size:?}:\n{text}");
    }
}

#[test]
fn a_very_small_window_tells_first_what_goes_wrong_and_wraps_it() {
    let trouble = Some(Trouble::NotKept { why: WriteTrouble::Full, waiting: 3 });
    let status_line = StatusLine::News { news: News::Welcomed, kept: false };
    let screen = Screen { status_line, trouble, ..live() };
    let text = text_of(&drawn(&screen, 38, 11));
    let told = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("de schijf is vol"), "{text}");
}

#[test]
fn of_a_block_its_phase_alone_is_bold_also_where_its_name_goes_on_below() {
    let drawn = drawn(&begin(), 80, 24);
    let text = text_of(&drawn);
    let line = text.lines().position(|line| line.contains("Model · Basismodel in vier"));
    let y = u16::try_from(line.unwrap_or_else(|| panic!("{text}"))).unwrap();
    let is_bold = |x, y| drawn[(x, y)].modifier.contains(Modifier::BOLD);
    let above = text.lines().nth(y.into()).unwrap().split("Model").next().unwrap();
    let x = u16::try_from(above.chars().count()).unwrap();
    assert!(is_bold(x, y) && !is_bold(x + 8, y) && !is_bold(x, y + 1), "{text}");
}

#[test]
fn what_sounds_stands_apart_from_who_does_what() {
    let mut screen = begin();
    let View::Begin(view) = &mut screen.view else { unreachable!() };
    view.sound = Some((Output::Player("pw-play"), Heard::All));
    let role = |role, name| (role, Confidential::new(name));
    view.roles =
        vec![role(Role::Chair, "BV"), role(Role::Timekeeper, "AdB"), role(Role::NoteTaker, "CÖ")];
    view.agreed = NextTime::default();
    view.feedback.clear();
    view.topics = List::around(0, 0, &[], Clone::clone);
    for (width, height) in [(80, 24), (100, 30), (120, 40)] {
        let text = text_of(&drawn(&screen, width, height));
        let left = |line: &str| line.chars().take(usize::from(width) / 2 - 4).collect::<String>();
        let lines: Vec<_> = text.lines().map(left).collect();
        let Some(at) = lines.iter().position(|line| line.contains("Geluid")) else { continue };
        assert!(lines[at - 1].trim().is_empty(), "{width}x{height}\n{text}");
    }
    let text = text_of(&drawn(&screen, 100, 30));
    assert!(text.contains("Geluid: zachte slagen en een gong"), "{text}");
}

#[test]
fn why_a_block_is_there_is_told_where_that_says_something() {
    let mut screen = agenda_making();
    let View::Agenda(view) = &mut screen.view else { unreachable!() };
    let marked = view.marked;
    view.rows[marked].reasons = vec![Reason::FitsGroup { participants: 6 }];
    let text = text_of(&drawn(&screen, 100, 30));
    assert!(!text.contains("Waarom") && !text.contains("past bij 6"), "{text}");
}

#[test]
fn a_window_of_plain_characters_is_told_so_in_the_smallest_common_window() {
    let mut screen = begin();
    let View::Begin(view) = &mut screen.view else { unreachable!() };
    view.remarks = vec![Remark::PlainWindow];
    let text = text_of(&drawn(&screen, 80, 24));
    assert!(text.contains("Mooier") && text.contains("LANG=nl_NL.UTF-8"), "{text}");
}
