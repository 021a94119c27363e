//! A message bus of one's own, with services on it that write down what arrives.

use std::{
    io::{BufRead, BufReader},
    os::fd::OwnedFd,
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::SystemTime,
};

use rustix::event::{PollFd, PollFlags};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use zbus::{Connection, OwnedFd as Passed, OwnedVariant, connection, interface};

use crate::tools::{Missing, missing};

/// Where no bus is.
pub(crate) const NO_BUS: &str = "unix:path=/nonexistent";

/// A bus; it ends with this.
pub(crate) struct Bus {
    daemon: Child,
    _folder: TempDir,
    pub(crate) address: String,
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

impl Bus {
    /// Starts one on which everybody may do everything, where the daemon is installed.
    pub(crate) fn start() -> Result<Self, Missing> {
        missing(&["dbus-daemon"])?;
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        let listen = format!("unix:path={}", folder.path().join("bus").display());
        let text = format!(
            "<busconfig><type>session</type><listen>{listen}</listen><auth>EXTERNAL</auth>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"
        );
        std::fs::write(&config, text).unwrap();
        let mut daemon = Command::new("dbus-daemon")
            .args(["--nofork", "--print-address"])
            .arg(format!("--config-file={}", config.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Ok(Self { daemon, _folder: folder, address: address.trim().to_owned() })
    }

    /// Puts a service on it, under a name of its own.
    fn serve<S: zbus::object_server::Interface>(
        &self,
        name: &'static str,
        path: &'static str,
        service: S,
    ) -> Served {
        let address = self.address.clone();
        let (ready, is_ready) = channel();
        let (until, ended) = tokio::sync::oneshot::channel();
        thread::spawn(move || {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let builder = connection::Builder::address(address.as_str())
                    .name(name)
                    .serve_at(path, service);
                let _connection = builder.build().await.unwrap();
                ready.send(()).unwrap();
                // Ends with whoever wants the service.
                let _ = ended.await;
            });
        });
        is_ready.recv().unwrap();
        Served(until)
    }

    /// A desktop that takes notifications; each comes out of the channel.
    pub(crate) fn notifications(&self) -> (Served, Receiver<Shown>) {
        let (shown, received) = channel();
        let path = "/org/freedesktop/Notifications";
        let service = Notifications { shown, last: 0 };
        (self.serve("org.freedesktop.Notifications", path, service), received)
    }

    /// A service that has the right name and never answers.
    pub(crate) fn silent(&self, name: &'static str) -> Silent {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let address = self.address.as_str();
        let connection = runtime.block_on(async {
            connection::Builder::address(address).name(name).build().await.unwrap()
        });
        // Nobody drives this runtime any more.
        Silent { _connection: connection, _runtime: runtime }
    }

    /// A login manager; what is kept from sleeping comes out of the channel.
    pub(crate) fn login_manager(&self) -> (Served, Receiver<Inhibited>) {
        let (inhibited, received) = channel();
        let service = LoginManager { inhibited };
        (self.serve("org.freedesktop.login1", "/org/freedesktop/login1", service), received)
    }
}

/// A service that is there as long as this is kept, and says nothing.
pub(crate) struct Silent {
    _connection: Connection,
    _runtime: Runtime,
}

/// A service that answers as long as this is kept.
pub(crate) struct Served(
    #[expect(dead_code, reason = "it is dropped")] tokio::sync::oneshot::Sender<()>,
);

/// A notification that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) id: u32,
    pub(crate) replaces: u32,
    pub(crate) title: String,
    pub(crate) body: String,
    pub(crate) transient: bool,
    /// All that came along.
    pub(crate) rest: String,
    /// When it arrived.
    pub(crate) at: SystemTime,
}

struct Notifications {
    shown: Sender<Shown>,
    last: u32,
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    fn notify(
        &mut self,
        app: &str,
        replaces: u32,
        icon: &str,
        title: String,
        body: String,
        actions: Vec<String>,
        hints: std::collections::HashMap<String, OwnedVariant>,
        _timeout: i32,
    ) -> u32 {
        let id = if replaces == 0 { self.last + 1 } else { replaces };
        self.last = id;
        let transient = hints.get("transient").is_some_and(|hint| bool::try_from(hint) == Ok(true));
        let rest = format!("{app} {icon} {actions:?} {hints:?}");
        let at = SystemTime::now();
        // The test may have seen enough.
        let _ = self.shown.send(Shown { id, replaces, title, body, transient, rest, at });
        id
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        let text = |text: &str| text.to_owned();
        (text("test"), text("test"), text("1"), text("1.2"))
    }
}

/// A promise that was given; it holds until the other end is closed.
#[derive(Debug)]
pub(crate) struct Inhibited {
    pub(crate) what: String,
    pub(crate) who: String,
    pub(crate) why: String,
    pub(crate) mode: String,
    ours: OwnedFd,
}

impl Inhibited {
    /// Whether the program still holds it.
    pub(crate) fn holds(&self) -> bool {
        let mut fds = [PollFd::new(&self.ours, PollFlags::IN)];
        rustix::event::poll(&mut fds, Some(&rustix::event::Timespec::default())).unwrap();
        fds[0].revents().is_empty()
    }
}

struct LoginManager {
    inhibited: Sender<Inhibited>,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl LoginManager {
    fn inhibit(&self, what: String, who: String, why: String, mode: String) -> Passed {
        let (ours, theirs) = std::io::pipe().unwrap();
        let ours = OwnedFd::from(ours);
        let _ = self.inhibited.send(Inhibited { what, who, why, mode, ours });
        Passed::from(OwnedFd::from(theirs))
    }
}

/// A bus that takes the call and never says anything.
pub(crate) struct DeafBus {
    _folder: TempDir,
    pub(crate) address: String,
}

impl DeafBus {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bus");
        let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
        let address = format!("unix:path={}", path.display());
        thread::spawn(move || {
            let mut silent = Vec::new();
            while let Ok((connection, _)) = listener.accept() {
                silent.push(connection);
            }
        });
        Self { _folder: folder, address }
    }
}
