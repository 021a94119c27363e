//! What is long is told whole where there is room: it wraps, or something that matters less makes way.

use super::{drawn, fixtures, text_of};
use crate::{
    app::news::News,
    domain::{
        agenda::{Part, Rule},
        confidential::Confidential,
        event::NextTime,
        figures::Outlook,
        minutes::Minutes,
        plan::Reason,
    },
    screen::{ClockView, Offer, Screen, ShownProposal, ShownSide, StatusLine, View},
    words::Words,
};

/// Everything in a window as words, without what draws it.
fn words_of(screen: &Screen, (width, height): (u16, u16)) -> String {
    let text = text_of(&drawn(screen, width, height));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn tells_whole(screen: &Screen, said: &str, size: (u16, u16)) {
    let text = words_of(screen, size);
    let is_told = |word: &str| text.contains(word);
    let lacks: Vec<&str> = said.split_whitespace().filter(|word| !is_told(word)).collect();
    assert!(lacks.is_empty(), "{lacks:?} at {size:?}:\n{text}");
}

#[test]
fn what_is_chosen_from_is_not_cut() {
    let screen = fixtures::choice();
    let StatusLine::Choose { title, .. } = &screen.status_line else { unreachable!() };
    let (_, topic) = Words::DUTCH.menu().title(title);
    for size in [(80, 24), (100, 30), (60, 30), (120, 40)] {
        tells_whole(&screen, topic.unwrap(), size);
    }
}

#[test]
fn what_was_agreed_is_told_after_the_meeting_however_long_the_names_are() {
    let name = "Anne-Fleur van den Boogaard-Oosterwijk (vervangt tot de zomer)";
    let mut screen = fixtures::ended();
    let View::Ended(ended) = &mut screen.view else { unreachable!() };
    let who = Some(Confidential::new(name));
    ended.next_time = NextTime { chair: who.clone(), timekeeper: who, ..fixtures::agreed() };
    for size in [(80, 24), (100, 30), (120, 40), (60, 24), (90, 24)] {
        tells_whole(&screen, "datum: voorzitter: tijdbewaker:", size);
        let text = words_of(&screen, size);
        let last = text.matches("zomer)").count();
        assert_eq!(last, 2, "{size:?}:\n{text}");
    }
}

#[test]
fn why_a_block_is_there_is_told_whole_where_there_is_room() {
    let mut screen = fixtures::begin();
    let View::Begin(begin) = &mut screen.view else { unreachable!() };
    begin.topics = Vec::new().into();
    begin.feedback = Vec::new();
    begin.agreed = NextTime::default();
    let reasons = vec![Reason::LooksAtItself { meetings: 15 }];
    begin.agenda.iter_mut().take(1).for_each(|row| row.reasons.clone_from(&reasons));
    for size in [(80, 24), (84, 24), (100, 30)] {
        tells_whole(&screen, &Words::DUTCH.plan().reasons(&reasons), size);
    }
}

#[test]
fn a_timekeeper_sees_the_whole_rule_and_whose_meeting_it_is() {
    let rule = "de inbrenger schrijft mee, antwoordt niet, en kiest daarna wat helpt";
    let mut view = ClockView { follows: true, ..fixtures::clock_view() };
    view.clock.rule = Some(Rule::Given(rule.to_owned()));
    let screen = Screen { view: View::Clock(view), ..fixtures::timekeeper() };
    for size in [(80, 24), (100, 30), (120, 40)] {
        tells_whole(&screen, rule, size);
        tells_whole(&screen, "Team Noord", size);
    }
}

#[test]
fn every_part_of_a_block_on_one_clock_is_seen_with_its_minutes() {
    let mut screen = fixtures::one_clock();
    let View::Live(live) = &mut screen.view else { unreachable!() };
    let part = |name: &str, minutes| Part {
        name: name.to_owned(),
        short: None,
        minutes: Minutes::of(minutes),
        rule: Some("in stilte, ieder voor zich, en daarna om de beurt".to_owned()),
    };
    live.parts =
        vec![part("Aankomen", 2), part("Schrijven", 4), part("Delen", 5), part("Kiezen", 3)];
    for size in [(80, 24), (100, 30), (120, 40)] {
        let said = "Aankomen (2 min) Schrijven (4 Delen (5 Kiezen (3";
        tells_whole(&screen, said, size);
    }
}

#[test]
fn a_sentence_of_two_rows_does_not_touch_the_figures() {
    let mut screen = fixtures::live();
    let View::Live(live) = &mut screen.view else { unreachable!() };
    let say =
        "Wie heeft een vraag die helpt om het scherper te zien, voor jou en voor ons allemaal?";
    live.say = Some(say.to_owned());
    for size in [(80, 24), (80, 30), (100, 24), (100, 30)] {
        let text = text_of(&drawn(&screen, size.0, size.1));
        let rows: Vec<&str> = text.lines().collect();
        let last = rows.iter().position(|row| row.contains('”')).unwrap();
        let is_parted = rows.get(last + 1).is_some_and(|row| !row.contains(['█', '▀', '▄']));
        assert!(is_parted, "{size:?}:\n{text}");
    }
}

#[test]
fn who_speaks_has_a_clock_beside_a_list_too() {
    for (name, mut screen) in super::step_list::all() {
        let View::Live(live) = &mut screen.view else { continue };
        live.side = Some(ShownSide { left: 93, length: 120 });
        for size in [(80, 24), (100, 30), (120, 40), (160, 50)] {
            let text = words_of(&screen, size);
            let is_asked = screen.status_line != StatusLine::Empty || name == "afsluiter";
            assert!(is_asked || text.contains("1:33"), "{name} {size:?}:\n{text}");
        }
    }
}

#[test]
fn what_was_agreed_leaves_the_answers_their_row() {
    let all = super::step_list::all();
    let (_, screen) = all.into_iter().find(|(name, _)| *name == "next_time").unwrap();
    let start = Some(jiff::civil::date(2026, 12, 21).at(18, 9, 0, 0));
    let news = News::NextTimeNoted { start, has_plan: false };
    let screen = Screen { status_line: StatusLine::News { news, kept: true }, ..screen };
    for size in [(80, 24), (100, 30), (120, 40)] {
        tells_whole(&screen, "ma 21 december 18:09 zo afspreken zelf invullen", size);
    }
}

#[test]
fn an_inbreng_of_many_words_is_read_whole_while_it_is_worked_on() {
    let said = "Hoe begin je in een klein team een gesprek over werkdruk als niemand er zelf over \
                wil beginnen, de tijd al dringt en iedereen graag naar huis vertrekt?";
    let mut screen = fixtures::live();
    let View::Live(live) = &mut screen.view else { unreachable!() };
    live.inbreng = Some(Confidential::new(said));
    for size in [(100, 30), (120, 40), (160, 50)] {
        tells_whole(&screen, said, size);
    }
}

#[test]
fn what_is_parked_is_read_whole_on_a_card() {
    let mut screen = super::proposals::screen();
    let StatusLine::Adjust(view) = &mut screen.status_line else { unreachable!() };
    let said = "Hoe lang mag een ronde duren als iemand vastloopt";
    let topic = Confidential::new(said);
    let more = ShownProposal {
        offer: Offer::Topic(topic, Minutes::of(6)),
        changes: Vec::new(),
        expected_end: jiff::civil::time(15, 42, 0, 0),
        outlook: Outlook::Fits(7),
        held: None,
    };
    view.proposals[2] = more;
    for size in [(100, 30), (120, 40), (160, 50)] {
        tells_whole(&screen, said, size);
    }
}

#[test]
fn a_rule_that_a_question_would_cover_in_part_makes_way() {
    for (name, screen) in fixtures::all() {
        if ["consent", "question", "noting"].contains(&name) {
            let text = words_of(&screen, (80, 24));
            let is_whole = !text.contains("regel") || text.contains("vrager");
            assert!(is_whole, "{name}:\n{text}");
        }
    }
}

#[test]
fn the_name_of_a_step_does_not_touch_the_figures_while_cards_are_open() {
    let screen = super::proposals::screen();
    for size in [(80, 24), (100, 30), (120, 40), (160, 50)] {
        let text = text_of(&drawn(&screen, size.0, size.1));
        let rows: Vec<&str> = text.lines().collect();
        let is_said = |row: &&str| row.contains("verdiepende vragen") || row.contains('”');
        let at = rows.iter().rposition(is_said).unwrap_or(0);
        let is_parted = rows.get(at + 1).is_some_and(|row| !row.contains(['█', '▀', '▄']));
        assert!(is_parted, "{size:?}:\n{text}");
    }
}

#[test]
fn words_with_which_they_left_are_told_whole_before_the_next_meeting() {
    for (name, screen) in fixtures::all().into_iter().filter(|(name, _)| *name == "begin") {
        for size in [(80, 24), (100, 30), (120, 40), (160, 50)] {
            let text = words_of(&screen, size);
            assert!(text.contains("benieuwd"), "{name} {size:?}:\n{text}");
        }
    }
}

#[test]
fn most_of_what_can_be_done_is_seen_at_once() {
    let screen = fixtures::deeds();
    let View::Deeds(view) = &screen.view else { unreachable!() };
    let deeds = Words::DUTCH.deeds();
    for size in [(80, 24), (100, 30), (120, 40), (160, 50)] {
        let text = words_of(&screen, size);
        let is_seen = |deed: &String| text.contains(deed.as_str());
        let forms = view.found.iter().map(|(_, hint)| deeds.deed(hint.action, view.next.as_ref()));
        let seen = forms.filter(|forms| forms.iter().any(is_seen)).count();
        assert!(13 <= seen, "{seen} at {size:?}:\n{text}");
    }
}

#[test]
fn how_late_it_becomes_is_said_once_while_one_adjusts() {
    let status_line = super::proposals::screen().status_line;
    let screen = Screen { status_line, ..fixtures::wrap_up() };
    for size in [(40, 12), (80, 24), (100, 30), (160, 50)] {
        let text = words_of(&screen, size);
        assert_eq!(text.matches("we lopen").count(), 1, "{size:?}:\n{text}");
    }
}

#[test]
fn what_does_not_fit_whole_on_the_screen_of_the_phone_is_left_out() {
    for width in 40..=160 {
        for height in 12..=50 {
            let text = text_of(&drawn(&fixtures::phone(), width, height));
            assert!(!text.contains('…'), "{width}×{height}:\n{text}");
        }
    }
}

/// Screens on which something stands that people typed, and in which sizes it does not fit whole.
const TYPED: [(&str, (u16, u16)); 7] = [
    ("another_day", (80, 24)),
    ("begin", (80, 24)),
    ("begin_early", (80, 24)),
    ("begin_setting", (80, 24)),
    ("proposals", (100, 30)),
    ("proposals", (120, 40)),
    ("roles", (100, 30)),
];

#[test]
fn nothing_of_the_program_is_cut_in_common_windows() {
    let all = fixtures::all().into_iter().chain(super::step_list::all());
    // What is long there is typed, and longer than any line.
    for (name, screen) in all.filter(|(name, _)| *name != "long_names") {
        for size in [(80, 24), (100, 30), (120, 40), (160, 50)] {
            if !TYPED.contains(&(name, size)) {
                let text = text_of(&drawn(&screen, size.0, size.1));
                // That is how this step is written.
                let told = text.replace("op komst…", "");
                assert!(!told.contains('…'), "{name} {size:?}:\n{text}");
            }
        }
    }
}

#[test]
fn after_the_meeting_it_is_told_where_the_other_papers_are() {
    let plain = {
        let mut screen = fixtures::ended();
        let View::Ended(ended) = &mut screen.view else { unreachable!() };
        ended.table.seats.iter_mut().for_each(|seat| seat.word = None);
        ended.next_time = NextTime::default();
        screen
    };
    let told = [(fixtures::ended(), [(100, 30), (120, 40), (160, 50)].as_slice())];
    let all = told.into_iter().chain([(plain, [(80, 24), (100, 30), (160, 50)].as_slice())]);
    for (screen, sizes) in all {
        let View::Ended(ended) = &screen.view else { unreachable!() };
        let papers = Words::DUTCH.ended().papers(ended);
        let (key, what) = papers.last().unwrap();
        for size in sizes {
            let text = words_of(&screen, *size);
            assert!(text.contains(&format!("{key} {what}")), "{size:?}:\n{text}");
        }
    }
}
