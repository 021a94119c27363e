//! Pieces that several screens draw.

pub mod adjust;
pub mod agenda;
pub mod band;
pub mod bar;
pub mod digits;
pub mod docket;
pub mod keys;
pub mod planned;
pub mod step;
pub mod strip;
pub mod topics;
