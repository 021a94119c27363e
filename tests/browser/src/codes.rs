//! The codes, read back by a real reader from a picture of the terminal: dark, light, in sixteen colours, without
//! blocks.

use std::{fs, process::Command};

use crate::{browser::target, room::Room};

/// A cell of the picture, in points.
const CELL: (usize, usize) = (8, 16);

type Rgb = [u8; 3];

/// Black and white of the sixteen colours of a terminal, behind its own two: what xterm has, and others that
/// people like.
const PALETTES: [(&str, Rgb, Rgb, [Rgb; 2]); 4] = [
    ("xterm", [0, 0, 0], [229, 229, 229], [[0, 0, 0], [255, 255, 255]]),
    ("xterm-light", [255, 255, 255], [0, 0, 0], [[0, 0, 0], [255, 255, 255]]),
    ("solarized-dark", [0, 43, 54], [131, 148, 150], [[7, 54, 66], [253, 246, 227]]),
    ("solarized-light", [253, 246, 227], [101, 123, 131], [[7, 54, 66], [253, 246, 227]]),
];

/// What the terminal shows of black, white and its own two colours.
fn colour(colour: vt100::Color, own: Rgb, [black, white]: [Rgb; 2]) -> Rgb {
    match colour {
        vt100::Color::Default => own,
        vt100::Color::Rgb(r, g, b) => [r, g, b],
        vt100::Color::Idx(0) => black,
        vt100::Color::Idx(15) => white,
        vt100::Color::Idx(231) => [255; 3],
        vt100::Color::Idx(16) => [0; 3],
        vt100::Color::Idx(_) => [128; 3],
    }
}

/// A picture of the terminal: its blocks and what is beneath them, as it has its colours.
fn painted(screen: &vt100::Screen, (back, front, two): (Rgb, Rgb, [Rgb; 2])) -> Vec<u8> {
    let (of_rows, of_columns) = screen.size();
    let (rows, columns) = (of_rows.get(), of_columns.get());
    let [width, height] = [usize::from(columns) * CELL.0, usize::from(rows) * CELL.1];
    let mut picture = format!("P6 {width} {height} 255\n").into_bytes();
    for y in 0..height {
        for column in 0..columns {
            let row = u16::try_from(y / CELL.1).unwrap();
            let cell = screen.cell(row, column).unwrap();
            let is_upper = y % CELL.1 < CELL.1 / 2;
            let inked = match cell.contents() {
                "█" => true,
                "▀" => is_upper,
                "▄" => !is_upper,
                _ => false,
            };
            let (fg, bg) = (colour(cell.fgcolor(), front, two), colour(cell.bgcolor(), back, two));
            let (fg, bg) = if cell.inverse() { (bg, fg) } else { (fg, bg) };
            picture.extend(if inked { fg } else { bg }.repeat(CELL.0));
        }
    }
    picture
}

/// What a reader finds in it.
fn read(picture: &[u8], name: &str) -> String {
    let folder = target().join("pictures");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.ppm"));
    fs::write(&file, picture).unwrap();
    let found = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file).output().unwrap();
    String::from_utf8(found.stdout).unwrap().trim_end().to_owned()
}

fn is_read(room: &mut Room, name: &str) {
    for (palette, back, front, two) in PALETTES {
        let picture = painted(room.chair.terminal(), (back, front, two));
        assert_eq!(read(&picture, &format!("{name}-{palette}")), room.url, "{name} on {palette}");
    }
}

#[test]
fn every_theme_has_a_code_that_is_read() {
    let full = ("COLORTERM", "truecolor");
    for (name, more, env) in [
        ("dark", "kleuren = \"lamp\"\n", vec![full]),
        ("light", "kleuren = \"papier\"\n", vec![full]),
        ("contrast", "kleuren = \"contrast\"\n", vec![]),
        ("sixteen", "kleuren = \"terminal\"\n", vec![]),
        ("colourless", "", vec![("NO_COLOR", "1")]),
    ] {
        let mut room = Room::open_as(1, more, &env, (100, 30));
        is_read(&mut room, name);
    }
}

#[test]
fn without_blocks_it_is_read_where_there_is_room_and_left_out_where_there_is_none() {
    let plain = "tekens = \"plat\"\n";
    let mut room = Room::open_as(1, plain, &[], (120, 45));
    is_read(&mut room, "plain");
    let mut small = Room::open_as(1, plain, &[], (100, 30));
    let picture = painted(small.chair.terminal(), ([0; 3], [229; 3], [[0; 3], [229; 3]]));
    assert_eq!(read(&picture, "plain-small"), "");
    assert!(small.shown().starts_with("http://127.0.0.1:"));
}

#[test]
fn the_alarm_for_a_calendar_is_read() {
    let mut room = Room::open(1);
    room.chair.press("\t\t");
    room.chair.wait_for("een sein om");
    // The last that is drawn: before it the code may be there in part.
    room.chair.wait_for("Tab  adres");
    let picture = painted(room.chair.terminal(), ([0; 3], [229; 3], [[0; 3], [229; 3]]));
    let found = read(&picture, "alarm");
    let lines: Vec<&str> = found.lines().map(str::trim_end).collect();
    assert_eq!((lines[0], lines[lines.len() - 1]), ("BEGIN:VEVENT", "END:VEVENT"), "{found}");
    assert!(lines.contains(&"BEGIN:VALARM") && lines.contains(&"TRIGGER:PT0S"), "{found}");
    assert!(
        lines.iter().any(|line| line.starts_with("DTSTART:20") && line.ends_with("00Z")),
        "{found}"
    );
}
