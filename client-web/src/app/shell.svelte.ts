import type { ClientMessageUnion, Notice } from "../generated/protocol.ts";
import type { Answer } from "../net/answer.ts";
import { Connection, type ConnectionPorts, type NetState } from "../net/connection.ts";
import { earlyLineWaits } from "../net/early-line.ts";
import { patient } from "../net/patient.ts";
import { browserPorts, signOut, stillSignedIn } from "../net/ports.ts";
import type { RoomEvent, TopicEvent } from "../net/receive.ts";
import { readings } from "../reading/readings.svelte.ts";
import { apply, fromGreeting, type PersonState, seen } from "./person.ts";
import { PersonalTopics } from "./personal-topics.ts";
import { settings } from "./settings.svelte.ts";

/** Who wants to hear what happens in the room; kept across pages. */
export interface RoomListener {
  /** Hello was answered, first or again: time to (re-)enter. */
  connected(): void;
  inRoom(event: RoomEvent): void;
  /** The sign-in ended: nothing of the room may stay on this device. */
  signedOut(): void;
}

/** Whether somebody is signed in here: not known yet, no, or yes. */
export type SignedIn = "asking" | "no" | "yes";

/** The frame around all pages: where we are, who we are, and the line to the server. */
export class Shell {
  /** The present path; pages are chosen by it. */
  path = $state(location.pathname);
  net = $state.raw<NetState>({ kind: "idle" });
  signedIn = $state<SignedIn>("asking");
  /** `null` until the first hello was answered, and after signing out. */
  person = $state.raw<PersonState | null>(null);

  private room: RoomListener | null = null;
  private readonly topics = new PersonalTopics();
  private readonly hearers = new Set<(event: TopicEvent) => void>();
  private readonly connection: Connection;

  constructor(ports: ConnectionPorts = browserPorts) {
    this.connection = new Connection(ports, {
      netChanged: (state) => this.netChanged(state),
      greeted: (greeting) => {
        this.person = fromGreeting(greeting, Date.now());
        this.showSettings();
        readings.begin((message) => this.ask(message));
        this.topics.begin(this.person, (message) => this.ask(message));
        this.room?.connected();
      },
      inRoom: (event) => this.room?.inRoom(event),
      aboutPerson: (event) => {
        if (this.person) this.person = apply(this.person, event);
        if (event.t === "self.changed") this.showSettings();
        if (event.t === "door.changed") this.topics.door(event.door);
      },
      onTopic: (event) => {
        this.topics.heard(event);
        for (const hear of this.hearers) hear(event);
      },
    });
  }

  /** Looks whether somebody is signed in, and connects if so. */
  async begin(): Promise<void> {
    // The line is on its way already, and tells by itself when nobody is signed in.
    if (earlyLineWaits(window)) return this.connect();
    const held = await stillSignedIn();
    if (this.signedIn !== "asking") return; // Somebody signed in meanwhile.
    if (held !== false) return this.connect();
    this.signedIn = "no";
    settings.left();
  }

  /** Call after signing in: opens a line as whoever that is now; `person` follows. */
  connect(): void {
    this.connection.stop();
    this.person = null;
    this.signedIn = "yes";
    this.connection.start();
  }

  /** Asks the server; the promise never rejects. */
  ask(message: ClientMessageUnion): Promise<Answer> {
    return this.connection.ask(message);
  }

  /** The same for somebody at work: where the server says to wait a moment, it waits and asks again. */
  readonly askPatiently = patient((message) => this.ask(message));

  /** Goes to another path of this app. */
  go(to: string): void {
    history.pushState(null, "", to);
    this.path = location.pathname;
    window.scrollTo(0, 0);
  }

  /** The browser's back and forward buttons were used. */
  followHistory(): void {
    this.path = location.pathname;
  }

  /** The device woke up or the network is back. */
  wake(): void {
    this.connection.wake();
  }

  /**
   * Ends the session on this device and shows the door; `false` when nobody answered: then the
   * session holds, and nothing here may look as if it did not.
   */
  async signOut(): Promise<boolean> {
    if (!(await signOut())) return false;
    this.connection.stop();
    this.forget();
    this.go("/");
    return true;
  }

  /** A quiet note was read; it is not shown again. */
  noticeSeen(notice: Notice): void {
    if (this.person) this.person = seen(this.person, notice);
    void this.ask({ t: "account.noticeSeen", notice: notice.id });
  }

  /** Listens to the room from now on. */
  listenToRoom(room: RoomListener): void {
    this.room = room;
  }

  /** Hears what happens on staff's desks; the returned function ends that. */
  hear(hearer: (event: TopicEvent) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  private showSettings(): void {
    const self = this.person?.self;
    if (self)
      settings.arrived(self, (kept) => void this.ask({ t: "account.settings", settings: kept }));
  }

  private netChanged(state: NetState): void {
    this.net = state;
    if (state.kind === "ended" && state.reason === "SIGNED_OUT") this.forget();
  }

  private forget(): void {
    this.person = null;
    this.signedIn = "no";
    settings.left();
    readings.end();
    this.topics.end();
    this.room?.signedOut();
    this.room = null;
  }
}
