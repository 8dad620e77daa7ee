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
    static final String NEVER_WRITTEN = ": never written to the log";
    static final String NEVER_SYNCED = ": no sync after its pages were written";
    static final String NEVER_TOLD = ": no done seen on any socket";
    static final String TOLD_EARLY = ": told before the sync returned";

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
     * @param stored sequence → key of lines that were answered with "stored"; the words themselves
     *     are sealed before they are written, the key is not
     */
    List<String> violations(Map<Long, String> stored) {
        var violations = new ArrayList<String>();
        stored.forEach((seq, key) -> violation(seq, key).ifPresent(violations::add));
        return violations;
    }

    /** Whether these words stand in clear in anything that was written to the log. */
    boolean logHolds(String words) {
        return first(logWrites, words).isPresent();
    }

    private Optional<String> violation(long seq, String key) {
        var written = first(logWrites, key).map(Call::returned);
        if (written.isEmpty()) {
            return Optional.of(key + NEVER_WRITTEN);
        }
        var synced =
                logSyncs.stream()
                        .filter(sync -> sync.begun() > written.get())
                        .map(Call::returned)
                        .findFirst();
        if (synced.isEmpty()) {
            return Optional.of(key + NEVER_SYNCED);
        }
        var done = first(tellings, "\\\"said\\\",\\\"seq\\\":" + seq + "}");
        if (done.isEmpty()) {
            return Optional.of(key + NEVER_TOLD);
        }
        return Stream.of(done, first(tellings, "\\\"chat.said\\\",\\\"seq\\\":" + seq + ","))
                .flatMap(Optional::stream)
                .filter(telling -> telling.begun() < synced.get())
                .findFirst()
                .map(_ -> key + TOLD_EARLY);
    }

    private static Optional<Call> first(List<Call> calls, String part) {
        return calls.stream().filter(call -> call.arguments().contains(part)).findFirst();
    }
}
