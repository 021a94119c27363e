//! Who has the address gets the page, and the clock as soon as it is another.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpListener,
};

use intervisie::phone::line::PhoneTold;

use super::server::{Reply, SILENCE, Server, sample};

#[test]
fn the_page_comes_whole_with_headers_that_keep_everything_else_out() {
    let server = Server::start();
    for (page, kind) in [
        ("", "text/html"),
        ("zaal", "text/html"),
        ("klok.css", "text/css"),
        ("klok.js", "text/javascript"),
    ] {
        let reply = server.get(page);
        assert_eq!(reply.status, Some(200), "{page}");
        for header in [
            "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; \
             connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'",
            "x-content-type-options: nosniff",
            "referrer-policy: no-referrer",
            "cache-control: no-store",
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
            "permissions-policy: screen-wake-lock=(self)",
            "connection: close",
            kind,
        ] {
            assert!(reply.head.contains(header), "{page} without {header}: {}", reply.head);
        }
        assert!(!reply.head.contains("set-cookie"), "{}", reply.head);
        assert!(!reply.body.contains('{') || kind != "text/html", "{}", reply.body);
        assert!(!reply.body.contains("http://") && !reply.body.contains("https://"));
    }
    assert!(server.get("").body.contains(r#"<html lang="nl">"#));
    assert!(server.get("zaal").body.contains(r#"<body class="room"#));
    let typed = server.get_path(&format!("/{}", server.token));
    let folder = format!("location: /{}/", server.token);
    assert!(typed.status == Some(308) && typed.head.contains(&folder), "{typed:?}");
}

#[test]
fn the_clock_comes_at_once_and_then_when_it_is_another() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    let first = server.get("stand?ik=a").json();
    assert_eq!((&first["step"][0], &first["seq"]), (&"Vragen".into(), &1.into()));
    assert_eq!(server.told(), PhoneTold::Watching(1));
    // The machine's clock and the meeting's are the same here.
    assert!(first["now"].as_i64().unwrap() > 0);
    let mut waiting = server.connect();
    let asked =
        format!("GET /{}/stand?na=1&ik=b HTTP/1.1\r\nHost: {}\r\n\r\n", server.token, server.host);
    waiting.write_all(asked.as_bytes()).unwrap();
    assert_eq!(server.told(), PhoneTold::Watching(2));
    waiting.set_read_timeout(Some(SILENCE)).unwrap();
    assert!(waiting.read(&mut [0; 1]).is_err(), "nothing is another yet");
    server.tell(&sample("Advies"));
    waiting.set_read_timeout(Some(crate::poll::PATIENCE)).unwrap();
    let next = Reply::read(waiting).json();
    assert_eq!((&next["step"][0], &next["seq"]), (&"Advies".into(), &2.into()));
    // Whoever has one of another evening, or of a program that was killed, is told at once too.
    assert_eq!(server.get("stand?na=57").json()["seq"], 2);
}

#[test]
fn a_sign_of_the_timekeeper_is_told_and_only_there_it_is_said_what_became_of_it() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    let page = server.get_path(&format!("/{}/", server.hand)).body;
    assert!(page.contains("data-sign=\"4\"") && page.contains("we kunnen door"), "{page}");
    assert!(!server.get("").body.contains("data-sign"));
    assert_eq!(server.sign("2"), Some(204));
    assert_eq!(server.told(), PhoneTold::Signed(2));
    assert_eq!(server.sign("3"), Some(429), "so soon after another it is none");
    assert_eq!(server.sign("5"), Some(404));
    server.show(&sample("Vragen"), Some((2, "seen")));
    let stand = crate::poll::poll("what became of it", || {
        let stand = server.get_path(&format!("/{}/stand", server.hand)).json();
        (stand["sign"] != serde_json::Value::Null).then_some(stand)
    });
    assert_eq!((&stand["sign"]["number"], &stand["sign"]["state"]), (&2.into(), &"seen".into()));
    assert_eq!(server.get("stand").json()["sign"], serde_json::Value::Null);
}

#[test]
fn after_the_end_there_is_nothing_more_to_ask() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    assert_eq!(server.get("stand").json()["ended"], false);
    let mut ended = sample("Vragen");
    ended.ended = true;
    server.tell(&ended);
    let last = server.get("stand?na=1").json();
    assert_eq!((&last["ended"], &last["seq"]), (&true.into(), &2.into()));
    assert_eq!(server.get("stand?na=2").status, Some(410));
    assert_eq!(server.get("stand?na=2&ik=a").status, Some(410));
    // Whoever comes late still hears that it has ended.
    assert_eq!(server.get("stand").json()["ended"], true);
}

#[test]
fn twelve_look_on_and_each_hears_it() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    let asked = |who: usize| {
        let mut stream = server.connect();
        let line = format!("GET /{}/stand?na=1&ik=w{who} HTTP/1.1\r\n", server.token);
        stream.write_all(format!("{line}Host: {}\r\n\r\n", server.host).as_bytes()).unwrap();
        assert_eq!(server.told(), PhoneTold::Watching(u16::try_from(who).unwrap()));
        stream
    };
    let waiting: Vec<_> = (1..=12).map(asked).collect();
    server.tell(&sample("Advies"));
    for stream in waiting {
        assert_eq!(Reply::read(stream).json()["step"][0], "Advies");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn one_that_takes_the_place_of_another_is_found_where_that_was() {
    // Where no other test listens.
    let first = Server::start_at("127.0.0.7", None);
    let known = (first.host.clone(), first.token.clone(), first.hand.clone());
    drop(first);
    let (host, token, hand) = &known;
    let before = || Some([token, hand].map(|token| format!("http://{host}/{token}")));
    let mut second = Server::start_at("127.0.0.7", before());
    assert_eq!((&second.host, &second.token, &second.hand), (host, token, hand));
    second.tell(&sample("Vragen"));
    assert_eq!(second.get("stand").json()["step"][0], "Vragen");
    // Where somebody else listens by now there is a new address.
    let third = Server::start_at("127.0.0.7", before());
    assert!(third.host != *host && third.token != *token && third.hand != *hand);
}

#[test]
fn it_ends_with_its_input_and_listens_no_more() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    assert_eq!(server.get("stand").status, Some(200));
    let address = server.address();
    assert_eq!(server.end(), Some(0));
    // The port is free again.
    assert!(TcpListener::bind(address).is_ok());
}

#[test]
fn a_line_that_is_none_is_passed_by() {
    let mut server = Server::start();
    server.tell(&sample("Vragen"));
    let mut odd = sample("Advies");
    odd.step[0] = "\u{1f600}\"</script>".to_owned();
    server.tell(&odd);
    assert_eq!(server.get("stand?na=1").json()["step"][0], "\u{1f600}\"</script>");
}

#[cfg(target_os = "linux")]
#[test]
fn it_opens_no_file_and_listens_in_one_place() {
    let server = Server::start();
    assert_eq!(server.get("").status, Some(200));
    let held = fs::read_dir(format!("/proc/{}/fd", server.pid())).unwrap();
    let open: Vec<String> = held
        .filter_map(|fd| fs::read_link(fd.unwrap().path()).ok())
        .map(|link| link.to_string_lossy().into_owned())
        .collect();
    let is_file = |link: &&String| link.starts_with('/') && link.as_str() != "/dev/null";
    assert!(!open.iter().any(|link| is_file(&link)), "{open:?}");
    let is_own = |row: &&str| {
        let inode = row.split_whitespace().nth(9).unwrap_or_default();
        open.contains(&format!("socket:[{inode}]"))
    };
    let of = |kind: &str| fs::read_to_string(format!("/proc/net/{kind}")).unwrap_or_default();
    let [tcp, others] = [of("tcp"), ["tcp6", "udp", "udp6", "raw"].map(of).concat()];
    let listens = tcp.lines().filter(is_own).filter(|row| row.contains(" 0A ")).count();
    assert_eq!((listens, others.lines().find(is_own)), (1, None), "{tcp}");
}
