import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Debian's package `faketime` puts the library that moves a program's clock. */
const LIBRARIES = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`,
);

/** The clock of one server: runs like ours, and can be moved while the server runs. */
export class Clock {
  #file = join(mkdtempSync(join(tmpdir(), "ibasho-clock-")), "offset");
  #aheadSeconds = 0;

  constructor() {
    this.#write();
  }

  /** What a program needs in its environment to live by this clock. */
  get environment() {
    const library = LIBRARIES.find((path) => existsSync(path));
    if (!library) throw new Error("faketime: missing (expected: apt-get install faketime)");
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      // Reading the file at every look at the clock would slow the server down many times.
      FAKETIME_CACHE_DURATION: "1",
      // Timers run by the monotonic clock, which no step of the wall clock moves.
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      // A mend for old C libraries; with today's it makes every wait a loop (ten times the processor).
      FAKETIME_FORCE_MONOTONIC_FIX: "0",
    };
  }

  /** Now by this clock, in epoch milliseconds. */
  get now() {
    return Date.now() + this.#aheadSeconds * 1_000;
  }

  /** @param {number} minutes how far the clock jumps ahead */
  ahead(minutes) {
    this.#aheadSeconds += Math.round(minutes * 60);
    this.#write();
  }

  /** @param {number} millis the moment to jump to, in epoch milliseconds */
  to(millis) {
    this.ahead((millis - this.now) / 60_000);
  }

  #write() {
    writeFileSync(this.#file, `+${this.#aheadSeconds}\n`);
  }
}
