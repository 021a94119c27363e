//! What lies in the data folder beside what the program reads: said once, where the chair prepares and
//! where groups are listed.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{PlaceError, file_name};
use crate::{
    app::context::{More, Remark},
    store::{
        beside::{self, Beside},
        folders::{DataFolder, GroupSlug},
        journal::JournalName,
    },
    written::{group, library, registers},
};

/// The files of a group that people write.
const OWN: [&str; 3] = [group::FILE, library::FILE, registers::FILE];
/// The folders of a group.
const FOLDERS: [&str; 2] = ["agendas", "bijeenkomsten"];

/// What lies in a group's folder and is not read, or only in part.
pub(crate) fn in_group(data: &DataFolder, slug: &GroupSlug) -> Vec<Remark> {
    let folder = data.group(slug);
    let mut remarks: Vec<Remark> = OWN.iter().filter_map(|own| blank(&folder.join(own))).collect();
    let mut ignored = Vec::new();
    for path in entries(&folder).into_iter().chain(entries(&folder.join("agendas"))) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_agenda = path.parent() != Some(&folder);
        let is_own = OWN.contains(&name.as_str()) || FOLDERS.contains(&name.as_str());
        let is_toml = path.extension().is_some_and(|end| end == "toml");
        let is_read = if is_agenda { is_toml } else { is_own };
        let here = |whole: &str| path.with_file_name(whole).exists();
        match beside::named(&name) {
            Beside::System => {}
            _ if is_read => {}
            Beside::Coming(whole) | Beside::Elsewhere(whole) if here(&whole) => {}
            Beside::Coming(_) => {
                remarks.push(Remark::NotHere { file: file_name(&path), is_coming: true });
            }
            Beside::Elsewhere(_) => {
                remarks.push(Remark::NotHere { file: file_name(&path), is_coming: false });
            }
            Beside::Other => match beside::copy_of(&name, &OWN).filter(|_| !is_agenda) {
                Some(of) if path.is_file() => remarks.push(own_copy(&folder, &path, of)),
                _ if JournalName::parse(&name).is_some() => {
                    remarks.push(Remark::Misplaced { file: file_name(&path) });
                }
                _ => ignored.push(file_name(&path)),
            },
        }
    }
    remarks.extend(all_ignored(ignored));
    remarks
}

/// What lies among the groups or beside them and is none, and the folders of groups under another name.
pub(crate) fn among_groups(data: &DataFolder) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut ignored: Vec<String> = Vec::new();
    for path in entries(&data.all_groups()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if beside::named(&name) == Beside::System || GroupSlug::of_folder(&name).is_some() {
            continue;
        }
        if path.is_dir() {
            let slug = GroupSlug::new(&name);
            let is_taken = data.group(&slug).exists();
            let should_be = slug.to_string();
            remarks.push(Remark::GroupFolder { folder: file_name(&path), should_be, is_taken });
        } else {
            ignored.push(file_name(&path));
        }
    }
    let others = data.beside_groups().unwrap_or_default();
    ignored.extend(others.iter().map(|path| file_name(path)));
    remarks.extend(all_ignored(ignored));
    remarks
}

/// Whether this group has a folder, or may have one.
///
/// Fails when somebody made a folder for it under another name.
pub(crate) fn is_free(data: &DataFolder, slug: &GroupSlug) -> Result<(), PlaceError> {
    if data.group(slug).exists() {
        return Ok(());
    }
    let folders = entries(&data.all_groups()).into_iter().filter(|path| path.is_dir());
    let named = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        beside::named(&name) == Beside::Other && GroupSlug::new(&name) == *slug
    };
    match folders.into_iter().find(named) {
        Some(path) => Err(PlaceError::GroupFolder { folder: file_name(&path), slug: slug.clone() }),
        None => Ok(()),
    }
}

/// The copies of the user's own settings beside them.
pub(crate) fn of_settings(settings: &Path) -> Vec<Remark> {
    let named = settings.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let usual = crate::written::settings::FILE;
    if named != usual {
        return Vec::new();
    }
    let folder = settings.parent().unwrap_or(settings);
    let is_copy = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        beside::named(&name) == Beside::Other && beside::copy_of(&name, &[usual]).is_some()
    };
    let copies = entries(folder).into_iter().filter(is_copy);
    copies.map(|path| Remark::OwnCopy { file: file_name(&path), of: usual, more: None }).collect()
}

/// What is in a folder, in order; nothing where there is none, or nobody may look.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = found.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn all_ignored(files: Vec<String>) -> Option<Remark> {
    (!files.is_empty()).then_some(Remark::Ignored { files })
}

/// A file without a single byte: a place that was kept for one, or what a full disk left.
fn blank(path: &Path) -> Option<Remark> {
    let is_blank = fs::metadata(path).is_ok_and(|told| told.is_file() && told.len() == 0);
    is_blank.then(|| Remark::Blank { file: file_name(path) })
}

fn own_copy(folder: &Path, copy: &Path, of: &'static str) -> Remark {
    let own = folder.join(of);
    let more = match of {
        group::FILE => more_of_group(copy, &own),
        library::FILE => ids(
            |path| Some(library::read(path).ok()?.value.into_iter().map(|w| w.id.to_string())),
            copy,
            &own,
        ),
        _ => ids(
            |path| Some(registers::read(path).ok()?.value.into_iter().map(|one| one.id)),
            copy,
            &own,
        ),
    };
    Remark::OwnCopy { file: file_name(copy), of, more }
}

fn more_of_group(copy: &Path, own: &Path) -> Option<More> {
    let copy = group::read(copy).ok().filter(|file| file.mistakes.is_empty())?.value;
    let own = group::read(own).map(|file| file.value).unwrap_or_default();
    let (people, keys) = group::only_in(&copy, &own);
    Some(More { people, others: keys.into_iter().map(str::to_owned).collect() })
}

/// The ids that only the copy has.
fn ids<I: Iterator<Item = String>>(
    read: impl Fn(&Path) -> Option<I>,
    copy: &Path,
    own: &Path,
) -> Option<More> {
    let own: BTreeSet<String> = read(own).into_iter().flatten().collect();
    let others = read(copy)?.filter(|id| !own.contains(id)).collect();
    Some(More { people: Vec::new(), others })
}
