//! What is answered to whom: decided by a plain function, before anything is looked up.

use super::{limits::Tries, token::Token};
use std::time::Duration;

/// What a stranger asks, as far as it matters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    /// `GET`, or something else.
    pub(super) method: &'a str,
    /// The host that is asked, as it says.
    pub(super) host: Option<&'a str>,
    /// The page that asks, where a browser says so.
    pub(super) origin: Option<&'a str>,
    /// What is asked for.
    pub(super) path: &'a str,
    /// What stands behind the question mark.
    pub(super) query: Option<&'a str>,
}

/// Where this is.
#[derive(Clone, Debug)]
pub(super) struct Here {
    /// The address and the port, as a browser names them.
    pub(super) host: String,
    /// What nobody guesses.
    pub(super) token: Token,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The page of a phone.
    Page,
    /// That the page stands in a folder, for whoever typed its address without the last stroke.
    Folder,
    /// The page of the room's own screen.
    RoomPage,
    /// What a page looks like.
    Style,
    /// What it does.
    Script,
    /// How the meeting stands, once that is not this any more.
    Stand {
        /// What the page has; nothing: it is answered at once.
        after: Option<u64>,
        /// How the page calls itself.
        who: Option<String>,
    },
    /// Nothing, and why.
    No(No),
}

/// Why there is nothing for whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum No {
    /// Another machine was asked, or none was named: a page elsewhere may be behind it.
    OtherHost,
    /// A page elsewhere asks.
    OtherOrigin,
    /// Something is to be done, and nothing can be.
    Method,
    /// There is nothing there.
    NotFound,
    /// There was nothing there too often.
    TooMany,
}

impl No {
    /// As a browser is told.
    pub(super) const fn status(self) -> u16 {
        match self {
            Self::OtherHost => 421,
            Self::OtherOrigin => 403,
            Self::Method => 405,
            Self::NotFound => 404,
            Self::TooMany => 429,
        }
    }
}

/// Longest name that a page gives itself.
const LONGEST_NAME: usize = 12;

/// What is answered here to this.
pub(super) fn answer(asked: Asked<'_>, here: &Here, tries: &mut Tries, now: Duration) -> Answer {
    if asked.host != Some(here.host.as_str()) {
        return Answer::No(No::OtherHost);
    }
    let is_own = |origin: &str| origin.strip_prefix("http://") == Some(here.host.as_str());
    if asked.origin.is_some_and(|origin| !is_own(origin)) {
        return Answer::No(No::OtherOrigin);
    }
    if asked.method != "GET" {
        return Answer::No(No::Method);
    }
    // Browsers ask for it by themselves.
    if asked.path == "/favicon.ico" {
        return Answer::No(No::NotFound);
    }
    let path = asked.path.strip_prefix('/').unwrap_or_default();
    let (token, page) = path.split_once('/').map_or((path, None), |(at, page)| (at, Some(page)));
    match page.filter(|_| here.token.is(token)) {
        Some(page) => of_page(page, asked.query.unwrap_or_default()),
        None if here.token.is(token) => Answer::Folder,
        None if tries.are_too_many(now) => Answer::No(No::TooMany),
        None => Answer::No(No::NotFound),
    }
}

fn of_page(page: &str, query: &str) -> Answer {
    match page {
        "" => Answer::Page,
        "zaal" => Answer::RoomPage,
        "klok.css" => Answer::Style,
        "klok.js" => Answer::Script,
        "stand" => Answer::Stand {
            after: value(query, "na").and_then(|after| after.parse().ok()),
            who: value(query, "ik").filter(|who| is_name(who)).map(str::to_owned),
        },
        _ => Answer::No(No::NotFound),
    }
}

fn value<'a>(query: &'a str, key: &str) -> Option<&'a str> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter(|(name, _)| *name == key).map(|(_, value)| value).next()
}

