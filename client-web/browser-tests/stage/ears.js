/**
 * Hears everything that reaches one browser context: console errors, script errors, blocked resources,
 * requests to others, and every byte of WebSocket frames and HTTP bodies.
 */
export class Ears {
  /** @type {string[]} */
  faults = [];
  /** @type {string[]} */
  received = [];
  #origin;
  /** @type {RegExp[]} */
  #expected = [];

  /**
   * @param {import("playwright-core").BrowserContext} context
   * @param {string} origin the only one that may be asked for anything
   */
  constructor(context, origin) {
    this.#origin = origin;
    context.on("page", (page) => this.#listen(page));
    context.on("weberror", (event) => this.#fault(`script: ${event.error().message}`));
    context.on("console", (line) => {
      if (line.type() === "error") this.#fault(`console: ${line.text()}`);
    });
  }

  /** @param {import("playwright-core").BrowserContext} context */
  static async reportViolations(context) {
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  /**
   * What a cut network says by itself is no fault of a page.
   * @param {RegExp} pattern
   */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** @param {import("playwright-core").Page} page */
  #listen(page) {
    page.on("request", (request) => this.#request(request.url()));
    page.on("response", (response) => void this.#body(response));
    page.on("websocket", (socket) => {
      this.#request(socket.url().replace(/^ws/, "http"));
      socket.on("framereceived", ({ payload }) => this.received.push(String(payload)));
    });
  }

  /** @param {string} url */
  #request(url) {
    if (/^(data|blob|about):/.test(url)) return;
    if (new URL(url).origin !== this.#origin) this.#fault(`third party: ${url}`);
  }

  /** @param {import("playwright-core").Response} response */
  async #body(response) {
    const kind = response.headers()["content-type"] ?? "";
    if (!/json|text|javascript|svg/.test(kind)) return;
    this.received.push(await response.text().catch(() => ""));
  }

  /** @param {string} fault */
  #fault(fault) {
    if (!this.#expected.some((pattern) => pattern.test(fault))) this.faults.push(fault);
  }
}
