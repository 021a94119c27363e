//! What a step has on the table, as one list: candidates to choose from, topics that need a fate,
//! what to agree about next time, actions to look back at. One of them is marked and a figure gives
//! it an answer; nothing has to be answered, and Enter goes on as always.

use super::{
    App, Stage,
    action::Action,
    effect::Effect,
    key::Key,
    live::{Live, Look},
    panel::Wants,
};
use crate::domain::{
    agenda::{BlockKind, Position, Purpose},
    event::{Fate, Outcome, Role, Target},
    id::Id,
    parked::{ParkedTopic, Standing},
    time::Reading,
};

/// A screen with fewer rows or columns than this has the step alone.
const LEAST_ROWS: u16 = 12;
/// The same in columns.
const LEAST_COLUMNS: u16 = 40;

/// What the list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// What was agreed last time.
    LookingBack,
    /// What could be the inbreng.
    Choosing,
    /// What becomes of each parked topic.
    Fates,
    /// The next meeting.
    NextTime,
    /// The last words.
    Afsluiter,
}

/// Something on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A parked topic or a candidate.
    Topic(Id),
    /// An action of an earlier meeting.
    Action(Id),
    /// Something to agree about next time.
    Agree(Agree),
}

/// What there is to agree about next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agree {
    /// Date and time.
    Date,
    /// Who chairs.
    Chair,
    /// Who watches the time.
    Timekeeper,
}

/// What can be said of the marked matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Name something that could be the inbreng.
    Name,
    /// Take it as the inbreng.
    Choose,
    /// Put the candidates that were not chosen away.
    ParkRest,
    /// Say who brings the inbreng.
    Bringer,
    /// It was talked through.
    Done,
    /// Put it off to this target.
    Again(Target),
    /// Let it go.
    LetGo,
    /// What became of the action.
    Review(Outcome),
    /// Agree to what is suggested.
    Suggested,
    /// Type what was agreed.
    Type,
}

/// The list of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Docket {
    /// What it is about.
    pub about: About,
    /// What can be marked, in order.
    pub matters: Vec<Matter>,
    /// Which is marked; `None`: there is nothing to mark.
    pub marked: Option<usize>,
    /// What can be said of the marked one, each with its figure.
    pub answers: Vec<(u8, Answer)>,
}

impl App {
    /// What the running step has on the table, if it has.
    pub fn docket(&self, live: &Live) -> Option<Docket> {
        let about = about(live)?;
        let matters = self.matters(about, live);
        let marked = live.marked(&matters);
        let matter = marked.and_then(|marked| matters.get(marked).copied());
        let answers = self.answers(about, matter, live);
        Some(Docket { about, matters, marked, answers })
    }

    fn matters(&self, about: About, live: &Live) -> Vec<Matter> {
        let meeting = live.meeting.started().meeting;
        match about {
            About::Afsluiter => Vec::new(),
            About::NextTime => {
                [Agree::Date, Agree::Chair, Agree::Timekeeper].map(Matter::Agree).into()
            }
            About::Fates => {
                // What was chosen is dealt with when the meeting ends, by itself.
                let chosen = |topic: &ParkedTopic| topic.standing == Standing::Chosen(meeting);
                let topics = live.topics.listed_in(meeting).into_iter();
                topics.filter(|topic| !chosen(topic)).map(|topic| Matter::Topic(topic.id)).collect()
            }
            About::Choosing => {
                // An erased topic may still be the one that was chosen.
                let is_there = |topic: &Id| live.topics.find(*topic).is_some();
                let chosen = live.meeting.inbreng().filter(is_there).into_iter();
                let others = live.topics.candidates_in(meeting).map(|topic| topic.id);
                chosen.chain(others).map(Matter::Topic).collect()
            }
            About::LookingBack => {
                let Some(last) = self.context.last_meeting(meeting) else {
                    return Vec::new();
                };
                let mut actions: Vec<_> = live.notes.actions_to_look_at(last.id, meeting).collect();
                actions.sort_by_key(|action| action.who());
                actions.iter().map(|action| Matter::Action(action.note.note)).collect()
            }
        }
    }

    fn answers(&self, about: About, matter: Option<Matter>, live: &Live) -> Vec<(u8, Answer)> {
        let mut answers = match about {
            About::LookingBack => {
                [Outcome::Done, Outcome::Partly, Outcome::NotDone].map(Answer::Review).to_vec()
            }
            About::Choosing => {
                vec![Answer::Name, Answer::Choose, Answer::ParkRest, Answer::Bringer]
            }
            About::Fates => vec![
                Answer::Done,
                Answer::Again(Target::NextTime),
                Answer::Again(Target::Elsewhere),
                Answer::LetGo,
            ],
            About::NextTime => vec![Answer::Suggested, Answer::Type],
            About::Afsluiter => Vec::new(),
        };
        let mut numbered: Vec<(u8, Answer)> = (1..).zip(answers.drain(..)).collect();
        numbered.retain(|(_, answer)| self.fits(*answer, matter, live));
        numbered
    }

    fn fits(&self, answer: Answer, matter: Option<Matter>, live: &Live) -> bool {
        match (answer, matter) {
            (Answer::Name, _) => true,
            (Answer::ParkRest, _) => !live.offered().is_empty(),
            (Answer::Bringer, _) => {
                live.meeting.inbreng().is_some() && live.meeting.people().here().next().is_some()
            }
            (Answer::Choose, Some(Matter::Topic(topic))) => live.meeting.inbreng() != Some(topic),
            (Answer::Suggested, Some(Matter::Agree(agree))) => self.has_suggestion(agree, live),
            (_, matter) => matter.is_some(),
        }
    }

