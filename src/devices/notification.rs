//! Notifications on the desktop: each takes the place of the one before.

#[cfg(feature = "desktop")]
#[path = "notification/desktop.rs"]
mod platform;
#[cfg(not(feature = "desktop"))]
#[path = "notification/none.rs"]
mod platform;

use tokio::sync::mpsc::UnboundedReceiver;

pub use self::platform::{IS_BUILT_IN, show};
use super::Tell;
use crate::app::devices::DeviceNews;

/// What a notification says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The line that is read first.
    pub title: String,
    /// The facts below it.
    pub body: String,
}

/// Shows each in the place of the one before; tells once that it does not work.
pub(super) async fn show_each(mut notices: UnboundedReceiver<Notice>, tell: Tell) {
    let mut place = None;
    let mut told = false;
    while let Some(mut notice) = notices.recv().await {
        // What waited for a slow service is no news any more; only the last counts.
        while let Ok(newer) = notices.try_recv() {
            notice = newer;
        }
        match show(&notice, place).await {
            Some(shown) => place = Some(shown),
            None if told => {}
            None => {
                told = true;
                tell(DeviceNews::NotificationsFail);
            }
        }
    }
}
