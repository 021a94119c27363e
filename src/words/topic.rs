//! Parked topics and what is agreed about next time.

use jiff::tz::TimeZone;

use crate::{
    app::topic_row::{TopicMark, TopicRow},
    domain::{
        agenda::BlockKind,
        event::{NextTime, Target},
        parked::ParkedTopic,
    },
};

sentences! {
    topic;
    texts {
        /// Before the question that the inbreng comes down to.
        QUESTION as question;
        /// Not agreed yet.
        OPEN as open;
        /// Title of the list of topics, and of the notes below them.
        LIST as list;
        /// Title of what is agreed about next time, after the meeting.
        NEXT_TIME_PLAIN as next_time_plain;
    }
    /// Before what the group works on in a block of this kind.
    fn worked_on(kind: BlockKind) -> &'static str;
    /// How long ago a topic was parked, or that it was brought and by whom, longest first.
    fn since(row: &TopicRow) -> [String; 3];
    /// The lines about next time; what is not agreed is shown as open.
    fn next_time(agreed: &NextTime) -> [(&'static str, String); 3];
    /// How many topics are parked, longest first.
    fn parked(n: usize) -> Vec<String>;
    /// How many topics come back.
    fn come_back(n: usize) -> String;
    /// More than fits.
    fn more(n: usize) -> String;
    /// A topic on one line of a list outside the screen: its words, its day, how often put off.
    fn line(topic: &ParkedTopic, zone: &TimeZone) -> String;
    /// The list is empty.
    fn empty(runs: bool) -> String;
    /// For when a topic is parked.
    fn target(target: Target) -> &'static str;
    /// What was decided about it.
    fn mark(mark: TopicMark) -> Option<&'static str>;
}

impl Say {
    /// The facts beside a topic on the list, longest first: its standing, or for when it is and how long
    /// it waits.
    pub fn facts(self, row: &TopicRow) -> Vec<String> {
        let most = if let Some(mark) = self.mark(row.mark) {
            vec![mark.to_owned()]
        } else {
            // What was brought is for this meeting: it says so itself.
            let target = row.brought.is_none().then(|| self.target(row.target).to_owned());
            let all = target.into_iter().chain([self.age(row)]).collect::<Vec<_>>().join(" · ");
            [all, self.age(row)].into_iter().chain(self.since(row)).collect()
        };
        most.into_iter().chain([String::new()]).collect()
    }

    /// How long a topic waits: "vandaag", "zes weken geleden · twee keer doorgeschoven".
    pub fn age(self, row: &TopicRow) -> String {
        let [parked, ..] = self.since(row);
        match self.0.time().deferred(row.deferred) {
            None => parked,
            Some(deferred) => format!("{parked} · {deferred}"),
        }
    }
}
