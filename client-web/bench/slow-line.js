import { connect, createServer } from "node:net";
import { Transform } from "node:stream";

const MILLIS = 1_000;

/**
 * A line as on an old phone far from the mast: everything waits, and all connections share one
 * narrow way. Counts every byte that came down.
 */
export class SlowLine {
  /** Bytes that came from the server. */
  down = 0;
  #server;
  #freeAt = 0;

  /**
   * @param {number} farPort where the server listens
   * @param {{kbps: number, roundTripMillis: number}} line
   */
  constructor(farPort, line) {
    this.kbps = line.kbps;
    this.oneWay = line.roundTripMillis / 2;
    this.#server = createServer((near) => {
      near.pause();
      // The handshake takes a round trip too.
      setTimeout(() => this.#join(near, connect(farPort, "127.0.0.1")), this.oneWay * 2);
    });
  }

  /** @returns {Promise<number>} the port of the near end */
  async lay() {
    await new Promise((laid) => this.#server.listen(0, "127.0.0.1", () => laid(undefined)));
    return this.#server.address().port;
  }

  remove() {
    this.#server.close();
  }

  #join(near, far) {
    near.on("error", () => far.destroy()).on("close", () => far.destroy());
    far.on("error", () => near.destroy()).on("close", () => near.destroy());
    near.pipe(this.#up()).pipe(far);
    far.pipe(this.#narrow()).pipe(near);
  }

  #up() {
    const wait = this.oneWay;
    return new Transform({
      transform: (bytes, _, done) => setTimeout(() => done(null, bytes), wait),
    });
  }

  /** Bytes leave one after the other at the line's rate, and arrive half a round trip later. */
  #narrow() {
    const line = this;
    return new Transform({
      transform(bytes, _, done) {
        line.down += bytes.length;
        const now = performance.now();
        const begins = Math.max(now, line.#freeAt);
        line.#freeAt = begins + (bytes.length * 8 * MILLIS) / (line.kbps * 1_000);
        const arrives = line.#freeAt + line.oneWay;
        setTimeout(() => this.push(bytes), arrives - now);
        setTimeout(done, Math.max(0, line.#freeAt - now));
      },
      flush(done) {
        setTimeout(done, line.oneWay + 50);
      },
    });
  }
}
