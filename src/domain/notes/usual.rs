//! Which kind of note is offered first: by where the meeting is.

use crate::domain::{
    agenda::{BlockKind, Purpose, Step},
    event::NoteKind,
};

impl NoteKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Action,
        Self::Insight,
        Self::Question,
        Self::Remark,
        Self::Agreement,
        Self::Worked,
        Self::DidNotWork,
        Self::OneWord,
        Self::Feedback,
    ];

    /// The kind that is offered after this one.
    #[must_use]
    pub fn next(self) -> Self {
        let after = Self::ALL.iter().skip_while(|kind| **kind != self).nth(1);
        after.copied().unwrap_or(Self::Action)
    }

    /// The kind that is most likely meant in this step.
    pub fn usual(block: BlockKind, step: &Step) -> Self {
        match (step.purpose, block) {
            (Purpose::Choosing, _) => Self::Question,
            (Purpose::ParkedList | Purpose::NextTime, _) => Self::Agreement,
            (Purpose::Afsluiter, _) => Self::OneWord,
            (Purpose::Work, BlockKind::Terugkijken) => Self::Insight,
            (Purpose::Work, BlockKind::Model) => Self::by_name(&step.name),
            (Purpose::Work, _) => Self::Action,
        }
    }

    /// A step of a model tells by its name what is done in it.
    fn by_name(name: &str) -> Self {
        let name = name.to_lowercase();
        let speaks_of = |stems: &[&str]| {
            let mut words = name.split(|c: char| !c.is_alphanumeric());
            words.any(|word| stems.iter().any(|stem| word.starts_with(stem)))
        };
        match () {
            () if speaks_of(&["evalua"]) => Self::Worked,
            () if speaks_of(&["actie", "advie"]) => Self::Action,
            () if speaks_of(&["vra"]) => Self::Question,
            () => Self::Insight,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_comes_by_and_the_first_again() {
        let mut kind = NoteKind::Action;
        for expected in NoteKind::ALL {
            assert_eq!(kind, expected);
            kind = kind.next();
        }
        assert_eq!(kind, NoteKind::Action);
    }

    #[test]
    fn the_names_of_a_model_s_steps_tell_the_kind() {
        for (name, kind) in [
            ("Verhelderende en verdiepende vragen", NoteKind::Question),
            ("Adviezen, tips en actieplan", NoteKind::Action),
            ("Evaluatie en vervolgafspraak", NoteKind::Worked),
            ("Reactie van de inbrenger", NoteKind::Insight),
        ] {
            assert_eq!(NoteKind::by_name(name), kind, "{name}");
        }
    }
}
