//! Screens to draw: one of each kind, changed by struct update.

use jiff::civil::{self, Time};

use crate::{
    app::{
        action::Action,
        keymap::{self, Table},
        lead::{self, panel::Ask},
        message::Size,
        phone::CodeOf,
        prepare::{begin::Field, gathering, library::Filter},
        price::ShownPrice,
        row_name::RowName,
        topic_row::{TopicMark, TopicRow},
    },
    domain::{
        agenda::{BlockKind, Name, Part, Purpose, Rule},
        confidential::Confidential,
        event::{NextTime, NoteKind, Participant, Role, Signal, Target},
        figures::Outlook,
        grade::Grade,
        group::Group,
        kept::{Led, WriteTrouble},
        minutes::Minutes,
        notes::{Deadline, Seat},
        plan::{Reason, Wishes},
        samples,
        search::Filters,
        werkvorm::{GroupSize, Kind, Level},
    },
    screen::{
        ActionRow, AgendaRow, AgendaView, Band, Bar, Begin, Calm, Card, CardStep, CardView, Choice,
        ClockView, Countdown, DeedsView, DraftRow, Ended, FoundRow, GroupView, HelpView, InputLine,
        Keeping, LastMoment, LibraryView, List, ListedRow, Live, MeetingClock, NextUp, ParkedView,
        PersonRow, PhoneAsks, PhoneSays, PhoneStands, PhoneView, PlannedRow, Prompt, Resume,
        Ribbon, Room, RowState, Screen, StatusLine, StepClock, Stretch, TableView, Title, Trouble,
        UntilStart, View,
    },
};

pub(in crate::tui) const fn at(hour: i8, minute: i8) -> Time {
    civil::time(hour, minute, 0, 0)
}

pub(super) fn meeting() -> MeetingClock {
    MeetingClock {
        now: at(14, 52),
        closing: at(16, 0),
        slack: 10,
        margin: Minutes::of(8),
        expected_end: at(15, 42),
        slot_latest: at(15, 38),
        slot_in: Some(46),
        closes_in: 68,
    }
}

/// Two hours, of which these are the minutes at which its six steps and its slot end.
pub(in crate::tui) fn ribbon(grade: Option<Grade>, ends: [i64; 7], over: i64) -> Ribbon {
    use RowState::{Ahead, Done, Now};
    let [opwarmer, terugkijken, kiezen, vragen, advies, evaluatie, slot] = ends;
    let step = |block, kind, state, from, to| Stretch { block, kind, state, from, to, over: 0 };
    let model = |state, from, to| step(2, BlockKind::Model, state, from, to);
    let looked_back = step(1, BlockKind::Terugkijken, Done, opwarmer, terugkijken);
    let steps = vec![
        step(0, BlockKind::Opwarmer, Done, 0, opwarmer),
        Stretch { over: (terugkijken - opwarmer - 9).max(0), ..looked_back },
        model(Done, terugkijken, kiezen),
        Stretch { over, ..model(Now, kiezen, vragen) },
        model(Ahead, vragen, advies),
        model(Ahead, advies, evaluatie),
    ];
    Ribbon {
        began: at(14, 0),
        closing: at(16, 0),
        closes: 120,
        now: Some(52),
        grade,
        steps,
        slot: step(3, BlockKind::Slot, Ahead, slot - 14, slot),
        slot_steps: Vec::new(),
    }
}

pub(in crate::tui) fn half_way() -> Ribbon {
    ribbon(Some(Grade::Calm), [8, 19, 28, 63, 78, 88, 112], 0)
}

pub(super) fn clock() -> StepClock {
    StepClock {
        kind: BlockKind::Model,
        block: "Basismodel in vier blokken".to_owned(),
        step: Name::Given("Verhelderende en verdiepende vragen".to_owned()),
        short: Some("Vragen".to_owned()),
        index: 2,
        count: 4,
        countdown: Countdown::Left(948),
        grade: Grade::Calm,
        paused: None,
        bar: Bar { done: 552, planned: 1_500 },
        rule: Some(Rule::Given("nog geen advies · ongeveer 5 min per vrager".to_owned())),
    }
}

