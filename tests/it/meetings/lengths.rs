//! What parts of the agenda took of late: suggested while the agenda is made, and taken on a key.

use intervisie::{
    app::{
        Stage,
        message::{Msg, Size},
    },
    domain::{agenda::BlockKind, times::MeetingTimes},
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::{
    desk::Desk,
    notes::{after, to_the_end},
};

fn kind(desk: &Desk) -> Option<BlockKind> {
    let Stage::Lead(lead) = &desk.app.stage else { panic!("nothing runs") };
    lead.meeting.kind()
}

/// A group that looked back for so many minutes in each of its meetings, before its next one.
fn before_the_next(looked_back: &[i64]) -> Desk {
    let mut held: Vec<Desk> = Vec::new();
    for minutes in looked_back {
        let mut desk =
            Desk::with_history(after(&held.iter().collect::<Vec<_>>()), time(14, 0, 0, 0));
        desk.press("<enter>");
        while kind(&desk) != Some(BlockKind::Terugkijken) {
            desk.press("<enter>");
        }
        desk.wait(SignedDuration::from_mins(*minutes));
        to_the_end(&mut desk);
        held.push(desk);
    }
    let history = after(&held.iter().collect::<Vec<_>>());
    let times = held.iter().map(|desk| MeetingTimes::of(&desk.journal).unwrap()).collect();
    let mut desk = Desk::with_history(history, time(13, 30, 0, 0));
    desk.tell(Msg::LateRead(times)).press("a");
    desk
}

fn planned(desk: &Desk) -> u16 {
    let agenda = desk.begin().setup.draft.agenda();
    let own = agenda.blocks.iter().find(|block| block.kind == BlockKind::Terugkijken).unwrap();
    own.planned().get()
}

#[test]
fn what_took_longer_is_suggested_with_its_reason_and_taken_on_a_key() {
    let mut desk = before_the_next(&[14, 15, 14]);
    let before = planned(&desk);
    for (width, height) in [(80, 24), (100, 30)] {
        desk.app.frame.size = Size { width, height };
        insta::assert_snapshot!(format!("desk_{width}x{height}"), desk.text());
    }
    desk.shows("terugkijken meestal 14 min");
    assert!(before < 13, "nothing changes by itself");
    desk.press("<down>t").hides("terugkijken meestal");
    assert_eq!(planned(&desk), 14);
    desk.app.frame.size = Size { width: 120, height: 40 };
    desk.shows("zo lang duurde het");
    desk.press("u").shows("terugkijken meestal");
    assert_eq!(planned(&desk), before);
}

#[test]
fn what_the_chair_fixed_is_left_alone_and_two_meetings_are_too_few() {
    let mut fixed = before_the_next(&[14, 14, 14]);
    fixed.shows("terugkijken meestal").press("<down>v").hides("terugkijken meestal");
    let mut few = before_the_next(&[14, 14]);
    let before = planned(&few);
    few.hides("terugkijken meestal").press("t").shows("Van geen blok is bekend");
    assert_eq!(planned(&few), before);
}
