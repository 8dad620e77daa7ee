import { createHmac } from "node:crypto";

const STEP_SECONDS = 30;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * Somebody's authenticator app (RFC 6238 with SHA-1, six digits). Gives every code once, as people
 * do: asked twice within a step it shows the next one, which the server takes as well.
 */
export class Authenticator {
  #key;
  #lastStep = 0;

  /** @param {string} base32 the letters to connect it with */
  constructor(base32) {
    const bits = [...base32.replace(/[\s=]/g, "")]
      .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, "0"))
      .join("");
    this.#key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  }

  /** @returns {string} */
  code() {
    const now = Math.floor(Date.now() / 1000 / STEP_SECONDS);
    this.#lastStep = Math.max(now, this.#lastStep + 1);
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(this.#lastStep));
    const hash = createHmac("sha1", this.#key).update(counter).digest();
    const at = hash[19] & 0xf;
    return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
  }
}
