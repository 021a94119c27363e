//! What strangers on the network try.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use super::server::{Reply, Server, sample};

fn status(server: &Server, method: &str, path: &str, headers: &str) -> Option<u16> {
    server.ask(method, path, headers).status
}

#[test]
fn a_page_elsewhere_gets_nothing_through_a_browser_in_the_room() {
    let server = Server::start();
    let own = format!("/{}/stand", server.token);
    let host = format!("Host: {}\r\n", server.host);
    let with = |more: &str| format!("{host}{more}\r\n");
    for (method, headers, expected) in [
        ("GET", "Host: rebound.example\r\n".to_owned(), 421),
        ("GET", "Host: localhost:4715\r\n".to_owned(), 421),
        ("GET", format!("{host}{host}"), 421),
        ("GET", with("Origin: http://evil.example"), 403),
        ("GET", with("Origin: null"), 403),
        ("POST", with("Content-Length: 0"), 405),
        ("PUT", with("Content-Length: 0"), 405),
        ("OPTIONS", with("Access-Control-Request-Method: GET"), 405),
        ("TRACE", host.clone(), 405),
        ("CONNECT", host.clone(), 405),
    ] {
        let reply = server.ask(method, &own, &headers);
        assert!(
            reply.status == Some(expected) || (method == "CONNECT" && reply.status == Some(400)),
            "{method} {headers:?}: {reply:?}"
        );
        assert!(reply.body.is_empty() && !reply.head.contains("access-control"), "{reply:?}");
    }
    let old = server.send(format!("GET {own} HTTP/1.0\r\n\r\n").as_bytes());
    assert_eq!(old.status, Some(421));
}

#[test]
fn guessing_stops_and_whoever_has_the_address_notices_nothing() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    let host = format!("Host: {}\r\n", server.host);
    let guesses = ["/", "/aaaaaaaaaa/", "/stand", "/../../etc/passwd", "/%2e%2e/"];
    let answers: Vec<_> =
        guesses.iter().cycle().take(15).map(|path| status(&server, "GET", path, &host)).collect();
    assert_eq!(answers, [[Some(404); 10].as_slice(), &[Some(429); 5]].concat());
    assert_eq!(server.get("stand").status, Some(200));
    assert_eq!(server.get("../../etc/passwd").status, Some(404));
    assert_eq!(status(&server, "GET", "/favicon.ico", &host), Some(404));
}

#[test]
fn what_is_no_request_is_turned_away_at_once() {
    let server = Server::start();
    let own = format!("/{}/", server.token);
    let head = format!("GET {own} HTTP/1.1\r\nHost: {}\r\n", server.host);
    let began = Instant::now();
    let hello = [&[0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3][..], &[7; 500]].concat();
    assert!(matches!(server.send(&hello).status, Some(400) | None));
    assert!(matches!(
        server.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status,
        Some(400 | 405 | 421 | 505) | None
    ));
    assert!(matches!(server.send(b"\0\0\0\0\r\n\r\n").status, Some(400) | None));
    let large = format!("{head}X: {}\r\n\r\n", "x".repeat(2_000_000));
    assert!(matches!(server.send(large.as_bytes()).status, Some(431) | None));
    let lines = format!("{head}{}\r\n", "X: y\r\n".repeat(100));
    assert_eq!(server.send(lines.as_bytes()).status, Some(431));
    let long = format!("GET /{}/ HTTP/1.1\r\nHost: {}\r\n\r\n", "a".repeat(70_000), server.host);
    assert!(matches!(server.send(long.as_bytes()).status, Some(414 | 431) | None));
    // Two requests that one machine reads as one: only the first is answered, and with a refusal.
    let smuggled = format!(
        "{head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET {own} HTTP/1.1\r\nHost: {}\r\n\r\n",
        server.host
    );
    let reply = server.send(smuggled.as_bytes());
    assert!(!reply.body.contains("HTTP/1.1"), "{reply:?}");
    assert!(began.elapsed() < Duration::from_secs(20));
    assert_eq!(server.get("").status, Some(200));
}

#[test]
fn half_open_connections_go_away_and_hold_up_nobody() {
    let server = Server::start();
    let head = format!("GET /{}/ HTTP/1.1\r\nHost:", server.token);
    let mut open: Vec<TcpStream> = (0..100)
        .filter_map(|_| {
            let mut stream = TcpStream::connect(server.address()).ok()?;
            stream.write_all(head.as_bytes()).ok()?;
            Some(stream)
        })
        .collect();
    // Each is closed by the other side: those beyond the seats at once, the rest once their time is up.
    let began = Instant::now();
    for stream in &mut open {
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut rest = Vec::new();
        let closed = stream.read_to_end(&mut rest);
        let is_reset = |error: &std::io::Error| error.kind() == std::io::ErrorKind::ConnectionReset;
        assert!(closed.as_ref().map_or_else(is_reset, |_| true), "{closed:?}");
    }
    assert!(began.elapsed() < Duration::from_secs(15), "{:?}", began.elapsed());
    assert_eq!(server.get("").status, Some(200));
}

#[test]
fn a_connection_serves_one_request() {
    let server = Server::start();
    let one = format!("GET /{}/ HTTP/1.1\r\nHost: {}\r\n\r\n", server.token, server.host);
    let mut stream = server.connect();
    stream.write_all(one.repeat(20).as_bytes()).unwrap();
    let reply = Reply::read(stream);
    assert_eq!(reply.status, Some(200));
    assert_eq!(reply.body.matches("HTTP/1.1 ").count(), 0);
}

#[test]
fn random_bytes_harm_nothing() {
    let server = Server::start();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed
    };
    for _ in 0..100 {
        let length = usize::try_from(next() % 300).unwrap();
        let mut bytes: Vec<u8> = (0..length).map(|_| u8::try_from(next() % 256).unwrap()).collect();
        if next() % 2 == 0 {
            bytes.splice(0..0, format!("GET /{}/", server.token).into_bytes());
        }
        bytes.extend_from_slice(b"\r\n\r\n");
        let mut stream = server.connect();
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
    }
    assert_eq!(server.get("").status, Some(200));
}
