//! Why words are not on the disk yet, why a file among them was left unread, and who writes them: as
//! far as a chair can act on it.

/// Why the disk does not take the words of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteTrouble {
    /// The disk, or the user's share of it, is full.
    #[error("disk full")]
    Full,
    /// The disk may only be read.
    #[error("read-only file system")]
    ReadOnly,
    /// The user may not write there.
    #[error("permission denied")]
    Denied,
    /// The file, or its folder, was removed or replaced.
    #[error("file gone")]
    Gone,
    /// Something that is no folder stands where one should be.
    #[error("no folder")]
    NoFolder,
    /// The name of the file, or of a folder on its way, is longer than the disk takes.
    #[error("name too long")]
    NameTooLong,
    /// The disk reports an error of its own.
    #[error("input/output error")]
    Broken,
}

/// Why a file among the journals was left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SkipReason {
    /// Its name is not a journal's.
    #[error("not the name of a journal")]
    Foreign,
    /// It is a folder, a link, a pipe or a device.
    #[error("not a plain file")]
    NotAFile,
    /// It is a folder; what is in it is not read.
    #[error("a folder")]
    Folder,
    /// It is still being copied to this place.
    #[error("not here yet")]
    Coming,
    /// A synchronising program keeps it elsewhere.
    #[error("only elsewhere")]
    Elsewhere,
    /// Nothing is in it.
    #[error("empty")]
    Empty,
    /// It is too long for a journal.
    #[error("too long for a journal")]
    TooLong,
    /// The system would not give it.
    #[error("cannot be read")]
    Unreadable,
}

/// Why nothing is known of what a file that people write says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// There is none.
    Gone,
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// It is larger than anything a person writes.
    TooLarge,
    /// It has two bytes or four for each letter (UTF-16, which Windows calls Unicode).
    Wide,
    /// It is text with a layout, as a word processor keeps it.
    Formatted,
    /// It has a length, and nothing in it.
    Zeros,
    /// The system would not give it.
    Refused,
}

/// Whether a program leads an unfinished meeting now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// Nobody does: it can be resumed.
    Nowhere,
    /// Another program does.
    Elsewhere,
    /// Its last sign is of a moment ago, and no lock tells whether there is more to come.
    Probably,
}
