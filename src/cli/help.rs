//! Puts words on the command line: its structure stands in `args`, what is said of it in `words`.

use std::ffi::OsString;

use clap::{
    Arg, Command,
    builder::Str,
    error::{ContextKind, ContextValue, Error},
};

use crate::words::Words;

/// The command line with all its help in this language, by the names that it has there. What is typed is read
/// by [`accepting`]: it knows commands by their own names.
pub(super) fn explained(words: Words, command: Command) -> Command {
    below(words, command, "")
}

/// A command and all below it, by the words that lead to it.
fn below(words: Words, command: Command, path: &str) -> Command {
    let said = words.command_line();
    let usage = usage(words, &command, path);
    let command = command
        .about(said.about(path).unwrap_or_default())
        .help_template(said.layout())
        .override_usage(usage)
        .subcommand_help_heading(said.commands())
        .mut_args(|argument| {
            let what = said.argument(path, &typed(&argument)).unwrap_or_default();
            let heading = heading(words, &argument, path);
            shown(words, worded(words, argument.help(what).help_heading(heading)))
        })
        .mut_subcommands(|next| {
            let path = format!("{path} {}", next.get_name());
            below(words, next, path.trim_start())
        });
    match said.command(path).first() {
        Some(name) => {
            let own = command.get_name().to_owned();
            command.name(*name).aliases(elsewhere(names_of(path), name)).alias(own)
        }
        None => command.aliases(names_of(path)),
    }
}

/// An option by its name in this language; its others are taken too.
fn shown(words: Words, option: Arg) -> Arg {
    let Some(own) = option.get_long().map(str::to_owned) else { return option };
    let names = spelled(&own);
    match words.command_line().option(&own).first() {
        Some(name) => option.long(*name).aliases(elsewhere(names, name)),
        None => option.aliases(elsewhere(names, &own)),
    }
}

fn elsewhere(names: Vec<String>, shown: &str) -> Vec<String> {
    names.into_iter().filter(|name| name != shown).collect()
}

/// Takes every command and option by its names in all languages.
pub(super) fn accepting(command: Command) -> Command {
    accepted(command, "")
}

fn accepted(command: Command, path: &str) -> Command {
    command
        .aliases(names_of(path))
        .mut_args(|option| match option.get_long().map(str::to_owned) {
            Some(own) => option.aliases(elsewhere(spelled(&own), &own)),
            None => option,
        })
        .mut_subcommands(|next| {
            let path = format!("{path} {}", next.get_name());
            accepted(next, path.trim_start())
        })
}

/// What the command at the end of these words is called in other languages.
fn names_of(path: &str) -> Vec<String> {
    let named = Words::ALL.into_iter().flat_map(|words| words.command_line().command(path));
    named.map(|name| (*name).to_owned()).collect()
}

/// What an option is called, in its own language and in others.
pub(super) fn spelled(long: &str) -> Vec<String> {
    let named = Words::ALL.into_iter().flat_map(|words| words.command_line().option(long));
    std::iter::once(long).chain(named.copied()).map(str::to_owned).collect()
}

/// A mistake that names commands and options by what they are called in this language alone.
pub(super) fn named_here(explained: &Command, arguments: &[OsString], mistake: Error) -> Error {
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let here = words.fold(explained, |at, word| at.find_subcommand(word).unwrap_or(at));
    let mut named = mistake;
    for kind in [ContextKind::ValidSubcommand, ContextKind::SuggestedSubcommand] {
        if let Some(ContextValue::Strings(all)) = named.get(kind) {
            let mut shown: Vec<_> =
                all.iter().filter_map(|name| command_here(here, name)).collect();
            shown.dedup();
            named.insert(kind, ContextValue::Strings(shown));
        }
    }
    let kind = ContextKind::SuggestedArg;
    if let Some(ContextValue::String(option)) = named.get(kind)
        && let Some(shown) = option_here(here, option)
    {
        named.insert(kind, ContextValue::String(shown));
    }
    named
}

/// What is called so in any language, by its name here; nothing where it is for programs alone.
fn command_here(command: &Command, name: &str) -> Option<String> {
    let found = command.find_subcommand(name).filter(|found| !found.is_hide_set())?;
    Some(found.get_name().to_owned())
}

fn option_here(command: &Command, typed: &str) -> Option<String> {
    let name = typed.strip_prefix("--")?;
    let is_called = |option: &&Arg| {
        let others = option.get_all_aliases().unwrap_or_default();
        option.get_long() == Some(name) || others.contains(&name)
    };
    Some(format!("--{}", command.get_arguments().find(is_called)?.get_long()?))
}

/// The words that lead to a command, as they are called in this language.
fn called(words: Words, path: &str) -> String {
    let own: Vec<&str> = path.split_whitespace().collect();
    let word = |at: usize| {
        let path = own.get(..=at)?.join(" ");
        words.command_line().command(&path).first().or_else(|| own.get(at)).copied()
    };
    (0..own.len()).filter_map(word).collect::<Vec<_>>().join(" ")
}

/// With the name for what stands behind it in this language.
fn worded(words: Words, argument: Arg) -> Arg {
    match words.command_line().value(&value(&argument)) {
        None => argument,
        Some(name) => argument.value_name(name),
    }
}

