//! Windows: a wish that is tied to a thread.

use std::{sync::mpsc, thread, time::Duration};

use tokio::{sync::oneshot, time::timeout};

use crate::app::devices::Awake;

/// This build can keep a laptop awake.
pub const IS_BUILT_IN: bool = true;

/// As long as each service gets to answer.
const DEADLINE: Duration = Duration::from_secs(3);

/// Windows ties the wish to a thread: it holds until that thread is let go.
#[derive(Debug)]
pub struct Held {
    works: bool,
    _until_dropped: mpsc::Sender<()>,
}

impl Held {
    /// What stays awake.
    pub fn awake(&self) -> Awake {
        Awake { computer: self.works, screen: self.works }
    }
}

/// Asks on a thread that does nothing else.
pub async fn hold(_: &str) -> Held {
    let (until_dropped, dropped) = mpsc::channel::<()>();
    let (tell, told) = oneshot::channel();
    thread::spawn(move || {
        let held = keepawake::Builder::default().display(true).idle(true).create();
        // Whoever asked may have given up.
        let _ = tell.send(held.is_ok());
        let _ = dropped.recv();
    });
    let works = timeout(DEADLINE, told).await.is_ok_and(|works| works == Ok(true));
    Held { works, _until_dropped: until_dropped }
}
