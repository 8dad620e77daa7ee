/** Run in the page: people who talk with a made voice, and what one of them hears. */

/** An offer like that of the client: one part to talk, three to hear. @param {string} name */
export async function callOut(name) {
  const peer = new RTCPeerConnection({ bundlePolicy: "max-bundle" });
  window.peers = { ...window.peers, [name]: peer };
  peer.addTransceiver("audio", { direction: "sendonly" });
  for (let slot = 0; slot < 3; slot++) peer.addTransceiver("audio", { direction: "recvonly" });
  const offer = await peer.createOffer();
  await peer.setLocalDescription(offer);
  return offer.sdp;
}

/** Takes the answer; talks or listens from then on. @param {{name: string, sdp: string, talks: boolean}} call */
export async function pickUp({ name, sdp, talks }) {
  const peer = window.peers[name];
  await peer.setRemoteDescription({ type: "answer", sdp });
  await new Promise((done, failed) => {
    const look = () => peer.connectionState === "connected" && done();
    peer.addEventListener("connectionstatechange", look);
    setTimeout(() => failed(new Error(`${name}: not connected`)), 15_000);
    look();
  });
  if (talks) await peer.getTransceivers()[0].sender.replaceTrack(madeVoice());
  else for (const { receiver } of peer.getTransceivers().slice(1)) play(receiver.track);

  function play(track) {
    const player = new Audio();
    player.srcObject = new MediaStream([track]);
    void player.play();
  }

  /** A buzz through three resonances that change ten times in a while: vowels, always the same. */
  function madeVoice() {
    const sound = new AudioContext();
    const throat = sound.createOscillator();
    throat.type = "sawtooth";
    throat.frequency.value = 120;
    const out = sound.createMediaStreamDestination();
    const mouth = [730, 1_100, 2_450].map((hertz) => {
      const part = sound.createBiquadFilter();
      part.type = "bandpass";
      part.frequency.value = hertz;
      part.Q.value = 8;
      throat.connect(part).connect(out);
      return part;
    });
    const vowels = [
      [730, 1_100, 2_450],
      [300, 2_300, 3_000],
      [320, 900, 2_200],
      [530, 1_850, 2_500],
      [500, 1_000, 2_400],
    ];
    let chance = 12_345;
    for (let at = 0; at < 120; at += 0.18) {
      chance = (chance * 1_103_515_245 + 12_345) % 2_147_483_648;
      const vowel = vowels[chance % 5];
      for (const [index, { frequency }] of mouth.entries()) {
        frequency.linearRampToValueAtTime(vowel[index], at);
      }
      throat.frequency.linearRampToValueAtTime(100 + (chance % 60), at);
    }
    throat.start();
    return out.stream.getAudioTracks()[0];
  }
}

/** What the listener's two slots counted since the beginning, first slot first. */
export async function heardSince() {
  const heard = [];
  const parts = window.peers.listener.getTransceivers().slice(1, 3);
  for (const { receiver } of parts) {
    const stats = [...(await receiver.getStats()).values()];
    const inbound = stats.find(({ type }) => type === "inbound-rtp") ?? {};
    heard.push({
      packetsReceived: inbound.packetsReceived ?? 0,
      packetsLost: inbound.packetsLost ?? 0,
      totalSamplesReceived: inbound.totalSamplesReceived ?? 0,
      concealedSamples: inbound.concealedSamples ?? 0,
      silentConcealedSamples: inbound.silentConcealedSamples ?? 0,
      fecPacketsReceived: inbound.fecPacketsReceived ?? 0,
      bytesReceived: inbound.bytesReceived ?? 0,
    });
  }
  return heard;
}
