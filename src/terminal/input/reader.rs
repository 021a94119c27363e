//! From bytes to keys. Beside keys a terminal sends reports, and answers to what an earlier program
//! asked: sequences that begin with ESC, of any form that ECMA-48 has, and cut where the way here cut
//! them. None of them is a key. A library does not do this: those that read what a program draws know
//! no lone Esc and no paste, and those that read keys take an unknown sequence for letters.

mod state;

use std::time::Duration;

use self::state::{Overdue, State, following};
use super::{Input, LONGEST_PASTE, cut, sequence};
use crate::{key::Key, letters};

/// After Esc the rest of a sequence is awaited so long; without one it was the key. A terminal here sends a
/// sequence at once, and editors wait as long.
const ESCAPE: Duration = Duration::from_millis(50);
/// The same where the terminal is on another machine: what was cut on its way waits for what was lost, which is
/// sent again after 200 ms at the earliest (RFC 6298 asks more; this is what Linux does).
const ESCAPE_FROM_FAR: Duration = Duration::from_millis(250);
/// The rest of what has clearly begun is awaited so long.
const REST: Duration = Duration::from_secs(1);
/// The rest of a paste: what follows it would run as keys.
const PASTE: Duration = Duration::from_secs(5);

/// Before a control of the second half, in UTF-8.
const CONTROLS: [u8; 1] = [0xc2];
/// What ends a paste.
const PASTED: &[u8] = b"\x1b[201~";
/// More of a sequence than means anything; the rest of it is passed over.
const LONGEST: usize = 64;

/// Reads keys from what a terminal sends.
#[derive(Debug)]
pub(super) struct Reader {
    /// How long the rest of a sequence is awaited of which only Esc came.
    escape: Duration,
    state: State,
    /// What comes late is only the rest when no single key is like it.
    overdue: Overdue,
    after_return: bool,
    out: Vec<Input>,
}

impl Reader {
    /// A reader for a terminal that is here, or on another machine.
    pub(super) fn new(is_far: bool) -> Self {
        Self {
            escape: if is_far { ESCAPE_FROM_FAR } else { ESCAPE },
            state: State::Between,
            overdue: Overdue::Not,
            after_return: false,
            out: Vec::new(),
        }
    }

