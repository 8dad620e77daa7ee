package ibasho.opening;

import ibasho.opening.hours.DoorEvent;
import ibasho.opening.hours.DoorEvents;
import ibasho.opening.hours.OneClock;
import ibasho.opening.hours.OneClock.Reading;
import ibasho.protocol.OpeningId;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The door's record as the book of hours reads it: events of one clock, in order. */
public final class DoorRecord implements DoorEvents {
    private final DoorLog log;

    /** Reads this log. */
    public DoorRecord(DoorLog log) {
        this.log = log;
    }

    @Override
    public CompletableFuture<List<DoorEvent>> of(SpaceId space, Collection<OpeningId> openings) {
        return log.of(openings)
                .thenApply(entries ->
                        entries.stream()
                                .collect(Collectors.groupingBy(DoorEntry::opening))
                                .values()
                                .stream()
                                .flatMap(one -> events(one).stream())
                                .toList());
    }

    /** The events of one opening. */
    static List<DoorEvent> events(List<DoorEntry> entries) {
        var shifts =
                OneClock.shifts(
                        entries.stream()
                                .map(entry -> new Reading(entry.at(), before(entry)))
                                .toList());
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> events(entries.get(i), shifts.get(i)))
                .toList();
    }

    private static @Nullable Instant before(DoorEntry entry) {
        return entry.kind() == DoorEntry.Kind.CLOCK_STEPPED ? entry.other() : null;
    }

    private static Stream<DoorEvent> events(DoorEntry entry, Duration shift) {
        var at = entry.at().plus(shift);
        return switch (entry.kind()) {
            case OPENED -> event(entry, at, DoorEvent.Kind.OPENED);
            case PAUSED -> event(entry, at, DoorEvent.Kind.PAUSED);
            case RESUMED -> event(entry, at, DoorEvent.Kind.RESUMED);
            case QUIET_ON -> event(entry, at, DoorEvent.Kind.QUIETED);
            case QUIET_OFF -> event(entry, at, DoorEvent.Kind.CALMED);
            case GRACE -> event(entry, at, DoorEvent.Kind.GRACE);
            case CLOSED -> event(entry, at, DoorEvent.Kind.CLOSED);
            case INTERRUPTED -> gap(entry, at, shift);
            case SOON, WAITING, EXTENDED, CLOSING, REOPENED, CLOCK_STEPPED -> Stream.empty();
        };
    }

    private static Stream<DoorEvent> gap(DoorEntry entry, Instant back, Duration shift) {
        var alive = entry.other() == null ? back : entry.other().plus(shift);
        return Stream.concat(
                event(entry, alive, DoorEvent.Kind.LOST), event(entry, back, DoorEvent.Kind.BACK));
    }

    private static Stream<DoorEvent> event(DoorEntry entry, Instant at, DoorEvent.Kind kind) {
        var reason = entry.reason().isBlank() ? null : entry.reason();
        return Stream.of(new DoorEvent(entry.opening(), at, kind, reason));
    }
}
