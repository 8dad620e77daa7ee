package ibasho.info;

import ibasho.protocol.InfoCardText;
import ibasho.protocol.InfoCardText.Kind;
import java.time.LocalDate;
import java.util.List;

/**
 * The help contacts a new 居場所 begins with (DOMAIN §5.3). From then on they are the staff's cards:
 * numbers and hours change, and only a human can check them.
 */
final class FirstCards {
    /** The day these texts were put together; shown until staff check them again. */
    private static final LocalDate PUT_TOGETHER = LocalDate.of(2026, 11, 22);

    static final List<InfoCardText> ALL =
            List.of(
                    new InfoCardText(
                            Kind.HELP,
                            "よりそいホットライン",
                            "どんな気持ちのときでも、話を聞いてもらえる電話です。" + "岩手・宮城・福島からは 0120-279-226 です。",
                            "0120-279-338",
                            "https://www.since2011.net/yorisoi/",
                            "毎日、24時間",
                            PUT_TOGETHER),
                    new InfoCardText(
                            Kind.HELP,
                            "いのちの電話",
                            "つらい気持ちを、そのまま話せる電話です。",
                            "0120-783-556",
                            "https://www.inochinodenwa.org/",
                            "毎日16時から21時。毎月10日は24時間",
                            PUT_TOGETHER),
                    new InfoCardText(
                            Kind.HELP,
                            "#いのちSOS",
                            "消えてしまいたいほどつらいとき、話を聞いてもらえる電話です。",
                            "0120-061-338",
                            "https://www.lifelink.or.jp/inochisos/",
                            "曜日によって時間がちがいます",
                            PUT_TOGETHER),
                    new InfoCardText(
                            Kind.HELP,
                            "まもろうよ こころ",
                            "電話やチャットなど、自分に合う相談のしかたをさがせる、厚生労働省のページです。",
                            null,
                            "https://www.mhlw.go.jp/mamorouyokokoro/",
                            "いつでも見られます",
                            PUT_TOGETHER));

    private FirstCards() {}
}