fn is_name(who: &str) -> bool {
    (1..=LONGEST_NAME).contains(&who.len()) && who.bytes().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Here {
        Here { host: "192.168.1.20:4715".to_owned(), token: Token::new().unwrap() }
    }

    fn get(path: &str) -> Asked<'_> {
        let host = Some("192.168.1.20:4715");
        Asked { method: "GET", host, origin: None, path, query: None }
    }

    fn answered(asked: Asked<'_>, here: &Here) -> Answer {
        answer(asked, here, &mut Tries::default(), Duration::ZERO)
    }

    #[test]
    fn who_has_the_address_gets_the_page_and_what_belongs_to_it() {
        let here = here();
        let own = |page: &str| format!("/{}/{page}", here.token.text());
        assert_eq!(answered(get(own("").trim_end_matches('/')), &here), Answer::Folder);
        for (page, expected) in [
            ("", Answer::Page),
            ("zaal", Answer::RoomPage),
            ("klok.css", Answer::Style),
            ("klok.js", Answer::Script),
            ("stand", Answer::Stand { after: None, who: None }),
            ("..", Answer::No(No::NotFound)),
            ("../../etc/passwd", Answer::No(No::NotFound)),
            ("Stand", Answer::No(No::NotFound)),
        ] {
            assert_eq!(answered(get(&own(page)), &here), expected, "{page}");
        }
        let path = own("stand");
        let asked = |query| answered(Asked { query: Some(query), ..get(&path) }, &here);
        let stand = |after, who: Option<&str>| Answer::Stand { after, who: who.map(str::to_owned) };
        assert_eq!(asked("na=7&ik=ab3"), stand(Some(7), Some("ab3")));
        assert_eq!(asked("ik=&na="), stand(None, None));
        assert_eq!(asked("na=-1&ik=%3Cscript%3E"), stand(None, None));
        assert_eq!(asked("na=99999999999999999999&ik=abcdefghijklm"), stand(None, None));
    }

    #[test]
    fn another_host_page_or_deed_gets_nothing() {
        let here = here();
        let path = format!("/{}/stand", here.token.text());
        let own = get(&path);
        for (asked, no) in [
            (Asked { host: None, ..own }, No::OtherHost),
            (Asked { host: Some("evil.example"), ..own }, No::OtherHost),
            (Asked { host: Some("evil.example:4715"), ..own }, No::OtherHost),
            (Asked { host: Some("192.168.1.20"), ..own }, No::OtherHost),
            (Asked { host: Some("192.168.1.20:4715.evil.example"), ..own }, No::OtherHost),
            (Asked { origin: Some("http://evil.example"), ..own }, No::OtherOrigin),
            (Asked { origin: Some("null"), ..own }, No::OtherOrigin),
            (Asked { origin: Some("https://192.168.1.20:4715"), ..own }, No::OtherOrigin),
            (Asked { method: "POST", ..own }, No::Method),
            (Asked { method: "HEAD", ..own }, No::Method),
            (Asked { method: "get", ..own }, No::Method),
        ] {
            assert_eq!(answered(asked, &here), Answer::No(no), "{asked:?}");
        }
        let same = Asked { origin: Some("http://192.168.1.20:4715"), ..own };
        assert_eq!(answered(same, &here), Answer::Stand { after: None, who: None });
    }

    #[test]
    fn guessing_is_answered_ten_times_a_minute_and_harms_nobody() {
        let (here, mut tries) = (here(), Tries::default());
        let own = format!("/{}/", here.token.text());
        let paths = ["/", "/aaaaaaaaaa/", "/aaaaaaaaaa", "//", "/zaal", "/etc/passwd"];
        let guesses = paths.iter().cycle().take(15);
        let answers: Vec<u16> = guesses
            .map(|path| match answer(get(path), &here, &mut tries, Duration::ZERO) {
                Answer::No(no) => no.status(),
                other => panic!("{path}: {other:?}"),
            })
            .collect();
        assert_eq!(answers, [[404; 10].as_slice(), &[429; 5]].concat());
        assert_eq!(answer(get(&own), &here, &mut tries, Duration::ZERO), Answer::Page);
    }
}
