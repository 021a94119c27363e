//! One rich meeting: every kind of record that a journal can hold.

use intervisie::{
    domain::{
        agenda::{Agenda, Block, BlockKind, Position, Purpose, Step},
        confidential::Confidential,
        event::{
            Adjustment, Change, Entry, Event, Fate, Means, NextTime, Note, NoteKind, Offered,
            Outcome, Parked, Participant, Question, Role, Signal, Started, Target, TopicBlock,
            Venue,
        },
        id::{Id, Ids},
        language::Language,
        minutes::Minutes,
        time::{Moment, RealReading, later},
        timing::Timing,
        timings::Timings,
        werkvorm::WerkvormId,
    },
    store::{journal::JournalName, line},
};
use jiff::{SignedDuration, Timestamp, civil};

/// Monday 23 November 2026, 14:02 in Amsterdam.
pub(crate) const BEGAN: i64 = 1_795_438_920;

/// A meeting that is being told.
pub(crate) struct Story {
    pub(crate) meeting: Id,
    pub(crate) entries: Vec<Entry>,
    start: Moment,
    ids: Ids,
    /// Stands in front of everything that was said.
    mark: &'static str,
}

impl Story {
    /// A meeting that begins so many days after the first.
    pub(crate) fn begin(days: i64, mark: &'static str) -> Self {
        let wall = Timestamp::from_second(BEGAN + days * 86_400).unwrap();
        let start = Moment { wall, elapsed: SignedDuration::from_secs(1_000) };
        let mut ids = Ids::new(77 + 2 * u128::from(days.unsigned_abs()));
        let meeting = ids.next(start);
        let mut story = Self { meeting, entries: vec![], start, ids, mark };
        let minutes = SignedDuration::from_mins;
        let started = Started {
            meeting,
            group: "team-noord".into(),
            agenda: story.agenda(),
            planned_start: Some(later(wall, -minutes(2))),
            closing_time: later(wall, minutes(118)),
            margin: Minutes::ZERO,
            zone: "Europe/Amsterdam".into(),
            participants: 4,
            tempo: 1,
            real: RealReading { at: start, boot: "test".into() },
            timings: Timings::default(),
            entered: None,
        };
        story.at(0, Event::Started(Box::new(started)));
        story
    }

    /// A topic that was put away from outside, so many days and seconds after the first meeting began.
    pub(crate) fn loose(days: i64, second: i64, words: &str) -> Self {
        let mut story = Self::begin(days, "");
        story.entries.clear();
        story.start = story.start.after(SignedDuration::from_secs(second));
        story.ids = Ids::new(1_078 + 2 * u128::from(days.unsigned_abs()));
        story.meeting = story.ids.next(story.start);
        story.park(0, words, Target::NextTime);
        story
    }

    /// Something that was said.
    pub(crate) fn said(&self, words: &str) -> Confidential {
        Confidential::new(format!("{}{words}", self.mark))
    }

    pub(crate) fn id(&mut self) -> Id {
        self.ids.next(self.start)
    }

    /// So many seconds after the beginning.
    pub(crate) fn at(&mut self, second: i64, event: Event) -> &mut Self {
        let at = self.start.after(SignedDuration::from_secs(second));
        let seq = u64::try_from(self.entries.len()).unwrap() + 1;
        let id = self.ids.next(at);
        self.entries.push(Entry { id, seq, at, event });
        self
    }

    pub(crate) fn step(&mut self, second: i64, block: usize, step: usize) -> &mut Self {
        self.at(second, Event::StepStarted { at: Position { block, step } })
    }

    pub(crate) fn park(&mut self, second: i64, words: &str, target: Target) -> Id {
        let (topic, text) = (self.id(), self.said(words));
        let during = Some(format!("{}Incidentmethode", self.mark));
        self.at(second, Event::TopicParked(Parked { topic, text, target, during, brought: None }));
        topic
    }

    pub(crate) fn note(&mut self, second: i64, kind: NoteKind, words: &str) -> Id {
        self.note_of(second, kind, words, None)
    }

    pub(crate) fn note_of(
        &mut self,
        second: i64,
        kind: NoteKind,
        words: &str,
        action: Option<(&str, &str)>,
    ) -> Id {
        let (note, text) = (self.id(), self.said(words));
        let who = action.map(|(who, _)| Confidential::new(who));
        let by = action.map(|(_, by)| self.said(by));
        self.at(second, Event::NoteTaken(Note { note, kind, text, who, by, during: None }));
        note
    }

