//! Intervisie leads a Dutch peer-supervision meeting from its first minute to closing on time.
//! This page is the map of the code: read it once, then start at [`domain::meeting`].
//!
//! # The idea in five sentences
//!
//! 1. The meeting is a pure value: [`domain::meeting::Meeting`] decides what a command brings about
//!    and takes in what happened; nothing in it reads a clock, a file or a screen.
//! 2. What the chair sees is a second pure value: [`screen::screen`] gives a [`screen::Screen`] and
//!    says how long it stays true.
//! 3. The program is a loop of four lines ([`session::engine`]): look at the clock, take in what happened,
//!    show what differs, sleep until the next change.
//! 4. All it does to the world is an [`app::effect::Effect`], carried out elsewhere; all that happened
//!    is a line of the journal ([`domain::event`]), on disk before the screen calls it kept.
//! 5. So: kill it at any moment and nothing acknowledged is lost; live two hours in a second and
//!    count the pictures.
//!
//! # Folders, and who may know whom
//!
//! | room | what it is | may name | from outside |
//! |---|---|---|---|
//! | `main` | `main.rs`: starts the command line | `cli` | `std rustix` |
//! | [`cli`] | a command of the command line: one file each | `app cells clock devices domain failure known letters paper phone screen session store terminal words written` | `std clap clap_complete jiff rpassword serde serde_json tokio unicode-segmentation` |
//! | [`session`] | a meeting on the full screen or in lines: the loop, and effects carried out | `app clock devices domain failure key known lines paper phone screen store terminal tui words written` | `std jiff ratatui tokio` |
//! | [`failure`] | why a command could not be done | `domain known paper store written` | `std jiff thiserror` |
//! | [`known`] | which data folder and group, and what is remembered | `app clock domain store written` | `std getrandom jiff thiserror` |
//! | [`app`] | keys and messages → state and effects | `domain key` | `jiff unicode-segmentation` |
//! | [`screen`] | all that is visible, as data | `app domain` | `jiff` |
//! | [`tui`] | screen → cells | `app cells domain screen words` | `jiff ratatui unicode-normalization unicode-width` |
//! | [`lines`] | screen → sentences, and a typed line → keys | `app domain key screen words` | `jiff unicode-normalization` |
//! | [`words`] | every sentence, chosen from data by language | `app cells domain failure key known paper screen store written` | `clap jiff` |
//! | [`paper`] | documents → pages, PDF, lines, Markdown, tables, calendar | `cells` | `csv harfrust icalendar jiff krilla thiserror unicode-segmentation unicode-width` |
//! | [`phone`] | the clock on other screens in the room: a process of its own | `clock` | `std fast_qr getrandom hyper hyper-util if-addrs serde serde_json tokio` |
//! | [`devices`] | sound, notification, awake, own command, pages, the process of other screens | `app domain phone words written` | `std keepawake notify-rust open pulseaudio rodio rustix serde_json tempfile tokio zbus` |
//! | [`terminal`] | full screen, keys, lines, signals of the system | `key letters` | `std crossterm ratatui rustix signal-hook tokio` |
//! | [`store`] | the journals of a group on disk | `domain letters` | `std age crc32fast etcetera jiff memchr rustix serde serde_json tar thiserror unicode-normalization` |
//! | [`written`] | the TOML files that people write | `app domain key letters` | `std annotate-snippets etcetera jiff serde serde_json strsim thiserror toml toml_edit unicode-segmentation` |
//! | [`clock`] | the clocks and the time zone | `domain` | `std jiff zeitstempel` |
//! | [`cells`] | text by the cells it takes: cutting, wrapping | | `unicode-segmentation unicode-width` |
//! | [`letters`] | text in the bytes in which programs keep it | | |
//! | [`key`] | a key as the chair presses it | | |
//! | [`domain`] | the rules of a meeting | | `jiff nucleo-matcher serde strsim thiserror ulid unicode-normalization unicode-properties unicode-segmentation unicode-width` |
//!
//! From outside stands which libraries, and `std` where a room reaches for files, threads, time or the
//! environment. `tests/it/tidy/rooms.rs` holds this table against the code, in both directions.
//!
//! # The screen of the chair, and who makes it
//!
//! A part is made as data in `screen/` and drawn in `tui/`, in files of the same name as far as they go.
//!
//! ```text
//!  Team Noord                                                               14:52  1
//!  14:00                            ▼                                       16:00  2
//!  ████ █████▓ █████▉███████████████▓▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄  ·  slot    ▄▄▄▄▄  2
//!              Model                                                               2
//!  16:00 lukt · 4 min speling                   slot uiterlijk 15:38 (nog 46 min)  3
//!
//!  ✓ Opwarmer             8   MODEL · Basismodel in vier blokken     stap 2 van 4  4 5
//!  ✓ Terugkijken         11   Verhelderende en verdiepende vragen                  4 5
//!  ● Model     4 langer  64   “Wie heeft een vraag die helpt om het scherper te    4 5
//!    ✓ Kiezen             9   zien?”                                               4 5
//!    ● Vragen  5 langer  30                                                        4 5
//!    ○ Advies            15              █▀▀▀▀▀▀▄         █▀▀▀█     █▀▀▀▀▀▀▄       4 5
//!    ○ Evaluatie         10              ▀▀▀▀▀▀▄ █  ▄▄    ▀▀▄ █     ▀▀▀▀▀▀▄ █      4 5
//!  ■ Slot            14 + 8                ▄▄▄▄▀ █  ▀▀      █ █       ▄▄▄▄▀ █      4 5
//!                                        ▄▀ ▄▄▄▄▀           █ █       █▄▄▄  █      5
//!                                        █ █        ██      █ █           █ █      5
//!                                        █  ▀▀▀▀▀█        █▀   ▀█   █▀▀▀▀▀ ▄▀      5
//!                                        ▀▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀   ▀▀▀▀▀▀▀        5
//!                              de tijd is om   ━━━━━━━━━━━━━━━━━  uiterlijk 14:57  6
//!                             regel    nog geen advies · ongeveer 5 min per        7
//!                                      vrager                                      7
//!  geparkeerd: 2 · l tonen             v 5 min erbij · dan wordt het krap          4 7
//!                                                                                  8
//!   Enter  → Advies   v  erbij   p  parkeren   spatie  pauze              ?  hulp  9
//! ```
//!
//! | | part | as data | drawn by |
//! |---|---|---|---|
//! | 1 | header | the group in [`screen::Screen`], the wall clock in [`screen::MeetingClock`] | `tui/frame.rs` |
//! | 2 | the meeting as one picture | [`screen::Ribbon`] | `tui/widgets/ribbon.rs` |
//! | 3 | the promise | [`screen::MeetingClock`] | `tui/frame.rs` |
//! | 4 | agenda, and how many topics are parked | [`screen::AgendaRow`] | `tui/widgets/agenda.rs` |
//! | 5 | the running step, a sentence to say, its clock | [`screen::StepClock`] | `tui/live.rs`, `tui/widgets/figures.rs` |
//! | 6 | how far it is, its bar, when it ends and how far it can go | [`screen::Bar`], [`screen::LastMoment`] | `tui/live.rs`, `tui/widgets/bar.rs` |
//! | 7 | rule, inbreng, pace, price of extending, what comes next | [`screen::Live`], [`screen::NextUp`] | `tui/live/table.rs` |
//! | | or the list of the step, where it has one | [`screen::StepListView`] | `tui/widgets/step_list.rs` |
//! | 8 | message, question, menu or input line | [`screen::StatusLine`], from [`app::panel`] and [`app::news`] | `tui/widgets/status_line.rs` |
//! | | band of an alarm, over 8 and 9 until a key is pressed | [`screen::Band`] | `tui/widgets/band.rs` |
//! | 9 | keys of the moment | [`app::keymap::Hint`] | `tui/widgets/keys.rs` |
//!
//! Where everything stands is said by the size of the window alone (`tui/grid.rs`); which colours it has, by
//! what it is (`tui/theme.rs`).
//!
//! # The life of a key
//!
//! 1. The input thread ([`terminal::input`]) reads `p` and puts it in the engine's one inbox.
//! 2. [`app::keymap`] says what `p` means here: [`app::action::Action::Park`] opens the input line.
//! 3. Enter saves: [`domain::meeting::Command::Park`] → [`domain::event::Event::TopicParked`] →
//!    [`app::effect::Effect::Append`].
//! 4. [`screen::screen`] shows "wordt bewaard"; the renderer thread ([`terminal::renderer`]) draws it.
//! 5. The writer thread ([`store::writer`]) appends the line, waits for the disk, and tells so.
//! 6. [`app::message::Msg::Kept`] turns it into "✓ bewaard".
//!
//! # What one may rely on
//!
//! - `domain`, `app` and `screen` know no terminal, file, thread or clock.
//! - Time is read in [`clock`] only, always as one [`domain::time::Reading`] of two clocks:
//!   steps run on elapsed time (which goes on while the laptop sleeps), the closing time is a moment
//!   on the wall clock. Nothing is ever counted down.
//! - `decide` holds the rules; `apply` is total and holds none, so an old journal always reads.
//! - A time command is taken back by putting the former [`domain::progress::Progress`] back.
//! - What was said is [`domain::confidential::Confidential`], which cannot be printed by accident;
//!   what the room sees ([`screen::Room`], [`screen::Calm`]) has no such field.
//! - The engine never waits: terminal, disk and devices have threads of their own. Nothing is shared;
//!   values go in and out.
//! - Every figure on the screen comes from `screen/figures.rs`, together with the moment at which it
//!   differs; that is why wake-ups are tight.
//!
//! # Words: Dutch nouns in English code
//!
//! | Dutch | in code | what it is |
//! |---|---|---|
//! | bijeenkomst | `Meeting` | one meeting |
//! | groep | `group` | the people who meet, and their history |
//! | werkvorm (plural: werkvormen) | `Werkvorm` | an exercise or form of working, made of steps |
//! | opwarmer | `Opwarmer` | werkvorm to arrive and concentrate |
//! | terugkijken | `Terugkijken` | werkvorm to look back at last time |
//! | kennismaken | `Kennismaken` | takes its place in a group's first meeting |
//! | inbreng genereren | `InbrengGenereren` | werkvorm to find out what there is to talk about |
//! | inbreng | `Inbreng` | what a participant brings: situation, question, topic |
//! | model | `Model` | werkvorm that works on one inbreng in a fixed form |
//! | andere werkvorm | `AndereWerkvorm` | werkvorm that needs no inbreng |
//! | afsluiter | `Afsluiter` | werkvorm that ends the meeting |
//! | slot | `Slot` | the closing block: parked list, next time, afsluiter |
//! | pauze | `Pauze` | a break |
//! | onderwerp | `Onderwerp` | a parked topic as a block of its own |
//! | sluittijd | `closing_time` | the promised end, on the wall clock |
//! | uiterlijk | `latest_start`, `latest_end` | the last moment at which a block can begin, or the running step end |
//! | marge | `margin` | minutes that are kept for the slot until it runs |
//! | speling, uitloop | `slack`, `over` | time to spare beside the margin; time over |
//! | parkeren | `park`, `ParkedTopic` | put a topic away for later |
//! | bijsturen | `adjust` | share out the minutes that are left, with the group's consent |
//!
//! # Words of this house
//!
//! | in code | what it is |
//! |---|---|
//! | `App`, its `Stage` | all that the program knows; [`app::prepare::Prepare`], [`app::lead::Lead`], resuming or following |
//! | `Frame`, `Turn` | what surrounds every stage (size, sound, news, help); a turn is the frame and the moment while one message is taken in |
//! | `Place`, `Table` | where the chair is before the meeting; a table of keys, named by the place where they hold |
//! | `Keys` | the keys that hold: those of the tables, and the chair's own in their place; `Words` names them |
//! | `Panel` | what is open over a place: an input line, a menu or a question, made for its stage |
//! | `Look` | from which side the chair looks at the running meeting |
//! | `News` | one line about what just happened |
//! | step list | what the running step has on the table: candidates, actions, agreements |
//! | `Effect` | something that the program wants of the world, as a value |
//! | `Reading`, `Moment` | what all clocks say; what the clocks of the meeting say |
//! | `Confidential` | words that somebody said |
//! | entry, line, lines | an event with its moment and number; its bytes with a check; what a file of them holds |
//! | segment | one file of a journal: each time a meeting is resumed it goes on in a new one |
//! | parcel | a group in one file, for the next chair |
//! | outline, draft, agenda | what was asked of an agenda; what it became for this group and time; what runs |
//!
//! # To add …
//!
//! `CONTRIBUTING.md` lists the files for a command, a view, a message, a note kind, a device, a setting,
//! a section of a document and a command of the command line.

#![forbid(unsafe_code)]

pub mod app;
pub mod cells;
pub mod cli;
pub mod clock;
pub mod devices;
pub mod domain;
pub mod failure;
pub mod key;
pub mod known;
pub mod letters;
pub mod lines;
pub mod paper;
pub mod phone;
pub mod screen;
pub mod session;
pub mod store;
pub mod terminal;
pub mod tui;
pub mod words;
pub mod written;
