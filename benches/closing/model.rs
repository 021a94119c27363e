//! Simulated people, and what they are led with.
//!
//! **Nobody was measured.** Every number of behaviour is judged; one point is known: groups on paper
//! that begin on time end about 3.5 minutes late, those a quarter of an hour late 15 (ibabs.com). What
//! the model is good for is a comparison: whoever leads, the same people live the same meeting, by the
//! same numbers of chance, and a tool only changes what the chair knows and when.
//!
//! * **Agendas** come from the program's own planner: 60 to 150 minutes, four to nine people, ten
//!   meetings a group. Who would have more than 15 % of slack closes earlier, with 10 %.
//! * **People talk** for a time around the plan, longer or shorter by phase, by group and by chance; in
//!   some groups questions always take longer. Announced shorter, they wish for less; time that would
//!   be left is partly filled. There is a least that they can do it in.
//! * **A chair** notices a sound after a while and the rest at the next glance. How reluctant to end a
//!   good conversation differs by step. With what is told (the step is over, the meeting will end late,
//!   a last moment has passed) more chairs round off, and sooner; rounding off takes a minute.
//! * **The closing block**: everybody knows the promise. Where no tool shows when it must begin, the
//!   chair reckons with only a part of it. Seen to be late, what is administered is done at once, and
//!   the afsluiter is squeezed, or kept whole and late.
//! * **It went well** when the meeting ended within a minute of the promise and the afsluiter had what
//!   the group wanted of its plan, but for a minute.

#[path = "model/clock.rs"]
pub(crate) mod clock;
#[path = "model/dice.rs"]
pub(crate) mod dice;
#[path = "model/evening.rs"]
pub(crate) mod evening;
#[path = "model/intervisie.rs"]
pub(crate) mod intervisie;
#[path = "model/life.rs"]
pub(crate) mod life;
#[path = "model/measure.rs"]
pub(crate) mod measure;
#[path = "model/peers.rs"]
pub(crate) mod peers;
#[path = "model/people.rs"]
pub(crate) mod people;
#[path = "model/policy.rs"]
pub(crate) mod policy;
#[path = "model/tool.rs"]
pub(crate) mod tool;
