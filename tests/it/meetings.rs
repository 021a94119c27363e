//! The chair's keys on a simulated clock: gestures in one line each, whole meetings as files.

mod adjusting;
mod agenda;
mod agree;
mod bytes;
mod clocks;
mod deeds;
mod desk;
mod devices;
mod elsewhere;
mod gestures;
mod group;
mod held;
mod lengths;
mod margin;
mod notes;
mod papers;
mod picture;
mod question_kind;
mod readme;
mod ribbon;
mod scenario;
mod start;
mod swapping;
mod wakeups;
