//! A meeting in the line mode: what is said, and what a typed line does.

use intervisie::{
    app::{
        hand::{Announcement, Sign},
        keymap::Keys,
        message::Msg,
    },
    domain::minutes::Minutes,
    key::Key,
    lines::{
        plain::is_plain,
        told::{self, told},
        typed::{MOST_TURNS, Meaning, meaning},
    },
    screen::{Screen, screen},
    words::Words,
};
use jiff::{SignedDuration, civil::time};
use proptest::prelude::*;

use super::desk::Desk;

/// Somebody who hears a meeting and types lines.
struct Ear {
    desk: Desk,
    said: Option<Screen>,
    heard: Vec<String>,
}

impl Ear {
    fn at(desk: Desk) -> Self {
        let mut ear = Self { desk, said: None, heard: Vec::new() };
        ear.listen();
        ear
    }

    fn screen(&self) -> Screen {
        screen(&self.desk.app, self.desk.now).0
    }

    /// Hears what is new; how much that is.
    fn listen(&mut self) -> usize {
        let now = self.screen();
        let new = told(Words::DUTCH, self.said.as_ref(), &now);
        let count = new.len();
        self.heard.extend(new);
        self.said = Some(now);
        count
    }

    /// Types a line; how many sentences answer it.
    fn line(&mut self, line: &str) -> usize {
        self.heard.push(format!("> {line}"));
        let mut rest = Some(line.to_owned());
        let mut is_rest = false;
        for _ in 0..MOST_TURNS {
            let Some(text) = rest.take() else { break };
            match meaning(self.desk.app.context.keys, &self.screen(), &text, is_rest) {
                Meaning::Press(keys, left) => {
                    for key in keys {
                        self.desk.tell(Msg::Meant(key));
                    }
                    (rest, is_rest) = (left.map(str::to_owned), true);
                }
                Meaning::Wait(length) => {
                    self.wait(i64::from(length.get()));
                }
                Meaning::Time => self.heard.extend(told::time(Words::DUTCH, &self.screen())),
                Meaning::Whole => self.heard.extend(told::whole(Words::DUTCH, &self.screen())),
                Meaning::Help | Meaning::Repeat(_) | Meaning::Nothing => {}
            }
        }
        self.listen()
    }

    /// Lets time pass as the program lives it; how many sentences that brings.
    fn wait(&mut self, minutes: i64) -> usize {
        let end = self.desk.now.real + SignedDuration::from_mins(minutes);
        let mut said = 0;
        while self.desk.now.real < end && !self.desk.left {
            let sleep = self.desk.sleeps().min(end - self.desk.now.real);
            self.desk.pass(sleep);
            self.desk.tell(Msg::Woke);
            said += self.listen();
        }
        said
    }
}

/// Lines without what was typed.
fn spoken(heard: &[String]) -> impl Iterator<Item = &String> {
    heard.iter().filter(|line| !line.starts_with("> "))
}

#[test]
fn a_whole_meeting_is_heard() {
    let mut ear = Ear::at(Desk::at(time(14, 0, 0, 0)));
    let lines = [
        "4 90",
        "1",
        "",
        "k",
        "wacht 7",
        "p Werkdruk in het team",
        "",
        "wacht 9",
        "",
        "1",
        "",
        "AB",
        "k",
        "wacht 20",
        "v",
        "b",
        "esc",
        "pauze",
        "wacht 3",
        "pauze",
        "a",
        "3",
        "Luisteren helpt",
        "l",
        "esc",
        "e",
        "",
        "1",
        "7-12 14:00",
        "2",
        "CD",
        "",
        "",
        "k",
        "",
        "1",
    ];
    for line in lines {
        ear.line(line);
    }
    insta::assert_snapshot!(ear.heard.join("\n"));
}

#[test]
fn how_the_time_stands_is_one_sentence_of_at_most_fifteen_words() {
    let mut ear = Ear::at(Desk::running(120));
    for _ in 0..30 {
        ear.line("k");
        ear.wait(2);
        ear.line("k");
        ear.line(" ");
        ear.line("");
    }
    let asked = ear.heard.windows(2).filter(|pair| pair[0] == "> k");
    let times: Vec<&String> = asked.map(|pair| &pair[1]).collect();
    assert_eq!(times.len(), 60);
    for said in times {
        assert!(said.split_whitespace().count() <= 15, "{said}");
        assert_eq!(said.matches(['.', '?', '!']).count(), 1, "{said}");
    }
}

#[test]
fn between_two_grades_nothing_is_said() {
    let mut ear = Ear::at(Desk::running(120));
    // What was said of the beginning is gone by then.
    ear.wait(1);
    assert_eq!(ear.wait(4), 0, "{:#?}", ear.heard);
}

#[test]
fn a_letter_with_its_words_does_on_one_line_what_two_do() {
    let parked = |lines: &[&str]| {
        let mut ear = Ear::at(Desk::running(120));
        for line in lines {
            ear.line(line);
        }
        ear.desk.events().into_iter().map(|event| format!("{event:?}")).count()
    };
    assert_eq!(parked(&["p Werkdruk"]), parked(&["p", "Werkdruk"]));
    assert_eq!(parked(&["P Werkdruk"]), 1);
    assert_eq!(parked(&["p", "esc"]), 0);
}

