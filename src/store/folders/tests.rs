//! Where the data folder is, and who may read it.

use std::fs;

use tempfile::tempdir;

use super::*;

fn wishes(option: &str, variable: &str, platform: &str) -> DataFolderWishes {
    let path = |text: &str| (text != "-").then(|| PathBuf::from(text));
    DataFolderWishes {
        option: path(option),
        variable: path(variable).map(Into::into),
        platform: path(platform),
        working_folder: "/work".into(),
    }
}

#[test]
fn the_option_goes_before_the_variable_and_that_before_the_platform() {
    for (option, variable, platform, expected) in [
        ("/a", "/b", "/c", Some("/a")),
        ("-", "/b", "/c", Some("/b")),
        ("-", "", "/c", Some("/c/intervisie")),
        ("", "-", "/c", Some("/c/intervisie")),
        ("rel", "-", "-", Some("/work/rel")),
        ("-", "-", "-", None),
    ] {
        let chosen = wishes(option, variable, platform).choose();
        assert_eq!(chosen.map(|folder| folder.root), expected.map(PathBuf::from));
    }
}

#[test]
fn groups_are_the_folders_with_a_groups_name() {
    let data = tempdir().unwrap();
    let folder = DataFolder::at(data.path().join("nieuw"));
    assert_eq!(folder.groups(), []);
    let groups = [GroupSlug::new("Team Noord"), GroupSlug::default()];
    for group in &groups {
        folder.prepare(group).unwrap();
    }
    fs::create_dir(folder.all_groups().join("Niet Van Ons")).unwrap();
    fs::write(folder.all_groups().join("los"), "").unwrap();
    assert_eq!(folder.groups(), [groups[1].clone(), groups[0].clone()]);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_too_long_is_called_that() {
    let data = tempdir().unwrap();
    let folder = data.path().join("a".repeat(300));
    let shut = DataFolder::at(folder.clone()).readable();
    assert_eq!(shut, Err(Shut { folder, why: WhyShut::NameTooLong }));
}

#[cfg(unix)]
mod modes {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn new_folders_are_for_their_owner_only() {
        let data = tempdir().unwrap();
        let folder = DataFolder::at(data.path().join("a").join("b"));
        let group = GroupSlug::default();
        assert_eq!(folder.prepare(&group).unwrap(), []);
        for path in folder.meetings(&group).ancestors().take(5) {
            assert_eq!(mode(path), 0o700, "{}", path.display());
        }
    }

    #[test]
    fn looser_modes_are_tightened() {
        let data = tempdir().unwrap();
        let folder = DataFolder::at(data.path().join("data"));
        let group = GroupSlug::default();
        folder.prepare(&group).unwrap();
        let journal = folder.meetings(&group).join("x.jsonl");
        let settings = folder.group(&group).join("groep.toml");
        for path in [&journal, &settings] {
            fs::write(path, "x").unwrap();
            set_mode(path, 0o666);
        }
        let folders = [folder.root().to_owned(), folder.group(&group), folder.meetings(&group)];
        for path in &folders {
            set_mode(path, 0o777);
        }
        assert_eq!(folder.prepare(&group).unwrap(), []);
        assert_eq!((mode(&journal), mode(&settings)), (0o600, 0o600));
        assert_eq!(folders.map(|path| mode(&path)), [0o700; 3]);
    }

    #[test]
    fn a_data_folder_with_other_things_in_it_is_remarked_upon_and_left() {
        let data = tempdir().unwrap();
        fs::write(data.path().join("brief.odt"), "x").unwrap();
        set_mode(data.path(), 0o777);
        let folder = DataFolder::at(data.path().to_owned());
        let remarks = folder.prepare(&GroupSlug::default()).unwrap();
        assert_eq!(remarks, [FolderRemark::WritableByOthers(data.path().to_owned())]);
        assert_eq!((mode(data.path()), mode(&folder.all_groups())), (0o777, 0o700));
    }

    #[test]
    fn a_link_is_followed_knowingly() {
        let data = tempdir().unwrap();
        let (real, link) = (data.path().join("echt"), data.path().join("link"));
        fs::create_dir(&real).unwrap();
        symlink(&real, &link).unwrap();
        let folder = DataFolder::at(link.clone());
        let remarks = folder.prepare(&GroupSlug::default()).unwrap();
        assert!(remarks.contains(&FolderRemark::Link(link)));
        assert!(real.join("groepen/intervisie/bijeenkomsten").is_dir());
    }
}
