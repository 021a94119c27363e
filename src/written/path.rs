//! Paths as people type them where no shell has read them: in a menu, a service, a variable.

use std::{
    ffi::OsStr,
    path::{Component, Path, PathBuf},
};

/// The folder of another user, by a name that only a shell knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("somebody else's home")]
pub struct SomebodysHome;

/// A path in which `~` at the beginning is the home of who types it.
///
/// # Errors
/// When it begins with `~` and a name, or the system knows no home.
pub fn typed(path: &OsStr) -> Result<PathBuf, SomebodysHome> {
    at_home(Path::new(path), etcetera::home_dir().ok())
}

fn at_home(path: &Path, home: Option<PathBuf>) -> Result<PathBuf, SomebodysHome> {
    let mut parts = path.components();
    match parts.next() {
        Some(Component::Normal(first)) if first == "~" => {
            Ok(home.ok_or(SomebodysHome)?.join(parts.as_path()))
        }
        Some(Component::Normal(first)) if first.to_string_lossy().starts_with('~') => {
            Err(SomebodysHome)
        }
        _ => Ok(path.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilde_is_a_home_and_never_a_folder_of_that_name() {
        let read = |path: &str| at_home(Path::new(path), Some("/home/ik".into()));
        for (path, expected) in [
            ("~", Ok("/home/ik")),
            ("~/data", Ok("/home/ik/data")),
            ("~/../zij", Ok("/home/ik/../zij")),
            ("~jan/data", Err(SomebodysHome)),
            ("~jan", Err(SomebodysHome)),
            ("./~/data", Ok("./~/data")),
            ("./~jan", Ok("./~jan")),
            ("/a/~/b", Ok("/a/~/b")),
            ("a~b", Ok("a~b")),
            ("", Ok("")),
        ] {
            assert_eq!(read(path), expected.map(PathBuf::from), "{path}");
        }
        assert_eq!(at_home(Path::new("~/data"), None), Err(SomebodysHome));
    }
}
