//! What a journal keeps of the werkvormen that come with the program, in the language of whoever reads it.
//! What a group wrote itself stays as it is.

mod former;

use std::cell::OnceCell;

use super::{
    agenda::{Block, Part, Step},
    event::{Adjustment, Entry, Event, Question},
    language::Language,
    library::Library,
    werkvorm::{Werkvorm, WerkvormId, WerkvormStep},
};

/// The words of the werkvormen in one language, from journals in any. Nothing is looked up for a journal
/// that is in that language.
#[derive(Debug)]
pub struct Wording {
    language: Language,
    library: fn(Language) -> Library,
    dutch: OnceCell<Library>,
    english: OnceCell<Library>,
}

impl Wording {
    /// The words in this language, and how the werkvormen of the program are read in each.
    pub const fn new(language: Language, library: fn(Language) -> Library) -> Self {
        Self { language, library, dutch: OnceCell::new(), english: OnceCell::new() }
    }

    /// Puts what happened in the words of this language.
    pub fn put(&self, entries: &mut [Entry]) {
        for entry in entries {
            self.in_event(&mut entry.event);
        }
    }

    fn in_event(&self, event: &mut Event) {
        match event {
            Event::Started(started) => {
                started.agenda.blocks.iter_mut().for_each(|block| self.in_block(block));
            }
            Event::Swapped(swap) => self.in_block(&mut swap.with),
            Event::Adjusted(adjustment)
            | Event::ConsentRefused { question: Question::Adjustment(adjustment) } => {
                self.in_adjustment(adjustment);
            }
            _ => {}
        }
    }

    fn in_adjustment(&self, adjustment: &mut Adjustment) {
        if let Some(new) = &mut adjustment.afsluiter
            && let Some(twins) = self.twins(&new.werkvorm, new.step.language)
        {
            twins.in_step(&mut new.step);
        }
    }

    fn in_block(&self, block: &mut Block) {
        let Some(id) = block.werkvorm.as_ref() else { return };
        for step in block.steps.iter_mut().filter(|step| !step.own) {
            if let Some(twins) = self.twins(id, step.language) {
                twins.in_step(step);
                twins.in_name(&mut block.name);
            }
        }
    }

    /// A werkvorm as it was written in that language, beside itself in this one; nothing where both are one.
    fn twins(&self, id: &WerkvormId, was: Language) -> Option<Twins<'_>> {
        let find = |language| self.of(language).find(id.as_str());
        (was != self.language).then(|| Some(Twins { was: find(was)?, is: find(self.language)? }))?
    }

    fn of(&self, language: Language) -> &Library {
        let cell = match language {
            Language::Dutch => &self.dutch,
            Language::English => &self.english,
        };
        cell.get_or_init(|| (self.library)(language))
    }
}

/// A werkvorm in two languages.
struct Twins<'a> {
    was: &'a Werkvorm,
    is: &'a Werkvorm,
}

impl Twins<'_> {
    fn in_step(&self, step: &mut Step) {
        let whole = !step.parts.is_empty();
        match self.step(&step.name).filter(|_| !whole) {
            Some((was, is)) => {
                is.name.clone_into(&mut step.name);
                in_its_place(&mut step.short, was.short.as_ref(), is.short.as_ref());
                in_its_place(&mut step.rule, was.rule.as_ref(), is.rule.as_ref());
                if let Some(split) = &mut step.split {
                    in_its_place(&mut split.rule, was.rule.as_ref(), is.rule.as_ref());
                }
            }
            None => self.in_name(&mut step.name),
        }
        if let Some((was, is)) = self.steps().find(|(was, _)| was.say == step.say) {
            in_its_place(&mut step.say, was.say.as_ref(), is.say.as_ref());
        }
        step.parts.iter_mut().for_each(|part| self.in_part(part));
        step.language = self.is.language;
    }

    fn in_part(&self, part: &mut Part) {
        if let Some((was, is)) = self.step(&part.name) {
            is.name.clone_into(&mut part.name);
            in_its_place(&mut part.short, was.short.as_ref(), is.short.as_ref());
            in_its_place(&mut part.rule, was.rule.as_ref(), is.rule.as_ref());
        }
    }

    fn steps(&self) -> impl Iterator<Item = (&WerkvormStep, &WerkvormStep)> {
        self.was.steps.iter().zip(&self.is.steps)
    }

    /// The step that is called so, or was: looked for among the names of before only where none is.
    fn step(&self, name: &str) -> Option<(&WerkvormStep, &WerkvormStep)> {
        self.steps()
            .find(|(was, _)| was.name == name)
            .or_else(|| self.steps().nth(former::step(self.was, name)?))
    }

    /// The name of the werkvorm, unless it is another.
    fn in_name(&self, name: &mut String) {
        if former::is_called(self.was, name) {
            self.is.name.clone_into(name);
        }
    }
}

