//! The clock on other screens in the room: what is served, to whom, and what of attacks.

mod attacks;
mod served;
mod server;
