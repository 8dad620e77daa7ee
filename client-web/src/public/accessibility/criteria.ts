/** How a criterion was looked at: by a machine in every build, by a scripted run, by reading. */
export type Look = "AUTO" | "SCRIPT" | "READ";

/** One success criterion of JIS X 8341-3:2016 (the same numbers as WCAG 2.0). */
export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly level: "A" | "AA";
  /** `false`: nothing here falls under it. */
  readonly applies: boolean;
  readonly looks: readonly Look[];
  readonly note?: string;
}

/** Something falls under it, and it was looked at in these ways. */
function yes(number: string, level: "A" | "AA", name: string, looks: Look[], note?: string) {
  return { number, name, level, applies: true, looks, ...(note ? { note } : {}) };
}

/** Nothing falls under it. */
function none(number: string, level: "A" | "AA", name: string, note: string): Criterion {
  return { number, name, level, applies: false, looks: [], note };
}

const NO_MEDIA = "録画・録音の配信がないため。";

/** Level A and AA, in the order of the standard. */
export const CRITERIA: readonly Criterion[] = [
  yes("1.1.1", "A", "非テキストコンテンツ", ["AUTO", "READ"], "絵はかざりか、名前のついたボタン。"),
  none("1.2.1", "A", "音声だけ及び映像だけ（収録済み）", NO_MEDIA),
  none("1.2.2", "A", "キャプション（収録済み）", NO_MEDIA),
  none("1.2.3", "A", "音声解説又はメディアに対する代替コンテンツ（収録済み）", NO_MEDIA),
  none("1.2.4", "AA", "キャプション（ライブ）", NO_MEDIA),
  none("1.2.5", "AA", "音声解説（収録済み）", NO_MEDIA),
  yes("1.3.1", "A", "情報及び関係性", ["AUTO"]),
  yes("1.3.2", "A", "意味のある順序", ["SCRIPT", "READ"]),
  yes("1.3.3", "A", "感覚的な特徴", ["READ"]),
  yes("1.4.1", "A", "色の使用", ["AUTO", "READ"]),
  yes("1.4.2", "A", "音声の制御", ["READ"], "音は、選ぶまで鳴らない。3秒より短い。"),
  yes("1.4.3", "AA", "コントラスト（最低限レベル）", ["AUTO"], "明るい・暗い表示で。"),
  yes(
    "1.4.4",
    "AA",
    "テキストのサイズ変更",
    ["SCRIPT"],
    "400％にあたる幅320ピクセルで、横に動かさずに読める。",
  ),
  yes("1.4.5", "AA", "文字画像", ["READ"], "文字の画像は使っていない。"),
  yes("2.1.1", "A", "キーボード", ["SCRIPT"], "来てから出るまでを、キーボードだけで。"),
  yes("2.1.2", "A", "キーボードトラップなし", ["SCRIPT"]),
  yes(
    "2.2.1",
    "A",
    "タイミング調整可能",
    ["READ"],
    "書きかけは、なくならない。スタッフ用の画面は使わないと閉じ、先に知らせる。",
  ),
  yes("2.2.2", "A", "一時停止、停止及び非表示", ["READ"], "点滅しない。動きはとめられる。"),
  yes("2.3.1", "A", "3回のせん光、又はしきい（閾）値以下", ["READ"], "光るものはない。"),
  yes("2.4.1", "A", "ブロックスキップ", ["AUTO", "SCRIPT"]),
  yes(
    "2.4.2",
    "A",
    "ページタイトル",
    ["AUTO"],
    "そばの人に見えてもよいように、題はどのページも同じ（意図したもの）。見出しで区別できる。",
  ),
  yes("2.4.3", "A", "フォーカス順序", ["SCRIPT"]),
  yes("2.4.4", "A", "リンクの目的（コンテキスト内）", ["AUTO", "READ"]),
  yes(
    "2.4.5",
    "AA",
    "複数の手段",
    ["READ"],
    "部屋は一覧と地図の二通り。ページは少なく、互いにつながる。",
  ),
  yes("2.4.6", "AA", "見出し及びラベル", ["AUTO", "READ"]),
  yes("2.4.7", "AA", "フォーカスの可視化", ["SCRIPT"]),
  yes("3.1.1", "A", "ページの言語", ["AUTO"]),
  yes("3.1.2", "AA", "一部分の言語", ["READ"], "参加者の書いた文には、言語の印がつかない。"),
  yes("3.2.1", "A", "フォーカス時", ["SCRIPT"]),
  yes("3.2.2", "A", "入力時", ["SCRIPT"]),
  yes("3.2.3", "AA", "一貫したナビゲーション", ["READ"]),
  yes("3.2.4", "AA", "一貫した識別性", ["READ"]),
  yes("3.3.1", "A", "エラーの特定", ["SCRIPT", "READ"]),
  yes("3.3.2", "A", "ラベル又は説明", ["AUTO"]),
  yes("3.3.3", "AA", "エラー修正の提案", ["READ"]),
  yes("3.3.4", "AA", "エラー回避（法的、金融及びデータ）", ["READ"]),
  yes("4.1.1", "A", "構文解析", ["AUTO"], "画面は部品から作られ、印は必ず閉じる。"),
  yes("4.1.2", "A", "名前（name）、役割（role）及び値（value）", ["AUTO"]),
];
