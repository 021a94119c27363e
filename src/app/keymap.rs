//! Every table of keys by the name of its place: the help screen and the page of keys read them here.

pub use super::keys::Hint;
use super::{
    App, Stage,
    follow::{self, Follow},
    frame::Over,
    keys::{self, Row},
    lead::{self, Lead, Look},
    panel::Panel,
    prepare::{self, Prepare, begin::Field, welcome::Greeting},
    resume,
    shared_keys::Shared,
};
use crate::domain::kept::Led;

/// A table of keys, by the place where they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The welcome, where something is told.
    Welcome,
    /// The welcome, where names are typed.
    Who,
    /// The welcome, where it is said how the group meets.
    How,
    /// Before the meeting, on the row that begins.
    Begin,
    /// Before the meeting, on the row of a setting.
    Field,
    /// It is asked whether to begin although it is early.
    Early,
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
    /// An unfinished meeting was found that another program probably leads.
    Led,
    /// The meeting runs, and the chair looks at it.
    Live,
    /// The meeting runs, and the chair looks at the card of its werkvorm.
    Card,
    /// The meeting runs, and others look on.
    Watched,
    /// The list of parked topics.
    Parked,
    /// Where other screens find the clock.
    Phone,
    /// What was parked, after the meeting.
    ParkedAfter,
    /// After the meeting.
    Ended,
    /// After the meeting, and others look on.
    EndedWatched,
    /// A second terminal that only follows.
    Follow,
    /// The same, where other screens find the clock.
    FollowPhone,
    /// The list of keys.
    Help,
    /// What can be done now, in words.
    Deeds,
    /// A menu is open.
    Choice,
    /// Proposals lie beside each other.
    Cards,
    /// A question is open.
    Question,
    /// What the question of the inbreng is about is asked.
    Kind,
    /// An input line is open.
    Input,
}

impl Table {
    /// Every table, for whoever must hold all of them.
    pub const ALL: [Self; 29] = [
        Self::Welcome,
        Self::Who,
        Self::How,
        Self::Begin,
        Self::Field,
        Self::Early,
        Self::Group,
        Self::Agenda,
        Self::Library,
        Self::Past,
        Self::Resume,
        Self::Led,
        Self::Live,
        Self::Card,
        Self::Watched,
        Self::Parked,
        Self::Phone,
        Self::ParkedAfter,
        Self::Ended,
        Self::EndedWatched,
        Self::Follow,
        Self::FollowPhone,
        Self::Help,
        Self::Deeds,
        Self::Choice,
        Self::Cards,
        Self::Question,
        Self::Kind,
        Self::Input,
    ];
}

impl App {
    /// The keys that hold now.
    pub fn table(&self) -> Table {
        let open = match &self.stage {
            Stage::Prepare(prepare) if prepare.asks_who() => Some(Table::Who),
            Stage::Prepare(prepare) if matches!(prepare.panel, Panel::Ask(_)) => Some(Table::Early),
            Stage::Prepare(prepare) => of_panel(&prepare.panel),
            Stage::Lead(lead) if lead.asks_kind() => Some(Table::Kind),
            Stage::Lead(lead) if lead.offers_cards() => Some(Table::Cards),
            Stage::Lead(lead) => of_panel(&lead.panel),
            Stage::Resume(_) | Stage::Follow(_) => None,
        };
        let over = self.frame.over.as_ref().map(|over| match over {
            Over::Help(_) => Table::Help,
            Over::Deeds(_) => Table::Deeds,
        });
        open.or(over).unwrap_or_else(|| self.table_beneath())
    }

    /// The keys of the place itself, whatever is open over it.
    pub fn table_beneath(&self) -> Table {
        match &self.stage {
            Stage::Prepare(prepare) => match prepare.place {
                prepare::Place::Welcome(Greeting::How) => Table::How,
                prepare::Place::Welcome(_) => Table::Welcome,
                prepare::Place::Begin if prepare.field == Field::Begin => Table::Begin,
                prepare::Place::Begin => Table::Field,
                prepare::Place::Group(_) => Table::Group,
                prepare::Place::Agenda(_) => Table::Agenda,
                prepare::Place::Library(..) => Table::Library,
                prepare::Place::Past(_) => Table::Past,
            },
            Stage::Resume(resume) if resume.found.led == Led::Nowhere => Table::Resume,
            Stage::Resume(_) => Table::Led,
            Stage::Lead(lead) => match lead.look {
                Look::Parked(_) if lead.has_ended() => Table::ParkedAfter,
                look if lead.has_ended() && look.is_for_the_room() => Table::EndedWatched,
                _ if lead.has_ended() => Table::Ended,
                Look::Parked(_) => Table::Parked,
                Look::Phone => Table::Phone,
                Look::Card(_) => Table::Card,
                Look::Agenda | Look::Clock => Table::Live,
                Look::Room | Look::Calm | Look::Hidden => Table::Watched,
            },
            Stage::Follow(follow) if follow.is_at_phone() => Table::FollowPhone,
            Stage::Follow(_) => Table::Follow,
        }
    }
}

