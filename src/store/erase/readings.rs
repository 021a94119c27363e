//! A line of a file as it may have been meant: pages, mail, calendars and data write letters as signs of
//! their own, and a name written so is that name.

use crate::{domain::spelling::Spelling, letters::on_windows};

/// As many signs in a row, and it may be text of a mail.
const SHORTEST: usize = 8;
/// Lines of a mail that are all signs are hardly shorter.
const OF_A_BLOCK: usize = 60;
/// Most signs between `&` and `;`.
const ENTITY: usize = 10;
/// The end of a letter's name in a page, and the accent that it stands for.
const ACCENTS: [(&str, char); 12] = [
    ("acute", '\u{301}'),
    ("grave", '\u{300}'),
    ("circ", '\u{302}'),
    ("uml", '\u{308}'),
    ("tilde", '\u{303}'),
    ("cedil", '\u{327}'),
    ("ring", '\u{30a}'),
    ("caron", '\u{30c}'),
    ("breve", '\u{306}'),
    ("ogon", '\u{328}'),
    ("macr", '\u{304}'),
    ("dot", '\u{307}'),
];
/// Other names in a page.
const NAMED: [(&str, &str); 22] = [
    ("amp", "&"),
    ("apos", "'"),
    ("rsquo", "'"),
    ("lsquo", "'"),
    ("nbsp", " "),
    ("shy", "\u{ad}"),
    ("ndash", "-"),
    ("hyphen", "-"),
    ("period", "."),
    ("szlig", "ß"),
    ("aelig", "æ"),
    ("AElig", "Æ"),
    ("oelig", "œ"),
    ("OElig", "Œ"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("lstrok", "ł"),
    ("Lstrok", "Ł"),
    ("eth", "ð"),
    ("ETH", "Ð"),
    ("thorn", "þ"),
    ("inodot", "ı"),
];
/// The letters of bytes 0x80 and further in files of DOS and of an old Macintosh, without their accents.
const OLD_LETTERS: [&str; 2] =
    ["CueaaaaceeeiiiAAEaAooouuyOUoLOxfaiounN", "AACENOUaaaaaaceeeeiiiinooooouuuu"];
/// The signs without which a way to write letters changes nothing, and what it makes of a text.
type Way = (&'static [char], fn(&str) -> String);
const WAYS: [Way; 5] = [
    (&['='], in_mail),
    (&['%', '+'], in_addresses),
    (&['&'], in_pages),
    (&['\\'], in_data),
    (&['<'], without_tags),
];

/// A line as it stands, then as each program would read it that writes letters as signs.
pub(super) fn readings(line: &str) -> Vec<String> {
    let mut all = vec![line.to_owned()];
    for (signs, way) in WAYS {
        // What one way reads may have the signs of the next.
        let with_signs = all.last().filter(|so_far| so_far.contains(signs));
        let read = with_signs.map(|so_far| way(so_far));
        all.extend(read.filter(|read| all.last() != Some(read)));
    }
    all.extend(signs(line).filter_map(text_in));
    all
}

/// Whether a name stands in a line, in whatever way programs write letters.
pub(super) fn stands_in(name: &Spelling, line: &str) -> bool {
    readings(line).iter().any(|reading| name.stands_in(reading))
}

/// What bytes say: as text, else in each way in which letters were bytes of their own.
pub(super) fn texts(bytes: &[u8]) -> Vec<String> {
    match str::from_utf8(bytes) {
        Ok(text) => vec![text.to_owned()],
        Err(_) => [vec![String::from_utf8_lossy(bytes).into_owned()], of_bytes(bytes)].concat(),
    }
}

/// A file in which letters are bytes of their own, in each way in which they were.
fn of_bytes(bytes: &[u8]) -> Vec<String> {
    let old = OLD_LETTERS.map(|letters| {
        let letter = |byte: &u8| match byte.checked_sub(0x80) {
            None => char::from(*byte),
            Some(at) => letters.chars().nth(at.into()).unwrap_or(' '),
        };
        bytes.iter().map(letter).collect()
    });
    std::iter::once(windows(bytes)).chain(old).collect()
}

fn windows(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| on_windows(*byte)).collect()
}

/// Whether a line is one of a mail that holds no text: a picture, or a document.
pub(super) fn is_of_a_picture(line: &str) -> bool {
    let line = line.trim();
    is_of_a_block(line) && text_in(line).is_none()
}

/// Whether a line goes on in the next: both are all signs of a mail.
pub(super) fn is_of_a_block(line: &str) -> bool {
    OF_A_BLOCK <= line.len() && line.bytes().all(is_sign)
}

/// Bytes behind an equals sign: `Zo=C3=AB`, and `=?utf-8?Q?Zo=C3=AB_de_Wit?=`.
fn in_mail(text: &str) -> String {
    let read = in_bytes(text, |rest| {
        let byte = byte(rest.strip_prefix('=')?.get(..2)?)?;
        Some((byte, 3))
    });
    if text.contains("=?") { read.replace(['_', '?'], " ") } else { read }
}

/// Bytes behind a percent sign: `Zo%C3%AB+de+Wit`.
fn in_addresses(text: &str) -> String {
    let read = in_bytes(text, |rest| Some((byte(rest.strip_prefix('%')?.get(..2)?)?, 3)));
    read.replace('+', " ")
}

/// Letters by their number: `Zo\u00eb`, `Zo\xeb`, and `Zo\'eb` in a document.
fn in_data(text: &str) -> String {
    let read = in_bytes(text, |rest| {
        let code = ["\\x", "\\'"].iter().find_map(|mark| rest.strip_prefix(mark))?;
        Some((byte(code.get(..2)?)?, 4))
    });
    replaced(&read, |rest| {
        let code = rest.strip_prefix("\\u")?;
        let (code, length) = match code.strip_prefix('{').and_then(|code| code.split_once('}')) {
            Some((code, _)) => (code, code.len() + 4),
            None => (code.get(..4)?, 6),
        };
        let letter = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
        Some((letter.to_string(), length))
    })
}

/// Letters by their name in a page: `Zo&euml;`, `Zo&#235;`, `Zo&#xEB;`.
fn in_pages(text: &str) -> String {
    replaced(text, |rest| {
        let name = rest.strip_prefix('&')?;
        let end = name.bytes().take(ENTITY + 1).position(|byte| byte == b';')?;
        Some((letters(name.get(..end)?)?, end + 2))
    })
}

/// What a name or number in a page stands for.
fn letters(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(code) => u32::from_str_radix(code, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).map(String::from);
    }
    if let Some((_, letters)) = NAMED.iter().find(|(own, _)| *own == name) {
        return Some((*letters).to_owned());
    }
    let (first, rest) = name.split_at_checked(1)?;
    let (_, accent) = ACCENTS.iter().find(|(own, _)| *own == rest)?;
    Some(format!("{first}{accent}"))
}

