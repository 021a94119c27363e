//! The people: how long they talk, when a chair rounds off, and how late they begin. All lengths in
//! minutes unless a name says otherwise. Judged, not measured, but for one point: groups that begin
//! on time end 3.5 minutes late on paper, those more than a quarter of an hour late 15 (ibabs.com).

/// What the tool has told the chair by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Told {
    /// Only the step is over.
    Step,
    /// The meeting will end late.
    Short,
    /// A moment that was marked as the last one has passed.
    LastMoment,
}

/// When a chair rounds off at what a tool says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Obedience {
    /// The share of steps that is rounded off at a warning.
    pub(crate) at_warning: f64,
    /// The share that is rounded off at zero.
    pub(crate) at_zero: f64,
    /// By how much the others run over, in the mean.
    pub(crate) tolerance: f64,
}

/// A set of groups.
#[derive(Clone, Copy, Debug)]
pub(crate) struct People {
    /// Its name in the tables.
    pub(crate) name: &'static str,
    /// How late a meeting begins, in the mean.
    pub(crate) late: f64,
    /// Interruptions a meeting, in the mean.
    pub(crate) interruptions: f64,
    /// By how much everything takes longer than its plan, as a logarithm.
    pub(crate) bias: f64,
    /// How much more than usual lengths differ.
    pub(crate) spread: f64,
    /// The share of groups whose questions always take 20 to 40 % longer.
    pub(crate) long_questions: f64,
    /// For each [`Told`].
    pub(crate) obedience: [Obedience; 3],
    /// How long rounding off takes: median in seconds, and its spread.
    pub(crate) wrap: (f64, f64),
    /// The share of sounds that nobody notices.
    pub(crate) missed: f64,
    /// The spread of the time until a sound is noticed (median 20 s).
    pub(crate) noticing: f64,
    /// Between two glances at a clock on the table, in the mean.
    pub(crate) glance: f64,
    /// The same at a clock on the wall.
    pub(crate) glance_wall: f64,
    /// By how much wishes shrink with what is announced: 0 not, 1 in proportion.
    pub(crate) elasticity: f64,
    /// How often an afsluiter that is late is squeezed rather than kept whole.
    pub(crate) squeeze: f64,
    /// How often a chair who sees the meeting end late announces less.
    pub(crate) improvise: f64,
    /// How often the group says yes.
    pub(crate) consent: f64,
}

const fn obeys(at_warning: f64, at_zero: f64, tolerance: f64) -> Obedience {
    Obedience { at_warning, at_zero, tolerance }
}

/// The sets, from the most to the least orderly; `FOLLOWER` is average people whose chair does at once
/// what the tool says.
pub(crate) const SETS: [People; 4] = [FOLLOWER, DISCIPLINED, AVERAGE, UNRULY];

/// People as they usually are.
pub(crate) const AVERAGE: People = People {
    name: "average",
    late: 4.34,
    interruptions: 0.5,
    bias: 0.07,
    spread: 1.0,
    long_questions: 0.3,
    obedience: [obeys(0.30, 0.50, 5.0), obeys(0.45, 0.70, 2.5), obeys(0.50, 0.92, 1.0)],
    wrap: (60.0, 0.7),
    missed: 0.05,
    noticing: 1.0,
    glance: 2.0,
    glance_wall: 5.0,
    elasticity: 0.5,
    squeeze: 0.5,
    improvise: 0.35,
    consent: 0.95,
};

/// The claim taken literally.
pub(crate) const FOLLOWER: People =
    People { name: "follower", obedience: [obeys(1.0, 1.0, 0.0); 3], improvise: 1.0, ..AVERAGE };

/// A group with a sense of time.
pub(crate) const DISCIPLINED: People = People {
    name: "disciplined",
    late: 2.2,
    interruptions: 0.25,
    bias: -0.04,
    spread: 0.8,
    long_questions: 0.15,
    obedience: [obeys(0.55, 0.75, 2.0), obeys(0.70, 0.90, 1.0), obeys(0.70, 0.98, 0.5)],
    wrap: (40.0, 0.6),
    missed: 0.03,
    noticing: 0.8,
    glance: 1.5,
    glance_wall: 4.0,
    elasticity: 0.7,
    squeeze: 0.4,
    improvise: 0.5,
    consent: 0.98,
};

/// A group that talks on.
pub(crate) const UNRULY: People = People {
    name: "unruly",
    late: 6.0,
    interruptions: 1.0,
    bias: 0.12,
    spread: 1.25,
    long_questions: 0.5,
    obedience: [obeys(0.20, 0.35, 6.0), obeys(0.35, 0.55, 3.0), obeys(0.35, 0.80, 1.5)],
    wrap: (90.0, 0.9),
    missed: 0.10,
    noticing: 1.2,
    glance: 3.0,
    glance_wall: 8.0,
    elasticity: 0.3,
    squeeze: 0.6,
    improvise: 0.2,
    consent: 0.85,
};
