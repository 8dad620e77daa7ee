package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditVerdict.Broken;
import ibasho.store.AuditVerdict.Whole;
import ibasho.store.AuditVerdict.Why;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fresh chain of five entries for each test. */
@OnBothEngines
final class AuditLogTest {
    private static final ParticipantId STAFF = new ParticipantId("staff");
    private static final int ENTRIES = 5;

    private final AuditLog log =
            new AuditLog(InstantSource.fixed(Instant.parse("2026-11-23T00:00:00.123Z")));
    private final DatabaseFixture fixture;
    private final Database database;
    private final AuditGuards guards;
    private SpaceId space = new SpaceId("");

    AuditLogTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.database = fixture.database();
        this.guards = new AuditGuards(fixture.engine());
    }

    @BeforeEach
    void writeFiveEntries() {
        space = fixture.space();
        for (int n = 1; n <= ENTRIES; n++) {
            append("act-" + n);
        }
    }

    @AfterEach
    void mendTheGuards() {
        database.write(guards::raise).join();
    }

    @Test
    void aChainLeftAloneIsWhole() {
        var head = database.read(h -> log.head(h, space)).join();

        assertThat(verify(head)).isEqualTo(new Whole(head));
        assertThat(head.seq()).isEqualTo(ENTRIES);
    }

    @Test
    void everyContractHasAChainOfItsOwn() {
        var other = fixture.space();
        database.write(h -> add(h, other, "elsewhere")).join();

        var heads =
                database.read(h -> List.of(log.head(h, space).seq(), log.head(h, other).seq()))
                        .join();

        assertThat(heads).containsExactly((long) ENTRIES, 1L);
    }

    @Test
    void anEntryOfAWorkThatFailedIsNotThere() {
        var failing =
                database.write(h -> {
                    add(h, space, "never-happened");
                    throw new IllegalStateException("a bug");
                });
        assertThatThrownBy(failing::join).hasRootCauseMessage("a bug");
        append("afterwards");

        var head = database.read(h -> log.head(h, space)).join();

        assertThat(head.seq()).isEqualTo(ENTRIES + 1);
        assertThat(verify(null)).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set act = 'x'",
                "delete from audit_entry",
                "delete from audit_head",
                "update audit_head set seq = seq - 1"
            })
    void theDatabaseItselfRefusesToChangeThePast(String sql) {
        assertThatThrownBy(database.write(h -> h.execute(sql))::join).isNotNull();

        assertThat(verify(null)).isInstanceOf(Whole.class);
    }

    @Test
    void theDatabaseItselfRefusesToReplaceAnEntry() {
        var again =
                """
                insert into audit_entry
                    (space_id, seq, at, act, details, prev_hash, hash)
                values ('%s', 2, 0, 'x', '{}', '', '')
                """
                        .formatted(space);

        assertThatThrownBy(database.write(h -> h.execute(again))::join).isNotNull();
    }

    @Test
    void findsAnEditedEntry() throws SQLException {
        burgle("update audit_entry set act = 'nothing' where seq = 3 and space_id = '%s'");

        assertThat(verify(null)).isEqualTo(new Broken(3, Why.CHANGED));
    }

    @Test
    void findsADeletedEntry() throws SQLException {
        burgle("delete from audit_entry where seq = 3 and space_id = '%s'");

        assertThat(verify(null)).isEqualTo(new Broken(3, Why.MISSING));
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() throws SQLException {
        burgle("update audit_entry set seq = 100 where seq = 2 and space_id = '%s'");
        burgle("update audit_entry set seq = 2 where seq = 3 and space_id = '%s'");
        burgle("update audit_entry set seq = 3 where seq = 100 and space_id = '%s'");

        assertThat(verify(null)).isEqualTo(new Broken(2, Why.CHANGED));
    }

    @Test
    void findsACutTail() throws SQLException {
        burgle("delete from audit_entry where seq > 3 and space_id = '%s'");

        assertThat(verify(null)).isEqualTo(new Broken(4, Why.MISSING));
    }

    @Test
    void findsACutTailWhoseHeadWasCutTooByTheAnchor() throws SQLException {
        var anchor = database.read(h -> log.head(h, space)).join();
        burgle("delete from audit_entry where seq > 3 and space_id = '%s'");
        burgle(
                "update audit_head set seq = 3, hash = (select hash from audit_entry e where"
                        + " e.seq = 3 and e.space_id = audit_head.space_id) where space_id = '%s'");

        assertThat(verify(null)).as("against itself").isInstanceOf(Whole.class);
        assertThat(verify(anchor)).isEqualTo(new Broken(4, Why.MISSING));
    }

    @Test
    void findsAChainThatWasRebuiltAsAWholeByTheAnchor() throws SQLException {
        var anchor = database.read(h -> log.head(h, space)).join();
        burgle("delete from audit_entry where space_id = '%s'");
        burgle("delete from audit_head where space_id = '%s'");
        for (int n = 1; n <= ENTRIES; n++) {
            append("another-story-" + n);
        }

        assertThat(verify(null)).as("against itself").isInstanceOf(Whole.class);
        assertThat(verify(anchor)).isEqualTo(new Broken(ENTRIES, Why.REBUILT));
    }

    @Test
    void keepsFactsAsOneLineOfJsonWithKeysInOrder() {
        database.write(
                        h -> {
                            var facts = Map.of("b", "\"q\\\n", "a", "1");
                            log.append(h, new AuditEntry(space, null, "act", null, facts));
                            return 0;
                        })
                .join();

        assertThat(newestDetails()).isEqualTo("{\"a\":\"1\",\"b\":\"\\\"q\\\\\\u000a\"}");
        assertThat(verify(null)).isInstanceOf(Whole.class);
    }

    @Test
    void anEntryHasNoRoomForAStory() {
        var story = Map.of("why", "あ".repeat(AuditEntry.MAX_DETAIL_CHARS + 1));

        assertThatThrownBy(() -> new AuditEntry(space, STAFF, "act", null, story))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("あ");
    }

    private void append(String about) {
        database.write(h -> add(h, space, about)).join();
    }

    private int add(Handle handle, SpaceId where, String about) {
        log.append(handle, new AuditEntry(where, STAFF, "people.suspend", about, Map.of("n", "1")));
        return 0;
    }

    private AuditVerdict verify(@Nullable AuditAnchor anchor) {
        return database.read(h -> log.verify(h, space, anchor)).join();
    }

    private String newestDetails() {
        return database.read(h ->
                        h.createQuery(
                                        "select details from audit_entry where space_id ="
                                                + " :space order by seq desc limit 1")
                                .bind("space", space)
                                .mapTo(String.class)
                                .one())
                .join();
    }

    /** Does what somebody can do who owns the disk: takes the guards down first. */
    private void burgle(String sql) throws SQLException {
        database.write(guards::lower).join();
        try (var connection = fixture.burglar();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql.formatted(space));
        }
    }
}
