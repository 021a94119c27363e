//! Agendas of many lengths, sizes and levels, from a group's first meeting on: what an experienced
//! chair would not hang up.

use jiff::SignedDuration;

use super::*;
use crate::domain::{
    agenda::{Block, Step},
    plan::{Plan, Reason, block},
    werkvorm::Level,
};

const LENGTHS: [u16; 6] = [45, 60, 90, 120, 165, 240];
const SIZES: [u8; 5] = [3, 4, 6, 9, 13];
const LEVELS: [Option<Level>; 3] = [None, Some(Level::Beginner), Some(Level::Advanced)];
const MEETINGS: usize = 6;

/// A proposal and what it was made for.
struct Proposed<'a> {
    desk: &'a Desk,
    wishes: Wishes,
    plan: Plan,
}

/// Something that a chair would not hang up.
type Rule = (&'static str, fn(&Proposed<'_>) -> bool);

const NEVER: [Rule; 14] = [
    ("a block is under its floor", |p| p.blocks().iter().any(|own| p.is_under_floor(own))),
    ("somebody has less than half a minute", |p| p.blocks().iter().any(|own| p.hurries(own))),
    ("less than a tenth is open", |p| p.open() * 10 < p.length()),
    ("more than 15 % is open", |p| p.length() * 15 < p.open() * 100),
    ("beside the margin less than 2 minutes are open", |p| p.open() < p.wishes.margin.get() + 2),
    ("there is nothing to work on", |p| !p.blocks().iter().any(is_work)),
    ("the group works at one thing for too long", |p| {
        p.blocks().iter().any(|own| is_work(own) && 90 < own.planned().get())
    }),
    ("nobody looks back", |p| !p.has(BlockKind::Terugkijken) && !p.has(BlockKind::Kennismaken)),
    ("nobody arrives", |p| 90 <= p.length() && !p.has(BlockKind::Opwarmer)),
    ("an inbreng is looked for that is there", |p| {
        !p.wishes.without_inbreng && p.has(BlockKind::InbrengGenereren)
    }),
    ("a pauze stands where nobody needs it", |p| !p.pauzes_are_in_place()),
    ("a long meeting has no pauze", |p| 150 <= p.length() && !p.has(BlockKind::Pauze)),
    ("a reason lacks or is not true", |p| !p.reasons_are_true()),
    ("it asks more experience than there is", |p| p.asks_too_much()),
];

impl Proposed<'_> {
    fn blocks(&self) -> &[Block] {
        &self.plan.agenda.blocks
    }

    fn length(&self) -> u16 {
        self.wishes.available.get()
    }

    fn open(&self) -> u16 {
        self.length().saturating_sub(self.plan.agenda.planned().get())
    }

    fn has(&self, kind: BlockKind) -> bool {
        self.blocks().iter().any(|own| own.kind == kind)
    }

    fn werkvorm(&self, own: &Block) -> Option<&Werkvorm> {
        self.desk.library.find(own.werkvorm.as_ref()?.as_str())
    }

    /// Each step beside the same as the library has it.
    fn beside_whole<'b>(&self, own: &'b Block) -> Vec<(&'b Step, Step)> {
        let built = self.werkvorm(own).map(|w| block(w, self.wishes.participants));
        let steps = built.map(|built| built.steps).unwrap_or_default();
        let same = |step: &Step| steps.iter().find(|whole| whole.name == step.name).cloned();
        own.steps.iter().filter_map(|step| Some((step, same(step)?))).collect()
    }

    /// An afsluiter is not shortened at all.
    fn is_under_floor(&self, own: &Block) -> bool {
        let is_slot = own.kind == BlockKind::Slot;
        let least = |whole: &Step| if is_slot { whole.planned } else { whole.floor };
        self.beside_whole(own).iter().any(|(step, whole)| step.planned < least(whole))
    }

    fn hurries(&self, own: &Block) -> bool {
        let each = |step: &Step| Some(step.round?.pace(step.planned, SignedDuration::ZERO).each);
        let short = SignedDuration::from_secs(25);
        self.beside_whole(own).iter().any(|(step, whole)| {
            each(step).is_some_and(|own| own < short && Some(own) < each(whole))
        })
    }

    fn pauzes_are_in_place(&self) -> bool {
        let mut stretches = self.blocks().split(|own| own.kind == BlockKind::Pauze).map(|some| {
            let before_slot = some.iter().filter(|own| own.kind != BlockKind::Slot);
            before_slot.map(|own| own.planned().get()).sum::<u16>()
        });
        let last = stretches.next_back();
        let alone = !self.has(BlockKind::Pauze);
        alone || (stretches.all(|before| 40 <= before) && last.is_some_and(|after| 15 <= after))
    }

    fn reasons_are_true(&self) -> bool {
        let mut of_blocks = self.blocks().iter().zip(&self.plan.reasons);
        of_blocks.all(|(own, reasons)| {
            let says = |is: fn(&Reason) -> bool| reasons.iter().any(is);
            let shorter = says(|reason| matches!(reason, Reason::Shortened { .. }));
            let roomier = says(|reason| matches!(reason, Reason::Roomier { .. }));
            let fewer = says(|reason| matches!(reason, Reason::FewerQuestionsEach { .. }));
            let asks = own.kind == BlockKind::Model;
            [!reasons.is_empty(), !(shorter && roomier), asks || !fewer].into_iter().all(|is| is)
        })
    }

    fn asks_too_much(&self) -> bool {
        let most = self.wishes.level.unwrap_or_default();
        let mut levels = self.blocks().iter().filter_map(|own| self.werkvorm(own));
        levels.any(|werkvorm| most < werkvorm.level)
    }

    fn tell(&self) -> String {
        let names = self.blocks().iter().map(|own| format!("{} {}", own.name, own.planned()));
        format!("{:?}: {}", self.wishes, names.collect::<Vec<_>>().join(", "))
    }
}

