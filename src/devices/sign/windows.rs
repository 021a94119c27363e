//! A pipe of the system, for programs of this machine alone: its owner can write, others cannot.

use std::{io, path::Path};

use tokio::{net::windows::named_pipe::ServerOptions, time::sleep};

use super::{AT_ONCE, REST};

/// Tells what comes through it.
///
/// Fails when there can be no pipe, or another program has it.
pub(super) async fn listen(path: &Path, tell: impl Fn(&[u8])) -> io::Result<()> {
    let mut options = ServerOptions::new();
    options.access_outbound(false).reject_remote_clients(true).first_pipe_instance(true);
    loop {
        let pipe = options.create(path)?;
        pipe.connect().await?;
        pipe.readable().await?;
        let mut numbers = [0; AT_ONCE];
        if let Ok(count) = pipe.try_read(&mut numbers) {
            tell(numbers.get(..count).unwrap_or_default());
        }
        sleep(REST).await;
    }
}