    /// How long to wait for more before [`Self::give_up`]; nothing: for ever.
    pub(super) fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Escape { .. } if self.overdue == Overdue::Late => Some(REST),
            _ if self.overdue != Overdue::Not => None,
            State::Between => None,
            State::Escape { .. } | State::Intermediate => Some(self.escape),
            State::Control { typed, .. }
            | State::Single { typed, .. }
            | State::Text { said: typed, .. }
                if typed.is_empty() =>
            {
                Some(self.escape)
            }
            State::Paste(_) => Some(PASTE),
            _ => Some(REST),
        }
    }

    /// Nothing more came in time.
    pub(super) fn give_up(&mut self) -> Vec<Input> {
        match std::mem::take(&mut self.state) {
            // What follows may make a control of it.
            State::Character(bytes) if bytes != CONTROLS => self.latin(&bytes),
            State::Paste(bytes) => self.paste(&bytes),
            State::Escape { twice } if self.overdue == Overdue::Not => {
                for _ in 0..=u8::from(twice) {
                    self.key(Key::Esc);
                }
                self.state = State::Escape { twice: false };
            }
            // Late it cannot be told from Alt with O before a letter, which does nothing.
            State::Single { typed, .. } => self.state = State::Single { typed, alt: true },
            state => self.state = state,
        }
        self.overdue = match (&self.state, self.overdue) {
            (State::Between, _) => Overdue::Not,
            (_, Overdue::Not) => Overdue::Late,
            (_, Overdue::Late | Overdue::Long) => Overdue::Long,
        };
        std::mem::take(&mut self.out)
    }

    /// Takes in what was read at once.
    pub(super) fn take_in(&mut self, bytes: &[u8]) -> Vec<Input> {
        self.after_return = false;
        let overdue = std::mem::take(&mut self.overdue);
        if overdue != Overdue::Not {
            self.take_up(bytes, overdue);
        } else if let (State::Escape { .. }, [0x20..=0x3f | 0x60..=0x7e, ..]) = (&self.state, bytes)
        {
            // With Alt it would have come at once; a report goes on otherwise.
            self.state = State::Between;
            self.key(Key::Esc);
        }
        for byte in bytes {
            self.step(*byte);
        }
        std::mem::take(&mut self.out)
    }

    /// Goes on with what had begun, or leaves it for what comes now.
    fn take_up(&mut self, bytes: &[u8], overdue: Overdue) {
        let is_rest = self.state.is_rest(bytes, overdue);
        match (&mut self.state, bytes) {
            // Late it cannot be told from Alt with [ before a letter, which does nothing.
            (State::Control { typed, alt }, [_]) if is_rest && typed.is_empty() => *alt = true,
            _ if is_rest => {}
            _ => {
                if let State::Character(bytes) = std::mem::take(&mut self.state) {
                    self.latin(&bytes);
                }
            }
        }
    }

    fn step(&mut self, byte: u8) {
        let is_second_of_return = std::mem::take(&mut self.after_return) && byte == b'\n';
        match (std::mem::take(&mut self.state), byte) {
            (State::Paste(bytes), _) => self.more_of_paste(bytes, byte),
            // CAN and SUB end whatever was begun.
            (_, 0x18 | 0x1a) | (State::Intermediate, 0x30..=0x7e) => {}
            // What fills up a line is no part of a sequence, and ends none.
            (
                begun @ (State::Intermediate | State::Control { .. } | State::Single { .. }),
                0x00 | 0x7f,
            ) => self.state = begun,
            (State::TextEscape { said }, b'\\') => self.found(sequence::of_text(&said)),
            (State::Between, _) if is_second_of_return => {}
            (State::Between, _) => self.begin(byte),
            (State::Character(bytes), _) => self.more_of_character(bytes, byte),
            (State::Escape { twice }, _) => self.after_escape(byte, twice),
            (State::Intermediate, 0x20..=0x2f) => self.state = State::Intermediate,
            (State::Control { typed, alt }, 0x20..=0x3f) => {
                self.state = State::Control { typed: longer(typed, byte), alt };
            }
            (State::Control { typed, alt }, 0x40..=0x7e) => self.end_control(&typed, byte, alt),
            (State::Single { typed, alt }, b'0'..=b'9' | b';') => {
                self.state = State::Single { typed: longer(typed, byte), alt };
            }
            (State::Single { typed, alt }, 0x20..=0x7e) => {
                self.found(sequence::of_keypad(&typed, byte).filter(|_| !alt));
            }
            (State::Belonging(left), _) => self.more_that_belongs(left, byte),
            (State::Text { bell_ends, within, said }, _) => {
                self.more_of_text(bell_ends, within, said, byte);
            }
            // It was the beginning of something else.
            (State::TextEscape { .. }, _) => self.after_escape(byte, false),
            // No sequence has this byte: it was cut for good.
            (State::Intermediate | State::Control { .. } | State::Single { .. }, _) => {
                self.begin(byte);
            }
        }
    }

    /// The first byte of something.
    fn begin(&mut self, byte: u8) {
        match byte {
            0x1b => self.state = State::Escape { twice: false },
            b'\r' => {
                self.after_return = true;
                self.key(Key::Enter);
            }
            0x00..=0x1f | 0x7f => self.key(control(byte)),
            0x20..=0x7e => self.key(Key::Char(byte.into())),
            0x80..=0x9f => self.introduced(byte, false),
            0xa0..=0xc1 | 0xf5..=0xff => self.latin(&[byte]),
            0xc2..=0xf4 => self.state = State::Character(vec![byte]),
        }
    }

    fn after_escape(&mut self, byte: u8, alt: bool) {
        match byte {
            0x1b => {
                if alt {
                    self.key(Key::Esc);
                }
                self.state = State::Escape { twice: true };
            }
            0x20..=0x2f => self.state = State::Intermediate,
            // What in eight bits is one byte is in seven ESC and a letter.
            0x40..=0x5f => self.introduced(byte + 0x40, alt),
            // A letter with Alt, or a short sequence: neither does anything.
            0x00..=0x1f | 0x30..=0x3f | 0x60..=0x7f => {}
            0x80..=0xff => self.begin(byte),
        }
    }

    /// A control of the second half: most begin something, the others are no key.
    fn introduced(&mut self, byte: u8, alt: bool) {
        self.state = match byte {
            0x9b => State::Control { typed: Vec::new(), alt },
            0x8f => State::Single { typed: Vec::new(), alt },
            0x9d => State::Text { bell_ends: true, within: 0, said: Vec::new() },
            0x90 | 0x98 | 0x9e | 0x9f => {
                State::Text { bell_ends: false, within: 0, said: Vec::new() }
            }
            _ => State::Between,
        };
    }

    fn end_control(&mut self, typed: &[u8], last: u8, alt: bool) {
        match (typed, last) {
            (b"200", b'~') => self.state = State::Paste(Vec::new()),
            // The mouse as it once was told: button, column and row, each as a character.
            (b"", b'M') => self.state = State::Belonging(3),
            // A key of the Linux console: its letter follows.
            (b"", b'[') => self.state = State::Belonging(1),
            _ => self.found(sequence::of_control(typed, last).filter(|_| !alt)),
        }
    }

    fn more_that_belongs(&mut self, left: u8, byte: u8) {
        match (left, byte) {
            // A byte within a character is none of its own.
            (_, 0x80..=0xbf) => self.state = State::Belonging(left),
            (0, _) => self.begin(byte),
            // Only a byte of a longer character can have others behind it.
            (1, 0x00..=0x7f) => {}
            _ => self.state = State::Belonging(left - 1),
        }
    }

    fn more_of_text(&mut self, bell_ends: bool, within: usize, said: Vec<u8>, byte: u8) {
        self.state = match byte {
            0x1b => State::TextEscape { said },
            0x07 if bell_ends => return self.found(sequence::of_text(&said)),
            // In eight bits a string ends so; within a character it is a part of that.
            0x9c if within == 0 => return self.found(sequence::of_text(&said)),
            _ => {
                let within = match byte {
                    0x80..=0xbf => within.saturating_sub(1),
                    // Behind it only a control can be 0x9c.
                    0xc2 => 0,
                    _ => following(byte),
                };
                State::Text { bell_ends, within, said: longer(said, byte) }
            }
        };
    }

    fn more_of_character(&mut self, mut bytes: Vec<u8>, byte: u8) {
        if !(0x80..=0xbf).contains(&byte) {
            self.latin(&bytes);
            return self.begin(byte);
        }
        bytes.push(byte);
        match std::str::from_utf8(&bytes) {
            Ok(text) => text.chars().for_each(|c| self.character(c)),
            Err(error) if error.error_len().is_none() => self.state = State::Character(bytes),
            Err(_) => self.latin(&bytes),
        }
    }

    fn character(&mut self, c: char) {
        match u8::try_from(c) {
            Ok(byte @ 0x80..=0x9f) => self.introduced(byte, false),
            _ => self.key(Key::Char(c)),
        }
    }

    /// Bytes that are no UTF-8: what a terminal set to western Europe sends.
    fn latin(&mut self, bytes: &[u8]) {
        let letters = bytes.iter().map(|byte| char::from(*byte)).filter(|c| '\u{a0}' <= *c);
        letters.for_each(|c| self.key(Key::Char(c)));
    }

    fn more_of_paste(&mut self, mut bytes: Vec<u8>, byte: u8) {
        // Of what is over only so much is kept that its end is seen.
        const MOST: usize = 4 * LONGEST_PASTE;
        if MOST + PASTED.len() <= bytes.len() {
            bytes.remove(MOST);
        }
        bytes.push(byte);
        match bytes.strip_suffix(PASTED) {
            Some(text) => self.paste(text),
            None => self.state = State::Paste(bytes),
        }
    }

    fn paste(&mut self, bytes: &[u8]) {
        self.out.push(Input::Paste(cut(&letters::text(bytes))));
    }

    fn key(&mut self, key: Key) {
        self.out.push(Input::Key(key));
    }

    fn found(&mut self, input: Option<Input>) {
        self.out.extend(input);
    }
}

fn longer(mut typed: Vec<u8>, byte: u8) -> Vec<u8> {
    if typed.len() < LONGEST {
        typed.push(byte);
    }
    typed
}

/// A key that is sent as a control. Every keyboard's Backspace is one; what ends a line is Enter.
fn control(byte: u8) -> Key {
    match byte {
        0x08 | 0x7f => Key::Backspace,
        b'\t' => Key::Tab,
        b'\n' | b'\r' => Key::Enter,
        0x01..=0x1a => Key::Ctrl((byte + 0x60).into()),
        _ => Key::Other,
    }
}

#[cfg(test)]
mod tests;
