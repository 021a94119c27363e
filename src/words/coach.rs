//! What the guide of a rehearsal says.

use crate::app::coach::Guide;

sentences! {
    coach;
    texts {
        /// What a rehearsal that plays by itself parks.
        TOPIC as topic;
    }
    /// Which key is asked for and what it does; the longest first.
    fn says(guide: Guide) -> Vec<String>;
}
