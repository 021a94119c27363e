//! Text in the bytes in which programs keep it: UTF-8, UTF-16 where its mark says so, else the letters that
//! Windows has in western Europe.

/// The mark before a text.
const MARK: char = '\u{feff}';
/// The letters of the bytes 0x80 to 0x9f on Windows; where it has none, the control that the byte is.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How two bytes make a part of a letter.
pub type Pair = fn([u8; 2]) -> u16;

/// The letter that a byte is on Windows.
pub fn on_windows(byte: u8) -> char {
    let own = byte.checked_sub(0x80).and_then(|at| WINDOWS.get(usize::from(at)));
    own.copied().unwrap_or_else(|| char::from(byte))
}

/// How these bytes make letters, where the mark of UTF-16 stands before them.
pub fn marked(bytes: &[u8]) -> Option<Pair> {
    match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    }
}

/// The text of a file without its mark; a byte that is no text is the letter that Windows has for it.
pub fn text(bytes: &[u8]) -> String {
    let text: String = if let Some(unit) = marked(bytes) {
        let pairs = bytes.as_chunks::<2>().0.iter().copied();
        String::from_utf16_lossy(&pairs.map(unit).collect::<Vec<_>>())
    } else {
        let chunk = |chunk: std::str::Utf8Chunk<'_>| {
            let others = chunk.invalid().iter().map(|byte| on_windows(*byte));
            chunk.valid().chars().chain(others).collect::<String>()
        };
        bytes.utf8_chunks().map(chunk).collect()
    };
    text.strip_prefix(MARK).map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_whatever_bytes_it_came() {
        let said = "Zoë’s vraag: €5\r\n";
        let wide = format!("{MARK}{said}");
        let units = |bytes: fn(u16) -> [u8; 2]| wide.encode_utf16().flat_map(bytes).collect();
        let forms: [Vec<u8>; 5] = [
            said.as_bytes().to_vec(),
            wide.as_bytes().to_vec(),
            units(u16::to_le_bytes),
            units(u16::to_be_bytes),
            b"Zo\xeb\x92s vraag: \x805\r\n".to_vec(),
        ];
        for bytes in forms {
            assert_eq!(text(&bytes), said, "{bytes:?}");
        }
        // What began as UTF-8 and went on otherwise.
        assert_eq!(
            text("één ".bytes().chain([0xe9, 0xe9, b'n']).collect::<Vec<_>>().as_slice()),
            "één één"
        );
        assert_eq!(text(b""), "");
    }
}
