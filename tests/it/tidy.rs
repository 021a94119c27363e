//! The architecture and the house style, held against the code.

mod circles;
mod code;
mod dependencies;
mod docs;
mod format;
mod house;
mod keys;
mod languages;
mod licences;
mod names;
mod rebinding;
mod rooms;
mod sentence_page;
mod sentences;
mod types;
mod variants;
mod windows;
