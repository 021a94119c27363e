//! An address as a picture that a phone reads.

use fast_qr::{ECL, QRBuilder};

/// Its rows from the top down, dark where true; nothing for a text that is too long.
pub fn code(text: &str) -> Option<Vec<Vec<bool>>> {
    // It is read from a screen, a metre away: the fewest modules are the largest.
    let code = QRBuilder::new(text).ecl(ECL::L).build().ok()?;
    let rows = code.data.chunks(code.size).take(code.size);
    Some(rows.map(|row| row.iter().map(|module| module.value()).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_square_with_its_three_corners() {
        let rows = code("http://192.168.1.20:4715/k7w2m9x4qp/").unwrap();
        let side = rows.len();
        assert!(rows.iter().all(|row| row.len() == side) && side <= 29, "{side}");
        let corner = |row: usize, column: usize| {
            let dark = |r: usize, c: usize| rows[row + r][column + c];
            dark(0, 0) && dark(0, 6) && dark(6, 0) && dark(3, 3) && !dark(1, 1) && !dark(5, 5)
        };
        assert!(corner(0, 0) && corner(0, side - 7) && corner(side - 7, 0));
        assert_eq!(code(&"a".repeat(5_000)), None);
    }
}
