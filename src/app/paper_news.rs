//! What came of making a paper: told whatever was done since it was asked.

use super::{
    effect::Effects,
    frame::Turn,
    news::{News, NotNow},
    papers::{Paper, PaperMade, Unmade},
};

impl Turn<'_> {
    /// A paper was made, or not; where it could not be put, it is asked again next time.
    pub(super) fn paper_made(&mut self, paper: Paper, made: Result<PaperMade, Unmade>) -> Effects {
        let folder = &mut self.context.papers;
        folder.is_chosen &= !matches!(made, Err(Unmade::NoFolder | Unmade::Disk(_)));
        self.say(match made {
            Ok(made) => News::PaperMade { paper, made },
            Err(why) => News::Refused(NotNow::PaperNotMade(why)),
        });
        Effects::none()
    }
}
