//! What lasts and must be seen beside all else.

use crate::screen::Trouble;

sentences! {
    trouble;
    /// What must not be forgotten.
    fn trouble(trouble: Trouble) -> String;
}