fn row(what: RowName, state: RowState, minutes: (Option<i64>, u16)) -> AgendaRow {
    AgendaRow {
        is_cut: false,
        what,
        state,
        real: minutes.0,
        planned: Minutes::of(minutes.1),
        now_planned: None,
        margin: Minutes::ZERO,
        is_fixed: false,
    }
}

fn block(kind: BlockKind, name: &str) -> RowName {
    RowName::Block(kind, name.to_owned())
}

fn step(name: &str) -> RowName {
    short(RowName::Step(Name::Given(name.to_owned()), None))
}

fn agenda() -> Vec<AgendaRow> {
    use RowState::{Ahead, Done, Now};
    vec![
        row(block(BlockKind::Opwarmer, "Weerbericht"), Done, (Some(8), 8)),
        row(block(BlockKind::Terugkijken, "Ronde terugkijken"), Done, (Some(11), 9)),
        row(block(BlockKind::Model, "Basismodel in vier blokken"), Now, (Some(64), 60)),
        row(step("Inbreng inventariseren en kiezen"), Done, (Some(9), 10)),
        AgendaRow {
            is_cut: false,
            now_planned: Some(Minutes::of(30)),
            ..row(step("Verhelderende en verdiepende vragen"), Now, (Some(30), 25))
        },
        row(step("Adviezen, tips en actieplan"), Ahead, (None, 15)),
        row(step("Evaluatie"), Ahead, (None, 10)),
        AgendaRow {
            is_cut: false,
            margin: Minutes::of(8),
            ..row(block(BlockKind::Slot, "Slot"), Ahead, (None, 14))
        },
    ]
}

fn next() -> NextUp {
    NextUp::Step {
        name: Name::Given("Adviezen, tips en actieplan".to_owned()),
        short: Some("Advies".to_owned()),
        planned: Minutes::of(15),
        block: None,
        purpose: Purpose::Work,
    }
}

pub(super) fn live_view() -> Live {
    Live {
        meeting: meeting(),
        clock: clock(),
        ends: Some(at(15, 8)),
        last_moment: Some(LastMoment { at: at(15, 17), passed: false, missed: false }),
        left: TableView::default(),
        inbreng: None,
        question: None,
        parts: Vec::new(),
        say: Some("Wie heeft een vraag die helpt om het scherper te zien?".to_owned()),
        next: next(),
        agenda: agenda(),
        parked: 2,
        knows_nothing: false,
        step_list: None,
        note_due: None,
        extension: None,
        pace: None,
        side: None,
    }
}

pub(super) fn screen(view: View, table: Table) -> Screen {
    Screen {
        size: Size { width: 100, height: 30 },
        is_light: None,
        colours: Vec::new(),
        group: "Team Noord".to_owned(),
        rehearsal: None,
        guide: None,
        ribbon: ribbon_of(&view),
        view,
        band: None,
        status_line: StatusLine::Empty,
        trouble: None,
        watching: 0,
        keys: keymap::footer(table),
    }
}

/// A meeting that is half-way, or an agenda in the making, where a view has it.
fn ribbon_of(view: &View) -> Option<Ribbon> {
    match view {
        View::Live(_)
        | View::Clock(_)
        | View::Room(_)
        | View::Parked(_)
        | View::Card(_)
        | View::Phone(_)
        | View::Deeds(_)
        | View::Resume(_)
        | View::Help(_) => Some(half_way()),
        View::Begin(_) | View::Agenda(_) => Some(in_the_making()),
        View::Welcome(_)
        | View::Group(_)
        | View::Calm(_)
        | View::Hidden(_)
        | View::Past(_)
        | View::Invitation(_)
        | View::Ended(_)
        | View::Waiting { .. } => None,
    }
}

pub(super) fn of_live(live: Live) -> Screen {
    screen(View::Live(Box::new(live)), Table::Live)
}

pub(in crate::tui) fn live() -> Screen {
    of_live(live_view())
}

pub(in crate::tui) fn overrun() -> Screen {
    let (margin, expected_end) = (Minutes::of(8), at(15, 53));
    let price = ShownPrice { minutes: 5, slack_before: 4, slack_after: -1, margin, expected_end };
    let over = Live {
        clock: StepClock {
            countdown: Countdown::Over(133),
            grade: Grade::Over,
            bar: Bar { done: 1_633, planned: 1_500 },
            ..clock()
        },
        ends: None,
        last_moment: Some(LastMoment { at: at(14, 57), passed: false, missed: false }),
        meeting: MeetingClock { slack: 4, expected_end: at(15, 48), ..meeting() },
        extension: Some(price),
        pace: None,
        side: None,
        ..live_view()
    };
    let ribbon = Some(ribbon(Some(Grade::Over), [8, 19, 28, 53, 80, 94, 112], 2));
    Screen { ribbon, ..of_live(over) }
}

