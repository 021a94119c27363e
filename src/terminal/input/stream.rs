//! Where what is typed comes as bytes, keys and reports of the terminal through each other.

use std::{env, ffi::OsString, time::Duration};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};
use rustix::stdio::stdin;

use super::{Input, reader::Reader};

/// More than this does not come at once, but for a paste.
const PIECE: usize = 4_096;

/// Passes on all that comes, until the terminal or the listener is gone.
pub(super) fn pass_on_all(send: &impl Fn(Input) -> bool) {
    let mut reader = Reader::new(is_far(|name| env::var_os(name)));
    while let Some(inputs) = take_in(&mut reader) {
        if !inputs.into_iter().all(send) {
            return;
        }
    }
}

/// Whether the terminal is on another machine, as its daemon tells.
fn is_far(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].into_iter().any(is_set)
}

/// What the next bytes mean, or that none came any more; nothing when the terminal is gone.
fn take_in(reader: &mut Reader) -> Option<Vec<Input>> {
    if !comes_within(reader.patience())? {
        return Some(reader.give_up());
    }
    let mut bytes = [0; PIECE];
    match read(stdin(), &mut bytes) {
        Ok(0) => None,
        Ok(count) => bytes.get(..count).map(|bytes| reader.take_in(bytes)),
        Err(Errno::INTR | Errno::AGAIN) => Some(Vec::new()),
        Err(_) => None,
    }
}

/// Whether there is something to read within this time, or ever; nothing when the terminal hung up.
fn comes_within(patience: Option<Duration>) -> Option<bool> {
    // One that is too long for the system is as good as none.
    let most = patience.and_then(|patience| Timespec::try_from(patience).ok());
    let stdin = stdin();
    loop {
        let mut watched = [PollFd::new(&stdin, PollFlags::IN)];
        match poll(&mut watched, most.as_ref()) {
            Err(Errno::INTR) => {}
            Err(_) => return None,
            Ok(ready) => {
                let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
                let lost = watched.iter().any(|fd| fd.revents().intersects(gone));
                return (!lost).then_some(ready != 0);
            }
        }
    }
}
