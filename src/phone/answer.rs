//! What is answered to whom: decided by a plain function, before anything is looked up.

use super::{limits::Tries, token::Token};
use std::time::Duration;

/// What a stranger asks, as far as it matters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    /// `GET`, `POST`, or something else.
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
    /// The same of the timekeeper.
    pub(super) hand: Token,
}

/// Who has an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// Anybody in the room.
    Anybody,
    /// Whoever has the code of the timekeeper.
    Timekeeper,
}

impl Here {
    /// Whose address has this in it.
    fn whose(&self, token: &str) -> Option<Who> {
        match (self.token.is(token), self.hand.is(token)) {
            (true, _) => Some(Who::Anybody),
            (false, true) => Some(Who::Timekeeper),
            (false, false) => None,
        }
    }
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The page of a phone.
    Page(Who),
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
        /// Who asks for it.
        of: Who,
        /// What the page has; nothing: it is answered at once.
        after: Option<u64>,
        /// How the page calls itself.
        who: Option<String>,
    },
    /// That the timekeeper's sign was taken, if none was a moment ago.
    Sign(u8),
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

/// How many signs there are.
const SIGNS: u8 = 4;
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
    if !["GET", "POST"].contains(&asked.method) {
        return Answer::No(No::Method);
    }
    // Browsers ask for it by themselves.
    if asked.path == "/favicon.ico" {
        return Answer::No(No::NotFound);
    }
    let path = asked.path.strip_prefix('/').unwrap_or_default();
    let (token, page) = path.split_once('/').map_or((path, None), |(at, page)| (at, Some(page)));
    // Whatever is asked: who guesses is counted.
    let Some(who) = here.whose(token) else {
        let too_many = tries.are_too_many(now);
        return Answer::No(if too_many { No::TooMany } else { No::NotFound });
    };
    match page {
        _ if asked.method == "POST" => {
            page.and_then(|page| sign(page, who)).unwrap_or(Answer::No(No::Method))
        }
        Some(page) => of_page(page, who, asked.query.unwrap_or_default()),
        None => Answer::Folder,
    }
}

/// The one thing that can be done, by one alone.
fn sign(page: &str, who: Who) -> Option<Answer> {
    let number = page.strip_prefix("teken/").filter(|_| who == Who::Timekeeper)?;
    let sign = number.parse().ok().filter(|sign| (1..=SIGNS).contains(sign));
    Some(sign.map_or(Answer::No(No::NotFound), Answer::Sign))
}

fn of_page(page: &str, who: Who, query: &str) -> Answer {
    match page {
        "" => Answer::Page(who),
        "zaal" => Answer::RoomPage,
        "klok.css" => Answer::Style,
        "klok.js" => Answer::Script,
        "stand" => Answer::Stand {
            of: who,
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
        let [token, hand] = [(); 2].map(|()| Token::new().unwrap());
        Here { host: "192.168.1.20:4715".to_owned(), token, hand }
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
            ("", Answer::Page(Who::Anybody)),
            ("zaal", Answer::RoomPage),
            ("klok.css", Answer::Style),
            ("klok.js", Answer::Script),
            ("stand", Answer::Stand { of: Who::Anybody, after: None, who: None }),
            ("teken/1", Answer::No(No::NotFound)),
            ("..", Answer::No(No::NotFound)),
            ("../../etc/passwd", Answer::No(No::NotFound)),
            ("Stand", Answer::No(No::NotFound)),
        ] {
            assert_eq!(answered(get(&own(page)), &here), expected, "{page}");
        }
        let path = own("stand");
        let asked = |query| answered(Asked { query: Some(query), ..get(&path) }, &here);
        let of = Who::Anybody;
        let stand =
            |after, who: Option<&str>| Answer::Stand { of, after, who: who.map(str::to_owned) };
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
        let stand = Answer::Stand { of: Who::Anybody, after: None, who: None };
        assert_eq!(answered(same, &here), stand);
    }

    #[test]
    fn only_who_has_the_code_of_the_timekeeper_gives_a_sign_and_can_do_nothing_else() {
        let here = here();
        let at = |token: &Token, page: &str| format!("/{}/{page}", token.text());
        let post = |path: &str| answered(Asked { method: "POST", ..get(path) }, &here);
        for (page, expected) in [
            ("teken/1", Answer::Sign(1)),
            ("teken/4", Answer::Sign(4)),
            ("teken/0", Answer::No(No::NotFound)),
            ("teken/5", Answer::No(No::NotFound)),
            ("teken/256", Answer::No(No::NotFound)),
            ("teken/1/", Answer::No(No::NotFound)),
            ("teken", Answer::No(No::Method)),
            ("stand", Answer::No(No::Method)),
            ("", Answer::No(No::Method)),
        ] {
            assert_eq!(post(&at(&here.hand, page)), expected, "{page}");
            assert_eq!(post(&at(&here.token, page)), Answer::No(No::Method), "{page}");
        }
        assert_eq!(answered(get(&at(&here.hand, "")), &here), Answer::Page(Who::Timekeeper));
        assert_eq!(answered(get(&at(&here.hand, "teken/1")), &here), Answer::No(No::NotFound));
        let elsewhere = Asked { method: "POST", origin: Some("http://evil.example"), ..get("/") };
        assert_eq!(answered(elsewhere, &here), Answer::No(No::OtherOrigin));
    }

    #[test]
    fn a_sign_cannot_be_guessed_beside_the_limit() {
        let (here, mut tries) = (here(), Tries::default());
        let guess = Asked { method: "POST", ..get("/aaaaaaaaaa/teken/1") };
        let answers = (0..12).map(|_| answer(guess, &here, &mut tries, Duration::ZERO));
        let refused = |why| move |answer: &Answer| *answer == Answer::No(why);
        let all: Vec<_> = answers.collect();
        assert!(all[..10].iter().all(refused(No::NotFound)));
        assert!(all[10..].iter().all(refused(No::TooMany)));
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
        let page = answer(get(&own), &here, &mut tries, Duration::ZERO);
        assert_eq!(page, Answer::Page(Who::Anybody));
    }
}
