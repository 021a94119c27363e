//! The page, as a browser gets it: what stands in `page/`, with the words of a language.

use std::collections::BTreeMap;

use hyper::body::Bytes;

const HTML: &str = include_str!("page/klok.html");
/// What the timekeeper's page has beside it.
const HAND: &str = include_str!("page/hand.html");
const STYLE: &str = include_str!("page/klok.css");
const SCRIPT: &str = include_str!("page/klok.js");

/// All that there is to get beside the clock itself.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) phone: Bytes,
    pub(super) hand: Bytes,
    pub(super) room: Bytes,
    pub(super) style: Bytes,
    pub(super) script: Bytes,
}

impl Pages {
    /// In these words, each by its key.
    pub(super) fn new(words: &BTreeMap<String, String>) -> Self {
        let html = |kind: &str, hand: &str| {
            let plain = HTML.replace("{kind}", kind).replace("{signs}", hand);
            let said = words.iter().fold(plain, |html, (key, word)| {
                html.replace(&format!("{{{key}}}"), &escaped(word))
            });
            Bytes::from(said)
        };
        // The page's own words cannot end its script.
        let map = serde_json::to_string(words).unwrap_or_default().replace('<', "\\u003c");
        Self {
            phone: html("phone", ""),
            hand: html("phone hand", HAND),
            room: html("room", ""),
            style: Bytes::from_static(STYLE.as_bytes()),
            script: format!("const WORDS = {map};\n{SCRIPT}").into(),
        }
    }
}

fn escaped(word: &str) -> String {
    word.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
