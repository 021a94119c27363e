//! Every command that only reads: what it says, to which stream, and with which code it ends.

use super::{
    desk::{Desk, UNDER_WAY},
    hold, mask,
    transcript::{told, transcript},
};

/// The commands, and the commands of commands.
const COMMANDS: &[&[&str]] = &[
    &[],
    &["start"],
    &["oefen"],
    &["agenda"],
    &["klok"],
    &["status"],
    &["parkeerlijst"],
    &["parkeer"],
    &["uitnodiging"],
    &["jaarplan"],
    &["inbreng"],
    &["inbreng", "toevoegen"],
    &["inbreng", "formulier"],
    &["bijeenkomst"],
    &["bijeenkomst", "toevoegen"],
    &["bijeenkomst", "verwijderen"],
    &["verslag"],
    &["bewijs"],
    &["reflectie"],
    &["overeenkomst"],
    &["jaaroverzicht"],
    &["geschiedenis"],
    &["volgende"],
    &["wis"],
    &["wis", "bijeenkomst"],
    &["wis", "deelnemer"],
    &["wis", "ouder"],
    &["wis", "groep"],
    &["wis", "alles"],
    &["werkvormen"],
    &["groep"],
    &["groep", "lijst"],
    &["groep", "toevoegen"],
    &["groep", "deelnemers"],
    &["groep", "deelnemers", "toevoegen"],
    &["groep", "deelnemers", "hernoemen"],
    &["groep", "deelnemers", "verwijderen"],
    &["groep", "overdragen"],
    &["groep", "overnemen"],
    &["controle"],
    &["instellingen"],
];

/// The meetings of team Noord: walked by keys, with everything that can happen, parked between two,
/// with its words erased, with a name erased, erased whole.
const BY_KEYS: &str = "01KES4S3WMM7M4SJ6W52EBSKAY";
const EVERYTHING: &str = "01KH17X7A0PGFDDDBH6ZD0YTT9";
const PARKED_BETWEEN: &str = "01KHX4E101AS63CGDX4QW19MPJ";
const NO_CONTENT: &str = "01KK9B1CQSFZDBCPC0T4KD2QNN";
const NO_NAME: &str = "01KP3BGPVVGJEQJ026GH1M5XVN";
const NOTHING_LEFT: &str = "01GTVG7G220D6NX2XBRNHP5ZCE";

const NOORD: &str = "Team Noord";
/// Its only meeting ended with a date and a chair for next time.
const AGREED: &str = "afgesproken";

/// What these commands say; no file may differ afterwards.
fn reads(commands: &[&[&str]]) -> String {
    reads_on(&Desk::new(), commands)
}

fn reads_on(desk: &Desk, commands: &[&[&str]]) -> String {
    let before = desk.files();
    let said = transcript(desk, commands);
    assert!(before == desk.files(), "a command that reads wrote:\n{said}");
    said
}

