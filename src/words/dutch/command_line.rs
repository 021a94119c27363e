//! The help of the command line: what each command is for, and what each of its words and options means.

pub(crate) const LAYOUT: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}\n{after-help}";
pub(crate) const COMMANDS: &str = "Opdrachten";
pub(crate) const ARGUMENTS: &str = "Woorden";
pub(crate) const OWN_OPTIONS: &str = "Bij deze opdracht";
pub(crate) const OPTIONS: &str = "Opties";
pub(crate) const ANY_OPTIONS: &str = "OPTIES";
pub(crate) const A_COMMAND: &str = "OPDRACHT";
pub(crate) const OF_GROUP: &str = "--groep NAAM";
pub(crate) const CHECK_FILE: &str = "controleer BESTAND";
pub(crate) const ANOTHER_LANGUAGE: &str = "English: intervisie --language en";

pub(crate) const fn command(_path: &str) -> &'static [&'static str] {
    &[]
}

pub(crate) const fn option(_long: &str) -> &'static [&'static str] {
    &[]
}

pub(crate) fn value(_: &str) -> Option<&'static str> {
    None
}

pub(crate) fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "" => "Begeleidt een intervisiebijeenkomst, van de eerste minuut tot op tijd sluiten",
        "start" => "Begin meteen een bijeenkomst",
        "oefen" => "Oefen een bijeenkomst op hogere snelheid; er wordt niets bewaard",
        "klok" => "Volg de lopende bijeenkomst in een tweede terminal, zonder te sturen",
        "agenda" => "Zet de agenda van de volgende bijeenkomst op papier, voor aan de muur",
        "controle" => {
            "Probeer geluid, melding, wakker blijven, piep, instellingen en eigen opdracht"
        }
        "telefoon" => "Laat de klok zien aan telefoons; de bijeenkomst start dit zelf",
        "instellingen" => "Toon elke instelling, met wat er geldt en waar die voor is",
        "status" => "Toon de lopende bijeenkomst in één regel",
        "parkeerlijst" => "Toon de open geparkeerde onderwerpen",
        "parkeer" => "Parkeer een onderwerp tussen twee bijeenkomsten",
        "werkvormen" => "Zoek in de werkvormen, of controleer een bestand met eigen werkvormen",
        "uitnodiging" => "Maak de uitnodiging voor de volgende bijeenkomst, zonder inhoud",
        "jaarplan" => {
            "Plan de bijeenkomsten van een jaar, naast vakanties, en wie er aan de beurt is"
        }
        "inbreng" => "Geef vooraf een inbreng door, of druk een formulier ervoor af",
        "inbreng toevoegen" => {
            "Zet een inbreng klaar: bovenaan als de groep de volgende keer kiest"
        }
        "inbreng formulier" => "Een blad om een inbreng op voor te bereiden",
        "bijeenkomst" => "Voeg een bijeenkomst toe die zonder het programma is gehouden",
        "bijeenkomst toevoegen" => {
            "Voer achteraf in wanneer het was, wie er waren en wat er gedaan is"
        }
        "bijeenkomst verwijderen" => "Haal een bijeenkomst weg die achteraf is ingevoerd",
        "geschiedenis" => "Toon de bijeenkomsten: op tijd of niet, en hoe lang elke fase duurt",
        "verslag" => "Maak het verslag van een bijeenkomst, voor de groep zelf",
        "bewijs" => "Maak een bewijs van deelname, zonder inhoud, voor een register",
        "jaaroverzicht" => {
            "Tel uren, bijeenkomsten en rollen per deelnemer, naast de regel van een register"
        }
        "reflectie" => {
            "Maak een blad voor je eigen reflectie op een bijeenkomst; er wordt niets bewaard"
        }
        "overeenkomst" => "Maak de overeenkomst van de groep, om te ondertekenen",
        "volgende" => "Toon wat er voor de volgende keer is afgesproken",
        _ => return about_groups(command),
    })
}

