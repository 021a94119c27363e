//! A meeting led with this program: its own core decides, the chair does what is said here.

use intervisie::domain::{
    adjust::{Act, Proposal, Resources, Rules},
    agenda::{Position, Purpose},
    event::{Entry, Event, Means, Signal, Started},
    grade::Grade,
    history::History,
    id::{Id, Ids},
    library::Library,
    margin,
    meeting::{Command, Meeting},
    minutes::Minutes,
    plan::short_afsluiter,
    time::RealReading,
};
use jiff::SignedDuration;

use super::{
    clock::{moment, seconds},
    dice::What,
    people::Told,
    tool::{Chair, Says, Tool},
};

/// How long a question to the group takes: median in seconds, and its spread.
const QUESTION: (f64, f64) = (25.0, 0.4);
/// Nobody lets a whole block fall for less than this, in seconds.
const WORTH_A_BLOCK: f64 = 300.0;

/// What the chair does with the program.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Habits {
    /// Its name in the tables.
    pub(crate) name: &'static str,
    /// Presses `b` when it is offered, and puts the first proposal that closes on time to the group.
    pub(crate) adjusts: bool,
    /// A shorter afsluiter is as good.
    pub(crate) shorter_afsluiter: bool,
    /// What was agreed binds as an alarm does.
    pub(crate) binding: bool,
    /// Minutes that are kept for the slot; nothing: what the program keeps.
    pub(crate) margin: Option<u16>,
    /// By which rules it offers and proposes; nothing: those of the program.
    pub(crate) rules: Option<Rules>,
}

/// G: nobody presses `b`.
pub(crate) const ALONE: Habits = Habits {
    name: "g intervisie, no b",
    adjusts: false,
    shorter_afsluiter: false,
    binding: false,
    margin: None,
    rules: None,
};
/// F: proposals are followed.
pub(crate) const FOLLOWED: Habits =
    Habits { name: "f intervisie, followed", adjusts: true, ..ALONE };
/// F+: and bind.
pub(crate) const BINDING: Habits =
    Habits { name: "f+ the same, agreed minutes bind", binding: true, ..FOLLOWED };
/// F′: a shorter afsluiter too.
pub(crate) const SHORTER: Habits =
    Habits { name: "f' + short afsluiter too", shorter_afsluiter: true, ..FOLLOWED };

/// A meeting that is led with the program.
pub(crate) struct Led<'a> {
    habits: Habits,
    chair: Chair<'a>,
    /// What the program knows of the group.
    history: &'a History,
    resources: Resources,
    meeting: Option<Meeting>,
    journal: Vec<Entry>,
    step: usize,
    begun: f64,
    /// What the chair announced less than the program.
    improvised: f64,
    /// The minutes that the chair gave this step itself, when it was over.
    extended: f64,
    /// The last moments that an alarm has marked.
    marked: Option<f64>,
    /// The minutes of this step were agreed on.
    agreed: bool,
    questions: usize,
    /// The group agreed to go to the slot: the running step is rounded off.
    goes_to_slot: bool,
}

/// Of a meeting; those of a group come in order.
fn id() -> Id {
    Ids::new(1).next(moment(0.0))
}

impl<'a> Led<'a> {
    pub(crate) fn new(
        habits: Habits,
        chair: Chair<'a>,
        library: &Library,
        history: &'a History,
    ) -> Self {
        let afsluiter = short_afsluiter(library, chair.evening.participants);
        Self {
            habits,
            chair,
            history,
            resources: Resources {
                afsluiter,
                rules: habits.rules.unwrap_or_else(|| Rules::of(history.work_over())),
                ..Resources::default()
            },
            meeting: None,
            journal: Vec::new(),
            step: 0,
            begun: 0.0,
            improvised: 0.0,
            extended: 0.0,
            marked: None,
            agreed: false,
            questions: 0,
            goes_to_slot: false,
        }
    }

    fn meeting(&self) -> &Meeting {
        self.meeting.as_ref().expect("it has begun")
    }

    fn started(&self) -> Started {
        let evening = self.chair.evening;
        Started {
            meeting: id(),
            group: String::new(),
            agenda: evening.agenda.clone(),
            planned_start: Some(moment(0.0).wall),
            closing_time: moment(evening.promise).wall,
            margin: self.margin(),
            zone: "UTC".to_owned(),
            participants: evening.participants,
            tempo: 1,
            real: RealReading { at: moment(0.0), boot: String::new() },
            timings: intervisie::domain::timings::Timings::default(),
            entered: None,
        }
    }

