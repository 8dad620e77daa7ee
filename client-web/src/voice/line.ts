import type { VoiceLine } from "../generated/protocol.ts";
import type { Traffic } from "./health.ts";

/** One connection for voices, from its one offer to its end. */
export interface Line {
  /** What is offered to the server; no address of this device is in it. */
  offer(): Promise<string>;
  accept(answer: string): Promise<void>;
  /** Talks with this track; `null` for silence. Nobody has to agree anew. */
  speak(track: MediaStreamTrack | null): Promise<void>;
  traffic(): Promise<Traffic>;
  close(): void;
}

/** What happens on it. */
export interface LineListener {
  connected(): void;
  /** It will not come back. */
  lost(): void;
  heard(slot: number, track: MediaStreamTrack): void;
}

/** A connection that stutters may mend itself for so long, in milliseconds. */
const MENDS_WITHIN_MILLIS = 5_000;

/** A connection that does not stand by then never will, in milliseconds. */
const STANDS_WITHIN_MILLIS = 15_000;

/** A way to open one; throws where the browser cannot. */
export type OpenLine = (facts: VoiceLine, on: LineListener) => Line;

/** The browser's own. The first part is the microphone, silent at first; the others are the slots. */
export const openLine: OpenLine = (facts, on) => new PeerLine(facts, on);

class PeerLine implements Line {
  private readonly peer: RTCPeerConnection;
  private readonly microphone: RTCRtpTransceiver;
  private closed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    { slots, relays }: VoiceLine,
    private readonly on: LineListener,
  ) {
    this.peer = new RTCPeerConnection({
      bundlePolicy: "max-bundle",
      iceServers: relays.map(({ urls, username, credential }) => ({
        urls: [...urls],
        username,
        credential,
      })),
    });
    this.microphone = this.peer.addTransceiver("audio", { direction: "sendonly" });
    const ears = Array.from({ length: slots }, () =>
      this.peer.addTransceiver("audio", { direction: "recvonly" }),
    );
    for (const part of [this.microphone, ...ears]) onlyOpus(part);
    ears.forEach(({ receiver }, slot) => {
      on.heard(slot, receiver.track);
    });
    this.peer.onconnectionstatechange = () => this.changed();
    this.loseIn(STANDS_WITHIN_MILLIS);
  }

  async offer(): Promise<string> {
    const offer = await this.peer.createOffer();
    await this.peer.setLocalDescription(offer);
    return offer.sdp ?? "";
  }

  accept(answer: string): Promise<void> {
    return this.peer.setRemoteDescription({ type: "answer", sdp: answer });
  }

  speak(track: MediaStreamTrack | null): Promise<void> {
    return this.closed ? Promise.resolve() : this.microphone.sender.replaceTrack(track);
  }

  async traffic(): Promise<Traffic> {
    let received = 0;
    let lost = 0;
    for (const stat of (await this.peer.getStats()).values()) {
      if (stat.type !== "inbound-rtp") continue;
      received += stat.packetsReceived;
      lost += stat.packetsLost;
    }
    return { received, lost };
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.peer.onconnectionstatechange = null;
    this.peer.close();
  }

  private changed(): void {
    clearTimeout(this.timer);
    const state = this.peer.connectionState;
    if (state === "connected") this.on.connected();
    else if (state === "failed" || state === "closed") this.lose();
    else this.loseIn(state === "disconnected" ? MENDS_WITHIN_MILLIS : STANDS_WITHIN_MILLIS);
  }

  private loseIn(millis: number): void {
    this.timer = setTimeout(() => this.lose(), millis);
  }

  private lose(): void {
    if (this.closed) return;
    this.close();
    this.on.lost();
  }
}

const SPOKEN = ["audio/opus", "audio/red"];

/** A short offer; a browser that cannot choose offers everything. */
function onlyOpus(part: RTCRtpTransceiver): void {
  const codecs = globalThis.RTCRtpReceiver?.getCapabilities?.("audio")?.codecs ?? [];
  const spoken = codecs.filter(({ mimeType }) => SPOKEN.includes(mimeType.toLowerCase()));
  if (spoken.length > 0 && "setCodecPreferences" in part) part.setCodecPreferences(spoken);
}
