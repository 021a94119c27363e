//! A build without `phone`: that it has none is told, and nothing else.

use tokio::runtime::Handle;

use crate::{
    app::phone::{PhoneFailure, PhoneNews},
    domain::language::Language,
    phone::line::Stand,
};

/// Nothing that runs.
#[derive(Debug)]
pub struct PhoneProcess;

impl PhoneProcess {
    /// Tells that there is none.
    pub fn start(
        runtime: &Handle,
        _: Language,
        _: Option<String>,
        tell: impl Fn(PhoneNews) + Send + Sync + 'static,
    ) -> Self {
        runtime.spawn(async move { tell(PhoneNews::Fails(PhoneFailure::NotBuiltIn)) });
        Self
    }

    /// Shows nobody anything.
    pub fn show(&self, _: Stand) {}
}