pub(super) fn paused() -> Screen {
    let clock = StepClock { paused: Some(at(14, 41)), grade: Grade::Half, ..clock() };
    let ribbon = Some(Ribbon { grade: None, ..half_way() });
    Screen { ribbon, rehearsal: Some(60), ..of_live(Live { clock, ends: None, ..live_view() }) }
}

/// A step with the name for where there is little room.
fn short(what: RowName) -> RowName {
    let RowName::Step(name, _) = what else {
        return what;
    };
    let short = match name.given().split(' ').next() {
        Some("Inbreng") => Some("Kiezen".to_owned()),
        Some("Verhelderende") => Some("Vragen".to_owned()),
        Some("Adviezen,") => Some("Advies".to_owned()),
        _ => None,
    };
    RowName::Step(name, short)
}

pub(super) fn one_clock() -> Screen {
    let part = |name: &str, short: Option<&str>, minutes, rule: &str| Part {
        name: name.to_owned(),
        short: short.map(str::to_owned),
        minutes: Minutes::of(minutes),
        rule: Some(rule.to_owned()),
    };
    let parts = [
        part(
            "Bedenk je eigen weerbeeld",
            Some("Weerbeeld zoeken"),
            1,
            "zon, mist, storm op komst…",
        ),
        part("Rondje weerberichten", Some("Weerberichten"), 6, "hooguit twee zinnen"),
        part(
            "Overgang naar het werk",
            Some("Naar het werk"),
            1,
            "de voorzitter noemt wat vandaag komt",
        ),
    ];
    of_live(Live {
        clock: StepClock {
            kind: BlockKind::Opwarmer,
            block: "Weerbericht".to_owned(),
            step: Name::Given("Weerbericht".to_owned()),
            index: 1,
            count: 1,
            countdown: Countdown::Left(65),
            grade: Grade::Nearly,
            rule: None,
            ..clock()
        },
        parts: parts.to_vec(),
        next: NextUp::Step {
            name: Name::Given("Ronde terugkijken".to_owned()),
            short: None,
            planned: Minutes::of(9),
            block: Some(BlockKind::Terugkijken),
            purpose: Purpose::Work,
        },
        say: Some("Wat voor weer is het bij jou?".to_owned()),
        ..live_view()
    })
}

/// A table of people without names who left with these words.
pub(super) fn table(words: &[&str]) -> TableView {
    let seat = |word: &&str| Seat { who: None, word: Some(Confidential::new(*word)) };
    TableView { seats: words.iter().map(seat).collect(), turn: None }
}

fn topic_for(target: Target) -> Prompt {
    Prompt::Lead(lead::panel::Prompt::Topic(target))
}

fn note_of(kind: NoteKind) -> Prompt {
    Prompt::Lead(lead::panel::Prompt::Note(kind))
}

pub(super) fn noting() -> Screen {
    let nothing = || Confidential::new("");
    Screen {
        status_line: StatusLine::Input(InputLine {
            prompt: note_of(NoteKind::Question),
            alternatives: NoteKind::offered(NoteKind::Question).map(note_of).collect(),
            wrong: None,
            kept: false,
            of: None,
            price: None,
            before: nothing(),
            after: nothing(),
        }),
        keys: keymap::footer(Table::Input),
        ..live()
    }
}

pub(super) fn typing_under_a_band() -> Screen {
    Screen {
        band: Some(Band {
            signal: Signal::SlotNow,
            closing: at(16, 0),
            lost: vec![BlockKind::AndereWerkvorm],
        }),
        status_line: StatusLine::Input(InputLine {
            prompt: topic_for(Target::NextTime),
            alternatives: Target::ALL.map(topic_for).into(),
            wrong: None,
            kept: false,
            of: None,
            price: None,
            before: Confidential::new("hoe om te gaan met 漢字 in een verslag"),
            after: Confidential::new(" van een ander"),
        }),
        keys: keymap::footer(Table::Input),
        ..wrap_up()
    }
}

