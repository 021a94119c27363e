//! What came of keeping an agenda, or what somebody brings: told whatever has begun since it was asked.

use super::{
    effect::Effects,
    frame::Turn,
    message::Unsaved,
    news::{News, NotNow},
};
use crate::domain::{kept::WriteTrouble, minutes::Minutes};

impl Turn<'_> {
    /// The agenda is kept under this name, or not; also one that is too long for the time, by so many
    /// minutes.
    pub(super) fn agenda_saved(
        &mut self,
        saved: Result<String, Unsaved>,
        too_long: Minutes,
    ) -> Effects {
        self.say(match saved {
            Ok(name) => News::AgendaSaved { name, too_long },
            Err(why) => News::Refused(NotNow::AgendaUnsaved(why)),
        });
        Effects::none()
    }

    /// An inbreng that somebody brings is put away, or not.
    pub(super) fn brought(&mut self, kept: Result<(), WriteTrouble>) -> Effects {
        let unsaved = |why| News::Refused(NotNow::InbrengUnsaved(why));
        self.say(kept.map_or_else(unsaved, |()| News::InbrengKept));
        Effects::none()
    }
}
