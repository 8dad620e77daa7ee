package ibasho.chat;

import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Phrase;
import ibasho.protocol.PlaceId;
import ibasho.protocol.Role;
import ibasho.protocol.RoomId;
import ibasho.protocol.SpaceId;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one room as rows. Every method runs inside a work of the store and takes its handle;
 * words and names are sealed here and nowhere else.
 */
final class LineStore {
    /** Columns for {@link #read}: the line and, unless it was removed, its words in force. */
    static final String LINE =
            """
            l.seq, l.said_by, l.nickname, l.badge, l.robot, l.place, l.phrase, l.reply_to,
            l.said_at, l.words_seq, l.removed_seq, l.hidden_seq, w.words
            """;

    /** Joins the words in force to {@code chat_line l}. */
    static final String WORDS =
            """
            left join chat_words w on w.room_id = l.room_id and w.line_seq = l.seq
              and w.seq = l.words_seq and l.removed_seq is null
            """;

    private final FieldCipher cipher;
    private final RoomId room;
    private final SpaceId space;

    LineStore(FieldCipher cipher, RoomId room, SpaceId space) {
        this.cipher = cipher;
        this.room = room;
        this.space = space;
    }

    /**
     * A line as stored, without its reactions.
     *
     * @param line as participants may see it: a hidden one has no words
     * @param whole with its words even while it is hidden; for restoring, and for staff
     * @param wordsSeq the sequence that put its words in force; {@code null} for a phrase
     * @param hiddenSeq the sequence that hid it; {@code null} if it is not hidden
     */
    record Found(Line line, Line whole, @Nullable Long wordsSeq, @Nullable Long hiddenSeq) {
        LineFacts facts() {
            return new LineFacts(line.seq(), line.by(), line.table(), line.saidAt());
        }

        /** With its words, and with the mark that participants do not see them. */
        Line asStaffSee() {
            return hiddenSeq == null ? whole : marked(whole, whole.text(), whole.phrase());
        }
    }

    RoomId room() {
        return room;
    }

    SpaceId space() {
        return space;
    }

    void insert(Handle handle, long seq, NewLine line) {
        var badge = line.badge();
        handle.createUpdate(
                        """
                        insert into chat_line (room_id, seq, space_id, said_by, nickname, badge,
                          robot, place, phrase, reply_to, said_at, said_key, words_seq)
                        values (:room, :seq, :space, :who, :nickname, :badge,
                          :robot, :place, :phrase, :replyTo, :at, :key, :wordsSeq)
                        """)
                .bind("room", room)
                .bind("seq", seq)
                .bind("space", space)
                .bind("who", line.speaker().who())
                .bind("nickname", cipher.seal("chat_line", row(seq), "nickname", badge.nickname()))
                .bind("badge", badge.role())
                .bind("robot", badge.robot() ? 1 : 0)
                .bind("place", line.table())
                .bind("phrase", line.phrase())
                .bind("replyTo", line.replyTo())
                .bind("at", line.saidAt())
                .bind("key", line.key())
                .bind("wordsSeq", line.phrase() == null ? seq : null)
                .execute();
        if (line.phrase() == null) {
            insertWords(handle, seq, seq, line.text());
        }
    }

    /** Puts other words in force; the earlier ones stay in a row of their own. */
    void reword(Handle handle, long lineSeq, long seq, String text) {
        insertWords(handle, lineSeq, seq, text);
        point(handle, "words_seq", lineSeq, seq);
    }

    void remove(Handle handle, long lineSeq, long seq) {
        point(handle, "removed_seq", lineSeq, seq);
    }

    /** Hides a line, or shows it again with {@code null}; its words stay where they are. */
    void hide(Handle handle, long lineSeq, @Nullable Long seq) {
        point(handle, "hidden_seq", lineSeq, seq);
    }

    @Nullable Found find(Handle handle, long seq) {
        return handle.createQuery(
                        "select "
                                + LINE
                                + " from chat_line l "
                                + WORDS
                                + " where l.room_id = :room and l.seq = :seq")
                .bind("room", room)
                .bind("seq", seq)
                .map((rows, _) -> read(rows))
                .findOne()
                .orElse(null);
    }

