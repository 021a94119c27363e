//! What an answer does: a line that is saved, an option that is taken, yes or no.

use super::{
    Lead,
    panel::{Ask, Asked, Choice, Options, Panel, Prompt},
    step_list::Item,
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        keymap::Hint,
        news::News,
        panel::{HasPanel, OpenLine},
        papers::Paper,
    },
    domain::{
        confidential::Confidential,
        event::{Fate, NoteKind, Question, Target},
        library::Library,
        meeting::Command,
    },
    key::Key,
};

impl HasPanel for Lead {
    type Prompt = Prompt;
    type Menu = Options;
    type Ask = Asked;

    fn panel(&mut self) -> &mut Panel {
        &mut self.panel
    }

    fn save(&mut self, asked: Prompt, text: String, turn: &mut Turn<'_>) -> Effects {
        match asked {
            Prompt::Topic(target) => self.park(text, target, turn),
            Prompt::Note(kind) => self.take_note(kind, text, turn),
            Prompt::Word(seat) => self.take_word(seat, text, turn),
            Prompt::ActionWho(action) => self.tell_who(action, &text, turn),
            Prompt::ActionBy(action) => self.tell_by(action, text, turn),
            Prompt::Reword(listed) => self.reword(listed, text, turn),
            Prompt::Offer => self.offer(text, turn),
            Prompt::Votes(topic) => self.take_votes(topic, &text, turn),
            Prompt::Minutes { least, most } => self.type_minutes((least, most), &text, turn),
            Prompt::SpeakingTime => self.take_speaking_time(&text, turn),
            Prompt::BeganAgo { .. } => self.began_ago(asked, &text, turn),
            Prompt::ClosingTime => self.ask_closing_time(&text, turn),
            Prompt::NextDate => self.note_next_date(&text, turn),
            Prompt::NextChair => self.note_next_chair(&text, turn),
            Prompt::NextTimekeeper => self.note_next_timekeeper(&text, turn),
            Prompt::ForProof(detail) => self.answer_for_proof(detail, &text, turn),
            Prompt::PapersFolder(paper) => self.put_papers_in(paper, text, turn),
            Prompt::Guest => self.guest_comes(text, turn),
            Prompt::LetGoReason(topic) => {
                let reason = (!text.is_empty()).then(|| Confidential::new(text));
                self.answered(Item::Topic(topic), turn);
                self.settle(topic, Fate::LetGo { reason }, turn)
            }
        }
    }

    fn take_of_group(&mut self, paper: Paper, turn: &mut Turn<'_>) -> Effects {
        self.take_paper(paper, turn)
    }

    /// Tab: the target or the kind of note that comes after this one; the rest of a name.
    fn other(&mut self, turn: &mut Turn<'_>) -> Effects {
        let names = self.names_to_type(turn.context);
        if let Panel::Line(OpenLine { line, .. }) = &mut self.panel {
            line.complete(&names);
        }
        if let Panel::Line(OpenLine { prompt, .. }) = &self.panel {
            let offered = self.alternatives(*prompt, &turn.context.library);
            let after = offered.iter().cycle().skip_while(|other| *other != prompt).nth(1);
            self.ask_instead(after.copied());
        }
        Effects::none()
    }

    fn take(&mut self, menu: Options, marked: usize, turn: &mut Turn<'_>) -> Effects {
        match menu {
            Options::Proposals(choices) => match choices.cards.into_iter().nth(marked) {
                Some(proposal) => self.put_to_the_group(proposal, turn),
                None => Effects::none(),
            },
            Options::Plain(menu) => match menu.choices.into_iter().nth(marked) {
                Some(choice) => self.choose(choice, turn),
                None => Effects::none(),
            },
        }
    }
}

impl Lead {
    /// The targets or kinds of note among which an open line lets one choose, the likely one first; in
    /// the slot there is no later today.
    pub fn alternatives(&self, asked: Prompt, library: &Library) -> Vec<Prompt> {
        match asked {
            Prompt::Topic(_) if self.is_in_slot() => {
                [Target::NextTime, Target::Elsewhere].map(Prompt::Topic).into()
            }
            Prompt::Topic(_) => Target::ALL.map(Prompt::Topic).into(),
            Prompt::Note(_) | Prompt::Word(_) => {
                let kinds = NoteKind::offered(self.meeting.usual_note(library));
                // Whose turn it is stays so while other kinds are looked at.
                let same = |kind| matches!((kind, asked), (NoteKind::OneWord, Prompt::Word(_)));
                kinds.map(|kind| if same(kind) { asked } else { self.asks_for(kind) }).collect()
            }
            _ => Vec::new(),
        }
    }

    /// What Tab does in the line that is open, if it does anything.
    pub(super) fn with_its_tab(&self, hints: Vec<Hint>, context: &Context) -> Vec<Hint> {
        let Panel::Line(OpenLine { line, prompt, .. }) = &self.panel else { return hints };
        if matches!(prompt, Prompt::Topic(_) | Prompt::Note(_) | Prompt::Word(_)) {
            return hints;
        }
        line.with_its_tab(hints, &self.names_to_type(context))
    }

