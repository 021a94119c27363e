//! What keys and the clock do while the meeting runs.

use super::{
    App, Stage,
    action::Action,
    effect::{Cue, Effect},
    live::{Live, Look},
    notices::{News, NotNow},
    panel::{Asked, Panel, Pick, Wants},
};
use crate::domain::{
    agenda::{Purpose, Step},
    event::{Entry, Signal, Target},
    meeting::{Command, Meeting, Refusal},
    time::Reading,
};

impl App {
    pub(super) fn act_live(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        match action {
            Action::Next => self.next(now),
            Action::Previous => self.command(Command::Previous, None, now),
            Action::Pause => self.command(Command::PauseOrContinue, None, now),
            Action::Extend => self.add_minutes(true, now),
            Action::More => self.add_minutes(false, now),
            Action::Less => self.drop_minute(now),
            Action::Adjust => self.open_proposals(now),
            Action::Swap => self.open_swap(now),
            Action::Undo => self.command(Command::Undo, Some(News::Undone), now),
            Action::Reckon => self.reckon(now),
            Action::SideTimer => self.side_timer(now),
            Action::Correct => self.open(Wants::BeganAgo),
            Action::Park => self.open(Wants::Topic(self.first_target())),
            Action::MoveClosingTime => self.open(Wants::ClosingTime),
            Action::ParkedList => self.look_at(Look::Parked(0)),
            Action::Clock => self.look_at(Look::Clock),
            Action::Room => self.look_at(Look::Room),
            Action::Calm => self.look_at(Look::Calm),
            Action::Hide => self.look_at(Look::Hidden),
            Action::Back => self.look_at(Look::Agenda),
            Action::Up | Action::Down if self.looks_at_topics() => self.mark_topic(action),
            Action::Up | Action::Down => self.mark_matter(action),
            Action::Note => self.open_note(),
            Action::SettleTopic => self.choose_for_kept(now),
            Action::ChooseInbreng => self.choose_inbreng(),
            Action::Presence => self.choose_presence(),
            Action::NextTime => self.choose_note(),
            Action::Sound => {
                self.sound = !self.sound;
                self.say(News::Sound(self.sound), now);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn live(&mut self) -> Option<&mut Live> {
        match &mut self.stage {
            Stage::Live(live) => Some(live),
            Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => None,
        }
    }

    fn open(&mut self, wants: Wants) -> Vec<Effect> {
        self.open_line(wants);
        Vec::new()
    }

    /// A command to the meeting; what it means is said when it was done, or why it was not.
    pub(super) fn command(
        &mut self,
        command: Command,
        news: Option<News>,
        now: Reading,
    ) -> Vec<Effect> {
        let Stage::Live(live) = &mut self.stage else {
            return Vec::new();
        };
        match live.command(command, &mut self.ids, now.moment) {
            Ok(effects) => {
                self.said = None;
                if let Some(news) = news {
                    self.say(news, now);
                }
                effects
            }
            Err(refusal) => self.refuse(NotNow::Meeting(refusal), now),
        }
    }

    fn next(&mut self, now: Reading) -> Vec<Effect> {
        let mut effects = self.command(Command::Next, None, now);
        let lists = |s: &Step| matches!(s.purpose, Purpose::ParkedList | Purpose::Choosing);
        let in_list = |m: &Meeting| m.step().is_some_and(lists);
        if self.live().is_some_and(|live| in_list(&live.meeting)) {
            effects.push(Effect::LookForTopics);
        }
        effects
    }

    fn add_minutes(&mut self, extension: bool, now: Reading) -> Vec<Effect> {
        let Some(live) = self.live() else {
            return Vec::new();
        };
        let minutes = if extension { live.meeting.next_extension() } else { Some(1) };
        let price = minutes.map(|minutes| live.meeting.price(minutes, now.moment));
        let command = add_command(extension, false);
        match live.meeting.decide(command.clone(), now.moment) {
            Err(Refusal::NeedsConsent { price }) => {
                self.panel = Panel::Ask(Asked::Minutes { extension, price });
                Vec::new()
            }
            Ok(_) | Err(_) => self.command(command, price.map(News::MinutesAdded), now),
        }
    }

    fn drop_minute(&mut self, now: Reading) -> Vec<Effect> {
        let price = self.live().map(|live| live.meeting.price(-1, now.moment));
        self.command(Command::DropMinute, price.map(News::MinutesAdded), now)
    }

    /// Looks at another view, or back when it is the one that is looked at.
    fn look_at(&mut self, look: Look) -> Vec<Effect> {
        let Some(live) = self.live() else {
            return Vec::new();
        };
        live.look = if live.look == look { Look::Agenda } else { look };
        if matches!(live.look, Look::Parked(_)) { vec![Effect::LookForTopics] } else { Vec::new() }
    }

    fn looks_at_topics(&mut self) -> bool {
        self.live().is_some_and(|live| matches!(live.look, Look::Parked(_)))
    }

    fn mark_topic(&mut self, action: Action) -> Vec<Effect> {
        let Some(live) = self.live() else {
            return Vec::new();
        };
        let last = live.kept_words().len().saturating_sub(1);
        if let Look::Parked(marked) = &mut live.look {
            let up = marked.saturating_sub(1);
            *marked = if action == Action::Up { up } else { (*marked + 1).min(last) };
        }
        Vec::new()
    }

    /// The target that is offered first: in the slot there is no later today.
    fn first_target(&self) -> Target {
        let in_slot = matches!(&self.stage, Stage::Live(l) if l.meeting.progress().in_slot());
        if in_slot { Target::NextTime } else { Target::LaterToday }
    }

    /// What can be the inbreng: the parked topics, what was named today, or something else.
    pub(super) fn choose_inbreng(&mut self) -> Vec<Effect> {
        let Some(live) = self.live() else {
            return Vec::new();
        };
        if live.look.is_for_the_room() {
            return Vec::new();
        }
        let meeting = live.meeting.started().meeting;
        let topics = live.topics.candidates_in(meeting).map(|topic| Pick::Inbreng(topic.id));
        let topics: Vec<Pick> = topics.collect();
        if topics.is_empty() {
            self.open_offer();
        } else {
            self.choose(topics.into_iter().chain([Pick::Offer, Pick::Leave]).collect());
        }
        vec![Effect::LookForTopics]
    }

    /// Asks what becomes of the candidates that were not chosen, if there are.
    pub(super) fn ask_about_the_rest(&mut self) {
        if self.live().is_some_and(|live| !live.offered().is_empty()) {
            self.choose(vec![Pick::ParkRest, Pick::Leave]);
        }
    }

    fn choose_note(&mut self) -> Vec<Effect> {
        let notes = [Wants::NextDate, Wants::NextChair, Wants::NextTimekeeper].map(Pick::Note);
        self.choose(notes.into_iter().chain([Pick::Leave]).collect())
    }

    pub(super) fn choose(&mut self, options: Vec<Pick>) -> Vec<Effect> {
        self.panel = Panel::Choose { options, selected: 0 };
        Vec::new()
    }

    /// Gives the signals that are due, and says those that are a line.
    pub(super) fn ring(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &mut self.stage else {
            return Vec::new();
        };
        let due = live.meeting.due(now.moment);
        // Of signals that fall together the gravest is given; they stand in that order.
        let Some(gravest) = due.last() else { return Vec::new() };
        let cue = Cue::Meeting(gravest.signal);
        let Ok(mut effects) = live.command(Command::Ring, &mut self.ids, now.moment) else {
            return Vec::new();
        };
        let facts = live.facts(now.moment, self.context.zone.clone());
        effects.push(Effect::Give { cue, aloud: self.sound, facts });
        let lines =
            due.into_iter().filter_map(|due| line_of(due.signal, &live.meeting)).next_back();
        if let Some(news) = lines {
            self.say(news, now);
        }
        effects
    }

    /// Takes in the journal that is followed.
    pub(super) fn follow(&mut self, entries: &[Entry]) -> Vec<Effect> {
        let Stage::Follow(followed) = &mut self.stage else {
            return Vec::new();
        };
        let ended = followed.as_ref().is_some_and(|live| live.has_ended());
        if ended {
            return vec![Effect::Quit];
        }
        *followed = Meeting::replay(entries).map(|meeting| {
            let (topics, notes) = Default::default();
            let look = Look::Clock;
            Box::new(Live { meeting, topics, notes, look, mark: None, seq: 0, kept: 0 })
        });
        let ended = followed.as_ref().is_some_and(|live| live.has_ended());
        if ended { vec![Effect::Quit] } else { Vec::new() }
    }

    /// Leaves; asks first while a meeting runs or words are not yet on disk. Asked twice it leaves.
    pub(super) fn leave(&mut self, now: Reading) -> Vec<Effect> {
        let asked = matches!(self.panel, Panel::Ask(Asked::Leave | Asked::LeaveUnkept));
        let Stage::Live(live) = &self.stage else {
            return vec![Effect::Quit];
        };
        let unkept = live.kept < live.seq && self.not_kept.is_some();
        if asked || (live.has_ended() && !unkept) {
            return vec![Effect::Quit];
        }
        self.close_panel(now);
        let question = if unkept { Asked::LeaveUnkept } else { Asked::Leave };
        self.panel = Panel::Ask(question);
        Vec::new()
    }
}

/// The command that adds minutes.
pub(super) fn add_command(extension: bool, consent: bool) -> Command {
    if extension { Command::Extend { consent } } else { Command::AddMinute { consent } }
}

/// What a signal that is a line says; the others are seen in the step's clock or as a band.
fn line_of(signal: Signal, meeting: &Meeting) -> Option<News> {
    let moment = match signal {
        Signal::SlotIn10 | Signal::SlotIn5 => meeting.latest_start_of_slot(),
        Signal::CloseIn5 | Signal::SlackGone => meeting.progress().closing_time,
        Signal::SlotNow | Signal::CloseNow | Signal::WrapUp(_) | Signal::WellOver(_) => {
            return None;
        }
    };
    Some(News::Signal(signal, moment))
}
