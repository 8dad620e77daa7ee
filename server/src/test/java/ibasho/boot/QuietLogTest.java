package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the shipped log configuration can never write. */
final class QuietLogTest {
    private static final String CANARY = "だれにも言わないで 090-0000-0000";

    @Test
    void writesTheKindAndPlaceOfAnExceptionButNotItsMessage() throws JoranException {
        var cause = new IllegalArgumentException(CANARY);

        var log = logged(new IllegalStateException("n: " + CANARY, cause));

        assertThat(log)
                .contains("ERROR", "A wish failed.")
                .contains("java.lang.IllegalStateException\n", "caused by ")
                .contains("java.lang.IllegalArgumentException\n", "at ibasho.boot.QuietLogTest")
                .doesNotContain(CANARY, "090");
    }

    private static String logged(Exception problem) throws JoranException {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                Objects.requireNonNull(QuietLogTest.class.getResource("/logback.xml")));
        var logger = context.getLogger("ibasho.gateway.Session");
        var event =
                new LoggingEvent(
                        QuietLogTest.class.getName(),
                        logger,
                        Level.ERROR,
                        "A wish failed.",
                        problem,
                        null);
        return new String(encoderOf(context).encode(event), StandardCharsets.UTF_8);
    }

    private static Encoder<ILoggingEvent> encoderOf(LoggerContext context) {
        var appender =
                (OutputStreamAppender<ILoggingEvent>)
                        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        return Objects.requireNonNull(appender).getEncoder();
    }
}
