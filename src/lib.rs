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
//! | `main` | `main.rs`: starts the command line | `cli` | `std` |
//! | [`cli`] | a command of the command line: one file each | `app clock devices domain failure known paper session store terminal words written` | `std clap jiff rpassword serde serde_json tokio unicode-segmentation` |
//! | [`session`] | a meeting on the full screen: the loop, and effects carried out | `app clock devices domain failure known screen store terminal tui words written` | `std jiff ratatui tokio` |
//! | [`failure`] | why a command could not be done | `domain known store written` | `std thiserror` |
//! | [`known`] | which data folder and group, and what is remembered | `app clock domain store written` | `std getrandom thiserror` |
//! | [`app`] | keys and messages → state and effects | `domain key` | `jiff unicode-segmentation` |
//! | [`screen`] | all that is visible, as data | `app domain` | `jiff` |
//! | [`tui`] | screen → cells | `app domain screen words` | `jiff ratatui unicode-segmentation unicode-width` |
//! | [`words`] | every sentence, chosen from data by language | `app domain failure key known paper screen store written` | `clap jiff` |
//! | [`paper`] | documents → Markdown, pages, tables, calendar | | `csv icalendar jiff` |
//! | [`devices`] | sound, notification, awake, own command | `app domain words written` | `std keepawake notify-rust pulseaudio rodio rustix tempfile tokio zbus` |
//! | [`terminal`] | full screen, keys, signals of the system | `key` | `std crossterm ratatui rustix tokio` |
//! | [`store`] | the journals of a group on disk | `domain` | `std age crc32fast etcetera jiff rustix serde serde_json tar thiserror unicode-normalization` |
//! | [`written`] | the TOML files that people write | `domain` | `std annotate-snippets atomic-write-file etcetera jiff strsim thiserror toml toml_edit unicode-segmentation` |
//! | [`clock`] | the clocks and the time zone | `domain` | `std jiff zeitstempel` |
//! | [`key`] | a key as the chair presses it | | |
//! | [`domain`] | the rules of a meeting | | `jiff nucleo-matcher serde thiserror ulid unicode-normalization unicode-properties unicode-segmentation unicode-width` |
//!
//! From outside stands which libraries, and `std` where a room reaches for files, threads, time or the
//! environment. `tests/it/tidy/rooms.rs` holds this table against the code, in both directions.
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
//! | uiterlijk | `latest_start` | the last moment at which a block can begin |
//! | speling, uitloop | `slack`, `over` | time to spare; time over |
//! | parkeren | `park`, `ParkedTopic` | put a topic away for later |
//! | bijsturen | `adjust` | share out the minutes that are left, with the group's consent |
//!
//! # To add …
//!
//! - a command: `Command` → `Event` → `decide`, `apply` → a row in `app/keymap.rs` and an `Action` →
//!   words → snapshot;
//! - something visible: a field in `screen.rs` → filled in `screen/` → drawn in `tui/`; a figure that
//!   time changes goes through `screen/figures.rs`;
//! - a device: an `Effect` → an arm in `cli/session/world.rs` → a task in `devices/`, under a deadline.

pub mod app;
pub mod cli;
pub mod clock;
pub mod devices;
pub mod domain;
pub mod failure;
pub mod key;
pub mod known;
pub mod paper;
pub mod screen;
pub mod session;
pub mod store;
pub mod terminal;
pub mod tui;
pub mod words;
pub mod written;
