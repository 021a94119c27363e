//! The rules of a meeting, pure: no terminal, file, clock or thread is known here.

pub mod agenda;
pub mod confidential;
pub mod event;
pub mod id;
pub mod parked;
pub mod time;
pub mod werkvorm;