/// A text that is exactly what it was in the one language becomes what it is in the other.
fn in_its_place(text: &mut Option<String>, was: Option<&String>, is: Option<&String>) {
    if text.as_ref() == was {
        *text = is.cloned();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{agenda::Split, plan, samples},
        written::library::in_language,
    };

    #[test]
    fn a_werkvorm_of_one_language_is_worded_as_it_is_made_in_the_other() {
        let [dutch, english] = [Language::Dutch, Language::English].map(in_language);
        for (one, other) in [(&dutch, &english), (&english, &dutch)] {
            for (was, is) in one.iter().zip(other.iter()) {
                let mut block = plan::block(was, 6);
                Wording::new(is.language, in_language).in_block(&mut block);
                assert_eq!(block, plan::block(is, 6), "{}", was.id);
            }
        }
    }

    #[test]
    fn what_a_group_wrote_itself_stays_as_it_is() {
        let wording = Wording::new(Language::English, in_language);
        let dutch = in_language(Language::Dutch);
        let known = dutch.find("basismodel").unwrap();
        let mut own = plan::block(known, 6);
        own.name = "Ons model".to_owned();
        own.steps[1].name = "Onze stap".to_owned();
        own.steps[2].rule = Some("onze regel".to_owned());
        wording.in_block(&mut own);
        assert_eq!((own.name.as_str(), own.steps[1].name.as_str()), ("Ons model", "Onze stap"));
        assert_eq!(own.steps[2].rule.as_deref(), Some("onze regel"));
        assert_ne!(own.steps[0].name, known.steps[0].name);
        let mut unknown = plan::block(known, 6);
        unknown.werkvorm = WerkvormId::parse("van-onszelf");
        let before = unknown.clone();
        wording.in_block(&mut unknown);
        assert_eq!(unknown, before);
    }

    #[test]
    fn what_was_called_otherwise_before_is_worded_too() {
        let [dutch, english] = [Language::Dutch, Language::English].map(in_language);
        let block = |library: &Library| plan::block(library.find("half-uurmethode").unwrap(), 6);
        let mut told = block(&dutch);
        "Roddelen: echte probleem en advies".clone_into(&mut told.steps[3].name);
        Wording::new(Language::English, in_language).in_block(&mut told);
        assert_eq!(told, block(&english));
    }

    #[test]
    fn the_rule_of_each_half_of_a_group_is_worded_too() {
        let wording = Wording::new(Language::English, in_language);
        let [dutch, english] = [Language::Dutch, Language::English].map(in_language);
        let find = |library: &Library| library.find("basismodel").unwrap().steps[0].rule.clone();
        let mut block = plan::block(dutch.find("basismodel").unwrap(), 6);
        block.steps[0].split = Some(Split { rule: find(&dutch) });
        let mut started = samples::beginning(samples::id(1), "Vragen");
        started.agenda.blocks = vec![block];
        let mut entries = [samples::entry(1, Event::Started(Box::new(started)))];
        wording.put(&mut entries);
        let [Entry { event: Event::Started(told), .. }] = entries else { unreachable!() };
        let split = told.agenda.blocks[0].steps[0].split.clone();
        assert_eq!(split, Some(Split { rule: find(&english) }));
    }
}
