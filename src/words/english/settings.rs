//! What `intervisie instellingen` says.

use super::{super::settings::with_all_keys, action};

/// The settings as they usually are, with what each is for: the same as on the Dutch page about them.
const SETTINGS: &str = include_str!("../../../assets/instellingen.en.toml");

pub(crate) fn explained() -> String {
    with_all_keys(SETTINGS, action::key, action::help)
}

pub(crate) const OVERWRITE: &str =
    "There is already a settings file; what is in it goes. Write it all the same? (y/n) ";
