//! The real program in English: its help, a whole meeting by keys, and journals that one language wrote and
//! the other reads.

use std::{fmt::Write as _, fs};

use super::{
    folder::Folder,
    session::{ENTER, ESC, Session},
};

const EN: [&str; 2] = ["--language", "en"];

fn in_english<'a>(args: &[&'a str]) -> Vec<&'a str> {
    args.iter().copied().chain(EN).collect()
}

#[test]
fn every_command_explains_itself() {
    let mut all = String::new();
    explain(&Folder::new(), &[], &mut all);
    insta::assert_snapshot!("in_english_help", all);
}

/// Adds the help of this command and of all below it, as it lists them itself.
fn explain(folder: &Folder, command: &[&str], all: &mut String) {
    let args: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
    let said = folder.run(&in_english(&args));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{command:?}");
    write!(all, "### {}\n{}\n", command.join(" "), said.out).unwrap();
    let listed = said.out.lines().skip_while(|line| *line != "Commands:").skip(1);
    for line in listed.take_while(|line| !line.is_empty()) {
        let Some(name) = line.strip_prefix("  ").filter(|line| !line.starts_with(' ')) else {
            continue;
        };
        let name = name.split_whitespace().next().unwrap();
        let below: Vec<&str> = command.iter().copied().chain([name]).collect();
        explain(folder, &below, all);
    }
}

#[test]
fn the_language_is_what_was_asked_last_of_all() {
    let folder = Folder::new();
    let settings = folder.home().join("own.toml");
    fs::write(&settings, "taal = \"en\"\n").unwrap();
    let own = ["--instellingen", settings.to_str().unwrap()];
    let status = |args: &[&str], variable: &str| {
        let args: Vec<&str> = ["status"].iter().chain(args).copied().collect();
        folder.run_as(&args, &[("INTERVISIE_TAAL", variable)]).out
    };
    let (dutch, english) = ("Er loopt geen bijeenkomst.\n", "No meeting is running.\n");
    assert_eq!(status(&[], ""), dutch);
    assert_eq!(status(&own, ""), english);
    assert_eq!(status(&own, "nl"), dutch);
    assert_eq!(status(&[&own[..], &["--taal", "en"]].concat(), "nl"), english);
    assert_eq!(status(&["--taal=EN"], ""), english);
    let wrong = folder.run(&["status", "--taal", "fr"]);
    assert_eq!((wrong.code, wrong.err.contains("“fr”")), (2, true), "{}", wrong.err);
}

#[test]
fn who_reads_another_language_is_told_of_it_once() {
    let folder = Folder::new();
    let line = "English: intervisie --language en";
    let help = |locale: &str| folder.run_as(&["--help"], &[("LC_MESSAGES", locale)]).out;
    assert!(help("en_GB.UTF-8").contains(line) && help("de_DE").contains(line));
    for locale in ["nl_NL.UTF-8", "nl_BE", "C", "C.UTF-8", "POSIX"] {
        assert!(!help(locale).contains(line), "{locale}");
    }
    assert!(
        !folder.run_as(&["--help", "--taal", "nl"], &[("LC_MESSAGES", "en")]).out.contains(line)
    );
    let mut session = Session::start_as(&folder, &[], &[("LC_MESSAGES", "en_US.UTF-8")]);
    session.wait_for(line);
    session.press("q");
    assert_eq!(session.finish(), 0);
}

#[test]
fn a_slip_of_the_fingers_is_mended_with_a_name_of_the_language_that_is_spoken() {
    let folder = Folder::new();
    for (taal, typed, near) in [
        ("en", "meeting add --to 16:00", "did you mean “--until”?"),
        ("en", "record --naa here.md", "did you mean “--to”?"),
        ("en", "jaaroverzich", "did you mean “year”?"),
        ("en", "groep overneme file", "did you mean “takeover”?"),
        ("en", "wis", ": meeting, person, older, group or everything."),
        ("nl", "bijeenkomst toevoegen --unti 16:00", "bedoel je “--tot”?"),
        ("nl", "proof --forma pdf", "bedoel je “--vorm”?"),
        ("nl", "erase everythin", "bedoel je “alles”?"),
    ] {
        let args: Vec<&str> = typed.split(' ').chain(["--taal", taal]).collect();
        let said = folder.run(&args);
        assert_eq!((said.code, said.err.contains(near)), (2, true), "{typed}: {}", said.err);
    }
    // What programs alone start is not recommended.
    for typed in ["phon", "telefon"] {
        assert!(!folder.run(&in_english(&[typed])).err.contains("“phone”"), "{typed}");
    }
}

