//! What a disk can have against keeping words, as far as a chair can act on it.

use std::io;

/// Why words are not kept yet.
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
    /// Anything else, with the system's number for it.
    #[error("input/output error {0:?}")]
    Io(Option<i32>),
}

impl From<io::Error> for WriteTrouble {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::PermissionDenied => Self::Denied,
            Kind::NotFound | Kind::NotADirectory | Kind::StaleNetworkFileHandle => Self::Gone,
            _ => Self::Io(error.raw_os_error()),
        }
    }
}
