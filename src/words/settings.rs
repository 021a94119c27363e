//! What `intervisie instellingen` says.

use crate::{
    app::action::Action,
    key::Key,
    written::keys::{DEEDS, Deed},
};

/// The page with all that can have keys of one's own, in the place of the few of them that it has.
pub(super) fn with_all_keys(
    page: &str,
    called: fn(Key) -> String,
    help: fn(Action) -> String,
) -> String {
    let row = |deed: &Deed| {
        let keys: Vec<_> = deed.usual().iter().map(|key| format!("\"{}\"", called(*key))).collect();
        let said = deed.actions.first().map(|action| help(*action)).unwrap_or_default();
        let pair = format!("{} = [{}]", deed.name, keys.join(", "));
        format!("{pair:26} # {said}\n")
    };
    let mut is_there = false;
    let mut all = String::new();
    for line in page.lines() {
        is_there &= !line.is_empty();
        if !is_there {
            all.extend([line, "\n"]);
        }
        if line.starts_with("[toetsen]") {
            is_there = true;
            all.extend(DEEDS.iter().map(row));
        }
    }
    all
}

sentences! {
    settings;
    texts {
        /// Whether a file that is there may be written anew.
        OVERWRITE as overwrite;
    }
    /// A file of settings with what each is for, as it stands on the page about them; with all that can have keys
    /// of one's own.
    fn explained() -> String;
}
