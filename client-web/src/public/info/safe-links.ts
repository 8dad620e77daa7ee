/** The address if it is a web page, else `null`: nothing else may stand behind a link. */
export function webPage(url: string | null): string | null {
  try {
    return url && ["https:", "http:"].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

/** What a phone dials, such as `tel:0120-000-000`; `null` when there is no number in it. */
export function dial(phone: string | null): string | null {
  const number = (phone ?? "").normalize("NFKC").replace(/[^0-9+#*-]/g, "");
  return /\d/.test(number) ? `tel:${number}` : null;
}
