//! All settings with what holds, as a file that says it: on a page that explains each.

use serde_json::Value;

use super::{ADDRESSES, AT_ZERO, COLOURS, Occasion, SIGNS, Settings, key};
use crate::written::colours;

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
        stops_at_zero,
        colours,
        own_colours,
        signs,
        phone,
        phone_address,
        language,
        lines,
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
    let at_zero = AT_ZERO.iter().find(|(_, one)| one == stops_at_zero);
    held.extend([
        ("tijd", "marge", margin.map(|margin| i64::from(margin.get()).into())),
        ("tijd", "spreker", Some(i64::from(speaker.get()).into())),
        ("tijd", "bij_nul", at_zero.map(|(name, _)| Value::from(*name))),
    ]);
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
    for line in explained.lines() {
        let header = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
        if let Some((name, _)) = header {
            name.clone_into(&mut table);
        }
        let is_set = |(of, _, value): &&SettingRow| *of == table && value.is_some();
        match (header, line.split_once(" = ")) {
            (Some(_), _) if !held.iter().any(|one| is_set(&one)) => page.extend(["# ", line]),
            (None, Some((key, shown))) => page.push_str(&lines(&held, &table, key, shown)),
            _ => page.push_str(line),
        }
        page.push('\n');
    }
    page
}

/// The line of a setting; those of the same table that no line shows stand below the first that is shown.
fn lines(held: &[SettingRow], table: &str, key: &str, shown: &str) -> String {
    let after_value = shown.split_once('#').filter(|_| !shown.starts_with('"'));
    let comment = after_value.or_else(|| shown.rsplit_once("  #")).map(|(_, says)| says);
    let line = |key: &str, value: &Value, says: Option<&str>| {
        let pair = format!("{key} = {value}");
        says.map_or_else(|| pair.clone(), |says| format!("{pair:26} #{says}"))
    };
    let found = held.iter().find(|(of, own, _)| *of == table && *own == key);
    let own = match found {
        Some((_, _, Some(value))) => line(key, value, comment),
        _ => format!("# {key} = {shown}"),
    };
    let of_table =
        held.iter().filter(|(of, other, _)| table == colours::KEY && *of == table && *other != key);
    let others = of_table.filter_map(|(_, other, value)| Some(line(other, value.as_ref()?, None)));
    [own].into_iter().chain(others).collect::<Vec<_>>().join("\n")
}