fn about_groups(command: &str) -> Option<&'static str> {
    Some(match command {
        "groep" => "Toon de groepen, of beheer een groep en haar deelnemers",
        "groep lijst" => "Toon alle groepen; zonder --groep geldt de laatst gebruikte",
        "groep toevoegen" => "Maak een groep",
        "groep deelnemers" => "Toon de deelnemers en hun beurten, of voeg er toe",
        "groep deelnemers toevoegen" => {
            "Voeg een deelnemer toe, of vul aan wat van iemand bekend is"
        }
        "groep deelnemers hernoemen" => {
            "Verbeter een naam; wat er van deze persoon was, blijft van deze persoon"
        }
        "groep deelnemers verwijderen" => {
            "Haal een deelnemer uit de lijst; eerdere bijeenkomsten blijven"
        }
        "groep overdragen" => "Zet de groep in één bestand voor de volgende voorzitter",
        "groep overnemen" => "Neem een groep uit zo’n bestand over, naast wat er al is",
        "wis" => "Wis woorden of namen uit de bestanden van een groep",
        "wis bijeenkomst" => {
            "Wis wat er in een bijeenkomst is gezegd; tijden, namen en rollen blijven"
        }
        "wis deelnemer" => "Wis de naam van een deelnemer uit alles van de groep",
        "wis ouder" => "Wis hele bijeenkomsten van meer dan zoveel jaar geleden",
        "wis groep" => "Wis een groep met al haar bijeenkomsten",
        "wis alles" => "Wis alle groepen",
        _ => return None,
    })
}

pub(crate) fn argument(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        (_, "--data-map") => "Map met de gegevens van alle groepen",
        (_, "--groep") => "De groep; wordt gemaakt als die er nog niet is",
        (_, "--instellingen") => "Bestand met eigen instellingen; gewoonlijk dat van het systeem",
        (_, "--taal") => "In deze taal: nl of en; anders zoals in de instellingen, of nl",
        (_, "--regels") => "In zinnen onder elkaar, voor een schermlezer of een script",
        (_, "--geen-geluid") => "Geen geluid",
        (_, "--geen-melding") => "Geen meldingen op het bureaublad",
        (_, "--log") => "Schrijf in dit bestand wat een helper wil weten: techniek, nooit inhoud",
        (_, "--help") => "Toon deze uitleg",
        (_, "--licenties") => "Toon wiens werk in het programma zit, en onder welke licenties",
        (_, "--version") => "Toon de versie",
        ("agenda" | "uitnodiging", "--agenda") => "De agenda in dit bestand; anders het voorstel",
        ("agenda", "--begin") => "Begintijd, zoals 14:00; anders de tijd die is afgesproken",
        (_, "--agenda") => "Begin met de agenda in dit bestand",
        (_, "--json") => "Als JSON, voor andere programma’s",
        ("start" | "agenda", "--duur") => "Duur, zoals 90 of 1u30",
        ("start", "--sluit") => "Sluittijd, zoals 16:00",
        ("start" | "agenda", "--deelnemers") => "Aantal deelnemers, de voorzitter meegeteld",
        ("start", "--tempo") => "Hoeveel keer sneller dan echt de klok loopt",
        ("telefoon", "--stdin") => "De stand komt binnen op de invoer",
        ("klok", "--telefoon") => {
            "Laat deze klok ook zien op telefoons en andere schermen in de ruimte"
        }
        ("telefoon", "--adres") => "Het adres van deze computer waar telefoons de klok vinden",
        ("oefen", "--vanzelf") => {
            "Speelt een bijeenkomst van een uur, in een minuut; elke toets neemt het over"
        }
        ("oefen", "--tempo") => "Hoeveel keer sneller dan echt de klok loopt; gewoonlijk 60",
        ("parkeer" | "inbreng toevoegen", "TEKST") => "Het onderwerp, zonder namen verwoord",
        ("werkvormen", "ZOEK") => "Woorden waarop wordt gezocht",
        ("jaarplan", argument) => return of_year_plan(argument),
        ("inbreng toevoegen", "--van") => "Van wie: naam of initialen",
        ("bijeenkomst toevoegen", argument) => return of_told(argument),
        ("groep toevoegen", "NAAM") => "De naam van de groep",
        (
            "groep deelnemers toevoegen"
            | "groep deelnemers hernoemen"
            | "groep deelnemers verwijderen",
            argument,
        ) => return of_people(command, argument),
        ("groep overdragen" | "groep overnemen", "BESTAND") => "Het bestand",
        ("groep overdragen", "--wachtwoord") => {
            "Versleutel het bestand; het wachtwoord wordt gevraagd"
        }
        ("groep overdragen" | "groep overnemen", "--wachtwoord-bestand") => {
            "Het wachtwoord staat op de eerste regel van dit bestand"
        }
        (
            "verslag" | "bewijs" | "reflectie" | "wis bijeenkomst" | "bijeenkomst verwijderen",
            "ID",
        ) => "Welke bijeenkomst: het begin van haar id is genoeg; anders de laatste",
        ("wis deelnemer", "NAAM") => "De naam of initialen, zoals ze in de groep staan",
        ("wis ouder", "JAREN") => "Wat meer dan zoveel jaar geleden was, gaat weg",
        ("instellingen", "--schrijf") => {
            "Schrijf ze in het bestand dat gelezen wordt; staat dat er al, dan wordt het gevraagd"
        }
        (_, "--ja") => "Vraag niet eerst of het mag",
        _ => return of_paper(command, argument),
    })
}

