import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

type Catalogue = Readonly<Record<string, string>>;

const LOCALES = ["ja", "ja-easy", "en"] as const;
const FOLDERS = [
  "messages",
  "messages/room",
  "messages/opening",
  "messages/around",
  "messages/care",
  "messages/grave",
  "messages/voice",
  "messages/consult",
  "messages/panel",
];

/** Keys whose texts only people who work here see. */
const STAFF_KEYS =
  /^(staff|ops|con|desk|grave|rec|people|roles|cards|panel|pledge|totp|lock|role)_/;

/** Refusals of wishes that only people who work here have. */
const STAFF_REFUSALS = new RegExp(
  `^refused_(${[
    "no_such_(panel|wish|entry|person|card|concern|case|record|step|proposal|opening|rule|break|kind|shift|offer|experience)",
    "no_(contact|experience|manager)",
    "part_taken|not_above_own_hat|why_needed|follow_up_needed|report_first",
    "not_(nominated|oneself|over_yet|on_duty|now)",
    "second_person_needed|mail_not_set_up|edited_meanwhile|push_address|kind_in_use",
    "ends_before_start|opening_(too_long|overlaps)|already_begun|in_the_past|too_far_ahead",
    "slot_overlaps|reason_needed|nothing_planned|file_not_read|hand_over_first",
  ].join("|")})$`,
);

const forStaff = (key: string) => STAFF_KEYS.test(key) || STAFF_REFUSALS.test(key);

/** DOMAIN §13: words that blame, count or press. */
const NEVER =
  /お久しぶり|最近来て|日ぶり|違反|警告|BAN|退場|強制|不適切|更生|復帰|甘え|頑張|がんば|なぜ来|未読|ランキング|連続|レベル|達成率|必ず|かならず|至急|エラー|禁止|制限|ユーザー|利用|引きこもり|ひきこもり|しなければ/;

/** The same for the English texts. */
const NEVER_IN_ENGLISH =
  /\b(error|invalid|forbidden|banned|violation|warning|must|failed|illegal|users?|streak|unread)\b/i;

function read(locale: string): Catalogue {
  const parts = FOLDERS.map((folder) => readFileSync(join(folder, `${locale}.json`), "utf8"));
  return Object.assign({}, ...parts.map((part) => JSON.parse(part)));
}

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !/^(paraglide|generated)/.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
}

function offending(catalogue: Catalogue, wrong: (text: string, key: string) => boolean): string[] {
  return Object.entries(catalogue).flatMap(([key, text]) =>
    wrong(text, key) ? [`${key}: ${text}`] : [],
  );
}

/** A text without its readings; the whole rules are read a paragraph long, sentence by sentence. */
function parts(key: string, text: string): readonly string[] {
  const bare = text.replace(/《[^》]*》/g, "");
  return key.startsWith("house_full_") ? bare.split("。") : [bare];
}

const catalogues = Object.fromEntries(LOCALES.map((locale) => [locale, read(locale)]));
const ja = read("ja");

test("every text exists in every language, with the same blanks to fill", () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const shape = (catalogue: Catalogue) =>
    Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, blanks(text)]));

  for (const locale of LOCALES) expect(shape(read(locale)), locale).toEqual(shape(ja));
});

test("every text is shown somewhere", () => {
  const code = sources("src");

  const unused = Object.keys(ja).filter((key) => !new RegExp(`\\bm\\.${key}\\b`).test(code));
  expect(unused).toEqual([]);
});

describe.each(["ja", "ja-easy"])("Japanese texts (%s)", (locale) => {
  const catalogue = catalogues[locale] ?? {};

  test("never blame, count or press", () => {
    expect(offending(catalogue, (text) => NEVER.test(text.replace(/《[^》]*》/g, "")))).toEqual([]);
  });

  test("do not shout", () => {
    expect(offending(catalogue, (text) => /[！!]|？？/.test(text))).toEqual([]);
  });

  test("are short: at most eighty characters for participants", () => {
    const long = (text: string, key: string) =>
      !forStaff(key) && parts(key, text).some((part) => [...part].length > 80);

    expect(offending(catalogue, long)).toEqual([]);
  });

  test("have no half-width kana", () => {
    expect(offending(catalogue, (text) => /[\uff61-\uff9f]/.test(text))).toEqual([]);
  });
});

test("English texts never blame, count or press, and do not shout", () => {
  const wrong = (text: string) => NEVER_IN_ENGLISH.test(text) || text.includes("!");

  expect(offending(read("en"), wrong)).toEqual([]);
});

describe("easy Japanese", () => {
  test("has a reading right behind the kanji it belongs to", () => {
    const stray = (text: string) =>
      /(^|[^\p{Script=Han}々])《/u.test(text) || /《[^ぁ-ゖー]*》/.test(text);

    expect(offending(read("ja-easy"), stray)).toEqual([]);
  });

  test("gives a reading for every kanji that participants see", () => {
    const bare = (text: string, key: string) =>
      !forStaff(key) &&
      /[\p{Script=Han}々]/u.test(text.replace(/[\p{Script=Han}々]+《[^》]+》/gu, ""));

    expect(offending(read("ja-easy"), bare)).toEqual([]);
  });
});

test("readings stand in easy Japanese only", () => {
  for (const locale of ["ja", "en"]) {
    expect(offending(read(locale), (text) => text.includes("《"))).toEqual([]);
  }
});
