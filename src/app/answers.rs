//! What keys do in an input line, a question or a choice.

use jiff::{Timestamp, civil};

use super::{
    App, Stage,
    action::Action,
    docket::Agree,
    effect::Effect,
    notices::{News, NotNow},
    panel::{Asked, Panel, Pick, Wants},
    parse::{day_and_time, next_occurrence, time_of_day},
    running::add_command,
};
use crate::{
    app::begin::Begin,
    domain::{
        confidential::Confidential,
        event::{Fate, NextTime, Parked, Question, Role, Target},
        meeting::{Command, Refusal},
        minutes::Minutes,
        time::Reading,
    },
};

impl App {
    pub(super) fn answer(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        match (action, &mut self.panel) {
            (Action::Save, Panel::Line { .. }) => return self.save_line(now),
            (Action::Other, Panel::Line { wants: Wants::Topic(_), .. }) => self.other_target(),
            (Action::Other, Panel::Line { wants: Wants::Note(_), .. }) => self.other_kind(),
            (Action::Up, Panel::Choose { selected, .. }) => *selected = selected.saturating_sub(1),
            (Action::Down, Panel::Choose { options, selected }) => {
                *selected = (*selected + 1).min(options.len().saturating_sub(1));
            }
            (Action::Up | Action::Down, Panel::Adjust { .. }) => self.mark_proposal(action),
            (Action::Take, Panel::Adjust { .. }) => return self.take_proposal(now),
            (Action::Yes, Panel::Consent(_)) => return self.agree(now),
            (Action::No, Panel::Consent(_)) => return self.decline(now),
            (Action::Take, Panel::Choose { .. }) => return self.take_choice(now),
            (Action::Yes, Panel::Ask(_)) => return self.yes(now),
            (Action::No, Panel::Ask(_)) => return self.no(now),
            (Action::Back, _) => drop(self.close_panel(now)),
            _ => {}
        }
        Vec::new()
    }

    /// Tab: later today, next time, outside intervisie; in the slot only the last two.
    fn other_target(&mut self) {
        let in_slot = matches!(&self.stage, Stage::Live(l) if l.meeting.progress().in_slot());
        if let Panel::Line { wants: Wants::Topic(target), .. } = &mut self.panel {
            *target = match target {
                Target::LaterToday => Target::NextTime,
                Target::NextTime => Target::Elsewhere,
                Target::Elsewhere if in_slot => Target::NextTime,
                Target::Elsewhere => Target::LaterToday,
            };
        }
    }

    fn save_line(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Line { wants, line, .. } = self.close_panel(now) else {
            return Vec::new();
        };
        let text = line.text();
        if text.is_empty() && !wants.may_be_empty() {
            return Vec::new();
        }
        match wants {
            Wants::Topic(target) => self.park(text, target, now),
            Wants::Note(kind) => self.take_note(kind, text, now),
            Wants::ActionWho(_) | Wants::ActionBy(_) => self.tell_action(wants, text, now),
            Wants::Reword(kept) => self.reword(kept, text, now),
            Wants::Offer => self.offer(text, now),
            Wants::BeganAgo => self.began_ago(&text, now),
            Wants::ClosingTime | Wants::StartTime => self.set_time(wants, &text, now),
            Wants::Length | Wants::Participants => self.set_figure(wants, &text, now),
            Wants::NextDate | Wants::NextChair | Wants::NextTimekeeper => {
                self.note(wants, text, now)
            }
            Wants::NewPerson => self.add_person(text, now),
            Wants::Guest => self.note_presence(Confidential::new(text), now),
            Wants::Function(_) | Wants::Registration(_) => self.set_detail(wants, &text),
            Wants::Setting(setting) => self.change_setting(setting, &text, now),
            Wants::BlockMinutes => self.set_minutes(&text, now),
            Wants::AgendaName => self.save_agenda(text),
            Wants::LetGoReason(topic) => {
                let reason = (!text.is_empty()).then(|| Confidential::new(text));
                self.settle(topic, Fate::LetGo { reason }, now)
            }
        }
    }

    /// Place in the journal of the record that is written next.
    pub(super) fn next_seq(&self) -> u64 {
        match &self.stage {
            Stage::Live(live) => live.seq + 1,
            Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => 0,
        }
    }

