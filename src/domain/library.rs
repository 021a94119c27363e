//! The library: all werkvormen that a group can choose from, each read when it is first looked at.

use std::{cell::OnceCell, collections::BTreeMap};

use serde::Deserialize;

use super::{
    agenda::{Block, Step},
    event::NoteKind,
    minutes::Minutes,
    werkvorm::{Kind, Level, Subject, Werkvorm, WerkvormId},
};

/// What is known of a werkvorm without reading it: enough to pass over most of those that a place has no
/// use for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Spine {
    /// Its name in files.
    pub id: WerkvormId,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// Its family; none: it is of its own.
    pub family: Option<String>,
    /// How much experience it asks.
    pub level: Level,
    /// Fewest participants with whom it can be done.
    pub participants: u8,
    /// Whether something must be done beforehand.
    pub is_prepared: bool,
    /// Whether it works on an inbreng.
    pub needs_inbreng: bool,
    /// No group does it in fewer minutes, whatever is left out.
    pub least: Minutes,
}

impl From<&Werkvorm> for Spine {
    fn from(werkvorm: &Werkvorm) -> Self {
        Self {
            id: werkvorm.id.clone(),
            kind: werkvorm.kind,
            family: werkvorm.family.clone(),
            level: werkvorm.level,
            participants: werkvorm.group_size.min,
            is_prepared: werkvorm.preparation.is_some(),
            needs_inbreng: werkvorm.needs_inbreng,
            least: werkvorm.least(),
        }
    }
}

impl Spine {
    /// The name of its family; its own where it has none.
    pub fn family(&self) -> &str {
        self.family.as_deref().unwrap_or_else(|| self.id.as_str())
    }
}

/// How a werkvorm is read: as it is written, and in other words where there are such.
pub type Read = fn(&str, Option<&str>) -> Option<Werkvorm>;

/// A werkvorm that need not be read before somebody looks at it.
#[derive(Clone, Debug)]
pub struct Unread {
    /// What is known of it.
    pub spine: Spine,
    /// The werkvorm as it is written.
    pub text: &'static str,
    /// Its words in another language, where those are wanted.
    pub words: Option<&'static str>,
    /// How both are read; always the same werkvorm.
    pub read: Read,
}

/// A werkvorm in its place in the library.
#[derive(Clone, Debug)]
struct Place {
    spine: Spine,
    werkvorm: OnceCell<Option<Werkvorm>>,
    text: &'static str,
    words: Option<&'static str>,
    read: Read,
}

impl Place {
    fn look(&self) -> Option<&Werkvorm> {
        self.werkvorm.get_or_init(|| (self.read)(self.text, self.words)).as_ref()
    }
}

impl From<Werkvorm> for Place {
    fn from(werkvorm: Werkvorm) -> Self {
        let spine = Spine::from(&werkvorm);
        let werkvorm = OnceCell::from(Some(werkvorm));
        Self { spine, werkvorm, text: "", words: None, read: |_, _| None }
    }
}

impl From<Unread> for Place {
    fn from(unread: Unread) -> Self {
        let Unread { spine, text, words, read } = unread;
        Self { spine, werkvorm: OnceCell::new(), text, words, read }
    }
}

/// All werkvormen a group can choose from, in the order of their files.
#[derive(Clone, Debug, Default)]
pub struct Library {
    places: Vec<Place>,
}

impl Library {
    /// A library of these werkvormen; of two with the same id the later one wins, in the earlier's place.
    pub fn new(werkvormen: impl IntoIterator<Item = Werkvorm>) -> Self {
        let mut library = Self::default();
        library.extend(werkvormen);
        library
    }

    /// A library of werkvormen that are still to be read, each with an id of its own.
    pub fn unread(werkvormen: impl IntoIterator<Item = Unread>) -> Self {
        Self { places: werkvormen.into_iter().map(Place::from).collect() }
    }

    /// Adds a group's own werkvormen beside or over these (same id wins).
    pub fn extend(&mut self, werkvormen: impl IntoIterator<Item = Werkvorm>) {
        let indexed =
            self.places.iter().enumerate().map(|(at, place)| (place.spine.id.clone(), at));
        let mut known: BTreeMap<_, _> = indexed.collect();
        for place in werkvormen.into_iter().map(Place::from) {
            if let Some(own) = known.get(&place.spine.id).and_then(|at| self.places.get_mut(*at)) {
                *own = place;
            } else {
                known.insert(place.spine.id.clone(), self.places.len());
                self.places.push(place);
            }
        }
    }

    /// How many were looked at so far.
    pub fn count_read(&self) -> usize {
        self.places.iter().filter(|place| place.werkvorm.get().is_some()).count()
    }

    /// Every werkvorm, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Werkvorm> {
        self.places.iter().filter_map(Place::look)
    }

    /// Those of one kind, in order.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Werkvorm> {
        let places = self.places.iter().filter(move |place| place.spine.kind == kind);
        places.filter_map(Place::look)
    }

    /// What is known of those of one kind without reading them, in order.
    pub fn spines(&self, kind: Kind) -> impl Iterator<Item = &Spine> {
        self.places.iter().map(|place| &place.spine).filter(move |spine| spine.kind == kind)
    }

    /// Those of one kind that have a rank, in its order, of equals in the order of the files; each is read
    /// when it is looked at.
    pub fn of_kind_by<K: Ord>(
        &self,
        kind: Kind,
        rank: impl Fn(&Spine) -> Option<K>,
    ) -> impl Iterator<Item = &Werkvorm> {
        let of_kind = self.places.iter().filter(|place| place.spine.kind == kind);
        let ranked = of_kind.filter_map(|place| Some((rank(&place.spine)?, place)));
        let mut places: Vec<_> = ranked.collect();
        places.sort_by(|(a, _), (b, _)| a.cmp(b));
        places.into_iter().filter_map(|(_, place)| place.look())
    }

    /// What a werkvorm marks this step of its block with: mostly written down there. A block on one
    /// clock is as its first step with a mark.
    pub fn note_in(&self, block: &Block, step: &Step) -> Option<NoteKind> {
        let steps = &self.find(block.werkvorm.as_ref()?.as_str())?.steps;
        let own = steps.iter().find(|own| own.name == step.name);
        own.map_or_else(|| steps.iter().find_map(|own| own.note), |own| own.note)
    }

    /// What this step of a block is about.
    pub fn subject_in(&self, block: &Block, step: &Step) -> Option<Subject> {
        let steps = &self.find(block.werkvorm.as_ref()?.as_str())?.steps;
        steps.iter().find(|own| own.name == step.name)?.subject
    }

    /// The werkvorm with this id.
    pub fn find(&self, id: &str) -> Option<&Werkvorm> {
        self.places.iter().find(|place| place.spine.id.as_str() == id)?.look()
    }
}
