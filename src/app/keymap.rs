//! Every table of keys by the name of its place: the help screen and the README read them here.

pub use super::keys::Hint;
use super::{
    App, Stage,
    follow::{self, Follow},
    keys::{self, Row},
    lead::{self, Lead, Look},
    panel::Panel,
    prepare::{self, Prepare},
    resume,
    shared_keys::Shared,
};

/// A place with keys of its own.
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
    /// A menu is open.
    Choice,
    /// A question is open.
    Question,
    /// An input line is open.
    Input,
}

impl App {
    /// The place whose keys hold now.
    pub fn place(&self) -> Place {
        let helps = self.frame.help.is_some();
        let open = match &self.stage {
            Stage::Prepare(prepare) => of_panel(&prepare.panel),
            Stage::Lead(lead) => of_panel(&lead.panel),
            Stage::Resume(_) | Stage::Follow(_) => None,
        };
        let help = helps.then_some(Place::Help);
        open.or(help).unwrap_or_else(|| self.place_beneath())
    }

    /// The place itself, whatever is open over it.
    pub fn place_beneath(&self) -> Place {
        match &self.stage {
            Stage::Prepare(prepare) => match prepare.place {
                prepare::Place::Begin => Place::Begin,
                prepare::Place::Group(_) => Place::Group,
                prepare::Place::Agenda(_) => Place::Agenda,
                prepare::Place::Library(..) => Place::Library,
                prepare::Place::Past(_) => Place::Past,
            },
            Stage::Resume(_) => Place::Resume,
            Stage::Lead(lead) => match lead.look {
                _ if lead.has_ended() => Place::Ended,
                Look::Parked(_) => Place::Parked,
                Look::Agenda | Look::Clock | Look::Room | Look::Calm | Look::Hidden => Place::Live,
            },
            Stage::Follow(_) => Place::Follow,
        }
    }
}

fn of_panel<P, M, A>(panel: &Panel<P, M, A>) -> Option<Place> {
    match panel {
        Panel::Closed => None,
        Panel::Line(_) => Some(Place::Input),
        Panel::Menu { .. } => Some(Place::Choice),
        Panel::Ask(_) => Some(Place::Question),
    }
}

/// The keys of the footer, most important first.
pub fn footer(place: Place) -> Vec<Hint> {
    with_table(place, Footer)
}

/// All keys of a place, in the table's order.
pub fn all(place: Place) -> Vec<Hint> {
    with_table(place, All)
}

/// What is asked of a table, of whatever stage.
trait Asked {
    fn of<S>(self, table: &[Row<S>]) -> Vec<Hint>;
}

struct Footer;
struct All;

impl Asked for Footer {
    fn of<S>(self, table: &[Row<S>]) -> Vec<Hint> {
        keys::footer(table)
    }
}

impl Asked for All {
    fn of<S>(self, table: &[Row<S>]) -> Vec<Hint> {
        keys::all(table)
    }
}

fn with_table(place: Place, asked: impl Asked) -> Vec<Hint> {
    match place {
        Place::Begin => asked.of(prepare::keys::BEGIN),
        Place::Group => asked.of(prepare::keys::GROUP),
        Place::Agenda => asked.of(prepare::keys::AGENDA),
        Place::Library => asked.of(prepare::keys::LIBRARY),
        Place::Past => asked.of(prepare::keys::PAST),
        Place::Resume => asked.of(resume::KEYS),
        Place::Live => asked.of(lead::keys::LIVE),
        Place::Parked => asked.of(lead::keys::PARKED),
        Place::Ended => asked.of(lead::keys::ENDED),
        Place::Follow => asked.of(follow::KEYS),
        Place::Help => asked.of(Shared::<Follow>::HELP),
        Place::Choice => asked.of(Shared::<Prepare>::MENU),
        Place::Question => asked.of(lead::keys::ASK),
        Place::Input => asked.of(Shared::<Lead>::LINE),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::action::Action,
        Place::{
            Agenda, Begin, Choice, Ended, Follow, Group, Help, Input, Library, Live, Parked, Past,
            Question, Resume,
        },
        *,
    };
    use crate::key::Key;

    const PLACES: [Place; 14] = [
        Past, Group, Agenda, Library, Begin, Resume, Live, Parked, Ended, Follow, Help, Choice,
        Question, Input,
    ];

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for place in PLACES {
            let mut seen = Vec::new();
            for key in all(place).iter().flat_map(|hint| hint.keys) {
                assert!(!seen.contains(&key), "{key:?} stands twice in {place:?}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn every_key_says_what_it_does() {
        let words = crate::words::Words::Dutch.action();
        for Hint { action, .. } in PLACES.into_iter().flat_map(all) {
            let said = [words.label(action), words.help(action)];
            assert!(said.iter().all(|said| !said.is_empty()), "{action:?}");
        }
    }

    #[test]
    fn every_place_has_a_way_out() {
        for place in PLACES {
            let leaves =
                |hint: &Hint| hint.action == Action::Leave && hint.keys.contains(&Key::Ctrl('c'));
            assert!(all(place).iter().any(leaves), "{place:?}");
        }
    }
}