    fn park(&mut self, text: String, target: Target, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let during = live.block_name();
        let progress = live.meeting.progress();
        // The slot may have begun while the topic was typed.
        let late = target == Target::LaterToday && progress.in_slot();
        let target = if late { Target::NextTime } else { target };
        let topic = self.ids.next(now.moment);
        let parked = Parked { topic, text: Confidential::new(text), target, during };
        let news = News::Parked(target, self.next_seq());
        self.command(Command::Park(parked), Some(news), now)
    }

    pub(super) fn settle(
        &mut self,
        topic: crate::domain::id::Id,
        fate: Fate,
        now: Reading,
    ) -> Vec<Effect> {
        let news = News::Settled(fate.clone(), self.next_seq());
        self.command(Command::Settle { topic, fate }, Some(news), now)
    }

    fn began_ago(&mut self, text: &str, now: Reading) -> Vec<Effect> {
        match text.parse() {
            Ok(minutes) => {
                let minutes = Minutes::new(minutes);
                let news = Some(News::Corrected(minutes));
                self.command(Command::BeganAgo { minutes }, news, now)
            }
            Err(_) => self.ask_again(Wants::BeganAgo, text, NotNow::NotANumber(Minutes::MAX.get())),
        }
    }

    fn set_time(&mut self, wants: Wants, text: &str, now: Reading) -> Vec<Effect> {
        let Some(time) = time_of_day(text) else {
            return self.ask_again(wants, text, NotNow::NotATime);
        };
        let wall = now.moment.wall;
        let moment = next_occurrence(time, wall, &self.context.zone);
        let Some(moment) = moment else {
            return self.refuse(NotNow::Meeting(Refusal::ClosingTimeOutOfRange), now);
        };
        match &mut self.stage {
            Stage::Begin(begin) => {
                set_begin_time(begin, wants, moment);
                begin.plan(&self.context);
            }
            Stage::Live(_) => self.panel = Panel::Ask(Asked::ClosingTime(moment)),
            Stage::Resume(_) | Stage::Follow(_) => {}
        }
        Vec::new()
    }

    fn set_figure(&mut self, wants: Wants, text: &str, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &mut self.stage else {
            return Vec::new();
        };
        match (wants, text.parse::<u16>()) {
            (Wants::Participants, Ok(figure)) => {
                let rescaled =
                    begin.be_with(u8::try_from(figure).unwrap_or(u8::MAX), &self.context);
                self.say_rescaled(rescaled, now);
                return Vec::new();
            }
            (_, Ok(figure)) => begin.setup.set_length(i64::from(figure)),
            (_, Err(_)) => {
                return self.ask_again(wants, text, NotNow::NotANumber(Minutes::MAX.get()));
            }
        }
        begin.plan(&self.context);
        Vec::new()
    }

    fn note(&mut self, wants: Wants, text: String, now: Reading) -> Vec<Effect> {
        let mut agreed = NextTime::default();
        match wants {
            Wants::NextDate => {
                let usual = self.usual_start(now.moment.wall);
                let today = self.context.civil(now.moment.wall).date();
                let Some(start) = day_and_time(&text, usual, today) else {
                    return self.ask_again(wants, &text, NotNow::NotADate);
                };
                agreed.start = Some(start);
            }
            Wants::NextChair => agreed.chair = Some(Confidential::new(text)),
            _ => agreed.timekeeper = Some(Confidential::new(text)),
        }
        self.agree_next_time(agreed, now)
    }

    fn agree_next_time(&mut self, agreed: NextTime, now: Reading) -> Vec<Effect> {
        let news = News::NextTimeNoted(self.next_seq());
        self.command(Command::SetNextTime(agreed), Some(news), now)
    }

    /// Agrees to what is suggested.
    pub(super) fn agree_to(&mut self, agree: Agree, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let person = |role| self.suggested_person(live, role).map(|suggested| suggested.who);
        let mut agreed = NextTime::default();
        match agree {
            Agree::Date => agreed.start = self.suggested_date(live).map(|date| date.start),
            Agree::Chair => agreed.chair = person(Role::Chair),
            Agree::Timekeeper => agreed.timekeeper = person(Role::Timekeeper),
        }
        self.agree_next_time(agreed, now)
    }

