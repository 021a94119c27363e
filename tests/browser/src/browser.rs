//! A browser, and what it shows.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder,
    error::ErrorStatus,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

/// Longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Browser {
    pub(crate) page: Client,
    driver: Driver,
}

/// What draws the page and runs its script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    /// That of Safari, as GTK has it.
    WebKit,
}

impl Engine {
    fn driver(self, port: u16) -> Command {
        let name = match self {
            Self::Chromium => "chromedriver",
            Self::WebKit => "WebKitWebDriver",
        };
        let mut command = Command::new(name);
        command.arg(format!("--port={port}"));
        command
    }

    fn wishes(self) -> Capabilities {
        let mut wishes = Capabilities::new();
        match self {
            Self::Chromium => {
                let options = json!({
                    "binary": chromium(),
                    "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage"],
                });
                wishes.insert("goog:chromeOptions".to_owned(), options);
                wishes.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
            }
            Self::WebKit => {
                let options = json!({ "binary": mini_browser(), "args": ["--automation"] });
                wishes.insert("webkitgtk:browserOptions".to_owned(), options);
            }
        }
        wishes
    }

    /// Whether it is on this machine.
    pub(crate) fn is_here(self) -> bool {
        match self {
            Self::Chromium => true,
            Self::WebKit => {
                let driver = Command::new("WebKitWebDriver").arg("--version").output().is_ok();
                driver && mini_browser().is_some() && env::var_os("DISPLAY").is_some()
            }
        }
    }
}

struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A command of the browser's own, beside the standard.
#[derive(Debug)]
struct Own(Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

impl Browser {
    pub(crate) async fn open(port: u16) -> Self {
        Self::open_in(Engine::Chromium, port).await
    }

    pub(crate) async fn open_in(engine: Engine, port: u16) -> Self {
        let process =
            engine.driver(port).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let driver = Driver(process);
        let wishes = engine.wishes();
        let began = Instant::now();
        loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wishes.clone());
            match builder.connect(&format!("http://127.0.0.1:{port}")).await {
                Ok(page) => return Self { page, driver },
                Err(error) => assert!(began.elapsed() < PATIENCE, "{error}"),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub(crate) async fn close(self) {
        let _ = self.page.close().await;
        drop(self.driver);
    }

    pub(crate) async fn own(&self, command: &str, parameters: Value) {
        let own = Own(json!({ "cmd": command, "params": parameters }));
        self.page.issue_cmd(own).await.unwrap();
    }

    /// A screen of so many points, as a phone has it.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        let of =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.own("Emulation.setDeviceMetricsOverride", of).await;
    }

    pub(crate) async fn scheme(&self, scheme: &str) {
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        self.own("Emulation.setEmulatedMedia", json!({ "features": [feature] })).await;
    }

    pub(crate) async fn run(&self, script: &str) -> Value {
        match self.page.execute(script, Vec::new()).await {
            Ok(value) => value,
            Err(error) if error.is_no_such_window() => Value::Null,
            Err(error) => panic!("{script}: {error} {:?}", ErrorStatus::JavascriptError),
        }
    }

    /// What stands at this place of the page.
    pub(crate) async fn text(&self, id: &str) -> String {
        let said = self.run(&format!("return document.getElementById('{id}').textContent")).await;
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until this is so of what stands there; what it then is, and how long it took.
    pub(crate) async fn until(&self, id: &str, is_so: impl Fn(&str) -> bool) -> (String, Duration) {
        let began = Instant::now();
        loop {
            let text = self.text(id).await;
            if is_so(&text) {
                return (text, began.elapsed());
            }
            assert!(began.elapsed() < PATIENCE, "{id} is {text:?}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Keeps a picture, to be looked at.
    pub(crate) async fn picture(&self, name: &str) {
        let folder = target().join("pictures");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{name}.png")), self.page.screenshot().await.unwrap())
            .unwrap();
    }
}

pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target")
}

/// Where Debian and its kin keep it.
fn mini_browser() -> Option<String> {
    let folders = ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"];
    let places = folders.map(|folder| format!("/usr/lib/x86_64-linux-gnu/{folder}/MiniBrowser"));
    places.into_iter().find(|place| Path::new(place).exists())
}

fn chromium() -> String {
    env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned())
}
