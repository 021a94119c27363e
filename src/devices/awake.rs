//! Keeps the laptop awake while a meeting runs. The system forgets the wish when this program ends,
//! whatever ends it.

#[cfg(not(target_os = "macos"))]
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;

pub use platform::{Held, hold};

use super::Tell;
use crate::app::devices::{Awake, DeviceNews};

/// As long as each service gets to answer.
#[cfg(not(target_os = "macos"))]
const DEADLINE: Duration = Duration::from_secs(3);

/// Holds and lets go as is wished; tells once that it does not work.
pub(super) async fn keep(mut wishes: UnboundedReceiver<bool>, why: &str, tell: Tell) {
    let mut held = None;
    let mut told = false;
    while let Some(wish) = wishes.recv().await {
        if !wish {
            held = None;
        } else if held.is_none() {
            let holds = hold(why).await;
            if !holds.awake().computer && !told {
                told = true;
                tell(DeviceNews::AwakeFails);
            }
            held = Some(holds);
        }
    }
    drop(held);
}

#[cfg(all(unix, not(target_os = "macos")))]
mod platform {
    use tokio::time::timeout;
    use zbus::{Connection, OwnedFd};

    use super::{Awake, DEADLINE};

    /// Who asks, as the desktop's settings may show it.
    const WHO: &str = "intervisie";

    /// The system's promises; they end when this is dropped.
    #[derive(Debug)]
    pub struct Held {
        sleep: Option<OwnedFd>,
        idle: Option<OwnedFd>,
        screen: Option<Connection>,
    }

    impl Held {
        /// What stays awake.
        pub fn awake(&self) -> Awake {
            let screen = self.idle.is_some() || self.screen.is_some();
            Awake { computer: self.sleep.is_some(), screen }
        }
    }

    /// Asks the login manager and the desktop, and tells them why; each for itself: one may refuse
    /// what another grants.
    pub async fn hold(why: &str) -> Held {
        let login = async { timeout(DEADLINE, Connection::system()).await.ok()?.ok() };
        let (login, screen) = tokio::join!(login, timeout(DEADLINE, inhibit_screen(why)));
        let screen = screen.ok().and_then(Result::ok);
        let (sleep, idle) = match &login {
            Some(login) => tokio::join!(inhibit(login, "sleep", why), inhibit(login, "idle", why)),
            None => (None, None),
        };
        Held { sleep, idle, screen }
    }

    /// The promise holds as long as what comes back is open.
    async fn inhibit(login: &Connection, what: &str, why: &str) -> Option<OwnedFd> {
        let (name, path) = ("org.freedesktop.login1", "/org/freedesktop/login1");
        let manager = Some("org.freedesktop.login1.Manager");
        let body = (what, WHO, why, "block");
        let asked = login.call_method(Some(name), path, manager, "Inhibit", &body);
        timeout(DEADLINE, asked).await.ok()?.ok()?.body().deserialize().ok()
    }

    /// The promise holds as long as we are on the bus.
    async fn inhibit_screen(why: &str) -> zbus::Result<Connection> {
        let desktop = Connection::session().await?;
        let name = "org.freedesktop.ScreenSaver";
        let path = "/org/freedesktop/ScreenSaver";
        desktop.call_method(Some(name), path, Some(name), "Inhibit", &(WHO, why)).await?;
        Ok(desktop)
    }
}

#[cfg(target_os = "macos")]
mod platform {
    use std::process::Stdio;

    use tokio::process::{Child, Command};

    use super::Awake;

    /// The system's own program, which ends with us.
    #[derive(Debug)]
    pub struct Held(Option<Child>);

    impl Held {
        /// What stays awake.
        pub fn awake(&self) -> Awake {
            Awake { computer: self.0.is_some(), screen: self.0.is_some() }
        }
    }

    /// Starts the program that keeps a Mac awake.
    pub async fn hold(_: &str) -> Held {
        let mut command = Command::new("/usr/bin/caffeinate");
        command.args(["-dis", "-w", &std::process::id().to_string()]).kill_on_drop(true);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Held(command.spawn().ok())
    }
}

#[cfg(windows)]
mod platform {
    use std::{sync::mpsc, thread};

    use tokio::{sync::oneshot, time::timeout};

    use super::{Awake, DEADLINE};

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
}
