//! The desktop's own notifications, each under a deadline: a hung service never answers.

use std::time::Duration;

use notify_rust::Notification;
use tokio::time::timeout;

use super::Notice;

/// This build can show them.
pub const IS_BUILT_IN: bool = true;

/// As long as a notification service gets to answer.
const DEADLINE: Duration = Duration::from_secs(3);

/// Shows one, in that place where there is one; its place, or nothing when it does not work in time.
pub async fn show(notice: &Notice, place: Option<u32>) -> Option<u32> {
    let mut notification = Notification::new();
    notification.appname("intervisie").summary(&notice.title).body(&notice.body);
    if let Some(place) = place {
        notification.id(place);
    }
    timeout(DEADLINE, hand_over(notification)).await.ok().flatten()
}

/// Never `show()`: inside tokio that panics, and it waits without end.
#[cfg(all(unix, not(target_os = "macos")))]
async fn hand_over(mut notification: Notification) -> Option<u32> {
    use notify_rust::Hint;
    // It says what the clock says: nothing to look up afterwards in a list of what was missed.
    notification.hint(Hint::Transient(true));
    Some(notification.show_async().await.ok()?.id())
}

/// These systems know only a call that waits: on a thread of its own, left alone if it hangs.
/// They number no notifications: all get the same place.
#[cfg(not(all(unix, not(target_os = "macos"))))]
async fn hand_over(notification: Notification) -> Option<u32> {
    let shown = tokio::task::spawn_blocking(move || {
        // Without a name macOS asks the user which program this is.
        #[cfg(target_os = "macos")]
        let _ = notify_rust::set_application("com.apple.Terminal");
        notification.show().is_ok()
    });
    shown.await.is_ok_and(|worked| worked).then_some(1)
}
