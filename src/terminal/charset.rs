//! Which letters and signs the terminal shows, as far as its surroundings tell.

/// What a terminal makes of the bytes that it gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    /// All letters and signs, as far as its font has them.
    Utf8,
    /// The same, in the few hundred signs of a Linux console.
    Console,
    /// Something else: only ASCII is sure.
    Other,
}

impl Charset {
    /// What these variables tell. Where none is set the language is not known, and the window mostly newer
    /// than what starts there.
    pub(super) fn told(of: &impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &&str| of(name).filter(|value| !value.is_empty());
        let language = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set);
        let is_utf8 = language.is_none_or(|language| {
            let charset = language.to_ascii_lowercase().replace('-', "");
            charset.contains("utf8")
        });
        match of("TERM").as_deref() {
            _ if !is_utf8 => Self::Other,
            Some("linux") => Self::Console,
            _ => Self::Utf8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_as_language_and_terminal_tell() {
        let told = |set: &[(&str, &str)]| {
            Charset::told(&|name: &str| {
                let found = set.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(told(&[]), Charset::Utf8);
        assert_eq!(told(&[("LANG", "nl_NL.UTF-8")]), Charset::Utf8);
        assert_eq!(told(&[("LANG", "nl_NL.utf8"), ("TERM", "linux")]), Charset::Console);
        assert_eq!(told(&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "C")]), Charset::Other);
        assert_eq!(told(&[("LANG", "nl_NL.UTF-8"), ("LC_CTYPE", "POSIX")]), Charset::Other);
        assert_eq!(told(&[("LANG", "nl_NL"), ("LC_ALL", ""), ("TERM", "linux")]), Charset::Other);
        assert_eq!(told(&[("LC_ALL", "C.UTF-8"), ("LANG", "C")]), Charset::Utf8);
    }
}
