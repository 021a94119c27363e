//! English.

pub(super) mod action;
pub(super) mod adjust;
pub(super) mod agenda;
pub(super) mod agreement;
pub(super) mod ask;
pub(super) mod begin;
pub(super) mod block;
mod character;
pub(super) mod check;
pub(super) mod coach;
pub(super) mod command;
pub(super) mod command_line;
pub(super) mod contract;
pub(super) mod day;
pub(super) mod deeds;
pub(super) mod ended;
pub(super) mod entered;
pub(super) mod erase;
pub(super) mod forms;
pub(super) mod group;
pub(super) mod handover;
pub(super) mod history;
pub(super) mod inbreng;
pub(super) mod invitation;
mod known_words;
pub(super) mod library;
pub(super) mod meeting;
pub(super) mod menu;
pub(super) mod mistakes;
pub(super) mod names;
pub(super) mod news;
pub(super) mod note;
mod own_keys;
mod papers;
pub(super) mod phone;
pub(super) mod plan;
pub(super) mod proof;
pub(super) mod record;
pub(super) mod reflection;
pub(super) mod refusal;
mod remark;
pub(super) mod ribbon;
pub(super) mod settings;
pub(super) mod sheet;
pub(super) mod signals;
pub(super) mod spoken;
pub(super) mod status;
pub(super) mod step_list;
pub(super) mod time;
pub(super) mod topic;
pub(super) mod trouble;
pub(super) mod usage;
pub(super) mod wall;
pub(super) mod welcome;
pub(super) mod year;
pub(super) mod year_plan;

use super::{DOT, Words, capital};

/// All that is said in this language with the keys of the moment: what is put together above the languages.
fn ours() -> Words {
    Words::ENGLISH.with_keys(super::keys())
}
