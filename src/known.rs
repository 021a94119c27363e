//! Which data folder, which group, and what it remembers: known before a meeting, a list or a record
//! can be made of it.

pub(crate) mod beside;
pub(crate) mod entered;
pub mod groups;
mod held;
pub(crate) mod ids;
pub(crate) mod meetings;
pub(crate) mod memory;
pub(crate) mod settings;
pub(crate) mod topics;
pub(crate) mod year;
pub(crate) mod year_plan;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use self::{groups::NotWritten, settings::ReadSettings};
use crate::{
    clock::system_time,
    domain::{
        clean::{self, clean},
        group::Group,
        language::Language,
        people::MAX_NAME,
    },
    store::{
        folders::{DataFolder, DataFolderWishes, FolderRemark, GroupSlug, Shut, platform_data},
        journal::newest,
        running::{Running, running_in},
    },
    written::{group, path},
};

/// What the chair asks for in place of the usual, whatever the command.
#[expect(clippy::struct_excessive_bools, reason = "each is a wish of its own")]
#[derive(Clone, Debug, Default)]
pub(crate) struct Given {
    /// The folder with the data of all groups.
    pub(crate) data_folder: Option<PathBuf>,
    /// The name of the group, as it was typed.
    pub(crate) group: Option<String>,
    /// The file with the chair's own settings.
    pub(crate) settings: Option<PathBuf>,
    /// What was read of the settings to know the language.
    pub(crate) read: Option<ReadSettings>,
    /// A meeting goes by lines, rather than on the full screen.
    pub(crate) lines: bool,
    /// No signal may be heard, whatever the settings say.
    pub(crate) no_sound: bool,
    /// No signal may show on the desktop, whatever the settings say.
    pub(crate) no_notification: bool,
    /// The file for technical lines, which hold nothing that was said.
    pub(crate) log: Option<PathBuf>,
    /// The language that was asked for on the command line.
    pub(crate) language: Option<Language>,
    /// That there is another language is worth a line.
    pub(crate) offers_another: bool,
}

/// In which language papers are made: as was asked, else as their group has it, else as all else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PaperLanguage {
    asked: Option<Language>,
    usual: Language,
}

impl PaperLanguage {
    /// The language of the papers of this group.
    pub(crate) fn of(self, group: &Group) -> Language {
        self.asked.or(group.language).unwrap_or(self.usual)
    }

    /// The language of what a register asks: registers are Dutch, unless another one was asked for.
    pub(crate) fn of_register(self) -> Language {
        self.asked.unwrap_or_default()
    }
}

