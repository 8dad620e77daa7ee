package ibasho.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import ibasho.kernel.Nothing;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SmtpLetterBoxTest {
    private static final Letter LETTER = new Letter("yui@example.jp", "お知らせ", "こんにちは。\nリンクです。\n");

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void theServerTakesTheLetter() throws Exception {
        try (var box = new SmtpLetterBox(settings(server.getSmtp().getPort(), null))) {
            assertThat(box.post(LETTER).toCompletableFuture().join()).isEqualTo(Nothing.NOTHING);
        }

        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("お知らせ");
        assertThat(received.getAllRecipients()[0]).hasToString("yui@example.jp");
        assertThat(received.getFrom()[0].toString()).endsWith("<no-reply@hiroba.example>");
        assertThat(received.getContent().toString().replace("\r\n", "\n"))
                .contains("こんにちは。\nリンクです。");
    }

    @Test
    void headersNameNeitherProgramNorLibrary() throws Exception {
        try (var box = new SmtpLetterBox(settings(server.getSmtp().getPort(), null))) {
            box.post(LETTER).toCompletableFuture().join();
        }

        var headers = server.getReceivedMessages()[0].getAllHeaders();
        while (headers.hasMoreElements()) {
            var header = headers.nextElement();
            assertThat(header.getName()).isNotIn("X-Mailer", "User-Agent");
            assertThat(header.getValue().toLowerCase(Locale.ROOT)).doesNotContain("ibasho");
        }
    }

    @Test
    void aServerThatIsNotThereIsToldWithoutTheAddress() {
        try (var box = new SmtpLetterBox(settings(1, null))) {
            var posted = box.post(LETTER).toCompletableFuture();

            assertThatThrownBy(posted::join)
                    .hasCauseInstanceOf(LetterNotTaken.class)
                    .hasMessageNotContaining("example.jp");
        }
    }

    @Test
    void anAddressThatIsNoneIsNotTaken() {
        try (var box = new SmtpLetterBox(settings(server.getSmtp().getPort(), null))) {
            var posted = box.post(new Letter("nobody", "お知らせ", "こんにちは。")).toCompletableFuture();

            assertThatThrownBy(posted::join).hasCauseInstanceOf(LetterNotTaken.class);
        }
    }

    @Test
    void aServerWithoutTlsIsNotTrustedWhenTlsIsAskedFor() {
        var strict =
                new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        MailSettings.Security.STARTTLS,
                        null,
                        null,
                        "no-reply@hiroba.example",
                        "ひろば");
        try (var box = new SmtpLetterBox(strict)) {
            var posted = box.post(LETTER).toCompletableFuture();

            assertThatThrownBy(posted::join).hasCauseInstanceOf(LetterNotTaken.class);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static MailSettings settings(int port, @Nullable String user) {
        return new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                user,
                null,
                "no-reply@hiroba.example",
                "ひろば");
    }
}