/// What is told of somebody in a group.
fn of_people(command: &str, argument: &str) -> Option<&'static str> {
    Some(match argument {
        "NAAM" => "Naam of initialen",
        "NIEUW" => "Hoe deze persoon voortaan heet",
        "--voluit" => "De hele naam, voor het bewijs van deelname",
        "--functie" => "Functie, voor het bewijs van deelname",
        "--registratie" => "Nummer in het register, voor het bewijs van deelname",
        _ => return of_paper(command, argument),
    })
}

/// What a plan of a year is made from.
fn of_year_plan(argument: &str) -> Option<&'static str> {
    Some(match argument {
        "--vanaf" => "De eerste dag, zoals 15-1 of do 15 januari 14:00",
        "--elke" => "Hoeveel weken ertussen, zoals 6 of 6w; anders zoals de groep het heeft",
        "--keer" => "Hoeveel bijeenkomsten; anders 8",
        "--vakanties" => "Schoolvakanties in dit bestand; anders vakanties.toml van de groep",
        "--bewaar" => "Bewaar het plan; het slot stelt dan telkens de volgende datum voor",
        "--ics" => "Alle datums als bestand voor je kalender (iCalendar)",
        _ => return of_paper("jaarplan", argument),
    })
}

/// What is told of a meeting afterwards.
fn of_told(argument: &str) -> Option<&'static str> {
    Some(match argument {
        "--op" => "De dag waarop het was, zoals 12-10 of gisteren",
        "--van" => "Wanneer het begon, zoals 14:00",
        "--tot" => "Wanneer het klaar was, zoals 16:00",
        "--aanwezig" => "Wie er waren: namen of initialen, met komma’s ertussen",
        "--deelnemers" => "Hoeveel er waren, in een groep zonder namen",
        "--werkvorm" => "Wat er gedaan is, bij naam of id; mag vaker",
        "--voorzitter" => "Wie voorzat",
        "--tijdbewaker" => "Wie de tijd bewaakte",
        "--verslaglegger" => "Wie het verslag maakte",
        "--inbrenger" => "Wie een inbreng had; mag vaker",
        "--plaats" => "Waar het was, of online; anders waar jullie gewoonlijk bijeenkomen",
        _ => return None,
    })
}

/// What makes a paper one of many.
fn of_paper(command: &str, argument: &str) -> Option<&'static str> {
    Some(match (command, argument) {
        ("verslag", "--vorm") => {
            "md (Markdown), json, csv (de tijden), html (om af te drukken) of pdf"
        }
        ("agenda" | "reflectie" | "overeenkomst" | "inbreng formulier" | "jaarplan", "--vorm") => {
            "md (Markdown), html (om af te drukken) of pdf"
        }
        (_, "--markdown") => "Als Markdown, ook in een terminal",
        ("bewijs" | "jaaroverzicht", "--vorm") => {
            "md (Markdown), csv, html (om af te drukken) of pdf"
        }
        (_, "--naar") => "Schrijf het in dit nieuwe bestand; alleen jij kunt het openen",
        ("reflectie", "--deelnemer") => {
            "Het blad van deze deelnemer; anders met ruimte voor een naam"
        }
        ("bewijs", "--deelnemer") => {
            "Een blad voor deze deelnemer alleen, met de eigen tijd en registratie"
        }
        ("bewijs", "--per-deelnemer") => {
            "Zo’n blad voor elke deelnemer, elk op een eigen bladzijde"
        }
        ("bewijs", "--afgemeld") => "Wie er niet was en dat vooraf zei, zoals \"Anna, Bram\"",
        ("bewijs", "--thema") => "Eén neutraal woord voor het bewijs, zoals samenwerking of ethiek",
        ("bewijs" | "jaaroverzicht", "--register") => {
            "Het register waarvoor geteld wordt, zoals skj"
        }
        ("jaaroverzicht", "JAAR") => "Het jaar; anders dit jaar",
        ("volgende" | "uitnodiging", "--ics") => "Als bestand voor je kalender (iCalendar)",
        _ => return None,
    })
}
