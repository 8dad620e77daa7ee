import { connect, createServer } from "node:net";

/**
 * A cable between browser and server that can go dead. Dead means what a lost radio link means: nothing
 * arrives, nothing is refused, and what TCP still holds arrives when it comes back.
 */
export class Cable {
  /** @type {Set<import("node:net").Socket>} */
  #ends = new Set();
  /** @type {"whole" | "dead" | "snapped"} */
  #state = "whole";
  #server;
  #far;

  /** @param {number} farPort where the server listens */
  constructor(farPort) {
    this.#far = farPort;
    this.#server = createServer({ pauseOnConnect: true }, (near) => this.#join(near));
  }

  /** @returns {Promise<number>} the port of the near end */
  async lay() {
    await new Promise((laid) => this.#server.listen(0, "127.0.0.1", () => laid(undefined)));
    return this.#server.address().port;
  }

  /** Nothing passes from now on, and nobody is told. */
  goDead() {
    this.#state = "dead";
    for (const end of this.#ends) end.pause();
  }

  /** What is open breaks at once, and new connections break too. */
  snap() {
    this.#state = "snapped";
    for (const end of this.#ends) end.destroy();
  }

  /** It carries again. */
  mend() {
    this.#state = "whole";
    for (const end of this.#ends) end.resume();
  }

  async remove() {
    for (const end of this.#ends) end.destroy();
    await new Promise((removed) => this.#server.close(() => removed(undefined)));
  }

  /** @param {import("node:net").Socket} near */
  #join(near) {
    if (this.#state === "snapped") {
      near.destroy();
      return;
    }
    const far = connect(this.#far, "127.0.0.1");
    this.#carry(near, far);
    this.#carry(far, near);
    if (this.#state === "whole") near.resume();
    else far.pause();
  }

  /**
   * @param {import("node:net").Socket} from
   * @param {import("node:net").Socket} to
   */
  #carry(from, to) {
    this.#ends.add(from);
    from.setNoDelay(true);
    from.on("data", (bytes) => to.write(bytes));
    from.on("error", () => to.destroy());
    from.on("close", () => {
      this.#ends.delete(from);
      to.destroy();
    });
    from.on("end", () => to.end());
  }
}
