//! Linux and its kin: the sound server, `PulseAudio` or `PipeWire` that speaks its language.

use std::{ffi::CString, fs, net::Shutdown, os::unix::net::UnixStream, time::Duration};

use pulseaudio::{
    AsPlaybackSource, Client, cookie_path_from_env,
    protocol::{
        ChannelMap, ChannelVolume, DEFAULT_SINK, PlaybackStreamParams, SampleFormat, SampleSpec,
        SinkInfo, Volume,
    },
    socket_path_from_env,
};
use tokio::{task::spawn_blocking, time::timeout};

use super::{
    Unheard,
    stroke::{RATE, Stroke},
};
use crate::{app::devices::Output, domain::clean::clean};

/// This build has sound of its own.
pub const IS_BUILT_IN: bool = true;

/// As long as the server gets for each answer; one that runs answers in milliseconds.
const ANSWER: Duration = Duration::from_secs(1);
/// As long as a sound may take beyond its own length.
const DRAIN: Duration = Duration::from_secs(2);
/// The output that a server makes up where the machine has none.
const NO_OUTPUT: &str = "auto_null";
/// How long the proof of being allowed to play is, in bytes.
const COOKIE: usize = 256;
/// Longest name of an output that is shown.
const MAX_NAME: usize = 60;

/// A connection for one sound: the crate's thread behind it ends with this.
struct Server {
    client: Client,
    socket: UnixStream,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have been closed from the other side.
        let _ = self.socket.shutdown(Shutdown::Both);
    }
}

/// The output that would be heard.
///
/// Fails when there is none.
pub(super) async fn look() -> Result<Output, Unheard> {
    let server = connect().await?;
    output(&server).await
}

/// Plays a stroke to its end.
///
/// Fails when there is no sound server, or it does not play.
pub(super) async fn play(stroke: Stroke, volume: u8) -> Result<Output, Unheard> {
    let server = connect().await?;
    let output = output(&server).await?;
    let params = PlaybackStreamParams {
        sample_spec: SampleSpec { format: SampleFormat::S16Le, channels: 1, sample_rate: RATE },
        channel_map: ChannelMap::mono(),
        cvolume: Some(ChannelVolume::norm(1)),
        sink_name: Some(DEFAULT_SINK.to_owned()),
        ..PlaybackStreamParams::default()
    };
    let samples = source(stroke.samples(volume));
    let asked = server.client.create_playback_stream(params, samples.as_playback_source());
    let stream = answer(asked).await?;
    let played = timeout(stroke.length() + DRAIN, stream.play_all()).await;
    played.map_err(|_| Unheard::InVain)?.map_err(|_| Unheard::Absent)?;
    Ok(output)
}

/// Gives the samples bit by bit, as the server asks for them.
fn source(samples: Vec<u8>) -> impl FnMut(&mut [u8]) -> usize + Send + 'static {
    let mut at = 0;
    move |room| {
        let rest = samples.get(at..).unwrap_or_default();
        let count = rest.len().min(room.len());
        for (to, from) in room.iter_mut().zip(rest) {
            *to = *from;
        }
        at += count;
        count
    }
}

async fn connect() -> Result<Server, Unheard> {
    let path = socket_path_from_env().ok_or(Unheard::Absent)?;
    // Without waiting: a server that was stopped answers nobody, and its queue may be full.
    let connected = timeout(ANSWER, tokio::net::UnixStream::connect(path));
    let socket = connected.await.map_err(|_| Unheard::InVain)?.map_err(|_| Unheard::Absent)?;
    let greeting = timeout(2 * ANSWER, spawn_blocking(move || greet(socket)));
    let greeted = greeting.await.map_err(|_| Unheard::InVain)?;
    greeted.map_err(|_| Unheard::Absent)?
}

/// The crate's greeting waits for answers: the socket itself has the deadline.
fn greet(socket: tokio::net::UnixStream) -> Result<Server, Unheard> {
    let with_deadline = || {
        let socket = socket.into_std()?;
        socket.set_nonblocking(false)?;
        socket.set_read_timeout(Some(ANSWER))?;
        socket.set_write_timeout(Some(ANSWER))?;
        Ok((socket.try_clone()?, socket))
    };
    let (socket, own) = with_deadline().map_err(|_: std::io::Error| Unheard::Absent)?;
    // Where there is none the server knows its user by the socket, but wants one of this length.
    let kept = cookie_path_from_env().and_then(|path| fs::read(path).ok());
    let cookie = kept.unwrap_or_else(|| vec![0; COOKIE]);
    let client = Client::new_unix(c"intervisie", own, Some(cookie)).map_err(|_| Unheard::InVain)?;
    Ok(Server { client, socket })
}

async fn answer<T>(
    asked: impl Future<Output = Result<T, pulseaudio::ClientError>>,
) -> Result<T, Unheard> {
    timeout(ANSWER, asked).await.map_err(|_| Unheard::InVain)?.map_err(|_| Unheard::Absent)
}

async fn output(server: &Server) -> Result<Output, Unheard> {
    let info = answer(server.client.server_info()).await?;
    let name = info.default_sink_name.ok_or(Unheard::Absent)?;
    if name.to_bytes() == NO_OUTPUT.as_bytes() {
        return Err(Unheard::InVain);
    }
    let sink = answer(server.client.sink_info_by_name(name)).await?;
    Ok(Output::Device { name: Some(named(&sink)), muted: sink.muted, volume: Some(volume(&sink)) })
}

/// The name by which people know an output.
fn named(sink: &SinkInfo) -> String {
    let text = |name: &CString| clean(&name.to_string_lossy(), MAX_NAME);
    let described = sink.description.as_ref().map(text).filter(|name| !name.is_empty());
    described.unwrap_or_else(|| text(&sink.name))
}

/// The volume of the loudest channel, in hundredths of the usual loudest.
fn volume(sink: &SinkInfo) -> u16 {
    let loudest = sink.cvolume.channels().iter().map(Volume::as_u32).max().unwrap_or(0);
    let usual = u64::from(Volume::NORM.as_u32());
    let hundredths = (u64::from(loudest) * 100 + usual / 2) / usual;
    u16::try_from(hundredths).unwrap_or(u16::MAX)
}
