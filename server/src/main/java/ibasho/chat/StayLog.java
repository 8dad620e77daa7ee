package ibasho.chat;

import ibasho.kernel.Ids;
import ibasho.protocol.Avatar;
import ibasho.protocol.Line;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Role;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Who stays in one room since when, and what they come back to. Kept so that a cut or a restart is
 * not a leaving. Thread-safe, never blocks; works run in the order of the calls, in one line with
 * those of {@link ChatLog}, so that "said before" and "said after" mean the same everywhere.
 */
public final class StayLog {
    /** Most events given after a cut; they wait in a bounded outbox. More is a fresh start. */
    static final int MAX_MISSED = 200;

    /** Most lines given at a fresh start. */
    static final int MAX_LINES = 500;

    /** Most UTF-16 units of words and reactions at a fresh start; they travel in one message. */
    static final int MAX_FRESH_UNITS = 150_000;

    /** What one reaction takes of that. */
    private static final int UNITS_PER_REACTION = 60;

    private final Database database;
    private final FieldCipher cipher;
    private final StoredRoom room;
    private final LineStore lines;
    private final EventStore events;
    private final ReactionStore reactions;

    StayLog(Database database, FieldCipher cipher, StoredRoom room, LineStore lines) {
        this.database = database;
        this.cipher = cipher;
        this.room = room;
        this.lines = lines;
        this.events = new EventStore(lines);
        this.reactions = new ReactionStore(room.id(), room.spaceId());
    }

    /** Begins a stay or continues the one that is open, and reads what the person may read. */
    public CompletableFuture<CameIn> comeIn(ComingIn wish) {
        return database.write(handle -> comeIn(handle, wish));
    }

    /**
     * Sits down ({@code seat}) or stands up ({@code null}).
     *
     * @param table the table the seat belongs to; {@code null} if lines cannot be said there
     * @return the sequence from which on this person hears the table; another seat at the same
     *     table changes nothing
     */
    public CompletableFuture<Long> sit(
            String stay, @Nullable SeatId seat, @Nullable PlaceId table, Instant now) {
        return database.write(handle -> sit(handle, stay, seat, table, now));
    }

    /**
     * Changes the 過ごし方; watching gives the seat up.
     *
     * @return the sequence from which on this person hears no table, when a seat was given up
     */
    public CompletableFuture<Long> change(String stay, PresenceMode mode, Instant now) {
        return database.write(handle -> change(handle, stay, mode, now));
    }

    /** Keeps how a person is shown now. */
    public CompletableFuture<Integer> show(String stay, Stay.Guest guest) {
        return database.write(handle -> show(handle, stay, guest));
    }

    /** These people were here just now; after a crash this tells how old their stay is. */
    public CompletableFuture<Integer> seen(Collection<String> stays, Instant now) {
        return database.write(handle ->
                handle.createUpdate("update stay set seen_at = :now where id in (<stays>)")
                        .bind("now", now)
                        .bindList("stays", List.copyOf(stays))
                        .execute());
    }

    /** The person has gone; what the stay showed of them is wiped. */
    public CompletableFuture<Integer> end(String stay, Instant now) {
        return database.write(handle -> end(handle, "id = :which", stay, now));
    }

    /** Those who had not gone when the program stopped; ask before {@link #restore}. */
    public CompletableFuture<List<OpenStay>> unfinished() {
        return database.read(handle ->
                handle.createQuery(
                                "select * from stay where room_id = :room and ended_at is null"
                                        + " order by entered_at")
                        .bind("room", room.id())
                        .map((rows, _) ->
                                new OpenStay(
                                        read(rows),
                                        Instant.ofEpochMilli(rows.getLong("entered_at")),
                                        Instant.ofEpochMilli(rows.getLong("seen_at"))))
                        .list());
    }

    /** Ends every stay not seen since {@code seenSince} and gives the others. */
    public CompletableFuture<List<Stay>> restore(Instant seenSince, Instant now) {
        return database.write(handle -> {
            end(handle, "seen_at < :which", seenSince, now);
            return open(handle, "room_id = :which", room.id());
        });
    }

    private CameIn comeIn(Handle handle, ComingIn wish) {
        var who = wish.guest().who();
        var seq = events.lastSeq(handle);
        if (!wish.again()) {
            end(handle, "who = :which", who, wish.now());
        }
        var open = open(handle, "who = :which", who).stream().findFirst().orElse(null);
        var stay = open == null ? begin(handle, wish, seq) : goOn(handle, open, wish, seq);
        var missed =
                open == null || wish.resume() == null
                        ? null
                        : missed(handle, stay.hearing(), wish, seq);
        return missed == null
                ? new CameIn(
                        stay, seq, false, fresh(handle, stay.hearing(), wish.apart()), List.of())
                : new CameIn(stay, seq, true, List.of(), missed);
    }

    private Stay begin(Handle handle, ComingIn wish, long seq) {
        var guest = wish.guest();
        var id = Ids.id();
        handle.createUpdate(
                        """
                        insert into stay (id, room_id, space_id, who, entered_at, entry_seq,
                          presence_mode, place_since_seq, roles, robot, seen_at)
                        values (:id, :room, :space, :who, :now, :seq,
                          :mode, :seq, '', 0, :now)
                        """)
                .bind("id", id)
                .bind("room", room.id())
                .bind("space", room.spaceId())
                .bind("who", guest.who())
                .bind("now", wish.now())
                .bind("seq", seq)
                .bind("mode", wish.presenceMode())
                .execute();
        show(handle, id, guest);
        var hearing = new Hearing(guest.who(), seq, wish.since(), null, seq);
        return new Stay(id, guest, wish.presenceMode(), hearing, null);
    }

