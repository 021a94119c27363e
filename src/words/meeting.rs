//! The meeting on the wall clock, in words: forecast, slot, price, alarms.

use crate::{
    app::price::ShownPrice,
    domain::figures::Outlook,
    screen::{Band, Countdown, LastMoment, MeetingClock, ShownPace, ShownSide},
};
use jiff::civil::Time;

sentences! {
    meeting;
    texts {
        /// In a rehearsal, where there is little room.
        REHEARSAL_SHORT as rehearsal_short;
        /// Before the one rule of a step.
        RULE as rule;
        /// Before how far a round should be.
        PACE as tempo;
        /// Before the timer of one speaker.
        SPEAKER as speaker;
        /// Before what comes next.
        AFTER as after;
        /// The word of a pause.
        PAUSED as paused_word;
        /// `klok` while nothing runs.
        WAITING as waiting;
        /// What `klok` then does.
        WAITING_RULE as waiting_rule;
        /// A second terminal that only follows.
        FOLLOWS as follows;
    }
    /// Whether the meeting is on time: "16:00 lukt · 4 min speling".
    fn forecast(meeting: &MeetingClock) -> String;
    /// The same in fewer words: "4 min speling".
    fn stands(outlook: Outlook) -> String;
    /// How far the running step can go, the longest first: "deze stap uiterlijk tot 15:12".
    fn last_moment(moment: LastMoment) -> [String; 2];
    /// When the running step ends, and how far it can go; the longest first: "tot 14:53 · uiterlijk 14:58".
    /// Each in three pieces: its end, what leads to its last moment, and that moment.
    fn until(end: Option<Time>, moment: Option<LastMoment>) -> Vec<[String; 3]>;
    /// The promise: "sluiten 16:00".
    fn closing(at: Time) -> String;
    /// The headline of the meeting: "slot uiterlijk 15:46 (nog 55 min)".
    fn slot(meeting: &MeetingClock) -> String;
    /// The same in fewer words, the longest first.
    fn slot_forms(meeting: &MeetingClock) -> [String; 3];
    /// The same where there is hardly any room: "slot 15:46".
    fn slot_short(meeting: &MeetingClock) -> String;
    /// Since when it is paused.
    fn paused(since: Time) -> String;
    /// What `v` would cost, before it is pressed; the longest first.
    fn extension(price: &ShownPrice) -> [String; 2];
    /// The pace of a round, the longest first: "ongeveer 2 min per persoon · nu ongeveer nummer 4 van 6".
    fn pace(pace: &ShownPace) -> [String; 3];
    /// What a pause does, the longest first: "de klok staat stil · de sluittijd blijft 16:00".
    fn stands_still(closing: Time) -> [String; 2];
    /// The timer beside the step's clock.
    fn side(timer: &ShownSide) -> String;
    /// The band of an alarm.
    fn band(band: &Band) -> String;
    /// What a key does with the band.
    fn band_hint(band: &Band) -> String;
    /// What falls away when the key of the slot is pressed; nothing where nothing does.
    fn band_lost(band: &Band) -> Option<String>;
    /// The same while an input line takes the keys.
    fn band_hint_typing(band: &Band) -> String;
    /// Too short: what can help.
    fn short(outlook: Outlook) -> String;
    /// There is time left for the afsluiter: what gives it how much.
    fn given_back(minutes: i16, end: Time) -> String;
    /// The room's clock: whole minutes.
    fn room_minutes(left: i64) -> String;
    /// To the room when the time of a step is up, the longest first.
    fn room_over() -> [&'static str; 2];
    /// Beside that number in figures: "minuten".
    fn unit(minutes: i64) -> &'static str;
    /// In a rehearsal: that nothing is kept, and how fast it goes.
    fn rehearsal(tempo: u32) -> String;
}

impl Say {
    /// The same with the promise in it, also once that is passed.
    pub fn promise(self, meeting: &MeetingClock) -> String {
        match meeting.outlook() {
            Outlook::Late(_) if meeting.slot_in.is_some() => {
                format!("{} · {}", self.closing(meeting.closing), self.forecast(meeting))
            }
            Outlook::Fits(_) | Outlook::Tight(_) | Outlook::Late(_) => self.forecast(meeting),
        }
    }

    /// The figures of a step's clock.
    pub fn countdown(self, countdown: Countdown) -> String {
        match countdown {
            Countdown::Left(seconds) | Countdown::Over(seconds) => self.0.time().digits(seconds),
        }
    }
}
