/**
 * The policy and the result of the tests, in the form that Japanese public bodies publish (JIS X
 * 8341-3:2016 JB.1 and JB.3). A document in Japanese, so it is not in the catalogue of short texts.
 */
export interface Statement {
  readonly term: string;
  readonly words: readonly string[];
}

/** When the words below were last checked against the program. */
export const STATED_ON = "2026-11-23";

export const POLICY: readonly Statement[] = [
  {
    term: "対象範囲",
    words: ["この居場所のすべてのページ（公開ページ、部屋、自分の設定、スタッフ用の画面）。"],
  },
  {
    term: "目標とする適合レベル及び対応度",
    words: [
      "JIS X 8341-3:2016 のレベルAA。対応度は「配慮し試験」です。",
      "あわせて WCAG 2.2 のレベルAAで新しく加わった項目（かくれないフォーカス、引きずらない操作、押せる大きさ、同じ場所の助け、覚えなくてよいサインイン）も目標にしています。",
    ],
  },
  {
    term: "例外事項",
    words: [
      "参加者が書いた文（ふりがなの機械による読みをふくむ）。",
      "情報コーナーから移る、ほかの機関のサイト。",
    ],
  },
];

export const RESULT: readonly Statement[] = [
  { term: "規格の番号及び改正年", words: ["JIS X 8341-3:2016"] },
  {
    term: "目標とした適合レベル",
    words: ["レベルAA（一部に確かめていない環境があるため、準拠とは表していません）"],
  },
  {
    term: "試験の対象",
    words: [
      "門の前、情報コーナー、招待からの手順、部屋に入る前、部屋の一覧、部屋の地図、書きこみ、設定、画面をかくしたところ、スタッフ用の画面。プログラムの画面の種類をすべて選びました。",
    ],
  },
  { term: "依存した技術", words: ["HTML、CSS、JavaScript、WAI-ARIA、SVG"] },
  {
    term: "試験の方法",
    words: [
      "自動：axe-core を、画面の種類ごとに、明るい・暗い表示で、すべての重さの項目について。プログラムを作るたびに動きます。",
      "手順：Chromium を実際に動かし、キーボードだけの訪問と、幅320ピクセル（幅1280の画面を400％に拡大したのと同じ）で横に動かさずに読めることを、作るたびに確かめます。",
      "目視：作った人が、文と画面を読んで確かめました。",
    ],
  },
  {
    term: "確かめた環境",
    words: [
      "Chromium（Linux）。画面の大きさは 360×640、1366×768、320×640。",
      "Safari（iPhone・iPad）は、画面の大きさを似せただけで、実物では確かめていません。",
      "スクリーンリーダーは、名前・役割・読み上げの順を機械で確かめました。NVDA、VoiceOver、TalkBack での通しの試験は、まだしていません。",
    ],
  },
  {
    term: "わかっている課題",
    words: [
      "地図の見え方は、拡大すると動かして見る部分があります。同じことが全部できる一覧があり、はじめは一覧です。",
      "障害のある方による試験は、まだしていません。運営する団体が、開く前に行うことを前提にしています。",
    ],
  },
];
