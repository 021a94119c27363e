//! A list of all variants of an enum has all of them.

use std::collections::BTreeMap;

use syn::{Expr, ImplItem, Item, Type};

use super::code::ours;

/// The enums of a file with their variants.
fn variants(items: &[Item]) -> BTreeMap<String, Vec<String>> {
    let enums = items.iter().filter_map(|item| match item {
        Item::Enum(item) => Some(item),
        _ => None,
    });
    let names = |item: &syn::ItemEnum| item.variants.iter().map(|v| v.ident.to_string()).collect();
    enums.map(|item| (item.ident.to_string(), names(item))).collect()
}

/// The lists `ALL` of a file, by the enum that they are of.
fn lists(items: &[Item]) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for item in items {
        let Item::Impl(block) = item else { continue };
        let Type::Path(of) = &*block.self_ty else { continue };
        for item in &block.items {
            let ImplItem::Const(list) = item else { continue };
            if let (true, Expr::Array(list)) = (list.ident == "ALL", &list.expr) {
                let named = list.elems.iter().filter_map(variant);
                let of = of.path.segments.last().unwrap().ident.to_string();
                found.insert(of, named.collect());
            }
        }
    }
    found
}

/// The variant that an expression makes, with what it holds or without.
fn variant(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        Expr::Call(call) => variant(&call.func),
        _ => None,
    }
}

/// What the lists `ALL` of this code lack or name twice.
fn forgotten<'a>(files: impl Iterator<Item = &'a str>) -> Vec<String> {
    let files: Vec<_> = files.map(|text| syn::parse_file(text).unwrap().items).collect();
    let variants: BTreeMap<_, _> = files.iter().flat_map(|items| variants(items)).collect();
    let lists = files.iter().flat_map(|items| lists(items));
    let of_enums = lists.filter_map(|(name, list)| Some((variants.get(&name)?, name, list)));
    let differ = of_enums.filter(|(variants, _, list)| {
        list.len() != variants.len() || variants.iter().any(|one| !list.contains(one))
    });
    differ.map(|(_, name, _)| name).collect()
}

#[test]
fn a_list_of_all_variants_has_all() {
    let found = forgotten(ours().iter().map(|module| module.text.as_str()));
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_list_that_lacks_a_variant_is_found() {
    let kinds = "enum Kind { A, B(u8) }";
    let list = |of: &str| format!("impl Kind {{ pub const ALL: [Self; 2] = [{of}]; }}");
    assert_eq!(forgotten([kinds, &list("Self::A, Self::A")].into_iter()), ["Kind"]);
    assert_eq!(forgotten([kinds, &list("Self::A")].into_iter()), ["Kind"]);
    assert_eq!(forgotten([kinds, &list("Kind::B(0), Self::A")].into_iter()), [""; 0]);
}
