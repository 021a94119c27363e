//! The welcome to somebody who never was here.

use crate::{domain::event::Role, screen::welcome::WelcomeAsks};

sentences! {
    welcome;
    texts {
        /// The one word in large.
        TITLE as title;
        /// Where everything stays.
        STAYS as stays;
        /// Nobody was named yet.
        NEXT_NAME as next_name;
        /// Name of the row with the name of the group.
        GROUP as group;
    }
    /// What the program does, or what is asked.
    fn says(asks: &WelcomeAsks) -> [String; 2];
    /// Which of the three screens it is.
    fn place(number: u8) -> String;
    /// The roles of somebody who was named; where there are none, how to give one.
    fn roles(roles: &[Role], is_marked: bool) -> String;
}
