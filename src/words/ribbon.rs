//! A meeting as bars on paper: as it was planned, and as it went.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        agenda::BlockKind,
        figures::minutes_between,
        times::{BlockTimes, MeetingTimes},
    },
    paper::{Drawing, Lane, Part, Piece, PieceKind},
    words::wall::Wall,
};

sentences! {
    ribbon;
    /// What the bars show, for whoever does not see them.
    fn says(bars: &[&Lane]) -> String;
}

impl Say {
    /// A meeting that is to come: its blocks, what is open, and the slot with its margin.
    pub fn planned(self, name: &str, wall: &Wall<'_>) -> Lane {
        let blocks =
            wall.agenda.blocks.iter().map(|block| (block.kind, block.planned().get().into()));
        self.bar(name, blocks, [wall.start, wall.closing], wall.zone)
    }

    /// A meeting that was held: the plan, and below it what became of that.
    pub fn held(self, times: &MeetingTimes, zone: &TimeZone) -> Part {
        let of = |block: &BlockTimes| Some((block.kind, i64::from(block.planned()?.get())));
        let ends = [times.planned_start.unwrap_or(times.began), times.promised];
        let plan =
            self.bar(self.0.ended().planned(), times.blocks.iter().filter_map(of), ends, zone);
        let Some(ended) = times.ended else {
            return Part::Drawing(Drawing { says: self.says(&[&plan]), bars: vec![plan] });
        };
        let shown = times.shown();
        let blocks = times.blocks.iter().zip(&shown.blocks);
        let took = blocks.map(|(block, minutes)| (block.kind, minutes.iter().sum()));
        let real = self.bar(self.0.ended().real(), took, [times.began, ended], zone);
        Part::Drawing(Drawing { says: self.says(&[&plan, &real]), bars: vec![plan, real] })
    }

    /// Blocks in minutes between two moments; what is left lies open before the slot.
    fn bar(
        self,
        name: &str,
        blocks: impl Iterator<Item = (BlockKind, i64)>,
        ends: [Timestamp; 2],
        zone: &TimeZone,
    ) -> Lane {
        let blocks: Vec<(BlockKind, i64)> = blocks.collect();
        let taken: i64 = blocks.iter().map(|(_, minutes)| minutes).sum();
        let open = minutes_between(ends[0], ends[1]) - taken;
        let mut pieces = Vec::new();
        for (kind, minutes) in blocks {
            if kind == BlockKind::Slot {
                pieces.extend(piece(PieceKind::Free, open));
            }
            pieces.extend(piece(kind_of(kind), minutes));
        }
        let ends = ends.map(|end| self.0.sheet().clock(end, zone));
        Lane { name: name.to_owned(), ends, pieces }
    }
}

fn piece(kind: PieceKind, minutes: i64) -> Option<Piece> {
    let minutes = u16::try_from(minutes).ok().filter(|minutes| 0 < *minutes)?;
    Some(Piece { kind, minutes })
}

fn kind_of(kind: BlockKind) -> PieceKind {
    match kind {
        BlockKind::Slot => PieceKind::Slot,
        BlockKind::Pauze => PieceKind::Free,
        kind if kind.is_casework() => PieceKind::Work,
        _ => PieceKind::Block,
    }
}
