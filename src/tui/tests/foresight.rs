//! What the group's past tells of the plan, quietly below it.

use super::{drawn, fixtures, text_of};
use crate::{
    domain::forecast::{ClosedOnTime, Odds},
    screen::{Screen, View},
};

const ODDS: Odds = Odds { fits: 3, with_more: 5, shorter: Some(5) };

fn told(of: Screen) -> Screen {
    let view = match of.view {
        View::Begin(mut begin) => {
            begin.odds = Some(ODDS);
            begin.record = Some(ClosedOnTime { meetings: 8, on_time: 7 });
            begin.feedback = Vec::new();
            View::Begin(begin)
        }
        View::Agenda(mut agenda) => {
            agenda.odds = Some(ODDS);
            View::Agenda(agenda)
        }
        other => other,
    };
    Screen { view, ..of }
}

#[test]
fn it_stands_below_the_plan_at_the_beginning_and_in_the_making() {
    for (name, screen) in [("begin", fixtures::begin()), ("agenda", fixtures::agenda_making())] {
        let screen = told(screen);
        for (width, height) in [(80, 24), (100, 30), (160, 50)] {
            let text = text_of(&drawn(&screen, width, height));
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), text);
        }
    }
}
