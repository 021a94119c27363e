//! Simulated people, and what they are led with.

pub mod clock;
pub mod dice;
pub mod evening;
pub mod intervisie;
pub mod life;
pub mod measure;
pub mod peers;
pub mod people;
pub mod policy;
pub mod tool;
