//! The page of keys tells the keys of the program.

use std::{env, fs, path::Path};

use intervisie::{
    app::keymap::{self, Hint, Table},
    words::Words,
    written::keys::DEEDS,
};

const BEGIN: &str = "<!-- keys: begin -->\n";
const END: &str = "<!-- keys: end -->";

#[test]
fn the_page_of_keys_has_the_keys_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/toetsen.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let expected = format!("{before}{BEGIN}{}{END}{after}", tables());
    if env::var_os("UPDATE_README").is_some() {
        fs::write(&path, &expected).unwrap();
    } else {
        assert!(page == expected, "run the tests once with UPDATE_README=1");
    }
}

fn tables() -> String {
    let places = [
        ("Voor het begin", Table::Begin),
        ("Voor het begin, op een andere regel", Table::Field),
        ("De agenda maken", Table::Agenda),
        ("Een werkvorm zoeken", Table::Library),
        ("De deelnemers en de groep", Table::Group),
        ("Tijdens de bijeenkomst", Table::Live),
        ("In de parkeerlijst", Table::Parked),
        ("Bij de klok op telefoons", Table::Phone),
        ("Na de bijeenkomst", Table::Ended),
        ("In een invoerregel", Table::Input),
    ];
    let table = |(title, place)| {
        format!("**{title}**\n\n| toets | doet | naam |\n|---|---|---|\n{}\n", rows(place))
    };
    places.map(table).concat()
}

/// What is the same on every row of the begin screen stands once.
fn rows(table: Table) -> String {
    let mut hints = keymap::all(table);
    if table == Table::Field {
        let known = keymap::all(Table::Begin);
        hints.retain(|hint| !known.contains(hint));
    }
    hints.into_iter().map(row).collect()
}

fn row(hint: Hint) -> String {
    let keys: Vec<String> =
        hint.keys.iter().map(|key| format!("`{}`", Words::DUTCH.action().key(*key))).collect();
    let deed = DEEDS.iter().find(|deed| deed.actions.contains(&hint.action));
    let name = deed.map_or_else(String::new, |deed| format!("`{}`", deed.name));
    format!("| {} | {} | {name} |\n", keys.join(" "), Words::DUTCH.action().help(hint.action))
}
