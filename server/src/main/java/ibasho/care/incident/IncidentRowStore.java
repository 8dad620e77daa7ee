package ibasho.care.incident;

import ibasho.care.incident.Incidents.Hand;
import ibasho.care.incident.Incidents.Page;
import ibasho.care.incident.Incidents.Words;
import ibasho.kernel.Ids;
import ibasho.protocol.IncidentDraft;
import ibasho.protocol.IncidentEntryKind;
import ibasho.protocol.IncidentId;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentOrigin;
import ibasho.protocol.ReportClock;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.FieldCipher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The register within one transaction. */
final class IncidentRowStore {
    private final Handle handle;
    private final AuditLog audit;
    private final FieldCipher cipher;
    private final Instant now;
    private final IncidentReadStore reading;

    IncidentRowStore(Handle handle, AuditLog audit, FieldCipher cipher, Instant now) {
        this.handle = handle;
        this.audit = audit;
        this.cipher = cipher;
        this.now = now;
        this.reading = new IncidentReadStore(handle, cipher);
    }

    List<Incident> newest(SpaceId space) {
        return reading.newest(space);
    }

    Map<IncidentKind, Integer> counts(SpaceId space, Instant from, Instant before) {
        return reading.counts(space, from, before);
    }

    @Nullable Page page(SpaceId space, IncidentId id) {
        return reading.page(space, id);
    }

    /** One that must be there. */
    Page thePage(SpaceId space, IncidentId id) {
        var page = page(space, id);
        if (page == null) {
            throw new IllegalStateException("incident: gone (expected: there) " + id);
        }
        return page;
    }

    /** Which incident this key has written to already. */
    @Nullable IncidentId written(Hand hand) {
        return handle.createQuery(
                        """
                        select incident_id from incident_entry
                        where space_id = :space and by_id = :by and entry_key = :key
                        """)
                .bind("space", hand.space())
                .bind("by", hand.by())
                .bind("key", hand.key())
                .mapTo(String.class)
                .findOne()
                .map(IncidentId::new)
                .orElse(null);
    }

    IncidentId begin(
            Hand hand,
            IncidentDraft draft,
            @Nullable IncidentOrigin origin,
            Words words,
            Set<LocalDate> holidays) {
        var id = new IncidentId(Ids.id());
        var sort = Incident.Sort.of(draft);
        handle.createUpdate(
                        """
                        insert into incident
                            (id, space_id, drill, kind, severity, leak, title, happened_at,
                             known_at, begun_by, begun_at, begin_key, origin, origin_id)
                        values (:id, :space, :drill, :kind, :severity, :leak, :title, :happened,
                            :known, :by, :now, :key, :origin, :originId)
                        """)
                .bind("id", id)
                .bind("space", hand.space())
                .bind("drill", draft.drill() ? 1 : 0)
                .bind("kind", sort.kind().name())
                .bind("severity", sort.severity().name())
                .bind("leak", sort.leak() ? 1 : 0)
                .bind("title", cipher.seal("incident", id.value(), "title", words.title()))
                .bind("happened", draft.happenedAt())
                .bind("known", draft.knownAt())
                .bind("by", hand.by())
                .bind("now", now)
                .bind("key", hand.key())
                .bind("origin", origin == null ? null : origin.kind().name())
                .bind("originId", origin == null ? null : origin.id())
                .execute();
        ReportTimes.due(sort, draft.knownAt(), holidays)
                .forEach((clock, due) -> insert(hand.space(), id, clock, due));
        write(hand, id, IncidentEntryKind.BEGUN, draft.happenedAt(), words.text());
        return id;
    }

    void add(Hand hand, Incident there, IncidentEntryKind kind, Instant at, String words) {
        write(hand, there.id(), kind, at, words);
    }

    void sort(
            Hand hand, Incident there, Incident.Sort sort, String words, Set<LocalDate> holidays) {
        handle.createUpdate(
                        """
                        update incident set kind = :kind, severity = :severity, leak = :leak
                        where space_id = :space and id = :id
                        """)
                .bind("kind", sort.kind().name())
                .bind("severity", sort.severity().name())
                .bind("leak", sort.leak() ? 1 : 0)
                .bind("space", hand.space())
                .bind("id", there.id())
                .execute();
        var due = ReportTimes.due(sort, there.knownAt(), holidays);
        there.clocks().stream()
                .filter(one -> one.isOpen() && !due.containsKey(one.clock()))
                .forEach(one -> remove(there, one.clock()));
        due.forEach((clock, at) -> {
            if (there.clocks().stream().noneMatch(one -> one.clock() == clock)) {
                insert(hand.space(), there.id(), clock, at);
            }
        });
        write(hand, there.id(), IncidentEntryKind.CHANGED, now, words);
    }

