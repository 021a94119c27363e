//! What a group agrees on how it works (overeenkomst), on a page to sign.

use crate::{domain::group::Group, paper::Document};

sentences! {
    contract;
    /// The agreement of a group with this name, from what it says of itself, with room for what it does not.
    fn document(name: &str, group: &Group) -> Document;
}
