//! What a step has on the table, as one list: candidates to choose from, topics that need a fate,
//! what to agree about next time, actions to look back at. One of them is marked and a figure gives
//! it an answer; nothing has to be answered, and Enter goes on as always.

mod notes;

use super::{Lead, Look, panel::Prompt};
use crate::{
    app::{context::Context, effect::Effects, frame::Turn, message::Size, panel::HasPanel as _},
    domain::{
        agenda::{BlockKind, Position, Purpose},
        event::{Fate, NoteKind, Outcome, Role, Target},
        id::Id,
        parked::{ParkedTopic, Standing},
    },
    key::Key,
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
pub enum Item {
    /// A parked topic or a candidate.
    Topic(Id),
    /// An action of an earlier meeting.
    Action(Id),
    /// A parked topic that waits: to be read.
    Waiting(Id),
    /// Something to agree about next time.
    Agree(Agree),
    /// What was written down: to be read.
    Note(Id),
    /// The table with the words with which everybody leaves.
    Words,
    /// What the inbreng of last time asked, where no question was written down.
    Asked(Id),
}

impl Item {
    /// Whether there is nothing to say of it: it is there to be read.
    const fn is_read(self) -> bool {
        matches!(self, Self::Waiting(_) | Self::Note(_) | Self::Words | Self::Asked(_))
    }
}

/// What there is to agree about next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agree {
    /// Date and time.
    Date,
    /// Who chairs the next meeting.
    Chair,
    /// Who watches the time.
    Timekeeper,
}

/// What can be said of the marked item.
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
    /// Count the votes for each candidate.
    Votes,
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
    /// Write something of this kind down, of no item.
    Note(NoteKind),
}

/// The list of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepList {
    /// What it is about.
    pub about: About,
    /// What stands on it, in order.
    pub items: Vec<Item>,
    /// Which is marked; `None`: nothing asks for it.
    pub marked: Option<usize>,
    /// What can be said of the marked one, each with its figure.
    pub answers: Vec<(u8, Answer)>,
}

impl StepList {
    /// The one that is marked.
    fn item(&self) -> Option<Item> {
        self.items.get(self.marked?).copied()
    }
}

/// Whether the screen is high enough for a list beside the clock.
pub fn has_room(size: Size) -> bool {
    LEAST_ROWS <= size.height && LEAST_COLUMNS <= size.width
}

impl Lead {
    /// What the running step has on the table, if it has.
    pub fn step_list(&self, context: &Context) -> Option<StepList> {
        let about = self.about()?;
        let items = self.items(about, context);
        let marked = self.marked(&items);
        let item = marked.and_then(|marked| items.get(marked).copied());
        let answers = self.answers(about, item, context);
        Some(StepList { about, items, marked, answers })
    }

    fn about(&self) -> Option<About> {
        let purpose = self.meeting.step()?.purpose;
        match (purpose, self.meeting.kind()?) {
            (Purpose::Choosing, _) => Some(About::Choosing),
            (Purpose::ParkedList, _) => Some(About::Fates),
            (Purpose::NextTime, _) => Some(About::NextTime),
            (Purpose::Afsluiter, _) => Some(About::Afsluiter),
            (Purpose::Work, BlockKind::Terugkijken) => Some(About::LookingBack),
            (Purpose::Work, BlockKind::Model) if self.meeting.wants_inbreng() => {
                Some(About::Choosing)
            }
            (Purpose::Work, _) => None,
        }
    }

    fn items(&self, about: About, context: &Context) -> Vec<Item> {
        let meeting = self.meeting.started().meeting;
        match about {
            About::Afsluiter => self.said_at_the_end(),
            About::NextTime => {
                [Agree::Date, Agree::Chair, Agree::Timekeeper].map(Item::Agree).into()
            }
            About::Fates => {
                // What was chosen is dealt with when the meeting ends, by itself; but what was not
                // brought to its end comes first.
                let unfinished = self.meeting.unfinished_inbreng();
                let chosen = |topic: &ParkedTopic| topic.standing == Standing::Chosen(meeting);
                let is_first = |topic: &ParkedTopic| Some(topic.id) == unfinished;
                let mut topics = self.topics.listed_in(meeting);
                topics.retain(|topic| is_first(topic) || !chosen(topic));
                topics.sort_by_key(|topic| !is_first(topic));
                topics.into_iter().map(|topic| Item::Topic(topic.id)).collect()
            }
            About::Choosing => self.to_choose_from().into_iter().map(Item::Topic).collect(),
            About::LookingBack => {
                let Some(last) = context.last_meeting(meeting) else {
                    return Vec::new();
                };
                let mut actions: Vec<_> = self.notes.actions_to_look_at(last.id, meeting).collect();
                actions.sort_by_key(|action| action.who());
                let to_mark = actions.into_iter().map(|action| Item::Action(action.note.note));
                let waiting = self.topics.open().map(|topic| Item::Waiting(topic.id));
                let asked = self.asked(last).into_iter();
                asked.chain(to_mark).chain(self.learned(last)).chain(waiting).collect()
            }
        }
    }