pub(in crate::tui) fn wrap_up() -> Screen {
    let live = Live {
        clock: StepClock {
            countdown: Countdown::Left(72),
            grade: Grade::WrapUp,
            bar: Bar { done: 1_428, planned: 1_500 },
            ..clock()
        },
        ends: Some(at(14, 53)),
        last_moment: Some(LastMoment { at: at(14, 42), passed: true, missed: false }),
        meeting: MeetingClock {
            slack: -11,
            expected_end: at(16, 3),
            slot_in: Some(-3),
            ..meeting()
        },
        ..live_view()
    };
    let ribbon = Some(ribbon(Some(Grade::WrapUp), [8, 19, 28, 54, 90, 109, 123], 0));
    Screen { ribbon, ..of_live(live) }
}

pub(super) fn choice() -> Screen {
    let title = "Hoe begin je een gesprek over werkdruk als niemand erover wil beginnen?";
    let slot = StepClock {
        kind: BlockKind::Slot,
        block: "Slot".to_owned(),
        step: Name::Given("Parkeerlijst".to_owned()),
        index: 1,
        count: 3,
        ..clock()
    };
    let topic = samples::id(7);
    let fates = [
        lead::panel::Choice::Leave,
        lead::panel::Choice::Done(topic),
        lead::panel::Choice::Again(topic, Target::NextTime),
        lead::panel::Choice::Again(topic, Target::Elsewhere),
        lead::panel::Choice::LetGo(topic),
    ];
    Screen {
        status_line: StatusLine::Choose {
            title: Title::Lead(lead::panel::Title::Fate(Confidential::new(title))),
            options: fates.map(Choice::Lead).to_vec().into(),
            selected: 2,
        },
        keys: keymap::footer(Table::Choice),
        ..of_live(Live {
            clock: slot,
            meeting: MeetingClock {
                slack: 2,
                margin: Minutes::ZERO,
                expected_end: at(15, 58),
                slot_in: None,
                closes_in: 12,
                ..meeting()
            },
            ..live_view()
        })
    }
}

pub(super) fn question() -> Screen {
    let (margin, expected_end) = (Minutes::of(8), at(15, 55));
    let price = ShownPrice { minutes: 5, slack_before: 2, slack_after: -3, margin, expected_end };
    Screen {
        status_line: StatusLine::Ask(Ask::Minutes { extension: true, price }),
        trouble: Some(Trouble::NotKept { why: WriteTrouble::Full, waiting: 3 }),
        keys: keymap::footer(Table::Question),
        ..live()
    }
}

pub(super) fn long_names() -> Screen {
    let name = "Een werkvorm met een heel lange naam die nergens past en toch gewoon leesbaar is";
    let mut live = live_view();
    live.clock.block = name.to_owned();
    live.clock.step = Name::Given(format!("漢字{name}"));
    live.clock.rule = Some(Rule::Given("漢字".repeat(60)));
    live.clock.countdown = Countdown::Left(7_502);
    for row in &mut live.agenda {
        row.what = match &row.what {
            RowName::Block(kind, _) => RowName::Block(*kind, "漢".repeat(80)),
            RowName::Topic(_) => RowName::Topic(Confidential::new("漢".repeat(80))),
            RowName::Step(..) => RowName::Step(Name::Given(name.to_owned()), None),
        };
    }
    Screen { group: "漢字".repeat(20), ..of_live(live) }
}

fn topic(text: &str, deferred: u16, mark: TopicMark) -> TopicRow {
    TopicRow {
        text: Confidential::new(text),
        target: Target::NextTime,
        days: 47,
        is_new: deferred == 0,
        deferred,
        brought: None,
        votes: None,
        mark,
    }
}

fn topics() -> List<TopicRow> {
    vec![
        topic(
            "Hoe begin je een gesprek over werkdruk als niemand erover wil beginnen?",
            2,
            TopicMark::Open,
        ),
        topic("Grenzen stellen bij avonddiensten", 0, TopicMark::Chosen),
        topic("漢字 en andere tekens", 1, TopicMark::Again(Target::NextTime)),
    ]
    .into()
}

