/** How often the loudness is read, in milliseconds. */
export const READ_EVERY_MILLIS = 100;

/** Louder than this is a voice, on the scale of {@link loudness}. */
export const VOICE_FROM = 0.35;

/**
 * How loud samples are, from 0 to 1 and about as the ear has it: the whole range of decibels from a
 * quiet room (−60) to as loud as it goes (0).
 */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-9);
  return Math.min(1, Math.max(0, (decibels + 60) / 60));
}

/** Reads the loudness of a microphone and nothing else: it goes to no loudspeaker and no server. */
export function meter(track: MediaStreamTrack, told: (level: number) => void): () => void {
  const sound = new AudioContext();
  const reader = sound.createAnalyser();
  reader.fftSize = 1024;
  sound.createMediaStreamSource(new MediaStream([track])).connect(reader);
  void sound.resume();
  const samples = new Float32Array(reader.fftSize);
  const reading = setInterval(() => {
    reader.getFloatTimeDomainData(samples);
    told(loudness(samples));
  }, READ_EVERY_MILLIS);
  return () => {
    clearInterval(reading);
    void sound.close();
  };
}
