//! Notifications on the desktop, each under a deadline: a hung notification service never answers.

use std::time::Duration;

use notify_rust::Notification;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::timeout;

/// As long as a notification service gets to answer.
const DEADLINE: Duration = Duration::from_secs(3);

/// Shows each title in the place of the one before; says once that it does not work.
pub(super) async fn show_each(mut titles: UnboundedReceiver<String>, failed: impl Fn()) {
    let mut place = None;
    let mut told = false;
    while let Some(mut title) = titles.recv().await {
        // What waited for a slow service is no news any more; only the last counts.
        while let Ok(newer) = titles.try_recv() {
            title = newer;
        }
        let mut notification = Notification::new();
        notification.appname("intervisie").summary(&title);
        if let Some(place) = place {
            notification.id(place);
        }
        match timeout(DEADLINE, show(notification)).await {
            Ok(Some(shown)) => place = Some(shown),
            _ if told => {}
            _ => {
                told = true;
                failed();
            }
        }
    }
}

/// Never `show()`: inside tokio that panics, and it waits without end.
#[cfg(all(unix, not(target_os = "macos")))]
async fn show(notification: Notification) -> Option<u32> {
    Some(notification.show_async().await.ok()?.id())
}

/// These systems know only a call that waits: on a thread of its own, left alone if it hangs.
/// They number no notifications: all get the same place.
#[cfg(not(all(unix, not(target_os = "macos"))))]
async fn show(notification: Notification) -> Option<u32> {
    let shown = tokio::task::spawn_blocking(move || notification.show().is_ok());
    shown.await.is_ok_and(|worked| worked).then_some(1)
}
