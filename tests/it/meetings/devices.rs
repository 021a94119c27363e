//! What the devices tell, as lines that neither hide the meeting's own nor get lost.

use intervisie::app::{
    devices::{DeviceNews, Output},
    message::Msg,
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

const FAILS: &str = "Meldingen werken hier niet";
const SLEEPS: &str = "Let op: deze computer kan in slaap vallen";
const SOUNDS: &str = "Geluid: zachte slagen en een gong via";

fn seconds(n: i64) -> SignedDuration {
    SignedDuration::from_secs(n)
}

fn through_a_device() -> Msg {
    let output = Output::Device { name: Some("Zaal".into()), muted: false, volume: Some(70) };
    Msg::Device(DeviceNews::SoundThrough(output))
}

#[test]
fn each_waits_for_the_line_before_it() {
    let mut desk = Desk::running(120);
    desk.press("m");
    desk.tell(Msg::Device(DeviceNews::NotificationsFail));
    desk.tell(Msg::Device(DeviceNews::AwakeFails));
    desk.shows("Geluid uit");
    desk.wait(seconds(6)).shows(FAILS);
    desk.wait(seconds(6)).shows(SLEEPS);
    desk.wait(seconds(30)).hides(FAILS).hides(SLEEPS);
}

#[test]
fn what_is_cut_short_is_said_again() {
    let mut desk = Desk::running(120);
    desk.wait(seconds(30)).tell(Msg::Device(DeviceNews::NotificationsFail)).shows(FAILS);
    desk.press("m").hides(FAILS);
    desk.wait(seconds(9)).shows(FAILS);
}

#[test]
fn what_sounds_has_its_place_before_the_meeting_and_a_line_in_it() {
    let mut begin = Desk::at(time(13, 50, 0, 0));
    begin.tell(through_a_device()).shows(SOUNDS);
    let mut desk = begin.start(120);
    desk.wait(seconds(30)).hides(SOUNDS);
    desk.tell(through_a_device()).shows(SOUNDS);
}
