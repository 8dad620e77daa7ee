/** Texts of the first page, made by `build/messages.js`; a development page has none there. */
declare module "ibasho-texts:tables" {
  type Locale = "ja" | "ja-easy" | "en";
  type Tables = Readonly<Partial<Record<Locale, readonly string[]>>>;
  type Later = Readonly<
    Partial<Record<Locale, () => Promise<{ readonly texts: readonly string[] }>>>
  >;

  /** What is there from the start. */
  const tables: Tables;
  /** What is fetched when somebody wants it. */
  const later: Later;

  export { type Later, type Locale, later, type Tables, tables };
}
