package ibasho.participant;

import ibasho.protocol.Notice;
import ibasho.protocol.NoticeId;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SessionId;
import ibasho.protocol.SpaceId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Quiet notes until they are read, inside one transaction. */
final class NoticeStore {
    private final Handle handle;
    private final SpaceId space;

    NoticeStore(Handle handle, SpaceId space) {
        this.handle = handle;
        this.space = space;
    }

    /** Adds a note; an unread one of the same kind about such a device gives way. */
    void add(ParticipantId person, SessionId about, Notice notice) {
        handle.createUpdate(
                        """
                        delete from notice
                        where space_id = :space and person_id = :person and kind = :kind
                            and device = :device
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("kind", notice.kind().name())
                .bind("device", notice.device())
                .execute();
        handle.createUpdate(
                        """
                        insert into notice
                            (space_id, id, person_id, kind, device, about_session, at)
                        values (:space, :id, :person, :kind, :device, :about, :at)
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("about", about)
                .bindMethods(notice)
                .execute();
    }

    /** Unread notes for a session: not those about itself. Newest first. */
    List<Notice> unread(ParticipantId person, SessionId session) {
        return handle.createQuery(
                        """
                        select id, kind, device, at from notice
                        where space_id = :space and person_id = :person
                            and about_session <> :session
                        order by at desc, id
                        """)
                .bind("space", space)
                .bind("person", person)
                .bind("session", session)
                .mapTo(Notice.class)
                .list();
    }

    /** A session cannot put away what is about itself. */
    void remove(NoticeId id, ParticipantId person, SessionId session) {
        handle.createUpdate(
                        """
                        delete from notice
                        where space_id = :space and id = :id and person_id = :person
                            and about_session <> :session
                        """)
                .bind("space", space)
                .bind("id", id)
                .bind("person", person)
                .bind("session", session)
                .execute();
    }
}