/// Answers what a command asks; all that stood on the terminal then.
fn asked(folder: &Folder, command: &[&str], answers: &[(&str, &str)]) -> String {
    let mut session = Session::start(folder, &in_english(command));
    for (question, answer) in answers {
        session.wait_for(question);
        session.press(&format!("{answer}{ENTER}"));
    }
    assert_eq!(session.finish(), 0, "{}", session.screen());
    session.screen()
}

#[test]
fn what_a_command_asks_is_asked_in_english_and_yes_is_a_yes() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["park", "Printer", "--group", "noord"]).code, 0);
    assert_eq!(folder.run(&["group", "people", "add", "Anna", "--group", "noord"]).code, 0);
    let told = ["meeting", "add", "--on", "yesterday", "--from", "14:00", "--until", "16:00"];
    let said = folder.run(&[&told[..], &["--present", "Anna", "--group", "noord"]].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let name = "full name";
    let proof = asked(
        &folder,
        &["proof", "--group", "noord"],
        &[(name, "Anna Smit"), ("job title", ""), ("number", "")],
    );
    assert!(proof.contains("Anna Smit"), "{proof}");
    let settings = folder.home().join("own.toml");
    fs::write(&settings, "wakker = false\n").unwrap();
    let own = ["settings", "--write", "--settings", settings.to_str().unwrap()];
    asked(&folder, &own, &[("Write it all the same? (y/n)", "yes")]);
    assert!(fs::read_to_string(&settings).unwrap().contains("the laptop does not sleep"));
    if cfg!(feature = "encryption") {
        let parcel = folder.home().join("noord.age");
        let file = parcel.to_str().unwrap();
        let twice = [("Password:", "six-bikes"), ("Once more:", "six-bikes")];
        let over = ["group", "handover", file, "--password", "--group", "noord"];
        asked(&folder, &over, &twice);
        let taken = asked(&Folder::new(), &["group", "takeover", file], &twice[..1]);
        assert!(taken.contains("Taken over into noord"), "{taken}");
    }
    let gone = asked(&folder, &["erase", "group", "--group", "noord"], &[("(y/n)", "Yes")]);
    assert!(gone.contains("rased"), "{gone}");
    assert!(!folder.run(&["group"]).out.contains("noord"));
}

#[test]
fn a_meeting_by_keys_and_its_papers() {
    let folder = Folder::new();
    let mut session =
        Session::start(&folder, &in_english(&["start", "--length", "60", "--participants", "4"]));
    session.wait_for("closing");
    session.press("p");
    session.wait_for("later today");
    session.press("The rota");
    session.wait_for("› The rota");
    session.press(ENTER);
    folder.wait_for("topic_parked", 1);
    session.press(ESC);
    session.outlast_guard();
    session.press("e");
    while folder.count("ended") == 0 {
        session.outlast_guard();
        session.press(ENTER);
        session.read_for(std::time::Duration::from_millis(300));
    }
    session.outlast_guard();
    session.press("q");
    session.read_for(std::time::Duration::from_millis(1_200));
    session.press(ENTER);
    assert_eq!(session.finish(), 0);
    let record = folder.run(&in_english(&["record"]));
    assert_eq!((record.code, record.err.as_str()), (0, ""), "{}", record.out);
    assert!(record.out.contains("The rota"), "{}", record.out);
}

#[test]
fn what_one_language_wrote_the_other_reads() {
    for (wrote, reads) in [("nl", "en"), ("en", "nl")] {
        let folder = Folder::new();
        let add = ["meeting", "add", "--op", "yesterday", "--van", "14:00", "--tot", "16:00"];
        let told = ["--deelnemers", "4", "--werkvorm", "basismodel", "--taal", wrote];
        let said = folder.run(&[&add[..], &told].concat());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        let record = |taal| folder.run(&["verslag", "--taal", taal]).out;
        let own = |taal| {
            let found = folder.run(&["werkvormen", "basismodel", "--taal", taal, "--json"]).out;
            let told: serde_json::Value = serde_json::from_str(&found).unwrap();
            told[0]["name"].as_str().unwrap().to_owned()
        };
        assert_ne!(own("nl"), own("en"));
        for (taal, other) in [(wrote, reads), (reads, wrote)] {
            let said = record(taal);
            assert!(said.contains(&own(taal)) && !said.contains(&own(other)), "{said}");
        }
        // As an older program wrote it: without a word of its language.
        if wrote == "nl" {
            assert!(folder.files().iter().all(|(_, text)| !text.contains("\"language\"")));
        }
    }
}
