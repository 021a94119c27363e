//! The record of a meeting (verslag), in words: for the group itself.

use crate::{domain::record::Record, paper::Document};
use jiff::tz::TimeZone;

sentences! {
    record;
    /// The whole record.
    fn document(record: &Record, group: &str, zone: &TimeZone) -> Document;
}
