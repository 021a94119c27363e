//! Takes connections, reads what they ask and sends the answer, each within its time.

use std::{convert::Infallible, sync::Arc, time::Duration};

use hyper::{Request, body::Incoming, header, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    net::{TcpListener, TcpStream},
    time::{sleep, timeout},
};

use super::{
    answer::Asked,
    served::{Seat, Served},
};

/// So long somebody may take to say what is asked.
const HEAD: Duration = Duration::from_secs(3);
/// So long a connection lasts in all; an answer may wait for most of it.
const WHOLE: Duration = Duration::from_secs(40);
/// Bytes and lines of what is asked.
const HEAD_SIZE: usize = 8192;
const HEAD_LINES: usize = 48;
/// Where the system gives no connection it is asked again after this.
const AGAIN: Duration = Duration::from_millis(100);

/// Serves for ever.
pub(super) async fn run(listener: TcpListener, served: Arc<Served>) {
    loop {
        let Ok((stream, who)) = listener.accept().await else {
            sleep(AGAIN).await;
            continue;
        };
        if let Some(seat) = served.seat(who.ip()) {
            let connection = timeout(WHOLE, connection(stream, seat, Arc::clone(&served)));
            tokio::spawn(connection);
        }
    }
}

async fn connection(stream: TcpStream, seat: Seat, served: Arc<Served>) {
    let service = service_fn(|request: Request<Incoming>| {
        let served = Arc::clone(&served);
        async move {
            let text = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
            let is_single = request.headers().get_all(header::HOST).iter().count() == 1;
            let asked = Asked {
                method: request.method().as_str(),
                host: text(header::HOST).filter(|_| is_single),
                origin: text(header::ORIGIN),
                path: request.uri().path(),
                query: request.uri().query(),
            };
            Ok::<_, Infallible>(served.answer(asked).await)
        }
    });
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(HEAD);
    protocol.keep_alive(false).max_buf_size(HEAD_SIZE).max_headers(HEAD_LINES);
    // Whoever does not keep to it, or goes away, gets nothing more.
    let _ = protocol.serve_connection(TokioIo::new(stream), service).await;
    drop(seat);
}
