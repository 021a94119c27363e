//! What shells offer while a command is typed: asked of the program as they do, and in the shells themselves
//! where they are installed.

use std::process::{Command, Stdio};

use crate::e2e::folder::Folder;

/// What the program offers for the last of these words, as bash asks it.
fn offered(folder: &Folder, words: &[&str]) -> Vec<String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.arg("--").arg("intervisie").args(words);
    command
        .env("INTERVISIE_AANVULLEN", "bash")
        .env("_CLAP_COMPLETE_INDEX", words.len().to_string());
    command.env("_CLAP_IFS", "\n").env("_CLAP_COMPLETE_COMP_TYPE", "9");
    command.env("HOME", folder.home()).env("INTERVISIE_DATA", folder.path()).stdin(Stdio::null());
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    said.lines().map(|line| line.trim_end().to_owned()).collect()
}

#[test]
fn names_of_groups_people_meetings_and_werkvormen_are_offered() {
    let folder = Folder::new();
    for name in ["Team Noord", "Zuid"] {
        assert_eq!(folder.run(&["groep", "toevoegen", name]).code, 0);
    }
    assert_eq!(
        folder.run(&["groep", "deelnemers", "toevoegen", "Anna", "--groep", "Zuid"]).code,
        0
    );
    let before = folder.files();
    assert_eq!(offered(&folder, &["status", "--groep", ""]), ["Team Noord", "Zuid"]);
    assert_eq!(offered(&folder, &["status", "--groep", "Z"]), ["Zuid"]);
    let people = offered(&folder, &["bewijs", "--groep", "Zuid", "--deelnemer", ""]);
    assert_eq!(people, ["Anna"]);
    assert!(offered(&folder, &["werkvormen", "basis"]).contains(&"basismodel".to_owned()));
    assert!(offered(&folder, &["par"]).contains(&"parkeerlijst".to_owned()));
    assert_eq!(folder.files(), before);
}

#[test]
fn the_shells_that_are_here_take_what_the_program_gives_them() {
    let program = env!("CARGO_BIN_EXE_intervisie");
    let folder = Folder::new();
    let read = |shell: &str| {
        let mut command = Command::new(program);
        command.env("INTERVISIE_AANVULLEN", shell).env("HOME", folder.home());
        String::from_utf8(command.output().unwrap().stdout).unwrap()
    };
    let powershell = read("powershell");
    assert!(powershell.contains("Register-ArgumentCompleter -Native -CommandName intervisie"));
    for (open, close) in [('{', '}'), ('(', ')'), ('[', ']')] {
        let count = |sign| powershell.matches(sign).count();
        assert_eq!(count(open), count(close), "{powershell}");
    }
    // What its script asks, as it asks it.
    let mut asked = Command::new(program);
    asked.args(["--", "intervisie", "par"]).env("INTERVISIE_AANVULLEN", "powershell");
    let output = asked.env("HOME", folder.home()).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let found: Vec<_> = said.lines().filter_map(|line| line.split('\t').next()).collect();
    assert!(found.contains(&"parkeerlijst"), "{said}");
    let checks = [("bash", vec!["-n"]), ("zsh", vec!["-n"]), ("fish", vec!["--no-execute"])];
    for (shell, check) in checks {
        let script = read(shell);
        assert!(script.contains("INTERVISIE_AANVULLEN"), "{shell}: {script}");
        let file = folder.home().join(shell);
        std::fs::write(&file, &script).unwrap();
        match Command::new(shell).args(check).arg(&file).output() {
            Err(_) => eprintln!("skipped: {shell} is not installed"),
            Ok(output) => assert!(output.status.success(), "{shell}: {output:?}"),
        }
    }
}

#[test]
fn fish_offers_the_groups_there_are() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["groep", "toevoegen", "Noord"]).code, 0);
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_intervisie"));
    let line =
        "INTERVISIE_AANVULLEN=fish intervisie | source; complete -C 'intervisie status --groep '";
    let mut fish = Command::new("fish");
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    fish.args(["--no-config", "-c", line]).env("PATH", path).env("HOME", folder.home());
    fish.env("INTERVISIE_DATA", folder.path());
    match fish.output() {
        Err(_) => eprintln!("skipped: fish is not installed"),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(said.lines().any(|line| line.starts_with("Noord")), "{said}{output:?}");
        }
    }
}

#[test]
fn bash_offers_the_groups_there_are() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["groep", "toevoegen", "Noord"]).code, 0);
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_intervisie"));
    let line = "source <(INTERVISIE_AANVULLEN=bash intervisie); \
        COMP_WORDS=(intervisie status --groep ''); COMP_CWORD=3; COMP_TYPE=9; \
        $(complete -p intervisie | sed 's/.*-F \\([^ ]*\\).*/\\1/') intervisie '' --groep; \
        printf '%s\\n' \"${COMPREPLY[@]}\"";
    let mut bash = Command::new("bash");
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    bash.args(["--norc", "-c", line]).env("PATH", path).env("HOME", folder.home());
    bash.env("INTERVISIE_DATA", folder.path());
    match bash.output() {
        Err(_) => eprintln!("skipped: bash is not installed"),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(said.lines().any(|line| line.trim() == "Noord"), "{said}{output:?}");
        }
    }
}

#[test]
fn zsh_offers_the_groups_there_are() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["groep", "toevoegen", "Noord"]).code, 0);
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_intervisie"));
    // In the place of the two functions with which zsh asks and shows.
    let line = "compdef() { :; }; _describe() { print -rl -- ${(P)3}; }; \
        source <(INTERVISIE_AANVULLEN=zsh intervisie); \
        words=(intervisie status --groep ''); CURRENT=4; _clap_dynamic_completer_intervisie";
    let mut zsh = Command::new("zsh");
    let path = format!("{}:/usr/bin:/bin", program.parent().unwrap().display());
    zsh.args(["-f", "-c", line]).env("PATH", path).env("HOME", folder.home());
    zsh.env("INTERVISIE_DATA", folder.path());
    match zsh.output() {
        Err(_) => eprintln!("skipped: zsh is not installed"),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(said.lines().any(|line| line.starts_with("Noord")), "{said}{output:?}");
        }
    }
}
