//! What lies in the data folder beside what the program reads: said once, where the chair prepares and
//! where groups are listed.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use super::{PlaceError, file_name, shown};
use crate::{
    app::context::{More, Remark},
    domain::id::Id,
    store::{
        beside::{self, Beside},
        folders::{DataFolder, GroupSlug},
        journal::JournalName,
    },
    written::{group, library, registers, year_plan},
};

/// The files of a group that people write.
const OWN: [&str; 5] =
    [group::FILE, library::FILE, registers::FILE, year_plan::FILE, year_plan::VACATIONS];
/// The folders of a group.
const FOLDERS: [&str; 2] = [AGENDAS, "bijeenkomsten"];
/// That of agendas.
const AGENDAS: &str = "agendas";

/// What lies in a group's folder and is not read, or only in part.
pub(crate) fn in_group(data: &DataFolder, slug: &GroupSlug) -> Vec<Remark> {
    let folder = data.group(slug);
    let blank = OWN.iter().map(|own| folder.join(own)).filter(|path| is_blank(path));
    let names = blank.map(|path| file_name(&path)).collect();
    let mut remarks: Vec<Remark> =
        all(names, |files| Remark::Blank { files }).into_iter().collect();
    let [mut coming, mut elsewhere, mut ignored] = [const { Vec::new() }; 3];
    let mut copies = Copies::default();
    let misplaced = misplaced(&data.meetings(slug));
    let is_misplaced = |path: &Path| match &misplaced {
        Some(Remark::Misplaced { places, .. }) => places.contains(&place(path)),
        _ => false,
    };
    for path in entries(&folder).into_iter().chain(entries(&folder.join("agendas"))) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_agenda = path.parent() != Some(&folder);
        let here = |whole: &str| path.with_file_name(whole).exists();
        match beside::named(&name) {
            Beside::System => {}
            _ if is_read(&folder, &path) || is_misplaced(&path) => {}
            Beside::Coming(whole) | Beside::Elsewhere(whole) if here(&whole) => {}
            Beside::Coming(_) => coming.push(file_name(&path)),
            Beside::Elsewhere(_) => elsewhere.push(file_name(&path)),
            Beside::Other => match beside::copy_of(&name, &OWN).filter(|_| !is_agenda) {
                Some(of) if path.is_file() => copies.take(&folder, &path, of),
                _ => ignored.push(file_name(&path)),
            },
        }
    }
    remarks.extend(copies.remarks());
    remarks.extend(all(coming, |files| Remark::NotHere { files, is_coming: true }));
    remarks.extend(all(elsewhere, |files| Remark::NotHere { files, is_coming: false }));
    remarks.extend(misplaced);
    remarks.extend(all(ignored, |files| Remark::Ignored { files }));
    remarks
}

/// The journals below a group's folder that lie where they are not read, and of meetings that no journal in
/// its folder of meetings tells.
pub(crate) fn misplaced(meetings: &Path) -> Option<Remark> {
    let own = fs::canonicalize(meetings).ok();
    let is_elsewhere = |path: &PathBuf| own.is_none() || fs::canonicalize(path).ok() != own;
    let below = entries(meetings.parent()?).into_iter().filter(is_elsewhere);
    let found: Vec<(String, Vec<Id>)> = below
        .map(|path| (place(&path), journals(&path, DEEP)))
        .filter(|(_, journals)| !journals.is_empty())
        .collect();
    if found.is_empty() {
        return None;
    }
    let read: BTreeSet<Id> = entries(meetings).iter().filter_map(|path| journal(path)).collect();
    let mut missed = BTreeSet::new();
    let mut places = Vec::new();
    for (place, journals) in found {
        let before = missed.len();
        missed.extend(journals.into_iter().filter(|meeting| !read.contains(meeting)));
        if before < missed.len() {
            places.push(place);
        }
    }
    let count = missed.len();
    all(places, |places| Remark::Misplaced { places, count })
}

/// Folders in folders in which journals are looked for.
const DEEP: usize = 3;

/// The meetings of the journals in a file or folder.
fn journals(path: &Path, deep: usize) -> Vec<Id> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_link = fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink());
    match deep.checked_sub(1) {
        _ if beside::named(&name) == Beside::System || is_link => Vec::new(),
        Some(deep) if path.is_dir() => {
            entries(path).iter().flat_map(|path| journals(path, deep)).collect()
        }
        _ => journal(path).into_iter().collect(),
    }
}

/// The meeting of a journal, by its name.
fn journal(path: &Path) -> Option<Id> {
    let name = path.file_name()?.to_str()?;
    JournalName::parse(name).map(|name| name.meeting)
}

/// A file by its name, and a folder with what tells that it is one.
fn place(path: &Path) -> String {
    format!("{}{}", file_name(path), if path.is_dir() { "/" } else { "" })
}

