//! The papers of a group and its meetings, made and put where the chair wants them.

mod ahead;
mod of_meeting;

use std::{
    io,
    path::{Path, PathBuf},
};

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};

pub(super) use self::ahead::written_invitation;
pub(crate) use self::ahead::{invitation, plan_calendar, wall};
use crate::{
    app::{
        papers::{Paper, PaperForm, PaperMade, Unmade},
        prepare::{begin::USUAL_LENGTH, setup::Setup},
    },
    clock::{Clock, zone},
    devices::viewer,
    domain::{
        event::Venue,
        group::{Group, GroupChange},
        history::History,
        id::Id,
        minutes::Minutes,
        register::{Register, named},
    },
    known::{PaperLanguage, file_name, memory, shown, year, year_plan},
    paper::{
        Document,
        calendar::{Appointment, calendar},
        html::html,
        pdf::pdf,
    },
    store::{
        folders::{DataFolder, GroupSlug},
        whole,
    },
    words::{Words, year::Overview},
    written::{path, registers},
};

/// Folders in which people look for their papers, in their home.
const USUAL: [&str; 2] = ["Documenten", "Documents"];
/// So many papers of one name, and nobody wants another.
const MOST: usize = 99;

/// Where papers are proposed to be put, as it is typed.
pub(super) fn usual_folder() -> String {
    let home = path::typed("~".as_ref()).unwrap_or_default();
    let found = USUAL.iter().find(|folder| home.join(folder).is_dir());
    found.map_or_else(|| "~".to_owned(), |folder| format!("~/{folder}"))
}

/// Of what papers are made.
pub(super) struct Of {
    pub(super) language: PaperLanguage,
    pub(super) data: DataFolder,
    pub(super) group: GroupSlug,
    /// The margin that the user wants for every group.
    pub(super) margin: Option<Minutes>,
    /// Of which meeting; nothing: of none.
    pub(super) meeting: Option<Id>,
    /// The next meeting as it is set up; nothing: as it would be proposed.
    pub(super) setup: Option<Box<Setup>>,
    /// What was changed about the group and may not be on disk yet.
    pub(super) unkept: Vec<GroupChange>,
}

/// Makes a paper and puts it in a folder, as it was typed; one that is read is opened.
///
/// Fails where the folder, the journal or the date is not there, or the disk does not take it.
pub(super) fn make(
    of: Of,
    paper: Paper,
    form: PaperForm,
    folder: &str,
) -> Result<PaperMade, Unmade> {
    let folder = at_home(folder).filter(|folder| folder.is_dir()).ok_or(Unmade::NoFolder)?;
    let made = made(of, paper, form)?;
    let path = put(&folder, &made).map_err(|error| Unmade::Disk(error.into()))?;
    let opens = paper.is_read() && viewer::open(&path);
    let (file, unshown) = (file_name(&path), made.written.unshown);
    Ok(PaperMade { file, folder: shown(&folder), opens, unshown })
}

/// A folder as it was typed: one without a beginning lies in the home of who typed it.
fn at_home(typed: &str) -> Option<PathBuf> {
    let home = path::typed("~".as_ref()).ok()?;
    Some(home.join(path::typed(typed.trim().as_ref()).ok()?))
}

/// Puts it there under a name that is free.
///
/// Fails when the disk does not take it.
fn put(folder: &Path, Made { name, written }: &Made) -> io::Result<PathBuf> {
    let mut tried = 1;
    loop {
        let number = if tried == 1 { String::new() } else { format!(" ({tried})") };
        let path = folder.join(format!("{name}{number}.{}", written.end));
        match whole::create(&path, &written.bytes) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tried < MOST => {
                tried += 1;
            }
            made => return made.map(|()| path),
        }
    }
}

/// A paper before it is put anywhere.
struct Made {
    /// What its file is called: what it is, of which day and group.
    name: String,
    written: Written,
}

/// What a file holds, what its name ends with, and the characters that it does not show.
struct Written {
    end: &'static str,
    bytes: Vec<u8>,
    unshown: String,
}

impl Written {
    /// What a program reads, or people as plain text.
    fn text(end: &'static str, text: String) -> Self {
        Self { end, bytes: text.into(), unshown: String::new() }
    }

    /// What people read, as a page or a PDF.
    fn read(words: Words, form: PaperForm, documents: &[Document]) -> Result<Self, Unmade> {
        let language = words.sheet().language();
        Ok(match form {
            PaperForm::Page => Self::text("html", html(language, documents)),
            PaperForm::Pdf => {
                let made = pdf(language, documents).map_err(|_| Unmade::NoPdf)?;
                let unshown = made.unshown.iter().map(|one| one.character).collect();
                Self { end: "pdf", bytes: made.bytes, unshown }
            }
        })
    }
}

fn made(of: Of, paper: Paper, form: PaperForm) -> Result<Made, Unmade> {
    let group = of.group.clone();
    let (words, day, written) = match paper {
        Paper::Record | Paper::Proof | Paper::Reflection => of_meeting::made(&of, paper, form)?,
        Paper::Invitation | Paper::Wall | Paper::YearPlan | Paper::YearCalendar => {
            ahead::made(of, paper, form)?
        }
        Paper::Appointment | Paper::Form | Paper::Contract | Paper::Year => {
            of_group(&of, paper, form)?
        }
    };
    Ok(Made { name: format!("{} {day} {group}", words.ended().file(paper)), written })
}