    fn margin(&self) -> Minutes {
        let length = Minutes::new((self.chair.evening.promise / 60.0) as u32);
        self.habits
            .margin
            .map_or_else(|| margin::usual(length, &self.history.margins_needed()), Minutes::of)
    }

    /// Whether a step fell away with the group's consent.
    fn is_dropped(&self, at: Position) -> bool {
        let progress = self.meeting().progress();
        progress.is_dropped(at.block) || (self.goes_to_slot && at.block < progress.agenda.slot())
    }

    fn in_slot(&self) -> bool {
        self.meeting().progress().in_slot()
    }

    /// Does what was asked; whether it fitted.
    fn command(&mut self, command: Command, now: f64) -> bool {
        let Ok(events) = self.meeting().decide(command, moment(now)) else { return false };
        for event in events {
            self.meeting.as_mut().expect("it has begun").apply(&event, moment(now));
            self.write_down(event, now);
        }
        true
    }

    fn write_down(&mut self, event: Event, now: f64) {
        let seq = self.journal.len() as u64 + 1;
        self.journal.push(Entry { id: id(), seq, at: moment(now), event });
    }

    /// The meeting ends; its journal.
    pub(crate) fn end(mut self, now: f64) -> (Id, Vec<Entry>) {
        self.command(Command::Next, now);
        (id(), self.journal)
    }

    /// How much the meeting is short, as the program shows it; nothing while the slot runs.
    fn short(&self, now: f64) -> Option<f64> {
        let slack = self.meeting().slack(moment(now));
        (slack < SignedDuration::ZERO && !self.in_slot()).then(|| -slack.as_secs_f64())
    }

    fn zero(&self) -> f64 {
        self.begun + self.announced() + self.extended
    }

    /// Whether the chair presses `b`: the program offers it.
    fn wants_to_ask(&self, now: f64) -> bool {
        let offered = || self.meeting().offers_adjusting(&self.resources.rules, moment(now));
        self.habits.adjusts && !self.goes_to_slot && offered()
    }

    /// What the chair puts to the group: the first that closes on time, else the first.
    fn chosen(&self, now: f64) -> Option<Proposal> {
        let all = self.meeting().proposals(&self.resources, moment(now)).cards;
        let worth_a_block = self.short(now).is_some_and(|short| WORTH_A_BLOCK < short);
        let is_wanted = |proposal: &Proposal| match &proposal.act {
            Act::Leave | Act::CloseAt(_) => false,
            Act::ToSlot => worth_a_block,
            Act::Adjust(change) => match change.means {
                Means::ShorterAfsluiter => self.habits.shorter_afsluiter,
                Means::DropBlock => worth_a_block,
                Means::Shorten | Means::MoreForModel | Means::Topic => true,
            },
        };
        let mut wanted: Vec<Proposal> = all.into_iter().filter(is_wanted).collect();
        let on_time = wanted.iter().position(|p| !p.slack_after.is_negative());
        (!wanted.is_empty()).then(|| wanted.swap_remove(on_time.unwrap_or(0)))
    }

    /// Puts a proposal to the group; how long that takes.
    fn ask(&mut self, now: f64) -> f64 {
        let Some(proposal) = self.chosen(now) else { return 0.0 };
        let (dice, nth) = (self.chair.dice, self.questions);
        let took = dice.lognormal(What::Question, (0, nth), QUESTION.0, QUESTION.1);
        self.questions += 1;
        let agrees = dice.happens(What::Consent, 0, nth, self.chair.people.consent);
        match proposal.act {
            act if !agrees => {
                let question = act.question().expect("the group is asked something");
                self.command(Command::Refuse(question), now);
            }
            Act::ToSlot => (self.goes_to_slot, self.marked) = (true, Some(now)),
            act => {
                let adjustment = act.adjustment().expect("the group is asked for it");
                let here = self.chair.evening.steps[self.step].at;
                self.agreed |= adjustment.changes.iter().any(|change| change.at == here);
                self.command(Command::Adjust(adjustment), now);
            }
        }
        took
    }
}

