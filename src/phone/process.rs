//! The process: its input is the clock, its output what comes of it, and both end it.

use std::{
    io::{self, BufRead as _, Write as _},
    net::{Ipv4Addr, SocketAddr},
    process::{self, ExitCode},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use tokio::{net::TcpListener, runtime::Builder, sync::watch};

use super::{
    address,
    answer::Here,
    limits::{Seats, Tries, Watchers},
    line::{PhoneTold, Stand, Unserved},
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

/// Serves the clock that comes in on the input, until that ends, with a page in these words: at this address,
/// or else at the one that a phone in the room most likely reaches.
pub fn serve(words: &[(&str, &str)], at: Option<Ipv4Addr>) -> ExitCode {
    let (tell, stand) = watch::channel::<Current>((0, None));
    thread::spawn(move || read(&tell));
    let runtime = Builder::new_current_thread().enable_all().build();
    let done = runtime.map_err(|_| Unserved::Port).and_then(|runtime| {
        let pages = Pages::new(words);
        runtime.block_on(serve_at(at, pages, stand))
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
        let Ok(stand) = serde_json::from_str::<Stand>(&line) else { continue };
        tell.send_modify(|(seq, current)| {
            *seq += 1;
            *current = Some(Arc::new(stand));
        });
    }
    // The last answers go out; nothing holds this up.
    thread::sleep(LAST);
    process::exit(0);
}

async fn serve_at(
    at: Option<Ipv4Addr>,
    pages: Pages,
    stand: watch::Receiver<Current>,
) -> Result<(), Unserved> {
    let own = || address::own().ok().and_then(|(own, way_out)| address::choose(&own, way_out));
    let address = at.or_else(own).ok_or(Unserved::Network)?;
    let (listener, port) = listen(address).await.ok_or(Unserved::Port)?;
    let token = Token::new().map_err(|_| Unserved::Port)?;
    let host = format!("{address}:{port}");
    say(&PhoneTold::Listens(format!("http://{host}/{}", token.text())));
    let served = Arc::new(Served {
        here: Here { host, token },
        pages,
        stand,
        tell: say,
        tries: Mutex::new(Tries::default()),
        seats: Mutex::new(Seats::default()),
        watchers: Mutex::new((Watchers::default(), 0)),
    });
    let counted = Arc::clone(&served);
    tokio::spawn(async move { counted.keep_count().await });
    server::run(listener, served).await;
    Ok(())
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
