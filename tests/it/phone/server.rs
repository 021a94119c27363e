//! The process that serves the clock, and a browser that is only a socket.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use intervisie::{
    phone::line::{PhoneTold, RibbonLine, Shown, SignLine, Stand, ToPhones},
    words::Words,
};

use crate::poll::PATIENCE;

/// The process, on this machine's own address.
pub(super) struct Server {
    child: Child,
    input: Option<ChildStdin>,
    told: Receiver<PhoneTold>,
    /// What it listens on.
    pub(super) host: String,
    /// What nobody guesses.
    pub(super) token: String,
    /// The same of the timekeeper.
    pub(super) hand: String,
}

impl Server {
    pub(super) fn start() -> Self {
        Self::start_at("127.0.0.1", None)
    }

    /// The same at another address of it, found as it was before.
    pub(super) fn start_at(address: &str, as_before: Option<[String; 2]>) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_intervisie"))
            .args(["telefoon", "--stdin", "--adres", address])
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (tell, told) = channel();
        thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                let _ = tell.send(serde_json::from_str(&line).unwrap());
            }
        });
        let input = child.stdin.take();
        let [host, token, hand] = [const { String::new() }; 3];
        let mut server = Self { child, input, told, host, token, hand };
        let words = Words::DUTCH.phone().page().into_iter();
        let own = words.map(|(key, word)| (key.to_owned(), word.to_owned()));
        server.write(&ToPhones::Begins { words: own.collect(), as_before });
        let PhoneTold::Listens { clock, hand, addresses } = server.told() else {
            panic!("it does not listen")
        };
        assert_eq!(addresses, [address]);
        let parts = |address: &str| {
            let rest = address.strip_prefix("http://").unwrap();
            rest.split_once('/').map(|(host, token)| (host.to_owned(), token.to_owned())).unwrap()
        };
        (server.host, server.token) = parts(&clock);
        server.hand = parts(&hand).1;
        server
    }

    /// What it tells next.
    pub(super) fn told(&self) -> PhoneTold {
        self.told.recv_timeout(PATIENCE).unwrap()
    }

    /// Tells it how the meeting stands.
    pub(super) fn tell(&mut self, stand: &Stand) {
        self.show(stand, None);
    }

    /// The same, and what became of a sign.
    pub(super) fn show(&mut self, stand: &Stand, sign: Option<(u8, &str)>) {
        let sign = sign.map(|(number, state)| SignLine { number, state: state.to_owned() });
        self.write(&ToPhones::Shows(Box::new(Shown { stand: stand.clone(), sign })));
    }

    fn write(&mut self, line: &ToPhones) {
        let text = serde_json::to_string(line).unwrap();
        writeln!(self.input.as_mut().unwrap(), "{text}").unwrap();
    }

    /// Its input ends; how it ended.
    pub(super) fn end(&mut self) -> Option<i32> {
        drop(self.input.take());
        self.child.wait().unwrap().code()
    }

    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.host.parse().unwrap()
    }

    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends these bytes and reads what comes back until the end.
    pub(super) fn send(&self, bytes: &[u8]) -> Reply {
        let mut stream = self.connect();
        // It may be refused before all of it was sent.
        let _ = stream.write_all(bytes);
        Reply::read(stream)
    }

    /// Asks for this, as a browser does that has the address.
    pub(super) fn get(&self, page: &str) -> Reply {
        self.get_path(&format!("/{}/{page}", self.token))
    }

    /// Gives this sign, as the timekeeper's page does.
    pub(super) fn sign(&self, number: &str) -> Option<u16> {
        let path = format!("/{}/teken/{number}", self.hand);
        let headers =
            format!("Host: {0}\r\nOrigin: http://{0}\r\nContent-Length: 0\r\n", self.host);
        self.ask("POST", &path, &headers).status
    }

    pub(super) fn get_path(&self, path: &str) -> Reply {
        self.ask("GET", path, &format!("Host: {}\r\n", self.host))
    }

    pub(super) fn ask(&self, method: &str, path: &str, headers: &str) -> Reply {
        self.send(format!("{method} {path} HTTP/1.1\r\n{headers}\r\n").as_bytes())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub(super) struct Reply {
    /// Nothing: the connection was closed without a word.
    pub(super) status: Option<u16>,
    pub(super) head: String,
    pub(super) body: String,
}

impl Reply {
    pub(super) fn read(mut stream: TcpStream) -> Self {
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
        Self { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }
}

/// A meeting in its second step, on a clock that began with the machine's.
pub(super) fn sample(step: &str) -> Stand {
    Stand {
        tempo: 1,
        zero: 0,
        day: 0,
        phase: "Model".to_owned(),
        step: [step.to_owned(), step.to_owned()],
        place: Some("stap 2 van 4".to_owned()),
        rule: None,
        planned: 600_000,
        end: Some(900_000),
        left: None,
        until: "tot 14:10".to_owned(),
        grades: Vec::new(),
        latest: None,
        next: "hierna Advies".to_owned(),
        slot: "slot uiterlijk 15:40".to_owned(),
        closing: "sluiten 16:00".to_owned(),
        ribbon: RibbonLine {
            began: 0,
            from: "14:00".to_owned(),
            to: "16:00".to_owned(),
            closes: 120,
            length: 120,
            parts: Vec::new(),
        },
        stops: false,
        asks: None,
        calm: false,
        ended: false,
    }
}

/// As long as nothing comes.
pub(super) const SILENCE: Duration = Duration::from_millis(300);
