//! What others put beside the program's own files, known by its name: the system, programs that
//! synchronise or edit, and people.

/// What a name tells of a file or folder that the program did not make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Of the system, an editor or a synchronising program at work: it comes by itself, and comes again.
    System,
    /// A file of this name is still coming.
    Coming(String),
    /// A file of this name is not on this machine: a synchronising program keeps its place.
    Elsewhere(String),
    /// Somebody put it there.
    Other,
}

/// Names that systems give, in small letters.
const SYSTEM: [&str; 14] = [
    "$recycle.bin",
    "#recycle",
    "#snapshot",
    "@eadir",
    "desktop.ini",
    "ehthumbs.db",
    "ehthumbs_vista.db",
    "icon\r",
    "lost+found",
    "network trash folder",
    "system volume information",
    "temporary items",
    "thumbs.db",
    "thumbs.db:encryptable",
];
/// Ends of the name of what a system notes of a file, where the disk has no place for it in the file itself.
const MARKS: [&str; 3] = [":com.dropbox.attributes", ":smartscreen", ":zone.identifier"];
/// Ends of a name while a program writes.
const AT_WORK: [&str; 5] = [".lock", ".nieuw", ".swp", ".temp", ".tmp"];
/// Ends of a name while a file comes in.
const COMING: [&str; 8] =
    [".!sync", ".bts", ".crdownload", ".download", ".filepart", ".opdownload", ".part", ".partial"];
/// Ends of a name that only points to a file.
const POINTS: [&str; 5] = [".desktop", ".lnk", ".symlink", ".url", ".webloc"];
/// Ends of a name that only keeps the place of a file.
const ELSEWHERE: [&str; 4] = [".cloud", ".icloud", ".nextcloud", ".owncloud"];

/// Whether a name is that of what a system notes of another file.
pub fn is_mark(name: &str) -> bool {
    let low = name.to_lowercase();
    MARKS.iter().any(|end| low.ends_with(end))
}

/// What a name tells.
pub fn named(name: &str) -> Beside {
    let low = name.to_lowercase();
    let without = |ends: &[&str]| {
        let end = ends.iter().find(|end| low.ends_with(*end))?;
        name.get(..name.len() - end.len()).filter(|whole| !whole.is_empty())
    };
    if let Some(whole) = without(&ELSEWHERE) {
        return Beside::Elsewhere(whole.trim_start_matches('.').to_owned());
    }
    let is_system = SYSTEM.contains(&low.as_str())
        || is_mark(&low)
        || low.starts_with(['.', '#'])
        || low.starts_with("~$")
        || AT_WORK.iter().any(|end| low.ends_with(end));
    match without(&COMING) {
        Some(whole) if !low.starts_with('.') => Beside::Coming(whole.to_owned()),
        _ if is_system => Beside::System,
        _ => Beside::Other,
    }
}

