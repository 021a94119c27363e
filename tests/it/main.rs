//! The program as users have it: the real binary, on real files.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that fails says so by panicking, and needs real deadlines"
)]

mod golden;
