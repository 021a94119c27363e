//! Intervisie.

fn main() {}
