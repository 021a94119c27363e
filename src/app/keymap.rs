//! The one table of keys: the program's answer, the footer and the help screen all read it.

use super::{action::Action, key::Key};

/// Where the chair is, as far as keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the meeting.
    Begin,
    /// Who is here, and what the group says of itself.
    Group,
    /// Making the agenda.
    Agenda,
    /// Searching the library for the agenda.
    Library,
    /// The group's past meetings.
    Past,
    /// An unfinished meeting was found.
    Resume,
    /// The meeting runs; any of its views.
    Live,
    /// The list of parked topics.
    Parked,
    /// After the meeting.
    Ended,
    /// A second terminal that only follows.
    Follow,
    /// The list of keys.
    Help,
    /// A choice is open.
    Choice,
    /// A question is open.
    Question,
    /// An input line is open.
    Input,
}

/// One row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it holds.
    pub place: Place,
    /// The keys that do it; the first is the one that is shown.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// Rank in the footer (1 first); 0: only on the help screen.
    pub footer: u8,
}

/// A key and what it does, to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys; the first is the usual one.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
}

const fn row(place: Place, keys: &'static [Key], action: Action, footer: u8) -> Row {
    Row { place, keys, action, footer }
}

use Key::{Backspace, Char, Ctrl, Down, Enter, Esc, Left, Right, Tab, Up};
use Place::{
    Agenda, Begin, Choice, Ended, Follow, Group, Help, Input, Library, Live, Parked, Past,
    Question, Resume,
};

/// Every key of the program.
pub const TABLE: &[Row] = &[
    row(Begin, &[Enter, Right], Action::Start, 1),
    row(Begin, &[Up], Action::Up, 0),
    row(Begin, &[Down], Action::Down, 2),
    row(Begin, &[Char('+'), Char('=')], Action::More, 3),
    row(Begin, &[Char('-')], Action::Less, 9),
    row(Begin, &[Char('a')], Action::Agenda, 5),
    row(Begin, &[Char('i')], Action::MakeFit, 0),
    row(Begin, &[Char('u')], Action::TakeBack, 0),
    row(Begin, &[Char('d')], Action::Group, 6),
    row(Group, &[Esc], Action::Back, 1),
    row(Group, &[Up], Action::Up, 0),
    row(Group, &[Down], Action::Down, 2),
    row(Group, &[Char(' ')], Action::Toggle, 3),
    row(Group, &[Enter], Action::Change, 4),
    row(Group, &[Char('+'), Char('=')], Action::AddPerson, 5),
    row(Group, &[Char('w')], Action::OtherGroup, 6),
    row(Group, &[Char('?')], Action::Help, 7),
    row(Group, &[Char('q'), Ctrl('c')], Action::Leave, 0),
    row(Begin, &[Char('s')], Action::MoveClosingTime, 8),
    row(Begin, &[Char('g')], Action::Past, 10),
    row(Begin, &[Char('?')], Action::Help, 7),
    row(Begin, &[Char('q'), Ctrl('c')], Action::Leave, 9),
    row(Agenda, &[Enter, Esc], Action::Back, 1),
    row(Agenda, &[Up], Action::Up, 0),
    row(Agenda, &[Down], Action::Down, 2),
    row(Agenda, &[Char('+'), Char('=')], Action::More, 3),
    row(Agenda, &[Char('-')], Action::Less, 10),
    row(Agenda, &[Char('w')], Action::AnotherWerkvorm, 4),
    row(Agenda, &[Char('a')], Action::AddBlock, 5),
    row(Agenda, &[Char('x'), Key::Delete], Action::RemoveBlock, 6),
    row(Agenda, &[Char('n')], Action::AnotherChoice, 8),
    row(Agenda, &[Char('u')], Action::TakeBack, 9),
    row(Agenda, &[Char('h')], Action::Earlier, 0),
    row(Agenda, &[Char('l')], Action::Later, 0),
    row(Agenda, &[Char('p')], Action::AddPauze, 0),
    row(Agenda, &[Right], Action::IntoSteps, 0),
    row(Agenda, &[Left], Action::OutOfSteps, 0),
    row(Agenda, &[Char('v')], Action::Lock, 11),
    row(Agenda, &[Char('i')], Action::MakeFit, 0),
    row(Agenda, &[Char('b')], Action::SaveAgenda, 12),
    row(Agenda, &[Char('o')], Action::OpenAgenda, 13),
    row(Agenda, &[Char('?')], Action::Help, 7),
    row(Agenda, &[Char('q'), Ctrl('c')], Action::Leave, 0),
    row(Library, &[Enter], Action::TakeWerkvorm, 1),
    row(Library, &[Up], Action::Up, 0),
    row(Library, &[Down], Action::Down, 2),
    row(Library, &[Tab], Action::NextFilter, 3),
    row(Library, &[Right], Action::FilterOn, 4),
    row(Library, &[Left], Action::FilterBack, 0),
    row(Library, &[Esc], Action::Back, 5),
    row(Library, &[Ctrl('c')], Action::Leave, 0),
    row(Past, &[Up], Action::Up, 0),
    row(Past, &[Down], Action::Down, 1),
    row(Past, &[Esc, Char('g'), Left, Enter], Action::Back, 2),
    row(Past, &[Char('q'), Ctrl('c')], Action::Leave, 0),
    row(Resume, &[Enter], Action::Resume, 1),
    row(Resume, &[Char('n')], Action::NewMeeting, 2),
    row(Resume, &[Char('q'), Ctrl('c')], Action::Leave, 3),
    row(Live, &[Enter, Right], Action::Next, 1),
    row(Live, &[Char('p')], Action::Park, 2),
    row(Live, &[Char('v')], Action::Extend, 3),
    row(Live, &[Char('b')], Action::Adjust, 3),
    row(Live, &[Char(' ')], Action::Pause, 4),
    row(Live, &[Char('k')], Action::Clock, 6),
    row(Live, &[Char('?')], Action::Help, 5),
    row(Live, &[Char('u')], Action::Undo, 7),
    row(Live, &[Left, Backspace], Action::Previous, 8),
    row(Live, &[Char('l')], Action::ParkedList, 9),
    row(Live, &[Char('a')], Action::Note, 0),
    row(Live, &[Up], Action::Up, 0),
    row(Live, &[Down], Action::Down, 0),
    row(Live, &[Char('1'), Char('2'), Char('3'), Char('4')], Action::Answer, 0),
    row(Live, &[Char('+'), Char('=')], Action::More, 0),
    row(Live, &[Char('-')], Action::Less, 0),
    row(Live, &[Char('w')], Action::Swap, 0),
    row(Live, &[Char('c')], Action::Correct, 0),
    row(Live, &[Char('t')], Action::SideTimer, 0),
    row(Live, &[Char('o')], Action::Reckon, 0),
    row(Live, &[Char('i')], Action::ChooseInbreng, 0),
    row(Live, &[Char('d')], Action::Presence, 0),
    row(Live, &[Char('n')], Action::NextTime, 0),
    row(Live, &[Char('s')], Action::MoveClosingTime, 0),
    row(Live, &[Char('z')], Action::Room, 10),
    row(Live, &[Char('r')], Action::Calm, 11),
    row(Live, &[Char('x')], Action::Hide, 0),
    row(Live, &[Char('m')], Action::Sound, 0),
    row(Live, &[Char('q'), Ctrl('c')], Action::Leave, 12),
    row(Parked, &[Enter], Action::SettleTopic, 1),
    row(Parked, &[Up], Action::Up, 0),
    row(Parked, &[Down], Action::Down, 2),
    row(Parked, &[Char('p')], Action::Park, 3),
    row(Parked, &[Esc, Char('l'), Left], Action::Back, 4),
    row(Parked, &[Ctrl('c'), Char('q')], Action::Leave, 0),
    row(Ended, &[Enter, Char('q'), Ctrl('c')], Action::Leave, 1),
    row(Ended, &[Char('u')], Action::Undo, 2),
    row(Follow, &[Char('q'), Ctrl('c')], Action::Leave, 1),
    row(Help, &[Esc, Char('?'), Enter], Action::Back, 1),
    row(Help, &[Up], Action::Up, 0),
    row(Help, &[Down], Action::Down, 2),
    row(Help, &[Ctrl('c'), Char('q')], Action::Leave, 0),
    row(Choice, &[Enter], Action::Take, 1),
    row(Choice, &[Up, Left], Action::Up, 0),
    row(Choice, &[Down, Right], Action::Down, 2),
    row(Choice, &[Esc], Action::Back, 3),
    row(Choice, &[Ctrl('c')], Action::Leave, 0),
    row(Question, &[Char('j'), Char('J')], Action::Yes, 1),
    // Enter leaves everything as it was, so that a meeting can be walked with Enter alone.
    row(Question, &[Char('n'), Char('N'), Esc, Enter], Action::No, 2),
    row(Question, &[Ctrl('c')], Action::Leave, 0),
    row(Input, &[Enter], Action::Save, 1),
    row(Input, &[Tab], Action::Other, 2),
    row(Input, &[Esc], Action::Back, 3),
    row(Input, &[Ctrl('c')], Action::Leave, 0),
];