    pub(crate) fn file_name(&self) -> String {
        JournalName::first(self.start.wall, self.meeting)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        line::encode_all(&self.entries)
    }

    fn agenda(&self) -> Agenda {
        let work = |name: &str, planned| step(name, planned, Purpose::Work);
        let topic = self.said("Rooster in de zomer");
        let steps = vec![
            step("Inbreng kiezen", 10, Purpose::Choosing),
            work("Vragen", 25),
            work("Adviezen | tips <en> actieplan", 15),
            work("Evaluatie", 10),
        ];
        let slot = vec![
            step("Parkeerlijst", 2, Purpose::ParkedList),
            step("Volgende keer", 4, Purpose::NextTime),
            step("Afsluiter", 9, Purpose::Afsluiter),
        ];
        let source = Some("Hendriksen, *Intervisie bij werkproblemen*".to_owned());
        let model = Block {
            werkvorm: WerkvormId::parse("incidentmethode"),
            source,
            ..block(BlockKind::Model, "Incidentmethode", steps)
        };
        let words = block(BlockKind::Onderwerp, topic.reveal(), vec![work(topic.reveal(), 10)]);
        Agenda {
            blocks: vec![
                block(BlockKind::Opwarmer, "Weerbericht", vec![work("Weerbericht", 8)]),
                block(BlockKind::Terugkijken, "Wat is er gedaan?", vec![work("Terugkijken", 9)]),
                model,
                words,
                block(BlockKind::Slot, "Slot", slot),
            ],
        }
    }
}

fn step(name: &str, planned: u16, purpose: Purpose) -> Step {
    let planned = Minutes::of(planned);
    Step {
        name: name.into(),
        short: None,
        planned,
        floor: planned,
        tier: None,
        purpose,
        rule: None,
        say: None,
        parts: vec![],
        round: None,
        own: false,
        split: None,
        language: Language::default(),
        key: None,
        timing: Timing::default(),
    }
}

fn block(kind: BlockKind, name: &str, steps: Vec<Step>) -> Block {
    Block {
        kind,
        name: name.into(),
        werkvorm: None,
        topic: None,
        source: None,
        fixed: false,
        steps,
    }
}

fn participant(name: &str, function: &str, registration: Option<&str>) -> Event {
    Event::ParticipantCame(Participant {
        function: Some(Confidential::new(function)),
        registration: registration.map(Confidential::new),
        ..Participant::named(name)
    })
}

fn role(role: Role, who: &str) -> Event {
    Event::RoleGiven { role, who: Some(Confidential::new(who)) }
}

/// A whole meeting, with everything that can happen in it; each thing that was said begins with the
/// mark.
pub(crate) fn rich(mark: &'static str) -> Story {
    let mut s = Story::begin(0, mark);
    let other = first_half(&mut s);
    the_model(&mut s, other);
    the_slot(&mut s, other);
    s
}

/// Up to the choice of the inbreng; the topic that was offered and not chosen.
fn first_half(s: &mut Story) -> Id {
    s.at(1, participant("Anna de Wit", "verpleegkundig specialist", Some("12345")));
    s.at(2, participant("Bram", "psycholoog", None));
    s.at(3, participant("Çelik & zn.", "arts", None));
    s.at(4, role(Role::Chair, "Anna de Wit")).at(5, role(Role::Timekeeper, "Bram"));
    s.at(6, Event::VenueSet(Venue::Place(Confidential::new("Kamer 3"))));
    s.at(7, Event::ConfidentialityConfirmed);
    s.at(300, participant("Dirk", "maatschappelijk werker", None));
    let reworded = s.park(400, "Ruzie met Karel van de nachtdienst", Target::NextTime);
    let text = s.said("Overleg met de nachtdienst loopt vast");
    s.at(410, Event::TopicReworded { topic: reworded, text });
    let topic = s.park(420, "Hoort hier niet", Target::NextTime);
    s.at(430, Event::TopicWithdrawn { topic });
    s.step(540, 1, 0);
    let old = s.note_of(545, NoteKind::Action, "Bellen met de wijk", Some(("Bram", "maandag")));
    s.at(600, Event::ActionReviewed { action: old, outcome: Outcome::Busy });
    s.step(1_200, 2, 0).at(1_210, Event::Undone).step(1_260, 2, 0);
    let (offered, text) = (s.id(), s.said("Collega die altijd te laat is"));
    s.at(1_300, Event::InbrengOffered(Offered { topic: offered, text }));
    let (other, text) = (s.id(), s.said("Twijfel over doorverwijzen"));
    s.at(1_320, Event::InbrengOffered(Offered { topic: other, text }));
    s.at(1_500, Event::InbrengChosen { topic: offered, beside: vec![], about: None });
    s.at(1_510, Event::RestParked { topics: vec![other], target: Target::NextTime });
    s.at(1_520, role(Role::Inbrenger, "Çelik & zn."));
    other
}