/// Letters with tags between them: `Zo<b>ë</b>`.
fn without_tags(text: &str) -> String {
    // Behind the last end of a tag none is looked for.
    let Some(last) = text.rfind('>') else { return text.to_owned() };
    replaced(text, |rest| {
        let tag = rest.strip_prefix('<')?;
        let is_closed = text.len() - rest.len() < last;
        let begins = tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let end = (is_closed && begins).then(|| tag.find('>')).flatten()?;
        Some((String::new(), end + 2))
    })
}

/// A text in which `found` says what stands for what, and how many bytes it takes.
fn replaced(text: &str, found: impl Fn(&str) -> Option<(String, usize)>) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if let Some((letters, length)) = found(rest) {
            read.push_str(&letters);
            length
        } else {
            read.push(first);
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    read
}

/// The same where each sign is a byte, and several make a letter.
fn in_bytes(text: &str, found: impl Fn(&str) -> Option<(u8, usize)>) -> String {
    let mut read = String::with_capacity(text.len());
    let mut run: Vec<u8> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if let Some((byte, length)) = found(rest) {
            run.push(byte);
            length
        } else {
            if !run.is_empty() {
                read.push_str(&of_run(&mut run));
            }
            read.push(first);
            first.len_utf8()
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    read.push_str(&of_run(&mut run));
    read
}

fn of_run(run: &mut Vec<u8>) -> String {
    let bytes = std::mem::take(run);
    String::from_utf8(bytes).unwrap_or_else(|wrong| windows(wrong.as_bytes()))
}

fn byte(code: &str) -> Option<u8> {
    // A sign before it would be read as one.
    let is_code = code.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_code.then(|| u8::from_str_radix(code, 16).ok()).flatten()
}

/// The parts of a line that are all signs of base64.
fn signs(line: &str) -> impl Iterator<Item = &str> {
    let all = line.split(|c: char| !u8::try_from(c).is_ok_and(is_sign));
    all.filter(|signs| SHORTEST <= signs.len())
}

fn is_sign(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

/// The text in signs of base64; nothing where it is none.
fn text_in(signs: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(signs.len());
    let mut bits = 0_u32;
    for (at, sign) in signs.trim_end_matches('=').bytes().enumerate() {
        let six = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        // Of four signs the first completes no byte.
        let over = match at % 4 {
            0 => continue,
            1 => 4,
            2 => 2,
            _ => 0,
        };
        bytes.push(u8::try_from(bits >> over & 0xff).ok()?);
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let inner = text.trim_matches('\u{fffd}');
    let is_text = |c: char| c != '\u{fffd}' && (!c.is_control() || matches!(c, '\r' | '\n' | '\t'));
    inner.chars().all(is_text).then(|| inner.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_found(name: &str, line: &str) -> bool {
        stands_in(&Spelling::new(name, []), line)
    }

    #[test]
    fn a_name_is_found_however_a_program_writes_it() {
        for line in [
            "vraag van Zo&euml; hier",
            "vraag van Zo&#235; hier",
            "vraag van Zo&#xEB; hier",
            "vraag van Zo&#xeb;, hier",
            "<td>Zo<b>&euml;</b></td>",
            "SUMMARY:Vraag van Zo=C3=AB",
            "ATTENDEE;CN=Zo=EB:mailto:x",
            "Subject: =?utf-8?Q?Vraag_van_Zo=C3=AB?=",
            "Subject: =?iso-8859-1?q?Zo=EB?=",
            "Subject: =?UTF-8?B?VnJhYWcgdmFuIFpvw6sK?=",
            "Content-Disposition: attachment; filename*=utf-8''Zo%C3%AB.pdf",
            "<a href=\"?naam=Zo%EB&dag=1\">",
            "/lijst/Zo%c3%ab/",
            "{\"naam\": \"Zo\\u00eb\"}",
            "naam = \"Zo\\xeb\"",
            "{\\rtf1 Zo\\'eb}",
            "Zo\\u{eb}",
            "Zo&shy;&euml;",
            "VnJhYWcgdmFuIFpvw6s=",
        ] {
            assert!(is_found("Zoë", line), "{line}");
            assert!(!is_found("Anna", line), "{line}");
        }
        for (name, line) in [
            ("Müller", "M&uuml;ller"),
            ("Mueller", "M&uuml;ller"),
            ("Åsa", "A&#778;sa"),
            ("Søren", "S&oslash;ren"),
            ("Zoë de Wit", "q=Zo%C3%AB+de+Wit&x=1"),
            ("Zoë de Wit", "Zo=C3=AB&nbsp;de&nbsp;Wit"),
            ("D'Angelo", "D&rsquo;Angelo"),
            ("Jan-Piet", "Jan&ndash;Piet"),
        ] {
            assert!(is_found(name, line), "{name} in {line}");
        }
    }

    #[test]
    fn what_is_no_sign_stays_as_it_is() {
        for line in
            ["a=b", "50% van ons", "AT&T; en &c.", "\\u12", "3 < 4 > 2", "=", "%", "&;", "\\"]
        {
            assert_eq!(readings(line)[0], line);
            assert!(readings(line).iter().all(|reading| !reading.is_empty()), "{line}");
        }
    }

    #[test]
    fn letters_of_old_systems_are_read_in_each_way() {
        let spelling = Spelling::new("Zoë", []);
        for byte in [0xeb, 0x89, 0x91] {
            let read = of_bytes(&[b'Z', b'o', byte, b'\n']);
            assert!(read.iter().any(|text| spelling.stands_in(text)), "{byte:x}");
        }
    }

    #[test]
    fn a_picture_in_a_mail_is_known_for_one() {
        let text = "VnJhYWcgdmFuIFpvw6sgZW4gZGUgYW5kZXJlbiB2YW4gZGUgZ3JvZXAgZGllIG5pZXQ=";
        assert!(!is_of_a_picture(text), "{:?}", text_in(text));
        assert!(is_of_a_picture(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGA"
        ));
        assert!(!is_of_a_picture("iVBORw0KGgo"));
        assert!(!is_of_a_picture(
            "een gewone regel van meer dan zestig tekens in een bestand van iemand"
        ));
    }
}
