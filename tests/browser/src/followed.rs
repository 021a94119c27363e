//! A meeting followed on the page.

use std::{fs, time::Duration};

use crate::{
    browser::{Browser, Engine, target},
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
    let mut room = Room::open(1);
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
    room.kill_server();
    let (said, _) = right.until("lost", |lost| !lost.is_empty()).await;
    assert!(
        said.starts_with("geen verbinding sinds ") && said.contains("telt zelf door"),
        "{said}"
    );
    let then = seconds(&right.text("figures").await);
    tokio::time::sleep(Duration::from_secs(3)).await;
    let passed = then - seconds(&right.text("figures").await);
    assert!((2..=4).contains(&passed), "{passed}");
    // A server that is started again is found where it was.
    room.chair.wait_for("de telefoonklok is gestopt");
    room.chair.press("f");
    assert_eq!(room.shown(), room.url);
    right.until("lost", str::is_empty).await;
    wrong.until("lost", str::is_empty).await;
    right.close().await;
    wrong.close().await;
}

#[tokio::test]
async fn a_meeting_at_speed_is_followed_to_its_end_and_then_there_is_no_more_to_ask() {
    let mut room = Room::open(60);
    let browser = Browser::open(9606).await;
    browser.page.goto(&room.url).await.unwrap();
    let mut before = browser.until("step", |step| step != "De klok komt zo").await.0;
    let mut steps = 0;
    loop {
        // A step of minutes is seconds here: what the page shows is what the status tells.
        let status = room.status();
        let on_page = browser.run("return [document.getElementById('step').textContent, document.getElementById('figures').textContent]").await;
        if status["step"]["name"] == on_page[0] {
            let shown = seconds(on_page[1].as_str().unwrap());
            let told = status["step"]["remaining_s"].as_i64().unwrap().abs();
            // Two programs were asked one after the other, at sixty times the speed of real.
            assert!((shown - told).abs() < 60, "{shown} {told}");
        }
        room.chair.press("\r");
        let (now, took) = browser.until("step", |step| step != before).await;
        assert!(took < Duration::from_secs(2), "{took:?}");
        steps += 1;
        if now == "De bijeenkomst is afgelopen" {
            break;
        }
        before = now;
    }
    assert!(5 < steps, "{steps}");
    let told = browser.text("closing").await;
    assert!(told.starts_with("gesloten om "), "{told}");
    tokio::time::sleep(Duration::from_secs(3)).await;
    assert_eq!(browser.text("lost").await, "", "it does not ask any more");
    browser.close().await;
}

#[tokio::test]
async fn twelve_pages_look_on_and_each_has_the_next_step() {
    let mut room = Room::open(1);
    let browser = Browser::open(9607).await;
    let mut pages = vec![browser.page.window().await.unwrap()];
    for _ in 1..12 {
        pages.push(browser.page.new_window(true).await.unwrap().handle);
    }
    for page in &pages {
        browser.page.switch_to_window(page.clone()).await.unwrap();
        browser.page.goto(&room.url).await.unwrap();
        browser.until("figures", |figures| figures.contains(':')).await;
    }
    room.chair.wait_for("12 kijken mee");
    let before = browser.text("step").await;
    room.chair.press("\r");
    for page in &pages {
        browser.page.switch_to_window(page.clone()).await.unwrap();
        browser.until("step", |step| step != before).await;
    }
    browser.close().await;
}

#[tokio::test]
async fn the_last_moment_is_the_second_largest_figure_and_the_time_stands_still_where_that_is_asked()
 {
    let mut room = Room::open_as(60, "[tijd]\nbij_nul = \"stilstaan\"\n", &[], (100, 30));
    let browser = Browser::open(9608).await;
    browser.size(390, 844).await;
    browser.page.goto(&room.url).await.unwrap();
    browser.until("latest-time", |time| time.contains(':')).await;
    let found = browser.run("return [...document.querySelectorAll('main *')].filter(e => e.childElementCount === 0 && e.textContent.trim() && e.offsetParent).map(e => [e.id, parseFloat(getComputedStyle(e).fontSize)])").await;
    let mut sizes: Vec<(String, f64)> = serde_json::from_value(found).unwrap();
    sizes.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    assert_eq!((sizes[0].0.as_str(), sizes[1].0.as_str()), ("figures", "latest-time"), "{sizes:?}");
    assert!(sizes[2].1 < sizes[1].1, "{sizes:?}");
    // A minute a second: its time is soon up.
    browser.until("grade", |word| word.contains("de tijd is om")).await;
    assert_eq!(browser.text("figures").await, "0:00");
    room.chair.press(" ");
    browser.until("grade", |word| word.starts_with("pauze")).await;
    assert_eq!(browser.text("figures").await, "0:00");
    browser.close().await;
}

#[tokio::test]
async fn another_engine_counts_as_well_and_finds_the_server_back() {
    if !Engine::WebKit.is_here() {
        return eprintln!("skipped: WebKit is not there");
    }
    let mut room = Room::open(1);
    let browser = Browser::open_in(Engine::WebKit, 9609).await;
    browser.page.goto(&room.url).await.unwrap();
    browser.until("figures", |figures| figures.contains(':')).await;
    let before = browser.text("step").await;
    room.chair.press("\r");
    browser.until("step", |step| step != before).await;
    room.kill_server();
    browser.until("lost", |lost| lost.starts_with("geen verbinding sinds ")).await;
    let then = seconds(&browser.text("figures").await);
    tokio::time::sleep(Duration::from_secs(3)).await;
    let passed = then - seconds(&browser.text("figures").await);
    assert!((2..=4).contains(&passed), "{passed}");
    room.chair.wait_for("de telefoonklok is gestopt");
    room.chair.press("f");
    browser.until("lost", str::is_empty).await;
    browser.close().await;
}

#[tokio::test]
async fn it_fits_every_screen_in_light_and_dark_and_is_accessible() {
    let mut room = Room::open(1);
    let hand = room.hand();
    room.chair.press("1");
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
        ("hand", 390, 844),
        ("hand", 360, 640),
        ("hand", 844, 390),
        ("zaal", 1280, 720),
        ("zaal", 1920, 1080),
    ] {
        browser.size(width, height).await;
        for scheme in ["dark", "light"] {
            browser.scheme(scheme).await;
            let address = if page == "hand" { hand.clone() } else { format!("{}{page}", room.url) };
            browser.page.goto(&address).await.unwrap();
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
