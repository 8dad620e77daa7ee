/** After the last word the device lets go of the microphone, in milliseconds. */
export const LET_GO_AFTER_MILLIS = 20_000;

/** The microphone of this device: asked for only here, and let go of when it is not used. */
export class Microphone {
  private stream: MediaStream | null = null;
  private letGo: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly devices: MediaDevices | undefined) {}

  /** The track, not silent any more; asks the browser if it must. `null`: there is none to be had. */
  async open(): Promise<MediaStreamTrack | null> {
    clearTimeout(this.letGo);
    const mine = ++this.asked;
    const stream = this.live() ?? (await this.get());
    if (mine !== this.asked) {
      if (stream !== this.stream) stop(stream);
      return null;
    }
    this.stream = stream;
    const track = stream?.getAudioTracks()[0] ?? null;
    if (track) track.enabled = true;
    return track;
  }

  /** Silent at once; let go of a little later, so that the next word begins whole. */
  rest(): void {
    this.asked++;
    for (const track of this.stream?.getTracks() ?? []) track.enabled = false;
    clearTimeout(this.letGo);
    this.letGo = setTimeout(() => this.drop(), LET_GO_AFTER_MILLIS);
  }

  /** Let go of at once: the device shows that nothing listens. */
  drop(): void {
    this.asked++;
    clearTimeout(this.letGo);
    stop(this.stream);
    this.stream = null;
  }

  /** Somebody pulled the plug, or another program took it: then it is fetched anew. */
  private live(): MediaStream | null {
    return this.stream?.active ? this.stream : null;
  }

  private async get(): Promise<MediaStream | null> {
    try {
      return (await this.devices?.getUserMedia({ audio: SOUND })) ?? null;
    } catch {
      return null;
    }
  }
}

const SOUND: MediaTrackConstraints = {
  channelCount: 1,
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
};

function stop(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
