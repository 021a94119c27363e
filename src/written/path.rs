//! Paths as people type them where no shell has read them: in a menu, a service, a variable.

use std::{
    ffi::OsStr,
    path::{Component, Path, PathBuf},
};

/// What only a shell, a browser or a dialog would make a path of: the home of another user, a variable,
/// quotes, an address, blanks around it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not written in full")]
pub struct NotInFull;

/// A path in which `~` at the beginning is the home of who types it; with `./` before it a path is
/// taken as it is.
///
/// # Errors
/// When the path is [`NotInFull`], or the system knows no home.
pub fn typed(path: &OsStr) -> Result<PathBuf, NotInFull> {
    at_home(Path::new(path), etcetera::home_dir().ok())
}

fn at_home(path: &Path, home: Option<PathBuf>) -> Result<PathBuf, NotInFull> {
    let mut parts = path.components();
    match parts.next() {
        Some(Component::CurDir | Component::ParentDir) => Ok(path.to_owned()),
        _ if is_for_others(&path.to_string_lossy()) => Err(NotInFull),
        Some(Component::Normal(first)) if first == "~" => {
            Ok(home.ok_or(NotInFull)?.join(parts.as_path()))
        }
        _ => Ok(path.to_owned()),
    }
}

fn is_for_others(path: &str) -> bool {
    let is_of_another = path
        .strip_prefix('~')
        .is_some_and(|name| !name.is_empty() && !name.starts_with(std::path::is_separator));
    let is_blank = path.trim() != path || path.contains(char::is_control);
    let is_address = path.split_once(":/").is_some_and(|(scheme, _)| {
        1 < scheme.len() && scheme.chars().all(|c| c.is_ascii_alphanumeric())
    });
    is_of_another || is_blank || is_address || is_quoted(path) || has_variable(path)
}

/// In quotes of any kind; one apostrophe is that of «’s-Hertogenbosch».
fn is_quoted(path: &str) -> bool {
    let in_both = [['\'', '\''], ['‘', '’'], ['’', '’']];
    path.starts_with(['"', '“', '”', '„', '«'])
        || in_both.iter().any(|[begin, end]| path.starts_with(*begin) && path.ends_with(*end))
}

/// Has `$NAME` or `${NAME}` where a name begins, or `%NAME%`.
fn has_variable(path: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    let is_name = |name: &str| 3 <= name.len() && name.chars().all(is_letter);
    let is_dollar = |part: &str| {
        let name = part.strip_prefix('$').unwrap_or_default();
        name.starts_with('{') || name.starts_with(|c| is_letter(c) && !part.contains('.'))
    };
    path.split(['/', '\\']).any(is_dollar)
        || path.contains("${")
        || path
            .split('%')
            .skip(1)
            .any(|between| is_name(between) && path.contains(&format!("%{between}%")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> Result<PathBuf, NotInFull> {
        at_home(Path::new(path), Some("/home/ik".into()))
    }

    #[test]
    fn a_tilde_is_a_home_and_never_a_folder_of_that_name() {
        for (path, expected) in [
            ("~", Ok("/home/ik")),
            ("~/data", Ok("/home/ik/data")),
            ("~/../zij", Ok("/home/ik/../zij")),
            ("~jan/data", Err(NotInFull)),
            ("~jan", Err(NotInFull)),
            ("./~/data", Ok("./~/data")),
            ("./~jan", Ok("./~jan")),
            ("/a/~/b", Ok("/a/~/b")),
            ("a~b", Ok("a~b")),
            ("", Ok("")),
        ] {
            assert_eq!(read(path), expected.map(PathBuf::from), "{path}");
        }
        assert_eq!(at_home(Path::new("~/data"), None), Err(NotInFull));
    }

    #[test]
    fn what_a_shell_or_a_dialog_would_read_is_no_folder_of_that_name() {
        for path in [
            "$HOME/x",
            "$HOME",
            "${HOME}/x",
            "/srv/$USER/x",
            "/srv/x-${USER}",
            "$env:USERPROFILE\\x",
            "%USERPROFILE%\\x",
            "C:\\Users\\%USERNAME%\\x",
            "%h/%APPDATA%",
            "\"/tmp/z\"",
            "\"/tmp/z",
            "'/tmp/z'",
            "“/tmp/z”",
            "‘/tmp/z’",
            "file:///tmp/y",
            "file:/tmp/y",
            "smb://server/map",
            " ",
            "\t",
            " /tmp/x",
            "/tmp/x ",
            "/tmp/x\r",
        ] {
            assert_eq!(read(path), Err(NotInFull), "{path}");
        }
        for path in [
            "'s-Hertogenbosch/a",
            "’s-Gravenhage",
            "100% klaar/50% af",
            "a$b/€",
            "/x/$RECYCLE.BIN",
            "Zo%C3%AB%20de%20Vries",
            "C:/Users/ik",
            "14:00/ik",
            "mijn map/met spatie",
            "./$HOME",
            "./%USERPROFILE%",
            "../\"zo\"",
        ] {
            assert_eq!(read(path), Ok(PathBuf::from(path)), "{path}");
        }
    }
}
