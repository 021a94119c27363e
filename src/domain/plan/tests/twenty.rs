//! Twenty agendas as they were judged by a chair: what is proposed, in how many minutes, and what stays
//! open.

use super::*;
use crate::domain::werkvorm::Level;

const ANY: Option<Level> = None;
const BEGINNER: Option<Level> = Some(Level::Beginner);
const ADVANCED: Option<Level> = Some(Level::Advanced);

/// Minutes, participants, level, whether there is an inbreng, and which meeting of the group it is;
/// then the agenda, and what stays open.
type Judged = (u16, u8, Option<Level>, bool, usize, &'static str, u16);

const TWENTY: [Judged; 20] = [
    (
        120,
        6,
        ANY,
        true,
        1,
        "inchecken 8, kennismaken-en-afspraken 10, basismodel 72, tops-en-tips 15",
        15,
    ),
    (120, 6, ANY, true, 2, "weerbericht 8, actierondje 9, basismodel 76, evaluatielijn 12", 15),
    (
        120,
        6,
        ANY,
        true,
        4,
        "snelle-duos 10, toepassingsinterview 9, themabespreking 45, troika-consulting 29, leerrendement-zinnen 15",
        12,
    ),
    (
        120,
        6,
        BEGINNER,
        true,
        5,
        "aanwezigheidsschaal 7, stoplicht 9, incidentmethode-kort 57, 1-2-4-allen 20, plus-en-delta 14",
        13,
    ),
    (
        120,
        6,
        ADVANCED,
        true,
        2,
        "weerbericht 8, actierondje 9, roddelmethode-40-minuten 47, stoppen-starten-vasthouden 30, evaluatielijn 12",
        14,
    ),
    (
        120,
        6,
        ADVANCED,
        true,
        4,
        "snelle-duos 10, toepassingsinterview 9, u-procedure 74, leerrendement-zinnen 15",
        12,
    ),
    (90, 6, ANY, true, 2, "weerbericht 5, actierondje 7, basismodel 56, evaluatielijn 12", 10),
    (
        90,
        5,
        BEGINNER,
        true,
        1,
        "inchecken 5, kennismaken-en-afspraken 10, basismodel 50, tops-en-tips 14",
        11,
    ),
    (
        90,
        8,
        ADVANCED,
        true,
        3,
        "kop-van-de-week 7, drie-briefjes 7, balintgroep-klassiek 53, voornemen-op-een-kaartje 12",
        11,
    ),
    (60, 6, ANY, true, 2, "weerbericht 5, actierondje 5, half-uurmethode 30, evaluatielijn 12", 8),
    (
        60,
        4,
        ANY,
        true,
        1,
        "inchecken 5, kennismaken-en-afspraken 9, half-uurmethode 29, een-woord 9",
        8,
    ),
    (45, 5, ANY, true, 2, "actierondje 5, half-uurmethode 26, drie-handen 8", 6),
    (45, 6, ANY, true, 1, "kennismaken-en-afspraken 10, troika-consulting 19, een-woord 10", 6),
    (
        75,
        7,
        BEGINNER,
        false,
        2,
        "er-in-kom-duo 9, actierondje 6, agendascan 5, half-uurmethode 33, evaluatielijn 12",
        10,
    ),
    (
        150,
        6,
        ANY,
        true,
        2,
        "weerbericht 8, actierondje 9, basismodel 60, pauze 10, kwaliteitenspel 36, evaluatielijn 12",
        15,
    ),
    (
        150,
        12,
        ANY,
        true,
        2,
        "weerbericht 8, wat-en-dus-en-nu 9, incidenten-imi 64, pauze 10, lean-coffee 26, check-out-in-vier-stappen 15",
        18,
    ),
    (
        180,
        6,
        ADVANCED,
        true,
        3,
        "landen-in-stilte 7, drie-briefjes 9, raguse-methode 77, pauze 10, feedbackcarrousel 38, check-out-in-vier-stappen 15",
        24,
    ),
    (
        240,
        4,
        ANY,
        true,
        3,
        "landen-in-stilte 6, drie-briefjes 7, basismodel 43, pauze 10, speeddate-intervisie 29, korthagen-in-de-groep 47, pauze 10, themabespreking 44, check-out-in-vier-stappen 14",
        30,
    ),
    (
        240,
        14,
        BEGINNER,
        true,
        2,
        "aanwezigheidsschaal 7, actierondje 9, incidenten-imi 60, pauze 10, conversation-cafe 45, pauze 10, speeddate-intervisie 40, 1-2-4-allen 20, voornemen-op-een-kaartje 12",
        27,
    ),
    (
        120,
        10,
        ANY,
        false,
        2,
        "weerbericht 8, actierondje 9, onafgemaakte-zinnen 5, incidentmethode-met-terugblik 71, evaluatielijn 12",
        15,
    ),
];

#[test]
fn a_chair_hangs_up_these_twenty() {
    let desk = Desk::built_in();
    for (length, participants, level, with, nth, expected, open) in TWENTY {
        let mut history = group(Vec::new(), 0);
        let group = Wishes { level, without_inbreng: !with, ..wishes(length, participants) };
        for meeting in 1..nth {
            let wishes = Wishes { first_meeting: meeting == 1, ..group };
            let earlier = desk.planner(&history).propose(wishes).agenda;
            history.meetings.push(follow(&earlier));
        }
        let wishes = Wishes { first_meeting: nth == 1, ..group };
        let agenda = desk.planner(&history).propose(wishes).agenda;
        let of_block = |block: &crate::domain::agenda::Block| {
            let id = block.werkvorm.as_ref().map_or("pauze", WerkvormId::as_str);
            format!("{id} {}", block.planned())
        };
        let blocks: Vec<String> = agenda.blocks.iter().map(of_block).collect();
        let left = length - agenda.planned().get();
        assert_eq!(
            (blocks.join(", ").as_str(), left),
            (expected, open),
            "{length} min, {participants}"
        );
    }
}
