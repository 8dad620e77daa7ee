package ibasho.opening.hours;

import ibasho.protocol.Counts;
import java.util.Collection;

/** How people are counted (X-4, REQUIREMENTS §7). Pure. */
final class Counting {
    private Counting() {}

    /** Counts of whatever period these visits are all of. */
    static Counts of(Collection<Visit> visits) {
        return new Counts(
                visits.size(),
                visits.stream().map(Visit::person).distinct().count(),
                visits.stream().filter(Visit::first).map(Visit::person).distinct().count(),
                visits.stream().filter(Visit::watching).count());
    }
}
