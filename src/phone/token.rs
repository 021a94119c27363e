//! The part of an address that nobody guesses: new each time, compared in a time that tells nothing.

/// Letters and figures that nobody takes for one another when they are typed from a screen.
const SIGNS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// How many of them: some fifty bits, beside a few wrong tries a minute.
const LENGTH: usize = 10;

/// The secret of an address.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Token([u8; LENGTH]);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub(super) fn new() -> Result<Self, getrandom::Error> {
        let mut signs = [0; LENGTH];
        let mut taken = 0;
        while taken < LENGTH {
            let mut random = [0; 4 * LENGTH];
            getrandom::fill(&mut random)?;
            // What is beyond the last whole set of signs would make the first ones likelier.
            let fair = random.into_iter().filter(|byte| usize::from(*byte) < 8 * SIGNS.len());
            let drawn = fair.filter_map(|byte| SIGNS.get(usize::from(byte) % SIGNS.len()));
            for (place, sign) in signs.iter_mut().skip(taken).zip(drawn) {
                *place = *sign;
                taken += 1;
            }
        }
        Ok(Self(signs))
    }

    /// One that was given before.
    pub(super) fn of(text: &str) -> Option<Self> {
        let signs: [u8; LENGTH] = text.as_bytes().try_into().ok()?;
        signs.iter().all(|sign| SIGNS.contains(sign)).then_some(Self(signs))
    }

    /// As it is typed.
    pub(super) fn text(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }

    /// Whether this is it, without telling by the time it takes how much of it is right.
    pub(super) fn is(&self, tried: &str) -> bool {
        let tried = tried.as_bytes();
        let differ =
            self.0.iter().zip(tried).fold(0, |differ, (own, other)| differ | (own ^ other));
        tried.len() == LENGTH && differ == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_itself_and_nothing_else() {
        let token = Token::new().unwrap();
        let text = token.text();
        assert!(token.is(&text));
        assert_eq!(Token::of(&text).as_ref(), Some(&token));
        assert_eq!(
            ["", "abcdefghj", "abcdefghj!", "abcdefghjkm"].map(Token::of),
            [const { None }; 4]
        );
        let other = |at: usize| -> String {
            text.char_indices().map(|(i, c)| if i == at { '!' } else { c }).collect()
        };
        for wrong in (0..LENGTH).map(other) {
            assert!(!token.is(&wrong), "{wrong}");
        }
        let (shorter, longer) = (text.get(..LENGTH - 1).unwrap(), format!("{text}a"));
        for wrong in ["", shorter, &longer, &text.to_uppercase()] {
            assert_eq!(token.is(wrong), wrong == text, "{wrong}");
        }
    }

    #[test]
    fn every_sign_comes_about_as_often() {
        let mut count = std::collections::BTreeMap::new();
        for sign in (0..3_100).flat_map(|_| Token::new().unwrap().0) {
            *count.entry(sign).or_insert(0_u32) += 1;
        }
        assert_eq!(count.len(), SIGNS.len());
        assert!(count.values().all(|times| (800..1_200).contains(times)), "{count:?}");
    }

    #[test]
    fn it_is_not_printed_by_accident() {
        let token = Token::new().unwrap();
        assert!(!format!("{token:?}").contains(&token.text()));
    }
}
