//! A build without `phone`: that it has none is told, and nothing else.

use std::time::Duration;

use tokio::runtime::Handle;

use super::FirstPage;
use crate::{
    app::phone::{PhoneFailure, PhoneNews},
    phone::line::Shown,
};

/// Nothing that runs.
#[derive(Debug)]
pub struct PhoneProcess;

impl PhoneProcess {
    /// Tells that there is none.
    pub fn start(
        runtime: &Handle,
        _: FirstPage,
        _: Option<String>,
        tell: impl Fn(PhoneNews) + Send + Sync + 'static,
    ) -> Self {
        runtime.spawn(async move { tell(PhoneNews::Fails(PhoneFailure::NotBuiltIn)) });
        Self
    }

    /// Shows nobody anything.
    pub fn show(&self, _: Shown) {}

    /// There is nothing to wait for.
    pub fn finish(self, _: Duration) {}
}