    @Nullable Long findByKey(Handle handle, ParticipantId who, String key) {
        return handle.createQuery(
                        "select seq from chat_line where room_id = :room and said_by = :who"
                                + " and said_key = :key")
                .bind("room", room)
                .bind("who", who)
                .bind("key", key)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** The newest lines this person may read, oldest first, at most {@code limit}. */
    List<Line> newest(Handle handle, Hearing hearing, int limit) {
        return handle.createQuery(
                        "select "
                                + LINE
                                + " from chat_line l "
                                + WORDS
                                + " where l.room_id = :room and l.seq > :nothingUpTo and "
                                + Hearing.SQL
                                + " order by l.seq desc limit :limit")
                .bind("room", room)
                .bind("nothingUpTo", nothingHeardUpTo(handle, hearing))
                .bindMap(hearing.bindings())
                .bind("limit", limit)
                .map((rows, _) -> read(rows).line())
                .list()
                .reversed();
    }

    /**
     * A sequence up to which this person hears nothing at all, so that reading takes as long as the
     * stay or the opening and not as long as the log.
     */
    long nothingHeardUpTo(Handle handle, Hearing hearing) {
        var ownStay =
                hearing.table() == null
                        ? hearing.entrySeq()
                        : Math.min(hearing.entrySeq(), hearing.tableSinceSeq());
        return hearing.since() == null
                ? ownStay
                : Math.min(ownStay, lastBefore(handle, hearing.since(), ownStay));
    }

    private long lastBefore(Handle handle, Instant since, long otherwise) {
        return handle.createQuery(
                        "select min(seq) - 1 from chat_line"
                                + " where room_id = :room and said_at >= :since")
                .bind("room", room)
                .bind("since", since)
                .mapTo(Long.class)
                .findOne()
                .orElse(otherwise);
    }

    /** Reads the row at which the cursor stands; the words of a removed line are not in it. */
    Found read(ResultSet rows) throws SQLException {
        var wordsSeq = number(rows, "words_seq");
        var hiddenSeq = number(rows, "hidden_seq");
        var whole = whole(rows, wordsSeq);
        return new Found(
                hiddenSeq == null ? whole : marked(whole, "", null), whole, wordsSeq, hiddenSeq);
    }

    private Line whole(ResultSet rows, @Nullable Long wordsSeq) throws SQLException {
        var seq = rows.getLong("seq");
        var words = rows.getBytes("words");
        var removed = number(rows, "removed_seq") != null;
        return new Line(
                seq,
                new ParticipantId(rows.getString("said_by")),
                cipher.open("chat_line", row(seq), "nickname", rows.getBytes("nickname")),
                named(rows.getString("badge"), Role::valueOf),
                rows.getInt("robot") != 0,
                named(rows.getString("place"), PlaceId::new),
                words == null || wordsSeq == null ? "" : open(seq, wordsSeq, words),
                removed ? null : named(rows.getString("phrase"), Phrase::valueOf),
                number(rows, "reply_to"),
                Instant.ofEpochMilli(rows.getLong("said_at")),
                !removed && wordsSeq != null && wordsSeq != seq,
                removed,
                false,
                List.of());
    }

    /** A hidden line, with these words. */
    private static Line marked(Line line, String text, @Nullable Phrase phrase) {
        return new Line(
                line.seq(),
                line.by(),
                line.nickname(),
                line.badge(),
                line.robot(),
                line.table(),
                text,
                phrase,
                line.replyTo(),
                line.saidAt(),
                line.edited(),
                line.removed(),
                true,
                List.of());
    }

    private void insertWords(Handle handle, long lineSeq, long seq, String text) {
        var sealed = cipher.seal("chat_words", row(lineSeq) + "/" + seq, "words", text);
        handle.createUpdate(
                        "insert into chat_words (room_id, line_seq, seq, space_id, words)"
                                + " values (:room, :line, :seq, :space, :words)")
                .bind("room", room)
                .bind("line", lineSeq)
                .bind("seq", seq)
                .bind("space", space)
                .bind("words", sealed)
                .execute();
    }

    /** The words of one wording of a line. */
    String open(long lineSeq, long seq, byte[] words) {
        return cipher.open("chat_words", row(lineSeq) + "/" + seq, "words", words);
    }

    private void point(Handle handle, String column, long lineSeq, @Nullable Long seq) {
        handle.createUpdate(
                        "update chat_line set "
                                + column
                                + " = :by"
                                + " where room_id = :room and seq = :seq")
                .bind("by", seq)
                .bind("room", room)
                .bind("seq", lineSeq)
                .execute();
    }

    private String row(long seq) {
        return room.value() + "/" + seq;
    }

    private static @Nullable Long number(ResultSet rows, String column) throws SQLException {
        var value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    private static <T> @Nullable T named(@Nullable String name, Function<String, T> make) {
        return name == null ? null : make.apply(name);
    }
}
