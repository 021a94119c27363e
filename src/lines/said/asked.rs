//! What is said or asked below a view.

use crate::{
    app::news::News,
    lines::line::{SpokenLine, beside, joined, named, rows, steady, whole},
    screen::{AdjustView, Choice, InputLine, List, ShownProposal, StatusLine, Title},
    words::{DOT, Words},
};

pub(super) fn status_line(words: Words, line: &StatusLine) -> Vec<SpokenLine> {
    let asked = |(facts, question): (String, &str)| vec![format!("{facts} {question}").into()];
    match line {
        StatusLine::Empty => Vec::new(),
        StatusLine::Confidentiality { short } => {
            let short =
                short.map(|outlook| SpokenLine::known_by("short", words.meeting().short(outlook)));
            short.into_iter().chain([whole(words.group().stays_here()).into()]).collect()
        }
        StatusLine::Short(outlook) => {
            vec![SpokenLine::known_by("short", words.meeting().short(*outlook))]
        }
        StatusLine::GivenBack { minutes, end } => {
            vec![SpokenLine::known_by("given back", words.meeting().given_back(*minutes, *end))]
        }
        StatusLine::Signs => vec![whole(words.phone().signs()).into()],
        StatusLine::News { news, kept } => of_news(words, news, *kept),
        StatusLine::Ask(question) => asked(words.ask().ask(question)),
        StatusLine::Early(question) => vec![words.ask().early(question).into()],
        StatusLine::ThrowAway => vec![words.ask().throw_away().into()],
        StatusLine::TakeOver => vec![words.ask().take_over().into()],
        StatusLine::Consent(proposal) => asked(words.ask().consent(proposal)),
        StatusLine::Model(offered) => asked(words.ask().model(offered)),
        StatusLine::Adjust(view) => of_cards(words, view),
        StatusLine::Choose { title, options, selected } => {
            of_menu(words, title, options, *selected)
        }
        StatusLine::Input(input) => of_input(words, input),
    }
}

/// What just happened; that it is on disk is not told beside it but after it.
fn of_news(words: Words, news: &News, kept: bool) -> Vec<SpokenLine> {
    match news {
        // The step says so itself.
        News::StepBegan(_) => Vec::new(),
        News::Signal { signal, .. } => {
            vec![SpokenLine::known_by(format!("{signal:?}"), words.news().news(news, kept))]
        }
        _ => {
            let on_disk = words.spoken().kept();
            let said = words.news().news(news, false);
            let is_kept = kept && words.news().news(news, true).ends_with(on_disk);
            let after = is_kept.then(|| SpokenLine::known_by(format!("{on_disk} {said}"), on_disk));
            [said.into()].into_iter().chain(after).collect()
        }
    }
}

fn of_cards(words: Words, view: &AdjustView) -> Vec<SpokenLine> {
    let card = |(at, proposal): (usize, &ShownProposal)| {
        let facts = [
            words.adjust().name(&proposal.offer),
            words.adjust().end(proposal),
            words.adjust().outcome(proposal),
        ];
        (at, beside(facts.join(DOT), &whole(words.adjust().reason(proposal))))
    };
    let [title, ..] = words.adjust().title();
    let stands = words.meeting().stands(view.outlook);
    let heading = joined([Some(title), Some(stands), words.adjust().as_it_is(view)]);
    let cards = rows(
        view.proposals.iter().enumerate().map(card),
        Some(view.selected),
        words.spoken().here(),
    );
    [SpokenLine::known_by("adjust", heading)].into_iter().chain(cards).collect()
}

fn of_menu(
    words: Words,
    title: &Title,
    options: &List<Choice>,
    selected: usize,
) -> Vec<SpokenLine> {
    let (asks, of) = words.menu().title(title);
    let head = of.map_or_else(|| asks.clone(), |of| named(&asks, of));
    let option = |(at, option): (usize, &Choice)| {
        let (text, fact) = words.menu().choice(option);
        (at, beside(text, &fact))
    };
    [SpokenLine::from(head)]
        .into_iter()
        .chain(rows(options.iter().map(option), Some(selected), words.spoken().here()))
        .collect()
}

fn of_input(words: Words, input: &InputLine) -> Vec<SpokenLine> {
    let (asks, beside_it) = words.ask().asked(input, false);
    let hint = input.price.as_ref().map_or(beside_it, |price| words.ask().price(price));
    let wrong = input.wrong.as_ref().map(|why| words.ask().again(why));
    let typed = format!("{}{}", input.before.reveal(), input.after.reveal());
    let at = input.alternatives.iter().position(|prompt| *prompt == input.prompt);
    let names = input.alternatives.iter().map(|prompt| words.ask().alternative(*prompt).to_owned());
    let mut said = steady(wrong);
    said.push(SpokenLine::known_by(asks.clone(), beside(asks, &hint)));
    said.extend(rows(names.enumerate(), at, words.spoken().here()));
    said.extend((!typed.is_empty()).then(|| named(words.spoken().stands(), &typed).into()));
    said
}
