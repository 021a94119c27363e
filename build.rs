//! Has what a start runs put together in the program: what it does not run is then not read either, and it takes less
//! of the memory. Whatever the linker is, the program does the same.

use std::env;

/// Which functions those are, by `packaging/start-order`.
const ORDER: &str = "assets/start.ld";

fn main() {
    println!("cargo::rerun-if-changed={ORDER}");
    let is = |name, value| env::var(name).is_ok_and(|said| said == value);
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is_usual_linker() {
        let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
        println!("cargo::rustc-link-arg-bins=-T{here}/{ORDER}");
    }
}

/// Whether the linker is one that takes a script beside its own: the compiler's or the system's, not one that
/// somebody chose.
fn is_usual_linker() -> bool {
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    env::var_os("RUSTC_LINKER").is_none() && !flags.contains("fuse-ld") && !flags.contains("linker")
}
