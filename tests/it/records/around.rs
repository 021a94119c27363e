//! Erasing where others put something of their own, and where not everything can be looked at.

use std::fs;

use crate::records::{
    desk::Desk,
    story::{Story, rich},
};

/// Team Noord with Bram in its list.
fn noord() -> Desk {
    let desk = Desk::with(&[rich("")]);
    fs::write(desk.group().join("groep.toml"), "deelnemers = [\"Bram\"]\n").unwrap();
    desk
}

#[test]
fn what_people_put_in_the_folder_of_a_group_is_named_before_it_goes_with_it() {
    let desk = noord();
    fs::create_dir_all(desk.group().join("agendas")).unwrap();
    fs::create_dir(desk.group().join("fotos")).unwrap();
    for file in
        ["notulen.docx", "fotos/a.jpg", "agendas/kort.csv", "agendas/kort.toml", ".DS_Store"]
    {
        fs::write(desk.group().join(file), "x").unwrap();
    }
    fs::write(desk.meetings().join("kladje.txt"), "x").unwrap();
    let named = "Ook weg gaat wat jullie er zelf bij zetten";
    let group = ["wis", "groep", "--groep", "team-noord"];
    let asked = desk.run(&group);
    let others = "fotos/, notulen.docx, agendas/kort.csv, bijeenkomsten/kladje.txt";
    assert!(asked.out.contains(&format!("{named}: {others}.")), "{}", asked.out);
    assert!(desk.group().join("notulen.docx").exists(), "nobody said yes");
    let all = desk.run(&["wis", "alles"]);
    assert!(all.out.contains(&format!("{named}: team-noord/fotos/, ")), "{}", all.out);
    desk.run(&[&group[..], &["--ja"]].concat());
    assert!(!desk.group().exists());
    let plain = Desk::with(&[rich("")]);
    assert!(!plain.run(&group).out.contains(named));
}

#[test]
fn a_name_is_looked_for_around_the_groups_and_what_is_not_looked_at_is_said() {
    let desk = noord();
    let copy = desk.path().join("groepen/Team Noord (kopie)");
    fs::create_dir_all(copy.join("bijeenkomsten")).unwrap();
    fs::write(copy.join("bijeenkomsten/brief.txt"), "aan Bram").unwrap();
    fs::write(desk.path().join("lijst.txt"), "Bram\n").unwrap();
    fs::create_dir(desk.path().join("privé")).unwrap();
    fs::write(desk.path().join("privé/brief.txt"), "Bram\n").unwrap();
    fs::write(desk.group().join(".DS_Store"), b"\0\0\0\x01Bud1").unwrap();
    fs::write(desk.group().join("bram.bin"), b"\0\x01").unwrap();
    fs::create_dir_all(desk.path().join("groepen/zuid/bijeenkomsten")).unwrap();
    let said = desk.run(&["wis", "deelnemer", "Bram", "--groep", "team-noord", "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    for sentence in [
        "groepen/Team Noord (kopie)/bijeenkomsten/brief.txt regel 1",
        "lijst.txt regel 1",
        "niet helemaal nagekeken: privé/, .DS_Store, bram.bin.",
        "In de andere groepen is niet gekeken: zuid.",
    ] {
        assert!(said.err.contains(sentence), "no {sentence} in {}", said.err);
    }
    assert!(!said.out.contains("Gewist. ") && said.out.contains("nog niet overal"), "{}", said.out);
}

#[test]
fn an_everyday_word_stays_and_is_named_with_its_place_until_it_is_asked_for_so() {
    use intervisie::domain::event::{Event, NoteKind, Participant};
    let mut story = Story::begin(0, "");
    story.at(1, Event::ParticipantCame(Participant::named("Juni")));
    story.note(90, NoteKind::Remark, "Juni komt in juni");
    story.at(7_260, Event::Ended);
    let desk = Desk::with(&[story]);
    let said = desk.run(&["wis", "deelnemer", "Juni", "--ja"]);
    assert!(said.err.contains("“juni” (bijeenkomst van"), "{}", said.err);
    assert!(desk.run(&["verslag"]).out.contains("(gewist) komt in juni"));
    desk.done(&["wis", "deelnemer", "juni", "--ja"]);
    assert!(desk.run(&["verslag"]).out.contains("(gewist) komt in (gewist)"));
}

#[test]
fn what_cannot_be_read_is_not_called_empty_and_nothing_of_it_is_erased() {
    let desk = Desk::with(&[]);
    fs::remove_dir(desk.meetings()).unwrap();
    fs::write(desk.meetings(), "x").unwrap();
    for args in [
        &["geschiedenis"][..],
        &["geschiedenis", "--json"],
        &["parkeerlijst"],
        &["volgende"],
        &["jaaroverzicht"],
        &["verslag"],
        &["bewijs"],
        &["groep"],
        &["groep", "deelnemers"],
        &["groep", "overdragen", "weg.intervisie"],
        &["wis", "deelnemer", "Bram", "--ja"],
        &["wis", "ouder", "0", "--ja"],
        &["wis", "bijeenkomst", "--ja"],
        &["wis", "groep", "--ja"],
        &["wis", "alles", "--ja"],
    ] {
        let said = desk.run(args);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{args:?}");
        let sentence = "bijeenkomsten is niet te lezen (het is geen map)";
        assert!(said.err.contains(sentence), "{args:?}: {}", said.err);
    }
    fs::create_dir_all(desk.path().join("groepen/zuid/bijeenkomsten")).unwrap();
    let listed = desk.run(&["groep"]);
    assert!(listed.code == 1 && listed.out.contains("zuid"), "{}{}", listed.out, listed.err);
}

#[test]
fn where_one_journal_cannot_be_read_it_is_not_said_that_nothing_is_there() {
    let desk = Desk::with(&[]);
    fs::create_dir(desk.meetings().join("20260907T120000Z-01KB0000000000000000000000.jsonl"))
        .unwrap();
    for args in [&["geschiedenis"][..], &["parkeerlijst"], &["parkeerlijst", "--json"]] {
        let said = desk.run(args);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{args:?}");
        assert!(
            said.err.contains("geen gewoon bestand")
                && said.err.contains("Niet alles was te lezen")
        );
    }
}
