/**
 * One pure tone for each person instead of a microphone, and the spectrum of what each person hears: it
 * proves who is heard, not only that something is.
 */

/** Hertz of the first person; far from each other and from the hum of a house. */
const LOWEST = 440;
const APART = 170;

/** @param {number} index of a person, from 0 */
export function toneOf(index) {
  return LOWEST + APART * index;
}

/**
 * Gives everybody in this context that tone, and listens along. Call before the page is opened.
 * @param {import("playwright-core").BrowserContext} context
 * @param {number} hertz
 */
export function giveTone(context, hertz) {
  return context.addInitScript(play, hertz);
}

/** In the page. @param {number} hertz */
function play(hertz) {
  const seen = { asked: [], offers: 0, peers: [], players: [], tracks: [], readers: new Map() };
  window.ibashoTones = seen;

  navigator.mediaDevices.getUserMedia = async (wish) => {
    seen.asked.push(wish);
    const sound = new AudioContext();
    const tone = sound.createOscillator();
    const microphone = sound.createMediaStreamDestination();
    tone.frequency.value = hertz;
    tone.connect(microphone);
    tone.start();
    seen.tracks.push(...microphone.stream.getAudioTracks());
    return microphone.stream;
  };

  const Peer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Peer {
    constructor(settings) {
      super(settings);
      seen.peers.push(this);
    }
    createOffer(options) {
      seen.offers++;
      return super.createOffer(options);
    }
  };

  const playIt = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (!seen.players.includes(this)) seen.players.push(this);
    return playIt.call(this);
  };
}

/**
 * The tones this person hears at this moment, lowest first.
 * @param {import("playwright-core").Page} page
 * @param {number} people how many tones there are
 * @returns {Promise<number[]>} indexes of the people
 */
export function heardBy(page, people) {
  return page.evaluate(listen, { lowest: LOWEST, apart: APART, people });
}

/** In the page. */
async function listen({ lowest, apart, people }) {
  const { players, readers } = window.ibashoTones;
  const heard = new Set();
  const playing = players.filter((one) => one.srcObject && !one.muted && one.volume > 0);
  for (const one of playing) {
    if (readers.get(one)?.stream !== one.srcObject) {
      const sound = new AudioContext({ sampleRate: 48_000 });
      const reader = sound.createAnalyser();
      reader.fftSize = 8192;
      reader.smoothingTimeConstant = 0;
      sound.createMediaStreamSource(one.srcObject).connect(reader);
      await sound.resume();
      readers.set(one, { stream: one.srcObject, reader });
    }
  }
  await new Promise((later) => setTimeout(later, 250));
  for (const one of playing) {
    const { reader } = readers.get(one);
    const loud = new Float32Array(reader.frequencyBinCount);
    reader.getFloatFrequencyData(loud);
    const at = (hertz) => Math.round((hertz * reader.fftSize) / 48_000);
    for (let index = 0; index < people; index++) {
      const middle = at(lowest + apart * index);
      const peak = Math.max(...loud.slice(middle - 2, middle + 3));
      const beside = Math.max(
        ...loud.slice(middle - 12, middle - 7),
        ...loud.slice(middle + 8, middle + 13),
      );
      if (peak > -60 && peak > beside + 15) heard.add(index);
    }
  }
  return [...heard].sort((a, b) => a - b);
}

/**
 * Waits until exactly these are heard.
 * @param {import("playwright-core").Page} page
 * @param {number[]} whom
 * @param {number} people
 * @param {number} [withinMillis]
 * @returns {Promise<number>} how long that took, in milliseconds
 */
export async function hears(page, whom, people, withinMillis = 15_000) {
  const from = Date.now();
  let last = "";
  while (Date.now() - from < withinMillis) {
    last = String(await heardBy(page, people));
    if (last === String(whom)) return Date.now() - from;
  }
  throw new Error(`heard: [${last}] (expected: [${whom}])`);
}

/**
 * What the browser was asked, and what became of it.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{asked: number, offers: number, live: number}>} microphones asked for, offers
 *   made, tracks of a microphone that are live
 */
export function voiceOf(page) {
  return page.evaluate(() => {
    const { asked, offers, tracks } = window.ibashoTones;
    const live = tracks.filter(({ readyState }) => readyState === "live").length;
    return { asked: asked.length, offers, live };
  });
}
