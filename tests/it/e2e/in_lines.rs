//! The line mode of the real program: in a terminal, and from a script through a pipe.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use crate::e2e::{folder::Folder, folder::Said, session::Session};

/// Runs the program with these lines on its stdin.
fn piped(folder: &Folder, args: &[&str], lines: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(args).args(folder.options()).env("TERM", "xterm");
    command.env("HOME", folder.home()).env("TMPDIR", folder.home());
    command.env("XDG_CONFIG_HOME", "/nonexistent").env("TZ", "Europe/Amsterdam");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Said { code: output.status.code().unwrap(), out, err }
}

/// From the first step on, without what the moment of the test decides.
fn at_any_hour(said: &str) -> String {
    let (_, from_there) = said.split_once("Oefening 1 van 5").unwrap();
    let lines = from_there.lines().skip(1).filter(|line| !line.contains("speling"));
    figures_aside(&lines.collect::<Vec<_>>().join("\n")).replace("# uur #", "# uur")
}

fn figures_aside(said: &str) -> String {
    let mut text = String::new();
    for c in said.chars() {
        match c {
            '0'..='9' if text.ends_with('#') => {}
            '0'..='9' => text.push('#'),
            other => text.push(other),
        }
    }
    text
}

/// A meeting of an hour and a half, from begin to papers.
const MEETING: &str = "
k
wacht 4
p Werkdruk in het team
wacht 3

wacht 5


pauze
wacht 2
pauze
a
1
Rooster nakijken


e


u
k
";

#[test]
fn a_rehearsal_is_led_by_a_script_through_a_pipe() {
    let folder = Folder::new();
    let said = piped(&folder, &["oefen", "--regels", "--tempo", "1"], MEETING);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(!said.out.contains('\x1b'), "{:?}", said.out);
    assert_eq!(folder.files(), []);
    let devices = "Let op: deze computer kan in slaap vallen.\n";
    insta::assert_snapshot!(at_any_hour(&said.out.replace(devices, "")));
}

#[test]
fn what_was_said_is_not_said_again_after_a_question() {
    let folder = Folder::new();
    let lines = "+\nb\nesc\nn\nesc\np Werkdruk\n\np Rooster\n\n";
    let said = piped(&folder, &["start", "--regels", "--duur", "90"], lines).out;
    assert_eq!(said.matches("1 minuut erbij").count(), 1, "{said}");
    // The same once more is news.
    assert_eq!(said.matches("Geparkeerd: later vandaag").count(), 2, "{said}");
}

#[test]
fn what_was_done_is_kept_when_the_lines_end() {
    let folder = Folder::new();
    let said = piped(&folder, &["start", "--regels", "--duur", "90"], "p Werkdruk\n\n");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("Geparkeerd: later vandaag.\n"), "{}", said.out);
    folder.wait_for("topic_parked", 1);
    assert_eq!(folder.status().json["running"], true);
    let again = piped(&folder, &["--regels"], "\nk\n");
    assert!(again.code == 0 && again.out.contains("slot uiterlijk"), "{}", again.out);
}

#[test]
fn who_looks_on_hears_of_the_meeting_that_runs_and_of_nothing_else_before() {
    let folder = Folder::new();
    let none = piped(&folder, &["klok", "--regels"], "");
    assert!(none.out.contains("Er loopt geen bijeenkomst."), "{}", none.out);
    piped(&folder, &["start", "--regels", "--duur", "90"], "");
    let said = piped(&folder, &["klok", "--regels"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(!said.out.contains("geen bijeenkomst"), "{}", said.out);
    let step = folder.status().json["step"]["name"].as_str().unwrap().to_owned();
    assert!(said.out.contains(&step), "{}", said.out);
}

#[test]
fn without_a_script_of_fast_time_nobody_waits() {
    let folder = Folder::new();
    let said = piped(&folder, &["start", "--regels", "--duur", "90"], "wacht 10\n");
    assert!(said.out.contains("alleen als je oefent"), "{}", said.out);
}

#[test]
fn a_terminal_that_cannot_place_text_and_whoever_asks_for_it_hears_lines() {
    let dumb = ("TERM", "dumb");
    let mut asked = vec![(vec!["--regels"], vec![]), (vec![], vec![dumb])];
    asked.extend([(vec![], vec![("ACCESSIBLE", "1")]), (vec!["klok"], vec![dumb])]);
    for (args, env) in asked {
        let folder = Folder::new();
        folder.has_a_group();
        let mut session = Session::start_as(&folder, &args, &env);
        session.wait_for(if args == ["klok"] { "geen bijeenkomst" } else { "Je staat op 1" });
        session.press("q\r");
        assert_eq!(session.finish(), 0, "{args:?} {env:?}");
        assert!(!session.sent.contains(&0x1b), "{args:?} {env:?}: {}", session.screen());
    }
}

#[test]
fn accessible_without_a_meaning_leaves_the_full_screen() {
    let folder = Folder::new();
    let mut session = Session::start_as(&folder, &[], &[("ACCESSIBLE", "0")]);
    session.wait_for("▸ Beginnen");
    let sent = String::from_utf8_lossy(&session.sent).into_owned();
    let (before, _) = sent.split_once('\x1b').unwrap();
    assert_eq!(before.trim_end(), "Schermlezer? Typ intervisie --regels.");
}

#[test]
fn a_chair_leads_a_whole_meeting_by_typed_lines() {
    let folder = Folder::new();
    folder.has_a_group();
    let mut session = Session::start(&folder, &["--regels"]);
    session.wait_for("Je staat op 1");
    session.press("\r");
    session.wait_for("Begonnen om");
    session.press("p Werkdruk in het team\r");
    session.wait_for("Bewaard.");
    session.press("k\r");
    session.wait_for("slot uiterlijk");
    session.press("l\r");
    session.wait_for("Werkdruk in het team, later vandaag");
    session.press("esc\r");
    session.press("e\r");
    session.wait_for("Naar het slot");
    for said in ["stap 2 van 3", "stap 3 van 3", "Dank jullie wel"] {
        session.press("\r");
        session.wait_for(said);
    }
    session.press("1\r");
    session.wait_for("In welke map");
    session.press("\r");
    session.wait_for("verslag");
    session.press("q\r");
    assert_eq!(session.finish(), 0);
    assert!(!session.sent.contains(&0x1b), "{}", session.screen());
}

fn is_spelled(line: &str) -> bool {
    let found = line.split_once("Found: '_").and_then(|(_, name)| name.chars().next());
    found.is_some_and(|c| !c.is_alphanumeric())
}

#[test]
fn espeak_reads_it_without_a_sign_spelled_out() {
    if Command::new("espeak-ng").arg("--version").output().is_err() {
        eprintln!("skipped: espeak-ng is not installed");
        return;
    }
    for (taal, voice) in [("nl", "nl"), ("en", "en-gb")] {
        let folder = Folder::new();
        let script = MEETING.replace("wacht", "wait").replace("pauze", "pause");
        let lines = if taal == "en" { script.as_str() } else { MEETING };
        let said = piped(&folder, &["oefen", "--regels", "--tempo", "1", "--taal", taal], lines);
        assert!(1_000 < said.out.len(), "{}", said.out);
        // In what it found, a character that is read by its name stands behind an underscore, as numbers do.
        let mut reader = Command::new("espeak-ng");
        reader.args(["-v", voice, "-q", "-X", "--stdin"]);
        let mut child = reader.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(said.out.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let spelled: Vec<&str> = told.lines().filter(|line| is_spelled(line)).collect();
        assert!(output.status.success() && spelled.is_empty(), "{taal}: {spelled:#?}");
    }
}