/// Of which of these files a name is a copy: one that a synchronising program made of two that
/// differed, or one that a person or an editor put by.
pub fn copy_of(name: &str, own: &[&'static str]) -> Option<&'static str> {
    let low = name.to_lowercase();
    if is_mark(&low) || POINTS.iter().any(|end| low.ends_with(end)) {
        return None;
    }
    let is_copy = |file: &str| {
        let (stem, end) = file.rsplit_once('.').unwrap_or((file, ""));
        name != file && has_word(&low, stem) && low.contains(&format!(".{end}"))
    };
    own.iter().copied().find(|file| is_copy(file))
}

/// Whether a word stands in a name, and not within a longer one: a «werkgroep» is no «groep».
fn has_word(name: &str, word: &str) -> bool {
    name.match_indices(word).any(|(at, _)| {
        let (before, rest) = name.split_at(at);
        let after = rest.trim_start_matches(word);
        !before.ends_with(char::is_alphabetic) && !after.starts_with(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_who_put_a_file_there() {
        for name in [
            ".DS_Store",
            "._groep.toml",
            ".groep.toml.swp",
            ".syncthing.groep.toml.tmp",
            ".~lock.groep.toml#",
            "#groep.toml#",
            "$RECYCLE.BIN",
            "desktop.ini",
            "Desktop.ini",
            "ehthumbs.db",
            "Icon\r",
            "name.jsonl.tmp",
            "Thumbs.db",
            "~$groep.docx",
            "~syncthing~groep.toml.tmp",
            "@eaDir",
            ".~groep.toml",
            ".#groep.toml",
            ".groep.toml.un~",
            ".groep.toml.kate-swp",
            ".goutputstream-4F2A",
            ".fuse_hidden0000004f",
            ".nfs0000004f",
            ".sync",
            ".stfolder",
            ".stversions",
            ".dropbox",
            ".dropbox.attr",
            ".tmp.drivedownload",
            ".owncloudsync.log",
            "._sync_4f2a.db",
            "~$oep.toml",
            "~WRL0001.tmp",
            "lu12345.tmp",
            "groep.toml.lock",
            "groep.toml:Zone.Identifier",
        ] {
            assert_eq!(named(name), Beside::System, "{name}");
        }
        for (name, expected) in [
            ("a.jsonl.part", Beside::Coming("a.jsonl".into())),
            ("groep.toml.crdownload", Beside::Coming("groep.toml".into())),
            ("groep.toml.!sync", Beside::Coming("groep.toml".into())),
            (".a.jsonl.icloud", Beside::Elsewhere("a.jsonl".into())),
            ("a.jsonl.nextcloud", Beside::Elsewhere("a.jsonl".into())),
            ("notities.txt", Beside::Other),
            ("groep (1).toml", Beside::Other),
            ("groep.toml~", Beside::Other),
            (".part", Beside::System),
        ] {
            assert_eq!(named(name), expected, "{name}");
        }
    }

    #[test]
    fn whoever_made_a_copy_its_name_tells_of_which_file() {
        let own = ["groep.toml", "werkvormen.toml"];
        for name in [
            "groep (1).toml",
            "groep 2.toml",
            "groep (Anna's conflicted copy 2026-11-28).toml",
            "groep (conflicted copy 2026-11-28 184500).toml",
            "groep_conflict-20261128-184500.toml",
            "groep.sync-conflict-20261128-184500-ABCDEFG.toml",
            "groep-DESKTOP-4F2A.toml",
            "groep - kopie.toml",
            "groep.overgenomen-0a1b2c3d.toml",
            "groep.toml~",
            "groep.toml.bak",
            "Kopie van groep.toml",
            "GROEP.TOML",
            "groep.toml.txt",
            "groep (kopie met conflict van Anna 2026-11-28).toml",
            "groep (SFConflict anna@x.nl 2026-11-28-18-45-00).toml",
            "groep [Conflict].toml",
            "groep.Conflict.toml",
            "groep.toml.conflict1",
            "groep - Copy (2).toml",
            "groep - kopie - kopie.toml",
            "groep_backup.toml",
            "2026-11-28 groep.toml",
            "groep.toml.orig",
            "groep.toml.save",
            "groep.toml.1",
            "groep.toml_old",
            "Groep 2026.toml",
        ] {
            assert_eq!(copy_of(name, &own), Some("groep.toml"), "{name}");
        }
        assert_eq!(copy_of("werkvormen kopie.toml", &own), Some("werkvormen.toml"));
        for name in [
            "groep.toml",
            "werkvormen.toml",
            "groepsfoto.jpg",
            "agenda.toml",
            "werkgroep.toml",
            "groepsafspraken.toml",
            "groep.toml.lnk",
            "groep.toml - Snelkoppeling.lnk",
            "groep (1).toml:Zone.Identifier",
        ] {
            assert_eq!(copy_of(name, &own), None, "{name}");
        }
    }
}
