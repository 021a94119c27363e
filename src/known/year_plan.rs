//! The plan of a group's year: read where it is needed, and put in its place as it is made.

use std::io;

use super::{groups::NotWritten, held::held};
use crate::{
    app::context::{Instead, Remark},
    domain::year_plan::{Vacation, YearPlan},
    store::{
        folders::{DataFolder, GroupSlug},
        turn::Turn,
        whole::Placed,
    },
    written::year_plan,
};

/// The plan that a group keeps, as far as it is right; an empty one where it keeps none. And what is wrong
/// in its file.
pub(crate) fn read(data: &DataFolder, group: &GroupSlug) -> (YearPlan, Option<Remark>) {
    let path = data.group(group).join(year_plan::FILE);
    let wrong = |file, line, _| Remark::YearPlan { file, line };
    held(&path, year_plan::read(&path), Instead::Nothing, wrong)
}

/// When a group does not meet, as far as that is right; and what is wrong in its file.
pub(crate) fn vacations(data: &DataFolder, group: &GroupSlug) -> (Vec<Vacation>, Option<Remark>) {
    let path = data.group(group).join(year_plan::VACATIONS);
    if !path.exists() {
        return (Vec::new(), None);
    }
    let wrong = |file, line, _| Remark::YearPlan { file, line };
    held(&path, year_plan::vacations(&path), Instead::Nothing, wrong)
}

/// Puts a plan in the place of the one before, these words above one that is new; what people wrote beside it
/// stays.
///
/// Fails when what is there has mistakes, another program changes it, or the disk does not take it.
pub(crate) fn keep(
    data: &DataFolder,
    group: &GroupSlug,
    plan: &YearPlan,
    above: &str,
) -> Result<(), NotWritten> {
    let path = data.group(group).join(year_plan::FILE);
    let refused = |error: io::Error| NotWritten::Disk(error.into());
    let turn = Turn::wait(&path).map_err(refused)?.ok_or(NotWritten::Busy)?;
    let was = year_plan::read(&path)?;
    if !was.mistakes.is_empty() {
        return Err(NotWritten::Mistakes(was.wrong().into()));
    }
    let now = year_plan::edited(&was, plan, above);
    match turn.put(was.text.as_bytes(), now.as_bytes()).map_err(refused)? {
        Placed::Done => Ok(()),
        Placed::Overtaken => Err(NotWritten::Busy),
    }
}