/// Of each group.
fn of_each<'a>(groups: &[&'a str], args: &[&'a str]) -> Vec<Vec<&'a str>> {
    groups.iter().map(|group| [args, &["--groep", group]].concat()).collect()
}

fn of_all(args: &[&str]) -> String {
    let groups = [&UNDER_WAY[..], &[NOORD, AGREED, "veel-nieuwer"]].concat();
    let commands = of_each(&groups, args);
    reads(&commands.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[test]
fn help() {
    let commands: Vec<_> =
        COMMANDS.iter().map(|command| [command, &["--help"][..]].concat()).collect();
    hold("help", reads(&commands.iter().map(Vec::as_slice).collect::<Vec<_>>()));
    hold("version", mask::version(&reads(&[&["--version"]])));
}

#[test]
fn no_command_is_missing_here() {
    let desk = Desk::new();
    for command in COMMANDS {
        let help = desk.run(&[command, &["--help"][..]].concat()).out;
        let listed = help.lines().skip_while(|line| *line != "Opdrachten:").skip(1);
        for line in listed.take_while(|line| line.starts_with("  ")) {
            let Some(name) = line.strip_prefix("  ").filter(|line| !line.starts_with(' ')) else {
                continue;
            };
            let name = name.split(' ').next().unwrap();
            let whole = [command, &[name][..]].concat();
            assert!(COMMANDS.contains(&whole.as_slice()), "{whole:?} has no golden answer");
        }
    }
}

#[test]
fn mistakes() {
    hold(
        "mistakes",
        reads(&[
            &["stat"],
            &["status", "--jsn"],
            &["start", "--duur", "nul"],
            &["start", "--duur", "60", "--sluit", "16:00"],
            &["start", "--deelnemers", "1"],
            &["start", "--agenda", "agenda-fout.toml"],
            &["start", "--agenda", "er-niet.toml"],
            &["--agenda", "agenda-fout.toml"],
            &["oefen", "--tempo", "0"],
            &["parkeer"],
            &["parkeer", " "],
            &["verslag", "--vorm", "docx"],
            &["verslag", "99", "--groep", NOORD],
            &["verslag", "01K", "--groep", NOORD],
            &["verslag", "--groep", "bestaat-niet"],
            &["verslag", PARKED_BETWEEN, "--groep", NOORD],
            &["bewijs", BY_KEYS, "--deelnemer", "Karel", "--groep", NOORD],
            &["bewijs", BY_KEYS, "--deelnemer", "Bram", "--per-deelnemer"],
            &["bewijs", BY_KEYS, "--thema", "geheim", "--groep", NOORD],
            &["bewijs", BY_KEYS, "--register", "bestaat-niet", "--groep", NOORD],
            &["jaaroverzicht", "1999"],
            &["wis"],
            &["wis", "ouder", "101"],
            &["wis", "deelnemer", "Karel", "--groep", NOORD],
            &["groep", "verwijderen"],
            &["groep", "toevoegen", NOORD],
            &["groep", "deelnemers", "verwijderen", "Karel", "--groep", NOORD],
            &["groep", "overdragen"],
            &["groep", "overdragen", "er-niet.intervisie", "--groep", "bestaat-niet"],
            &["groep", "overnemen", "er-niet.intervisie"],
            &["groep", "overnemen", "agenda.toml"],
        ]),
    );
}

#[test]
fn full_screen_without_a_terminal() {
    hold(
        "full_screen_without_a_terminal",
        reads(&[&[], &["start"], &["oefen"], &["klok"], &["--agenda", "agenda.toml"]]),
    );
}

#[test]
fn status() {
    let nothing_runs = reads(&[&["status"], &["status", "--json"]]);
    let desk = Desk::with_running();
    let mut commands = vec![vec!["status"], vec!["status", "--json"]];
    commands.extend(of_each(&UNDER_WAY, &["status"]));
    commands.extend(of_each(&UNDER_WAY, &["status", "--json"]));
    commands.extend(of_each(&[NOORD], &["status"]));
    let running = reads_on(&desk, &commands.iter().map(Vec::as_slice).collect::<Vec<_>>());
    hold("status", nothing_runs + &mask::status_json(&mask::status_line(&running)));
}

#[test]
fn history() {
    hold("history", of_all(&["geschiedenis"]));
    hold("history_json", of_all(&["geschiedenis", "--json"]));
    // What runs is no history yet.
    let noord = ["geschiedenis", "--groep", NOORD];
    let commands: [&[&str]; 2] = [&["geschiedenis", "--groep", "loopt"], &noord];
    hold("history_while_one_runs", reads_on(&Desk::with_running(), &commands));
}

#[test]
fn records() {
    for form in ["md", "json", "csv", "html"] {
        let records = [BY_KEYS, EVERYTHING, NO_CONTENT, NO_NAME, NOTHING_LEFT];
        let own = records.map(|id| vec!["verslag", id, "--vorm", form, "--groep", NOORD]);
        let mut commands = own.to_vec();
        commands.extend(of_each(&UNDER_WAY, &["verslag", "--vorm", form]));
        commands.extend(of_each(&[AGREED], &["verslag", "--vorm", form]));
        // Without an id it is the last meeting, and without a group an id of any.
        commands.push(vec!["verslag", "--vorm", form]);
        commands.push(vec!["verslag", "01KES4", "--vorm", form]);
        let lines: Vec<_> = commands.iter().map(Vec::as_slice).collect();
        hold(&format!("record_{form}"), reads(&lines));
    }
}

#[test]
fn proofs() {
    for form in ["md", "csv", "html"] {
        let of = |id, more: &[&'static str]| {
            [&["bewijs", id, "--vorm", form, "--groep", NOORD], more].concat()
        };
        let own = [
            of(BY_KEYS, &[]),
            of(BY_KEYS, &["--per-deelnemer"]),
            of(BY_KEYS, &["--deelnemer", "çelik & ZN."]),
            of(BY_KEYS, &["--register", "vit", "--thema", "samenwerking"]),
            of(EVERYTHING, &[]),
            of(EVERYTHING, &["--per-deelnemer"]),
            of(NO_CONTENT, &[]),
            of(NO_NAME, &["--per-deelnemer"]),
            of(NOTHING_LEFT, &[]),
        ];
        let mut commands = own.to_vec();
        commands.extend(of_each(&["loopt", "beschadigd"], &["bewijs", "--vorm", form]));
        let lines: Vec<_> = commands.iter().map(Vec::as_slice).collect();
        hold(&format!("proof_{form}"), reads(&lines));
    }
}

/// Always of a named year: without one it is that of today.
#[test]
fn years() {
    for form in ["md", "csv", "html"] {
        let of = |year, more: &[&'static str]| {
            [&["jaaroverzicht", year, "--vorm", form, "--groep", NOORD], more].concat()
        };
        let mut commands = vec![
            of("2026", &[]),
            of("2026", &["--register", "skj"]),
            of("2023", &[]),
            of("2024", &[]),
        ];
        commands.extend(of_each(&["loopt"], &["jaaroverzicht", "2026", "--vorm", form]));
        let lines: Vec<_> = commands.iter().map(Vec::as_slice).collect();
        hold(&format!("year_{form}"), reads(&lines));
    }
}

#[test]
fn parked_topics() {
    hold("parked_topics", of_all(&["parkeerlijst"]) + &of_all(&["parkeerlijst", "--json"]));
    // Without a group they are those of the meeting that runs.
    let commands: [&[&str]; 1] = [&["parkeerlijst"]];
    hold("parked_topics_while_one_runs", reads_on(&Desk::with_running(), &commands));
}

#[test]
fn next_time() {
    let calendar = reads(&[
        &["volgende", "--ics", "--groep", NOORD],
        &["volgende", "--ics", "--groep", AGREED],
    ]);
    hold("next_time", of_all(&["volgende"]) + &mask::made(&calendar));
}

#[test]
fn groups() {
    let people = of_all(&["groep", "deelnemers"]) + &of_all(&["groep", "deelnemers", "--json"]);
    let groups = reads(&[&["groep"], &["groep", "lijst"], &["groep", "lijst", "--json"]]);
    let named = reads(&[&["groep", "lijst", "--groep", NOORD]]);
    hold("groups", groups + &named + &people);
}

#[test]
fn werkvormen() {
    hold(
        "werkvormen",
        reads(&[
            &["werkvormen", "--groep", NOORD],
            &["werkvormen", "STIL", "--groep", NOORD],
            &["werkvormen", "stil", "begin", "--json", "--groep", NOORD],
            &["werkvormen", "stil", "--groep", "beschadigd"],
            &["werkvormen", "bestaat", "niet"],
            &["werkvormen", "controleer", "werkvormen-fout.toml"],
            &["werkvormen", "controleer", "data/groepen/team-noord/werkvormen.toml"],
            &["werkvormen", "controleer", "er-niet.toml"],
        ]),
    );
    hold("werkvormen_json", reads(&[&["werkvormen", "--json", "--groep", "loopt"]]));
}

/// With everything that needs a device switched off: what a device answers is the machine's.
#[test]
fn check_of_the_signals() {
    let desk = Desk::new();
    let own = ["controle", "--instellingen", "instellingen.toml"];
    let wrong =
        ["controle", "--instellingen", "instellingen-fout.toml", "--geen-geluid", "--geen-melding"];
    let missing = ["controle", "--instellingen", "er-niet.toml", "--geen-geluid", "--geen-melding"];
    let said = told(&own, &desk.run(&own)) + &told(&wrong, &desk.run(&wrong));
    let first = |said: String| said.lines().take(2).collect::<Vec<_>>().join("\n");
    // Whether this machine stays awake is not ours to say.
    hold("check_of_the_signals", said + &first(told(&missing, &desk.run(&missing))));
}
