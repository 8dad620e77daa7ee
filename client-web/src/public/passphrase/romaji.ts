/** Kana, one or two signs each, and the letters they are typed with. */
const table: Readonly<Record<string, string>> = parse(`
  あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so
  た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho
  ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n
  が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do
  ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu
  きゃ kya きゅ kyu きょ kyo しゃ sha しゅ shu しょ sho ちゃ cha ちゅ chu ちょ cho
  にゃ nya にゅ nyu にょ nyo ひゃ hya ひゅ hyu ひょ hyo みゃ mya みゅ myu みょ myo
  りゃ rya りゅ ryu りょ ryo ぎゃ gya ぎゅ gyu ぎょ gyo じゃ ja じゅ ju じょ jo
  びゃ bya びゅ byu びょ byo ぴゃ pya ぴゅ pyu ぴょ pyo しぇ she じぇ je ちぇ che
  てぃ ti でぃ di ふぁ fa ふぃ fi ふぇ fe ふぉ fo うぃ wi うぇ we うぉ wo
  ぁ a ぃ i ぅ u ぇ e ぉ o ゃ ya ゅ yu ょ yo ゎ wa ー -
`);

function parse(text: string): Readonly<Record<string, string>> {
  const parts = text.trim().split(/\s+/);
  return Object.fromEntries(
    parts.flatMap((kana, i) => (i % 2 === 0 ? [[kana, parts[i + 1] ?? ""]] : [])),
  );
}

/** Whether the text is nothing but kana and spaces. */
export function isKana(text: string): boolean {
  return /^[ぁ-ゖァ-ヶー\s]+$/.test(text) && text.trim() !== "";
}

/** Kana in the letters they are typed with, by one fixed table; other signs stay as they are. */
export function romaji(text: string): string {
  const kana = text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  let typed = "";
  let doubled = false;
  for (let i = 0; i < kana.length; ) {
    const two = kana.slice(i, i + 2);
    const sign = two.length === 2 && table[two] !== undefined ? two : kana.slice(i, i + 1);
    i += sign.length;
    if (sign === "っ") {
      doubled = true;
      continue;
    }
    const letters = table[sign] ?? sign;
    typed += (doubled ? letters.slice(0, 1) : "") + letters;
    doubled = false;
  }
  return typed;
}
