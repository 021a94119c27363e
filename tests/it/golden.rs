//! The files and answers of an earlier program, held against the program of today.
//!
//! `tests/golden/` holds data folders, settings, agendas and parcels that the program wrote at one
//! commit; its README says which. Only the binary and plain files are used here, so that this holds
//! whatever becomes of the code. An answer may change only where its words were meant to change.

mod desk;
mod english;
mod events;
mod mask;
mod newer;
mod reading;
mod screens;
mod session;
mod transcript;
mod writing;

/// Holds a text against the answer that is checked in under this name.
fn hold(name: &str, text: impl AsRef<str>) {
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!(name, text.as_ref());
    });
}
