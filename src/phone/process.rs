//! The process: its input is the clock, its output what comes of it, and both end it.

use std::{
    io::{self, BufRead as _, Write as _},
    net::{Ipv4Addr, SocketAddr, SocketAddrV4},
    process::{self, ExitCode},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use tokio::{net::TcpListener, runtime::Builder, sync::watch};

use super::{
    address,
    answer::Here,
    limits::{Seats, Signs, Tries, Watchers},
    line::{PhoneTold, ToPhones, Unserved},
    page::Pages,
    served::{Current, Served},
    server,
    token::Token,
};

/// This build can show the clock elsewhere.
pub const IS_BUILT_IN: bool = true;

/// Where it is found: one can be let through a firewall by its number.
const PORT: u16 = 4715;
/// Where that is taken, one of the next so many.
const PORTS: u16 = 10;
/// So long the last answers may take.
const LAST: Duration = Duration::from_secs(1);

/// Serves the clock that comes in on the input behind the words of its page, until that ends: at this address,
/// or else at the one that a phone in the room most likely reaches.
pub fn serve(at: Option<Ipv4Addr>) -> ExitCode {
    let first = io::stdin().lock().lines().next().and_then(Result::ok);
    let Some(Ok(ToPhones::Begins { words, as_before })) =
        first.map(|line| serde_json::from_str(&line))
    else {
        return ExitCode::FAILURE;
    };
    let (tell, shown) = watch::channel::<Current>((0, None));
    thread::spawn(move || read(&tell));
    let runtime = Builder::new_current_thread().enable_all().build();
    let done = runtime.map_err(|_| Unserved::Port).and_then(|runtime| {
        let former = as_before.as_ref().and_then(Former::of);
        runtime.block_on(serve_at(at, former, Pages::new(&words), shown))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            say(&PhoneTold::Fails(failure));
            ExitCode::FAILURE
        }
    }
}

/// Takes in what is told, line by line; the end of it is the end of all.
fn read(tell: &watch::Sender<Current>) {
    for line in io::stdin().lock().lines() {
        let Ok(line) = line else { break };
        let Ok(ToPhones::Shows(shown)) = serde_json::from_str(&line) else { continue };
        tell.send_modify(|(seq, current)| {
            *seq += 1;
            *current = Some(Arc::from(shown));
        });
    }
    // The last answers go out; nothing holds this up.
    thread::sleep(LAST);
    process::exit(0);
}

async fn serve_at(
    at: Option<Ipv4Addr>,
    former: Option<Former>,
    pages: Pages,
    shown: watch::Receiver<Current>,
) -> Result<(), Unserved> {
    let own = || address::own().map(|(own, way_out)| address::choices(&own, way_out));
    let choices = at.map_or_else(|| own().unwrap_or_default(), |at| vec![at]);
    let address = *choices.first().ok_or(Unserved::Network)?;
    // Screens that knew it before find it back, where that can be.
    let back = match former.filter(|former| former.at.ip() == &address) {
        Some(former) => former.listen().await,
        None => None,
    };
    let (listener, port, [token, hand]) = if let Some(back) = back {
        back
    } else {
        let (listener, port) = listen(address).await.ok_or(Unserved::Port)?;
        let new = || Token::new().map_err(|_| Unserved::Port);
        (listener, port, [new()?, new()?])
    };
    let host = format!("{address}:{port}");
    let way = |token: &Token| format!("http://{host}/{}", token.text());
    say(&PhoneTold::Listens {
        clock: way(&token),
        hand: way(&hand),
        addresses: choices.iter().map(Ipv4Addr::to_string).collect(),
    });
    let served = Arc::new(Served {
        here: Here { host, token, hand },
        pages,
        shown,
        tell: say,
        signs: Mutex::new(Signs::default()),
        tries: Mutex::new(Tries::default()),
        seats: Mutex::new(Seats::default()),
        watchers: Mutex::new((Watchers::default(), 0)),
    });
    let counted = Arc::clone(&served);
    tokio::spawn(async move { counted.keep_count().await });
    server::run(listener, served).await;
    Ok(())
}

/// Where it was found before.
struct Former {
    at: SocketAddrV4,
    tokens: [Token; 2],
}

impl Former {
    /// As its addresses tell.
    fn of([clock, hand]: &[String; 2]) -> Option<Self> {
        let parts = |address: &str| {
            let (at, token) = address.strip_prefix("http://")?.split_once('/')?;
            Some((at.parse().ok()?, Token::of(token)?))
        };
        let ((at, token), (_, hand)): ((SocketAddrV4, _), (SocketAddrV4, _)) =
            parts(clock).zip(parts(hand))?;
        Some(Self { at, tokens: [token, hand] })
    }

    /// Listens there anew, where nobody else does.
    async fn listen(self) -> Option<(TcpListener, u16, [Token; 2])> {
        let listener = TcpListener::bind(self.at).await.ok()?;
        Some((listener, self.at.port(), self.tokens))
    }
}

async fn listen(address: Ipv4Addr) -> Option<(TcpListener, u16)> {
    for port in PORT..=PORT + PORTS {
        if let Ok(listener) = TcpListener::bind(SocketAddr::from((address, port))).await {
            return Some((listener, port));
        }
    }
    None
}

/// Tells the meeting; where nobody listens any more there is nothing left to do.
fn say(told: &PhoneTold) {
    let line = serde_json::to_string(told).unwrap_or_default();
    let mut out = io::stdout().lock();
    if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
        process::exit(0);
    }
}
