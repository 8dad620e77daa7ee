package ibasho.staff;

import ibasho.mail.Letter;
import ibasho.participant.NewInvitation;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The letter with a one-time link. Whoever reads it over a shoulder learns nothing of what kind of
 * place wrote it.
 */
final class ResetLetter {
    private static final String SUBJECT = "お知らせ";
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.JAPAN)
                    .withZone(ZoneId.of("Asia/Tokyo"));

    private final String baseUrl;

    /** Links begin with this, without a slash at the end. */
    ResetLetter(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    Letter to(String address, NewInvitation link) {
        var text =
                """
                こんにちは。

                お問い合わせの件の、お手続き用のリンクです。
                %s

                %sまで、一度だけ開けます。
                お心あたりがないときは、そのまま消してかまいません。何も変わりません。

                このメールには返信できません。
                """
                        .formatted(baseUrl + link.path(), UNTIL.format(link.expiresAt()));
        return new Letter(address, SUBJECT, text);
    }
}
