//! What a settings file may and may not hold.

use std::net::Ipv4Addr;

use super::{
    Occasion::{Close, Side, SlackGone, Start, WellOver, WrapUp},
    *,
};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{
        agenda::BlockKind,
        colour::Tint,
        grade::thresholds,
        margin,
        timing::{AtZero, Share, Timing},
        timings::{Sort, StepsOf},
    },
    key::Key,
    words::Words,
};

fn read_text(text: &str) -> SettingsFile {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    fs::write(&path, text).unwrap();
    SettingsFile { name: FILE.into(), ..read(&path).unwrap() }
}

fn share(hundredths: u8, least: u16) -> Share {
    Share { hundredths, least: Minutes::of(least), most: None }
}

#[test]
fn an_empty_file_leaves_everything_as_usual() {
    let file = read_text("");
    assert_eq!((file.value, file.mistakes), (Settings::default(), vec![]));
}

/// A file with every key, each otherwise than usual.
const EVERY_KEY: &str = r#"
        taal = "en"
        melding = false
        wakker = false
        regels = true
        kleuren = "contrast"
        telefoon = false
        telefoon_adres = "127.0.0.1"
        tekens = "plat"
        [kleur]
        slot = "cyaan"
        [geluid]
        aan = false
        volume = 35
        stil = true
        begin = false
        spreker = false
        afronden = false
        uitloop = false
        speling = false
        slot = true
        sluiten = false
        [toetsen]
        volgende = "F5"
        park = ["F6", "p"]
        [tijd]
        marge = 4
        spreker = 3
        bij_nul = "stilstaan"
        afronden = "10 %, minstens 2 min"
        bijna = 4
        model = { bijna = "25 %" }
        [tijd.ronde]
        bij_nul = "doortellen"
        [opdracht]
        start = ["lamp", "--kleur", " warm wit "]
        hooguit = 3
"#;

#[test]
fn every_key_is_taken_over() {
    let file = read_text(EVERY_KEY);
    let silent = vec![Start, Side, WrapUp, WellOver, SlackGone, Close];
    let timings = Timings {
        all: Timing {
            nearly: Some(share(0, 4)),
            wrap_up: Some(share(10, 2)),
            at_zero: Some(AtZero::Stops),
        },
        of: vec![
            (
                StepsOf::Block(BlockKind::Model),
                Timing { nearly: Some(share(25, 0)), ..Timing::default() },
            ),
            (
                StepsOf::Sort(Sort::Round),
                Timing { at_zero: Some(AtZero::CountsOn), ..Timing::default() },
            ),
        ],
    };
    let own =
        vec![(Action::Next, vec![Key::F(5)]), (Action::Park, vec![Key::F(6), Key::Char('p')])];
    let settings = Settings {
        sound: SoundSettings { on: false, volume: 35, quiet: true, silent },
        notifications: false,
        awake: false,
        language: Some(Language::English),
        lines: true,
        margin: Some(Minutes::of(4)),
        speaker: Minutes::of(3),
        timings: timings.clone(),
        keys: Keys::with(own).unwrap(),
        colours: Colours::Contrast,
        own_colours: vec![OwnColour { tint: Tint::Slot, colour: [0, 0xff, 0xff] }],
        signs: WantedSigns::Plain,
        phone: false,
        phone_address: Some(Ipv4Addr::LOCALHOST),
        command: Some(OwnCommand {
            program: "lamp".into(),
            arguments: vec!["--kleur".into(), " warm wit ".into()],
            deadline: Duration::from_secs(3),
        }),
    };
    assert_eq!((file.value, file.mistakes), (settings, vec![]));
}