    fn answers(&self, about: About, item: Option<Item>, context: &Context) -> Vec<(u8, Answer)> {
        let answers = match about {
            About::LookingBack => {
                let reviews = [Outcome::Done, Outcome::Busy, Outcome::LetGo].map(Answer::Review);
                reviews.into_iter().chain([Answer::Note(NoteKind::Insight)]).collect()
            }
            About::Choosing => {
                let all = [Answer::Name, Answer::Choose, Answer::ParkRest, Answer::Bringer];
                all.into_iter().chain([Answer::Votes]).collect()
            }
            About::Fates => vec![
                Answer::Done,
                Answer::Again(Target::NextTime),
                Answer::Again(Target::Elsewhere),
                Answer::LetGo,
            ],
            About::NextTime => {
                let suggested = item.filter(|_| self.fits(Answer::Suggested, item, context));
                suggested.map(|_| Answer::Suggested).into_iter().chain([Answer::Type]).collect()
            }
            About::Afsluiter => [NoteKind::OneWord, NoteKind::Feedback].map(Answer::Note).to_vec(),
        };
        let mut numbered: Vec<(u8, Answer)> = (1..).zip(answers).collect();
        numbered.retain(|(_, answer)| self.fits(*answer, item, context));
        numbered
    }

    fn fits(&self, answer: Answer, item: Option<Item>, context: &Context) -> bool {
        match (answer, item) {
            (Answer::Name | Answer::Note(_), _) => true,
            (Answer::ParkRest, _) => !self.offered().is_empty(),
            (Answer::Votes, _) => self.can_vote(),
            (Answer::Bringer, _) => {
                self.meeting.inbreng().is_some() && self.meeting.people().here().next().is_some()
            }
            (Answer::Choose, Some(Item::Topic(topic))) => self.meeting.inbreng() != Some(topic),
            (Answer::Suggested, Some(Item::Agree(agree))) => self.has_suggestion(agree, context),
            (
                Answer::Choose
                | Answer::Suggested
                | Answer::Done
                | Answer::Again(_)
                | Answer::LetGo
                | Answer::Review(_)
                | Answer::Type,
                item,
            ) => item.is_some_and(|item| !item.is_read()),
        }
    }

    /// The one the chair marked in this step; else the first that waits for an answer, or could get one.
    fn marked(&self, items: &[Item]) -> Option<usize> {
        let last = items.len().checked_sub(1)?;
        let here = self.mark.filter(|(step, _)| *step == self.meeting.progress().at);
        let waits = || items.iter().position(|item| self.waits(*item));
        let asks = || items.iter().position(|item| !item.is_read());
        here.map(|(_, marked)| marked.min(last)).or_else(waits).or_else(asks)
    }

    fn waits(&self, item: Item) -> bool {
        let meeting = self.meeting.started().meeting;
        match item {
            Item::Topic(topic) => self.topics.find(topic).is_some_and(|topic| {
                let waits = matches!(topic.standing, Standing::Open | Standing::Offered(_));
                let is_unfinished = self.meeting.unfinished_inbreng() == Some(topic.id);
                (waits && !topic.is_settled_in(meeting))
                    || (is_unfinished && topic.standing == Standing::Chosen(meeting))
            }),
            Item::Action(action) => {
                self.notes.review(action).is_none_or(|review| review.meeting != meeting)
            }
            Item::Agree(agree) => {
                let agreed = self.meeting.next_time();
                match agree {
                    Agree::Date => agreed.start.is_none(),
                    Agree::Chair => agreed.chair.is_none(),
                    Agree::Timekeeper => agreed.timekeeper.is_none(),
                }
            }
            Item::Waiting(_) | Item::Note(_) | Item::Words | Item::Asked(_) => false,
        }
    }

    /// The list as it is in sight: only on the chair's own screen.
    fn list_in_sight(&self, turn: &Turn<'_>) -> Option<StepList> {
        let is_seen = self.look == Look::Agenda && has_room(turn.frame.size);
        if is_seen { self.step_list(turn.context) } else { None }
    }

