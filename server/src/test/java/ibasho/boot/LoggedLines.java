package ibasho.boot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Everything that would be logged at DEBUG, whatever the levels are. Thread-safe. */
final class LoggedLines extends TurboFilter implements AutoCloseable {
    private final Set<String> kinds = new ConcurrentSkipListSet<>();
    private final Set<String> lines = new ConcurrentSkipListSet<>();
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();

    LoggedLines() {
        logs.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable problem) {
        if (!level.isGreaterOrEqual(Level.DEBUG)) {
            return FilterReply.NEUTRAL;
        }
        if (format == null) {
            return FilterReply
                    .ACCEPT; // "would this be logged?": then it is said, and comes back here
        }
        kinds.add(logger.getName() + ": " + format);
        lines.add(format + Arrays.toString(parameters) + problem);
        return FilterReply.NEUTRAL;
    }

    /** The loggers and forms of lines since they were taken last. */
    Set<String> taken() {
        var taken = new TreeSet<>(kinds);
        kinds.removeAll(taken);
        return taken;
    }

    /** All lines, with what was filled in. */
    Set<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        logs.getTurboFilterList().remove(this);
    }
}
