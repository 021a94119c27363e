//! The words with which people leave, on the screens for the room: only where the group says so.

use intervisie::{
    app::effect::Effect,
    domain::{group::GroupChange, history::History},
};
use jiff::civil::time;

use crate::meetings::desk::Desk;

const WORDS: [&str; 2] = ["opgelucht", "scherper"];
const NAMES: &str = "Anna Bakker; Bram de Wit; Çelik; Dewi; Eva; Fatima";

/// A group with names, in its afsluiter, with two words said; the room may see them or not.
fn in_afsluiter(may: bool) -> Desk {
    let mut desk = Desk::with_history(History::default(), time(14, 0, 0, 0));
    desk.press("d+").press(NAMES).press("<enter>").after_guard().press("<esc>");
    desk.press(&"<down>".repeat(30)).shows("▸ slotwoorden in de zaal").shows("niet tonen");
    if may {
        desk.press("<enter>").shows("tonen");
        let Some(Effect::ChangeGroup { change, .. }) = desk.asked.last() else {
            panic!("not kept")
        };
        assert_eq!(*change, GroupChange::WordsInRoom(Some(true)));
    }
    desk.after_guard().press("<esc><enter><enter>").after_guard();
    desk.next_until("Volgende keer").press("<enter>").shows("1 ieders woord").press("1");
    for word in WORDS {
        desk.press(word).press("<enter>");
    }
    desk.press("<esc>").shows("opgelucht");
    desk.after_guard();
    desk
}

#[test]
fn a_group_that_says_so_sees_its_words_light_up_and_no_name() {
    let mut desk = in_afsluiter(true);
    for key in ["z", "r"] {
        desk.press(key);
        for word in WORDS {
            desk.shows(word);
        }
        for name in ["Anna", "AnB", "BdW", "Bram", "Dewi"] {
            desk.hides(name);
        }
        desk.press(key);
    }
    // Nothing else that was said is seen there, and in another step no word either.
    desk.press("pGeheim<enter>").after_guard().press("z").hides("Geheim").press("<left>");
    desk.hides("opgelucht").hides("scherper");
}

#[test]
fn where_nothing_is_said_the_room_sees_no_word() {
    let mut desk = in_afsluiter(false);
    for key in ["z", "r", "x"] {
        desk.press(key);
        for word in WORDS {
            desk.hides(word);
        }
        desk.press(key);
    }
}
