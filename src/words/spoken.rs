//! All that a screen says, in lines: for whoever hears it, or reads it line by line.

use crate::screen::Screen;

sentences! {
    spoken;
    /// What is said of a screen, what matters most first; of what is for the room no more than it shows.
    fn lines(screen: &Screen) -> Vec<String>;
}