impl Tool for Led<'_> {
    fn begin(&mut self, step: usize, now: f64, chair: &Chair<'_>) -> Option<f64> {
        let at = chair.evening.steps[step].at;
        match &self.meeting {
            None => {
                let started = self.started();
                self.write_down(Event::Started(Box::new(started.clone())), now);
                self.meeting = Some(Meeting::start(started, moment(now)));
            }
            Some(_) if self.is_dropped(at) => return None,
            Some(_) if self.goes_to_slot && !self.in_slot() => {
                self.command(Command::ToSlot, now);
            }
            Some(_) => {
                self.command(Command::Next, now);
            }
        }
        assert_eq!(self.meeting().progress().at, at, "the program and the chair are in one step");
        (self.step, self.begun, self.marked) = (step, now, None);
        (self.improvised, self.extended) = (0.0, 0.0);
        let planned = self.announced();
        let original = self.meeting().original(at).map(|step| step.planned);
        self.agreed = self.meeting().step().map(|step| step.planned) != original;
        if !self.habits.adjusts
            && let Some(short) = self.short(now)
        {
            self.improvised = chair.improvised(step, planned, short);
        }
        Some(self.announced())
    }

    fn says(&self, now: f64) -> Says {
        let late = self.meeting().slack(moment(now)).is_negative();
        let told = if late { Told::Short } else { Told::Step };
        let bound = if self.habits.binding && self.agreed { Told::LastMoment } else { told };
        let zero = self.zero();
        let grade = self.meeting().grade(moment(now));
        let last = seconds(self.meeting().progress().latest_end());
        let moments = [self.marked, Some(last)].into_iter().flatten().filter(|at| *at <= now);
        let marked = moments.reduce(f64::min).map(|at| (at, Told::LastMoment));
        Says {
            warning: (grade == Grade::WrapUp).then_some(told),
            zeros: [(zero <= now).then_some((zero, bound)), marked, None],
        }
    }

    fn next_sound(&self, now: f64) -> Option<f64> {
        let next = self.meeting().next_signal_in(moment(now))?;
        // Moments are told in whole milliseconds.
        Some(now + next.as_secs_f64().max(0.001) + 0.001)
    }

    fn sound(&mut self, now: f64) -> bool {
        let due = self.meeting().due(moment(now));
        self.command(Command::Ring, now);
        let is_last =
            |signal| matches!(signal, Signal::SlackGone | Signal::SlotNow | Signal::CloseNow);
        let marks = due.iter().find(|due| is_last(due.signal));
        self.marked = marks.map(|due| seconds(due.at)).or(self.marked);
        due.iter().any(|due| match due.signal {
            Signal::WrapUp(_)
            | Signal::WellOver(_)
            | Signal::SlackGone
            | Signal::SlotNow
            | Signal::CloseNow => true,
            Signal::SlotIn10 | Signal::SlotIn5 | Signal::CloseIn5 => false,
        })
    }

    fn look(&mut self, now: f64, _: &Chair<'_>) -> f64 {
        if self.meeting().given_back(moment(now)).is_some() {
            self.command(Command::Extend { consent: false }, now);
        }
        if self.wants_to_ask(now) { self.ask(now) } else { 0.0 }
    }

    fn run_on(&mut self, now: f64, chair: &Chair<'_>) {
        let purpose = self.meeting().step().map(|step| step.purpose);
        let may = purpose != Some(Purpose::Afsluiter);
        if may && chair.dice.happens(What::Extend, self.step, 0, 0.5) {
            // Within the slack only; once for each step.
            let first = self.meeting().progress().run(self.meeting().progress().at).extensions == 0;
            if first {
                let before = self.announced();
                self.command(Command::Extend { consent: false }, now);
                self.extended += self.announced() - before;
            }
        }
    }

    fn announced(&self) -> f64 {
        let planned = self.meeting().step().map_or(0.0, |s| f64::from(s.planned.get()) * 60.0);
        planned - self.improvised - self.extended
    }

    fn latest_start(&self) -> Option<f64> {
        Some(seconds(self.meeting().latest_start_of_slot()))
    }

    fn at_promise(&self) -> Told {
        Told::LastMoment
    }

    fn questions(&self) -> usize {
        self.questions
    }
}
