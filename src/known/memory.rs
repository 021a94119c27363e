//! What a group remembers: its settings, its werkvormen, and what its journals tell together.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{beside, file_name, held::held, year_plan};
use crate::{
    app::context::{Instead, Remark},
    domain::{
        group::Group,
        history::{History, Telling},
        kept::SkipReason,
        language::Language,
        library::Library,
        wording::Wording,
        year_plan::{Vacation, YearPlan},
    },
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{Damage, Journal, Skipped, read_each},
    },
    written::{
        group,
        library::{self, Loaded},
        toml::file::FileError,
    },
};

/// All that is known of a group, and what the chair should know about its files.
pub(crate) struct Known {
    /// The werkvormen built in, with the group's own beside or over them.
    pub(crate) library: Library,
    /// What its journals tell.
    pub(crate) history: History,
    /// What it says of itself.
    pub(crate) settings: Group,
    /// When it plans to meet.
    pub(crate) year_plan: YearPlan,
    /// When it does not meet.
    pub(crate) vacations: Vec<Vacation>,
    /// What is wrong in its files; none of it keeps a meeting from being held.
    pub(crate) remarks: Vec<Remark>,
    /// Its journals where they are few, so that nobody has to read them again.
    pub(crate) journals: Option<Vec<Journal>>,
}

/// So many journals are kept in memory, and tell how a group meets of late: more would be felt there.
pub(super) const FEW: usize = 50;

/// Reads everything of a group. Nothing in its files can keep a meeting from being held.
pub(crate) fn read(data: &DataFolder, group: &GroupSlug, language: Language) -> Known {
    let mut telling = Telling::default();
    let folder = data.meetings(group);
    let mut journals = are_few(&folder).then(Vec::new);
    let of_journals = hear(&folder, language, |journal| {
        telling.take_in(journal.meeting, &journal.entries);
        if let Some(few) = &mut journals {
            few.push(journal);
        }
    });
    let (library, wrong) = werkvormen(data, group, language);
    let (settings, unreadable) = settings_told(data, group);
    let (year_plan, wrong_plan) = year_plan::read(data, group);
    let (vacations, wrong_vacations) = year_plan::vacations(data, group);
    let mut remarks: Vec<Remark> = wrong
        .map(|wrong| wrong.remark(&own_file(data, group)))
        .into_iter()
        .chain(unreadable)
        .chain(wrong_plan)
        .chain(wrong_vacations)
        .chain(of_journals)
        .collect();
    for remark in beside::in_group(data, group) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    let mut history = telling.end();
    history.call_as_now(&settings);
    Known { library, history, settings, year_plan, vacations, remarks, journals }
}

/// Whether so few files lie there that their journals may stay in memory.
fn are_few(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|files| files.take(FEW + 1).count() <= FEW)
}

/// What the group's journals tell together, and what the chair should know about them.
pub(crate) fn history(
    data: &DataFolder,
    group: &GroupSlug,
    language: Language,
) -> (History, Vec<Remark>) {
    let mut telling = Telling::default();
    let tell = |journal: Journal| telling.take_in(journal.meeting, &journal.entries);
    let remarks = hear(&data.meetings(group), language, tell);
    let mut history = telling.end();
    history.call_as_now(&settings(data, group));
    (history, remarks)
}

/// The words in this language for what journals keep of the werkvormen that come with the program.
pub(crate) fn wording(language: Language) -> Wording {
    Wording::new(language, library::in_language)
}