    /// A digit while nothing is typed: that target or kind. Any other key is typed.
    pub(super) fn pick_or_type(&mut self, key: Key, turn: &Turn<'_>) {
        let picked = match (&self.panel, key) {
            (Panel::Line(OpenLine { prompt, line, .. }), Key::Char(digit)) if line.is_empty() => {
                let at = digit.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
                let offered = self.alternatives(*prompt, &turn.context.library);
                at.and_then(|at| offered.get(at.wrapping_sub(1)).copied())
            }
            _ => None,
        };
        if picked.is_none() {
            self.type_in_line(key);
        }
        self.ask_instead(picked);
    }

    fn ask_instead(&mut self, other: Option<Prompt>) {
        if let (Panel::Line(OpenLine { prompt, .. }), Some(other)) = (&mut self.panel, other) {
            *prompt = other;
        }
    }

    fn choose(&mut self, choice: Choice, turn: &mut Turn<'_>) -> Effects {
        match choice {
            Choice::Leave => Effects::none(),
            Choice::Done(topic) => self.settle(topic, Fate::Done, turn),
            Choice::Again(topic, target) => self.settle(topic, Fate::ParkedAgain(target), turn),
            Choice::LetGo(topic) => self.open_line(Prompt::LetGoReason(topic)),
            Choice::Reword(listed) => self.open_rewording(listed),
            Choice::Withdraw(listed) => self.withdraw(listed, turn),
            Choice::Inbreng(topic, _) => self.take_inbreng(topic, turn),
            Choice::ParkRest => self.park_rest(turn),
            Choice::Offer => self.open_offer(turn),
            Choice::NextDate => self.open_line(Prompt::NextDate),
            Choice::NextChair => self.open_line(Prompt::NextChair),
            Choice::NextTimekeeper => self.open_line(Prompt::NextTimekeeper),
            Choice::Presence { who, .. } => self.note_presence(who, turn),
            Choice::Guest => self.open_line(Prompt::Guest),
            Choice::Confidentiality => self.confirm_confidentiality(turn),
            Choice::RoleOf { role, .. } => self.choose_role(role, turn),
            Choice::GiveRole { role, who, .. } => self.give_role(role, who, turn),
            Choice::Block { block, without_inbreng, .. } => {
                self.choose_werkvorm(block, without_inbreng, turn)
            }
            Choice::GoTo { block, .. } => self.go_to_block(block, turn),
            Choice::Werkvorm(swapping) => self.swap(swapping.swap, turn),
            Choice::Clock(clock) => self.choose_wall_clock(clock, turn),
            Choice::Paper(Paper::Invitation) => self.read_invitation(turn),
            Choice::Paper(paper) => self.take_paper(paper, turn),
        }
    }

    pub(super) fn yes(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Panel::Ask(asked) = self.close(turn) else {
            return Effects::none();
        };
        match asked {
            Asked::Adjustment(proposal) => self.agree(*proposal, turn),
            Asked::Plain(Ask::Minutes { extension, price }) => {
                let command = super::running::add_command(extension, price.minutes, true);
                self.tell(command, News::MinutesAdded(price), turn)
            }
            Asked::Plain(Ask::ClosingTime { moment, to, .. }) => {
                let rings_again = self.meeting.would_ring_again(moment);
                let command = Command::MoveClosingTime { to: moment };
                self.tell(command, News::ClosingTimeMoved { to, rings_again }, turn)
            }
            Asked::Model(offered) => {
                let effects = self.swap(offered.swap, turn);
                effects.and(self.ask_about_the_rest())
            }
            // It is answered with figures.
            Asked::Plain(Ask::Kind) => Effects::none(),
            Asked::Plain(Ask::Phone) => self.begin_phone(turn),
            Asked::Plain(Ask::TakeBack | Ask::ThrowAway) => self.throw_away(turn),
            Asked::Plain(Ask::Leave | Ask::LeaveRehearsal | Ask::LeaveUnkept) => {
                Effect::Quit.into()
            }
        }
    }

    /// The group said no: everything stays as it was, and that it was asked is written down.
    pub(super) fn no(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Panel::Ask(asked) = self.close(turn) else {
            return Effects::none();
        };
        let question = match asked {
            Asked::Adjustment(proposal) => match proposal.act.question() {
                Some(question) => question,
                None => return Effects::none(),
            },
            Asked::Plain(Ask::Minutes { price, .. }) => Question::MinutesBeyondSlack {
                at: self.meeting.progress().at,
                minutes: price.minutes,
            },
            Asked::Plain(Ask::ClosingTime { moment, .. }) => Question::ClosingTime { to: moment },
            Asked::Model(_) => return self.ask_about_the_rest(),
            Asked::Plain(
                Ask::Kind
                | Ask::Phone
                | Ask::TakeBack
                | Ask::ThrowAway
                | Ask::Leave
                | Ask::LeaveRehearsal
                | Ask::LeaveUnkept,
            ) => return Effects::none(),
        };
        self.tell(Command::Refuse(question), News::ConsentRefused, turn)
    }
}
