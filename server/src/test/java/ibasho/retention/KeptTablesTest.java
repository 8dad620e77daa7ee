package ibasho.retention;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.SpaceId;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import ibasho.store.OnBothEngines;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No table without a word on how long it is kept. */
@OnBothEngines
final class KeptTablesTest {
    private static final String OF_SQLITE =
            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'";
    private static final String OF_POSTGRESQL =
            "select tablename from pg_tables where schemaname = 'public'";

    private final DatabaseFixture fixture;

    KeptTablesTest(DatabaseFixture fixture) {
        this.fixture = fixture;
    }

    /** A table is missing? Say in {@code kept.csv} how long its rows are kept. */
    @Test
    void everyTableHasARowAndEveryRowATable() {
        assertThat(KeptTables.load().all())
                .extracting(KeptTables.Kept::table)
                .containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void aCaseOfFiveYearsAgoGoesWithAllThatBelongsToItAndALaterOneStays() {
        var space = fixture.space();
        careCase(space.value(), "old", 1_000);
        careCase(space.value(), "new", 3_000);

        var gone = eraseAll(space, Instant.ofEpochMilli(2_000));

        assertThat(gone).isEqualTo(3);
        assertThat(left("care_case", space.value())).containsExactly("new");
        assertThat(left("care_event", space.value())).containsExactly("event-new");
    }

    private int eraseAll(SpaceId space, Instant before) {
        var records = new PastRecordStore();
        var all = 0;
        int gone;
        do {
            gone = fixture.database().write(h -> records.erase(h, space, before, 1)).join();
            all += gone;
        } while (gone > 0);
        return all;
    }

    private void careCase(String space, String id, long closedAt) {
        fixture.database()
                .write(handle -> {
                    handle.execute(
                            "insert into care_case (id, space_id, person_id, kind, at, rang_at,"
                                    + " reached, closed_at) values (?, ?, ?, 'PRESS', 1, 1, 1, ?)",
                            id,
                            space,
                            "person-" + id,
                            closedAt);
                    handle.execute(
                            "insert into care_press (space_id, person_id, press_key, case_id, at)"
                                    + " values (?, ?, 'k', ?, 1)",
                            space,
                            "person-" + id,
                            id);
                    return handle.execute(
                            "insert into care_event (id, case_id, space_id, at, kind)"
                                    + " values (?, ?, ?, 1, 'PRESSED')",
                            "event-" + id,
                            id,
                            space);
                })
                .join();
    }

    private List<String> left(String table, String space) {
        return fixture.database()
                .read(handle ->
                        handle.createQuery("select id from " + table + " where space_id = :space")
                                .bind("space", space)
                                .mapTo(String.class)
                                .list())
                .join();
    }

    private List<String> tables() {
        var query = fixture.engine() == Engine.SQLITE ? OF_SQLITE : OF_POSTGRESQL;
        return fixture
                .database()
                .read(handle -> handle.createQuery(query).mapTo(String.class).list())
                .join()
                .stream()
                .filter(table -> !table.startsWith("flyway"))
                .toList();
    }
}
