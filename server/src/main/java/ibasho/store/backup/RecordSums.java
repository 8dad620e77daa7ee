package ibasho.store.backup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * How many records each table of an SQLite file has, and one sum over all of them: SHA-256 of each
 * record, added up, so that no record can be lost, doubled or changed without changing the sum.
 */
final class RecordSums {
    private static final BigInteger WHOLE = BigInteger.ONE.shiftLeft(256);

    private RecordSums() {}

    /**
     * The sum of one table.
     *
     * @param hex 64 digits
     */
    record Sum(long rows, String hex) {}

    /** By table; blocks while it reads everything. */
    static SortedMap<String, Sum> of(Path file) throws SQLException {
        try (var connection = readOnly(file)) {
            var sums = new TreeMap<String, Sum>();
            for (var table : tables(connection)) {
                sums.put(table, sum(connection, table));
            }
            return sums;
        }
    }

    /** Whether SQLite itself finds the file whole. */
    static boolean isWhole(Path file) throws SQLException {
        try (var connection = readOnly(file);
                var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma integrity_check")) {
            return answer.next() && "ok".equals(answer.getString(1));
        }
    }

    private static Connection readOnly(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source.getConnection();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select name from sqlite_master where type = 'table'"
                                        + " and name not like 'sqlite_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Sum sum(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + "\"")) {
            var columns = rows.getMetaData().getColumnCount();
            var total = BigInteger.ZERO;
            var count = 0L;
            while (rows.next()) {
                total = total.add(new BigInteger(1, hash(rows, columns))).mod(WHOLE);
                count++;
            }
            return new Sum(count, "%064x".formatted(total));
        }
    }

    private static byte[] hash(ResultSet row, int columns) throws SQLException {
        var digest = sha256();
        for (var column = 1; column <= columns; column++) {
            feed(digest, row.getObject(column));
        }
        return digest.digest();
    }

    /** Kind and length first, so that no two records feed the same bytes. */
    private static void feed(MessageDigest digest, @Nullable Object value) {
        switch (value) {
            case null -> feed(digest, 'n', new byte[0]);
            case byte[] bytes -> feed(digest, 'b', bytes);
            case Number number -> feed(digest, 'i', utf8(number.toString()));
            default -> feed(digest, 't', utf8(value.toString()));
        }
    }

    private static void feed(MessageDigest digest, char kind, byte[] bytes) {
        digest.update(ByteBuffer.allocate(5).put((byte) kind).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("SHA-256", failure);
        }
    }
}
