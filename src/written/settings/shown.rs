//! All settings with what holds, as a file that says it: on a page that explains each.

use serde_json::Value;

use super::{ADDRESSES, COLOURS, Occasion, SIGNS, Settings, key};
use crate::{
    key::Key,
    written::{
        colours,
        keys::{self, DEEDS, Deed},
        timing,
    },
};

/// The table about time.
const TIME: &str = "tijd";

/// A setting: its table, empty where it stands at the top; its key; and what is set, if anything is.
pub type SettingRow = (&'static str, &'static str, Option<Value>);

/// Every setting with what holds.
pub fn held(settings: &Settings) -> Vec<SettingRow> {
    // Each by its name: a setting that is not shown would be lost where the file is written anew.
    let Settings {
        sound,
        notifications,
        awake,
        margin,
        speaker,
        timings,
        colours,
        own_colours,
        signs,
        phone,
        phone_address,
        language,
        lines,
        keys,
        command,
    } = settings;
    let colours =
        COLOURS.iter().find(|(_, one)| one == colours).map(|(name, _)| Value::from(*name));
    let signs = SIGNS.iter().find(|(_, one)| one == signs).map(|(name, _)| Value::from(*name));
    let address =
        ADDRESSES.iter().find(|(_, one)| one == phone_address).map(|(name, _)| Value::from(*name));
    let mut held: Vec<SettingRow> = vec![
        ("", "taal", language.map(|language| language.code().into())),
        ("", "melding", Some((*notifications).into())),
        ("", "wakker", Some((*awake).into())),
        ("", "regels", Some((*lines).into())),
        ("", "kleuren", colours),
        ("", "telefoon", Some((*phone).into())),
        ("", "telefoon_adres", address),
        ("", "tekens", signs),
    ];
    held.extend(colours::written(own_colours).map(|(key, colour)| (colours::KEY, key, colour)));
    held.extend([
        ("geluid", "aan", Some(sound.on.into())),
        ("geluid", "volume", Some(i64::from(sound.volume).into())),
        ("geluid", "stil", Some(sound.quiet.into())),
    ]);
    let is_heard = |occasion: Occasion| Some((!sound.silent.contains(&occasion)).into());
    held.extend(Occasion::ALL.map(|occasion| ("geluid", key(occasion), is_heard(occasion))));
    held.extend([
        (TIME, "marge", margin.map(|margin| i64::from(margin.get()).into())),
        (TIME, "spreker", Some(i64::from(speaker.get()).into())),
    ]);
    held.extend(timing::all_held(timings).into_iter().map(|(key, value)| (TIME, key, value)));
    let names = |keys: &[Key]| keys.iter().map(|key| Value::from(key.written())).collect();
    let wanted = |deed: &Deed| deed.wanted(*keys).map(names);
    held.extend(DEEDS.iter().map(|deed| (keys::KEY, deed.name, wanted(deed))));
    let start = command.as_ref().map(|own| {
        let words = [own.program.clone()].into_iter().chain(own.arguments.iter().cloned());
        Value::Array(words.map(Value::from).collect())
    });
    let seconds = |own: &super::OwnCommand| i64::try_from(own.deadline.as_secs()).ok();
    let most = command.as_ref().and_then(seconds).map(Value::from);
    held.extend([("opdracht", "start", start), ("opdracht", "hooguit", most)]);
    held
}

/// The page with what holds in the place of each value that it shows; what nothing is set for is
/// commented out.
pub fn page(explained: &str, settings: &Settings) -> String {
    let held = held(settings);
    let mut table = String::new();
    let mut page = String::new();
    for (at, line) in explained.lines().enumerate() {
        let header = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        if let Some((name, _)) = header {
            name.clone_into(&mut table);
        }
        let of_table: Vec<_> = held.iter().filter(|(of, _, _)| *of == table).collect();
        match (header, line.split_once(" = ")) {
            (Some(_), _) if of_table.iter().all(|(_, _, value)| value.is_none()) => {
                page.extend(["# ", line]);
            }
            (None, Some((key, shown))) => page.push_str(&one(&of_table, key, shown)),
            _ => page.push_str(line),
        }
        page.push('\n');
        // What is set and has no line of its own stands below the last of its table.
        if explained.lines().nth(at + 1).is_none_or(str::is_empty) {
            let is_shown =
                |key: &str| explained.lines().any(|line| line.starts_with(&format!("{key} = ")));
            let others = of_table.iter().filter(|(_, key, _)| !is_shown(key));
            for (_, key, value) in others {
                page.extend(value.iter().map(|value| format!("{key} = {}\n", written(value))));
            }
        }
    }
    page
}

/// The line of a setting.
fn one(of_table: &[&SettingRow], key: &str, shown: &str) -> String {
    let comment = shown.rsplit_once(" # ").map(|(_, says)| says);
    match of_table.iter().find(|(_, own, _)| *own == key) {
        Some((_, _, Some(value))) => {
            let pair = format!("{key} = {}", written(value));
            comment.map_or_else(|| pair.clone(), |says| format!("{pair:26} # {says}"))
        }
        _ => format!("# {key} = {shown}"),
    }
}

/// A value as the file has it.
fn written(value: &Value) -> String {
    let Value::Object(fields) = value else { return value.to_string() };
    let fields: Vec<_> = fields.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", fields.join(", "))
}
