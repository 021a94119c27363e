//! The timekeeper's hand, and what the chair asks the room, on the page.

use std::time::Duration;

use crate::{
    browser::{Browser, Engine},
    room::Room,
};

async fn give_a_sign(engine: Engine, port: u16) {
    let mut room = Room::open(1);
    let browser = Browser::open_in(engine, port).await;
    let hand = room.hand();
    browser.page.goto(&hand).await.unwrap();
    browser.until("figures", |figures| figures.contains(':')).await;
    browser.run("document.querySelector('[data-sign=\"2\"]').click()").await;
    room.chair.wait_for("De tijdbewaker: tijd om af te ronden");
    browser.until("given", |said| said.contains("op het scherm")).await;
    room.chair.read_for(Duration::from_secs(1));
    room.chair.press("i");
    let (said, _) = browser.until("given", |said| said.contains("gezien")).await;
    assert_eq!(said, "tijd om af te ronden: gezien");
    room.chair.press("1");
    browser.until("asks", |asks| asks == "nog één vraag per persoon").await;
    room.chair.press("1");
    browser.until("asks", str::is_empty).await;
    browser.close().await;
}

#[tokio::test]
async fn a_sign_reaches_the_chair_and_is_seen() {
    give_a_sign(Engine::Chromium, 9611).await;
}

#[tokio::test]
async fn a_sign_reaches_the_chair_from_another_engine() {
    if !Engine::WebKit.is_here() {
        return eprintln!("skipped: WebKit is not there");
    }
    give_a_sign(Engine::WebKit, 9612).await;
}
