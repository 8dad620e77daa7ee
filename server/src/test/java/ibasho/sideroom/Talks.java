package ibasho.sideroom;

import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ConsultTime;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Wishes and side rooms in a 居場所 of its own, wired as in the program. */
final class Talks {
    static final ParticipantId USAGI = new ParticipantId("usagi");
    static final ParticipantId KITSUNE = new ParticipantId("kitsune");
    static final ParticipantId KAEDE = new ParticipantId("kaede");
    static final ParticipantId NARA = new ParticipantId("nara");
    static final ParticipantId SUGI = new ParticipantId("sugi");
    static final ParticipantId HINOKI = new ParticipantId("hinoki");

    final SpaceId space;
    final TestClock clock = new TestClock();
    final List<Talk> held = Collections.synchronizedList(new ArrayList<>());
    final Waiting waiting;
    private final DatabaseFixture fixture;
    private final TalkStore store;
    SideRooms rooms;

    Talks(DatabaseFixture fixture, Keeping keeping) {
        this.fixture = fixture;
        this.space = fixture.space();
        var audit = new AuditLog(clock);
        var wishes = new WishStore(fixture.database(), audit, fixture.cipher());
        this.store =
                new TalkStore(
                        fixture.database(),
                        audit,
                        fixture.cipher(),
                        wishes,
                        (_, talk) -> held.add(talk));
        this.waiting = new Waiting(wishes, () -> false, clock);
        this.rooms = new SideRooms(store, keeping, clock);
    }

    /** As after a restart: nobody is inside, what is stored is there. */
    void restart(Keeping keeping) {
        rooms = new SideRooms(store, keeping, clock);
    }

    Wish ask(ParticipantId person) {
        return done(waiting.ask(space, person, ConsultMedium.TEXT, ConsultTime.NOW, "きいてほしい"))
                .wish();
    }

    /** A room for this person, opened by かえで, both inside. */
    Talk open(ParticipantId person) {
        var talk = done(rooms.open(space, KAEDE, ask(person).id()));
        enter(talk, KAEDE);
        return enter(talk, person).talk();
    }

    SideRooms.Entered enter(Talk talk, ParticipantId who) {
        return done(rooms.enter(space, who, talk.room()));
    }

    SideRooms.Said say(Talk talk, ParticipantId who, String key, String text) {
        return done(rooms.say(space, who, talk.room(), key, text));
    }

    /** Everything in these columns of the whole table, as somebody with the disk reads it. */
    String onDisk(String sql) throws SQLException {
        var all = new StringBuilder();
        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.append(new String(rows.getBytes(1), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    int count(String table) throws SQLException {
        try (var burglar = fixture.burglar();
                var statement = burglar.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from "
                                        + table
                                        + " where space_id = '"
                                        + space.value()
                                        + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static <T> T done(CompletionStage<Outcome<T>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    static <T> RefusalCode refused(CompletionStage<Outcome<T>> answer) {
        return switch (answer.toCompletableFuture().join()) {
            case Outcome.Refused<T>(var why) -> why.code();
            case Outcome.Done<T> done -> throw new AssertionError(done.toString());
        };
    }
}
