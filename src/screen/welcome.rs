//! The welcome: three screens, one after the other.

use jiff::civil::Time;

use super::{Begin, begin::begin, figures::Watch};
use crate::{
    app::{
        App,
        prepare::{
            Prepare,
            welcome::{Greeting, Marked},
        },
    },
    domain::{confidential::Confidential, event::Role, naming::Called, time::Reading},
};

/// A screen of the welcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Welcome {
    /// The wall clock.
    pub now: Time,
    /// Which of the three it is, from 1.
    pub number: u8,
    /// What it asks.
    pub asks: WelcomeAsks,
}

/// What a screen of the welcome is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WelcomeAsks {
    /// Nothing: what the program does.
    Nothing,
    /// Who is in the group.
    Who {
        /// Those who are named, with the roles that they have today.
        people: Vec<(Confidential, Vec<Role>)>,
        /// What the next key is about.
        marked: Marked,
    },
    /// How the group meets; the fields are those of the begin screen.
    How(Box<Begin>),
}

pub(super) fn welcome(
    app: &App,
    prepare: &Prepare,
    page: Greeting,
    now: Reading,
    watch: &mut Watch,
) -> Welcome {
    // Names are seen on none of its fields.
    let nobody = Called::default();
    let (number, asks) = match page {
        Greeting::What => (1, WelcomeAsks::Nothing),
        Greeting::Who(marked) => (2, WelcomeAsks::Who { people: people(app, prepare), marked }),
        Greeting::How => (3, WelcomeAsks::How(Box::new(begin(app, prepare, &nobody, now, watch)))),
    };
    Welcome { now: watch.now(now.moment.wall, &app.context.zone), number, asks }
}

fn people(app: &App, prepare: &Prepare) -> Vec<(Confidential, Vec<Role>)> {
    let roles = &prepare.setup.gathering.roles;
    let of = |who: &Confidential| {
        roles.iter().filter(|(_, has)| has == who).map(|(role, _)| *role).collect()
    };
    let named = app.context.settings.participants.iter();
    named.map(|person| (person.name.clone(), of(&person.name))).collect()
}
