/**
 * What happens in a full room in an ordinary hour, as messages of the server: everybody walks to
 * another seat every four minutes, six lines and three reactions a minute, somebody changes their
 * 過ごし方 or comes and goes every two minutes. It is a guess from the plan of an opening, on the busy
 * side; nobody has been counted for it.
 */
export const STEPS_A_WALK = 10;
export const EVENTS = {
  walks: { everyMillis: 8_000 },
  lines: { everyMillis: 10_000 },
  reactions: { everyMillis: 20_000 },
  modes: { everyMillis: 120_000 },
  visits: { everyMillis: 120_000 },
};

const MODES = ["TEXT", "LISTEN", "QUIET", "VOICE"];
const STEP_MILLIS = 200;
const TEXT = "きょうは風がつよいですね。窓のそとの木が、ゆれています。";

/** Plays such hours, so many times faster; counts the bytes of what it tells. */
export class OrdinaryHour {
  bytes = 0;
  #seq = 100;
  #timers = [];

  /**
   * @param {(message: object) => void} tell
   * @param {object[]} avatars as the played server has them, oneself among them
   * @param {number} times how much faster
   */
  constructor(tell, avatars, times) {
    this.tell = (message) => {
      this.bytes += Buffer.byteLength(JSON.stringify(message));
      tell(message);
    };
    this.others = avatars.filter(({ who }) => who !== "me").map((avatar) => ({ ...avatar }));
    this.times = times;
  }

  begin() {
    const { walks, lines, reactions, modes, visits } = EVENTS;
    this.#every(walks, () => this.#walk());
    this.#every(lines, () => this.say());
    this.#every(reactions, () => this.react());
    this.#every(modes, () => this.#mode());
    this.#every(visits, () => this.#visit());
  }

  /** What was said before: as many lines as are kept, with their share of nods. */
  before(lines) {
    const linesANod = EVENTS.reactions.everyMillis / EVENTS.lines.everyMillis;
    for (let i = 1; i <= lines; i++) {
      this.say();
      if (i % linesANod === 0) this.react();
    }
  }

  end() {
    this.#timers.forEach(clearInterval);
  }

  /** One line of somebody. */
  say() {
    const { who, nickname, badge, robot } = this.#anybody();
    const seq = ++this.#seq;
    const said = { by: who, nickname, badge, robot, table: null, text: `${TEXT}${seq}` };
    const more = { phrase: null, replyTo: null, edited: false, removed: false, reactions: [] };
    const line = { seq, ...said, ...more, saidAt: new Date().toISOString() };
    this.tell({ t: "chat.said", seq, line });
  }

  #every({ everyMillis }, act) {
    this.#timers.push(setInterval(act, everyMillis / this.times));
  }

  #anybody() {
    return this.others[Math.floor(Math.random() * this.others.length)];
  }

  /** There and back, so that nobody leaves the floor. */
  #walk() {
    const walker = this.#anybody();
    const home = walker.x;
    for (let step = 1; step <= STEPS_A_WALK; step++) {
      const x = home + (step === STEPS_A_WALK ? 0 : step % 2);
      const moved = [{ who: walker.who, x, y: walker.y, facing: x > home ? "RIGHT" : "LEFT" }];
      const tell = () => this.tell({ t: "avatars.changed", shown: [], moved, gone: [] });
      setTimeout(tell, step * STEP_MILLIS);
    }
  }

  /** A nod to one of the last lines. */
  react() {
    const line = Math.max(101, this.#seq - Math.floor(Math.random() * 5));
    const { who } = this.#anybody();
    this.tell({ t: "chat.reacted", seq: ++this.#seq, line, by: who, reaction: "NOD", on: true });
  }

  #mode() {
    const one = this.#anybody();
    one.presenceMode = MODES[Math.floor(Math.random() * MODES.length)];
    this.tell({ t: "avatars.changed", shown: [{ ...one }], moved: [], gone: [] });
  }

  #visit() {
    const one = this.#anybody();
    this.tell({ t: "avatars.changed", shown: [], moved: [], gone: [one.who] });
    const back = () =>
      this.tell({ t: "avatars.changed", shown: [{ ...one }], moved: [], gone: [] });
    setTimeout(back, 3_000);
  }
}
