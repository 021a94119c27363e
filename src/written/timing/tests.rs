//! Shares as people write them.

use super::*;

#[test]
fn a_share_is_read_as_it_was_written() {
    let share = |hundredths, least, most: Option<u16>| {
        Some(Share { hundredths, least: Minutes::of(least), most: most.map(Minutes::of) })
    };
    for (text, read) in [
        ("10 %", share(10, 0, None)),
        ("10%, minstens 1 min", share(10, 1, None)),
        ("10 %, minstens 1 min, hooguit 2 min", share(10, 1, Some(2))),
        ("20 %, hooguit 5 minuten", share(20, 0, Some(5))),
        ("20 %, at least 2 min, at most 5 min", share(20, 2, Some(5))),
        ("3 min", share(0, 3, None)),
        ("3", share(0, 3, None)),
        ("10 %, minstens 3 min, hooguit 2 min", None),
        ("10 %, ongeveer 2 min", None),
        ("3 min, hooguit 5 min", None),
        ("tien procent", None),
        ("%", None),
        ("-5 %", None),
        ("", None),
    ] {
        assert_eq!(typed_share(text), read, "{text}");
        if let Some(share) = read {
            assert_eq!(typed_share(&written(share)), Some(share), "{text}");
        }
    }
}
