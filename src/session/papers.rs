//! The papers of a meeting, made and put where the chair wants them.

use std::{
    io,
    path::{Path, PathBuf},
};

use jiff::civil::DateTime;

use crate::{
    app::{
        papers::{Paper, PaperForm, PaperMade, Unmade},
        prepare::begin::USUAL_LENGTH,
    },
    clock::{Clock, zone},
    devices::viewer,
    domain::{
        event::Venue,
        history::History,
        id::Id,
        register::{Register, named},
    },
    known::{
        PaperLanguage, file_name,
        meetings::{self, Past},
        memory, shown, year_plan,
    },
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
    words::{Words, proof::Page},
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

/// Of which meeting papers are made.
pub(super) struct Of {
    pub(super) language: PaperLanguage,
    pub(super) data: DataFolder,
    pub(super) group: GroupSlug,
    pub(super) meeting: Id,
}

/// Makes a paper and puts it in a folder, as it was typed; a page is opened.
///
/// Fails where the folder, the journal or the date is not there, or the disk does not take it.
pub(super) fn make(
    of: &Of,
    paper: Paper,
    form: PaperForm,
    folder: &str,
) -> Result<PaperMade, Unmade> {
    let folder = at_home(folder).filter(|folder| folder.is_dir()).ok_or(Unmade::NoFolder)?;
    let mut past =
        meetings::of(&of.data, &of.group, of.meeting, of.language).ok_or(Unmade::NoJournal)?;
    if paper == Paper::Proof && past.settings.register.is_some() {
        past.turn_to(of.language.of_register());
    }
    let words = Words::from(past.language);
    let made = Making { of, words }.made(paper, form, &past)?;
    let path = put(&folder, &made).map_err(|error| Unmade::Disk(error.into()))?;
    let is_page = paper != Paper::Appointment;
    let opens = is_page && viewer::open(&path);
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

/// A paper that is being made, in the words of its group.
struct Making<'a> {
    of: &'a Of,
    words: Words,
}

impl Making<'_> {
    fn made(&self, paper: Paper, form: PaperForm, past: &Past) -> Result<Made, Unmade> {
        let times = past.times().ok_or(Unmade::NoJournal)?;
        let (of, written) = match paper {
            Paper::Record => (times.began, self.read(form, &[self.record(past)?])?),
            Paper::Proof => (times.began, self.read(form, &self.proof(past)?)?),
            Paper::Appointment => {
                let (history, _) =
                    memory::history(&self.of.data, &self.of.group, self.words.language());
                let found = appointment(self.words, &self.of.data, &self.of.group, &history);
                let agreed = found.ok_or(Unmade::NoDate)?;
                let start = agreed.start;
                let text = calendar(self.words.sheet().language(), &[agreed]);
                (start, Written { end: "ics", bytes: text.into(), unshown: String::new() })
            }
        };
        let day = zone::named(&times.zone).to_datetime(of).date();
        let name = format!("{} {day} {}", self.words.ended().file(paper), self.of.group);
        Ok(Made { name, written })
    }

    /// What people read, as a page or a PDF.
    fn read(&self, form: PaperForm, documents: &[Document]) -> Result<Written, Unmade> {
        let language = self.words.sheet().language();
        Ok(match form {
            PaperForm::Page => {
                let bytes = html(language, documents).into();
                Written { end: "html", bytes, unshown: String::new() }
            }
            PaperForm::Pdf => {
                let made = pdf(language, documents).map_err(|_| Unmade::NoPdf)?;
                let unshown = made.unshown.iter().map(|one| one.character).collect();
                Written { end: "pdf", bytes: made.bytes, unshown }
            }
        })
    }

    fn record(&self, past: &Past) -> Result<Document, Unmade> {
        let record = past.record().ok_or(Unmade::NoJournal)?.called(&past.settings);
        let zone = zone::named(&record.times.zone);
        Ok(self.words.record().document(&record, &past.name, &zone))
    }

    /// A sheet for each who was there; where nobody was named, one for all.
    fn proof(&self, past: &Past) -> Result<Vec<Document>, Unmade> {
        let proof = past.proof().ok_or(Unmade::NoJournal)?;
        let rule = self.rule(past)?;
        let zone = zone::named(&proof.times.zone);
        let page =
            Page { proof: &proof, rule: rule.as_ref(), theme: None, excused: &[], zone: &zone };
        let words = self.words.proof();
        let each: Vec<Document> =
            proof.people.present.iter().map(|who| words.of(page, who)).collect();
        Ok(if each.is_empty() { vec![words.of_the_group(page)] } else { each })
    }

    /// The register that the group says it is in.
    ///
    /// Fails when nobody knows it: a sheet without its rule would not count there.
    fn rule(&self, past: &Past) -> Result<Option<Register>, Unmade> {
        let Some(name) = past.settings.register.as_deref() else { return Ok(None) };
        let file = registers::read(&self.of.data.group(&self.of.group).join(registers::FILE));
        let known = file.map_err(|_| Unmade::NoRegister)?.value;
        named(&known, name).cloned().map(Some).ok_or(Unmade::NoRegister)
    }
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
    let settings = memory::settings(data, group);
    let (uid, moved) = match planned_for(data, group, history, made_in) {
        None => (format!("{made_in}@intervisie"), moved_since),
        // A calendar that has the plan of the year takes it for that meeting.
        Some(planned) => {
            let is_moved = zone::system().to_timestamp(planned).ok() != Some(start);
            (planned_uid(group, planned), moved_since.saturating_add(u32::from(is_moved)))
        }
    };
    Some(Appointment {
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
    })
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
