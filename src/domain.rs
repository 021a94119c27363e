//! The rules of a meeting, pure: no terminal, file, clock or thread is known here.

pub mod adjust;
pub mod agenda;
pub mod clean;
pub mod confidential;
pub mod draft;
pub mod erase;
pub mod event;
pub mod figures;
pub mod forecast;
pub mod grade;
pub mod group;
pub mod history;
pub mod id;
pub mod kept;
pub mod library;
pub mod margin;
pub mod meeting;
pub mod minutes;
pub mod notes;
pub mod outline;
pub mod parked;
pub mod people;
pub mod plan;
pub mod progress;
pub mod proof;
pub mod record;
pub mod register;
pub mod round;
#[cfg(test)]
pub(crate) mod samples;
pub mod search;
pub mod share_out;
pub mod time;
pub mod times;
pub mod trend;
pub mod werkvorm;
