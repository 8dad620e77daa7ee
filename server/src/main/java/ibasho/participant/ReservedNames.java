package ibasho.participant;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that would make a participant look like somebody who works here (PROMISES 10). Searched
 * inside the fold, so that width, case, kana and look-alike letters do not help.
 */
final class ReservedNames {
    private static final List<String> WORDS =
            List.of(
                    "スタッフ",
                    "スタフ",
                    "管理者",
                    "管理人",
                    "管理係",
                    "かんりしゃ",
                    "かんりにん",
                    "相談員",
                    "そうだんいん",
                    "支援員",
                    "支援者",
                    "しえんいん",
                    "しえんしゃ",
                    "職員",
                    "しょくいん",
                    "公式",
                    "こうしき",
                    "運営",
                    "うんえい",
                    "システム",
                    "室長",
                    "しつちょう",
                    "担当者",
                    "たんとうしゃ",
                    "専門職",
                    "事務局",
                    "じむきょく",
                    "カウンセラー",
                    "サポーター",
                    "ファシリテーター",
                    "モデレーター",
                    "admin",
                    "staff",
                    "manager",
                    "moderator",
                    "counsel",
                    "official",
                    "operator",
                    "support",
                    "system",
                    "sysop",
                    "ibasho");

    private static final Pattern LATIN_MARKS = Pattern.compile("[\\u0300-\\u036f]");

    private static final List<String> FOLDS = WORDS.stream().map(ReservedNames::bare).toList();

    private ReservedNames() {}

    /** Whether a reader could take the name for a function of the house. */
    static boolean sounds(String name) {
        var bare = bare(name);
        var letters = digitsAsLetters(bare);
        return FOLDS.stream().anyMatch(word -> bare.contains(word) || letters.contains(word));
    }

    private static String bare(String name) {
        return LATIN_MARKS.matcher(NameFold.kept(name)).replaceAll("");
    }

    private static String digitsAsLetters(String bare) {
        return bare.replace('5', 's').replace('3', 'e').replace('4', 'a').replace('7', 't');
    }
}
