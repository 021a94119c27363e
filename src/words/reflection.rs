//! The sheet on which a participant writes what a meeting brought: what the clock knows is filled in, the
//! rest are empty lines. Nothing of it is kept.

use crate::{domain::people::Presence, paper::Document, words::proof::Page};

sentences! {
    reflection;
    /// The sheet of one participant; of nobody it has room for a name.
    fn document(page: Page<'_>, whose: Option<&Presence>) -> Document;
}
