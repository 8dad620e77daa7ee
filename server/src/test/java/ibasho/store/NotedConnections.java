package ibasho.store;

import com.zaxxer.hikari.HikariConfig;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Passes everything on, and notes which statements are prepared. */
final class NotedConnections implements Connections {
    private final Connections real;
    private final ConcurrentLinkedQueue<String> notes = new ConcurrentLinkedQueue<>();

    NotedConnections(Connections real) {
        this.real = real;
    }

    /** The notes since this was last asked. */
    List<String> taken() {
        var taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    @Override
    public DataSource forMigrations() {
        return real.forMigrations();
    }

    @Override
    public Connection openWriter() throws SQLException {
        return noting(Connection.class, real.openWriter());
    }

    @Override
    public boolean wipeTraces() throws SQLException {
        return real.wipeTraces();
    }

    @Override
    public void lendTo(HikariConfig readers) {
        real.lendTo(readers);
        readers.setDataSource(noting(DataSource.class, readers.getDataSource()));
    }

    private <T> T noting(Class<T> kind, T real) {
        var proxy =
                Proxy.newProxyInstance(
                        kind.getClassLoader() == null
                                ? getClass().getClassLoader()
                                : kind.getClassLoader(),
                        new Class<?>[] {kind},
                        (_, method, given) -> passed(real, method, given));
        return kind.cast(proxy);
    }

    private @Nullable Object passed(Object real, Method method, Object @Nullable [] given)
            throws Throwable {
        var answer = answer(real, method, given);
        if (method.getName().startsWith("prepare")) {
            notes.add(Objects.toString(given == null ? "" : given[0]));
        }
        return answer instanceof Connection connection
                ? noting(Connection.class, connection)
                : answer;
    }

    private static @Nullable Object answer(Object real, Method method, Object @Nullable [] given)
            throws Throwable {
        try {
            return method.invoke(real, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
