//! Pieces that several screens draw.

pub mod adjust;
pub mod agenda;
pub mod band;
pub mod bar;
pub mod bar_row;
pub mod figures;
pub mod keys;
pub mod planned;
pub mod ribbon;
pub mod rows;
pub mod seats;
pub mod status_line;
pub mod step;
pub mod step_list;
pub mod table_sign;
pub mod typed;
pub mod words_table;
