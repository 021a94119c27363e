//! What the guide of a rehearsal says.

use crate::app::coach::Coach;

sentences! {
    coach;
    /// Which key is asked for and what it does; the longest first.
    fn says(coach: Coach) -> Vec<String>;
}
