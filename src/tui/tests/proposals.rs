//! Proposals to draw: four, with long names and all that a name can hold.

use jiff::{SignedDuration, civil};

use super::{LAMP, drawn_as, fixtures::live, text_of};
use crate::{
    app::keymap::{self, Table},
    domain::{
        agenda::{BlockKind, Name, Purpose},
        figures::Outlook,
        minutes::Minutes,
        werkvorm::Subject,
    },
    screen::{AdjustView, Offer, Screen, ShownChange, ShownProposal, StatusLine},
};

fn change(kind: BlockKind, step: Option<&str>, old: u16, new: u16) -> ShownChange {
    let subject = step.and_then(|step| match step {
        "Verhelderende en verdiepende vragen" => Some(Subject::Questions),
        "Adviezen, tips en actieplan" => Some(Subject::Advice),
        "Evaluatie" => Some(Subject::Evaluation),
        _ => None,
    });
    ShownChange {
        kind,
        step: step.map(|step| Name::Given(step.to_owned())),
        short: step.filter(|step| step.contains("lange")).map(|_| "Ronde".to_owned()),
        purpose: Purpose::Work,
        subject,
        old: Minutes::of(old),
        new: Minutes::of(new),
        at_floor: true,
    }
}

fn shorter() -> Vec<ShownChange> {
    let model = |step, old, new| change(BlockKind::Model, Some(step), old, new);
    vec![
        change(BlockKind::Pauze, None, 10, 5),
        model("Een ronde met een heel lange naam die nergens past", 9, 6),
        model("漢字漢字漢字漢字漢字漢字", 8, 4),
        model("Verhelderende en verdiepende vragen", 25, 10),
        model("Adviezen, tips en actieplan", 15, 10),
        model("Evaluatie", 10, 5),
        model("Nog een ronde", 4, 2),
    ]
}

fn proposal(offer: Offer, changes: Vec<ShownChange>, slack_after: i8) -> ShownProposal {
    let expected_end = civil::time(16, 0, 0, 0) - SignedDuration::from_mins(slack_after.into());
    let outlook = Outlook::of(slack_after.into(), Minutes::ZERO);
    ShownProposal { offer, changes, expected_end, outlook, held: None }
}

pub(super) fn screen() -> Screen {
    let theme = Offer::Drop(BlockKind::AndereWerkvorm, "Levenslijn in beelden".to_owned());
    let gone = change(BlockKind::AndereWerkvorm, None, 25, 0);
    let proposals = vec![
        proposal(theme, vec![gone], 0),
        proposal(Offer::ToSlot, Vec::new(), 4),
        proposal(Offer::Shorten, shorter(), -3),
        proposal(Offer::CloseLater(civil::time(16, 17, 0, 0)), Vec::new(), -17),
    ];
    let outlook = Outlook::Late(17);
    let end_as_it_is = civil::time(16, 17, 0, 0);
    let view = AdjustView { outlook, end_as_it_is, proposals, selected: 2 };
    Screen { status_line: StatusLine::Adjust(view), keys: keymap::footer(Table::Cards), ..live() }
}

pub(super) fn consent() -> Screen {
    let proposal = proposal(Offer::Shorten, shorter(), -3);
    let status_line = StatusLine::Consent(Box::new(proposal));
    Screen { status_line, keys: keymap::footer(Table::Question), ..live() }
}

#[test]
fn a_name_that_fits_beside_its_minutes_is_not_cut() {
    let mut screen = screen();
    let StatusLine::Adjust(view) = &mut screen.status_line else { unreachable!() };
    let agreed = change(BlockKind::Slot, Some("Volgende keer"), 4, 3);
    view.proposals[2].changes = vec![agreed];
    let text = text_of(&drawn_as(&LAMP(), &screen, 100, 30));
    assert!(text.contains("Volgende keer 4 → 3"), "{text}");
}
