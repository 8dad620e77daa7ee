package ibasho.chat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a line looks as if it carried a phone number, an address, an e-mail address or an account
 * . It only asks the writer once more and decides nothing, so it may err a little on the side
 * of asking; numbers of help lines are not asked about. Pure and thread-safe; every quantifier is
 * bounded.
 */
public final class ContactPattern {
    private static final String STROKE = "[-‐‑‒–—―−ー]";

    /** What people put between the digits of a number. */
    private static final String GAP = "[\\s()/_・.‐‑‒–—―−ー-]{0,3}";

    /** Toll-free and navigation numbers belong to desks, not to persons. */
    private static final String DESK = spread("(?:120|800|570|990)");

    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\d.])(?:\\+?81"
                            + GAP
                            + "(?:0"
                            + GAP
                            + ")?|0[\\s()-]{0,3})(?!"
                            + DESK
                            + ")\\d(?:"
                            + GAP
                            + "\\d){8,9}(?!\\d)");

    private static final Pattern MAIL =
            Pattern.compile(
                    "[a-z0-9][a-z0-9._%+-]{0,63}\\s?(?:@|[(\\[<]at[)\\]>]|アットマーク|アット)\\s?"
                            + "[a-z0-9][a-z0-9-]{0,62}\\s?(?:\\.|[(\\[]dot[)\\]]|ドット)\\s?[a-z]");

    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\w@.])@(?=[0-9_.]{0,28}[a-z])[a-z0-9_][a-z0-9_.]{2,29}");

    private static final Pattern PROFILE =
            Pattern.compile(
                    "(?<![a-z0-9-])(?:line\\.me|lin\\.ee|discord\\.gg|discord\\.com|t\\.me|wa\\.me"
                            + "|instagram\\.com|twitter\\.com|x\\.com|facebook\\.com|fb\\.me|m\\.me"
                            + "|tiktok\\.com/@|youtube\\.com/@|threads\\.net|bsky\\.app|signal\\.me"
                            + "|open\\.kakao\\.com|zoom\\.us/j|meet\\.google\\.com"
                            + "|steamcommunity\\.com|skype:)");

    private static final String SERVICE =
            "(?:(?<![a-z])(?:line|discord|insta(?:gram)?|twitter|skype|kakao(?:talk)?|telegram"
                    + "|signal|tiktok|bluesky|facebook|mixi|steam|psn|wechat|whatsapp"
                    + "|x(?=\\s?(?:の|\\(|アカ|id)))(?![a-z])"
                    + "|らいん|ライン|ディスコード|ディスコ|インスタ|ツイッター|スカイプ|カカオ|テレグラム|シグナル|ブルスカ"
                    + "|フェイスブック)";

    /** A service, perhaps a word or two, and a name that could be looked up there. */
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    SERVICE
                            + "[^。、]{0,8}?(?:(?<![a-z])id(?![a-z])|アイディー?|アカウント|アカ|垢|ユーザー名|[:=→])"
                            + "[^。a-z0-9]{0,6}@?[a-z0-9][a-z0-9._-]{3,29}");

    private static final Pattern BARE_ID =
            Pattern.compile(
                    "(?<![a-z])id\\s?(?:は|:|=|→)\\s?[a-z0-9][a-z0-9._-]{3,29}"
                            + "|(?<![a-z0-9])sw-\\d{4}-\\d{4}-\\d{4}"
                            + "|フレンドコード\\D{0,6}\\d{4}"
                            + "|(?<![\\w#])[a-z0-9_.]{2,32}#\\d{4}(?!\\d)");

    private static final String COUNT = "[\\d一二三四五六七八九十〇]{1,4}";
    private static final String LOT = "\\d{1,4}\\s?(?:" + STROKE + "|の)\\s?\\d{1,4}";

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "〒\\s?\\d{3}"
                            + "|(?<!\\d)\\d{3}"
                            + STROKE
                            + "\\d{4}\\s?\\S{1,3}[都道府県]"
                            + "|[市区町村郡]\\S{0,14}?"
                            + COUNT
                            + "\\s?番地"
                            + "|[市区町村郡][^。、]{0,14}?"
                            + LOT
                            + "(?:"
                            + STROKE
                            + "|の)\\s?\\d"
                            + "|[都道府県]\\S{1,5}[市区町村郡]\\S{0,12}?"
                            + LOT
                            + "|"
                            + COUNT
                            + "\\s?丁目\\s?"
                            + COUNT
                            + "\\s?(?:番|"
                            + STROKE
                            + "|の\\s?\\d)"
                            + "|(?:マンション|アパート|ハイツ|コーポ|メゾン|荘)[^。、]{0,6}?\\d{3,4}\\s?号室");

    private static final List<Pattern> ALL =
            List.of(PHONE, MAIL, HANDLE, PROFILE, ACCOUNT, BARE_ID, ADDRESS);

    private ContactPattern() {}

    /** Whether the text looks like that. */
    public static boolean isIn(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(folded, withDigits(folded))
                .distinct()
                .anyMatch(form -> ALL.stream().anyMatch(one -> one.matcher(form).find()));
    }

    /** 〇九〇 are digits too, when somebody spells a number out. */
    private static String withDigits(String folded) {
        var digits = folded;
        for (var i = 0; i < 10; i++) {
            digits = digits.replace("〇一二三四五六七八九".charAt(i), (char) ('0' + i));
        }
        return digits.replace("ゼロ", "0").replace("ぜろ", "0").replace("まる", "0");
    }

    /** The same digits with gaps between them. */
    private static String spread(String digits) {
        return digits.replaceAll("(?<=\\d)(?=\\d)", Matcher.quoteReplacement(GAP));
    }
}
