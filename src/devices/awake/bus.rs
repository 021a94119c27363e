//! Linux and its kin: the login manager and the screen saver, over D-Bus.

use std::time::Duration;

use tokio::time::timeout;
use zbus::{Connection, OwnedFd};

use crate::app::devices::Awake;

/// This build can keep a laptop awake.
pub const IS_BUILT_IN: bool = true;

/// As long as each service gets to answer.
const DEADLINE: Duration = Duration::from_secs(3);

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