    fn has_suggestion(&self, agree: Agree, live: &Live) -> bool {
        match agree {
            Agree::Date => self.suggested_date(live).is_some(),
            Agree::Chair => self.suggested_person(live, Role::Chair).is_some(),
            Agree::Timekeeper => self.suggested_person(live, Role::Timekeeper).is_some(),
        }
    }

    /// Whether the screen is high enough for a list beside the clock.
    pub fn has_room(&self) -> bool {
        LEAST_ROWS <= self.size.height && LEAST_COLUMNS <= self.size.width
    }

    /// The list as it is in sight: only on the chair's own screen.
    fn docket_in_sight(&self) -> Option<Docket> {
        match &self.stage {
            Stage::Live(live) if live.look == Look::Agenda && self.has_room() => self.docket(live),
            Stage::Live(_) | Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => None,
        }
    }

    /// Marks the next or the previous one.
    pub(super) fn mark_matter(&mut self, action: Action) -> Vec<Effect> {
        if let Some(Docket { marked: Some(marked), matters, .. }) = self.docket_in_sight() {
            let up = marked.saturating_sub(1);
            let down = (marked + 1).min(matters.len() - 1);
            self.set_mark(if action == Action::Up { up } else { down });
        }
        Vec::new()
    }

    fn set_mark(&mut self, matter: usize) {
        if let Stage::Live(live) = &mut self.stage {
            live.mark = Some((live.meeting.progress().at, matter));
        }
    }

    /// A figure: what is said of the marked one. The mark then goes to the next.
    pub(super) fn answer_matter(&mut self, key: Key, now: Reading) -> Vec<Effect> {
        if key == Key::Char('1') && self.asks_for_confidentiality() {
            return self.confirm_confidentiality(now);
        }
        let (Some(docket), Key::Char(figure)) = (self.docket_in_sight(), key) else {
            return Vec::new();
        };
        let figure = figure.to_digit(10).and_then(|figure| u8::try_from(figure).ok());
        let answer = docket.answers.iter().find(|(at, _)| Some(*at) == figure);
        let Some((_, answer)) = answer.copied() else {
            return Vec::new();
        };
        let matter = docket.marked.and_then(|marked| docket.matters.get(marked).copied());
        let stays = matches!(docket.about, About::Choosing);
        if let Some(marked) = docket.marked.filter(|_| !stays) {
            self.set_mark((marked + 1).min(docket.matters.len() - 1));
        }
        self.say_of(answer, matter, now)
    }

    fn say_of(&mut self, answer: Answer, matter: Option<Matter>, now: Reading) -> Vec<Effect> {
        match (answer, matter) {
            (Answer::Name, _) => self.open_offer(),
            (Answer::ParkRest, _) => return self.park_rest(now),
            (Answer::Bringer, _) => return self.choose_role(Role::Inbrenger),
            (Answer::Choose, Some(Matter::Topic(topic))) => return self.take_inbreng(topic, now),
            (Answer::Done, Some(Matter::Topic(topic))) => {
                return self.settle(topic, Fate::Done, now);
            }
            (Answer::Again(target), Some(Matter::Topic(topic))) => {
                return self.settle(topic, Fate::ParkedAgain(target), now);
            }
            (Answer::LetGo, Some(Matter::Topic(topic))) => {
                self.open_line(Wants::LetGoReason(topic));
            }
            (Answer::Review(outcome), Some(Matter::Action(action))) => {
                return self.review(action, outcome, now);
            }
            (Answer::Suggested, Some(Matter::Agree(agree))) => return self.agree_to(agree, now),
            (Answer::Type, Some(Matter::Agree(agree))) => self.open_line(match agree {
                Agree::Date => Wants::NextDate,
                Agree::Chair => Wants::NextChair,
                Agree::Timekeeper => Wants::NextTimekeeper,
            }),
            _ => {}
        }
        Vec::new()
    }
}

fn about(live: &Live) -> Option<About> {
    let purpose = live.meeting.step()?.purpose;
    match (purpose, live.meeting.kind()?) {
        (Purpose::Choosing, _) => Some(About::Choosing),
        (Purpose::ParkedList, _) => Some(About::Fates),
        (Purpose::NextTime, _) => Some(About::NextTime),
        (Purpose::Afsluiter, _) => Some(About::Afsluiter),
        (Purpose::Work, BlockKind::Terugkijken) => Some(About::LookingBack),
        (Purpose::Work, BlockKind::Model) if live.meeting.wants_inbreng() => Some(About::Choosing),
        (Purpose::Work, _) => None,
    }
}

impl Live {
    /// The one the chair marked in this step; else the first that waits for an answer.
    fn marked(&self, matters: &[Matter]) -> Option<usize> {
        let last = matters.len().checked_sub(1)?;
        let here = self.mark.filter(|(step, _)| *step == self.meeting.progress().at);
        let waits = || matters.iter().position(|matter| self.waits(*matter)).unwrap_or(0);
        Some(here.map_or_else(waits, |(_, marked)| marked.min(last)))
    }

    fn waits(&self, matter: Matter) -> bool {
        let meeting = self.meeting.started().meeting;
        match matter {
            Matter::Topic(topic) => self.topics.find(topic).is_some_and(|topic| {
                let waits = matches!(topic.standing, Standing::Open | Standing::Offered(_));
                waits && !topic.is_settled_in(meeting)
            }),
            Matter::Action(action) => {
                self.notes.review(action).is_none_or(|review| review.meeting != meeting)
            }
            Matter::Agree(agree) => {
                let agreed = self.meeting.next_time();
                match agree {
                    Agree::Date => agreed.start.is_none(),
                    Agree::Chair => agreed.chair.is_none(),
                    Agree::Timekeeper => agreed.timekeeper.is_none(),
                }
            }
        }
    }
}

/// Where a mark was put, and on which of the list.
pub type Mark = (Position, usize);