/// What a key does in a place.
pub fn find(place: Place, key: Key) -> Option<Action> {
    let row = TABLE.iter().find(|row| row.place == place && row.keys.contains(&key));
    row.map(|row| row.action)
}

/// The keys of the footer, most important first.
pub fn footer(place: Place) -> Vec<Hint> {
    let mut rows: Vec<&Row> =
        TABLE.iter().filter(|row| row.place == place && row.footer != 0).collect();
    rows.sort_by_key(|row| row.footer);
    rows.into_iter().map(hint).collect()
}

/// All keys of a place, in the table's order.
pub fn all(place: Place) -> Vec<Hint> {
    TABLE.iter().filter(|row| row.place == place).map(hint).collect()
}

fn hint(row: &Row) -> Hint {
    Hint { keys: row.keys, action: row.action }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [Place; 14] = [
        Past, Group, Agenda, Library, Begin, Resume, Live, Parked, Ended, Follow, Help, Choice,
        Question, Input,
    ];

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for place in PLACES {
            let mut seen = Vec::new();
            for key in TABLE.iter().filter(|row| row.place == place).flat_map(|row| row.keys) {
                assert!(!seen.contains(&key), "{key:?} stands twice in {place:?}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn every_key_says_what_it_does() {
        let words = crate::words::Words::Dutch.action();
        for row in TABLE {
            assert!(
                !words.label(row.action).is_empty() && !words.help(row.action).is_empty(),
                "{row:?}"
            );
        }
    }

    #[test]
    fn every_place_has_a_way_out() {
        for place in PLACES {
            assert_eq!(find(place, Ctrl('c')), Some(Action::Leave), "{place:?}");
        }
    }
}
