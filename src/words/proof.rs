//! The proof sheet (bewijs van deelname), in words: nothing of what was said.

use jiff::{SignedDuration, tz::TimeZone};

use super::{group, sheet, time, year};
use crate::{
    domain::{
        confidential::Confidential,
        people::{Presence, Role},
        proof::Proof,
        register::{Register, Rounding},
    },
    paper::{Document, Part, Table},
};

/// What a meeting was about, from a list that says nothing of anyone.
pub const THEMES: [&str; 8] = [
    "samenwerking",
    "bejegening",
    "rolconflict",
    "ethiek",
    "professionaliteit",
    "werkdruk",
    "communicatie",
    "grenzen",
];

/// The whole sheet, for one page.
pub fn document(
    proof: &Proof,
    rule: Option<&Register>,
    theme: Option<&str>,
    zone: &TimeZone,
) -> Document {
    let title = "Bewijs van deelname aan intervisie";
    let mut document = Document::new(sheet::title(title, &proof.group, &proof.times, zone));
    document.add(Part::Facts(facts(proof, rule, zone)));
    document.section("Deelnemers", [participants(proof, zone)]);
    document.section("Methode en uitgevoerde stappen", [sheet::done(&proof.times)]);
    document.add(Part::Line(neutral(theme)));
    document.add(Part::Table(Table {
        heads: ["voorzitter", "datum", "handtekening"].map(str::to_owned).to_vec(),
        rows: vec![vec![names(proof, Role::Chair), String::new(), String::new()]],
        words: 3,
        roomy: true,
    }));
    document.add(Part::Small(CLAIM.to_owned()));
    document
}

fn facts(proof: &Proof, rule: Option<&Register>, zone: &TimeZone) -> Vec<(String, String)> {
    let named = |name: &str, what: String| (name.to_owned(), what);
    let day = sheet::at(proof.times.began, zone).date();
    let number = format!("nummer {} van {}", proof.number_in_year, day.year());
    let mut facts = vec![
        named("bijeenkomst", format!("{} ({number})", time::full_date(day))),
        named("tijd", sheet::hours(&proof.times, zone)),
        named("duur", sheet::net(&proof.times)),
        named("telt als", rounded(proof, rule)),
        named("plaats", sheet::place(&proof.people).unwrap_or_else(|| BLANK.to_owned())),
    ];
    facts.push(named("jaarplan", proof.year_plan.clone().unwrap_or_else(|| BLANK.to_owned())));
    // Who brought the inbreng stands with the participants.
    for role in [Role::Chair, Role::Timekeeper, Role::NoteTaker] {
        facts.push(named(group::role(role), or_blank(names(proof, role))));
    }
    let facilitator = proof.facilitator.as_ref().map_or("", Confidential::reveal);
    facts.push(named("begeleider van buiten", or_blank(facilitator.to_owned())));
    facts.push(named("afwezig", BLANK.to_owned()));
    let look_back = proof.look_back().map_or_else(
        || "nee".to_owned(),
        |length| format!("ja, {} min", sheet::whole_minutes(length)),
    );
    facts.push(named("teruggekeken", look_back));
    let confidential = if proof.is_confidential() { "besproken en bevestigd" } else { BLANK };
    facts.push(named("vertrouwelijkheid", confidential.to_owned()));
    facts
}

fn or_blank(text: String) -> String {
    if text.is_empty() { BLANK.to_owned() } else { text }
}

fn rounded(proof: &Proof, rule: Option<&Register>) -> String {
    let told = |rounding| format!("{} ({})", hours(proof.hours(rounding)), rounding_name(rounding));
    match rule {
        Some(rule) if !rule.counts(&proof.times) => {
            format!(
                "telt niet mee naar de regel van {} (te kort, of te kleine of te grote groep)",
                rule.name
            )
        }
        Some(rule) => format!(
            "{}, naar de regel van {} (nagekeken: {})",
            told(rule.rounding),
            rule.name,
            year::checked(rule)
        ),
        None => [Rounding::Minutes, Rounding::Quarters, Rounding::Hours].map(told).join(" · "),
    }
}

/// The hours that count, as a figure.
fn counted(proof: &Proof, rule: Option<&Register>) -> String {
    if rule.is_some_and(|rule| !rule.counts(&proof.times)) {
        return "0".to_owned();
    }
    let rounding = rule.map_or(Rounding::Minutes, |rule| rule.rounding);
    hours(proof.hours(rounding)).trim_end_matches(" uur").to_owned()
}

