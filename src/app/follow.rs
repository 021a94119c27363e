//! A second terminal: looks on while another program leads the meeting, and writes nothing.

use jiff::SignedDuration;

use super::{
    App, Stage,
    action::Action,
    context::Context,
    effect::{Effect, Effects},
    frame::{Over, Turn},
    hand::{APART, Sign},
    keys::{Hint, Keyed, Row, Rows, row, row_with_key},
    lead::SideTimer,
    message::Msg,
    news::{News, NotNow},
    phone::PhoneClock,
    shared_keys::Shared,
    table::Table,
};
use crate::{
    domain::{
        agenda::Position,
        kept::Led,
        meeting::{Meeting, State},
        time::Reading,
    },
    key::Key,
};

/// What is followed.
#[derive(Clone, Debug, Default)]
pub struct Follow {
    /// It was said at the start that other screens may see the clock.
    shows_elsewhere: bool,
    /// Where other screens find the clock is seen, in the place of the clock.
    looks_at_phone: bool,
    /// When (real time) a sign was given last.
    signed_at: Option<SignedDuration>,
    /// The meeting that another program leads, as its journal tells it; nothing runs yet without.
    pub meeting: Option<Meeting>,
    /// Whether a program leads it; nothing before that was looked at.
    led: Option<Led>,
    /// The timer of a speaker, beside the step's clock.
    pub side: Option<SideTimer>,
}

/// The keys of whoever only looks on.
const KEYS: &[Row<Follow>] = &[
    row_with_key(
        &[Key::Char('1'), Key::Char('2'), Key::Char('3'), Key::Char('4')],
        Action::GiveSign,
        2,
        Follow::give_sign,
    ),
    row(&[Key::Char('t')], Action::SideTimer, 3, Follow::side_timer),
    row(&[Key::Char('f')], Action::Phone, 0, Follow::phone),
    row(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave, 1, Follow::leave),
];

/// The same, where other screens find the clock.
const PHONE: &[Row<Follow>] = &[
    row(&[Key::Esc, Key::Char('f')], Action::Back, 1, Follow::phone).or_again(Action::Phone),
    row(&[Key::Tab], Action::OtherCode, 2, |_, turn| turn.switch_code()),
    row(&[Key::Delete], Action::PhoneOff, 3, Follow::end_phone),
    row(&[Key::Char('i')], Action::Invert, 4, |_, turn| turn.invert_code()),
    row_with_key(&[Key::Down, Key::Up], Action::OtherAddress, 0, |_, key, turn| {
        turn.switch_address(key == Key::Down)
    }),
    row(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave, 5, Follow::leave),
];

impl Follow {
    /// The meeting that runs is followed, as far as one is known.
    pub(super) fn of(runs: Option<Meeting>) -> Self {
        Self { meeting: runs, ..Self::default() }
    }

    /// From the start on other screens see what is followed.
    pub(super) fn shown_elsewhere(runs: Option<Meeting>) -> Self {
        Self { shows_elsewhere: true, looks_at_phone: true, ..Self::of(runs) }
    }

    /// Shows where the clock is found on other screens, and puts that away.
    fn phone(&mut self, turn: &mut Turn<'_>) -> Effects {
        if !self.shows_elsewhere {
            return turn.refuse(NotNow::PhoneUnasked);
        }
        self.looks_at_phone = !self.looks_at_phone;
        match turn.frame.phone.phone {
            PhoneClock::Off | PhoneClock::Nowhere if self.looks_at_phone => turn.start_phone(),
            _ => Effects::none(),
        }
    }

    fn end_phone(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.looks_at_phone = false;
        turn.say(News::PhoneOff);
        turn.stop_phone()
    }

    /// Gives the chair a sign: one at a time.
    fn give_sign(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        let real = turn.now.real;
        let Key::Char(figure) = key else { return Effects::none() };
        let number = figure.to_digit(10).and_then(|number| u8::try_from(number).ok());
        let Some(sign) = number.and_then(Sign::numbered).filter(|_| self.takes_signs()) else {
            return Effects::none();
        };
        if self.signed_at.is_some_and(|at| real < at + APART) {
            return turn.refuse(NotNow::SignTooSoon);
        }
        self.signed_at = Some(real);
        Effect::GiveSign(sign).into()
    }

    /// Gives a speaker time, as whoever leads can.
    fn side_timer(&mut self, turn: &mut Turn<'_>) -> Effects {
        let at = self.position();
        let length = turn.context.speaker.duration();
        self.side = at.and_then(|at| SideTimer::pressed(self.side, (at, length), turn.now));
        Effects::none()
    }

