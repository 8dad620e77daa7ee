import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const JAR =
  process.env.IBASHO_JAR ??
  fileURLToPath(new URL("../../../server/target/ibasho.jar", import.meta.url));
export const JAVA =
  process.env.IBASHO_JAVA ?? (process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : "java");
const READY_MILLIS = 90_000;

/** @returns {Promise<number>} a port that nobody uses at this moment */
export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/**
 * @param {string} file settings
 * @param {{name: string, password: string}} manager
 * @returns {string} what connects an authenticator app
 */
function adminCreate(file, { name, password }) {
  const command = ["-jar", JAR, "admin", "create", "--config", file, "--name", name];
  const { stdout, stderr } = spawnSync(JAVA, command, { input: `${password}\n`, encoding: "utf8" });
  const letters = /[?&]secret=([A-Z2-7]+)/.exec(stdout)?.[1];
  if (!letters) throw new Error(`admin create (expected: a secret)\n${stdout}\n${stderr}`);
  return letters;
}

/** The real program as a child process. */
export class Server {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  #process;
  #output = "";
  #folder;
  #command;
  #environment;

  /**
   * @param {number} port
   * @param {string} folder removed at the end
   * @param {string[]} command
   * @param {NodeJS.ProcessEnv} environment
   */
  constructor(port, folder, command, environment) {
    this.port = port;
    this.#folder = folder;
    this.#command = command;
    this.#environment = environment;
  }

  /**
   * With invented people on a temporary data directory.
   * @param {{robots?: boolean, environment?: NodeJS.ProcessEnv}} [options]
   */
  static async demo({ robots = false, environment = {} } = {}) {
    const folder = mkdtempSync(join(tmpdir(), "ibasho-play-"));
    const port = await freePort();
    const more = robots ? [] : ["--no-robots"];
    const command = ["demo", "--port", port, "--data", join(folder, "data"), ...more];
    return Server.start(port, folder, command, environment);
  }

  /**
   * The program as a 居場所 would run it, with these openings and nobody inside.
   * @param {{name: string, from: string, to: string}[]} openings in Japanese time, without a zone
   * @param {{name: string, password: string}[]} [managers] made by the command line, before the start
   * @param {NodeJS.ProcessEnv} [environment] such as that of a clock
   * @returns {Promise<Server & {letters: string[]}>} with each manager's letters for an authenticator
   */
  static async serve(openings, managers = [], environment = {}) {
    const folder = mkdtempSync(join(tmpdir(), "ibasho-play-"));
    const port = await freePort();
    const windows = openings.map(({ name, from, to }) => JSON.stringify({ name, from, to }));
    const file = join(folder, "ibasho.conf");
    writeFileSync(
      file,
      `ibasho { port = ${port}, data = "${folder}/data", openings = [${windows.join(", ")}] }\n`,
    );
    const letters = managers.map((manager) => adminCreate(file, manager));
    const server = await Server.start(port, folder, ["serve", "--config", file], environment);
    return Object.assign(server, { letters });
  }

  /**
   * @param {number} port
   * @param {string} folder
   * @param {(string | number)[]} command
   * @param {NodeJS.ProcessEnv} [environment]
   */
  static async start(port, folder, command, environment = {}) {
    if (!existsSync(JAR)) throw new Error(`${JAR}: missing (expected: mvn package -DskipTests)`);
    const server = new Server(port, folder, command.map(String), environment);
    await server.#begin();
    return server;
  }

  async #begin() {
    const flags = ["-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", JAR];
    this.#process = spawn(JAVA, [...flags, ...this.#command], {
      cwd: this.#folder,
      env: { ...process.env, IBASHO_METRICS_PORT: "0", ...this.#environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (bytes) => {
        this.#output += bytes;
      });
    }
    await this.#ready(this.#command[0] === "demo" ? /Ctrl\+C/ : /ready at/);
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  get output() {
    return this.#output;
  }

  /**
   * The one-use sign-in link printed on the line that holds this word.
   * @param {string} word such as 管理者
   * @returns {string}
   */
  link(word) {
    const line = this.#output.split("\n").find((each) => each.includes(word) && /\/i#/.test(each));
    const link = /https?:\/\/\S+\/i#\S+/.exec(line ?? "");
    if (!link) throw new Error(`link for ${word} (expected: one in)\n${this.#output}`);
    return link[0];
  }

  async stop() {
    await this.#leave();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Takes leave as for an update, and comes back with the same data at the same port. */
  async restart() {
    await this.#leave();
    this.#output = "";
    await this.#begin();
  }

  /**
   * SIGKILL in the middle of whatever it does, then back with the same data at the same port.
   * @param {() => void} [meanwhile] what happens while it is away
   */
  async killAndStart(meanwhile = () => {}) {
    const gone = new Promise((ended) => this.#process?.once("exit", ended));
    this.#process?.kill("SIGKILL");
    await gone;
    meanwhile();
    this.#output = "";
    await this.#begin();
  }

  async #leave() {
    const gone = new Promise((ended) => this.#process?.once("exit", ended));
    if (this.#process?.exitCode === null && this.#process.kill("SIGTERM")) await gone;
  }

  /** @param {RegExp} lastWord what it prints when all is done, links included */
  async #ready(lastWord) {
    const until = Date.now() + READY_MILLIS;
    while (Date.now() < until && this.#process.exitCode === null) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => null);
      if (answer?.ok && lastWord.test(this.#output)) return;
      await new Promise((later) => setTimeout(later, 100));
    }
    this.#process.kill("SIGKILL");
    throw new Error(`server did not get ready:\n${this.#output}`);
  }
}
