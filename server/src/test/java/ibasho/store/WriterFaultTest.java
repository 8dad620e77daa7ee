package ibasho.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the writer does when the disk or the server fails under it. */
@OnBothEngines
final class WriterFaultTest {
    private final AtomicInteger commitsToFail = new AtomicInteger();
    private final AtomicInteger commitsTried = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger worksLost = new AtomicInteger();
    private final Database database;

    WriterFaultTest(DatabaseFixture fixture) {
        var watch =
                new StoreWatch() {
                    @Override
                    public void groupFailed(int works) {
                        worksLost.addAndGet(works);
                    }
                };
        database = Database.open(fixture.settings(), watch, new Failing(fixture.settings()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFailedCommitFailsTheWholeGroupAndIsNotTriedAgain() {
        var gate = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var blocker =
                database.write(_ -> {
                    begun.countDown();
                    return await(gate);
                });
        await(begun);
        var works =
                List.of(
                        database.write(h -> insert(h, "lost-1")),
                        database.write(h -> insert(h, "lost-2")));
        commitsToFail.set(2); // the blocker's group, then the group of both works
        var triedBefore = commitsTried.get();
        gate.countDown();

        assertThatThrownBy(blocker::join).hasCauseInstanceOf(StoreFailed.class);
        assertThat(works)
                .allSatisfy(work ->
                        assertThatThrownBy(work::join).hasCauseInstanceOf(StoreFailed.class));
        assertThat(commitsTried.get() - triedBefore).isEqualTo(2);
        assertThat(worksLost.get()).isEqualTo(3);
    }

    @Test
    void comesBackOnAFreshConnectionWithoutARestart() {
        commitsToFail.set(1);
        var openedBefore = opened.get();
        assertThatThrownBy(database.write(h -> insert(h, "fails"))::join)
                .hasCauseInstanceOf(StoreFailed.class);

        database.write(h -> insert(h, "works")).join();

        assertThat(opened.get() - openedBefore).isEqualTo(1);
        assertThat(database.healthy()).isTrue();
        assertThat(ids()).contains("works").doesNotContain("fails");
    }

    @Test
    void getsWellByItselfWhileNobodyAsks() {
        commitsToFail.set(1);
        assertThatThrownBy(database.write(h -> insert(h, "unlucky"))::join)
                .hasCauseInstanceOf(StoreFailed.class);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(database::healthy);

        assertThat(ids()).doesNotContain("unlucky");
    }

    @Test
    void saysSoWhileItIsNotWell() {
        commitsToFail.set(Integer.MAX_VALUE);

        assertThatThrownBy(database.write(h -> insert(h, "never"))::join)
                .hasCauseInstanceOf(StoreFailed.class);

        assertThat(database.healthy()).isFalse();
        commitsToFail.set(0);
    }

    private List<String> ids() {
        return database.read(h -> h.createQuery("select id from space").mapTo(String.class).list())
                .join();
    }

    private static int insert(Handle handle, String id) {
        return handle.execute(
                "insert into space (id, name, created_at) values (?, ?, ?)", id, "a", 0L);
    }

    private static int await(CountDownLatch gate) {
        try {
            gate.await();
            return 0;
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The true connections, whose commit fails as often as the test says. */
    private final class Failing implements Connections {
        private final Connections real;

        Failing(DatabaseSettings settings) {
            real = Connections.of(settings);
        }

        @Override
        public DataSource forMigrations() {
            return real.forMigrations();
        }

        @Override
        public void lendTo(HikariConfig readers) {
            real.lendTo(readers);
        }

        @Override
        public boolean wipeTraces() throws SQLException {
            return real.wipeTraces();
        }

        @Override
        public Connection openWriter() throws SQLException {
            opened.incrementAndGet();
            var connection = real.openWriter();
            InvocationHandler maybeFail =
                    (_, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                            commitsTried.incrementAndGet();
                            if (commitsToFail.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                                throw new SQLException("disk I/O error");
                            }
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    };
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            maybeFail);
        }
    }
}
