//! What the system says when it does not take words, as the trouble that a chair can act on.

use std::io;

use crate::domain::kept::WriteTrouble;

impl From<io::Error> for WriteTrouble {
    fn from(error: io::Error) -> Self {
        error.kind().into()
    }
}

impl From<io::ErrorKind> for WriteTrouble {
    fn from(kind: io::ErrorKind) -> Self {
        use io::ErrorKind as Kind;
        match kind {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::Full,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::PermissionDenied => Self::Denied,
            Kind::NotFound | Kind::StaleNetworkFileHandle => Self::Gone,
            Kind::NotADirectory | Kind::AlreadyExists => Self::NoFolder,
            Kind::InvalidFilename => Self::NameTooLong,
            _ => Self::Broken,
        }
    }
}
