//! A pipe with a name.

use std::{io, path::Path};

use tokio::{net::unix::pipe::OpenOptions, time::sleep};

use super::{AT_ONCE, REST};

/// Tells what comes through it.
///
/// Fails when it is no pipe, or not any more.
pub(super) async fn listen(path: &Path, tell: impl Fn(&[u8])) -> io::Result<()> {
    let mut pipe = OpenOptions::new().open_receiver(path)?;
    loop {
        pipe.readable().await?;
        let mut numbers = [0; AT_ONCE];
        match pipe.try_read(&mut numbers) {
            // Whoever wrote has gone: one that is opened anew is silent until somebody comes.
            Ok(0) => pipe = OpenOptions::new().open_receiver(path)?,
            Ok(count) => {
                tell(numbers.get(..count).unwrap_or_default());
                sleep(REST).await;
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
            Err(error) => return Err(error),
        }
    }
}
