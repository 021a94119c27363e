//! Nederlands.

pub(super) mod action;
pub(super) mod adjust;
pub(super) mod agenda;
pub(super) mod agreement;
pub(super) mod ask;
pub(super) mod begin;
pub(super) mod block;
pub(super) mod check;
pub(super) mod command;
pub(super) mod command_line;
pub(super) mod ended;
pub(super) mod erase;
pub(super) mod failure;
pub(super) mod group;
pub(super) mod handover;
pub(super) mod history;
pub(super) mod library;
pub(super) mod meeting;
pub(super) mod menu;
pub(super) mod mistakes;
pub(super) mod news;
pub(super) mod note;
pub(super) mod plan;
pub(super) mod proof;
pub(super) mod record;
pub(super) mod refusal;
pub(super) mod sheet;
pub(super) mod signals;
pub(super) mod status;
pub(super) mod step_list;
pub(super) mod time;
pub(super) mod topic;
pub(super) mod trouble;
pub(super) mod usage;
pub(super) mod year;

use super::DOT;