/// Hours with a comma: "1,75 uur".
pub fn hours(length: SignedDuration) -> String {
    let hundredths = (length.as_secs().max(0) * 100 + 1800) / 3600;
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => format!("{whole} uur"),
        (whole, part) if part % 10 == 0 => format!("{whole},{} uur", part / 10),
        (whole, part) => format!("{whole},{part:02} uur"),
    }
}

/// How a register rounds.
pub fn rounding_name(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Minutes => "op de minuut",
        Rounding::Quarters => "hele kwartieren",
        Rounding::HalfHours => "halve uren",
        Rounding::Hours => "hele uren",
    }
}

fn participants(proof: &Proof, zone: &TimeZone) -> Part {
    let words = |words: &Option<Confidential>| {
        words.as_ref().map_or_else(String::new, |words| words.reveal().to_owned())
    };
    let row = |presence: &Presence| {
        let who = &presence.participant;
        vec![
            who.name.reveal().to_owned(),
            words(&who.function),
            words(&who.registration),
            present(proof, presence, zone),
            if proof.brought(presence) { "ja".to_owned() } else { String::new() },
            String::new(),
        ]
    };
    let heads = ["naam", "functie", "registratie", "aanwezig", "inbreng", "handtekening"];
    let mut rows: Vec<Vec<String>> = proof.people.present.iter().map(row).collect();
    if rows.is_empty() {
        rows = vec![vec![String::new(); heads.len()]; usize::from(proof.times.participants)];
    }
    let heads = heads.map(str::to_owned).to_vec();
    Part::Table(Table { heads, rows, words: 6, roomy: true })
}

/// Later than this after the beginning is late, in seconds.
const LATE: i64 = 60;

/// When somebody was there: "14:02–16:03".
fn present(proof: &Proof, presence: &Presence, zone: &TimeZone) -> String {
    let times = &proof.times;
    let late = LATE < presence.came.duration_since(times.began).as_secs();
    let from = if late { presence.came } else { times.began };
    let until = presence.left.unwrap_or_else(|| times.last_known());
    format!("{}–{}", sheet::clock(from, zone), sheet::clock(until, zone))
}

fn names(proof: &Proof, role: Role) -> String {
    let names: Vec<&str> = proof.people.in_role(role).map(Confidential::reveal).collect();
    names.join(", ")
}

fn neutral(theme: Option<&str>) -> String {
    let work = "Volgens de genoemde methode is gewerkt aan vragen uit de beroepspraktijk van de deelnemers";
    theme.map_or_else(|| format!("{work}."), |theme| format!("{work}, rond het thema {theme}."))
}

/// The rows of the sheet for a program: one participant each.
pub fn rows(proof: &Proof, rule: Option<&Register>, zone: &TimeZone) -> Vec<Vec<String>> {
    let heads = [
        "datum",
        "begin",
        "einde",
        "afgesproken_einde",
        "netto_min",
        "telt_als_uren",
        "plaats",
        "groep",
        "methode",
        "naam",
        "functie",
        "registratie",
        "aanwezig",
        "inbreng",
        "voorzitter",
        "tijdbewaker",
    ];
    let times = &proof.times;
    let methods: Vec<String> = proof
        .blocks()
        .filter(|block| block.werkvorm.is_some())
        .map(|block| block.name.clone())
        .collect();
    let meeting = [
        sheet::at(times.began, zone).date().to_string(),
        sheet::clock(times.began, zone),
        times.ended.map_or_else(String::new, |ended| sheet::clock(ended, zone)),
        sheet::clock(times.closing_time, zone),
        times.net().as_mins().to_string(),
        counted(proof, rule),
        sheet::place(&proof.people).unwrap_or_default(),
        proof.group.clone(),
        methods.join(", "),
    ];
    let Part::Table(table) = participants(proof, zone) else { return Vec::new() };
    let roles = [names(proof, Role::Chair), names(proof, Role::Timekeeper)];
    let row = |who: Vec<String>| {
        let who = who.into_iter().take(5);
        meeting.iter().cloned().chain(who).chain(roles.iter().cloned()).collect()
    };
    let heads = heads.map(str::to_owned).to_vec();
    std::iter::once(heads).chain(table.rows.into_iter().map(row)).collect()
}

/// Room to fill in by hand.
const BLANK: &str = "................";
/// The honest line.
pub const CLAIM: &str = "De tijden zijn tijdens de bijeenkomst door het programma bijgehouden en zijn een opgave van de groep zelf; de handtekeningen maken er een bewijs van. Dit blad bevat niets van wat er besproken is.";
