//! A chair who sits elsewhere: the program at the far end of a real ssh connection.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, SystemTime},
};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::{
    program::{Program, World},
    pulse::only_program,
    tools::{Missing, missing, or_skip, poll},
};

/// The way from a stroke to the terminal takes no longer than this.
const NEAR: Duration = Duration::from_secs(2);

/// An ssh server on this machine, for whoever runs the tests; it ends with this.
pub(crate) struct Server {
    process: Child,
    folder: TempDir,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn key(path: &Path) {
    let mut command = Command::new("ssh-keygen");
    command.args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path);
    assert!(command.status().unwrap().success());
}

impl Server {
    fn start() -> Result<Self, Missing> {
        missing(&["ssh", "ssh-keygen"])?;
        // It wants to be called by its whole path, which few have among their programs.
        let program = Path::new("/usr/sbin/sshd");
        if !program.is_file() {
            missing(&["sshd"])?;
        }
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path();
        fs::set_permissions(place, fs::Permissions::from_mode(0o700)).unwrap();
        for name in ["host", "own"] {
            key(&place.join(name));
        }
        fs::copy(place.join("own.pub"), place.join("allowed")).unwrap();
        // Where it runs as root it wants this place; elsewhere it does without.
        let _ = fs::create_dir_all("/run/sshd");
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let here = place.display();
        let config = format!(
            "ListenAddress 127.0.0.1:{port}\nHostKey {here}/host\nAuthorizedKeysFile {here}/allowed\n\
             StrictModes no\nUsePAM no\nPermitRootLogin yes\nPidFile none\n"
        );
        fs::write(place.join("config"), config).unwrap();
        let mut command = Command::new(program);
        command.args(["-D", "-e", "-f"]).arg(place.join("config"));
        let process = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let server = Self { process, folder, port };
        poll("ssh server", || TcpStream::connect(("127.0.0.1", port)).is_ok().then_some(()));
        Ok(server)
    }

    /// The command that does a line of the shell at the far end, in a terminal there.
    pub(crate) fn client(&self, line: &str) -> CommandBuilder {
        let mut command = CommandBuilder::new("ssh");
        let place = self.folder.path();
        command.args(["-tt", "-F", "/dev/null", "-p", &self.port.to_string(), "-i"]);
        command.arg(place.join("own"));
        for option in ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR"]
        {
            command.args(["-o", option]);
        }
        command.args(["127.0.0.1", line]);
        command.env("TERM", "xterm-256color");
        command
    }
}

/// Starts a meeting at the far end, so many times as fast as real.
fn meet_far(server: &Server, world: &World, minutes: u32, tempo: u32) -> Program {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("instellingen.toml");
    fs::write(&settings, &world.settings).unwrap();
    let place = folder.path().display();
    let line = format!(
        "env DBUS_SYSTEM_BUS_ADDRESS={} PULSE_SERVER={} HOME={place} PATH={} \
         {} start --duur {minutes} --deelnemers 4 --tempo {tempo} --data-map {place}/data \
         --instellingen {}",
        world.system_bus,
        world.sound,
        world.programs.as_deref().unwrap_or("/nonexistent"),
        env!("CARGO_BIN_EXE_intervisie"),
        settings.display(),
    );
    Program::of(server.client(&line), folder)
}

#[test]
fn over_ssh_the_bell_rings_with_each_stroke_and_it_is_said_why() {
    let Some(server) = or_skip(Server::start()) else { return };
    let folder = tempfile::tempdir().unwrap();
    // A player that proves itself at once, in a room where nobody sits.
    let heard = folder.path().join("heard");
    let script = format!("echo x >> {}", heard.display());
    let programs = Some(only_program(folder.path(), "aplay", &script).to_str().unwrap().to_owned());
    let world = World { programs, ..World::with_sound("unix:/nonexistent") };
    let mut program = meet_far(&server, &world, 30, 60);
    program.wait_for("Via ssh klinkt de piep van dit venster");
    program.until("closing time", |p| p.journal().given("close_now").is_some());
    // The others are said and not heard.
    for name in ["wrap_up", "slot_now", "close_now"] {
        let given = program.journal().given(name).unwrap().at;
        let is_near = |bell: &SystemTime| {
            given.checked_sub(NEAR).is_some_and(|from| from <= *bell) && *bell <= given + NEAR
        };
        program.until(name, |program| program.bells().iter().any(is_near));
    }
    assert!(!heard.exists(), "nothing is played where nobody hears it");
}
