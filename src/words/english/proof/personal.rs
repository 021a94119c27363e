//! The proof sheet of one participant: her own name and number, and of the others no number.

use super::{BLANK, Fact, Sheet, named, or_blank, sheet};
use crate::{
    domain::{
        confidential::Confidential,
        event::{Participant, Role},
        people::Presence,
    },
    paper::Document,
    words::DOT,
};

impl Sheet<'_> {
    /// The sheet of one participant, on one page.
    pub(super) fn of(self, whose: &Presence) -> Document {
        let name = whose.participant.name.reveal();
        let mut document = self.titled(name);
        document.section("Participant", [named(self.who(whose))]);
        let with = [("together with", or_blank(Some(self.others(whose))))];
        let basics =
            [("group", self.proof.group.clone())].into_iter().chain(self.held()).chain(with);
        let facts = basics.chain(self.setting()).chain(self.kept());
        document.section("Meeting", [named(facts)]);
        let chair = self.names(Role::Chair);
        self.close(&mut document, &[("participant", name.to_owned()), ("chair", chair)]);
        document
    }

    /// Who it is, what of the time is hers, and whether she brought an inbreng.
    fn who(&self, whose: &Presence) -> [Fact; 7] {
        let who = &whose.participant;
        let told =
            |words: Option<&Confidential>| or_blank(words.map(|words| words.reveal().to_owned()));
        let length = self.proof.times.attended_as_shown(whose);
        let net = sheet::minutes(length.as_mins());
        let brought = if self.proof.brought(whose) { "yes" } else { BLANK };
        [
            ("name", who.name.reveal().to_owned()),
            ("job title", told(who.function.as_ref())),
            ("present", format!("{} ({net} net)", self.present(whose))),
            ("counts as", self.counts(length)),
            ("registration", told(who.registration.as_ref())),
            ("role", self.did(whose)),
            ("brought a case", brought.to_owned()),
        ]
    }

    /// The others, each with a function: some registers ask with whom it was.
    fn others(&self, whose: &Presence) -> String {
        let told = |who: &Participant| match &who.function {
            Some(function) => format!("{} ({})", who.name.reveal(), function.reveal()),
            None => who.name.reveal().to_owned(),
        };
        let present = self.proof.people.present.iter().map(|one| &one.participant);
        let others = present.filter(|one| one.name != whose.participant.name);
        others.map(told).collect::<Vec<_>>().join(DOT)
    }
}
