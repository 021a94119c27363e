//! At which address of this machine other screens in the room find the clock.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
};

/// Where it is asked which address leads out: kept for documentation, and nothing is sent there.
const ELSEWHERE: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1)), 9);

/// An address of this machine, by the name of what has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Own {
    /// As the system calls it.
    pub(super) interface: String,
    /// Where it is reached.
    pub(super) address: Ipv4Addr,
}

/// Those at which a phone in the room can find this machine, the likeliest first: private, first where the way
/// out leads, then by wireless, then by wire; none that only this machine or its own guests can reach.
pub(super) fn choices(own: &[Own], way_out: Option<Ipv4Addr>) -> Vec<Ipv4Addr> {
    let reachable = own.iter().filter(|own| own.address.is_private() && !is_of_guests(own));
    let mut ranked: Vec<_> = reachable
        .map(|own| (Some(own.address) != way_out, kind(&own.interface), own.address))
        .collect();
    ranked.sort();
    let mut addresses: Vec<_> = ranked.into_iter().map(|(_, _, address)| address).collect();
    addresses.dedup();
    addresses
}

/// Bridges and tunnels of programs on this machine.
fn is_of_guests(own: &Own) -> bool {
    const GUESTS: [&str; 10] =
        ["docker", "veth", "virbr", "br-", "vmnet", "vboxnet", "tun", "tap", "wg", "utun"];
    let name = own.interface.to_lowercase();
    GUESTS.iter().any(|guest| name.starts_with(guest))
}

/// Wireless before a hotspot of its own before wire before all else.
fn kind(interface: &str) -> u8 {
    let name = interface.to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|with| name.starts_with(with));
    if begins(&["wl", "wi-fi", "wifi"]) {
        0
    } else if begins(&["ap", "bridge"]) {
        1
    } else if begins(&["e", "lan"]) {
        2
    } else {
        3
    }
}

/// What this machine has.
///
/// # Errors
/// When the system does not tell.
pub(super) fn own() -> io::Result<(Vec<Own>, Option<Ipv4Addr>)> {
    let all = if_addrs::get_if_addrs()?.into_iter();
    let own = all.filter_map(|found| match found.ip() {
        IpAddr::V4(address) => Some(Own { interface: found.name.clone(), address }),
        IpAddr::V6(_) => None,
    });
    Ok((own.collect(), way_out()))
}

/// From which address something would leave: asked of the system, without sending.
fn way_out() -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect(ELSEWHERE).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(address) => Some(address),
        IpAddr::V6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(all: &[(&str, [u8; 4])]) -> Vec<Own> {
        let own = |(interface, address): &(&str, [u8; 4])| Own {
            interface: (*interface).to_owned(),
            address: Ipv4Addr::from(*address),
        };
        all.iter().map(own).collect()
    }

    #[test]
    fn the_private_address_that_leads_out_comes_first_then_wireless_then_wire() {
        let all = own(&[
            ("lo", [127, 0, 0, 1]),
            ("docker0", [172, 17, 0, 1]),
            ("eth0", [10, 0, 0, 7]),
            ("wlp2s0", [192, 168, 1, 20]),
        ]);
        let [wire, wireless] = [[10, 0, 0, 7], [192, 168, 1, 20]].map(Ipv4Addr::from);
        assert_eq!(choices(&all, Some(wire)), [wire, wireless]);
        assert_eq!(choices(&all, None), [wireless, wire]);
        assert_eq!(choices(&all[..3], None), [wire]);
    }

    #[test]
    fn what_nobody_in_the_room_reaches_or_everybody_does_is_never_chosen() {
        let all = own(&[
            ("lo", [127, 0, 0, 1]),
            ("docker0", [172, 17, 0, 1]),
            ("tun0", [10, 8, 0, 2]),
            ("eth0", [203, 0, 113, 5]),
            ("wlan0", [169, 254, 3, 4]),
        ]);
        assert_eq!(choices(&all, Some([203, 0, 113, 5].into())), Vec::<Ipv4Addr>::new());
    }
}
