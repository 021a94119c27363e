//! A werkvorm on one line of a list.

use crate::domain::werkvorm::Kind;

pub(crate) use super::dutch::library::line;

sentences! {
    library;
    /// The kind of a werkvorm.
    fn kind(kind: Kind) -> &'static str;
}