    /// The time of day at which this meeting should have begun.
    pub(super) fn usual_start(&self, now: Timestamp) -> civil::Time {
        let start = match &self.stage {
            Stage::Live(live) => {
                let started = live.meeting.started();
                started.planned_start.unwrap_or_else(|| live.meeting.progress().began.wall)
            }
            Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => now,
        };
        let time = self.context.civil(start).time();
        time.with().second(0).subsec_nanosecond(0).build().unwrap_or(time)
    }

    fn take_choice(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Choose { options, selected } = self.close_panel(now) else {
            return Vec::new();
        };
        match options.into_iter().nth(selected) {
            Some(Pick::Settle(topic, fate)) => self.settle(topic, fate, now),
            Some(Pick::LetGo(topic)) => {
                self.open_line(Wants::LetGoReason(topic));
                Vec::new()
            }
            Some(Pick::Reword(kept)) => {
                self.open_rewording(kept);
                Vec::new()
            }
            Some(Pick::Withdraw(kept)) => self.withdraw(kept, now),
            Some(Pick::Inbreng(topic)) => self.take_inbreng(topic, now),
            Some(Pick::ParkRest) => self.park_rest(now),
            Some(Pick::Offer) => {
                self.open_offer();
                Vec::new()
            }
            Some(Pick::Note(wants)) => {
                self.open_line(wants);
                Vec::new()
            }
            Some(Pick::Person(at, act)) => self.act_on_person(at, act, now),
            Some(Pick::Presence(who)) => self.note_presence(who, now),
            Some(Pick::Guest) => {
                self.open_line(Wants::Guest);
                Vec::new()
            }
            Some(Pick::Confidentiality) => self.confirm_confidentiality(now),
            Some(Pick::RoleOf(role)) => self.choose_role(role),
            Some(Pick::GiveRole(role, who)) => self.give_role(role, who, now),
            Some(Pick::Group(found)) => vec![Effect::OpenGroup(found.slug)],
            Some(Pick::Agenda(source)) => self.open_source(&source, now),
            Some(Pick::Fit(remedy)) => self.remedy(&remedy, now),
            Some(Pick::Block { block, without_inbreng }) => {
                self.choose_werkvorm(block, without_inbreng, now)
            }
            Some(Pick::Werkvorm(swap)) => self.swap(swap.swap, now),
            Some(Pick::Clock(clock)) => self.choose_wall_clock(clock, now),
            Some(Pick::Leave) | None => Vec::new(),
        }
    }

    fn yes(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Ask(asked) = self.close_panel(now) else {
            return Vec::new();
        };
        match asked {
            Asked::Minutes { extension, price } => {
                let news = Some(News::MinutesAdded(price));
                self.command(add_command(extension, true), news, now)
            }
            Asked::ClosingTime(to) => self.move_closing_time(to, now),
            Asked::Leave | Asked::LeaveUnkept => vec![Effect::Quit],
        }
    }

    fn move_closing_time(&mut self, to: Timestamp, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let rings_again = live.meeting.would_ring_again(to);
        let news = News::ClosingTimeMoved { to, rings_again };
        self.command(Command::MoveClosingTime { to }, Some(news), now)
    }

    fn no(&mut self, now: Reading) -> Vec<Effect> {
        let Panel::Ask(asked) = self.close_panel(now) else {
            return Vec::new();
        };
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let question = match asked {
            Asked::Minutes { price, .. } => Question::MinutesBeyondSlack {
                at: live.meeting.progress().at,
                minutes: price.minutes,
            },
            Asked::ClosingTime(to) => Question::ClosingTime { to },
            Asked::Leave | Asked::LeaveUnkept => return Vec::new(),
        };
        self.command(Command::Refuse(question), Some(News::ConsentRefused), now)
    }
}

fn set_begin_time(begin: &mut Begin, wants: Wants, moment: Timestamp) {
    if wants == Wants::StartTime {
        begin.set_start(moment);
    } else {
        begin.setup.set_closing(moment);
    }
}