fn heading(words: Words, argument: &Arg, path: &str) -> &'static str {
    match (path, argument.is_positional()) {
        ("", _) => words.command_line().options(),
        (_, true) => words.command_line().arguments(),
        (_, false) => words.command_line().own_options(),
    }
}

/// An option as it is typed, "--json"; any other word by the name for what stands there, "NAAM".
fn typed(argument: &Arg) -> String {
    argument.get_long().map_or_else(|| value(argument), |long| format!("--{long}"))
}

fn value(argument: &Arg) -> String {
    let names = argument.get_value_names().unwrap_or_default();
    names.iter().map(Str::as_str).collect::<Vec<_>>().join(" ")
}

/// How a command is called.
fn usage(words: Words, command: &Command, path: &str) -> String {
    let said = words.command_line();
    let perhaps = |word: &str| format!("[{word}]");
    let options = perhaps(said.any_options());
    let name = format!("intervisie {}", called(words, path)).trim_end().to_owned();
    if command.is_subcommand_required_set() {
        return format!("{name} {}", said.a_command());
    }
    let positional = command.get_positionals().map(|argument| {
        let own = value(argument);
        let word = said.value(&own).map_or(own, str::to_owned);
        if argument.is_required_set() { word } else { perhaps(&word) }
    });
    let next = command.has_subcommands().then(|| perhaps(said.a_command()));
    let parts = [name.clone(), options.clone()].into_iter().chain(positional).chain(next);
    let usual = parts.collect::<Vec<_>>().join(" ");
    match path {
        // Which group goes for good is better said than taken from last time.
        "wis groep" => format!("{name} {} {options}", said.of_group()),
        "werkvormen" => format!("{usual}\n         {name} {}", said.check_file()),
        _ => usual,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::args::Args;

    /// Every command by the words that lead to it, with what can be typed behind it.
    fn all(command: &Command, path: &str) -> Vec<(String, Vec<String>)> {
        let own = (path.to_owned(), command.get_arguments().map(typed).collect());
        let next = command.get_subcommands().flat_map(|next| {
            let path = format!("{path} {}", next.get_name());
            all(next, path.trim_start())
        });
        std::iter::once(own).chain(next).collect()
    }

    #[test]
    fn every_command_and_all_that_can_be_typed_behind_it_has_its_words() {
        let commands = all(&Args::command(), "");
        assert!(20 < commands.len());
        for (words, (path, arguments)) in
            Words::ALL.iter().flat_map(|w| commands.iter().map(move |c| (w, c)))
        {
            let said = words.command_line();
            assert!(said.about(path).is_some(), "{path:?} says nothing of itself in {words:?}");
            for argument in arguments {
                let means = said.argument(path, argument);
                assert!(means.is_some(), "{argument} of {path:?} has no words in {words:?}");
            }
        }
    }

    #[test]
    fn every_name_leads_to_one_command_and_every_command_has_one_in_english() {
        let english = Words::ENGLISH.command_line();
        // Where two names are alike, this panics.
        accepting(Args::command()).debug_assert();
        for words in Words::ALL {
            explained(words, Args::command()).debug_assert();
        }
        // What is the same word in both.
        let same = ["", "start", "agenda", "status"];
        let mut commands = all(&Args::command(), "");
        commands.retain(|(path, _)| !same.contains(&path.as_str()));
        for (path, _) in &commands {
            assert!(!english.command(path).is_empty(), "{path}");
            let typed = called(Words::ENGLISH, path);
            let own = accepting(Args::command());
            let found =
                typed.split(' ').try_fold(own, |of, word| of.find_subcommand(word).cloned());
            let last = path.rsplit(' ').next();
            assert_eq!(found.as_ref().map(Command::get_name), last, "{typed}");
        }
    }

    #[test]
    fn every_option_that_is_no_word_of_both_languages_has_a_name_in_english() {
        let same =
            ["agenda", "help", "ics", "json", "log", "markdown", "register", "stdin", "version"];
        let explained = explained(Words::ENGLISH, Args::command());
        let mut seen = 0;
        for (path, arguments) in all(&Args::command(), "") {
            let here = called(Words::ENGLISH, &path);
            let mut words = here.split_whitespace();
            let of = words.try_fold(&explained, |of, word| of.find_subcommand(word)).unwrap();
            for own in arguments.iter().filter_map(|argument| argument.strip_prefix("--")) {
                let name = Words::ENGLISH.command_line().option(own).first().copied();
                assert_eq!(name.is_none(), same.contains(&own), "{own} of {path:?}");
                let long = name.unwrap_or(own);
                assert!(
                    of.get_arguments().any(|shown| shown.get_long() == Some(long)),
                    "{path}: {own}"
                );
                seen += 1;
            }
        }
        assert!(60 < seen, "{seen}");
    }

    #[test]
    fn the_ways_of_calling_that_are_written_by_hand_exist() {
        for typed in [
            "wis groep --groep NAAM --ja",
            "werkvormen controleer BESTAND",
            "erase group --group NAME --yes",
            "exercises check FILE",
            "practice --speed 30",
            "--lines --language en",
        ] {
            let typed = std::iter::once("intervisie").chain(typed.split(' '));
            assert!(accepting(Args::command()).try_get_matches_from(typed).is_ok());
        }
    }
}
