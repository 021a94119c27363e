//! Days that were typed and are none to meet on.

use crate::domain::typed::NotADay;

sentences! {
    day;
    /// Why what was typed is no day, where no key can take up what is proposed.
    fn no_day(why: &NotADay) -> String;
}
