//! A group in one file for the next chair: packed, looked through, and taken in beside what is there.
//!
//! The file is a plain tar. Nothing in it decides where something is written: a name is only ever
//! compared with the names that the program itself gives.

mod erased;
mod take_in;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use tar::{Archive, Builder, EntryType, Header};

pub use self::take_in::{TakeInError, TakenIn, take_in};
use super::{
    disk::At as _,
    erase::EraseError,
    folders::{DataFolder, GroupSlug},
    journal::{self, JournalName, Skipped},
    verbatim::Lines,
};
use crate::domain::{clean::file_name, id::Id};

/// The files beside the journals that go along.
const BESIDE: [&str; 3] = ["groep.toml", "werkvormen.toml", "registers.toml"];
/// Folder of the agendas that the group kept.
const AGENDAS: &str = "agendas";
/// Folder of the journals.
const MEETINGS: &str = "bijeenkomsten";
/// Largest file of any kind in a parcel, in bytes.
const LARGEST: u64 = 64 << 20;
/// Most bytes of all files together.
const LARGEST_WHOLE: u64 = 256 << 20;

/// What a file under a passphrase begins with: the age format.
const ENCRYPTED: &[u8] = b"age-encryption.org/v1";

/// A group as it came in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The group's folder at the chair before.
    pub group: GroupSlug,
    beside: BTreeMap<String, Vec<u8>>,
    meetings: BTreeMap<Id, (JournalName, Lines)>,
}

/// Why a file cannot be taken in. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParcelError {
    /// It is no such file, or it is damaged.
    #[error("not a group in a file")]
    NotOurs,
    /// Something in it has a name or a kind that no group has.
    #[error("it holds something that is not of a group")]
    Foreign {
        /// Its name, cleaned.
        name: String,
    },
    /// It holds more than a group ever does.
    #[error("too large")]
    TooLarge,
}

/// The group in one file.
///
/// # Errors
/// When a file of the group cannot be read, so that not all of it would go along.
pub fn pack(data: &DataFolder, group: &GroupSlug) -> Result<Vec<u8>, EraseError> {
    let mut archive = Builder::new(Vec::new());
    let folder = data.group(group);
    let own = BESIDE.map(|name| (name.to_owned(), folder.join(name)));
    for (name, path) in own.into_iter().chain(agendas(&folder)) {
        if let Some(bytes) = small_file(&path)? {
            add(&mut archive, &format!("{group}/{name}"), &bytes).at(&path)?;
        }
    }
    for files in journal::list(&data.meetings(group)).0.into_values() {
        let lines = Lines::read(&files.paths).map_err(EraseError::Unreadable)?.honoured();
        let name = files.name.of_segment(1);
        add(&mut archive, &format!("{group}/{MEETINGS}/{name}"), &lines.bytes()).at(&folder)?;
    }
    Ok(archive.into_inner().at(&folder)?)
}

/// The agendas that the group kept, each under the name that the program would give it: those that a
/// person called otherwise go along as well.
fn agendas(group: &Path) -> BTreeMap<String, PathBuf> {
    let files = fs::read_dir(group.join(AGENDAS)).into_iter().flatten().flatten();
    let is_toml = |path: &PathBuf| path.extension().is_some_and(|end| end == "toml");
    let stem = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut paths: Vec<PathBuf> = files.map(|file| file.path()).filter(is_toml).collect();
    paths.retain(|path| !stem(path).starts_with('.'));
    paths.sort_by_key(|path| (GroupSlug::of_folder(&stem(path)).is_none(), path.clone()));
    let mut agendas = BTreeMap::new();
    for path in paths {
        let slug = GroupSlug::new(&stem(&path));
        let names = (1..).map(|n| match n {
            1 => format!("{AGENDAS}/{slug}.toml"),
            n => format!("{AGENDAS}/{slug}-{n}.toml"),
        });
        let free = names.into_iter().find(|name| !agendas.contains_key(name));
        agendas.extend(free.filter(|name| is_agenda(name)).map(|name| (name, path)));
    }
    agendas
}

/// Whether this is the name of an agenda as the program gives it.
fn is_agenda(name: &str) -> bool {
    name.strip_prefix(AGENDAS)
        .and_then(|rest| rest.strip_prefix('/')?.strip_suffix(".toml"))
        .is_some_and(|stem| GroupSlug::of_folder(stem).is_some())
}

fn small_file(path: &Path) -> Result<Option<Vec<u8>>, EraseError> {
    journal::read_file(path)
        .map_err(|why| EraseError::Unreadable(Skipped { path: path.to_owned(), why }))
}

fn add(archive: &mut Builder<Vec<u8>>, name: &str, bytes: &[u8]) -> io::Result<()> {
    let mut header = Header::new_gnu();
    header.set_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    header.set_mode(0o600);
    header.set_entry_type(EntryType::Regular);
    archive.append_data(&mut header, name, bytes)
}

/// Whether a file is under a passphrase.
pub fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.starts_with(ENCRYPTED)
}

/// What a file holds, looked through before anything of it is written.
///
/// # Errors
/// When it is no such file, is damaged or too large, or holds anything that no group has.
pub fn unpack(bytes: &[u8]) -> Result<Parcel, ParcelError> {
    let mut archive = Archive::new(bytes);
    let mut parcel: Option<Parcel> = None;
    let mut whole = 0;
    for entry in archive.entries().map_err(|_| ParcelError::NotOurs)? {
        let mut entry = entry.map_err(|_| ParcelError::NotOurs)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let foreign = || ParcelError::Foreign { name: file_name(&name) };
        whole += entry.size();
        if LARGEST < entry.size() || LARGEST_WHOLE < whole {
            return Err(ParcelError::TooLarge);
        }
        let place = Place::of(&name).filter(|_| entry.header().entry_type() == EntryType::Regular);
        let (group, place) = place.ok_or_else(foreign)?;
        let mut bytes = Vec::new();
        (&mut entry).take(LARGEST).read_to_end(&mut bytes).map_err(|_| ParcelError::NotOurs)?;
        let parcel = parcel.get_or_insert_with(|| Parcel::empty(group.clone()));
        if parcel.group != group || !parcel.add(&place, bytes) {
            return Err(foreign());
        }
    }
    parcel.ok_or(ParcelError::NotOurs)
}

/// What a file in a parcel is.
enum Place {
    Beside(String),
    Journal(JournalName),
}

impl Place {
    /// What this exact name means, and of which group; nothing for any other name.
    fn of(name: &str) -> Option<(GroupSlug, Self)> {
        let (group, rest) = name.split_once('/')?;
        let group = GroupSlug::of_folder(group)?;
        if BESIDE.contains(&rest) || is_agenda(rest) {
            return Some((group, Self::Beside(rest.to_owned())));
        }
        let file = rest.strip_prefix(MEETINGS)?.strip_prefix('/')?;
        let journal = JournalName::parse(file).filter(|name| name.of_segment(1) == file)?;
        Some((group, Self::Journal(journal)))
    }
}

impl Parcel {
    fn empty(group: GroupSlug) -> Self {
        Self { group, beside: BTreeMap::new(), meetings: BTreeMap::new() }
    }

    /// Takes in a file; no program packs a file or a meeting twice, and then it is not taken.
    fn add(&mut self, place: &Place, bytes: Vec<u8>) -> bool {
        match place {
            Place::Beside(name) => self.beside.insert(name.clone(), bytes).is_none(),
            Place::Journal(name) => {
                let mut lines = Lines::default();
                lines.take(&bytes);
                self.meetings.insert(name.meeting, (*name, lines)).is_none()
            }
        }
    }
}