/// Whether the program reads what lies in a group's folder or in one of its own folders there.
fn is_read(group: &Path, path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match path.parent() {
        Some(folder) if folder == group => {
            OWN.contains(&name.as_ref()) || FOLDERS.contains(&name.as_ref())
        }
        Some(folder) if folder.ends_with(AGENDAS) => name.ends_with(".toml"),
        _ => JournalName::parse(&name).is_some(),
    }
}

/// What people put in a group's folder and goes with it, in order.
pub(crate) fn others_in(data: &DataFolder, slug: &GroupSlug) -> Vec<String> {
    let group = data.group(slug);
    let folders = FOLDERS.map(|folder| entries(&group.join(folder))).concat();
    let mut others = [entries(&group), folders].concat();
    others.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        beside::named(&name) != Beside::System && !is_read(&group, path)
    });
    let shown = |path: &PathBuf| {
        let end = if path.is_dir() { "/" } else { "" };
        format!("{}{end}", shown(path.strip_prefix(&group).unwrap_or(path)))
    };
    others.iter().map(shown).collect()
}

/// What lies among the groups or beside them and is none, and the folders of groups under another name.
pub(crate) fn among_groups(data: &DataFolder) -> Vec<Remark> {
    let mut ignored: Vec<String> = Vec::new();
    let [mut misnamed, mut taken] = [const { Vec::new() }; 2];
    let groups = data.groups();
    for path in entries(&data.all_groups()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let own = GroupSlug::of_folder(&name);
        if beside::named(&name) == Beside::System
            || own.as_ref().is_some_and(|it| groups.contains(it))
        {
            continue;
        }
        if own.is_none() && path.is_dir() {
            let slug = GroupSlug::new(&name);
            let such = if data.group(&slug).exists() { &mut taken } else { &mut misnamed };
            such.push((file_name(&path), slug.to_string()));
        } else {
            ignored.push(file_name(&path));
        }
    }
    let others = data.beside_groups().unwrap_or_default();
    ignored.extend(others.iter().map(|path| file_name(path)));
    let folders = |folders, are_taken| Remark::GroupFolders { folders, are_taken };
    let of_groups =
        [all(misnamed, |them| folders(them, false)), all(taken, |them| folders(them, true))];
    let of_others = all(ignored, |files| Remark::Ignored { files });
    of_groups.into_iter().flatten().chain(of_others).collect()
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
    let found = entries(folder).into_iter().filter(is_copy);
    let copies = found.map(|path| file_name(&path)).collect();
    let told = |files| Remark::OwnCopies { files, of: usual, more: None };
    all(copies, told).into_iter().collect()
}

/// What is in a folder, in order; nothing where there is none, or nobody may look.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = found.map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

/// One remark about these files, if there are any.
fn all<T>(files: Vec<T>, remark: impl FnOnce(Vec<T>) -> Remark) -> Option<Remark> {
    (!files.is_empty()).then(|| remark(files))
}

/// Whether a file has not a single byte: a place that was kept for one, or what a full disk left.
fn is_blank(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|told| told.is_file() && told.len() == 0)
}

/// The copies of the files that people write, in the order in which they were found.
#[derive(Default)]
struct Copies(Vec<(&'static str, Vec<String>, Option<More>)>);

impl Copies {
    /// A copy stands with the others of its file: those that can be read, or those that cannot.
    fn take(&mut self, folder: &Path, copy: &Path, of: &'static str) {
        let more = more_in(folder, copy, of);
        let is_such = |told: &Option<More>| told.is_some() == more.is_some();
        match self.0.iter_mut().find(|(same, _, told)| *same == of && is_such(told)) {
            None => self.0.push((of, vec![file_name(copy)], more)),
            Some((_, files, told)) => {
                files.push(file_name(copy));
                if let (Some(told), Some(more)) = (told, more) {
                    told.people.extend(more.people);
                    told.others.extend(more.others);
                    told.people = each_once(std::mem::take(&mut told.people));
                    told.others = each_once(std::mem::take(&mut told.others));
                }
            }
        }
    }

    fn remarks(self) -> impl Iterator<Item = Remark> {
        self.0.into_iter().map(|(of, files, more)| Remark::OwnCopies { files, of, more })
    }
}

/// These without those that stood there before, in order.
fn each_once<T: Clone + Ord>(all: Vec<T>) -> Vec<T> {
    let mut known = BTreeSet::new();
    all.into_iter().filter(|one| known.insert(one.clone())).collect()
}

/// What a copy of one of the files has more than that; nothing where that is not known.
fn more_in(folder: &Path, copy: &Path, of: &'static str) -> Option<More> {
    let own = folder.join(of);
    match of {
        group::FILE => more_of_group(copy, &own),
        library::FILE => ids(
            |path| Some(library::read(path).ok()?.value.into_iter().map(|w| w.id.to_string())),
            copy,
            &own,
        ),
        registers::FILE => ids(
            |path| Some(registers::read(path).ok()?.value.into_iter().map(|one| one.id)),
            copy,
            &own,
        ),
        // Of the others only the same to the letter has nothing more.
        _ => (fs::read(copy).ok()? == fs::read(own).ok()?).then(More::default),
    }
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
