//! The page of registers tells what the program has of each.

use std::{env, fs, path::Path};

use intervisie::{domain::register::Register, words::Words, written::registers::built_in};

const BEGIN: &str = "<!-- registers: begin -->\n";
const END: &str = "<!-- registers: end -->";

#[test]
fn the_page_of_registers_has_the_registers_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/registers.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let rows: Vec<String> = built_in().iter().map(row).collect();
    let table = format!("{HEADS}{}\n", rows.join("\n"));
    let expected = format!("{before}{BEGIN}{table}{END}{after}");
    if env::var_os("UPDATE_REGISTERS").is_some() {
        fs::write(&path, &expected).unwrap();
    } else {
        assert!(page == expected, "run the tests once with UPDATE_REGISTERS=1");
    }
}

const HEADS: &str =
    "| register | naam | vraagt, en op welk papier | bron | nagekeken |\n|---|---|---|---|---|\n";

fn row(register: &Register) -> String {
    let Register { id, name, source, .. } = register;
    let papers = Words::DUTCH.year().papers(&register.asks);
    let checked = register.checked_on.map_or_else(|| "niet".to_owned(), |day| day.to_string());
    format!("| `{id}` | {name} | {papers} | {source} | {checked} |")
}
