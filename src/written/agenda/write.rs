//! Writes an agenda as people would.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use crate::{
    domain::{
        kept::WriteTrouble,
        minutes::Minutes,
        outline::{Outline, Outlined},
    },
    store::{disk, folders::GroupSlug},
    written::toml::replace::replace,
};

/// Why an agenda was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritten {
    /// There is an agenda with that name already.
    #[error("exists")]
    Exists,
    /// The disk does not take it.
    #[error("disk")]
    Disk(#[from] WriteTrouble),
}

/// Keeps an agenda under this name, never over another one; the file.
pub fn save(folder: &Path, name: &str, outline: &Outline) -> Result<PathBuf, Unwritten> {
    let path = folder.join(format!("{}.toml", GroupSlug::new(name).as_str()));
    if path.symlink_metadata().is_ok() {
        return Err(Unwritten::Exists);
    }
    let made = disk::private_folder().recursive(true).create(folder);
    made.and_then(|()| replace(&path, &text(outline))).map_err(WriteTrouble::from)?;
    Ok(path)
}

/// The agenda as TOML.
pub(super) fn text(outline: &Outline) -> String {
    let mut text = String::from(HEAD);
    for own in &outline.blocks {
        text.push_str("\n[[blok]]\n");
        // Writing to a string cannot fail; ids need no escaping.
        let _ = match &own.what {
            Outlined::Werkvorm(id) => writeln!(text, "werkvorm = \"{id}\""),
            Outlined::Pauze => writeln!(text, "soort = \"pauze\""),
            Outlined::Topic(id) => writeln!(text, "onderwerp = \"{id}\""),
        };
        let _ = match own.minutes.as_slice() {
            [] => Ok(()),
            [whole] => writeln!(text, "minuten = {whole}"),
            each => writeln!(text, "minuten = [{}]", listed(each)),
        };
        if own.locked {
            text.push_str("vast = true\n");
        }
    }
    if let Some((id, minutes)) = &outline.afsluiter {
        let _ = writeln!(text, "\n[slot]\nwerkvorm = \"{id}\"");
        if let Some(minutes) = minutes {
            let _ = writeln!(text, "minuten = {minutes}");
        }
    }
    text
}

fn listed(minutes: &[Minutes]) -> String {
    minutes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// For whoever opens the file.
const HEAD: &str = "# Een agenda voor intervisie. Beginnen: intervisie start --agenda BESTAND\n";
