//! The plan of a group's year and its vacations, in files.

use std::{fmt::Write as _, path::Path};

use jiff::civil::DateTime;
use toml_edit::{ArrayOfTables, Datetime, DocumentMut, Item, Table, value};

use super::toml::{Fields, Mistakes, TomlFile, file::FileError, line_ends, mistake::MistakeKind};
use crate::domain::year_plan::{USUAL_START, Vacation, YearPlan};

/// The name of the file with the plan, in the group's folder.
pub const FILE: &str = "jaarplan.toml";
/// The name of the file with the vacations, in the group's folder.
pub const VACATIONS: &str = "vakanties.toml";
/// The table of a meeting in the plan.
const MEETING: &str = "bijeenkomst";
/// Longest name of a vacation, in characters.
const LONGEST: usize = 100;
/// Most days and most vacations in one file.
const MOST: usize = 1000;

/// A plan as it was read.
pub type YearPlanFile = TomlFile<YearPlan>;
/// Vacations as they were read: those without a mistake, in the order of the file.
pub type VacationsFile = TomlFile<Vec<Vacation>>;

/// Reads a plan; one without a file is empty.
///
/// # Errors
/// When there is a file that cannot be read; see [`FileError`].
pub fn read(path: &Path) -> Result<YearPlanFile, FileError> {
    match TomlFile::read(path, plan) {
        Err(FileError::NotFound { .. }) => Ok(YearPlanFile::default()),
        read => read,
    }
}

/// Reads vacations.
///
/// # Errors
/// When the file cannot be read; see [`FileError`].
pub fn vacations(path: &Path) -> Result<VacationsFile, FileError> {
    TomlFile::read(path, all_vacations)
}

/// The text of a file without mistakes, with this plan in it: what stays of it stays as it is written, and of
/// what goes the comments stay. One that is new has these words above it.
pub fn edited(file: &YearPlanFile, plan: &YearPlan, above: &str) -> String {
    if file.text.trim().is_empty() {
        return text(plan, above);
    }
    // A text without mistakes is a document; one that has its days in one line is written anew.
    let mut doc: DocumentMut = line_ends::in_lines(&file.text).parse().unwrap_or_default();
    let Some(Item::ArrayOfTables(tables)) = doc.get_mut(MEETING) else {
        return line_ends::kept(&file.text, &text(plan, above));
    };
    let mut left = plan.starts.clone();
    let mut comments = String::new();
    let mut all = ArrayOfTables::new();
    for table in tables.iter() {
        let before = format!("{comments}{}", prefix(table));
        comments.clear();
        match start_of(table).and_then(|start| left.iter().position(|one| *one == start)) {
            Some(at) => {
                left.remove(at);
                let mut stays = table.clone();
                stays.decor_mut().set_prefix(before);
                all.push(stays);
            }
            None if before.contains('#') => comments = before,
            None => {}
        }
    }
    for start in left {
        let mut new = meeting(start);
        new.decor_mut().set_prefix(format!("{}\n", std::mem::take(&mut comments)));
        all.push(new);
    }
    *tables = all;
    if !comments.is_empty() {
        let trailing = doc.trailing().as_str().unwrap_or_default().to_owned();
        doc.set_trailing(format!("{comments}{trailing}"));
    }
    line_ends::kept(&file.text, &doc.to_string())
}

/// The text of a new file with this plan, these words above it.
fn text(plan: &YearPlan, above: &str) -> String {
    let mut text = format!("# {above}\n");
    for start in &plan.starts {
        let _ = write!(text, "\n[[{MEETING}]]\n{}", meeting(*start));
    }
    text
}

/// What stands before a table: room and comments.
fn prefix(table: &Table) -> &str {
    table.decor().prefix().and_then(|before| before.as_str()).unwrap_or_default()
}

fn meeting(start: DateTime) -> Table {
    let mut table = Table::new();
    let day: Option<Datetime> = start.date().to_string().parse().ok();
    table.insert("dag", day.map_or(Item::None, value));
    table.insert("begin", value(start.time().strftime("%H:%M").to_string()));
    table
}

/// When the meeting of a table begins, however that is written.
fn start_of(table: &Table) -> Option<DateTime> {
    let text = format!("[[{MEETING}]]\n{table}");
    TomlFile::of(text.as_str().into(), FILE, plan).value.starts.first().copied()
}

