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
    let tables = explained.split_inclusive("\n\n").map(|text| table(&held, text));
    tables.collect()
}

/// The lines of a table, or of what stands above all of them. What is set and has no line of its own stands
/// below the others.
fn table(held: &[SettingRow], explained: &str) -> String {
    let header = |line: &str| Some(line.strip_prefix('[')?.split_once(']')?.0.to_owned());
    let name = explained.lines().find_map(header).unwrap_or_default();
    let own: Vec<_> = held.iter().filter(|(of, _, _)| *of == name).collect();
    let has_any = own.iter().any(|(_, _, value)| value.is_some());
    let mut shown = Vec::new();
    let mut lines = Vec::new();
    for line in explained.lines().filter(|line| !line.is_empty()) {
        match line.split_once(" = ").filter(|_| header(line).is_none()) {
            Some((key, value)) => {
                shown.push(key);
                lines.push(one(&own, key, value));
            }
            None if has_any => lines.push(line.to_owned()),
            None => lines.push(format!("# {line}")),
        }
    }
    let others = own.iter().filter(|(_, key, _)| !shown.contains(key));
    lines.extend(
        others.filter_map(|(_, key, value)| Some(format!("{key} = {}", written(value.as_ref()?)))),
    );
    let end = if explained.ends_with("\n\n") { "\n\n" } else { "\n" };
    lines.join("\n") + end
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
