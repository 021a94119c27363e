//! The chair's keys on a simulated clock: gestures in one line each, whole meetings as files.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_docs_in_private_items,
    reason = "a test may stop at what should not be"
)]

mod desk;
mod gestures;
mod scenario;
mod wakeups;
