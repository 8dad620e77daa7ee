package ibasho.store;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * How values become columns and rows become records: {@link Instant} is epoch milliseconds, {@link
 * LocalDate} is ISO text, an id ({@code record …Id(String value)}) is its text, any other record is
 * filled by its constructor ({@code created_at} → {@code createdAt}).
 */
final class Rows {
    private Rows() {}

    /** The same Jdbi, taught. Its exceptions never repeat bound values. */
    static Jdbi understoodBy(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new DayArgument());
        jdbi.registerArgument(new IdArgument());
        jdbi.registerColumnMapper(
                Instant.class, (rows, column, _) -> instant(rows.getLong(column), rows.wasNull()));
        jdbi.registerColumnMapper(
                LocalDate.class, (rows, column, _) -> day(rows.getString(column)));
        jdbi.registerColumnMapper(new IdColumn());
        jdbi.registerRowMapper(new RecordRow());
        return jdbi;
    }

    private static @Nullable Instant instant(long millis, boolean absent) {
        return absent ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** An id is a record around one text called {@code value}. */
    private static boolean isId(Type type) {
        return type instanceof Class<?> c
                && c.isRecord()
                && c.getRecordComponents().length == 1
                && c.getRecordComponents()[0].getType() == String.class
                && c.getRecordComponents()[0].getName().equals("value");
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setLong(position, value.toEpochMilli());
        }
    }

    private static final class DayArgument extends AbstractArgumentFactory<LocalDate> {
        DayArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setString(position, value.toString());
        }
    }

    private static final class IdArgument implements ArgumentFactory.Preparable {
        @Override
        public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
            return isId(type) ? Optional.of(IdArgument::of) : Optional.empty();
        }

        private static Argument of(@Nullable Object id) {
            var text = id == null ? null : textOf(id);
            return (position, statement, _) -> statement.setString(position, text);
        }

        /** The text itself: what an id prints may be less. */
        private static String textOf(Object id) {
            try {
                var accessor = id.getClass().getRecordComponents()[0].getAccessor();
                accessor.setAccessible(true);
                return (String) accessor.invoke(id);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException("id type: " + id.getClass().getName(), failure);
            }
        }
    }

    private static final class IdColumn implements ColumnMapperFactory {
        @Override
        public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
            if (!isId(type)) {
                return Optional.empty();
            }
            var id = (Class<?>) type;
            return Optional.of((rows, column, _) -> make(id, rows.getString(column)));
        }

        private static @Nullable Object make(Class<?> id, @Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                var constructor = id.getDeclaredConstructor(String.class);
                constructor.setAccessible(true);
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException("id type: " + id.getName(), failure);
            }
        }
    }

    private static final class RecordRow implements RowMapperFactory {
        @Override
        public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
            return type instanceof Class<?> c && c.isRecord() && !isId(type)
                    ? Optional.of(ConstructorMapper.of(c))
                    : Optional.empty();
        }
    }
}
