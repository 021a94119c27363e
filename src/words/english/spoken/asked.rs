//! What is said or asked below a view, and what can be typed.

use super::{DOT, HERE, beside, joined, named, rows, steady, whole};
use crate::{
    app::{
        action::Action,
        keymap::{Hint, Table},
        news::News,
    },
    key::Key,
    screen::{AdjustView, Choice, InputLine, List, ShownProposal, StatusLine, Title},
    words::{
        english::{action, adjust, ask, group, meeting, menu, news, phone},
        spoken::SpokenLine,
    },
};

pub(super) fn status_line(line: &StatusLine) -> Vec<SpokenLine> {
    let asked = |(facts, question): (String, &str)| vec![format!("{facts} {question}").into()];
    match line {
        // That the time is up is said by the step itself.
        StatusLine::Empty => Vec::new(),
        StatusLine::Confidentiality { short } => {
            let short = short.map(|outlook| SpokenLine::known_by("tight", meeting::short(outlook)));
            short.into_iter().chain([whole(group::stays_here()).into()]).collect()
        }
        StatusLine::Short(outlook) => vec![SpokenLine::known_by("tight", meeting::short(*outlook))],
        StatusLine::GivenBack { minutes, end } => {
            vec![SpokenLine::known_by("left over", meeting::given_back(*minutes, *end))]
        }
        StatusLine::Signs => vec![whole(phone::signs()).into()],
        StatusLine::News { news, kept } => of_news(news, *kept),
        StatusLine::Ask(question) => asked(ask::ask(question)),
        StatusLine::Early(question) => vec![ask::early(question).into()],
        StatusLine::ThrowAway => vec![ask::throw_away().into()],
        StatusLine::TakeOver => vec![ask::TAKE_OVER.into()],
        StatusLine::Consent(proposal) => asked(ask::consent(proposal)),
        StatusLine::Model(offered) => asked(ask::model(offered)),
        StatusLine::Adjust(view) => of_cards(view),
        StatusLine::Choose { title, options, selected } => of_menu(title, options, *selected),
        StatusLine::Input(input) => of_input(input),
    }
}

/// What is said once it is on disk.
const KEPT: &str = "kept";

/// What just happened; that it is on disk is not told beside it but after it.
fn of_news(news: &News, kept: bool) -> Vec<SpokenLine> {
    match news {
        // The step says so itself.
        News::StepBegan(_) => Vec::new(),
        News::Signal { signal, .. } => {
            vec![SpokenLine::known_by(format!("{signal:?}"), news::news(news, kept))]
        }
        _ => {
            let said = news::news(news, false);
            let is_kept = kept && news::news(news, true).ends_with(KEPT);
            let after = is_kept.then(|| SpokenLine::known_by(format!("{KEPT} {said}"), KEPT));
            [said.into()].into_iter().chain(after).collect()
        }
    }
}

fn of_cards(view: &AdjustView) -> Vec<SpokenLine> {
    let card = |(at, proposal): (usize, &ShownProposal)| {
        let facts =
            [adjust::name(&proposal.offer), adjust::end(proposal), adjust::outcome(proposal)];
        (at, beside(facts.join(DOT), &whole(adjust::reason(proposal))))
    };
    let [title, ..] = adjust::title(view);
    let heading = joined([Some(title), adjust::as_it_is(view)]);
    let cards = rows(view.proposals.iter().enumerate().map(card), Some(view.selected), HERE);
    [SpokenLine::known_by("adjust", heading)].into_iter().chain(cards).collect()
}

fn of_menu(title: &Title, options: &List<Choice>, selected: usize) -> Vec<SpokenLine> {
    let (asks, of) = menu::title(title);
    let head = of.map_or_else(|| asks.clone(), |of| named(&asks, of));
    let option = |(at, option): (usize, &Choice)| {
        let (text, fact) = menu::choice(option);
        (at, beside(text, &fact))
    };
    [SpokenLine::from(head)]
        .into_iter()
        .chain(rows(options.iter().map(option), Some(selected), HERE))
        .collect()
}

fn of_input(input: &InputLine) -> Vec<SpokenLine> {
    let (asks, hint) = match &input.whose {
        Some(whose) => ask::word(whose, false),
        None => ask::prompt(input.prompt, false),
    };
    let hint = input.price.as_ref().map_or(hint, ask::price);
    let wrong = input.wrong.as_ref().map(ask::again);
    let typed = format!("{}{}", input.before.reveal(), input.after.reveal());
    let at = input.alternatives.iter().position(|prompt| *prompt == input.prompt);
    let names = input.alternatives.iter().map(|prompt| ask::alternative(*prompt).to_owned());
    let mut said = steady(wrong);
    said.push(SpokenLine::known_by(asks.clone(), beside(asks, &hint)));
    said.extend(rows(names.enumerate(), at, HERE));
    said.extend((!typed.is_empty()).then(|| named("it says", &typed).into()));
    said
}

/// What can be typed in any place.
fn anywhere() -> [String; 6] {
    let enter = action::key(Key::Enter);
    let park = action::key_of(Table::Live, Action::Park);
    let clock = action::key_of(Table::Live, Action::Clock);
    [
        format!("{enter} on its own: do what is suggested, usually go on"),
        format!("a letter with its text right after it, such as: {park} Workload"),
        "a number: choose that row".to_owned(),
        format!("{clock}: how the time stands; {clock} 5: the same every 5 minutes"),
        "all: everything this screen says".to_owned(),
        "esc: back, or see what you can do".to_owned(),
    ]
}

/// What is typed for a key; nothing for one that a line cannot have.
fn typed(key: Key) -> Option<String> {
    Some(match key {
        Key::Up => "up".to_owned(),
        Key::Down => "down".to_owned(),
        Key::Left => "left".to_owned(),
        Key::Right => "right".to_owned(),
        Key::Esc => "esc".to_owned(),
        Key::Char('+') => "plus sign".to_owned(),
        Key::Char('-') => "minus sign".to_owned(),
        Key::Char('?') => "question mark".to_owned(),
        Key::Char('=')
        | Key::Ctrl(_)
        | Key::Backspace
        | Key::PageDown
        | Key::PageUp
        | Key::Other => {
            return None;
        }
        Key::Char(_) | Key::Enter | Key::Tab | Key::Delete | Key::Home | Key::End | Key::F(_) => {
            action::key(key)
        }
    })
}

/// What is typed for the first key of a row that can be typed.
fn typed_for(hint: &Hint) -> Option<String> {
    let yes = hint.keys.iter().find(|key| **key == action::YES);
    yes.into_iter().chain(hint.keys).copied().find_map(typed)
}

/// A deed with what is typed for it.
pub(super) fn with_key(hint: &Hint, deed: &str) -> String {
    typed_for(hint).map_or_else(|| deed.to_owned(), |key| format!("{deed} ({key})"))
}

pub(crate) fn help(keys: &[Hint]) -> Vec<String> {
    // What the line mode answers itself is told once.
    let own = keys.iter().filter(|hint| !matches!(hint.action, Action::Clock | Action::Help));
    let of = |hint: &Hint| Some(named(&typed_for(hint)?, &action::help(hint.action)));
    let words = action::glossary().map(|(word, means)| named(word, means));
    let of_place = own.filter_map(of);
    anywhere()
        .into_iter()
        .chain(of_place)
        .chain([action::GLOSSARY.to_owned()])
        .chain(words)
        .collect()
}
