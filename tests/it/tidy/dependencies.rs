//! What the program is built from: licences and sources that `deny.toml` allows, for every package of the lock.

use std::{
    collections::BTreeSet,
    env,
    process::{Command, Output},
};

use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};

use super::{
    code,
    licences::{SYSTEMS, compiled},
};

/// What `deny.toml` allows.
struct Allowed {
    licences: BTreeSet<String>,
    registries: BTreeSet<String>,
}

fn allowed() -> Allowed {
    let text = std::fs::read_to_string(code::root().join("deny.toml")).unwrap();
    let rules = text.parse::<toml::Table>().unwrap();
    let list = |table: &str, key: &str| {
        let list = rules[table][key].as_array().unwrap();
        list.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
    };
    Allowed { licences: list("licenses", "allow"), registries: list("sources", "allow-registry") }
}

fn metadata(further: &[&str]) -> Output {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut call = Command::new(cargo);
    call.args(["metadata", "--locked", "--offline", "--format-version", "1"]).args(further);
    call.current_dir(code::root()).output().unwrap()
}

/// Every package of the lock: those of other systems too, where `cargo fetch` has brought them.
pub(super) fn packages() -> Vec<Value> {
    let all = Some(metadata(&[])).filter(|output| output.status.success());
    let output = all.unwrap_or_else(|| metadata(&["--filter-platform", "host-tuple"]));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata = serde_json::from_slice::<Value>(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Why this package may not be used, if it may not.
fn fault(package: &Value, allowed: &Allowed) -> Option<String> {
    let name = package["name"].as_str()?;
    let is_allowed = |licence: &LicenseReq| allowed.licences.contains(&licence.to_string());
    let licence = package["license"].as_str().unwrap_or_default();
    let expression = Expression::parse_mode(licence, ParseMode::LAX);
    if !expression.is_ok_and(|expression| expression.evaluate(is_allowed)) {
        return Some(format!("{name}: the licence «{licence}» is none of deny.toml"));
    }
    // Without a source it is this program itself.
    let source = package["source"].as_str()?;
    let registry = source.strip_prefix("registry+");
    let is_known = registry.is_some_and(|registry| allowed.registries.contains(registry));
    (!is_known).then(|| format!("{name}: comes from {source}"))
}

#[test]
fn every_package_has_a_licence_and_a_source_that_are_allowed() {
    let allowed = allowed();
    let packages = packages();
    let faults = packages.iter().filter_map(|package| fault(package, &allowed));
    assert_eq!(faults.collect::<Vec<_>>(), [""; 0]);
    assert!(packages.len() > 200, "only {} packages were read", packages.len());
}

/// The names that are there in more than one version.
fn doubled(packages: &BTreeSet<String>) -> BTreeSet<String> {
    let names: Vec<&str> = packages.iter().filter_map(|one| one.split(' ').next()).collect();
    let twice = names.windows(2).filter(|pair| pair[0] == pair[1]);
    twice.map(|pair| pair[0].to_owned()).collect()
}

#[test]
fn what_is_there_in_two_versions_has_its_reason() {
    let text = std::fs::read_to_string(code::root().join("Cargo.toml")).unwrap();
    let manifest = text.parse::<toml::Table>().unwrap();
    let reasons = manifest["package"]["metadata"]["doubled"].as_table().unwrap();
    let told = reasons.keys().cloned().collect::<BTreeSet<_>>();
    let known = SYSTEMS.map(|system| compiled(system).map(|packages| doubled(&packages)));
    let found = known.iter().flatten().flatten().cloned().collect::<BTreeSet<_>>();
    let unsaid = found.difference(&told).collect::<Vec<_>>();
    assert!(unsaid.is_empty(), "without a reason in Cargo.toml: {unsaid:?}");
    // What other systems are built from is not everywhere.
    if known.iter().all(Option::is_some) {
        assert_eq!(found, told, "no longer there twice");
    }
}

#[test]
fn a_name_with_two_versions_is_found_whatever_begins_like_it() {
    let packages = ["a 1.0", "a 2.0", "a-b 1.0", "b 1.0"].map(str::to_owned).into();
    assert_eq!(doubled(&packages), ["a".to_owned()].into());
}

#[test]
fn one_of_two_licences_will_do_and_both_must_be_allowed_where_both_hold() {
    let registries = ["https://example.org/index".to_owned()].into();
    let allowed = Allowed { licences: ["MIT".to_owned()].into(), registries };
    let is_fault = |license: &str, source: &str| {
        let package = serde_json::json!({ "name": "a", "license": license, "source": source });
        fault(&package, &allowed).is_some()
    };
    let known = "registry+https://example.org/index";
    assert!(!is_fault("MIT", known) && !is_fault("GPL-3.0-only OR MIT", known));
    assert!(!is_fault("GPL-3.0-only/MIT", known), "as it was written in former days");
    assert!(is_fault("MIT AND Unicode-3.0", known) && is_fault("", known));
    assert!(
        is_fault("MIT", "git+https://example.org/a") && is_fault("MIT", "registry+https://x.org")
    );
}