fn plan(file: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> YearPlan {
    file.only(mistakes, &[MEETING]);
    let tables = file.tables(mistakes, MEETING, MOST);
    let mut starts: Vec<_> = tables
        .iter()
        .filter_map(|fields| {
            fields.only(mistakes, &["dag", "begin"]);
            fields.require(mistakes, &["dag", "begin"], &["dag", "begin"]);
            let day = fields.date(mistakes, "dag");
            let time = fields.time(mistakes, "begin", USUAL_START);
            Some(day?.to_datetime(time?))
        })
        .collect();
    starts.sort();
    YearPlan { starts }
}

fn all_vacations(file: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Vec<Vacation> {
    const KEYS: [&str; 3] = ["naam", "van", "tot"];
    file.only(mistakes, &["vakantie"]);
    let tables = file.tables(mistakes, "vakantie", MOST);
    let vacation = |fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>| {
        fields.only(mistakes, &KEYS);
        fields.require(mistakes, &KEYS, &KEYS);
        let name = fields.text(mistakes, "naam", LONGEST);
        let [from, until] = ["van", "tot"].map(|key| fields.date(mistakes, key));
        let is_turned = matches!((from, until), (Some(from), Some(until)) if until < from);
        if is_turned {
            let kind = MistakeKind::EndsBefore { first: "van", last: "tot" };
            mistakes.note(fields.place("tot"), kind);
        }
        Some(Vacation { name: name?, from: from?, until: until.filter(|_| !is_turned)? })
    };
    tables.iter().filter_map(|fields| vacation(fields, mistakes)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn a_plan_that_was_written_reads_back() {
        let days = [date(2027, 1, 14), date(2027, 2, 25)];
        let made = YearPlan::of(days, time(14, 0, 0, 0));
        let file = TomlFile::of(text(&made, "Het jaar").as_str().into(), FILE, plan);
        assert_eq!((file.value, file.mistakes.len()), (made, 0));
    }

    #[test]
    fn an_edit_keeps_the_lines_of_what_stays_the_comments_and_the_line_ends() {
        let was = "# van ons\r\n[[bijeenkomst]]\r\ndag = \"14-1-2027\" # bij Anna\r\nbegin = \"14.00 uur\"\r\n\r\n# niet in maart\r\n[[bijeenkomst]]\r\ndag = 2027-02-25\r\nbegin = \"14:00\"\r\n";
        let file = TomlFile::of(was.into(), FILE, plan);
        assert_eq!(file.mistakes, []);
        let same = YearPlan { starts: file.value.starts.clone() };
        assert_eq!(edited(&file, &same, "x"), was);
        let days = [date(2027, 1, 14), date(2027, 4, 8)];
        let now = edited(&file, &YearPlan::of(days, time(14, 0, 0, 0)), "x");
        let kept = was.split("\r\n# niet").next().unwrap();
        assert!(now.starts_with(kept), "{now}");
        assert!(now.contains("# niet in maart\r\n") && !now.contains("02-25"), "{now}");
        assert!(
            now.contains("[[bijeenkomst]]\r\ndag = 2027-04-08\r\nbegin = \"14:00\"\r\n"),
            "{now}"
        );
        assert_eq!(now.matches('\n').count(), now.matches("\r\n").count());
        let read = TomlFile::of(now.as_str().into(), FILE, plan);
        assert_eq!(read.value, YearPlan::of(days, time(14, 0, 0, 0)));
    }

    #[test]
    fn days_and_times_are_read_as_people_write_them_and_what_cannot_be_is_told() {
        let read = |begin: &str, day: &str| {
            let text = format!("[[bijeenkomst]]\ndag = {day}\nbegin = {begin}\n");
            let file = TomlFile::of(text.as_str().into(), FILE, plan);
            let lines: Vec<usize> = file.mistakes.iter().map(|mistake| mistake.line).collect();
            (file.value.starts, lines)
        };
        let start = date(2027, 1, 14).at(14, 0, 0, 0);
        for begin in ["\"14:00\"", "\"14.00 uur\"", "14:00:00", "\"2 uur\""] {
            for day in ["2027-01-14", "\"14-1-2027\"", "\"do 14 januari 2027\""] {
                assert_eq!(read(begin, day), (vec![start], vec![]), "{begin} {day}");
            }
        }
        for (begin, day, line) in [
            ("\"25:00\"", "2027-01-14", 3),
            ("14", "2027-01-14", 3),
            ("\"14:00\"", "\"14 januari\"", 2),
            ("\"14:00\"", "\"wo 14-1-2027\"", 2),
            ("\"14:00\"", "\"7-1 volgend jaar\"", 2),
            ("\"14:00\"", "\"30-2-2027\"", 2),
        ] {
            assert_eq!(read(begin, day), (vec![], vec![line]), "{begin} {day}");
        }
    }

    #[test]
    fn a_vacation_that_ends_before_it_begins_is_told() {
        let turned = "[[vakantie]]\nnaam = \"Mei\"\nvan = 2027-05-09\ntot = 2027-04-24\n";
        let file = TomlFile::of(turned.into(), VACATIONS, all_vacations);
        let kind = MistakeKind::EndsBefore { first: "van", last: "tot" };
        assert_eq!((file.value.len(), file.mistakes[0].line), (0, 4));
        assert_eq!(file.mistakes[0].kind, kind);
    }

    #[test]
    fn vacations_are_read_and_a_mistake_is_told_with_its_line() {
        let good = "[[vakantie]]\nnaam = \"Mei\"\nvan = 2027-04-24\ntot = 2027-05-09\n";
        let file = TomlFile::of(good.into(), VACATIONS, all_vacations);
        assert_eq!((file.value.len(), file.mistakes.len()), (1, 0));
        let wrong = good.replace("tot = 2027-05-09", "tot = \"mei\"");
        let file_with = TomlFile::of(wrong.as_str().into(), VACATIONS, all_vacations);
        assert_eq!((file_with.value.len(), file_with.mistakes[0].line), (0, 4));
    }
}