fn the_model(s: &mut Story, other: Id) {
    s.note(1_600, NoteKind::Question, "Hoe blijf ik vriendelijk en duidelijk?");
    s.step(1_800, 2, 1);
    s.at(2_400, Event::Paused).at(2_580, Event::Continued);
    let minutes = |at, minutes| Event::MinutesAdded { at, minutes, extension: true, consent: true };
    s.at(3_300, minutes(Position { block: 2, step: 1 }, 5));
    s.at(3_310, Event::ConsentRefused { question: s_closing() });
    let again = s.said("Rooster in de zomer");
    let topic_block = TopicBlock {
        topic: other,
        block: block(
            BlockKind::Onderwerp,
            again.reveal(),
            vec![step(again.reveal(), 5, Purpose::Work)],
        ),
    };
    s.at(
        3_400,
        Event::Adjusted(Box::new(Adjustment {
            means: Means::Shorten,
            changes: vec![Change {
                at: Position { block: 2, step: 2 },
                old: Minutes::of(15),
                new: Minutes::of(10),
            }],
            pauze: None,
            dropped: Some(3),
            afsluiter: None,
            topic: Some(Box::new(topic_block)),
        })),
    );
    s.step(3_900, 2, 2).note(4_000, NoteKind::Insight, "Eerst vragen, dan pas oordelen");
    s.note_of(
        4_300,
        NoteKind::Action,
        "Gesprek plannen met de collega",
        Some(("Çelik & zn.", "vrijdag")),
    );
    s.note(4_310, NoteKind::Agreement, "We beginnen voortaan zonder koffie");
    s.note(4_320, NoteKind::Remark, "=SUM(A1) | met een *sterretje* en <b>vet</b>");
    let note = s.note(4_330, NoteKind::Remark, "Had niet opgeschreven moeten worden");
    s.at(4_340, Event::NoteWithdrawn { note });
    s.step(4_600, 2, 3).note(4_700, NoteKind::Worked, "De vragenronde in stilte");
    s.note(4_710, NoteKind::DidNotWork, "Te veel adviezen tegelijk");
}

fn the_slot(s: &mut Story, other: Id) {
    s.step(5_200, 5, 0);
    let settled = |topic, fate| Event::TopicSettled { topic, fate };
    let reason = Some(s.said("opgelost in het teamoverleg"));
    let let_go = s.park(5_210, "Printer", Target::NextTime);
    s.at(5_300, settled(let_go, Fate::LetGo { reason }));
    s.at(5_320, settled(other, Fate::ParkedAgain(Target::Elsewhere)));
    s.step(5_400, 5, 1);
    s.at(
        5_500,
        Event::NextTimeSet(NextTime {
            start: Some(civil::date(2027, 1, 4).at(14, 0, 0, 0)),
            chair: Some(Confidential::new("Bram")),
            timekeeper: Some(Confidential::new("Dirk")),
        }),
    );
    s.step(5_700, 5, 2).note(6_500, NoteKind::OneWord, "opgelucht");
    s.note(6_600, NoteKind::Feedback, "Fijn dat je de tijd bewaakte");
    s.at(6_700, Event::ParticipantLeft { who: Confidential::new("Dirk") });
    s.at(
        7_100,
        Event::Rang {
            signal: Signal::CloseNow,
            due: Timestamp::from_second(BEGAN + 7_080).unwrap(),
        },
    );
    s.at(7_260, Event::Ended);
}

fn s_closing() -> Question {
    Question::ClosingTime { to: Timestamp::from_second(BEGAN + 8_000).unwrap() }
}
