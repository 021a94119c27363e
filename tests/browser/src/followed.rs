//! A meeting followed on the page.

use std::{fs, time::Duration};

use rustix::process::{Pid, Signal, kill_process};

use crate::{
    browser::{Browser, target},
    room::Room,
};

/// The seconds that the figures of the page tell.
fn seconds(figures: &str) -> i64 {
    let (minutes, seconds) = figures.split_once(':').unwrap_or_else(|| panic!("{figures:?}"));
    minutes.parse::<i64>().unwrap() * 60 + seconds.parse::<i64>().unwrap()
}

#[tokio::test]
async fn a_step_a_pause_and_a_change_are_on_the_page_at_once() {
    let mut room = Room::open(1);
    let browser = Browser::open(9601).await;
    browser.page.goto(&room.url).await.unwrap();
    let (step, _) = browser.until("figures", |figures| figures.contains(':')).await;
    assert!(seconds(&step) > 0);
    room.chair.wait_for("1 kijkt mee");
    let before = browser.text("step").await;
    room.chair.press("\r");
    let (_, took) = browser.until("step", |step| step != before).await;
    assert!(took < Duration::from_secs(2), "{took:?}");
    room.chair.press(" ");
    browser.until("grade", |word| word.starts_with("pauze")).await;
    let stands = browser.text("figures").await;
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(browser.text("figures").await, stands);
    browser.close().await;
}

#[tokio::test]
async fn without_a_server_it_counts_on_and_says_so_and_a_phone_that_is_wrong_shows_the_same() {
    let room = Room::open(1);
    let (right, wrong) = (Browser::open(9602).await, Browser::open(9603).await);
    // A clock that is seven minutes ahead, before anything of the page runs.
    let late = "const now = Date.now; Date.now = () => now() + 420000;";
    wrong.own("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": late })).await;
    for browser in [&right, &wrong] {
        browser.page.goto(&room.url).await.unwrap();
        browser.until("figures", |figures| figures.contains(':')).await;
    }
    let (one, other) = (right.text("figures").await, wrong.text("figures").await);
    assert!((seconds(&one) - seconds(&other)).abs() <= 1, "{one} {other}");
    let pid = Pid::from_raw(i32::try_from(room.server()).unwrap()).unwrap();
    kill_process(pid, Signal::KILL).unwrap();
    let (said, _) = right.until("lost", |lost| !lost.is_empty()).await;
    assert!(
        said.starts_with("geen verbinding sinds ") && said.contains("telt zelf door"),
        "{said}"
    );
    let then = seconds(&right.text("figures").await);
    tokio::time::sleep(Duration::from_secs(3)).await;
    let passed = then - seconds(&right.text("figures").await);
    assert!((2..=4).contains(&passed), "{passed}");
    right.close().await;
    wrong.close().await;
}

#[tokio::test]
async fn it_fits_every_screen_in_light_and_dark_and_is_accessible() {
    let room = Room::open(1);
    let browser = Browser::open(9604).await;
    let axe = fs::read_to_string(target().join("axe.min.js")).ok();
    if axe.is_none() {
        eprintln!("skipped: axe-core is not there");
    }
    for (page, width, height) in [
        ("", 390, 844),
        ("", 360, 640),
        ("", 844, 390),
        ("", 820, 1180),
        ("zaal", 1280, 720),
        ("zaal", 1920, 1080),
    ] {
        browser.size(width, height).await;
        for scheme in ["dark", "light"] {
            browser.scheme(scheme).await;
            browser.page.goto(&format!("{}{page}", room.url)).await.unwrap();
            browser.until("figures", |figures| !figures.is_empty()).await;
            browser.picture(&format!("{page}{width}x{height}-{scheme}")).await;
            let over = browser.run("const d = document.documentElement; return [d.scrollWidth - innerWidth, d.scrollHeight - innerHeight]").await;
            assert_eq!(over, serde_json::json!([0, 0]), "{page} at {width}×{height}");
            if let Some(axe) = &axe {
                browser.own("Runtime.evaluate", serde_json::json!({ "expression": axe })).await;
                let script = "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' '))))";
                let found = browser.page.execute_async(script, Vec::new()).await.unwrap();
                assert_eq!(found, serde_json::json!([]), "{page} at {width}×{height}, {scheme}");
            }
        }
    }
    browser.close().await;
}

#[tokio::test]
async fn a_reader_hears_steps_and_grades_and_nothing_each_second() {
    let mut room = Room::open(1);
    let browser = Browser::open(9605).await;
    browser.page.goto(&room.url).await.unwrap();
    browser.until("figures", |figures| figures.contains(':')).await;
    let watch = "window.heard = []; new MutationObserver(() => heard.push(document.getElementById('said').textContent)).observe(document.getElementById('said'), { childList: true, characterData: true, subtree: true })";
    browser.run(watch).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(browser.run("return heard").await, serde_json::json!([]));
    room.chair.press(" ");
    browser.until("said", |said| said.ends_with("pauze")).await;
    browser.close().await;
}