/// Hears each journal in a group's folder in this language, by their start: no more than a few are in memory.
/// What the chair should know about them.
pub(crate) fn hear(
    folder: &Path,
    language: Language,
    mut tell: impl FnMut(Journal),
) -> Vec<Remark> {
    let wording = wording(language);
    let mut damage = Vec::new();
    let [mut newer, mut copies] = [const { Vec::new() }; 2];
    let mut newer_lines = 0;
    let skipped = read_each(folder, |mut journal| {
        damage.extend(journal.damage.iter().cloned());
        if !journal.unknown.is_empty() {
            newer.push(file_name(&journal.path));
            newer_lines += journal.unknown.len();
        }
        copies.extend(journal.copies().map(file_name));
        wording.put(&mut journal.entries);
        tell(journal);
    });
    let newer = (!newer.is_empty()).then_some(Remark::Newer { files: newer, lines: newer_lines });
    let copies = (!copies.is_empty()).then_some(Remark::Copies { files: copies });
    let of_files = damaged(&damage).chain(newer).chain(left_alone(skipped)).chain(copies);
    of_files.chain(beside::misplaced(folder)).collect()
}

/// The group's own settings, as far as they are right.
pub(crate) fn settings(data: &DataFolder, slug: &GroupSlug) -> Group {
    settings_told(data, slug).0
}

/// The group's name for people.
pub(crate) fn name(data: &DataFolder, slug: &GroupSlug) -> String {
    settings(data, slug).name.unwrap_or_else(|| slug.to_string())
}

fn settings_told(data: &DataFolder, slug: &GroupSlug) -> (Group, Option<Remark>) {
    let path = data.group(slug).join(group::FILE);
    let wrong = |file, line, _| Remark::Group { file, line };
    held(&path, group::read(&path), Instead::Usual, wrong)
}

/// What is wrong in the group's own file of werkvormen; those without a mistake are in the library.
pub(crate) enum WrongFile {
    /// These are its mistakes.
    Mistakes(Loaded),
    /// It cannot be read at all.
    Unreadable(FileError),
}

impl WrongFile {
    fn remark(&self, path: &Path) -> Remark {
        let file = file_name(path);
        match self {
            Self::Mistakes(loaded) => Remark::Werkvormen { file, mistakes: loaded.mistakes.len() },
            Self::Unreadable(error) => {
                Remark::Unread { file, why: error.why(), instead: Instead::BuiltIn }
            }
        }
    }
}

/// The werkvormen built in, in this language, with the group's own beside or over them; and what is wrong in
/// the group's file.
pub(crate) fn werkvormen(
    data: &DataFolder,
    group: &GroupSlug,
    language: Language,
) -> (Library, Option<WrongFile>) {
    let mut library = library::in_language(language);
    let wrong = match own(&own_file(data, group)) {
        None => None,
        Some(Ok(mut loaded)) => {
            library.extend(std::mem::take(&mut loaded.value));
            (!loaded.mistakes.is_empty()).then_some(WrongFile::Mistakes(loaded))
        }
        Some(Err(error)) => Some(WrongFile::Unreadable(error)),
    };
    (library, wrong)
}

fn own_file(data: &DataFolder, group: &GroupSlug) -> PathBuf {
    data.group(group).join(library::FILE)
}

/// The group's own file of werkvormen, if there is one.
fn own(path: &Path) -> Option<Result<Loaded, FileError>> {
    fs::symlink_metadata(path).is_ok().then(|| library::read(path))
}

/// One remark for the files that are damaged, and one for those that only end too soon.
fn damaged(damage: &[Damage]) -> impl Iterator<Item = Remark> {
    [false, true].into_iter().filter_map(|torn| {
        let such = damage.iter().filter(|one| one.torn == torn);
        let files: Vec<_> =
            such.clone().map(|one| (file_name(&one.path), one.first_bad_line)).collect();
        let intact = such.map(|one| one.intact).sum();
        (!files.is_empty()).then_some(Remark::Damaged { files, intact, torn })
    })
}

fn left_alone(files: Vec<Skipped>) -> Vec<Remark> {
    let mut skipped: Vec<(SkipReason, Vec<String>)> = Vec::new();
    for Skipped { path, why } in files {
        let name = file_name(&path);
        match skipped.iter_mut().find(|(same, _)| *same == why) {
            Some((_, files)) => files.push(name),
            None => skipped.push((why, vec![name])),
        }
    }
    skipped.into_iter().map(|(why, files)| Remark::Skipped { files, why }).collect()
}
