package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.SpaceId;
import ibasho.store.SpaceStore.Space;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class DatabaseTest {
    private final DatabaseFixture fixture;
    private final Database database;
    private final SpaceStore spaces = new SpaceStore();

    DatabaseTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.database = fixture.database();
    }

    @Test
    void keepsWhatWasToldSavedAcrossARestart() {
        var space = new SpaceId("kept");
        var told = database.write(h -> spaces.ensure(h, space, "ひだまり", Instant.EPOCH)).join();

        var found = fixture.reopened().read(spaces::all).join();

        assertThat(told).isEqualTo(new Space(space, "ひだまり", Instant.EPOCH));
        assertThat(found).contains(told);
    }
}
