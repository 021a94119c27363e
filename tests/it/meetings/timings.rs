//! Times of one's own: when a step is nearly over and to be rounded off, and what its digits do at zero; the same
//! on every screen.

use intervisie::{
    app::Stage,
    domain::{
        grade::Grade,
        meeting::Meeting,
        minutes::Minutes,
        timing::{AtZero, Share, Timing},
        timings::Timings,
    },
    screen::room_clock,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

fn meeting(desk: &Desk) -> &Meeting {
    let Stage::Lead(lead) = &desk.app.stage else { panic!("nothing runs") };
    &lead.meeting
}

fn planned(desk: &Desk) -> SignedDuration {
    meeting(desk).step().unwrap().planned.duration()
}

fn elapsed(desk: &Desk) -> SignedDuration {
    planned(desk) - meeting(desk).left(desk.now.moment)
}

fn grade(desk: &Desk) -> Grade {
    meeting(desk).grade(desk.now.moment)
}

/// A meeting of two hours whose steps pass their time like this.
fn with(timings: Timings) -> Desk {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    desk.app.context.timings = timings;
    desk.start(120)
}

#[test]
fn digits_stop_at_zero_where_that_is_asked_and_all_else_goes_on() {
    let stops = Timing { at_zero: Some(AtZero::Stops), ..Timing::default() };
    let mut desk = with(Timings { all: stops, of: Vec::new() });
    desk.wait(SignedDuration::from_mins(20));
    assert_eq!(desk.clock(), "0:00");
    desk.shows("de tijd is om");
    let elsewhere = room_clock(&desk.app, desk.now, None).unwrap();
    assert!(elsewhere.stops_at_zero, "on phones as well");
    let again = Meeting::replay(&desk.journal).unwrap();
    assert!(again.timing().stops_at_zero(), "and for whoever follows");
    let mut other = Desk::running(120);
    other.wait(SignedDuration::from_mins(20));
    assert_ne!(other.clock(), "0:00");
    assert_eq!(desk.signals(), other.signals());
}

#[test]
fn a_step_is_nearly_over_and_rounded_off_when_that_is_asked() {
    let share = |minutes| Some(Share { hundredths: 0, least: Minutes::of(minutes), most: None });
    let all = Timing { nearly: share(4), wrap_up: share(3), at_zero: None };
    let mut desk = with(Timings { all, of: Vec::new() });
    let planned = planned(&desk);
    let mut seen = Vec::new();
    for before in [250, 239, 181, 179] {
        let to_go = planned - SignedDuration::from_secs(before) - elapsed(&desk);
        desk.wait(to_go);
        let clock = room_clock(&desk.app, desk.now, None).unwrap();
        let passed = |(at, _): &&(i64, Grade)| {
            *at <= i64::try_from(desk.now.moment.elapsed.as_millis()).unwrap()
        };
        let elsewhere = clock.grades.iter().filter(passed).map(|(_, grade)| *grade).max();
        seen.push((grade(&desk), elsewhere.unwrap_or(Grade::Calm)));
    }
    let grades = [Grade::Calm, Grade::Nearly, Grade::Nearly, Grade::WrapUp];
    assert_eq!(seen, grades.map(|grade| (grade, grade)));
    let mut usual = Desk::running(120);
    usual.wait(planned - SignedDuration::from_secs(179));
    assert_eq!(grade(&usual), Grade::Calm);
}
