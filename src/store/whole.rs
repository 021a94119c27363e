//! Putting a file in its place whole, or not at all: it is written beside it under a name of its own,
//! and on the disk before it takes the place.
//!
//! What does not get that far is removed; what a killed program left goes with the next file that is
//! put in that folder.

#[cfg(test)]
#[cfg(unix)]
mod tests;

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use super::disk::{Disk, RealDisk};

/// What the name of a file ends with that is not in its place yet.
const UNFINISHED: &str = ".nieuw";
/// Longest part of a name that such a name begins with, in bytes.
const MAX_NAME: usize = 180;
/// How many names are tried.
const TRIES: u32 = 100;
/// Where nobody can say who writes a file, it is left over once nobody has for so long.
const LEFT_OVER: Duration = Duration::from_mins(1);

/// Whether a file came in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// It is there, and on the disk.
    Done,
    /// Somebody else changed what is there: it is as they left it.
    Overtaken,
}

/// Makes a file that was not there, for its owner only, and waits for the disk.
///
/// # Errors
/// When there is a file of that name, or the disk does not take it; then nothing of it is left.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_on(&RealDisk, path, bytes)
}

/// The same on this disk.
///
/// # Errors
/// As [`create`].
pub(super) fn create_on<D: Disk<File = File>>(
    disk: &D,
    path: &Path,
    bytes: &[u8],
) -> io::Result<()> {
    place(disk, path, bytes)?;
    let synced = disk.sync_folder(folder_of(path));
    if synced.is_err() {
        // Half kept is not kept: it can be made again.
        let _ = disk.remove(path);
    }
    synced
}

/// Whether a name is taken; what killed programs left beside it goes.
pub fn is_taken(path: &Path) -> bool {
    sweep(&RealDisk, folder_of(path));
    fs::symlink_metadata(path).is_ok()
}

/// Makes a file that was not there; its name is on the disk once its folder is.
///
/// # Errors
/// As [`create`].
pub(super) fn place<D: Disk<File = File>>(disk: &D, path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_taken(path) {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    written(disk, path, bytes, |new, _| take_free_place(disk, new, path))
}

/// Puts a file in the place of another, or where there is none, and waits until it is there after a
/// power cut too. A link stays a link; the file is for its owner only.
///
/// # Errors
/// When the disk does not take it. Unless only the last waiting failed, the file is as it was.
pub(super) fn replace<D: Disk<File = File>>(disk: &D, path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_if(disk, path, bytes, |_| Ok(true)).map(drop)
}

/// The same, if at the last moment `may` says so of the file that comes.
///
/// # Errors
/// As [`replace`], and when `may` fails.
pub(super) fn replace_if<D: Disk<File = File>>(
    disk: &D,
    path: &Path,
    bytes: &[u8],
    may: impl FnOnce(&File) -> io::Result<bool>,
) -> io::Result<Placed> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| PathBuf::from(path));
    let placed = written(disk, &target, bytes, |new, file| {
        // Who took it for left over removed it, and its name may be another's by now.
        if !RealDisk.is_still(new, file) {
            return Err(io::ErrorKind::NotFound.into());
        }
        if !may(file)? {
            disk.remove(new)?;
            return Ok(Placed::Overtaken);
        }
        disk.rename(new, &target).map(|()| Placed::Done)
    })?;
    if placed == Placed::Done {
        disk.sync_folder(folder_of(&target))?;
    }
    Ok(placed)
}

/// Writes a file beside its place, and has it take the place; what fails leaves nothing behind.
fn written<D: Disk<File = File>, T>(
    disk: &D,
    path: &Path,
    bytes: &[u8],
    take_place: impl FnOnce(&Path, &File) -> io::Result<T>,
) -> io::Result<T> {
    sweep(disk, folder_of(path));
    let (new, mut file) = begin(disk, path)?;
    let done = disk
        .append(&mut file, bytes)
        .and_then(|()| disk.sync_all(&file))
        .and_then(|()| take_place(&new, &file));
    if done.is_err() {
        // If that fails too, the next file in this folder removes it.
        let _ = disk.remove(&new);
    }
    done
}

/// A file of its own beside this one, held while it is written, so that nobody takes it for left over.
fn begin<D: Disk<File = File>>(disk: &D, path: &Path) -> io::Result<(PathBuf, File)> {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    for _ in 0..TRIES {
        let new = unfinished(path, NEXT.fetch_add(1, Ordering::Relaxed));
        match disk.create_journal(&new) {
            Ok(file) => {
                // Where nothing can be held, it is not left over for a while either.
                let _ = file.try_lock();
                if RealDisk.is_still(&new, &file) {
                    return Ok((new, file));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Gives a file that is written its name, if nobody has it.
fn take_free_place<D: Disk>(disk: &D, new: &Path, path: &Path) -> io::Result<()> {
    match disk.rename_new(new, path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {}
        done => return done,
    }
    // Not every disk can tell whether a name is free: then an empty file keeps it free.
    drop(disk.create_journal(path)?);
    let renamed = disk.rename(new, path);
    if renamed.is_err() {
        let _ = disk.remove(path);
    }
    renamed
}

/// Removes what killed programs left in a folder; what cannot be removed is left to the next.
fn sweep<D: Disk>(disk: &D, folder: &Path) {
    for path in unfinished_in(folder) {
        if is_left_over(&path) {
            let _ = disk.remove(&path);
        }
    }
}

/// The files in a folder that are not in their place yet; some may be written now.
pub(super) fn unfinished_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter(|file| file.file_type().is_ok_and(|kind| kind.is_file()))
        .filter(|file| is_unfinished(&file.file_name().to_string_lossy()))
        .map(|file| file.path())
}

fn is_left_over(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    match file.try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => {
            let changed = file.metadata().and_then(|about| about.modified()).ok();
            changed.and_then(|at| at.elapsed().ok()).is_some_and(|ago| LEFT_OVER < ago)
        }
    }
}

/// The name under which a file is written: no reader takes it for one of its own, and it tells
/// whoever erases what it is about.
fn unfinished(path: &Path, number: u32) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let end = (0..=MAX_NAME).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    let begins = name.get(..end).unwrap_or(&name);
    path.with_file_name(format!(".{begins}.{:x}-{number:x}{UNFINISHED}", std::process::id()))
}

fn is_unfinished(name: &str) -> bool {
    let number = name
        .strip_prefix('.')
        .and_then(|name| name.strip_suffix(UNFINISHED)?.rsplit_once('.'))
        .and_then(|(_, end)| end.split_once('-'));
    let is_hex = |part: &str| u32::from_str_radix(part, 16).is_ok();
    number.is_some_and(|(process, number)| is_hex(process) && is_hex(number))
}

fn folder_of(path: &Path) -> &Path {
    // A name alone is in the folder where the program was started.
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}
