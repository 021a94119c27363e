//! The help of the command line: what each command is for, and what each of its words and options means.

pub(crate) use super::names::{command, option};

pub(crate) const LAYOUT: &str = "{about}\n\nUsage: {usage}\n\n{all-args}\n{after-help}";
pub(crate) const COMMANDS: &str = "Commands";
pub(crate) const ARGUMENTS: &str = "Arguments";
pub(crate) const OWN_OPTIONS: &str = "For this command";
pub(crate) const OPTIONS: &str = "Options";
pub(crate) const ANY_OPTIONS: &str = "OPTIONS";
pub(crate) const A_COMMAND: &str = "COMMAND";
pub(crate) const OF_GROUP: &str = "--group NAME";
pub(crate) const CHECK_FILE: &str = "check FILE";
pub(crate) const ANOTHER_LANGUAGE: &str = "Nederlands: intervisie --taal nl";

pub(crate) fn value(name: &str) -> Option<&'static str> {
    Some(match name {
        "ADRES" => "ADDRESS",
        "BESTAND" => "FILE",
        "DATUM" => "DATE",
        "DUUR" => "LENGTH",
        "FUNCTIE" => "TITLE",
        "JAAR" => "YEAR",
        "JAREN" => "YEARS",
        "MAP" => "FOLDER",
        "NAAM" => "NAME",
        "NIEUW" => "NEW",
        "NAMEN" => "NAMES",
        "NUMMER" => "NUMBER",
        "PLAATS" => "PLACE",
        "TAAL" => "LANGUAGE",
        "TEKST" => "TEXT",
        "UU:MM" => "HH:MM",
        "VORM" => "FORMAT",
        "WEKEN" => "WEEKS",
        "WOORD" => "WORD",
        "ZOEK" => "SEARCH",
        _ => return None,
    })
}

pub(crate) fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "" => "Guides a peer supervision meeting, from the first minute to closing on time",
        "start" => "Begin a meeting at once",
        "oefen" => "Rehearse a meeting at higher speed; nothing is kept",
        "klok" => "Follow the running meeting in a second terminal, without steering",
        "agenda" => "Put the next meeting’s agenda on paper, for the wall",
        "controle" => "Try out sound, notification, staying awake, beep, settings and own command",
        "telefoon" => "Show the clock to phones; the meeting starts this itself",
        "instellingen" => "Show every setting, what applies now and what it is for",
        "status" => "Show the running meeting in one line",
        "parkeerlijst" => "Show the open parked topics",
        "parkeer" => "Park a topic between two meetings",
        "werkvormen" => "Search the exercises, or check a file with exercises of your own",
        "uitnodiging" => "Make the invitation to the next meeting, without content",
        "jaarplan" => "Plan a year’s meetings, around holidays, and whose turn it is",
        "inbreng" => "Hand in a case beforehand, or print a form for one",
        "inbreng toevoegen" => "Set a case ready: at the top when the group next chooses",
        "inbreng formulier" => "A sheet on which to prepare a case",
        "bijeenkomst" => "Add a meeting that was held without the program",
        "bijeenkomst toevoegen" => "Tell afterwards when it was, who was there and what was done",
        "bijeenkomst verwijderen" => "Remove a meeting that was entered afterwards",
        "geschiedenis" => "Show past meetings: on time or not, and how long each phase takes",
        "verslag" => "Make the record of a meeting, for the group itself",
        "bewijs" => "Make a proof of attendance, without content, for a register",
        "jaaroverzicht" => {
            "Count hours, meetings and roles for each participant, beside a register’s rule"
        }
        "reflectie" => "Make a sheet for your own reflection on a meeting; nothing is kept",
        "overeenkomst" => "Make the group’s agreement, to sign",
        "volgende" => "Show what was agreed for next time",
        _ => return about_groups(command),
    })
}

fn about_groups(command: &str) -> Option<&'static str> {
    Some(match command {
        "groep" => "Show the groups, or manage a group and its participants",
        "groep lijst" => "Show all groups; without --group, the last one used is meant",
        "groep toevoegen" => "Make a group",
        "groep deelnemers" => "Show the participants and their turns, or add some",
        "groep deelnemers toevoegen" => "Add a participant, or complete what is known of one",
        "groep deelnemers hernoemen" => "Correct a name; what was before stays this person’s",
        "groep deelnemers verwijderen" => "Take a participant off the list; earlier meetings stay",
        "groep overdragen" => "Put the group in one file for the next chair",
        "groep overnemen" => "Take over a group from such a file, alongside what is already there",
        "wis" => "Erase words or names from a group’s files",
        "wis bijeenkomst" => "Erase what was said in a meeting; times, names and roles stay",
        "wis deelnemer" => "Erase a participant’s name from everything of the group",
        "wis ouder" => "Erase whole meetings older than so many years",
        "wis groep" => "Erase a group with all its meetings",
        "wis alles" => "Erase all groups",
        _ => return None,
    })
}