    /// The step that runs.
    fn position(&self) -> Option<Position> {
        self.meeting.as_ref().filter(|_| self.takes_signs()).map(|meeting| meeting.progress().at)
    }

    /// Whether it is seen where other screens find the clock; before a meeting runs there is none.
    pub fn is_at_phone(&self) -> bool {
        self.looks_at_phone && self.takes_signs()
    }

    /// The keys of the footer: those of a meeting where one runs.
    pub(super) fn footer(&self, over: Option<&Over>, context: &Context) -> Vec<Hint> {
        let mut hints = self.usual_footer(over, context.keys);
        let is_of_meeting =
            |hint: &Hint| matches!(hint.action, Action::GiveSign | Action::SideTimer);
        hints.retain(|hint| !is_of_meeting(hint) || self.takes_signs());
        hints
    }

    /// Whether there is a chair for a sign.
    pub fn takes_signs(&self) -> bool {
        self.meeting.is_some() && !self.has_ended()
    }

    /// What time brings by itself.
    pub(super) fn let_time_pass(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.looks_at_phone &= turn.frame.phone.phone != PhoneClock::Off;
        let at = self.position();
        self.side.take_if(|side| side.is_over(at, turn.now));
        let ahead = self.meeting.as_ref().filter(|_| self.is_at_phone());
        let runs = ahead.filter(|meeting| !meeting.progress().in_slot());
        turn.draw_calendar(runs.map(Meeting::latest_start_of_slot))
    }

    /// Takes in the journal that is followed; once the meeting has ended the program is left.
    pub(super) fn take_in(&mut self, msg: &Msg, turn: &mut Turn<'_>) -> Effects {
        match msg {
            Msg::Signed(sign) => Effect::GiveSign(*sign).into(),
            Msg::SignGiven(sign, arrives) => {
                turn.say(if *arrives { News::SignGiven(*sign) } else { News::SignLost });
                Effects::none()
            }
            Msg::Followed(entries) if !self.has_ended() => {
                self.meeting = Meeting::replay(entries);
                self.has_ended().then_some(Effect::Quit).into()
            }
            Msg::Leads(led) => {
                self.led = Some(*led);
                Effects::none()
            }
            _ => Effects::none(),
        }
    }

    /// Whether the meeting goes on without anybody who leads it.
    pub fn nobody_leads(&self) -> bool {
        self.meeting.is_some() && !self.has_ended() && self.led == Some(Led::Nowhere)
    }

    fn has_ended(&self) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| meeting.state() == State::Ended)
    }
}

impl Keyed for Follow {
    fn rows(table: Table) -> Rows<Self> {
        match table {
            Table::Follow => KEYS,
            Table::FollowPhone => PHONE,
            _ => Shared::<Self>::over(table),
        }
        .into()
    }

    fn beneath(&self) -> Table {
        if self.is_at_phone() { Table::FollowPhone } else { Table::Follow }
    }

    fn leave(&mut self, _: &mut Turn<'_>) -> Effects {
        Effect::Quit.into()
    }
}

impl Turn<'_> {
    /// Another program has taken the lead, which is said.
    pub(super) fn led_elsewhere(&mut self, led: Option<Meeting>) -> Effects {
        self.guard();
        let follows = self.follow_instead(led);
        self.say(News::LedElsewhere);
        follows
    }

    /// Another program leads: looks on, and writes nothing.
    pub(super) fn follow_instead(&mut self, runs: Option<Meeting>) -> Effects {
        self.frame.said = None;
        let unseen = self.forget_phone();
        Effects::go(Stage::Follow(Box::new(Follow::of(runs)))).and(Effect::Follow).and(unseen)
    }
}

impl App {
    /// The program that follows a meeting, with its clock on other screens in the room, and what is to be done about that.
    pub fn shown_elsewhere(
        context: Context,
        runs: Option<Meeting>,
        is_allowed: bool,
        seed: u128,
        now: Reading,
    ) -> (Self, Effects) {
        let mut app = Self::following(context, runs.clone(), seed, now);
        if !is_allowed {
            let refused = app.turn(now).refuse(NotNow::PhoneForbidden);
            return (app, refused);
        }
        app.stage = Stage::Follow(Box::new(Follow::shown_elsewhere(runs)));
        let effects = app.turn(now).start_phone();
        (app, effects)
    }
}
