//! A meeting as bars on paper, in words.

use crate::paper::Lane;

pub(crate) fn says(bars: &[&Lane]) -> String {
    let told = bars.iter().map(|bar| format!("{} {} to {}", bar.name, bar.ends[0], bar.ends[1]));
    format!("The meeting as a ribbon: {}", told.collect::<Vec<_>>().join(", "))
}
