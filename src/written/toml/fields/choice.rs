//! A field that is one word of a few, or some of them.

use toml::{Spanned, de::DeValue};

use super::{FOUND, Fields, wrong};
use crate::domain::clean::clean;
use crate::written::toml::{
    mistake::{MistakeKind, Type},
    mistakes::Mistakes,
    nearest::nearest,
};

impl Fields<'_, '_> {
    /// One of a few words, each with its meaning.
    pub(crate) fn word<T: Copy>(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        meaning(mistakes, self.get(key)?, key, words)
    }

    /// At least one of a few words, each with its meaning.
    pub(crate) fn words<T: Copy>(
        &self,
        mistakes: &mut Mistakes<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<Vec<T>> {
        let value = self.get(key)?;
        let DeValue::Array(items) = value.get_ref() else {
            return wrong(mistakes, value, key, Type::Texts);
        };
        if items.is_empty() {
            mistakes.note(value.span(), MistakeKind::Blank { key });
        }
        // Each wrong word is told.
        let found: Vec<_> = items.iter().map(|item| meaning(mistakes, item, key, words)).collect();
        found.into_iter().collect()
    }
}

fn meaning<T: Copy>(
    mistakes: &mut Mistakes<'_>,
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    words: &[(&'static str, T)],
) -> Option<T> {
    let DeValue::String(text) = value.get_ref() else {
        return wrong(mistakes, value, key, Type::Text);
    };
    // As it is seen: without what comes along invisibly, and without spaces around it.
    let found = clean(text, FOUND);
    let meaning = words.iter().find(|(word, _)| *word == found);
    if meaning.is_none() {
        let expected: Vec<_> = words.iter().map(|(word, _)| *word).collect();
        let nearest = nearest(&found, &expected);
        mistakes.note(value.span(), MistakeKind::UnknownValue { key, found, expected, nearest });
    }
    meaning.map(|(_, meaning)| *meaning)
}