#[test]
fn quiet_leaves_the_closing_time_only() {
    let usual = Settings::default().sound;
    let quiet = SoundSettings { quiet: true, ..usual.clone() };
    for occasion in Occasion::ALL {
        assert!(usual.lets_hear(occasion));
        assert_eq!(quiet.lets_hear(occasion), occasion == Close);
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_what_is_right_holds() {
    let file = read_text(
        r#"melding = "nee"
waker = false
kleuren = "lampje"
[geluid]
volume = 130
stil = true
gong = true
slot = 1
[tijd]
marge = 45
bijna = "de helft"
afronden = "80 %"
speling = 3
[opdracht]
start = "lamp aan"
"#,
    );
    assert!(file.value.sound.quiet);
    let sound = SoundSettings { quiet: true, ..Settings::default().sound };
    assert_eq!(file.value, Settings { sound, ..Settings::default() });
    insta::assert_snapshot!(Words::DUTCH.mistakes().report(&file));
}

#[test]
fn half_a_command_is_no_command() {
    for wrong in ["start = []", "start = [\"lamp\", 3]", "start = [\"lamp\"]\nhooguit = 0", ""] {
        let file = read_text(&format!("[opdracht]\n{wrong}\n"));
        assert_eq!(file.value.command, None, "{wrong}");
        assert_eq!(file.mistakes.len(), 1, "{wrong}");
    }
}

#[test]
fn what_is_no_toml_leaves_everything_as_usual() {
    let file = read_text("melding = false\n[geluid\nvolume = 3\n");
    assert_eq!(file.value, Settings::default());
    assert_eq!(file.mistakes.first().map(|mistake| mistake.line), Some(2));
    insta::assert_snapshot!(Words::DUTCH.mistakes().report(&file));
}

#[test]
fn no_file_is_no_mistake_but_something_else_in_its_place_is() {
    let folder = tempfile::tempdir().unwrap();
    assert!(read_if_there(&folder.path().join(FILE)).is_none());
    let there = read_if_there(folder.path());
    assert!(matches!(there, Some(Err(FileError::NotAFile { .. }))));
}

#[test]
fn the_page_of_settings_shows_the_usual_ones() {
    let page = include_str!("../../../docs/instellingen.md");
    let (_, from_there) = page.split_once("<!-- settings: begin -->\n```toml\n").unwrap();
    let (shown, _) = from_there.split_once("```").unwrap();
    let file = read_text(shown);
    assert_eq!(file.mistakes, []);
    for key in [&KEYS[..], &sound_keys(), &TIME_KEYS, &timing::KEYS, &COMMAND_KEYS].concat() {
        let ways = [format!("{key} = "), format!("[{key}]")];
        assert!(shown.lines().any(|line| ways.iter().any(|way| line.starts_with(way))), "{key}");
    }
    for (key, _) in timing::STEPS {
        assert!(shown.contains(key), "{key}");
    }
    let command = file.value.command.clone();
    assert!(command.is_some());
    assert_eq!(file.value.margin, Some(margin::usual(Minutes::of(120), &[])));
    let (language, margin, keys) = (Some(Language::Dutch), file.value.margin, file.value.keys);
    for action in [Action::Next, Action::Park] {
        assert_eq!(keys.wanted(action), Some(Keys::USUAL.of(Table::Live, action)));
    }
    let usual = Settings::default();
    let timings = file.value.timings.clone();
    for minutes in [3, 5, 8, 20, 60].map(Minutes::of) {
        let [shown, usual] = [timings.all, Timing::default()];
        assert_eq!(thresholds(minutes, shown), thresholds(minutes, usual));
        assert_eq!(shown.stops_at_zero(), usual.stops_at_zero());
    }
    // What stands there for the text is what it is.
    let own_colours = vec![OwnColour { tint: Tint::Text, colour: [0xef, 0xe7, 0xd9] }];
    assert_eq!(
        file.value,
        Settings { margin, timings, own_colours, language, keys, command, ..usual }
    );
}

#[test]
fn what_is_shown_reads_as_what_it_was() {
    let own = Settings {
        notifications: false,
        language: Some(Language::English),
        lines: true,
        margin: Some(Minutes::of(12)),
        colours: Colours::Papier,
        own_colours: vec![
            OwnColour { tint: Tint::Text, colour: [0, 0, 0] },
            OwnColour { tint: Tint::Line, colour: [0x12, 0x34, 0x56] },
        ],
        signs: WantedSigns::Plain,
        speaker: Minutes::of(3),
        timings: Timings {
            all: Timing {
                nearly: Some(Share { most: Some(Minutes::of(4)), ..share(20, 1) }),
                ..Timing::default()
            },
            of: vec![(
                StepsOf::Block(BlockKind::Slot),
                Timing { wrap_up: Some(share(0, 3)), ..Timing::default() },
            )],
        },
        keys: Keys::with(vec![(Action::Pause, vec![Key::F(9)]), (Action::Adjust, vec![])]).unwrap(),
        phone: false,
        phone_address: Some(Ipv4Addr::LOCALHOST),
        awake: false,
        sound: SoundSettings { volume: 5, silent: vec![Start], ..Settings::default().sound },
        command: Some(OwnCommand {
            program: "lamp".into(),
            arguments: vec!["een \"woord\" # hier".into()],
            deadline: Duration::from_secs(7),
        }),
    };
    let pages = Words::ALL.map(|words| words.settings().explained());
    for (settings, explained) in
        [Settings::default(), own].iter().flat_map(|held| pages.clone().map(|page| (held, page)))
    {
        let page = shown::page(&explained, settings);
        let file = read_text(&page);
        assert_eq!((&file.value, file.mistakes), (settings, vec![]), "{page}");
    }
}

#[test]
fn every_setting_is_shown() {
    for words in Words::ALL {
        let page = shown::page(&words.settings().explained(), &Settings::default());
        for (_, key, _) in shown::held(&Settings::default()) {
            assert!(page.contains(&format!("{key} = ")) || page.contains(key), "{key} in {page}");
        }
    }
    insta::assert_snapshot!(shown::page(
        &Words::DUTCH.settings().explained(),
        &Settings::default()
    ));
}
