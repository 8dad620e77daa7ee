package ibasho.load;

import ibasho.load.Syscalls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether every line was on the disk before anybody was told: its page written to the write-ahead
 * log, then a sync of that log returned, and only then the bytes of "done" and of the line itself
 * went into a socket.
 */
final class SyncOrder {
    private static final String LOG = "-wal";

    private final List<Call> logWrites;
    private final List<Call> logSyncs;
    private final List<Call> tellings;

    SyncOrder(List<Call> calls) {
        logWrites = calls.stream().filter(c -> c.isOn(LOG) && !c.isSync()).toList();
        logSyncs = calls.stream().filter(c -> c.isOn(LOG) && c.isSync()).toList();
        tellings = calls.stream().filter(Call::isOnSocket).toList();
    }

    /** How often the log was synced. */
    int syncs() {
        return logSyncs.size();
    }

    /**
     * What was not in order.
     *
     * @param stored sequence → text of lines that were answered with "stored"
     */
    List<String> violations(Map<Long, String> stored) {
        var violations = new ArrayList<String>();
        stored.forEach((seq, text) -> violation(seq, text).ifPresent(violations::add));
        return violations;
    }

    private Optional<String> violation(long seq, String text) {
        var written = first(logWrites, text).map(Call::returned);
        if (written.isEmpty()) {
            return Optional.of(text + ": never written to the log");
        }
        var synced =
                logSyncs.stream()
                        .filter(s -> s.begun() > written.get())
                        .map(Call::returned)
                        .findFirst();
        if (synced.isEmpty()) {
            return Optional.of(text + ": no sync after its pages were written");
        }
        var done = first(tellings, "\\\"said\\\",\\\"seq\\\":" + seq + "}");
        if (done.isEmpty()) {
            return Optional.of(text + ": no done seen on any socket");
        }
        return Stream.of(done, first(tellings, text))
                .flatMap(Optional::stream)
                .filter(telling -> telling.begun() < synced.get())
                .findFirst()
                .map(_ -> text + ": told before the sync returned");
    }

    private static Optional<Call> first(List<Call> calls, String part) {
        return calls.stream().filter(call -> call.arguments().contains(part)).findFirst();
    }
}