fn note(kind: NoteKind, text: &str, who: Option<&str>, by: Option<&str>) -> ListedRow {
    let who = who.map(Confidential::new);
    let by = by.map(|by| Deadline::Words(Confidential::new(by)));
    ListedRow::Note {
        kind,
        row: ActionRow { text: Confidential::new(text), who, by, outcome: None },
    }
}

fn kept() -> List<ListedRow> {
    let notes = [
        note(NoteKind::Action, "De huisarts bellen", Some("Noor"), Some("voor maandag")),
        note(NoteKind::Insight, "Eerst vragen, dan pas oordelen", None, None),
    ];
    let all = topics();
    let topics = all.iter().map(|(_, topic)| ListedRow::Topic(topic.clone()));
    topics.chain(notes).collect::<Vec<_>>().into()
}

pub(super) fn agreed() -> NextTime {
    NextTime {
        start: Some(civil::date(2027, 1, 11).at(14, 0, 0, 0)),
        chair: Some(Confidential::new("Noor")),
        timekeeper: None,
    }
}

pub(super) fn clock_view() -> ClockView {
    ClockView {
        clock: clock(),
        ends: Some(at(15, 8)),
        last_moment: Some(LastMoment { at: at(15, 17), passed: false, missed: false }),
        meeting: meeting(),
        next: next(),
        pace: None,
        side: None,
        follows: false,
    }
}

pub(super) fn timekeeper() -> Screen {
    screen(View::Clock(clock_view()), Table::Live)
}

pub(super) fn hidden() -> Screen {
    screen(View::Hidden(clock_view()), Table::Watched)
}

pub(super) fn waiting() -> Screen {
    screen(View::Waiting { now: at(13, 52) }, Table::Follow)
}

pub(in crate::tui) fn room_view() -> Room {
    Room {
        kind: BlockKind::Model,
        step: Name::Given("Verhelderende en verdiepende vragen".to_owned()),
        short: Some("Vragen".to_owned()),
        rule: clock().rule,
        minutes_left: 16,
        grade: Grade::Calm,
        paused: false,
        next: next(),
        closing: at(16, 0),
        announced: None,
    }
}

pub(in crate::tui) fn room() -> Screen {
    screen(View::Room(room_view()), Table::Watched)
}

pub(super) fn calm() -> Screen {
    let calm = Calm {
        words: None,
        kind: BlockKind::Model,
        step: Name::Given("Verhelderende en verdiepende vragen".to_owned()),
        here: 6,
    };
    screen(View::Calm(calm), Table::Watched)
}

pub(super) fn parked() -> Screen {
    let parked = ParkedView { clocks: Some((clock(), meeting())), rows: kept(), selected: 1 };
    screen(View::Parked(parked), Table::Parked)
}

/// The card of the model that runs, and the timekeeper's clock beside it.
pub(super) fn running_card() -> Screen {
    let (clock, meeting) = (clock(), meeting());
    let ClockView { ends, last_moment, next, .. } = clock_view();
    let view = CardView { clock, meeting, ends, last_moment, next, card: Some(card()), from: 0 };
    screen(View::Card(view), Table::Card)
}

/// Where other screens find the clock; two look on.
pub(super) fn phone() -> Screen {
    let (clock, meeting) = (clock(), meeting());
    let ClockView { ends, last_moment, next, .. } = clock_view();
    // As large as the code of such an address, and as full.
    let dark = |row: usize, column: usize| (row * 7 + column * 11 + row * column).is_multiple_of(3);
    let code = (0..29).map(|row| (0..29).map(|column| dark(row, column)).collect()).collect();
    let address = "http://192.168.1.20:4715/k7w2m9x4qp".to_owned();
    let view = PhoneView {
        clock,
        meeting,
        ends,
        last_moment,
        next,
        stands: PhoneStands::On { watching: 2, is_odd: false, address: (1, 1) },
        of: CodeOf::Clock,
        says: Some(PhoneSays::Address(address)),
        code,
        is_inverted: false,
        has_blocks: true,
        asks: Some(PhoneAsks(None)),
    };
    screen(View::Phone(Box::new(view)), Table::Phone)
}

pub(super) fn help() -> Screen {
    let help = HelpView {
        now: at(14, 52),
        clock: Some((clock(), meeting())),
        keys: keymap::all(Table::Live),
        scroll: 0,
    };
    screen(View::Help(help), Table::Help)
}

