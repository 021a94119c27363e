//! Writes what a package puts beside the program, `cargo run --example shell_files -- FOLDER`: a page of
//! the manual for each command, and for each shell what asks the program how a word goes on.
#![expect(clippy::unwrap_used, reason = "a file that fails ends it")]

use std::{env, fs, path::Path};

use clap::Command;
use clap_complete::env::Shells;
use clap_mangen::Man;
use intervisie::{
    cli::{self, complete::VARIABLE},
    clock::system_time,
    words::Words,
};
use jiff::Timestamp;

const NAME: &str = "intervisie";
/// A shell, and the file that it looks for.
const SHELLS: [(&str, &str); 4] = [
    ("bash", "intervisie.bash"),
    ("zsh", "_intervisie"),
    ("fish", "intervisie.fish"),
    ("powershell", "_intervisie.ps1"),
];

fn main() {
    let folder = env::args_os().nth(1).unwrap();
    write(Path::new(&folder));
}

/// The pages in `man`, those in English in `man/en`; the completions in `shells`.
fn write(folder: &Path) {
    let (pages, shells) = (folder.join("man"), folder.join("shells"));
    fs::create_dir_all(&shells).unwrap();
    for (words, pages) in [(Words::DUTCH, pages.clone()), (Words::ENGLISH, pages.join("en"))] {
        fs::create_dir_all(&pages).unwrap();
        let mut command = cli::command(words).disable_help_subcommand(true);
        command.build();
        write_pages(&command, &pages);
    }
    let known = Shells::builtins();
    for (name, file) in SHELLS {
        let mut script = Vec::new();
        let shell = known.completer(name).unwrap();
        shell.write_registration(VARIABLE, NAME, NAME, NAME, &mut script).unwrap();
        fs::write(shells.join(file), script).unwrap();
    }
}

/// A page for a command, and for each below it.
fn write_pages(command: &Command, folder: &Path) {
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        write_pages(below, folder);
    }
    let source = format!("{NAME} {}", env!("CARGO_PKG_VERSION"));
    Man::new(command.clone()).date(day()).source(source).generate_to(folder).unwrap();
}

/// Of which day the pages are: the same whenever a release is made again.
fn day() -> String {
    let seconds = env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse().ok());
    let now = || Timestamp::try_from(system_time()).unwrap();
    seconds.map_or_else(now, |at| Timestamp::from_second(at).unwrap()).strftime("%F").to_string()
}

#[cfg(test)]
mod tests {
    use std::{path::PathBuf, process};

    use super::*;

    /// How many commands people can find, those below others too, and the program itself.
    fn count(command: &Command) -> usize {
        let found = command.get_subcommands().filter(|below| !below.is_hide_set());
        1 + found.map(count).sum::<usize>()
    }

    #[test]
    fn every_command_has_its_page_and_every_shell_its_file() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for (words, pages) in [(Words::DUTCH, "man"), (Words::ENGLISH, "man/en")] {
            let found = fs::read_dir(folder.path().join(pages)).unwrap().flatten();
            let pages = found.filter(|file| file.path().extension().is_some()).count();
            assert_eq!(pages, count(&cli::command(words)));
        }
        assert_eq!(fs::read_dir(folder.path().join("shells")).unwrap().count(), SHELLS.len());
        assert!(read("man/intervisie.1").contains("Begeleidt een intervisiebijeenkomst"));
        assert!(read("man/en/intervisie.1").contains("peer supervision meeting"));
        assert!(read("man/intervisie-groep-lijst.1").contains("JSON"));
        for (_, file) in SHELLS {
            assert!(read(&format!("shells/{file}")).contains(VARIABLE), "{file}");
        }
    }

    /// The pages in a folder.
    fn pages(folder: &Path) -> Vec<PathBuf> {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files.filter(|path| path.extension().is_some()).collect()
    }

    /// A command with all below it, each with the name of its page.
    fn all(command: &Command, page: &str) -> Vec<(String, Command)> {
        let shown = command.get_subcommands().filter(|below| !below.is_hide_set());
        let below = shown.flat_map(|below| all(below, &format!("{page}-{}", below.get_name())));
        [(page.to_owned(), command.clone())].into_iter().chain(below).collect()
    }

    #[test]
    fn a_page_says_what_the_help_says() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        for (words, pages) in [(Words::DUTCH, "man"), (Words::ENGLISH, "man/en")] {
            for (page, command) in all(&cli::command(words), NAME) {
                let path = folder.path().join(pages).join(format!("{page}.1"));
                let roff = fs::read_to_string(path).unwrap();
                let marks =
                    [("\\-", "-"), ("\\*(Aq", "'"), ("\\fR", ""), ("\\fB", ""), ("\\fI", "")];
                let said = marks.iter().fold(roff, |text, (mark, is)| text.replace(mark, is));
                let told = command.get_arguments().flat_map(|argument| {
                    let help = argument.get_help().map(ToString::to_string);
                    help.into_iter().chain(argument.get_long().map(|long| format!("--{long}")))
                });
                for each in told.chain(command.get_about().map(ToString::to_string)) {
                    assert!(said.contains(&each), "{page}: {each}\n{said}");
                }
            }
        }
    }

    #[test]
    fn no_page_has_a_mistake_for_who_shows_it() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        let each = ["man", "man/en"].map(|pages| self::pages(&folder.path().join(pages)));
        let all = each.concat();
        assert!(60 < all.len(), "{}", all.len());
        let checks: [(&str, &[&str]); 2] = [
            ("mandoc", &["-T", "lint", "-W", "warning"]),
            ("groff", &["-man", "-Tutf8", "-Kutf8", "-ww", "-z"]),
        ];
        for (program, options) in checks {
            let mut command = process::Command::new(program);
            match command.args(options).args(&all).output() {
                Err(_) => eprintln!("skipped: {program} is not installed"),
                Ok(output) => {
                    let said = [output.stdout, output.stderr].concat();
                    assert!(said.is_empty(), "{program}: {}", String::from_utf8_lossy(&said));
                }
            }
        }
    }
}
