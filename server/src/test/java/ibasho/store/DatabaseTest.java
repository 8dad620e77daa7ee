package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ibasho.protocol.SpaceId;
import ibasho.store.SpaceStore.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothEngines
final class DatabaseTest {
    private final DatabaseFixture fixture;
    private final SpaceStore spaces = new SpaceStore();
    private Database database;

    DatabaseTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.database = fixture.database();
    }

    @BeforeEach
    void takeTheOpenDatabase() {
        database = fixture.database();
    }

    @Test
    void keepsAcrossARestartWhatWasToldSaved() {
        var kept = new Space(new SpaceId("kept"), "ひだまり", Instant.ofEpochMilli(1_790_000_000_123L));
        var told = database.write(h -> spaces.ensure(h, kept.id(), kept.name(), kept.createdAt()));
        told.join();

        var found = fixture.reopened().read(spaces::all).join();

        assertThat(found).contains(kept);
    }

    @Test
    void doesWorksInTheOrderTheyWereAskedForAndTellsInThatOrder() {
        var done = new ArrayList<Integer>();
        var told = new ArrayList<Integer>();
        var gate = new CountDownLatch(1);
        var first = database.write(_ -> await(gate));

        var works =
                IntStream.range(0, 1_000)
                        .mapToObj(n -> database.write(_ -> done.add(n)).thenRun(() -> told.add(n)))
                        .toList();
        gate.countDown();
        first.join();
        CompletableFuture.allOf(works.toArray(CompletableFuture[]::new)).join();

        var order = IntStream.range(0, 1_000).boxed().toList();
        assertThat(done).isEqualTo(order);
        assertThat(told).isEqualTo(order);
    }

    @Test
    void tellsNobodyBeforeTheCommit() {
        var begun = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var blocker =
                database.write(_ -> {
                    begun.countDown();
                    return await(gate);
                });
        await(begun); // so that both works below wait for one group
        var early = database.write(h -> insert(h, "early", "a"));
        var seenByLate = database.write(_ -> early.isDone());
        gate.countDown();
        blocker.join();

        assertThat(seenByLate.join()).as("told while its group was still open").isFalse();
    }

    @Test
    void aWorkThatThrowsTakesBackOnlyItself() {
        var gate = new CountDownLatch(1);
        var blocker = database.write(_ -> await(gate));
        var before = database.write(h -> insert(h, "before", "a"));
        var failing =
                database.write(h -> {
                    insert(h, "taken-back", "a");
                    throw new IllegalStateException("a bug");
                });
        var after = database.write(h -> insert(h, "after", "a"));
        gate.countDown();
        blocker.join();

        assertThatThrownBy(failing::join).hasRootCauseMessage("a bug");
        assertThat(List.of(before.join(), after.join())).containsExactly(1, 1);
        assertThat(ids()).contains("before", "after").doesNotContain("taken-back");
        assertThat(database.healthy()).isTrue();
    }

    @Test
    void aWorkThatHidesADatabaseErrorDoesNotHarmItsNeighbours() {
        var gate = new CountDownLatch(1);
        var blocker = database.write(_ -> await(gate));
        var before = database.write(h -> insert(h, "neighbour-1", "a"));
        var _ =
                database.write(h -> {
                    assertThatThrownBy(() -> insert(h, "neighbour-1", "again"))
                            .isInstanceOf(UnableToExecuteStatementException.class);
                    return 0;
                });
        var after = database.write(h -> insert(h, "neighbour-2", "a"));
        gate.countDown();
        blocker.join();

        assertThat(List.of(before.join(), after.join())).containsExactly(1, 1);
        assertThat(ids()).contains("neighbour-1", "neighbour-2");
    }

    @Test
    void errorsDoNotRepeatStoredValues() {
        database.write(h -> insert(h, "twice", "やまだ はなこ")).join();
        var refused = database.write(h -> insert(h, "twice", "やまだ はなこ"));

        assertThatThrownBy(refused::join)
                .isInstanceOf(CompletionException.class)
                .satisfies(DatabaseTest::saysNothingOfTheName);
    }

    @Test
    void aReadCannotWrite() {
        var attempt = database.read(h -> insert(h, "by-a-reader", "a"));

        assertThatThrownBy(attempt::join).isInstanceOf(CompletionException.class);
        assertThat(ids()).doesNotContain("by-a-reader");
    }

    @Test
    void aReadSeesOneMomentOnly() {
        database.write(h -> insert(h, "moment-1", "a")).join();

        var seen =
                database.read(
                                h -> {
                                    var first = spaces.all(h).size();
                                    database.write(w -> insert(w, "moment-2", "a")).join();
                                    return spaces.all(h).size() - first;
                                })
                        .join();

        assertThat(seen).isZero();
        assertThat(ids()).contains("moment-2");
    }

    @Test
    void turnsWorksAwayWhenTooManyWait() {
        var gate = new CountDownLatch(1);
        var started = new CountDownLatch(1);
        var blocker =
                database.write(_ -> {
                    started.countDown();
                    return await(gate);
                });
        await(started);
        var accepted = new ArrayList<CompletableFuture<Integer>>();
        for (int n = 0; n < Writer.MAX_WAITING; n++) {
            accepted.add(database.write(_ -> 1));
        }

        var surplus = database.write(_ -> 1);
        gate.countDown();
        blocker.join();

        assertThatThrownBy(surplus::join).hasCauseInstanceOf(StoreBusy.class);
        assertThat(accepted).allSatisfy(work -> assertThat(work.join()).isOne());
    }

    @Test
    void closingDoesWhatWaitsAndRefusesWhatComesLater() {
        var waiting =
                IntStream.range(0, 500)
                        .mapToObj(n -> database.write(h -> insert(h, "closing-" + n, "a")))
                        .toList();

        fixture.shut();
        var late = database.write(_ -> 1);

        assertThat(waiting).allSatisfy(work -> assertThat(work.join()).isOne());
        assertThatThrownBy(late::join).hasCauseInstanceOf(StoreFailed.class);
        assertThat(database.healthy()).isFalse();
    }

    private List<String> ids() {
        return database.read(spaces::all).join().stream().map(one -> one.id().value()).toList();
    }

    private static int insert(Handle handle, String id, String name) {
        return handle.execute(
                "insert into space (id, name, created_at) values (?, ?, ?)", id, name, 0L);
    }

    private static int await(CountDownLatch gate) {
        try {
            gate.await();
            return 0;
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void saysNothingOfTheName(Throwable thrown) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            assertThat(one.toString()).doesNotContain("はなこ").doesNotContain("twice");
        }
    }
}
