package ibasho.moderation.concern;

import ibasho.protocol.ConcernCategory;
import ibasho.protocol.ConcernId;
import ibasho.protocol.ConcernKind;
import ibasho.protocol.ConcernUrgency;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads cards and seals their words. Every method runs inside a work of the store. */
final class CardRowStore {
    /** Most open cards on a list. */
    static final int MAX_OPEN = 200;

    /** Most closed cards on a list. */
    static final int MAX_CLOSED = 50;

    private static final String CARD = "concern_card";
    private static final String VOICE = "concern_voice";
    private static final String HOW = "closed_how";
    private static final String WORDS = "words";

    private final FieldCipher cipher;

    CardRowStore(FieldCipher cipher) {
        this.cipher = cipher;
    }

    List<Card> list(Handle handle, SpaceId space, Instant closedSince) {
        var open =
                handle.createQuery(
                                """
                                select * from concern_card
                                where space_id = :space and closed_at is null
                                order by case urgency when 'NOW' then 0 when 'SOON' then 1 else 2
                                  end, raised_at, id limit :limit
                                """)
                        .bind("space", space)
                        .bind("limit", MAX_OPEN)
                        .map((row, _) -> card(handle, row))
                        .list();
        var closed =
                handle.createQuery(
                                """
                                select * from concern_card
                                where space_id = :space and closed_at > :since
                                order by closed_at desc, id limit :limit
                                """)
                        .bind("space", space)
                        .bind("since", closedSince)
                        .bind("limit", MAX_CLOSED)
                        .map((row, _) -> card(handle, row))
                        .list();
        return Stream.concat(open.stream(), closed.stream()).toList();
    }

    @Nullable Card find(Handle handle, SpaceId space, ConcernId id) {
        return handle.createQuery("select * from concern_card where space_id = :space and id = :id")
                .bind("space", space)
                .bind("id", id)
                .map((row, _) -> card(handle, row))
                .findOne()
                .orElse(null);
    }

    @Nullable ConcernId cardOfKey(Handle handle, SpaceId space, Raise.Voice voice) {
        return handle.createQuery(
                        "select card_id from concern_voice where space_id = :space"
                                + " and said_by = :by and said_key = :key")
                .bind("space", space)
                .bind("by", voice.by())
                .bind("key", voice.key())
                .mapTo(ConcernId.class)
                .findOne()
                .orElse(null);
    }

    /** A hint joins only what nobody looks after yet. */
    @Nullable ConcernId openLike(Handle handle, SpaceId space, Raise wish) {
        return handle.createQuery(
                        "select id from concern_card where space_id = :space and kind = :kind"
                                + " and closed_at is null and "
                                + likeness(wish)
                                + " order by raised_at desc, id limit 1")
                .bind("space", space)
                .bind("kind", wish.kind())
                .bindMap(wishFacts(wish))
                .mapTo(ConcernId.class)
                .findOne()
                .orElse(null);
    }

    List<ConcernId> openReportsOf(Handle handle, SpaceId space, ParticipantId by) {
        return handle.createQuery(
                        """
                        select id from concern_card where space_id = :space and raised_by = :by
                          and kind <> 'FLAG' and closed_at is null order by raised_at desc, id
                        """)
                .bind("space", space)
                .bind("by", by)
                .mapTo(ConcernId.class)
                .list();
    }

    byte[] sealed(Raise.Voice voice) {
        return cipher.seal(VOICE, row(voice.by(), voice.key()), WORDS, voice.text());
    }

    byte[] sealed(ConcernId id, String how) {
        return cipher.seal(CARD, id.value(), HOW, how);
    }

    private static String likeness(Raise wish) {
        if (wish.isHint()) {
            return "about_person = :about and category = :category and taken_by is null";
        }
        return wish.spot() == null
                ? "about_person = :about and line_seq is null"
                : "line_seq = :line";
    }

    private static Map<String, @Nullable Object> wishFacts(Raise wish) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("about", wish.about());
        facts.put("category", wish.category());
        facts.put("line", wish.line());
        return facts;
    }

    private Card card(Handle handle, ResultSet row) throws SQLException {
        var id = new ConcernId(row.getString("id"));
        var how = row.getBytes(HOW);
        return new Card(
                id,
                ConcernKind.valueOf(row.getString("kind")),
                ConcernUrgency.valueOf(row.getString("urgency")),
                named(row.getString("category"), ConcernCategory::valueOf),
                number(row, "line_seq"),
                number(row, "line_words"),
                named(row.getString("about_person"), ParticipantId::new),
                named(row.getString("raised_by"), ParticipantId::new),
                row.getInt("times"),
                Instant.ofEpochMilli(row.getLong("raised_at")),
                Instant.ofEpochMilli(row.getLong("last_at")),
                named(row.getString("taken_by"), ParticipantId::new),
                named(row.getString("closed_by"), ParticipantId::new),
                named(number(row, "closed_at"), Instant::ofEpochMilli),
                how == null ? null : cipher.open(CARD, id.value(), HOW, how),
                voices(handle, id));
    }

    private List<Card.Voice> voices(Handle handle, ConcernId card) {
        return handle.createQuery(
                        "select * from concern_voice where card_id = :card order by at, said_key")
                .bind("card", card)
                .map((row, _) -> voice(row))
                .list();
    }

    private Card.Voice voice(ResultSet row) throws SQLException {
        var by = new ParticipantId(row.getString("said_by"));
        var place = row(by, row.getString("said_key"));
        return new Card.Voice(
                by,
                cipher.open(VOICE, place, WORDS, row.getBytes(WORDS)),
                number(row, "line_seq"),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static String row(ParticipantId by, String key) {
        return by.value() + "/" + key;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static <F, T> @Nullable T named(@Nullable F from, Function<F, T> make) {
        return from == null ? null : make.apply(from);
    }
}
