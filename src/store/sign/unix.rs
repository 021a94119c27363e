//! A pipe with a name in the folder of the journal.

use std::{
    ffi::OsString,
    fs, io,
    os::unix::fs::FileTypeExt as _,
    path::{Path, PathBuf},
};

use rustix::fs::{FileType, Mode, OFlags, fstat, open};

/// Where the pipe of the journal with this first file is.
pub fn path(journal: &Path) -> PathBuf {
    let mut name = OsString::from(journal);
    name.push(super::ENDING);
    name.into()
}

/// Makes it anew, for its owner alone: one that is there was left by a program that was killed.
///
/// # Errors
/// When the folder takes no pipe.
pub fn make(journal: &Path) -> io::Result<()> {
    remove(journal);
    make_pipe(&path(journal))
}

#[cfg(not(any(target_os = "macos", target_os = "ios")))]
fn make_pipe(path: &Path) -> io::Result<()> {
    Ok(rustix::fs::mkfifoat(rustix::fs::CWD, path, Mode::RUSR | Mode::WUSR)?)
}

/// Its library has no safe call for it; its system a program.
#[cfg(any(target_os = "macos", target_os = "ios"))]
fn make_pipe(path: &Path) -> io::Result<()> {
    let made =
        std::process::Command::new("/usr/bin/mkfifo").args(["-m", "600"]).arg(path).status()?;
    made.success().then_some(()).ok_or_else(|| io::ErrorKind::Unsupported.into())
}

/// Removes it, where it is one.
pub fn remove(journal: &Path) {
    let path = path(journal);
    let is_pipe = |file: fs::Metadata| file.file_type().is_fifo();
    if fs::symlink_metadata(&path).is_ok_and(is_pipe) {
        // One that nobody reads stands in nobody's way.
        let _ = fs::remove_file(&path);
    }
}

/// Puts a number in, where somebody reads it.
///
/// # Errors
/// When nobody does, or there is no pipe.
pub fn give(journal: &Path, number: u8) -> io::Result<()> {
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let pipe = open(path(journal), flags, Mode::empty())?;
    if FileType::from_raw_mode(fstat(&pipe)?.st_mode) != FileType::Fifo {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    super::whole(rustix::io::write(&pipe, &[number])?)
}
