//! What depends on the present moment or on chance, and nothing else, is put out of the answers.

/// `status` in one line: what runs goes on running, so only the figures that count from the moment
/// of the question are put out; all words, and the promised times, stay.
pub(super) fn status_line(text: &str) -> String {
    let counts = ["we lopen", "klaar"];
    let part = |part: &str| match (part.split_once(" min na "), part.split_once('(')) {
        // "… min na sluittijd (16:02)": the last is the promise.
        (Some((count, promise)), _) => format!("{} min na {promise}", digits(count)),
        // "slot uiterlijk 15:47 (… min geleden)": the first is the promise.
        (None, Some((promise, since))) => format!("{promise}({}", digits(since)),
        (None, None) if counts.iter().any(|word| part.contains(word)) => digits(part),
        (None, None) => part.to_owned(),
    };
    let line = |line: &str| line.split(" · ").map(part).collect::<Vec<_>>().join(" · ");
    let lines = text.split('\n').map(|text| {
        if text.starts_with('$') || text.starts_with('{') { text.to_owned() } else { line(text) }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `status --json`: the same figures, by their keys. The clock of a pause stands still, so there the
/// step's own figures stay.
pub(super) fn status_json(text: &str) -> String {
    let line = |line: &str| {
        let stands_still = line.contains("\"state\":\"paused\"");
        let of_step = ["\"elapsed_s\":", "\"remaining_s\":"];
        let of_moving = of_step.into_iter().filter(|_| !stands_still);
        let keys = of_moving.chain(["\"slack_s\":", "\"expected_end\":"]);
        keys.fold(line.to_owned(), |line, key| after(&line, key, |c| c != ',' && c != '}'))
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// The moment at which a calendar file was made.
pub(super) fn made(text: &str) -> String {
    after(text, "DTSTAMP:", |c| c.is_ascii_alphanumeric())
}

/// The version of the program, which every release changes.
pub(super) fn version(text: &str) -> String {
    text.replace(env!("CARGO_PKG_VERSION"), "#")
}

/// Ids, moments and checks of what was written just now.
pub(super) fn stamps(text: &str) -> String {
    let golden = super::desk::golden();
    let is_known = |id: &str| {
        let id = id.as_bytes();
        golden.values().any(|bytes| bytes.windows(id.len()).any(|part| part == id))
    };
    let mut masked = String::new();
    let mut rest = text;
    while let Some((before, id, from)) = first_id(rest) {
        masked.push_str(before);
        masked.push_str(if is_known(id) { id } else { "#" });
        rest = from;
    }
    masked.push_str(rest);
    let is_new = masked.contains("\"id\":\"#\"");
    let checked = if is_new { after(&masked, "\"crc\":\"", |c| c != '"') } else { masked };
    // A line that takes the place of another keeps its moment; that of a new one is now.
    let is_made_now =
        is_new && (checked.contains("{\"erased\"") || checked.contains("\"topic\":\"#\""));
    let shown = if is_made_now {
        let dated = after(&checked, "\"wall\":\"", |c| c != '"');
        after(&dated, "\"elapsed_ms\":", |c| c.is_ascii_digit())
    } else {
        checked
    };
    start_of_journal(&shown)
}

/// What stands before the first id, the id, and what follows it.
fn first_id(text: &str) -> Option<(&str, &str, &str)> {
    const LENGTH: usize = 26;
    let is_id = |part: &str| {
        part.starts_with('0') && part.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    text.char_indices().find_map(|(at, _)| {
        let (before, from) = text.split_at(at);
        let (id, rest) = from.split_at_checked(LENGTH)?;
        is_id(id).then_some((before, id, rest))
    })
}

/// The name of a new journal begins with the moment.
fn start_of_journal(text: &str) -> String {
    match text.split_once("Z-#") {
        Some((before, rest)) if text.contains("bijeenkomsten/") => {
            let folder = before.rfind('/').map_or(before, |at| before.split_at(at + 1).0);
            format!("{folder}#-#{rest}")
        }
        _ => text.to_owned(),
    }
}

/// Puts out what follows this key, as long as it is so.
fn after(text: &str, key: &str, is_part: impl Fn(char) -> bool) -> String {
    let mut parts = text.split(key);
    let mut shown = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        shown.push_str(key);
        shown.push('#');
        shown.push_str(part.trim_start_matches(&is_part));
    }
    shown
}

/// Every number as one sign.
fn digits(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            c if !c.is_ascii_digit() => shown.push(c),
            _ if shown.ends_with('#') => {}
            _ => shown.push('#'),
        }
    }
    shown
}
