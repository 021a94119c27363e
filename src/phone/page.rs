//! The page, as a browser gets it: what stands in `page/`, with the words of a language.

use hyper::body::Bytes;

const HTML: &str = include_str!("page/klok.html");
const STYLE: &str = include_str!("page/klok.css");
const SCRIPT: &str = include_str!("page/klok.js");

/// All that there is to get beside the clock itself.
#[derive(Debug)]
pub(super) struct Pages {
    pub(super) phone: Bytes,
    pub(super) room: Bytes,
    pub(super) style: Bytes,
    pub(super) script: Bytes,
}

impl Pages {
    /// In these words, each by its key.
    pub(super) fn new(words: &[(&str, &str)]) -> Self {
        let html = |kind: &str| {
            let plain = HTML.replace("{kind}", kind);
            let said = words.iter().fold(plain, |html, (key, word)| {
                html.replace(&format!("{{{key}}}"), &escaped(word))
            });
            Bytes::from(said)
        };
        let map: serde_json::Map<_, _> =
            words.iter().map(|(key, word)| ((*key).to_owned(), (*word).into())).collect();
        let script = format!("const WORDS = {};\n{SCRIPT}", serde_json::Value::Object(map));
        Self {
            phone: html("phone"),
            room: html("room"),
            style: Bytes::from_static(STYLE.as_bytes()),
            script: script.into(),
        }
    }
}

fn escaped(word: &str) -> String {
    word.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