    void mark(Hand hand, Incident there, ReportClock which, boolean done, String words) {
        handle.createUpdate(
                        """
                        update incident_clock set done_at = :at, done_by = :by
                        where space_id = :space and incident_id = :id and clock = :clock
                        """)
                .bind("at", done ? now : null)
                .bind("by", done ? hand.by() : null)
                .bind("space", hand.space())
                .bind("id", there.id())
                .bind("clock", which.name())
                .execute();
        var kind = done ? IncidentEntryKind.REPORTED : IncidentEntryKind.NOT_REPORTED;
        write(hand, there.id(), kind, now, words);
    }

    void close(Hand hand, Incident there, String lessons) {
        handle.createUpdate(
                        """
                        update incident
                        set lessons = :lessons, closed_by = :by, closed_at = :now
                        where space_id = :space and id = :id
                        """)
                .bind("lessons", cipher.seal("incident", there.id().value(), "lessons", lessons))
                .bind("by", hand.by())
                .bind("now", now)
                .bind("space", hand.space())
                .bind("id", there.id())
                .execute();
        write(hand, there.id(), IncidentEntryKind.CLOSED, now, lessons);
    }

    void reopen(Hand hand, Incident there, String why) {
        handle.createUpdate(
                        """
                        update incident set lessons = null, closed_by = null, closed_at = null
                        where space_id = :space and id = :id
                        """)
                .bind("space", hand.space())
                .bind("id", there.id())
                .execute();
        write(hand, there.id(), IncidentEntryKind.REOPENED, now, why);
    }

    void exported(Hand hand, IncidentId id) {
        audit(hand, id, "incident.export");
    }

    /** Marks what has to be called about now, and returns it. */
    List<Incident> remind(SpaceId space, Instant at) {
        var due = new ArrayList<Incident>();
        for (var one : reading.waiting(space)) {
            var late = one.clocks().stream().filter(clock -> isLate(clock, at)).toList();
            late.forEach(clock -> reminded(one, clock.clock(), Reminders.wanted(clock, at)));
            if (!late.isEmpty()) {
                due.add(one);
            }
        }
        return due;
    }

    private static boolean isLate(Incident.Clock clock, Instant at) {
        return Reminders.wanted(clock, at) > clock.reminded();
    }

    private void reminded(Incident there, ReportClock which, int times) {
        handle.createUpdate(
                        """
                        update incident_clock set reminded = :times
                        where space_id = :space and incident_id = :id and clock = :clock
                        """)
                .bind("times", times)
                .bind("space", there.space())
                .bind("id", there.id())
                .bind("clock", which.name())
                .execute();
    }

    private void insert(SpaceId space, IncidentId id, ReportClock which, Instant due) {
        handle.createUpdate(
                        """
                        insert into incident_clock (incident_id, space_id, clock, due_at, reminded)
                        values (:id, :space, :clock, :due, 0)
                        """)
                .bind("id", id)
                .bind("space", space)
                .bind("clock", which.name())
                .bind("due", due)
                .execute();
    }

    private void remove(Incident there, ReportClock which) {
        handle.createUpdate(
                        """
                        delete from incident_clock
                        where space_id = :space and incident_id = :id and clock = :clock
                        """)
                .bind("space", there.space())
                .bind("id", there.id())
                .bind("clock", which.name())
                .execute();
    }

    private void write(
            Hand hand, IncidentId incident, IncidentEntryKind kind, Instant at, String words) {
        var id = Ids.id();
        handle.createUpdate(
                        """
                        insert into incident_entry
                            (id, incident_id, space_id, at, written_at, by_id, kind, entry_key,
                             words)
                        values (:id, :incident, :space, :at, :now, :by, :kind, :key, :words)
                        """)
                .bind("id", id)
                .bind("incident", incident)
                .bind("space", hand.space())
                .bind("at", at)
                .bind("now", now)
                .bind("by", hand.by())
                .bind("kind", kind.name())
                .bind("key", hand.key())
                .bind("words", cipher.seal("incident_entry", id, "words", words))
                .execute();
        audit(hand, incident, IncidentActs.of(kind));
    }

    private void audit(Hand hand, IncidentId id, String act) {
        audit.append(
                handle,
                new AuditEntry(hand.space(), hand.by(), act, null, Map.of("incident", id.value())));
    }
}
