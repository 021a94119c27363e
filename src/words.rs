//! Every sentence on the screen, on paper and on the command line, through one value: [`Words`].
//!
//! The files here say what can be said, and never how: each names its sentences with what they need
//! to know. How a language says them stands in a folder of its own, as plain functions; no other file
//! holds a sentence. `Words` is made once, when the program begins, and handed down as a value.
//!
//! # To add a language
//!
//! 1. A variant of [`Language`], and in the macro below the arm that leads to its folder.
//! 2. The compiler now names every sentence that the folder lacks: copy `dutch/` and translate it.
//!    What only one language needs (its plurals, its order of words) stays inside its folder.

use std::cell::Cell;

use crate::{app::keymap::Keys, domain::language::Language};

/// In which language all is said, and with which keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
    keys: Keys,
}

impl Words {
    /// Nederlands, with «je» and «jullie».
    pub const DUTCH: Self = Self { language: Language::Dutch, keys: Keys::USUAL };
    /// English, as it is spoken in Europe.
    pub const ENGLISH: Self = Self { language: Language::English, keys: Keys::USUAL };
    /// All of them, the one of whoever asks for none first.
    pub const ALL: [Self; 2] = [Self::DUTCH, Self::ENGLISH];

    /// The language that they are in.
    pub const fn language(self) -> Language {
        self.language
    }

    /// The same with these keys, wherever a sentence names one.
    #[must_use]
    pub const fn with_keys(self, keys: Keys) -> Self {
        Self { keys, ..self }
    }

    /// Says something in which keys may be named.
    fn say<T>(self, sentence: impl FnOnce() -> T) -> T {
        let before = KEYS.replace(self.keys);
        let said = sentence();
        KEYS.set(before);
        said
    }
}

impl From<Language> for Words {
    fn from(language: Language) -> Self {
        Self { language, keys: Keys::USUAL }
    }
}

thread_local! {
    /// The keys of the words in which something is being said: a sentence is a plain function of its facts,
    /// and which key does what is no fact of any of them.
    static KEYS: Cell<Keys> = const { Cell::new(Keys::USUAL) };
}

/// The keys of the sentence that is being said.
fn keys() -> Keys {
    KEYS.get()
}

/// Declares what can be said on a subject; which language says it is chosen by an exhaustive match.
macro_rules! sentences {
    (
        $subject:ident;
        $(texts { $($(#[$text_is:meta])* $TEXT:ident as $text:ident;)* })?
        $($(#[$said_is:meta])* fn $said:ident$(<$kind:ident>)?($($fact:ident: $of:ty),* $(,)?) -> $gives:ty;)*
    ) => {
        /// What can be said on this subject.
        #[derive(Clone, Copy, Debug)]
        pub struct Say(crate::words::Words);

        impl crate::words::Words {
            #[doc = concat!("See [`", stringify!($subject), "`](crate::words::", stringify!($subject), ").")]
            pub const fn $subject(self) -> Say {
                Say(self)
            }
        }

        impl Say {
            $($($(#[$text_is])* pub const fn $text(self) -> &'static str {
                match self.0.language() {
                    crate::domain::language::Language::Dutch => crate::words::dutch::$subject::$TEXT,
                    crate::domain::language::Language::English => crate::words::english::$subject::$TEXT,
                }
            })*)?
            $($(#[$said_is])* pub fn $said$(<$kind>)?(self, $($fact: $of),*) -> $gives {
                self.0.say(|| match self.0.language() {
                    crate::domain::language::Language::Dutch => crate::words::dutch::$subject::$said($($fact),*),
                    crate::domain::language::Language::English => crate::words::english::$subject::$said($($fact),*),
                })
            })*
        }
    };
}

pub mod action;
pub mod adjust;
pub mod agenda;
pub mod ask;
pub mod begin;
pub mod block;
pub mod check;
pub mod coach;
pub mod command;
pub mod command_line;
pub mod contract;
pub mod day;
pub mod deeds;
mod dutch;
pub mod ended;
mod english;
pub mod entered;
pub mod erase;
pub mod failure;
pub mod forms;
pub mod group;
pub mod handover;
pub mod history;
pub mod inbreng;
pub mod invitation;
pub mod library;
pub mod meeting;
pub mod menu;
pub mod mistakes;
pub mod news;
pub mod note;
pub mod phone;
pub mod plan;
pub mod proof;
pub mod record;
pub mod reflection;
pub mod ribbon;
pub mod settings;
pub mod sheet;
pub mod signals;
pub mod spoken;
pub mod status;
pub mod step_list;
pub mod time;
pub mod topic;
pub mod trouble;
pub mod usage;
pub mod wall;
pub mod welcome;
pub mod year;
pub mod year_plan;

/// A sentence that begins with these words.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The program's name.
pub const PROGRAM: &str = "Intervisie";
/// Between two facts on one line.
pub const DOT: &str = " · ";
