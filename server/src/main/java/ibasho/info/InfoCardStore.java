package ibasho.info;

import ibasho.kernel.Ids;
import ibasho.protocol.CardId;
import ibasho.protocol.InfoCard;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of the cards; every change leaves an audit entry in the same write. */
public final class InfoCardStore {
    private final Database database;
    private final AuditLog audit;

    /** The cards in this database. */
    public InfoCardStore(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** False when the 居場所 has as many cards as it may. */
    CompletableFuture<Boolean> add(SpaceId space, ParticipantId by, InfoCard card) {
        return database.write(handle -> {
            if (count(handle, space) >= CardRules.MAX_CARDS) {
                return false;
            }
            insert(handle, space, card);
            note(handle, space, by, "info.add", card.id());
            return true;
        });
    }

    /** False when there is no such card. */
    CompletableFuture<Boolean> change(SpaceId space, ParticipantId by, InfoCard card) {
        return database.write(handle -> {
            var found = update(handle, space, card) == 1;
            if (found) {
                note(handle, space, by, "info.change", card.id());
            }
            return found;
        });
    }

    /** False when there is no such card. */
    CompletableFuture<Boolean> remove(SpaceId space, ParticipantId by, CardId card) {
        return database.write(handle -> {
            var found = delete(handle, space, card) == 1;
            if (found) {
                note(handle, space, by, "info.remove", card);
            }
            return found;
        });
    }

    CompletableFuture<List<InfoCard>> list(SpaceId space) {
        return database.read(handle -> list(handle, space));
    }

    /** False when cards were laid out before. */
    CompletableFuture<Boolean> layOut(SpaceId space, List<InfoCardText> texts, Instant now) {
        return database.write(handle -> {
            var first = markLaidOut(handle, space, now) == 1;
            if (first) {
                texts.forEach(
                        text -> insert(handle, space, new InfoCard(new CardId(Ids.id()), text)));
            }
            return first;
        });
    }

    private void note(Handle handle, SpaceId space, ParticipantId by, String act, CardId card) {
        audit.append(handle, new AuditEntry(space, by, act, card.value(), Map.of()));
    }

    private static int count(Handle handle, SpaceId space) {
        return handle.createQuery("select count(*) from info_card where space_id = :space")
                .bind("space", space)
                .mapTo(int.class)
                .one();
    }

    private static void insert(Handle handle, SpaceId space, InfoCard card) {
        handle.createUpdate(
                        """
                        insert into info_card
                            (id, space_id, position, kind, title, text, phone, url, hours,
                             checked_on)
                        select :id, :space, coalesce(max(position), 0) + 1, :kind, :title, :text,
                            :phone, :url, :hours, :checkedOn
                        from info_card where space_id = :space
                        """)
                .bind("id", card.id())
                .bind("space", space)
                .bindMethods(card.text())
                .execute();
    }

    private static int update(Handle handle, SpaceId space, InfoCard card) {
        return handle.createUpdate(
                        """
                        update info_card
                        set kind = :kind, title = :title, text = :text, phone = :phone, url = :url,
                            hours = :hours, checked_on = :checkedOn
                        where id = :id and space_id = :space
                        """)
                .bind("id", card.id())
                .bind("space", space)
                .bindMethods(card.text())
                .execute();
    }

    private static int delete(Handle handle, SpaceId space, CardId card) {
        return handle.createUpdate("delete from info_card where id = :id and space_id = :space")
                .bind("id", card)
                .bind("space", space)
                .execute();
    }

    private static List<InfoCard> list(Handle handle, SpaceId space) {
        return handle
                .createQuery(
                        """
                        select id, kind, title, text, phone, url, hours, checked_on
                        from info_card where space_id = :space order by position
                        """)
                .bind("space", space)
                .mapTo(CardRow.class)
                .stream()
                .map(CardRow::card)
                .toList();
    }

    private static int markLaidOut(Handle handle, SpaceId space, Instant now) {
        return handle.createUpdate(
                        """
                        insert into info_laid_out (space_id, laid_out_at) values (:space, :now)
                        on conflict (space_id) do nothing
                        """)
                .bind("space", space)
                .bind("now", now)
                .execute();
    }

    /** One row as it lies in the table. */
    record CardRow(
            CardId id,
            InfoCardText.Kind kind,
            String title,
            String text,
            @Nullable String phone,
            @Nullable String url,
            String hours,
            LocalDate checkedOn) {

        InfoCard card() {
            return new InfoCard(
                    id, new InfoCardText(kind, title, text, phone, url, hours, checkedOn));
        }
    }
}
