import { m } from "../../paraglide/messages.js";

/** Shortest secrets, in characters: `Limits.MIN_PASSPHRASE_CHARS` and `MIN_PASSWORD_CHARS`. */
const MIN_PASSPHRASE_CHARS = 10;
const MIN_PASSWORD_CHARS = 12;

/** How a secret is spoken of: あいことば with participants, password with staff. */
export function secretTexts(staff: boolean) {
  return staff
    ? {
        label: m.staff_password_label(),
        hint: m.staff_password_hint({ minChars: MIN_PASSWORD_CHARS }),
        present: m.staff_password_current(),
        fresh: m.staff_password_new(),
        has: m.staff_password_has(),
        none: m.staff_password_none(),
        set: m.staff_password_set(),
        change: m.staff_password_change(),
      }
    : {
        label: m.secret_own_label(),
        hint: m.secret_own_hint({ minChars: MIN_PASSPHRASE_CHARS }),
        present: m.account_current_secret(),
        fresh: m.account_new_secret(),
        has: m.account_has_secret(),
        none: m.account_no_secret(),
        set: m.account_set_secret(),
        change: m.account_change_secret(),
      };
}
