//! Who leads: each policy on the same meetings.

use intervisie::domain::{event::Entry, history::History, library::Library, plan::Names};

use super::{
    evening::{Evening, Fate, MEETINGS, evenings, fate},
    intervisie::{Habits, Led},
    life::{Outcome, live},
    measure::{Counts, Sums},
    peers::{Peer, Rules},
    people::People,
    tool::Chair,
};

/// What a meeting is led with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Policy {
    /// Led with another tool.
    Peer(Rules),
    /// Led with this program.
    Own(Habits),
}

impl Policy {
    /// Its name in the tables.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Peer(rules) => rules.name,
            Self::Own(habits) => habits.name,
        }
    }
}

/// What the program knows of a group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Past {
    /// Of all its meetings.
    pub(crate) history: History,
    /// The journal of the last.
    pub(crate) last: Vec<Entry>,
}

/// All agendas, and the library that they come from.
pub(crate) struct World {
    library: Library,
    pub(crate) evenings: Vec<Vec<Evening>>,
}

impl World {
    /// The agendas as the planner makes them.
    pub(crate) fn new(library: Library, names: &Names) -> Self {
        Self::of(evenings(&library, names), library)
    }

    /// These agendas, for each kind of group its ten.
    pub(crate) fn of(evenings: Vec<Vec<Evening>>, library: Library) -> Self {
        Self { library, evenings }
    }

    /// How so many groups of these people fare; each meets ten times.
    pub(crate) fn lead(&self, policy: Policy, people: &People, seed: u64, groups: usize) -> Counts {
        let mut counts = Counts::default();
        for group in 0..groups {
            let (mut sums, mut past) = (Sums::default(), Past::default());
            for meeting in 0..MEETINGS {
                let evening = &self.evenings[group % self.evenings.len()][meeting];
                let fate = fate(evening, people, seed, group, meeting);
                let outcome = self.meeting(policy, people, (evening, &fate), &mut past);
                sums.add(evening, &fate, &outcome);
                counts.late.push((outcome.late / 60.0) as f32);
            }
            counts.groups.push(sums);
        }
        counts
    }

    /// How this meeting goes; what the program wrote down of it is the group's past.
    pub(crate) fn meeting(
        &self,
        policy: Policy,
        people: &People,
        (evening, fate): (&Evening, &Fate),
        past: &mut Past,
    ) -> Outcome {
        let chair = Chair::of(evening, people, fate);
        match policy {
            Policy::Peer(rules) => live(evening, people, fate, &mut Peer::new(rules, chair)),
            Policy::Own(habits) => {
                let mut led = Led::new(habits, chair, &self.library, &past.history);
                let outcome = live(evening, people, fate, &mut led);
                let (id, journal) = led.end(evening.promise + outcome.late);
                past.history.take_in(id, &journal);
                past.last = journal;
                outcome
            }
        }
    }
}
