//! Every word a user reads is chosen here.

pub mod mistakes;
