//! The clock on other screens: a process of its own, told a line where something changes. While there is none
//! there is no task, no socket and nothing that wakes.

use std::{
    env,
    path::PathBuf,
    process::Stdio,
    sync::mpsc::{Receiver, Sender, channel},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    process::{Child, ChildStdin, ChildStdout, Command},
    runtime::Handle,
    sync::watch,
    time::timeout,
};

use super::FirstPage;
use crate::{
    app::{
        hand::Sign,
        phone::{PhoneFailure, PhoneNews, Way},
    },
    phone::{
        line::{PhoneTold, Shown, ToPhones, Unserved},
        qr,
    },
};

/// So long a line may take to be taken.
const TAKEN: Duration = Duration::from_secs(1);
/// So long it may take to end by itself.
const ENDS: Duration = Duration::from_secs(3);

/// The process while it runs; it ends when this goes.
#[derive(Debug)]
pub struct PhoneProcess {
    shown: watch::Sender<Option<Box<Shown>>>,
    /// Nobody ever tells anything: it is closed once all was said.
    done: Receiver<()>,
}

impl PhoneProcess {
    /// Starts it with this page, at this address of the machine where one was wished; what it tells
    /// is told.
    pub fn start(
        runtime: &Handle,
        page: FirstPage,
        at: Option<String>,
        tell: impl Fn(PhoneNews) + Send + Sync + 'static,
    ) -> Self {
        let (shown, stands) = watch::channel(None);
        let (all_said, done) = channel();
        runtime.spawn(async move {
            if let Err(why) = run(at, page, stands, all_said, &tell).await {
                tell(PhoneNews::Fails(why));
            }
        });
        Self { shown, done }
    }

    /// Shows how the meeting stands. Only the last counts: a process that takes nothing holds up nobody.
    pub fn show(&self, shown: Shown) {
        // Where it is gone that has been told.
        let _ = self.shown.send(Some(Box::new(shown)));
    }

    /// Ends it; waits until the last was said, but no longer than this.
    pub fn finish(self, deadline: Duration) {
        drop(self.shown);
        let _ = self.done.recv_timeout(deadline);
    }
}

/// This program itself, also where its file was replaced meanwhile.
fn program() -> Option<PathBuf> {
    if cfg!(target_os = "linux") { Some("/proc/self/exe".into()) } else { env::current_exe().ok() }
}

fn spawn(at: Option<String>) -> Option<(Child, ChildStdin, Lines<BufReader<ChildStdout>>)> {
    let mut command = Command::new(program()?);
    command.args(["telefoon", "--stdin"]);
    command.args(at.into_iter().flat_map(|at| ["--adres".to_owned(), at]));
    // It needs to know nothing of whoever is here. Windows opens no socket without its own folder.
    command.env_clear().envs(env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    // What stops this program for a while does not stop the clock in the room.
    #[cfg(unix)]
    command.process_group(0);
    let mut child = command.kill_on_drop(true).spawn().ok()?;
    let input = child.stdin.take()?;
    let told = BufReader::new(child.stdout.take()?).lines();
    Some((child, input, told))
}

/// Runs it until nobody tells it anything any more.
///
/// Fails when it cannot be started, or ends before that.
async fn run(
    at: Option<String>,
    FirstPage { words, as_before }: FirstPage,
    mut stands: watch::Receiver<Option<Box<Shown>>>,
    all_said: Sender<()>,
    tell: &impl Fn(PhoneNews),
) -> Result<(), PhoneFailure> {
    let (mut child, mut input, mut told) = spawn(at).ok_or(PhoneFailure::NotStarted)?;
    write(&mut input, &ToPhones::Begins { words, as_before }).await?;
    loop {
        tokio::select! {
            changed = stands.changed() => {
                let last = stands.borrow_and_update().clone();
                if let Some(shown) = last {
                    write(&mut input, &ToPhones::Shows(shown)).await?;
                }
                if changed.is_err() {
                    break;
                }
            }
            line = told.next_line() => match line {
                Ok(Some(line)) => hear(&line, tell)?,
                Ok(None) | Err(_) => return Err(PhoneFailure::Gone),
            },
        }
    }
    drop((input, all_said));
    if timeout(ENDS, child.wait()).await.is_err() {
        let _ = child.kill().await;
    }
    Ok(())
}

async fn write(input: &mut ChildStdin, told: &ToPhones) -> Result<(), PhoneFailure> {
    let mut line = serde_json::to_string(told).unwrap_or_default();
    line.push('\n');
    let written = timeout(TAKEN, input.write_all(line.as_bytes())).await;
    written.is_ok_and(|written| written.is_ok()).then_some(()).ok_or(PhoneFailure::Gone)
}

fn hear(line: &str, tell: &impl Fn(PhoneNews)) -> Result<(), PhoneFailure> {
    match serde_json::from_str(line) {
        Ok(PhoneTold::Listens { clock, hand, addresses }) => {
            let [clock, hand] = [clock, hand].map(|address| {
                let code = qr::code(&format!("{address}/")).unwrap_or_default();
                Way { address, code }
            });
            tell(PhoneNews::Listens { clock, hand, addresses });
        }
        Ok(PhoneTold::Signed(number)) => {
            if let Some(sign) = Sign::numbered(number) {
                tell(PhoneNews::Signed(sign));
            }
        }
        Ok(PhoneTold::Watching(count)) => tell(PhoneNews::Watching(count)),
        Ok(PhoneTold::Fails(Unserved::Network)) => return Err(PhoneFailure::NoNetwork),
        Ok(PhoneTold::Fails(Unserved::Port)) => return Err(PhoneFailure::NoPort),
        // Nothing that this program knows: another one was put in its place.
        Err(_) => {}
    }
    Ok(())
}
