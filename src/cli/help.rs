//! Puts words on the command line: its structure stands in `args`, what is said of it in `words`.

use std::collections::BTreeSet;

use clap::{
    Arg, Command,
    builder::Str,
    error::{ContextKind, ContextValue, Error},
};

use crate::words::Words;

/// The command line with all its help in this language.
pub(super) fn explained(words: Words, command: Command) -> Command {
    below(words, command, "")
}

/// A command and all below it, by the words that lead to it.
fn below(words: Words, command: Command, path: &str) -> Command {
    let said = words.command_line();
    let usage = usage(words, &command, path);
    let command = named(words, command, path)
        .about(said.about(path).unwrap_or_default())
        .help_template(said.layout())
        .override_usage(usage)
        .subcommand_help_heading(said.commands())
        .mut_args(|argument| {
            let what = said.argument(path, &typed(&argument)).unwrap_or_default();
            let heading = heading(words, &argument, path);
            option_named(words, worded(words, argument.help(what).help_heading(heading)))
        });
    command.mut_subcommands(|next| {
        let path = format!("{path} {}", next.get_name());
        below(words, next, path.trim_start())
    })
}

/// A command with its names in all languages; where one of those is spoken, it is shown.
fn named(words: Words, command: Command, path: &str) -> Command {
    let in_all =
        Words::ALL.into_iter().filter_map(|of| Some((of, of.command_line().command(path)?)));
    in_all.fold(command, |command, (of, name)| {
        if of.language() == words.language() {
            command.visible_alias(name)
        } else {
            command.alias(name)
        }
    })
}

/// The same of an option.
fn option_named(words: Words, option: Arg) -> Arg {
    let Some(long) = option.get_long().map(str::to_owned) else { return option };
    let in_all =
        Words::ALL.into_iter().filter_map(|of| Some((of, of.command_line().option(&long)?)));
    in_all.fold(option, |option, (of, name)| {
        if of.language() == words.language() {
            option.visible_alias(name)
        } else {
            option.alias(name)
        }
    })
}

/// The words that lead to a command, as they are called in this language.
fn called(words: Words, path: &str) -> String {
    let own: Vec<&str> = path.split_whitespace().collect();
    let word = |at: usize| {
        let path = own.get(..=at)?.join(" ");
        words.command_line().command(&path).or_else(|| own.get(at).copied())
    };
    (0..own.len()).filter_map(word).collect::<Vec<_>>().join(" ")
}

/// Names of commands that are those of another language.
fn names_elsewhere(words: Words, command: &Command, path: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for next in command.get_subcommands() {
        let path = format!("{path} {}", next.get_name()).trim_start().to_owned();
        let called = |of: Words| of.command_line().command(&path);
        let others = Words::ALL
            .into_iter()
            .filter(|of| of.language() != words.language())
            .filter_map(called);
        let own = called(words).map(|_| next.get_name());
        found.extend(others.chain(own).map(str::to_owned));
        found.extend(names_elsewhere(words, next, &path));
    }
    found
}

/// A mistake that names the commands of this language alone.
pub(super) fn named_here(words: Words, command: &Command, mistake: Error) -> Error {
    let kind = ContextKind::ValidSubcommand;
    let Some(ContextValue::Strings(all)) = mistake.get(kind).cloned() else { return mistake };
    let elsewhere = names_elsewhere(words, command, "");
    let here = all.into_iter().filter(|name| !elsewhere.contains(name)).collect();
    let mut named = mistake;
    named.insert(kind, ContextValue::Strings(here));
    named
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
        for words in Words::ALL {
            // Where two names are alike, this panics.
            explained(words, Args::command()).debug_assert();
        }
        // What is the same word in both.
        let same = ["", "start", "agenda", "status"];
        let mut commands = all(&Args::command(), "");
        commands.retain(|(path, _)| !same.contains(&path.as_str()));
        for (path, _) in &commands {
            assert!(english.command(path).is_some(), "{path}");
            let typed = called(Words::ENGLISH, path);
            let own = explained(Words::DUTCH, Args::command());
            let found =
                typed.split(' ').try_fold(own, |of, word| of.find_subcommand(word).cloned());
            let last = path.rsplit(' ').next();
            assert_eq!(found.as_ref().map(Command::get_name), last, "{typed}");
        }
    }

    #[test]
    fn the_ways_of_calling_that_are_written_by_hand_exist() {
        for typed in ["wis groep --groep NAAM --ja", "werkvormen controleer BESTAND"] {
            let typed = std::iter::once("intervisie").chain(typed.split(' '));
            assert!(explained(Words::DUTCH, Args::command()).try_get_matches_from(typed).is_ok());
        }
        for typed in ["erase group --group NAAM --ja", "exercises check BESTAND"] {
            let typed = std::iter::once("intervisie").chain(typed.split(' '));
            assert!(explained(Words::ENGLISH, Args::command()).try_get_matches_from(typed).is_ok());
        }
    }
}