/// A paper that says the same whatever meeting is held: in which words, of which day.
fn of_group(of: &Of, paper: Paper, form: PaperForm) -> Result<(Words, Date, Written), Unmade> {
    let Of { data, group, .. } = of;
    let settings = memory::settings(data, group);
    let words = Words::from(of.language.of(&settings));
    let zone = zone::system();
    let today = zone.to_datetime(Clock::start(1).0.read().moment.wall).date();
    let name = memory::name(data, group);
    let read = |document| Written::read(words, form, &[document]);
    let (day, written) = match paper {
        Paper::Appointment => {
            let (history, _) = memory::history(data, group, words.language());
            let agreed = next_meeting(words, data, group, &history).ok_or(Unmade::NoDate)?;
            let day = zone.to_datetime(agreed.start).date();
            (day, Written::text("ics", calendar(words.sheet().language(), &[agreed])))
        }
        Paper::Form => (today, read(words.inbreng().form(&name))?),
        Paper::Year => {
            let rule = rule(of, &settings)?;
            let told = year::of(words.language(), (data, group), today.year(), rule.as_ref());
            let overview = Overview {
                group: &told.group,
                year: today.year(),
                people: &told.people,
                held: told.held,
                entered: told.entered,
                rule: rule.as_ref(),
            };
            (today, read(words.year().document(&overview))?)
        }
        _ => (today, read(words.contract().document(&name, &settings))?),
    };
    Ok((words, day, written))
}

/// The register that the group says it is in.
///
/// Fails when nobody knows it: a sheet without its rule would not count there.
fn rule(of: &Of, settings: &Group) -> Result<Option<Register>, Unmade> {
    let Some(name) = settings.register.as_deref() else { return Ok(None) };
    let file = registers::read(&of.data.group(&of.group).join(registers::FILE));
    let known = file.map_err(|_| Unmade::NoRegister)?.value;
    named(&known, name).cloned().map(Some).ok_or(Unmade::NoRegister)
}

/// What was agreed about next time, for a calendar; nothing without a date.
pub(crate) fn appointment(
    words: Words,
    data: &DataFolder,
    group: &GroupSlug,
    history: &History,
) -> Option<Appointment> {
    let start = history.next_start(&zone::system())?;
    let (made_in, moved_since) = history.appointment()?;
    let (uid, moved) = match planned_for(data, group, history, made_in) {
        None => (format!("{made_in}@intervisie"), moved_since),
        // A calendar that has the plan of the year takes it for that meeting.
        Some(planned) => {
            let is_moved = zone::system().to_timestamp(planned).ok() != Some(start);
            (planned_uid(group, planned), moved_since.saturating_add(u32::from(is_moved)))
        }
    };
    Some(entry(words, (data, group), (uid, moved), start))
}

/// The next meeting, for a calendar: what was agreed about it, else as the plan of the year has it; nothing without
/// either. What is agreed later takes its place there.
pub(crate) fn next_meeting(
    words: Words,
    data: &DataFolder,
    group: &GroupSlug,
    history: &History,
) -> Option<Appointment> {
    let zone = zone::system();
    let agreed = history.next_start(&zone).map(|start| zone.to_datetime(start));
    let now = zone.to_datetime(Clock::start(1).0.read().moment.wall);
    let Some(start) = year_plan::read(data, group).0.next_beside(agreed, now) else {
        return appointment(words, data, group, history);
    };
    let at = zone.to_timestamp(start).ok()?;
    Some(entry(words, (data, group), (planned_uid(group, start), 0), at))
}

fn entry(
    words: Words,
    (data, group): (&DataFolder, &GroupSlug),
    (uid, moved): (String, u32),
    start: Timestamp,
) -> Appointment {
    let settings = memory::settings(data, group);
    Appointment {
        uid,
        moved,
        title: words.command().appointment(&memory::name(data, group)),
        start,
        length: settings.length.unwrap_or(USUAL_LENGTH).duration(),
        place: settings.venue.map(|venue| match venue {
            Venue::Online => words.command().online().to_owned(),
            Venue::Place(place) => place.reveal().to_owned(),
        }),
        about: None,
        made: Clock::start(1).0.read().moment.wall,
    }
}

/// How a calendar knows a meeting of the plan of a year.
pub(crate) fn planned_uid(group: &GroupSlug, planned: DateTime) -> String {
    format!("{group}-{}@intervisie", planned.strftime("%Y%m%dT%H%M"))
}

/// For which meeting of the plan of the year the appointment is that was made in this meeting.
fn planned_for(
    data: &DataFolder,
    group: &GroupSlug,
    history: &History,
    made_in: Id,
) -> Option<DateTime> {
    let meeting = history.meetings.iter().find(|meeting| meeting.id == made_in)?;
    let day = zone::named(&meeting.zone).to_datetime(meeting.began).date();
    year_plan::read(data, group).0.after(day)
}
