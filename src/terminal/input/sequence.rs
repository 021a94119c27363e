//! Which sequences are keys. Every other one is none.

use super::Input;
use crate::key::Key;

/// What Shift and its like were held, as terminals count them.
const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CTRL: u32 = 4;
const SUPER_HYPER_META: u32 = 8 | 16 | 32;
const CAPS_LOCK: u32 = 64;

/// The key of a control sequence: what stands between `ESC [` and its last byte.
pub(super) fn of_control(typed: &[u8], last: u8) -> Option<Input> {
    let parts = parts(typed)?;
    let number = parts.code(0);
    match last {
        b'u' => parts.press(of_code(parts, number?)?),
        b'~' if number == Some(27) => parts.press(of_code(parts, parts.code(2)?)?),
        b'~' => parts.press(plain(parts, numbered(number?)?)?),
        // With figures it tells where the cursor is, or what the terminal can do.
        b'R' | b'a'..=b'd' if !typed.is_empty() => None,
        _ => parts.press(plain(parts, lettered(last)?)?),
    }
}

/// The key of a keypad, or of those that are sent like it: what follows `ESC O`.
pub(super) fn of_keypad(typed: &[u8], last: u8) -> Option<Input> {
    if !typed.is_empty() {
        return None;
    }
    let key = match last {
        b' ' => Key::Char(' '),
        b'I' => Key::Tab,
        b'M' => Key::Enter,
        b'X' => Key::Char('='),
        b'j'..=b'o' => Key::Char(char::from(last - b'j' + b'*')),
        b'p'..=b'y' => Key::Char(char::from(last - b'p' + b'0')),
        _ => lettered(last)?,
    };
    Some(Input::Key(key))
}

/// Share of the light of white paper above which a background counts as light.
const LIGHT: f64 = 0.4;

/// What a string means: what the background is like (`11;rgb:fbfb/f7f7/eeee`), which was asked.
pub(super) fn of_text(said: &[u8]) -> Option<Input> {
    let text = std::str::from_utf8(said).ok()?.strip_prefix("11;")?;
    let (_, colour) = text.split_once(':').filter(|(space, _)| matches!(*space, "rgb" | "rgba"))?;
    let mut parts = colour.split('/').map(share);
    let [red, green, blue] = [parts.next()??, parts.next()??, parts.next()??];
    let is_light = LIGHT < 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    Some(Input::Background { is_light })
}

/// One to four hexadecimal figures as a share of the most that they can say, as light.
fn share(figures: &str) -> Option<f64> {
    let most = 16_u32.checked_pow(u32::try_from(figures.len()).ok()?)?.checked_sub(1)?;
    let value = u32::from_str_radix(figures, 16).ok().filter(|_| 0 < most && most <= 0xffff)?;
    Some((f64::from(value) / f64::from(most)).powf(2.2))
}

/// The numbers of a sequence, each with further ones of its own.
#[derive(Clone, Copy)]
struct Parts<'a>(&'a str);

/// Nothing for a sequence that only programs and answers have.
fn parts(typed: &[u8]) -> Option<Parts<'_>> {
    let text = std::str::from_utf8(typed).ok()?;
    let is_plain = |c: char| c.is_ascii_digit() || matches!(c, ';' | ':');
    text.chars().all(is_plain).then_some(Parts(text))
}

impl<'a> Parts<'a> {
    fn part(self, at: usize) -> Option<&'a str> {
        self.0.split(';').nth(at)
    }

    fn code(self, at: usize) -> Option<u32> {
        self.part(at)?.split(':').next()?.parse().ok()
    }

    fn held(self) -> u32 {
        self.code(1).map_or(0, |sum| sum.saturating_sub(1))
    }

    /// It goes down, or still lies held; not when it goes up.
    fn press(self, key: Key) -> Option<Input> {
        match self.part(1).and_then(|part| part.split(':').nth(1)) {
            Some("3") => None,
            Some("2") => Some(Input::Repeated(key)),
            _ => Some(Input::Key(key)),
        }
    }

    /// The letter with Shift, where the terminal tells it.
    fn shifted(self) -> Option<char> {
        char::from_u32(self.part(0)?.split(':').nth(1)?.parse().ok()?)
    }
}

/// A key that is no letter: with Alt and the like it does nothing.
fn plain(parts: Parts<'_>, key: Key) -> Option<Key> {
    (parts.held() & (ALT | SUPER_HYPER_META) == 0).then_some(key)
}

fn lettered(last: u8) -> Option<Key> {
    Some(match last {
        b'A' | b'a' => Key::Up,
        b'B' | b'b' => Key::Down,
        b'C' | b'c' => Key::Right,
        b'D' | b'd' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'P'..=b'S' => Key::F(last - b'P' + 1),
        b'E' | b'Z' => Key::Other,
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<Key> {
    Some(match number {
        1 | 7 => Key::Home,
        4 | 8 => Key::End,
        3 => Key::Delete,
        5 => Key::PageUp,
        6 => Key::PageDown,
        // Between some of them terminals leave a number out.
        11..=15 => function(number, 10)?,
        17..=21 => function(number, 11)?,
        23..=24 => function(number, 12)?,
        2 | 16 | 22 | 25..=34 => Key::Other,
        _ => return None,
    })
}

fn function(number: u32, before: u32) -> Option<Key> {
    u8::try_from(number.checked_sub(before)?).ok().map(Key::F)
}

/// A key that is told by the letter on it.
fn of_code(parts: Parts<'_>, code: u32) -> Option<Key> {
    let key = match code {
        8 | 127 => Key::Backspace,
        9 if parts.held() & SHIFT != 0 => Key::Other,
        9 => Key::Tab,
        10 | 13 | 57_414 => Key::Enter,
        27 => Key::Esc,
        57_399..=57_416 => Key::Char("0123456789./*-+\r=,".chars().nth(nth(code, 57_399)?)?),
        57_417..=57_426 => *KEYPAD.get(nth(code, 57_417)?)?,
        57_364..=57_375 => function(code, 57_363)?,
        57_344..=63_743 => return None,
        _ => return letter(parts, char::from_u32(code).filter(|c| !c.is_control())?),
    };
    plain(parts, key)
}

/// The keypad without its figures.
const KEYPAD: [Key; 10] = [
    Key::Left,
    Key::Right,
    Key::Up,
    Key::Down,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::Other,
    Key::Delete,
];

fn nth(code: u32, first: u32) -> Option<usize> {
    usize::try_from(code.checked_sub(first)?).ok()
}

/// Alt and Ctrl together are how some keyboards type a sign.
fn letter(parts: Parts<'_>, base: char) -> Option<Key> {
    let held = parts.held();
    let with = |what: u32| held & what != 0;
    if with(SUPER_HYPER_META) || with(ALT) != (with(ALT) && with(CTRL)) {
        return None;
    }
    if with(CTRL) && !with(ALT) {
        let lower = base.to_ascii_lowercase();
        return Some(if lower == 'h' { Key::Backspace } else { Key::Ctrl(lower) });
    }
    let is_capital = with(SHIFT) != with(CAPS_LOCK);
    let upper = || parts.shifted().unwrap_or_else(|| upper(base));
    Some(Key::Char(if is_capital { upper() } else { base }))
}

fn upper(c: char) -> char {
    let mut letters = c.to_uppercase();
    letters.next().filter(|_| letters.next().is_none()).unwrap_or(c)
}
