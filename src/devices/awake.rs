//! Keeps the laptop awake while a meeting runs. The system forgets the wish when this program ends,
//! whatever ends it.

#[cfg(all(feature = "desktop", not(any(windows, target_os = "macos"))))]
#[path = "awake/bus.rs"]
mod platform;
#[cfg(target_os = "macos")]
#[path = "awake/caffeinate.rs"]
mod platform;
#[cfg(all(feature = "desktop", windows))]
#[path = "awake/windows.rs"]
mod platform;
#[cfg(not(any(feature = "desktop", target_os = "macos")))]
#[path = "awake/none.rs"]
mod platform;

use tokio::sync::mpsc::UnboundedReceiver;

pub use self::platform::{Held, IS_BUILT_IN, hold};
use super::Tell;
use crate::app::devices::DeviceNews;

/// Holds and lets go as is wished; tells once that it does not work.
pub(super) async fn keep(mut wishes: UnboundedReceiver<bool>, why: &str, tell: Tell) {
    let mut held = None;
    let mut told = false;
    while let Some(wish) = wishes.recv().await {
        if !wish {
            held = None;
        } else if held.is_none() {
            let holds = hold(why).await;
            if !holds.awake().computer && !told {
                told = true;
                tell(DeviceNews::AwakeFails);
            }
            held = Some(holds);
        }
    }
}