fn is_work(own: &Block) -> bool {
    own.kind.is_casework()
}

/// The first meetings of a group that follows what is proposed.
fn meetings(desk: &Desk, wishes: Wishes) -> Vec<Proposed<'_>> {
    let mut history = group(Vec::new(), 0);
    let meetings = (0..MEETINGS).map(|meeting| {
        let wishes = Wishes { first_meeting: meeting == 0, ..wishes };
        let plan = desk.planner(&history).propose(wishes);
        history.meetings.push(follow(&plan.agenda));
        Proposed { desk, wishes, plan }
    });
    meetings.collect()
}

fn groups() -> impl Iterator<Item = Wishes> {
    LENGTHS.into_iter().flat_map(|length| {
        SIZES.into_iter().flat_map(move |size| {
            LEVELS.into_iter().flat_map(move |level| {
                let with =
                    |without_inbreng| Wishes { level, without_inbreng, ..wishes(length, size) };
                [with(false), with(true)]
            })
        })
    })
}

#[test]
fn an_experienced_chair_would_hang_up_every_proposal() {
    let desk = Desk::built_in();
    for group in groups() {
        let meetings = meetings(&desk, group);
        meetings.iter().for_each(hold);
        varies(group, &meetings);
    }
}

fn hold(proposed: &Proposed<'_>) {
    for (rule, is_broken) in NEVER {
        assert!(!is_broken(proposed), "{rule}: {}", proposed.tell());
    }
}

/// The program is opened for the first time, by a group that met before.
#[test]
fn a_group_of_which_nothing_is_known_gets_an_agenda_that_is_as_full() {
    let (desk, history) = (Desk::built_in(), group(Vec::new(), 0));
    for length in (45..=240).step_by(15) {
        for size in [3, 4, 6, 8, 10, 12, 14] {
            for level in [Level::Beginner, Level::Advanced] {
                for without_inbreng in [false, true] {
                    let level = Some(level);
                    let wishes = Wishes { level, without_inbreng, ..wishes(length, size) };
                    let plan = desk.planner(&history).propose(wishes);
                    hold(&Proposed { desk: &desk, wishes, plan });
                }
            }
        }
    }
}

/// Topics that wait take what is left after the work: they do not take the break.
#[test]
fn a_long_meeting_with_parked_topics_has_its_break() {
    let desk = Desk::built_in();
    for (length, size) in [150, 165, 180, 210, 240].into_iter().flat_map(|l| SIZES.map(|s| (l, s)))
    {
        for (topics, without_inbreng) in [(1, false), (1, true), (2, false), (5, true)] {
            let history = group(Vec::new(), topics);
            let wishes = Wishes { without_inbreng, ..wishes(length, size) };
            let plan = desk.planner(&history).propose(wishes);
            let proposed = Proposed { desk: &desk, wishes, plan };
            assert!(proposed.has(BlockKind::Pauze), "{}", proposed.tell());
            assert!(proposed.pauzes_are_in_place(), "{}", proposed.tell());
        }
    }
}

/// From an hour and a half on there is enough to choose from for a group of common size.
fn varies(group: Wishes, meetings: &[Proposed<'_>]) {
    let has = |kind| meetings.iter().any(|meeting| meeting.has(kind));
    let told = || meetings.iter().map(Proposed::tell).collect::<Vec<_>>().join("\n");
    let common = (4..=8).contains(&group.participants) && 90 <= group.available.get();
    if !common {
        return;
    }
    assert!(has(BlockKind::AndereWerkvorm) && has(BlockKind::Model), "{}", told());
    let learning = if group.level == Some(Level::Advanced) { 0 } else { 2 };
    let of_models = meetings.iter().filter_map(|meeting| {
        let model = meeting.blocks().iter().find(|own| own.kind == BlockKind::Model)?;
        meeting.werkvorm(model)?.family.clone()
    });
    let families: Vec<String> = of_models.collect();
    let again = families.windows(2).skip(learning).any(|two| two[0] == two[1]);
    assert!(!again, "{families:?}\n{}", told());
}
