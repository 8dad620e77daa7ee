package ibasho.boot;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * Writes an exception as its kinds and frames, without any message: a message may quote what
 * somebody wrote, a name or an address.
 */
public final class QuietThrowableConverter extends ThrowableHandlingConverter {
    private static final int MAX_CAUSES = 5;

    @Override
    public String convert(ILoggingEvent event) {
        var text = new StringBuilder();
        var prefix = "";
        var cause = event.getThrowableProxy();
        for (var depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            append(text, prefix, cause);
            prefix = "caused by ";
            cause = cause.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String prefix, IThrowableProxy thrown) {
        text.append(prefix).append(thrown.getClassName()).append('\n');
        for (var frame : thrown.getStackTraceElementProxyArray()) {
            text.append("    ").append(frame.getSTEAsString()).append('\n');
        }
    }
}
