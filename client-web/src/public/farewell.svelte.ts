/** Carries the last word over to the door page after somebody signed out or left. */
class Farewell {
  /** Whether the door page says goodbye; it takes the word away once somebody comes in again. */
  said = $state(false);
}

export const farewell = new Farewell();
