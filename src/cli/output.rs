//! The one way to write on stdout and stderr while the full screen is not up.

use std::{
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use super::args::PageForm;
use crate::{
    app::context::Remark,
    cells::{width, wrap},
    domain::kept::SkipReason,
    failure::Failure,
    paper::{Document, drawn::drawn, html::html, markdown::markdown, pdf::pdf},
    store::whole,
    terminal::screen_mode,
    words::Words,
};

/// Where stdout is closed, the runtime of Rust takes all that is said there, and keeps nothing.
static IS_CLOSED: AtomicBool = AtomicBool::new(false);

/// Before anything is said: whether stdout is closed.
pub(super) fn begin(stdout_is_closed: bool) {
    IS_CLOSED.store(stdout_is_closed, Ordering::Relaxed);
}

/// Says something on stdout.
///
/// Fails when that does not take it.
pub(super) fn say(text: &str) -> Result<(), Failure> {
    on_stdout(format!("{}\n", text.trim_end_matches('\n')).as_bytes())
}

/// Says that something is done, which it is also where nobody can be told.
///
/// Fails as [`say`] does, and says so.
pub(super) fn say_done(text: &str) -> Result<(), Failure> {
    say(text).map_err(|why| Failure::DoneUnsaid(why.into()))
}

/// Fails when stdout does not take it.
fn on_stdout(bytes: &[u8]) -> Result<(), Failure> {
    if IS_CLOSED.load(Ordering::Relaxed) {
        return Err(Failure::NobodyListens);
    }
    let mut out = io::stdout().lock();
    heard(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Whoever reads it may have left; then there is nobody to tell.
fn heard(said: io::Result<()>) -> Result<(), Failure> {
    match said {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        said => said.map_err(|error| Failure::NotSaid(error.into())),
    }
}

/// Says on stderr why something could not be done.
pub(super) fn complain(sentence: &str) {
    let sentence = sentence.trim_end_matches('\n');
    let room = io::stderr().is_terminal().then(|| screen_mode::size().width);
    let _ = writeln!(io::stderr().lock(), "{}", broken(sentence, room));
}

/// Sentences broken between words where a window of so many cells would break them anywhere.
fn broken(sentences: &str, room: Option<u16>) -> String {
    let lines = sentences.lines().flat_map(|line| match room {
        // A path is left to the window, so that it can be copied.
        Some(room) if line.split(' ').all(|word| width(word) <= room) && room < width(line) => {
            wrap(line, room, usize::MAX)
        }
        _ => vec![line.to_owned()],
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Says a sentence to whoever sits at a terminal.
///
/// Fails when stdout does not take it.
pub(super) fn tell(sentence: &str) -> Result<(), Failure> {
    say(&broken(sentence, Some(screen_mode::size().width)))
}

/// Says on stderr what is wrong with a group's files, and keeps nobody from anything.
pub(super) fn complain_of(words: Words, remarks: &[Remark]) {
    for one in remarks {
        complain(&words.begin().remark(one));
    }
}

/// What there is nothing of: true where every journal was read.
///
/// Fails where one was not: then nobody knows.
pub(super) fn nothing_in(remarks: &[Remark]) -> Result<(), Failure> {
    let is_unread = |remark: &Remark| {
        use SkipReason as Why;
        let why = match remark {
            Remark::Skipped { why, .. } => why,
            other => return matches!(other, Remark::Misplaced { .. }),
        };
        matches!(why, Why::Unreadable | Why::NotAFile | Why::TooLong | Why::Coming | Why::Elsewhere)
    };
    if remarks.iter().any(is_unread) { Err(Failure::NotAllRead) } else { Ok(()) }
}

/// A question on the terminal, with the answer on the same line.
pub(super) fn ask(question: &str) {
    let mut out = io::stdout().lock();
    let _ = write!(out, "{question}").and_then(|()| out.flush());
}

/// Whether an answer is a yes: in either language, whichever is spoken.
pub(super) fn is_yes(answer: &str) -> bool {
    ["j", "ja", "y", "yes"].iter().any(|yes| answer.trim().eq_ignore_ascii_case(yes))
}

/// Text for a new file, or for stdout as it is.
///
/// Fails as [`new_file`] and [`say`] do.
pub(super) fn put(words: Words, text: &str, file: Option<&Path>) -> Result<(), Failure> {
    let Some(path) = file else { return on_stdout(text.as_bytes()) };
    new_file(path, text.as_bytes())?;
    say_done(&words.command().written(path))
}

/// A form in which people read a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As lines where a terminal shows it, else in Markdown.
    Shown,
    /// In Markdown, wherever it goes.
    Markdown,
    /// As a page.
    Page,
    /// As a PDF.
    Pdf,
}

impl Form {
    /// The form where none was named.
    pub(super) fn unnamed(markdown: bool) -> Self {
        if markdown { Self::Markdown } else { Self::Shown }
    }

    /// The form of what people only read.
    pub(super) fn of(named: Option<PageForm>, markdown: bool) -> Self {
        match named {
            None => Self::unnamed(markdown),
            Some(PageForm::Md) => Self::Markdown,
            Some(PageForm::Html) => Self::Page,
            Some(PageForm::Pdf) => Self::Pdf,
        }
    }
}

/// A paper for a new file, or for stdout.
///
/// Fails as [`put`] does.
pub(super) fn put_paper(
    words: Words,
    form: Form,
    documents: &[Document],
    file: Option<&Path>,
) -> Result<(), Failure> {
    let is_seen = file.is_none() && io::stdout().is_terminal();
    let text = match form {
        Form::Pdf if is_seen => return Err(Failure::NotForATerminal),
        Form::Pdf => return put_pdf(words, documents, file),
        Form::Shown if is_seen => drawn(documents, usize::from(screen_mode::size().width)),
        Form::Shown | Form::Markdown => markdown(documents),
        Form::Page => html(words.sheet().language(), documents),
    };
    put(words, &text, file)
}

/// A PDF for a new file, or for stdout; what it cannot show is told.
///
/// Fails as [`new_file`] and [`say`] do, and where no PDF is made.
fn put_pdf(words: Words, documents: &[Document], file: Option<&Path>) -> Result<(), Failure> {
    let made = pdf(words.sheet().language(), documents)?;
    if let Some(remark) = words.sheet().unshown(&made.unshown) {
        complain(&remark);
    }
    let Some(path) = file else { return on_stdout(&made.bytes) };
    new_file(path, &made.bytes)?;
    say_done(&words.command().written(path))
}

/// A file that was not there, for its owner only, and on the disk.
///
/// Fails when there is one of that name, or the disk does not take it.
pub(super) fn new_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let path = path.to_owned();
    whole::create(&path, bytes).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Exists { path },
        _ => Failure::NotWritten { path, source: error.into() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_broken_between_words_and_a_path_is_left_whole() {
        let sentence = "Geen bijeenkomst met een id dat zo begint.";
        let told = broken(sentence, Some(20));
        assert_eq!(told, "Geen bijeenkomst met\neen id dat zo\nbegint.");
        assert_eq!(
            (broken(sentence, Some(80)), broken(sentence, None)),
            (sentence.into(), sentence.into())
        );
        let path = "Zie /home/nel/.local/share/intervisie/groepen/noord/bijeenkomsten";
        assert_eq!(broken(path, Some(20)), path);
    }
}
