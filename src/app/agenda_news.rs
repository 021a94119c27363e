//! What came of keeping an agenda: told whatever has begun since it was asked.

use super::{
    frame::Turn,
    message::Unsaved,
    news::{News, NotNow},
};

impl Turn<'_> {
    /// The agenda is kept in this file, or not.
    pub(super) fn agenda_saved(&mut self, saved: Result<String, Unsaved>) {
        self.say(match saved {
            Ok(file) => News::AgendaSaved(file),
            Err(why) => News::Refused(NotNow::AgendaUnsaved(why)),
        });
    }
}
