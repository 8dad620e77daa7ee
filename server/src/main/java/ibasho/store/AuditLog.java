package ibasho.store;

import ibasho.protocol.SpaceId;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What was done, by whom, in one chain of hashes for each 居場所. Entries are added inside the write
 * they tell of, so that neither exists without the other; triggers refuse to edit or delete them.
 */
public final class AuditLog {
    private final InstantSource clock;

    /** An audit log that dates its entries by this clock. */
    public AuditLog(InstantSource clock) {
        this.clock = clock;
    }

    /** Adds an entry; call inside the write it tells of. */
    public void append(Handle handle, AuditEntry entry) {
        var place = takeNumber(handle, entry.space());
        var link =
                new AuditLink(
                        entry.space().value(),
                        place.seq(),
                        clock.instant(),
                        entry.by() == null ? null : entry.by().value(),
                        entry.act(),
                        entry.about(),
                        AuditFacts.json(entry.details()),
                        place.hash(),
                        "");
        store(handle, link, link.expectedHash());
    }

    /** The newest link, to be kept outside this machine. */
    public AuditAnchor head(Handle handle, SpaceId space) {
        return findHead(handle, space).anchor();
    }

    /**
     * Walks the whole chain of a 居場所. Call inside a read.
     *
     * @param anchor a link noted earlier outside this machine, or {@code null} to check the chain
     *     against itself only (a chain rebuilt as a whole then passes)
     */
    public AuditVerdict verify(Handle handle, SpaceId space, @Nullable AuditAnchor anchor) {
        var walk = new AuditWalk(anchor);
        try (var links = links(handle, space)) {
            links.takeWhile(walk::follows).forEach(_ -> {});
        }
        return walk.verdict(findHead(handle, space).anchor());
    }

    /** Takes the next number; other writers of the same chain wait until this write ends. */
    private static Head takeNumber(Handle handle, SpaceId space) {
        return handle.createQuery(
                        """
                        insert into audit_head (space_id, seq, hash) values (:space, 1, :beginning)
                        on conflict (space_id) do update set seq = audit_head.seq + 1
                        returning seq, hash
                        """)
                .bind("space", space)
                .bind("beginning", AuditLink.BEGINNING)
                .mapTo(Head.class)
                .one();
    }

    private static void store(Handle handle, AuditLink link, String hash) {
        handle.createUpdate(
                        """
                        insert into audit_entry
                            (space_id, seq, at, acted_by, act, about, details, prev_hash, hash)
                        values
                            (:spaceId, :seq, :at, :actedBy, :act, :about, :details, :prevHash, :own)
                        """)
                .bind("spaceId", link.spaceId())
                .bind("seq", link.seq())
                .bind("at", link.at())
                .bind("actedBy", link.actedBy())
                .bind("act", link.act())
                .bind("about", link.about())
                .bind("details", link.details())
                .bind("prevHash", link.prevHash())
                .bind("own", hash)
                .execute();
        handle.createUpdate("update audit_head set hash = :own where space_id = :space")
                .bind("own", hash)
                .bind("space", link.spaceId())
                .execute();
    }

    private static Head findHead(Handle handle, SpaceId space) {
        return handle.createQuery("select seq, hash from audit_head where space_id = :space")
                .bind("space", space)
                .mapTo(Head.class)
                .findOne()
                .orElse(new Head(0, AuditLink.BEGINNING));
    }

    private static Stream<AuditLink> links(Handle handle, SpaceId space) {
        return handle
                .createQuery("select * from audit_entry where space_id = :space order by seq")
                .bind("space", space)
                .setFetchSize(1_000)
                .mapTo(AuditLink.class)
                .stream();
    }

    private record Head(long seq, String hash) {
        AuditAnchor anchor() {
            return new AuditAnchor(seq, hash);
        }
    }
}
