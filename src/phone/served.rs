//! What is served: the pages and the clock as it stands, within limits.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use hyper::{
    Response,
    body::Bytes,
    header::{self, HeaderValue},
};
use serde::Serialize;
use tokio::{sync::watch, time::timeout};

use super::{
    answer::{Answer, Asked, Here, No, Who, answer},
    body::Whole,
    limits::{Seats, Signs, Tries, Watchers},
    line::{PhoneTold, Shown, SignLine, Stand},
    page::Pages,
};
use crate::clock;

/// So long an answer waits for something new, at the most: less than phones and what lies between them endure.
const WAIT: Duration = Duration::from_secs(25);
/// How often it is looked who still looks on.
const LOOK: Duration = Duration::from_secs(5);
/// What goes with every answer: it is kept nowhere, put in no frame, and loads nothing from elsewhere.
const HEADERS: [(&str, &str); 9] = [
    ("cache-control", "no-store"),
    ("connection", "close"),
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "screen-wake-lock=(self)"),
    ("x-robots-tag", "noindex"),
];

/// The clock as it was told last, and which one it is.
pub(super) type Current = (u64, Option<Arc<Shown>>);

/// All that connections share.
pub(super) struct Served {
    pub(super) here: Here,
    pub(super) pages: Pages,
    pub(super) shown: watch::Receiver<Current>,
    pub(super) tell: fn(&PhoneTold),
    pub(super) tries: Mutex<Tries>,
    pub(super) signs: Mutex<Signs>,
    pub(super) seats: Mutex<Seats>,
    pub(super) watchers: Mutex<(Watchers, u16)>,
}

/// The clock as a page gets it.
#[derive(Serialize)]
struct Sent<'a> {
    seq: u64,
    now: i64,
    #[serde(flatten)]
    stand: &'a Stand,
    #[serde(skip_serializing_if = "Option::is_none")]
    sign: Option<&'a SignLine>,
}

/// A connection; its seat is free when this goes.
pub(super) struct Seat {
    served: Arc<Served>,
    who: IpAddr,
}

impl Drop for Seat {
    fn drop(&mut self) {
        locked(&self.served.seats).leave(self.who);
    }
}

/// What a connection that panicked held is still whole: each change is one call.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn now() -> Duration {
    Duration::try_from(clock::elapsed()).unwrap_or_default()
}

impl Served {
    /// A seat for somebody at this address, where there is one.
    pub(super) fn seat(self: &Arc<Self>, who: IpAddr) -> Option<Seat> {
        let taken = locked(&self.seats).take(who);
        taken.then(|| Seat { served: Arc::clone(self), who })
    }

    /// Answers what was asked.
    pub(super) async fn answer(&self, asked: Asked<'_>) -> Response<Whole> {
        let decided = answer(asked, &self.here, &mut locked(&self.tries), now());
        let (status, kind, text) = match decided {
            Answer::Page(who) => (200, "text/html; charset=utf-8", self.page(who)),
            Answer::RoomPage => (200, "text/html; charset=utf-8", self.pages.room.clone()),
            Answer::Style => (200, "text/css; charset=utf-8", self.pages.style.clone()),
            Answer::Script => (200, "text/javascript; charset=utf-8", self.pages.script.clone()),
            Answer::Folder => (308, "text/plain", Bytes::new()),
            Answer::No(no) => (no.status(), "text/plain", Bytes::new()),
            Answer::Sign(sign) => (self.take_sign(sign), "text/plain", Bytes::new()),
            Answer::Stand { of, after, who } => {
                self.note(who.as_deref());
                match self.stand_after(of, after).await {
                    Some(stand) => (200, "application/json", stand),
                    None => (410, "text/plain", Bytes::new()),
                }
            }
        };
        let mut response = Response::new(Whole::new(text));
        *response.status_mut() = status.try_into().unwrap_or_default();
        let headers = response.headers_mut();
        for (name, value) in HEADERS {
            headers.insert(name, HeaderValue::from_static(value));
        }
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        if status == 308
            && let Ok(folder) = HeaderValue::from_str(&format!("{}/", asked.path))
        {
            headers.insert(header::LOCATION, folder);
        }
        response
    }

    fn page(&self, who: Who) -> Bytes {
        match who {
            Who::Anybody => self.pages.phone.clone(),
            Who::Timekeeper => self.pages.hand.clone(),
        }
    }

    /// Tells the sign, unless one was told a moment ago.
    fn take_sign(&self, sign: u8) -> u16 {
        if !locked(&self.signs).take(now()) {
            return No::TooMany.status();
        }
        (self.tell)(&PhoneTold::Signed(sign));
        204
    }

    /// The clock, once it is another than this one; the same again where nothing changes for a while. Nothing
    /// for whoever knows that the meeting has ended: no other will come.
    async fn stand_after(&self, of: Who, after: Option<u64>) -> Option<Bytes> {
        let mut shown = self.shown.clone();
        let is_new = |(seq, shown): &Current| {
            shown.as_ref().is_some_and(|shown| after != Some(*seq) || shown.stand.ended)
        };
        // Where nobody tells any more, what was told last holds.
        let _ = timeout(WAIT, shown.wait_for(is_new)).await;
        let (seq, current) = shown.borrow().clone();
        let Some(shown) = current else { return Some(Bytes::from_static(b"null")) };
        let stand = &shown.stand;
        if stand.ended && after == Some(seq) {
            return None;
        }
        let real = i64::try_from(clock::elapsed().as_millis()).unwrap_or(i64::MAX);
        let now = stand.zero.saturating_add(real.saturating_mul(stand.tempo.into()));
        let sign = shown.sign.as_ref().filter(|_| of == Who::Timekeeper);
        let sent = Sent { seq, now, stand, sign };
        Some(serde_json::to_vec(&sent).unwrap_or_default().into())
    }

    /// This page looks on.
    fn note(&self, who: Option<&str>) {
        if let Some(who) = who {
            locked(&self.watchers).0.ask(who, now());
        }
        self.count();
    }

    /// Tells how many look on, where that is another number.
    fn count(&self) {
        let (watchers, told) = &mut *locked(&self.watchers);
        let count = watchers.count(now());
        if std::mem::replace(told, count) != count {
            (self.tell)(&PhoneTold::Watching(count));
        }
    }

    /// Notices who does not look on any more.
    pub(super) async fn keep_count(&self) {
        loop {
            tokio::time::sleep(LOOK).await;
            self.count();
        }
    }
}