    /// Marks the next or the previous one.
    pub(super) fn mark_item(&mut self, down: bool, turn: &Turn<'_>) -> Effects {
        let list = self.list_in_sight(turn).filter(|list| !list.items.is_empty());
        if let Some(StepList { marked, items, .. }) = list {
            let down_from = |marked: usize| (marked + 1).min(items.len() - 1);
            let up_from = |marked: usize| marked.saturating_sub(1);
            self.set_mark(marked.map_or(0, |at| if down { down_from(at) } else { up_from(at) }));
        }
        Effects::none()
    }

    pub(super) fn set_mark(&mut self, item: usize) {
        self.mark = Some((self.meeting.progress().at, item));
    }

    /// A figure: what is said of the marked one. The mark then goes to the next.
    pub(super) fn answer_item(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        if key == Key::Char('1') && self.asks_for_confidentiality() {
            return self.confirm_confidentiality(turn);
        }
        let (Some(list), Key::Char(figure)) = (self.list_in_sight(turn), key) else {
            return Effects::none();
        };
        let figure = figure.to_digit(10).and_then(|figure| u8::try_from(figure).ok());
        let answer = list.answers.iter().find(|(at, _)| Some(*at) == figure);
        let Some((_, answer)) = answer.copied() else {
            return Effects::none();
        };
        let effects = self.say_of(answer, list.item(), turn);
        match (list.about, list.item()) {
            // It is asked first.
            _ if !self.panel.is_closed() => {}
            (About::Choosing, Some(item)) => self.mark_still(item, turn),
            (About::Choosing, None) => {}
            _ => self.mark_next(&list),
        }
        effects
    }

    fn mark_next(&mut self, list: &StepList) {
        let next = list.marked.map_or(0, |marked| marked + 1);
        if list.items.get(next).is_some_and(|item| !item.is_read()) {
            self.set_mark(next);
        } else if let Some(marked) = list.marked {
            self.set_mark(marked);
        }
    }

    /// The same one stays marked, wherever it stands now.
    fn mark_still(&mut self, marked: Item, turn: &Turn<'_>) {
        let items = self.list_in_sight(turn).map(|list| list.items).unwrap_or_default();
        if let Some(at) = items.iter().position(|item| *item == marked) {
            self.set_mark(at);
        }
    }

    /// What was asked of this one is typed: the mark goes to the next, if it stood there.
    pub(super) fn answered(&mut self, item: Item, turn: &Turn<'_>) {
        if let Some(list) = self.list_in_sight(turn).filter(|list| list.item() == Some(item)) {
            self.mark_next(&list);
        }
    }

    fn say_of(&mut self, answer: Answer, item: Option<Item>, turn: &mut Turn<'_>) -> Effects {
        match (answer, item) {
            (Answer::Name, _) => self.open_offer(turn),
            (Answer::Note(kind), _) => self.open_note_of(kind, turn),
            (Answer::ParkRest, _) => self.park_rest(turn),
            (Answer::Bringer, _) => self.choose_role(Role::Inbrenger, turn),
            (Answer::Votes, _) => self.open_votes(turn),
            (_, Some(Item::Topic(topic))) => self.say_of_topic(answer, topic, turn),
            (Answer::Review(outcome), Some(Item::Action(action))) => {
                self.review(action, outcome, turn)
            }
            (Answer::Suggested, Some(Item::Agree(agree))) => self.agree_to(agree, turn),
            (Answer::Type, Some(Item::Agree(agree))) => self.open_line(match agree {
                Agree::Date => Prompt::NextDate,
                Agree::Chair => Prompt::NextChair,
                Agree::Timekeeper => Prompt::NextTimekeeper,
            }),
            (_, _) => Effects::none(),
        }
    }

    fn say_of_topic(&mut self, answer: Answer, topic: Id, turn: &mut Turn<'_>) -> Effects {
        match answer {
            Answer::Choose => self.take_inbreng(topic, turn),
            Answer::Done => self.settle(topic, Fate::Done, turn),
            Answer::Again(target) => self.settle(topic, Fate::ParkedAgain(target), turn),
            Answer::LetGo => self.open_line(Prompt::LetGoReason(topic)),
            Answer::Name
            | Answer::ParkRest
            | Answer::Bringer
            | Answer::Votes
            | Answer::Review(_)
            | Answer::Suggested
            | Answer::Type
            | Answer::Note(_) => Effects::none(),
        }
    }
}

/// Where a mark was put, and on which of the list.
pub type ListMark = (Position, usize);
