//! The proof sheet of one participant: her own name and number, and of the others no number.

use super::{BLANK, Fact, Sheet, hours, named, or_blank};
use crate::{
    domain::{
        confidential::Confidential,
        people::{Participant, Presence, Role},
        register::Rounding,
    },
    paper::Document,
    words::DOT,
};

impl Sheet<'_> {
    /// The sheet of one participant, on one page.
    pub fn of(&self, whose: &Presence) -> Document {
        let name = whose.participant.name.reveal();
        let mut document = self.titled(name);
        let facts = self.who(whose).into_iter().chain(self.held()).chain(self.attended(whose));
        let with = [("samen met", or_blank(Some(self.others(whose))))];
        document.add(named(facts.chain(self.setting()).chain(with).chain(self.kept())));
        let chair = self.names(Role::Chair);
        self.close(&mut document, &[("deelnemer", name.to_owned()), ("voorzitter", chair)]);
        document
    }

    fn who(&self, whose: &Presence) -> [Fact; 4] {
        let told =
            |words: Option<&Confidential>| or_blank(words.map(|words| words.reveal().to_owned()));
        let who = &whose.participant;
        [
            ("naam", who.name.reveal().to_owned()),
            ("functie", told(who.function.as_ref())),
            ("registratie", told(who.registration.as_ref())),
            ("groep", self.proof.group.clone()),
        ]
    }

    /// What is hers of the time, and whether she brought an inbreng.
    fn attended(&self, whose: &Presence) -> [Fact; 3] {
        let length = self.proof.times.attended(whose);
        let net = hours(Rounding::Minutes.of(length));
        let brought = if self.proof.brought(whose) { "ja" } else { BLANK };
        [
            ("aanwezig", format!("{} ({net} netto)", self.present(whose))),
            ("telt als", self.counts(length)),
            ("eigen inbreng", brought.to_owned()),
        ]
    }

    /// The others, each with a function: some registers ask with whom it was.
    fn others(&self, whose: &Presence) -> String {
        let told = |who: &Participant| match &who.function {
            Some(function) => format!("{} ({})", who.name.reveal(), function.reveal()),
            None => who.name.reveal().to_owned(),
        };
        let others = self.proof.people.present.iter().map(|one| &one.participant);
        let others = others.filter(|one| one.name != whose.participant.name);
        others.map(told).collect::<Vec<_>>().join(DOT)
    }
}
