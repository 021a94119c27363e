//! Nederlands.

pub(crate) mod action;
pub(crate) mod adjust;
pub(crate) mod agenda;
pub(crate) mod agreement;
pub(crate) mod ask;
pub(crate) mod begin;
pub(crate) mod block;
pub(crate) mod check;
pub(crate) mod cli;
pub(crate) mod ended;
pub(crate) mod erase;
pub(crate) mod failure;
pub(crate) mod group;
pub(crate) mod history;
pub(crate) mod library;
pub(crate) mod meeting;
pub(crate) mod menu;
pub mod mistakes;
pub(crate) mod news;
pub(crate) mod note;
pub(crate) mod plan;
pub(crate) mod proof;
pub(crate) mod record;
pub(crate) mod records;
pub(crate) mod refusal;
pub(crate) mod sheet;
pub(crate) mod signals;
pub(crate) mod status;
pub(crate) mod step_list;
pub(crate) mod time;
pub(crate) mod topic;
pub(crate) mod trouble;
pub(crate) mod usage;
pub(crate) mod year;

use super::DOT;