pub(crate) fn argument(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        (_, "--data-map") => "Folder with the data of all groups",
        (_, "--groep") => "The group; made if it does not exist yet",
        (_, "--instellingen") => {
            "Your settings file; by default the one in the system’s usual place"
        }
        (_, "--taal") => "In this language: nl or en; else as in the settings, or nl",
        (_, "--regels") => "In sentences, line by line, for a screen reader or a script",
        (_, "--geen-geluid") => "No sound",
        (_, "--geen-melding") => "No notifications on the desktop",
        (_, "--log") => "Write to this file what a helper needs to know: technical, never content",
        (_, "--help") => "Show this help",
        (_, "--licenties") => "Show whose work is in the program, and under which licences",
        (_, "--version") => "Show the version",
        ("agenda" | "uitnodiging", "--agenda") => "The agenda in this file; else the suggestion",
        ("agenda", "--begin") => "Start time, such as 14:00; else the time that was agreed",
        (_, "--agenda") => "Begin with the agenda in this file",
        (_, "--json") => "As JSON, for other programs",
        ("start" | "agenda", "--duur") => "Length, such as 90 or 1h30",
        ("start", "--sluit") => "Closing time, such as 16:00",
        ("start" | "agenda", "--deelnemers") => "Number of participants, including the chair",
        ("start", "--tempo") => "How many times faster than real time the clock runs",
        ("telefoon", "--stdin") => "The state of the clock comes in on the input",
        ("klok", "--telefoon") => "Show this clock on phones and other screens in the room too",
        ("telefoon", "--adres") => "This computer’s address, where phones find the clock",
        ("oefen", "--vanzelf") => "Plays a meeting of an hour, in a minute; any key takes over",
        ("oefen", "--tempo") => "How many times faster than real time the clock runs; usually 60",
        ("parkeer" | "inbreng toevoegen", "TEKST") => "The topic, worded without names",
        ("werkvormen", "ZOEK") => "Words to search for",
        ("jaarplan", argument) => return of_year_plan(argument),
        ("inbreng toevoegen", "--van") => "Whose it is: name or initials",
        ("bijeenkomst toevoegen", argument) => return of_told(argument),
        ("groep toevoegen", "NAAM") => "The group’s name",
        (
            "groep deelnemers toevoegen"
            | "groep deelnemers hernoemen"
            | "groep deelnemers verwijderen",
            argument,
        ) => return of_people(command, argument),
        ("groep overdragen" | "groep overnemen", "BESTAND") => "The file",
        ("groep overdragen", "--wachtwoord") => "Encrypt the file; you are asked for the password",
        ("groep overdragen" | "groep overnemen", "--wachtwoord-bestand") => {
            "The password is on the first line of this file"
        }
        (
            "verslag" | "bewijs" | "reflectie" | "wis bijeenkomst" | "bijeenkomst verwijderen",
            "ID",
        ) => "Which meeting: the beginning of its id is enough; else the last one",
        ("wis deelnemer", "NAAM") => "The name or initials, as the group has them",
        ("wis ouder", "JAREN") => "Whatever is older than so many years is erased",
        ("instellingen", "--schrijf") => {
            "Write them to the file that is read; if it already exists, you are asked first"
        }
        (_, "--ja") => "Do not ask for confirmation first",
        _ => return of_paper(command, argument),
    })
}

/// What is told of somebody in a group.
fn of_people(command: &str, argument: &str) -> Option<&'static str> {
    Some(match argument {
        "NAAM" => "Name or initials",
        "NIEUW" => "What this person is called from now on",
        "--voluit" => "The full name, for the proof of attendance",
        "--functie" => "Job title, for the proof of attendance",
        "--registratie" => "Registration number, for the proof of attendance",
        _ => return of_paper(command, argument),
    })
}

/// What a plan of a year is made from.
fn of_year_plan(argument: &str) -> Option<&'static str> {
    Some(match argument {
        "--vanaf" => "The first day, such as 15-1 or 15 Jan 14:00",
        "--elke" => "How many weeks apart, such as 6 or 6w; else as the group has it",
        "--keer" => "How many meetings; else 8",
        "--vakanties" => "School holidays in this file; else the group’s vakanties.toml",
        "--bewaar" => "Keep the plan; the closing then suggests the next date each time",
        "--ics" => "All dates as a file for your calendar (iCalendar)",
        _ => return of_paper("jaarplan", argument),
    })
}

/// What is told of a meeting afterwards.
fn of_told(argument: &str) -> Option<&'static str> {
    Some(match argument {
        "--op" => "The day it was, such as 12-10 or 12 Oct",
        "--van" => "When it began, such as 14:00",
        "--tot" => "When it was over, such as 16:00",
        "--aanwezig" => "Who was there: names or initials, with commas between them",
        "--deelnemers" => "How many were there, in a group without names",
        "--werkvorm" => "What was done, by name or id; may be repeated",
        "--voorzitter" => "Who chaired",
        "--tijdbewaker" => "Who kept the time",
        "--verslaglegger" => "Who took the notes",
        "--inbrenger" => "Who brought a case; may be repeated",
        "--plaats" => "Where it was, or online; else where you usually meet",
        _ => return None,
    })
}

/// What makes a paper one of many.
fn of_paper(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        ("verslag", "--vorm") => "md (Markdown), json, csv (the times), html (to print) or pdf",
        ("agenda" | "reflectie" | "overeenkomst" | "inbreng formulier" | "jaarplan", "--vorm") => {
            "md (Markdown), html (to print) or pdf"
        }
        (_, "--markdown") => "As Markdown, in a terminal too",
        ("bewijs" | "jaaroverzicht", "--vorm") => "md (Markdown), csv, html (to print) or pdf",
        (_, "--naar") => "Write it to this new file; only you can open it",
        ("reflectie", "--deelnemer") => "This participant’s sheet; else with room for a name",
        ("bewijs", "--deelnemer") => {
            "A sheet for this participant alone, with their own time and registration"
        }
        ("bewijs", "--per-deelnemer") => "Such a sheet for every participant, each on its own page",
        ("bewijs", "--afgemeld") => "Who was absent and said so beforehand, such as \"Anna, Bram\"",
        ("bewijs", "--thema") => "One neutral word for the proof, such as collaboration or ethics",
        ("bewijs" | "jaaroverzicht", "--register") => "The register to count for, such as skj",
        ("jaaroverzicht", "JAAR") => "The year; else this year",
        ("volgende" | "uitnodiging", "--ics") => "As a file for your calendar (iCalendar)",
        _ => return None,
    })
}