pub(super) fn deeds() -> Screen {
    let View::Live(live) = live().view else { unreachable!() };
    let mut possible = keymap::all(Table::Live);
    possible.retain(|hint| !matches!(hint.action, Action::Up | Action::Down | Action::Answer));
    let deeds = DeedsView {
        now: at(14, 52),
        ends: live.ends,
        last_moment: live.last_moment,
        clock: Some((clock(), meeting())),
        next: Some(live.next),
        before: String::new(),
        after: String::new(),
        found: possible.into(),
        marked: 0,
    };
    screen(View::Deeds(deeds), Table::Deeds)
}

const FIELDS: [Field; 8] = [
    Field::Begin,
    Field::Start,
    Field::Closing,
    Field::Length,
    Field::Participants,
    Field::Inbreng,
    Field::Level,
    Field::Margin,
];

fn planned(what: RowName, start: Option<Time>, minutes: u16) -> PlannedRow {
    let fits = Reason::FitsGroup { participants: 6 };
    let reasons = start.map(|_| vec![fits, Reason::UsedAgo(4)]).unwrap_or_default();
    let is_slot = matches!(what, RowName::Block(BlockKind::Slot, _));
    let margin = if is_slot { Minutes::of(8) } else { Minutes::ZERO };
    PlannedRow { reasons, planned: Minutes::of(minutes), margin, start, what }
}

pub(super) fn begin() -> Screen {
    let begin = Begin {
        now: at(13, 52),
        start: at(14, 0),
        day: None,
        today: civil::date(2026, 11, 28),
        closing: at(16, 0),
        wishes: Wishes {
            available: Minutes::of(120),
            margin: Minutes::of(8),
            participants: 6,
            level: None,
            first_meeting: false,
            without_inbreng: false,
            can_prepare: true,
            next_date_fixed: false,
        },
        until_start: UntilStart::In(492),
        remarks: Vec::new(),
        ended: None,
        sound: None,
        field: Field::Begin,
        fields: FIELDS.to_vec(),
        lacks: Vec::new(),
        agenda: vec![
            planned(block(BlockKind::Opwarmer, "Weerbericht"), Some(at(14, 0)), 8),
            planned(block(BlockKind::Terugkijken, "Ronde terugkijken"), Some(at(14, 8)), 9),
            planned(block(BlockKind::Model, "Basismodel in vier blokken"), Some(at(14, 17)), 60),
            planned(step("Inbreng inventariseren en kiezen"), None, 10),
            planned(step("Verhelderende en verdiepende vragen"), None, 25),
            planned(step("Adviezen, tips en actieplan"), None, 15),
            planned(step("Evaluatie"), None, 10),
            planned(block(BlockKind::Slot, "Slot"), Some(at(15, 17)), 14),
        ],
        late: 0,
        outlook: Outlook::Fits(21),
        spare: None,
        odds: None,
        record: None,
        is_own: false,
        gone: 0,
        slot_latest: at(15, 38),
        roles: vec![(Role::Chair, Confidential::new("Noor"))],
        named: Some(7),
        turns: Vec::new(),
        topics: topics(),
        agreed: agreed(),
        feedback: vec![Confidential::new("Fijn dat je ons bij de vraag hield.")],
        left: table(&["helder", "moe", "dapper", "lichter", "rustig", "benieuwd"]),
        meetings: 4,
    };
    screen(View::Begin(Box::new(begin)), Table::Begin)
}

pub(super) fn group() -> Screen {
    let participant = |name: &str| Participant::named(name);
    let person = |name: &str, here, roles: Vec<Role>| PersonRow {
        participant: participant(name),
        here,
        roles,
        turns: [(Role::Chair, Some(1)), (Role::Timekeeper, None), (Role::Inbrenger, Some(3))],
    };
    let settings = Group {
        name: Some("Team Noord".to_owned()),
        participants: ["AB", "Chantal de Vries", "EF"].map(participant).to_vec(),
        ..Group::default()
    };
    let people = vec![
        person("AB", true, vec![Role::Chair]),
        person("Chantal de Vries", true, Vec::new()),
        person("EF", false, Vec::new()),
    ];
    let view = GroupView {
        now: at(13, 51),
        people,
        confidentiality: true,
        rows: gathering::rows(&settings),
        settings,
        marked: 1,
        turns: Vec::new(),
    };
    screen(View::Group(Box::new(view)), Table::Group)
}

