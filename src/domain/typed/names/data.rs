//! A list of people as programs write it for each other: objects with names under keys.

use super::table::{Column, column, said};

/// The names in the objects of a text, one for each that has any; nothing where there are no objects.
pub(super) fn people(text: &str) -> Option<Vec<String>> {
    let data = text.trim();
    if !data.starts_with(['[', '{'])
        || !data.contains('{')
        || !data.contains("\":") && !data.contains("\" :")
    {
        return None;
    }
    let mut people = Vec::new();
    let mut parts: Vec<(Column, String)> = Vec::new();
    let mut rest = data;
    let mut key: Option<String> = None;
    while let Some(sign) = rest.chars().next() {
        rest = rest.get(sign.len_utf8()..).unwrap_or_default();
        match sign {
            '"' => {
                let (text, behind) = quoted(rest);
                rest = behind;
                if behind.trim_start().starts_with(':') {
                    key = Some(text);
                } else if let Some(of) = key.take().as_deref().and_then(of_key) {
                    parts.push((of, text));
                }
            }
            ',' => key = None,
            '}' => people.push(said(&std::mem::take(&mut parts))),
            _ => {}
        }
    }
    people.retain(|name| !name.is_empty());
    (!people.is_empty()).then_some(people)
}

/// What is kept under a key: `name`, `displayName`, `first_name`, `Volledige naam`.
fn of_key(key: &str) -> Option<Column> {
    let mut words = String::new();
    for c in key.chars() {
        if c.is_uppercase() && words.ends_with(char::is_lowercase) {
            words.push(' ');
        }
        words.extend(if matches!(c, '_' | '-') { ' ' } else { c }.to_lowercase());
    }
    column(&words)
}

/// A text up to its closing quote, and what stands behind that.
fn quoted(text: &str) -> (String, &str) {
    let mut said = String::new();
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return (said, text.get(at + 1..).unwrap_or_default()),
            '\\' => match signs.next() {
                Some((_, 'n' | 'r' | 't')) => said.push(' '),
                Some((at, 'u')) => {
                    let code = text.get(at + 1..at + 5).unwrap_or_default();
                    let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
                    said.extend(letter);
                    signs.by_ref().take(code.len()).for_each(drop);
                }
                Some((_, sign)) => said.push(sign),
                None => {}
            },
            sign => said.push(sign),
        }
    }
    (said, "")
}
