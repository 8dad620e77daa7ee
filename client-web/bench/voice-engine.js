import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** The engine of voices in a process of its own; answers one line for each command. */
export class Engine {
  /** @param {string} [address] to listen on */
  constructor(address = "127.0.0.1") {
    this.process = spawn(
      process.env.IBASHO_JAVA ?? "java",
      [
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        process.env.IBASHO_CLASSES ?? "",
        "ibasho.voice.media.BenchEngine",
        address,
      ],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    this.lines = createInterface(this.process.stdout)[Symbol.asyncIterator]();
  }

  /** @param {string} command */
  async ask(command) {
    this.process.stdin.write(`${command}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error("engine: ended (expected: an answer)");
    return /** @type {string} */ (value);
  }

  /** The answer to this offer. @param {string} name @param {string} offer */
  async join(name, offer) {
    const answer = await this.ask(`join ${name} ${Buffer.from(offer).toString("base64")}`);
    return Buffer.from(answer, "base64").toString();
  }

  close() {
    this.process.kill();
  }
}