pub(super) fn agenda_making() -> Screen {
    let row = |what, start, planned, locked| DraftRow {
        what,
        start,
        planned: Minutes::of(planned),
        margin: Minutes::ZERO,
        locked,
        reasons: Vec::new(),
    };
    let block = |kind, name: &str| RowName::Block(kind, name.to_owned());
    let rows = vec![
        row(block(BlockKind::Opwarmer, "Rondje weer"), Some(at(14, 0)), 10, false),
        DraftRow {
            reasons: vec![Reason::LearnsModel, Reason::FitsGroup { participants: 6 }],
            ..row(block(BlockKind::Model, "Incidentmethode"), Some(at(14, 10)), 75, true)
        },
        row(step("Vragen stellen"), None, 20, false),
        DraftRow {
            margin: Minutes::of(8),
            ..row(block(BlockKind::Slot, "Eén woord"), Some(at(15, 40)), 15, false)
        },
    ];
    let view = AgendaView {
        now: at(13, 51),
        closing: at(16, 0),
        participants: 6,
        rows,
        marked: 1,
        planned: Minutes::of(100),
        better: None,
        available: Minutes::of(120),
        outlook: Outlook::Fits(12),
        spare: None,
        odds: None,
        card: Some(card()),
        library: None,
        feedback: vec![Confidential::new("Laat stiltes wat langer duren.")],
        margin: Minutes::of(8),
        slot_latest: at(15, 38),
    };
    screen(View::Agenda(Box::new(view)), Table::Agenda)
}

fn card() -> Card {
    Card {
        name: "Incidentmethode".to_owned(),
        kind: Kind::Model,
        goal: "Van een voorval naar een besluit: eerst de feiten, dan pas een oordeel.".to_owned(),
        minutes: Minutes::of(75),
        published: true,
        steps: [
            ("Voorval vertellen", 10, None),
            (
                "Vragen stellen",
                20,
                Some("alleen vragen naar feiten: nog geen oordeel, nog geen raad"),
            ),
            ("Besluit op papier", 15, Some("ieder schrijft één zin en leest die daarna voor")),
        ]
        .map(|(name, minutes, rule)| CardStep {
            name: name.to_owned(),
            minutes: Minutes::of(minutes),
            rule: rule.map(str::to_owned),
        })
        .to_vec(),
        group_size: GroupSize { min: 4, ideal: 6, max: 8 },
        level: Level::Beginner,
        needs_inbreng: true,
        materials: Some("papier en pennen".to_owned()),
        preparation: None,
        remark: None,
        source: Some("P. en F. Pigors, The Incident Process".to_owned()),
        meetings_ago: Some(1),
    }
}

/// The library, while the agenda is made.
pub(super) fn library() -> Screen {
    let found = |name: &str, kind, minutes, meetings_ago| FoundRow {
        name: name.to_owned(),
        kind,
        minutes: Minutes::of(minutes),
        meetings_ago,
        is_proposed: meetings_ago.is_none(),
    };
    let long = "Een werkvorm met een heel lange naam die nergens past";
    let rows = vec![
        found("Incidentmethode", Kind::Model, 75, Some(1)),
        found("Basismodel in vier blokken", Kind::Model, 60, None),
        found(long, Kind::AndereWerkvorm, 30, Some(3)),
    ];
    let mut making = agenda_making();
    if let View::Agenda(view) = &mut making.view {
        view.library = Some(LibraryView {
            before: "me".to_owned(),
            after: String::new(),
            filters: Filters::default(),
            filter: Some(Filter::Time),
            found: rows.into(),
            hidden: 0,
            marked: 0,
            instead: true,
        });
    }
    Screen { keys: keymap::footer(Table::Library), ..making }
}

pub(in crate::tui) fn in_the_making() -> Ribbon {
    use RowState::{Ahead, Now};
    let step = |block, kind, state, from, to| Stretch { block, kind, state, from, to, over: 0 };
    let model = |from, to| step(1, BlockKind::Model, Now, from, to);
    let steps = vec![
        step(0, BlockKind::Opwarmer, Ahead, 0, 10),
        model(10, 30),
        model(30, 60),
        model(60, 85),
    ];
    let slot = step(2, BlockKind::Slot, Ahead, 97, 112);
    Ribbon { now: None, grade: None, steps, slot, ..half_way() }
}

