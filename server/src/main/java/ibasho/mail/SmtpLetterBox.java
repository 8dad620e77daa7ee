package ibasho.mail;

import ibasho.kernel.Nothing;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.simplejavamail.MailException;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** Hands letters to a mail server, one after the other, on one thread of its own. */
public final class SmtpLetterBox implements LetterBox, AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MAX_WAITING = 64;

    private final MailSettings settings;
    private final Mailer mailer;
    private final ThreadPoolExecutor postman =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_WAITING),
                    Thread.ofPlatform().daemon().name("postman").factory());

    /** A letter box that empties into this mail server; connects only when there is a letter. */
    public SmtpLetterBox(MailSettings settings) {
        this.settings = settings;
        this.mailer =
                MailerBuilder.withSMTPServer(
                                settings.host(),
                                settings.port(),
                                settings.user(),
                                settings.password())
                        .withTransportStrategy(transport(settings.security()))
                        .withSessionTimeout((int) TIMEOUT.toMillis())
                        .withDebugLogging(false)
                        .buildMailer();
    }

    @Override
    public CompletionStage<Nothing> post(Letter letter) {
        var taken = new CompletableFuture<Nothing>();
        try {
            postman.execute(() -> deliver(letter, taken));
        } catch (RejectedExecutionException _) {
            taken.completeExceptionally(LetterNotTaken.because("too many wait"));
        }
        return taken;
    }

    private void deliver(Letter letter, CompletableFuture<Nothing> taken) {
        try {
            mailer.sendMail(
                            EmailBuilder.startingBlank()
                                    .from(settings.fromName(), settings.from())
                                    .to(letter.to())
                                    .withSubject(letter.subject())
                                    .withPlainText(letter.text())
                                    .buildEmail(),
                            false)
                    .join();
            taken.complete(Nothing.NOTHING);
        } catch (MailException | IllegalArgumentException refused) {
            taken.completeExceptionally(LetterNotTaken.because(refused.getClass().getSimpleName()));
        } catch (RuntimeException bug) {
            taken.completeExceptionally(bug);
        }
    }

    private static TransportStrategy transport(MailSettings.Security security) {
        return switch (security) {
            case NONE -> TransportStrategy.SMTP;
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case TLS -> TransportStrategy.SMTPS;
        };
    }

    @Override
    public void close() {
        postman.shutdown();
    }
}
