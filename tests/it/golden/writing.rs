//! Every command that writes: what it says, and what the files are afterwards.

use super::{
    desk::Desk,
    hold, mask,
    transcript::{told, written},
};

const NOORD: &str = "Team Noord";
const AGREED: &str = "afgesproken";
const BY_KEYS: &str = "01KES4S3WMM7M4SJ6W52EBSKAY";

/// Each command on files as they were.
fn each(commands: &[&[&str]]) -> String {
    commands.iter().map(|args| written(&Desk::new(), args)).collect()
}

/// Commands one after the other on the same files.
fn in_turn(commands: &[&[&str]]) -> String {
    let desk = Desk::new();
    commands.iter().map(|args| written(&desk, args)).collect()
}

#[test]
fn parking_between_meetings() {
    hold(
        "parking_between_meetings",
        each(&[
            &["parkeer", "Rooster", "in", "juni", "--groep", NOORD],
            &["parkeer", "Voor een nieuwe groep", "--groep", "Team Zuid"],
            &["parkeer", "Rooster", "--groep", "nieuwer"],
        ]),
    );
}

#[test]
fn groups_and_people() {
    hold(
        "groups_and_people",
        in_turn(&[
            &["groep", "toevoegen", "Team", "Zuid"],
            &["groep", "deelnemers", "toevoegen", "Fien", "--functie", "arts", "--groep", NOORD],
            &["groep", "deelnemers", "toevoegen", "Bram", "--registratie", "77", "--groep", NOORD],
            &["groep", "deelnemers", "verwijderen", "Dirk", "--groep", NOORD],
            &["groep", "deelnemers", "toevoegen", "EF", "--groep", "beschadigd"],
            &["groep", "deelnemers", "toevoegen", "AB", "--groep", "loopt"],
        ]),
    );
}

#[test]
fn papers_to_a_file() {
    let papers = in_turn(&[
        &["verslag", BY_KEYS, "--groep", NOORD, "--naar", "verslag.md"],
        &["verslag", BY_KEYS, "--groep", NOORD, "--naar", "verslag.md"],
        &["bewijs", BY_KEYS, "--vorm", "csv", "--groep", NOORD, "--naar", "bewijs.csv"],
        &["jaaroverzicht", "2026", "--vorm", "csv", "--groep", NOORD, "--naar", "jaar.csv"],
        &["volgende", "--ics", "--groep", AGREED, "--naar", "volgende.ics"],
        &["volgende", "--groep", AGREED, "--naar", "er-niet/volgende.txt"],
    ]);
    hold("papers_to_a_file", mask::made(&papers));
}

#[test]
fn a_parcel_is_made_as_it_was() {
    let desk = Desk::new();
    let said = desk.run(&["groep", "overdragen", "nieuw.intervisie", "--groep", NOORD]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let files = desk.files();
    assert!(files["nieuw.intervisie"] == files["team-noord.intervisie"], "other bytes");
    hold("a_parcel_is_made_as_it_was", said.out);
}

/// The bytes differ each time, as they should; that both open again to the same is held here.
#[test]
#[cfg_attr(not(feature = "encryption"), ignore = "this build knows no passphrases")]
fn an_encrypted_parcel_opens_again() {
    let desk = Desk::new();
    let words = ["--wachtwoord-bestand", "wachtwoord.txt"];
    let make =
        [&["groep", "overdragen", "nieuw.intervisie", "--groep", "loopt"][..], &words].concat();
    hold("parcel_encrypted", told(&make, &desk.run(&make)));
    assert!(desk.files()["nieuw.intervisie"].starts_with(b"age-encryption.org/v1"));
    for file in ["nieuw.intervisie", "loopt-versleuteld.intervisie"] {
        let take = ["groep", "overnemen", file, "--data-map", &format!("{file}.map")];
        let said = written(&desk, &[&take[..], &words].concat());
        hold("parcel_decrypted", said.replace(file, "PAKKET"));
    }
}

#[test]
#[cfg_attr(not(feature = "encryption"), ignore = "this build knows no passphrases")]
fn taking_over_a_parcel() {
    hold(
        "taking_over_a_parcel",
        in_turn(&[
            &["groep", "overnemen", "team-noord.intervisie", "--data-map", "nieuw"],
            &["groep", "overnemen", "team-noord.intervisie", "--data-map", "nieuw"],
            &["groep", "overnemen", "team-noord.intervisie"],
            &["groep", "overnemen", "team-noord.intervisie", "--groep", "loopt"],
            &[
                "groep",
                "overnemen",
                "loopt-versleuteld.intervisie",
                "--wachtwoord-bestand",
                "agenda.toml",
            ],
            &["groep", "overdragen", "team-noord.intervisie", "--groep", NOORD],
        ]),
    );
}

#[test]
fn nothing_is_erased_without_a_yes() {
    hold(
        "nothing_is_erased_without_a_yes",
        in_turn(&[
            &["wis", "bijeenkomst", BY_KEYS, "--groep", NOORD],
            &["wis", "deelnemer", "Bram", "--groep", NOORD],
            &["wis", "ouder", "0", "--groep", NOORD],
            &["wis", "ouder", "100", "--groep", NOORD, "--ja"],
            &["wis", "groep", "--groep", NOORD],
            &["wis", "alles"],
        ]),
    );
}

#[test]
fn erasing() {
    for (name, args) in [
        ("erase_meeting", &["wis", "bijeenkomst", BY_KEYS, "--ja", "--groep", NOORD][..]),
        ("erase_person", &["wis", "deelnemer", "Çelik & zn.", "--ja", "--groep", NOORD]),
        ("erase_old", &["wis", "ouder", "0", "--ja", "--groep", NOORD]),
        ("erase_damaged", &["wis", "bijeenkomst", "--ja", "--groep", "beschadigd"]),
    ] {
        hold(name, each(&[args]));
    }
}

/// Which lines go is all there is to see: of each meeting a random code is left behind.
#[test]
fn erasing_groups() {
    for args in [&["wis", "groep", "--ja", "--groep", NOORD][..], &["wis", "alles", "--ja"]] {
        let desk = Desk::new();
        let said = told(args, &desk.run(args));
        let names: Vec<String> = desk.files().into_keys().collect();
        hold(&format!("erase_{}", args[1]), format!("{said}{}\n", names.join("\n")));
    }
}

#[test]
fn a_meeting_that_runs_is_not_erased() {
    let desk = Desk::with_running();
    let said: String = [
        &["wis", "bijeenkomst", "--ja", "--groep", "loopt"][..],
        &["wis", "groep", "--ja", "--groep", "pauze"],
        &["wis", "alles", "--ja"],
    ]
    .into_iter()
    .map(|args| written(&desk, args))
    .collect();
    hold("a_meeting_that_runs_is_not_erased", said);
}