#[test]
fn what_is_typed_is_understood_in_both_languages() {
    let ear = Ear::at(Desk::running(120));
    let screen = ear.screen();
    let means = |line| meaning(Keys::USUAL, &screen, line, false);
    for (dutch, english) in [
        ("hulp", "help"),
        ("vraagteken", "question mark"),
        ("alles", "all"),
        ("hoe laat", "what time"),
        ("wacht 3", "wait 3"),
        ("terug", "back"),
        ("pauze", "pause"),
        ("spatie", "space"),
        ("omhoog", "up"),
        ("omlaag", "down"),
        ("links", "left"),
        ("rechts", "right"),
        ("plusteken", "plus sign"),
        ("minteken", "minus sign"),
    ] {
        assert_ne!(means(dutch), Meaning::Nothing, "{dutch}");
        assert_eq!(means(dutch), means(english), "{dutch} {english}");
    }
    assert_eq!(means("wacht 3"), Meaning::Wait(Minutes::of(3)));
    assert_eq!(means("pause"), Meaning::Press(vec![Key::Char(' ')], None));
}

#[test]
fn figures_that_no_row_takes_are_let_go() {
    let mut ear = Ear::at(Desk::at(time(14, 0, 0, 0)));
    for line in ["88", "7 99", "1 99"] {
        ear.line(line);
    }
    assert!(!ear.desk.left, "{:#?}", ear.heard);
}

#[test]
fn rows_are_chosen_by_number_and_figures_typed_behind_it() {
    let mut ear = Ear::at(Desk::at(time(14, 0, 0, 0)));
    ear.line("5 8");
    assert_eq!(ear.desk.begin().setup.participants, 8, "{:#?}", ear.heard);
    ear.line("4 90");
    assert_eq!(ear.desk.begin().setup.available().get(), 90, "{:#?}", ear.heard);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Whatever is typed: nothing is spelled out, and time alone brings no more than a line a minute.
    #[test]
    fn all_that_is_heard_can_be_said(
        lines in prop::collection::vec(
            prop_oneof![
                Just(String::new()), "[a-z?+0-9-]", "[1-4] [0-9]{1,3}", "p [a-zé½→“]{1,9}",
                Just("esc".to_owned()), Just("alles".to_owned()), Just("😀 vraag / en & 50%".to_owned()),
            ],
            0..10,
        ),
        minutes in 1..12_i64,
    ) {
        let mut ear = Ear::at(Desk::at(time(13, 58, 0, 0)));
        for line in lines {
            if !ear.desk.left {
                ear.line(&line);
            }
        }
        let said = ear.wait(minutes);
        // A signal, its grade and its band come together.
        prop_assert!(i64::try_from(said).unwrap() <= minutes + 4, "{said} in {minutes}: {:#?}", ear.heard);
        for sentence in spoken(&ear.heard) {
            prop_assert!(sentence.chars().all(is_plain), "{sentence}");
            prop_assert!(sentence.ends_with(['.', '?', '!', ':', '»', '\'']), "{sentence}");
        }
    }
}

#[test]
fn every_sign_of_the_timekeeper_is_heard_and_what_the_room_is_asked_too() {
    let words = Words::DUTCH.phone();
    for sign in Sign::ALL {
        let mut ear = Ear::at(Desk::running(95));
        ear.desk.tell(Msg::Signed(sign));
        assert_eq!(ear.listen(), 1, "{:?}", ear.heard);
        let said = words.sign(sign).trim_end_matches('?');
        let heard = ear.heard.last().unwrap();
        assert!(heard.starts_with("De tijdbewaker") && heard.contains(said), "{heard}");
        // A line that is typed is a key that is pressed.
        ear.wait(1);
        ear.line("k");
        ear.line("a");
        ear.line("esc");
        assert_eq!(ear.heard.iter().filter(|line| line.starts_with("De tijdbewaker")).count(), 1);
    }
    for (what, figure) in Announcement::ALL.into_iter().zip(["1", "2", "3"]) {
        let mut ear = Ear::at(Desk::running(95));
        ear.line("z");
        ear.line(figure);
        let said = words.announcement(what);
        let hears = |line: &String| line.to_lowercase().contains(said);
        assert!(ear.heard.iter().any(hears), "{:?}", ear.heard);
    }
}

#[test]
fn a_form_is_heard_row_by_row_and_filled_in_by_number() {
    let mut ear = Ear::at(Desk::at(time(9, 0, 0, 0)));
    ear.line("e");
    assert!(ear.heard.iter().any(|said| said.starts_with("1: dag")), "{:?}", ear.heard);
    ear.line("1");
    assert!(ear.heard.iter().any(|said| said.starts_with("Op welke dag was het?")));
    ear.line("12-10-2025");
    ear.line("4");
    ear.line("Anna, Cem");
    ear.line("5");
    ear.line("Cem");
    ear.line("11");
    let asked = ear.desk.asked.last();
    let Some(intervisie::app::effect::Effect::Enter { told, .. }) = asked else {
        panic!("{}", ear.heard.join("\n"))
    };
    assert_eq!((told.present.len(), told.roles.len()), (2, 1));
    assert!(ear.heard.iter().all(|said| said.chars().all(is_plain) || said.starts_with('>')));
}
