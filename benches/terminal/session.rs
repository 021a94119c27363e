//! A program in a pseudo-terminal of 100×30, and how long what it shows takes.

use std::{
    ops::{Deref, DerefMut},
    path::Path,
    time::{Duration, Instant},
};

use portable_pty::CommandBuilder;

use crate::{poll::PATIENCE, pty::Pty};

/// A program that runs; it ends with this value.
pub(crate) struct Session(Pty);

impl DerefMut for Session {
    fn deref_mut(&mut self) -> &mut Pty {
        &mut self.0
    }
}

impl Deref for Session {
    type Target = Pty;

    fn deref(&self) -> &Pty {
        &self.0
    }
}

impl Session {
    /// Starts a program.
    pub(crate) fn start(program: &Path, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        // A start looks there for rescued words: what else lies there says nothing of a program.
        command.env("TMPDIR", env!("CARGO_TARGET_TMPDIR"));
        Self(Pty::open(command, (100, 30)))
    }

    /// How long it took from the start until all of these words stood on the screen.
    pub(crate) fn until_shown(&mut self, words: &[&str]) -> Duration {
        let all = |screen: &str| words.iter().all(|word| screen.contains(word));
        self.0.wait_until(&format!("{words:?}"), all);
        self.came.last().copied().unwrap_or(self.started) - self.started
    }

    /// How long it took until something was drawn.
    pub(crate) fn until_drawn(&mut self) -> Duration {
        self.until_shown(&[])
            .max(self.0.take_in(PATIENCE).map_or(Duration::ZERO, |at| at - self.started))
    }

    /// How many bytes came since it was last asked.
    pub(crate) fn count_bytes(&mut self) -> usize {
        let before = self.sent.len();
        while self.0.take_in(Duration::ZERO).is_some() {}
        self.sent.len() - before
    }

    /// How long the first byte of the answer to a key takes.
    pub(crate) fn answer(&mut self, key: &str) -> Duration {
        self.count_bytes();
        let pressed = Instant::now();
        self.0.press(key);
        self.0.take_in(PATIENCE).unwrap() - pressed
    }
}