pub(super) fn resume() -> Screen {
    let resume = Resume {
        kind: BlockKind::Model,
        step: Name::Given("Verhelderende en verdiepende vragen".to_owned()),
        last_sign: at(14, 40),
        away: 12,
        meeting: meeting(),
        here: 6,
        led: Led::Nowhere,
        ended: None,
        remarks: Vec::new(),
    };
    screen(View::Resume(resume), Table::Resume)
}

pub(super) fn ended() -> Screen {
    let mut agenda = agenda();
    for row in &mut agenda {
        row.state = RowState::Done;
        row.real = row.real.or(Some(12));
    }
    let ended = Ended {
        before: 4,
        day: civil::date(2026, 11, 28),
        began: at(14, 4),
        began_late: Some(4),
        ended: at(15, 58),
        closing: at(16, 0),
        late: -2,
        is_broken_off: false,
        on_time: 4,
        agenda,
        plan: Ribbon { now: None, grade: None, ..in_the_making() },
        real: real(),
        table: table(&["helder", "moe", "dapper", "lichter", "rustig", "benieuwd"]),
        open_topics: 2,
        next_time: agreed(),
        keeping: Keeping::Done,
        has_papers: true,
    };
    screen(View::Ended(ended), Table::Ended)
}

/// What a meeting of two hours took.
fn real() -> Ribbon {
    let whole = ribbon(None, [8, 19, 28, 57, 75, 86, 101], 0);
    let done = |step: &Stretch| Stretch { state: RowState::Done, ..*step };
    let slot = Stretch { from: 100, to: 118, ..done(&whole.slot) };
    let steps = whole.steps.iter().map(done).chain([Stretch {
        block: 2,
        kind: BlockKind::Model,
        state: RowState::Done,
        from: 86,
        to: 100,
        over: 4,
    }]);
    Ribbon { now: None, steps: steps.collect(), slot, ..whole }
}

/// Every fixture by name.
/// The view that is drawn after this one: a new view does not compile until it has a fixture here.
fn after(view: &View) -> Option<(&'static str, Screen)> {
    match view {
        View::Welcome(_) => Some(("begin", begin())),
        View::Begin(_) => Some(("group", group())),
        View::Group(_) => Some(("agenda", agenda_making())),
        View::Agenda(_) => Some(("resume", resume())),
        View::Resume(_) => Some(("live", live())),
        View::Live(_) => Some(("timekeeper", timekeeper())),
        View::Clock(_) => Some(("room", room())),
        View::Room(_) => Some(("calm", calm())),
        View::Calm(_) => Some(("hidden", hidden())),
        View::Hidden(_) => Some(("parked", parked())),
        View::Parked(_) => Some(("card", running_card())),
        View::Card(_) => Some(("phone", phone())),
        View::Phone(_) => Some(("past", super::past::past())),
        View::Past(_) => Some(("invitation", super::before::invitation())),
        View::Invitation(_) => Some(("help", help())),
        View::Help(_) => Some(("deeds", deeds())),
        View::Deeds(_) => Some(("ended", ended())),
        View::Ended(_) => Some(("waiting", waiting())),
        View::Waiting { .. } => None,
    }
}

/// Every view, and the live screen as it changes.
pub(in crate::tui) fn all() -> Vec<(&'static str, Screen)> {
    let first = Some(("welcome", super::before::welcome()));
    let views = std::iter::successors(first, |(_, screen)| after(&screen.view));
    let live = vec![
        ("welcome_who", super::before::who()),
        ("welcome_how", super::before::how()),
        ("begin_setting", super::before::setting()),
        ("begin_early", super::before::early()),
        ("coached", super::before::coached()),
        ("help_before", super::before::help()),
        ("deeds_before", super::before::deeds()),
        ("overrun", overrun()),
        ("paused", paused()),
        ("one_clock", one_clock()),
        ("noting", noting()),
        ("typing_under_a_band", typing_under_a_band()),
        ("choice", choice()),
        ("question", question()),
        ("proposals", super::proposals::screen()),
        ("consent", super::proposals::consent()),
        ("long_names", long_names()),
        ("library", library()),
    ];
    views.chain(live).chain(super::moments::all()).collect()
}
