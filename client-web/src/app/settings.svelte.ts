import type { PersonalSettings, SelfView } from "../generated/protocol.ts";
import { AT_THE_START, OF_A_PERSON, type Shelf, shelf } from "./device-settings.ts";

/** Hands the settings of the person to the server. */
export type KeepWithPerson = (settings: PersonalSettings) => void;

/** Pause after the last change before it is sent, in milliseconds. */
const SEND_AFTER_MILLIS = 400;

/**
 * How things are shown and heard. With somebody signed in they are theirs, on every device; without,
 * they are this device's own. A copy of the person's lies here only where they are remembered, so
 * that the first picture is right already; it goes with the sign-in.
 */
export class Settings {
  #device = $state.raw<PersonalSettings>(AT_THE_START);
  #own = $state.raw<PersonalSettings | null>(null);
  #keep = $state.raw<KeepWithPerson | null>(null);
  private mayStayHere = false;
  private sending: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly deviceShelf: Shelf = shelf("display"),
    private readonly ownShelf: Shelf = shelf("display-2"),
  ) {
    this.#device = deviceShelf.read() ?? AT_THE_START;
    this.#own = ownShelf.read();
  }

  /** What counts now. */
  get current(): PersonalSettings {
    return this.#own ?? this.#device;
  }

  /** Whether what is chosen now goes with a person, not with this device. */
  get signedIn(): boolean {
    return this.#keep !== null;
  }

  change(part: Partial<PersonalSettings>): void {
    const changed = { ...this.current, ...part };
    if (this.#keep) this.changeOwn(changed, this.#keep);
    else this.changeDevice(changed);
  }

  /** The server said who is here. What is being chosen right now is newer than its word. */
  arrived(self: Pick<SelfView, "settings" | "remembered">, keep: KeepWithPerson): void {
    this.#keep = keep;
    this.mayStayHere = self.remembered;
    if (this.sending === undefined) this.#own = self.settings ?? null;
    this.copyHere();
  }

  /** Nobody is signed in (any more): the device's own wishes count again. */
  left(): void {
    clearTimeout(this.sending);
    this.sending = undefined;
    this.#keep = null;
    this.#own = null;
    this.ownShelf.forget();
  }

  private changeOwn(changed: PersonalSettings, keep: KeepWithPerson): void {
    this.#own = changed;
    this.copyHere();
    clearTimeout(this.sending);
    this.sending = setTimeout(() => {
      this.sending = undefined;
      keep(changed);
    }, SEND_AFTER_MILLIS);
  }

  private changeDevice(changed: PersonalSettings): void {
    this.#own = null;
    this.#device = { ...changed, ...OF_A_PERSON };
    this.deviceShelf.keep(this.#device);
  }

  private copyHere(): void {
    if (this.#own && this.mayStayHere) this.ownShelf.keep(this.#own);
    else this.ownShelf.forget();
  }
}

/** The settings of this page. */
export const settings = new Settings();