    /** A cut changes nothing; somebody who comes by another tab says anew how they wish to be. */
    private Stay goOn(Handle handle, Stay open, ComingIn wish, long seq) {
        show(handle, open.id(), wish.guest());
        var mode = wish.resume() == null ? wish.presenceMode() : open.presenceMode();
        change(handle, open.id(), mode, wish.now());
        var hearing = open.hearing().since(wish.since());
        var keepsSeat = mode != PresenceMode.WATCH;
        return new Stay(
                open.id(),
                wish.guest(),
                mode,
                keepsSeat ? hearing : hearing.at(null, seq),
                keepsSeat ? open.seat() : null);
    }

    private @Nullable List<ServerMessage> missed(
            Handle handle, Hearing hearing, ComingIn wish, long seq) {
        var point = Objects.requireNonNull(wish.resume());
        var knowsThisLog = point.epoch().equals(room.epoch());
        return knowsThisLog && point.seq() >= events.erasedUpTo(handle) && point.seq() <= seq
                ? events.missed(handle, hearing, wish.apart(), point.seq(), MAX_MISSED)
                : null;
    }

    private List<Line> fresh(Handle handle, Hearing hearing, Set<ParticipantId> apart) {
        var newest =
                reactions.with(handle, lines.newest(handle, hearing, MAX_LINES)).stream()
                        .filter(line -> !apart.contains(line.by()))
                        .map(line -> line.withoutReactionsOf(apart))
                        .toList();
        var units = 0;
        var first = newest.size();
        while (first > 0 && units <= MAX_FRESH_UNITS) {
            first--;
            units += units(newest.get(first));
        }
        return newest.subList(first, newest.size());
    }

    private static int units(Line line) {
        return line.text().length() + UNITS_PER_REACTION * line.reactions().size();
    }

    private long sit(
            Handle handle,
            String stay,
            @Nullable SeatId seat,
            @Nullable PlaceId table,
            Instant now) {
        return handle.createQuery(
                        """
                        update stay set seat = :seat, place = :table, seen_at = :now,
                          place_since_seq = case when place = :table then place_since_seq
                            else (select last_seq from room where id = :room) end
                        where id = :stay returning place_since_seq
                        """)
                .bind("seat", seat)
                .bind("table", table)
                .bind("now", now)
                .bind("room", room.id())
                .bind("stay", stay)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> events.lastSeq(handle));
    }

    private long change(Handle handle, String stay, PresenceMode mode, Instant now) {
        handle.createUpdate(
                        "update stay set presence_mode = :mode, seen_at = :now where id = :stay")
                .bind("mode", mode)
                .bind("now", now)
                .bind("stay", stay)
                .execute();
        return mode == PresenceMode.WATCH
                ? sit(handle, stay, null, null, now)
                : events.lastSeq(handle);
    }

    private int show(Handle handle, String stay, Stay.Guest guest) {
        var roles = guest.roles().stream().map(Role::name).sorted();
        return handle.createUpdate(
                        """
                        update stay set nickname = :nickname, avatar_style = :style,
                          avatar_seed = :seed, roles = :roles, robot = :robot where id = :stay
                        """)
                .bind("nickname", cipher.seal("stay", stay, "nickname", guest.nickname()))
                .bind("style", guest.avatar().style())
                .bind("seed", guest.avatar().seed())
                .bind("roles", roles.collect(Collectors.joining(" ")))
                .bind("robot", guest.robot() ? 1 : 0)
                .bind("stay", stay)
                .execute();
    }

    private int end(Handle handle, String which, Object value, Instant now) {
        return handle.createUpdate(
                        "update stay set ended_at = :now, nickname = null, avatar_style = null,"
                                + " avatar_seed = null"
                                + " where room_id = :room and ended_at is null and "
                                + which)
                .bind("now", now)
                .bind("room", room.id())
                .bind("which", value)
                .execute();
    }

    private List<Stay> open(Handle handle, String which, Object value) {
        return handle.createQuery(
                        "select * from stay where room_id = :room and ended_at is null and "
                                + which
                                + " order by entered_at")
                .bind("room", room.id())
                .bind("which", value)
                .map((rows, _) -> read(rows))
                .list();
    }

    private Stay read(ResultSet rows) throws SQLException {
        var id = rows.getString("id");
        var who = new ParticipantId(rows.getString("who"));
        var place = rows.getString("place");
        var seat = rows.getString("seat");
        var hearing =
                new Hearing(
                        who,
                        rows.getLong("entry_seq"),
                        null,
                        place == null ? null : new PlaceId(place),
                        rows.getLong("place_since_seq"));
        return new Stay(
                id,
                guest(rows, id, who),
                PresenceMode.valueOf(rows.getString("presence_mode")),
                hearing,
                seat == null ? null : new SeatId(seat));
    }

    private Stay.Guest guest(ResultSet rows, String stay, ParticipantId who) throws SQLException {
        return new Stay.Guest(
                who,
                cipher.open("stay", stay, "nickname", rows.getBytes("nickname")),
                new Avatar(rows.getString("avatar_style"), rows.getString("avatar_seed")),
                roles(rows.getString("roles")),
                rows.getInt("robot") != 0);
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