/// Why there is no folder, or no meeting, to work with.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// Neither an option nor the system names a folder for the data.
    #[error("no data folder")]
    NoDataFolder,
    /// The environment names a folder as only a shell reads it.
    #[error("not written in full")]
    NotInFull,
    /// Nobody can say what is in a folder with data.
    #[error("not empty, but shut")]
    Shut(#[from] Shut),
    /// Somebody made a folder for the group under a name that is not read.
    #[error("a folder {folder}")]
    GroupFolder {
        /// What it is called now.
        folder: String,
        /// What it has to be called to be read.
        slug: GroupSlug,
    },
    /// The folder of the group cannot be made.
    #[error("{folder} cannot be made")]
    NotMade {
        /// The folder of the group.
        folder: PathBuf,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// The group has not met.
    #[error("no meeting was held")]
    NoMeeting,
    /// No meeting has an id that begins like this.
    #[error("no meeting {id}")]
    UnknownMeeting {
        /// What was typed.
        id: String,
    },
    /// Several meetings have an id that begins like this.
    #[error("{count} meetings {id}")]
    AmbiguousMeeting {
        /// What was typed.
        id: String,
        /// How many it fits.
        count: usize,
    },
}

impl Given {
    /// In which language papers are made, where all else is in this one.
    pub(crate) fn papers_in(&self, usual: Language) -> PaperLanguage {
        PaperLanguage { asked: self.language, usual }
    }

    /// The data folder that the options, the environment or the platform name.
    ///
    /// Fails when none of them names one, when nobody can say what is in it, or when the group that is
    /// named has a folder under a name that is not read.
    pub(crate) fn data_folder(&self) -> Result<DataFolder, PlaceError> {
        let variable = env::var_os("INTERVISIE_DATA").filter(|path| !path.is_empty());
        let read = variable.map(|typed| path::typed(&typed)).transpose();
        let wishes = DataFolderWishes {
            option: self.data_folder.clone(),
            variable: read.map_err(|_| PlaceError::NotInFull)?.map(PathBuf::into_os_string),
            platform: platform_data(),
            // Where this fails an absolute path still works.
            working_folder: env::current_dir().unwrap_or_else(|_| PathBuf::from("/")),
        };
        let data = wishes.choose().ok_or(PlaceError::NoDataFolder)?;
        data.readable()?;
        match self.named(&data) {
            Some(slug) => beside::is_free(&data, &slug).map(|()| data),
            None => Ok(data),
        }
    }

    /// The name that the options give a group, as it is shown.
    fn given_name(&self) -> Option<String> {
        self.group.as_deref().map(|name| clean(name, MAX_NAME))
    }

    /// The group that the options name.
    pub(crate) fn named(&self, data: &DataFolder) -> Option<GroupSlug> {
        self.given_name().map(|name| group_called(data, &name))
    }

    /// The group whose files are to be read: the same as [`Self::usual`].
    ///
    /// Fails when nobody can say what is in its folder: then it is not known that nothing is.
    pub(crate) fn group(&self, data: &DataFolder) -> Result<GroupSlug, PlaceError> {
        let slug = self.usual(data);
        data.group_readable(&slug)?;
        Ok(slug)
    }

    /// The named group, else the one with which was done something last, else the first there is.
    pub(crate) fn usual(&self, data: &DataFolder) -> GroupSlug {
        self.named(data).unwrap_or_else(|| {
            let mut groups = data.groups();
            // Where there is one, nothing has to be read to find it.
            if groups.len() < 2 {
                return groups.pop().unwrap_or_default();
            }
            // From the last on, so that of equals the first is taken.
            let last = groups.into_iter().rev().max_by_key(|group| last_used(data, group));
            last.unwrap_or_default()
        })
    }

    /// The meeting that runs, in the named group or else in any.
    pub(crate) fn running(&self, data: &DataFolder) -> Option<(GroupSlug, Running)> {
        running_in(data, self.named(data).as_ref(), system_time())
    }

    /// Makes the group's folders before anything is written there, and tells what is odd about them;
    /// a group that is new keeps its name as it was typed.
    ///
    /// Fails when the system does not let a folder be made.
    pub(crate) fn prepare(
        &self,
        data: &DataFolder,
        group: &GroupSlug,
    ) -> Result<Vec<FolderRemark>, PlaceError> {
        let is_named = self.named(data).as_ref() == Some(group);
        let name = self.given_name().filter(|name| is_named && name != group.as_str());
        make(data, group, name.as_deref())
    }
}

/// The group in the folder of this name; else the one that is called so, wherever it is; else a new one.
pub(crate) fn group_called(data: &DataFolder, name: &str) -> GroupSlug {
    let slug = GroupSlug::new(name);
    if data.group(&slug).exists() {
        return slug;
    }
    let is_called = |group: &GroupSlug| GroupSlug::new(&memory::name(data, group)) == slug;
    data.groups().into_iter().find(is_called).unwrap_or(slug)
}

/// Makes a group's folders, and tells what is odd about them; one that is new keeps its name as it was
/// typed.
///
/// Fails when the system does not let a folder be made.
pub(crate) fn make(
    data: &DataFolder,
    group: &GroupSlug,
    name: Option<&str>,
) -> Result<Vec<FolderRemark>, PlaceError> {
    let is_new = !data.group(group).exists();
    let remarks = prepare(data, group)?;
    if let Some(name) = name.filter(|name| is_new && !name.is_empty()) {
        // Where the disk takes nothing, the writer of the meeting says so.
        let _ = groups::change(&data.group(group).join(group::FILE), |settings| {
            settings.name = Some(name.to_owned());
            Ok::<_, NotWritten>(())
        });
    }
    Ok(remarks)
}

/// Does something that makes a group where there was none; where it fails, no empty group stays behind.
///
/// Fails as what is done.
pub(crate) fn whole_or_not<T, E>(
    data: &DataFolder,
    group: &GroupSlug,
    done: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let missing = data.missing(group);
    done().inspect_err(|_| {
        // What has something in it stays.
        for folder in &missing {
            let _ = fs::remove_dir(folder);
        }
    })
}

/// In which second a group met last, or put something away; one that never did, when it was written
/// down, which comes before a meeting of that second.
fn last_used(data: &DataFolder, slug: &GroupSlug) -> Option<(i64, bool)> {
    let met = newest(&data.meetings(slug)).map(|start| (start.as_second(), true));
    met.or_else(|| {
        let written = fs::metadata(data.group(slug).join(group::FILE)).ok()?.modified().ok()?;
        Some((Timestamp::try_from(written).ok()?.as_second(), false))
    })
}

/// Makes the group's folders, and tells what is odd about them.
///
/// Fails when the system does not let a folder be made.
pub(crate) fn prepare(
    data: &DataFolder,
    group: &GroupSlug,
) -> Result<Vec<FolderRemark>, PlaceError> {
    let not_made = |source| PlaceError::NotMade { folder: data.group(group), source };
    data.prepare(group).map_err(not_made)
}

/// A path as it can be shown.
pub(crate) fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 400)
}

/// The name of a file as the screen can show it.
pub(crate) fn file_name(path: &Path) -> String {
    clean::file_name(&path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_in_the_language_that_was_asked_else_in_that_of_their_group_else_in_that_of_all_else()
     {
        use Language::{Dutch, English};
        for (asked, of_group, usual, is) in [
            (None, None, Dutch, Dutch),
            (None, None, English, English),
            (None, Some(Dutch), English, Dutch),
            (None, Some(English), Dutch, English),
            (Some(Dutch), Some(English), English, Dutch),
            (Some(English), Some(Dutch), Dutch, English),
        ] {
            let given = Given { language: asked, ..Given::default() };
            let group = Group { language: of_group, ..Group::default() };
            let papers = given.papers_in(usual);
            assert_eq!(papers.of(&group), is, "{asked:?} {of_group:?} {usual:?}");
            // Registers are Dutch, whatever the group and the rest of the program speak.
            assert_eq!(papers.of_register(), asked.unwrap_or(Dutch), "{asked:?} {usual:?}");
        }
    }
}
