import { CLOSE_CODES } from "../generated/protocol.ts";

/** Why a socket closed; `ABNORMAL` is the browser's own word for a line that simply broke. */
export type CloseReason = keyof typeof CLOSE_CODES | "ABNORMAL";

/** The reason behind a status code; unknown codes count as a broken line. */
export function closeReason(number: number): CloseReason {
  for (const [name, code] of Object.entries(CLOSE_CODES)) {
    if (code.number === number) return name as keyof typeof CLOSE_CODES;
  }
  return "ABNORMAL";
}

/** Whether to come back by oneself. */
export function comesBack(reason: CloseReason): boolean {
  return reason === "ABNORMAL" || CLOSE_CODES[reason].comeBack;
}
