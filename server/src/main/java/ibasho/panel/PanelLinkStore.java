package ibasho.panel;

import ibasho.protocol.PanelId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Links to sessions within one read or write: of each person in each session the newest alone. */
final class PanelLinkStore {
    private final Handle handle;

    PanelLinkStore(Handle handle) {
        this.handle = handle;
    }

    /** Whose link it is, and until when it is good. */
    record Link(PanelId panelId, ParticipantId personId, Instant linkUntil) {}

    void keep(Panel panel, ParticipantId who, String hash, Instant until) {
        handle.createUpdate(
                        "update panel_member set link_hash = :hash, link_until = :until"
                                + " where panel_id = :id and person_id = :who")
                .bind("hash", hash)
                .bind("until", until)
                .bind("id", panel.id())
                .bind("who", who)
                .execute();
    }

    @Nullable Link find(SpaceId space, String hash) {
        return handle.createQuery(
                        "select panel_id, person_id, link_until from panel_member"
                                + " where space_id = :space and link_hash = :hash")
                .bind("space", space)
                .bind("hash", hash)
                .mapTo(Link.class)
                .findOne()
                .orElse(null);
    }

    /** It was used: it opens nothing any more. */
    void use(Link link) {
        handle.createUpdate(
                        "update panel_member set link_hash = null, link_until = null"
                                + " where panel_id = :id and person_id = :who")
                .bind("id", link.panelId())
                .bind("who", link.personId())
                .execute();
    }
}