fn of_panel<P, M, A>(panel: &Panel<P, M, A>) -> Option<Table> {
    match panel {
        Panel::Closed => None,
        Panel::Line(_) => Some(Table::Input),
        Panel::Menu { .. } => Some(Table::Choice),
        Panel::Ask(_) => Some(Table::Question),
    }
}

/// The keys of the footer, most important first.
pub fn footer(table: Table) -> Vec<Hint> {
    with_table(table, Footer)
}

/// All keys of a place, in the table's order.
pub fn all(table: Table) -> Vec<Hint> {
    with_table(table, All)
}

/// What is asked of a table, of whatever stage.
trait Asked {
    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Hint>;
}

struct Footer;
struct All;

impl Asked for Footer {
    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Hint> {
        keys::footer(table)
    }
}

impl Asked for All {
    fn of<S: 'static>(self, table: impl IntoIterator<Item = &'static Row<S>>) -> Vec<Hint> {
        keys::all(table)
    }
}

fn with_table(table: Table, asked: impl Asked) -> Vec<Hint> {
    match table {
        Table::Welcome => asked.of(prepare::keys::WELCOME),
        Table::Who => asked.of(prepare::keys::WHO),
        Table::How => asked.of(prepare::keys::HOW),
        Table::Begin => asked.of(prepare::keys::BEGIN),
        Table::Field => asked.of(prepare::keys::FIELD),
        Table::Early => asked.of(prepare::keys::EARLY),
        Table::Group => asked.of(prepare::keys::GROUP),
        Table::Agenda => asked.of(prepare::keys::AGENDA),
        Table::Library => asked.of(prepare::keys::LIBRARY),
        Table::Past => asked.of(prepare::keys::PAST),
        Table::Resume => asked.of(resume::KEYS),
        Table::Led => asked.of(resume::LED_PROBABLY),
        Table::Live => asked.of(lead::keys::LIVE),
        Table::Card => asked.of(lead::keys::CARD),
        Table::Watched => asked.of(lead::keys::WATCHED),
        Table::Parked => asked.of(lead::keys::PARKED),
        Table::Phone => asked.of(lead::keys::PHONE),
        Table::ParkedAfter => asked.of(lead::keys::PARKED_AFTER),
        Table::Ended => asked.of(lead::keys::ENDED),
        Table::EndedWatched => asked.of(lead::keys::ENDED_WATCHED),
        Table::Follow => asked.of(follow::KEYS),
        Table::FollowPhone => asked.of(follow::PHONE),
        Table::Help => asked.of(Shared::<Follow>::HELP),
        Table::Deeds => asked.of(Shared::<Follow>::DEEDS),
        Table::Choice => asked.of(Shared::<Prepare>::MENU),
        Table::Cards => asked.of(lead::keys::CARDS),
        Table::Question => asked.of(lead::keys::ASK),
        Table::Kind => asked.of(lead::keys::KIND),
        Table::Input => asked.of(Shared::<Lead>::LINE),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::action::Action, *};
    use crate::key::Key;

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for table in Table::ALL {
            let mut seen = Vec::new();
            for key in all(table).iter().flat_map(|hint| hint.keys) {
                assert!(!seen.contains(&key), "{key:?} stands twice in {table:?}");
                seen.push(key);
            }
        }
    }

    #[test]
    fn every_key_says_what_it_does() {
        let words = crate::words::Words::Dutch.action();
        for Hint { action, .. } in Table::ALL.into_iter().flat_map(all) {
            assert!(!words.label(action).is_empty(), "{action:?}");
            assert!(!words.help(action).is_empty(), "{action:?}");
        }
    }

    #[test]
    fn every_place_has_a_way_out() {
        for table in Table::ALL {
            let leaves =
                |hint: &Hint| hint.action == Action::Leave && hint.keys.contains(&Key::Ctrl('c'));
            assert!(all(table).iter().any(leaves), "{table:?}");
        }
    }
}
