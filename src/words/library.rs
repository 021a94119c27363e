//! A werkvorm on one line of a list.

use crate::domain::werkvorm::{Kind, Werkvorm};

sentences! {
    library;
    /// The kind of a werkvorm.
    fn kind(kind: Kind) -> &'static str;
    /// Id, kind, minutes, group size and name.
    fn line(werkvorm: &Werkvorm) -> String;
}
